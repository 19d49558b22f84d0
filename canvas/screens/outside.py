"""What the system itself opens: a folder in its file manager, a PDF in its reader."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path


def show_outside(path: Path) -> None:
    """Open a folder or a file as a double click would; a system that cannot does nothing."""
    with suppress(OSError):
        if sys.platform == "win32":
            os.startfile(path)
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
