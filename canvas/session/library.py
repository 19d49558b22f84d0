"""Where content is read: texts, themes and scenarios. What is wrong in a file is told as Problems."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from canvas.model.base import Language, Slug
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts, flatten
from canvas.model.theme import Theme
from canvas.session.mending import mended
from canvas.session.problem import Problem
from canvas.session.rehearsal import rehearse

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "assets"
SCENARIOS = ROOT / "scenarios"
SIZE_CAP = 1024 * 1024

_LINE = re.compile(r"line (\d+), column (\d+)")


@dataclass(frozen=True)
class Library:
    """The content of the tool. `language` is what problems are told in."""

    assets: Path = ASSETS
    scenarios: Path = SCENARIOS
    language: Language = "nl"

    def texts(self, language: Language | None = None) -> Texts:
        """The words of the tool."""
        chosen = language or self.language
        table = tomllib.loads((self.assets / "text" / f"{chosen}.toml").read_text("utf-8"))
        return Texts(chosen, flatten(table))

    def theme(self, name: str = "licht") -> Theme:
        """A look of the board. Raises Problem when there is none of that name."""
        path = _named(self.assets / "themes", name, "unknown_theme")
        return Theme.model_validate(tomllib.loads(path.read_text("utf-8")))

    def scenario_paths(self) -> tuple[Path, ...]:
        """The scenarios that come with the tool, by name."""
        return tuple(sorted(self.scenarios.glob("*.toml")))

    def scenario(self, name: Slug) -> Scenario:
        """The scenario in the file of that name. Raises Problem."""
        return self.load_scenario(_named(self.scenarios, name, "unknown_scenario"))

    def load_scenario(self, path: Path) -> Scenario:
        """A scenario from anywhere. Raises the first Problem."""
        answer = self._examined(path)
        if isinstance(answer, Scenario):
            return answer
        raise answer[0]

    def problems(self, path: Path) -> list[Problem]:
        """Everything that keeps a scenario file from being played."""
        try:
            answer = self._examined(path)
        except Problem as problem:
            return [problem]
        return [] if isinstance(answer, Scenario) else answer

    def _examined(self, path: Path) -> Scenario | list[Problem]:
        """The scenario, or what is wrong with it; a Problem is raised when the file itself cannot be read."""
        table = self._table(path)
        try:
            scenario = Scenario.model_validate(table)
        except ValidationError as error:
            return [mended(detail, table, path, self.texts()) for detail in error.errors()]
        return [*rehearse(scenario, path, self.texts)] or scenario

    def _table(self, path: Path) -> dict[str, Any]:
        try:
            return tomllib.loads(_read(path).decode("utf-8-sig"))
        except (ValueError, RecursionError) as error:  # not TOML, not UTF-8, or nested without end
            raise self._syntax_problem(path, str(error)) from error

    def _syntax_problem(self, path: Path, reason: str) -> Problem:
        found = _LINE.search(reason)
        line, column = found.groups() if found else ("1", "1")
        mend = self.texts()("mend.syntax", line=line, column=column)
        return Problem("scenario_invalid", {"file": path.name, "place": f"{line}:{column}", "mend": mend})


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > SIZE_CAP:
            raise Problem("scenario_too_big", {"file": path.name, "most": str(SIZE_CAP // 1024)})
        return path.read_bytes()
    except OSError as error:
        raise Problem("scenario_unreadable", {"file": path.name}) from error


def _named(folder: Path, name: str, code: str) -> Path:
    known = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    if name not in known:
        raise Problem(code, {"name": name, "known": ", ".join(known)})
    return known[name]
