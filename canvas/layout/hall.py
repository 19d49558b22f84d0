"""*Zaalmodus*: one phase at a time, for the back row.

Letters are at least 44 pixels high at 1080p and headings 54 or more, so that they are legible from six
times the height of the image (ISO 9241-3 asks for letters of 16 minutes of arc). Nothing shrinks below that.
"""

from canvas.layout.bar import draw_bar
from canvas.layout.brush import Arrangement, Brush
from canvas.layout.desk import Desk
from canvas.layout.elsewhere import draw_offer
from canvas.layout.frames import bar_height
from canvas.layout.geometry import Point, Rect
from canvas.layout.hall_consent import draw_consent
from canvas.layout.hall_play import BAR, TRAY, draw_hall_bar, draw_hall_tray
from canvas.layout.measure import Face
from canvas.layout.menu import draw_help, draw_menu
from canvas.layout.picture import Disc, Panel
from canvas.layout.popups import draw_notice
from canvas.layout.table import draw_ground, draw_passing
from canvas.model.scenario import Phase
from canvas.rules.queries import fiches_on, is_covered, leader

LETTER, HEADING = 44, 66


def _body(brush: Brush, size: float, weight: str = "regular") -> Face:
    """Letters that keep to the height of the image: here even those of a small window are large enough."""
    return Face("body", weight, max(brush.smallest, round(size * brush.scale)))


def _display(brush: Brush, size: float) -> Face:
    return _body(brush, size)._replace(family="display", weight="bold")


def arrange_hall(desk: Desk) -> Arrangement:
    """Lay out the phase that the view names."""
    brush, plays = desk.brush, desk.brush.stance.room
    draw_ground(brush)
    bar = Rect(0, 0, brush.size.w, brush.px(BAR) if plays else bar_height(brush))
    (draw_hall_bar if plays else draw_bar)(desk, bar)
    side = brush.px(16)
    top = bar.bottom + brush.px(12)
    below = brush.px(TRAY) + brush.px(26) if plays else brush.px(20)
    sheet = Rect(side, top, brush.size.w - 2 * side, brush.size.h - top - below)
    brush.panel("sheet", sheet, "surface.board", radius=26, shadow="card")
    brush.answer("board", "board", sheet)
    phases = enumerate(desk.scenario.phases)
    index = next((i for i, phase in phases if phase.id == desk.view.hall), 0)  # it may have been left out meanwhile
    head = _head(desk, index, sheet)
    low = brush.px(116 if plays else 148)
    foot = Rect(sheet.x + brush.px(40), sheet.bottom - low, sheet.w - brush.px(80), brush.px(104))
    _foot(desk, index, foot)
    rows = Rect(foot.x, head + brush.px(84), foot.w, foot.y - head - brush.px(96 if plays else 112))
    phase = desk.scenario.phases[index]
    if desk.board.votes.get(phase.id):
        panel = rows._replace(x=round(rows.right - rows.w * 0.38), w=round(rows.w * 0.38))
        draw_consent(desk, phase, panel)
        rows = rows._replace(w=rows.w * 0.6)
    if plays:
        _page(desk, phase, rows)
        draw_hall_tray(desk, Rect(side, brush.size.h - brush.px(TRAY) - brush.px(14), sheet.w, brush.px(TRAY)))
        draw_passing(desk)
    else:
        _tasks(desk, phase, rows)
    draw_notice(desk, sheet)
    if desk.view.offer:
        draw_offer(desk, desk.view.offer, sheet)
    if desk.view.menu:
        draw_menu(desk, bar)
    if desk.view.help:
        draw_help(brush, desk.texts)
    return brush.finished()


def _head(desk: Desk, index: int, sheet: Rect) -> float:
    """The coloured head with the seat that straddles it; gives back its lower edge."""
    brush, phase = desk.brush, desk.scenario.phases[index]
    colour = desk.theme.phase_colour(index, len(desk.scenario.phases))
    seat_x = round(sheet.right - brush.px(264))
    x, left = sheet.x + brush.px(164), seat_x - brush.px(136) - _leader_width(desk, phase)
    room = left - brush.px(30) - x
    face = _body(brush, LETTER)
    lines = brush.wrapped(phase.question.said_in(desk.names.language), face, room, 2)
    box = Rect(sheet.x, sheet.y, sheet.w, brush.px(178) + (len(lines) - 1) * face.leading)
    brush.add(Panel("hall.head", box, fill=colour, radius=brush.px(26), corners="top"))
    disc = Point(box.x + brush.px(88), round(box.centre.y))
    brush.add(Disc("hall.disc", disc, brush.px(46), fill="phase.title"))
    number = _display(brush, 56)
    brush.line(
        "hall.number", Point(disc.x, round(disc.y + number.size * 0.33)), str(phase.number), number, colour, "centre"
    )
    _seat(desk, phase, Point(seat_x, round(box.bottom - brush.px(36))), box)
    name = phase.name.said_in(desk.names.language)
    over = Point(x, round(box.y + brush.px(84)))
    brush.line_in("hall.name", over, name, _display(brush, HEADING), "phase.title", room)
    brush.lines("hall.question", Point(x, round(box.y + brush.px(146))), lines, face, "phase.question")
    return box.bottom


