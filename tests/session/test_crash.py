"""The plug is pulled: what was said to be saved is there, whatever happened after."""

import subprocess
import sys
from pathlib import Path

from canvas.session.store import open_session
from tests.helpers.play import SteppedClock

ROOT = Path(__file__).parents[2]
PLAYS_ON = """
import sys
from pathlib import Path
from canvas.model.board import Level
from canvas.rules.commands import PlaceFiche, SetLevel
from canvas.session.store import new_session
from tests.helpers.play import SMALL, SteppedClock, beside

store = new_session(Path(sys.argv[1]), SMALL, "nl", SteppedClock())
store.dispatch(PlaceFiche("school", beside("les")))
level = Level.HELPT
while True:
    store.dispatch(SetLevel("f1", level))
    level = Level.DOET if level is Level.HELPT else Level.HELPT
    if store.history.last % 7 == 0:
        store.flush(10)
    if store.saved:
        print(store.history.last, flush=True)
"""


def test_a_killed_process_loses_nothing_it_called_saved(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PLAYS_ON, str(tmp_path / "sessie")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as table:
        assert table.stdout is not None
        for _ in range(100):
            table.stdout.readline()
        table.kill()
        saved = [int(line) for line in table.stdout.read().splitlines() if line]
    store = open_session(tmp_path / "sessie", SteppedClock())
    store.close()
    assert store.history.last >= max(saved, default=100)
