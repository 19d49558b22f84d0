"""The annexes about the covenant itself: its 32 elements at a glance, and the sheet by which a new party joins."""

from reportlab.platypus import CondPageBreak, Flowable, PageBreak

from canvas.export.breaking import PAGE
from canvas.export.covenant import Covenant
from canvas.export.press import Press
from canvas.export.story_ledger import ledger
from canvas.export.story_sections import paragraphs, section, under
from canvas.export.story_signing import joining_sheet

WIDTHS = (20.0, 142.0, 58.0, 0.0, 84.0)
"""Number, element, guideline, place, and how it stands."""


def elements_annex(press: Press, covenant: Covenant) -> list[Flowable]:
    """The list, where a good part of it still fits on the page, and after it the sheet on a page of its own."""
    numbers = {line.key: line for line in covenant.annexes}
    found = covenant.elements
    pieces: list[Flowable] = [
        CondPageBreak(PAGE / 3),
        *under(
            _headed(press, numbers["elements"].number, numbers["elements"].title, found.intro, "annex.elements"),
            [[ledger(press, found.table, WIDTHS)]],
        ),
    ]
    if covenant.sheet:
        line = numbers["sheet"]
        pieces += [
            PageBreak(),
            *_headed(press, line.number, line.title, covenant.sheet.says, "annex.sheet"),
            *joining_sheet(press, covenant.sheet),
            PageBreak(),
        ]
    return pieces


def _headed(press: Press, number: int, title: str, says: str, key: str) -> list[Flowable]:
    kicker = press.texts("covenant.annex", number=number)
    return section(press, kicker, title, paragraphs(press, (says,)), key=key, outline=f"{kicker} · {title}")
