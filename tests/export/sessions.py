"""Whole sessions to put on paper with their journal, and files that were tampered with."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter

from canvas.export.ordered import Copy
from canvas.export.registry import EXPORTS, Material
from canvas.model.base import Language
from canvas.rules.commands import PlaceFiche, Refusal
from canvas.rules.example import commands_of
from canvas.session.carrying import CARRIED_FILE
from canvas.session.history import History
from canvas.session.reading import Reading
from canvas.session.records import Header
from canvas.session.store import Store, moment
from tests.export.material import DAY, LIBRARY, RICH
from tests.helpers.play import beside

CASES = [path.stem for path in LIBRARY.scenario_paths()]


def clock() -> datetime:
    return datetime(2026, 11, 22, 14, 0, tzinfo=UTC)


@cache
def session(case: str = "isoleerder", *, rich: bool = False) -> Reading:
    """A workshop that was played: the example, and with `rich` every kind of card and the names of people."""
    scenario = LIBRARY.scenario(case)
    store = Store(scenario, History(scenario), None, clock)
    for step in scenario.example:
        for command in commands_of(step, "nl"):
            assert not isinstance(store.dispatch(command), Refusal)
    for told in RICH if rich else ():
        for command in told(store.board):
            assert not isinstance(store.dispatch(command), Refusal), command
    task = next(task for task in scenario.tasks if not store.board.on_task.get(task) or rich)
    party = next(party.id for party in scenario.parties)
    if not isinstance(store.dispatch(PlaceFiche(party, beside(task))), Refusal):
        store.undo()
    header = Header(tool="0.1.0", language="nl", scenario=scenario, at=moment(clock))
    return Reading(header, store.history, 0, 0)


def ordered(reading: Reading, language: Language = "nl", copy: Copy = "sign") -> Material:
    """What an exporter is asked for one session."""
    board, scenario = reading.history.board, reading.header.scenario
    texts, theme = LIBRARY.texts(language), LIBRARY.theme()
    return Material(board, scenario, texts, theme, LIBRARY.assets, DAY, copy=copy, reading=reading)


@cache
def made(case: str, language: Language, copy: Copy = "sign", *, rich: bool = False) -> bytes:
    """The covenant of a session, with that session in it."""
    return EXPORTS["covenant"].make(ordered(session(case, rich=rich), language, copy))


def kept(data: bytes, folder: Path, name: str = "convenant.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def with_file(data: bytes, name: str = CARRIED_FILE) -> bytes:
    """A PDF of somebody else with one empty page and a file in it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment(name, data)
    return saved(writer)


def saved(writer: PdfWriter) -> bytes:
    to = BytesIO()
    writer.write(to)
    return to.getvalue()
