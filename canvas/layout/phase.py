"""One column: a phase with its head, the seat of its regie, its tasks and how far it is."""

from canvas.layout.desk import Desk
from canvas.layout.frames import Head, seat_centre
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Disc, Panel, Shape
from canvas.layout.task import draw_tasks
from canvas.layout.turning import HALF, facing
from canvas.model.base import Slug
from canvas.model.scenario import Phase
from canvas.rules.queries import leader, progress


def draw_phase(desk: Desk, phase: Phase, index: int, column: Rect, measures: Head) -> None:
    """Draw a whole column; the seat comes later, because it lies over the regielijn."""
    brush = desk.brush
    key = f"phase.{phase.id}"
    radius = brush.px(18)
    brush.add(Panel(key, column, fill="surface.card", radius=radius, outline="surface.card_line", line=brush.px(2)))
    colour = desk.theme.phase_colour(index, len(desk.scenario.phases))
    _head(desk, phase, index, column, measures, colour)
    whole, column = column, _without_foot(desk, column)
    footer = column.bottom - brush.px(34)
    _progress(desk, phase, column, colour)
    if brush.stance.both_ways:
        _foot(desk, phase, index, Rect(whole.x, column.bottom, whole.w, whole.bottom - column.bottom), measures, colour)
    box = Rect(column.x + brush.px(10), measures.tasks_top, column.w - 2 * brush.px(10), footer - measures.tasks_top)
    draw_tasks(desk, phase, box)


def _head(desk: Desk, phase: Phase, index: int, column: Rect, measures: Head, colour: str) -> None:
    brush, key = desk.brush, f"phase.{phase.id}"
    box = Rect(column.x, column.y, column.w, measures.bottom - column.y)
    brush.add(Panel(f"{key}.head", box, fill=colour, radius=brush.px(18), corners="top"))
    if index + 1 < len(desk.scenario.phases):
        brush.add(_arrow(desk, f"{key}.arrow", column, colour))
    name_height = measures.name_rows * measures.name_face.leading
    middle = column.y + brush.px(12) + max(name_height, 2 * brush.px(17)) / 2
    centre = Point(column.x + brush.px(31), round(middle))
    brush.add(Disc(f"{key}.disc", centre, brush.px(17), fill="phase.title"))
    number = brush.display(20)
    at = Point(centre.x, round(centre.y + number.size * 0.33))
    brush.line(f"{key}.number", at, str(phase.number), number, colour, "centre")
    _words(desk, phase, index, column, measures, middle)


def _words(desk: Desk, phase: Phase, index: int, column: Rect, measures: Head, middle: float) -> None:
    brush, key = desk.brush, f"phase.{phase.id}"
    names, face = measures.names[index], measures.name_face
    base = middle - (len(names) - 1) * face.leading / 2 + face.size * 0.34
    brush.lines(f"{key}.name", Point(column.x + brush.px(58), round(base)), names, face, "phase.title")
    top = column.y + brush.px(52) + (measures.name_rows - 1) * face.leading
    at = Point(column.x + brush.px(18), round(top + measures.question_face.size))
    brush.lines(f"{key}.question", at, measures.questions[index], measures.question_face, "phase.question")


def _without_foot(desk: Desk, column: Rect) -> Rect:
    """The column without the band in which its name stands for who sits across."""
    high = desk.brush.px(44) if desk.brush.stance.both_ways else 0
    return column._replace(h=column.h - high)


def _foot(desk: Desk, phase: Phase, index: int, band: Rect, measures: Head, colour: str) -> None:
    """Number and name once more, at the foot of the column and turned to the other side of the table."""
    brush, key = desk.brush, f"phase.{phase.id}"
    with facing(brush, HALF, band.centre, "across"):
        brush.add(Panel(f"{key}.head", band, fill=colour, radius=brush.px(18), corners="top"))
        centre = Point(band.x + brush.px(31), round(band.centre.y))
        brush.add(Disc(f"{key}.disc", centre, brush.px(14), fill="phase.title"))
        number, face = brush.display(17), measures.name_face
        at = Point(centre.x, round(centre.y + number.size * 0.33))
        brush.line(f"{key}.number", at, str(phase.number), number, colour, "centre")
        name = phase.name.said_in(desk.names.language)
        base = Point(band.x + brush.px(58), brush.middle(band.centre.y, face))
        brush.line_in(f"{key}.name", base, name, face, "phase.title", band.w - brush.px(70))


def _arrow(desk: Desk, key: str, column: Rect, colour: str) -> Shape:
    px, right = desk.brush.px, column.right - 1
    top = column.y + px(26)
    tip = Point(right + px(13), top + px(22))
    return Shape(key, (Point(right, top), tip, Point(right, top + px(44))), colour)


