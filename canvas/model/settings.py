"""What somebody chose once and for all. A field more needs a default: an older file has no word about it."""

from typing import Annotated

from pydantic import Field

from canvas.model.base import Frozen, Language
from canvas.model.profile import PROFILES, SIDES, Inches, Profile, ProfileName, Side


class Settings(Frozen):
    """The choices of one user on one computer."""

    language: Language | None = None
    profile: ProfileName | None = None
    """The kind of screen; None until somebody told."""
    inches: Inches | None = None
    """The diagonal of the screen, once measured."""
    sides: tuple[Side, ...] = ("bottom",)
    """The sides of a table where people sit, each with its own tray."""
    remind_months: Annotated[int, Field(ge=0, le=120)] = 3
    """After how many months a session asks whether it may be wiped; 0 never asks."""
    less_motion: bool = False
    sounds: bool = False

    @property
    def screen(self) -> Profile:
        """The profile; before anybody told, one that asks nothing."""
        return PROFILES[self.profile or "laptop"]

    @property
    def seated(self) -> tuple[Side, ...]:
        """Where people sit: before any screen at the side of the bar, around a table wherever they chose as well."""
        chosen = {"bottom", *(self.sides if self.screen.around else ())}
        return tuple(side for side in SIDES if side in chosen)
