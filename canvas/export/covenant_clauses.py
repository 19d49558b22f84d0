"""From board to covenant: one article for each element that asks something or always holds.

What an article says is a list of keys; the sentences stand in the catalogue under `clause.<element>`, with the
questions of the element as placeholders. What nobody answered prints as still to be filled in, in its place.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from string import Formatter

from canvas.export.covenant_clause_parts import Clause
from canvas.export.covenant_mechanics_parts import CardLine
from canvas.export.covenant_saying import long_day
from canvas.export.covenant_words import Lid, Words
from canvas.model.base import Slug
from canvas.model.elements import ELEMENT, Element
from canvas.model.names import Names
from canvas.rules.queries import Standing, clause

BLANK = "blank"
COUNTED = {"": BLANK, "1": "one"}
"""How a number that was answered is told; any other is more than one."""
TIE = "\u00a0"
"""A space at which no line ends."""
LANGUAGE = "language"
"""An article that is no element: which text counts."""


@dataclass(frozen=True)
class Rule:
    """A paragraph of an article, and when it stands there."""

    key: str
    chosen: bool = False
    """Whether `key` is a choice, with a sentence for each option and one for no answer."""
    when: tuple[Slug, tuple[str, ...]] = ("", ())
    """A choice and the answers with which it stands there; the empty answer is none."""
    counted: bool = False
    """Whether `key` is a number, with a sentence for one, for more and for no answer."""
    fact: str = ""
    """Something that must be there; otherwise a sentence says that it is still to be told."""


def _said(*keys: str) -> tuple[Rule, ...]:
    return tuple(Rule(key) for key in keys)


def _chosen(key: str) -> Rule:
    return Rule(key, chosen=True)


RULES: Mapping[Slug, tuple[Rule, ...]] = {
    "money": (Rule("sources", fact="sources"), *_said("no_subsidy", "order")),
    "pledge": _said("effort", "result", "figures"),
    "moments": _said("first", "rhythm", "adjust"),
    "steering": _said("lead", "whole", "rhythm", "support"),
    "data": (*_said("no_basis"), _chosen("exchange"), *_said("processor", "public")),
    "lawful": (*_said("law", "powers"), _chosen("looked")),
    "say": _said("rights", "who", "by"),
    "monitoring": (Rule("goals", fact="figures"), *_said("who", "how", "groups")),
    "evaluation": _said("date", "who", "after"),
    "report": _said("who", "when"),
    "compliance": _said("talk", "tell", "leave", "also"),
    "force": (_chosen("court"), *_said("all")),
    "disputes": (*_said("begin", "talk", "second"), _chosen("last")),
    "law": _said("dutch"),
    "unforeseen": (*_said("talk"), _chosen("takeover"), *_said("bankrupt", "new_law")),
    "change": _said("ask", "all", "added"),
    "joining": (
        _chosen("how"),
        Rule("equal", when=("how", ("", "open", "all_agree"))),
        Rule("sheet", when=("how", ("open", "all_agree"))),
    ),
    "duration": (*_said("start", "no_sooner"), _chosen("term"), Rule("renewal", when=("term", ("fixed",)))),
    "notice": (*_said("right"), Rule("months", counted=True), *_said("after", "rest", "inactive", "inactive_end")),
    "signing": (*_said("who"), _chosen("copies"), _chosen("way")),
    "title": (_chosen("kind"), *_said("draft", "binds")),
    "publication": (_chosen("public"), Rule("also", when=("public", ("", "yes"))), *_said("names")),
    "archive": _said("who", "where", "digital"),
    "citation": _said("name"),
    "annexes": _said("belong", "open"),
    LANGUAGE: _said("dutch", "explained"),
}
"""Every article of this kind in its order; money stands before the others, beside the sources."""

PLAIN_BY: Mapping[Slug, Slug] = {"force": "court", "joining": "how", "duration": "term", "publication": "public"}
"""Elements whose explanation hangs on a choice."""

GENERAL: tuple[Slug, ...] = tuple(element for element in RULES if element != "money")
"""What holds for all parties, in the order of a covenant."""

Facts = Mapping[str, str]
"""What sentences know of the rest of the document, such as the number of another article."""


def written(
    names: Names, number: int, element: Slug, standing: Standing | None, facts: Facts, cards: tuple[CardLine, ...] = ()
) -> Clause:
    """One article. An element that does not apply says so, with the reason of the group."""
    texts = names.texts
    lapsed = names.board.lapsed.get(element)
    if lapsed is not None:
        lids: tuple[Lid, ...] = ((Words(text=texts("clause.lapsed", reason=_ended(lapsed))),),)
    else:
        lids = tuple(_lids(names, element, facts))
    return Clause(
        number=number,
        element=element,
        title=texts(f"clause.{element}.title"),
        state=standing.state if standing else "filled",
        lids=lids,
        plain="" if lapsed is not None else texts(_plain(names, element)),
        remarks=tuple(_remarks(names, element, facts)),
        cards=cards,
    )


def _plain(names: Names, element: Slug) -> str:
    ask = PLAIN_BY.get(element)
    return f"clause.{element}.plain_{clause(names.board, element, ask) or BLANK}" if ask else f"clause.{element}.plain"


def _lids(names: Names, element: Slug, facts: Facts) -> Iterator[Lid]:
    for rule in RULES[element]:
        ask, answers = rule.when
        if ask and clause(names.board, element, ask) not in answers:
            continue
        key = rule.key
        if rule.chosen:
            key = f"{key}_{clause(names.board, element, key) or BLANK}"
        elif rule.counted:
            key = f"{key}_{COUNTED.get(clause(names.board, element, key), 'some')}"
        elif rule.fact and rule.fact not in facts:
            key = f"{key}_{BLANK}"
        lid = _lid(names, element, f"clause.{element}.{key}", facts)
        if lid:
            yield lid


def _lid(names: Names, element: Slug, key: str, facts: Facts) -> Lid:
    """A sentence with its answers; none when it asks for something nobody needs to tell and nobody told."""
    found: list[Words] = []
    known = ELEMENT.get(element)
    asks = {ask.id: ask for ask in known.asks} if known else {}
    for literal, name, _spec, _conversion in Formatter().parse(names.texts.entries[key]):
        if literal:
            found.append(Words(text=_tied(literal) if name in facts else literal))
        if name is None:
            continue
        said = facts.get(name, "") if name not in asks else answer(names, element, name)
        if not said and name in asks and not asks[name].needed:
            return ()
        found.append(Words(text=said) if said else blank(names))
    return _joined(found)


def filled(names: Names, key: str, values: Mapping[str, str]) -> Lid:
    """A sentence of the catalogue, in which what has no value is still to be filled in."""
    found: list[Words] = []
    for literal, name, _spec, _conversion in Formatter().parse(names.texts.entries[key]):
        found += [Words(text=literal)] if literal else []
        if name is not None:
            found.append(Words(text=values[name]) if values.get(name) else blank(names))
    return _joined(found)


def _joined(found: list[Words]) -> Lid:
    """Words that look the same, as one."""
    runs = ((kind, "".join(words.text for words in run)) for kind, run in groupby(found, lambda words: words.blank))
    return tuple(Words(text=text, blank=kind) for kind, text in runs)


def blank(names: Names) -> Words:
    return Words(text=names.texts("covenant.to_fill_in"), blank=True)


def answer(names: Names, element: Slug, ask: Slug) -> str:
    """What the table answered, as it stands in a sentence: a day written out, words without their last full stop."""
    said = clause(names.board, element, ask)
    if said and ELEMENT[element].ask(ask).kind == "date":
        return long_day(said, names.texts).replace(" ", TIE, 1)
    return _ended(said)


def _tied(words: str) -> str:
    """Words that stay on one line with the number behind them: artikel 9."""
    return words.removesuffix(" ") + TIE if words.endswith(" ") else words


def _ended(words: str) -> str:
    """Words before the full stop of a sentence, which has one already."""
    return words.removesuffix(".")


def _remarks(names: Names, element: Slug, facts: Facts) -> Iterator[str]:
    board, texts = names.board, names.texts
    start = clause(board, element, "start")
    if element == "duration" and start and start < facts["today"]:
        yield texts("clause.duration.retroactive", day=long_day(facts["today"], texts))
    court, last = clause(board, "force", "court"), clause(board, "disputes", "last")
    if element == "disputes" and (court, last) == ("no", "court"):
        yield texts("clause.disputes.clash", force=facts["force"])


def missing_words(names: Names, standing: Standing) -> list[str]:
    """What an element still needs, in a few words for each question."""
    return [names.texts(f"clause.missing.{ask}") for ask in standing.missing]


def element_name(names: Names, element: Element) -> str:
    """What an element is called in a list of all; the title of a document is no article."""
    return names.texts("clause.title.name" if element.id == "title" else f"clause.{element.id}.title")
