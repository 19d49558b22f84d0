"""The page of one party: its name on a band, what it promised at the left, what it gets and whom it calls at the right.

A party has one page: words shrink together when there are many. Only when they would become too small to read they
go on at the back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, PageBreak, Spacer

from canvas.export.covenant_parts import PhaseMark
from canvas.export.flowables import Drawn, Ground, Landmark, Marked, Row, Rule, Stack
from canvas.export.handout import Handout, Handouts
from canvas.export.handout_fit import Build, Fitted, scale_for
from canvas.export.handout_pages import TOP
from canvas.export.marks import chip_mark, icon_mark, phase_mark, ramp, wheel_mark
from canvas.export.pages import FOOT
from canvas.export.press import Press
from canvas.export.printable import shortened
from canvas.export.story_front import BLEED
from canvas.export.story_handout_parts import contact, gift, passing, promise
from canvas.export.story_sections import COLUMN, ENTRY_MOST, height_of, not_agreed
from canvas.export.tags import again as repeated
from canvas.export.tags import listed
from canvas.model.board import Level

GAP = 26.0
"""Between the two columns, in points."""
RIGHT = 0.43
"""The share of the right column."""
LEAST, FLOWING = 0.7, 0.8
"""Smaller than the first, words are hard to read; then they go on over the page, at the second size."""
NOTE, NOTES_HEAD, FEWEST = 24.0, 46.0, 3
"""Between two lines to write on, the room above the first, and how many are worth a heading."""
LONG_NAME = 28
NAME_MOST = 120


def story(press: Press, handouts: Handouts) -> Iterator[Flowable]:
    """Every page after the other."""
    if not handouts.pages:
        yield from (_band(press, handouts, None), Spacer(0, 20), press.said("handout.nobody", "text"))
    for at, page in enumerate(handouts.pages):
        if at:
            yield PageBreak()
        yield Landmark(f"party.{page.party.party}", page.party.name)
        yield from _sheet(press, handouts, page)


def _sheet(press: Press, handouts: Handouts, page: Handout) -> Iterator[Flowable]:
    band = _band(press, handouts, page)
    room = A4[1] - FOOT - TOP - height_of([band]) - 30
    yield band
    yield Spacer(0, 14)
    both = _both(press, handouts, page, room)
    scale = scale_for(both, COLUMN, room, LEAST)
    if scale:
        yield Fitted(both, scale)
        return
    for at, flow in enumerate(_flows(press, [*_gives(press, handouts, page), *_gets(press, handouts, page)], room)):
        if at:
            yield PageBreak()
            yield repeated(_band(press, handouts, page, again=True))
            yield Spacer(0, 14)
        yield flow


def _flows(press: Press, pieces: Sequence[Flowable], room: float) -> Iterator[Flowable]:
    """Pieces in columns of equal width, two on a page, one after the other."""
    width = (COLUMN / FLOWING - GAP) / 2
    columns: list[list[Flowable]] = [[]]
    for piece in pieces:
        if columns[-1] and height_of([*columns[-1], piece], width) * FLOWING > room:
            columns.append([])
        columns[-1].append(piece)
    for left, right in zip(columns[::2], [*columns[1::2], []], strict=False):
        row = Row(press, [(width, Stack(left)), (GAP, Spacer(0, 0)), (0, Stack(right))], Ground(), at="top")
        yield Fitted(_always(row), FLOWING)


def _always(row: Flowable) -> Build:
    return lambda _width: row


def _both(press: Press, handouts: Handouts, page: Handout, room: float) -> Build:
    """The two columns beside each other, for any width; what stays empty at the left is for notes."""

    def built(width: float) -> Flowable:
        share = RIGHT * (width - GAP)
        left, right = _gives(press, handouts, page), _gets(press, handouts, page)
        tall = room * width / COLUMN
        left += _notes(press, "handout.notes", tall - height_of(left, width - GAP - share))
        right += _notes(press, "handout.questions", tall - height_of(right, share))
        return Row(press, [(0, Stack(left)), (GAP, Spacer(0, 0)), (share, Stack(right))], Ground(), at="top")

    return built


def _notes(press: Press, key: str, spare: float) -> list[Flowable]:
    """Lines to write on, as many as there is room for."""
    count = int((spare - NOTES_HEAD) // NOTE)
    if count < FEWEST:
        return []
    lines = [Rule(press, "surface.card_line", NOTE) for _ in range(count)]
    return [Spacer(0, NOTES_HEAD - 18), press.said(key, "lead"), *lines]


def _band(press: Press, handouts: Handouts, page: Handout | None, *, again: bool = False) -> Flowable:
    """The dark band with the chip and the name, above the colours of the phases."""
    name = page.party.name if page else handouts.title
    if again:
        name = press.texts("covenant.continued", name=shortened(name, NAME_MOST))
    table = (handouts.table,) if handouts.table else ()
    where = " · ".join((handouts.title, handouts.place, handouts.dated, *table))
    words = Stack(
        [
            press.said("handout.kicker", "cover_kicker"),
            press.paragraph(shortened(name, NAME_MOST), "cover" if len(name) <= LONG_NAME else "cover_long"),
            press.paragraph(shortened(where, ENTRY_MOST), "cover_line"),
        ],
        gap=4,
    )
    mark = chip_mark(page.party.seal, 27) if page else wheel_mark(23)
    strip = Drawn(press, ramp(handouts.phases, press.theme, COLUMN, 5), (COLUMN, 5))
    band = Ground(fill="surface.bar", radius=16, pad=(0, 16), bleed=BLEED)
    return Row(press, [(0, Stack([Marked(press, mark, words), strip], gap=14))], band)


def _gives(press: Press, handouts: Handouts, page: Handout) -> list[Flowable]:
    """What the party promised: where it leads, what it does, its agreements, and where it gives the regie on."""
    caveat = [press.paragraph(page.caveat, "unknown_line")] if page.caveat and not page.does.empty else []
    pieces = [_title(press, "handout.promised"), *caveat, *_regie(press, handouts, page)]
    if page.does.empty:
        pieces.append(press.said("covenant.nothing_laid", "unknown_line"))
    for level in Level:
        pieces += _duties(press, handouts, page, level)
    if page.does.keeps:
        icon = icon_mark("handshake", 11, "ink.soft")
        lines = [Marked(press, icon, press.paragraph(about, "duty"), high=True) for about in page.does.keeps]
        pieces += _group(press, "handout.also", lines)
    pieces += _group(press, "handout.agreements", [promise(press, item) for item in page.promises])
    passed = [passing(press, item, handouts.phases, giving=True) for item in page.gives_on]
    pieces += _group(press, "handout.gives_on", passed)
    return [*pieces, Spacer(0, 12), press.said("clause.pledge.effort", "small")]


def _gets(press: Press, handouts: Handouts, page: Handout) -> list[Flowable]:
    """What others promised, and whom to call."""
    pieces = [_title(press, "handout.gets")]
    if not page.gets and not page.takes_over:
        pieces.append(press.said("handout.gets_nothing", "unknown_line"))
    pieces += _group(press, "handout.from_others", [gift(press, item) for item in page.gets])
    passed = [passing(press, item, handouts.phases, giving=False) for item in page.takes_over]
    pieces += _group(press, "handout.takes_over", passed)
    pieces += [Spacer(0, 12), _title(press, "handout.calls")]
    return [*pieces, *_spaced(listed(contact(press, item, handouts.phases) for item in page.contacts), 8)]


def _regie(press: Press, handouts: Handouts, page: Handout) -> list[Flowable]:
    if not page.does.leads:
        return []
    rows = listed(_duty(press, handouts, page, mark, mark.name, "name") for mark in page.does.leads)
    head = Marked(press, wheel_mark(8), press.said("handout.regie", "lead"))
    ground = Ground(fill="surface.seat", radius=8, pad=(9, 7))
    return [Spacer(0, 6), Row(press, [(0, Stack([head, *rows], gap=3))], ground)]


def _duties(press: Press, handouts: Handouts, page: Handout, level: Level) -> list[Flowable]:
    """Tasks at one level, below the fiche in the form of that level."""
    duties = page.does.duties.get(level, ())
    if not duties:
        return []
    head = Marked(press, chip_mark(page.party.seal, 8, level), press.said(f"handout.level.{level}", "lead"))
    rows = listed(_duty(press, handouts, page, duty.mark, duty.text, "duty") for duty in duties)
    return [Spacer(0, 8), head, Spacer(0, 2), *_spaced(rows, 1.5)]


def _duty(press: Press, handouts: Handouts, page: Handout, mark: PhaseMark, text: str, style: str) -> Flowable:
    says = "" if text == mark.name else f"{mark.number} {mark.name}"
    disc = replace(phase_mark(mark, handouts.phases, press.theme, 5.5), says=says)
    words = [shortened(text, ENTRY_MOST), *not_agreed(press, mark.phase in page.does.loose)]
    return Marked(press, disc, press.paragraph(words, style), 4, high=True)


def _title(press: Press, key: str) -> Flowable:
    return Stack([press.said(key, "heading"), Spacer(0, 4)])


def _group(press: Press, key: str, rows: Sequence[Flowable]) -> list[Flowable]:
    """Rows below a small heading; nothing when there are none."""
    if not rows:
        return []
    return [Spacer(0, 8), press.said(key, "lead"), Spacer(0, 3), *_spaced(listed(rows), 4)]


def _spaced(rows: Sequence[Flowable], gap: float) -> list[Flowable]:
    return [piece for row in rows for piece in (row, Spacer(0, gap))]


def leaflet_names(press: Press, handouts: Handouts) -> tuple[str, str]:
    """What the document is called, and what stands at the foot of its pages."""
    title = press.texts("handout.file_title", title=handouts.title)
    return title, press.texts("handout.foot", title=handouts.title, dated=handouts.dated)
