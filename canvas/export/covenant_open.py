"""From board to covenant: everything that is still open, whatever kind it is. Annex 2 is made of it."""

from collections.abc import Iterable, Iterator

from canvas.export.covenant_consent import standing
from canvas.export.covenant_parts import OpenGroup, OpenLine
from canvas.export.covenant_saying import bound, in_function, listed
from canvas.export.covenant_seats import called, sort_of
from canvas.export.ordered import Copy
from canvas.model.base import Slug
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.model.table_of_mechanics import COACHING, LADDER
from canvas.rules.queries import (
    OpenPoint,
    answered,
    branch_of,
    dial_at,
    handover_state,
    has_duties,
    is_deal,
    leading,
    mandate_of,
    mechanic_seats,
    open_points,
    passages,
    ready_to_sign,
)


def open_lines(names: Names, elements: Iterable[OpenLine], copy: Copy = "sign") -> tuple[OpenLine, ...]:
    """What the table has not settled: on the board, in its mechanics, in what is blank, in the elements of a covenant,
    and in how it agreed."""
    return (
        *_on_the_board(names),
        *_in_mechanics(names),
        *_blank(names, copy),
        *elements,
        *_not_agreed(names),
    )


def _line(names: Names, group: OpenGroup, code: str, **values: object) -> OpenLine:
    return OpenLine(code=code, group=group, text=names.texts(f"covenant.open.{code}", **values))


def _on_the_board(names: Names) -> Iterator[OpenLine]:
    for point in open_points(names.board, names.scenario):
        yield OpenLine(code=point.code, group="board", text=_said(names, point))


def _said(names: Names, point: OpenPoint) -> str:
    """The sentence of an open point; an objection is told by function, never by the name of a person."""
    if point.code != "objection":
        return names.sentence(f"open.{point.code}", point.values)
    phase, text = names.phase(point.values["phase"]), point.values["text"]
    return names.texts("open.objection", phase=phase, party=in_function(names, point.values["party"]), text=text)


def _in_mechanics(names: Names) -> Iterator[OpenLine]:
    board, scenario = names.board, names.scenario
    for seat in mechanic_seats(board, scenario):
        if leading(board, seat) is None:
            yield _line(names, "mechanics", f"seat_{sort_of(names, seat)}", name=called(names, seat))
    yield from _on_the_ring(names)
    for dial in (LADDER, COACHING):
        yield from _dial_per_phase(names, dial)
    yield from _no_milestones(names)
    for fork in scenario.forks:
        if branch_of(board, fork) is None:
            yield _line(names, "mechanics", "fork", name=fork.name.said_in(names.language))
    for deal in scenario.deal_fields:
        done, asked = answered(board, scenario, deal)
        if done < asked and is_deal(board, scenario, deal):
            yield _line(names, "mechanics", "deal", name=names.deal(deal), left=asked - done, asked=asked)


def _on_the_ring(names: Names) -> Iterator[OpenLine]:
    if names.scenario.ring is None:
        return
    if len(names.board.stops) < 2:
        yield _line(names, "mechanics", "ring")
    for stop in names.board.stops.values():
        if stop.months is None:
            yield _line(names, "mechanics", "months", name=stop.name.said_in(names.language))


def _dial_per_phase(names: Names, dial: Slug) -> Iterator[OpenLine]:
    """One sentence for a dial that is not set in one or more phases."""
    scenario = names.scenario
    found = scenario.ladder if dial == LADDER else scenario.coaching
    unset = [names.phase(phase) for phase in scenario.phase if dial_at(names.board, scenario, dial, phase) is None]
    if found and unset:
        name, phases = found.name.said_in(names.language), listed(names.texts, unset)
        yield _line(names, "mechanics", dial, name=name, phases=phases)


def _no_milestones(names: Names) -> Iterator[OpenLine]:
    written = {item.kind for item in names.board.milestones.values()}
    for kind in names.scenario.milestone_kinds:
        if kind.id not in written:
            yield _line(names, "mechanics", "milestone", name=kind.name.said_in(names.language))


