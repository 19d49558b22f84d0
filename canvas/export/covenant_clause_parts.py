"""The parts of a covenant that come from its 32 elements: clauses in two columns, annexes, and the list of all."""

from typing import Literal

from canvas.export.covenant_mechanics_parts import CardLine, Table
from canvas.export.covenant_words import Lid
from canvas.model.base import Frozen, Slug

State = Literal["filled", "open", "lapsed"]


class Clause(Frozen):
    """A numbered article: what holds, and beside it the same in plain words."""

    number: int
    element: Slug
    """Its id in `model.elements`, or `language`."""
    title: str
    state: State
    lids: tuple[Lid, ...]
    plain: str
    """Empty when there is nothing to explain."""
    remarks: tuple[str, ...] = ()
    """What cannot stay like this, such as a start before the day of signing."""
    cards: tuple[CardLine, ...] = ()
    """Cards of the scenario that belong to it."""

    @property
    def numbered(self) -> bool:
        """Whether its paragraphs have numbers: one does not need any, and annexes have their own."""
        return len(self.lids) > 1 and self.element != "annexes"

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What holds, without the looks of what is blank or tied."""
        return tuple("".join(words.text for words in lid).replace("\u00a0", " ") for lid in self.lids)


class AnnexLine(Frozen):
    """An annex with its number."""

    key: Slug
    number: int
    title: str


class ElementsAnnex(Frozen):
    """Every element with the guideline it comes from, where it stands here, and how."""

    intro: str
    table: Table


class Sheet(Frozen):
    """The sheet by which a new party joins: a sentence, and what is to be filled in."""

    says: str
    fields: tuple[tuple[str, str], ...]
    """Label and what is known; the rest is a line to write on."""
