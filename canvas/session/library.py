"""Where content is read: texts, themes and scenarios. What is wrong in a file is told as Problems."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from canvas.model.base import Language, Slug
from canvas.model.scenario import FORMAT, Scenario
from canvas.model.texts import Texts, flatten
from canvas.model.theme import Theme
from canvas.session.inlet import read_at_most
from canvas.session.measures import strange_icons, too_much
from canvas.session.mending import Fault, dotted, faults
from canvas.session.own import Shelf, own_paths
from canvas.session.problem import Problem
from canvas.session.rehearsal import rehearse
from canvas.session.toml_lines import line_at, lines_of
from canvas.session.upcasts import SCENARIO_STEPS, raised
from canvas.session.wild import wild_line

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
SCENARIOS = ROOT / "scenarios"
SIZE_CAP = 1024 * 1024
ICON_ENDING = "-fill.svg"

_OPEN_END = "end of document"  # words: ok, of tomllib
_SYNTAX = {
    "codec": "encoding",
    "Expected '='": "equals",
    "Illegal character '\\n'": "quote",
    "Unterminated string": "quote",
    "Expected '\"": "quote",
    "Unclosed": "bracket",
    "Expected ']": "bracket",
    "Expected newline": "newline",
    "Invalid value": "value",
    "Cannot overwrite": "twice",
    "Cannot declare": "twice",
    "Duplicate": "twice",
    "Unescaped": "backslash",
    "Invalid statement": "key",
    "Invalid initial": "key",
}
"""Which `mend.syntax_<key>` explains what tomllib says."""
_LINE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True)
class Library:
    """The content of the tool. `language` is what problems are told in."""

    assets: Path = ASSETS
    scenarios: Path = SCENARIOS
    language: Language = "nl"
    own: Path | None = None
    """The folder with the scenarios of this user; none in most tests."""

    def texts(self, language: Language | None = None) -> Texts:
        """The words of the tool."""
        return _texts(self.assets, language or self.language)

    def theme(self, name: str = "licht") -> Theme:
        """A look of the board. Raises Problem when there is none of that name."""
        path = _named(self.assets / "themes", name, "unknown_theme")
        try:
            return Theme.model_validate(tomllib.loads(read_at_most(path, SIZE_CAP).decode()))
        except (OSError, ValueError, RecursionError) as error:  # what pydantic and TOML say of it are ValueErrors
            raise Problem("theme_broken", {"name": name}) from error

    def template(self) -> str:
        """A scenario to start from, with comments in the language of this library."""
        return (self.assets / "template" / f"{self.language}.toml").read_text("utf-8")

    def scenario_paths(self) -> tuple[Path, ...]:
        """The scenarios that come with the tool, by name."""
        return tuple(sorted(self.scenarios.glob("*.toml")))

    def known_paths(self) -> dict[Slug, Path]:
        """Every scenario by its name: those of the tool, then the user's own."""
        built_in = {path.stem: path for path in self.scenario_paths()}
        return built_in | own_paths(self.own, frozenset(built_in))

    def shelf(self) -> Shelf:
        """Every scenario that can be played, and what keeps the others from it. Nothing is raised."""
        scenarios: list[Scenario] = []
        problems: list[Problem] = []
        for name in self.known_paths():
            try:
                scenarios.append(self.scenario(name))
            except Problem as problem:
                problems.append(problem)
        return Shelf(tuple(scenarios), tuple(problems))

    def scenario(self, name: str) -> Scenario:
        """The scenario of that name, or in that file (`case.toml`). Raises Problem."""
        known = self.known_paths()
        if name in known:
            return self.load_scenario(known[name], name)
        if name.endswith(".toml"):
            return self.load_scenario(Path(name))
        raise Problem("unknown_scenario", {"name": name, "known": ", ".join(known)})

    def load_scenario(self, path: Path, name: Slug | None = None) -> Scenario:
        """A scenario from anywhere, called `name` when that is given. Raises the first Problem."""
        source = self._source(path)
        answer = self._examined(source, name)
        if isinstance(answer, Scenario):
            return answer
        raise _told(path, source, answer[:1])[0]

    def problems(self, path: Path) -> list[Problem]:
        """Everything that is wrong in a scenario file, also what can be played but does not look well."""
        try:
            source = self._source(path)
        except Problem as problem:
            return [problem]
        answer = self._examined(source)
        return _told(path, source, list(self._ill_fitting(answer)) if isinstance(answer, Scenario) else answer)

    def _examined(self, source: "_Source", name: Slug | None = None) -> Scenario | list[Fault]:
        """The scenario, or what keeps it from being played."""
        table = raised(source.table, SCENARIO_STEPS, FORMAT) | ({"id": name} if name else {})
        try:
            scenario = Scenario.model_validate(table)
        except ValidationError as error:
            return faults(error, table, self.texts())
        return [*rehearse(scenario, self.texts)] or scenario

    def _ill_fitting(self, scenario: Scenario) -> Iterator[Fault]:
        texts, table = self.texts(), scenario.model_dump(by_alias=True)
        for spot, code, values in too_much(scenario):
            yield Fault(spot, dotted(spot, table), texts(f"mend.{code}", **values))
        icons = {path.name.removesuffix(ICON_ENDING) for path in (self.assets / "icons").glob(f"*{ICON_ENDING}")}
        for spot, icon in strange_icons(scenario, icons):
            near = ", ".join(get_close_matches(icon, icons, 3, 0.4))
            yield Fault(spot, dotted(spot, table), texts("mend.icon", name=icon, near=near or scenario.icon))

    def _source(self, path: Path) -> "_Source":
        content = _read(path)
        try:
            text = content.decode("utf-8-sig")
            if wild := wild_line(text):
                mend = self.texts()("mend.syntax_wild")
                raise Problem("scenario_syntax", {"file": path.name, "line": str(wild), "column": "1", "mend": mend})
            source = _Source(tomllib.loads(text), text)
        except (ValueError, RecursionError) as error:  # not TOML, not UTF-8, or nested without end
            raise self._syntax_problem(path, str(error), len(content.splitlines())) from error
        asked = source.table.get("format")
        if type(asked) is int and asked > FORMAT:  # its mistakes are of another language than ours
            raise Problem("newer_scenario", {"file": path.name, "format": str(asked), "known": str(FORMAT)})
        return source

    def _syntax_problem(self, path: Path, reason: str, last: int) -> Problem:
        """What is wrong with the file as TOML; something that is never closed is told at the last line."""
        found = _LINE.search(reason)
        line, column = found.groups() if found else (str(last if _OPEN_END in reason else 1), "1")
        why = next((key for part, key in _SYNTAX.items() if part in reason), "other")
        mend = self.texts()(f"mend.syntax_{why}")
        return Problem("scenario_syntax", {"file": path.name, "line": line, "column": column, "mend": mend})


