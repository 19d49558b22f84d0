"""Which letters a font file has. Read from the file itself, and only when a text asks for more than plain Latin."""

import re
from functools import cache
from pathlib import Path

SURE = re.compile("[ -~\u00a1-\u00ac\u00ae-\u00b4\u00b6-\u00ff‘’“”–—…•€]*")
"""What every font for reading text has; nothing needs to be looked up for it."""


@cache
def letters_in(file: Path) -> frozenset[int]:
    """The code points a font file has forms for; none when the file is missing."""
    from fontTools.ttLib import TTFont  # takes 0.07 s, and a table that writes plain Dutch never needs it

    if not file.exists():
        return frozenset()
    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())
