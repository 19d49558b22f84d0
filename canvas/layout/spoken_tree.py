"""The screen as a tree of words, for a screen reader: regions, in them phases and rows, in them what one can touch.

Pure, and made only while somebody listens. Every node has a key that stays the same as long as it means the same
thing, so that only what changed is said again. How a system hears of it is the business of `scene.listener`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from canvas.layout.geometry import Rect
from canvas.layout.regions import GROUNDS, ORDER, kind_of, reading_order, region_of
from canvas.layout.spoken import Saying, more_of, name_of
from canvas.layout.target import Target
from canvas.rules.queries import leader

WINDOW = "window"
NOWHERE = Rect(0, 0, 0, 0)
COVERS = ("veil", "sheet", "choice")
"""Kinds that hide what lies under their middle."""
ROLES = {
    "field": "field", "tab": "tab", "round": "tab", "hall": "tab", "menu": "menu_item", "level": "radio",
    "spot": "choice", "switch": "switch", "side": "switch", "entry": "row", "command": "row",
}  # fmt: skip
"""What kind of thing each target is to a screen reader; all others are buttons."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that is said. `target` is what a press touches; a group or a message has none."""

    key: str
    role: str
    name: str
    more: str = ""
    rect: Rect = NOWHERE
    children: tuple[str, ...] = ()
    target: Target | None = None
    chosen: bool = False
    live: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A whole screen, by key, and what has the focus."""

    nodes: dict[str, Node]
    focus: str = WINDOW


def spoken_tree(
    saying: Saying, targets: Sequence[Target], window: Rect, focus: Target | None = None, news: Sequence[str] = ()
) -> Spoken:
    """The tree of one screen. `news` are messages that are said as soon as they appear."""
    nodes: dict[str, Node] = {}
    shown = uncovered(targets)
    groups = [_region(saying, name, shown, window, nodes) for name in _regions(shown)]
    for number, text in enumerate(news):
        key = f"news/{number}"
        nodes[key] = Node(key, "message", text, live=True)
        groups.append(key)
    nodes[WINDOW] = Node(WINDOW, "window", saying.texts("app.title"), rect=window, children=tuple(groups))
    at = key_of(focus) if focus else ""
    return Spoken(nodes, at if at in nodes else WINDOW)


def uncovered(targets: Sequence[Target]) -> list[Target]:
    """What nothing lies over: a veil or a sheet hides what is under it. Cheap, for boards with thousands of fiches."""
    covers: list[Target] = []
    shown: dict[str, Target] = {}
    for target in reversed(targets):
        if target.what not in GROUNDS and not any(cover.holds(target.rect.centre) for cover in covers):
            shown.setdefault(key_of(target), target)
        if target.what in COVERS and (target.what != "choice" or target.of in ("help_close", "message_close")):
            covers.append(target)
    return [*shown.values()][::-1]


def key_of(target: Target) -> str:
    """The key of a target's node."""
    return f"{target.what}/{target.turn}/{target.of}"


def _regions(targets: Sequence[Target]) -> list[str]:
    found = dict.fromkeys(map(region_of, targets))
    return sorted(found, key=lambda name: ORDER.index(kind_of(name)))


def _region(saying: Saying, name: str, shown: Sequence[Target], window: Rect, nodes: dict[str, Node]) -> str:
    mine = reading_order((target for target in shown if region_of(target) == name), window.h)
    inside = list(_by_phase(saying, mine, nodes)) if name == "board" else [_leaf(saying, one, nodes) for one in mine]
    key = f"region/{name}"
    box = _around(mine)
    nodes[key] = Node(key, "group", saying.texts(f"say.region.{kind_of(name)}"), rect=box, children=tuple(inside))
    return key


def _by_phase(saying: Saying, targets: Sequence[Target], nodes: dict[str, Node]) -> Iterator[str]:
    """On the board each phase is a group, in the order of the route; what belongs to none follows."""
    phases = saying.names.scenario.phases if saying.names else ()
    owner = {id_: phase.id for phase in phases for id_ in (phase.id, *(task.id for task in phase.tasks))}
    groups: dict[str, list[Target]] = {phase.id: [] for phase in phases}
    rest: list[Target] = []
    for target in targets:
        groups.get(_phase_of(saying, target, owner), rest).append(target)
    for number, phase in enumerate(phases):
        if groups[phase.id]:
            yield _phase(saying, number, groups[phase.id], nodes)
    yield from (_leaf(saying, target, nodes) for target in rest)


def _phase_of(saying: Saying, target: Target, owner: dict[str, str]) -> str:
    of = target.of.partition(":")[0]
    if target.what == "fiche" and saying.names and (fiche := saying.names.board.fiches.get(of)):
        of = getattr(fiche.place, "task", "") or getattr(fiche.place, "seat", "")
    return owner.get(of, "")


def _phase(saying: Saying, number: int, targets: Sequence[Target], nodes: dict[str, Node]) -> str:
    """A phase with its leader; its tasks come one by one, each followed by its fiches."""
    assert saying.names is not None
    names, phase = saying.names, saying.names.scenario.phases[number]
    lead = leader(names.board, phase.id)
    who = names.party(lead.party) if lead else saying.texts("say.nobody")
    name = saying.texts("say.phase", number=phase.number, phase=names.phase(phase.id), party=who)
    key = f"phase/{phase.id}"
    inside = tuple(_leaf(saying, target, nodes) for target in targets)
    nodes[key] = Node(key, "group", name, rect=_around(targets), children=inside)
    return key


def _leaf(saying: Saying, target: Target, nodes: dict[str, Node]) -> str:
    key = key_of(target)
    chosen = (target.what, target.of) in saying.chosen
    role = ROLES.get(target.what, "button")
    nodes[key] = Node(key, role, name_of(saying, target), more_of(saying, target), target.rect, (), target, chosen)
    return key


def _around(targets: Sequence[Target]) -> Rect:
    box = targets[0].rect
    for target in targets[1:]:
        box = box.joined(target.rect)
    return box
