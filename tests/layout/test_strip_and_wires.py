"""The strip at the foot of the board, the arrows of needs, and the recorder: nothing over each other."""

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Words
from canvas.layout.view import Timeline, View
from canvas.model.base import LANGUAGES, Language
from canvas.rules import commands as c
from tests.helpers.hands import Table
from tests.helpers.tools import case
from tests.layout.tables import SIZES, arranged, letters, outside, over_each_other, overlap, twins, words_in

FRAME = "aanspreekpunt!ervaringsdeskundige aanjager!intermediair"


def asking(size: Size, language: Language, board: str = FRAME) -> Table:
    """Everybody asks the next one, and answers come in."""
    table = Table.of("isoleerder", size, board=board, language=language)
    table.store.dispatch(c.StartRound("nodig"))
    parties = [party for party in table.board.parties if party != "kandidaat"]
    for asker, asked in zip(parties, [*parties[1:], parties[0]], strict=True):
        table.store.dispatch(c.AskNeed(asker, asked, "één nummer dat opneemt"))
    for need, answer in zip(list(table.board.needs), ("yes", "no", "try", "vague"), strict=False):
        table.store.dispatch(c.AnswerNeed(need, answer))  # type: ignore[arg-type]
    table.settle()
    return table


def strip_words(table: Table) -> list[Words]:
    marks = ("meter.", "seat.aanspreekpunt", "seat.aanjager")
    return [item for item in words_in(table.screen.picture()) if item.key.startswith(marks)]


EVERYWHERE = [(size, language) for size in SIZES for language in LANGUAGES]


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
@pytest.mark.parametrize("board", ["", FRAME])
def test_no_words_lie_over_the_strip_or_the_arrows(size: Size, language: Language, board: str) -> None:
    table = asking(size, language, board)
    picture = table.screen.picture()
    assert over_each_other(picture) == []
    assert outside(picture, table.screen.arrangement.targets[0].rect._replace(x=0, y=0, w=size.w, h=size.h)) == []
    assert twins(picture) == []
    assert len(strip_words(table)) == 2 * 2 + 5 * 2


@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_the_words_of_the_strip_are_clear_of_arrows(size: Size, language: Language) -> None:
    table = asking(size, language)
    marks = [
        item
        for item in table.screen.picture()
        if item.key.startswith("need.") and item.key.endswith((".mark", ".over"))
    ]
    assert marks
    covered = [f"{words.key} {mark.key}" for words in strip_words(table) for mark in marks
               if overlap(letters(words), mark.bounds) > 1]  # fmt: skip
    assert covered == []


def test_every_need_that_has_an_arrow_can_be_touched() -> None:
    table = asking(SIZES[1], "nl")
    marks = [
        item.key.split(".")[1]
        for item in table.screen.picture()
        if item.key.startswith("need.") and item.key.endswith(".mark")
    ]
    assert len(marks) >= 3
    for need in marks:
        target = table.screen.target("need", need)
        assert target
        assert table.screen.under(target.rect.centre) == target


def test_arrows_show_only_in_a_round_in_which_parties_ask_each_other() -> None:
    table = asking(SIZES[1], "nl")
    table.finger(1).tap("round", "duurzaam")
    assert table.there("need") == []


def test_the_meters_count_what_has_a_name() -> None:
    table = Table.of("isoleerder", board=f"{FRAME} zoeken=klantmanager werving!klantmanager")
    counts = {item.key: item.text for item in words_in(table.screen.picture()) if item.key.endswith(".count")}
    assert counts["meter.tasks.count"].startswith("1 ")
    assert counts["meter.leaders.count"].startswith("1 ")


def test_somebody_is_laid_on_a_seat_of_the_frame() -> None:
    table = Table.of("isoleerder")
    table.finger(1).tap("round", "regie")
    a = table.finger(1)
    a.grab("ervaringsdeskundige")
    a.drop(seat="aanspreekpunt")
    assert table.laid == "aanspreekpunt!ervaringsdeskundige"


@pytest.mark.parametrize("spread", [1, 7, 60])
@pytest.mark.parametrize(("size", "language"), EVERYWHERE)
def test_names_on_the_timeline_do_not_lie_over_each_other(size: Size, language: Language, spread: int) -> None:
    scenario = case("isoleerder")
    marks = tuple((index * spread, round_.name.said_in(language)) for index, round_ in enumerate(scenario.rounds))
    view = View(clock="30:00", timeline=Timeline(n=marks[-1][0], last=400, when="14:12:01", bookmarks=marks))
    table = Table.of(scenario, size, language=language)
    found = arranged(scenario, table.board, size, language, view=view)
    picture = tuple(item for item in found.picture if item.key.startswith(("timeline", "vcr", "button.vcr")))
    assert over_each_other(picture) == []
    assert outside(found.picture, found.targets[0].rect._replace(x=0, y=0, w=size.w, h=size.h)) == []
    assert twins(found.picture) == []
    assert "timeline.mark.0.name" in {item.key for item in picture}
