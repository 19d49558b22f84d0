"""*Stil eerst*: each party lays its fiches face down in one phase, and all are turned at once (no anchoring).

A seat that several parties chose stays empty: a conflict is talked about, never solved by the tool.
"""

from collections import Counter
from collections.abc import Iterator

from canvas.model.base import Slug
from canvas.model.board import Board, Choice, InSeat, Level, Place
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer
from canvas.rules.laying import room_for, stuck, with_votes_reopened
from canvas.rules.numbering import next_fiche
from canvas.rules.queries_board import phase_at
from canvas.rules.refusal import Refusal


def begin_quiet(board: Board, scenario: Scenario, command: c.BeginQuiet) -> Answer:
    """One phase at a time is chosen quietly."""
    if command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    if board.quiet:
        return Refusal("quiet_running", {"phase": board.quiet.phase})
    return stuck(board, scenario) or (e.QuietBegun(phase=command.phase),)


def choose_quietly(board: Board, scenario: Scenario, command: c.ChooseQuietly) -> Answer:
    """A choice face down, or one taken back."""
    if board.quiet is None:
        return Refusal("no_quiet")
    if command.party not in board.parties:
        return Refusal("unknown_party")
    if phase_at(scenario, command.place) != board.quiet.phase:
        return Refusal("quiet_elsewhere", {"phase": board.quiet.phase})
    refusal = stuck(board, scenario) or _no_choice(board, scenario, command.party, command.place, command.level)
    if refusal:
        return refusal
    level = Level.DOET if command.level and isinstance(command.place, InSeat) else command.level
    return (e.QuietChosen(party=command.party, place=command.place, level=level),)


def _no_choice(board: Board, scenario: Scenario, party: Slug, place: Place, level: Level | None) -> Refusal | None:
    """Why this choice cannot be made, or changes nothing."""
    before = next((choice for choice in _chosen(board, party) if choice.place == place), None)
    if level is None:
        return Refusal("no_change") if before is None else None
    if before and (before.level == level or isinstance(place, InSeat)):
        return Refusal("no_change")
    room = room_for(board, scenario, party, place, swap=False)
    return room if isinstance(room, Refusal) else None


def turn_quiet(board: Board, scenario: Scenario, _command: c.TurnQuiet) -> Answer:
    """Lay every choice that fits."""
    if board.quiet is None:
        return Refusal("no_quiet")
    if not any(board.quiet.choices.values()):
        return Refusal("quiet_empty")
    return stuck(board, scenario) or with_votes_reopened(board, scenario, (e.QuietTurned(), *_laid(board, scenario)))


def cancel_quiet(board: Board, _scenario: Scenario, _command: c.CancelQuiet) -> Answer:
    """Nothing is laid."""
    return Refusal("no_quiet") if board.quiet is None else (e.QuietCancelled(),)


def _laid(board: Board, scenario: Scenario) -> Iterator[e.FichePlaced]:
    for index, (party, choice) in enumerate(_fitting(board, scenario)):
        fiche = next_fiche(board, index)
        yield e.FichePlaced(fiche=fiche, party=party, place=choice.place, level=choice.level)


def _fitting(board: Board, scenario: Scenario) -> Iterator[tuple[Slug, Choice]]:
    choices = board.quiet.choices if board.quiet else {}
    wanted = Counter(choice.place for chosen in choices.values() for choice in chosen)
    for party, chosen in choices.items():
        for choice in chosen:
            alone = wanted[choice.place] == 1 or not isinstance(choice.place, InSeat)
            if alone and not isinstance(room_for(board, scenario, party, choice.place, swap=False), Refusal):
                yield party, choice


def _chosen(board: Board, party: Slug) -> tuple[Choice, ...]:
    return board.quiet.choices.get(party, ()) if board.quiet else ()
