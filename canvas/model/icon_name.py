"""What the name of an icon may look like. Loads nothing, because the curtain asks before anything else is there."""

import re

ICON = r"^[a-z][a-z0-9-]{0,39}$"
"""An icon of `assets/icons`, without `-fill.svg`."""


def is_icon_name(name: str) -> bool:
    """Whether a name can be an icon. What cannot is left blank: it might lead out of the folder of the icons."""
    return re.fullmatch(ICON, name) is not None
