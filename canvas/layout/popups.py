"""What appears over the table for a moment, beside what it is about: levels, questions, notes, notice.

None of it covers the board: other hands go on while one hand reads a menu.
"""

from canvas.layout.brush import Brush
from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Panel
from canvas.layout.target import Target
from canvas.layout.turning import facing, within
from canvas.layout.view import Note, Question
from canvas.layout.widgets import Button, draw_button
from canvas.model.board import Level


def draw_picked(desk: Desk, anchor: Target) -> None:
    """A gold ring around the fiche that was tapped and waits for a place."""
    brush, radius = desk.brush, anchor.rect.w / 2
    ring = Disc("picked", anchor.rect.centre, radius + brush.px(3), outline="surface.seat_ring", line=brush.px(4))
    brush.add(ring)


def draw_level_menu(desk: Desk, anchor: Target) -> None:
    """The four levels for one fiche, drawn as they will look, and the way back to the tray; turned as the fiche is."""
    brush, turn = desk.brush, desk.face(desk.view.level_menu)
    face = brush.body(16, "semibold")
    names = [desk.texts(f"level.{level}") for level in Level]
    back = desk.texts("board.back_to_tray")
    row = max(brush.px(54), face.leading + 12)
    room = max(brush.width(name, face) for name in names)
    width = max(room + brush.px(92), brush.width(back, face) + brush.px(82))
    box = Rect(anchor.rect.right + brush.px(10), anchor.rect.centre.y - row, width, row * 5 + brush.px(26))
    if box.right > brush.size.w - brush.px(8):
        box = box._replace(x=anchor.rect.x - brush.px(10) - width)
    box = _whole(within(box, turn, brush.window.grown(-brush.px(8))))
    with facing(brush, turn, box.centre):
        _levels(desk, box, row, back)


def _levels(desk: Desk, box: Rect, row: float, back: str) -> None:
    brush, face, width = desk.brush, desk.brush.body(16, "semibold"), box.w
    fiche = desk.board.fiches[desk.view.level_menu]
    draw_sheet(desk, "levels", box)
    y = box.y + brush.px(8)
    for level in Level:
        name = desk.texts(f"level.{level}")
        _level_row(desk, fiche.party, level, name, Rect(box.x + brush.px(8), y, width - brush.px(16), row), fiche.level)
        y += row
    y += brush.px(8)
    brush.add(
        Panel("levels.rule", Rect(box.x + brush.px(16), y - 4, width - brush.px(32), 1), fill="surface.card_line")
    )
    last = Rect(box.x + brush.px(8), y, width - brush.px(16), row)
    brush.icon("levels.back", Point(last.x + brush.px(32), round(last.centre.y)), brush.px(24), "sign-out", "ink.soft")
    at = Point(last.x + brush.px(64), round(last.centre.y + face.size * 0.35))
    brush.line("levels.back.words", at, back, face, "ink.text")
    brush.answer("level", "back", last)


def _level_row(desk: Desk, party: str, level: Level, name: str, box: Rect, current: Level) -> None:
    brush, key = desk.brush, f"levels.{level}"
    face = brush.body(16, "bold" if level == current else "semibold")
    if level == current:
        brush.add(Panel(key, box, fill="surface.warn", radius=brush.px(10)))
        check = Point(box.right - brush.px(18), round(box.centre.y))
        brush.icon(f"{key}.now", check, brush.px(18), "check", "ink.warn")
    brush.add(
        desk.chip(f"{key}.chip", party, Point(round(box.x + brush.px(32)), round(box.centre.y)), brush.px(20), level)
    )
    at = Point(box.x + brush.px(64), round(box.centre.y + face.size * 0.35))
    brush.line(f"{key}.words", at, name, face, "ink.text")
    brush.answer("level", level, box)


def draw_question(desk: Desk, question: Question, anchor: Target) -> None:
    """*Vervangen?*, under the seat it is about, with its two answers."""
    brush, key = desk.brush, f"question.{question.phase}"
    face = brush.body(16)
    width = float(brush.px(820 if brush.stance.room else 340))
    taken = "place_taken" if question.phase in desk.scenario.mechanic_seats else "seat_taken"
    words = desk.names.sentence(f"question.{taken}", question.values)
    lines = brush.wrapped(words, face, width - brush.px(36), 4)
    height = len(lines) * face.leading + brush.px(134 if brush.stance.room else 100)
    x, y = anchor.rect.centre.x - width / 2, anchor.rect.bottom + brush.px(6)
    box = _whole(Rect(x, y, width, height).kept_in(brush.window.grown(-brush.px(8))))
    draw_sheet(desk, key, box)
    first = Point(box.x + brush.px(18), round(box.y + brush.px(16) + face.size))
    brush.lines(f"{key}.words", first, lines, face, "ink.text")
    high = brush.px(84 if brush.stance.room else 50)
    foot = Rect(box.x + brush.px(14), box.bottom - brush.px(14) - high, box.w - brush.px(28), high)
    half = (foot.w - brush.px(10)) / 2
    yes = Button("choice", f"yes:{question.phase}", desk.texts("question.replace"), strong=True)
    no = Button("choice", f"no:{question.phase}", desk.texts("question.leave"))
    draw_button(brush, no, foot._replace(w=half))
    draw_button(brush, yes, foot._replace(x=foot.right - half, w=half))


