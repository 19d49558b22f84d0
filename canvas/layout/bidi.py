"""Which way letters run: a line with Arabic in it, cut into stretches that each run one way.

The Unicode rules for two directions (annex 9) without the marks that turn text by hand: fields do not take those.
A line runs the way most of its letters do, because names in two scripts stand in Dutch and in Arabic sentences alike.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import bidirectional

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_BRACKETS = dict(zip("([{<«‹", ")]}>»›", strict=True))
_DEPTH = {("L", 0): 0, ("R", 0): 1, ("N", 0): 2, ("L", 1): 2, ("R", 1): 1, ("N", 1): 2}
"""How deep a letter, or a number, lies in a line that runs left to right (0) or right to left (1)."""


class Stretch(NamedTuple):
    """The characters from `start` up to `end`, all running one way."""

    start: int
    end: int
    rtl: bool


def turns(text: str) -> bool:
    """Whether something in a text runs from right to left."""
    return not text.isascii() and _RIGHT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether a line as a whole runs from right to left. A line that begins with a number is one of a list of ours."""
    if not turns(text) or text[:1].isdecimal():
        return False
    kinds = [bidirectional(char) for char in text]
    return sum(kind in ("R", "AL") for kind in kinds) > kinds.count("L")


def stretches(text: str, rtl: bool | None = None) -> tuple[Stretch, ...]:
    """The stretches of a line as they stand from left to right. `rtl` tells the way of the line, if it is known."""
    if not turns(text):
        return (Stretch(0, len(text), False),) if text else ()
    return _stretches(text, runs_right_to_left(text) if rtl is None else rtl)


@lru_cache(maxsize=4096)
def _stretches(text: str, rtl: bool) -> tuple[Stretch, ...]:
    depths = _depths(text, int(rtl))
    found: list[tuple[int, Stretch]] = []
    at = 0
    for depth, same in groupby(depths):
        end = at + len([*same])
        found.append((depth, Stretch(at, end, depth % 2 == 1)))
        at = end
    for level in range(max(depths), 0, -1):
        found = [*_turned(found, level)]
    return tuple(stretch for _, stretch in found)


def _turned(found: list[tuple[int, Stretch]], level: int) -> Iterator[tuple[int, Stretch]]:
    """Every sequence that lies at least this deep, the other way round."""
    for deep, group in groupby(found, key=lambda item: item[0] >= level):
        same = [*group]
        yield from reversed(same) if deep else same


def _depths(text: str, base: int) -> list[int]:
    side = "R" if base else "L"
    kinds = _numbers([bidirectional(char) for char in text], side)
    for start, end in _pairs(text, kinds):
        _settle_pair(kinds, start, end, side)
    _settle_neutrals(kinds, side)
    depths = [_DEPTH[kind, base] for kind in kinds]
    for at in range(len(text) - 1, -1, -1):  # spaces at the end stay at the end
        if bidirectional(text[at]) != "WS":
            break
        depths[at] = base
    return depths


def _numbers(kinds: list[str], side: str) -> list[str]:
    """Letters become L or R; numbers beside right-to-left letters N, others L; the rest `?` (rules W1 to W7)."""
    kinds = _with_marks(kinds, side)
    strong = side
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    _join_numbers(kinds)
    strong = side
    for at, kind in enumerate(kinds):
        if kind in ("L", "R", "AL"):
            strong = "L" if kind == "L" else "R"
            kinds[at] = strong
        elif kind in ("EN", "AN"):
            kinds[at] = "L" if kind == "EN" and strong == "L" else "N"
        else:
            kinds[at] = "?"
    return kinds


def _with_marks(kinds: list[str], side: str) -> list[str]:
    """A mark runs with the letter that it stands on."""
    settled = [side]
    for kind in kinds:
        settled.append(settled[-1] if kind == "NSM" else kind)
    return settled[1:]


def _join_numbers(kinds: list[str]) -> None:
    """A comma between two figures, and signs such as € and % beside one, belong to the number."""
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "CS" and before in ("EN", "AN")) or (kind, before) == ("ES", "EN")):
            kinds[at] = before
    at = 0
    for kind, same in groupby([*kinds]):
        end = at + len([*same])
        if kind == "ET" and "EN" in (kinds[at - 1 : at] + kinds[end : end + 1]):
            kinds[at:end] = ["EN"] * (end - at)
        at = end


def _pairs(text: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Where brackets open and close, in the order in which they open."""
    waiting, found = list[tuple[str, int]](), list[tuple[int, int]]()
    for at, char in enumerate(text):
        if kinds[at] != "?":
            continue
        if char in _BRACKETS:
            waiting.append((_BRACKETS[char], at))
        elif any(char == close for close, _ in waiting):
            while waiting[-1][0] != char:
                waiting.pop()
            found.append((waiting.pop()[1], at))
    return sorted(found)


def _settle_pair(kinds: list[str], start: int, end: int, side: str) -> None:
    """Both brackets of a pair run one way: with the line if anything in them does, else with what stands before."""
    inside = {_way(kind) for kind in kinds[start + 1 : end]} - {"?"}
    if not inside:
        return
    before = next((_way(kind) for kind in reversed(kinds[:start]) if kind != "?"), side)
    way = side if side in inside else before
    kinds[start] = kinds[end] = way


def _settle_neutrals(kinds: list[str], side: str) -> None:
    """What has no way of its own runs as what stands on both sides of it, or else with the line."""
    at, ways = 0, [side, *(_way(kind) for kind in kinds), side]
    for kind, same in groupby([*kinds]):
        end = at + len([*same])
        if kind == "?":
            before, after = ways[at], ways[end + 1]
            kinds[at:end] = [before if before == after else side] * (end - at)
        at = end


def _way(kind: str) -> str:
    """Numbers count as right-to-left for what stands beside them."""
    return "R" if kind == "N" else kind
