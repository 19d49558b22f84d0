"""From board to covenant: the articles that hold for all parties, with the numbers of everything they point at."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from canvas.export.covenant_clause_parts import AnnexLine, Clause
from canvas.export.covenant_clauses import GENERAL, Facts, written
from canvas.export.covenant_mechanics import deals
from canvas.export.covenant_parts import OpenLine
from canvas.export.covenant_words import Words
from canvas.model.base import Slug
from canvas.model.mechanics import DealArticle
from canvas.model.names import Names
from canvas.rules.queries import Standing

Stands = Mapping[Slug, Standing]

CARDS_OF: Mapping[Slug, DealArticle] = {"evaluation": "evaluation", "joining": "joining"}
"""Which cards of a scenario stand in which article."""


def money_clause(names: Names, number: int, stand: Stands) -> Clause:
    """What always holds about money, above the sources."""
    facts = {"sources": "."} if names.board.money else {}
    return written(names, number, "money", stand["money"], facts)


def article_numbers(numbers: Iterator[int], known: Mapping[Slug, int]) -> dict[Slug, int]:
    """The number of every article that is about an element. The articles of `known` have one already."""
    return {**known, **{element: next(numbers) for element in GENERAL}}


def facts_of(
    numbers: Mapping[Slug, int], annexes: Sequence[AnnexLine], phases: tuple[int, int], handovers: int, day: dt.date
) -> Facts:
    """What articles say about other parts of the document."""
    facts = {element: str(number) for element, number in numbers.items()}
    behind = {annex.key: str(annex.number) for annex in annexes}
    facts |= {"first_phase": str(phases[0]), "last_phase": str(phases[1]), "handovers": str(handovers)}
    facts |= {"today": day.isoformat(), "joining_sheet": behind.get("sheet", "")}
    return facts | ({"figures": behind["figures"]} if "figures" in behind else {})


def general(
    names: Names, numbers: Mapping[Slug, int], stand: Stands, facts: Facts, annexes: Sequence[AnnexLine]
) -> tuple[Clause, ...]:
    """The articles, one for each element that is not told elsewhere, and the one about language."""
    return tuple(_article(names, numbers[element], element, stand, facts, annexes) for element in GENERAL)


def _article(
    names: Names, number: int, element: Slug, stand: Stands, facts: Facts, annexes: Sequence[AnnexLine]
) -> Clause:
    cards = deals(names, CARDS_OF[element]) if element in CARDS_OF else ()
    standing = stand.get(element)
    if element == "monitoring" and standing and standing.to_do:  # figures that are facts alone are no goals
        facts = {name: value for name, value in facts.items() if name != "figures"}
    found = written(names, number, element, standing, facts, cards)
    if element != "annexes":
        return found
    first, *rest = found.lids
    lines = (names.texts("clause.annexes.annex", number=line.number, title=line.title) for line in annexes)
    return found.model_copy(update={"lids": (first, *((Words(text=line),) for line in lines), *rest)})


def remarked(clauses: Sequence[Clause]) -> Iterator[OpenLine]:
    """What cannot stay as it is in an article."""
    for clause in clauses:
        for remark in clause.remarks:
            yield OpenLine(code="remark", group="elements", text=remark)