def _progress(desk: Desk, phase: Phase, column: Rect, colour: str) -> None:
    brush, key = desk.brush, f"phase.{phase.id}"
    done, count = progress(desk.board, phase)
    face = brush.body(14, "semibold")
    y = column.bottom - brush.px(19)
    words = desk.texts("board.progress", done=done, count=count)
    right = column.right - brush.px(16)
    width = brush.line(f"{key}.done", Point(right, round(y + face.size * 0.35)), words, face, "ink.soft", "right")
    track = Rect(column.x + brush.px(18), round(y - brush.px(3)), 0, brush.px(7))
    track = track._replace(w=right - width - brush.px(22) - track.x)
    brush.add(Panel(f"{key}.track", track, fill="surface.track", radius=track.h / 2))
    if done:
        part = track._replace(w=max(track.h, round(track.w * done / count)))
        brush.add(Panel(f"{key}.bar", part, fill=colour, radius=track.h / 2))


def draw_seat(desk: Desk, phase: Phase, column: Rect, measures: Head) -> None:
    """Draw the seat of the regie: a gold ring with the leader, or dashed with the question."""
    centre = seat_centre(column, measures)
    lead = leader(desk.board, phase.id)
    desk.brush.answer_circle("seat", phase.id, centre, measures.seat_radius + desk.brush.px(10))
    if lead is None:
        _empty_seat(desk, phase, column, centre, measures)
        return
    brush, key = desk.brush, f"seat.{phase.id}"
    ring = Disc(key, centre, measures.seat_radius, "surface.card", "surface.seat_ring", brush.px(5))
    brush.add(ring)
    brush.add(desk.laid_chip(lead, centre, brush.fiche(38)))
    badge = Point(centre.x + brush.px(32), centre.y - brush.px(32))
    brush.add(Disc(f"{key}.badge", badge, brush.px(14), fill="ink.accent", outline="surface.card", line=brush.px(3)))
    brush.icon(f"{key}.wheel", badge, brush.px(20), "steering-wheel", "ink.on_accent")
    brush.answer_circle("fiche", lead.id, centre, brush.fiche(38))
    _leader_name(desk, key, lead.party, Point(centre.x, centre.y + measures.seat_radius + brush.px(14)), column.w)


def _leader_name(desk: Desk, key: str, party: Slug, at: Point, width: float) -> None:
    """Who leads, in words; a long name takes the line of *heeft de regie* as well."""
    brush, words, ink = desk.brush, desk.names.party(party), desk.party_ink(party)
    face, small, room = brush.body(17, "bold"), brush.body(14), width - brush.px(20)
    base = round(at.y + face.size)
    if brush.stance.both_ways:
        _one_line_both_ways(desk, f"{key}.name", Point(at.x, at.y), words, face, ink, room)
        return
    if brush.width(words, face) * 0.8 > room:
        face = brush.body(15, "bold")
        brush.lines(f"{key}.name", Point(at.x, base), brush.wrapped(words, face, room, 2), face, ink, "centre")
        return
    brush.line_in(f"{key}.name", Point(at.x, base), words, face, ink, room, "centre")
    under = Point(at.x, round(base + small.leading))
    brush.line(f"{key}.leads", under, desk.texts("board.leads"), small, "ink.soft", "centre")


def _empty_seat(desk: Desk, phase: Phase, column: Rect, centre: Point, measures: Head) -> None:
    brush, key = desk.brush, f"seat.{phase.id}"
    brush.add(
        Disc(
            key,
            centre,
            measures.seat_radius,
            fill="surface.seat",
            outline="surface.warn_line",
            line=brush.px(4),
            dashed=True,
        )
    )
    brush.icon(f"{key}.wheel", centre, brush.px(46), "steering-wheel", "surface.warn_line")
    face = brush.body(15, "bold")
    question = phase.regie_question.said_in(desk.names.language)
    if brush.stance.both_ways:
        at = Point(centre.x, centre.y + measures.seat_radius + brush.px(14))
        _one_line_both_ways(desk, f"{key}.question", at, question, face, "ink.warn", column.w - brush.px(20))
        return
    lines = brush.wrapped(question, face, column.w - brush.px(40), 2)
    base = centre.y + measures.seat_radius + brush.px(14) + face.size
    brush.lines(f"{key}.question", Point(centre.x, round(base)), lines, face, "ink.warn", "centre")


def _one_line_both_ways(desk: Desk, key: str, at: Point, words: str, face: Face, ink: str, room: float) -> None:
    """Words under a seat, and under them the same for who sits across; `at` is the middle of their upper edge."""
    base = Point(at.x, round(at.y + face.size))
    desk.brush.line_in(key, base, words, face, ink, room, "centre")
    with facing(desk.brush, HALF, Point(at.x, round(at.y + face.leading)), "across"):
        desk.brush.line_in(key, base, words, face, ink, room, "centre")
