"""How a folder is called at the table: as short as it can be said, and never with the name of a user.

The whole path of a home folder stands on a screen that fifteen people look at.
"""

from pathlib import Path

OURS = "leerwerkcanvas"
"""The folder with everything of this tool, on every disk."""
_MOUNTED = {"media": 2, "Volumes": 1, "mnt": 1}
"""Where systems show sticks and drives, and how many folders further their names stand: `/media/USER/STICK`."""


def said(folder: Path) -> str:
    """A stick by its own name, a folder of this tool by the name of the tool, and else the first name that tells."""
    parts = folder.parts
    drive = _drive(parts)
    if drive:
        return drive
    if OURS in parts:
        return OURS
    try:
        inside = folder.relative_to(Path.home())
    except (ValueError, RuntimeError):  # elsewhere, or a user without a home
        return folder.name or str(folder)
    return inside.parts[0] if inside.parts else OURS


def _drive(parts: tuple[str, ...]) -> str:
    """The name of the stick or drive a folder lies on, when the system gives it one."""
    names = parts[2:] if parts[1:2] == ("run",) else parts[1:]
    depth = _MOUNTED.get(names[0], 0) if names else 0
    if depth and len(names) > depth:
        return names[depth]
    return parts[0].rstrip("\\/") if parts and parts[0][1:2] == ":" and parts[0][:1].upper() != "C" else ""
