"""What is about a person and not about an arrangement: a mark on a field, and the one rule that leaves it out.

A field is marked where it is declared, `person: Annotated[Text60, PERSONAL] = ""`, and has an empty value to
fall back on. Whoever adds one need not look for the places where it must be left out.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel

PERSONAL = "personal"
"""Marks a field of a model that tells who somebody is."""

Value = TypeVar("Value")


def impersonal(value: Value) -> Value:
    """The same value, whatever it is made of, in which every personal field is empty.

    What holds nothing personal comes back as it is, not as a copy.
    """
    kept: Any = _impersonal(value)
    return kept  # type: ignore[no-any-return]


def _impersonal(value: Any) -> Any:
    match value:
        case BaseModel():
            return _model(value)
        case tuple():
            kept = tuple(_impersonal(part) for part in value)
            return kept if _changed(value, kept) else value
        case Mapping():
            parts = {key: _impersonal(part) for key, part in value.items()}
            return parts if _changed(value.values(), parts.values()) else value
    if is_dataclass(value) and not isinstance(value, type):
        return _noun(value)
    return value


def _model(model: BaseModel) -> BaseModel:
    declared = type(model).model_fields
    held = {name: getattr(model, name) for name in declared}
    kept = {
        name: field.get_default(call_default_factory=True) if PERSONAL in field.metadata else _impersonal(held[name])
        for name, field in declared.items()
    }
    # built anew: a copy would keep what the model remembers about itself
    return type(model).model_construct(**kept) if _changed(held.values(), kept.values()) else model


def _noun(noun: Any) -> Any:
    held = {field.name: getattr(noun, field.name) for field in fields(noun) if field.init}
    kept = {name: _impersonal(value) for name, value in held.items()}
    return replace(noun, **kept) if _changed(held.values(), kept.values()) else noun


def _changed(before: Any, after: Any) -> bool:
    return any(one is not other and one != other for one, other in zip(before, after, strict=True))
