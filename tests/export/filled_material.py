"""A covenant in which every element is filled, and one of them does not apply."""

from functools import cache

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.mandate import Ground
from canvas.rules import commands as c
from canvas.rules.queries import signers
from tests.export.material import SCENARIO, after, rich

Answers = tuple[tuple[Slug, str], ...]

ANSWERS: dict[Slug, Answers] = {
    "title": (("kind", "covenant"),),
    "moments": (("first", "1-6-2027"), ("rhythm", "elk half jaar, in juni en december")),
    "steering": (("rhythm", "elke zes weken, met alle partijen"), ("support", "het secretariaat van de gemeente")),
    "data": (("exchange", "own_basis"),),
    "lawful": (("looked", "looked"),),
    "say": (("who", "de cliëntenraad"), ("by", "1-2-2027")),
    "monitoring": (("who", "het onderzoeksbureau"), ("how", "Elk kwartaal met één formulier.")),
    "evaluation": (("date", "1-10-2028"), ("who", "de hogeschool"), ("after", "De groep beslist binnen een maand.")),
    "compliance": (("also", "wie te laat is, meldt dat zelf"),),
    "force": (("court", "no"),),
    "disputes": (("second", "de wethouder en de directeur"), ("last", "mediation")),
    "unforeseen": (("takeover", "talk"),),
    "joining": (("how", "all_agree"),),
    "duration": (("start", "1-3-2027"), ("term", "fixed"), ("end", "28-2-2029"), ("renewal", "31-12-2028")),
    "notice": (("months", "3"), ("after", "De partij draagt haar taken warm over.")),
    "signing": (("copies", "counterparts"), ("way", "ink")),
    "publication": (("public", "yes"), ("where", "de website van de gemeente")),
    "archive": (("who", "het gemeentearchief"), ("where", "het zaaksysteem")),
    "citation": (("name", "Convenant Isoleren Rijnmond"),),
}
LAPSED = {"report": "er is geen geld waarover verslag nodig is"}
SIGNERS = ("Roos Jansen", "Aïsha van den Berg", "Oleh Жук")
"""Who signs: their names stand on the copy to sign and nowhere else."""

GROUNDS: tuple[Ground, ...] = ("statutes", "mandate", "proxy")


def answered(board: Board, **other: Answers) -> Board:
    """The board with the answers of every element, some of them otherwise."""
    return after(board, *(c.FillClause(element, words) for element, words in (ANSWERS | other).items()))


@cache
def filled() -> Board:
    """The rich session, with every element filled and somebody to sign for every party."""
    board = answered(after(rich(), *(c.LapseClause(element, reason) for element, reason in LAPSED.items())))
    unpaid = {phase.id for phase in SCENARIO.phases} - {card.phase for card in board.money.values()}
    board = after(board, *(c.WriteMoney(phase, "de gemeente", "8 uur", "2027") for phase in sorted(unpaid)))
    return after(
        board,
        *(command for at, party in enumerate(signers(board, SCENARIO)) for command in _signs(at, party.id, board)),
    )


def _signs(at: int, party: Slug, board: Board) -> tuple[c.Command, ...]:
    known = board.parties[party]
    named = c.ChangeParty(
        party,
        known.name.nl,
        organisation=f"Stichting {known.name.nl}",
        person=known.person,
        function=known.function,
        kind=known.kind,
    )
    granted = "" if at % 3 == 0 else "1-11-2026"
    mandate = c.FillMandate(
        party, "stichting", "Rotterdam", SIGNERS[at % 3], f"bestuurder {at + 1}", GROUNDS[at % 3], granted
    )
    return (*(() if known.organisation else (named,)), mandate)
