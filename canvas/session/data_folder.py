"""The one folder in which everything of this user lies. Knows only where it is."""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "LEERWERKCANVAS_HOME"


def home() -> Path:
    """The folder of this user: for a portable stick or a shared laptop, set by the environment."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else Path(platformdirs.user_data_dir("leerwerkcanvas", appauthor=False))
