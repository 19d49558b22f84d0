"""*Akkoord aan tafel* on paper: how those who sat there agreed, apart from who signs."""

from reportlab.platypus import Flowable, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_card_parts import ConsentLine, ConsentRemark
from canvas.export.covenant_parts import NOT_AGREED, Standing
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.marks import chip_mark, phase_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import NAME_MOST, WORDS, card, in_pieces, paragraphs, section, under
from canvas.export.tags import tagged

STANDS = 122.0
"""Width of the words that tell how a phase stands."""


def consent(press: Press, covenant: Covenant) -> list[Flowable]:
    """One card per phase; only a sentence when nothing was voted on."""
    found, count = covenant.consent, len(covenant.phases)
    intro = section(press, "", found.title, paragraphs(press, (found.intro,)), key="consent")
    return under(intro, [_line(press, line, count) for line in found.lines])


def standing_label(press: Press, standing: Standing, words: str) -> Flowable:
    """How a phase stands, as a small label."""
    open_still = standing in NOT_AGREED
    ground = Ground(fill="surface.warn" if open_still else "surface.card", radius=7, pad=(7, 2))
    return Row(press, [(0, press.paragraph(words, "label_warn" if open_still else "label_good"))], ground)


def _line(press: Press, line: ConsentLine, count: int) -> list[Flowable]:
    """The card of one phase; many remarks go on in a second card."""
    done = line.standing not in NOT_AGREED
    name = tagged(press.paragraph(shortened(line.mark.name, NAME_MOST), "entry_lead"), "H3")
    head = Marked(press, phase_mark(line.mark, count, press.theme, 8), name)
    side: list[Flowable] = [press.paragraph(line.stands, "good" if done else "warn_small")]
    if line.counts:
        side.append(press.paragraph(line.counts, "note"))
    remarks = (_remark(press, remark) for remark in line.remarks)
    first, *rest = in_pieces([head, *remarks], WORDS - STANDS - 10)
    return [
        card(press, first, side, done=done, wide=STANDS),
        *(card(press, piece, done=done) for piece in rest),
    ]


def _remark(press: Press, remark: ConsentRemark) -> Flowable:
    ink = press.party_ink(remark.seal.look)
    head = press.paragraph(
        [
            Span(f"{remark.voted} · ", "warn_small" if remark.vote == "object" else "part"),
            Span(shortened(remark.function, 2 * NAME_MOST), "taker", ink),
        ],
        "taker",
    )
    words = Stack([head, press.paragraph(remark.sentence, "entry")])
    return Stack([Spacer(0, 3), Marked(press, chip_mark(remark.seal, 7.5), words, high=True)])
