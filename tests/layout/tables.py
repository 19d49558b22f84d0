"""Tables laid out for a test, and what may be asked of every picture."""

from collections.abc import Iterable
from itertools import combinations

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.cards import StartDesk, StartView
from canvas.layout.desk import Desk
from canvas.layout.geometry import Rect, Size
from canvas.layout.hall import arrange_hall
from canvas.layout.measure import ELLIPSIS, TextMeasurer
from canvas.layout.picture import Chip, Instruction, Panel, Picture, Words
from canvas.layout.start import arrange_start
from canvas.layout.table import arrange_table
from canvas.layout.view import View
from canvas.model.base import Language
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.tools import look, words_of

SIZES = (Size(1280, 800), Size(1920, 1080), Size(3840, 2160))
SMALLEST_LETTERS = 11
RISE, DROP = 0.78, 0.22
"""How far letters reach above and below their baseline, in parts of their size."""


def arranged(
    scenario: Scenario,
    board: Board,
    size: Size,
    language: Language = "nl",
    measurer: TextMeasurer | None = None,
    view: View | None = None,
    enlarged: float = 1,
) -> Arrangement:
    """A table as it is laid out; nobody holds or picked anything, unless a view says so."""
    brush = Brush(size, measurer or CountingMeasurer(), enlarged=enlarged)
    names = Names(scenario, board, words_of(language))
    desk = Desk(board, names, look(), view or View(clock="30:00"), brush)
    return arrange_hall(desk) if desk.view.hall else arrange_table(desk)


def started(view: StartView, size: Size, language: Language, measurer: TextMeasurer | None = None) -> Arrangement:
    """The start screen as it is laid out."""
    brush = Brush(size, measurer or CountingMeasurer())
    return arrange_start(StartDesk(view, words_of(language), look(), brush))


def words_in(picture: Iterable[Instruction]) -> list[Words]:
    return [item for item in picture if isinstance(item, Words)]


def chips_in(picture: Iterable[Instruction], *kinds: str) -> list[Chip]:
    """The chips of some kinds: `fiche` on the board, `stack` in the tray."""
    chips = [item for item in picture if isinstance(item, Chip)]
    return [chip for chip in chips if not kinds or chip.key.partition(".")[0] in kinds]


def panel(picture: Picture, key: str) -> Rect:
    """The rectangle of the panel with this key."""
    if not _looked_at or _looked_at[0] is not picture:
        _looked_at[:] = [picture]
        _panels.clear()
        _panels.update({item.key: item.rect for item in picture if isinstance(item, Panel)})
    return _panels[key]


_looked_at: list[Picture] = []
_panels: dict[str, Rect] = {}


def letters(words: Words) -> Rect:
    """Where the letters of a line are, without the space around them."""
    left = {"left": 0.0, "centre": words.width / 2, "right": words.width}[words.align]
    size = words.face.size
    return Rect(words.at.x - left, words.at.y - size * RISE, words.width, size * (RISE + DROP))


def within(inner: Rect, outer: Rect, slack: float = 1) -> bool:
    outer = outer.grown(slack)
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom


def overlap(one: Rect, other: Rect) -> float:
    """How many pixels two rectangles reach into each other, by the shorter way out."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down)


def outside(picture: Picture, window: Rect) -> list[str]:
    """Words that leave the window."""
    return [f"{item.key}: {item.text}" for item in words_in(picture) if not within(letters(item), window)]


def too_small(picture: Picture) -> list[str]:
    return [f"{item.key}: {item.face.size}" for item in words_in(picture) if item.face.size < SMALLEST_LETTERS]


def cut_off(picture: Picture) -> list[str]:
    return [f"{item.key}: {item.text}" for item in words_in(picture) if ELLIPSIS in item.text]


def over_each_other(picture: Picture) -> list[str]:
    """Lines of words that lie over each other."""
    lines = [(item, letters(item)) for item in words_in(picture)]
    pairs = ((a, b) for (a, one), (b, other) in combinations(lines, 2) if one.meets(other) and overlap(one, other) > 1)
    return [f"{a.key} / {b.key}: {a.text} / {b.text}" for a, b in pairs]


def under_chips(picture: Picture) -> list[str]:
    """Words that a fiche covers."""
    chips = chips_in(picture, "fiche", "stack")
    lines = [(item, letters(item)) for item in words_in(picture)]
    return [
        f"{item.key}: {item.text} / {chip.key}"
        for item, rect in lines
        for chip in chips
        if rect.gap_to(chip.centre) < chip.radius - 1
    ]


def twins(picture: Picture) -> list[str]:
    """Keys that are used more than once."""
    keys = [item.key for item in picture]
    return sorted({key for key in keys if keys.count(key) > 1})


def tasks_shown(picture: Picture, scenario: Scenario) -> list[str]:
    """The tasks of this page, in board order."""
    keys = {item.key for item in picture}
    return [task for task in scenario.tasks if f"task.{task}" in keys]
