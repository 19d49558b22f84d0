"""Commands on the board itself: rounds, fiches, the lock and the export."""

from dataclasses import dataclass

from canvas.model.base import Slug
from canvas.model.board import FicheId, Level, Place


@dataclass(frozen=True, slots=True)
class ChooseScript:
    """Play this script; none means the minutes of the rounds themselves."""

    script: Slug | None


@dataclass(frozen=True, slots=True)
class StartRound:
    round: Slug


@dataclass(frozen=True, slots=True)
class CloseRound:
    """Close the round that runs: undo does not come back across it."""


@dataclass(frozen=True, slots=True)
class LockBoard:
    """From now on no fiche moves."""


@dataclass(frozen=True, slots=True)
class UnlockBoard:
    """Fiches may move again."""


@dataclass(frozen=True, slots=True)
class PlaceFiche:
    """Take a new fiche of a party from the tray and lay it down. `replace` answers *vervangen?* with yes."""

    party: Slug
    place: Place
    level: Level = Level.DOET
    replace: bool = False


@dataclass(frozen=True, slots=True)
class MoveFiche:
    fiche: FicheId
    place: Place
    replace: bool = False


@dataclass(frozen=True, slots=True)
class ReturnFiche:
    """Back to the tray."""

    fiche: FicheId


@dataclass(frozen=True, slots=True)
class SetLevel:
    fiche: FicheId
    level: Level


@dataclass(frozen=True, slots=True)
class RecordExport:
    """A covenant left the room under this file name."""

    file: str
