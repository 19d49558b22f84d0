"""From board to covenant: the ring on which a worker rotates, and the network around it."""

from collections.abc import Iterator, Sequence

from canvas.export.covenant_mechanics_parts import Attention, Block, CardLine, Cell, Column, Line, Notes, Reply, Table
from canvas.export.covenant_parts import Seal
from canvas.export.covenant_saying import figure
from canvas.export.covenant_seats import replies, seated
from canvas.model.base import Slug
from canvas.model.mechanics import Network
from canvas.model.names import Names
from canvas.model.table_of_mechanics import EMPLOYER_SEAT, hop_card
from canvas.rules.queries import Turnout, hops, turnout

Found = tuple[str, str, Sequence[str], Sequence[Block]]


def ring(names: Names) -> Iterator[Found]:
    """Who hosts each stop in order of rotation, who employs all the way, and what is told at every hop."""
    found, texts, language = names.scenario.ring, names.texts, names.language
    if found is None:
        return
    intro = "covenant.mechanics.ring_intro" if names.board.stops else "covenant.mechanics.ring_empty"
    said = (
        texts(intro),
        texts("covenant.mechanics.ring_about", about=found.about.said_in(language)),
        texts("covenant.mechanics.ring_exit", exit=found.exit.said_in(language)),
    )
    blocks: list[Block] = [_stops(names)] if names.board.stops else []
    blocks += [_employer(names), *_hops(names)]
    yield "ring", found.name.said_in(language), said, blocks


def _stops(names: Names) -> Table:
    texts = names.texts
    columns = (
        Column(head="", kind="order"),
        Column(head=texts("covenant.mechanics.stop")),
        Column(head=texts("covenant.mechanics.host")),
        Column(head=texts("covenant.mechanics.months"), kind="number"),
        Column(head=texts("covenant.mechanics.learns")),
    )
    lines = (_stop(names, stop, number) for number, stop in enumerate(names.board.stops, start=1))
    return Table(columns=columns, lines=tuple(lines))


def _stop(names: Names, stop: Slug, number: int) -> Line:
    found = names.board.stops[stop]
    name, learns = found.name.said_in(names.language), found.learns
    months = Cell(text=str(found.months) if found.months else None)
    learnt = Cell(text=learns.said_in(names.language) if learns else None)
    return Line(cells=(Cell(text=str(number)), Cell(text=name), seated(names, stop), months, learnt))


def _employer(names: Names) -> Table:
    columns = (
        Column(head=names.texts("covenant.mechanics.all_round")),
        Column(head=names.texts("covenant.party_head")),
    )
    return Table(
        columns=columns,
        lines=(Line(cells=(Cell(text=names.mechanic_seat(EMPLOYER_SEAT)), seated(names, EMPLOYER_SEAT))),),
    )


def _hops(names: Names) -> Iterator[CardLine]:
    """The transfer card of every hop. A lone stop leads nowhere, but what was written on its card is kept.

    The questions stand on the first card and wherever one has an answer; a card that is empty is told in one line.
    """
    after, first = dict(hops(names.board)), True
    for stop in names.board.stops:
        asked = replies(names, hop_card(stop))
        said = any(reply.text for reply in asked)
        if asked and (stop in after or said):
            told = asked if said or first else (_all_open(names, len(asked)),)
            yield CardLine(deal=hop_card(stop), title=_hop(names, stop, after.get(stop)), replies=told)
            first = False


def _all_open(names: Names, count: int) -> Reply:
    return Reply(label=names.texts("covenant.mechanics.hop_open", count=count), text=None)


def _hop(names: Names, stop: Slug, after: Slug | None) -> str:
    if after is None:
        return names.deal(hop_card(stop))
    before, then = names.mechanic_seat(stop), names.mechanic_seat(after)
    return names.texts("covenant.mechanics.hop", stop=before, stop_next=then)


def network(names: Names) -> Iterator[Found]:
    """How many take part, at the start and now; other counts of the source stand there as they are."""
    found, counted, language = names.scenario.network, turnout(names.board, names.scenario), names.language
    if found is None or counted is None:
        return
    note = found.note.said_in(language)
    said = [note[:1].upper() + note[1:]]
    if any(now != row.now for row, now in counted.rows):
        said.append(names.texts("covenant.mechanics.network_set", count=sum(row.now for row in found.rows)))
    yield "network", found.name.said_in(language), said, tuple(_network(names, found, counted))


def _network(names: Names, found: Network, counted: Turnout) -> Iterator[Block]:
    texts, language = names.texts, names.language
    yield _counts(names, counted)
    if found.remarks:
        remarks = tuple(remark.said_in(language) for remark in found.remarks)
        yield Notes(label=texts("covenant.mechanics.network_source"), lines=remarks)
    if found.alarm and counted.alarm:
        yield Attention(title=found.alarm.title.said_in(language), text=found.alarm.text.said_in(language))


def _counts(names: Names, counted: Turnout) -> Table:
    texts, language = names.texts, names.language
    columns = (
        Column(head=texts("covenant.mechanics.network_row")),
        Column(head=texts("covenant.figure_start"), kind="number"),
        Column(head=texts("covenant.figure_now"), kind="number"),
    )
    lines = [
        Line(cells=(Cell(text=row.name.said_in(language), seal=Seal(look=row.look)), *_pair(names, row.start, now)))
        for row, now in counted.rows
    ]
    total = Cell(text=texts("covenant.mechanics.total"))
    lines.append(Line(cells=(total, *_pair(names, counted.start, counted.now)), total=True))
    return Table(columns=columns, lines=tuple(lines))


def _pair(names: Names, start: int, now: int) -> tuple[Cell, Cell]:
    return Cell(text=figure(start, names.language)), Cell(text=figure(now, names.language))
