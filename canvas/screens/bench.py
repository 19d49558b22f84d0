"""A bench: what one open drawer may look at, and what was filled in so far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from canvas.layout.spots import Choice, Entry, Spot, TextSpot
from canvas.layout.tiles import Overview
from canvas.model.board import Board
from canvas.model.days import day_of
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.rules.commands import Command
from canvas.rules.refusal import Refusal
from canvas.screens.screen import Wish


@dataclass(frozen=True)
class Filled:
    """What stands in a form: words per text spot, and what was chosen per other spot."""

    words: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Bench:
    """One drawer at work. `subject` is what it is about (a phase, for a handover), `editing` the entry in hand."""

    names: Names
    filled: Filled
    subject: str = ""
    editing: str = ""
    seed: int = 0
    today: date = date.min
    """The day the table meets, to count from; no rule knows it."""

    @property
    def board(self) -> Board:
        return self.names.board

    @property
    def scenario(self) -> Scenario:
        return self.names.scenario

    @property
    def texts(self) -> Texts:
        return self.names.texts

    def typed(self, spot: str) -> str:
        """What was typed in a text spot."""
        return self.filled.words.get(spot, "")

    def chosen(self, spot: str) -> tuple[str, ...]:
        return self.filled.chosen.get(spot, ())

    def one(self, spot: str) -> str:
        """The single choice of a spot; empty when nothing was chosen."""
        return next(iter(self.chosen(spot)), "")

    def said(self, key: str, **values: object) -> str:
        return self.texts(f"drawer.{key}", **values)

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody who can promise something: the candidate is a persona and cannot."""
        roles = self.scenario.role
        return tuple(party.id for party in self.board.parties.values() if roles[party.role].kind == "party")

    def phase_choices(self, none: str = "") -> tuple[Choice, ...]:
        """The phases as choices; `none` adds a first one for no phase at all."""
        phases = tuple(
            Choice(phase.id, f"{phase.number} {self.names.phase(phase.id)}") for phase in self.scenario.phases
        )
        return (Choice("", none), *phases) if none else phases


@dataclass(frozen=True)
class Kind:
    """A kind of drawer. All it does are functions of its bench."""

    id: str
    spots: Callable[[Bench], tuple[Spot, ...]]
    entries: Callable[[Bench], tuple[Entry, ...]]
    fill: Callable[[Bench], Filled]
    """The form for the entry in hand, or for a new one."""
    submit: Callable[[Bench], Command | Wish | Refusal | None]
    """What the form asks of the store, or of the whole application; or why it cannot be asked yet."""
    strike: Callable[[Bench], Command | None] = lambda _bench: None
    """The second button: usually takes the entry in hand away."""
    submit_words: Callable[[Bench], str] = lambda bench: bench.said("keep")
    strike_words: Callable[[Bench], str] = lambda bench: bench.said("strike") if bench.editing else ""
    strike_icon: str = "trash"
    confirm: Callable[[Bench], str] = lambda _bench: ""
    """What the second button says after a first touch, when it should be touched twice; else nothing."""
    extra: Callable[[Bench], Command | None] = lambda _bench: None
    """The third button."""
    extra_words: Callable[[Bench], str] = lambda _bench: ""
    extra_icon: str = ""
    stays: bool = False
    """After keeping, the entry stays in hand; else the form is empty for the next one."""
    many: frozenset[str] = frozenset()
    """Spots where more than one may be chosen."""
    grows: bool = False
    """Whether its list can be made longer: then there is a line for a new one."""
    instant: frozenset[str] = frozenset()
    """Spots whose choice is kept at once, without another touch."""
    secret: frozenset[str] = frozenset()
    """Spots whose choice never comes back on the screen, not in a draft either."""
    overview: Callable[[Bench], Overview | None] = lambda _bench: None
    """Tiles in place of a list and a form."""
    submit_icon: str = "check"
    back: str = ""
    """The drawer that takes its place once something was kept, or when the third button is touched."""
    ways: frozenset[str] = frozenset()
    """Spots whose choice is another drawer, which takes its place; or `board`, which closes it."""
    sets: Callable[[Bench, str, str], Mapping[str, str]] = lambda _bench, _spot, _value: {}
    """The words that a touched choice puts in text spots; such a choice is not kept itself."""
    title: Callable[["Bench", str], str] = lambda bench, kind: bench.said(f"{kind}.title")
    hint: Callable[["Bench", str], str] = lambda bench, kind: bench.said(f"{kind}.hint")


MARKED = {"bad_date": "date", "sentence_needed": "sentence", "dial_range": "months", "ends_before_start": "end"}
"""Which text spot a refusal is about."""


def marked_spot(spots: tuple[Spot, ...], filled: Filled, code: str) -> str:
    """The text spot to mark for a refusal; nothing when it is about none of them."""
    typed = {spot: filled.words.get(spot.id, "").strip() for spot in spots if isinstance(spot, TextSpot)}
    if code == "empty":
        return next((spot.id for spot, words in typed.items() if not words), "")
    wrong = (spot.id for spot, words in typed.items() if spot.day and words and day_of(words) is None)
    return next(wrong, MARKED[code]) if code == "bad_date" else MARKED.get(code, "")
