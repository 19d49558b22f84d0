"""The scripted workshop: the example of a scenario, played by several hands at one table.

Fiches are dragged and tapped, words are typed on the keyboard on the screen, votes are laid face down and
turned. Everything goes through the same pointer events as at a real table.
"""

from collections.abc import Callable
from itertools import cycle

from canvas.model.board import InSeat, Level
from canvas.model.scenario import ExampleDial, ExampleForm, ExampleRound, Scenario
from canvas.rules.commands import PlaceFiche
from canvas.rules.notation import placements
from canvas.rules.queries import dial_at, fiche_of, voters
from canvas.screens.actor import Actor, Stage, hands
from canvas.screens.table import TableScreen

FINGERS = 4
SUBJECTS = ("deal", "milestone", "stop")
"""Drawers that are opened by touching what they are about."""
OF_THE_COVENANT = ("clause", "mandate")
"""Drawers behind a tile of the panel: an element of the covenant, or a party that signs it."""


def play_workshop(
    screen: TableScreen,
    tell: Callable[[str], None] = lambda _round: None,
    around: Callable[[Stage], list[Actor]] = lambda stage: hands(stage, FINGERS),
) -> Stage:
    """Play every round of the example, and the small mishaps of a real table. `tell` hears each round's id.

    `around` gives the people at the table: hands, or somebody who uses the keys alone.
    """
    stage = Stage(screen)
    people = around(stage)
    changed_mind = False
    for step in screen.store.scenario.example:
        tell(step.round)
        people[0].tap("round", step.round)
        _moves(people, step)
        if step.moves and not changed_mind:
            changed_mind = _change_of_mind(people[0], people[1], screen.store.scenario)
        for dial in step.dials:
            _dial(people[2], dial)
        for index, form in enumerate(step.forms):
            _write(people[1 + index % (len(people) - 1)], form, by_key=index == 0)
        if step.consent:
            _vote(people, step)
    stage.settle()
    return stage


def _to_route(hand: Actor) -> None:
    if hand.stage.screen.view.tab != "route":
        hand.tap("tab", "route")


def _find(hand: Actor, what: str, of: str) -> bool:
    """Turn to the view of the board where something lies; False when it lies nowhere."""
    screen = hand.stage.screen
    for tab in (screen.view.tab, *screen.names.scenario.tabs):
        if tab != screen.view.tab:
            hand.tap("tab", tab)
        if screen.target(what, of):
            return True
    return False


def _dial(hand: Actor, step: ExampleDial) -> None:
    """Set a dial by touching the value, or by touching *more* until it is there."""
    start = f"{step.dial}/{step.at}/"
    if _find(hand, "dial", f"{start}{step.value}"):
        hand.tap("dial", f"{start}{step.value}")
        return
    screen = hand.stage.screen
    now = dial_at(screen.board, screen.names.scenario, step.dial, step.at) or 0
    for value in range(now + 1, step.value + 1):
        _find(hand, "dial", f"{start}{value}")
        hand.tap("dial", f"{start}{value}")


def _moves(people: list[Actor], step: ExampleRound) -> None:
    turn = cycle(people)
    for move in step.moves:
        for command in placements(move):
            _lay(next(turn), command)


def _lay(hand: Actor, command: PlaceFiche) -> None:
    """Drag a fiche from its stack; when it does not simply *do* the task, tap it and choose the level."""
    if isinstance(command.place, InSeat):
        _find(hand, "seat", command.place.seat)
        hand.drag(f"stack:{command.party}", "seat", command.place.seat)
        return
    task = command.place.task
    _to_route(hand)
    _bring_in_view(hand, task)
    hand.drag(f"stack:{command.party}", "task", task)
    if command.level is not Level.DOET:
        _bring_in_view(hand, task)  # a fiche more may have made its row higher
        fiche = fiche_of(hand.stage.screen.board, command.party, task)
        hand.tap("fiche", fiche.id if fiche else "")
        hand.tap("level", command.level)


def _bring_in_view(hand: Actor, task: str) -> None:
    """Turn the pages of a long column until the task shows."""
    screen = hand.stage.screen
    phase = screen.store.scenario.phase_of[task]
    for way in ("up", "down"):
        while screen.target("task", task) is None and screen.target("more", f"{phase}:{way}"):
            hand.tap("more", f"{phase}:{way}")


