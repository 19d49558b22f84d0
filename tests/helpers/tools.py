"""The tools of a screen for tests: real words and looks, scenarios by name, slow work that obeys."""

from collections.abc import Sequence
from functools import cache

from canvas.layout.measure import TextMeasurer
from canvas.model.base import Language
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme
from canvas.screens.kit import Kit, StartJob
from canvas.session.library import Library
from tests.helpers.play import SMALL


@cache
def words_of(language: Language) -> Texts:
    return Library().texts(language)


@cache
def look() -> Theme:
    return Library().theme()


@cache
def case(name: str) -> Scenario:
    """A scenario that comes with the tool, or `klein`: the small one of the tests."""
    return SMALL if name == SMALL.id else Library().scenario(name)


class FakeJob:
    """Slow work that is done when a test says so."""

    def __init__(self, arguments: Sequence[str]) -> None:
        self.arguments = tuple(arguments)
        self.code: int | None = None
        self.said = ""

    def poll(self) -> int | None:
        return self.code

    def lines(self) -> list[str]:
        return self.said.splitlines()


def kit(measurer: TextMeasurer, language: Language = "nl", start_job: StartJob = FakeJob) -> Kit:
    """The tools of a screen, with the words and the look that come with the tool."""
    return Kit(words_of(language), look(), measurer, start_job)
