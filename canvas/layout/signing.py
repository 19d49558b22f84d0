"""The view *Tekenen*: who is ready to sign. Nobody signs on a screen: that is done on paper, by who may."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face, shrunk
from canvas.layout.pager import Page, draw_leaves, draw_pager, page_of, set_in
from canvas.layout.picture import Disc, Panel, Stroke
from canvas.model.base import Slug
from canvas.model.days import day_of
from canvas.model.table_of_mechanics import SIGNING
from canvas.rules.heading import draft_title
from canvas.rules.queries import ready_to_sign

MOST_COLUMNS = 5
LARGE = 178
"""From this height on (design pixels) a card has large letters."""


def draw_signing(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """The paper on the table: title, a card per party, and at its foot how many are ready."""
    brush = desk.brush
    top = tabs.bottom + brush.px(12)
    paper = Rect(sheet.x + brush.px(16), top, sheet.w - brush.px(32), sheet.bottom - brush.px(16) - top)
    brush.panel("signing", paper, "surface.card", "surface.card_line", radius=20, shadow="card")
    frame = paper.grown(-brush.px(9))
    brush.panel("signing.frame", frame, "", "surface.gap", radius=14, line=2)
    head = _head(desk, frame)
    foot = Rect(frame.x + brush.px(22), frame.bottom - brush.px(88), frame.w - brush.px(44), brush.px(80))
    parties = ready_to_sign(desk.board, desk.scenario)
    cards = Rect(foot.x, head, foot.w, foot.y - brush.px(10) - head)
    page = _cards(desk, parties, cards)
    _foot(desk, parties, page, foot)


def _head(desk: Desk, frame: Rect) -> float:
    """Title, place and day in the middle; gives back where it ends."""
    brush, signing = desk.brush, desk.scenario.signing
    title, face, room = brush.display(36), brush.body(16), frame.w - brush.px(80)
    x, base = round(frame.centre.x), round(frame.y + brush.px(16) + title.size)
    words = draft_title(desk.names)
    room -= brush.px(160)
    title = shrunk(brush.measurer, words, title, room, round(title.size * 0.7))
    brush.line_in("signing.title", Point(x, base), words, title, "ink.text", room, "centre")
    half = min(brush.width(words, title), room) / 2 + brush.px(56)
    for side, medal_x in (("left", x - half), ("right", x + half)):
        _medal(desk, f"signing.medal.{side}", Point(round(medal_x), round(base - title.size * 0.3)))
    base = round(base + face.leading + brush.px(8))
    _where(desk, Point(x, base), room)
    if signing is not None:
        base = round(base + face.leading + brush.px(3))
        words = signing.text.said_in(desk.names.language)
        brush.line_in("signing.text", Point(x, base), words, face, "ink.soft", room, "centre")
    return base + brush.px(18)


def _medal(desk: Desk, key: str, centre: Point) -> None:
    """A gold medal beside the title."""
    brush = desk.brush
    brush.add(Disc(key, centre, brush.px(27), "ink.accent"))
    brush.add(Disc(f"{key}.ring", centre, brush.px(22), "", "surface.card", brush.px(2)))
    brush.icon(f"{key}.icon", centre, brush.px(30), "handshake", "ink.on_accent")


def _where(desk: Desk, at: Point, room: float) -> None:
    """Place and day, or the question for them: it opens the card of the table."""
    brush, table, texts = desk.brush, desk.board.table, desk.texts
    face = brush.body(18, "semibold")
    known = " · ".join(part for part in (table.place, _dated(desk)) if part)
    words, ink = (known, "ink.text") if table.place and table.date else (texts("signing.where"), "ink.warn")
    words = f"{known} · {words}" if known and known != words else words
    brush.line_in("signing.where", at, words, face, ink, room, "centre")
    width = min(brush.width(words, face), room) + brush.px(40)
    brush.answer("tool", "table", Rect(at.x - width / 2, at.y - brush.px(30), width, brush.px(44)))


def _dated(desk: Desk) -> str:
    day = day_of(desk.board.table.date) if desk.board.table.date else None
    if day is None:
        return ""
    month = desk.texts(f"covenant.month.{day.month}")
    return desk.texts("covenant.dated", day=day.day, month=month, year=day.year)


def _cards(desk: Desk, parties: tuple[tuple[Slug, bool], ...], box: Rect) -> Page:
    """A card per party that signs, as large as their number lets them be."""
    brush, gap = desk.brush, desk.brush.px(12)
    columns, rows = _grid(desk, len(parties), box)
    page = page_of(desk, "signing", len(parties), columns * rows)
    draw_leaves(desk, "signing", page, box)
    shown = parties[page.first : page.end]
    if not shown:
        face = brush.body(18, "semibold")
        at = Point(round(box.centre.x), round(box.centre.y))
        brush.line_in("signing.nobody", at, desk.texts("signing.nobody"), face, "ink.warn", box.w, "centre")
        return page
    rows = -(-len(shown) // columns)
    columns = -(-len(shown) // rows)
    width = min((box.w - gap * (columns - 1)) / columns, brush.px(780))
    height = min((box.h - gap * (rows - 1)) / rows, brush.px(300))
    top = box.centre.y - (rows * height + (rows - 1) * gap) / 2
    for index, (party, ready) in enumerate(shown):
        row, column = divmod(index, columns)
        in_row = min(columns, len(shown) - row * columns)
        left = box.centre.x - (in_row * width + (in_row - 1) * gap) / 2
        place = Rect(
            round(left + column * (width + gap)), round(top + row * (height + gap)), round(width), round(height)
        )
        _card(desk, party, ready, place)
    return page


def _least(desk: Desk) -> float:
    """The least height of a card, in pixels: name, organisation and the switch."""
    brush = desk.brush
    return brush.px(20) + brush.body(17).leading + brush.body(14).leading + brush.px(6) + brush.px(44)


def _grid(desk: Desk, count: int, box: Rect) -> tuple[int, int]:
    """Columns and rows: where cards are largest, or else as many as fit on a page."""
    brush, gap = desk.brush, desk.brush.px(12)
    most = max(1, int((box.h + gap) // (_least(desk) + gap)))
    grids = [(columns, max(1, -(-count // columns))) for columns in range(1, MOST_COLUMNS + 1)]
    fits = [grid for grid in grids if grid[1] <= most]
    ideal_w, ideal_h = brush.px(440), brush.px(LARGE)
    return max(
        fits or [(MOST_COLUMNS, most)], key=lambda grid: min(box.w / grid[0] / ideal_w, box.h / grid[1] / ideal_h)
    )


def _card(desk: Desk, party: Slug, ready: bool, box: Rect) -> None:
    """One party: who it is, whether it is ready, and the line for ink on paper."""
    brush, key = desk.brush, f"signing.{party}"
    large = box.h >= brush.px(LARGE) and box.w >= brush.px(440)
    line = "ink.good" if ready else "surface.gap"
    brush.add(
        Panel(key, box, "surface.board", "", brush.px(14), "all", line, brush.px(3 if ready else 2), dashed=not ready)
    )
    pad, switch = brush.px(20 if large else 10), brush.px(58 if large else 44)
    foot = Rect(box.x + pad, box.bottom - pad - switch, box.w - 2 * pad, switch)
    face = _switch_face(desk, large)
    words = max(brush.width(desk.texts(f"signing.{state}"), face) for state in ("ready", "not_ready"))
    width = round(min(words + switch * 1.4, foot.w * 0.7))
    _switch(desk, party, ready, face, foot._replace(w=width))
    _paper_line(desk, key, Rect(foot.x + width + pad, foot.y, foot.w - width - pad, foot.h))
    _who(desk, party, Rect(box.x + pad, box.y + pad, box.w - 2 * pad, foot.y - box.y - pad - brush.px(6)), large)


def _who(desk: Desk, party: Slug, box: Rect, large: bool) -> None:
    """Fiche, name, and organisation, person and function as far as they are known."""
    brush, key, card = desk.brush, f"signing.{party}", desk.board.parties[party]
    radius = min(brush.px(50), box.h / 2 - 1)
    centre = Point(round(box.x + radius + brush.px(2)), round(box.centre.y))
    brush.add(desk.chip(f"{key}.chip", party, centre, radius))
    x = round(centre.x + radius + brush.px(16 if large else 10))
    room, face, small = box.right - x, brush.body(24 if large else 17, "bold"), brush.body(17 if large else 14)
    name = desk.names.party(party)
    organisation = card.organisation or ""
    more = [words for words in (organisation if organisation != name else "", _person(desk, party)) if words]
    face, names = set_in(brush, name, face, room, max(1, int((box.h - bool(more) * small.leading) // face.leading)))
    more = more[: max(0, int((box.h - len(names) * face.leading + 1) // small.leading))]
    y = box.centre.y - (len(names) * face.leading + len(more) * small.leading) / 2
    brush.lines(f"{key}.name", Point(x, round(y + face.size)), names, face, desk.party_ink(party))
    y += len(names) * face.leading
    for index, words in enumerate(more):
        at = Point(x, round(y + index * small.leading + small.size))
        brush.line_in(f"{key}.more.{index}", at, words, small, "ink.soft", room)


def _person(desk: Desk, party: Slug) -> str:
    card = desk.board.parties[party]
    return ", ".join(part for part in (card.person, card.function) if part)


def _paper_line(desk: Desk, key: str, box: Rect) -> None:
    """Where on paper the ink will come."""
    brush, small = desk.brush, desk.brush.body(13.5)
    lines = brush.wrapped(desk.texts("signing.paper"), small, box.w, 2)
    y = round(box.bottom - brush.px(4) - len(lines) * small.leading)
    line = Stroke(f"{key}.line", Point(box.x, y), Point(box.right, y), brush.px(2), "surface.rail")
    brush.add(line)
    brush.lines(f"{key}.paper", Point(box.x, round(y + brush.px(3) + small.size)), lines, small, "ink.soft")


def _switch_face(desk: Desk, large: bool) -> Face:
    return desk.brush.body(19 if large else 15.5, "bold")


def _switch(desk: Desk, party: Slug, ready: bool, face: Face, box: Rect) -> None:
    """Ready or not yet, in words and with a mark; touching it turns it over."""
    brush, key = desk.brush, f"signing.{party}.switch"
    fill, line, ink = ("ink.good", "", "phase.title") if ready else ("surface.warn", "surface.warn_line", "ink.warn")
    brush.add(Panel(key, box, fill, "", box.h / 2, "all", line, brush.px(2) if line else 0))
    centre = Point(round(box.x + box.h / 2), round(box.centre.y))
    if ready:
        brush.icon(f"{key}.mark", centre, box.h * 0.72, "check-circle", ink)
    else:
        brush.add(Disc(f"{key}.mark", centre, box.h * 0.27, "surface.card", line, brush.px(2)))
    words = desk.texts("signing.ready" if ready else "signing.not_ready")
    x, room = round(box.x + box.h * 0.98), box.w - box.h * 1.2
    brush.line_in(f"{key}.words", Point(x, brush.middle(box.centre.y, face)), words, face, ink, room)
    brush.answer("dial", f"{SIGNING}/{party}/{0 if ready else 1}", box)


def _foot(desk: Desk, parties: tuple[tuple[Slug, bool], ...], page: Page, box: Rect) -> None:
    """How many are ready, that ink belongs on paper, and the button that makes the covenant."""
    brush, texts = desk.brush, desk.texts
    done, count = sum(ready for _party, ready in parties), len(parties)
    words, face, small = texts("signing.make"), brush.display(24), brush.body(15)
    width = min(brush.width(words, brush.body(22, "bold")) + brush.px(130), box.w * 0.34)
    button = Rect(round(box.right - width), round(box.centre.y - brush.px(31)), round(width), brush.px(62))
    _make(desk, words, button)
    left = box.x
    if page.pages > 1:
        from_page = Rect(box.x, box.y, brush.px(190), box.h)
        draw_pager(desk, "signing", page, from_page)
        left = from_page.right + brush.px(24)
    room = button.x - brush.px(24) - left
    ready = texts("signing.count", done=done, count=count)
    y = box.centre.y - (face.leading + 2 * small.leading + brush.px(4)) / 2
    ink = "ink.good" if count and done == count else "ink.text"
    brush.line_in("signing.count", Point(left, round(y + face.size)), ready, face, ink, room)
    lines = brush.wrapped(texts("signing.on_paper"), small, room, 2)
    brush.lines(
        "signing.on_paper", Point(left, round(y + face.leading + brush.px(4) + small.size)), lines, small, "ink.soft"
    )


def _make(desk: Desk, words: str, box: Rect) -> None:
    """The large button; the bar has a small one that does the same."""
    brush, key, face = desk.brush, "signing.make", desk.brush.body(22, "bold")
    brush.add(Panel(key, box, "surface.strong", radius=box.h / 2, shadow="card", scale=brush.scale))
    icon = Point(round(box.right - brush.px(44)), round(box.centre.y))
    brush.icon(f"{key}.icon", icon, brush.px(34), "file-pdf", "ink.strong_mark")
    x = Point(round(box.x + brush.px(36)), brush.middle(box.centre.y, face))
    brush.line_in(f"{key}.words", x, words, face, "ink.on_strong", icon.x - brush.px(30) - x.x)
    brush.answer("button", "pdf", box)
