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

BEADS = {
    "due": ("arrows-left-right", "ink.soft"),
    "agreed": ("handshake", "ink.good"),
    "outdated": ("warning", "ink.warn"),
}
"""What the bead of a passage shows; any other is a question."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A small picture, the room it takes, and how far the words stay away from it."""

    picture: Picture
    width: float
    height: float
    gap: float = 8
    says: str = ""
    """What it tells that the words beside it do not; most marks repeat them."""


def chip_mark(seal: Seal, radius: float, level: Level = Level.DOET) -> Mark:
    """The fiche of a party, in the form that shows how it takes part."""
    return _round(_chip(seal, radius, level), radius)


def _chip(seal: Seal, radius: float, level: Level = Level.DOET) -> Picture:
    return (Chip("chip", MIDDLE, radius, seal.look, level.value, seal.letter),)


def _round(picture: Picture, radius: float) -> Mark:
    return Mark(picture, 2 * radius, 2 * radius, gap=min(12, 3 + radius * 0.6))


def chips_mark(seals: tuple[Seal, ...], radius: float) -> Mark:
    """The fiches of a few parties in a row, each a little over the one before."""
    step = radius * 1.5
    width = 2 * radius + step * (len(seals) - 1)
    middles = (Point(radius - width / 2 + step * at, 0) for at in range(len(seals)))
    chips = tuple(
        Chip(f"chip.{at}", middle, radius, seal.look, letter=seal.letter)
        for at, (seal, middle) in enumerate(zip(seals, middles, strict=True))
    )
    return Mark(chips, width, 2 * radius, gap=7)


def asking_mark(asker: Seal, asked: Seal, radius: float) -> Mark:
    """Two fiches with an arrow from the one who asks."""
    left, right = Point(-2.2 * radius, 0), Point(2.2 * radius, 0)
    arrow = Icon("arrow", MIDDLE, radius * 1.7, "arrow-right", "ink.soft")
    chips = (Chip("asker", left, radius, asker.look, letter=asker.letter),)
    return Mark(
        (*chips, arrow, Chip("asked", right, radius, asked.look, letter=asked.letter)), 6.4 * radius, 2 * radius
    )


def icon_mark(name: str, size: float, colour: str) -> Mark:
    """An icon before words."""
    return Mark((Icon(name, MIDDLE, size, name, colour),), size, size, gap=6)


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
    return _round(tuple(_bead("due", radius)), radius)


def _bead(state: str, radius: float = 6) -> Iterator[Disc | Icon]:
    if state == "same":
        return
    icon, ink = BEADS.get(state, ("question", "ink.warn"))
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
