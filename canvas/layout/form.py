"""A form: spots under each other, drawn from their values. Gives back where it ends."""

from collections.abc import Callable
from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.form_foot import draw_foot, foot_height
from canvas.layout.form_rows import Leaf, Row, leaves, rows
from canvas.layout.geometry import Point, Rect, around
from canvas.layout.measure import wrap
from canvas.layout.picture import Disc, Panel
from canvas.layout.said import TONES, draw_said, said_height
from canvas.layout.spots import Choice, ChoiceSpot, FormView, PartySpot, SaidSpot, Spot, TextSpot
from canvas.layout.widgets import FINGER, draw_tick

SLACK = 2
"""Pixels of rounding that a form may be higher than its box."""
BETWEEN = 44
"""Between two columns, in design pixels."""
TICK = 28
"""Room for the box before a choice that can be ticked, in design pixels."""

DrawText = Callable[[Desk, str, TextSpot, Rect], None]
"""Draws the box of a text spot with what is typed in it: desk, key of the form, spot, room."""


@dataclass(frozen=True)
class FormPen:
    """Draws one form; `id` keeps the targets of two open forms apart."""

    desk: Desk
    id: str
    form: FormView
    draw_text: DrawText
    dense: bool = False
    """Fiches closer together, for half a window."""

    def height(self, width: float, columns: int = 1) -> float:
        """How high the form will be at a width, in pixels."""
        room = self._room(width, columns)
        tallest = max(sum(self._row_height(row, room) for row in column) for column in self._columns(room, columns))
        return tallest + foot_height(self.desk.brush, self.form)

    def draw(self, box: Rect, columns: int = 1, leaf: int = 0) -> None:
        """Draw all spots in the box, with the buttons at their foot; where that is too high, only part `leaf`."""
        brush, width, leaves = self.desk.brush, self._room(box.w, columns), self._leaves(box, columns)
        for index, column in enumerate(leaves[min(leaf, len(leaves) - 1)]):
            x = round(box.x + index * (width + brush.px(BETWEEN)))
            self._column(column, Rect(x, box.y, round(width), box.h))
        if self.form.foot:
            height = self.height(box.w, columns) if len(leaves) == 1 else box.h
            draw_foot(brush, self.id, self.form, box._replace(h=height))

    def leaves(self, box: Rect, columns: int = 1) -> int:
        """In how many parts the form is shown in a box; 1 when all of it fits."""
        return len(self._leaves(box, columns))

    def _leaves(self, box: Rect, columns: int) -> list[Leaf]:
        """Per part the rows of each column that it shows."""
        width = self._room(box.w, columns)
        whole = self._columns(width, columns)
        if self.height(box.w, columns) <= box.h + SLACK:
            return [whole]
        room = box.h - foot_height(self.desk.brush, self.form)
        return leaves(whole, lambda row: self._row_height(row, width), room)

    def _room(self, width: float, columns: int) -> float:
        """The width of one column."""
        return (width - self.desk.brush.px(BETWEEN) * (columns - 1)) / columns

    def _column(self, column: list[Row], box: Rect) -> None:
        y = box.y
        for row in column:
            height = self._row_height(row, box.w)
            gap = self.desk.brush.px(24)
            width = (box.w - gap * (len(row) - 1)) / len(row)
            for index, spot in enumerate(row):
                self._spot(spot, Rect(round(box.x + index * (width + gap)), round(y), round(width), height))
            y += height

    def _columns(self, width: float, columns: int) -> list[list[Row]]:
        """Rows over columns, in order; the first column takes the half."""
        all_rows = rows(self.form)
        if columns == 1:
            return [all_rows]
        half = sum(self._row_height(row, width) for row in all_rows) / 2
        left: list[Row] = []
        filled = 0
        while all_rows and filled + self._row_height(all_rows[0], width) / 2 <= half:
            filled += self._row_height(all_rows[0], width)
            left.append(all_rows.pop(0))
        return [left, all_rows]

    def _row_height(self, row: Row, width: float) -> int:
        gap = self.desk.brush.px(24) * (len(row) - 1)
        return max(self._spot_height(spot, (width - gap) / len(row)) for spot in row)

    def _spot_height(self, spot: Spot, width: float) -> int:
        brush, label = self.desk.brush, self.desk.brush.px(30)
        match spot:
            case TextSpot(lines=lines):
                return label + text_height(self.desk, lines) + brush.px(30)
            case ChoiceSpot(tall=True):
                deep = -(-len(spot.choices) // self._tall_columns(spot, width))
                return label + deep * (self._tall_height(spot, width) + brush.px(14)) + brush.px(2)
            case ChoiceSpot():
                return label + len(self._pill_rows(spot, width)) * self._pill_pitch + brush.px(10)
            case PartySpot():
                return label + len(self._party_rows(spot, width)) * self._party_height() + brush.px(6)
            case SaidSpot():
                return said_height(brush, spot, width)

    def _spot(self, spot: Spot, box: Rect) -> None:
        brush = self.desk.brush
        face = brush.body(16, "semibold")
        base = Point(box.x, round(box.y + face.size))
        brush.line_in(f"{self.id}.{spot.id}.label", base, spot.label, face, "ink.text", box.w)
        inner = Rect(box.x, box.y + brush.px(30), box.w, box.h - brush.px(30))
        match spot:
            case TextSpot():
                self.draw_text(self.desk, self.id, spot, inner._replace(h=text_height(self.desk, spot.lines)))
            case ChoiceSpot(tall=True):
                self._tall_choices(spot, inner)
            case ChoiceSpot():
                self._pills(spot, inner)
            case PartySpot():
                self._parties(spot, inner)
            case SaidSpot():
                draw_said(brush, f"{self.id}.{spot.id}", spot, box)

    @property
    def _pill_pitch(self) -> int:
        return max(self.desk.brush.px(54), FINGER + 1)

    def _pill_rows(self, spot: ChoiceSpot, width: float) -> list[list[tuple[Choice, float]]]:
        brush, face = self.desk.brush, self.desk.brush.body(16, "semibold")
        made: list[list[tuple[Choice, float]]] = [[]]
        left = width
        for choice in spot.choices:
            tick = brush.px(TICK) if spot.many else 0
            size = min(brush.width(choice.words, face) + brush.px(40) + tick, width)
            if made[-1] and size > left:
                made.append([])
                left = width
            made[-1].append((choice, size))
            left -= size + brush.px(10)
        return made

    def _pills(self, spot: ChoiceSpot, box: Rect) -> None:
        brush = self.desk.brush
        y = box.y
        for row in self._pill_rows(spot, box.w):
            x = box.x
            for choice, width in row:
                self._pill(spot, choice, Rect(round(x), round(y), round(width), self._pill_pitch - brush.px(8)))
                x += width + brush.px(10)
            y += self._pill_pitch

    def _pill(self, spot: ChoiceSpot, choice: Choice, box: Rect) -> None:
        brush, chosen = self.desk.brush, choice.value in self.form.chosen.get(spot.id, ())
        key = f"{self.id}.{spot.id}.{choice.value or 'none'}"
        fill, line, ink = (
            ("surface.strong", "", "ink.on_strong") if chosen else ("surface.task", "surface.quiet_line", "ink.text")
        )
        brush.add(Panel(key, box, fill, "", box.h / 2, "all", line, brush.px(1) if line else 0))
        face = brush.body(16, "semibold")
        tick = brush.px(TICK) if spot.many else 0
        if tick:
            draw_tick(brush, key, Point(box.x + brush.px(26), round(box.centre.y)), chosen)
        middle = Point(round(box.centre.x + tick / 2), brush.middle(box.centre.y, face))
        brush.line_in(f"{key}.words", middle, choice.words, face, ink, box.w - brush.px(20) - tick, "centre")
        brush.answer("spot", f"{self.id}/{spot.id}/{choice.value}", box.no_less(FINGER))

    def _tall_columns(self, spot: ChoiceSpot, width: float) -> int:
        """All large buttons beside each other; in two rows when their words would not fit."""
        brush, count = self.desk.brush, len(spot.choices)
        face, small, room = brush.body(19, "bold"), brush.body(15), self._tall_width(width, count) - brush.px(70)
        fits = all(
            brush.width(choice.words, face) <= room and len(wrap(brush.measurer, choice.line, small, room)) <= 2
            for choice in spot.choices
        )
        return count if fits or count < 3 else -(-count // 2)

    def _tall_width(self, width: float, columns: int) -> float:
        return (width - self.desk.brush.px(14) * (columns - 1)) / columns

    def _tall_height(self, spot: ChoiceSpot, width: float) -> int:
        """The height of one row of large buttons: more when a second line of words takes two lines."""
        brush, columns = self.desk.brush, self._tall_columns(spot, width)
        small, room = brush.body(15), self._tall_width(width, columns) - brush.px(70)
        two = any(brush.width(choice.line, small) > room for choice in spot.choices)
        return brush.px(86) + (small.leading if two else 0)

    def _tall_choices(self, spot: ChoiceSpot, box: Rect) -> None:
        gap, columns = self.desk.brush.px(14), self._tall_columns(spot, box.w)
        width, height = self._tall_width(box.w, columns), self._tall_height(spot, box.w)
        for index, choice in enumerate(spot.choices):
            row, column = divmod(index, columns)
            x, y = round(box.x + column * (width + gap)), round(box.y + row * (height + gap))
            self._tall_choice(spot, choice, Rect(x, y, round(width), height))

    def _tall_choice(self, spot: ChoiceSpot, choice: Choice, box: Rect) -> None:
        """One large button. Where the choice is hidden, all of them look alike once one was touched."""
        brush, picked = self.desk.brush, self.form.chosen.get(spot.id, ())
        key, tone = f"{self.id}.{spot.id}.{choice.value}", TONES.get(choice.tone, "surface.quiet_line")
        chosen = choice.value in picked and not spot.hidden
        fill = "surface.warn" if chosen else "surface.quiet" if spot.hidden and any(picked) else "surface.task"
        brush.panel(key, box, fill, tone, radius=16, line=4 if chosen else 2)
        brush.icon(f"{key}.icon", Point(box.x + brush.px(32), round(box.centre.y)), brush.px(30), choice.icon, tone)
        face, small = brush.body(19, "bold"), brush.body(15)
        x, room = box.x + brush.px(60), box.w - brush.px(70)
        small = brush.whole(choice.line, small, room)
        under = brush.wrapped(choice.line, small, room, 2) if choice.line else []
        height = face.leading + len(under) * small.leading
        base = round(box.centre.y - height / 2 + face.size) if under else brush.middle(box.centre.y, face)
        brush.line_in(f"{key}.words", Point(x, base), choice.words, face, "ink.text", room)
        brush.lines(f"{key}.line", Point(x, base + small.leading), under, small, "ink.soft")
        brush.answer("spot", f"{self.id}/{spot.id}/{choice.value}", box)

    def _party_height(self) -> int:
        return self.desk.brush.px(58 if self.dense else 76) + 2 * self.desk.brush.body(14).leading

    @property
    def _party_pitch(self) -> int:
        return self.desk.brush.px(92 if self.dense else 112)

    def _party_rows(self, spot: PartySpot, width: float) -> list[tuple[str, ...]]:
        per_row = max(1, int(width // self._party_pitch))
        return [spot.parties[start : start + per_row] for start in range(0, len(spot.parties), per_row)]

    def _parties(self, spot: PartySpot, box: Rect) -> None:
        y, pitch = box.y, self._party_pitch
        for row in self._party_rows(spot, box.w):
            for index, party in enumerate(row):
                self._party(spot, party, Rect(round(box.x + index * pitch), round(y), pitch, self._party_height()))
            y += self._party_height()

    def _party(self, spot: PartySpot, party: str, box: Rect) -> None:
        brush, chosen = self.desk.brush, party in self.form.chosen.get(spot.id, ())
        key = f"{self.id}.{spot.id}.{party}"
        ring = brush.px(27 if self.dense else 36)
        centre = Point(round(box.centre.x), round(box.y + ring))
        if chosen:
            brush.add(Disc(f"{key}.ring", centre, ring, "surface.warn", "surface.seat_ring", brush.px(4)))
        brush.add(self.desk.chip(f"{key}.chip", party, centre, ring * 7 / 9))
        if party in spot.done:
            self._ready(key, centre, ring)
        name, room = self.desk.names.party(party), box.w - brush.px(4)
        face = brush.whole(name, brush.body(14, "bold" if chosen else "regular"), room)
        at = Point(centre.x, round(box.y + 2 * ring + brush.px(2) + face.size))
        ink = "ink.soft" if party in spot.done else self.desk.party_ink(party)
        brush.lines(f"{key}.name", at, brush.wrapped(name, face, room, 2), face, ink, "centre")
        brush.answer("spot", f"{self.id}/{spot.id}/{party}", box)

    def _ready(self, key: str, centre: Point, ring: float) -> None:
        """Grey over a fiche, with a tick: this party is ready and keeps its place."""
        brush, radius = self.desk.brush, ring * 7 / 9
        grey = Panel(f"{key}.grey", around(centre, radius), "surface.card", radius=radius, alpha=170)
        mark = Point(round(centre.x + radius * 0.7), round(centre.y - radius * 0.7))
        tick = Disc(f"{key}.done", mark, brush.px(13), "ink.good")
        brush.add(grey, tick)
        brush.icon(f"{key}.tick", mark, brush.px(16), "check", "surface.card")


def text_height(desk: Desk, lines: int) -> int:
    """The height of a text box that shows a number of lines, in pixels."""
    return lines * desk.brush.body(20).leading + desk.brush.px(30)
