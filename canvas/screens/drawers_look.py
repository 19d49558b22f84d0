"""How open drawers look: what each shows now, their fields, and the keyboards under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.desk import Desk
from canvas.layout.drawer import draw_drawer, draw_veil
from canvas.layout.field import Field
from canvas.layout.frames import frames_of
from canvas.layout.geometry import Point, Rect
from canvas.layout.spots import DrawerView, Entry, FormView, TextSpot
from canvas.layout.turning import facing
from canvas.screens.bench import Bench, marked_spot
from canvas.screens.drawer import Drawer, rooms_beside
from canvas.screens.faces import reads_across

if TYPE_CHECKING:
    from canvas.screens.drawers import Drawers

TYPE_SIZE = 20


def draw(drawers: Drawers, desk: Desk) -> None:
    """Draw all open drawers and their keyboards over the table."""
    if not drawers.open:
        return
    parts = frames_of(desk)
    draw_veil(desk, Rect(0, parts.bar.bottom, desk.brush.size.w, parts.tray.y - parts.bar.bottom))

    def draw_text(desk: Desk, drawer: str, spot: TextSpot, box: Rect) -> None:
        drawers.typist.draw_box(desk.brush, f"{drawer}/{spot.id}", box)

    rooms = rooms_beside(desk.brush, drawers.typist.kit, [drawer.id for drawer in drawers.open])
    for index, drawer in enumerate(drawers.open):
        side = ("left", "right")[index - bool(drawer.turned)] if len(drawers.open) > 1 else ""
        foot = parts.tray.y
        middle = Point(desk.brush.size.w / 2, (parts.bar.bottom + parts.tray.y) / 2)
        if drawer.id in drawers.typist.shown:
            box = drawers.typist.keyboard_box(desk.brush, drawer.id, rooms)
            foot = box.mirrored(middle).y if drawer.turned else box.y
        with facing(desk.brush, drawer.turned, middle):
            draw_drawer(desk, _view(drawers, drawer, side), foot, draw_text)
    drawers.typist.draw_keyboards(desk.brush, rooms)


def _view(drawers: Drawers, drawer: Drawer, side: str) -> DrawerView:
    _open_fields(drawers, drawer, _form(drawers, drawer, drawers.bench(drawer)))
    bench, kind = drawers.bench(drawer), drawer.kind
    form = _form(drawers, drawer, bench)  # what may be chosen may hang on words that stand in a field only now
    title, hint = kind.title(bench, kind.id), kind.hint(bench, kind.id)
    hint = bench.said("draft") if drawer.draft else hint
    entries = kind.entries(bench)
    if kind.grows and drawer.editing:
        entries = (Entry("", bench.said("new"), icon="plus"), *entries)
    typing = drawers.typist.sent_to.get(drawer.id, "") if drawer.id in drawers.typist.shown else ""
    return DrawerView(
        drawer.id,
        title,
        hint,
        entries,
        drawer.editing,
        drawer.page,
        form if form.spots or form.foot else None,
        side,
        typing=typing.partition("/")[2],
        overview=kind.overview(bench),
        turns=reads_across(drawers.screen),
        leaf=drawer.leaf,
    )


def _form(drawers: Drawers, drawer: Drawer, bench: Bench) -> FormView:
    kind, refusal = drawer.kind, drawer.trouble
    if refusal and bench.filled.words != drawer.tried:
        refusal = drawer.trouble = None
    second = kind.confirm(bench) if drawer.asking else kind.strike_words(bench)
    return FormView(
        kind.spots(bench),
        drawer.chosen,
        kind.submit_words(bench),
        kind.submit_icon,
        second,
        kind.strike_icon,
        kind.extra_words(bench),
        kind.extra_icon,
        drawers.names.sentence(f"refusal.{refusal.code}", refusal.values) if refusal else "",
    )


def _open_fields(drawers: Drawers, drawer: Drawer, form: FormView) -> None:
    """Fields come and go with the spots of the form; what an empty one hints at may change meanwhile."""
    bench, refusal = drawers.bench(drawer), drawer.trouble
    marked = marked_spot(form.spots, bench.filled, refusal.code) if refusal else ""
    for spot in form.spots:
        name = f"{drawer.id}/{spot.id}"
        if not isinstance(spot, TextSpot):
            continue
        made = Field(name, "", spot.hint, spot.most, spot.lines, size=TYPE_SIZE, marked=spot.id == marked)
        if name in drawers.typist:
            drawers.typist.fields[name] = made
        else:
            filled = drawer.draft or drawer.kind.fill(bench)
            drawers.typist.open(made, filled.words.get(spot.id, ""), drawer.id, drawer.turned)
    typing = drawers.typist.sent_to.get(drawer.id, "")
    if typing and typing.partition("/")[2] not in {spot.id for spot in form.spots}:
        drawers.typist.leave(typing)  # another choice took the question away
