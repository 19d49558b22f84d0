"""Whether a folder takes files, and how much room its disk has left."""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ENOUGH = 64 * 1024 * 1024
"""Bytes that should be free for a day with covenants."""


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """What a disk says about a folder. `free` is in bytes."""

    writable: bool
    free: int

    @property
    def well(self) -> bool:
        return self.writable and self.free >= ENOUGH

    @property
    def megabytes(self) -> int:
        return self.free // 1024**2


def disk_room(folder: Path) -> DiskRoom:
    """Ask the disk. A folder that is not there yet can be made where its parent takes files."""
    there = next((above for above in (folder, *folder.parents) if _is_there(above)), folder)
    free = 0
    with suppress(OSError):
        free = shutil.disk_usage(there).free
    return DiskRoom(_takes_a_file(there), free)


def _is_there(folder: Path) -> bool:
    with suppress(OSError):
        return folder.exists()
    return False


def _takes_a_file(folder: Path) -> bool:
    with suppress(OSError), tempfile.TemporaryFile(dir=folder) as probe:
        probe.write(b"leerwerkcanvas")
        return True
    return False
