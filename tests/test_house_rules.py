"""No sentence and no colour in code, no machine in the repository, no name that says nothing.

Sentences live in `assets/text` and the scenarios, colours in `assets/themes`. A string of several
words that people never read (a driver name, a PDF operator) carries `# words: ok` on its line.
"""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MARK = "# words: ok"

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
_WORD = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
SENTENCE = re.compile(rf"{_WORD}(?:[,;:.!?]? +{_WORD}){{2,}}")

# Written in pieces, so that this file does not find itself.
MACHINE_PATH = re.compile(rb"(?<![\w.\-])/" + rb"(?:work|tmp|root|home)" + rb"/")
REGISTRY = re.compile(
    rb"|".join(
        [
            rb"python" + rb"hosted\.org",
            rb"registry\." + rb"npmjs",
            rb"https?://[^\s\"'<>]+/" + rb"simple\b",
            rb"(?:extra-)?index" + rb"-url",
            rb"https?://" + rb"(?:localhost|\d+\.\d+\.\d+\.\d+)",
        ]
    )
)

EMPTY_NAME = re.compile(r"Manager|Helper|Utils?(?![a-z])")
EMPTY_FILE = re.compile(r"(?:^|_)(?:managers?|helpers?|utils?)(?:_|$)")


@cache
def sources() -> dict[str, str]:
    """The text of every Python file of the program, by path from the root."""
    files = [*(ROOT / "canvas").rglob("*.py"), *ROOT.glob("main.py")]
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in sorted(files)}


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every string of the program, except those that explain it to programmers."""
    if _explains(tree):
        return
    if isinstance(tree, ast.Constant) and isinstance(tree.value, str):
        yield tree
    for node in ast.iter_child_nodes(tree):
        yield from strings(node)


def _explains(node: ast.AST) -> bool:
    """Docstrings (also of attributes), patterns, and what a programming error says."""
    match node:
        case ast.Expr(value=ast.Constant(value=str())):
            return True
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr="compile")):
            return True
        case ast.Raise(exc=ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name))):
            return name.endswith("Error")
    return False


def unmarked(source: str) -> Iterator[tuple[int, str]]:
    """Line number and text of every string that is not marked as free of words for people."""
    lines = source.splitlines()
    for node in strings(ast.parse(source)):
        if not any(MARK in line for line in lines[node.lineno - 1 : node.end_lineno]):
            yield node.lineno, str(node.value)


def found(pattern: re.Pattern[str]) -> list[str]:
    """Where strings of the program hold what they may not."""
    return [
        f"{path}:{line}: {text!r}"
        for path, source in sources().items()
        for line, text in unmarked(source)
        if pattern.search(text)
    ]


@cache
def tracked() -> tuple[str, ...]:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a git working tree")
    return tuple(name for name in listed.stdout.split("\0") if name)


def tracked_with(pattern: re.Pattern[bytes]) -> list[str]:
    return [f"{name}: {hit[0]!r}" for name in tracked() if (hit := pattern.search(_text_of(ROOT / name)))]


def _text_of(file: Path) -> bytes:
    """The bytes of a text file; nothing for pictures and fonts, or for a file just removed."""
    content = file.read_bytes() if file.is_file() else b""
    return b"" if b"\0" in content else content


def test_no_colour_is_written_in_code() -> None:
    assert not (hits := found(COLOUR)), "\n".join(hits)


def test_no_sentence_is_written_in_code() -> None:
    assert not (hits := found(SENTENCE)), "\n".join(hits)


def test_no_path_of_a_machine_is_kept() -> None:
    assert not (hits := tracked_with(MACHINE_PATH)), "\n".join(hits)


def test_no_address_of_a_registry_is_kept() -> None:
    assert not (hits := tracked_with(REGISTRY)), "\n".join(hits)


def test_the_lock_with_download_addresses_is_not_kept() -> None:
    assert "uv.lock" not in tracked()


def test_every_file_has_a_name_from_the_domain() -> None:
    assert [path for path in sources() if any(EMPTY_FILE.search(Path(part).stem) for part in Path(path).parts)] == []


def test_every_class_has_a_name_from_the_domain() -> None:
    named = [
        f"{path}: {node.name}"
        for path, source in sources().items()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and EMPTY_NAME.search(node.name)
    ]
    assert named == []


@pytest.mark.parametrize(
    "source",
    [
        'say("Leg een fiche neer")',
        'say(f"{party} heeft de regie")',
        'say("Klaar, einde sessie")',
        'say("een "\n    "twee "\n    "drie")',
        'warn(ValueError("Leg een fiche neer"))',
    ],
)
def test_a_sentence_is_seen(source: str) -> None:
    assert any(SENTENCE.search(text) for _, text in unmarked(source))


@pytest.mark.parametrize(
    "source",
    [
        '"""What lives here."""',
        'many: int = 3\n"""Own rule, to start the talk."""',
        'raise ValueError("no such fiche here")',
        're.compile("een twee drie")',
        'operators = "rg re f"  # words: ok',
        'key = "refusal.round_running"',
    ],
)
def test_what_only_programmers_read_is_left_alone(source: str) -> None:
    assert not any(SENTENCE.search(text) for _, text in unmarked(source))