def _change_of_mind(mouse: Actor, finger: Actor, scenario: Scenario) -> bool:
    """Somebody lays a fiche, takes it back with undo, does it again, and at last puts it in the tray."""
    screen = mouse.stage.screen
    _to_route(mouse)
    free = ((party, task) for task in scenario.tasks for party in screen.board.parties
            if fiche_of(screen.board, party, task) is None and screen.target("task", task))  # fmt: skip
    found = next(free, None)
    if found is None:
        return False
    party, task = found
    finger.drag(f"stack:{party}", "task", task)
    mouse.tap("button", "undo")
    mouse.tap("button", "redo")
    laid = fiche_of(screen.board, party, task)
    finger.drag(f"fiche:{laid.id if laid else ''}", "tray", "tray")
    return True


def _write(hand: Actor, form: ExampleForm, by_key: bool) -> None:
    """Fill in one form. The first of a round is typed key by key, the others on the keys of the table."""
    screen = hand.stage.screen
    if form.drawer in OF_THE_COVENANT and form.subject:
        _open_tile(hand, form.drawer, form.subject)
    elif form.subject:
        what = form.drawer if form.drawer in SUBJECTS else "bead"
        screen.drawers.shut_all()
        _find(hand, what, form.subject)
        hand.tap(what, form.subject)
    elif not any(drawer.id == form.drawer for drawer in screen.drawers.open):
        screen.drawers.shut_all()
        hand.tap("tool", form.drawer)
    if form.entry is not None:
        entries = [target for target in screen.arrangement.targets if target.what == "entry"]
        hand.tap("entry", entries[form.entry].of)
    for spot, values in form.choose.items():
        for value in values:
            hand.tap("spot", f"{form.drawer}/{spot}/{value}")
    _words(hand, form, by_key)
    if screen.target("form", f"{form.drawer}/submit"):
        hand.tap("form", f"{form.drawer}/submit")
    for spot, value in form.then.items():
        hand.tap("spot", f"{form.drawer}/{spot}/{value}")
    if screen.target("form", f"{form.drawer}/close") and form.drawer != "need":
        hand.tap("form", f"{form.drawer}/close")


def _open_tile(hand: Actor, drawer: str, subject: str) -> None:
    """Through the menu to the panel, and to one of its tiles; for a party, the tile of who may sign."""
    screen = hand.stage.screen
    if not screen.drawers.has("elements"):
        screen.drawers.shut_all()
        hand.tap("button", "menu")
        hand.tap("menu", "elements")
    hand.tap("clause", "authority" if drawer == "mandate" else subject)
    if drawer == "mandate":
        hand.tap("entry", f"mandate/{subject}")


def _words(hand: Actor, form: ExampleForm, by_key: bool) -> None:
    screen = hand.stage.screen
    for spot, label in form.words.items():
        field, words = f"{form.drawer}/{spot}", label.said_in(screen.names.language)
        if by_key:
            hand.type(field, words)
        else:
            hand.tap("field", field)
            screen.type_text(words, hand.stage.now)
            hand.finish(form.drawer)


def _vote(people: list[Actor], step: ExampleRound) -> None:
    """Every party votes on every phase, face down; then all cards are turned."""
    screen, mouse = people[0].stage.screen, people[0]
    others = {(vote.phase, vote.party): vote for vote in step.votes}
    screen.drawers.shut_all()
    mouse.tap("tool", "consent")
    for phase in screen.names.scenario.phases:
        mouse.tap("spot", f"consent/phase/{phase.id}")
        for party in voters(screen.board, screen.store.scenario):
            vote = others.get((phase.id, party))
            mouse.tap("spot", f"consent/party/{party}")
            mouse.tap("spot", f"consent/vote/{vote.vote if vote else 'agree'}")
            if vote:
                _reason(people[1], vote.sentence.said_in(screen.names.language))
            mouse.tap("form", "consent/submit")
        mouse.tap("form", "consent/strike")
    mouse.tap("form", "consent/close")


def _reason(finger: Actor, words: str) -> None:
    finger.tap("field", "consent/sentence")
    finger.stage.screen.type_text(words, finger.stage.now)
    finger.finish("consent")
