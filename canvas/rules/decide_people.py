"""What commands around the table lead to: its card, and parties that come and change."""

from collections.abc import Mapping

from canvas.model.base import Label
from canvas.model.board import Board
from canvas.model.party import Party, PartyCard
from canvas.model.scenario import Scenario
from canvas.model.table_card import TableCard
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, written
from canvas.rules.decide_leaving import leave_party
from canvas.rules.laying import reopened
from canvas.rules.numbering import next_party
from canvas.rules.refusal import Refusal

MOST_PARTIES = 26
"""As many as there are letters for the fiches of one role."""


def _set_table(board: Board, _scenario: Scenario, command: c.SetTable) -> Answer:
    card = written(TableCard, name=command.name, place=command.place, date=command.date, goal=command.goal)
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == board.table else (e.TableSet(table=card),)


def _join_party(board: Board, scenario: Scenario, command: c.JoinParty) -> Answer:
    if command.role not in scenario.role:
        return Refusal("unknown_role")
    if len(board.parties) >= MOST_PARTIES:
        return Refusal("table_full", {"most": str(MOST_PARTIES)})
    card = _card(command)
    if isinstance(card, Refusal):
        return card
    votes = scenario.role[command.role].kind == "party"
    seat = Party(id=next_party(board, scenario, command.role), role=command.role, name=Label.same(card.name))
    # whoever comes later has agreed to nothing yet
    return (e.PartyJoined(party=_with(seat, card, votes)), *reopened(scenario, board.turned if votes else ()))


def _change_party(board: Board, scenario: Scenario, command: c.ChangeParty) -> Answer:
    before = board.parties.get(command.party)
    if before is None:
        return Refusal("unknown_party")
    card = _card(command)
    if isinstance(card, Refusal):
        return card
    after = _with(before, card, scenario.role[before.role].kind == "party")
    return Refusal("no_change") if after == before else (e.PartyChanged(party=after),)


def _card(command: c.JoinParty | c.ChangeParty) -> PartyCard | Refusal:
    return written(
        PartyCard,
        name=command.name,
        organisation=command.organisation,
        person=command.person,
        function=command.function,
        kind=command.kind,
        signs=command.signs,
    )


def _with(party: Party, card: PartyCard, may_sign: bool) -> Party:
    """The party with what was typed; a name left as it was keeps its translation."""
    kept = card.name in (party.name.nl, party.name.en)
    typed = {
        "name": party.name if kept else Label.same(card.name),
        "organisation": card.organisation or None,
        "person": card.person,
        "function": card.function,
        "kind": card.kind,
        "signs": card.signs and may_sign,
    }
    return party.model_copy(update=typed)


DECIDERS: Mapping[type, Decider] = {
    c.SetTable: _set_table,
    c.JoinParty: _join_party,
    c.ChangeParty: _change_party,
    c.LeaveParty: leave_party,
}
