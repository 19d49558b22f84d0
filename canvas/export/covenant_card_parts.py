"""The parts of a covenant that come from cards: agreements, needs, money, votes, figures and what waits."""

from typing import Literal

from canvas.export.covenant_clause_parts import Clause
from canvas.export.covenant_parts import PhaseMark, Said, Seal, Standing, Who
from canvas.model.agreed import Answer, Pledge
from canvas.model.base import Frozen, Slug
from canvas.model.board import CheckAnswer
from canvas.model.consent import Vote


class AgreementLine(Frozen):
    """Who promises what, by when, and how firmly."""

    agreement: Slug
    text: str
    who: tuple[Who, ...]
    by: str | None
    pledge: Pledge
    pledged: str
    task: str | None


class AgreementGroup(Frozen):
    """The agreements of one phase, or of the whole when there is no mark."""

    mark: PhaseMark | None
    title: str
    lines: tuple[AgreementLine, ...]
    loose: bool = False
    """Whether its phase is not agreed yet."""


class AgreementsArticle(Frozen):
    number: int
    title: str
    intro: str
    groups: tuple[AgreementGroup, ...]


class NeedLine(Frozen):
    """What one party asked another, and the answer."""

    need: Slug
    asker: Who
    asked: Who
    text: str
    answer: Answer
    answered: str


class NeedsArticle(Frozen):
    number: int
    title: str
    intro: str
    lines: tuple[NeedLine, ...]


class MoneyLine(Frozen):
    """A source, and what becomes of the work when it stops."""

    money: Slug
    source: str
    said: tuple[Said, ...]
    falls_label: str
    falls: tuple[str, ...]
    """The tasks that fall open without this source."""


class MoneyGroup(Frozen):
    mark: PhaseMark
    lines: tuple[MoneyLine, ...]


class MoneyArticle(Frozen):
    """Money and hours. A covenant grants no subsidy (Aanwijzingen 2025, nr. 14)."""

    clause: Clause
    groups: tuple[MoneyGroup, ...]
    unfunded_label: str
    unfunded: tuple[PhaseMark, ...]
    """Phases for which nobody named a source."""


class AnsweredLine(Frozen):
    """Something the group was asked, with its answer."""

    text: str
    question: str
    answer: str | None


class EventsArticle(Frozen):
    """What parties do when something goes wrong."""

    number: int
    title: str
    intro: str
    lines: tuple[AnsweredLine, ...]


class ConsentRemark(Frozen):
    """A reservation or an objection, by function and never by the name of a person."""

    seal: Seal
    function: str
    vote: Vote
    voted: str
    sentence: str


class ConsentLine(Frozen):
    mark: PhaseMark
    standing: Standing
    stands: str
    counts: str
    remarks: tuple[ConsentRemark, ...]


class Consent(Frozen):
    """*Akkoord aan tafel*. Without lines when nothing was voted on."""

    title: str
    intro: str
    lines: tuple[ConsentLine, ...]


class AcceptedLine(Frozen):
    """A warning that the group leaves as it is."""

    warning: str
    reason: str


class ParkedLine(Frozen):
    text: str
    who: Who | None


class FigureLine(Frozen):
    """A number to watch, as words and as numbers to draw."""

    indicator: Slug
    label: str
    unit: str
    kind: Literal["fact", "goal", "benchmark"]
    kind_said: str
    start: float | None
    now: float | None
    target: float | None
    shown: tuple[str, str, str]
    """Start, now and target as people write them; empty when not known."""
    date: str


class CheckLine(Frozen):
    text: str
    answer: CheckAnswer | None
    answered: str
