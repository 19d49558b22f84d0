"""Unexpected faults: written down for a developer, in the home folder of the tool, without what people typed."""

import traceback
from contextlib import suppress
from datetime import datetime

from canvas import VERSION
from canvas.session.home import home

KEPT = 20
"""Fault notes that stay; older ones go."""


def note_fault(error: Exception) -> str:
    """Write down where it happened (never with values); gives back the name of the note."""
    name = f"{datetime.now():%Y-%m-%d-%H%M%S}-{type(error).__name__}"
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"leerwerkcanvas {VERSION}", type(error).__name__, *(f"{f.filename}:{f.lineno} {f.name}" for f in frames)]
    with suppress(OSError):  # a full disk must not make a second fault of the first
        folder = home() / "faults"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")
        for old in sorted(folder.glob("*.txt"))[:-KEPT]:
            old.unlink()
    return name
