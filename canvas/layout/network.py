"""Who takes part: a panel with a row per sort of organisation, from the start to now, and who stays behind.

The buttons of a row set its dial; the size of everything follows from the room, so that every remark of the
source stays readable and nothing moves under a finger while numbers change.
"""

from dataclasses import dataclass

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel
from canvas.model.mechanics import Alarm, Network, NetworkRow
from canvas.rules.queries import Turnout, turnout

ROW, TOTAL, GAP, PAD = 58, 58, 16, 26
"""Heights and margins in design pixels, before they are fitted to the room."""
LEAST, STEP = 0.72, 0.03


def draw_network(desk: Desk, room: Rect, largest: float = 1.24) -> None:
    """Draw the panel, as large as fits and at most `largest` times its design size, from the top of the room."""
    found, network = turnout(desk.board, desk.scenario), desk.scenario.network
    if found is None or network is None:
        return
    size = largest
    while size > LEAST and _Roll(desk, network, found, room.w, size).height > room.h:
        size -= STEP
    _Roll(desk, network, found, room.w, size).draw(room)


def network_height(desk: Desk, width: float, size: float) -> float:
    """How high the panel is at a width and a size, with the alarm under it, in pixels."""
    found, network = turnout(desk.board, desk.scenario), desk.scenario.network
    return _Roll(desk, network, found, width, size).height if found and network else 0


