"""The board as vectors: everything of the layout can be drawn, every task is in sight, words are words."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from canvas.export.board_picture import board_picture
from canvas.export.icons import IconPaths
from canvas.export.kept_code import KeepingCanvas
from canvas.export.pen import Pen
from canvas.export.typefaces import BODY, PaperMeasurer, open_typefaces
from canvas.export.vector import paint
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Chip, Disc, Icon, Instruction, Panel, Shape, Stroke, Words, spoken
from canvas.model.base import LANGUAGES, Label, Language
from canvas.model.board import Level
from canvas.model.scenario import Task
from canvas.rules.evolve import start
from tests.export.material import EMPTY, LIBRARY, SCENARIO, example

BOX = Rect(10, 10, 80, 40)
KINDS: list[Instruction] = [
    Panel("plain", BOX, fill="surface.card", radius=8, outline="surface.card_line", line=1, shadow="card"),
    Panel("run", BOX, fill="surface.table_top", fill_end="surface.table_bottom"),
    Panel("veil", BOX, fill="surface.veil", alpha=120),
    Panel("gap", BOX, radius=60, corners="top", outline="surface.gap", line=2, dashed=True),
    Words("words", Point(20, 30), "Léérwerk", Face("body", "bold", 12), "ink.text", "right"),
    *(Chip(f"chip.{level}", Point(50, 50), 20, "jobcoach", level.value, "A") for level in Level),
    Chip("unknown", Point(50, 50), 20, "nobody"),
    Icon("icon", Point(40, 40), 20, "steering-wheel", "ink.text"),
    Icon("no.icon", Point(40, 40), 20, "is-not-there", "ink.text"),
    Disc("disc", Point(40, 40), 12, fill="surface.card", outline="ink.accent", line=2, dashed=True),
    Stroke("line", Point(0, 0), Point(50, 0), 3, "surface.rail"),
    Stroke("dots", Point(0, 0), Point(50, 0), 3, "surface.rail", dotted=True),
    Shape("arrow", (Point(0, 0), Point(5, 5), Point(0, 10)), "phase.0"),
]


def drawn(picture: list[Instruction]) -> Any:
    """The only page of a PDF with a picture."""
    open_typefaces(LIBRARY.assets / "fonts")
    to = BytesIO()
    canvas = KeepingCanvas(to, initialFontName=BODY)
    paint(Pen(canvas, LIBRARY.theme(), IconPaths(LIBRARY.assets / "icons")), picture, 50, 500, 2)
    canvas.save()
    return PdfReader(to).pages[0]


@pytest.mark.parametrize("instruction", KINDS, ids=lambda instruction: instruction.key)
def test_every_instruction_can_be_drawn(instruction: Instruction) -> None:
    nothing = drawn([]).get_contents().get_data()
    assert len(drawn([instruction]).get_contents().get_data()) > len(nothing)


def test_words_stay_words() -> None:
    assert "Léérwerk" in drawn(KINDS).extract_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_board_is_in_the_picture(language: Language) -> None:
    words = " ".join(spoken(board_picture(example(), SCENARIO, LIBRARY.texts(language), LIBRARY.theme(), 1.8).picture))
    asked = [task.text.said_in(language) for task in SCENARIO.tasks.values()]
    assert [text for text in asked if text not in words] == []


def test_no_task_hides_behind_a_button() -> None:
    many = tuple(Task(id=f"taak_{at}", text=Label.same(f"Taak nummer {at}")) for at in range(30))
    first, *others = SCENARIO.phases
    scenario = SCENARIO.model_copy(update={"phases": (first.model_copy(update={"tasks": many}), *others)})
    made = board_picture(start(scenario), scenario, LIBRARY.texts("nl"), LIBRARY.theme(), 1.8)
    assert {task.text.nl for task in many} <= set(spoken(made.picture))
    assert all(instruction.bounds.bottom <= made.size.h + 2 for instruction in made.picture)


def test_the_picture_has_the_shape_of_its_room() -> None:
    size = board_picture(EMPTY, SCENARIO, LIBRARY.texts("nl"), LIBRARY.theme(), 1.8).size
    assert abs(size.w / size.h - 1.8) < 0.01


def test_paper_measures_as_it_prints() -> None:
    open_typefaces(LIBRARY.assets / "fonts")
    small, large = (PaperMeasurer().width("Wie doet wat?", Face("body", "regular", size)) for size in (10, 20))
    assert abs(large - 2 * small) < 0.01
