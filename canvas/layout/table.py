"""The table: one board as one arrangement. The order of drawing is the order on the table."""

from dataclasses import replace

from canvas.layout.bar import draw_bar
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.elsewhere import draw_offer
from canvas.layout.frames import Frames, Head, frames_of, head
from canvas.layout.geometry import Rect
from canvas.layout.menu import draw_help, draw_menu
from canvas.layout.parts import draw_part, for_board, for_phase, for_regie, for_tray
from canvas.layout.phase import draw_phase, draw_seat
from canvas.layout.picture import Panel
from canvas.layout.popups import draw_level_menu, draw_note, draw_notice, draw_picked, draw_question
from canvas.layout.rail import draw_rail
from canvas.layout.strip import draw_strip
from canvas.layout.tabs import draw_tabs
from canvas.layout.target import Target
from canvas.layout.timeline import draw_timeline
from canvas.layout.tray import draw_tray
from canvas.layout.turning import facing, lying
from canvas.layout.view import Note
from canvas.layout.views import VIEWS
from canvas.layout.wires import draw_needs
from canvas.model.profile import TURN, Side


def arrange_table(desk: Desk) -> Arrangement:
    """Lay out the whole table of a desk."""
    draw_table(desk)
    draw_on_top(desk)
    return desk.brush.finished()


def draw_table(desk: Desk) -> None:
    """Draw the table and what lies beside its fiches for a moment."""
    brush, parts = desk.brush, frames_of(desk)
    draw_ground(brush)
    draw_bar(desk, parts.bar)
    sheet = Panel("sheet", parts.sheet, fill="surface.board", radius=brush.px(26), shadow="card", scale=brush.scale)
    brush.add(sheet)
    brush.answer("board", "board", parts.sheet)
    recipe = VIEWS.get(desk.view.tab)
    if recipe:
        draw_part("view", for_board(desk), recipe, parts.sheet, parts.tabs)
    else:
        _draw_route(desk, parts)
    draw_tabs(desk, parts.tabs)
    if desk.view.timeline:
        draw_timeline(desk, parts.tray, desk.view.timeline)
    else:
        draw_part("tray", for_tray(desk), draw_tray, parts.tray)
        for side, box in parts.others:
            draw_part(f"tray.{side}", for_tray(desk), _draw_other_tray, side, box)
        if not recipe:
            draw_needs(desk, parts)
    draw_passing(desk)


def _draw_route(desk: Desk, parts: Frames) -> None:
    """The phases as columns, the regielijn through them, and the strip at their foot."""
    facts = (desk.brush.grain, desk.scenario, desk.names.language, parts.columns)
    measures = desk.kept.answer("head", facts, lambda: head(desk, parts.columns))
    for index, (phase, column) in enumerate(zip(desk.scenario.phases, parts.columns, strict=True)):
        draw_part(f"phase.{phase.id}", for_phase(desk, phase), draw_phase, phase, index, column, measures)
    draw_part("regie", for_regie(desk), _draw_line_of_regie, parts, measures)
    draw_part("strip", for_board(desk), draw_strip, parts.strip)


def _draw_other_tray(desk: Desk, side: Side, box: Rect) -> None:
    """The tray of people at another side, turned to them."""
    with facing(desk.brush, TURN[side], box.centre, side):
        draw_tray(desk, lying(box, TURN[side]), along=TURN[side] % 180 == 0)


def draw_ground(brush: Brush) -> None:
    """The table top under everything."""
    brush.add(Panel("ground", brush.window, fill="surface.table_top", fill_end="surface.table_bottom"))


def _draw_line_of_regie(desk: Desk, parts: Frames, measures: Head) -> None:
    draw_rail(desk, parts, measures)
    for phase, column in zip(desk.scenario.phases, parts.columns, strict=True):
        draw_seat(desk, phase, column, measures)


def draw_passing(desk: Desk) -> None:
    """Everything that lies over the board for a moment."""
    view = desk.view
    if view.picked.startswith("fiche:") and (anchor := _find(desk, "fiche", view.picked[6:])):
        draw_picked(desk, anchor)
    if view.level_menu in desk.board.fiches and (anchor := _find(desk, "fiche", view.level_menu)):
        draw_level_menu(desk, anchor)
    for note in view.notes:
        draw_note(desk, _read_across(desk, note) if view.reading == "there" else note)
    for question in view.questions:
        if anchor := _find(desk, "seat", question.phase):
            draw_question(desk, question, anchor)


def _read_across(desk: Desk, note: Note) -> Note:
    """A note keeps to its hand although the whole table is turned after it is drawn."""
    return replace(note, at=note.at.mirrored(desk.brush.window.centre), turn=0)


def draw_on_top(desk: Desk) -> None:
    """What concerns everybody: a message, the menu, the help."""
    parts = frames_of(desk)
    draw_notice(desk, parts.sheet)
    if desk.view.offer:
        draw_offer(desk, desk.view.offer, parts.sheet)
    if desk.view.menu:
        draw_menu(desk, parts.bar)
    if desk.view.help:
        draw_help(desk.brush, desk.texts)


def _find(desk: Desk, what: str, of: str) -> Target | None:
    return next((target for target in desk.brush.targets if target.what == what and target.of == of), None)
