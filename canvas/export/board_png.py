"""The board as a picture of pixels, for a slide, a letter or a website: title, columns, and whose fiche is whose."""

from canvas.export.board_picture import all_in_sight, draw_board
from canvas.export.covenant import covenant_of
from canvas.export.ordered import Camera, Material
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Panel
from canvas.layout.view import View
from canvas.model.names import Names
from canvas.rules.queries import played

WIDTH = 2560
"""Pixels: sharp on a large screen, and two boards beside each other on a wall."""
SHAPE = 16 / 9
TALLER = 1.06
EDGE, GAP, BAND, FOOT = 24, 16, 92, 74
"""Design pixels: around everything, between the parts, the height of the title and of a row of the legend."""
LEAST_CELL = 230


def board_png(material: Material) -> bytes:
    """A PNG of the whole board, as tall as its tasks ask. Needs `material.camera`."""
    if material.camera is None:
        raise ValueError("a picture needs a camera")
    camera = material.camera()
    height = round(WIDTH / SHAPE)
    while not all_in_sight(arranged := _arranged(material, camera, Size(WIDTH, height))):
        height = round(height * TALLER)
    return camera.png(arranged.picture, Size(WIDTH, height))


def _arranged(material: Material, camera: Camera, size: Size) -> Arrangement:
    names = Names(played(material.board, material.scenario), material.board, material.texts)
    brush = Brush(Size(size.w, round(size.w / SHAPE)), camera.measurer)
    desk = Desk(names.board, names, material.theme, View(), brush)
    edge, gap = brush.px(EDGE), brush.px(GAP)
    window = Rect(0, 0, size.w, size.h)
    brush.add(Panel("table", window, fill="surface.table_top", fill_end="surface.table_bottom"))
    inner = window.grown(-edge)
    band = inner._replace(h=brush.px(BAND))
    _draw_band(desk, band, material)
    legend = _legend_height(desk, inner.w)
    top = band.bottom + gap
    draw_board(desk, Rect(inner.x, top, inner.w, inner.bottom - legend - gap - top))
    _draw_legend(desk, Rect(inner.x, inner.bottom - legend, inner.w, legend))
    return brush.finished()


def _draw_band(desk: Desk, band: Rect, material: Material) -> None:
    """The title over the whole width, with place, table and day; at the right that nobody signed yet."""
    brush, texts = desk.brush, desk.texts
    told = covenant_of(material.board, material.scenario, material.texts, material.date, material.session)
    brush.panel("band", band, "surface.bar", radius=26)
    wheel = Point(band.x + brush.px(58), round(band.centre.y))
    brush.icon("band.wheel", wheel, brush.px(46), "steering-wheel", "ink.accent")
    face, small, mark = brush.display(30), brush.body(18), brush.body(17, "semibold")
    said = texts("covenant.draft_line")
    left, right = band.x + brush.px(104), band.right - brush.px(36)
    brush.line("band.draft", Point(right, brush.middle(band.centre.y, mark)), said, mark, "ink.on_dark_soft", "right")
    room = right - brush.width(said, mark) - brush.px(40) - left
    title = desk.scenario.title.said_in(desk.names.language)
    where = " · ".join(filter(None, (told.place, told.table, told.dated)))
    base = round(band.centre.y - brush.px(4))
    brush.line_in("band.title", Point(left, base), title, face, "ink.on_dark", room)
    under = Point(left, round(base + small.size * 1.6))
    brush.line_in("band.where", under, where, small, "ink.on_dark_soft", room)


def _abreast(desk: Desk, width: float) -> int:
    """How many parties stand beside each other: rows are as equal as they can be."""
    parties = max(len(desk.board.parties), 1)
    most = max(1, int(width // desk.brush.px(LEAST_CELL)))
    return -(-parties // -(-parties // most))


def _legend_height(desk: Desk, width: float) -> int:
    rows = -(-len(desk.board.parties) // _abreast(desk, width))
    return rows * desk.brush.px(FOOT)


def _draw_legend(desk: Desk, legend: Rect) -> None:
    """Which fiche belongs to whom."""
    brush, abreast = desk.brush, _abreast(desk, legend.w)
    width, height, radius = legend.w / abreast, brush.px(FOOT), brush.px(26)
    for index, party in enumerate(desk.board.parties):
        row, column = divmod(index, abreast)
        centre = Point(round(legend.x + column * width + brush.px(12) + radius), round(legend.y + (row + 0.5) * height))
        brush.add(desk.chip(f"legend.{party}", party, centre, radius))
        name, room = desk.names.party(party), width - 2 * radius - brush.px(40)
        face = brush.whole(name, brush.body(19, "semibold"), room)
        lines = brush.wrapped(name, face, room, 2)
        base = brush.middle(centre.y - (len(lines) - 1) * face.leading / 2, face)
        at = Point(centre.x + radius + brush.px(14), base)
        brush.lines(f"legend.{party}.name", at, lines, face, desk.party_ink(party))
