"""The parts of a covenant that come from mechanics: articles made of tables, cards with questions, and notes."""

from typing import Annotated, Literal

from pydantic import Field

from canvas.export.covenant_parts import PhaseMark, Seal
from canvas.model.base import Frozen, Slug


class Cell(Frozen):
    """One cell of a table. Without text it is still to be filled in; a seal or a mark stands before the words."""

    text: str | None = None
    seal: Seal | None = None
    mark: PhaseMark | None = None


class Column(Frozen):
    """The name of a column. Numbers stand in a narrow one, and an order in one that is narrower still."""

    head: str
    kind: Literal["words", "number", "order"] = "words"


class Line(Frozen):
    """A row of a table; a total stands apart from what it adds up."""

    cells: tuple[Cell, ...]
    total: bool = False


class Table(Frozen):
    kind: Literal["table"] = "table"
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]


class Reply(Frozen):
    """A question or a label with what the group said. `blank` stands there as long as it said nothing."""

    label: str
    text: str | None
    blank: str = ""
    """Empty: the words every open place has."""
    seal: Seal | None = None


class CardLine(Frozen):
    """A card with its questions. `deal` is its id; the transfer card of a stop has one too."""

    kind: Literal["card"] = "card"
    deal: Slug
    title: str
    text: str = ""
    replies: tuple[Reply, ...]

    @property
    def settled(self) -> bool:
        """Whether nothing on it is open."""
        return all(reply.text is not None for reply in self.replies)


class Attention(Frozen):
    """A point of attention: a sentence, and a question about what to do."""

    kind: Literal["attention"] = "attention"
    title: str
    text: str


class Notes(Frozen):
    """Remarks below a table; without a label they stand there as they are."""

    kind: Literal["notes"] = "notes"
    label: str = ""
    lines: tuple[str, ...]


Block = Annotated[Table | CardLine | Attention | Notes, Field(discriminator="kind")]


class MechanicArticle(Frozen):
    """A numbered article about one mechanic."""

    number: int
    mechanic: str
    """Which mechanic it is about, such as `ring`, or the id of a card with an article of its own."""
    title: str
    paragraphs: tuple[str, ...]
    blocks: tuple[Block, ...]


class ReadyLine(Frozen):
    """A party, and whether it said to be ready to sign."""

    party: Slug
    name: str
    seal: Seal
    ready: bool
    said: str


class ReadyToSign(Frozen):
    """Who is going to sign, as told at the table. It is not a signature."""

    title: str
    paragraphs: tuple[str, ...]
    lines: tuple[ReadyLine, ...]
