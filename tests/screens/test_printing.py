"""Printing from the board: tick, go on playing, see how far it is, and open the folder."""

from pathlib import Path
from time import sleep

import pytest

from canvas.export.offered import ALONG, OFFERED, USUAL, ordered
from canvas.rules import events as e
from canvas.rules.commands import PlaceFiche, SetTable
from canvas.screens.jobs import ProcessJob
from canvas.session.records import Did
from tests.helpers.play import beside
from tests.helpers.tools import words_of
from tests.screens.apps import User

DUTCH = words_of("nl")


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> User:
    """Somebody at a table with one fiche on it."""
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    user = User(tmp_path / "exports")
    user.app.play_scenario("isoleerder")
    user.table.do(PlaceFiche("jobcoach", beside("nazorg")), user.now)
    return user


def opened(user: User) -> None:
    user.tap("button", "menu")
    user.tap("menu", "print")


def asked(user: User) -> tuple[str, tuple[str, ...], Path]:
    """Language, documents and folder of the last job."""
    arguments = user.jobs[-1].arguments
    assert arguments[0] == "--language" and arguments[2:5] == ("print", str(user.table.store.folder), "--out")
    assert arguments[6] == "--what"
    return arguments[1], arguments[7:], Path(arguments[5])


def facts(user: User) -> list[str]:
    records = [record for record in user.table.store.history.records if isinstance(record, Did)]
    return [event.file for record in records for event in record.did if isinstance(event, e.CovenantExported)]


def test_the_panel_shows_everything_that_can_be_made(user: User) -> None:
    opened(user)
    for group, names in OFFERED.items():
        assert DUTCH(f"print.group.{group}") in user.words
        assert {DUTCH(f"print.what.{name}") for name in names} <= {*user.words}
    user.leave()


def test_what_people_take_home_is_ticked_and_made_in_the_language_of_the_board(user: User, tmp_path: Path) -> None:
    opened(user)
    user.tap("form", "print/submit")
    language, names, folder = asked(user)
    assert (language, names, folder.parent) == ("nl", USUAL, tmp_path / "exports")
    assert folder.name.endswith("-isoleerder") and user.table.store.saved
    assert user.table.drawers.open == []
    user.leave()


def test_one_ticks_and_chooses_a_language(user: User) -> None:
    opened(user)
    papers = ("table/covenant", "table/covenant_publish", "table/what_do_i_sign")
    for of in (*papers, "data/table_json", "wall/poster_a0", "language/en"):
        user.tap("spot", f"print/{of}")
    user.tap("form", "print/submit")
    assert asked(user)[:2] == ("en", ("handout", "poster_a0", "table_json", "table_schema"))
    user.leave()


def test_without_a_tick_it_says_what_to_do(user: User) -> None:
    opened(user)
    for name in USUAL:
        user.tap("spot", f"print/table/{name}")
    user.tap("form", "print/submit")
    assert user.jobs == [] and DUTCH("refusal.nothing_ticked") in user.said
    user.tap("spot", "print/data/table_csv")
    user.tap("form", "print/submit")
    assert asked(user)[1] == ("table_csv",)
    user.leave()


def test_it_tells_per_document_how_far_it_is_while_the_board_goes_on(user: User) -> None:
    opened(user)
    user.tap("form", "print/submit")
    for done, name in enumerate(USUAL):
        user.jobs[0].said = "klaar\n" * done
        user.wait(300)
        told = DUTCH("notice.print_busy", what=DUTCH(f"print.what.{name}"), number=done + 1, total=len(USUAL))
        assert told in user.said
        notice = user.table.view.notice
        assert notice is not None and notice.part == done / len(USUAL)
    user.table.do(PlaceFiche("werkgever", beside("nazorg")), user.now)
    assert len(user.table.board.fiches) == 2 and facts(user) == []
    user.leave()


def test_at_the_end_it_says_where_and_opens_that_folder(user: User) -> None:
    user.table.do(SetTable(name="Tafel 3"), user.now)
    opened(user)
    user.tap("form", "print/submit")
    folder = asked(user)[2]
    user.jobs[0].said, user.jobs[0].code = "klaar\n" * len(USUAL), 0
    user.wait(300)
    assert DUTCH("notice.print_done", count=len(USUAL), file=folder.name) in user.said
    (covenant,) = facts(user)
    assert covenant.endswith("-convenant-isoleerder-tafel-3.pdf")
    user.tap("choice", "notice")
    assert user.app.outside == ["made_folder"] and user.app.paper.folder == folder
    user.leave()


def test_what_was_made_before_it_went_wrong_stays_and_is_told(user: User) -> None:
    opened(user)
    user.tap("form", "print/submit")
    user.jobs[0].said, user.jobs[0].code = "klaar\nDe schijf is vol.", 2
    user.wait(300)
    assert DUTCH("notice.print_partly", done=1, total=len(USUAL), reason="De schijf is vol.") in user.said
    assert DUTCH("notice.open_folder") in user.words and facts(user) == []
    user.leave()


def test_when_nothing_could_be_made_it_says_why(user: User) -> None:
    opened(user)
    user.tap("form", "print/submit")
    user.jobs[0].said, user.jobs[0].code = "De schijf is vol.", 2
    user.wait(300)
    assert DUTCH("notice.print_failed", reason="De schijf is vol.") in user.said
    assert DUTCH("notice.open_folder") not in user.words
    user.leave()


def test_a_second_order_waits_for_the_first(user: User) -> None:
    user.make_paper()
    opened(user)
    user.tap("form", "print/submit")
    assert len(user.jobs) == 1 and DUTCH("notice.print_waits") in user.said
    user.jobs[0].code = 0
    user.wait(300)
    assert "Het concept staat klaar" in user.said
    user.leave()


def test_a_covenant_that_is_ready_offers_the_rest(user: User) -> None:
    user.make_paper()
    user.jobs[0].code = 0
    user.wait(300)
    user.tap("choice", "notice_more")
    assert [drawer.kind.id for drawer in user.table.drawers.open] == ["print"]
    assert user.table.view.notice is None
    user.leave()


def test_it_is_done_with_keys_alone(user: User) -> None:
    user.app.press("p", True, True, user.now)
    assert [drawer.kind.id for drawer in user.table.drawers.open] == ["print"]
    user.press("return")
    assert asked(user)[1] == USUAL
    user.press("p", control=True)
    assert len(user.jobs) == 1
    user.leave()


def test_names_are_made_in_the_order_of_the_list_and_bring_along_what_belongs_to_them() -> None:
    assert ordered(("table_json", "covenant")) == ("covenant", "table_json", *ALONG["table_json"])
    assert ordered(()) == ()


WAITS = """
import pathlib, sys, time
print("één", flush=True)
while not pathlib.Path(sys.argv[1]).exists():
    time.sleep(0.01)
print("twee")
sys.exit(2)
"""


def test_the_lines_of_a_job_are_heard_while_it_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "main.py").write_text(WAITS, "utf-8")
    monkeypatch.setattr("canvas.screens.jobs.MAIN", tmp_path / "main.py")
    job = ProcessJob([str(tmp_path / "go")])
    while not job.lines():
        sleep(0.01)
    assert (job.poll(), job.lines()) == (None, ("één",))
    (tmp_path / "go").touch()
    while job.poll() is None:
        sleep(0.01)
    assert (job.poll(), job.lines()) == (2, ("één", "twee"))
