"""The parts of a covenant as a document: what it says, in one language, before anybody sets it on paper."""

from collections.abc import Mapping
from typing import Literal

from canvas.export.covenant_words import Lid, Signatory
from canvas.model.base import Frozen, Slug
from canvas.model.board import Level
from canvas.rules.queries import HandoverState


class Seal(Frozen):
    """How a party is recognised beside its name: the chip it wears on the board."""

    look: Slug
    letter: str = ""


class PartyLine(Frozen):
    """One party. What is None the people at the table could not say; paper leaves room for it."""

    party: Slug
    number: int
    name: str
    seal: Seal
    organisation: str | None = None
    person: str = ""
    """Who sits at the table, with a function: not who signs."""
    remark: str = ""
    """What a network or a branch body cannot promise (Aanwijzingen 2025, nr. 9)."""
    signs: bool = True
    known: tuple[Lid, ...] = ()
    """The organisation, and who represents it on what ground (Aanwijzingen 2025, nr. 9)."""
    signatory: Signatory = Signatory()
    """Who may sign; never somebody just because he sits at the table."""


class Persona(Frozen):
    """The candidate of the case: made up, and no party (a persona has no signature)."""

    name: str
    seal: Seal


class Who(Frozen):
    """A party as it is named somewhere in the text."""

    party: Slug
    name: str
    seal: Seal


class Taker(Frozen):
    """Somebody who takes part in a task, or leads a phase."""

    party: Slug
    name: str
    seal: Seal
    level: Level = Level.DOET


class TaskLine(Frozen):
    """A task with everybody who takes part. `covered` tells whether somebody *does* it."""

    task: Slug
    text: str
    takers: tuple[Taker, ...]
    covered: bool


class Said(Frozen):
    """What the group said, under the words that asked for it. None: nobody said it yet."""

    label: str
    text: str | None


class Article(Frozen):
    """A numbered article with plain paragraphs, and what the group itself said about it."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    said: tuple[Said, ...] = ()


class PhaseMark(Frozen):
    """The number and name of a phase, and its place in the row of phases (for its colour)."""

    phase: Slug
    number: int
    name: str
    index: int


Standing = Literal["none", "agreed", "reserved", "objected"]
"""How the table stands on a phase; *none* while the votes do not lie open."""

NOT_AGREED: frozenset[Standing] = frozenset(("none", "objected"))


class PhaseArticle(Frozen):
    """What was laid in one column of the board."""

    number: int
    mark: PhaseMark
    standing: Standing
    stands: str
    """The same in words."""
    question: str
    regie_question: str
    lead: Taker | None
    tasks: tuple[TaskLine, ...]


class Term(Frozen):
    """A word with its meaning. `key` is `regie`, `warm` or a level."""

    key: str
    word: str
    meaning: str


class TermsArticle(Frozen):
    number: int
    title: str
    terms: tuple[Term, ...]


class HandoverLine(Frozen):
    """The passage from one phase to the next."""

    before: PhaseMark
    after: PhaseMark
    state: HandoverState
    text: str
    to_settle: str | None = None
    said: tuple[Said, ...] = ()
    """What was agreed about it; also when it no longer holds."""


class SeatLine(Frozen):
    """A seat on the frame of the board: the candidate's fixed contact, or who keeps the whole going."""

    seat: Slug
    title: str
    lead: Taker | None
    question: str


class HandoversArticle(Frozen):
    """The regie over the whole, and from phase to phase."""

    number: int
    title: str
    intro: str
    seats: tuple[SeatLine, ...]
    lines: tuple[HandoverLine, ...]


class Duty(Frozen):
    """A task of one party, with the phase it belongs to."""

    task: Slug
    text: str
    mark: PhaseMark


class Commitment(Frozen):
    """Everything one party takes part in."""

    party: Slug
    name: str
    seal: Seal
    leads: tuple[PhaseMark, ...]
    keeps: tuple[str, ...]
    """What it does in seats that are no phase: those on the frame, and those of mechanics."""
    duties: Mapping[Level, tuple[Duty, ...]]
    loose: frozenset[Slug] = frozenset()
    """Phases that are not agreed yet; none when that holds for all of them, which one sentence tells (`caveat`)."""

    @property
    def empty(self) -> bool:
        """Whether the party lies nowhere on the board."""
        return not self.leads and not self.keeps and not any(self.duties.values())


class CommitmentsArticle(Frozen):
    number: int
    title: str
    intro: str
    parties: tuple[Commitment, ...]
    caveat: str = ""
    """One sentence while no phase is agreed at all."""


class CandidateArticle(Frozen):
    """The candidate takes part but promises nothing here."""

    number: int
    title: str
    paragraphs: tuple[str, ...]
    parts: tuple[Commitment, ...]


OpenGroup = Literal["board", "mechanics", "blank", "elements", "agreed"]
"""Where something is open: on the board, in a mechanic, in what an article leaves blank, in the elements of a covenant,
in how the table agreed."""


class OpenLine(Frozen):
    """Something to settle. `code` tells what kind; text is the sentence."""

    code: str
    group: OpenGroup
    text: str


class SourceLine(Frozen):
    title: str
    url: str | None
    gives: str


class Colophon(Frozen):
    """Where the document comes from."""

    tool: str
    made: str
    yardstick: str
    sources: tuple[SourceLine, ...]
    notation: str
    """The board as one line (`rules.notation`): with the same scenario it gives the same board."""
