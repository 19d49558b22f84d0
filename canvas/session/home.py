"""Where things of this user live: sessions, and the few settings. Reads and writes only there."""

import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from pydantic import ValidationError

from canvas.model.base import Slug
from canvas.model.settings import Settings as Settings
from canvas.session.card import SessionCard, session_card
from canvas.session.data_folder import HOME_VARIABLE as HOME_VARIABLE
from canvas.session.data_folder import home as home
from canvas.session.disk import disk_problems, make_private, replace_file
from canvas.session.inlet import read_at_most
from canvas.session.places import places
from canvas.session.reading import JOURNAL_FILE

SETTINGS_CAP = 64 * 1024
"""Bytes of the few settings, and then some."""


def sessions_folder() -> Path:
    return home() / "sessions"


def new_session_folder(scenario_id: Slug, now: datetime) -> Path:
    """A free name such as `2026-11-22-1412-isoleerder`; the folder itself is not made yet."""
    name = f"{now:%Y-%m-%d-%H%M}-{scenario_id}"
    names: Iterator[str] = chain([name], (f"{name}-{number}" for number in count(2)))
    folders = (sessions_folder() / free for free in names)
    return next(folder for folder in folders if not _is_there(folder))


def recent_sessions(limit: int) -> list[SessionCard]:
    """The last sessions, newest first; what cannot be read is left out.

    One that is kept in more places is told once, by the copy with the most steps.
    """
    shelves = [sessions_folder(), *(place.sessions for place in places())]
    journals = sorted((journal for shelf in shelves for journal in _journals(shelf)), key=_touched, reverse=True)
    cards: dict[tuple[str, str], SessionCard] = {}
    for card in filter(None, map(session_card, journals)):
        known = cards.get(which := (card.folder.name, card.begun))
        if known is None or known.steps < card.steps:
            cards[which] = card
        if len(cards) > limit:
            break
    return sorted(cards.values(), key=lambda card: card.when, reverse=True)[:limit]


def _journals(shelf: Path) -> list[Path]:
    with suppress(OSError):  # a stick that was pulled out, or a disk that fails
        return list(shelf.glob(f"*/{JOURNAL_FILE}"))
    return []


def _is_there(path: Path) -> bool:
    with suppress(OSError):  # nobody may look there; making the folder will tell
        return path.exists()
    return False


def _touched(path: Path) -> float:
    with suppress(OSError):  # somebody may be tidying up the folder right now
        return path.stat().st_mtime
    return 0.0


def read_settings() -> Settings:
    """The settings; what is broken counts as not chosen, because nobody should be kept from a workshop by it."""
    path = _settings_file()
    with suppress(OSError):
        try:
            chosen = json.loads(read_at_most(path, SETTINGS_CAP)[:SETTINGS_CAP])
        except (ValueError, RecursionError):
            chosen = None
        if isinstance(chosen, dict):
            return _sound(chosen)
        path.replace(path.with_suffix(".broken.json"))  # kept aside: the next choice writes over the file
    return Settings()


def _sound(chosen: dict[str, object]) -> Settings:
    """The choices that this version understands: one of a newer version does not take the others along."""
    try:
        return Settings.model_validate_json(json.dumps(chosen))
    except ValidationError as error:
        wrong = {str(loc) for each in error.errors() for loc in each["loc"][:1]}
        if not wrong & chosen.keys():  # it cannot even be read as text, such as half a letter
            return Settings()
        return _sound({name: value for name, value in chosen.items() if name not in wrong})


def write_settings(settings: Settings) -> None:
    """Raises Problem when the disk refuses."""
    path = _settings_file()
    with disk_problems(path.parent):
        make_private(path.parent)
        replace_file(path, settings.model_dump_json(exclude_defaults=True).encode())


def _settings_file() -> Path:
    return home() / "settings.json"
