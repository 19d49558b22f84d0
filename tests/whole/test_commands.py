"""The subcommands, run as a user runs them: files in, files out, exit codes, and one clear sentence."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from canvas.session.library import ROOT, Library
from tests.helpers.small import as_toml, small_table

LANGUAGES = ("nl", "en")


def run(*arguments: str, home: Path, house: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """`main.py` on a machine without a screen."""
    screenless = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    screenless.pop("SDL_VIDEODRIVER", None)  # SDL itself must find out that nobody is looking
    environment = {**screenless, "LEERWERKCANVAS_HOME": str(home)}
    command = [sys.executable, str(house / "main.py"), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo in Dutch."""
    folder = tmp_path_factory.mktemp("demo")
    done = run("demo", "--out", str(folder / "a"), "--language", "nl", home=folder)
    assert done.returncode == 0, done.stderr
    return folder / "a"


def _lines_without_times(journal: Path) -> list[object]:
    lines = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    return [{key: value for key, value in line.items() if key not in ("at", "crc")} for line in lines]


def _drawn(paper: Path) -> list[bytes]:
    """What stands on each page."""
    return [page.get_contents().get_data() for page in PdfReader(paper).pages]  # type: ignore[union-attr]


def test_demo_leaves_journal_covenant_and_picture(played: Path) -> None:
    assert (played / "journal.jsonl").stat().st_size > 10_000
    assert (played / "covenant.pdf").read_bytes().startswith(b"%PDF-")
    assert (played / "board.png").read_bytes().startswith(b"\x89PNG")


def test_demo_twice_gives_the_same_journal_apart_from_its_times(played: Path, tmp_path: Path) -> None:
    again = tmp_path / "b"
    assert run("demo", "--out", str(again), "--language", "nl", home=tmp_path).returncode == 0
    assert _lines_without_times(played / "journal.jsonl") == _lines_without_times(again / "journal.jsonl")
    assert (played / "board.png").read_bytes() == (again / "board.png").read_bytes()
    # every page is drawn alike; the journal inside carries the times, so the files themselves differ
    assert _drawn(played / "covenant.pdf") == _drawn(again / "covenant.pdf")
    papers = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for paper in papers:
        assert run("export", str(played), "--to", str(paper), home=tmp_path).returncode == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()  # of one session, on the same day


