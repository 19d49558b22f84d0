"""*Zaalmodus*: one phase at a time, in letters for the back row."""

import pytest

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Words
from canvas.model.base import LANGUAGES, Language
from canvas.rules.commands import CastVote, Refusal, TurnVotes
from canvas.rules.queries import voters
from tests.helpers.hands import WIDE, Hand, Table
from tests.layout.tables import SIZES, outside, over_each_other, twins

BACK_ROW = 44
BOARD = "werving!klantmanager zoeken=klantmanager,intermediair+ intake=klantmanager"


def in_hall(language: Language = "nl", *commands: CastVote | TurnVotes, size: Size = WIDE) -> tuple[Table, Hand]:
    table = Table.of("isoleerder", size, board=BOARD, language=language)
    for command in commands:
        assert not isinstance(table.store.dispatch(command), Refusal)
    a = table.finger(1)
    a.tap("button", "menu")
    a.tap("menu", "hall")
    return table, a


def votes(phase: str) -> list[CastVote]:
    """Everybody agrees with a phase, except for one reservation."""
    table = Table.of("isoleerder")
    parties = voters(table.board, table.store.scenario)
    return [
        CastVote(phase, parties[0], "reserve", "eerst geld"),
        *(CastVote(phase, one, "agree") for one in parties[1:]),
    ]


def small_words(table: Table) -> list[str]:
    """Words under the bar that the back row cannot read."""
    words = [item for item in table.screen.picture() if isinstance(item, Words) and item.at.y > 84]
    return [f"{item.key}: {item.text} ({item.face.size})" for item in words if item.face.size < BACK_ROW]


def test_the_hall_begins_at_the_first_phase_without_a_leader() -> None:
    table, _ = in_hall()
    assert table.screen.view.hall == "voortraject"
    assert table.screen.names.phase("voortraject") in table.words
    assert table.there("stack") == []


def test_neighbours_are_a_touch_away_and_the_ends_have_one() -> None:
    table, a = in_hall()
    assert table.there("hall") == ["werving", "begeleiding"]
    a.tap("hall", "werving")
    assert table.screen.view.hall == "werving"
    assert table.there("hall") == ["voortraject"]
    for phase in ("voortraject", "begeleiding", "vakopleiding", "werkervaring", "match"):
        a.tap("hall", phase)
    assert table.there("hall") == ["werkervaring"]


def test_who_does_what_shows_and_no_other_phase() -> None:
    table, a = in_hall()
    a.tap("hall", "werving")
    tasks = {task.id: table.screen.names.task(task.id) for task in table.store.scenario.phase["werving"].tasks}
    assert set(tasks.values()) <= set(table.words)
    assert table.screen.names.party("klantmanager") in table.words
    assert table.screen.names.task("nazorg") not in table.words


def test_escape_goes_back_to_the_table() -> None:
    table, _ = in_hall()
    table.press("escape")
    assert table.screen.view.hall == ""
    assert table.there("stack")


def test_nothing_is_dragged_in_the_hall() -> None:
    table, a = in_hall()
    records = table.records
    board = table.screen.target("board", "board")
    assert board
    a.feel("down", board.rect.centre)
    a.feel("move", board.rect.centre._replace(y=board.rect.centre.y + 200))
    assert not table.screen.held
    a.up()
    assert table.records == records


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_back_row_reads_every_word_under_the_bar(language: Language) -> None:
    table, a = in_hall(language)
    a.tap("hall", "werving")
    for phase in ("voortraject", "begeleiding", "vakopleiding", "werkervaring", "match"):
        assert small_words(table) == []
        a.tap("hall", phase)
    assert small_words(table) == []


def test_before_turning_the_room_sees_who_chose_and_not_what() -> None:
    table, a = in_hall("nl", *votes("werving")[:2])
    a.tap("hall", "werving")
    assert table.say("drawer.consent.title") in table.words
    icons = [item.name for item in table.picture if item.key.startswith("consent.") and item.key.endswith(".icon")]  # type: ignore[union-attr]
    assert icons == ["eye-slash", "eye-slash"]
    assert not [words for words in table.words if "eerst geld" in words]


def test_after_turning_the_room_sees_every_choice_and_why() -> None:
    table, a = in_hall("nl", *votes("werving"), TurnVotes("werving"))
    a.tap("hall", "werving")
    icons = [item.name for item in table.picture if item.key.startswith("consent.") and item.key.endswith(".icon")]  # type: ignore[union-attr]
    assert icons.count("hand-palm") == 1
    assert icons.count("thumbs-up") == len(icons) - 1
    assert any("eerst geld" in words for words in table.words)


def test_the_back_row_reads_the_consent_panel_too() -> None:
    table, a = in_hall("nl", *votes("werving"), TurnVotes("werving"))
    a.tap("hall", "werving")
    assert small_words(table) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("turned", [False, True])
def test_in_the_hall_nothing_lies_over_each_other_or_off_the_screen(
    size: Size, language: Language, turned: bool
) -> None:
    commands = [*votes("werving"), TurnVotes("werving")] if turned else []
    table, a = in_hall(language, *commands, size=size)
    for phase in ("werving", "voortraject", "begeleiding", "vakopleiding", "werkervaring", "match"):
        if table.screen.view.hall != phase:
            a.tap("hall", phase)
        picture = table.screen.picture()
        assert outside(picture, Rect(0, 0, *size)) == []
        assert over_each_other(picture) == []
        assert twins(picture) == []
