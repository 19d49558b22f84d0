"""The view *Kaarten*: the forks of the road, and the cards with questions that the table answers."""

from itertools import pairwise

from canvas.layout.answers import draw_questions, filled_words, is_filled, least_height
from canvas.layout.desk import Desk
from canvas.layout.forks import draw_fork, fork_height
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import wrap
from canvas.layout.pager import draw_leaves, draw_pager, page_of, set_in
from canvas.layout.picture import Disc, Panel
from canvas.model.mechanics import Deal
from canvas.rules.queries import answered

MOST_COLUMNS = 5
MOST_PAGES = 3
"""Rather than on more pages, cards stand closer together, and say how many questions do not show."""


def draw_deals(desk: Desk, sheet: Rect, tabs: Rect) -> None:
    """Forks first; the cards take the room below them."""
    brush, scenario = desk.brush, desk.scenario
    top = tabs.bottom + brush.px(14)
    box = Rect(sheet.x + brush.px(18), top, sheet.w - brush.px(36), sheet.bottom - brush.px(18) - top)
    if scenario.forks and scenario.deals:
        height = _forks_height(desk, box.h)
        _few_forks(desk, box._replace(h=height))
        below = box.y + height + brush.px(14)
        _cards(desk, Rect(box.x, below, box.w, box.bottom - below))
    elif scenario.forks:
        _all_forks(desk, box)
    else:
        _cards(desk, box)


def _forks_height(desk: Desk, height: float) -> float:
    wanted = max(fork_height(desk, fork) for fork in desk.scenario.forks)
    pager = _row_height(desk) if len(desk.scenario.forks) > 2 else 0
    return round(min(wanted, height * 0.42) + pager)


def _row_height(desk: Desk) -> int:
    return desk.brush.px(52)


def _few_forks(desk: Desk, box: Rect) -> None:
    """One or two forks beside each other; more of them on pages."""
    forks, gap = desk.scenario.forks, desk.brush.px(16)
    page = page_of(desk, "forks", len(forks), 2)
    if page.pages > 1:
        row = _row_height(desk)
        draw_leaves(desk, "forks", page, box)
        _head(desk, "forks", Rect(box.x, box.y, box.w, row))
        draw_pager(desk, "forks", page, Rect(box.x, box.y, box.w, row))
        box = Rect(box.x, box.y + row, box.w, box.h - row)
    shown = forks[page.first : page.end]
    width = (box.w - gap * (len(shown) - 1)) / len(shown)
    for index, fork in enumerate(shown):
        draw_fork(desk, fork, Rect(round(box.x + index * (width + gap)), box.y, round(width), box.h))


