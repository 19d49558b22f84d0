"""The board as anybody may read it: without names of persons. Pure.

Fields that are about a person are left empty (`model.personal`). Two names are no such field and may still be one:
a chair that somebody called after who sits in it, and a party that is a person. Those go by their organisation or role,
on the board as well as in the journal that travels along.
"""

from collections.abc import Mapping
from dataclasses import replace

from canvas.model.base import Label, Slug
from canvas.model.board import Board
from canvas.model.party import Party
from canvas.model.personal import impersonal
from canvas.model.scenario import Scenario
from canvas.rules.events import AnyEvent, PartyChanged, PartyJoined
from canvas.rules.queries import letters


def published(board: Board, scenario: Scenario) -> Board:
    """The same arrangement with nobody's name in it."""
    told, bare = letters(board), impersonal(board)
    return replace(bare, parties={party.id: _published(party, scenario, told) for party in bare.parties.values()})


def published_event(event: AnyEvent, scenario: Scenario, told: Mapping[Slug, str]) -> AnyEvent:
    """The same event with nobody's name in it.

    `told` are the letters on the chips at the end of the session: a chair keeps one name through the whole journal.
    """
    bare = impersonal(event)
    if isinstance(bare, PartyJoined | PartyChanged):
        return bare.model_copy(update={"party": _published(bare.party, scenario, told)})
    return bare


def _published(party: Party, scenario: Scenario, told: Mapping[Slug, str]) -> Party:
    given = any(known.id == party.id and known.name == party.name for known in scenario.parties)
    return party if given else _renamed(party, scenario, told.get(party.id, ""))


def _renamed(party: Party, scenario: Scenario, letter: str) -> Party:
    """A party by the name of its organisation; without one, by its role."""
    if party.kind in ("network", "branch"):
        return party
    if party.kind == "organisation" and party.organisation:
        # made without a second look: it was read from a card already, and a loose board may hold what no card takes
        name = Label.model_construct(nl=party.organisation, en=party.organisation)
        return party.model_copy(update={"name": name})
    role = scenario.role[party.role].name
    name = Label(nl=f"{role.nl} {letter}".strip(), en=f"{role.en} {letter}".strip())
    return party.model_copy(update={"name": name, "organisation": None})
