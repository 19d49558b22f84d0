"""One page for who leads a table on paper: what to lay ready, each round with its minutes, how to enter it later."""

from collections.abc import Iterator, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from canvas import VERSION
from canvas.export.flowables import Ground, Marked, Row, Stack
from canvas.export.handout_fit import Fitted
from canvas.export.handout_pages import Leaflet, leaflet_pdf
from canvas.export.marks import box_mark, wheel_mark
from canvas.export.ordered import Material
from canvas.export.paper_decks import at_table, names_of
from canvas.export.press import Press, Span
from canvas.export.printable import shortened
from canvas.export.story_sections import ENTRY_MOST
from canvas.export.tags import listed, tagged
from canvas.model.scenario import Round
from canvas.rules.codes import codes_of

READY = ("print", "cut", "lay", "pens")
TOOLS = ("quiet", "need", "money", "event", "checks", "consent")
"""What a round may have ready that is done differently on paper: `print.guide.how_<tool>`."""
FIRST = 44 * mm


def paper_guide(material: Material) -> bytes:
    """The page as a PDF."""
    press, texts = Press.with_assets(material.texts, material.theme, material.assets), material.texts
    title = material.scenario.title.said_in(texts.language)
    name = texts("print.what.paper_guide")
    tool = f"{texts('app.title')} {VERSION}"
    leaflet = Leaflet(f"{name}: {title}", f"{name} · {title}", tool, material.date)
    return leaflet_pdf(press, leaflet, [Fitted(lambda _width: Stack(list(_page(press, material)), gap=7))])


def _page(press: Press, material: Material) -> Iterator[Flowable]:
    texts = press.texts
    words = Stack(
        [
            tagged(press.said("print.what.paper_guide", "cover_kicker"), "P"),
            press.paragraph(shortened(material.scenario.title.said_in(texts.language), ENTRY_MOST), "cover_long"),
        ],
        gap=3,
    )
    ground = Ground(fill="surface.bar", radius=12, pad=(14, 10))
    yield Row(press, [(0, Marked(press, wheel_mark(16), words))], ground)
    yield press.said("print.guide.ready_title", "heading")
    ready = [press.said(f"print.guide.ready_{name}", "entry") for name in READY]
    yield from listed(Marked(press, box_mark(9), piece, high=True) for piece in ready)
    yield press.said("print.guide.rounds_title", "heading")
    yield press.paragraph(_scripts(material), "small")
    for number, round_ in enumerate(material.scenario.rounds, start=1):
        yield _round(press, material, number, round_)
    yield press.said("print.guide.after_title", "heading")
    yield press.said("print.guide.after", "entry", scenario=material.scenario.id)
    yield from listed(press.paragraph(_typed(line), "entry") for line in _examples(material))
    yield press.paragraph(_codes(material), "small")


def _scripts(material: Material) -> str:
    """What the minutes stand for: the rounds themselves, or each script in turn."""
    named = [script.name.said_in(material.texts.language) for script in material.scenario.scripts]
    return material.texts("guide.legend", scripts=" · ".join(named or [material.texts("guide.whole")]))


def _round(press: Press, material: Material, number: int, round_: Round) -> Flowable:
    texts, language = press.texts, press.texts.language
    scripts = material.scenario.scripts
    minutes: Sequence[int] = [script.minutes.get(round_.id, 0) for script in scripts] or [round_.minutes]
    told = " · ".join(str(count) if count else texts("guide.left_out") for count in minutes)
    name = tagged(press.paragraph(f"{number}  {round_.name.said_in(language)}", "entry_lead"), "H3")
    beside = Stack([name, press.said("guide.minutes", "note", count=told)])
    ways = [texts(f"print.guide.how_{tool}") for tool in TOOLS if tool in round_.tools]
    if round_.moves and number > 1 and not ways:
        ways = [texts("print.guide.how_fiches")]
    how = " ".join([round_.instruction.said_in(language), *ways])
    ask: list[Span | str] = [Span(f"{texts('guide.ask')} ", "part"), round_.question.said_in(language)]
    body = Stack([press.paragraph(how, "duty"), press.paragraph(ask, "duty")], gap=1)
    return Row(press, [(FIRST, beside), (0, body)], Ground(fill="surface.task", radius=8, pad=(9, 5)), at="top")


def _examples(material: Material) -> Iterator[str]:
    """Lines as they are typed, with codes of this very table."""
    codes = codes_of(material.scenario, material.board.parties)
    one, two = ([*codes.parties.values()] * 2)[:2]
    task, phase = next(iter(codes.tasks.values())), next(iter(codes.phases.values()))
    values = {"one": one, "two": two, "task": task, "phase": phase}
    yield from (material.texts(f"print.guide.line_{name}", **values) for name in ("task", "lead", "agreement", "need"))


def _typed(line: str) -> list[Span | str]:
    """What is typed, and after it what it means."""
    typed, _, meaning = line.partition("   ")
    return [Span(typed, "entry_lead"), f"  {meaning}"] if meaning else [Span(typed, "entry_lead")]


def _codes(material: Material) -> str:
    codes, names = codes_of(material.scenario, material.board.parties), names_of(material)
    return " · ".join(f"{codes.parties[party.id]} {names.party(party.id)}" for party in at_table(material))
