"""The page for a privacy officer: what is kept where, why, how long and for whom. The same on every computer."""

from collections.abc import Iterator
from itertools import count

from reportlab.platypus import Flowable

from canvas import VERSION
from canvas.export.flowables import Drawn, Ground, Marked, Row, Stack
from canvas.export.guide_pages import Leaflet, leaflet_pdf
from canvas.export.marks import ramp, wheel_mark
from canvas.export.press import Press
from canvas.export.story_front import BLEED
from canvas.export.story_sections import COLUMN, section
from canvas.model.texts import Texts

SECTIONS = ("what", "where", "why", "long", "who", "paper", "pictures", "wipe", "rights")
PHASES_IN_BAND = 6


def officer_pdf(press: Press) -> bytes:
    """The page as a PDF."""
    texts = press.texts
    tool = f"{texts('app.title')} {VERSION}"
    leaflet = Leaflet(texts("officer.title"), texts("officer.kicker"), tool)
    return leaflet_pdf(leaflet, _story(press), press)


def sentences(texts: Texts, name: str) -> Iterator[str]:
    """What a section says, paragraph by paragraph."""
    keys = (f"officer.{name}_{number}" for number in count(1))
    for key in keys:
        if key not in texts:
            return
        yield texts(key)


def _story(press: Press) -> list[Flowable]:
    texts = press.texts
    parts = _cover(press)
    for name in SECTIONS:
        told: list[Flowable] = [press.paragraph(text, "text_hung") for text in sentences(texts, name)]
        parts += section(press, "", texts(f"officer.{name}_title"), told, key=name)
    return parts


def _cover(press: Press) -> list[Flowable]:
    """The same band as on the guide."""
    words = Stack(
        [
            press.said("officer.kicker", "cover_kicker"),
            press.said("officer.title", "cover"),
            press.said("officer.lead", "cover_line"),
        ],
        gap=5,
    )
    strip = Drawn(press, ramp(PHASES_IN_BAND, press.theme, COLUMN, 5), (COLUMN, 5))
    band = Ground(fill="surface.bar", radius=16, pad=(0, 20), bleed=BLEED)
    return [Row(press, [(0, Stack([Marked(press, wheel_mark(23), words), strip], gap=18))], band)]
