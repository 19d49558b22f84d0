"""From board to covenant: all 32 elements at a glance, each with where it stands here and how."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from canvas.export.covenant_clause_parts import ElementsAnnex
from canvas.export.covenant_clauses import element_name, missing_words
from canvas.export.covenant_mechanics_parts import Cell, Column, Line, Table
from canvas.export.covenant_parts import OpenLine
from canvas.export.covenant_saying import listed
from canvas.export.ordered import Copy
from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.elements import ELEMENTS
from canvas.model.names import Names
from canvas.rules.queries import Standing, standings

Places = Mapping[Slug, str]
"""Per element where it stands in the document."""

SOMEBODY = "·"


def stands(names: Names, copy: Copy) -> Mapping[Slug, Standing]:
    """How every element stands. The copy to publish knows no names, and does not call a name missing for that."""
    board = names.board if copy == "sign" else _with_somebody(names.board)
    return {found.element.id: found for found in standings(board, names.scenario)}


def _with_somebody(board: Board) -> Board:
    cards = {
        party: card.model_copy(update={"name": SOMEBODY}) if card.function else card
        for party, card in board.mandates.items()
    }
    return replace(board, mandates=cards)


def places(names: Names, numbers: Mapping[Slug, int], duties: tuple[int, int]) -> Places:
    """Where each element stands. `numbers` are those of articles, `duties` the first and last about who does what."""
    texts = names.texts
    found = {element: texts("clause.place.article", number=number) for element, number in numbers.items()}
    named = {section: texts(f"covenant.{section}_title") for section in ("parties", "considerations", "interests")}
    both = {
        "title": (texts("clause.place.title_page"), found["title"]),
        "authority": (named["parties"], texts("covenant.sign_title")),
        "annexes": (found["annexes"], texts("clause.place.behind")),
    }
    joined = {element: texts("clause.place.both", one=one, other=other) for element, (one, other) in both.items()}
    first, last = duties
    return {**found, **named, **joined, "duties": texts("clause.place.articles", first=first, last=last)}


def elements(names: Names, stand: Mapping[Slug, Standing], where: Places) -> ElementsAnnex:
    """The list of all elements."""
    texts = names.texts
    heads = [Column(head=texts("clause.elements.number"), kind="order")]
    heads += (Column(head=texts(f"clause.elements.{name}")) for name in ("element", "guideline", "place", "state"))
    lines = (_line(names, number, stand[element.id], where) for number, element in enumerate(ELEMENTS, start=1))
    return ElementsAnnex(intro=texts("clause.elements.intro"), table=Table(columns=tuple(heads), lines=tuple(lines)))


def _line(names: Names, number: int, standing: Standing, where: Places) -> Line:
    element, texts = standing.element, names.texts
    guidelines = ", ".join(map(str, element.guidelines)) or texts("clause.elements.custom")
    state = None if standing.state == "open" else texts(f"clause.state.{standing.state}")
    said = (str(number), element_name(names, element), guidelines, where[element.id])
    return Line(cells=(*(Cell(text=text) for text in said), Cell(text=state)))


def open_elements(names: Names, stand: Mapping[Slug, Standing], where: Places) -> Iterator[OpenLine]:
    """What is asked for elements and nobody told. What is open on the board is told there."""
    texts = names.texts
    for element, standing in stand.items():
        missing = missing_words(names, standing) if standing.state == "open" else []
        if missing:
            name, asked = element_name(names, standing.element), listed(texts, missing)
            text = texts("covenant.open.element", name=name, place=where[element], missing=asked)
            yield OpenLine(code="element", group="elements", text=text)
        if element == "monitoring" and standing.to_do:
            text = texts("covenant.open.no_goal", place=where[element])
            yield OpenLine(code="no_goal", group="elements", text=text)
