"""Marks beside words: small pictures around the point (0, 0), in points."""

from collections.abc import Iterator
from dataclasses import dataclass

from canvas.export.covenant_parts import PhaseMark, Seal, Taker
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Chip, Disc, Icon, Panel, Picture, Stroke, Words
from canvas.model.board import Level
from canvas.model.theme import Theme

MIDDLE = Point(0, 0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A small picture, the room it takes, and how far the words stay away from it."""

    picture: Picture
    width: float
    height: float
    gap: float = 8


def chip_mark(seal: Seal, radius: float, level: Level = Level.DOET) -> Mark:
    """The fiche of a party, in the form that shows how it takes part."""
    return _round(_chip(seal, radius, level), radius)


def _chip(seal: Seal, radius: float, level: Level = Level.DOET) -> Picture:
    return (Chip("chip", MIDDLE, radius, seal.look, level.value, seal.letter),)


def _round(picture: Picture, radius: float) -> Mark:
    return Mark(picture, 2 * radius, 2 * radius, gap=min(12, 3 + radius * 0.6))


def gap_mark(radius: float) -> Mark:
    """The dashed place where a fiche is missing."""
    return _round((Disc("gap", MIDDLE, radius - 1, outline="surface.gap", line=1, dashed=True),), radius)


def seat_mark(taker: Taker | None, radius: float) -> Mark:
    """The seat of the regie: a gold ring around the leader, or dashed with the steering wheel."""
    return _round(_seat(taker, radius), radius)


def _seat(taker: Taker | None, radius: float) -> Picture:
    if taker is None:
        ring = Disc("seat", MIDDLE, radius, fill="surface.card", outline="surface.warn_line", line=1.4, dashed=True)
        return (ring, Icon("wheel", MIDDLE, radius * 1.1, "steering-wheel", "surface.warn_line"))
    ring = Disc("seat", MIDDLE, radius, fill="surface.card", outline="ink.accent", line=radius * 0.11)
    badge = Point(radius * 0.7, -radius * 0.66)
    return (
        ring,
        *_chip(taker.seal, radius * 0.8),
        Disc("badge", badge, radius * 0.36, fill="ink.accent", outline="surface.card", line=radius * 0.08),
        Icon("wheel", badge, radius * 0.5, "steering-wheel", "ink.on_accent"),
    )


def phase_mark(mark: PhaseMark, count: int, theme: Theme, radius: float) -> Mark:
    """A disc in the colour of a phase with its number."""
    return _round(_numbered(mark, MIDDLE, radius, theme.phase_colour(mark.index, count), "phase.title"), radius)


def phase_mark_on_dark(mark: PhaseMark, count: int, theme: Theme, radius: float) -> Mark:
    """The same disc the other way round, as on the head of a column."""
    return _round(_numbered(mark, MIDDLE, radius, "phase.title", theme.phase_colour(mark.index, count)), radius)


def _numbered(mark: PhaseMark, at: Point, radius: float, fill: str, ink: str) -> Picture:
    face = Face("display", "bold", round(radius * 1.2))
    base = Point(at.x, at.y + face.size * 0.34)
    return (
        Disc(f"disc.{mark.phase}", at, radius, fill=fill),
        Words(f"number.{mark.phase}", base, str(mark.number), face, ink, "centre"),
    )


def passage_mark(before: PhaseMark, after: PhaseMark, state: str, count: int, theme: Theme) -> Mark:
    """Two phases on the regielijn with, between them, the bead of a handover."""
    left, right = Point(-19, 0), Point(19, 0)
    known = state != "open"
    colour = "surface.rail" if known else "surface.rail_open"
    line = Stroke("rail", left, right, 1.6, colour, dotted=not known)
    ends = ((before, left), (after, right))
    discs = (_numbered(mark, at, 7.5, theme.phase_colour(mark.index, count), "phase.title") for mark, at in ends)
    return Mark((line, *(part for disc in discs for part in disc), *_bead(state)), 53, 15, gap=12)


def bead_mark(radius: float) -> Mark:
    """The bead of a handover on the regielijn."""
    return _round(tuple(_bead("handover", radius)), radius)


def _bead(state: str, radius: float = 6) -> Iterator[Disc | Icon]:
    if state == "same":
        return
    icon, ink = ("arrows-left-right", "ink.soft") if state == "handover" else ("question", "ink.warn")
    yield Disc("bead", MIDDLE, radius, fill="surface.card", outline="surface.rail", line=radius / 6)
    yield Icon("bead.icon", MIDDLE, radius * 1.25, icon, ink)


def box_mark(size: float) -> Mark:
    """An empty box to tick."""
    half = size / 2
    rect = Rect(-half, -half, size, size)
    return Mark((Panel("box", rect, fill="surface.card", radius=2, outline="ink.soft", line=0.9),), size, size, gap=9)


def wheel_mark(radius: float) -> Mark:
    """The mark of the tool: the steering wheel on regie gold."""
    wheel = (
        Disc("wheel.disc", MIDDLE, radius, fill="ink.accent"),
        Icon("wheel", MIDDLE, radius * 1.36, "steering-wheel", "ink.on_accent"),
    )
    return _round(wheel, radius)


def ramp(count: int, theme: Theme, width: float, height: float) -> Picture:
    """The colours of all phases in a row; its corner is at (0, 0)."""
    gap = 4.0
    part = (width - gap * (count - 1)) / count
    rects = (Rect(index * (part + gap), 0, part, height) for index in range(count))
    return tuple(
        Panel(f"ramp.{index}", rect, fill=theme.phase_colour(index, count), radius=height / 2)
        for index, rect in enumerate(rects)
    )
