"""Short codes for what lies on a table: printed on the paper set, and typed when a paper table is entered.

    2      the regie of phase 2          A      a seat on the frame or of a mechanic
    2.3    the third task of phase 2     K1     a card with questions, K1.2 its second question
    wg     a party, by two letters of its name

A code follows from the scenario alone, in any language: what was printed last month can be typed today. Parties that
joined at the table come last, so they take no code from another.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from string import ascii_lowercase

from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS
from canvas.model.mechanics import DealField
from canvas.model.party import Party
from canvas.model.scenario import Scenario

_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True)
class Codes:
    """The codes of one scenario with the parties that sit at the table."""

    scenario: Scenario
    at_table: tuple[Party, ...]

    @cached_property
    def phases(self) -> dict[Slug, str]:
        """Their numbers on the board; when two are the same, their places in the row."""
        numbers = [phase.number for phase in self.scenario.phases]
        if len(set(numbers)) < len(numbers):
            numbers = list(range(1, len(numbers) + 1))
        return {phase.id: str(number) for phase, number in zip(self.scenario.phases, numbers, strict=True)}

    @cached_property
    def tasks(self) -> dict[Slug, str]:
        return {
            task.id: f"{self.phases[phase.id]}.{place}"
            for phase in self.scenario.phases
            for place, task in enumerate(phase.tasks, start=1)
        }

    @cached_property
    def seats(self) -> dict[Slug, str]:
        """The seats that belong to no phase, in capitals."""
        return dict(zip((*FRAME_SEATS, *self.scenario.mechanic_seats), _letters(), strict=False))

    @cached_property
    def parties(self) -> dict[Slug, str]:
        found: dict[Slug, str] = {}
        for party in self.at_table:
            own = party.id if any(party.id == one.id for one in self.scenario.parties) else party.name.nl
            found[party.id] = next(code for code in _wishes(own) if code not in found.values())
        return found

    @cached_property
    def cards(self) -> dict[Slug, str]:
        """The cards with questions."""
        return {card: f"K{number}" for number, card in enumerate(self.scenario.deal_fields, start=1)}

    @cached_property
    def questions(self) -> dict[str, tuple[Slug, DealField]]:
        """Every question on a card by its code: the card and the question."""
        return {
            f"{self.cards[card]}.{place}": (card, asked)
            for card, fields in self.scenario.deal_fields.items()
            for place, asked in enumerate(fields, start=1)
        }


def codes_of(scenario: Scenario, parties: Mapping[Slug, Party] | None = None) -> Codes:
    """The codes of a scenario; of a table too, when its parties are given."""
    known = {party.id for party in scenario.parties}
    joined = [party for party in (parties or {}).values() if party.id not in known]
    return Codes(scenario, (*scenario.parties, *joined))


def key_letters(codes: Codes, parties: Iterable[Slug]) -> dict[Slug, str]:
    """One letter for each party at a table: the key that picks up its fiche. At most 26 parties have one.

    The first letter of its code, else the second, else one of its name: easy to guess, and the same every time.
    """
    found: dict[Slug, str] = {}
    for party in parties:
        wishes = (*codes.parties.get(party, ""), *plain(party), *ascii_lowercase)
        free = (letter for letter in wishes if letter in ascii_lowercase and letter not in found.values())
        if letter := next(free, ""):
            found[party] = letter
    return found


def plain(text: str) -> str:
    """Small letters and digits only, as somebody in a hurry types them."""
    kept = unicodedata.normalize("NFKD", text.replace("_", " ")).encode("ascii", "ignore").decode().lower()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in kept).split())


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and so on."""
    singles = ascii_lowercase.upper()
    yield from singles
    yield from (first + second for first in singles for second in singles)


def _wishes(name: str) -> Iterator[str]:
    """Codes a party would like to have, the best first; they never run out."""
    words = [word for word in plain(name).split() if word] or ["p"]
    first = words[0][0]
    if len(words) > 1:
        yield first + words[-1][0]
    yield from (first + letter for letter in _once((*_second_syllable(words[0]), *"".join(words)[1:])))
    yield from (f"{first}{number}" for number in count(1))


def _second_syllable(word: str) -> Iterator[str]:
    """The letter a second syllable begins with: `werk|gever`, `klant|manager`, `leer|meester`."""
    rest = word[next((at for at, letter in enumerate(word) if letter in _VOWELS), len(word)) :].lstrip("aeiouy")
    cluster = rest[: next((at for at, letter in enumerate(rest) if letter in _VOWELS), len(rest))]
    if cluster and len(cluster) < len(rest):
        yield cluster[-1]


def _once(letters: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(letters))
