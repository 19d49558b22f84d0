"""Every door through which a file comes in, and what must be true of each whatever comes.

A door answers, or raises a Problem that has words in both languages; anything else is a finding.
"""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from canvas import VERSION
from canvas.cli.enter import MOST, checked
from canvas.cli.entering import Table, tongue_of
from canvas.cli.play import known
from canvas.export.covenant import covenant_of
from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Size
from canvas.layout.table import arrange_table
from canvas.layout.view import View
from canvas.model.base import LANGUAGES
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.rules.notation import write
from canvas.rules.queries import played
from canvas.rules.seal import seal
from canvas.session.bookmark import BOOKMARK_FILE, Bookmark
from canvas.session.card import session_card
from canvas.session.data_folder import HOME_VARIABLE
from canvas.session.found import found_files
from canvas.session.from_pdf import session_in
from canvas.session.history import History
from canvas.session.home import home, read_settings
from canvas.session.library import ROOT, Library
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE, Reading, read_journal
from canvas.session.saving import as_toml
from canvas.session.spreadsheet import read_tasks, with_tasks, write_tasks
from canvas.session.stamp import KEY_FILE, stamped
from canvas.session.store import Store
from tests.fuzz.papers import paper
from tests.helpers.everything import everything, everything_with_its_example
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.play import SteppedClock

FIXTURES = ROOT / "tests" / "fixtures"
EXAMPLE = ROOT / "exports" / "example"
MARKED = FIXTURES / "journal_format_1.jsonl"
"""The journal in which the bookmarks lie."""
KEY = b"k" * 32
SCREEN = Size(1280, 800)


class Door(NamedTuple):
    """A way in: valid files to begin with, and what the tool does with one (its bytes, and a folder to work in)."""

    seeds: Callable[[], list[bytes]]
    open: Callable[[bytes, Path], None]


@cache
def library() -> Library:
    return Library()


@contextmanager
def told() -> Iterator[None]:
    """A problem is one sentence in each language; whatever else is raised goes on."""
    try:
        yield
    except Problem as problem:
        for language in LANGUAGES:
            sentence = library().texts(language)(problem.key, **problem.values)
            assert len(sentence) < LONGEST, len(sentence)
            assert "\n" not in sentence.strip(), sentence


LONGEST = 4000
"""Characters of a sentence: what is quoted from a file has an end."""


class Glance:
    """How much of each board is looked at: everything, or what a number chooses, so that more files can be tried."""

    turn: int | None = None


