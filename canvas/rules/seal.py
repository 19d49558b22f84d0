"""The seal of an agreement: one number that two copies share when, and only when, they say the same. Pure.

Seal = SHA-256 over the canonical agreement: JSON in UTF-8, keys sorted, no spaces, every text in composed
letters (Unicode NFC). It stands for what was agreed, whatever way the table took:

- the case as it is played, without what only guides the workshop and without colours and icons;
- who lies where and how, votes that lie open, and every word on the board;
- both languages of the case, so that the Dutch and the English paper carry one seal;
- no personal names, and a chair that somebody called after a person by its organisation or role
  (`rules.publishing`), so that the copy to sign and the copy to publish carry one seal;
- no rounds, counters, locks or hands: those are of the session.

Cards stand in their order; what has no order is sorted. What is empty, no, or not there is left out, so that a
field that a later version adds does not break the seal of an agreement that does not use it.
The seal proves that copies are equal. It does not tell who made them.
"""

import json
from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from hashlib import sha256
from unicodedata import normalize

from pydantic import BaseModel

from canvas.model.board import Board, InSeat, OnTask
from canvas.model.personal import impersonal
from canvas.model.scenario import Scenario
from canvas.rules.publishing import published
from canvas.rules.queries import played

SCHEME = "leerwerkcanvas:sha256:"
"""What stands before the seal where a machine reads it. It is no address."""

OF_THE_WORKSHOP = {
    *("format", "short_title", "summary", "rounds", "scripts", "example", "need_ideas", "guide", "expected_kinds"),
    *("parties", "indicators"),
}
"""What of a scenario is no part of the agreement. Parties and indicators are on the board, as the table left them."""
LOOKS = {"icon", "look", "usual"}
"""Fields, wherever they are, that show something or hint at something, and agree nothing."""
OF_THE_SESSION = {
    *("round", "visited", "closed", "script", "locked", "quiet", "laid", "joined", "written", "exports"),
    *("fiches", "on_task", "seats", "votes", "turned"),
}
"""What of a board is of the session, or is told in another form."""

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


def seal(board: Board, scenario: Scenario) -> str:
    """The seal of what a board stands for, as 64 hexadecimal digits."""
    return sha256(canonical(board, scenario)).hexdigest()


def short(whole: str) -> str:
    """The first sixteen digits of a seal in groups of four, for people to compare."""
    return " ".join(whole[at : at + 4] for at in range(0, 16, 4))


def canonical(board: Board, scenario: Scenario) -> bytes:
    """The agreement in its one written form."""
    told = {"board": _board(published(board, scenario)), "case": _case(played(board, scenario)), "form": 1}
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def _case(scenario: Scenario) -> Plain:
    return _noun(impersonal(scenario), set(type(scenario).model_fields) - OF_THE_WORKSHOP)


def _board(bare: Board) -> Plain:
    words = {field.name: getattr(bare, field.name) for field in fields(bare) if field.name not in OF_THE_SESSION}
    votes = {phase: ballots for phase, ballots in bare.votes.items() if phase in bare.turned}
    words["mandates"] = {party: card for party, card in bare.mandates.items() if not card.blank}
    return _kept({**words, "tasks": _tasks(bare), "leads": _leads(bare), "votes": votes})


def _tasks(board: Board) -> dict[str, object]:
    """Per task who takes part and how, in the order in which they came."""
    lying = [fiche for fiche in board.fiches.values() if isinstance(fiche.place, OnTask)]
    found: dict[str, list[object]] = {}
    for fiche in lying:
        assert isinstance(fiche.place, OnTask)
        found.setdefault(fiche.place.task, []).append({"party": fiche.party, "level": fiche.level.value})
    return dict(found)


def _leads(board: Board) -> dict[str, object]:
    return {fiche.place.seat: fiche.party for fiche in board.fiches.values() if isinstance(fiche.place, InSeat)}


def _kept(table: Mapping[str, object]) -> dict[str, Plain]:
    """A table without what is empty in it."""
    plain = {key: _plain(value) for key, value in table.items()}
    return {key: value for key, value in plain.items() if value not in (None, "", [], {}) and value is not False}


def _plain(value: object) -> Plain:
    match value:
        case str():
            return normalize("NFC", value)
        case None | bool() | int() | float():
            return value
        case BaseModel():
            return _noun(value, set(type(value).model_fields))
        case Mapping():
            return _cards(value)
        case Set():
            return [_plain(part) for part in sorted(value)]
        case tuple() | list():
            return [_plain(part) for part in value]
    assert is_dataclass(value) and not isinstance(value, type), value
    return _noun(value, {field.name for field in fields(value)})


def _noun(noun: object, names: Set[str]) -> dict[str, Plain]:
    return _kept({name: getattr(noun, name) for name in names - LOOKS})


def _cards(table: Mapping[str, object]) -> Plain:
    """Cards that know their own name lie in order; anything else is looked up by name."""
    if table and all(hasattr(card, "id") for card in table.values()):
        return [_plain(card) for card in table.values()]
    return _kept(table)
