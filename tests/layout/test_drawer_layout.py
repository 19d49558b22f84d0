"""Every drawer on a rich board: nothing outside the window or the drawer, nothing over each other, at every size."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest

from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Panel, Words
from canvas.layout.view import Timeline, View
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import OnTask
from canvas.rules import commands as c
from canvas.rules.commands import AskNeed
from canvas.rules.queries import voters
from canvas.scene.type import TypeCase
from canvas.screens.kinds import KINDS
from canvas.session.library import ASSETS
from tests.helpers.hands import Table
from tests.layout.tables import (
    SIZES,
    arranged,
    cut_off,
    letters,
    outside,
    over_each_other,
    overlap,
    panel,
    twins,
    within,
    words_in,
)

LONG = "We bellen elkaar elke vrijdag om tien uur over hoe het gaat op de werkvloer en thuis"
BOARD = "werving!klantmanager voortraject!taalopleider zoeken=klantmanager,intermediair+ nazorg=jobcoach"
BAR = ("kennismaken", "wie_doet_wat", "regie", "nodig", "duurzaam", "akkoord")
"""Rounds in the bar are not of the drawer of the round."""
SUBJECT = {"handover": "werving", "clause": "duration", "mandate": "authority"}


@cache
def written() -> tuple[c.Command, ...]:
    """What a hard-working group writes down."""
    parties = ("werkgever", "klantmanager", "intermediair", "jobcoach")
    return (
        c.JoinParty("werkgever", "Bouwbedrijf Kaya en Zonen Isolatie Zuid", "Kaya", "Sevgi Kaya", "directeur"),
        *(c.WriteAgreement(f"{LONG} {index}", parties, "vanaf mei", "effort", "match", "nazorg") for index in range(9)),
        *(c.AskNeed("werkgever", "klantmanager", f"{LONG[:60]} {index}") for index in range(3)),
        c.AnswerNeed("n10", "vague"),
        c.AgreeHandover("werving", "in de laatste week", LONG, True),
        *(c.WriteMoney("match", f"potje {index}", "8 uur", "2027", LONG[:60], ("nazorg",)) for index in range(4)),
        *(c.Park(f"{LONG} {index}", "jobcoach") for index in range(6)),
        *(c.WriteIndicator(f"{LONG[:30]} {index}", "goal", 1, 5, 10, "mensen", "2027") for index in range(3)),
        *(c.DrawEvent(seed) for seed in range(4)),
        c.AnswerQuestion("hoe_blijvend", LONG),
        c.SetCheck("aanjager", "later"),
        c.AcceptWarning("no_contact", LONG[:60]),
    )


def rich(size: Size, language: Language, turned: bool = False) -> Table:
    table = Table.of("isoleerder", size, board=BOARD, language=language)
    table.store.dispatch(c.StartRound("wie_doet_wat"))
    table.store.dispatch(c.BeginQuiet("voortraject"))
    table.store.dispatch(c.ChooseQuietly("werkgever", OnTask(task="plan")))
    table.store.dispatch(c.StartRound("nodig"))
    for command in written():
        table.store.dispatch(command)
    for party in voters(table.board, table.store.scenario):
        held_back = party == "taalopleider"
        table.store.dispatch(c.CastVote("werving", party, "object" if held_back else "agree", LONG * held_back))
    if turned:
        table.store.dispatch(c.TurnVotes("werving"))
    return table


def troubles(table: Table) -> Iterator[str]:
    """Everything that is wrong with the drawers on the screen."""
    table.turn()
    arranged, window = table.screen.arrangement, Rect(0, 0, *table.screen.size)
    yield from (f"outside the window: {line}" for line in outside(arranged.picture, window))
    yield from (f"twice: {key}" for key in twins(arranged.picture))
    for target in arranged.targets:
        if not within(target.rect, window):
            yield f"target outside: {target.what} {target.of} {target.rect}"
    for drawer in table.screen.drawers.open:
        box = panel(arranged.picture, f"drawer.{drawer.id}")
        inside = [item for item in arranged.picture if isinstance(item, Words) and belongs(item.key, drawer.id)]
        for words in inside:
            if not within(letters(words), box):
                yield f"outside the drawer: {words.key}: {words.text}"
        for one, other in combinations(inside, 2):
            if overlap(letters(one), letters(other)) > 1:
                yield f"over each other: {one.key} / {other.key}: {one.text} / {other.text}"
        for item in arranged.picture:
            if isinstance(item, Panel) and belongs(item.key, drawer.id) and not within(item.rect, box):
                yield f"panel outside the drawer: {item.key}"


def belongs(key: str, drawer: str) -> bool:
    """Whether something is drawn in a drawer."""
    if key.startswith(tuple(f"round.{round_}" for round_ in BAR)) or key.startswith("need.n"):
        return False
    return key.startswith((f"drawer.{drawer}.", f"{drawer}.", f"field.{drawer}/", f"form.{drawer}/"))


def entries_of(table: Table) -> list[str]:
    (drawer,) = table.screen.drawers.open
    return [entry.of for entry in drawer.kind.entries(table.screen.drawers.bench(drawer))]


CASES = [(kind, size, language) for kind in KINDS for size in SIZES for language in LANGUAGES]


@pytest.fixture(scope="module")
def tables() -> dict[tuple[Size, Language], Table]:
    return {(size, language): rich(size, language) for size in SIZES for language in LANGUAGES}


Tables = dict[tuple[Size, Language], Table]


def open_drawer(table: Table, *kinds: str, editing: bool = False) -> None:
    table.screen.drawers.shut_all()
    for kind in kinds:
        table.screen.drawers.pull(kind, SUBJECT.get(kind, ""))
    table.turn()
    if editing and (entries := entries_of(table)):
        table.screen.drawers.shut_all()
        table.screen.drawers.pull(kinds[0], SUBJECT.get(kinds[0], ""), entries[0])
        table.turn()


@pytest.mark.parametrize(("kind", "size", "language"), CASES)
def test_a_drawer_lies_well(tables: Tables, kind: str, size: Size, language: Language) -> None:
    table = tables[size, language]
    open_drawer(table, kind)
    assert list(troubles(table)) == []


@pytest.mark.parametrize(("kind", "size", "language"), CASES)
def test_a_drawer_with_something_in_hand_lies_well(tables: Tables, kind: str, size: Size, language: Language) -> None:
    table = tables[size, language]
    open_drawer(table, kind, editing=True)
    assert list(troubles(table)) == []


@pytest.mark.parametrize(("kind", "size", "language"), CASES)
def test_a_drawer_with_its_keyboard_lies_well(tables: Tables, kind: str, size: Size, language: Language) -> None:
    table = tables[size, language]
    open_drawer(table, kind, editing=True)
    for field in table.there("field"):
        table.screen.typist.send(field)
        assert list(troubles(table)) == []
        table.screen.typist.leave()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kinds", [("agreement", "need"), ("parties", "money"), ("consent", "indicators")])
def test_two_drawers_beside_each_other_lie_well(tables: Tables, kinds: tuple[str, str], size: Size) -> None:
    table = tables[size, "nl"]
    open_drawer(table, *kinds)
    assert list(troubles(table)) == []
    for drawer in table.screen.drawers.open:
        field = next(name for name in table.screen.typist.fields if name.startswith(f"{drawer.id}/"))
        table.screen.typist.send(field)
        assert list(troubles(table)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_turned_consent_lies_well(size: Size, language: Language) -> None:
    table = rich(size, language, turned=True)
    open_drawer(table, "consent")
    assert table.board.turned
    assert list(troubles(table)) == []


def test_the_rich_board_is_rich() -> None:
    board = rich(SIZES[0], "nl").board
    for what in ("agreements", "needs", "handovers", "money", "parked", "indicators", "answers", "checks", "drawn"):
        assert getattr(board, what), what
    assert board.quiet
    assert board.votes["werving"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [Size(1203, 704), Size(1280, 800), Size(1920, 1080)], ids=str)
def test_answers_to_a_need_are_never_cut(size: Size, language: Language) -> None:
    table = Table.of("isoleerder", size, language=language, measurer=TypeCase(ASSETS / "fonts"))
    table.screen.do(AskNeed("werkgever", "klantmanager", "één nummer dat opneemt"), table.now)
    table.screen.drawers.pull("need", editing=next(iter(table.board.needs)))
    answers = [item for item in words_in(table.picture) if item.key.startswith("need.answer.")]
    assert len(answers) >= 8
    assert cut_off(table.picture) == []
    assert list(troubles(table)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [Size(1203, 704), Size(1280, 704), Size(1280, 800), Size(1920, 1080)], ids=str)
def test_the_panel_of_paper_holds_all_its_buttons(size: Size, language: Language) -> None:
    """Of a window of 1280 by 800 the frame takes a part; the button *Maken* hung out of the panel then."""
    table = Table.of("isoleerder", size, language=language, measurer=TypeCase(ASSETS / "fonts"))
    open_drawer(table, "print")
    box = panel(table.picture, "drawer.print")
    buttons = [target for target in table.screen.arrangement.targets if target.of.startswith("print/")]
    assert len(buttons) > 20 and "print/submit" in {target.of for target in buttons}
    assert [target.of for target in buttons if not within(target.rect, box)] == []
    assert list(troubles(table)) == []


@pytest.mark.parametrize("spread", [1, 40, 110])
def test_no_bookmark_stands_without_its_name(spread: int) -> None:
    marks = tuple((400 - (6 - index) * spread // 6, f"Ronde {index} met een naam") for index in range(7))
    view = View(clock="30:00", timeline=Timeline(n=3, last=400, when="14:12:01", bookmarks=marks))
    case_ = Table.of("isoleerder", Size(1280, 800))
    picture = arranged(case_.store.scenario, case_.board, Size(1280, 800), view=view).picture
    keys = {item.key for item in picture if item.key.startswith("timeline.mark.")}
    assert all(f"timeline.mark.{number}.name" in keys for number in range(7))
    assert over_each_other(tuple(item for item in picture if item.key in keys and isinstance(item, Words))) == []
