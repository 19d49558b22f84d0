"""What somebody chose once and for all. A field more needs a default: an older file has no word about it."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.model.base import Frozen, Language, Slug
from canvas.model.profile import PROFILES, SIDES, Inches, Profile, ProfileName, Side

TextSize = Literal[100, 125, 150, 200]
TEXT_SIZES: tuple[TextSize, ...] = (100, 125, 150, 200)
"""How large words are, in percent of the size that the theme gives them."""
FIRST_THEME: Slug = "licht"
"""The look before anybody chose one, and the look of everything on paper."""


class Settings(Frozen):
    """The choices of one user on one computer."""

    language: Language | None = None
    theme: Slug = FIRST_THEME
    text_size: TextSize = 100
    profile: ProfileName | None = None
    """The kind of screen; None until somebody told."""
    inches: Inches | None = None
    """The diagonal of the screen, once measured."""
    sides: tuple[Side, ...] = ("bottom",)
    """The sides of a table where people sit, each with its own tray."""
    remind_months: Annotated[int, Field(ge=0, le=120)] = 3
    """After how many months a session asks whether it may be wiped; 0 never asks."""
    kiosk_code: Annotated[str, Field(pattern=r"^(\d{4})?$")] = ""
    """Four digits that only the facilitator knows: they end kiosk mode. Empty until somebody chose them."""
    kiosk_minutes: Annotated[int, Field(ge=0, le=120)] = 5
    """After how many quiet minutes a kiosk offers the next group an empty board; 0 never does."""
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
