"""Whether the example of a scenario can be played. Pure: the rules themselves decide every move."""

from collections.abc import Callable, Iterator, Mapping

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.rules.commands import Command, Refusal, StartRound
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.notation import NotationError, placements
from canvas.session.mending import Fault
from canvas.session.toml_lines import Spot


def rehearse(scenario: Scenario, texts: Callable[[], Texts]) -> Iterator[Fault]:
    """Play the example on an empty board; tell every token that cannot be played."""
    board = start(scenario)
    for spot, place, token, commands in _script(scenario):
        answer = _played(board, scenario, commands)
        if isinstance(answer, Board):
            board = answer
        else:
            yield Fault(spot, place, _mend(answer, token, scenario, texts()))


def _script(scenario: Scenario) -> Iterator[tuple[Spot, str, str, tuple[Command, ...] | None]]:
    """Every move with its place in the file; no commands when the token cannot be read at all."""
    for number, step in enumerate(scenario.example):
        yield ("example", number, "round"), f"example[{step.round}].round", step.round, (StartRound(step.round),)
        for index, token in enumerate(step.moves):
            place = f"example[{step.round}].moves[#{index + 1}]"
            yield ("example", number, "moves", index), place, token, _read(token)


def _read(token: str) -> tuple[Command, ...] | None:
    try:
        return placements(token)
    except NotationError:
        return None


def _played(board: Board, scenario: Scenario, commands: tuple[Command, ...] | None) -> Board | Refusal | None:
    if commands is None:
        return None
    for command in commands:
        answer = decide(board, scenario, command)
        if isinstance(answer, Refusal):
            return answer
        board = fold(board, answer)
    return board


def _mend(refusal: Refusal | None, token: str, scenario: Scenario, texts: Texts) -> str:
    if refusal is None:
        return texts("mend.example_form", token=token)
    known = _known(scenario).get(refusal.code)
    if known is None:
        return texts("mend.example", token=token)
    return texts("mend.unknown", name=token, known=", ".join(known))


def _known(scenario: Scenario) -> Mapping[str, list[str]]:
    return {
        "unknown_party": [party.id for party in scenario.parties],
        "unknown_task": [*scenario.tasks],
        "unknown_phase": [*scenario.phase],
    }
