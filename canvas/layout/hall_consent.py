"""*Kunnen we hiermee leven?* for the whole room: who chose, and once all cards are turned what they chose."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc
from canvas.model.consent import Ballot
from canvas.model.scenario import Phase
from canvas.rules.queries import voters

VOTES = {
    "agree": ("thumbs-up", "ink.good"),
    "reserve": ("hand-palm", "surface.warn_line"),
    "object": ("thumbs-down", "ink.no"),
}
COLUMNS = 4


def draw_consent(desk: Desk, phase: Phase, box: Rect) -> None:
    """A panel with a fiche per party, and below it the sentences of those who cannot simply agree."""
    brush = desk.brush
    brush.panel("consent", box, "surface.card", "surface.card_line", radius=18)
    face = brush.display(44)
    at = Point(box.x + brush.px(36), round(box.y + brush.px(70)))
    brush.line_in("consent.title", at, desk.texts("drawer.consent.title"), face, "ink.text", box.w - brush.px(60))
    parties = voters(desk.board, desk.scenario)
    ballots, open_ = desk.board.votes.get(phase.id, {}), phase.id in desk.board.turned
    reasons = [(party, ballots[party].sentence) for party in parties if party in ballots and ballots[party].sentence]
    foot = box.bottom - (brush.px(86) * min(len(reasons), 2) + brush.px(14) if open_ and reasons else brush.px(14))
    top, rows = box.y + brush.px(96), -(-len(parties) // COLUMNS)
    width, height = (box.w - brush.px(40)) / COLUMNS, min(brush.px(170), (foot - top) / max(rows, 1))
    for index, party in enumerate(parties):
        row, column = divmod(index, COLUMNS)
        cell = Rect(box.x + brush.px(20) + column * width, top + row * height, width, height)
        _party(desk, party, ballots.get(party), open_, cell)
    if open_:
        _reasons(desk, reasons[:2], Rect(box.x + brush.px(20), foot, box.w - brush.px(40), box.bottom - foot))


def _party(desk: Desk, party: str, ballot: Ballot | None, open_: bool, cell: Rect) -> None:
    brush, key = desk.brush, f"consent.{party}"
    radius = min(brush.px(50), cell.h * 0.36, cell.w * 0.36)
    centre = Point(round(cell.centre.x), round(cell.centre.y))
    brush.add(desk.chip(key, party, centre, radius))
    mark = Point(round(centre.x + radius * 0.72), round(centre.y + radius * 0.62))
    size = radius * 0.46
    if ballot is None:
        brush.add(Disc(f"{key}.mark", mark, size, "surface.card", "ink.soft", brush.px(2), dashed=True))
        return
    icon, ink = VOTES[ballot.vote] if open_ else ("eye-slash", "ink.soft")
    brush.add(Disc(f"{key}.mark", mark, size, ink, "surface.card", brush.px(4)))
    brush.icon(f"{key}.icon", mark, size * 1.2, icon, "phase.title")


def _reasons(desk: Desk, reasons: list[tuple[str, str]], box: Rect) -> None:
    """Why somebody holds back, by role and never by a person's name."""
    brush, y = desk.brush, box.y
    face = brush.body(30)
    for party, sentence in reasons:
        plate = Rect(box.x, y, box.w, brush.px(78))
        brush.panel(f"consent.why.{party}", plate, "surface.warn", radius=12)
        words = desk.texts("hall.because", party=desk.names.party(party), sentence=sentence)
        lines = brush.wrapped(words, face, plate.w - brush.px(40), 2)
        base = brush.middle(plate.centre.y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines(f"consent.why.{party}.words", Point(plate.x + brush.px(20), base), lines, face, "ink.warn")
        y += brush.px(86)
