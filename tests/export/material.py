"""Boards and words to put on paper in tests, and what can be read back from a PDF."""

import datetime as dt
from dataclasses import replace
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from canvas.export.covenant import Covenant, covenant_of
from canvas.export.registry import EXPORTS, Material
from canvas.model.base import Label, Language
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules import notation
from canvas.rules.evolve import start
from canvas.session.library import Library

DAY = dt.date(2026, 11, 22)
LIBRARY = Library()
SCENARIO = LIBRARY.scenario("isoleerder")
EMPTY = start(SCENARIO)


@cache
def example() -> Board:
    """The board at the end of the scripted workshop."""
    moves = [move for step in SCENARIO.example for move in step.moves]
    return notation.read(" ".join((f"{SCENARIO.id}:regie", *moves)), SCENARIO)


def full() -> Board:
    """A board on which every task is done and every phase is led."""
    parties = [party.id for party in SCENARIO.parties if party.signs]
    seats = [f"{phase.id}!{parties[at % len(parties)]}" for at, phase in enumerate(SCENARIO.phases)]
    tasks = [f"{task}={parties[at % len(parties)]}" for at, task in enumerate(SCENARIO.tasks)]
    return notation.read(" ".join((f"{SCENARIO.id}:", *seats, *tasks)), SCENARIO)


def renamed(board: Board, names: list[str]) -> Board:
    """The same board with other names; nobody checks them, as if a file had slipped through."""
    named = zip(board.parties.values(), names, strict=False)
    changed = {
        party.id: party.model_copy(update={"name": Label.model_construct(nl=name, en=name), "organisation": name})
        for party, name in named
    }
    return replace(board, parties={**board.parties, **changed})


def material(board: Board, language: Language = "nl", scenario: Scenario = SCENARIO) -> Material:
    texts, theme = LIBRARY.texts(language), LIBRARY.theme()
    return Material(board, scenario, texts, theme, LIBRARY.assets, DAY, "Tafel 3")


def covenant(board: Board, language: Language = "nl") -> Covenant:
    return covenant_of(board, SCENARIO, LIBRARY.texts(language), DAY, "Tafel 3")


def printed(board: Board, language: Language = "nl") -> bytes:
    return EXPORTS["covenant"].make(material(board, language))


@cache
def example_pdf(language: Language) -> bytes:
    return printed(example(), language)


def words_in(data: bytes) -> str:
    """All words of a PDF on one line, whatever the line breaks on paper are."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(data)).pages)
    return " ".join(" ".join(pages).split())
