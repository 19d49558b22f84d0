"""The loop under the dummy driver: it wakes when something is due, and paints nothing when nothing changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Size
from canvas.rules.commands import StartRound
from canvas.screens import loop as loop_module
from canvas.screens import suits
from canvas.screens.app import App
from canvas.screens.loop import ASLEEP_MS, HAND_MS, IDLE_MS, Loop
from canvas.screens.table import TableScreen
from canvas.screens.window import Window
from canvas.session.library import Library
from tests.helpers.tools import FakeJob, kit, words_of
from tests.scene.stage import open_window, painted, painter, pixels_apart

FRAME = 16


@dataclass
class Running:
    """The whole tool, with a clock that a test turns."""

    loop: Loop
    app: App
    window: Window
    jobs: list[FakeJob]
    now: int = 1000

    def turns(self, milliseconds: int) -> int:
        """Let the loop run; tells how many rectangles were painted."""
        end, painted_ = self.now + milliseconds, 0
        while self.now < end:
            self.now += FRAME
            painted_ += self.loop.turn()
        return painted_

    @property
    def table(self) -> TableScreen:
        assert isinstance(self.app.screen, TableScreen)
        return self.app.screen

    def place(self, what: str, of: str) -> tuple[float, float]:
        target = next(item for item in self.app.screen.arrangement.targets if (item.what, item.of) == (what, of))
        return target.rect.centre

    def mouse(self, kind: int, at: tuple[float, float]) -> None:
        button = {} if kind == pygame.MOUSEMOTION else {"button": 1}
        values = {"pos": tuple(map(round, at)), "touch": False, **button}
        pygame.event.post(pygame.event.Event(kind, values))

    def click(self, what: str, of: str) -> None:
        self.mouse(pygame.MOUSEBUTTONDOWN, self.place(what, of))
        self.mouse(pygame.MOUSEBUTTONUP, self.place(what, of))
        self.turns(FRAME)


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    window = open_window(monkeypatch)
    jobs: list[FakeJob] = []

    def start(arguments: object) -> FakeJob:
        jobs.append(FakeJob(arguments))  # type: ignore[arg-type]
        return jobs[-1]

    app = App(Library(), kit(painter().case, "nl", start), window.size, tmp_path / "exports")
    app.play_scenario("isoleerder")
    pygame.event.clear()
    tool = Running(Loop(app, window), app, window, jobs)
    monkeypatch.setattr(loop_module, "now", lambda: tool.now)
    tool.turns(2000)
    yield tool
    app.close()
    pygame.event.set_allowed(None)
    pygame.display.quit()


def test_a_table_where_nothing_happens_is_not_painted(running: Running) -> None:
    assert running.turns(60_000) == 0


def test_the_clock_runs_without_a_hand_on_the_table(running: Running) -> None:
    running.table.do(StartRound("kennismaken"), running.now)
    running.turns(FRAME)
    shown = set()
    for _ in range(50):
        running.turns(100)
        shown.add(running.table.view.clock)
    assert shown >= {"11:59", "11:58", "11:57", "11:56"}


def test_a_clock_that_runs_repaints_a_few_times_a_second_at_most(running: Running) -> None:
    running.table.do(StartRound("kennismaken"), running.now)
    running.turns(1000)
    assert 0 < running.turns(5000) <= 15


def test_a_covenant_that_is_ready_is_told_without_a_hand_on_the_table(running: Running) -> None:
    running.click("button", "pdf")
    running.click("form", "elements/submit")
    running.jobs[0].code = 0
    running.turns(500)
    notice = running.table.view.notice
    assert notice is not None
    assert notice.text.startswith("Het concept staat klaar")


def test_what_is_saved_is_told_without_a_hand_on_the_table(running: Running) -> None:
    running.table.do(StartRound("kennismaken"), running.now)
    assert running.table.store.flush(5)
    running.turns(500)
    assert running.table.view.saved


def test_a_fiche_is_dragged_by_events_and_the_screen_follows(running: Running) -> None:
    stack, task = running.place("stack", "jobcoach"), running.place("task", "nazorg")
    running.mouse(pygame.MOUSEBUTTONDOWN, stack)
    for part in range(1, 6):
        running.mouse(pygame.MOUSEMOTION, (stack[0] + part * 4, stack[1] - part * 9))
        running.turns(FRAME)
    running.mouse(pygame.MOUSEMOTION, task)
    running.turns(FRAME)
    screen = running.table
    everything = (*screen.picture(), *screen.loose(running.now))
    assert pixels_apart(running.window.surface, painted(everything, running.window.size)) == 0
    running.mouse(pygame.MOUSEBUTTONUP, task)
    running.turns(1000)
    assert list(screen.board.on_task) == ["nazorg"]
    assert pixels_apart(running.window.surface, painted(screen.picture(), running.window.size)) == 0


def test_of_many_movements_between_two_frames_only_the_last_is_felt(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    felt: list[PointerEvent] = []
    monkeypatch.setattr(running.app, "feel", felt.append)
    for x in range(100, 400):
        running.mouse(pygame.MOUSEMOTION, (x, 300))
    running.turns(FRAME)
    assert [event.at.x for event in felt] == [399]


def test_the_window_losing_focus_opens_the_hands(running: Running) -> None:
    stack = running.place("stack", "jobcoach")
    running.mouse(pygame.MOUSEBUTTONDOWN, stack)
    running.mouse(pygame.MOUSEMOTION, (stack[0], stack[1] - 50))
    running.turns(FRAME)
    assert running.table.held
    pygame.event.post(pygame.event.Event(pygame.WINDOWFOCUSLOST))
    running.turns(FRAME)
    assert not running.table.held


def test_another_size_lays_the_table_out_again(running: Running) -> None:
    running.window.surface = pygame.display.set_mode((1000, 700))
    pygame.event.post(pygame.event.Event(pygame.WINDOWSIZECHANGED, {"x": 1000, "y": 700}))
    running.turns(500)
    assert running.table.size == Size(1000, 700)
    assert pixels_apart(running.window.surface, painted(running.table.picture(), Size(1000, 700))) == 0


def test_the_picture_that_is_saved_shows_the_table_without_the_menu(running: Running, tmp_path: Path) -> None:
    before = running.window.sheet.surface.copy()
    running.click("button", "menu")
    running.click("menu", "picture")
    (file,) = (tmp_path / "exports").glob("*.png")
    assert pixels_apart(pygame.image.load(file), before) == 0
    notice = running.table.view.notice
    assert notice is not None
    assert notice.text == words_of("nl")("notice.picture_done", file=file.name)


def test_a_file_is_dropped_and_the_window_closes(running: Running, tmp_path: Path) -> None:
    pygame.event.post(pygame.event.Event(pygame.DROPFILE, {"file": str(tmp_path / "gone.jsonl")}))
    running.turns(FRAME)
    assert running.table.view.notice is not None
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    running.turns(FRAME)
    assert running.app.done


def test_a_fault_is_written_down_and_the_board_stays(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_event: object) -> None:
        raise KeyError("secret words")

    monkeypatch.setattr(running.app, "feel", break_down)
    running.mouse(pygame.MOUSEMOTION, (100, 100))
    running.turns(FRAME)
    (note,) = (tmp_path / "thuis" / "faults.log").read_text("utf-8").splitlines()
    name = note.split()[2]
    assert name.startswith("KeyError-")
    assert "secret" not in note
    assert running.table.view.notice is not None
    assert name in running.table.view.notice.text


def test_a_screen_that_was_unplugged_is_waited_for(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show, tries = running.window.show, list[int]()

    def unplugged(*_shown: object) -> int:
        tries.append(running.now)
        raise pygame.error("no display")  # words: ok

    monkeypatch.setattr(running.window, "show", unplugged)
    running.table.do(StartRound("kennismaken"), running.now)
    running.turns(20_000)
    assert 5 < len(tries) < 20  # with pauses that grow
    assert len((tmp_path / "thuis" / "faults.log").read_text("utf-8").splitlines()) == 1
    assert running.table.store.flush(20)
    monkeypatch.setattr(running.window, "show", show)
    running.turns(6000)
    assert pixels_apart(running.window.surface, painted(running.table.picture(), running.window.size)) == 0


def test_the_loop_sleeps_longer_the_quieter_it_is(running: Running) -> None:
    stack = running.place("stack", "jobcoach")
    running.mouse(pygame.MOUSEBUTTONDOWN, stack)
    running.turns(FRAME)
    assert running.loop._nap(running.now) == HAND_MS
    running.mouse(pygame.MOUSEBUTTONUP, stack)
    running.turns(10_000)
    assert running.loop._nap(running.now) == IDLE_MS
    running.turns(31_000)
    assert running.loop._nap(running.now) == ASLEEP_MS


def test_another_theme_paints_the_whole_window_anew(running: Running) -> None:
    running.turns(FRAME)
    before = running.window.surface.get_at((5, running.window.size.h - 5))
    suits.dress(running.app, running.app.kit.settings.model_copy(update={"theme": "donker", "text_size": 200}))
    running.turns(2 * FRAME)
    assert running.window.surface.get_at((5, running.window.size.h - 5)) != before
    assert running.window.painter.theme == running.app.library.theme("donker")
    assert running.turns(FRAME) == 0, "and then nothing, until something changes"


def test_where_no_program_opens_folders_it_says_where_the_folder_lies(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    running.app.play_scenario("isoleerder")
    running.app.exports = tmp_path / "Documenten" / "canvas"
    running.app.outside = ["folder"]
    running.turns(2 * FRAME)
    notice = running.table.view.notice
    assert notice is not None
    assert notice.text == words_of("nl")("notice.folder_by_hand", folder="~/Documenten/canvas")
