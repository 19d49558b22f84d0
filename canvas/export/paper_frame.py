"""What stands around the columns of the empty canvas: the wooden edge, the title, the goal, the seats and the signs."""

from canvas.export.ordered import Material
from canvas.export.paper_brush import PaperBrush
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
from canvas.layout.picture import Chip, Disc, Panel, Stroke
from canvas.layout.strip import ICONS
from canvas.model.board import FRAME_SEATS, Level
from canvas.rules.codes import Codes
from canvas.rules.notation import MARKS

WOOD, BAR, GOAL = 16.0, 76.0, 42.0
SEAT = 62.0


def draw_frame(brush: PaperBrush, material: Material, sheet: Rect) -> None:
    """Wood outside, paper inside; at the top who we are and what we want."""
    brush.add(Panel("wood", sheet, fill="surface.tray"))
    brush.add(Panel("board", sheet.grown(-WOOD), fill="surface.board", radius=22))
    bar = Rect(WOOD + 14, WOOD + 8, sheet.w - 2 * WOOD - 28, BAR)
    _bar(brush, material, bar)
    _goal(brush, material, Rect(bar.x, bar.bottom + 6, bar.w, GOAL))


def _bar(brush: PaperBrush, material: Material, bar: Rect) -> None:
    texts, scenario = material.texts, material.scenario
    brush.add(Panel("bar", bar, fill="surface.bar", radius=18))
    wheel = Point(bar.x + 46, bar.centre.y)
    brush.add(Disc("wheel", wheel, 30, fill="ink.accent"))
    brush.icon("steering-wheel", wheel, 42, "ink.on_accent")
    title = Rect(bar.x + 92, bar.y + 6, bar.w * 0.52 - 92, 42)
    brush.fitted(scenario.title.said_in(texts.language), title, Face("display", "bold", 36), "ink.on_dark", middle=True)
    place = Rect(title.x, bar.y + 50, title.w, 24)
    brush.fitted(scenario.place.said_in(texts.language), place, Face("body", "regular", 18), "ink.on_dark_soft")
    for at, name in enumerate(("table", "date")):
        width = bar.w * 0.23
        left = bar.right - (2 - at) * width
        box = Rect(left, bar.y + 16, width - 18, BAR - 32)
        brush.add(Panel("field", box, fill="surface.card", radius=12))
        label = texts(f"print.canvas.{name}")
        brush.words(label, Point(box.x + 12, box.y + 16), Face("body", "regular", 13), "ink.soft")


def _goal(brush: PaperBrush, material: Material, box: Rect) -> None:
    brush.add(Panel("goal", box, fill="surface.card", radius=14, outline="surface.card_line", line=2))
    brush.icon("flag-checkered", Point(box.x + 30, box.centre.y), 26, "ink.soft")
    words = material.texts("print.canvas.goal")
    face = Face("body", "semibold", 18)
    wide = brush.words(words, Point(box.x + 54, box.centre.y + 6), face, "ink.text")
    start = box.x + 54 + wide + 14
    y = box.bottom - 13
    brush.add(Stroke("line", Point(start, y), Point(box.right - 20, y), 1, "surface.field_line"))


def draw_foot(brush: PaperBrush, material: Material, codes: Codes, box: Rect) -> None:
    """The seats on the frame at both sides; between them what the marks mean, and room for *later*."""
    width = box.w * 0.2
    for seat, x in zip(FRAME_SEATS, (box.x, box.right - width), strict=True):
        _seat(brush, material, seat, codes.seats[seat], Rect(x, box.y, width, box.h))
    middle = Rect(box.x + width + 14, box.y, box.w - 2 * width - 28, box.h)
    _signs(brush, material, next(iter(codes.parties.values())), middle._replace(w=middle.w * 0.56 - 7))
    _later(brush, material, Rect(middle.x + middle.w * 0.56 + 7, middle.y, middle.w * 0.44 - 7, middle.h))


def _seat(brush: PaperBrush, material: Material, seat: str, code: str, box: Rect) -> None:
    texts = material.texts
    brush.add(Panel("seat", box, fill="surface.card", radius=26, outline="surface.card_line", line=2))
    centre = Point(box.x + 14 + SEAT / 2, box.centre.y)
    brush.add(Disc("ring", centre, SEAT / 2 + 4, fill="surface.seat", outline="ink.accent", line=5))
    brush.icon(ICONS[seat], centre, 30, "surface.warn_line")
    x = centre.x + SEAT / 2 + 18
    room = box.right - 14 - x
    ask = Rect(x, box.y + 8, room, 44)
    brush.fitted(f"{code}  {texts(f'frame.{seat}_ask')}", ask, Face("body", "bold", 18), "ink.warn", middle=True)
    label = Rect(x, box.y + 56, room, 34)
    brush.fitted(texts(f"frame.{seat}"), label, Face("body", "regular", 14), "ink.soft")


def _signs(brush: PaperBrush, material: Material, code: str, box: Rect) -> None:
    """The four levels as on the board, with the mark that is typed for each."""
    texts, scenario = material.texts, material.scenario
    look = scenario.role[scenario.parties[0].role].appearance
    brush.add(Panel("signs", box, fill="surface.task", radius=18))
    width = box.w / len(Level)
    for at, level in enumerate(Level):
        centre = Point(box.x + width * at + 34, box.y + 36)
        brush.add(Chip("sign", centre, 22, look, level.value))
        words = Rect(centre.x + 30, box.y + 12, width - 72, 48)
        brush.fitted(texts(f"level.{level}"), words, Face("body", "bold", 17), "ink.text", middle=True)
        mark = texts("print.canvas.mark", code=code, mark=MARKS[level])
        brush.fitted(
            mark, Rect(box.x + width * at + 14, box.y + 64, width - 24, 26), Face("body", "regular", 14), "ink.soft"
        )


def _later(brush: PaperBrush, material: Material, box: Rect) -> None:
    brush.add(Panel("later", box, fill="surface.card", radius=18, outline="surface.card_line", line=2))
    brush.words(
        material.texts("print.canvas.later"), Point(box.x + 16, box.y + 25), Face("body", "bold", 17), "ink.text"
    )
    for at in (50, 70, 88):
        y = box.y + at
        brush.add(Stroke("line", Point(box.x + 16, y), Point(box.right - 16, y), 1, "surface.field_line"))
