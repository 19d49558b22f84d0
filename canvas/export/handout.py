"""Hand-outs as a document: per party what it promised, what it gets, and whom it calls. Pure; nothing is invented."""

import datetime as dt
from collections.abc import Iterator

from canvas import VERSION
from canvas.export import covenant_articles as articles
from canvas.export.covenant import covenant_of
from canvas.export.covenant_consent import caveat, loose
from canvas.export.covenant_parts import Commitment, HandoverLine, PartyLine, PhaseMark, Said, Who
from canvas.export.covenant_saying import bound, listed, mark, who
from canvas.export.ordered import Material
from canvas.model.agreed import KEPT, Agreement, Pledge
from canvas.model.base import Frozen, Language, Slug
from canvas.model.board import FRAME_SEATS
from canvas.model.names import Names
from canvas.rules.queries import Passage, leading, passages, played

FEW = 3
"""More others than this are not named one by one when it is everybody."""


class Promise(Frozen):
    """An agreement of this party, alone or with others."""

    text: str
    pledge: Pledge
    pledged: str
    about: str
    """The phase or the task it belongs to; empty when it is about the whole route."""
    said: tuple[Said, ...]
    loose: bool = False
    """Whether the phase it belongs to is not agreed yet."""


class Gift(Frozen):
    """What another party promised when this one asked for it."""

    text: str
    giver: Who
    answered: str


class Passing(Frozen):
    """The regie that goes to or comes from another phase."""

    line: HandoverLine
    other: Who | None
    """The party on the other side; None while nobody leads there."""
    how: str
    """How it stands, in words."""


class Contact(Frozen):
    """Whom to call, and about what."""

    about: str
    mark: PhaseMark | None = None
    who: Who | None = None
    details: str = ""
    """Organisation, person and function, as far as somebody typed them."""
    own: bool = False
    """Whether it is the party of this page itself."""


class Handout(Frozen):
    """One page."""

    party: PartyLine
    does: Commitment
    promises: tuple[Promise, ...]
    gets: tuple[Gift, ...]
    gives_on: tuple[Passing, ...]
    takes_over: tuple[Passing, ...]
    contacts: tuple[Contact, ...]
    caveat: str = ""
    """One sentence while no phase is agreed at all."""


class Handouts(Frozen):
    """The pages of all parties together. The candidate is no party and gets none."""

    language: Language
    title: str
    place: str
    date: dt.date
    dated: str
    table: str
    tool: str
    phases: int
    pages: tuple[Handout, ...]


def handouts_of(material: Material) -> Handouts:
    """One page for each party at the table."""
    board, texts = material.board, material.texts
    names = Names(played(board, material.scenario), board, texts)
    covenant = covenant_of(board, material.scenario, texts, material.date, material.session)
    contacts = tuple(_contacts(names, covenant.parties))
    pairs = zip(covenant.parties, covenant.commitments.parties, strict=True)
    return Handouts(
        language=texts.language,
        title=names.scenario.title.said_in(texts.language),
        place=covenant.place,
        date=covenant.date,
        dated=covenant.dated,
        table=covenant.table,
        tool=f"{texts('app.title')} {VERSION}",
        phases=len(names.scenario.phases),
        pages=tuple(_page(names, party, does, contacts) for party, does in pairs),
    )


def _page(names: Names, party: PartyLine, does: Commitment, contacts: tuple[Contact, ...]) -> Handout:
    return Handout(
        party=party,
        does=does,
        promises=tuple(_promises(names, party.party)),
        gets=tuple(_gifts(names, party.party)),
        gives_on=tuple(_passings(names, party.party, giving=True)),
        takes_over=tuple(_passings(names, party.party, giving=False)),
        contacts=tuple(_seen_by(contact, party.party) for contact in contacts),
        caveat=caveat(names),
    )


def _promises(names: Names, party: Slug) -> Iterator[Promise]:
    for card in names.board.agreements.values():
        if party in card.parties:
            yield Promise(
                text=card.text,
                pledge=card.pledge,
                pledged=names.texts(f"covenant.pledge.{card.pledge}"),
                about=_about(names, card),
                said=tuple(_said_of(names, card, party)),
                loose=card.phase in loose(names),
            )


def _about(names: Names, card: Agreement) -> str:
    if card.task:
        return names.task(card.task)
    return names.phase(card.phase) if card.phase else ""


def _said_of(names: Names, card: Agreement, party: Slug) -> Iterator[Said]:
    """By when, with whom, and for whom it is when somebody asked for it."""
    texts = names.texts
    yield Said(label=texts("covenant.by"), text=card.by or None)
    others = [names.party(other) for other in card.parties if other != party]
    if others:
        everybody = len(others) > FEW and len(others) + 1 == len(bound(names))
        told = texts("handout.everybody") if everybody else listed(texts, others)
        yield Said(label=texts("handout.together"), text=told)
    need = names.board.needs.get(card.need) if card.need else None
    if need:
        yield Said(label=texts("handout.asked_by"), text=names.party(need.asker))


def _gifts(names: Names, party: Slug) -> Iterator[Gift]:
    for need in names.board.needs.values():
        if need.asker == party and need.answer in KEPT:
            answered = names.texts(f"covenant.answer.{need.answer}")
            yield Gift(text=need.text, giver=who(names, need.asked), answered=answered)


def _passings(names: Names, party: Slug, *, giving: bool) -> Iterator[Passing]:
    """Where this party gives the regie on, or takes it over; not where it simply keeps it."""
    lines = articles.handovers(names, 0).lines
    for passage, line in zip(passages(names.board, names.scenario), lines, strict=True):
        mine, other = _sides(passage, giving)
        if mine == party != other:
            how = names.texts(f"handout.passing.{line.state}")
            yield Passing(line=line, other=who(names, other) if other else None, how=how)


def _sides(passage: Passage, giving: bool) -> tuple[Slug | None, Slug | None]:
    return (passage.giver, passage.taker) if giving else (passage.taker, passage.giver)


def _contacts(names: Names, parties: tuple[PartyLine, ...]) -> Iterator[Contact]:
    """The seats on the frame, and who leads each phase."""
    known = {party.party: party for party in parties}
    for seat in FRAME_SEATS:
        yield _contact(names, known, seat, names.texts(f"covenant.seat.{seat}"), None)
    for phase in names.scenario.phase:
        yield _contact(names, known, phase, names.phase(phase), mark(names, phase))


def _contact(names: Names, known: dict[Slug, PartyLine], seat: Slug, about: str, marked: PhaseMark | None) -> Contact:
    party = leading(names.board, seat)
    if party is None:
        return Contact(about=about, mark=marked)
    line = known.get(party)
    details = ", ".join(filter(None, (line.organisation, line.person))) if line else ""
    return Contact(about=about, mark=marked, who=who(names, party), details=details)


def _seen_by(contact: Contact, party: Slug) -> Contact:
    own = contact.who is not None and contact.who.party == party
    return contact.model_copy(update={"own": own}) if own else contact
