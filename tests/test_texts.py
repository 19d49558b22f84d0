"""The words of the tool: the same in both languages, complete for the code, and in plain Dutch.

What code asks for is found with `ast`; a key that is put together (`f"level.{level}"`) must at least
have some entry of that shape.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from canvas.model.base import LANGUAGES
from canvas.model.texts import flatten

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "assets" / "text"

SPEAKERS = {"texts", "words", "t", "sentence"}
"""Names of callables whose first argument is a text key."""
CODED = {"Refusal": "refusal", "OpenPoint": "open", "Remark": "warning", "Problem": "problem"}
"""Values that carry a code, and the prefix under which their words are found."""

LONGEST_SENTENCE = 22
"""Words; B1 Dutch keeps most sentences well below this."""
LEGAL = "covenant.legal"
"""Fixed wording of lawyers is kept as they wrote it."""

pytestmark = pytest.mark.skipif(not (CATALOGUES / "nl.toml").exists(), reason="there are no catalogues yet")


@dataclass(frozen=True)
class Asked:
    """A text the code asks for: a pattern for its key, and the values it gives, if these can be read."""

    key: str
    where: str
    gives: frozenset[str] | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the source tells the whole key, not only its shape."""
        return ".+" not in self.key

    def matches(self, entry: str) -> bool:
        return re.fullmatch(self.key, entry) is not None


@cache
def catalogue(language: str) -> dict[str, str]:
    return flatten(tomllib.loads((CATALOGUES / f"{language}.toml").read_text("utf-8")))


def placeholders(text: str) -> set[str]:
    return {re.split(r"[.\[]", name)[0] for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def asked() -> tuple[Asked, ...]:
    """Everything the program may say, as far as its source tells."""
    files = sorted((ROOT / "canvas").rglob("*.py"))
    return tuple(wish for file in files for wish in wishes(file.read_text("utf-8"), file.relative_to(ROOT).as_posix()))


def wishes(source: str, path: str) -> Iterator[Asked]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _wished_by(node, f"{path}:{node.lineno}")


def _wished_by(call: ast.Call, where: str) -> Iterator[Asked]:
    name = _called(call.func)
    if name in SPEAKERS:
        gives = _keywords(call) if name != "sentence" else _names_in(_argument(call, 1, "values"))
        yield from (Asked(key, where, gives) for key in _keys(_argument(call, 0, "key")))
    elif name in CODED:
        gives = _names_in(_argument(call, 1, "values"))
        prefix = re.escape(f"{CODED[name]}.")
        yield from (Asked(prefix + key, where, gives) for key in _keys(_argument(call, 0, "code")))


def _called(func: ast.expr) -> str:
    match func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _argument(call: ast.Call, position: int, name: str) -> ast.expr | None:
    if len(call.args) > position:
        return call.args[position]
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _keys(node: ast.expr | None) -> Iterator[str]:
    """Patterns for the keys an expression can stand for; none when the source does not tell."""
    match node:
        case ast.Constant(value=str(key)):
            yield re.escape(key)
        case ast.JoinedStr(values=[ast.Constant(), *_] as parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from _keys(one)
            yield from _keys(other)


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _names_in(values: ast.expr | None) -> frozenset[str] | None:
    """The names in a written-out dictionary; None when the source does not tell."""
    if values is None:
        return frozenset()
    if not isinstance(values, ast.Dict):
        return None
    names = [key.value if isinstance(key, ast.Constant) else None for key in values.keys]
    return None if None in names else frozenset(str(name) for name in names)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[.!?:;…]+(?:\s|$)|\n", text) if part.strip()]


def words(sentence: str) -> int:
    return len([word for word in sentence.split() if re.search(r"\w", word)])


def test_both_languages_have_the_same_keys() -> None:
    assert set(catalogue("nl")) ^ set(catalogue("en")) == set()


def test_both_languages_fill_in_the_same_values() -> None:
    dutch, english = catalogue("nl"), catalogue("en")
    shared = dutch.keys() & english.keys()
    assert {key for key in shared if placeholders(dutch[key]) != placeholders(english[key])} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_has_a_name(language: str) -> None:
    nameless = {
        key for key, text in catalogue(language).items() if any(not n.isidentifier() for n in placeholders(text))
    }
    assert nameless == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert {key for key, text in catalogue(language).items() if not text.strip()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_the_code_says_has_words(language: str) -> None:
    speechless = [f"{wish.where}: {wish.key}" for wish in asked() if not any(map(wish.matches, catalogue(language)))]
    assert not speechless, "\n".join(speechless)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_gives_every_value_a_text_needs(language: str) -> None:
    missing = [
        f"{wish.where}: {key} needs {sorted(placeholders(text) - wish.gives)}"
        for wish in asked()
        if wish.gives is not None and wish.is_whole
        for key, text in catalogue(language).items()
        if wish.matches(key) and not placeholders(text) <= wish.gives
    ]
    assert not missing, "\n".join(missing)


def test_dutch_sentences_stay_short() -> None:
    long = {
        key: sentence
        for key, text in catalogue("nl").items()
        if not key.startswith(LEGAL)
        for sentence in sentences(text)
        if words(sentence) > LONGEST_SENTENCE
    }
    assert long == {}


@pytest.mark.parametrize(
    ("source", "key", "gives"),
    [
        ('texts("undo.none")', "undo.none", set()),
        ('self.texts("fit", count=3)', "fit", {"count"}),
        ('texts("fit", **values)', "fit", None),
        ('names.sentence("gap", {"task": task})', "gap", {"task"}),
        ('Refusal("round_running", {"round": now})', "refusal.round_running", {"round"}),
        ('OpenPoint(code="no_lead", values=found)', "open.no_lead", None),
        ('Problem("torn")', "problem.torn", set()),
        ('texts(f"level.{level}")', "level.doet", set()),
    ],
)
def test_a_wish_is_read_from_the_code(source: str, key: str, gives: set[str] | None) -> None:
    (wish,) = wishes(source, "here.py")
    assert wish.matches(key)
    assert wish.gives == gives
