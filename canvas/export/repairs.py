"""What reportlab leaves undone for archives: the end of a stream, and what the letters of a font stand for.

And what it does that nobody needs: streams written as letters, and words measured again and again.
"""

import re
from functools import lru_cache
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

END = b"endstream\n"
MOST = 100
"""A block of a map from codes to letters is no longer than this."""
WORDS = 4096
"""Widths that a font remembers."""
_LETTERS = re.compile(r"\d+ beginbfchar\n(.*?)\nendbfchar", re.DOTALL)
_as_it_was = pdfdoc.PDFStream.format


def _with_end_of_line(stream: Any, document: Any) -> bytes:
    """A stream of which the data end with a line of their own; after a lone CR that takes two signs."""
    written: bytes = _as_it_was(stream, document)
    data = written.removesuffix(END)
    return data + (b"\r\n" if data.endswith(b"\r") else b"\n") + END


def repair_streams() -> None:
    """From now on streams are written as archives want them, in bytes. More than once does nothing more."""
    rl_config.useA85 = 0
    pdfdoc.PDFStream.format = _with_end_of_line


class Typeface(TTFont):  # type: ignore[misc]
    """A font that is embedded, with a map from its codes to letters that leaves out the code for nothing."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._letter = self.face.charWidths.get
        self._measured = lru_cache(maxsize=WORDS)(self._units)

    def stringWidth(self, text: str, size: float, encoding: str = "utf8") -> float:  # noqa: N802 - reportlab's name
        """Width in points; the same words come back all through a document."""
        return 0.001 * size * self._measured(text)

    def _units(self, text: str) -> float:
        otherwise = self.face.defaultWidth
        return float(sum(self._letter(ord(letter), otherwise) for letter in text))

    def addObjects(self, document: Any) -> None:  # noqa: N802 - the name reportlab asks for
        known = set(document.idToObject)
        super().addObjects(document)
        for name in set(document.idToObject) - known:
            if str(name).startswith("toUnicodeCMap:"):
                stream = document.idToObject[name]
                stream.content = _LETTERS.sub(_in_blocks, stream.content)


def _in_blocks(found: re.Match[str]) -> str:
    rows = [row for row in found[1].splitlines() if not row.endswith("<0000>")]
    blocks = [rows[start : start + MOST] for start in range(0, len(rows), MOST)]
    return "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
