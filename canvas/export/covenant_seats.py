"""Seats and cards of mechanics on paper: who lies there, what it does there, and what was answered."""

from collections.abc import Iterator

from canvas.export.covenant_mechanics_parts import Cell, Reply
from canvas.export.covenant_saying import mark, who
from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS
from canvas.model.mechanics import Layer
from canvas.model.names import Names
from canvas.model.table_of_mechanics import EMPLOYER_SEAT
from canvas.rules.queries import answer_on, leading, mechanic_seats


def replies(names: Names, deal: Slug) -> tuple[Reply, ...]:
    """Every question of a card with its answer."""
    asked = names.scenario.deal_fields.get(deal, ())
    return tuple(
        Reply(label=field.text.said_in(names.language), text=answer_on(names.board, deal, field.id) or None)
        for field in asked
    )


def seated(names: Names, seat: Slug) -> Cell:
    """Who lies in a seat."""
    party = leading(names.board, seat)
    if party is None:
        return Cell()
    found = who(names, party)
    return Cell(text=found.name, seal=found.seal)


def in_phase(names: Names, phase: Slug) -> Cell:
    """The name of a phase behind its number."""
    return Cell(text=names.phase(phase), mark=mark(names, phase))


def kept_by(names: Names, party: Slug) -> tuple[str, ...]:
    """What a party does in the seats on the frame and in those of the mechanics, each as a few words."""
    return tuple(_kept_by(names, party))


def _kept_by(names: Names, party: Slug) -> Iterator[str]:
    for seat in FRAME_SEATS:
        if leading(names.board, seat) == party:
            yield names.texts(f"covenant.keeps.{seat}")
    for seat in mechanic_seats(names.board, names.scenario):
        if leading(names.board, seat) == party:
            yield names.texts(f"covenant.mechanics.keeps.{sort_of(names, seat)}", name=called(names, seat))


def sort_of(names: Names, seat: Slug) -> str:
    """Which sort of seat it is: a stop, the employer, a voice, a lane, or who gives or pays something extra."""
    if seat == EMPLOYER_SEAT:
        return "employer"
    if seat in names.board.stops:
        return "stop"
    if seat in names.scenario.lane:
        return "lane"
    layer = _layer_of(names, seat)
    if layer is None:
        return "voice"
    return "gives" if seat == layer.giver_seat else "pays"


def called(names: Names, seat: Slug) -> str:
    """The name of what a seat belongs to."""
    layer = _layer_of(names, seat)
    return layer.name.said_in(names.language) if layer else names.mechanic_seat(seat)


def _layer_of(names: Names, seat: Slug) -> Layer | None:
    found = (layer for layer in names.scenario.layers if seat in (layer.giver_seat, layer.payer_seat))
    return next(found, None)
