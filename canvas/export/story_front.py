"""The first page: the cover band, the parties, and why they meet."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from canvas.export.covenant import Covenant
from canvas.export.covenant_parts import PartyLine, Persona, Seal
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.marks import chip_mark, wheel_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import ENTRY_MOST, paragraphs, section
from canvas.export.styles import HANG

BLEED = 28.0
LONG_TITLE = 90


def front(press: Press, covenant: Covenant) -> list[Flowable]:
    """Everything before the articles."""
    return [
        *_cover(press, covenant),
        *_parties(press, covenant),
        *_considerations(press, covenant),
        *section(
            press,
            "",
            press.texts("covenant.interests_title"),
            paragraphs(press, (covenant.interests,)),
            key="interests",
        ),
        Spacer(0, 8),
        press.said("covenant.agree", "lead_hung"),
    ]


def _cover(press: Press, covenant: Covenant) -> list[Flowable]:
    style = "cover" if len(covenant.title) <= LONG_TITLE else "cover_long"
    session = (covenant.session,) if covenant.session else ()
    where = " · ".join((covenant.place, covenant.dated, *session))
    words = Stack(
        [
            press.said("covenant.draft_mark", "cover_kicker"),
            press.paragraph(shortened(covenant.title, ENTRY_MOST), style),
            press.paragraph(shortened(where, ENTRY_MOST), "cover_line"),
        ],
        gap=5,
    )
    band = Ground(fill="surface.bar", radius=16, pad=(0, 26), bleed=BLEED)
    return [Row(press, [(0, Marked(press, wheel_mark(24), (66, 48), words))], band), _ramp(press, covenant)]


def _ramp(press: Press, covenant: Covenant) -> Flowable:
    """The colours of the phases in a row, from the first to the last."""
    count = len(covenant.phases)
    cells = [
        (0.0, Row(press, [(0, Spacer(0, 0))], Ground(fill=press.theme.phase_colour(index, count), radius=2, pad=(0, 2))))
        for index in range(count)
    ]
    return Evenly(press, cells)


class Evenly(Row):
    """Cells of one width."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        share = (width - 4 * (len(self.cells) - 1)) / len(self.cells)
        self.cells = [(share, cell) for _, cell in self.cells]
        return super().wrap(width, height)
