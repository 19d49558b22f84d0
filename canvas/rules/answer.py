"""What `decide` answers, and how what people typed becomes a card or a refusal."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from canvas.model.base import Frozen, Label
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.events import Event
from canvas.rules.refusal import Refusal

Answer = tuple[Event, ...] | Refusal
Decider = Callable[[Board, Scenario, Any], Answer]

Card = TypeVar("Card", bound=Frozen)

_TOO_LONG = {"string_too_long", "too_long"}
_TOO_SHORT = {"string_too_short", "too_short"}
_NUMBER = {"finite_number", "greater_than_equal", "less_than_equal", "float_type"}


def written(card: type[Card], /, **fields: object) -> Card | Refusal:
    """The card with these fields, tidied; or why what was typed does not fit on it."""
    try:
        return card.model_validate(fields)
    except ValidationError as error:
        return _refused(error.errors()[0])


def _refused(detail: ErrorDetails) -> Refusal:
    kind, typed = detail["type"], isinstance(detail["input"], str)
    if kind in _TOO_LONG and typed:
        return Refusal("too_long", {"most": str(detail["ctx"]["max_length"])})
    if kind in _TOO_SHORT:
        return Refusal("empty" if typed else "nobody")
    if kind == "bad_date":
        return Refusal("bad_date")
    return Refusal("bad_number" if kind in _NUMBER else "unfit")


def relabelled(typed: str, before: Label | None) -> dict[str, str]:
    """What was typed; words left as they were keep their translation."""
    if before and typed in (before.nl, before.en):
        return {"nl": before.nl, "en": before.en}
    return {"nl": typed, "en": typed}
