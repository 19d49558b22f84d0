"""Events on the board itself: rounds, fiches, the lock, and a covenant that left the room."""

from typing import ClassVar, Literal

from canvas.model.base import Line, Slug
from canvas.model.board import Level, Place
from canvas.rules.event_base import Happened


class ScriptChosen(Happened):
    """No script means the minutes of the rounds themselves."""

    kind: Literal["script_chosen"] = "script_chosen"
    script: Slug | None


class RoundStarted(Happened):
    kind: Literal["round_started"] = "round_started"
    round: Slug


class RoundClosed(Happened):
    kind: Literal["round_closed"] = "round_closed"
    fact: ClassVar[bool] = True
    round: Slug


class BoardLocked(Happened):
    kind: Literal["board_locked"] = "board_locked"


class BoardUnlocked(Happened):
    kind: Literal["board_unlocked"] = "board_unlocked"


class FichePlaced(Happened):
    kind: Literal["fiche_placed"] = "fiche_placed"
    fiche: Slug
    party: Slug
    place: Place
    level: Level = Level.DOET


class FicheMoved(Happened):
    """The level travels along, but whoever takes the seat of the regie simply leads (*doet*)."""

    kind: Literal["fiche_moved"] = "fiche_moved"
    fiche: Slug
    place: Place


class FicheReturned(Happened):
    kind: Literal["fiche_returned"] = "fiche_returned"
    fiche: Slug


class LevelSet(Happened):
    kind: Literal["level_set"] = "level_set"
    fiche: Slug
    level: Level


class CovenantExported(Happened):
    kind: Literal["covenant_exported"] = "covenant_exported"
    fact: ClassVar[bool] = True
    file: Line
    """The file name only, never the path: paths tell who somebody is."""
