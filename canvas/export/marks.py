"""Marks beside words: small pictures around the point (0, 0), in points."""

from collections.abc import Iterator

from canvas.export.covenant_parts import PhaseMark, Seal, Taker
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Chip, Disc, Icon, Panel, Picture, Stroke, Words
from canvas.model.board import Level
from canvas.model.theme import Theme

MIDDLE = Point(0, 0)


def chip_mark(seal: Seal, radius: float, level: Level = Level.DOET) -> Picture:
    """The fiche of a party."""
    return (Chip("chip", MIDDLE, radius, seal.look, level.value, seal.letter),)


def taker_mark(taker: Taker, radius: float) -> Picture:
    """The fiche of somebody on a task, in the form that shows how they take part."""
    return chip_mark(taker.seal, radius, taker.level)


def gap_mark(radius: float) -> Picture:
    """The dashed place where a fiche is missing."""
    return (Disc("gap", MIDDLE, radius, outline="surface.gap", line=1, dashed=True),)


def seat_mark(taker: Taker | None, radius: float) -> Picture:
    """The seat of the regie: a gold ring around the leader, or dashed with the steering wheel."""
    if taker is None:
        ring = Disc("seat", MIDDLE, radius, fill="surface.card", outline="surface.warn_line", line=1.4, dashed=True)
        return (ring, Icon("wheel", MIDDLE, radius * 1.1, "steering-wheel", "surface.warn_line"))
    ring = Disc("seat", MIDDLE, radius, fill="surface.card", outline="ink.accent", line=radius * 0.11)
    badge = Point(radius * 0.7, -radius * 0.66)
    return (
        ring,
        *chip_mark(taker.seal, radius * 0.8),
        Disc("badge", badge, radius * 0.36, fill="ink.accent", outline="surface.card", line=radius * 0.08),
        Icon("wheel", badge, radius * 0.5, "steering-wheel", "ink.on_accent"),
    )


def phase_mark(mark: PhaseMark, count: int, theme: Theme, radius: float, at: Point = MIDDLE) -> Picture:
    """A disc in the colour of a phase with its number."""
    return _numbered(mark, at, radius, theme.phase_colour(mark.index, count), "phase.title")


def phase_mark_on_dark(mark: PhaseMark, count: int, theme: Theme, radius: float) -> Picture:
    """The same disc the other way round, as on the head of a column."""
    return _numbered(mark, MIDDLE, radius, "phase.title", theme.phase_colour(mark.index, count))


def _numbered(mark: PhaseMark, at: Point, radius: float, fill: str, ink: str) -> Picture:
    face = Face("display", "bold", round(radius * 1.2))
    base = Point(at.x, at.y + face.size * 0.34)
    return (
        Disc(f"disc.{mark.phase}", at, radius, fill=fill),
        Words(f"number.{mark.phase}", base, str(mark.number), face, ink, "centre"),
    )


def passage_mark(before: PhaseMark, after: PhaseMark, state: str, count: int, theme: Theme) -> Picture:
    """Two phases on the regielijn with, between them, the bead of a handover."""
    left, right = Point(-19, 0), Point(19, 0)
    known = state != "open"
    colour = "surface.rail" if known else "surface.rail_open"
    line = Stroke("rail", left, right, 1.6, colour, dotted=not known)
    return (
        line,
        *phase_mark(before, count, theme, 7.5, left),
        *phase_mark(after, count, theme, 7.5, right),
        *_bead(state),
    )


def _bead(state: str) -> Iterator[Disc | Icon]:
    if state == "same":
        return
    icon, ink = ("arrows-left-right", "ink.soft") if state == "handover" else ("question", "ink.warn")
    yield Disc("bead", MIDDLE, 6, fill="surface.card", outline="surface.rail", line=1)
    yield Icon("bead.icon", MIDDLE, 7.5, icon, ink)


def box_mark(size: float) -> Picture:
    """An empty box to tick."""
    half = size / 2
    rect = Rect(-half, -half, size, size)
    return (Panel("box", rect, fill="surface.card", radius=2, outline="ink.soft", line=0.9),)


def wheel_mark(radius: float) -> Picture:
    """The mark of the tool: the steering wheel on regie gold."""
    return (
        Disc("wheel.disc", MIDDLE, radius, fill="ink.accent"),
        Icon("wheel", MIDDLE, radius * 1.36, "steering-wheel", "ink.on_accent"),
    )
