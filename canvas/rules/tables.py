"""Small changes to the tables of a board, which never change under somebody's eyes."""

from collections.abc import Mapping
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def with_entry(table: Mapping[Key, Value], key: Key, value: Value) -> dict[Key, Value]:
    """The table with this entry, at its old place if it was there."""
    return {**table, key: value}


def without(table: Mapping[Key, Value], key: Key) -> dict[Key, Value]:
    """The table without this entry; nothing happens when it was not there."""
    return {name: value for name, value in table.items() if name != key}
