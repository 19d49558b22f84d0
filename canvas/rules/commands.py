"""What a finished gesture asks for, in the imperative. `decide` answers with events or a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canvas.model.base import Slug
from canvas.model.board import FicheId, Level, Place


@dataclass(frozen=True, slots=True)
class StartRound:
    round: Slug


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


Command = StartRound | PlaceFiche | MoveFiche | ReturnFiche | SetLevel | RecordExport
COMMAND_TYPES: tuple[type, ...] = (StartRound, PlaceFiche, MoveFiche, ReturnFiche, SetLevel, RecordExport)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a command cannot be done. `code` is the text key `refusal.<code>`; `values` are ids.

    A value's name tells what it points at (`party`, `party_other`, `task`, `phase`, `level`, `round`).
    """

    code: str
    values: Mapping[str, str] = field(default_factory=dict)
