"""The facilitator's guide on paper: a cover band, what to lay ready, the script, the questions, what goes wrong."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import together
from canvas.export.flowables import Drawn, Ground, Landmark, Marked, Row, Stack
from canvas.export.guide import Guide, RoundLine
from canvas.export.marks import box_mark, icon_mark, ramp, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_front import BLEED
from canvas.export.story_sections import BETWEEN, COLUMN, ENTRY_MOST, section
from canvas.export.styles import HANG
from canvas.export.tags import labelled, listed, tagged

SIDE = 10.0
"""Between the edge of a round and its words, in points."""


def story(press: Press, guide: Guide) -> list[Flowable]:
    """Everything, from the cover band to the sources."""
    texts = press.texts
    parts: list[Flowable] = [
        *_cover(press, guide),
        *section(press, "", texts("guide.case_title"), _texts(press, (guide.summary, guide.persona)), key="case"),
        *section(press, "", texts("guide.prepare_title"), _boxes(press, guide.prepare), key="prepare"),
        *_script(press, guide),
    ]
    if guide.views:
        parts += section(press, "", texts("guide.views_title"), _views(press, guide), key="views")
    if guide.questions:
        parts += section(press, "", texts("guide.questions_title"), _listed(press, guide.questions), key="questions")
    parts += section(press, "", texts("guide.pitfalls_title"), _warned(press, guide.pitfalls), key="pitfalls")
    if guide.cards:
        parts += section(press, "", texts("guide.cards_title"), _cards(press, guide), key="cards")
    if guide.checks:
        parts += section(press, "", texts("guide.checks_title"), _boxes(press, guide.checks), key="checks")
    if guide.open:
        said = texts("guide.open_text", points="; ".join(guide.open))
        parts += section(press, "", texts("guide.open_title"), _texts(press, (said,)), key="open")
    return [*parts, *section(press, "", texts("guide.sources_title"), _sources(press, guide), key="sources")]


def _cover(press: Press, guide: Guide) -> list[Flowable]:
    words = Stack(
        [
            press.said("guide.kicker", "cover_kicker"),
            press.paragraph(shortened(guide.title, ENTRY_MOST), "cover"),
            press.paragraph(guide.place, "cover_line"),
        ],
        gap=5,
    )
    title = Marked(press, wheel_mark(23), words)
    strip = Drawn(press, ramp(6, press.theme, COLUMN, 5), (COLUMN, 5))
    band = Ground(fill="surface.bar", radius=16, pad=(0, 20), bleed=BLEED)
    return [Row(press, [(0, Stack([title, strip], gap=18))], band)]


def _texts(press: Press, texts: Sequence[str]) -> list[Flowable]:
    return [press.paragraph(text, "text_hung") for text in texts]


def _hung(press: Press, pieces: Sequence[Flowable]) -> list[Flowable]:
    """Pieces beside a heading, with a little room between them."""
    rows: list[Flowable] = []
    for piece in listed(pieces):
        row = Row(press, [(HANG, Spacer(0, 0)), (0, piece)], Ground(), at="top")
        row.spaceAfter = 4
        rows.append(row)
    return rows


def _boxes(press: Press, texts: Sequence[str]) -> list[Flowable]:
    """Lines with a box to tick."""
    return _hung(press, [Marked(press, box_mark(9), press.paragraph(text, "entry"), high=True) for text in texts])


def _warned(press: Press, texts: Sequence[str]) -> list[Flowable]:
    mark = icon_mark("warning", 11, "ink.warn")
    return _hung(press, [Marked(press, mark, press.paragraph(text, "entry"), high=True) for text in texts])


def _listed(press: Press, texts: Sequence[str]) -> list[Flowable]:
    lines = [press.paragraph(text, "listed", f"{number}.") for number, text in enumerate(texts, start=1)]
    return labelled(lines, "Decimal")


def _views(press: Press, guide: Guide) -> list[Flowable]:
    lines = [press.paragraph([Span(f"{view.name}. ", "entry_lead"), view.use], "entry") for view in guide.views]
    return _hung(press, lines)


def _cards(press: Press, guide: Guide) -> list[Flowable]:
    mark = icon_mark("lightning", 11, "ink.soft")
    lines = [
        Marked(press, mark, press.paragraph([Span(f"{card.text} ", "entry_lead"), card.question], "entry"), high=True)
        for card in guide.cards
    ]
    return _hung(press, lines)


def _script(press: Press, guide: Guide) -> list[Flowable]:
    """The rounds with their minutes in every script, over the whole column; a round never breaks over pages."""
    title = press.paragraph(press.texts("guide.script_title"), "heading")
    legend = press.said("guide.legend", "small", scripts=" · ".join(guide.scripts))
    head = Row(press, [(HANG - SIDE, title), (0, legend)], Ground(pad=(SIDE, 3)), at="bottom")
    total = press.paragraph([Span(press.texts("guide.total") + " ", "part"), _minutes(press, guide.totals)], "duty")
    rounds = [_round(press, line) for line in guide.rounds]
    last = Row(press, [(0, total)], Ground(pad=(SIDE, 3)))
    mark = Landmark("script", press.texts("guide.script_title"), BETWEEN)
    return [together([mark, head, *rounds[:2]]), *rounds[2:-1], together([*rounds[2:][-1:], last])]


def _minutes(press: Press, minutes: Sequence[int]) -> str:
    """Minutes in every script, in the order of the legend; a dash where a script leaves the round out."""
    counts = " · ".join(str(count) if count else press.texts("guide.left_out") for count in minutes)
    return press.texts("guide.minutes", count=counts)


def _round(press: Press, line: RoundLine) -> Flowable:
    words: list[Flowable] = [
        press.paragraph(line.instruction, "duty"),
        press.paragraph([Span(press.texts("guide.ask") + " ", "part"), line.question], "duty"),
    ]
    if line.help:
        words.append(press.paragraph([Span(press.texts("guide.help") + " ", "part"), line.help], "duty"))
    name = tagged(press.paragraph([Span(f"{line.number}  {line.name}", "entry_lead")], "entry"), "H3")
    beside = Stack([name, press.paragraph(_minutes(press, line.minutes), "note")])
    ground = Ground(fill="surface.task", radius=8, pad=(SIDE, 5))
    row = Row(press, [(HANG - SIDE, beside), (0, Stack(words, gap=1))], ground, at="top")
    row.spaceAfter = 3
    return row


def _sources(press: Press, guide: Guide) -> list[Flowable]:
    lines: list[Flowable] = []
    for source in guide.sources:
        spans: list[Span | str] = [Span(f"{source.title}. ", "label"), source.gives]
        if source.url:
            spans += [" ", Span(source.url, "small", link=source.url)]
        lines.append(press.paragraph(spans, "small_hung"))
    return listed(lines)
