"""What somebody chose once and for all. A field more needs a default: an older file has no word about it."""

from typing import Literal

from canvas.model.base import Frozen, Language, Slug

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
