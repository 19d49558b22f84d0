"""Spots: the places of a form where people fill something in. Values only; how they look is in `form`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canvas.layout.tiles import Overview
from canvas.model.base import Slug


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer out of a few. `tone` colours its outline: `good`, `try`, `vague`, `no` or nothing."""

    value: str
    words: str
    line: str = ""
    icon: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class TextSpot:
    """Words to type: at most `most` characters, shown on up to `lines` lines."""

    id: str
    label: str
    most: int
    lines: int = 1
    hint: str = ""
    half: bool = False
    """Shares its row with the next half spot."""
    day: bool = False
    """Asks for a day."""


@dataclass(frozen=True, slots=True)
class ChoiceSpot:
    """One choice out of a few."""

    id: str
    label: str
    choices: tuple[Choice, ...]
    half: bool = False
    tall: bool = False
    """Large buttons with an icon and a second line, for answers that weigh."""
    hidden: bool = False
    """What was chosen does not show: the whole room looks on."""
    many: bool = False
    """More than one may be chosen: each choice has a box to tick."""


@dataclass(frozen=True, slots=True)
class PartySpot:
    """One or more parties, by their fiches."""

    id: str
    label: str
    parties: tuple[Slug, ...]
    half: bool = False
    done: frozenset[Slug] = frozenset()
    """Who is ready: grey with a tick, in the same place, and still to be chosen."""


@dataclass(frozen=True, slots=True)
class Said:
    """One remark, with an icon before it. `tone` as of a choice."""

    words: str
    icon: str = "info"
    tone: str = ""


@dataclass(frozen=True, slots=True)
class SaidSpot:
    """Nothing to fill in: what people should know before they do."""

    id: str
    remarks: tuple[Said, ...]
    half: bool = False
    label: str = ""


Spot = TextSpot | ChoiceSpot | PartySpot | SaidSpot


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as it stands: its spots, what was chosen, and its buttons (words; empty for no button)."""

    spots: tuple[Spot, ...]
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    submit: str = ""
    submit_icon: str = "check"
    strike: str = ""
    strike_icon: str = "trash"
    extra: str = ""
    """A third button, beside the one that keeps."""
    extra_icon: str = ""
    trouble: str = ""
    """Why it could not be kept, in words."""

    @property
    def foot(self) -> bool:
        """Whether something stands at its foot: a button, or why it could not be kept."""
        return bool(self.submit or self.extra or self.trouble)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: something that was written before."""

    of: str
    words: str
    line: str = ""
    icon: str = ""
    tone: str = ""
    parties: tuple[Slug, ...] = ()
    bar: tuple[float, float] | None = None
    """A small chart: how far it was at the start and is now, as parts (0..1) of the target."""


@dataclass(frozen=True, slots=True)
class DrawerView:
    """An open drawer: a list with a form beside it."""

    id: str
    title: str
    hint: str = ""
    entries: tuple[Entry, ...] = ()
    editing: str = ""
    page: int = 0
    form: FormView | None = None
    side: str = ""
    """`left` or `right` when two drawers are open at once."""
    typing: str = ""
    """The text spot that the keyboard on the screen types into: when room is short, only that one shows."""
    overview: Overview | None = None
    turns: bool = False
    """People sit across: a button turns it to the other side."""
    leaf: int = 0
    """Which part of a form shows that is too high for its drawer."""
