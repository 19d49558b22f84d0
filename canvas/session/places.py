"""Other places to keep a session, for when its own folder fails: documents, the home folder, sticks and drives."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

import platformdirs

from canvas.session.whereabouts import OURS, said

ROOM = 8 * 1024 * 1024
"""Bytes that should be free: many times the largest session."""
MOST = 5
"""Places that are offered: a choice in a hurry is a short list."""


class Place(NamedTuple):
    """A folder where this user can write."""

    folder: Path
    kind: Literal["documents", "home", "drive"]
    """The last part of a text key: `elsewhere.documents`."""
    name: str
    """What a drive is called."""

    @property
    def sessions(self) -> Path:
        """Where sessions lie in this place."""
        return self.folder / OURS


def places() -> tuple[Place, ...]:
    """Where a session could be kept beside its own folder, whether or not that can be written now."""
    home = Path.home()
    found = [Place(folder, "drive", said(folder)) for folder in _drives()]
    found.append(Place(Path(platformdirs.user_documents_dir()), "documents", ""))
    found.append(Place(home, "home", ""))
    return tuple({place.folder: place for place in reversed(found)}.values())[::-1]


def writable_places(failing: Path | None) -> tuple[Place, ...]:
    """The places that take a file now, sticks first; never the folder that fails."""
    found = (place for place in places() if place.sessions != failing and _takes_a_file(place.folder))
    return tuple(place for place, _ in zip(found, range(MOST), strict=False))


def _takes_a_file(folder: Path) -> bool:
    """Asked by doing: permissions, quotas and locks of all systems come down to this."""
    with suppress(OSError), tempfile.TemporaryFile(dir=folder) as probe:
        probe.write(b"leerwerkcanvas")
        probe.flush()
        os.fsync(probe.fileno())
        return shutil.disk_usage(folder).free >= ROOM
    return False


def _drives() -> Iterator[Path]:
    """Sticks and drives that the system shows to this user."""
    if sys.platform == "win32":
        yield from (drive for letter in "DEFGHIJKLMNOPQRSTUVWXYZ" if (drive := Path(f"{letter}:\\")).exists())
        return
    user = Path.home().name
    for shelf in (Path("/media", user), Path("/run/media", user), Path("/Volumes")):
        with suppress(OSError):  # there is no such folder on this system
            yield from sorted(entry for entry in shelf.iterdir() if entry.is_dir() and os.path.ismount(entry))
