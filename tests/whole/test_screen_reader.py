"""A screen reader on a real bus: hears the board as a tree, lays a fiche, and hears what changed."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from canvas.rules.queries import fiche_of
from canvas.session.library import ROOT
from canvas.session.reading import find_journal, read_journal
from tests.helpers.desktop import MISSING, desktop, until

PYTHON = "/usr/bin/python3"
READER = ROOT / "tests" / "helpers" / "listen_along.py"
SPEAKS = "import gi; gi.require_version('Atspi', '2.0')"
SWITCH_ON = (
    *("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"),
    *("--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"),
)


def _missing() -> list[str]:
    tools = [tool for tool in ("dbus-daemon", "gdbus", PYTHON) if shutil.which(tool) is None]
    if tools or MISSING:
        return [*MISSING, *tools]
    return ["gi with Atspi"] if subprocess.run([PYTHON, "-c", SPEAKS], capture_output=True).returncode else []


pytestmark = pytest.mark.skipif(bool(_missing()), reason=f"this machine has no {', '.join(_missing())}")


@contextmanager
def _bus() -> Iterator[str]:
    """A message bus of a user's own, as a desktop has; gives its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


def test_a_reader_hears_the_board_and_lays_a_fiche(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("accesskit")
    session = tmp_path / "session"
    with _bus() as address, desktop(tmp_path) as screen:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        screen.start("play", "--session", str(session), "--language", "nl")
        subprocess.run(SWITCH_ON, env=screen.environment, check=True, capture_output=True)
        words = [PYTHON, str(READER), "Jobcoach", "Vaste contactpersoon zijn"]
        world = {key: value for key, value in screen.environment.items() if not key.startswith("PYTHON")}
        said = subprocess.run(words, env=world, capture_output=True, text=True, timeout=60)
        assert said.returncode == 0, said.stderr
        first, _, laid = (json.loads(line) for line in said.stdout.splitlines())
        until(lambda: fiche_of(read_journal(find_journal(session)).history.board, "jobcoach", "contact") is not None)
    names = [name for _, name, _ in first["nodes"]]
    assert sum(name.startswith("Fase ") for name in names) == 6
    assert ["push button", "Vaste contactpersoon zijn", "nog niemand"] in first["nodes"]
    assert "Vaste contactpersoon zijn: Jobcoach: doet het" in laid["heard"], laid["heard"]
    assert [more for _, name, more in laid["nodes"] if name == "Vaste contactpersoon zijn"] == ["Jobcoach: doet het"]
