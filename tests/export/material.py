"""Boards and words to put on paper in tests, and what can be read back from a PDF."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache
from io import BytesIO

from pypdf import PdfReader

from canvas.cli.camera import camera_for
from canvas.export.covenant import Covenant, covenant_of
from canvas.export.registry import EXPORTS, Material
from canvas.model.base import Label, Language
from canvas.model.board import Board, InSeat
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import notation
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.queries import voters
from canvas.rules.refusal import Refusal
from canvas.session.library import Library

DAY = dt.date(2026, 11, 22)
LIBRARY = Library()
SCENARIO = LIBRARY.scenario("isoleerder")
EMPTY = start(SCENARIO)


@cache
def example() -> Board:
    """The board at the end of the scripted workshop."""
    moves = [move for step in SCENARIO.example for move in step.moves]
    return notation.read(" ".join((f"{SCENARIO.id}:regie", *moves)), SCENARIO)


def full() -> Board:
    """A board on which every task is done and every phase is led."""
    parties = [party.id for party in SCENARIO.parties if party.signs]
    seats = [f"{phase.id}!{parties[at % len(parties)]}" for at, phase in enumerate(SCENARIO.phases)]
    tasks = [f"{task}={parties[at % len(parties)]}" for at, task in enumerate(SCENARIO.tasks)]
    return notation.read(" ".join((f"{SCENARIO.id}:", *seats, *tasks)), SCENARIO)


def renamed(board: Board, names: list[str]) -> Board:
    """The same board with other names; nobody checks them, as if a file had slipped through."""
    named = zip(board.parties.values(), names, strict=False)
    changed = {
        party.id: party.model_copy(update={"name": Label.model_construct(nl=name, en=name), "organisation": name})
        for party, name in named
    }
    return replace(board, parties={**board.parties, **changed})


def after(board: Board, *commands: c.Command) -> Board:
    """The board after these commands; none of them is refused."""
    for command in commands:
        answer = decide(board, SCENARIO, command)
        assert not isinstance(answer, Refusal), (command, answer)
        board = fold(board, answer)
    return board


PEOPLE = ("Fatima el Amrani", "J.P. van der Horst-Łukaszewicz", "Zoë Şahin")
"""Who sits at the table: their names stand with the parties and nowhere near a vote."""

HIDDEN = ("Deze zin ligt nog dicht", "En deze ook")
"""What was voted face down."""

TYPED = (
    "Tafel Isolatie",
    "Dordrecht-Zuid",
    "Na twee jaar werken tien mensen met een vast contract, en het traject draait zonder projectgeld.",
    "Isolatiebedrijf De Warme Muur B.V.",
    "teamleider instroom",
    "Werkgeversnetwerk Rijnmond",
    "In de eerste week belt de jobcoach elke dag om acht uur, en daarna elke maandag zolang dat helpt.",
    "vóór 1 maart 2027",
    "Twee leerplekken per kwartaal, met gereedschap en werkkleding.",
    "Eén keer per maand een overleg van een uur, met koffie.",
    "Een eerlijk beeld van taal en belasting",
    "Bericht als iemand wegblijft",
    "Les in werktijd, ook als het druk is op de bouw en er eigenlijk niemand gemist kan worden.",
    "Toegang tot de werkvloer",
    "in de laatste week van de werving",
    "Wat iemand al kan, welke taal hij spreekt en op welke dagen hij kan komen.",
    "Eerdere afspraak op dinsdag",
    "Sectorfonds bouw & infra",
    "€ 12.500 per jaar",
    "eind 2027",
    "De werkgever en het fonds praten een half jaar eerder over een vervolg.",
    "Uren van de jobcoach",
    "Een lening voor rijlessen",
    "Mensen met een contract na een jaar",
    "deelnemers",
    "1 juli 2028",
    "Blijft aan het werk bij andere trajecten",
    "De tweede leermeester neemt over. De jobcoach belt dezelfde dag nog.",
    "Met uren van de bedrijven zelf, en een vast overleg.",
    "De klant is er pas in het voorjaar: tot dan alleen meelopen.",
    "Zonder rijbewijs komt niemand op de bouwplaats.",
    "Wij kunnen hiermee leven.",
    "Het netwerk tekent alleen voor zichzelf, dat is hier genoeg.",
)
"""Everything people typed in the rich session that must be on paper."""


@cache
def rich() -> Board:
    """A whole workshop: every kind of card, votes that lie open and votes that do not."""
    board = example()
    for told in RICH:
        board = after(board, *told(board))
    return board


def _people() -> list[c.Command]:
    return [
        c.SetTable(name=TYPED[0], place=TYPED[1], date="2027-01-09", goal=TYPED[2]),
        c.ChangeParty(
            "werkgever", "Werkgever", organisation=TYPED[3], person=PEOPLE[0], function=TYPED[4], kind="organisation"
        ),
        c.ChangeParty("jobcoach", PEOPLE[2], person=PEOPLE[1], signs=False),
        c.JoinParty("werkgever", "Netwerk Rijnmond", organisation=TYPED[5], kind="network"),
    ]


def _seats() -> list[c.Command]:
    return [
        c.PlaceFiche("intermediair", InSeat(seat="aanspreekpunt"), replace=True),
        c.AgreeHandover("voortraject", when=TYPED[16], told="Komt hij weer op dinsdag?", candidate_knows=True),
        c.PlaceFiche("ervaringsdeskundige", InSeat(seat="voortraject"), replace=True),
        c.AgreeHandover("werving", when=TYPED[14], told=TYPED[15], candidate_knows=True),
    ]


def _words() -> list[c.Command]:
    return [
        c.WriteAgreement(TYPED[6], ("jobcoach",), by=TYPED[7], phase="begeleiding"),
        c.WriteAgreement(TYPED[8], ("werkgever", "leermeester", "vakopleider"), pledge="result", task="leerplek"),
        c.WriteAgreement(TYPED[9], ("werkgever", "klantmanager", "taalopleider", "vakopleider", "jobcoach")),
        c.AskNeed("werkgever", "klantmanager", TYPED[10]),
        c.AskNeed("klantmanager", "werkgever", TYPED[11]),
        c.AskNeed("taalopleider", "werkgever", TYPED[12]),
        c.AskNeed("jobcoach", "werkgever", TYPED[13]),
        c.Park(TYPED[22], "kandidaat"),
        c.Park("Een tweede groep in het najaar"),
    ]


def _lasting() -> list[c.Command]:
    return [
        c.WriteMoney("werkervaring", TYPED[17], amount=TYPED[18], until=TYPED[19], if_stops=TYPED[20]),
        c.WriteMoney("begeleiding", TYPED[21], tasks=("contact", "team")),
        c.WriteIndicator(TYPED[23], start=0, now=4, target=10, unit=TYPED[24], date=TYPED[25]),
        c.WriteIndicator(TYPED[26], kind="benchmark", target=80.5, unit="%"),
        c.WriteIndicator("Leerplekken", kind="fact", now=1250),
        c.DrawEvent(1),
        c.DrawEvent(1),
        c.SetCheck("vraag", "yes"),
        c.SetCheck("geld", "no"),
        c.SetCheck("kennis", "later"),
        c.AnswerQuestion("hoe_blijvend", TYPED[28]),
    ]


def _ends(board: Board) -> list[c.Command]:
    """What answers something that lies on the table already."""
    answers = zip(board.needs, ("yes", "vague", "no"), strict=False)
    network = next(party for party in board.parties.values() if party.kind == "network")
    return [
        *(c.AnswerNeed(need, answer) for need, answer in answers),
        c.AnswerEvent(board.drawn[0], TYPED[27]),
        c.AcceptWarning(f"network_signs:{network.id}", TYPED[32]),
    ]


def _votes(board: Board) -> list[c.Command]:
    said = {
        ("werving", "intermediair"): ("agree", TYPED[31]),
        ("voortraject", "jobcoach"): ("reserve", TYPED[29]),
        ("begeleiding", "werkgever"): ("object", TYPED[30]),
        ("begeleiding", "jobcoach"): ("object", TYPED[29]),
        ("vakopleiding", "werkgever"): ("object", HIDDEN[0]),
        ("vakopleiding", "jobcoach"): ("reserve", HIDDEN[1]),
    }
    phases = ("werving", "voortraject", "begeleiding", "vakopleiding")
    cast: list[c.Command] = [
        c.CastVote(phase, party, *said.get((phase, party), ("agree", "")))
        for phase in phases
        for party in voters(board, SCENARIO)
    ]
    return [*cast, *(c.TurnVotes(phase) for phase in phases[:-1])]


RICH: tuple[Callable[[Board], list[c.Command]], ...] = (
    lambda _board: [*_people(), *_seats(), *_words()],
    lambda _board: _lasting(),
    _ends,
    _votes,
)
"""What is done at the table after the example, in order: each looks at the board that is there by then."""


def material(board: Board, language: Language = "nl", scenario: Scenario = SCENARIO) -> Material:
    texts, theme = LIBRARY.texts(language), LIBRARY.theme()
    return Material(board, scenario, texts, theme, LIBRARY.assets, DAY, "Tafel 3", camera=camera_for(LIBRARY))


def covenant(board: Board, language: Language = "nl") -> Covenant:
    return covenant_of(board, SCENARIO, LIBRARY.texts(language), DAY, "Tafel 3")


def printed(board: Board, language: Language = "nl") -> bytes:
    return EXPORTS["covenant"].make(material(board, language))


@cache
def rich_pdf(language: Language) -> bytes:
    return printed(rich(), language)


@cache
def example_pdf(language: Language) -> bytes:
    return printed(example(), language)


@lru_cache(maxsize=8)
def words_in(data: bytes) -> str:
    """All words of a PDF on one line, whatever the line breaks on paper are."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    return " ".join(" ".join(pages).split())