def test_demo_goes_into_its_own_folder_again_but_spares_other_files(played: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(played, out)
    assert run("demo", "--out", str(out), home=tmp_path).returncode == 0
    (out / "minutes.docx").write_text("mine")
    refused = run("demo", "--out", str(out), home=tmp_path)
    assert refused.returncode == 2
    assert len(refused.stderr.strip().splitlines()) == 1
    assert (out / "minutes.docx").read_text() == "mine"


@pytest.mark.parametrize("language", LANGUAGES)
def test_export_and_render_a_session(played: Path, tmp_path: Path, language: str) -> None:
    for session in (played, played / "journal.jsonl"):
        paper, picture = tmp_path / f"{session.name}.pdf", tmp_path / f"{session.name}.png"
        made = run("export", str(session), "--to", str(paper), "--language", language, home=tmp_path)
        assert made.returncode == 0, made.stderr
        assert paper.exists()
        made = run("render", str(session), "--to", str(picture), "--size", "1280x800", home=tmp_path)
        assert made.returncode == 0, made.stderr
        assert picture.exists()


def test_replay_up_to_a_line_and_keep_it_as_a_session(played: Path, tmp_path: Path) -> None:
    whole = run("replay", str(played), home=tmp_path)
    assert "isoleerder:akkoord werving!klantmanager" in whole.stdout
    early = run("replay", str(played), "--until", "3", "--to", str(tmp_path / "early"), home=tmp_path)
    assert early.returncode == 0, early.stderr
    again = run("replay", str(tmp_path / "early"), home=tmp_path)
    assert again.stdout.splitlines()[0] == early.stdout.splitlines()[0]
    assert (tmp_path / "early" / "journal.jsonl").read_text("utf-8").count("\n") == 4


def test_validate_tells_file_place_and_mend(tmp_path: Path) -> None:
    good = run("validate", str(ROOT / "scenarios" / "isoleerder.toml"), home=tmp_path)
    assert good.returncode == 0, good.stderr
    table = small_table()
    table["phase"][1]["name"].pop("en")
    broken = tmp_path / "broken.toml"
    broken.write_text(as_toml(table), "utf-8")
    bad = run("validate", str(broken), home=tmp_path)
    assert bad.returncode == 2
    assert "broken.toml" in bad.stderr
    assert re.search(r"phase\[\w+\]\.name", bad.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "nowhere", "--to", "x.pdf"),
        ("render", "nowhere", "--to", "x.png"),
        ("replay", "nowhere"),
        ("validate", "nowhere.toml"),
        ("demo", "--scenario", "nowhere"),
        ("play", "--scenario", "nowhere"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_bad_input_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(*arguments, "--language", language, home=tmp_path)
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr
    assert answer.stderr.strip()
    assert not (tmp_path / arguments[-1]).exists()


@pytest.mark.parametrize("arguments", [("dance",), ("export",), ("demo", "--language", "fr"), ("render", "x")])
def test_wrong_use_is_exit_code_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert run(*arguments, home=tmp_path).returncode == 2


def test_a_picture_has_a_sensible_size(played: Path, tmp_path: Path) -> None:
    for size in ("0x0", "99999x99999", "big", "1920"):
        answer = run("render", str(played), "--to", str(tmp_path / "x.png"), "--size", size, home=tmp_path)
        assert answer.returncode == 2, size
    assert not (tmp_path / "x.png").exists()


def test_every_subcommand_is_in_the_readme() -> None:
    source = (ROOT / "main.py").read_text("utf-8")
    readme = (ROOT / "README.md").read_text("utf-8")
    commands = re.findall(r'command\("(\w+)"', source)
    assert len(commands) >= 6
    assert all(f"`main.py {name}" in readme for name in commands)


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_speaks_the_language_that_was_asked(language: str, tmp_path: Path) -> None:
    answer = run("--help", "--language", language, home=tmp_path)
    assert answer.returncode == 0
    assert Library().texts("nl" if language == "nl" else "en")("cli.export")[:20] in answer.stdout


@pytest.fixture(scope="module")
def screenless(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, subprocess.CompletedProcess[str]]":
    """A copy of the house, because the example goes to its own `exports`, and what its first command said."""
    home = tmp_path_factory.mktemp("screenless")
    shutil.copytree(ROOT, home / "house", ignore=shutil.ignore_patterns(".venv", ".git", "exports", "tests"))
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("XDG_RUNTIME_DIR", raising=False)
        return home / "house", run(home=home, house=home / "house")


def test_no_screen_plays_the_example_and_says_so(screenless: "tuple[Path, subprocess.CompletedProcess[str]]") -> None:
    house, answer = screenless
    assert answer.returncode == 0, answer.stderr
    assert len(answer.stdout.strip().splitlines()) == 1
    made = {path.name for path in (house / "exports" / "demo-isoleerder").iterdir()}
    assert {"journal.jsonl", "covenant.pdf", "board.png"} <= made


def test_without_a_screen_nothing_else_is_said(screenless: "tuple[Path, subprocess.CompletedProcess[str]]") -> None:
    _, quiet = screenless
    assert (quiet.returncode, quiet.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [("spel",), ("export", "x"), ("validate",), ("replay", "x", "--until", "ab"), ("--language", "fr"), ("play", "x")],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_sentence_of_ours(arguments: tuple[str, ...], tmp_path: Path) -> None:
    wrong = run(*arguments, home=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert len(wrong.stderr.splitlines()) == 1
    assert not re.search("usage|error|argument", wrong.stderr)


def test_help_works_for_the_whole_and_for_a_part(tmp_path: Path) -> None:
    for arguments in (("-h",), ("export", "--help")):
        asked = run(*arguments, home=tmp_path)
        assert asked.returncode == 0
        assert "convenant" in asked.stdout


def test_a_file_gets_the_ending_of_what_it_is(played: Path, tmp_path: Path) -> None:
    for command, name in (("export", "convenant.txt"), ("render", "bord.jpg")):
        refused = run(command, str(played), "--to", str(tmp_path / name), home=tmp_path)
        assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 1)
        assert not (tmp_path / name).exists()


def test_replay_says_that_a_journal_ends_earlier(played: Path, tmp_path: Path) -> None:
    whole = run("replay", str(played), home=tmp_path)
    beyond = run("replay", str(played), "--until", "99999", home=tmp_path)
    assert (beyond.returncode, beyond.stdout) == (0, whole.stdout)
    assert whole.stderr == ""
    assert len(beyond.stderr.splitlines()) == 1


@pytest.mark.parametrize(("arguments", "said"), [((), "nog niet"), (("play", "--language", "en"), "not installed yet")])
def test_without_the_libraries_one_sentence_says_how_to_start(arguments: tuple[str, ...], said: str) -> None:
    bare = [sys.executable, "-E", "-S", str(ROOT / "main.py"), *arguments]
    answer = subprocess.run(bare, capture_output=True, text=True, timeout=60)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert len(answer.stderr.splitlines()) == 1
    assert said in answer.stderr and "uv run main.py" in answer.stderr
