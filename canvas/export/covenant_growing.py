"""From board to covenant: how somebody grows. Ladder, milestones, voices, lanes, counters, coaching, estimate."""

from collections.abc import Iterator, Sequence

from canvas.export.covenant_mechanics_parts import Block, Cell, Column, Line, Notes, Table
from canvas.export.covenant_saying import figure, listed
from canvas.export.covenant_seats import in_phase, seated
from canvas.model.base import Slug
from canvas.model.mechanics import Counter
from canvas.model.names import Names
from canvas.model.table_of_mechanics import COACHING
from canvas.rules.queries import dial_at, step_at

Found = tuple[str, str, Sequence[str], Sequence[Block]]


def ladder(names: Names) -> Iterator[Found]:
    """Per phase the step where somebody stands when it ends."""
    found, texts = names.scenario.ladder, names.texts
    if found is None:
        return
    columns = (Column(head=texts("covenant.mechanics.phase")), Column(head=texts("covenant.mechanics.step")))
    lines = tuple(Line(cells=(in_phase(names, phase), _step(names, phase))) for phase in names.scenario.phase)
    said = (texts("covenant.mechanics.ladder_intro"),)
    yield "ladder", found.name.said_in(names.language), said, (Table(columns=columns, lines=lines),)


def _step(names: Names, phase: Slug) -> Cell:
    step, ladder = step_at(names.board, names.scenario, phase), names.scenario.ladder
    if step is None or ladder is None:
        return Cell()
    return Cell(text=f"{ladder.steps.index(step) + 1}. {step.text.said_in(names.language)}")


def milestones(names: Names) -> Iterator[Found]:
    """What is to be reached, per phase and kind; a kind without any is named as such."""
    texts, kinds, written = names.texts, names.scenario.milestone_kinds, names.board.milestones.values()
    if not kinds:
        return
    columns = tuple(Column(head=texts(f"covenant.mechanics.{name}")) for name in ("phase", "kind", "milestone"))
    lines = tuple(
        Line(cells=(in_phase(names, phase), Cell(text=kind.name.said_in(names.language)), Cell(text=item.text)))
        for phase in names.scenario.phase
        for kind in kinds
        for item in written
        if (item.phase, item.kind) == (phase, kind.id)
    )
    blocks: list[Block] = [Table(columns=columns, lines=lines)] if lines else []
    missing = [kind.name.said_in(names.language) for kind in kinds if kind.id not in {item.kind for item in written}]
    if missing:
        said = texts("covenant.mechanics.milestones_none", kinds=listed(texts, missing))
        blocks.append(Notes(lines=(said,)))
    yield (
        "milestones",
        texts("covenant.mechanics.milestones_title"),
        (texts("covenant.mechanics.milestones_intro"),),
        blocks,
    )


def voices(names: Names) -> Iterator[Found]:
    """Who speaks with which voice. All weigh the same."""
    found, texts = names.scenario.voices, names.texts
    if found is None:
        return
    columns = (Column(head=texts("covenant.mechanics.voice")), Column(head=texts("covenant.mechanics.speaks")))
    lines = tuple(
        Line(cells=(Cell(text=voice.name.said_in(names.language)), seated(names, voice.id))) for voice in found.voices
    )
    said = (texts("covenant.mechanics.voices_intro"),)
    yield "voices", found.name.said_in(names.language), said, (Table(columns=columns, lines=lines),)


def lanes(names: Names) -> Iterator[Found]:
    """Who carries each line across the phases."""
    texts, found, language = names.texts, names.scenario.lanes, names.language
    if not found:
        return
    about = any(lane.text for lane in found)
    heads = ("lane", "carries", *(("lane_about",) if about else ()))
    lines = []
    for lane in found:
        more = (Cell(text=lane.text.said_in(language) if lane.text else ""),) if about else ()
        lines.append(Line(cells=(Cell(text=lane.name.said_in(language)), seated(names, lane.id), *more)))
    columns = tuple(Column(head=texts(f"covenant.mechanics.{head}")) for head in heads)
    table = Table(columns=columns, lines=tuple(lines))
    yield "lanes", texts("covenant.mechanics.lanes_title"), (texts("covenant.mechanics.lanes_intro"),), (table,)


