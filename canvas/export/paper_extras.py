"""The other cards of the paper set: handovers, money and *later*, and a sheet for each mechanic of the scenario."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from canvas.export.marks import Mark, icon_mark
from canvas.export.ordered import Material
from canvas.export.paper_cards import Face, Line, cards_pdf
from canvas.export.paper_decks import ICON, TINTS, names_of
from canvas.export.paper_grid import CARDS, WIDE
from canvas.model.base import Slug
from canvas.model.scenario import Phase
from canvas.model.table_of_mechanics import hop_card
from canvas.rules.codes import codes_of

SHEET = TINTS["sheet"]
WELL = 20.0
"""The size of a box in which a number is written, in points."""


def extra_cards(material: Material) -> bytes:
    """Small cards that any table needs, then the sheets of the mechanics."""
    sheets = [replace(face, roomy=True, box=WELL) for face in _Mechanics(material).all()]
    decks = [(CARDS, [*_handovers(material), *_money(material), *_later(material)])]
    return cards_pdf(material, "extra_cards", [*decks, *([(WIDE, sheets)] if sheets else [])])


def _icon(name: str) -> Mark:
    return icon_mark(name, ICON, "ink.text")


def _handovers(material: Material) -> Iterator[Face]:
    """One for each passage from a phase to the next."""
    texts, names, codes = material.texts, names_of(material), codes_of(material.scenario)
    for before, after in pairwise(material.scenario.phases):
        yield Face(
            texts("print.card.handover"),
            TINTS["handover"],
            _icon("arrows-left-right"),
            code=f"{codes.phases[before.id]} > {codes.phases[after.id]}",
            said=(texts("handout.way", phase=names.phase(before.id), phase_next=names.phase(after.id)),),
            write=(Line(texts("print.card.handover_who")), Line(texts("print.card.handover_told"))),
            boxes=(texts("print.card.candidate_knows"),),
        )


def _money(material: Material) -> list[Face]:
    texts = material.texts
    write = (Line(texts("print.card.money_source")), Line(texts("print.card.money_until")))
    mark = _icon("coins")
    return [
        Face(texts("print.card.money"), TINTS["money"], mark, write=(*write, Line(texts("print.card.money_stops"))))
    ] * 4


def _later(material: Material) -> list[Face]:
    texts = material.texts
    return [
        Face(texts("print.card.later"), SHEET, _icon("clock"), write=(Line(texts("print.card.later_what"), 3),))
    ] * 4


class _Mechanics:
    """The sheets of what a scenario has beside its phases."""

    def __init__(self, material: Material) -> None:
        self.material, self.scenario, self.texts = material, material.scenario, material.texts
        self.names, self.codes = names_of(material), codes_of(material.scenario)

    def all(self) -> Iterator[Face]:
        yield from self._ring()
        yield from self._network()
        yield from self._ladder()
        yield from self._voices()
        yield from self._lanes()
        yield from self._layers()
        yield from self._cards()

    def _said(self, label: object) -> str:
        return str(label.said_in(self.texts.language))  # type: ignore[attr-defined]

    def _seat(self, seat: Slug, called: str) -> Line:
        return Line(self.texts("print.sheet.seat", code=self.codes.seats[seat], name=called))

    def _fields(self, card: Slug) -> tuple[Line, ...]:
        code, fields = self.codes.cards[card], self.scenario.deal_fields[card]
        return tuple(Line(f"{code}.{at}  {self._said(asked.text)}") for at, asked in enumerate(fields, start=1))

    def _ring(self) -> Iterator[Face]:
        ring = self.scenario.ring
        if ring is None:
            return
        for stop in ring.stops:
            months = (
                self.texts("print.sheet.months", count=stop.months) if stop.months else self.texts("ring.months_open")
            )
            hop = hop_card(stop.id)
            yield Face(
                self._said(ring.name),
                SHEET,
                _icon("arrows-clockwise"),
                code=self.codes.cards.get(hop, ""),
                text=self._said(stop.name),
                said=tuple(filter(None, (months, self._said(stop.learns) if stop.learns else ""))),
                write=(
                    self._seat(stop.id, self.texts("print.sheet.host")),
                    *(self._fields(hop) if hop in self.codes.cards else ()),
                ),
            )
        exits = Line(self.texts("print.sheet.exit", name=self._said(ring.exit)))
        seat = self._seat("formele_werkgever", self.texts("seat.formal_employer"))
        yield Face(
            self._said(ring.name), SHEET, _icon("arrows-clockwise"), text=self._said(ring.question), write=(seat, exits)
        )

    def _network(self) -> Iterator[Face]:
        network = self.scenario.network
        if network:
            rows = tuple(
                Line(self.texts("print.sheet.counted", name=self._said(row.name), start=row.start, now=row.now))
                for row in network.rows
            )
            yield Face(
                self._said(network.name), SHEET, _icon("share-network"), said=(self._said(network.note),), write=rows
            )

    def _ladder(self) -> Iterator[Face]:
        ladder = self.scenario.ladder
        if ladder:
            steps = tuple(f"{at}  {self._said(step.text)}" for at, step in enumerate(ladder.steps, start=1))
            yield Face(
                self._said(ladder.name), SHEET, _icon("path"),
                text=self._said(ladder.question), said=steps, boxes=self._phases(),
                asks=(self.texts("print.sheet.ladder"),),
            )  # fmt: skip
        for kind in self.scenario.milestone_kinds:
            icon = _icon(kind.icon)
            yield Face(
                self._said(kind.name), SHEET, icon, said=(self.texts("print.sheet.milestones"),), write=(Line("", 5),)
            )

    def _voices(self) -> Iterator[Face]:
        voices = self.scenario.voices
        if voices:
            seats = tuple(self._seat(voice.id, self._said(voice.name)) for voice in voices.voices)
            yield Face(
                self._said(voices.name), SHEET, _icon("users-three"), text=self._said(voices.question), write=seats
            )

    def _lanes(self) -> Iterator[Face]:
        for lane in self.scenario.lanes:
            counters = tuple(
                Line(self.texts("print.sheet.counter", name=self._said(counter.name)))
                for counter in self.scenario.counters
                if counter.per_lane
            )
            said = (self._said(lane.text),) if lane.text else ()
            seat = self._seat(lane.id, self.texts("print.sheet.lane_lead"))
            yield Face(
                self.texts("tab.lanes"),
                SHEET,
                _icon(lane.icon),
                text=self._said(lane.name),
                said=said,
                write=(seat, *counters),
            )
        single = [counter for counter in self.scenario.counters if not counter.per_lane]
        if single:
            lines = tuple(Line(self.texts("print.sheet.counter", name=self._said(counter.name))) for counter in single)
            yield Face(self.texts("print.sheet.counters"), SHEET, _icon("chart-bar"), write=lines)

    def _layers(self) -> Iterator[Face]:
        for layer in self.scenario.layers:
            seats = (
                self._seat(layer.giver_seat, self.texts("print.sheet.gives")),
                self._seat(layer.payer_seat, self.texts("print.sheet.pays")),
            )
            write = (*seats, *(self._fields(layer.id) if layer.fields else ()))
            code = self.codes.cards.get(layer.id, "")
            yield Face(
                self.texts("tab.layers"),
                SHEET,
                _icon(layer.icon),
                code,
                self._said(layer.name),
                (self._said(layer.text),),
                write=write,
            )
        yield from self._moving()

    def _moving(self) -> Iterator[Face]:
        """Guidance that moves, and the own estimate."""
        coaching, estimate = self.scenario.coaching, self.scenario.estimate
        if coaching:
            pair = {"giver": self.names.party(coaching.giver), "taker": self.names.party(coaching.taker)}
            said = (self.texts("print.sheet.coaching", **pair),)
            question = self._said(coaching.question)
            yield Face(
                self._said(coaching.name), SHEET, _icon("compass"), text=question, said=said, boxes=self._phases(" %")
            )
        if estimate:
            lines = (
                Line(self.texts("print.sheet.before", top=estimate.top)),
                Line(self.texts("print.sheet.after", top=estimate.top)),
            )
            said = (self._said(estimate.note),)
            yield Face(
                self._said(estimate.name),
                SHEET,
                _icon("heart"),
                text=self._said(estimate.question),
                said=said,
                write=lines,
            )

    def _cards(self) -> Iterator[Face]:
        for deal in self.scenario.deals:
            code, name = self.codes.cards[deal.id], self._said(deal.name)
            kicker = self.names.phase(deal.phase) if deal.phase else self.texts("tab.deals")
            yield Face(
                kicker, SHEET, _icon(deal.icon), code, name, (self._said(deal.text),), write=self._fields(deal.id)
            )
        for fork in self.scenario.forks:
            yield Face(
                self._said(fork.name),
                SHEET,
                _icon("signpost"),
                code=self.codes.cards.get(fork.id, ""),
                text=self._said(fork.question),
                boxes=tuple(self._said(branch.text) for branch in fork.branches),
                write=self._fields(fork.id) if fork.fields else (Line(self.texts("print.sheet.depends"), 2),),
            )

    def _phases(self, after: str = "") -> tuple[str, ...]:
        """A box per phase to write a number in."""
        return tuple(self._phase(phase, after) for phase in self.scenario.phases)

    def _phase(self, phase: Phase, after: str) -> str:
        return f"{self.codes.phases[phase.id]}  {phase.name.said_in(self.texts.language)}{after}"
