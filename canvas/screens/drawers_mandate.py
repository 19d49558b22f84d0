"""The drawer of who signs: per party its legal form and seat, and who may sign for it, on what ground."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, Said, SaidSpot, Spot, TextSpot
from canvas.model.days import LONGEST, said_day
from canvas.model.mandate import GROUNDS, Ground, Mandate
from canvas.model.party import Party
from canvas.model.words import longest
from canvas.rules.commands import Command, FillMandate
from canvas.rules.queries import mandate_of, signers, to_dos
from canvas.screens.bench import Bench, Filled, Kind
from canvas.screens.drawers_elements import LOOKS

FORMS = ("municipality", "company", "foundation", "association", "public_body")
"""Legal forms that are one touch away; any other is typed."""
FORM_SPOT = "form_quick"
EMPTY: Ground = ""
WARNED = {"network": "network_signs", "branch": "branch_signs"}
"""Kinds of party that bind fewer people than it looks (nr. 9), with their warning."""


def _spots(bench: Bench) -> tuple[Spot, ...]:
    party = bench.board.parties.get(bench.editing)
    if party is None:
        return ()
    grounds = tuple(Choice(ground, bench.said(f"mandate.ground_{ground}")) for ground in GROUNDS)
    missing = ChoiceSpot("go", bench.said("mandate.no_organisation"), _ways(bench), half=True)
    organisation = () if party.organisation else (missing,)
    day, place, name = bench.said("table.date_hint"), bench.said("mandate.seat_hint"), bench.said("mandate.name_hint")
    forms = tuple(Choice(form, bench.said(f"mandate.form_{form}")) for form in FORMS)
    return (
        *_told(bench, party),
        TextSpot("legal_form", bench.said("mandate.legal_form"), longest(Mandate, "legal_form"), half=True),
        TextSpot("seat", bench.said("mandate.seat"), longest(Mandate, "seat"), hint=place, half=True),
        ChoiceSpot(FORM_SPOT, bench.said("mandate.form"), forms),
        TextSpot("name", bench.said("mandate.name"), longest(Mandate, "name"), hint=name, half=True),
        TextSpot("function", bench.said("mandate.function"), longest(Mandate, "function"), half=True),
        ChoiceSpot("ground", bench.said("mandate.ground"), grounds),
        TextSpot("granted", bench.said("mandate.granted"), LONGEST, hint=day, half=True, day=True),
        *organisation,
    )


def _ways(bench: Bench) -> tuple[Choice, ...]:
    return (Choice("parties", bench.texts("element.way.parties")),)


def _told(bench: Bench, party: Party) -> tuple[Spot, ...]:
    """A warning for a network or a branch body: they bind fewer people than it looks."""
    code = WARNED.get(party.kind)
    if code is None:
        return ()
    return (SaidSpot("told", (Said(bench.names.sentence(f"warning.{code}", {"party": party.id}), "warning", "try"),)),)


def _entries(bench: Bench) -> tuple[Entry, ...]:
    left = {point.values["party"] for point in to_dos(bench.board, bench.scenario, bench.subject)}
    return tuple(_entry(bench, party, party.id in left) for party in signers(bench.board, bench.scenario))


def _entry(bench: Bench, party: Party, waits: bool) -> Entry:
    card = mandate_of(bench.board, party.id)
    name = bench.names.party(party.id)
    organisation = party.organisation if party.organisation != name else ""
    known = [part for part in (organisation, card.legal_form, card.seat, card.function) if part]
    line = " · ".join(known) or bench.texts("element.state.open")
    icon, tone = LOOKS["open" if waits else "filled"]
    return Entry(party.id, name, line, icon, tone, (party.id,))


def _fill(bench: Bench) -> Filled:
    if not bench.editing:
        return Filled()
    card = mandate_of(bench.board, bench.editing)
    words = {"legal_form": card.legal_form, "seat": card.seat, "name": card.name, "function": card.function}
    chosen = {"ground": (card.ground,)} if card.ground else {}
    return Filled(words | {"granted": said_day(card.granted)}, chosen)


def _submit(bench: Bench) -> Command | None:
    words = {spot: bench.typed(spot) for spot in ("legal_form", "seat", "name", "function", "granted")}
    ground = next((ground for ground in GROUNDS if ground == bench.one("ground")), EMPTY)
    return FillMandate(bench.editing, **words, ground=ground) if bench.editing else None


def _sets(bench: Bench, spot: str, value: str) -> dict[str, str]:
    return {"legal_form": bench.said(f"mandate.form_{value}")} if spot == FORM_SPOT else {}


def _title(bench: Bench, _kind: str) -> str:
    element = bench.texts(f"element.{bench.subject}.name")
    party = bench.names.party(bench.editing)
    return bench.said("mandate.title", element=element, party=party) if bench.editing else element


def _hint(bench: Bench, _kind: str) -> str:
    anybody = signers(bench.board, bench.scenario)
    return bench.texts(f"element.{bench.subject}.why") if anybody else bench.said("mandate.nobody")


MANDATE = Kind(
    "mandate",
    _spots,
    _entries,
    _fill,
    _submit,
    lambda bench: FillMandate(bench.editing),
    submit_words=lambda bench: bench.said("keep") if bench.editing else "",
    strike_words=lambda bench: bench.said("deal.strike") if bench.editing in bench.board.mandates else "",
    back="elements",
    extra_words=lambda bench: bench.said("clause.back"),
    extra_icon="rows",
    ways=frozenset({"go"}),
    sets=_sets,
    title=_title,
    hint=_hint,
)
