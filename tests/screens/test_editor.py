"""The editor: a facilitator changes a case by touch and by key, and keeps a copy that can be played."""

from pathlib import Path

import pytest

from canvas.input.pointer import PointerEvent
from canvas.layout.geometry import Size
from canvas.layout.picture import spoken
from canvas.model.scenario import Scenario
from canvas.screens.editor import EditorScreen
from canvas.screens.editor_forms import FORMS
from canvas.session.library import Library
from tests.helpers.everything import everything
from tests.helpers.measurer import CountingMeasurer
from tests.helpers.small import small_scenario
from tests.helpers.tools import kit

SIZE = Size(1280, 800)


class Bench:
    """A facilitator at the editor."""

    def __init__(self, *scenarios: Scenario, size: Size = SIZE) -> None:
        self.screen = EditorScreen(kit(CountingMeasurer()), size, scenarios or (small_scenario(), everything()))
        self.now = 0

    def tap(self, what: str, of: str) -> None:
        found = [item for item in self.screen.arrangement.targets if (item.what, item.of) == (what, of)]
        assert found, (what, of)
        at = found[-1].rect.centre
        for kind in ("down", "up"):
            self.now += 20
            self.screen.feel(PointerEvent(kind, "mouse", "mouse", at, self.now))  # type: ignore[arg-type]

    def write(self, spot: str, words: str) -> None:
        self.tap("field", f"editor/{spot}")
        self.screen.press("a", True, False, self.now)
        self.screen.type_text(words, self.now)
        self.screen.press("return", False, False, self.now)

    def submit(self) -> None:
        self.tap("form", "editor/submit")

    @property
    def words(self) -> str:
        return " ".join(spoken(self.screen.picture()))


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path))


def test_a_task_is_added_changed_moved_and_struck() -> None:
    bench = Bench()
    bench.tap("tab", "task")
    bench.write("text_nl", "Koffie zetten")
    bench.submit()
    tasks = bench.screen.scenario.phases[0].tasks
    assert tasks[-1].text.nl == tasks[-1].text.en == "Koffie zetten"
    bench.tap("entry", f"editor/{tasks[-1].id}")
    bench.write("text_en", "Make coffee")
    bench.submit()
    assert bench.screen.scenario.tasks[tasks[-1].id].text.en == "Make coffee"
    bench.tap("entry", f"editor/{tasks[-1].id}")
    bench.tap("form", "editor/extra")
    assert bench.screen.scenario.phases[0].tasks[-2].id == tasks[-1].id
    bench.tap("form", "editor/strike")
    assert tasks[-1].id not in bench.screen.scenario.tasks


def test_every_chapter_can_be_added_to() -> None:
    bench = Bench()
    filled = {
        "party": {"name_nl": "Vakbond"},
        "round": {"name_nl": "Pauze", "minutes": "5", "instruction_nl": "Neem koffie.", "question_nl": "Lekker?"},
        "question": {"text_nl": "Wie belt?"},
        "card": {"text_nl": "De trein rijdt niet.", "question_nl": "Wie rijdt er dan?"},
    }
    for chapter, fields in filled.items():
        bench.tap("tab", chapter)
        for spot, words in fields.items():
            bench.write(spot, words)
        bench.submit()
    scenario = bench.screen.scenario
    found = scenario.parties[-1], scenario.rounds[-1], scenario.questions[-1], scenario.cards[-1]
    assert [item.id for item in found] == ["vakbond", "pauze", "wie_belt", "de_trein_rijdt_niet"]


def test_what_cannot_be_is_said_under_the_form_and_nothing_typed_is_lost() -> None:
    bench = Bench()
    bench.tap("tab", "round")
    bench.write("name_nl", "Pauze")
    bench.submit()
    assert bench.screen.trouble
    assert "Pauze" in bench.words
    bench.write("instruction_nl", "Neem koffie.")
    bench.write("question_nl", "Lekker?")
    bench.write("minutes", "999")
    bench.submit()
    assert bench.screen.trouble
    assert "999" in bench.words


def test_a_copy_is_kept_and_can_be_played() -> None:
    bench = Bench()
    bench.tap("tab", "question")
    bench.write("text_nl", "Wie belt?")
    bench.submit()
    bench.tap("tab", "case")
    bench.write("name", "Onze eigen casus")
    bench.submit()
    assert bench.screen.path.is_file()
    bench.tap("choice", "message_close")
    bench.tap("form", "editor/extra")
    (wish,) = bench.screen.wishes
    assert (wish.name, wish.value) == ("scenario_file", str(bench.screen.path))
    kept = Library().load_scenario(bench.screen.path)
    assert [question.text.nl for question in kept.questions][-1] == "Wie belt?"


def test_a_copy_of_somebody_else_is_never_gone_over() -> None:
    bench = Bench()
    bench.write("name", "Casus")
    bench.submit()
    other = Bench()
    other.write("name", "Casus")
    other.submit()
    assert other.screen.trouble


def test_undo_goes_back_and_leaving_with_changes_asks_once() -> None:
    bench = Bench()
    before = bench.screen.scenario
    bench.tap("tab", "question")
    bench.write("text_nl", "Wie belt?")
    bench.submit()
    bench.tap("choice", "home")
    assert bench.screen.wishes == []
    bench.tap("choice", "home")
    assert [wish.name for wish in bench.screen.wishes] == ["home"]
    bench.tap("choice", "undo")
    assert bench.screen.scenario == before


@pytest.mark.parametrize("size", [Size(1024, 640), SIZE, Size(3840, 2160)], ids=str)
@pytest.mark.parametrize("chapter", ["case", *FORMS])
def test_every_chapter_fits_the_window(chapter: str, size: Size) -> None:
    bench = Bench(everything(), size=size)
    bench.tap("tab", chapter)
    for target in bench.screen.arrangement.targets:
        assert target.rect.x >= -1 and target.rect.right <= size.w + 1, target
        assert target.rect.y >= -1 and target.rect.bottom <= size.h + 1, target
