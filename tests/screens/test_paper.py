"""Making the covenant beside the board: the board goes on, and tells how it ended."""

from pathlib import Path

import pytest

from canvas.rules import events as e
from canvas.rules.commands import PlaceFiche, SetTable
from canvas.session.records import Did
from tests.helpers.play import beside
from tests.helpers.tools import words_of
from tests.screens.apps import User


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """Somebody at a table with one fiche on it."""
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    user = User(tmp_path / "exports")
    user.app.play_scenario("isoleerder")
    user.table.do(PlaceFiche("jobcoach", beside("nazorg")), user.now)
    return user


def exported(user: User) -> list[str]:
    """The files that the session knows to have left the room."""
    records = [record for record in user.table.store.history.records if isinstance(record, Did)]
    return [event.file for record in records for event in record.did if isinstance(event, e.CovenantExported)]


def test_the_job_gets_the_session_the_language_and_a_file_of_its_own(user: User, tmp_path: Path) -> None:
    user.make_paper()
    (job,) = user.jobs
    language, command, session, to, file = job.arguments[1:]
    assert (job.arguments[0], language, command, to) == ("--language", "nl", "export", "--to")
    assert session == str(user.table.store.folder)
    assert Path(file).parent == tmp_path / "exports"
    assert file.endswith("-convenant-isoleerder.pdf")
    assert user.table.store.saved
    user.leave()


def test_the_first_touch_shows_what_is_filled_and_the_second_makes_the_paper(user: User) -> None:
    user.tap("button", "pdf")
    assert [drawer.kind.id for drawer in user.table.drawers.open] == ["elements"]
    assert user.jobs == []
    user.tap("button", "pdf")
    assert user.table.drawers.open == []
    assert len(user.jobs) == 1
    user.leave()


def test_the_board_says_that_it_is_busy_and_goes_on(user: User) -> None:
    user.press("p", control=True)
    assert user.jobs == []
    user.press("p", control=True)
    assert words_of("nl")("notice.pdf_busy") in user.said
    user.table.do(PlaceFiche("werkgever", beside("nazorg")), user.now)
    user.wait(1000)
    assert words_of("nl")("notice.pdf_busy") in user.said
    assert exported(user) == []
    user.leave()


def test_success_is_told_with_the_file_and_kept_as_a_fact(user: User, tmp_path: Path) -> None:
    user.make_paper()
    user.jobs[0].code = 0
    user.wait(300)
    (file,) = exported(user)
    assert words_of("nl")("notice.pdf_open", file=file, count=78) in user.said
    assert "Open de map" in user.words
    assert Path(user.jobs[0].arguments[-1]).name == file
    user.press("z", control=True)
    assert user.table.board.fiches
    assert [note.text for note in user.table.view.notes] == [words_of("nl")("refusal.undo_fact")]
    user.tap("choice", "notice")
    assert (user.app.outside, user.app.paper.folder) == (["made_folder"], tmp_path / "exports")
    user.leave()


def test_failure_is_told_with_its_reason_and_records_nothing(user: User) -> None:
    user.make_paper()
    user.jobs[0].said = "De schijf is vol; maak ruimte vrij."
    user.jobs[0].code = 2
    user.wait(300)
    assert "Het convenant is niet gelukt. De schijf is vol; maak ruimte vrij." in user.said
    assert exported(user) == []
    user.press("z", control=True)
    assert not user.table.board.fiches
    user.leave()


def test_one_covenant_at_a_time(user: User) -> None:
    user.make_paper()
    user.make_paper()
    assert len(user.jobs) == 1
    user.jobs[0].code = 0
    user.wait(300)
    user.make_paper()
    assert len(user.jobs) == 2
    user.leave()


def test_a_notice_is_closed_by_hand(user: User) -> None:
    user.make_paper()
    user.jobs[0].code = 0
    user.wait(300)
    user.tap("choice", "notice_close")
    assert user.table.view.notice is None
    user.leave()


def test_the_covenant_of_one_session_is_not_recorded_in_another(user: User) -> None:
    user.make_paper()
    user.app.play_scenario("isoleerder")
    user.jobs[0].code = 0
    user.wait(300)
    assert exported(user) == []
    assert "Het concept staat klaar" in user.said
    user.leave()


def test_the_file_is_called_after_the_table(user: User) -> None:
    user.table.do(SetTable(name="Tafel: Zuid / 3"), user.now)
    user.make_paper()
    assert user.jobs[0].arguments[-1].endswith("-convenant-isoleerder-tafel-zuid-3.pdf")
    user.leave()


def test_the_guide_of_the_case_is_made_beside_the_board(user: User) -> None:
    user.tap("button", "menu")
    user.tap("menu", "guide")
    (job,) = user.jobs
    assert job.arguments[2:4] == ("guide", str(user.table.store.folder))
    assert words_of("nl")("notice.guide_busy") in user.said
    job.code = 0
    user.wait(300)
    assert words_of("nl")("notice.guide_done", file=Path(job.arguments[-1]).name) in user.said
    assert exported(user) == []
    user.leave()
