"""The form of a task: how its words and so many fiches share a row. Remembered: most tasks stay as they were."""

from dataclasses import dataclass
from functools import lru_cache

from canvas.layout.brush import Brush
from canvas.layout.geometry import Size
from canvas.layout.measure import Face, TextMeasurer, balanced
from canvas.layout.stance import Stance

LEAST_WORDS = 0.46
"""Words keep at least this part of a row; with more fiches than that, the fiches move below the words."""
KEPT = 2048
"""Forms in memory: two hundred tasks with the numbers of fiches they had lately."""


@dataclass(frozen=True, slots=True)
class Form:
    """The lines of a task, the size and pitch of its fiches, and the height it needs, in pixels."""

    lines: tuple[str, ...]
    face: Face
    radius: float
    pitch: float
    stacked: bool
    height: float


def form(brush: Brush, text: str, width: float, fiches: int, covered: bool, indent: float) -> Form:
    """The form of a task in a row `width` pixels wide, with `indent` pixels for a mark before its words."""
    return _form(brush.measurer, brush.size, brush.stance, brush.enlarged, text, width, fiches, covered, indent)


def reach(fiches: int, covered: bool, radius: float, pitch: float) -> float:
    """From the middle of the first fiche to that of the last place, in pixels.

    Fiches overlap; the empty place, while nobody does the task, stands clear of them.
    """
    overlapping = max(fiches - 1, 0) * pitch
    return overlapping if covered or not fiches else overlapping + 2 * radius + 3


def words_height(brush: Brush, lines: int, face: Face) -> float:
    """How high words of so many lines are, in pixels; where people read from two sides they stand there twice."""
    return (2 * lines * face.leading + brush.px(4)) if brush.stance.both_ways else lines * face.leading


@lru_cache(maxsize=KEPT)
def _form(
    measurer: TextMeasurer, size: Size, stance: Stance, enlarged: float,
    text: str, width: float, fiches: int, covered: bool, indent: float,
) -> Form:  # fmt: skip
    """Fit the words beside the fiches; or the fiches closer together; or the fiches below."""
    brush = Brush(size, measurer, stance=stance, enlarged=enlarged)
    radius, pad = brush.fiche(24), brush.px(12)
    for pitch in (radius * 1.34, radius * 1.0):
        room = width - 3 * pad - 2 * radius - reach(fiches, covered, radius, pitch) + brush.px(4) - indent
        if room < width * LEAST_WORDS:
            continue
        face = brush.whole(text, _face(brush), max(room, 1))
        lines = balanced(brush.measurer, text, face, max(room, 1))
        if len(lines) <= 3:
            height = max(2 * radius + brush.px(12), words_height(brush, len(lines), face) + brush.px(14))
            return Form(tuple(lines), face, radius, pitch, False, height)
    return _stacked(brush, text, width, fiches, covered, indent)


def _stacked(brush: Brush, text: str, width: float, fiches: int, covered: bool, indent: float) -> Form:
    pad = brush.px(12)
    face = brush.whole(text, _face(brush), width - 2 * pad - indent)
    lines = brush.wrapped(text, face, width - 2 * pad - indent, 3)
    radius = brush.fiche(20)
    spare = width - 2 * pad - 2 * radius - (0 if covered else 2 * radius + 3)
    pitch = min(radius * 1.7, spare / max(fiches - 1, 1))
    height = words_height(brush, len(lines), face) + 2 * radius + brush.px(20)
    return Form(tuple(lines), face, radius, pitch, True, height)


def _face(brush: Brush) -> Face:
    """Words that stand there twice are a little smaller; on a table they are still 8 millimetres."""
    return brush.body(14.5 if brush.stance.both_ways else 16)
