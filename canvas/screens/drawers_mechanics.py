"""The drawer of a card of a mechanic: its questions, and what the table answers."""

from canvas.layout.spots import Entry, Spot, TextSpot
from canvas.model.table_of_mechanics import hop_card
from canvas.rules.commands import Command, FillDeal
from canvas.screens.bench import Bench, Filled, Kind

MOST = 200
"""Characters of an answer (`rules.events_mechanics.DealFilled`)."""


def _spots(bench: Bench) -> tuple[Spot, ...]:
    fields = bench.scenario.deal_fields.get(bench.subject, ())
    language = bench.names.language
    lines = 2 if len(fields) < 5 else 1
    return tuple(TextSpot(field.id, field.text.said_in(language), MOST, lines=lines) for field in fields)


def _entries(_bench: Bench) -> tuple[Entry, ...]:
    return ()


def _submit(bench: Bench) -> Command:
    fields = bench.scenario.deal_fields.get(bench.subject, ())
    return FillDeal(bench.subject, tuple((field.id, bench.typed(field.id)) for field in fields))


def _strike(bench: Bench) -> Command | None:
    return FillDeal(bench.subject, ()) if bench.board.deals.get(bench.subject) else None


def _hint(bench: Bench, _kind: str) -> str:
    """What the card is about; for a transfer card, what it is for."""
    language = bench.names.language
    about = {deal.id: deal.text for deal in bench.scenario.deals}
    about |= {layer.id: layer.text for layer in bench.scenario.layers}
    about |= {fork.id: fork.question for fork in bench.scenario.forks}
    if bench.subject in about:
        return about[bench.subject].said_in(language)
    is_hop = any(hop_card(stop) == bench.subject for stop in bench.board.stops)
    return bench.said("deal.hop_hint") if is_hop else ""


DEAL = Kind(
    "deal",
    _spots,
    _entries,
    lambda bench: Filled(dict(bench.board.deals.get(bench.subject, {}))),
    _submit,
    _strike,
    strike_words=lambda bench: bench.said("deal.strike") if bench.board.deals.get(bench.subject) else "",
    stays=True,
    title=lambda bench, _kind: bench.names.deal(bench.subject),
    hint=_hint,
)
