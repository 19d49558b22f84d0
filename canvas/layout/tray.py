"""The tray: a stack of fiches per party, and on the felt what the group does now."""

from canvas.layout.desk import Desk
from canvas.layout.frames import tray_chip
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, wrap
from canvas.layout.picture import Chip, Disc, Panel
from canvas.model.base import Slug
from canvas.model.script import Tool

MOST_TOOLS = 6
NAME_LINES = 2
"""Lines a name takes below its stack; it becomes smaller before anything of it is cut."""
TOOLS: dict[Tool, tuple[str, str]] = {
    "table": ("flag-checkered", "surface.tool_sand"),
    "parties": ("user-plus", "surface.tool_sand"),
    "agreement": ("note-pencil", "surface.tool_warm"),
    "need": ("arrows-left-right", "surface.tool_blue"),
    "money": ("coins", "surface.tool_green"),
    "event": ("lightning", "surface.tool_pink"),
    "checks": ("check-circle", "surface.tool_green"),
    "consent": ("thumbs-up", "surface.tool_green"),
    "parking": ("bookmark-simple", "surface.tool_sand"),
    "indicators": ("chart-bar", "surface.tool_blue"),
    "questions": ("question", "surface.tool_blue"),
    "quiet": ("eye-slash", "surface.tool_blue"),
    "warnings": ("warning", "surface.tool_warm"),
    "elements": ("notepad", "surface.tool_sand"),
}
"""Icon and colour of each card."""


def draw_tray(desk: Desk, tray: Rect, along: bool = True) -> None:
    """Draw the wooden tray; the note of the round takes what the stacks leave.

    A tray that does not lie `along` a long side of the table has room for fiches only.
    """
    brush = desk.brush
    lip = Rect(tray.x, tray.y + brush.px(5), tray.w, tray.h)
    brush.add(Panel("tray.lip", lip, fill="surface.tray_lip", radius=brush.px(26), shadow="card", scale=brush.scale))
    brush.add(Panel("tray", tray, fill="surface.tray", radius=brush.px(26)))
    felt = tray.grown(-brush.px(14))
    brush.add(Panel("tray.felt", felt, fill="surface.felt", radius=brush.px(18)))
    brush.answer("tray", "tray", tray)
    widths, face = _slots(desk, felt, along)
    tools = _tools_width(desk, face) if along else 0
    note = felt.w - sum(widths) - tools - brush.px(40)
    if note < brush.px(250):
        note = 0
        spare = (felt.w - brush.px(20) - tools - sum(widths)) / len(widths)
        widths = [width + spare for width in widths]
    x = felt.x + brush.px(10)
    for party, width in zip(desk.board.parties, widths, strict=True):
        _stack(desk, party, Rect(x, felt.y, width, felt.h), face)
        x += width
    x = _draw_tools(desk, Rect(round(x + brush.px(10)), felt.y, tools, felt.h), face) if tools else x
    if note:
        _note(desk, Rect(round(x + brush.px(10)), felt.y + brush.px(9), round(note), felt.h - 2 * brush.px(9)))


def _slots(desk: Desk, felt: Rect, along: bool) -> tuple[list[float], Face]:
    """How wide each stack's slot is, and the face of the names; long rows make the names smaller."""
    brush, names = desk.brush, [desk.names.party(party) for party in desk.board.parties]
    room = felt.w - brush.px(20) - (_tools_width(desk, brush.body(16, "semibold")) if along else 0)
    face = brush.body(16, "semibold")
    for size in range(face.size, round(face.size * 0.8), -1):
        face = face._replace(size=size)
        widths = [max(brush.width(name, face) + brush.px(22), brush.px(104)) for name in names]
        if sum(widths) <= room:
            return widths, face
    return [room / len(names)] * len(names), brush.body(12, "semibold")


def _stack(desk: Desk, party: Slug, slot: Rect, face: Face) -> None:
    brush, key = desk.brush, f"stack.{party}"
    words, room = desk.names.party(party), slot.w - brush.px(8)
    face = brush.whole(words, face, room)
    while face.size > brush.smallest and len(wrap(brush.measurer, words, face, room)) > NAME_LINES:
        face = face._replace(size=face.size - 1)
    lines = brush.wrapped(words, face, room, NAME_LINES)
    label = slot.bottom - brush.px(10) - (len(lines) - 1) * face.leading
    radius = min(tray_chip(brush), slot.w / 2 - 2, (label - face.size - slot.y) / 2 - brush.px(4))
    centre = Point(round(slot.centre.x), round((slot.y + label - face.size) / 2) - brush.px(3))
    draw_pile(desk, party, centre, radius)
    brush.lines(f"{key}.name", Point(centre.x, round(label)), lines, face, "ink.on_tray", "centre")
    brush.answer("stack", party, slot)


