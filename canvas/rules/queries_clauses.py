"""Questions about the covenant as a whole: which of its elements are filled, and what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS, Board
from canvas.model.elements import ELEMENTS, Ask, Element
from canvas.model.mandate import Mandate
from canvas.model.party import Party
from canvas.model.scenario import Scenario
from canvas.rules.queries_board import is_covered, leader

ElementState = Literal["filled", "open", "lapsed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How one element stands."""

    element: Element
    state: ElementState
    missing: tuple[Slug, ...] = ()
    """The questions without an answer that it needs."""
    to_do: bool = False
    """Whether something on the board itself is open: a task, a seat, a party card."""


def standings(board: Board, scenario: Scenario) -> tuple[Standing, ...]:
    """All elements in order of their number. `scenario` is the one that is played."""
    return tuple(_standing(board, scenario, element) for element in ELEMENTS)


def asked_now(board: Board, element: Element) -> Iterator[Ask]:
    """The questions of an element that hang on no other answer, or on one that was given."""
    told = board.clauses.get(element.id, {})
    return (ask for ask in element.asks if ask.when is None or told.get(ask.when[0]) == ask.when[1])


def clause(board: Board, element: Slug, ask: Slug) -> str:
    """What the table answered; empty while it did not, or when the element does not apply."""
    return "" if element in board.lapsed else board.clauses.get(element, {}).get(ask, "")


def signers(board: Board, scenario: Scenario) -> tuple[Party, ...]:
    """The parties that are asked to sign. The candidate never is."""
    return tuple(p for p in board.parties.values() if p.signs and scenario.role[p.role].kind == "party")


def mandate_of(board: Board, party: Slug) -> Mandate:
    """Who signs for a party; all of it empty while nobody said it."""
    return board.mandates.get(party, Mandate(party=party))


def answers_fit(element: Slug, words: Mapping[Slug, str]) -> bool:
    """Whether days stand in their order: a covenant ends after it begins, and renewal is decided before the end."""
    if element != "duration":
        return True
    days = [words[name] for name in ("start", "renewal", "end") if name in words]
    return days == sorted(days) and (words.get("start") != words.get("end") or "end" not in words)


def _standing(board: Board, scenario: Scenario, element: Element) -> Standing:
    if element.id in board.lapsed:
        return Standing(element, "lapsed")
    told = board.clauses.get(element.id, {})
    missing = tuple(ask.id for ask in asked_now(board, element) if ask.needed and ask.id not in told)
    to_do = _to_do(board, scenario, element.id)
    return Standing(element, "open" if missing or to_do else "filled", missing, to_do)


def _to_do(board: Board, scenario: Scenario, element: Slug) -> bool:
    match element:
        case "parties":
            return any(not _named(board, party) for party in signers(board, scenario))
        case "authority":
            return any(not mandate_of(board, party.id).complete for party in signers(board, scenario))
        case "duties":
            return any(leader(board, phase.id) is None for phase in scenario.phases) or any(
                not is_covered(board, task.id) for phase in scenario.phases for task in phase.tasks
            )
        case "steering":
            return any(leader(board, seat) is None for seat in FRAME_SEATS)
        case "money":
            return not board.money
        case "monitoring":
            return not any(item.kind == "goal" for item in board.indicators.values())
        case _:
            return False


def _named(board: Board, party: Party) -> bool:
    """Only parties bind themselves, so each must be an organisation with a name, a form and a seat (nr. 9)."""
    card = mandate_of(board, party.id)
    return bool(party.organisation and card.legal_form and card.seat)
