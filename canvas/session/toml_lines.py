"""On which line everything in a TOML file stands. For text that was read already: nothing is checked here."""

import re
from bisect import bisect_right
from collections.abc import Mapping

Spot = tuple[int | str, ...]
"""The way to a value in a table: keys, and numbers from 0 in lists."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|[A-Za-z0-9_-]+')
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL)
_BARE = re.compile(r"[^,\]}\s#]+")


def lines_of(text: str) -> dict[Spot, int]:
    """Every table, list, entry and value with the line where it begins, counted from 1."""
    walk = _Walk(text)
    walk.document()
    return walk.found


def line_at(found: Mapping[Spot, int], spot: Spot) -> int:
    """The line of a value; of something missing, the line of what it should stand in."""
    while spot and spot not in found:
        spot = spot[:-1]
    return found.get(spot, 1)


class _Walk:
    """One pass through a text, remembering where it saw what."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0
        self.found: dict[Spot, int] = {}
        self._ends = [place for place, sign in enumerate(text) if sign == "\n"]
        self._counts: dict[Spot, int] = {}
        """How many entries of `[[…]]` went by, by their name."""

    def document(self) -> None:
        table: Spot = ()
        while self._next_sign():
            if self.text.startswith("[[", self.at):
                table = self._header(2)
            elif self.text.startswith("[", self.at):
                table = self._header(1)
            else:
                self._pair(table)

    def _next_sign(self) -> str:
        """The next character that is neither white nor a comment; empty at the end."""
        self._skip(_BLANK)
        return self.text[self.at : self.at + 1]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at + 1
        return found.group() if found else ""

    def _mark(self, spot: Spot) -> None:
        self.found.setdefault(spot, bisect_right(self._ends, self.at - 1) + 1)

    def _header(self, brackets: int) -> Spot:
        start = self.at
        self.at += brackets
        keys = self._keys()
        end, self.at = self.at + brackets, start
        spot = (*self._inside(keys[:-1]), *keys[-1:])
        self._mark(spot)
        if brackets == 2:
            self._counts[spot] = self._counts.get(spot, 0) + 1
            spot = (*spot, self._counts[spot] - 1)
            self._mark(spot)
        self.at = end
        return spot

    def _inside(self, keys: Spot) -> Spot:
        """Where keys lead to; a list leads to its last entry so far."""
        spot: Spot = ()
        for key in keys:
            spot = (*spot, key)
            if spot in self._counts:
                spot = (*spot, self._counts[spot] - 1)
        return spot

    def _keys(self) -> Spot:
        keys: list[str] = []
        while not keys or self.text.startswith(".", self.at):
            self.at += bool(keys)
            self._skip(_SPACE)
            keys.append(self._skip(_KEY).strip("\"'"))
            self._skip(_SPACE)
        return tuple(keys)

    def _pair(self, table: Spot) -> None:
        start = self.at
        keys = self._keys()
        end, self.at = self.at + 1, start
        spot = (*table, *keys)
        self._mark(spot)
        self.at = end
        self._skip(_SPACE)
        self._value(spot)

    def _value(self, spot: Spot) -> None:
        self._mark(spot)
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self._list(spot)
        elif opening == "{":
            self._table(spot)
        else:
            self._skip(_STRING if opening in "\"'" else _BARE)

    def _list(self, spot: Spot) -> None:
        self.at += 1
        index = 0
        while (sign := self._next_sign()) not in "]":
            if sign == ",":
                self.at += 1
            else:
                self._value((*spot, index))
                index += 1
        self.at += 1

    def _table(self, spot: Spot) -> None:
        self.at += 1
        while (sign := self._next_sign()) not in "}":
            if sign == ",":
                self.at += 1
            else:
                self._pair(spot)
        self.at += 1
