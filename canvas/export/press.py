"""The press: everything needed to set one covenant on paper, and the one way to make a paragraph."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from reportlab.lib.styles import ParagraphStyle

from canvas.export.icons import IconPaths
from canvas.export.pen import Pen
from canvas.export.printable import markup, tied
from canvas.export.styles import KINDS, RUNNING_TEXT, stylesheet
from canvas.export.tagged_text import TaggedParagraph
from canvas.export.tags import Tag
from canvas.export.typefaces import letters_of, open_typefaces
from canvas.model.texts import Texts
from canvas.model.theme import Theme

WEB = ("https://", "http://")
"""Nothing else is ever made into a link."""


@dataclass(frozen=True, slots=True)
class Span:
    """A few words within a paragraph that look different: a style name of `styles`."""

    text: str
    style: str
    colour: str = ""
    """`#rrggbb`, for the colour of a party."""
    link: str = ""
    """A web address that a reader goes to from these words."""


@dataclass(frozen=True)
class Press:
    """Words, colours, icons and styles for one document."""

    texts: Texts
    theme: Theme
    icons: IconPaths

    @classmethod
    def with_assets(cls, texts: Texts, theme: Theme, assets: Path) -> "Press":
        """A press that finds fonts and icons in the assets folder."""
        open_typefaces(assets / "fonts")
        return cls(texts, theme, IconPaths(assets / "icons"))

    @cached_property
    def styles(self) -> dict[str, ParagraphStyle]:
        return stylesheet(self.theme)

    def pen(self, canvas: Any) -> Pen:
        return Pen(canvas, self.theme, self.icons)

    def colour(self, name: str) -> str:
        return self.theme.colours[name]

    def party_ink(self, look: str) -> str:
        """The colour of the name of a party on a light ground."""
        return self.theme.look(look).edge

    def said(self, key: str, style: str, **values: object) -> TaggedParagraph:
        """A sentence of the catalogue as a paragraph."""
        return self.paragraph(self.texts(key, **values), style)

    def paragraph(self, text: str | list[Span | str], style: str, label: str = "") -> TaggedParagraph:
        """Words as a paragraph. Everything printed as running text comes through here."""
        chosen = self.styles[style]
        spans = [text] if isinstance(text, str) else text
        marked = "".join(self._marked(span, chosen) for span in spans)
        bullet = markup(label, letters_of(chosen.bulletFontName)) if label else None
        made = TaggedParagraph(marked, chosen, bulletText=bullet)
        made.tag = Tag(KINDS.get(style, "P"))
        return made

    def _marked(self, span: Span | str, style: ParagraphStyle) -> str:
        if isinstance(span, str):
            return _set(span, style, letters_of(style.fontName))
        look = self.styles[span.style]
        words = _set(span.text, look, letters_of(look.fontName))
        colour = span.colour or look.textColor.hexval().replace("0x", "#")
        said = f'<font name="{look.fontName}" size="{look.fontSize}" color="{colour}">{words}</font>'
        return f"<a href={quoteattr(span.link)}>{said}</a>" if span.link.startswith(WEB) else said


def _set(text: str, style: ParagraphStyle, letters: frozenset[int]) -> str:
    """Words as markup; in running text the last two stay together."""
    words = markup(text, letters)
    return tied(words) if style.name in RUNNING_TEXT else words
