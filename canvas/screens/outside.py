"""What the system itself opens: a folder in its file manager, a PDF in its reader."""

import os
import subprocess
import sys
from pathlib import Path


def show_outside(path: Path) -> bool:
    """Open a folder or a file as a double click would; whether this system has a program that does."""
    try:
        if sys.platform == "win32":
            os.startfile(path)
        else:
            opener = "open" if sys.platform == "darwin" else "xdg-open"
            subprocess.Popen([opener, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return True


def open_folder(folder: Path) -> bool:
    """Show a folder, made when it is not there yet; whether that could be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return show_outside(folder)


def from_home(folder: Path) -> str:
    """A whole path as people type it: `~/Documents/map` for what lies in their own folder."""
    whole, home = folder.resolve(), Path.home()
    return f"~/{whole.relative_to(home).as_posix()}" if whole.is_relative_to(home) else str(whole)
