"""Told to stop, by the system or by hand: everything is saved, and nothing complains."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from canvas.session.lock import is_free
from canvas.session.reading import read_journal

ROOT = Path(__file__).parents[2]
PATIENCE = 30
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends programs in another way")

WINDOW = """
import sys
from datetime import datetime
from pathlib import Path
import pygame
from canvas.layout.geometry import Size
from canvas.model.board import OnTask
from canvas.rules.commands import PlaceFiche
from canvas.screens.app import App
from canvas.screens.jobs import ProcessJob
from canvas.screens.kit import Kit
from canvas.screens.loop import Loop
from canvas.screens.window import Window
from canvas.scene.painter import Painter
from canvas.session.library import Library
from canvas.session.store import new_session

pygame.display.init()
pygame.font.init()
library = Library()
theme = library.theme()
painter = Painter.with_assets(theme, library.assets)
window = Window(painter, "", library.assets)
app = App(library, Kit(library.texts(), theme, painter.case, ProcessJob), Size(*window.size), Path(sys.argv[1]))
app.play(new_session(Path(sys.argv[1]) / "sessie", library.scenario("isoleerder"), "nl", datetime.now))
app.screen.do(PlaceFiche("werkgever", OnTask(task="nazorg")), 0)
print("ready", flush=True)
Loop(app, window).run()
"""


def environment(tmp_path: Path) -> dict[str, str]:
    shown = {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    return {**os.environ, **shown, "LEERWERKCANVAS_HOME": str(tmp_path / "thuis"), "PYTHONPATH": str(ROOT)}


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_window_that_is_told_to_stop_closes_its_session(tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-c", WINDOW, str(tmp_path)]
    with subprocess.Popen(
        command, env=environment(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as table:
        assert table.stdout is not None and table.stderr is not None
        assert table.stdout.readline() == "ready\n"
        time.sleep(0.3)
        table.send_signal(getattr(signal, name))
        assert table.wait(PATIENCE) == 0
        assert "Traceback" not in table.stderr.read()
    reading = read_journal(tmp_path / "sessie" / "journal.jsonl")
    assert (reading.history.last, is_free(tmp_path / "sessie")) == (1, True)
    assert (tmp_path / "sessie" / "lock").read_bytes() == b""


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_command_that_is_told_to_stop_closes_its_session(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "demo"
    command = [sys.executable, str(ROOT / "main.py"), "demo", "--out", str(folder)]
    with subprocess.Popen(command, env=environment(tmp_path), stderr=subprocess.PIPE, text=True) as demo:
        end = time.monotonic() + PATIENCE
        while not (folder / "journal.jsonl").exists() and time.monotonic() < end:
            time.sleep(0.01)
        demo.send_signal(getattr(signal, name))
        assert demo.wait(PATIENCE) != 0
        assert demo.stderr is not None and "Traceback" not in demo.stderr.read()
    assert (read_journal(folder / "journal.jsonl").dropped, is_free(folder)) == (0, True)
