"""*Wat teken ik?* as a document: one page in plain words. It says only what the text of the covenant itself says."""

import datetime as dt

from canvas import VERSION
from canvas.export.covenant import Covenant, covenant_of
from canvas.export.covenant_parts import PartyLine
from canvas.export.ordered import Material
from canvas.model.base import Frozen, Language
from canvas.model.texts import Texts

PARTS = {
    "is": ("draft", "who_does", "own_choice"),
    "is_not": ("result", "subsidy", "candidate", "open"),
    "not_kept": ("effort", "silent", "change"),
    "signs": ("mandate", "not_at_table"),
    "language": ("dutch",),
}
"""The questions in order, each with its sentences: `sign_sheet.<question>.<name>`."""


class SheetPart(Frozen):
    """A question with its answers."""

    part: str
    title: str
    lines: tuple[str, ...]


class SheetCount(Frozen):
    """A number of this covenant, with what it counts."""

    count: int
    about: str


class SignSheet(Frozen):
    """The whole page."""

    language: Language
    title: str
    covenant: str
    place: str
    date: dt.date
    dated: str
    tool: str
    parts: tuple[SheetPart, ...]
    counts: tuple[SheetCount, ...]
    phases: int
    signers: tuple[PartyLine, ...]


def sign_sheet_of(material: Material) -> SignSheet:
    """The page that goes with one covenant."""
    texts = material.texts
    covenant = covenant_of(material.board, material.scenario, texts, material.date, material.session)
    return SignSheet(
        language=texts.language,
        title=texts("sign_sheet.title"),
        covenant=covenant.title,
        place=covenant.place,
        date=covenant.date,
        dated=covenant.dated,
        tool=f"{texts('app.title')} {VERSION}",
        parts=tuple(_part(texts, part, lines) for part, lines in PARTS.items()),
        counts=_counts(covenant, texts),
        phases=len(covenant.phases),
        signers=covenant.signers,
    )


def _part(texts: Texts, part: str, lines: tuple[str, ...]) -> SheetPart:
    said = tuple(texts(f"sign_sheet.{part}.{line}") for line in lines)
    return SheetPart(part=part, title=texts(f"sign_sheet.{part}.title"), lines=said)


def _counts(covenant: Covenant, texts: Texts) -> tuple[SheetCount, ...]:
    """How many promises there are of each kind, and how much is still open."""
    cards = [line for group in covenant.agreements.groups for line in group.lines] if covenant.agreements else []
    counts = {
        "effort": sum(card.pledge == "effort" for card in cards),
        "result": sum(card.pledge == "result" for card in cards),
        "open": covenant.open_count,
    }
    return tuple(SheetCount(count=count, about=texts(f"sign_sheet.count.{name}")) for name, count in counts.items())
