"""Drawers for *kennismaken*: the card of the table, and who sits at it."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.days import LONGEST, said_day
from canvas.model.party import Party
from canvas.model.table_card import TableCard
from canvas.model.words import longest
from canvas.rules.commands import ChangeParty, Command, JoinParty, LeaveParty, SetTable
from canvas.rules.queries import missing_kinds
from canvas.screens.bench import Bench, Filled, Kind

KINDS = ("organisation", "network", "branch", "person")


def _table_spots(bench: Bench) -> tuple[Spot, ...]:
    return (
        TextSpot("name", bench.said("table.name"), longest(TableCard, "name"), half=True),
        TextSpot("place", bench.said("table.place"), longest(TableCard, "place"), half=True),
        TextSpot("date", bench.said("table.date"), LONGEST, hint=bench.said("table.date_hint"), half=True),
        TextSpot("goal", bench.said("table.goal"), longest(TableCard, "goal"), lines=2),
    )


def _table_fill(bench: Bench) -> Filled:
    card = bench.board.table
    return Filled({"name": card.name, "place": card.place, "date": said_day(card.date), "goal": card.goal})


def _table_submit(bench: Bench) -> Command:
    return SetTable(bench.typed("name"), bench.typed("place"), bench.typed("date"), bench.typed("goal"))


TABLE = Kind("table", _table_spots, lambda _bench: (), _table_fill, _table_submit, stays=True)


def _party_spots(bench: Bench) -> tuple[Spot, ...]:
    roles = tuple(Choice(role.id, role.name.said_in(bench.names.language)) for role in bench.scenario.roles)
    kinds = tuple(Choice(kind, bench.said(f"parties.kind_{kind}")) for kind in KINDS)
    signs = (Choice("yes", bench.said("parties.signs_yes")), Choice("no", bench.said("parties.signs_no")))
    who = () if bench.editing else (ChoiceSpot("role", bench.said("parties.role"), roles),)
    heirs = tuple(party for party in bench.parties if party != bench.editing)
    leaving = (PartySpot("heir", bench.said("parties.heir"), heirs),) if bench.editing else ()
    return (
        *who,
        TextSpot("name", bench.said("parties.name"), 40, half=True),
        TextSpot("organisation", bench.said("parties.organisation"), 60, half=True),
        TextSpot("person", bench.said("parties.person"), longest(Party, "person"), half=True),
        TextSpot("function", bench.said("parties.function"), longest(Party, "function"), half=True),
        ChoiceSpot("kind", bench.said("parties.kind"), kinds, half=True),
        ChoiceSpot("signs", bench.said("parties.signs"), signs, half=True),
        *leaving,
    )


def _party_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(
        Entry(party.id, bench.names.party(party.id), _party_line(bench, party), parties=(party.id,))
        for party in bench.board.parties.values()
    )


def _party_line(bench: Bench, party: Party) -> str:
    known = [part for part in (party.organisation, party.person, party.function) if part]
    return " · ".join(known) or bench.names.role(party)


def _party_fill(bench: Bench) -> Filled:
    party = bench.board.parties.get(bench.editing)
    if party is None:
        return Filled({}, {"kind": ("organisation",), "signs": ("yes",)})
    words = {
        "name": bench.names.party(party.id),
        "organisation": party.organisation or "",
        "person": party.person or "",
        "function": party.function or "",
    }
    return Filled(words, {"kind": (party.kind,), "signs": ("yes" if party.signs else "no",)})


def _party_submit(bench: Bench) -> Command:
    words = {spot: bench.typed(spot) for spot in ("name", "organisation", "person", "function")}
    kind = next((kind for kind in KINDS if kind == bench.one("kind")), "organisation")
    signs = bench.one("signs") != "no"
    if bench.editing:
        return ChangeParty(bench.editing, **words, kind=kind, signs=signs)  # type: ignore[arg-type]
    role = bench.one("role")
    if not words["name"] and role in bench.scenario.role:
        words["name"] = bench.scenario.role[role].name.said_in(bench.names.language)
    return JoinParty(role, **words, kind=kind, signs=signs)  # type: ignore[arg-type]


def _party_strike(bench: Bench) -> Command:
    return LeaveParty(bench.editing, bench.one("heir") or None)


PARTIES = Kind(
    "parties",
    _party_spots,
    _party_entries,
    _party_fill,
    _party_submit,
    _party_strike,
    strike_words=lambda bench: bench.said("parties.leave") if bench.editing else "",
    strike_icon="sign-out",
    hint=lambda bench, _kind: missing_line(bench),
    grows=True,
)


def missing_line(bench: Bench) -> str:
    """Which kinds of party a mixed group still lacks, in one sentence."""
    missing = missing_kinds(bench.board, bench.scenario)
    if not missing:
        return bench.said("parties.complete")
    names = ", ".join(bench.scenario.role[role].name.said_in(bench.names.language) for role in missing)
    return bench.said("parties.missing", roles=names)
