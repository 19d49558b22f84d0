"""Changing a scenario piece by piece: a scenario goes in, a new valid one comes out, or a Problem that says why not.

Pure: nothing is read or written here (`saving.save_copy` keeps the result). A Problem is given back, not raised;
its words are `problem.edit_…`. Nothing changes in place, so an editor undoes by keeping the scenario before.

Words may be given as a `Label`, or as one text for both languages; `reworded` changes one language of a label.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ValidationError

from canvas.model.base import Label, Language, Slug
from canvas.model.scenario import Scenario
from canvas.session.editing_example import forget, recount
from canvas.session.measures import too_much
from canvas.session.mending import kind_of, values_of
from canvas.session.own import free_name, slug
from canvas.session.problem import Problem

Kind = Literal["task", "party", "round", "question", "card"]
Table = dict[str, Any]
Edited = Scenario | Problem

FIELDS: Mapping[Kind | Literal["phase"], tuple[str, ...]] = {
    "task": ("text", "usual", "lane"),
    "party": ("name", "role", "organisation", "kind", "signs"),
    "round": ("name", "minutes", "instruction", "question", "help"),
    "question": ("text",),
    "card": ("text", "question", "phase"),
    "phase": ("name", "question", "regie_question"),
}
"""What can be changed of each kind. Phases can be renamed only: the whole board hangs on them."""

WORDS = frozenset({"text", "name", "question", "instruction", "help", "regie_question"})
"""The fields that are words in two languages."""

_AT_LEAST_ONE = ("task", "party", "round")


class TaskWords(NamedTuple):
    """A task as somebody lists it, without an id."""

    text: Label
    usual: tuple[Slug, ...] = ()
    lane: Slug | None = None


def change(scenario: Scenario, kind: Kind | Literal["phase"], name: Slug, /, **fields: Any) -> Edited:
    """Other words or values for one entry. Raises KeyError for a field that is not in `FIELDS`."""
    table = _table(scenario)
    found = _find(table, kind, name)
    if found is None:
        return _gone(name)
    entries, index = found
    entries[index] |= _fields(kind, fields)
    return _valid(scenario, table)


def add(
    scenario: Scenario, kind: Kind, /, *, phase: Slug | None = None, at: int | None = None, **fields: Any
) -> Edited:
    """One more, at place `at` from 0 or at the end; a task goes into a phase. Its id is made of its words.

    For a card, `phase` is where it usually comes up.
    """
    table = _table(scenario)
    entries = _entries(table, kind, phase)
    if entries is None:
        return _gone(phase or "")
    if kind == "card":
        fields["phase"] = phase
    entry = _fields(kind, fields)
    words = entry.get("name") or entry.get("text") or {}
    entry["id"] = free_name(slug(words.get("nl", "")), _ids(table, kind))
    entries.insert(len(entries) if at is None else at, entry)
    return _valid(scenario, table)


def remove(scenario: Scenario, kind: Kind, name: Slug) -> Edited:
    """One less. What the example plays with it goes too. The last task, party or round stays."""
    table = _table(scenario)
    found = _find(table, kind, name)
    if found is None:
        return _gone(name)
    entries, index = found
    if kind in _AT_LEAST_ONE and len(entries) == 1:
        return Problem("edit_last")
    coaching = scenario.coaching
    if kind == "party" and coaching and name in (coaching.giver, coaching.taker):
        return Problem("edit_needed", {"name": coaching.name.nl})
    del entries[index]
    _forget(table, kind, {name})
    return _valid(scenario, table)


def move(scenario: Scenario, kind: Kind, name: Slug, to: int, phase: Slug | None = None) -> Edited:
    """Another place in its list, from 0; with `phase`, a task goes to that phase."""
    table = _table(scenario)
    found, target = _find(table, kind, name), _entries(table, kind, phase)
    if found is None or (phase and target is None):
        return _gone(name if found is None else phase or "")
    entries, index = found
    other = entries if kind != "task" or phase is None or target is None else target
    if other is not entries:
        if len(entries) == 1:
            return Problem("edit_last")
        _forget(table, kind, {name}, moves=False)
    other.insert(max(to, 0), entries.pop(index))
    recount(table, kind)
    return _valid(scenario, table)


def rename(scenario: Scenario, title: Label, short_title: Label | None = None) -> Edited:
    """Another title; the short one stands on a narrow card and on the board."""
    table = _table(scenario)
    table |= {"title": title.model_dump(), "short_title": (short_title or title).model_dump()}
    return _valid(scenario, table)


def replace_tasks(scenario: Scenario, phase: Slug, tasks: Sequence[TaskWords]) -> Edited:
    """All tasks of a phase at once. A task that keeps its Dutch words keeps its id, and so its place in the example."""
    table = _table(scenario)
    entries = _entries(table, "task", phase)
    if entries is None:
        return _gone(phase)
    if not tasks:
        return Problem("edit_last")
    before = {entry["text"]["nl"]: entry["id"] for entry in entries}
    taken = {*_ids(table, "task")}
    entries.clear()
    for task in tasks:
        name = before.pop(task.text.nl, None) or free_name(slug(task.text.nl), taken)
        taken.add(name)
        fields = {"text": task.text, "usual": task.usual, "lane": task.lane}
        entries.append({"id": name, **_fields("task", fields)})
    _forget(table, "task", {*before.values()})
    return _valid(scenario, table)


def reworded(label: Label, language: Language, text: str) -> Label:
    """Other words in one language; the other follows while both were the same. Raises ValidationError when empty."""
    if label.nl == label.en:
        return Label.same(text)
    return Label(**(label.model_dump() | {language: text}))


def _table(scenario: Scenario) -> Table:
    table: Table = scenario.model_dump(mode="json", by_alias=True)
    return table


def _entries(table: Table, kind: str, phase: Slug | None) -> list[Table] | None:
    """The list something stands in; None for a task without a phase that exists."""
    if kind != "task":
        found: list[Table] = table[kind]
        return found
    return next((entry["task"] for entry in table["phase"] if entry["id"] == phase), None)


def _lists(table: Table, kind: str) -> list[list[Table]]:
    return [entry["task"] for entry in table["phase"]] if kind == "task" else [table[kind]]


def _find(table: Table, kind: str, name: Slug) -> tuple[list[Table], int] | None:
    for entries in _lists(table, kind):
        for index, entry in enumerate(entries):
            if entry["id"] == name:
                return entries, index
    return None


def _ids(table: Table, kind: str) -> Collection[Slug]:
    return {entry["id"] for entry in chain(*_lists(table, kind))}


def _fields(kind: Kind | Literal["phase"], fields: Mapping[str, Any]) -> Table:
    strange = fields.keys() - {*FIELDS[kind]}
    if strange:
        raise KeyError(*strange)
    return {name: _plain(name, value) for name, value in fields.items()}


def _plain(field: str, value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    if isinstance(value, tuple):
        return list(value)
    return {"nl": value, "en": value} if field in WORDS and isinstance(value, str) else value


def _forget(table: Table, kind: Kind, gone: Collection[Slug], moves: bool = True) -> None:
    before = [[*step["moves"]] for step in table["example"]]
    forget(table, kind, gone)
    if not moves:  # it only goes to another place: its fiches stay with it
        for step, kept in zip(table["example"], before, strict=True):
            step["moves"] = kept
    if kind == "round":
        for script in table["script"]:
            script["minutes"] = {name: count for name, count in script["minutes"].items() if name not in gone}
        table["script"] = [script for script in table["script"] if script["minutes"]]


def _gone(name: str) -> Problem:
    return Problem("edit_gone", {"name": name})


def _valid(before: Scenario, table: Table) -> Edited:
    """The scenario of a table; or the first reason why it cannot be, or why it would not fit on the board."""
    try:
        after = Scenario.model_validate(table)
    except ValidationError as error:
        detail = error.errors()[0]
        kind = "full" if detail["type"] == "too_long" else kind_of(detail)
        return Problem(f"edit_{kind}", values_of(detail))
    old = {(found.code, found.values["text"]) for found in too_much(before)}
    for found in too_much(after):
        if (found.code, found.values["text"]) not in old:
            return Problem(f"edit_{found.code}", found.values)
    return after
