"""Our own keyboard on the screen: where its keys lie and how they look. What a key does is told elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from canvas.layout.brush import SMALLEST, Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Panel
from canvas.layout.turning import facing
from canvas.model.texts import Texts

Shift = Literal["", "once", "locked"]

PITCH = 110.0
"""From one key to the next, in design pixels."""
ROW, GAP, ROW_GAP, SIDE, TOP, FOOT = 0.782, 0.145, 0.109, 0.327, 0.236, 0.273
"""Height of a row, gaps between keys and between rows, and margins of the panel, as parts of the pitch."""
WIDE = 10.58
"""Width of the keys in pitches, the gap behind the last one included."""
STAGGER = (0.0, 0.236, 0.545, 0.945)
"""How far each row of letters begins to the right."""
MOST_LETTERS = 1.5
"""At larger words keys stay as large as they are, and their letters become at most this much larger."""
BROAD, HIGH = WIDE - GAP + 2 * SIDE, TOP + 5 * ROW - ROW_GAP + FOOT
"""Width and height of the panel in pitches."""
QUIET = {"shift", "back", "page", "turn", "layout"}
ICONS = {"shift": "arrow-fat-up", "back": "backspace", "turn": "arrows-clockwise"}


@dataclass(frozen=True, slots=True)
class KeyLayout:
    """Which character lies where. Four rows of letters, four of symbols; what a held key offers."""

    id: str
    name: str
    rows: tuple[str, ...]
    symbols: tuple[str, ...]
    accents: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeyboardView:
    """How a keyboard stands: its page, what is pressed, whose accents are open."""

    id: str
    layout: KeyLayout
    other: str = ""
    """Name of the layout that the layout key brings; on the page of symbols."""
    shift: Shift = ""
    symbols: bool = False
    pressed: frozenset[str] = frozenset()
    accents: str = ""
    chosen: str = ""
    """The accent under the finger."""
    turned: int = 0
    colour: str = ""
    """Outline in the colour of its field, where more than one keyboard is open."""

    @property
    def rows(self) -> tuple[str, ...]:
        return self.layout.symbols if self.symbols else self.layout.rows

    def shown(self, char: str) -> str:
        """A character as this page shows and types it."""
        return capital(char) if self.shift and not self.symbols else char


def capital(char: str) -> str:
    """The capital of a letter, where it has one of a single character."""
    return char.upper() if len(char.upper()) == 1 else char


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures of one keyboard on the screen, in whole pixels where something is drawn."""

    box: Rect
    pitch: float
    lettering: float = 1
    """How much larger the letters are on keys of the same size."""

    def size(self, length: float) -> int:
        """A design length at the size of this keyboard."""
        return max(1, round(length * self.pitch / PITCH))

    def face(self, weight: str, size: float) -> Face:
        return Face("body", weight, max(SMALLEST, self.size(size * self.lettering)))

    def key(self, row: int, start: float, width: float) -> Rect:
        """A key as it is drawn, `start` and `width` in pitches; the gap behind it is part of the width."""
        x, y = self.box.x + SIDE * self.pitch, self.box.y + TOP * self.pitch
        left, right = round(x + start * self.pitch), round(x + (start + width - GAP) * self.pitch)
        top = round(y + row * ROW * self.pitch)
        return Rect(left, top, right - left, round((ROW - ROW_GAP) * self.pitch))

    def cell(self, key: Rect) -> Rect:
        """What a hand may touch: the gaps belong to the keys beside them."""
        across, down = GAP * self.pitch, ROW_GAP * self.pitch
        return Rect(key.x - across / 2, key.y - down / 2, key.w + across, key.h + down)


def keyboard_box(brush: Brush, room: Rect, least: float, turned: int = 0) -> Rect:
    """Where a keyboard lies in some room: in the middle of its near side, no key smaller than `least` pixels."""
    widest, highest = room.w / BROAD, room.h / HIGH
    pitch = max(min(PITCH * brush.scale, widest, highest), least / ROW)
    width, height = round(pitch * BROAD), round(pitch * HIGH)
    y = room.y if turned else room.bottom - height
    return Rect(round(room.centre.x - width / 2), round(y), width, height)


def draw_keyboard(brush: Brush, texts: Texts, view: KeyboardView, box: Rect, least: float = 0) -> None:
    """Draw a keyboard in its box, turned to its user; `least` is the smallest target in pixels."""
    with facing(brush, view.turned, box.centre):
        grid = Grid(box, box.w / BROAD, min(brush.enlarged, MOST_LETTERS))
        _draw_panel(brush, view, grid)
        keys = dict(_keys(view, grid))
        for name, key in keys.items():
            _draw_key(brush, texts, view, grid, name, key)
        if view.accents in keys and view.layout.accents.get(view.accents):
            _draw_accents(brush, view, grid, keys[view.accents], least)


