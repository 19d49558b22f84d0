"""One phase as a card: the head of its column, the seat of the regie, and a row for every task."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from canvas.export.breaking import Breaking
from canvas.export.covenant_parts import PhaseArticle, TaskLine
from canvas.export.flowables import Ground, Landmark, Marked, Row, Stack
from canvas.export.marks import gap_mark, phase_mark_on_dark, seat_mark
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_consent import standing_label
from canvas.export.story_sections import BETWEEN, COLUMN, ENTRY_MOST, NAME_MOST, in_pieces, taker_line
from canvas.export.tags import Tag, again, as_one, head_cells, listed, row_cells, tagged

TASK = 212.0
"""Width of the words of a task."""
PAD = 12.0
LABEL = 122.0
"""Width of the label that tells how the table stands on a phase."""


def phase_card(press: Press, article: PhaseArticle, count: int) -> list[Flowable]:
    """The card of one phase. At the end of a page it may go on between two tasks, below its name."""
    whole = Tag("Table")
    rows = [row for task in article.tasks for row in _task(press, task, whole)]
    kicker = press.texts("covenant.article", number=article.number)
    top = [
        Landmark(f"article.{article.number}", f"{kicker} · {article.mark.name}", BETWEEN),
        _head(press, article, count),
        _seat(press, article),
        tagged(_columns(press), "TR", whole),
    ]
    repeated = [again(_head_again(press, article, count)), again(_columns(press))]

    def built(pieces: Sequence[Flowable], begins: bool) -> Flowable:
        return Stack([*(top if begins else repeated), *pieces])

    return [Breaking(rows, built, before=BETWEEN)]


def _head_again(press: Press, article: PhaseArticle, count: int) -> Flowable:
    """The name of a phase above what goes on on the next page."""
    name = press.texts("covenant.continued", name=shortened(article.mark.name, NAME_MOST))
    disc = phase_mark_on_dark(article.mark, count, press.theme, 8)
    ground = Ground(fill=press.theme.phase_colour(article.mark.index, count), radius=8, pad=(PAD, 5))
    return Row(press, [(0, Marked(press, disc, press.paragraph(name, "phase_question")))], ground)


def _head(press: Press, article: PhaseArticle, count: int) -> Flowable:
    kicker = press.said("covenant.article", "phase_question", number=article.number)
    name = press.paragraph(shortened(article.mark.name, ENTRY_MOST), "phase")
    question = press.paragraph(shortened(article.question, ENTRY_MOST), "phase_question")
    words = Stack([as_one(Stack([kicker, name]), [kicker, name], "H2"), question], gap=1)
    stands = standing_label(press, article.standing, article.stands)
    title = Marked(press, phase_mark_on_dark(article.mark, count, press.theme, 12), words)
    ground = Ground(fill=press.theme.phase_colour(article.mark.index, count), radius=10, corners="top", pad=(PAD, 8))
    return Row(press, [(0, title), (10.0, Spacer(0, 0)), (LABEL, stands)], ground)


def _seat(press: Press, article: PhaseArticle) -> Flowable:
    """Who leads, or that nobody does yet."""
    lead = article.lead
    if lead is None:
        words = [press.said("covenant.nobody_leads", "warn"), press.paragraph(article.regie_question, "note")]
    else:
        ink = press.party_ink(lead.seal.look)
        name = press.paragraph([Span(shortened(lead.name, NAME_MOST), "name", ink)], "name")
        words = [name, press.said("covenant.leads", "note")]
    ground = Ground(fill="surface.seat", radius=10, corners="bottom", pad=(PAD - 4, 6))
    return Row(press, [(0, Marked(press, seat_mark(lead, 15), Stack(words)))], ground)


def _columns(press: Press) -> Flowable:
    heads = [press.said("covenant.task_head", "small"), press.said("covenant.takers_head", "small")]
    head_cells(heads)
    return Row(press, [(TASK, heads[0]), (0.0, heads[1])], Ground(pad=(PAD, 5)))


def _task(press: Press, task: TaskLine, whole: Tag) -> Iterator[Flowable]:
    """The rows of one task: nearly always one."""
    lines = list(_takers(press, task))
    for at, piece in enumerate(in_pieces(lines, COLUMN - TASK - 2 * PAD)):
        words: Flowable = press.paragraph(shortened(task.text, ENTRY_MOST), "task") if at == 0 else Stack([])
        takers = Stack(listed(piece), gap=2.5)
        row_cells([words, takers], named=at == 0)
        cells = [(TASK - 14, words), (14.0, Spacer(0, 0)), (0.0, takers)]
        yield Stack([tagged(Row(press, cells, _ground(task)), "TR", whole), Spacer(0, 3)])


def _takers(press: Press, task: TaskLine) -> Iterator[Flowable]:
    yield from (taker_line(press, taker) for taker in task.takers)
    if not task.covered:
        key = "covenant.nobody_does" if task.takers else "covenant.nobody"
        yield Marked(press, gap_mark(7.5), press.said(key, "warn"))


def _ground(task: TaskLine) -> Ground:
    if task.covered:
        return Ground(fill="surface.task", radius=6, pad=(PAD, 5))
    return Ground(fill="surface.task_open", outline="surface.gap", line=1, dashed=True, radius=6, pad=(PAD, 5))
