"""Lengths that the board can show well. Too much of it can be played, but a facilitator wants to know."""

from collections.abc import Collection, Iterator
from textwrap import wrap
from typing import Any, NamedTuple

from canvas.model.base import LANGUAGES, Label
from canvas.model.scenario import Scenario
from canvas.session.toml_lines import Spot

TASK_SIGNS = 42
"""Characters of a task: more cannot be read from four metres beside its fiches."""
TASK_LINES, TASK_WIDTH = 2, 22
"""A task wraps on so many lines of so many characters."""
PARTY_SIGNS = 40
"""Characters of the name of a party, as for one that is typed at the table (`PartyCard`)."""


class TooMuch(NamedTuple):
    """Something that does not fit. `code` is the last part of a text key."""

    spot: Spot
    code: str
    values: dict[str, str]


def too_much(scenario: Scenario) -> Iterator[TooMuch]:
    """Every text that is too long for its place on the board."""
    for number, phase in enumerate(scenario.phases):
        for index, task in enumerate(phase.tasks):
            yield from long_task(task.text, ("phase", number, "task", index, "text"))
    for number, party in enumerate(scenario.parties):
        yield from _long_name(party.name, ("party", number, "name"))


def strange_icons(scenario: Scenario, known: Collection[str]) -> Iterator[tuple[Spot, str]]:
    """Icons that the tool does not have, with where they are named."""
    for spot, icon in _icons(scenario):
        if icon not in known:
            yield spot, icon


def long_task(text: Label, spot: Spot) -> Iterator[TooMuch]:
    """Whether the words of one task fit: at most one answer per language."""
    for language in LANGUAGES:
        words = text.said_in(language)
        values = {"text": words, "signs": str(len(words)), "most": str(TASK_SIGNS)}
        if len(words) > TASK_SIGNS:
            yield TooMuch((*spot, language), "task_long", values)
        elif not _wraps(words):
            yield TooMuch((*spot, language), "task_lines", {**values, "width": str(TASK_WIDTH)})


def _wraps(words: str) -> bool:
    lines = wrap(words, TASK_WIDTH, break_long_words=False)
    return len(lines) <= TASK_LINES and max(map(len, lines), default=0) <= TASK_WIDTH


def _long_name(name: Label, spot: Spot) -> Iterator[TooMuch]:
    for language in LANGUAGES:
        words = name.said_in(language)
        if len(words) > PARTY_SIGNS:
            values = {"text": words, "signs": str(len(words)), "most": str(PARTY_SIGNS)}
            yield TooMuch((*spot, language), "party_long", values)


def _icons(scenario: Scenario) -> Iterator[tuple[Spot, str]]:
    yield ("icon",), scenario.icon
    lists: dict[str, tuple[Any, ...]] = {
        "milestone_kind": scenario.milestone_kinds,
        "lane": scenario.lanes,
        "counter": scenario.counters,
        "layer": scenario.layers,
        "deal": scenario.deals,
    }
    for key, entries in lists.items():
        for index, entry in enumerate(entries):
            yield (key, index, "icon"), entry.icon
