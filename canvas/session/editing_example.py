"""What becomes of the example of a scenario when something it plays with is taken away. Works on plain tables.

An example that leans on something gone would stop a scripted workshop halfway. So everything that
names it goes too; and as the entries of a drawer are counted, the other forms of that drawer with it.
"""

from collections.abc import Collection, Iterator
from typing import Any

from canvas.rules.notation import MARKS

Table = dict[str, Any]

_LEANING: dict[str, frozenset[str]] = {
    "task": frozenset({"warnings"}),
    "party": frozenset({"warnings", "handover", "parties"}),
    "question": frozenset({"questions"}),
    "card": frozenset({"event"}),
    "round": frozenset(),
}
"""Drawers whose list changes with what was taken away, though their forms do not name it."""


def forget(table: Table, kind: str, gone: Collection[str]) -> None:
    """Take everything out of the example that leans on these ids."""
    if not gone:
        return
    steps: list[Table] = table["example"]
    drawers = {*_LEANING[kind], *_drawers_that_go(steps, kind, gone)}
    if kind == "round":
        steps[:] = [step for step in steps if step["round"] not in gone]
    for step in steps:
        step["moves"] = [left for move in step["moves"] if (left := _without(move, kind, gone))]
        step["form"] = [form for form in step["form"] if form["drawer"] not in drawers]
        step["dial"] = [dial for dial in step["dial"] if kind != "party" or dial["at"] not in gone]
        step["vote"] = [vote for vote in step["vote"] if kind != "party" or vote["party"] not in gone]


def recount(table: Table, kind: str) -> None:
    """Drop the forms that take an entry of a list by its number: that list has another order now."""
    for step in table["example"]:
        drawers = _LEANING[kind]
        step["form"] = [form for form in step["form"] if form["entry"] is None or form["drawer"] not in drawers]


def _drawers_that_go(steps: list[Table], kind: str, gone: Collection[str]) -> Iterator[str]:
    for step in steps:
        whole = kind == "round" and step["round"] in gone
        yield from (form["drawer"] for form in step["form"] if whole or _names(form, gone))


def _names(form: Table, gone: Collection[str]) -> bool:
    chosen = [value for values in form["choose"].values() for value in values]
    return bool({form["subject"], *chosen, *form["then"].values()} & set(gone))


def _without(move: str, kind: str, gone: Collection[str]) -> str:
    """What is left of a token of the notation; nothing when it was about what is gone."""
    _place, seat, party = move.partition("!")
    if seat:
        return "" if kind == "party" and party in gone else move
    task, equals, parties = move.partition("=")
    if kind == "task":
        return "" if task in gone else move
    if kind != "party":
        return move
    left = [party for party in parties.split(",") if party.rstrip("".join(MARKS.values())) not in gone]
    return f"{task}{equals}{','.join(left)}" if left else ""