def _all_forks(desk: Desk, box: Rect) -> None:
    """Without cards the forks fill the sheet: under each other, from four on in two columns."""
    forks, gap = desk.scenario.forks, desk.brush.px(16)
    columns = 1 if len(forks) < 4 else 2
    rows = -(-len(forks) // columns)
    width, height = (box.w - gap * (columns - 1)) / columns, (box.h - gap * (rows - 1)) / rows
    height = min(height, desk.brush.px(420))
    top = box.centre.y - (rows * height + (rows - 1) * gap) / 2
    for index, fork in enumerate(forks):
        row, column = divmod(index, columns)
        x, y = box.x + column * (width + gap), top + row * (height + gap)
        draw_fork(desk, fork, Rect(round(x), round(y), round(width), round(height)))


def _head(desk: Desk, name: str, row: Rect) -> None:
    brush, face = desk.brush, desk.brush.display(20)
    brush.line(f"{name}.head", Point(row.x, brush.middle(row.centre.y, face)), desk.texts(f"deals.{name}"), face,
               "ink.text")  # fmt: skip


def _cards(desk: Desk, box: Rect) -> None:
    """The cards in a grid, as large as their number lets them be; on pages when they would be too small."""
    deals, gap = desk.scenario.deals, desk.brush.px(14)
    columns, rows = _grid(desk, len(deals), box)
    page = page_of(desk, "deals", len(deals), columns * rows)
    if page.pages > 1:
        row = _row_height(desk)
        columns, rows = _grid(desk, len(deals), Rect(box.x, box.y, box.w, box.h - row))
        page = page_of(desk, "deals", len(deals), columns * rows)
        draw_leaves(desk, "deals", page, box)
        _head(desk, "cards", Rect(box.x, box.y, box.w, row))
        draw_pager(desk, "deals", page, Rect(box.x, box.y, box.w, row))
        box = Rect(box.x, box.y + row, box.w, box.h - row)
    shown = deals[page.first : page.end]
    rows = -(-len(shown) // columns)
    height = (box.h - gap * (rows - 1)) / rows
    most = -(-len(shown) // rows)
    narrowest = (box.w - gap * (most - 1)) / most
    large = all(height > 1.5 * _least(desk, deal, narrowest) for deal in shown)
    for row, (first, end) in enumerate(_rows(len(shown), rows)):
        width = (box.w - gap * (end - first - 1)) / (end - first)
        for column, deal in enumerate(shown[first:end]):
            x, y = box.x + column * (width + gap), box.y + row * (height + gap)
            _card(desk, deal, large, Rect(round(x), round(y), round(width), round(height)))


def _rows(count: int, rows: int) -> list[tuple[int, int]]:
    """From where to where each row goes: all rows are filled, with at most one card of difference."""
    ends = [round(count * row / rows) for row in range(rows + 1)]
    return list(pairwise(ends))


def _grid(desk: Desk, count: int, box: Rect) -> tuple[int, int]:
    """Columns and rows: where all cards show at their best, else the fullest page on which none is cramped."""
    gap = desk.brush.px(14)
    fits = [grid for grid in _grids(desk, box) if _ease(desk, grid, box, gap) >= 1]
    whole = [grid for grid in fits if grid[0] * grid[1] >= count and (grid[0] - 1) * grid[1] < count]
    if whole:
        return max(whole, key=lambda grid: _ease(desk, grid, box, gap))
    best = max(fits or [(2, 1)], key=lambda grid: grid[0] * grid[1])
    most = _grids(desk, box)[-1][0]
    return best if best[0] * best[1] * MOST_PAGES >= count else (most, 1)


def _grids(desk: Desk, box: Rect) -> list[tuple[int, int]]:
    most = max(1, min(MOST_COLUMNS, int(box.w // desk.brush.px(340))))
    return [(columns, rows) for columns in range(1, most + 1) for rows in range(1, 4)]


def _ease(desk: Desk, grid: tuple[int, int], box: Rect, gap: float) -> float:
    """How much larger the cards of a grid are than they must be, by the tightest card and side."""
    width, height = ((room - gap * (count - 1)) / count for room, count in zip((box.w, box.h), grid, strict=True))
    least = max(_least(desk, deal, width) for deal in desk.scenario.deals)
    return min(height / least, width / desk.brush.px(340))


def _least(desk: Desk, deal: Deal, width: float) -> float:
    """The least height of a card on which every question shows."""
    brush, room = desk.brush, width - 2 * desk.brush.px(18)
    lines = len(wrap(brush.measurer, deal.text.said_in(desk.names.language), brush.body(16), room))
    return brush.px(138) + lines * brush.body(16).leading + least_height(desk, deal.id, room)


def _card(desk: Desk, deal: Deal, large: bool, box: Rect) -> None:
    """One card: icon, name, what it is about, where it comes up, and its questions. It opens when touched."""
    brush, key = desk.brush, f"deal.{deal.id}"
    filled = is_filled(desk, deal.id)
    brush.panel(key, box, "surface.card", "surface.card_line", radius=18, shadow="card")
    pad = brush.px(24 if large else 18)
    inner = Rect(box.x + pad, box.y + pad, box.w - 2 * pad, box.h - pad - brush.px(14))
    y = _title(desk, deal, large, inner)
    foot = inner.bottom - brush.px(28)
    y = _about(desk, deal, large, Rect(inner.x, y, inner.w, foot - y))
    draw_questions(desk, key, deal.id, Rect(inner.x, y, inner.w, foot - brush.px(6) - y))
    _foot(desk, deal, filled, Rect(inner.x, foot, inner.w, brush.px(28)))
    brush.answer("deal", deal.id, box)


def _title(desk: Desk, deal: Deal, large: bool, box: Rect) -> float:
    """Icon, name and phase; gives back where they end."""
    brush, key, radius = desk.brush, f"deal.{deal.id}", desk.brush.px(32 if large else 25)
    centre = Point(round(box.x + radius), round(box.y + radius))
    colour = _colour(desk, deal)
    brush.add(Disc(f"{key}.disc", centre, radius, colour))
    ink = "ink.on_tray" if colour == "surface.tray" else "phase.title"
    brush.icon(f"{key}.icon", centre, radius * 1.2, deal.icon, ink)
    x, small = centre.x + radius + brush.px(12), brush.body(16 if large else 13.5, "semibold")
    title, room = brush.display(25 if large else 20), box.right - x
    name, names = set_in(brush, deal.name.said_in(desk.names.language), title, room, 2)
    y = max(box.y, centre.y - (len(names) * name.leading + small.leading) / 2)
    brush.lines(f"{key}.name", Point(x, round(y + name.size)), names, name, "ink.text")
    tag = Point(x, round(y + len(names) * name.leading + small.size))
    brush.line_in(f"{key}.phase", tag, _where(desk, deal), small, "ink.soft", room)
    return max(centre.y + radius, tag.y + small.size * 0.4) + brush.px(14 if large else 8)


def _colour(desk: Desk, deal: Deal) -> str:
    """The colour of the phase where it comes up; of the whole route, that of wood."""
    ids = [phase.id for phase in desk.scenario.phases]
    return desk.theme.phase_colour(ids.index(deal.phase), len(ids)) if deal.phase in ids else "surface.tray"


def _where(desk: Desk, deal: Deal) -> str:
    phase = desk.scenario.phase.get(deal.phase or "")
    if phase is None:
        return desk.texts("drawer.no_phase")
    return desk.texts("hall.phase", number=phase.number, name=phase.name.said_in(desk.names.language))


def _about(desk: Desk, deal: Deal, large: bool, box: Rect) -> float:
    """What the card is about, in as many lines as leave room for the questions; gives back where it ends."""
    brush, face = desk.brush, desk.brush.body(20 if large else 16)
    room = max(box.h - least_height(desk, deal.id, box.w), box.h * 0.3)
    lines = brush.wrapped(deal.text.said_in(desk.names.language), face, box.w, max(1, int(room // face.leading)))
    brush.lines(f"deal.{deal.id}.text", Point(box.x, round(box.y + face.size)), lines, face, "ink.soft")
    return box.y + len(lines) * face.leading + brush.px(18 if large else 10)


def _foot(desk: Desk, deal: Deal, filled: bool, box: Rect) -> None:
    """How far the card is: a bar and the count in words."""
    brush, key = desk.brush, f"deal.{deal.id}"
    done, count = answered(desk.board, desk.scenario, deal.id)
    face, ink = brush.body(14, "semibold"), "ink.good" if filled else "ink.warn"
    words = filled_words(desk, deal.id)
    at = Point(box.right, brush.middle(box.centre.y, face))
    width = brush.line(f"{key}.filled", at, words, face, ink, "right")
    track = Rect(box.x, round(box.centre.y - brush.px(3)), box.w - width - brush.px(14), brush.px(7))
    brush.add(Panel(f"{key}.track", track, "surface.track", radius=track.h / 2))
    if done:
        part = track._replace(w=max(track.h, round(track.w * done / count)))
        brush.add(Panel(f"{key}.bar", part, "ink.good", radius=track.h / 2))
