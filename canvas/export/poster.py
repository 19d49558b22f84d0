"""The filled board as a poster for the wall: one landscape sheet, all vectors, with a title and a legend."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A0, A3, landscape
from reportlab.platypus import Flowable, Spacer

from canvas import VERSION
from canvas.export.board_picture import BoardPicture, board_picture
from canvas.export.covenant import Covenant, covenant_of
from canvas.export.covenant_parts import Seal
from canvas.export.flowables import Ground, Marked, Row, Rule, Sheet, Stack
from canvas.export.marks import Mark, bead_mark, chip_mark, gap_mark, wheel_mark
from canvas.export.ordered import Material
from canvas.export.pages import TAGS
from canvas.export.press import Press, Span
from canvas.export.printable import legible, shortened
from canvas.export.story_sections import NAME_MOST
from canvas.export.styles import LOOKS
from canvas.export.tagged_canvas import archivable
from canvas.export.tags import listed
from canvas.export.typefaces import BODY, text_width
from canvas.model.board import Level

WIDE, TALL = landscape(A3)
"""Everything is laid out on A3; a larger sheet shows the same, larger."""
SIDE, FOOT, GAP = 34.0, 24.0, 12.0
LEGEND_GAP = 16.0
TITLE_MOST = 100
FICHE, NARROW, BROAD = 48.0, 124.0, 250.0
"""Beside a name the room for its fiche, and the widths that a name with its fiche may take."""


def poster_a3(material: Material) -> bytes:
    """The poster on A3, for a printer in the office."""
    return _poster(material, landscape(A3))


def poster_a0(material: Material) -> bytes:
    """The poster on A0, for a copy shop."""
    return _poster(material, landscape(A0))


def _poster(material: Material, size: tuple[float, float]) -> bytes:
    press = Press.with_assets(material.texts, material.theme, material.assets)
    covenant = covenant_of(material.board, material.scenario, material.texts, material.date, material.session)
    title = material.scenario.title.said_in(material.texts.language)
    to = BytesIO()
    canvas = _canvas(press, covenant, title, size, to)
    canvas.scale(size[0] / WIDE, size[1] / TALL)
    _draw(press, canvas, material, covenant, title)
    canvas.showPage()
    canvas.save()
    return to.getvalue()


def _canvas(press: Press, covenant: Covenant, title: str, size: tuple[float, float], to: BytesIO) -> Any:
    """A sheet that carries the day of the covenant and knows no clock."""
    made = archivable(covenant.date)
    canvas = made(to, pagesize=size, invariant=1, initialFontName=BODY, lang=TAGS[covenant.language])
    tool = f"{press.texts('app.title')} {VERSION}"
    canvas.setTitle(legible(press.texts("poster.file_title", title=title)))
    canvas.setAuthor(tool)
    canvas.setSubject(legible(covenant.title))
    canvas.setCreator(tool)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw(press: Press, canvas: Any, material: Material, covenant: Covenant, title: str) -> None:
    width = WIDE - 2 * SIDE
    band = _band(press, covenant, title)
    _, tall = band.wrapOn(canvas, width, TALL)
    top = TALL - FOOT - float(tall)
    band.drawOn(canvas, SIDE, top)
    legend = _legend(press, covenant)
    _, low = legend.wrapOn(canvas, width, TALL)
    legend.drawOn(canvas, SIDE, FOOT)
    below = FOOT + float(low) + GAP
    room = top - GAP - below
    board = Sheet(press, _board(material, width / room), press.texts("poster.board_said"))
    _, high = board.wrapOn(canvas, width, room)
    board.drawOn(canvas, SIDE, below + (room - float(high)) / 2)


def _board(material: Material, shape: float) -> BoardPicture:
    return board_picture(material.board, material.scenario, material.texts, material.theme, shape)


def _band(press: Press, covenant: Covenant, title: str) -> Flowable:
    """The title over the whole width, with place and day."""
    table = (covenant.table,) if covenant.table else ()
    where = " · ".join((covenant.place, covenant.dated, *table))
    words = Stack(
        [
            press.paragraph(shortened(title, TITLE_MOST), "cover"),
            press.paragraph(shortened(where, TITLE_MOST), "cover_line"),
        ],
        gap=3,
    )
    said = press.texts("covenant.draft_line")
    font, size, *_ = LOOKS["cover_kicker"]
    kicker = press.paragraph(said, "cover_kicker")
    cells = [(0.0, Marked(press, wheel_mark(20), words)), (text_width(said, font, size) + 2, kicker)]
    return Row(press, cells, Ground(fill="surface.bar", radius=16, pad=(22, 12)))


def _legend(press: Press, covenant: Covenant) -> Flowable:
    """What the signs on the board mean, in one line; the tool at the right end."""
    look = next((party.seal.look for party in covenant.parties), "")
    signs = [(press.texts(f"covenant.level.{level}"), chip_mark(Seal(look=look), 9, level)) for level in Level]
    signs += [
        (press.texts("poster.regie"), wheel_mark(8)),
        (press.texts("covenant.term.warm.word"), bead_mark(8)),
        (press.texts("covenant.nobody_does"), gap_mark(8)),
    ]
    tool = press.texts("poster.made", tool=f"{press.texts('app.title')} {VERSION}")
    font, size, *_ = LOOKS["note"]
    made = (text_width(tool, font, size) + 2, press.paragraph(tool, "note"))
    meanings = Row(press, [*_signs(press, signs), (0.0, Spacer(0, 0)), made], Ground())
    return Stack([*_parties(press, covenant), Spacer(0, 5), Rule(press, "surface.card_line", 1), meanings], gap=4)


def _parties(press: Press, covenant: Covenant) -> Iterator[Flowable]:
    """Which fiche belongs to whom: rows of equal columns."""
    people = [(party.name, party.seal) for party in covenant.parties]
    people += [(persona.name, persona.seal) for persona in covenant.personas]
    if not people:
        return
    font, size, *_ = LOOKS["taker"]
    widest = max(text_width(shortened(name, NAME_MOST), font, size) for name, _ in people) + FICHE
    abreast = int((WIDE - 2 * SIDE) / min(max(widest, NARROW), BROAD))
    abreast = -(-len(people) // -(-len(people) // abreast))
    share = (WIDE - 2 * SIDE) / abreast - LEGEND_GAP
    parties = listed(_party(press, name, seal) for name, seal in people)
    for start in range(0, len(parties), abreast):
        row = parties[start : start + abreast]
        yield Row(press, [cell for party in row for cell in ((share, party), (LEGEND_GAP, Spacer(0, 0)))], Ground())


def _party(press: Press, name: str, seal: Seal) -> Flowable:
    said: list[Span | str] = [Span(shortened(name, NAME_MOST), "taker", press.party_ink(seal.look))]
    return Marked(press, chip_mark(seal, 9), press.paragraph(said, "taker"))


def _signs(press: Press, signs: list[tuple[str, Mark]]) -> Iterator[tuple[float, Flowable]]:
    font, size, *_ = LOOKS["note"]
    for words, mark in signs:
        width = mark.width + mark.gap + text_width(words, font, size) + 2
        yield width + LEGEND_GAP, Marked(press, mark, press.paragraph(words, "note"))
