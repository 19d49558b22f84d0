"""What things are called for people, in one language: ids and refusals become words here."""

from collections.abc import Mapping
from dataclasses import dataclass

from canvas.model.base import Language, Slug
from canvas.model.board import FRAME_SEATS, Board
from canvas.model.mechanics import Named
from canvas.model.party import Party
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import EMPLOYER_SEAT, hop_card
from canvas.model.texts import Texts


@dataclass(frozen=True)
class Names:
    """The names of everything on one board."""

    scenario: Scenario
    board: Board
    texts: Texts
    all: Scenario | None = None
    """The scenario with the phases that the table leaves out, when it is known."""

    @property
    def whole(self) -> Scenario:
        """The scenario with all its phases, also those that are left out now."""
        return self.all or self.scenario

    @property
    def language(self) -> Language:
        return self.texts.language

    def party(self, party: Slug) -> str:
        found = self.board.parties.get(party)
        return found.name.said_in(self.language) if found else party

    def role(self, party: Party) -> str:
        return self.scenario.role[party.role].name.said_in(self.language)

    def task(self, task: Slug) -> str:
        found = self.whole.tasks.get(task)
        return found.text.said_in(self.language) if found else task

    def phase(self, phase: Slug) -> str:
        """The name of a phase; for a seat on the frame, what its regie is about."""
        if phase in FRAME_SEATS:
            return self.texts(f"seat.about.{phase}")
        found = self.whole.phase.get(phase)
        return found.name.said_in(self.language) if found else self.mechanic_seat(phase)

    def mechanic_seat(self, seat: Slug) -> str:
        """What a seat of a mechanic is called: a stop, a voice, a lane, who gives or pays a layer."""
        if seat == EMPLOYER_SEAT:
            return self.texts("seat.formal_employer")
        if seat in self.board.stops:
            return self.board.stops[seat].name.said_in(self.language)
        voices = self.scenario.voices.voices if self.scenario.voices else ()
        named_seats: tuple[Named, ...] = (*voices, *self.scenario.lanes)
        for named in named_seats:
            if named.id == seat:
                return named.name.said_in(self.language)
        for layer in self.scenario.layers:
            if seat in (layer.giver_seat, layer.payer_seat):
                part = "gives" if seat == layer.giver_seat else "pays"
                return self.texts(f"seat.layer_{part}", layer=layer.name.said_in(self.language))
        return seat

    def deal(self, deal: Slug) -> str:
        """The name of a card; of a transfer card, the stop where the hop begins."""
        for item in self.scenario.cards_to_fill:
            if item.id == deal:
                return item.name.said_in(self.language)
        stop = next((stop for stop in self.board.stops if hop_card(stop) == deal), "")
        return self.texts("deal.hop", stop=self.mechanic_seat(stop)) if stop else deal

    def round(self, round_: Slug) -> str:
        found = self.scenario.round.get(round_)
        return found.name.said_in(self.language) if found else round_

    def question(self, question: Slug) -> str:
        found = self.scenario.question.get(question)
        return found.text.said_in(self.language) if found else question

    def kind(self, role: Slug) -> str:
        """The name of a role, of which nobody may sit at the table."""
        found = self.scenario.role.get(role)
        return found.name.said_in(self.language) if found else role

    def level(self, level: str) -> str:
        return self.texts(f"level.{level}")

    def sentence(self, key: str, values: Mapping[str, str]) -> str:
        """A sentence of the catalogue, with ids replaced by the names of what they point at."""
        return self.texts(key, **{name: self._said(name, value) for name, value in values.items()})

    def _said(self, name: str, value: str) -> str:
        kind = name.partition("_")[0]
        say = {
            "party": self.party,
            "task": self.task,
            "phase": self.phase,
            "round": self.round,
            "level": self.level,
            "question": self.question,
            "role": self.kind,
        }
        return say[kind](value) if kind in say else value