def _leader_words(desk: Desk, phase: Phase) -> tuple[tuple[str, Face], tuple[str, Face]]:
    """Who leads, and that this is leading, each with its face."""
    lead = leader(desk.board, phase.id)
    name = desk.names.party(lead.party) if lead else desk.texts("hall.nobody")
    return (name, _body(desk.brush, 48, "bold")), (desk.texts("board.leads"), _body(desk.brush, LETTER))


def _leader_width(desk: Desk, phase: Phase) -> float:
    """How wide the words beside the seat are, in pixels."""
    return min(desk.brush.px(500), max(desk.brush.width(text, face) for text, face in _leader_words(desk, phase)))


def _seat(desk: Desk, phase: Phase, centre: Point, head: Rect) -> None:
    """The seat and who leads, beside it."""
    brush, lead = desk.brush, leader(desk.board, phase.id)
    words = Point(centre.x - brush.px(136), round(head.y + brush.px(96)))
    room = brush.px(500)
    if lead is None:
        ring = Disc("hall.seat", centre, brush.px(104), "surface.seat", "surface.warn_line", brush.px(7), dashed=True)
        brush.add(ring)
        brush.icon("hall.wheel", centre, brush.px(100), "steering-wheel", "surface.warn_line")
    else:
        brush.add(Disc("hall.seat", centre, brush.px(106), "surface.card", "surface.seat_ring", brush.px(10)))
        brush.add(desk.laid_chip(lead, centre, brush.px(84)))
        badge = Point(centre.x + brush.px(74), centre.y - brush.px(74))
        brush.add(Disc("hall.badge", badge, brush.px(34), "ink.accent", "surface.card", brush.px(5)))
        brush.icon("hall.badge.wheel", badge, brush.px(46), "steering-wheel", "ink.on_accent")
    if brush.stance.room:
        brush.answer_circle("seat", phase.id, centre, brush.px(110))
        if lead is not None:
            brush.answer_circle("fiche", lead.id, centre, brush.px(84))
    (name, face), (leads, small) = _leader_words(desk, phase)
    brush.line_in("hall.leader", words, name, face, "phase.title", room, "right")
    under = Point(words.x, round(words.y + brush.px(54)))
    brush.line_in("hall.leads", under, leads, small, "phase.question", room, "right")


