"""What a stretch of code asked of the machine: every file it opened and every address it looked for."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from canvas.session.library import ROOT

OWN = (ROOT / "assets", ROOT / "canvas", Path(sys.prefix), Path(sys.base_prefix))
"""Fonts, icons and the program itself may be read."""
FOREIGN = ("socket.", "subprocess.", "urllib.", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.")

_asked: list[str] | None = None


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _asked is None:
        return
    if event.startswith(FOREIGN):
        _asked.append(event)
    elif event == "open" and isinstance(arguments[0], str | bytes) and not _is_ours(arguments[0]):
        _asked.append(f"{event} {arguments[0]!r}")


def _is_ours(path: str | bytes) -> bool:
    found = Path(path.decode() if isinstance(path, bytes) else path)
    return any(found.is_relative_to(place) for place in OWN)


sys.addaudithook(_hear)


@contextmanager
def watched() -> Iterator[list[str]]:
    """What is asked of the machine inside this block, apart from reading what belongs to the tool."""
    global _asked
    _asked = []
    try:
        yield _asked
    finally:
        _asked = None