class _Source(NamedTuple):
    """What stands in a file: as a table, and as text."""

    table: dict[str, Any]
    text: str


def _told(path: Path, source: _Source, found: Sequence[Fault]) -> list[Problem]:
    """Faults as problems, with their line."""
    lines = lines_of(source.text) if found else {}
    return [
        Problem(
            "scenario_invalid",
            {"file": path.name, "line": str(line_at(lines, fault.spot)), "place": fault.place, "mend": fault.mend},
        )
        for fault in found
    ]


def _read(path: Path) -> bytes:
    try:
        content = read_at_most(path, SIZE_CAP)
    except OSError as error:
        raise Problem("scenario_unreadable", {"file": path.name}) from error
    if len(content) > SIZE_CAP:
        raise Problem("scenario_too_big", {"file": path.name, "most": str(SIZE_CAP // 1024)})
    return content


@lru_cache(maxsize=8)
def _texts(assets: Path, language: Language) -> Texts:
    """The catalogue of a language; read once, because that takes longer than five frames."""
    table = tomllib.loads((assets / "text" / f"{language}.toml").read_text("utf-8"))
    return Texts(language, flatten(table))


def _named(folder: Path, name: str, code: str) -> Path:
    known = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    if name not in known:
        raise Problem(code, {"name": name, "known": ", ".join(known)})
    return known[name]
