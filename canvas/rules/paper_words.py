"""Reading the words on the cards of a paper table: `afspraak wg jc: text`, `nodig wg > km: text = ja`.

Which words open a line, and which answers there are, is told from outside: they differ per language.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from canvas.model.agreed import Answer, Pledge
from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, OnTask
from canvas.model.consent import Vote
from canvas.model.days import day_of
from canvas.rules import commands as c
from canvas.rules.codes import plain
from canvas.rules.numbering import NEED, next_card
from canvas.rules.paper_lines import Reader, pick
from canvas.rules.queries import voters
from canvas.rules.refusal import Refusal

Kind = Literal["agreement", "result", "need", "later", "handover", "money", "vote", "card", "party", "table"]
"""What a line can write down; `result` is an agreement that is promised as a result."""
VOTES: Mapping[str, Vote] = {"": "agree", "?": "reserve", "!": "object"}
"""The mark behind a party on a line of votes."""
PART = "/"
"""Between the parts of one card: what for, how much, until when."""
SIGNS = ("=", "!")
"""Behind a place: what lies there. A case may call a place as a line of words begins."""
_SLASHED = re.compile(r"(\d{1,2})\s?/\s?(\d{1,2})\s?/\s?(\d{4})")
"""A day of which the slashes part nothing."""

Commands = tuple[c.Command, ...]


class Said(NamedTuple):
    """A line of words: what opens it, for whom, and the words themselves."""

    kind: Kind
    who: str
    text: str


@dataclass(frozen=True)
class Words:
    """Reads lines with words. `answers` and `roles` are what people call them."""

    reader: Reader
    kinds: Mapping[str, Kind]
    answers: Mapping[str, Answer]
    roles: Mapping[Slug, str]

    def said(self, line: str) -> Said | None:
        """The parts of a line that begins with a known word; None for any other line."""
        before, colon, text = line.partition(":")
        opening, _, who = before.strip().partition(" ")
        kind = self.kinds.get(plain(opening))
        return Said(kind, who.strip(), text.strip()) if kind and colon else None

    def without_colon(self, line: str) -> Kind | None:
        """What a line was meant to write down that lacks its colon; None for one that has it, or lays fiches."""
        opening, _, rest = line.strip().partition(" ")
        return None if ":" in line or rest.lstrip()[:1] in SIGNS else self.kinds.get(plain(opening))

    def commands(self, said: Said, board: Board) -> Commands | Refusal:
        """What a line asks for."""
        return _ASKS[said.kind](self, said, board)


def _agreement(words: Words, said: Said, _board: Board) -> Commands | Refusal:
    pledge: Pledge = "result" if said.kind == "result" else "effort"
    spot, names = _spot(words, said.who)
    parties = words.reader.parties(names)
    if isinstance(parties, Refusal):
        return parties
    task = spot.task if isinstance(spot, OnTask) else None
    phase = spot.seat if isinstance(spot, InSeat) and spot.seat in words.reader.codes.phases else None
    who = tuple(party for party, _level in parties)
    return (c.WriteAgreement(said.text, who, pledge=pledge, phase=phase, task=task),)


def _spot(words: Words, who: str) -> tuple[OnTask | InSeat | None, list[str]]:
    """The task or phase that an agreement is about, when one is named by its number; and the other names."""
    names = [name for name in re.split(r"[\s,]+", who) if name]
    numbered = [name for name in names if name[0].isdigit()]
    place = words.reader.place(numbered[0]) if numbered else None
    if place is None or isinstance(place, Refusal):
        return None, names
    return place, [name for name in names if name is not numbered[0]]


def _need(words: Words, said: Said, board: Board) -> Commands | Refusal:
    asker_word, arrow, asked_word = said.who.partition(">")
    if not arrow:
        return Refusal("paper_need")
    asker, asked = words.reader.party(asker_word.strip()), words.reader.party(asked_word.strip())
    for found in (asker, asked):
        if isinstance(found, Refusal):
            return found
    assert isinstance(asker, str) and isinstance(asked, str)
    text, _, last = said.text.rpartition("=")
    answer = words.answers.get(plain(last)) if text else None
    if answer is None:
        return (c.AskNeed(asker, asked, said.text),)
    return (c.AskNeed(asker, asked, text.strip()), c.AnswerNeed(next_card(board, NEED, board.needs), answer))


def _later(words: Words, said: Said, _board: Board) -> Commands | Refusal:
    if not said.who:
        return (c.Park(said.text),)
    party = words.reader.party(said.who)
    return party if isinstance(party, Refusal) else (c.Park(said.text, party),)


def _handover(words: Words, said: Said, _board: Board) -> Commands | Refusal:
    phase = _phase(words, said.who)
    if isinstance(phase, Refusal):
        return phase
    when, told, knows = _parts(said.text, 3)
    return (c.AgreeHandover(phase, when, told, candidate_knows=words.answers.get(plain(knows)) == "yes"),)


def _money(words: Words, said: Said, _board: Board) -> Commands | Refusal:
    phase = _phase(words, said.who)
    if isinstance(phase, Refusal):
        return phase
    source, amount, until, if_stops = _parts(said.text, 4)
    return (c.WriteMoney(phase, source, amount=amount, until=until, if_stops=if_stops),)


def _votes(words: Words, said: Said, board: Board) -> Commands | Refusal:
    """`akkoord 2: wg km? jc!`; when everybody voted, the votes are turned."""
    phase = _phase(words, said.who)
    if isinstance(phase, Refusal):
        return phase
    cast: list[c.Command] = []
    for word, sentence in re.findall(r"([^\s,()]+)(?:\s*\(([^)]*)\))?", said.text):
        party = words.reader.party(word.rstrip("?!"))
        if isinstance(party, Refusal):
            return party
        cast.append(c.CastVote(phase, party, VOTES[word[-1] if word[-1] in VOTES else ""], sentence))
    voted = {vote.party for vote in cast if isinstance(vote, c.CastVote)} | set(board.votes.get(phase, {}))
    whole = set(voters(board, words.reader.codes.scenario)) <= voted
    return (*cast, c.TurnVotes(phase)) if whole and cast else tuple(cast)


def _card(words: Words, said: Said, board: Board) -> Commands | Refusal:
    questions = words.reader.codes.questions
    code = pick(said.who, {code: (code,) for code in questions})
    if isinstance(code, Refusal):
        return code
    card, asked = questions[code]
    return (c.FillDeal(card, tuple({**board.deals.get(card, {}), asked.id: said.text}.items())),)


def _party(words: Words, said: Said, _board: Board) -> Commands | Refusal:
    role = pick(said.who, {role: (name, role) for role, name in words.roles.items()})
    return role if isinstance(role, Refusal) else (c.JoinParty(role, said.text),)


def _table(_words: Words, said: Said, board: Board) -> Commands:
    name, place, date, goal = _parts(said.text, 4)
    if not date and day_of(place):  # who leaves the place out
        place, date = "", place
    now = board.table
    return (c.SetTable(name or now.name, place or now.place, date or now.date, goal or now.goal),)


def _phase(words: Words, who: str) -> Slug | Refusal:
    codes = words.reader.codes
    return pick(who, {phase: (code, phase) for phase, code in codes.phases.items()})


def _parts(text: str, count: int) -> tuple[str, ...]:
    parts = [part.strip() for part in _SLASHED.sub(r"\1-\2-\3", text).split(PART, count - 1)]
    return (*parts, *[""] * (count - len(parts)))


Asks = Callable[[Words, Said, Board], Commands | Refusal]
_ASKS: Mapping[Kind, Asks] = {
    "agreement": _agreement,
    "result": _agreement,
    "need": _need,
    "later": _later,
    "handover": _handover,
    "money": _money,
    "vote": _votes,
    "card": _card,
    "party": _party,
    "table": _table,
}
