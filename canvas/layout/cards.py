"""The cards of the start screen: one per case, or one wide card when there is only one."""

from dataclasses import dataclass

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.measure import wrap
from canvas.layout.picture import Chip, Disc, Panel
from canvas.layout.widgets import Button, draw_button
from canvas.model.base import Label
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme

MOST_CARDS = 5


@dataclass(frozen=True, slots=True)
class StartView:
    """What the start screen shows."""

    scenarios: tuple[Scenario, ...]
    go_on: str = ""
    """One line about the last session; empty when there is none."""
    old_title: str = ""
    old: str = ""
    """A session that lies here longer than people chose; empty when there is none."""
    ask: bool = False
    """Nobody told yet what screen this is."""
    page: int = 0
    help: bool = False
    message: str = ""

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.scenarios) // MOST_CARDS))

    @property
    def shown(self) -> tuple[int, int]:
        """The first card of this page and the one after its last; pages are about equally full."""
        each = -(-len(self.scenarios) // self.pages)
        first = min(max(self.page, 0), self.pages - 1) * each
        return first, first + each


@dataclass(frozen=True)
class StartDesk:
    """All a recipe of the start screen may look at."""

    view: StartView
    texts: Texts
    theme: Theme
    brush: Brush

    @property
    def side(self) -> float:
        """The margin left and right, in pixels."""
        return self.brush.px(64)

    @property
    def room(self) -> float:
        return self.brush.size.w - 2 * self.side


def draw_cards(desk: StartDesk, box: Rect) -> None:
    first, end = desk.view.shown
    scenarios = desk.view.scenarios[first:end]
    gap = desk.brush.px(20)
    if len(desk.view.scenarios) == 1:
        _wide_card(desk, scenarios[0], box)
        return
    if desk.view.pages > 1:
        desk.brush.answer("cases", "cards", box)
    width = (box.w - gap * (len(scenarios) - 1)) / max(len(scenarios), 1)
    for index, scenario in enumerate(scenarios):
        card = Rect(round(box.x + index * (width + gap)), box.y, round(width), box.h)
        head = Rect(card.x, card.y, card.w, min(desk.brush.px(148), card.h * 0.4))
        _card_ground(desk, scenario, card)
        _card_head(desk, scenario, first + index, head)
        body = Rect(card.x, head.bottom, card.w, card.bottom - head.bottom)
        _card_body(desk, scenario, first + index, body, Label.same(_source(desk, scenario)))


def _source(desk: StartDesk, scenario: Scenario) -> str:
    """Where the case comes from."""
    return desk.texts("start.source", source=scenario.sources[0].title)


def _card_ground(desk: StartDesk, scenario: Scenario, card: Rect) -> None:
    brush = desk.brush
    brush.panel(f"card.{scenario.id}", card, "surface.card", "surface.card_line", radius=24, shadow="card")
    brush.answer("scenario", scenario.id, card)


def _colour(desk: StartDesk, index: int) -> str:
    return desk.theme.phase_colour(index, max(len(desk.view.scenarios), 2))


def _card_head(desk: StartDesk, scenario: Scenario, index: int, box: Rect) -> None:
    brush, key = desk.brush, f"card.{scenario.id}"
    colour = _colour(desk, index)
    brush.add(Panel(f"{key}.head", box, fill=colour, radius=brush.px(24), corners="top"))
    mark = min(box.h * 0.98, box.w * 0.5)
    faint = Point(round(box.right - mark * 0.5 - brush.px(8)), round(box.centre.y))
    brush.icon(f"{key}.mark", faint, mark, scenario.icon, f"{colour}.mark")
    left = Point(box.x + brush.px(24) + brush.px(24), box.y + brush.px(54))
    brush.icon(f"{key}.icon", left, brush.px(52), scenario.icon, "phase.title")
    title = (scenario.title if box.w > brush.px(900) else scenario.short_title).said_in(desk.texts.language)
    at = Point(box.x + brush.px(24), round(box.bottom - brush.px(24)))
    brush.line_in(f"{key}.title", at, title, brush.display(30), "phase.title", box.w - brush.px(44))


def _card_body(desk: StartDesk, scenario: Scenario, index: int, box: Rect, more: Label | None = None) -> None:
    brush, key, language = desk.brush, f"card.{scenario.id}", desk.texts.language
    x, room = box.x + brush.px(24), box.w - brush.px(48)
    place, face = brush.body(19, "bold"), brush.body(19)
    y = round(box.y + brush.px(20) + place.size)
    brush.line_in(f"{key}.place", Point(x, y), scenario.place.said_in(language), place, _colour(desk, index), room)
    chips_y = box.bottom - brush.px(78)
    fit = int((chips_y - brush.px(30) - y) // face.leading)
    lines = brush.wrapped(scenario.summary.said_in(language), face, room, max(1, fit))
    brush.lines(f"{key}.summary", Point(x, y + round(face.leading * 1.3)), lines, face, "ink.text")
    words = wrap(brush.measurer, more.said_in(language), face, room) if more else []
    if len(words) < fit - len(lines):  # words that would be cut off are better left out
        below = Point(x, y + round(face.leading * (len(lines) + 1.75)))
        brush.lines(f"{key}.more", below, words, face, "ink.soft")
    _card_chips(desk, scenario, Point(x, chips_y), room)
    _card_line(desk, scenario, Point(x, round(box.bottom - brush.px(24))), room)


def _card_chips(desk: StartDesk, scenario: Scenario, at: Point, room: float) -> None:
    """The parties of a case; when there are many they lie over each other."""
    brush, radius = desk.brush, desk.brush.px(22)
    count = len(scenario.parties)
    pitch = min(brush.px(46), (room - 2 * radius) / max(count - 1, 1))
    for number, party in enumerate(scenario.parties):
        centre = Point(round(at.x + radius + number * pitch), round(at.y))
        brush.add(Chip(f"card.{scenario.id}.{party.id}", centre, radius, scenario.role[party.role].appearance))


def _card_line(desk: StartDesk, scenario: Scenario, at: Point, room: float) -> None:
    brush, face = desk.brush, desk.brush.body(17)
    size = brush.px(22)
    brush.icon(
        f"card.{scenario.id}.clock", Point(at.x + size / 2, round(at.y - face.size * 0.34)), size, "timer", "ink.soft"
    )
    words = desk.texts("start.card_line", minutes=scenario.minutes, count=len(scenario.parties))
    start = Point(at.x + size + brush.px(8), at.y)
    brush.line_in(f"card.{scenario.id}.line", start, words, face, "ink.soft", room - size - brush.px(8))


def _wide_card(desk: StartDesk, scenario: Scenario, card: Rect) -> None:
    """One case alone: its words on the left, its phases on the right, and where to begin."""
    brush = desk.brush
    _card_ground(desk, scenario, card)
    head = Rect(card.x, card.y, card.w, min(brush.px(148), card.h * 0.32))
    _card_head(desk, scenario, 0, head)
    half = Rect(card.x, head.bottom, card.w * 0.44, card.bottom - head.bottom)
    _card_body(desk, scenario, 0, half, scenario.persona)
    right = Rect(half.right + brush.px(12), half.y + brush.px(24), 0, half.h - brush.px(48))
    right = right._replace(w=card.right - brush.px(28) - right.x)
    button = Rect(right.right - brush.px(310), right.bottom - brush.px(60), brush.px(310), brush.px(60))
    _phase_strips(desk, scenario, right._replace(h=button.y - brush.px(20) - right.y))
    draw_button(brush, Button("scenario", scenario.id, desk.texts("start.begin"), "arrow-right", strong=True), button)


def _phase_strips(desk: StartDesk, scenario: Scenario, box: Rect) -> None:
    gap, columns = desk.brush.px(10), 3
    rows = -(-len(scenario.phases) // columns)
    height = min(desk.brush.px(110), (box.h - gap * (rows - 1)) / rows)
    width = (box.w - gap * (columns - 1)) / columns
    for index in range(len(scenario.phases)):
        row, column = divmod(index, columns)
        x, y = box.x + column * (width + gap), box.y + row * (height + gap)
        _phase_strip(desk, scenario, index, Rect(round(x), round(y), round(width), round(height)))


def _phase_strip(desk: StartDesk, scenario: Scenario, index: int, box: Rect) -> None:
    brush, phase = desk.brush, scenario.phases[index]
    key, colour = f"card.{scenario.id}.phase.{phase.id}", desk.theme.phase_colour(index, len(scenario.phases))
    brush.panel(key, box, colour, radius=14)
    centre = Point(box.x + brush.px(32), round(box.centre.y))
    brush.add(Disc(f"{key}.disc", centre, brush.px(17), fill="phase.title"))
    face = brush.display(20)
    base = round(centre.y + face.size * 0.33)
    brush.line(f"{key}.number", Point(centre.x, base), str(phase.number), face, colour, "centre")
    name = phase.name.said_in(desk.texts.language)
    brush.line_in(f"{key}.name", Point(box.x + brush.px(62), base), name, face, "phase.title", box.w - brush.px(76))
