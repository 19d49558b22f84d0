"""What went wrong for the people at the table, as a text key with values. No sentences here."""

import re
from collections.abc import Mapping

LONGEST = 800
"""Characters of one thing that a sentence names; a hostile file may call something by a whole book."""
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
"""What would break the line, steer a terminal, turn the reading direction, or cannot be written."""


class Problem(Exception):  # noqa: N818 - it is what the screen shows, not a programming error
    """Something a person can mend. The words are `problem.<code>` in the text catalogue."""

    def __init__(self, code: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.values: dict[str, str] = {name: _plain(value) for name, value in (values or {}).items()}

    @property
    def key(self) -> str:
        return f"problem.{self.code}"


def _plain(value: str) -> str:
    """One line that has an end."""
    plain = _UNSEEN.sub(" ", value)
    return plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
