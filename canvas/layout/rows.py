"""Rows: how the text of a field lies in its box. Every character keeps its index, spaces at the end included."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from canvas.layout.bidi import stretches, turns
from canvas.layout.graphemes import boundaries
from canvas.layout.measure import Face, TextMeasurer


class Row(NamedTuple):
    """One row: the characters from `start` up to `end`."""

    start: int
    end: int


def broken(measurer: TextMeasurer, text: str, face: Face, room: float) -> list[Row]:
    """The text in rows of at most `room` pixels; spaces at the end of a row may hang over. At least one row."""
    rows, start = list[Row](), 0
    for piece in _pieces(measurer, text, face, room):
        if piece.start > start and measurer.width(text[start : piece.end].rstrip(" "), face) > room:
            rows.append(Row(start, piece.start))
            start = piece.start
    return [*rows, Row(start, len(text))]


def _pieces(measurer: TextMeasurer, text: str, face: Face, room: float) -> Iterator[Row]:
    """Words with the spaces behind them; a word that is too long for any row comes in graphemes."""
    for start, end in pairwise(_word_starts(text)):
        if measurer.width(text[start:end].rstrip(" "), face) <= room:
            yield Row(start, end)
        else:
            yield from (Row(start + a, start + b) for a, b in pairwise(boundaries(text[start:end])))


def _word_starts(text: str) -> list[int]:
    """Where a row may begin: behind a space, when no space or loose mark follows. The end of the text as well."""
    starts = [at for at in boundaries(text)[1:-1] if text[at - 1] == " " and text[at] != " "]
    return [0, *starts, len(text)]


def row_of(rows: list[Row], caret: int) -> int:
    """The row that shows a caret: where two rows meet, the later one."""
    return max(index for index, row in enumerate(rows) if row.start <= caret)


def seen(rows: list[Row], caret: int, most: int) -> int:
    """The first of `most` rows that are shown, so that the caret is among them."""
    return max(0, min(row_of(rows, caret) - most + 1, len(rows) - most))


def slid(measurer: TextMeasurer, text: str, face: Face, room: float, caret: int) -> Row:
    """The part of a single row that is shown, so that the caret is in it: a text too long slides to the left."""
    if measurer.width(text, face) <= room:
        return Row(0, len(text))
    places = boundaries(text)
    start = next(at for at in places if at >= caret or measurer.width(text[at:caret], face) <= room)
    ends = (at for at in places if at >= start and measurer.width(text[start:at], face) <= room)
    return Row(start, max(ends, default=start))


def place_x(measurer: TextMeasurer, text: str, face: Face, row: Row, place: int) -> float:
    """How far from the start of a row a caret stands. In right-to-left words that is left of the letter before."""
    line, at = text[row.start : row.end], place - row.start
    if not turns(line):
        return measurer.width(line[:at], face)
    x = 0.0
    for start, end, rtl in stretches(line):
        width = measurer.width(line[start:end], face)
        if start < at <= end or at == start == 0:
            inner = measurer.width(line[start:at], face)
            return x + (width - inner if rtl else inner)
        x += width
    return x


def nearest_place(measurer: TextMeasurer, text: str, face: Face, row: Row, x: float, last: bool) -> int:
    """The place of a caret nearest to `x` pixels from the start of a row.

    The end of a row is the start of the next one, so it counts only in the `last`.
    """
    inside = [at for at in boundaries(text) if row.start <= at < row.end or (at == row.end and last)]
    return min(inside, key=lambda at: abs(place_x(measurer, text, face, row, at) - x), default=row.start)
