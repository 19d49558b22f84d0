"""From board to covenant: the parties, and who may sign for each (Aanwijzingen voor convenanten 2025, nr. 9)."""

from collections.abc import Iterator

from canvas.export import covenant_parts as parts
from canvas.export.covenant_clauses import filled
from canvas.export.covenant_saying import bound, listed, long_day, seal
from canvas.export.covenant_words import Lid, Signatory
from canvas.export.ordered import Copy
from canvas.export.printable import shortened
from canvas.model.mandate import Mandate
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.model.texts import Texts
from canvas.rules.queries import mandate_of

MOST = 300
"""Letters of a name in the list of parties; nobody can type as many."""
BINDS_NOBODY_ELSE = ("network", "branch")
"""Kinds of party that get a remark (Aanwijzingen 2025, nr. 9)."""


INTRODUCED = ("seat", "ground")
"""What is told of a party with a few words before it."""


def parties(names: Names, copy: Copy) -> tuple[parts.PartyLine, ...]:
    """The parties, numbered. A candidate is never one of them."""
    return tuple(_party_line(names, party, number, copy) for number, party in enumerate(bound(names), start=1))


def _party_line(names: Names, party: Party, number: int, copy: Copy) -> parts.PartyLine:
    return parts.PartyLine(
        party=party.id,
        number=number,
        name=names.party(party.id),
        seal=seal(names, party.id),
        organisation=party.organisation,
        person=", ".join(filter(None, (party.person, party.function))) if copy == "sign" else "",
        remark=names.texts(f"covenant.kind.{party.kind}") if party.kind in BINDS_NOBODY_ELSE else "",
        signs=party.signs,
        known=tuple(_known(names, party, copy)),
        signatory=_signatory(names, party),
    )


def _known(names: Names, party: Party, copy: Copy) -> Iterator[Lid]:
    """The organisation, and who represents it. What nobody told at all takes one line."""
    card = mandate_of(names.board, party.id)
    organisation = {"organisation": party.organisation or "", "legal_form": card.legal_form, "seat": card.seat}
    represented = {"name": card.name} if copy == "sign" else {}
    represented |= {"function": card.function, "ground": _ground(names, card)}
    if party.signs and not any((*organisation.values(), *represented.values())):
        yield filled(names, "clause.parties.blank", {})
        return
    yield _or_blank(names, "clause.parties.organisation", organisation)
    if party.signs:
        key = "clause.parties.represented" if copy == "sign" else "clause.parties.represented_function"
        yield _or_blank(names, key, represented)


def _or_blank(names: Names, key: str, values: dict[str, str]) -> Lid:
    told = {name: shortened(value, MOST) for name, value in values.items() if value}
    key = key if len(told) == len(values) else key.removesuffix("_function")
    if not told:
        return filled(names, f"{key}_blank", {})
    if len(told) == len(values):
        return filled(names, key, told)
    known = ", ".join(_piece(names.texts, name, value) for name, value in told.items())
    lacking = listed(names.texts, [names.texts(f"clause.lacking.{name}") for name in values if name not in told])
    return filled(names, f"{key}_partly", {"known": known, "missing": lacking})


def _piece(texts: Texts, name: str, value: str) -> str:
    """What is known, with the words before it when it needs any."""
    return texts(f"clause.piece.{name}", value=value) if name in INTRODUCED else value


def _ground(names: Names, card: Mandate) -> str:
    """On what ground somebody signs, and since when."""
    if not card.ground:
        return ""
    texts = names.texts
    ground = texts(f"clause.ground.{card.ground}")
    return texts("clause.ground.since", ground=ground, day=long_day(card.granted, texts)) if card.granted else ground


def _signatory(names: Names, party: Party) -> Signatory:
    card = mandate_of(names.board, party.id)
    return Signatory(
        organisation=", ".join(filter(None, (party.organisation, card.legal_form))),
        name=card.name,
        function=card.function,
        ground=_ground(names, card),
    )
