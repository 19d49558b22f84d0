"""The press: everything needed to set one covenant on paper, and the one way to make a paragraph."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle

from canvas.export.fragments import fragments
from canvas.export.icons import IconPaths
from canvas.export.mixed import MixedParagraph, Part, has_foreign_hyphens
from canvas.export.pen import Pen
from canvas.export.printable import printable, tied
from canvas.export.styles import KINDS, RUNNING_TEXT, stylesheet
from canvas.export.tagged_text import TaggedParagraph
from canvas.export.tags import Tag
from canvas.export.typefaces import markup, open_typefaces
from canvas.layout.bidi import turns
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
        made = self._made(tuple(self._part(span, chosen) for span in spans), chosen, label)
        made.tag = Tag(KINDS.get(style, "P"))
        return made

    def _made(self, parts: tuple[Part, ...], style: ParagraphStyle, label: str) -> TaggedParagraph:
        if any(turns(part.text) or has_foreign_hyphens(part.text) for part in parts):
            return MixedParagraph(parts, style, printable(label))
        bullet = markup(printable(label), style.bulletFontName) if label else None
        if any(part.link for part in parts):
            return TaggedParagraph("".join(_marked(part, style) for part in parts), style, bulletText=bullet)
        return TaggedParagraph(None, style, bulletText=bullet, frags=fragments(_trimmed(parts)))

    def _part(self, span: Span | str, style: ParagraphStyle) -> Part:
        """Words with their look. In running text the last two stay together."""
        look = style if isinstance(span, str) else self.styles[span.style]
        words = printable(span if isinstance(span, str) else span.text)
        words = tied(words) if look.name in RUNNING_TEXT else words
        if isinstance(span, str):
            return Part(words, look.fontName, look.fontSize, look.textColor)
        colour = HexColor(span.colour) if span.colour else look.textColor
        return Part(words, look.fontName, look.fontSize, colour, span.link if span.link.startswith(WEB) else "")


def _trimmed(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without space before the first word and behind the last."""
    begun = (*(part._replace(text=part.text.lstrip(" ")) for part in parts[:1]), *parts[1:])
    return (*begun[:-1], *(part._replace(text=part.text.rstrip(" ")) for part in begun[-1:]))


def _marked(part: Part, style: ParagraphStyle) -> str:
    """Words as markup."""
    words = markup(part.text, part.font)
    if not part.link and (part.font, part.size, part.colour) == (style.fontName, style.fontSize, style.textColor):
        return words
    colour = part.colour.hexval().replace("0x", "#")
    said = f'<font name="{part.font}" size="{part.size}" color="{colour}">{words}</font>'
    return f"<a href={quoteattr(part.link)}>{said}</a>" if part.link else said
