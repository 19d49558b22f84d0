"""The figures as a table with a tiny bar in each row. A figure from elsewhere is never drawn as a promise."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.covenant_card_parts import FigureLine
from canvas.export.flowables import Drawn, Ground, Row, Stack
from canvas.export.press import Press
from canvas.export.tags import Tag, head_cells, row_cells, tagged
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Panel, Picture, Stroke

LABEL, KIND, VALUE, DATE = 0.0, 58.0, 54.0, 54.0
BAR, GAP = 58.0, 8.0
TALL, THICK = 13.0, 5.0
HEADS = ("figure_label", "figure_kind", "figure_start", "figure_now", "figure_target", "figure_date")
WIDTHS = (LABEL, KIND, VALUE, VALUE, VALUE, DATE)


def figures(press: Press, lines: Sequence[FigureLine]) -> list[Flowable]:
    """One row per number, below the names of the columns."""
    whole = Tag("Table")
    words = [press.said(f"covenant.{name}", "small") for name in HEADS]
    head_cells(words)
    heads = list(zip(WIDTHS, words, strict=True))
    cells = [heads[0], (GAP, Spacer(0, 0)), *heads[1:], (GAP, Spacer(0, 0)), (BAR, Spacer(0, 0))]
    rows: list[Flowable] = [Spacer(0, 8), tagged(Row(press, cells, Ground(pad=(9, 3))), "TR", whole)]
    rows[-1].keepWithNext = 1
    rows[0].keepWithNext = 1
    for line in lines:
        rows += [tagged(_row(press, line), "TR", whole), Spacer(0, 3)]
    return rows


def _row(press: Press, line: FigureLine) -> Flowable:
    label: list[Flowable] = [press.paragraph(line.label, "task")]
    if line.unit:
        label.append(press.said("covenant.figure_unit", "note", unit=line.unit))
    values = [press.paragraph(value or "–", "figure") for value in line.shown]
    read = [Stack(label), press.paragraph(line.kind_said, "level"), *values, press.paragraph(line.date or "–", "note")]
    row_cells(read)
    first, *others = zip(WIDTHS, read, strict=True)
    cells: list[tuple[float, Flowable]] = [
        first,
        (GAP, Spacer(0, 0)),
        *others,
        (GAP, Spacer(0, 0)),
        (BAR, Drawn(press, bar(line), (BAR, TALL))),
    ]
    if line.kind == "benchmark":
        return Row(press, cells, Ground(outline="surface.card_line", line=0.8, dashed=True, radius=6, pad=(9, 5)))
    return Row(press, cells, Ground(fill="surface.task", radius=6, pad=(9, 5)))


def bar(line: FigureLine) -> Picture:
    """From nought to the largest number: filled up to now, with a thin line at the start and a thick one at the target.

    A single number has nothing to be compared with, and gets no bar.
    """
    return tuple(_bar(line))


def _bar(line: FigureLine) -> Iterator[Panel | Stroke]:
    known = [value for value in (line.start, line.now, line.target) if value is not None]
    if len(known) < 2:
        return
    low, high = min(0.0, *known), max(0.0, *known)
    scale = (BAR - 2) / (high - low) if high > low else 0.0

    def at(value: float) -> float:
        return 1 + (value - low) * scale

    top = (TALL - THICK) / 2
    yield Panel("track", Rect(0, top, BAR, THICK), fill="surface.track", radius=THICK / 2)
    if line.now is not None and at(line.now) > at(min(0.0, line.now)):
        left = at(min(0.0, line.now))
        fill = "surface.rail" if line.kind == "benchmark" else "ink.good"
        yield Panel("now", Rect(left, top, at(line.now) - left, THICK), fill=fill, radius=THICK / 2)
    if line.start is not None:
        yield _tick("start", at(line.start), 2.5, 1, "ink.soft")
    if line.target is not None:
        yield _tick("target", at(line.target), 0, 1.8, "ink.text")


def _tick(key: str, x: float, inset: float, width: float, colour: str) -> Stroke:
    return Stroke(key, Point(x, inset), Point(x, TALL - inset), width, colour)
