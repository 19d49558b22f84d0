"""Words of a paragraph as reportlab has them after reading markup: who has only words and looks needs no markup."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from canvas.export.mixed import Part
from canvas.export.typefaces import pieces

_SPACES = re.compile(" {2,}")


def fragments(parts: Sequence[Part]) -> list[ParaFrag]:
    """Words from left to right, each part in its look; one space where there are more. Links are markup's."""
    return [*_fragments(parts)]


def _fragments(parts: Sequence[Part]) -> Iterator[ParaFrag]:
    for part in parts:
        for piece in pieces(part.text, part.font, False):
            words = _SPACES.sub(" ", piece.signs)
            yield _plain().clone(fontName=piece.font, fontSize=part.size, textColor=part.colour, text=words)


@cache
def _plain() -> ParaFrag:
    """What reportlab itself makes of a word without any markup."""
    return Paragraph("word", ParagraphStyle("plain")).frags[0]