@dataclass(frozen=True)
class _Roll:
    """One panel at one size."""

    desk: Desk
    network: Network
    found: Turnout
    width: float
    size: float

    def px(self, length: float) -> int:
        return self.desk.brush.px(length * self.size)

    def body(self, size: float, weight: str = "regular") -> Face:
        return self.desk.brush.body(size * self.size, weight)

    @property
    def inner(self) -> float:
        return self.width - 2 * self.px(PAD)

    @property
    def title(self) -> Face:
        return self.desk.brush.display(27 * self.size)

    def said(self, text: str, face: Face, room: float) -> list[str]:
        return self.desk.brush.wrapped(text, face, room, 99)

    @property
    def head(self) -> tuple[list[str], list[str]]:
        """The title and the note under it, in lines."""
        language = self.desk.names.language
        name, note = self.network.name.said_in(language), self.network.note.said_in(language)
        return self.said(name, self.title, self.inner), self.said(note, self.body(15.5), self.inner)

    @property
    def head_height(self) -> float:
        name, note = self.head
        return self.px(PAD) + len(name) * self.title.leading + len(note) * self.body(15.5).leading + self.px(8)

    @property
    def remarks(self) -> list[list[str]]:
        """Every remark of the source in lines, whole."""
        language = self.desk.names.language
        return [self.said(remark.said_in(language), self.body(14.5), self.inner) for remark in self.network.remarks]

    @property
    def remarks_height(self) -> float:
        lines = sum(map(len, self.remarks))
        return lines * self.body(14.5).leading + len(self.remarks) * self.px(5) + self.px(6) if lines else 0

    @property
    def card(self) -> float:
        """The height of the panel itself."""
        rows = len(self.found.rows) * self.px(ROW)
        return self.head_height + rows + self.px(TOTAL) + self.remarks_height + self.px(PAD) * 0.7

    @property
    def alarm_room(self) -> float:
        """What words of the alarm may take of its width."""
        return self.width - self.px(112)

    @property
    def alarm_height(self) -> float:
        """Room for the alarm, kept free also while nobody stays behind."""
        alarm = self.network.alarm
        if alarm is None:
            return 0
        title, text = self._alarm_lines(alarm)
        lines = len(title) * self.body(19, "bold").leading + len(text) * self.body(16).leading
        return lines + self.px(44)

    @property
    def height(self) -> float:
        """The panel and, under it, the alarm."""
        return self.card + (self.alarm_height + self.px(GAP) if self.network.alarm else 0)

    def draw(self, room: Rect) -> None:
        brush = self.desk.brush
        box = Rect(room.x, room.y, round(self.width), round(self.card))
        brush.panel("network", box, "surface.card", "surface.card_line", radius=20, line=2, shadow="card")
        inner = Rect(round(box.x + self.px(PAD)), box.y, round(self.inner), box.h)
        self._head(inner)
        y = box.y + self.head_height
        most = max((max(row.start, now) for row, now in self.found.rows), default=1)
        for row, now in self.found.rows:
            self._row(row, now, max(most, 1), Rect(inner.x, round(y), inner.w, self.px(ROW)))
            y += self.px(ROW)
        self._total(Rect(inner.x, round(y), inner.w, self.px(TOTAL)))
        self._remarks(inner, y + self.px(TOTAL))
        if self.network.alarm:
            self._alarm(self.network.alarm, Rect(box.x, round(box.bottom + self.px(GAP)), box.w, self.alarm_height))

    def _head(self, inner: Rect) -> None:
        brush, (name, note) = self.desk.brush, self.head
        base = inner.y + self.px(PAD) + self.title.size * 0.9
        brush.lines("network.name", Point(inner.x, round(base)), name, self.title, "ink.text")
        face = self.body(15.5)
        under = base + (len(name) - 1) * self.title.leading + face.leading * 1.2
        brush.lines("network.note", Point(inner.x, round(under)), note, face, "ink.soft")

    def _row(self, row: NetworkRow, now: int, most: int, box: Rect) -> None:
        """Icon, name and numbers over a bar, and the two buttons that change the number of now."""
        brush, key = self.desk.brush, f"network.{row.id}"
        look = row.look if row.look in self.desk.theme.role else "branche"
        middle, radius = round(box.centre.y), max(self.px(20), brush.px(17))
        icon = self.px(30)
        brush.icon(
            f"{key}.icon", Point(round(box.x + icon / 2), middle), icon, self.desk.theme.look(look).icon, f"role.{look}"
        )
        right = box.right - radius
        left = right - max(2 * radius + self.px(8), brush.px(45))
        track = Rect(
            box.x + self.px(46), middle + self.px(5), left - radius - self.px(18) - box.x - self.px(46), self.px(14)
        )
        name, number = self.body(17, "semibold"), self.body(17, "bold")
        base = round(middle - self.px(6))
        taken = self._change(key, row.start, now, Point(track.right, base), number)
        room = track.w - taken - self.px(10)
        brush.line_in(
            f"{key}.name", Point(track.x, base), row.name.said_in(self.desk.names.language), name, "ink.text", room
        )
        self._bars(key, look, row.start / most, now / most, track)
        ends = self.desk.scenario.dials[row.id]
        self._button(f"{row.id}//{now - 1}", "minus", Point(left, middle), radius, now > ends.low)
        self._button(f"{row.id}//{now + 1}", "plus", Point(right, middle), radius, now < ends.high)

    def _change(self, key: str, start: int, now: int, end: Point, face: Face) -> float:
        """From one number to another, up to a point on the baseline; gives back how wide it is, in pixels."""
        brush, arrow, gap = self.desk.brush, round(face.size * 0.9), round(face.size * 0.3)
        taken = brush.line(f"{key}.after", end, str(now), face, "ink.text", "right") + gap
        centre = Point(round(end.x - taken - arrow / 2), round(end.y - face.size * 0.34))
        brush.icon(f"{key}.arrow", centre, arrow, "arrow-right", "ink.soft")
        taken += arrow + gap
        return taken + brush.line(f"{key}.before", end._replace(x=end.x - taken), str(start), face, "ink.soft", "right")

    def _bars(self, key: str, look: str, start: float, now: float, track: Rect) -> None:
        """Dark to the start, in colour to now; the longer one lies under the other."""
        brush = self.desk.brush
        brush.add(Panel(f"{key}.track", track, fill="surface.track", radius=track.h / 2))
        parts = [("start", start, f"role.{look}.edge"), ("now", now, f"role.{look}")]
        for name, part, colour in sorted(parts, key=lambda bar: -bar[1]):
            if part:
                bar = track._replace(w=max(track.h, round(track.w * part)))
                brush.add(Panel(f"{key}.{name}", bar, fill=colour, radius=track.h / 2))

    def _button(self, dial: str, icon: str, centre: Point, radius: float, works: bool) -> None:
        brush, key = self.desk.brush, f"network.{dial.partition('/')[0]}.{icon}"
        centre = Point(round(centre.x), round(centre.y))
        brush.add(Disc(key, centre, radius, "surface.quiet", "surface.quiet_line", brush.px(1)))
        brush.icon(f"{key}.icon", centre, radius * 0.95, icon, "ink.text" if works else "surface.quiet_line")
        if works:
            brush.answer_circle("dial", dial, centre, max(radius, brush.px(22)))

    def _total(self, box: Rect) -> None:
        brush = self.desk.brush
        brush.add(
            Panel("network.rule", Rect(box.x, round(box.y + self.px(6)), box.w, brush.px(2)), "surface.card_line")
        )
        face, number = self.body(18, "bold"), self.desk.brush.display(25 * self.size)
        y = box.centre.y + self.px(5)
        brush.line(
            "network.total", Point(box.x, brush.middle(y, face)), self.desk.texts("network.total"), face, "ink.text"
        )
        end = Point(round(box.right), brush.middle(y, number))
        self._change("network.sum", self.found.start, self.found.now, end, number)

    def _remarks(self, inner: Rect, y: float) -> None:
        face = self.body(14.5)
        y += face.size + self.px(2)
        for index, lines in enumerate(self.remarks):
            self.desk.brush.lines(f"network.remark.{index}", Point(inner.x, round(y)), lines, face, "ink.soft")
            y += len(lines) * face.leading + self.px(5)

    def _alarm_lines(self, alarm: Alarm) -> tuple[list[str], list[str]]:
        language, texts = self.desk.names.language, self.desk.texts
        count = next((now for row, now in self.found.rows if row.id == alarm.row), 0)
        words = texts("network.alarm", count=count, total=self.found.now, text=alarm.text.said_in(language))
        title = self.said(alarm.title.said_in(language), self.body(19, "bold"), self.alarm_room)
        return title, self.said(words, self.body(16), self.alarm_room)

    def _alarm(self, alarm: Alarm, box: Rect) -> None:
        """Who stays behind; once they do not, a quiet line with their number in the same place."""
        brush = self.desk.brush
        if self.found.alarm is None:
            self._calm(alarm, box)
            return
        title, text = self._alarm_lines(alarm)
        box = box._replace(h=round(box.h))
        brush.panel("network.alarm", box, "surface.warn", "surface.warn_line", radius=18, line=3)
        centre = Point(round(box.x + self.px(50)), round(box.centre.y))
        brush.icon("network.alarm.icon", centre, self.px(44), "warning", "surface.warn_line")
        bold, face = self.body(19, "bold"), self.body(16)
        x, base = round(box.x + self.px(92)), box.y + self.px(22) + bold.size * 0.9
        brush.lines("network.alarm.title", Point(x, round(base)), title, bold, "ink.warn")
        under = base + (len(title) - 1) * bold.leading + face.leading * 1.2
        brush.lines("network.alarm.text", Point(x, round(under)), text, face, "ink.text")

    def _calm(self, alarm: Alarm, box: Rect) -> None:
        brush, face = self.desk.brush, self.body(17, "semibold")
        row, count = next((row, now) for row, now in self.found.rows if row.id == alarm.row)
        name = row.name.said_in(self.desk.names.language)
        words = self.desk.texts("network.calm", name=name, count=count, total=self.found.now)
        box = box._replace(h=self.px(64))
        brush.panel("network.calm", box, "surface.card", "surface.card_line", radius=18, line=2)
        centre = Point(round(box.x + self.px(42)), round(box.centre.y))
        brush.icon("network.calm.icon", centre, self.px(32), "check-circle", "ink.good")
        at = Point(round(box.x + self.px(74)), brush.middle(box.centre.y, face))
        brush.line_in("network.calm.words", at, words, face, "ink.text", box.w - self.px(96))
