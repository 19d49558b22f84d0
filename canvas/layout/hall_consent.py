"""*Kunnen we hiermee leven?* for the whole room: who chose, and once all cards are turned what they chose."""

from canvas.layout.desk import Desk
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import Face
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
MOST_REASONS = 2
LETTER = 44
"""Pixels at 1080p: what the back row can read (see `hall`)."""


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
    shown = reasons[:MOST_REASONS] if open_ else []
    foot = box.bottom - (round(box.h * 0.42) if shown else brush.px(14))
    top, rows = box.y + brush.px(96), -(-len(parties) // COLUMNS)
    width, height = (box.w - brush.px(40)) / COLUMNS, min(brush.px(170), (foot - top) / max(rows, 1))
    for index, party in enumerate(parties):
        row, column = divmod(index, COLUMNS)
        cell = Rect(box.x + brush.px(20) + column * width, top + row * height, width, height)
        _party(desk, party, ballots.get(party), open_, cell)
    if shown:
        _reasons(desk, shown, Rect(box.x + brush.px(20), foot, box.w - brush.px(40), box.bottom - foot - brush.px(12)))


def _letters(desk: Desk) -> Face:
    """Letters for the back row grow and shrink with the image, because so does the distance that counts."""
    return Face("body", "regular", max(desk.brush.smallest, round(LETTER * desk.brush.scale)))


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
    """Why somebody holds back, by role and never by a person's name. The whole sentence is in the drawer."""
    brush, face, gap = desk.brush, _letters(desk), desk.brush.px(10)
    height = (box.h - gap * (len(reasons) - 1)) / len(reasons)
    for index, (party, sentence) in enumerate(reasons):
        plate = Rect(box.x, round(box.y + index * (height + gap)), box.w, round(height))
        brush.panel(f"consent.why.{party}", plate, "surface.warn", radius=12)
        words = desk.texts("hall.because", party=desk.names.party(party), sentence=sentence)
        lines = brush.wrapped(words, face, plate.w - brush.px(40), max(1, int(plate.h // face.leading)))
        base = brush.middle(plate.centre.y - (len(lines) - 1) * face.leading / 2, face)
        brush.lines(f"consent.why.{party}.words", Point(plate.x + brush.px(20), base), lines, face, "ink.warn")
