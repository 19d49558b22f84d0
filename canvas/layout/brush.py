"""The brush: collects instructions and targets while a recipe draws. One brush makes one arrangement."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from canvas.layout.finding import Finder
from canvas.layout.geometry import Point, Rect, Size, around
from canvas.layout.measure import Face, TextMeasurer, clamp, elide, shrunk, whole_words
from canvas.layout.picture import Align, Icon, Instruction, Panel, Picture, Shadow, Words
from canvas.layout.stance import NOBODY, Stance
from canvas.layout.target import Target

TEXT_FLOOR = 0.84
"""Words shrink less than the rest: below this part of their size at 1080p they would be hard to read."""
BACK_ROW = 44
"""The least size of words at 1080p that the back row can read (ISO 9241-3: 16 minutes of arc)."""
SMALLEST = 11
"""No word is ever set smaller than this many pixels."""


@dataclass(frozen=True)
class Arrangement:
    """A finished layout: what to draw, and where hands can do something."""

    picture: Picture
    targets: tuple[Target, ...]

    @cached_property
    def finder(self) -> Finder:
        """The targets by place and by name."""
        return Finder(self.targets)


@dataclass
class Brush:
    """Draws at the scale of a window. Lengths given to `px` are pixels at 1920 x 1080."""

    size: Size
    measurer: TextMeasurer
    instructions: list[Instruction] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    stance: Stance = NOBODY
    enlarged: float = 1
    """How many times larger this is than its window: a page of larger words (`canvas.layout.lens`)."""
    lettering: float = 1
    """How much larger words are here than everything else is."""

    magnified: float = 1
    """How many times larger everything of this is, for who sits far off."""

    @property
    def smallest(self) -> int:
        """No word is ever set smaller than this many pixels here."""
        return round(SMALLEST * self.enlarged)

    @property
    def scale(self) -> float:
        """Size of this window against 1920 x 1080, by its tighter side; more where fingers need it."""
        natural = min(self.size.w / 1920, self.size.h / 1080)
        return natural * self.stance.zoom(natural) * self.magnified

    @property
    def window(self) -> Rect:
        return Rect(0, 0, self.size.w, self.size.h)

    def px(self, length: float) -> int:
        """A design length in pixels of this window, at least 1."""
        return max(1, round(length * self.scale))

    def fiche(self, radius: float) -> int:
        """The radius of a fiche on the board, in pixels: its design radius, or what a hand asks on this screen."""
        return max(self.px(radius), round(self.hand))

    @property
    def hand(self) -> float:
        """The least radius of a fiche that hands move on this screen, in pixels; 0 where nothing is asked."""
        return self.stance.fiche_mm * self.stance.px_per_mm / 2

    def body(self, size: float, weight: str = "regular") -> Face:
        return Face("body", weight, self.text_px(size))

    def display(self, size: float) -> Face:
        return Face("display", "bold", self.text_px(size))

    def text_px(self, size: float) -> int:
        """A design type size in pixels of this window; small windows keep words readable.

        Before a whole room the size of the image decides, because the back row sits as far as it is high.
        """
        if self.stance.room:
            return max(self.smallest, round(max(size, BACK_ROW) * self.scale))
        return max(self.smallest, round(size * max(self.scale, TEXT_FLOOR * self.enlarged) * self.lettering))

    def add(self, *instructions: Instruction) -> None:
        self.instructions.extend(instructions)

    def answer(self, what: str, of: str, rect: Rect) -> None:
        self.targets.append(Target(what, of, rect))

    def answer_circle(self, what: str, of: str, centre: Point, radius: float) -> None:
        self.targets.append(Target(what, of, around(centre, radius), circle=True))

    def width(self, text: str, face: Face) -> float:
        return self.measurer.width(text, face)

    def panel(
        self, key: str, rect: Rect, fill: str, outline: str = "", *, radius: float, line: float = 2, shadow: Shadow = ""
    ) -> None:
        """A panel with its corners, line and shadow given in design pixels."""
        width = self.px(line) if outline else 0
        panel = Panel(key, rect, fill, "", self.px(radius), "all", outline, width, shadow=shadow, scale=self.scale)
        self.add(panel)

    def middle(self, y: float, face: Face) -> int:
        """The baseline that puts one line of a face in the middle of a height `y`."""
        return round(y + face.size * 0.35)

    def line(self, key: str, at: Point, text: str, face: Face, colour: str, align: Align = "left") -> float:
        """Set one line of words on a baseline; gives back its width in pixels."""
        if not text:
            return 0
        width = self.width(text, face)
        self.add(Words(key, at, text, face, colour, align, width))
        return width

    def line_in(
        self, key: str, at: Point, text: str, face: Face, colour: str, room: float, align: Align = "left"
    ) -> None:
        """One line that shrinks, and at last loses words, to stay within `room` pixels."""
        face = shrunk(self.measurer, text, face, room, max(self.smallest, round(face.size * 0.72)))
        self.line(key, at, elide(self.measurer, text, face, room), face, colour, align)

    def lines(self, key: str, at: Point, texts: Sequence[str], face: Face, colour: str, align: Align = "left") -> None:
        """Set lines under each other; `at` is on the first baseline."""
        for index, text in enumerate(texts):
            self.line(f"{key}.{index}", Point(at.x, at.y + index * face.leading), text, face, colour, align)

    def wrapped(self, text: str, face: Face, room: float, lines: int) -> list[str]:
        """The text in at most `lines` lines of `room` pixels."""
        return clamp(self.measurer, text, face, room, lines)

    def whole(self, text: str, face: Face, room: float) -> Face:
        """The face, made smaller as far as readable, so that no word of the text has to be broken."""
        return whole_words(self.measurer, text, face, room, max(self.smallest, round(face.size * 0.72)))

    def icon(self, key: str, centre: Point, size: float, name: str, colour: str) -> None:
        self.add(Icon(key, centre, size, name, colour))

    def finished(self) -> Arrangement:
        return Arrangement(tuple(self.instructions), tuple(self.targets))
