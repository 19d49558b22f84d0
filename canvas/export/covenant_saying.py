"""How parties, phases and figures are told in a covenant, in one language."""

import datetime as dt
from collections.abc import Sequence

from canvas.export import covenant_parts as parts
from canvas.model.base import Language, Slug
from canvas.model.board import Fiche
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.model.texts import Texts
from canvas.rules.queries import is_candidate, letters, voters

FIGURE = ",.15g"
"""Thousands apart, and no more decimals than somebody typed."""


def bound(names: Names) -> list[Party]:
    """Who may be a party to the covenant: everybody at the table except the candidate."""
    return [names.board.parties[party] for party in voters(names.board, names.scenario)]


def candidates(names: Names) -> list[Party]:
    """Who is at the table without being a party."""
    return [party for party in names.board.parties.values() if is_candidate(names.board, names.scenario, party.id)]


def taker(names: Names, fiche: Fiche) -> parts.Taker:
    """Who lies here, and how it takes part."""
    about = who(names, fiche.party)
    return parts.Taker(party=about.party, name=about.name, seal=about.seal, level=fiche.level)


def who(names: Names, party: Slug) -> parts.Who:
    return parts.Who(party=party, name=names.party(party), seal=seal(names, party))


def seal(names: Names, party: Slug) -> parts.Seal:
    """The chip of a party; one that left the table has no look of its own."""
    seated = names.board.parties.get(party)
    if seated is None:
        return parts.Seal(look=party)
    role = names.scenario.role[seated.role]
    return parts.Seal(look=role.appearance, letter=letters(names.board).get(party, ""))


def in_function(names: Names, party: Slug) -> str:
    """A party by its role or the name the case gave it, and its function: never by a name that somebody typed.

    A vote must not stand beside the name of a person, and a chair may be called after who sits in it.
    """
    seated = names.board.parties.get(party)
    if seated is None:
        return names.texts("covenant.party_gone")
    role, letter = names.role(seated), letters(names.board).get(party, "")
    given = any(known.id == party and known.name == seated.name for known in names.scenario.parties)
    called = names.party(party) if given and names.party(party) != role else f"{role} {letter}".strip()
    return f"{called}, {seated.function}" if seated.function else called


def mark(names: Names, phase: Slug) -> parts.PhaseMark:
    known = names.scenario.phase[phase]
    index = names.scenario.phases.index(known)
    return parts.PhaseMark(phase=phase, number=known.number, name=names.phase(phase), index=index)


def listed(texts: Texts, words: Sequence[str]) -> str:
    """Names in a row, as people say them: A, B and C."""
    *most, last = words
    return texts("covenant.and", first=", ".join(most), last=last) if most else last


def figure(value: float, language: Language) -> str:
    """A number as people write it in a language: 1.250,5 in Dutch."""
    said = format(value, FIGURE)
    return said.translate(str.maketrans(",.", ".,")) if language == "nl" else said


def long_day(day: dt.date | str, texts: Texts) -> str:
    """A day written out: 9 januari 2027. Words are a day as it is kept."""
    day = dt.date.fromisoformat(day) if isinstance(day, str) else day
    return texts("covenant.dated", day=day.day, month=texts(f"covenant.month.{day.month}"), year=day.year)
