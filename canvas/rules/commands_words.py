"""Commands for words between parties. An empty id asks for a new card, an id for an old one written anew."""

from dataclasses import dataclass

from canvas.model.agreed import Answer, Pledge
from canvas.model.base import Slug


@dataclass(frozen=True, slots=True)
class WriteAgreement:
    text: str
    parties: tuple[Slug, ...]
    by: str = ""
    pledge: Pledge = "effort"
    phase: Slug | None = None
    task: Slug | None = None
    agreement: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeAgreement:
    """Strike it; the need it came from is then unanswered again."""

    agreement: Slug


@dataclass(frozen=True, slots=True)
class AskNeed:
    """What `asker` needs of `asked`. Another sentence or party takes the answer back."""

    asker: Slug
    asked: Slug
    text: str
    need: Slug = ""


@dataclass(frozen=True, slots=True)
class AnswerNeed:
    """*Ja* and *ik probeer het* write an agreement; other answers strike it."""

    need: Slug
    answer: Answer


@dataclass(frozen=True, slots=True)
class StrikeNeed:
    """Strike it, with the agreement that came from it."""

    need: Slug


@dataclass(frozen=True, slots=True)
class AgreeHandover:
    """A warm handover behind `phase`, between those who lead now."""

    phase: Slug
    when: str = ""
    told: str = ""
    candidate_knows: bool = False


@dataclass(frozen=True, slots=True)
class StrikeHandover:
    phase: Slug


@dataclass(frozen=True, slots=True)
class Park:
    """Onto the parking list."""

    text: str
    party: Slug | None = None
    parked: Slug = ""


@dataclass(frozen=True, slots=True)
class StrikeParked:
    parked: Slug