def counters(names: Names) -> Iterator[Found]:
    """What the table counts. A goal is an effort and never a promised result (domain 2.4, trap 4)."""
    texts, found = names.texts, names.scenario.counters
    if not found:
        return
    per_lane = [counter for counter in found if counter.per_lane and names.scenario.lanes]
    once = [counter for counter in found if counter not in per_lane]
    blocks: list[Block] = [_per_lane(names, per_lane)] if per_lane else []
    blocks += [_once(names, once)] if once else []
    goals = tuple(_goal(names, counter) for counter in found if counter.goal is not None)
    blocks += [Notes(lines=goals)] if goals else []
    elsewhere = tuple(_elsewhere(names))
    blocks += [Notes(label=texts("covenant.mechanics.elsewhere"), lines=elsewhere)] if elsewhere else []
    yield "counters", texts("covenant.mechanics.counters_title"), (texts("covenant.mechanics.counters_intro"),), blocks


def _per_lane(names: Names, found: Sequence[Counter]) -> Table:
    texts, language = names.texts, names.language
    heads = (Column(head=counter.name.said_in(language), kind="number") for counter in found)
    lines = [_counted(names, lane.name.said_in(language), found, (lane.id,)) for lane in names.scenario.lanes]
    if len(lines) > 1:
        every = tuple(lane.id for lane in names.scenario.lanes)
        lines.append(
            _counted(names, texts("covenant.mechanics.total"), found, every).model_copy(update={"total": True})
        )
    return Table(columns=(Column(head=texts("covenant.mechanics.lane")), *heads), lines=tuple(lines))


def _counted(names: Names, label: str, found: Sequence[Counter], lanes: Sequence[Slug]) -> Line:
    counts = (sum(_count(names, counter, lane) for lane in lanes) for counter in found)
    return Line(cells=(Cell(text=label), *(Cell(text=figure(count, names.language)) for count in counts)))


def _once(names: Names, found: Sequence[Counter]) -> Table:
    texts = names.texts
    columns = (
        Column(head=texts("covenant.figure_label")),
        Column(head=texts("covenant.figure_now"), kind="number"),
    )
    lines = tuple(_counted(names, counter.name.said_in(names.language), (counter,), ("",)) for counter in found)
    return Table(columns=columns, lines=lines)


def _count(names: Names, counter: Counter, lane: Slug) -> int:
    return dial_at(names.board, names.scenario, counter.id, lane) or 0


def _goal(names: Names, counter: Counter) -> str:
    name, goal = counter.name.said_in(names.language), figure(counter.goal or 0, names.language)
    return names.texts("covenant.mechanics.goal", counter=name, goal=goal)


def _elsewhere(names: Names) -> Iterator[str]:
    """What others reached: only to compare with, and never a goal here."""
    for item in names.board.indicators.values():
        value = item.target if item.target is not None else item.now
        if item.kind == "benchmark" and value is not None:
            unit = item.unit.said_in(names.language) if item.unit else ""
            yield f"{item.label.said_in(names.language)}: {figure(value, names.language)} {unit}".rstrip()


def coaching(names: Names) -> Iterator[Found]:
    """Per phase how the guidance is shared, in words and per cent."""
    found, texts = names.scenario.coaching, names.texts
    if found is None:
        return
    giver, taker = _named(names, found.giver), _named(names, found.taker)
    columns = (
        Column(head=texts("covenant.mechanics.phase")),
        Column(head=texts("covenant.mechanics.shared")),
        Column(head=giver, kind="number"),
        Column(head=taker, kind="number"),
    )
    lines = tuple(_share(names, phase, giver, taker) for phase in names.scenario.phase)
    said = (texts("covenant.mechanics.coaching_intro", giver=giver, taker=taker),)
    yield "coaching", found.name.said_in(names.language), said, (Table(columns=columns, lines=lines),)


def _share(names: Names, phase: Slug, giver: str, taker: str) -> Line:
    share = dial_at(names.board, names.scenario, COACHING, phase)
    if share is None:
        return Line(cells=(in_phase(names, phase), Cell(), Cell(text="–"), Cell(text="–")))
    words = names.texts(f"covenant.mechanics.share.{share}", giver=giver, taker=taker)
    return Line(cells=(in_phase(names, phase), Cell(text=words), Cell(text=f"{100 - share}%"), Cell(text=f"{share}%")))


def _named(names: Names, party: Slug) -> str:
    """The name of a party of the scenario, also after it left the table."""
    if party in names.board.parties:
        return names.party(party)
    return next((found.name.said_in(names.language) for found in names.scenario.parties if found.id == party), party)


def estimate(names: Names) -> Iterator[Found]:
    """That the person measures it. No number stands on paper, not even the example of the table."""
    found, texts = names.scenario.estimate, names.texts
    if found is None:
        return
    said = [found.note.said_in(names.language), texts("covenant.mechanics.estimate_own")]
    yield "estimate", found.name.said_in(names.language), said, ()
