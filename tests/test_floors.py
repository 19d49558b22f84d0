"""The law of the house: which room may know which, and what the pure floors may not touch.

Reads the sources with `ast` and runs nothing, so that a broken rule is told by name in milliseconds.
"""

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "canvas"
FLOORS = {
    "model": 0,
    "rules": 1,
    "session": 2,
    "layout": 2,
    "input": 3,
    "scene": 3,
    "export": 3,
    "screens": 4,
    "cli": 5,
}
GROUND = -1

PYGAME_ROOMS = ("canvas/scene/", "canvas/cli/")
PYGAME_FILES = {
    "canvas/input/pygame_source.py",
    "canvas/screens/display.py",
    "canvas/screens/loop.py",
    "canvas/screens/window.py",
}
REPORTLAB_ROOMS = ("canvas/export/",)

PURE_ROOMS = ("canvas/model/", "canvas/rules/", "canvas/layout/")
PURE_FILES = {"canvas/session/history.py", "canvas/input/gestures.py", "canvas/input/palms.py"}
OUTSIDE = {"io", "os", "pathlib", "random", "secrets", "shutil", "socket", "subprocess", "tempfile", "time"}
"""Modules through which a clock, chance or a file would come in."""
OUTSIDE_CALLS = {"open", "print", "input"}
OUTSIDE_METHODS = {"now", "utcnow", "today", "read_text", "read_bytes", "write_text", "write_bytes"}

LONGEST_FILE = 300
TOP_LEVEL = {
    "canvas",
    "assets",
    "scenarios",
    "exports",
    "tests",
    "main.py",
    "pyproject.toml",
    "README.md",
    ".ci",
    "LICENSE",
    ".gitignore",
    ".gitattributes",
}


@cache
def sources(*places: str) -> dict[str, str]:
    """The text of every Python file in these folders or at these names, by path from the root."""
    found = [file for place in places for file in _python_in(ROOT / place)]
    return {file.relative_to(ROOT).as_posix(): file.read_text("utf-8") for file in sorted(found)}


def _python_in(place: Path) -> list[Path]:
    return list(place.rglob("*.py")) if place.is_dir() else [place] * place.exists()


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text("utf-8"), path)


def house() -> list[str]:
    return list(sources("canvas"))


def imports(root: ast.AST, path: str) -> Iterator[str]:
    """Every module that is imported, in full: `from canvas import rules` counts as `canvas.rules`."""
    for node in ast.walk(root):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from _imported_from(node, path)


def _imported_from(node: ast.ImportFrom, path: str) -> Iterator[str]:
    package = Path(path).parent.parts
    above = package[: len(package) - node.level + 1] if node.level else ()
    module = ".".join((*above, *filter(None, [node.module])))
    yield from (f"{module}.{name.name}" for name in node.names)


def top_modules(path: str) -> set[str]:
    return {module.partition(".")[0] for module in imports(tree(path), path)}


def is_pure(path: str) -> bool:
    return path.startswith(PURE_ROOMS) or path in PURE_FILES


def room_of(module: str) -> str:
    """The room of a module or path below canvas; empty for anything else."""
    parts = module.removesuffix(".py").replace("/", ".").split(".")
    return parts[1] if parts[0] == "canvas" and len(parts) > 1 else ""


def may_know(room: str, other: str) -> bool:
    """What stands in `canvas/__init__.py` is the ground: known to every room, knowing none."""
    return room == other or FLOORS.get(other, GROUND) < FLOORS.get(room, GROUND)


