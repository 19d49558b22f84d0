"""From session to paper, from paper to session, and to paper again: nothing is lost, and the seal is the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from canvas.export.registry import EXPORTS
from canvas.export.verifying import verify
from canvas.model.base import LANGUAGES, Language
from canvas.rules.seal import seal
from canvas.session.from_pdf import open_pdf, session_in
from tests.export.material import LIBRARY
from tests.export.sessions import CASES, kept, made, ordered, session


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_every_covenant_gives_its_session_back(case: str, language: Language, tmp_path: Path) -> None:
    told = session(case)
    path = kept(made(case, language), tmp_path)
    reading = session_in(path)
    assert reading.history.board == told.history.board
    assert [*reading.records] == [*told.records] and reading.header == told.header
    about = open_pdf(path).about
    assert about.seal == seal(told.history.board, told.header.scenario)
    assert (about.copy, about.language, about.day, about.ours) == ("sign", language, "2026-11-22", True)


@pytest.mark.parametrize(("case", "language"), [(case, LANGUAGES[at % 2]) for at, case in enumerate(CASES)])
def test_every_covenant_agrees_with_itself(case: str, language: Language, tmp_path: Path) -> None:
    """It is made again from the session in it."""
    assert verify(open_pdf(kept(made(case, language), tmp_path)), LIBRARY).ending == "agrees"


def test_from_paper_to_session_to_paper_nothing_changes(tmp_path: Path) -> None:
    first = made("isoleerder", "nl")
    again = EXPORTS["covenant"].make(ordered(session_in(kept(first, tmp_path)), "nl"))
    assert again == first


def test_on_another_day_the_paper_is_another_and_the_seal_the_same(tmp_path: Path) -> None:
    first = kept(made("isoleerder", "nl"), tmp_path)
    order = ordered(session_in(first), "nl")
    later = EXPORTS["covenant"].make(replace(order, date=order.date.replace(year=2027)))
    about = open_pdf(kept(later, tmp_path, "later.pdf")).about
    assert (about.seal, about.day) == (open_pdf(first).about.seal, "2027-11-22")
