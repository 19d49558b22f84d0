"""What went wrong for the people at the table, as a text key with values. No sentences here."""

from collections.abc import Mapping


class Problem(Exception):  # noqa: N818 - it is what the screen shows, not a programming error
    """Something a person can mend. The words are `problem.<code>` in the text catalogue."""

    def __init__(self, code: str, values: Mapping[str, str] | None = None) -> None:
        super().__init__(code, dict(values or {}))
        self.code = code
        self.values: dict[str, str] = dict(values or {})

    @property
    def key(self) -> str:
        return f"problem.{self.code}"
