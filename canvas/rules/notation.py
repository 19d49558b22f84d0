"""One line that describes a board and can be read back, as FEN does for chess.

    isoleerder:regie werving!klantmanager zoeken=klantmanager,intermediair+ taaltoets=taalopleider

First the scenario and the round; then, in board order, per phase its leader (`phase!party`) and per
task its parties in the order they were laid. A mark behind a party is its level: none *doet*,
`+` *helpt*, `?` *praat mee*, `.` *weet ervan*. Last come the seats on the frame
(`aanjager!werkgever`) and in the mechanics.
What is empty is left out, and so are words: the line tells how the fiches lie.
"""

from collections.abc import Iterator

from pydantic import ValidationError

from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS, Board, InSeat, Level, OnTask
from canvas.model.scenario import Scenario
from canvas.rules.commands import Command, PlaceFiche, Refusal, StartRound
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.queries import fiches_on, leader

MARKS = {Level.DOET: "", Level.HELPT: "+", Level.PRAAT_MEE: "?", Level.WEET_ERVAN: "."}
_LEVELS = {mark: level for level, mark in MARKS.items() if mark}


class NotationError(ValueError):
    """A token that cannot be read on this scenario. `args[0]` is the token."""


def write(board: Board, scenario: Scenario) -> str:
    """The notation of a board."""
    return " ".join((f"{scenario.id}:{board.round or ''}", *_tokens(board, scenario)))


def read(line: str, scenario: Scenario) -> Board:
    """The board a notation line describes. Raises NotationError on a token that does not fit."""
    head, *tokens = line.split()
    board = start(scenario)
    commands: list[Command] = []
    for token in tokens:
        commands.extend(placements(token))
    if head.partition(":")[2]:  # last, because in some rounds no fiche moves
        commands.append(StartRound(head.partition(":")[2]))
    for command in commands:
        answer = decide(board, scenario, command)
        if isinstance(answer, Refusal):
            raise NotationError(f"{command}")
        board = fold(board, answer)
    return board


def placements(token: str) -> tuple[PlaceFiche, ...]:
    """The placements one token stands for. Raises NotationError on a token without `!` or `=`, or with a wrong id."""
    try:
        return _placements(token)
    except ValidationError as error:
        raise NotationError(token) from error


def _placements(token: str) -> tuple[PlaceFiche, ...]:
    phase, seat, party = token.partition("!")
    if seat:
        return (PlaceFiche(party, InSeat(seat=phase)),)
    task, equals, parties = token.partition("=")
    if not equals:
        raise NotationError(token)
    return tuple(_on_task(task, party) for party in parties.split(","))


def _on_task(task: Slug, party: str) -> PlaceFiche:
    level = _LEVELS.get(party[-1:], Level.DOET)
    return PlaceFiche(party.rstrip("".join(_LEVELS)), OnTask(task=task), level)


def _tokens(board: Board, scenario: Scenario) -> Iterator[str]:
    for phase in scenario.phases:
        lead = leader(board, phase.id)
        if lead:
            yield f"{phase.id}!{lead.party}"
        for task in phase.tasks:
            laid = fiches_on(board, task.id)
            if laid:
                yield f"{task.id}=" + ",".join(fiche.party + MARKS[fiche.level] for fiche in laid)
    for seat in (*FRAME_SEATS, *scenario.mechanic_seats):
        seated = leader(board, seat)
        if seated:
            yield f"{seat}!{seated.party}"
