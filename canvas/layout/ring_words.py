"""What is said beside a place on the ring: its name, who is host, how long, and what is learnt."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, wrap
from canvas.model.laid_mechanics import Stop
from canvas.rules.queries import leader


@dataclass(frozen=True, slots=True)
class Saying:
    """Words in one face, on at most so many lines while that is readable."""

    key: str
    text: str
    face: Face
    ink: str
    lines: int = 2


@dataclass(frozen=True, slots=True)
class Sayings:
    """Everything said at one place, line under line."""

    brush: Brush
    key: str
    parts: tuple[Saying, ...]
    marked: str = ""
    """The part with a pencil behind it: a touch changes these words."""

    def height(self, width: float) -> float:
        """How high all of it is at a width, in pixels."""
        return sum(len(lines) * face.leading for lines, face in (self._set(part, width) for part in self.parts))

    def draw(self, box: Rect, right: bool) -> None:
        """Set the words from the top of a box, against its side nearest to the ring."""
        y, x = box.y, round(box.x if right else box.right)
        for part in self.parts:
            lines, face = self._set(part, box.w)
            base = round(y + face.size * 0.95)
            key = f"{self.key}.{part.key}"
            self.brush.lines(key, Point(x, base), lines, face, part.ink, "left" if right else "right")
            if part.key == self.marked:
                size = face.size * 1.05
                away = self.brush.width(lines[-1], face) + self.brush.px(6) + size / 2
                at = Point(round(x + away if right else x - away), self._middle(base, face, len(lines)))
                self.brush.icon(f"{key}.icon", at, size, "note-pencil", "ink.soft")
            y += len(lines) * face.leading

    def _middle(self, base: float, face: Face, lines: int) -> int:
        return round(base + (lines - 1) * face.leading - face.size * 0.33)

    def _set(self, part: Saying, width: float) -> tuple[list[str], Face]:
        pencil = part.face.size * 1.05 + self.brush.px(6) if part.key == self.marked else 0
        return snug(self.brush, part.text, part.face, width - pencil, part.lines)


def snug(brush: Brush, text: str, face: Face, width: float, lines: int) -> tuple[list[str], Face]:
    """Words in at most so many lines: smaller when needed, and with more lines rather than cut off."""
    least = max(brush.smallest, round(face.size * 0.78))
    for size in range(face.size, least - 1, -1):
        smaller = face._replace(size=size)
        whole = all(brush.width(word, smaller) <= width for word in text.split())
        if whole and len(wrap(brush.measurer, text, smaller, width)) <= lines:
            return brush.wrapped(text, smaller, width, lines), smaller
    smaller = face._replace(size=least)
    return brush.wrapped(text, smaller, width, 99), smaller


def stop_ink(desk: Desk, index: int) -> str:
    """The colour of a stop: the colours of the phases, stretched over the ring."""
    return desk.theme.phase_colour(index, len(desk.board.stops))


def stop_words(desk: Desk, stop: Stop, index: int, size: float = 1) -> Sayings:
    """The words at a stop; `size` makes all letters smaller."""
    brush, language = desk.brush, desk.names.language
    name, host = stop.name.said_in(language), leader(desk.board, stop.id)
    parts = [Saying("name", name, brush.display(23 * size), "ink.text")]
    if host is None:
        parts.append(Saying("ask", desk.texts("ring.host_ask"), brush.body(17 * size, "bold"), "ink.warn"))
    elif (party := desk.names.party(host.party)) != name:
        parts.append(Saying("host", party, brush.body(17 * size, "bold"), desk.party_ink(host.party)))
    ink = stop_ink(desk, index) if stop.months else "ink.warn"
    parts.append(Saying("months", _months(desk, stop.months), brush.body(17 * size, "semibold"), ink))
    if stop.learns:
        parts.append(Saying("learns", stop.learns.said_in(language), brush.body(15.5 * size), "ink.soft"))
    return Sayings(brush, f"stop.{stop.id}", tuple(parts), "months")


def _months(desk: Desk, months: int | None) -> str:
    if months is None:
        return desk.texts("ring.months_open")
    return desk.texts("ring.month") if months == 1 else desk.texts("ring.months", count=months)


def free_words(desk: Desk, size: float = 1) -> Sayings:
    """The words at the place that is free."""
    face = desk.brush.body(18 * size, "bold")
    return Sayings(desk.brush, "stop.new", (Saying("words", desk.texts("ring.free"), face, "ink.warn", 3),))