def _draw_panel(brush: Brush, view: KeyboardView, grid: Grid) -> None:
    key = f"keyboard.{view.id}"
    radius, line = grid.size(30), grid.size(5) if view.colour else 0
    brush.add(
        Panel(
            key, grid.box, "surface.keyboard", radius=radius, outline=view.colour, line=line,
            shadow="sheet", scale=brush.scale,
        )
    )  # fmt: skip
    brush.answer("sheet", key, grid.box)


def _keys(view: KeyboardView, grid: Grid) -> Iterator[tuple[str, Rect]]:
    """Every key of this page by name, from the top."""
    for row, (chars, start) in enumerate(zip(view.rows, STAGGER, strict=True)):
        for index, char in enumerate(chars):
            yield char, grid.key(row, start + index, 1)
    end = STAGGER[3] + len(view.rows[3])
    yield "layout" if view.symbols else "shift", grid.key(3, 0, STAGGER[3])
    yield "back", grid.key(3, end, WIDE - end)
    start = 0.0
    for name, width in (("turn", 1.0), ("page", 1.25), ("space", 4.75), (".", 1.0), ("done", WIDE - 8)):
        yield name, grid.key(4, start, width)
        start += width


def _draw_key(brush: Brush, texts: Texts, view: KeyboardView, grid: Grid, name: str, box: Rect) -> None:
    """A key with what stands on it. Its target fills the gaps: between two keys there is no dead ground."""
    key = f"key.{view.id}.{name}"
    fill, ink = _inks(view, name)
    brush.add(Panel(key, box, fill, radius=grid.size(14)))
    middle = Point(round(box.centre.x), round(box.centre.y))
    if name in ICONS:
        brush.icon(f"{key}.icon", middle, grid.size(36), ICONS[name], ink)
    else:
        words, face = _words(texts, view, grid, name)
        at = Point(middle.x, brush.middle(box.centre.y, face))
        brush.line_in(f"{key}.words", at, words, face, ink, box.w - grid.size(10), "centre")
    brush.answer("key", f"{view.id}:{name}", grid.cell(box))


def _inks(view: KeyboardView, name: str) -> tuple[str, str]:
    """Fill and ink of a key."""
    if name in view.pressed or name == view.accents or name == "done" or (name == "shift" and view.shift == "locked"):
        return "ink.accent", "ink.on_accent"
    if name in QUIET:
        return "surface.key_dark", "ink.accent" if name == "shift" and view.shift else "ink.on_dark"
    return "surface.key", "ink.soft" if name == "space" else "ink.text"


def _words(texts: Texts, view: KeyboardView, grid: Grid, name: str) -> tuple[str, Face]:
    match name:
        case "space":
            return texts("typing.space"), grid.face("regular", 22)
        case "done":
            return texts("typing.done"), grid.face("bold", 26)
        case "page":
            return texts("typing.letters" if view.symbols else "typing.symbols"), grid.face("semibold", 24)
        case "layout":
            return view.other, grid.face("semibold", 20)
    return view.shown(name), grid.face("bold", 30)


def _draw_accents(brush: Brush, view: KeyboardView, grid: Grid, under: Rect, least: float) -> None:
    """What a held key offers, in a row above it, kept over the keyboard."""
    accents, key = view.layout.accents[view.accents], f"accents.{view.id}"
    wide = max(round(0.764 * grid.pitch), round(least))
    high, pad = max(grid.size(78), round(least)), grid.size(3)
    x = under.centre.x - 1.5 * wide
    box = Rect(round(x), round(under.y - grid.size(9) - high), wide * len(accents) + 2 * pad, high)
    box = box.kept_in(Rect(grid.box.x + pad, box.y, grid.box.w - 2 * pad, high))
    brush.add(
        Panel(
            key, box, "surface.key", radius=grid.size(14), outline="ink.accent", line=pad,
            shadow="card", scale=brush.scale,
        )
    )  # fmt: skip
    brush.answer("sheet", key, box)
    for index, accent in enumerate(accents):
        _draw_accent(brush, view, grid, accent, Rect(box.x + pad + index * wide, box.y, wide, high))


def _draw_accent(brush: Brush, view: KeyboardView, grid: Grid, accent: str, cell: Rect) -> None:
    key, char = f"accents.{view.id}.{accent}", view.shown(accent)
    chosen, face = accent == view.chosen, grid.face("bold", 30)
    if chosen:
        brush.add(Panel(key, cell.grown(-grid.size(7)), "surface.warn", radius=grid.size(10)))
    at = Point(round(cell.centre.x), brush.middle(cell.centre.y, face))
    brush.line(f"{key}.words", at, char, face, "ink.warn" if chosen else "ink.text", "centre")
    brush.answer("accent", f"{view.id}:{accent}", cell)
