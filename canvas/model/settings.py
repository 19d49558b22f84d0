"""What somebody chose once and for all. A field more needs a default: an older file has no word about it."""

from canvas.model.base import Frozen, Language
from canvas.model.profile import PROFILES, Inches, Profile, ProfileName, Side


class Settings(Frozen):
    """The choices of one user on one computer."""

    language: Language | None = None
    profile: ProfileName | None = None
    """The kind of screen; None until somebody told."""
    inches: Inches | None = None
    """The diagonal of the screen, once measured."""
    sides: tuple[Side, ...] = ("bottom",)
    """The sides of a table where people sit, each with its own tray."""
    less_motion: bool = False
    sounds: bool = False

    @property
    def screen(self) -> Profile:
        """The profile; before anybody told, one that asks nothing."""
        return PROFILES[self.profile or "laptop"]

    @property
    def seated(self) -> tuple[Side, ...]:
        """Where people sit: around a table wherever they chose, before any other screen at the bottom."""
        return self.sides if self.sides and self.screen.around else ("bottom",)
