"""The curtain is there at once: what takes time to load comes after it."""

import subprocess
import sys

from canvas.session.library import ROOT

HEAVY = ("pydantic", "reportlab", "canvas.session", "canvas.rules", "canvas.model.scenario")
ASK = f"import sys, canvas.screens.display; print([name for name in {HEAVY!r} if name in sys.modules])"


def test_nothing_heavy_is_loaded_before_the_curtain() -> None:
    said = subprocess.run([sys.executable, "-c", ASK], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.splitlines()[-1] == "[]"
