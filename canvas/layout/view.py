"""What a table shows besides its board: hands, menus, questions and words that come and go.

None of this is in the journal. It is a value; the screen makes a new one when something changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from canvas.layout.geometry import Point
from canvas.layout.spots import DrawerView
from canvas.model.base import Slug
from canvas.model.board import FicheId


@dataclass(frozen=True, slots=True)
class Note:
    """A few words beside a hand: why something cannot be, or what to do next."""

    key: str
    text: str
    at: Point
    tone: str = "warn"
    """`warn` for a refusal, `hint` for a next step."""
    turn: int = 0
    """Which way it is read: quarter turns, clockwise, in degrees."""


@dataclass(frozen=True, slots=True)
class Question:
    """*Vervangen?*: asked beside the seat it is about, while other hands go on."""

    phase: Slug
    values: Mapping[str, Slug]
    """Who asks (`party`) and who leads now (`party_other`): ids, so that the words follow the language."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A message at the foot of the board with, if wanted, one button."""

    text: str
    icon: str
    button: str = ""
    """The text key of the button; its target is `choice` `notice`."""
    busy: bool = False
    part: float | None = None
    """How far the work is (0..1), where that can be counted."""
    more: str = ""
    """The text key of a quieter button before it; its target is `choice` `notice_more`."""
    wish: str = "folder"
    """What a touch on the button asks of the application (`screens.screen.Wish`)."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Other places to keep the session: words and kind of each (`session.places`)."""

    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where somebody is in the past of a session."""

    n: int
    last: int
    when: str
    bookmarks: tuple[tuple[int, str], ...] = ()
    """Per round where it began, and its name."""
    playing: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The passing state of a table screen."""

    picked: str = ""
    """What was tapped and waits for a place: `stack:<party>` or `fiche:<id>`."""
    level_menu: FicheId = ""
    faces: Mapping[FicheId, int] = field(default_factory=dict)
    """Which way fiches were laid or turned, in degrees; one that is not named stands upright."""
    reading: Literal["", "here", "there"] = ""
    """*Lees voor iedereen*: everything turned to the side of the bar, or to the one across."""
    around: bool = False
    """People sit on more than one side."""
    menu: bool = False
    help: bool = False
    hall: Slug = ""
    """The phase that *zaalmodus* shows to the whole room; empty at the table."""
    tab: Slug = "route"
    """Which view of the board shows (`model.table_of_mechanics.TABS`)."""
    questions: tuple[Question, ...] = ()
    drawers: tuple[DrawerView, ...] = ()
    """Open drawers, at most two: two people can write at once."""
    notes: tuple[Note, ...] = ()
    notice: Notice | None = None
    timeline: Timeline | None = None
    """Looking back; the tray gives way to the recorder."""
    clock: str = ""
    paused: bool = True
    late: bool = False
    """The time of the round is over; nothing closes, the clock only turns gold."""
    can_undo: bool = False
    can_redo: bool = False
    saved: bool = True
    failing: bool = False
    """The disk refuses now; the board goes on in memory."""
    looking: bool = False
    """Another window plays this session, or it lies where nothing can be written."""
    offer: Offer | None = None
    offsets: Mapping[Slug, int] = field(default_factory=dict)
    """Per phase the first task that shows, when not all of them fit."""