def draw_note(desk: Desk, note: Note) -> None:
    """Words beside a hand, kept inside the window."""
    brush = desk.brush
    face = brush.body(15, "semibold")
    lines = brush.wrapped(note.text, face, brush.px(900 if brush.stance.room else 330), 4)
    width = max(brush.width(line, face) for line in lines) + brush.px(64)
    height = max(len(lines) * face.leading + brush.px(22), brush.px(44))
    above = Point(note.at.x, note.at.y - height / 2 - brush.px(52)).turned(note.turn, note.at)
    box = Rect(above.x - width / 2, above.y - height / 2, width, height)
    box = _whole(within(box, note.turn, brush.window.grown(-brush.px(8))))
    with facing(brush, note.turn, box.centre):
        _note(desk, note, box, lines)


def _note(desk: Desk, note: Note, box: Rect, lines: list[str]) -> None:
    brush, key, face = desk.brush, f"note.{note.key}", desk.brush.body(15, "semibold")
    warn = note.tone == "warn"
    fill, line, ink = (
        ("surface.warn", "surface.warn_line", "ink.warn") if warn else ("surface.card", "surface.rail", "ink.text")
    )
    brush.add(
        Panel(
            key, box, fill=fill, radius=brush.px(12), outline=line, line=brush.px(2), shadow="card", scale=brush.scale
        )
    )
    icon = "warning" if warn else "hand-tap"
    brush.icon(f"{key}.icon", Point(box.x + brush.px(28), round(box.centre.y)), brush.px(24), icon, ink)
    base = round(box.centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35)
    brush.lines(f"{key}.words", Point(box.x + brush.px(50), base), lines, face, "ink.text")


def draw_notice(desk: Desk, sheet: Rect) -> None:
    """A message at the foot of the sheet: a covenant is being made, or where it lies."""
    notice, brush = desk.view.notice, desk.brush
    if notice is None:
        return
    face = brush.body(16, "semibold")
    buttons = [(of, desk.texts(key)) for of, key in (("notice", notice.button), ("notice_more", notice.more)) if key]
    widths = [brush.width(label, brush.body(16, "bold")) + brush.px(56) for _, label in buttons]
    button = sum(widths)
    close = 0 if notice.busy else brush.px(52)
    room = sheet.w * 0.8 - button - close - brush.px(100)
    lines = brush.wrapped(notice.text, face, room, 2)
    width = max(brush.width(line, face) for line in lines) + button + close + brush.px(96)
    height = max(brush.px(68), len(lines) * face.leading + brush.px(28))
    box = _whole(Rect(sheet.centre.x - width / 2, sheet.bottom - height - brush.px(8), width, height))
    brush.add(Panel("notice", box, fill="surface.bar", radius=brush.px(18), shadow="sheet", scale=brush.scale))
    brush.icon("notice.icon", Point(box.x + brush.px(38), round(box.centre.y)), brush.px(30), notice.icon, "ink.accent")
    base = round(box.centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35)
    brush.lines("notice.words", Point(box.x + brush.px(70), base), lines, face, "ink.on_dark")
    right = box.right - brush.px(12)
    if close:
        centre = Point(right - brush.px(20), round(box.centre.y))
        brush.add(Disc("notice.close", centre, brush.px(20), fill="surface.bar_button"))
        brush.icon("notice.close.icon", centre, brush.px(20), "x", "ink.on_dark")
        brush.answer_circle("choice", "notice_close", centre, brush.px(24))
        right -= close
    for (of, label), wide in zip(buttons, widths, strict=True):
        pill = Rect(right - wide, box.centre.y - brush.px(23), wide - brush.px(8), 2 * brush.px(23))
        draw_button(brush, Button("choice", of, label, gold=True), pill)
        right -= wide
    if notice.part is not None:
        _draw_part(brush, box, notice.part)


def _draw_part(brush: Brush, box: Rect, part: float) -> None:
    """How far the work is: a bar along the foot of a notice."""
    inset, high = brush.px(24), brush.px(5)
    track = _whole(Rect(box.x + inset, box.bottom - 2 * high, box.w - 2 * inset, high))
    brush.add(Panel("notice.track", track, fill="surface.bar_line", radius=high / 2))
    done = round(track.w * part)
    if done > high:
        brush.add(Panel("notice.part", track._replace(w=done), fill="ink.accent", radius=high / 2))


def draw_sheet(desk: Desk, key: str, box: Rect) -> None:
    """What a small list or a question lies on; a touch on it does nothing."""
    brush = desk.brush
    brush.add(
        Panel(
            key,
            box,
            fill="surface.card",
            radius=brush.px(16),
            outline="surface.card_line",
            line=1,
            shadow="sheet",
            scale=brush.scale,
        )
    )
    brush.answer("sheet", key, box)


def _whole(box: Rect) -> Rect:
    return Rect(round(box.x), round(box.y), round(box.w), round(box.h))


def draw_message(brush: Brush, text: str) -> None:
    """A sentence in the middle of a screen: why something could not be opened. A tap takes it away."""
    face = brush.body(19, "semibold")
    lines = brush.wrapped(text, face, brush.px(760), 6)
    width = max(brush.width(line, face) for line in lines) + brush.px(150)
    height = len(lines) * face.leading + brush.px(72)
    box = _whole(Rect((brush.size.w - width) / 2, (brush.size.h - height) / 2, width, height))
    brush.panel("message", box, "surface.warn", "surface.warn_line", radius=20, shadow="sheet")
    brush.icon("message.icon", Point(box.x + brush.px(60), round(box.centre.y)), brush.px(48), "warning", "ink.warn")
    base = round(box.centre.y - (len(lines) - 1) * face.leading / 2 + face.size * 0.35)
    brush.lines("message.words", Point(box.x + brush.px(108), base), lines, face, "ink.text")
    brush.answer("choice", "message_close", brush.window)
