"""The small pieces of a hand-out: a promise, a gift, the regie that changes hands, somebody to call."""

from reportlab.platypus import Flowable

from canvas.export.covenant_parts import Who
from canvas.export.flowables import Ground, Marked, Row, Rule, Stack
from canvas.export.handout import Contact, Gift, Passing, Promise
from canvas.export.marks import chip_mark, gap_mark, passage_mark, phase_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import ENTRY_MOST, NAME_MOST, SAID_MOST, not_agreed, said_line

PHONE = 46.0
"""Room for the word before the line to write a number on."""


def promise(press: Press, item: Promise) -> Flowable:
    """An agreement on a light card; dashed while nobody said when."""
    spans: list[Span | str] = [Span(item.pledged, "pledge")]
    if item.about:
        spans.append(Span(f" · {shortened(item.about, NAME_MOST)}", "note"))
    spans += not_agreed(press, item.loose)
    lines = [
        press.paragraph(shortened(item.text, SAID_MOST), "entry"),
        press.paragraph(spans, "note"),
        *(said_line(press, said) for said in item.said),
    ]
    return _card(press, lines, done=all(said.text for said in item.said))


def gift(press: Press, item: Gift) -> Flowable:
    """What somebody promised, with who it was and how it was put."""
    name = [*_named(press, item.giver), Span(f" · {item.answered}", "note")]
    giver = Marked(press, chip_mark(item.giver.seal, 7.5), press.paragraph(name, "taker"))
    return _card(press, [giver, press.paragraph(shortened(item.text, SAID_MOST), "entry")])


def passing(press: Press, item: Passing, count: int, *, giving: bool) -> Flowable:
    """Two phases with the bead between them, who is on the other side, and what was agreed."""
    line = item.line
    key = "handout.to" if giving else "handout.from"
    spans: list[Span | str] = [Span(press.texts(key) + " ", "part")]
    spans += _named(press, item.other) if item.other else [Span(press.texts("covenant.nobody"), "warn_small")]
    mark = passage_mark(line.before, line.after, line.state, count, press.theme)
    ends = {"phase": shortened(line.before.name, NAME_MOST), "phase_next": shortened(line.after.name, NAME_MOST)}
    how = Span(item.how, "good" if line.state == "agreed" else "warn_small")
    head = Stack([press.paragraph(spans, "taker"), press.paragraph([how], "note")])
    lines = [press.said("handout.way", "note", **ends), *(said_line(press, said) for said in line.said)]
    return _card(press, [Marked(press, mark, head), *lines], done=line.state == "agreed")


def contact(press: Press, item: Contact, count: int) -> Flowable:
    """About what, who it is, and a line to write the number on."""
    about = press.paragraph(shortened(item.about, NAME_MOST), "note")
    head = Marked(press, phase_mark(item.mark, count, press.theme, 5.5), about) if item.mark else about
    if item.who is None:
        return Stack([head, Marked(press, gap_mark(7.5), press.said("handout.nobody_yet", "warn_small"))], gap=1)
    who = Marked(press, chip_mark(item.who.seal, 7.5), press.paragraph(_named(press, item.who), "taker"))
    if item.own:
        return Stack([head, who, press.said("handout.yourself", "note")], gap=1)
    known = press.paragraph(shortened(item.details, ENTRY_MOST), "note") if item.details else _blank(press)
    phone = Row(press, [(PHONE, press.said("handout.phone", "field")), (0, Rule(press, "ink.soft", 13, 0.5))], Ground())
    return Stack([head, who, known, phone], gap=1)


def _blank(press: Press) -> Flowable:
    label = Span(press.texts("covenant.organisation") + " ", "note")
    return press.paragraph([label, Span(press.texts("covenant.to_fill_in"), "unknown_note")], "note")


def _named(press: Press, who: Who) -> list[Span | str]:
    return [Span(shortened(who.name, NAME_MOST), "taker", press.party_ink(who.seal.look))]


def _card(press: Press, lines: list[Flowable], *, done: bool = True) -> Flowable:
    ground = Ground(fill="surface.task", radius=6, pad=(9, 6))
    if not done:
        ground = Ground(fill="surface.task_open", outline="surface.gap", line=1, dashed=True, radius=6, pad=(9, 6))
    return Row(press, [(0, Stack(lines, gap=2))], ground, at="top")
