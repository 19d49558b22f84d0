"""The room check: fingers, size, displays, disks, a test PDF, letters and sound, each with a word and a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Point, Size
from canvas.screens import hosting
from canvas.screens.checkup import CheckScreen
from canvas.screens.machine import System
from canvas.screens.room import RoomScreen
from canvas.session.disk_room import DiskRoom
from tests.screens.apps import User


@dataclass
class Computer:
    """A computer that is as a test wants it."""

    system: System = "windows"
    sizes: tuple[Size, ...] = (Size(1920, 1080),)
    missing: tuple[str, ...] = ()
    heard: bool | None = None
    done: list[str] = field(default_factory=list)

    def displays(self) -> tuple[Size, ...]:
        return self.sizes

    def missing_fonts(self) -> Sequence[str]:
        return self.missing

    def open_sound(self) -> None:
        self.done.append("open")

    def hears(self) -> bool | None:
        return self.heard

    def ring(self) -> None:
        self.done.append("ring")


@pytest.fixture
def computer() -> Computer:
    return Computer()


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, computer: Computer) -> User:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "home"))
    user = User(tmp_path / "exports")
    user.app.kit = replace(user.app.kit, machine=computer)  # type: ignore[arg-type]
    user.app.show_start()
    return user


def page(user: User) -> CheckScreen:
    assert isinstance(user.app.screen, CheckScreen)
    return user.app.screen


def state(user: User, name: str) -> str:
    return next(row.state for row in page(user).view.rows if row.name == name)


def fingers(user: User, count: int, kind: str) -> None:
    user.now += 20
    for finger in range(count):
        at = Point(200 + 60 * finger, 600)
        user.app.feel(PointerEvent(kind, f"finger-{finger}", "finger", at, user.now))  # type: ignore[arg-type]


def test_from_the_start_and_back_with_everything_well(user: User) -> None:
    user.tap("profile", "laptop")
    user.tap("choice", "check")
    assert [row.name for row in page(user).view.rows] == [
        "size", "displays", "home", "exports", "paper", "fonts", "sound"
    ]  # fmt: skip
    assert {state(user, name) for name in ("displays", "home", "exports", "fonts")} == {"good"}
    user.tap("choice", "close")
    assert user.start.view.message == ""


def test_fingers_are_counted_live_and_show_where_they_are(user: User) -> None:
    user.tap("choice", "check")
    fingers(user, 7, "down")
    assert "7" in user.words and len(page(user).loose(user.now)) == 14
    user.wait(1500)
    fingers(user, 7, "up")
    assert page(user).loose(user.now) == ()
    assert user.app.kit.texts("check.good") in user.words
    assert page(user).view.touch_line == user.app.kit.texts("check.touch_good", count=7)


@pytest.mark.parametrize("system", ["windows", "other"])
def test_a_third_finger_that_vanishes_tells_how_to_mend_it(user: User, computer: Computer, system: System) -> None:
    computer.system = system
    user.tap("choice", "check")
    fingers(user, 3, "down")
    fingers(user, 3, "up")
    assert page(user).view.touch == "care"
    assert page(user).view.mend == user.app.kit.texts(f"check.mend_{system}")
    user.tap("choice", "close")  # a touch beside the field works as ever


def test_size_is_a_guess_until_it_was_measured(user: User) -> None:
    user.tap("choice", "check")
    assert state(user, "size") == "care"
    user.tap("choice", "measure")
    assert isinstance(user.app.screen, RoomScreen)
    user.tap("profile", "tafel")
    user.tap("choice", "larger")
    user.tap("choice", "check")
    assert state(user, "size") == "good"
    assert "60 inch" in user.said


def test_a_second_display_that_is_plugged_in_is_seen(user: User, computer: Computer) -> None:
    user.tap("choice", "check")
    computer.sizes = (Size(3840, 2160), Size(1280, 800))
    user.wait(3000)
    assert "1280 × 800" in user.said


def test_a_disk_that_is_full_or_closed_asks_for_care(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("canvas.screens.checkup.disk_room", lambda _folder: DiskRoom(writable=True, free=5_000_000))
    user.tap("choice", "check")
    assert (state(user, "home"), state(user, "exports")) == ("care", "care")
    monkeypatch.setattr("canvas.screens.checkup.disk_room", lambda _folder: DiskRoom(writable=False, free=10**12))
    user.wait(3000)
    assert user.app.kit.texts("check.disk_closed") in [row.line for row in page(user).view.rows]


def test_a_test_pdf_is_made_beside_the_page_and_opened(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(hosting, "show_outside", shown.append)
    user.tap("choice", "check")
    user.tap("choice", "make")
    job = user.jobs[-1]
    to = Path(job.arguments[-1])
    assert job.arguments[2] == "guide" and to.parent == user.app.exports and "test" in to.stem
    user.wait(2500)
    assert state(user, "paper") == "busy" and "2 s" in user.said
    to.parent.mkdir(parents=True)
    to.write_bytes(b"%PDF-1.7")
    job.code = 0
    user.wait(500)
    assert state(user, "paper") == "good"
    user.tap("choice", "open_paper")
    assert shown == [to]


@pytest.mark.parametrize("written", [None, b"<html>"])
def test_a_test_pdf_that_fails_says_why_and_can_be_tried_again(user: User, written: bytes | None) -> None:
    user.tap("choice", "check")
    user.tap("choice", "make")
    if written:
        user.app.exports.mkdir(parents=True)
        Path(user.jobs[-1].arguments[-1]).write_bytes(written)
    user.jobs[-1].said, user.jobs[-1].code = "De schijf is vol.", 0 if written else 2
    user.wait(500)
    assert state(user, "paper") == "care" and "De schijf is vol." in user.said
    user.tap("choice", "make")
    assert len(user.jobs) == 2


@pytest.mark.parametrize(("heard", "told"), [(True, "good"), (False, "care")])
def test_the_bell_rings_where_there_is_a_loudspeaker(user: User, computer: Computer, heard: bool, told: str) -> None:
    user.tap("choice", "check")
    user.tap("choice", "hear")
    user.wait(300)
    assert state(user, "sound") == "busy"
    computer.heard = heard
    user.wait(500)
    assert state(user, "sound") == told
    assert computer.done == ["open", *["ring"] * heard]


def test_missing_letters_are_named(user: User, computer: Computer) -> None:
    computer.missing = ("Fraunces-Bold.ttf",)
    user.tap("choice", "check")
    assert state(user, "fonts") == "care" and "Fraunces-Bold.ttf" in user.said


def test_a_table_waits_behind_the_check(user: User) -> None:
    user.app.play_scenario("isoleerder")
    table = user.table
    user.tap("button", "menu")
    user.tap("menu", "room")
    user.tap("choice", "check")
    user.tap("choice", "measure")
    user.tap("choice", "check")
    user.press("escape")
    assert user.table is table
