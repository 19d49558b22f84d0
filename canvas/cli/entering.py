"""The talk of `enter`: one question after the other, each answered with codes from the paper table."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from canvas.model.base import LANGUAGES
from canvas.model.board import FRAME_SEATS, InSeat, OnTask, Place
from canvas.model.names import Names
from canvas.rules import commands as c
from canvas.rules.codes import codes_of, plain
from canvas.rules.notation import MARKS
from canvas.rules.paper_lines import Laid, Reader, settle
from canvas.rules.paper_words import Kind, Words
from canvas.rules.queries import fiches_on, is_seat, leader
from canvas.rules.refusal import Refusal
from canvas.session.library import Library
from canvas.session.store import Store

Ask = Callable[[str], str | None]
Tell = Callable[[str], None]

KINDS: tuple[Kind, ...] = (
    "agreement", "result", "need", "later", "handover", "money", "vote", "card", "party", "table",
)  # fmt: skip
NOTES = "#"
"""A line that begins so is for people only."""
BACK, LIST, NOTHING = "-", "?", "0"
"""What may be typed instead of an answer: go back, tell the codes, nobody lies here."""


@dataclass(frozen=True)
class Tongue:
    """The words of the tool, and the words that lines may begin with in any language."""

    library: Library
    kinds: dict[str, Kind]
    answers: dict[str, str]
    done: frozenset[str]


def tongue_of(library: Library) -> Tongue:
    """What a line may begin with; a Dutch paper can be typed in on an English computer."""
    catalogues = [library.texts(language) for language in LANGUAGES]
    kinds = {plain(texts(f"enter.word.{kind}")): kind for texts in catalogues for kind in KINDS}
    answers = {plain(texts(f"enter.answer.{name}")): name for texts in catalogues for name in _ANSWERS}
    answers |= {plain(texts(f"covenant.answer.{name}")): name for texts in catalogues for name in _ANSWERS}
    return Tongue(library, kinds, answers, frozenset(plain(texts("enter.done")) for texts in catalogues))


_ANSWERS = ("yes", "no", "try", "vague")


class Table:
    """A session that is being typed over. Whatever is typed goes through the store, as hands do."""

    def __init__(self, store: Store, tongue: Tongue, ask: Ask, tell: Tell) -> None:
        self.store, self.tongue, self.ask, self.tell = store, tongue, ask, tell
        self.texts = tongue.library.texts()

    @property
    def names(self) -> Names:
        return Names(self.store.scenario, self.store.board, self.texts)

    @property
    def reader(self) -> Reader:
        """Made anew each time: a party may have joined a line ago."""
        codes = codes_of(self.store.scenario, self.store.board.parties)
        return Reader(codes, self.names.party, self.names.task)

    @property
    def words(self) -> Words:
        roles = {role.id: role.name.said_in(self.texts.language) for role in self.store.scenario.roles}
        return Words(self.reader, self.tongue.kinds, self.tongue.answers, roles)  # type: ignore[arg-type]

    def read(self, text: str) -> list[tuple[int, str]]:
        """Do all lines of a text; the numbers of the lines that could not be read, and why."""
        wrong = []
        for number, line in enumerate(text.splitlines(), start=1):
            said = self.line(line)
            if said:
                wrong.append((number, said))
        return wrong

    def line(self, line: str) -> str:
        """Do one whole line. Empty, or why it could not be done."""
        if not line.strip() or line.lstrip().startswith(NOTES):
            return ""
        said = self.words.said(line)
        if said is not None:
            asked = self.words.commands(said, self.store.board)
            return self.told(asked) if isinstance(asked, Refusal) else self.do(asked)
        kind = self.words.without_colon(line)
        if kind is not None:
            return self.texts("enter.no_colon", word=line.split()[0], example=self.texts(f"enter.example.{kind}"))
        laid = self.reader.lines(line)
        if isinstance(laid, Refusal):
            return self.told(laid)
        return next(filter(None, map(self.settle, laid)), "")

    def settle(self, laid: Laid) -> str:
        return self.do(tuple(settle(self.store.board, laid)))

    def do(self, commands: tuple[c.Command, ...]) -> str:
        """Do commands that belong together: all of them or none."""
        for done, command in enumerate(commands):
            answer = self.store.dispatch(command)
            if isinstance(answer, Refusal) and answer.code != "no_change":
                for _each in range(done):
                    self.store.undo()
                return self.told(answer)
        return ""

    def told(self, refusal: Refusal) -> str:
        return self.names.sentence(f"refusal.{refusal.code}", refusal.values)

    def ask_all(self) -> None:
        """Ask for every phase, then for the seats, then for words, until somebody has had enough."""
        self.tell(self.texts("enter.welcome", title=self.store.scenario.title.said_in(self.texts.language)))
        self.list_codes()
        places, at = tuple(self._places()), 0
        while at < len(places):
            step = self._ask_place(places, at)
            if step is None:
                return
            at = max(0, at + step)
        self.tell(self.texts("enter.words"))
        while (line := self.ask(self.texts("enter.prompt"))) is not None and not self._is_done(line):
            self._tell_wrong(self.line(line))

    def list_codes(self) -> None:
        codes = self.reader.codes.parties
        self.tell("   ".join(f"{code} {self.names.party(party)}" for party, code in codes.items()))

    def _places(self) -> Iterator[Place]:
        board, scenario = self.store.board, self.store.scenario
        for phase in scenario.phases:
            yield InSeat(seat=phase.id)
            yield from (OnTask(task=task.id) for task in phase.tasks)
        seats = (*FRAME_SEATS, *scenario.mechanic_seats)
        yield from (InSeat(seat=seat) for seat in seats if is_seat(board, scenario, seat))

    def _ask_place(self, places: tuple[Place, ...], at: int) -> int | None:
        """Ask who lies at a place. How many places to go on, or None when it is enough."""
        place = places[at]
        if isinstance(place, InSeat) and place.seat in self.store.scenario.phase:
            self.tell(f"\n{self.reader.codes.phases[place.seat]}  {self.names.phase(place.seat)}")
        line = self.ask(self._question(place))
        if line is None or self._is_done(line):
            return None
        said = line.strip()
        if said == BACK:
            return -1
        if said == LIST:
            self.list_codes()
            return 0
        if not said:
            return 1
        return 0 if self._tell_wrong(self._answer(place, said)) or self._is_line(said) else 1

    def _answer(self, place: Place, said: str) -> str:
        if self._is_line(said):
            return self.line(said)
        words = [] if said == NOTHING else said.replace(",", " ").split()
        parties = self.reader.parties(words)
        if isinstance(parties, Refusal):
            return self.told(parties)
        if isinstance(place, InSeat) and len(parties) > 1:
            return self.told(Refusal("paper_one_lead", {"word": self._code(place)}))
        return self.settle(Laid(place, parties))

    def _is_line(self, said: str) -> bool:
        """Whether a whole line was typed instead of an answer."""
        words = self.words
        return any(sign in said for sign in "=!") or (words.said(said) or words.without_colon(said)) is not None

    def _is_done(self, line: str) -> bool:
        return plain(line) in self.tongue.done

    def _tell_wrong(self, sentence: str) -> bool:
        if sentence:
            self.tell(f"  {sentence}")
        return bool(sentence)

    def _question(self, place: Place) -> str:
        """`2.3 Taalles geven [wg km+]: `"""
        lies = self._lies(place)
        return f"  {self._code(place)}  {self._called(place)}{f' [{lies}]' if lies else ''}: "

    def _called(self, place: Place) -> str:
        if isinstance(place, OnTask):
            return self.names.task(place.task)
        if place.seat in self.store.scenario.phase:
            return self.texts("enter.who_leads")
        if place.seat in FRAME_SEATS:
            return self.texts(f"frame.{place.seat}")
        return self.names.mechanic_seat(place.seat)

    def _code(self, place: Place) -> str:
        codes = self.reader.codes
        return codes.tasks[place.task] if isinstance(place, OnTask) else (codes.phases | codes.seats)[place.seat]

    def _lies(self, place: Place) -> str:
        """Who lies there now, as it would be typed."""
        codes, board = self.reader.codes.parties, self.store.board
        if isinstance(place, OnTask):
            return " ".join(codes[fiche.party] + MARKS[fiche.level] for fiche in fiches_on(board, place.task))
        lead = leader(board, place.seat)
        return codes[lead.party] if lead else ""
