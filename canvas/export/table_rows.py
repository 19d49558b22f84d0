"""From board to rows: every fact that a table can hold, in the order of the board."""

from collections.abc import Iterator

from canvas.export.table_shape import Row
from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import AFTER, BEFORE, COACHING, LADDER, LEFT_OUT, SIGNING
from canvas.rules.queries import fiches_on, handover_state, is_deal, leading, left_out, mechanic_seats, passages


def rows_of(names: Names, whole: Scenario) -> Iterator[Row]:
    """Every row; `whole` is the scenario with the phases that the table leaves out."""
    yield from _tasks(names)
    yield from _seats(names)
    yield from _agreements(names)
    yield from _needs(names)
    yield from _handovers(names)
    yield from _milestones(names)
    yield from _dials(names)
    yield from _cards(names)
    for phase in whole.phases:
        if phase.id in left_out(names.board, whole):
            name = phase.name.said_in(names.language)
            yield Row(kind="left_out", id=phase.id, phase_number=phase.number, phase=name)


def _row(names: Names, phase: Slug | None, party: Slug | None, **more: str) -> Row:
    """A row with the names of a phase and a party filled in."""
    known = names.scenario.phase.get(phase) if phase else None
    seated = names.board.parties.get(party) if party else None
    return Row.model_validate(
        {
            "phase_number": known.number if known else None,
            "phase": names.phase(phase) if phase else "",
            "party": names.party(party) if party else "",
            "role": names.role(seated) if seated else "",
            **more,
        }
    )


def _tasks(names: Names) -> Iterator[Row]:
    for phase in names.scenario.phases:
        for task in phase.tasks:
            what = names.task(task.id)
            laid = fiches_on(names.board, task.id)
            for fiche in laid:
                yield _row(names, phase.id, fiche.party, kind="task", id=task.id, what=what, level=fiche.level.value)
            if not laid:
                yield _row(names, phase.id, None, kind="open_task", id=task.id, what=what)


def _seats(names: Names) -> Iterator[Row]:
    board, texts = names.board, names.texts
    for phase in names.scenario.phase:
        what = texts("table_export.regie")
        yield _row(names, phase, leading(board, phase), kind="leader", id=phase, what=what)
    for seat in FRAME_SEATS:
        yield _row(names, None, leading(board, seat), kind="seat", id=seat, what=texts(f"covenant.seat.{seat}"))
    for seat in mechanic_seats(board, names.scenario):
        yield _row(names, None, leading(board, seat), kind="seat", id=seat, what=names.mechanic_seat(seat))


def _agreements(names: Names) -> Iterator[Row]:
    for card in names.board.agreements.values():
        phase = card.phase or (names.scenario.phase_of.get(card.task) if card.task else None)
        what = names.task(card.task) if card.task else ""
        value = names.texts(f"covenant.pledge.{card.pledge}")
        for party in card.parties:
            told = {"kind": "agreement", "id": card.id, "what": what, "text": card.text, "when": card.by}
            yield _row(names, phase, party, **told, value=value)


def _needs(names: Names) -> Iterator[Row]:
    for need in names.board.needs.values():
        value = names.texts(f"covenant.answer.{need.answer or 'none'}")
        other = names.party(need.asker)
        yield _row(names, None, need.asked, kind="need", id=need.id, other=other, text=need.text, value=value)


def _handovers(names: Names) -> Iterator[Row]:
    board, texts = names.board, names.texts
    for passage in passages(board, names.scenario):
        state, agreed = handover_state(board, passage), board.handovers.get(passage.before)
        told = {"when": agreed.when, "text": agreed.told} if agreed else {}
        other = names.party(passage.taker) if passage.taker else ""
        what, value = names.phase(passage.after), texts(f"handout.passing.{state}")
        more = {"kind": "handover", "id": passage.before, "what": what, "other": other, "value": value}
        yield _row(names, passage.before, passage.giver, **more, **told)


def _milestones(names: Names) -> Iterator[Row]:
    for item in names.board.milestones.values():
        kind = names.scenario.milestone_kind.get(item.kind)
        what = kind.name.said_in(names.language) if kind else item.kind
        yield _row(names, item.phase, None, kind="milestone", id=item.id, what=what, text=item.text)


def _dials(names: Names) -> Iterator[Row]:
    """What hands set; a phase that is left out has a row of its own kind."""
    for key, value in names.board.dials.items():
        dial, _, at = key.partition("/")
        if dial == LEFT_OUT or dial not in names.scenario.dials:
            continue
        per = names.scenario.dials[dial].per
        phase, party = (at if per == kind and at else None for kind in ("phase", "party"))
        if phase and phase not in names.scenario.phase:
            continue  # its phase is left out now
        lane = names.mechanic_seat(at) if per == "lane" else ""
        told = {"kind": "dial", "id": key, "what": _dial(names, dial), "other": lane, "value": str(value)}
        yield _row(names, phase, party, **told, text=_meaning(names, dial, value))


def _dial(names: Names, dial: Slug) -> str:
    """What a dial is called."""
    case, language = names.scenario, names.language
    found = {LADDER: case.ladder, COACHING: case.coaching, SIGNING: case.signing}.get(dial)
    if found:
        return found.name.said_in(language)
    if case.estimate and dial in (BEFORE, AFTER):
        return f"{case.estimate.name.said_in(language)} · {names.texts(f'table_export.{dial}')}"
    rows = case.network.rows if case.network else ()
    named = [item for item in (*rows, *case.counters, *case.forks) if item.id == dial]
    return named[0].name.said_in(language) if named else dial


def _meaning(names: Names, dial: Slug, value: int) -> str:
    """The words behind a number: the step of the ladder, the way at a fork."""
    case, language = names.scenario, names.language
    if case.ladder and dial == LADDER:
        return case.ladder.steps[value - 1].text.said_in(language)
    fork = next((fork for fork in case.forks if fork.id == dial), None)
    return fork.branches[value - 1].text.said_in(language) if fork else ""


def _cards(names: Names) -> Iterator[Row]:
    """Every question on a card with its answer, also while there is none."""
    for deal, asked in names.scenario.deal_fields.items():
        if is_deal(names.board, names.scenario, deal):
            for field in asked:
                said = names.board.deals.get(deal, {}).get(field.id, "")
                what = f"{names.deal(deal)}: {field.text.said_in(names.language)}"
                yield _row(names, None, None, kind="card", id=f"{deal}.{field.id}", what=what, text=said)
