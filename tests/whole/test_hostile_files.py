"""Files from anybody, spoilt at the level of bytes, lines and structure: one sentence, never a traceback or a wait."""

import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import main
from canvas.model.icon_name import is_icon_name
from canvas.session.home import read_settings
from canvas.session.inlet import read_at_most
from canvas.session.library import Library
from canvas.session.problem import LONGEST, Problem
from canvas.session.wild import wild_line
from tests.fuzz.doors import DOORS, EXAMPLE
from tests.fuzz.mutate import spoilt
from tests.fuzz.watch import put, warmed

FOUND = Path(__file__).parents[1] / "fuzz" / "found"
TRIES = {"pdf": 8, "journal": 12, "scenario": 25}
USUALLY = 40
COMMANDS = {
    "validate": ("casus.toml",),
    "replay": ("journal.jsonl",),
    "render": ("journal.jsonl", "--to", "bord.png", "--size", "640x400"),
    "export": ("journal.jsonl", "--to", "convenant.pdf"),
    "verify": ("covenant.pdf",),
    "enter": ("isoleerder", "--from", "tafel.txt", "--to", "sessie"),
    "tasks": ("isoleerder", "taken.csv", "--to", "nieuw.toml"),
    "play": ("covenant.pdf",),
}
KINDS = {
    "casus.toml": "scenario",
    "journal.jsonl": "journal",
    "covenant.pdf": "pdf",
    "tafel.txt": "lines",
    "taken.csv": "sheet",
}


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path / "thuis"))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", DOORS)
def test_a_spoilt_file_is_told_in_a_sentence(name: str) -> None:
    seeds = DOORS[name].seeds()
    warmed(name, seeds)

    @settings(
        max_examples=TRIES.get(name, USUALLY), derandomize=True, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.integers(0, 2**32))
    def spoil(seed: int) -> None:
        dice = random.Random(seed)
        put(name, spoilt(dice.choice(seeds), dice))

    spoil()


@pytest.mark.parametrize("file", sorted(FOUND.glob("*/*")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_was_found_once_is_found_no_more(file: Path) -> None:
    warmed(file.parent.name, DOORS[file.parent.name].seeds()[:1])
    put(file.parent.name, file.read_bytes())


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("seed", range(2))
def test_no_command_shows_a_traceback(command: str, seed: int, capfd: pytest.CaptureFixture[str]) -> None:
    file = next(name for name in COMMANDS[command] if name in KINDS)
    dice = random.Random(f"{command}{seed}")
    Path(file).write_bytes(spoilt(dice.choice(DOORS[KINDS[file]].seeds()), dice))
    code = main.main([command, *COMMANDS[command]])
    said = capfd.readouterr()
    assert code in (0, 1, 2), said.err
    assert "Traceback" not in said.err + said.out
    assert code == 0 or said.err


@pytest.mark.parametrize("command", ["validate", "replay", "verify", "play"])
def test_a_name_that_is_too_long_is_told(command: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main.main([command, "x" * 5000 + ".toml"]) == 2
    assert len(capfd.readouterr().err.splitlines()) <= 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_or_a_device_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.toml")
    for path in (tmp_path / "pijp.toml", Path(os.devnull), Path("/dev/zero")):
        with pytest.raises(OSError):
            read_at_most(path, 10)
        assert [problem.code for problem in Library().problems(path)] == ["scenario_unreadable"]


def test_no_icon_leaves_its_folder() -> None:
    assert is_icon_name("note-pencil")
    assert not any(map(is_icon_name, ["../fonts/x", "/etc/passwd", "a/b", "a\\b", "", "c:x", "a\n"]))


def test_what_no_person_writes_is_not_even_read() -> None:
    assert wild_line("a = 1\n" + ".".join("b" * 20) + " = 2") == 2
    assert wild_line(f'a = "{"x" * 30_000}"') == 1
    assert wild_line('url = "https://a.b.c.nl/d.e"\na.b.c = 1') == 0


def test_a_sentence_quotes_no_book_and_steers_nothing() -> None:
    said = Problem("x", {"name": "\x1b[2J\u202eab\nc" + "d" * 9000}).values["name"]
    assert said.startswith(" [2J ab c")
    assert len(said) == LONGEST + 1


@pytest.mark.parametrize(
    "written", [b'{"theme":"\\ud800"}', b"[" * 60_000, b'{"a":' * 20_000, b'{"\\ud800":1}', b"x" * 99_999]
)
def test_settings_that_cannot_be_read_count_as_not_chosen(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "thuis").mkdir()
    (tmp_path / "thuis" / "settings.json").write_bytes(written)
    assert read_settings().theme == "licht"


def test_the_seeds_are_there() -> None:
    assert (EXAMPLE / "covenant.pdf").is_file()
    assert sys.getrecursionlimit() <= 3000
