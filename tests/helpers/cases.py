"""Cases of any measure, and the boards a layout has to bear: empty, the example, and crammed."""

from itertools import cycle
from typing import Any

from canvas.model.board import Board, InSeat, Level, OnTask
from canvas.model.scenario import Scenario
from canvas.rules import events as e
from canvas.rules.commands import Refusal
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import placements
from tests.helpers.small import label, small_table

LONG_NAME = "Gemeentelijk werkgeversservicepunt regio"
"""Forty letters: the longest name that anybody gave a party so far, and then some."""
LONG_TASK = "Geld en plek voor een nieuwe groep regelen"
"""Forty-two letters: as long as the case format allows."""


def measured_case(*, phases: int = 3, tasks: int = 3, parties: int = 4, long: bool = False) -> Scenario:
    """A case with so many phases, tasks per phase and parties; with `long`, all names are as long as may be."""
    table = small_table()
    first = table["phase"][0]
    table["phase"] = [_phase(first, number, tasks, long) for number in range(1, phases + 1)]
    table["party"] = [_party(number, long) for number in range(1, parties + 1)]
    table["example"] = []
    return Scenario.model_validate(table)


def _phase(first: dict[str, Any], number: int, tasks: int, long: bool) -> dict[str, Any]:
    rows = [_task(f"{number}_{row}", long) for row in range(1, tasks + 1)]
    name = same("Werving, selectie en kennismaking") if long else label(f"Fase {number}")
    return {**first, "id": f"fase_{number}", "number": number, "name": name, "task": rows}


def same(text: str) -> dict[str, str]:
    """A label that is as long in both languages."""
    return {"nl": text, "en": text}


def _task(name: str, long: bool) -> dict[str, Any]:
    return {"id": f"taak_{name}", "text": same(LONG_TASK) if long else label(f"Taak {name}"), "usual": []}


def _party(number: int, long: bool) -> dict[str, Any]:
    role = ("overheid", "onderwijs", "werkgever")[number % 3]
    return {"id": f"partij_{number}", "role": role, "name": same(LONG_NAME) if long else label(f"Partij {number}")}


def empty_board(scenario: Scenario) -> Board:
    return start(scenario)


def example_board(scenario: Scenario) -> Board:
    """The board at the end of the scripted workshop."""
    board = start(scenario)
    for step in scenario.example:
        board = fold(board, [e.RoundStarted(round=step.round)])
        for command in (command for move in step.moves for command in placements(move)):
            answer = decide(board, scenario, command)
            assert not isinstance(answer, Refusal)
            board = fold(board, answer)
    return board


def crammed_board(scenario: Scenario) -> Board:
    """Every party on every task at all levels, and a leader in every phase."""
    board, levels, leaders = start(scenario), cycle(Level), cycle(scenario.parties)
    for task in scenario.tasks:
        for party in scenario.parties:
            board = _with(board, party.id, OnTask(task=task), next(levels))
    for phase in scenario.phases:
        board = _with(board, next(leaders).id, InSeat(seat=phase.id), Level.DOET)
    return fold(board, [e.RoundStarted(round=scenario.rounds[0].id)])


def _with(board: Board, party: str, place: OnTask | InSeat, level: Level) -> Board:
    event = e.FichePlaced(fiche=f"f{board.laid + 1}", party=party, place=place, level=level)
    return fold(board, [event])


BOARDS = {"empty": empty_board, "example": example_board, "crammed": crammed_board}