def shown(board: Board, scenario: Scenario) -> None:
    """All that is made of a board: every view on the screen, the covenant, notation and seal."""
    turn = Glance.turn
    for language in LANGUAGES if turn is None else (LANGUAGES[turn % len(LANGUAGES)],):
        names = Names(played(board, scenario), board, library().texts(language), scenario)
        tabs = names.scenario.tabs
        for tab in tabs if turn is None else (tabs[turn // len(LANGUAGES) % len(tabs)],):
            brush = Brush(SCREEN, CountingMeasurer())
            arrange_table(Desk(board, names, library().theme(), View(clock="", tab=tab), brush))
        covenant_of(board, scenario, names.texts, date(2026, 11, 22))
    write(board, scenario)
    seal(board, scenario)


def _scenario(data: bytes, folder: Path) -> None:
    path = folder / "casus.toml"
    path.write_bytes(data)
    for problem in library().problems(path):
        with told():
            raise problem
    with told():
        scenario = library().load_scenario(path)
        shown(History(scenario).board, scenario)


def _journal(data: bytes, folder: Path) -> None:
    (folder / JOURNAL_FILE).write_bytes(data)
    session_card(folder / JOURNAL_FILE)
    with told():
        _read(read_journal(folder / JOURNAL_FILE))


def _read(reading: Reading) -> None:
    history = reading.history
    history.until(history.last // 2)
    shown(history.board, history.scenario)


def _bookmark(data: bytes, folder: Path) -> None:
    """A bookmark is a shortcut: whatever is odd about it, the session opens as its journal tells it."""
    home().mkdir(parents=True, exist_ok=True)
    (home() / KEY_FILE).write_bytes(KEY)
    (folder / JOURNAL_FILE).write_bytes(MARKED.read_bytes())
    (folder / BOOKMARK_FILE).write_bytes(data)
    read = read_journal(folder / JOURNAL_FILE).history
    assert read.stands() == _true().stands()
    assert [*read.records] == [*_true().records]


@cache
def _true() -> History:
    return read_journal(MARKED).history


def _bookmarks() -> list[bytes]:
    """One that is believed, laid with a key that the door knows; and one of before there were keys."""
    data, before = MARKED.read_bytes(), os.environ.get(HOME_VARIABLE)
    with tempfile.TemporaryDirectory() as house:
        os.environ[HOME_VARIABLE] = house
        (Path(house) / KEY_FILE).write_bytes(KEY)
        digest = sha256(data).hexdigest()
        bookmark = Bookmark(tool=VERSION, bytes=len(data), sha256=digest, standing=_true().stands())
        laid = stamped(bookmark.model_dump_json().encode())
        os.environ.pop(HOME_VARIABLE)
    if before is not None:
        os.environ[HOME_VARIABLE] = before
    return [laid, (FIXTURES / "bookmark_format_1.json").read_bytes()]


def _pdf(data: bytes, folder: Path) -> None:
    path = folder / "convenant.pdf"
    path.write_bytes(data)
    found_files([folder])
    with told():
        _read(session_in(path))


def _sheet(data: bytes, _folder: Path) -> None:
    with told():
        sheet = read_tasks(data, "taken.csv", everything())
        for problem in sheet.problems:
            with told():
                raise problem
        changed = with_tasks(everything(), sheet.rows)
        if isinstance(changed, Problem):
            raise changed


def _lines(data: bytes, _folder: Path) -> None:
    with told():
        text = checked(data[: MOST + 1], "tafel.txt")
        scenario = everything()
        store = Store(scenario, History(scenario), None, SteppedClock())
        Table(store, tongue_of(library()), lambda _question: None, lambda _said: None).read(text)
        shown(store.board, scenario)


def _settings(data: bytes, _folder: Path) -> None:
    home().mkdir(parents=True, exist_ok=True)
    (home() / "settings.json").write_bytes(data)
    chosen = read_settings()
    known(library(), chosen)


def _theme(data: bytes, folder: Path) -> None:
    (folder / "themes").mkdir(exist_ok=True)
    (folder / "themes" / "licht.toml").write_bytes(data)
    with told():
        Library(assets=folder).theme("licht")


def _file(*paths: Path) -> Callable[[], list[bytes]]:
    return lambda: [path.read_bytes() for path in paths]


def _papers() -> list[bytes]:
    """A real covenant, and small ones in which everything but the journal lies open: packed and unpacked."""
    journal = MARKED.read_bytes()
    return [(EXAMPLE / "covenant.pdf").read_bytes(), paper(journal), paper(journal, packed=True)]


def _cases() -> list[bytes]:
    example = as_toml(everything_with_its_example()).encode()
    return [example, (FIXTURES / "scenario_format_1.toml").read_bytes()]


def _tables() -> list[bytes]:
    typed = (
        "# tafel\n1 = wg\n1.1 = wg km+ jc?\n2!im\nafspraak sc ge 1.1: elke maandag bellen\n"
        "nodig sc > ge: een nummer = ja\ngeld 1 ge: loon\nakkoord 1: sc ge? (later)\npartij werkgever: Bouw\n"
    )
    return [typed.encode(), write(everything_board(), everything()).encode()]


def everything_board() -> Board:
    return History(everything()).board


DOORS: dict[str, Door] = {
    "scenario": Door(_cases, _scenario),
    "journal": Door(_file(FIXTURES / "journal_format_1.jsonl", EXAMPLE / "journal.jsonl"), _journal),
    "bookmark": Door(_bookmarks, _bookmark),
    "pdf": Door(_papers, _pdf),
    "sheet": Door(lambda: [write_tasks(everything(), language) for language in LANGUAGES], _sheet),
    "lines": Door(_tables, _lines),
    "settings": Door(
        lambda: [b'{"language":"en","theme":"donker","text_size":150,"inches":55.0,"sides":["top"]}'], _settings
    ),
    "theme": Door(_file(ROOT / "assets" / "themes" / "licht.toml"), _theme),
}
