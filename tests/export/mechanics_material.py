"""A board on which every mechanic was played, made by commands, and the covenant of it."""

from functools import cache

from canvas.export.covenant import Covenant, covenant_of
from canvas.export.registry import EXPORTS
from canvas.model.base import Language
from canvas.model.board import Board, InSeat
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import notation
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.refusal import Refusal
from tests.export.material import DAY, LIBRARY, material
from tests.helpers.everything import everything, everything_table
from tests.helpers.small import label

ALL = everything()

SAID = (
    "De school, met een brief",
    "Wat iemand al kan",
    "Eén middag per week",
    "De opdrachtgever telt uren",
    "Een belofte om mee te doen",
    "Of mensen blijven",
    "Na de proeftijd",
    "Mijn eerste certificaat",
    "Alleen reizen met de bus",
)
"""What people typed in the mechanics; all of it is on paper."""

SEATS = {
    "magazijn": "bouwbedrijf",
    "zorghuis": "gemeente",
    "formele_werkgever": "gemeente",
    "leerling": "samira",
    "collega": "bouwbedrijf",
    "groen": "school",
    "extra_coach_geeft": "school",
    "extra_coach_betaalt": "gemeente",
}


def doing(board: Board, *commands: c.Command, scenario: Scenario = ALL) -> Board:
    """The board after these commands; none of them is refused."""
    for command in commands:
        answer = decide(board, scenario, command)
        assert not isinstance(answer, Refusal), (command, answer)
        board = fold(board, answer)
    return board


@cache
def bare() -> Board:
    """Nothing laid and nothing set."""
    return start(ALL)


@cache
def played() -> Board:
    """Every mechanic used, and something left open in most of them."""
    seats = (c.PlaceFiche(party, InSeat(seat=seat)) for seat, party in SEATS.items())
    moves = "werving!gemeente zoeken=gemeente,school+ les=school"
    return doing(notation.read(f"{ALL.id}:verdelen {moves}", ALL), *seats, *_written(), *_turned())


def _written() -> tuple[c.Command, ...]:
    return (
        c.FillDeal("hop_magazijn", (("wie", SAID[0]), ("wat", SAID[1]))),
        c.FillDeal("extra_coach", (("uren", SAID[2]),)),
        c.FillDeal("sroi", (("hoe", SAID[3]),)),
        c.FillDeal("toetreden", (("belofte", SAID[4]),)),
        c.FillDeal("meten", (("perspectief", SAID[5]),)),
        c.FillDeal("contract", (("wanneer", SAID[6]),)),
        c.WriteMilestone("school", "opleiden", SAID[7]),
        c.WriteMilestone("eigen", "werk", SAID[8]),
        c.WriteIndicator("Blijft elders aan het werk", kind="benchmark", target=80, unit="%"),
    )


def _turned() -> tuple[c.Command, ...]:
    return (
        c.TurnDial("ladder", "opleiden", 2),
        c.TurnDial("ladder", "werk", 3),
        c.TurnDial("coaching", "opleiden", 25),
        c.TurnDial("coaching", "werk", 100),
        c.TurnDial("estimate_before", value=3),
        c.TurnDial("estimate_after", value=7),
        c.TurnDial("rij_werkgevers", value=24),
        c.TurnDial("opdrachten", "groen", 12),
        c.TurnDial("opdrachten", "zorg", 950),
        c.TurnDial("verklaringen", value=9),
        c.TurnDial("contract", value=2),
        c.TurnDial("signing", "school", 1),
    )


def paper(board: Board, language: Language = "nl", scenario: Scenario = ALL) -> Covenant:
    return covenant_of(board, scenario, LIBRARY.texts(language), DAY, "Tafel 3")


def pressed(board: Board, language: Language = "nl", scenario: Scenario = ALL) -> bytes:
    return EXPORTS["covenant"].make(material(board, language, scenario))


def with_deals(**articles: str) -> Scenario:
    """The scenario with its cards in other articles, by the id of the card."""
    table = everything_table()
    for deal in table["deal"]:
        deal["article"] = articles.get(deal["id"], deal.get("article", "own"))
    table["deal"].append(
        {
            "id": "los",
            "name": label("Los"),
            "text": label("Een losse kaart."),
            "field": [{"id": "wat", "text": label("Wat nog meer?")}],
        }
    )
    return Scenario.model_validate(table)
