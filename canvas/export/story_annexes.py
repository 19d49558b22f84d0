"""The annexes behind the board, each only when there is something in it: nothing here is an agreement."""

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus import Flowable

from canvas.export.covenant import Covenant
from canvas.export.covenant_card_parts import CheckLine
from canvas.export.flowables import Stack
from canvas.export.marks import box_mark, chip_mark, icon_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_cards import answer_of, ticked
from canvas.export.story_figures import figures
from canvas.export.story_sections import NAME_MOST, section
from canvas.export.tags import listed

CHECKED = {
    "yes": ("check", "ink.good", "good"),
    "later": ("clock", "ink.warn", "warn_small"),
    "no": ("x", "ink.no", "warn_small"),
}
"""Per answer its icon, the colour of that, and the style of the words."""

Annex = tuple[str, str, list[Flowable], list[Flowable]]
"""Its key, its title, what stands beside the title, and what stands below both."""


def annexes(press: Press, covenant: Covenant) -> Iterator[Flowable]:
    """Everything after what is still to settle, numbered in order."""
    numbers = {line.key: line.number for line in covenant.annexes}
    for key, title, body, below in _annexes(press, covenant):
        kicker = press.texts("covenant.annex", number=numbers[key])
        yield from section(press, kicker, title, body, key=f"annex.{key}", outline=f"{kicker} · {title}")
        yield from below


def _annexes(press: Press, covenant: Covenant) -> Iterator[Annex]:
    texts = press.texts
    if covenant.accepted:
        yield "accepted", texts("covenant.accepted_title"), _accepted(press, covenant), []
    if covenant.parked:
        yield "parked", texts("covenant.parked_title"), _parked(press, covenant), []
    if covenant.figures:
        intro = [_intro(press, "covenant.figures_intro")]
        yield "figures", texts("covenant.figures_title"), intro, figures(press, covenant.figures)
    if covenant.questions:
        yield "questions", texts("covenant.questions_title"), _questions(press, covenant), []
    if covenant.checks:
        lines = listed(_check(press, line) for line in covenant.checks)
        yield "checks", texts("covenant.checks_title"), lines, []


def _accepted(press: Press, covenant: Covenant) -> list[Flowable]:
    mark, because = icon_mark("warning", 12, "ink.warn"), press.texts("covenant.because")
    lines = [
        Stack(
            [
                press.paragraph(line.warning, "entry"),
                press.paragraph([Span(because, "part"), f" {line.reason}"], "entry"),
            ]
        )
        for line in covenant.accepted
    ]
    return [_intro(press, "covenant.accepted_intro"), *listed(ticked(press, mark, line) for line in lines)]


def _intro(press: Press, key: str) -> Flowable:
    """A first paragraph that is not left behind at the foot of a page."""
    words = press.said(key, "text_hung")
    words.keepWithNext = 1
    return words


def _parked(press: Press, covenant: Covenant) -> list[Flowable]:
    lines = []
    for line in covenant.parked:
        words = [press.paragraph(line.text, "entry")]
        mark = icon_mark("bookmark-simple", 12, "ink.soft")
        if line.who:
            name = Span(shortened(line.who.name, NAME_MOST), "taker", press.party_ink(line.who.seal.look))
            words.append(press.paragraph([Span(press.texts("covenant.parked_by") + " ", "part"), name], "taker"))
            mark = chip_mark(line.who.seal, 7.5)
        lines.append(ticked(press, mark, Stack(words)))
    return [_intro(press, "covenant.parked_intro"), *listed(lines)]


def _questions(press: Press, covenant: Covenant) -> list[Flowable]:
    return listed(
        ticked(
            press,
            icon_mark("chat-circle-text", 12, "ink.soft"),
            Stack([press.paragraph(line.text, "entry_lead"), answer_of(press, line)]),
        )
        for line in covenant.questions
    )


def _check(press: Press, line: CheckLine) -> Flowable:
    """A point with its answer. A box stays empty as long as nobody looked at it."""
    if line.answer is None:
        mark, style = box_mark(10), "unknown_note"
    else:
        icon, ink, style = CHECKED[line.answer]
        mark = icon_mark(icon, 12, ink)
    mark = replace(mark, width=12, gap=8)
    return ticked(press, mark, press.paragraph([line.text, Span(f" {line.answered}", style)], "entry"))
