"""Icons on paper: the same drawings as on screen, as paths."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path

from canvas.model.icon_name import is_icon_name

VIEW = 256
"""Width and height of a Phosphor drawing in its own units."""

Step = tuple[str, tuple[tuple[float, float], ...]]


@dataclass(frozen=True)
class IconPaths:
    """Icons by name; each file is read once."""

    folder: Path
    _read: dict[str, tuple[Step, ...]] = field(default_factory=dict, compare=False, repr=False)

    def steps(self, name: str) -> tuple[Step, ...]:
        """The path of an icon in units of `VIEW`, y downwards; an icon whose file is missing is left blank."""
        if name not in self._read:
            file = self.folder / f"{name}-fill.svg"
            self._read[name] = _steps_in(file) if is_icon_name(name) and file.exists() else ()
        return self._read[name]


def _steps_in(file: Path) -> tuple[Step, ...]:
    pen = RecordingPen()
    for node in ElementTree.fromstring(file.read_text("utf-8")).iter():
        if re.search(r"\}?path$", str(node.tag)):
            parse_path(node.get("d", ""), pen)
    return tuple(pen.value)


def trace(path: Any, steps: tuple[Step, ...]) -> None:
    """Add an icon to a path of reportlab, in units of `VIEW` with its corner at (0, 0)."""
    last = (0.0, 0.0)
    for name, points in steps:
        if name == "moveTo":
            path.moveTo(*points[0])
        elif name == "lineTo":
            path.lineTo(*points[0])
        elif name == "curveTo":
            path.curveTo(*points[0], *points[1], *points[2])
        elif name == "qCurveTo":
            path.curveTo(*_raised(last, *points))
        elif name == "closePath":
            path.close()
        last = points[-1] if points else last


def _raised(start: tuple[float, float], middle: tuple[float, float], end: tuple[float, float]) -> tuple[float, ...]:
    """A curve with one handle as the same curve with two."""
    first = (start[0] + (middle[0] - start[0]) * 2 / 3, start[1] + (middle[1] - start[1]) * 2 / 3)
    second = (end[0] + (middle[0] - end[0]) * 2 / 3, end[1] + (middle[1] - end[1]) * 2 / 3)
    return (*first, *second, *end)
