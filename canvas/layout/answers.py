"""What a table wrote on a card: each question with its answer, or that it is still open."""

from dataclasses import dataclass, replace

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel
from canvas.model.base import Slug
from canvas.rules.queries import answer_on, answered


@dataclass(frozen=True, slots=True)
class Style:
    """One way to set questions: sizes in design pixels, and how many lines each may take."""

    question: float
    answer: float
    lines: int
    beside: bool = False
    """Whether an answer stands behind its question where both fit on one line."""


STYLES = (
    Style(20, 23, 4),
    Style(18, 20.5, 3),
    Style(16, 18, 2),
    Style(15, 16.5, 2),
    Style(13.5, 15, 2),
    Style(13.5, 15, 2, True),
    Style(13.5, 15, 1, True),
)
"""From large to small: the first that fits is taken."""
COMPACT = 4
"""The style in which a card must be able to show all its questions."""

TWO_COLUMNS = 760
"""From this width on (design pixels) questions stand in two columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """One question as it will be set: its lines, and those of its answer below or beside it."""

    field: Slug
    question: tuple[str, ...]
    answer: tuple[str, ...]
    known: bool
    beside: bool
    small: Face
    face: Face

    @property
    def height(self) -> int:
        if self.beside:
            return max(self.small.leading, self.face.leading)
        return len(self.question) * self.small.leading + len(self.answer) * self.face.leading


def filled_words(desk: Desk, card: Slug) -> str:
    """How many questions of a card are answered, in words."""
    done, count = answered(desk.board, desk.scenario, card)
    return desk.texts("deal.filled", done=done, count=count)


def is_filled(desk: Desk, card: Slug) -> bool:
    """Whether every question of a card has an answer."""
    done, count = answered(desk.board, desk.scenario, card)
    return done == count


def draw_note(desk: Desk, key: str, card: Slug, box: Rect) -> None:
    """A small note on a plate or a fork: how much is filled in, and the first answers. It opens the card."""
    brush, filled = desk.brush, is_filled(desk, card)
    line = "surface.card_line" if filled else "surface.gap"
    brush.add(Panel(key, box, "surface.card", "", brush.px(12), "all", line, brush.px(2), dashed=not filled))
    face, pad = brush.body(14, "bold"), brush.px(14)
    y = round(box.y + brush.px(6) + face.leading / 2)
    ink = "ink.good" if filled else "ink.warn"
    brush.icon(f"{key}.icon", Point(box.x + pad + brush.px(8), y), brush.px(20), _icon(filled), ink)
    x = box.x + pad + brush.px(26)
    brush.line_in(
        f"{key}.filled", Point(x, brush.middle(y, face)), filled_words(desk, card), face, ink, box.right - x - pad
    )
    top = y + face.leading / 2 + brush.px(2)
    draw_questions(desk, key, card, Rect(box.x + pad, top, box.w - 2 * pad, box.bottom - top - brush.px(9)), rest=False)
    brush.answer("deal", card, box)


def _icon(filled: bool) -> str:
    return "check-circle" if filled else "note-pencil"


def draw_questions(desk: Desk, key: str, card: Slug, box: Rect, rest: bool = True) -> None:
    """As many questions as fit, the open ones first when not all of them do; with `rest`, how many are left."""
    brush = desk.brush
    columns, left = _fitting(desk, card, box, rest)
    foot = brush.body(13.5)
    high = box.h - (foot.leading if left and rest else 0)
    gap, pitch = _gap(desk), box.w / max(len(columns), 1)
    tallest = max((_height(rows, gap) for rows in columns), default=0)
    gap += min(max((high - tallest) / max(*(len(rows) for rows in columns), 1), 0), brush.px(30))
    for column, rows in enumerate(columns):
        y = box.y
        for row in rows:
            place = Rect(round(box.x + column * pitch), y, _column_width(desk, box.w, len(columns)), row.height)
            _row(desk, f"{key}.{row.field}", row, place)
            y += row.height + gap
    if left and rest:
        at = Point(box.x + _indent(desk), round(box.bottom - foot.size * 0.3))
        brush.line_in(f"{key}.rest", at, desk.texts("deals.rest", count=left), foot, "ink.soft", box.w - _indent(desk))


def least_height(desk: Desk, card: Slug, width: float) -> float:
    """The height in which all questions of a card fit with one line for each answer, in pixels."""
    columns = _in_columns(desk, [_blank(desk, card, index, width) for index in _questions(desk, card)], width)
    return max(_height(rows, _gap(desk)) for rows in columns)


def _blank(desk: Desk, card: Slug, index: int, width: float) -> Row:
    """A row as it is before anybody answered: what is written on a card does not move the cards around."""
    row = _plan(desk, card, index, width, STYLES[COMPACT])
    return replace(row, answer=row.answer[:1])


def _questions(desk: Desk, card: Slug) -> range:
    return range(len(desk.scenario.deal_fields[card]))


def _gap(desk: Desk) -> float:
    return desk.brush.px(5)


def _height(rows: list[Row], gap: float) -> float:
    return sum(row.height for row in rows) + gap * max(len(rows) - 1, 0)


def _column_count(desk: Desk, width: float) -> int:
    """A wide card has its questions in two columns."""
    return 2 if width >= desk.brush.px(TWO_COLUMNS) else 1


def _column_width(desk: Desk, width: float, columns: int) -> float:
    return (width - desk.brush.px(28) * (columns - 1)) / columns


def _in_columns(desk: Desk, rows: list[Row], width: float) -> list[list[Row]]:
    if _column_count(desk, width) == 1 or len(rows) < 2:
        return [rows]
    half = -(-len(rows) // 2)
    return [rows[:half], rows[half:]]


def _fitting(desk: Desk, card: Slug, box: Rect, rest: bool) -> tuple[list[list[Row]], int]:
    """The rows that fit, in columns, and how many questions are left over."""
    gap, rows = _gap(desk), list[Row]()
    for style in STYLES:
        rows = [_plan(desk, card, index, box.w, style) for index in _questions(desk, card)]
        columns = _in_columns(desk, rows, box.w)
        if max(_height(column, gap) for column in columns) <= box.h:
            return columns, 0
    rows.sort(key=lambda row: row.known)
    room = box.h - (desk.brush.body(13.5).leading if rest else 0)
    shown = _most(desk, rows, box.w, room)
    return _in_columns(desk, rows[:shown], box.w), len(rows) - shown


def _most(desk: Desk, rows: list[Row], width: float, room: float) -> int:
    """How many of the first rows fit."""
    for count in range(len(rows), 0, -1):
        if max(_height(column, _gap(desk)) for column in _in_columns(desk, rows[:count], width)) <= room:
            return count
    return 0


def _plan(desk: Desk, card: Slug, index: int, width: float, style: Style) -> Row:
    brush, field = desk.brush, desk.scenario.deal_fields[card][index]
    said = answer_on(desk.board, card, field.id)
    question, answer = field.text.said_in(desk.names.language), said or desk.texts("deal.open")
    small, face = brush.body(style.question), brush.body(style.answer, "semibold")
    columns = _column_count(desk, width) if len(_questions(desk, card)) > 1 else 1
    room = _column_width(desk, width, columns) - _indent(desk)
    if style.beside and brush.width(question, small) + brush.px(14) + brush.width(answer, face) <= room:
        return Row(field.id, (question,), (answer,), bool(said), True, small, face)
    asked = tuple(brush.wrapped(question, brush.whole(question, small, room), room, style.lines))
    told = tuple(brush.wrapped(answer, face, room, style.lines))
    return Row(field.id, asked, told, bool(said), False, small, face)


def _row(desk: Desk, key: str, row: Row, box: Rect) -> None:
    brush, small, face = desk.brush, row.small, row.face
    ink = "ink.text" if row.known else "ink.warn"
    first = round(box.y + (row.height if row.beside else small.leading) / 2)
    centre = Point(box.x + brush.px(8), first)
    if row.known:
        brush.icon(f"{key}.mark", centre, brush.px(18), "check-circle", "ink.good")
    else:
        brush.add(Disc(f"{key}.mark", centre, brush.px(6), "", "surface.warn_line", brush.px(2)))
    x = box.x + _indent(desk)
    if row.beside:
        base = brush.middle(first, face)
        brush.lines(f"{key}.question", Point(x, base), row.question, small, "ink.soft")
        brush.lines(f"{key}.answer", Point(box.right, base), row.answer, face, ink, "right")
        return
    base = brush.middle(first, small)
    brush.lines(f"{key}.question", Point(x, base), row.question, small, "ink.soft")
    base = round(base + (len(row.question) - 1) * small.leading + face.leading)
    brush.lines(f"{key}.answer", Point(x, base), row.answer, face, ink)


def _indent(desk: Desk) -> int:
    """Room for the mark before a question."""
    return desk.brush.px(24)
