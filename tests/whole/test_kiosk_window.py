"""Kiosk mode in a real window: it fills the screen, and keys do not lead out."""

from pathlib import Path

import pytest

from canvas.model.settings import Settings
from tests.helpers.desktop import MISSING, SCREEN, desktop, until

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"this machine has no {', '.join(MISSING)}")


def test_no_key_leads_out_of_a_kiosk(tmp_path: Path) -> None:
    with desktop(tmp_path) as screen:
        screen.home.mkdir()
        chosen = Settings(language="nl", kiosk_code="4711").model_dump_json(exclude_defaults=True)
        (screen.home / "settings.json").write_text(chosen, "utf-8")
        screen.start("play", "--session", str(tmp_path / "session"), "--kiosk")
        until(lambda: screen.size == SCREEN)
        for key in ("F11", "Escape", "Escape", "F11", "1", "2", "3", "4"):
            screen.key(key)
        assert screen.program and screen.program.poll() is None and screen.size == SCREEN
        assert screen.leave() == 0  # the system itself may always end it: somebody logs off
