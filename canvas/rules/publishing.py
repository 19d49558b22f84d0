"""The board as anybody may read it: without names of persons. Pure.

Fields that are about a person are left empty (`model.personal`). Two names are no such field and may still be one:
a chair that somebody called after who sits in it, and a party that is a person. Those go by their organisation or role.
"""

from dataclasses import replace

from canvas.model.base import Label
from canvas.model.board import Board
from canvas.model.party import Party
from canvas.model.personal import impersonal
from canvas.model.scenario import Scenario
from canvas.rules.queries import letters


def published(board: Board, scenario: Scenario) -> Board:
    """The same arrangement with nobody's name in it."""
    given = {party.id: party.name for party in scenario.parties}
    told = letters(board)
    parties = {
        party.id: party if party.name == given.get(party.id) else _renamed(party, scenario, told.get(party.id, ""))
        for party in impersonal(board).parties.values()
    }
    return replace(impersonal(board), parties=parties)


def _renamed(party: Party, scenario: Scenario, letter: str) -> Party:
    """A party by the name of its organisation; without one, by its role."""
    if party.kind in ("network", "branch"):
        return party
    if party.kind == "organisation" and party.organisation:
        return party.model_copy(update={"name": Label(nl=party.organisation, en=party.organisation)})
    role = scenario.role[party.role].name
    name = Label(nl=f"{role.nl} {letter}".strip(), en=f"{role.en} {letter}".strip())
    return party.model_copy(update={"name": name, "organisation": None})