def _tasks(desk: Desk, phase: Phase, box: Rect) -> None:
    """The tasks in one column, or two when there are many."""
    brush, gap = desk.brush, desk.brush.px(14)
    columns = 1 if len(phase.tasks) * brush.px(78) <= box.h else 2
    rows = -(-len(phase.tasks) // columns)
    height = min(brush.px(108), (box.h - gap * (rows - 1)) / rows)
    width = (box.w - brush.px(28) * (columns - 1)) / columns
    for index in range(len(phase.tasks)):
        column, row = divmod(index, rows)
        x, y = box.x + column * (width + brush.px(28)), box.y + row * (height + gap)
        _task(desk, phase, index, Rect(round(x), round(y), round(width), int(height)))


def _page(desk: Desk, phase: Phase, box: Rect) -> None:
    """Where the room plays: one column, as many tasks as keep their letters, and arrows to the others."""
    brush, gap, least = desk.brush, desk.brush.px(12), desk.brush.px(80)
    fit = max(1, int((box.h + gap) // (least + gap)))
    first = min(desk.view.offsets.get(phase.id, 0), max(0, len(phase.tasks) - fit))
    shown = range(first, min(first + fit, len(phase.tasks)))
    if len(shown) < len(phase.tasks):
        brush.answer("column", phase.id, box)
        edge = brush.px(104)
        middle, box = box.right - edge / 2 + brush.px(10), box._replace(w=box.w - edge)
        _turn(desk, phase, "up", "caret-up", Point(round(middle), round(box.y + brush.px(44))), first > 0)
        low = Point(round(middle), round(box.bottom - brush.px(44)))
        _turn(desk, phase, "down", "caret-down", low, shown.stop < len(phase.tasks))
    height = min(brush.px(108), (box.h - gap * (len(shown) - 1)) / len(shown))
    for row, index in enumerate(shown):
        _task(desk, phase, index, Rect(box.x, round(box.y + row * (height + gap)), round(box.w), int(height)))


def _turn(desk: Desk, phase: Phase, way: str, icon: str, centre: Point, there: bool) -> None:
    brush, key = desk.brush, f"more.{phase.id}.{way}"
    brush.add(Disc(key, centre, brush.px(40), "surface.card", "surface.rail", brush.px(2)))
    brush.icon(f"{key}.icon", centre, brush.px(46), icon, "ink.text" if there else "surface.quiet_line")
    if there:
        brush.answer_circle("more", f"{phase.id}:{way}", centre, brush.px(46))


def _task(desk: Desk, phase: Phase, index: int, box: Rect) -> None:
    brush, task = desk.brush, phase.tasks[index]
    covered = is_covered(desk.board, task.id)
    fill, line = ("surface.task", "surface.task_line") if covered else ("surface.task_open", "surface.gap")
    brush.add(Panel(f"hall.task.{task.id}", box, fill, "", brush.px(18), "all", line, brush.px(2), dashed=not covered))
    fiches, radius = fiches_on(desk.board, task.id), min(brush.px(38), box.h / 2 - brush.px(6))
    right = box.right - brush.px(24) - radius
    pitch = min(radius * 2 + brush.px(2), box.w * 0.4 / max(len(fiches), 1))
    x = right - max(len(fiches) - 1, 0) * pitch
    face = _body(brush, LETTER)
    words = task.text.said_in(desk.names.language)
    start = Point(box.x + brush.px(32), brush.middle(box.centre.y, face))
    room = (x if fiches else right) - radius - brush.px(20) - start.x
    brush.line_in(f"hall.words.{task.id}", start, words, face, "ink.text", room)
    if brush.stance.room:
        brush.answer("task", task.id, box)
    for fiche in fiches:
        centre = Point(round(x), round(box.centre.y))
        brush.add(desk.laid_chip(fiche, centre, radius))
        if brush.stance.room:
            brush.answer_circle("fiche", fiche.id, centre, radius)
        x += pitch
    if not fiches:
        place = Disc(
            f"hall.place.{task.id}", Point(right, round(box.centre.y)), radius, "", "surface.gap", 3, dashed=True
        )
        brush.add(place)


def _foot(desk: Desk, index: int, box: Rect) -> None:
    """The way to the neighbours, and where we are between them."""
    brush, phases = desk.brush, desk.scenario.phases
    pitch = brush.px(44)
    width = min(brush.px(760), (box.w - pitch * len(phases)) / 2 - brush.px(20))
    if index:
        _neighbour(desk, phases[index - 1], Rect(box.x, box.y, width, box.h), "arrow-left", dark=False)
    if index + 1 < len(phases):
        _neighbour(desk, phases[index + 1], Rect(box.right - width, box.y, width, box.h), "arrow-right", dark=True)
    x = box.centre.x - pitch * (len(phases) - 1) / 2
    for number in range(len(phases)):
        colour = desk.theme.phase_colour(number, len(phases)) if number == index else "surface.rail"
        radius = brush.px(15 if number == index else 11)
        brush.add(Disc(f"hall.dot.{number}", Point(round(x), round(box.centre.y)), radius, fill=colour))
        x += pitch


def _neighbour(desk: Desk, phase: Phase, box: Rect, icon: str, dark: bool) -> None:
    brush, key = desk.brush, f"hall.to.{phase.id}"
    fill, line, ink = ("surface.strong", "", "ink.on_strong") if dark else ("surface.card", "surface.rail", "ink.text")
    brush.panel(key, box, fill, line, radius=52)
    face = _body(brush, LETTER, "bold")
    words = desk.texts("hall.phase", number=phase.number, name=phase.name.said_in(desk.names.language))
    edge = brush.px(54)
    arrow = Point(box.right - edge if dark else box.x + edge, round(box.centre.y))
    brush.icon(f"{key}.icon", arrow, brush.px(46), icon, "ink.strong_mark" if dark else ink)
    at = Point(box.x + (edge if dark else edge * 2), brush.middle(box.centre.y, face))
    brush.line_in(f"{key}.words", at, words, face, ink, box.w - edge * 2.9)
    brush.answer("hall", phase.id, box)
