"""The licence of every library that people run: `uv run python -m tests.licences` lists them.

Nothing that people run may ask them to publish what they build with it (no AGPL, no GPL); LGPL is fine,
because the library stays a file of its own that anybody can replace. Fonts and icons carry their licence
beside them. A library with a licence that is not known here fails, so that a person looks at it once.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = {"Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "LGPL", "MIT", "MIT-CMU", "PSF-2.0"}
TOLD_AS = {
    "apache license 2.0": "Apache-2.0",
    "bsd license": "BSD",
    "lgpl v2.1": "LGPL",
    "gnu library or lesser general public license (lgpl)": "LGPL",
    "mit license": "MIT",
}
"""How libraries write what others write as a short name."""
TOLD = re.compile(r"^([^(,\n]+?)\s*(?:\(see|,|\n|$)")

MIT_GRANT = "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"
"""How the MIT licence begins."""


@dataclass(frozen=True)
class Used:
    """A library with the licence it tells."""

    name: str
    version: str
    licence: str

    @property
    def allowed(self) -> bool:
        choices = re.split(r"\s+(?:OR|AND)\s+", self.licence)
        return all(choice in ALLOWED for choice in choices)


def used() -> tuple[Used, ...]:
    """Every library that runs with the program, with all that those need in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, Used] = {}
    waiting = list(project["dependencies"])
    while waiting:
        need = Requirement(waiting.pop())
        name = need.name.lower()
        if name not in found and (need.marker is None or need.marker.evaluate({"extra": ""})):
            library = distribution(name)
            found[name] = Used(name, library.version, licence_of(library))
            waiting += _needs(library)
    return tuple(found[name] for name in sorted(found))


def _needs(library: Distribution) -> Iterator[str]:
    for line in library.requires or ():
        need = Requirement(line)
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            yield line


def licence_of(library: Distribution) -> str:
    """The licence as a short name where it is known here, else as the library writes it."""
    told = library.metadata
    classifiers = [line.rpartition(":: ")[2] for line in told.get_all("Classifier", ()) if line.startswith("License")]
    for text in (told.get("License-Expression"), told.get("License"), *classifiers):
        if text and (short := TOLD.match(text)):
            return TOLD_AS.get(short[1].lower(), short[1])
    return _in_its_files(library)


def _in_its_files(library: Distribution) -> str:
    """The licence of a library that names none, by the text it brings along; of several to choose from, MIT."""
    for file in library.files or ():
        if "LICEN" in file.name.upper() and MIT_GRANT in " ".join(file.read_text().split()):
            return "MIT"
    return "unknown"


def main() -> int:
    """Print the list; 1 when a licence needs a person's eye."""
    for library in used():
        mark = "" if library.allowed else "   <- look at this one"
        sys.stdout.write(f"{library.name:22}{library.version:12}{library.licence}{mark}\n")
    return 0 if all(library.allowed for library in used()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
