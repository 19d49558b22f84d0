"""The scripted workshop: the example of a scenario, played move by move by several hands at one table."""

from itertools import cycle

from canvas.model.board import InSeat, Level
from canvas.model.scenario import Scenario
from canvas.rules.commands import PlaceFiche
from canvas.rules.notation import placements
from canvas.rules.queries import fiche_of
from canvas.screens.actor import Actor, Stage, hands
from canvas.screens.table import TableScreen

FINGERS = 4


def play_workshop(screen: TableScreen) -> Stage:
    """Play every move of the example through pointer events, and the small mishaps of a real table."""
    stage = Stage(screen)
    people = hands(stage, FINGERS)
    scenario = screen.store.scenario
    turn = cycle(people)
    for step in scenario.example:
        people[0].tap("round", step.round)
        for move in step.moves:
            for command in placements(move):
                _lay(next(turn), scenario, command)
    _change_of_mind(people[0], people[1], scenario)
    stage.settle()
    return stage


def _lay(hand: Actor, scenario: Scenario, command: PlaceFiche) -> None:
    """Drag a fiche from its stack; when it does not simply *do* the task, tap it and choose the level."""
    if isinstance(command.place, InSeat):
        hand.drag(f"stack:{command.party}", "seat", command.place.seat)
        return
    task = command.place.task
    _bring_in_view(hand, scenario, task)
    hand.drag(f"stack:{command.party}", "task", task)
    if command.level is not Level.DOET:
        fiche = fiche_of(hand.stage.screen.board, command.party, task)
        hand.tap("fiche", fiche.id if fiche else "")
        hand.tap("level", command.level)


def _bring_in_view(hand: Actor, scenario: Scenario, task: str) -> None:
    """Turn the pages of a long column until the task shows."""
    screen, phase = hand.stage.screen, scenario.phase_of[task]
    for way in ("up", "down"):
        while screen.target("task", task) is None and screen.target("more", f"{phase}:{way}"):
            hand.tap("more", f"{phase}:{way}")


def _change_of_mind(mouse: Actor, finger: Actor, scenario: Scenario) -> None:
    """Somebody lays a fiche, takes it back with undo, does it again, and at last puts it in the tray."""
    screen = mouse.stage.screen
    free = [(party, task) for task in scenario.tasks for party in screen.board.parties
            if fiche_of(screen.board, party, task) is None and screen.target("task", task)]  # fmt: skip
    if not free:
        return
    party, task = free[0]
    finger.drag(f"stack:{party}", "task", task)
    mouse.tap("button", "undo")
    mouse.tap("button", "redo")
    laid = fiche_of(screen.board, party, task)
    finger.drag(f"fiche:{laid.id if laid else ''}", "tray", "tray")