def outside_in(path: str) -> Iterator[str]:
    """What a file takes from outside: clock, chance, files or the terminal."""
    yield from sorted(top_modules(path) & OUTSIDE)
    for node in ast.walk(tree(path)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in OUTSIDE_CALLS:
                yield f"{name}() on line {node.lineno}"
            case ast.Call(func=ast.Attribute(attr=name)) if name in OUTSIDE_METHODS:
                yield f".{name}() on line {node.lineno}"


def test_every_room_has_a_floor() -> None:
    rooms = {path.name for path in HOUSE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert rooms == set(FLOORS)


def test_no_module_stands_outside_a_room() -> None:
    assert [file.name for file in HOUSE.glob("*.py")] == ["__init__.py"]


def test_a_room_imports_only_from_floors_below() -> None:
    climbing = [
        f"{path} imports {module}"
        for path in house()
        for module in imports(tree(path), path)
        if module.partition(".")[0] == "canvas" and not may_know(room_of(path), room_of(module))
    ]
    assert not climbing, "\n".join(climbing)


def test_pygame_is_known_only_where_pixels_and_fingers_are() -> None:
    told = [path for path in house() if "pygame" in top_modules(path)]
    assert [path for path in told if not path.startswith(PYGAME_ROOMS) and path not in PYGAME_FILES] == []


def test_reportlab_is_known_only_by_the_export() -> None:
    told = [path for path in house() if "reportlab" in top_modules(path)]
    assert [path for path in told if not path.startswith(REPORTLAB_ROOMS)] == []


def test_pure_floors_take_nothing_from_outside() -> None:
    leaks = [f"{path}: {leak}" for path in house() if is_pure(path) for leak in outside_in(path)]
    assert not leaks, "\n".join(leaks)


def test_main_loads_only_the_standard_library_until_a_subcommand_runs() -> None:
    if not (ROOT / "main.py").exists():
        pytest.skip("main.py is not there yet")
    top_level = [module for node in _run_on_import(tree("main.py")) for module in imports(node, "main.py")]
    assert {module.partition(".")[0] for module in top_level} <= set(sys.stdlib_module_names)


@pytest.mark.parametrize(("path", "heavy"), [("canvas/cli/validate.py", "pygame"), ("canvas/cli/play.py", "reportlab")])
def test_a_subcommand_loads_only_what_it_needs(path: str, heavy: str) -> None:
    assert (ROOT / path).exists()
    assert heavy not in _loaded_with(path)


def _loaded_with(path: str) -> set[str]:
    """The packages that come along when a file is loaded, also by way of other rooms."""
    waiting, seen, packages = [path], set[str](), set[str]()
    while waiting:
        file = waiting.pop()
        seen.add(file)
        for module in (module for node in _run_on_import(tree(file)) for module in imports(node, file)):
            packages.add(module.partition(".")[0])
            waiting += _files_of(module) - seen
    return packages


def _files_of(module: str) -> set[str]:
    """The files of ours that run when a module, or a name in a module, is imported."""
    parts = module.split(".")
    places = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return {file for place in places for file in (f"{place}.py", f"{place}/__init__.py")} & sources("canvas").keys()


def _run_on_import(node: ast.AST) -> Iterator[ast.AST]:
    """The import statements that run when a file is loaded: not those in functions or for the type checker."""
    match node:
        case ast.Import() | ast.ImportFrom():
            yield node
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
            return
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _run_on_import(child)


def test_every_module_says_what_lives_there() -> None:
    silent = [path for path in sources("canvas", "tests", "main.py") if not ast.get_docstring(tree(path))]
    assert not silent, "\n".join(silent)


def test_no_file_grows_too_long() -> None:
    lengths = {path: len(text.splitlines()) for path, text in sources("canvas", "tests", "main.py").items()}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_strange_lies_at_the_top() -> None:
    assert {name.partition("/")[0] for name in _tracked()} <= TOP_LEVEL


def _tracked() -> list[str]:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is not a git working tree")
    return [name for name in listed.stdout.split("\0") if name]


@pytest.mark.parametrize(
    ("path", "source", "module"),
    [
        ("canvas/rules/x.py", "from canvas.session.store import Store", "canvas.session.store.Store"),
        ("canvas/rules/x.py", "from canvas import session", "canvas.session"),
        ("canvas/rules/x.py", "from ..session import store", "canvas.session.store"),
        ("canvas/rules/x.py", "def late():\n    import canvas.session.store", "canvas.session.store"),
    ],
)
def test_no_way_of_importing_goes_unseen(path: str, source: str, module: str) -> None:
    assert list(imports(ast.parse(source), path)) == [module]
    assert not may_know(room_of(path), room_of(module))
