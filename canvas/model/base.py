"""The common ground of every noun: frozen, strict about unknown fields, with labels in two languages."""

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""An id in files and journals: lower case, at most 40 characters, never shown to people."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
"""One line of text for people."""


class Frozen(BaseModel):
    """A value: it never changes, and an unknown field is an error (a typing mistake in a file)."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Label(Frozen):
    """What is called the same thing in Dutch and in English."""

    nl: Line
    en: Line

    def said_in(self, language: Language) -> str:
        """The words in one language."""
        return self.nl if language == "nl" else self.en

    @classmethod
    def same(cls, text: str) -> Self:
        """What people typed themselves: it is not translated."""
        return cls(nl=text, en=text)
