"""The 32 elements of a complete covenant, and what is asked of a table to fill each.

Numbers follow the *Aanwijzingen voor convenanten 2025* (Stcrt. 2025, 34613); `guidelines` names the
ones an element comes from, none for what is only custom. They bind central government and are a
yardstick for others (nr. 2). Names, explanations and choices of elements are in the text catalogue
under `element.<id>`.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from canvas.model.base import Frozen, Slug

Basis = Literal["fixed", "board", "asked"]
"""Where an element comes from: a sentence that every covenant has, what lies on the board, or what is asked here."""

AskKind = Literal["text", "date", "number", "choice"]


class Ask(Frozen):
    """One question of an element."""

    id: Slug
    kind: AskKind = "text"
    options: tuple[Slug, ...] = ()
    """What a choice may be."""
    needed: bool = True
    """Whether the element stays open without an answer."""
    when: tuple[Slug, Slug] | None = None
    """Only asked when another question of the same element has this answer."""


class Element(Frozen):
    """One thing a good covenant says."""

    id: Slug
    guidelines: tuple[int, ...] = ()
    basis: Basis
    asks: tuple[Ask, ...] = ()
    may_lapse: bool = False
    """Whether a table may say that it does not apply."""

    def ask(self, name: Slug) -> Ask:
        """The question of that name. Raises KeyError."""
        return {ask.id: ask for ask in self.asks}[name]

    def asked(self, told: Mapping[Slug, str]) -> Iterator[Ask]:
        """The questions that hang on no other answer, or on one that was given."""
        return (ask for ask in self.asks if ask.when is None or told.get(ask.when[0]) == ask.when[1])


def _text(name: Slug, needed: bool = True, when: tuple[Slug, Slug] | None = None) -> Ask:
    return Ask(id=name, needed=needed, when=when)


def _date(name: Slug, needed: bool = True, when: tuple[Slug, Slug] | None = None) -> Ask:
    return Ask(id=name, kind="date", needed=needed, when=when)


def _choice(name: Slug, *options: Slug) -> Ask:
    return Ask(id=name, kind="choice", options=options)


def _fixed(name: Slug, *guidelines: int) -> Element:
    return Element(id=name, guidelines=guidelines, basis="fixed")


def _board(name: Slug, *guidelines: int, asks: tuple[Ask, ...] = (), may_lapse: bool = False) -> Element:
    return Element(id=name, guidelines=guidelines, basis="board", asks=asks, may_lapse=may_lapse)


def _asked(name: Slug, *guidelines: int, asks: tuple[Ask, ...], may_lapse: bool = False) -> Element:
    return Element(id=name, guidelines=guidelines, basis="asked", asks=asks, may_lapse=may_lapse)


FIXED_TERM = ("term", "fixed")

ELEMENTS: tuple[Element, ...] = (
    _asked("title", 1, asks=(_choice("kind", "covenant", "intention"),)),
    _board("parties", 9),
    _board("authority", 9),
    _fixed("considerations", 11),
    _fixed("interests", 15, 16),
    _fixed("terms", 11),
    _board("purpose", 11),
    _board("duties", 11),
    _fixed("pledge", 11, 23),
    _asked("moments", 11, asks=(_date("first"), _text("rhythm")), may_lapse=True),
    _board("steering", 18, asks=(_text("rhythm"), _text("support", needed=False))),
    _board("money", 14, may_lapse=True),
    _asked("data", 13, asks=(_choice("exchange", "none", "own_basis"),)),
    _asked("lawful", 12, 3, asks=(_choice("looked", "looked", "ask"),)),
    _asked("say", 5, 17, asks=(_text("who"), _date("by", needed=False)), may_lapse=True),
    _board("monitoring", 19, asks=(_text("who"), _text("how", needed=False)), may_lapse=True),
    _asked("evaluation", 20, asks=(_date("date"), _text("who"), _text("after"))),
    _asked("report", 21, asks=(_text("who"), _text("to"), _text("when")), may_lapse=True),
    _asked("compliance", 22, asks=(_text("also", needed=False),)),
    _asked("force", 11, 23, asks=(_choice("court", "yes", "no"),)),
    _asked("disputes", 23, asks=(_text("second"), _choice("last", "mediation", "court"))),
    _fixed("law", 23),
    _asked("unforeseen", 24, asks=(_choice("takeover", "passes", "talk"),)),
    _fixed("change", 25),
    _asked("joining", 10, asks=(_choice("how", "open", "all_agree", "closed"),)),
    _asked(
        "duration",
        26,
        asks=(
            _date("start"),
            _choice("term", "fixed", "open"),
            _date("end", when=FIXED_TERM),
            _date("renewal", when=FIXED_TERM),
        ),
    ),
    _asked("notice", 27, asks=(Ask(id="months", kind="number"), _text("after"))),
    _asked("signing", 28, asks=(_choice("copies", "one", "counterparts"), _choice("way", "ink", "electronic"))),
    _asked(
        "publication",
        29,
        asks=(
            _choice("public", "yes", "no"),
            _text("where", when=("public", "yes")),
            _text("ground", when=("public", "no")),
        ),
    ),
    _asked("archive", 30, asks=(_text("who"), _text("where", needed=False))),
    _asked("citation", asks=(_text("name"),), may_lapse=True),
    _fixed("annexes"),
)
"""In the order of their numbers, from 1."""

ELEMENT: dict[Slug, Element] = {element.id: element for element in ELEMENTS}
MONTHS_MOST = 24
"""Months of notice at most; more would keep a party in against its will."""
