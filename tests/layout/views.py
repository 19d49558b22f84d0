"""A view of the small scenario with all mechanics, filled as a test wants it, in every window and language."""

from collections.abc import Iterable
from typing import Any

from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Rect, Size
from canvas.layout.target import Target
from canvas.layout.view import View
from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.commands import Command, Refusal
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.queries import played
from tests.helpers.everything import everything_table
from tests.layout.tables import SIZES, arranged, letters, outside, over_each_other, panel, too_small, twins, words_in

EVERYWHERE = [(size, language) for size in SIZES for language in ("nl", "en")]


def case_with(**changes: Any) -> Scenario:
    """Everything, with other entries for some keys; None switches a mechanic off."""
    table = everything_table() | changes
    return Scenario.model_validate({key: value for key, value in table.items() if value is not None})


def board_of(scenario: Scenario, commands: Iterable[Command] = ()) -> Board:
    """The board after these commands; none of them may be refused."""
    board = start(scenario)
    for command in commands:
        answer = decide(board, scenario, command)
        assert not isinstance(answer, Refusal), (command, answer)
        board = fold(board, answer)
    return board


def shown(
    scenario: Scenario,
    tab: str,
    commands: Iterable[Command] = (),
    size: Size = SIZES[1],
    language: Any = "nl",
    offsets: dict[str, int] | None = None,
) -> Arrangement:
    """A view as it is laid out."""
    board = board_of(scenario, commands)
    view = View(clock="30:00", tab=tab, offsets=offsets or {})
    return arranged(played(board, scenario), board, size, language, view=view)


def targets(found: Arrangement, what: str) -> dict[str, Target]:
    return {target.of: target for target in found.targets if target.what == what}


def faults(found: Arrangement, size: Size) -> list[str]:
    """All that is wrong on any picture of a view: words outside, over each other, too small; keys used twice."""
    window, sheet = Rect(0, 0, *size), panel(found.picture, "sheet")
    strayed = [
        f"{target.what} {target.of}"
        for target in found.targets
        if target.what in ("seat", "dial", "deal", "more") and not sheet.holds(target.rect.centre)
    ]
    tabs = panel(found.picture, "tabs")
    high = [item.key for item in words_in(found.picture) if letters(item).meets(tabs) and item.key[:3] != "tab"]
    wrong = (outside(found.picture, window), over_each_other(found.picture), too_small(found.picture))
    return [*(fault for faults in wrong for fault in faults), *twins(found.picture), *strayed, *high]


def small(found: Arrangement, size: Size, *kinds: str) -> list[str]:
    """Targets that are lower than a finger asks (44 design pixels)."""
    least = round(44 * min(size.w / 1920, size.h / 1080)) - 1
    return [f"{item.what} {item.of}" for item in found.targets if item.what in kinds and item.rect.h < least]


def crossed(found: Arrangement, kind: str) -> list[str]:
    """Targets of one kind that lie over each other."""
    places = [item for item in found.targets if item.what == kind]
    return [
        f"{one.of} {other.of}"
        for index, one in enumerate(places)
        for other in places[index + 1 :]
        if one.rect.grown(-2).meets(other.rect.grown(-2))
    ]
