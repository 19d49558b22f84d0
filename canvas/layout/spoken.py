"""What everything on a screen is called when somebody cannot see it: one name per target, in words.

Pure: the arrangement, the board and the catalogue go in, words come out. What stands in words on the screen is said
in the same words; what is only an icon or a fiche has words of its own under `say` in the catalogue.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from canvas.layout.geometry import Rect
from canvas.layout.picture import Panel, Picture, Words
from canvas.layout.target import Target
from canvas.model.board import InSeat, Level, OnTask
from canvas.model.names import Names
from canvas.model.texts import Texts
from canvas.rules.queries import fiches_on, leader

MOST_LINES = 6
"""Of words drawn on one thing; a card of a case has a whole story on it."""


@dataclass(frozen=True)
class Saying:
    """All that names may follow from. Screens without a board have no `names`."""

    texts: Texts
    picture: Picture
    names: Names | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    """What stands in each field."""
    chosen: frozenset[tuple[str, str]] = frozenset()
    """Kind and id of what is chosen, switched on, or open."""


def name_of(saying: Saying, target: Target) -> str:
    """What a target is called; never empty."""
    if saying.names is not None and (said := _on_the_board(saying, saying.names, target)):
        return said
    if target.what == "field":
        return _label(saying, target.of) or saying.texts("say.field")
    key = f"{target.what}.{_kind(target)}"
    if f"say.{key}" in saying.texts:
        return saying.texts(f"say.{key}")
    return words_on(saying.picture, target.rect) or _kind(target)


def more_of(saying: Saying, target: Target) -> str:
    """What else there is to say: who does a task, or what stands in a field. Often nothing."""
    if target.what == "field":
        return saying.fields.get(target.of, "")
    if target.what == "task" and saying.names is not None:
        return who_does(saying.names, target.of)
    return ""


def who_does(names: Names, task: str) -> str:
    """Everybody on a task with how they take part; `nobody yet` for an open one."""
    there = fiches_on(names.board, task)
    if not there:
        return names.texts("say.nobody")
    return "; ".join(
        names.texts("say.takes_part", party=names.party(fiche.party), level=names.level(fiche.level).lower())
        for level in Level
        for fiche in there
        if fiche.level == level
    )


def who_leads(names: Names, seat: str) -> str:
    """A seat of the regie with its leader, or `nobody`."""
    lead = leader(names.board, seat)
    who = names.party(lead.party) if lead else names.texts("say.nobody")
    return names.texts("say.seat", phase=names.phase(seat), party=who)


def how_it_stands(names: Names) -> dict[str, str]:
    """Every task and every seat of a phase with who is there, as one says it when that changes."""
    tasks, phases = names.scenario.tasks, names.scenario.phases
    said = {task: names.texts("say.now", place=names.task(task), who=who_does(names, task)) for task in tasks}
    return said | {phase.id: who_leads(names, phase.id) for phase in phases}


def words_on(picture: Picture, rect: Rect) -> str:
    """The words that are drawn on a rectangle, after whatever was laid over it last."""
    core = rect.grown(-min(rect.w, rect.h) / 4)
    found: list[str] = []
    for item in picture:
        if isinstance(item, Panel) and item.fill and _covers(item.rect, core):
            found = []
        elif isinstance(item, Words) and rect.holds(item.bounds.centre):
            found.append(item.text)
    return " ".join(found[:MOST_LINES])


def _covers(cover: Rect, rect: Rect) -> bool:
    return cover.x <= rect.x and cover.y <= rect.y and cover.right >= rect.right and cover.bottom >= rect.bottom


def _kind(target: Target) -> str:
    """The part of an id that tells what a button does: `close` of `need/close`, `yes` of `yes:match`."""
    of = target.of
    if target.what == "wipe":  # one beside each session, called after its folder
        return "last"
    if target.what in ("form", "turn"):
        return of.rpartition("/")[2]
    return of.partition(":")[2] if target.what in ("more", "page") else of.partition(":")[0]


def _label(saying: Saying, field_id: str) -> str:
    """The label of a field as it is drawn."""
    keys = (f"{field_id.replace('/', '.')}.label", f"field.{field_id}.label")
    return next((item.text for item in saying.picture if isinstance(item, Words) and item.key.endswith(keys)), "")


def _on_the_board(saying: Saying, names: Names, target: Target) -> str:
    """The names of places and fiches; nothing for what is said in the words that stand on it."""
    texts, of = saying.texts, target.of
    match target.what:
        case "fiche":
            return _fiche(names, of)
        case "seat":
            return who_leads(names, of)
        case "round":
            number = [round_.id for round_ in names.scenario.rounds].index(of) + 1
            return texts("say.round", number=number, round=names.round(of))
        case "need":
            return texts("say.need", text=names.board.needs[of].text) if of in names.board.needs else ""
        case "dial":
            return _dial(saying, names, target)
    return _PLAIN[target.what](names, of) if target.what in _PLAIN else ""


_PLAIN: Mapping[str, Callable[[Names, str], str]] = {
    "task": lambda names, of: names.task(of),
    "stack": lambda names, of: names.texts("say.stack", party=names.party(of)),
    "bead": lambda names, of: names.texts("say.bead", phase=names.phase(of)),
    "deal": lambda names, of: names.texts("say.deal", card=names.deal(of)),
    "stop": lambda names, of: "" if of == "new" else names.mechanic_seat(of),
    "milestone": lambda names, of: names.texts("say.milestone", phase=names.phase(of)),
}
"""What is called after one thing only."""


def _fiche(names: Names, of: str) -> str:
    fiche = names.board.fiches.get(of)
    if fiche is None:
        return names.texts("say.fiche.gone")
    party, place = names.party(fiche.party), fiche.place
    if isinstance(place, OnTask):
        level = names.level(fiche.level).lower()
        return names.texts("say.fiche.task", party=party, level=level, task=names.task(place.task))
    assert isinstance(place, InSeat)
    return names.texts("say.fiche.seat", party=party, phase=names.phase(place.seat))


def _dial(saying: Saying, names: Names, target: Target) -> str:
    """`ladder/match/3`: what is set, for which phase, lane or party, and to what."""
    dial, at, value = (*target.of.split("/"), "", "")[:3]
    about = names.party(at) if at in names.board.parties else names.phase(at) if at else ""
    lane = names.scenario.lane.get(at)
    where = lane.name.said_in(names.language) if lane else about
    shown = words_on(saying.picture, target.rect) or value
    parts = (_dial_name(names, dial), where, shown)
    return ", ".join(part for part in parts if part)


def _dial_name(names: Names, dial: str) -> str:
    scenario, network = names.scenario, names.scenario.network
    for one in (*scenario.counters, *scenario.forks, *(network.rows if network else ())):
        if one.id == dial:
            return one.name.said_in(names.language)
    whole = {"ladder": scenario.ladder, "coaching": scenario.coaching, "signing": scenario.signing}.get(dial)
    if whole is not None:
        return whole.name.said_in(names.language)
    return names.texts(f"say.{dial}") if f"say.{dial}" in names.texts else ""