def _blank(names: Names, copy: Copy) -> Iterator[OpenLine]:
    """What the articles print as still to be filled in."""
    yield from _about_parties(names, copy)
    for card in names.board.agreements.values():
        if not card.by:
            yield _line(names, "blank", "by", text=card.text)
    for passage in passages(names.board, names.scenario):
        agreed = names.board.handovers.get(passage.before)
        if agreed and handover_state(names.board, passage) == "agreed" and not (agreed.when and agreed.told):
            phases = {"phase": names.phase(passage.before), "phase_next": names.phase(passage.after)}
            yield _line(names, "blank", "handover", **phases)
    yield from _about_money(names)
    for event in names.board.drawn:
        if event in names.scenario.card and not names.board.event_answers.get(event):
            text = names.scenario.card[event].text.said_in(names.language)
            yield _line(names, "blank", "event", text=text)
    for item in names.board.indicators.values():
        if item.kind == "goal" and (item.target is None or not item.date):
            yield _line(names, "blank", "figure", name=item.label.said_in(names.language))


def _about_parties(names: Names, copy: Copy) -> Iterator[OpenLine]:
    parties = bound(names)
    nameless = [names.party(party.id) for party in parties if not _settled(names, party)]
    if nameless:
        yield _line(names, "blank", "organisation", parties=listed(names.texts, nameless))
    signers = [names.party(party.id) for party in parties if party.signs and not _represented(names, party, copy)]
    if signers:
        yield _line(names, "blank", "signers", parties=listed(names.texts, signers))


def _settled(names: Names, party: Party) -> bool:
    """Whether a party is told as an organisation; one that does not sign needs only a name."""
    card = mandate_of(names.board, party.id)
    return bool(party.organisation and (not party.signs or (card.legal_form and card.seat)))


def _represented(names: Names, party: Party, copy: Copy) -> bool:
    """Whether somebody may sign for a party. The copy to publish never knows the name."""
    card = mandate_of(names.board, party.id)
    return bool(card.function and card.ground and (card.name or copy == "publish"))


def _about_money(names: Names) -> Iterator[OpenLine]:
    """Phases without a source, and what is not told about the sources there are."""
    money = names.board.money.values()
    funded = {card.phase for card in money}
    if not money and "money" in names.board.lapsed:
        return
    bare = [names.phase(phase) for phase in names.scenario.phase if phase not in funded]
    if bare:
        yield _line(names, "blank", "no_money", phases=listed(names.texts, bare))
    for card in money:
        for code, told in (("amount", card.amount), ("until", card.until), ("if_stops", card.if_stops)):
            if not told:
                yield _line(names, "blank", code, source=card.source, phase=names.phase(card.phase))


def _not_agreed(names: Names) -> Iterator[OpenLine]:
    """Reservations, phases without open votes, duties of who does not sign, and who is not ready to sign."""
    phases, texts = names.scenario.phase, names.texts
    for phase in phases:
        for party, ballot in names.board.votes.get(phase, {}).items() if phase in names.board.turned else ():
            if ballot.vote == "reserve":
                said = {"phase": names.phase(phase), "party": in_function(names, party)}
                yield _line(names, "agreed", "reserve", text=ballot.sentence, **said)
    unsaid = [names.phase(phase) for phase in phases if standing(names, phase) == "none"]
    if unsaid:
        yield _line(names, "agreed", "votes", phases=listed(texts, unsaid))
    for seated in bound(names):
        if not seated.signs and has_duties(names.board, names.scenario, seated.id):
            yield _line(names, "agreed", "unsigned", party=names.party(seated.id))
    if names.scenario.signing:
        later = [names.party(party) for party, ready in ready_to_sign(names.board, names.scenario) if not ready]
        if later:
            yield _line(names, "agreed", "ready", parties=listed(texts, later))