def draw_pile(desk: Desk, party: Slug, centre: Point, radius: float) -> None:
    """Three fiches of a party on each other; a picked one glows."""
    brush, key = desk.brush, f"stack.{party}"
    if desk.view.picked == f"stack:{party}":
        brush.add(Disc(f"{key}.glow", centre, radius + brush.px(6), outline="ink.accent", line=brush.px(4)))
    chip = desk.chip(key, party, centre, radius)
    for depth in (2, 1):
        low = Point(centre.x, centre.y + depth * brush.px(4))
        brush.add(Chip(f"{key}.{depth}", low, radius, chip.look, flat=depth == 1))
    brush.add(Chip(key, centre, radius, chip.look, letter=chip.letter, flat=True))


def tools_now(desk: Desk) -> tuple[Tool, ...]:
    """What the present round asks for; in a hurry of words at most six cards lie ready."""
    round_ = desk.scenario.round.get(desk.board.round or "")
    return round_.tools[:MOST_TOOLS] if round_ else ()


def _tool_width(desk: Desk, face: Face) -> int:
    labels = [desk.brush.width(desk.texts(f"tool.{tool}"), face) for tool in tools_now(desk)]
    return round(max([desk.brush.px(104), *(label + desk.brush.px(14) for label in labels)]))


def _tools_width(desk: Desk, face: Face) -> int:
    tools = len(tools_now(desk))
    return (_tool_width(desk, face) + desk.brush.px(12)) * tools if tools else 0


def _draw_tools(desk: Desk, box: Rect, face: Face) -> float:
    """Cards to take: each opens its drawer."""
    brush, width = desk.brush, _tool_width(desk, face)
    x = box.x
    for tool in tools_now(desk):
        _tool(desk, tool, Rect(round(x), box.y, width, box.h), face)
        x += width + brush.px(12)
    return x


def _tool(desk: Desk, tool: Tool, box: Rect, face: Face) -> None:
    brush, key = desk.brush, f"tool.{tool}"
    icon, fill = TOOLS[tool]
    label = box.bottom - brush.px(10)
    card = Rect(box.x, box.y + brush.px(8), box.w, label - face.size - brush.px(10) - box.y - brush.px(8))
    brush.panel(key, card, fill, radius=12)
    if any(drawer.id == tool for drawer in desk.view.drawers):
        brush.panel(f"{key}.open", card.grown(brush.px(3)), "", "ink.accent", radius=14, line=4)
    brush.icon(f"{key}.icon", Point(round(card.centre.x), round(card.centre.y)), brush.px(36), icon, "ink.text")
    words = desk.texts(f"tool.{tool}")
    brush.line_in(f"{key}.name", Point(round(box.centre.x), round(label)), words, face, "ink.on_tray", box.w, "centre")
    brush.answer("tool", tool, box)


def _note(desk: Desk, box: Rect) -> None:
    """The instruction of the round on a card on the felt; before the first round: how to begin."""
    brush, language = desk.brush, desk.names.language
    brush.add(Panel("note", box, fill="surface.felt_card", radius=brush.px(14)))
    round_ = desk.scenario.round.get(desk.board.round or "")
    if round_:
        head = desk.texts("tray.round", name=round_.name.said_in(language), minutes=round_.minutes)
        words = round_.instruction.said_in(language)
    else:
        head, words = desk.texts("tray.begin"), desk.texts("tray.begin_how")
    title, face = brush.body(16, "bold"), brush.body(15)
    x, room = box.x + brush.px(18), box.w - 2 * brush.px(18)
    lines = brush.wrapped(words, face, room, max(1, int((box.h - title.leading - brush.px(14)) // face.leading)))
    height = title.leading + len(lines) * face.leading
    base = round(box.centre.y - height / 2 + title.size)
    brush.line_in("note.head", Point(x, base), head, title, "ink.accent", room)
    brush.lines("note.words", Point(x, base + title.leading), lines, face, "ink.on_tray")
