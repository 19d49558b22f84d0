"""Questions about the covenant as a whole: which of its elements are filled, and what is still missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.elements import ELEMENTS, Ask, Element
from canvas.model.scenario import Scenario
from canvas.rules.queries_to_do import to_dos

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
    return element.asked(board.clauses.get(element.id, {}))


def clause(board: Board, element: Slug, ask: Slug) -> str:
    """What the table answered; empty while it did not, or when the element does not apply."""
    return "" if element in board.lapsed else board.clauses.get(element, {}).get(ask, "")


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
    to_do = bool(to_dos(board, scenario, element.id))
    return Standing(element, "open" if missing or to_do else "filled", missing, to_do)
