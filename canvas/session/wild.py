"""What TOML allows and no case needs: such a file can keep its reader busy for hours. Pure."""

import re

MOST_PARTS = 12
"""Names in one key with dots; the reader of Python takes the square of their number."""
MOST_SIGNS = 20_000
"""Characters of one line; the longest text in a case has four hundred."""
_PART = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
_ENDLESS = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{{MOST_PARTS}}}")


def wild_line(text: str) -> int:
    """The first line that no person wrote, from 1; 0 when there is none."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MOST_SIGNS or _ENDLESS.search(line):
            return number
    return 0
