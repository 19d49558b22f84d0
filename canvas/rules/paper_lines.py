"""Reading what people type from a paper table: codes as printed on the fiches, with the marks of the notation.

    2.3 = wg km+ jc?        who takes part in task 2.3
    2 = it                  who has the regie of phase 2 (also `2!it`)
    A = jc                  who sits in a seat on the frame

Ids and names do as well, and so does their beginning as long as it can mean one thing. More of these may stand on one
line, so a line of `rules.notation` is read too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from canvas.model.base import Slug
from canvas.model.board import Board, InSeat, Level, OnTask, Place
from canvas.rules import commands as c
from canvas.rules.codes import Codes, plain
from canvas.rules.notation import MARKS
from canvas.rules.queries import fiches_on, leader
from canvas.rules.refusal import Refusal

LEVELS = {mark: level for level, mark in MARKS.items() if mark}
SHOWN = 12
"""Names that a sentence lists; more would not be read."""
_SIGN = re.compile(r"\s*([=!])\s*")
_APART = re.compile(r"[\s,;]+")
_HEAD = re.compile(r"[a-z][a-z0-9_]*:[a-z0-9_]*")

Name = Callable[[Slug], str]


class Laid(NamedTuple):
    """Who lies at a place, and how each takes part."""

    place: Place
    parties: tuple[tuple[Slug, Level], ...]


@dataclass(frozen=True)
class Reader:
    """Knows what every code stands for. `name_of` tells a party or a task as people call it."""

    codes: Codes
    party_name: Name
    task_name: Name

    def lines(self, text: str) -> tuple[Laid, ...] | Refusal:
        """Everything a line lays; nothing of it when some part is unclear."""
        found: list[Laid] = []
        for target, words in _targets(text):
            laid = self.laid(target, words)
            if isinstance(laid, Refusal):
                return laid
            found.append(laid)
        return tuple(found) or Refusal("paper_no_sign", {"text": text.strip()[:40]})

    def laid(self, target: str, words: Iterable[str]) -> Laid | Refusal:
        place = self.place(target)
        if isinstance(place, Refusal):
            return place
        parties = self.parties(words)
        if isinstance(parties, Refusal):
            return parties
        if isinstance(place, InSeat) and len(parties) > 1:
            return Refusal("paper_one_lead", {"word": target})
        return Laid(place, parties)

    def place(self, word: str) -> Place | Refusal:
        """The task or the seat of a code, an id or its beginning."""
        codes, scenario = self.codes, self.codes.scenario
        tasks = {task: (codes.tasks[task], task, plain(self.task_name(task))) for task in scenario.tasks}
        seats = {seat: (code, seat) for seat, code in (codes.phases | codes.seats).items()}
        found = pick(word, {**tasks, **seats})
        if isinstance(found, Refusal):
            return found
        return OnTask(task=found) if found in tasks else InSeat(seat=found)

    def parties(self, words: Iterable[str]) -> tuple[tuple[Slug, Level], ...] | Refusal:
        """Parties with their marks, each once: the last mark counts."""
        found: dict[Slug, Level] = {}
        for word in words:
            party = self.party(word.rstrip("".join(LEVELS)))
            if isinstance(party, Refusal):
                return party
            found[party] = LEVELS.get(word[-1:], Level.DOET)
        return tuple(found.items())

    def party(self, word: str) -> Slug | Refusal:
        known = {
            party.id: (self.codes.parties[party.id], party.id, plain(self.party_name(party.id)))
            for party in self.codes.at_table
        }
        return pick(word, known)


def pick(word: str, known: Mapping[Slug, Iterable[str]]) -> Slug | Refusal:
    """What a word stands for: called so, or the only one whose name begins so."""
    said = _folded(word)
    called = {name: tuple(_folded(way) for way in ways) for name, ways in known.items()}
    exact = [name for name, ways in called.items() if said in ways]
    if exact:
        return exact[0]
    begun = [name for name, ways in called.items() if said and any(way.startswith(said) for way in ways)]
    if len(begun) == 1:
        return begun[0]
    codes = [next(iter(known[name])) for name in begun or known]
    shown = ", ".join(codes[:SHOWN]) + (" …" if len(codes) > SHOWN else "")
    return Refusal("paper_unclear" if begun else "paper_unknown", {"word": word[:40], "known": shown})


def settle(board: Board, laid: Laid) -> Iterator[c.Command]:
    """What must be done so that exactly these parties lie at a place, as they were typed last."""
    wanted = dict(laid.parties)
    match laid.place:
        case InSeat(seat=seat):
            yield from _seated(board, seat, next(iter(wanted), None))
        case OnTask(task=task):
            lies = {fiche.party: fiche for fiche in fiches_on(board, task)}
            yield from (c.ReturnFiche(fiche.id) for party, fiche in lies.items() if party not in wanted)
            for party, level in wanted.items():
                if party not in lies:
                    yield c.PlaceFiche(party, laid.place, level)
                elif lies[party].level is not level:
                    yield c.SetLevel(lies[party].id, level)


def _seated(board: Board, seat: Slug, party: Slug | None) -> Iterator[c.Command]:
    lead = leader(board, seat)
    if lead is not None and party is None:
        yield c.ReturnFiche(lead.id)
    elif party is not None and (lead is None or lead.party != party):
        yield c.PlaceFiche(party, InSeat(seat=seat), replace=True)


def _targets(text: str) -> Iterator[tuple[str, list[str]]]:
    """`2=im 2.3=wg,km+ jc?` as places with the words behind them; the head of a line of notation is passed over."""
    target, words = "", list[str]()
    for token in _APART.split(_SIGN.sub(r"\1", text.strip())):
        place, sign, first = token.partition("=") if "=" in token else token.partition("!")
        if sign:
            if target:
                yield target, words
            target, words = place, [first] if first else []
        elif target and token:
            words.append(token)
        elif token and not _HEAD.fullmatch(token):
            yield token, []
    if target:
        yield target, words


def _folded(word: str) -> str:
    return word.strip().casefold().replace("_", " ")
