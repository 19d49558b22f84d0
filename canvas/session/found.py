"""Where people leave a covenant: the folders they save in, and memory sticks. Looks there, and changes nothing."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

import platformdirs

from canvas.session.places import places

COVENANT_MARK = b"urn:leerwerkcanvas:covenant#"
"""Stands in plain letters in every covenant, because archives want it so."""
SESSION_MARK = b'{"format":'
MOST_LOOKED_IN = 80
"""The newest files that are opened to see what they are; a folder of downloads may hold thousands."""
MOST_LISTED = 2000
"""Names that are looked at in one folder."""
READ_MOST = 2 * 1024 * 1024
"""Bytes of a file that are looked through."""


class Found(NamedTuple):
    """A file that can be opened, and when it was last written."""

    path: Path
    kind: Literal["covenant", "session"]
    when: datetime


def found_files(places: Iterable[Path]) -> list[Found]:
    """Covenants and loose journals in these folders and the folders in them, newest first."""
    dated = {path.resolve(): when for place in places for path, when in _files(place)}
    newest = sorted(dated.items(), key=lambda pair: pair[1], reverse=True)[:MOST_LOOKED_IN]
    known = ((path, _kind(path), when) for path, when in newest)
    return [Found(path, kind, datetime.fromtimestamp(when)) for path, kind, when in known if kind]


def usual_places() -> list[Path]:
    """Where people of this computer keep documents, and the sticks that are in it now."""
    own = (platformdirs.user_downloads_dir(), platformdirs.user_desktop_dir())
    return [*(place.folder for place in places()), *map(Path, own)]


def _files(place: Path) -> Iterator[tuple[Path, float]]:
    for folder in (place, *_folders(place)):
        for path in _listed(folder):
            if path.suffix.lower() in (".pdf", ".jsonl"):
                with suppress(OSError):  # the stick was taken out
                    if path.is_file():  # a pipe that is called so would wait for ever
                        yield path, path.stat().st_mtime


def _folders(place: Path) -> list[Path]:
    return [path for path in _listed(place) if path.is_dir()]


def _listed(folder: Path) -> list[Path]:
    with suppress(OSError):  # not there, or closed to us
        return [path for path in islice(folder.iterdir(), MOST_LISTED) if not path.name.startswith(".")]
    return []


def _kind(path: Path) -> Literal["covenant", "session", ""]:
    with suppress(OSError), path.open("rb") as file:
        start = file.read(READ_MOST)
        if path.suffix.lower() == ".pdf":
            return "covenant" if COVENANT_MARK in start else ""
        return "session" if start.startswith(SESSION_MARK) else ""
    return ""
