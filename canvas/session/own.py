"""The scenarios that a user made: where they lie, and what they are called beside those of the tool."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from canvas.model.base import Slug
from canvas.model.scenario import Scenario
from canvas.session.home import home
from canvas.session.problem import Problem

MOST_OWN = 60
"""Scenarios of a user that are looked at; a folder with more was not meant for this tool."""

_NOT_IN_A_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST = 40
_BEFORE = "casus"
"""What a name begins with that would not begin with a letter, or that Windows keeps for itself."""
_KEPT_BY_WINDOWS = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])")


class Shelf(NamedTuple):
    """What can be played, and what cannot."""

    scenarios: tuple[Scenario, ...]
    problems: tuple[Problem, ...]


def own_folder() -> Path:
    """Where this user keeps scenarios."""
    return home() / "scenarios"


def own_paths(folder: Path | None, taken: Collection[Slug]) -> dict[Slug, Path]:
    """The scenarios in a folder by a name that nothing else has; a missing folder has none."""
    found: dict[Slug, Path] = {}
    for path in _files(folder) if folder else ():
        found[free_name(slug(path.stem), {*taken, *found})] = path
    return found


def slug(name: str) -> Slug:
    """A name for files and journals made of what people typed: `Vakopleiding Delft` is `vakopleiding_delft`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    said = _NOT_IN_A_NAME.sub("_", plain).strip("_")
    if not said[:1].isalpha() or _KEPT_BY_WINDOWS.fullmatch(said):
        said = f"{_BEFORE}_{said}".strip("_")
    return said[:_LONGEST].strip("_")


def free_name(name: Slug, taken: Collection[Slug]) -> Slug:
    """The name itself, or with the first number that makes it free."""
    numbered = (f"{name[: _LONGEST - 4]}_{number}" for number in count(2))
    return next(free for free in chain([name], numbered) if free not in taken)


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):  # no folder yet, or no permission
        paths = sorted(folder.iterdir(), key=lambda path: path.name.casefold())
        yield from [path for path in paths if path.suffix == ".toml" and not path.name.startswith(".")][:MOST_OWN]
