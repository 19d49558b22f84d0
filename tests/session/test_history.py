"""Undo, redo and replay, in memory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.board import Level
from canvas.rules.commands import (
    AcceptWarning,
    AnswerNeed,
    AskNeed,
    CastVote,
    CloseRound,
    Command,
    LeaveParty,
    MoveFiche,
    PlaceFiche,
    RecordExport,
    Refusal,
    SetLevel,
    SetTable,
    StartRound,
    TurnVotes,
)
from canvas.rules.evolve import start
from canvas.rules.notation import write
from canvas.session import history as history_module
from canvas.session import marks
from canvas.session.history import History, Unsound
from canvas.session.records import Did, Redid, Undid
from canvas.session.scroll import SHEET, Scroll
from canvas.session.store import Store
from tests.helpers.play import SMALL, assert_settled, assert_whole, beside, practice, take, turns

NOW = "2026-11-22T14:12:00+01:00"


def line(store: Store) -> str:
    return write(store.board, SMALL)


def with_two_steps() -> Store:
    store = practice()
    store.dispatch(PlaceFiche("school", beside("les")))
    store.dispatch(PlaceFiche("gemeente", beside("zoeken")))
    return store


def test_undo_takes_back_the_last_step_and_redo_does_it_again() -> None:
    store = with_two_steps()
    assert store.undo() is None
    assert line(store) == "klein: les=school"
    assert store.redo() is None
    assert line(store) == "klein: zoeken=gemeente les=school"


def test_nothing_to_undo_and_nothing_to_redo() -> None:
    store = practice()
    assert store.undo() == Refusal("nothing_to_undo")
    assert store.redo() == Refusal("nothing_to_redo")
    assert (store.can_undo, store.can_redo) == (False, False)


def test_undo_stops_at_a_fact() -> None:
    store = with_two_steps()
    store.dispatch(RecordExport("convenant.pdf"))
    assert store.undo() == Refusal("undo_fact")
    store.dispatch(PlaceFiche("samira", beside("les")))
    assert store.undo() is None
    assert store.undo() == Refusal("undo_fact")


VOTED = [CastVote("werk", party, "agree") for party in ("gemeente", "school", "bouwbedrijf")]


@pytest.mark.parametrize("fact", [CloseRound(), TurnVotes("werk")], ids=str)
def test_undo_does_not_cross_what_everybody_saw(fact: Command) -> None:
    store = practice()
    for command in (StartRound("verdelen"), *VOTED, fact, SetTable("Tafel 3")):
        assert not isinstance(store.dispatch(command), Refusal)
    assert store.undo() is None
    assert store.undo() == Refusal("undo_fact")


def test_one_step_is_taken_back_whole() -> None:
    store = with_two_steps()
    for command in (*VOTED, TurnVotes("werk"), AskNeed("gemeente", "school", "Een plek"), AnswerNeed("n1", "yes")):
        store.dispatch(command)
    before = store.board
    assert not isinstance(store.dispatch(LeaveParty("school", "bouwbedrijf")), Refusal)
    assert (store.board.turned, store.board.needs["n1"].asked) == (frozenset(), "bouwbedrijf")
    store.undo()
    assert store.board == before
    store.undo()
    assert store.board.agreements == {}
    store.redo()
    assert store.board == before


def test_words_come_back_from_a_journal() -> None:
    store = practice()
    store.dispatch(AcceptWarning("no_contact", "Ґалаґан belt «zelf»"))
    assert History.of(SMALL, store.history.records).board.accepted == {"no_contact": "Ґалаґан belt «zelf»"}


def test_a_new_step_clears_what_could_be_done_again() -> None:
    store = with_two_steps()
    store.undo()
    store.dispatch(PlaceFiche("samira", beside("les")))
    assert store.redo() == Refusal("nothing_to_redo")


def test_a_refused_command_leaves_no_trace() -> None:
    store = with_two_steps()
    assert isinstance(store.dispatch(PlaceFiche("school", beside("les"))), Refusal)
    assert store.history.last == 2


def test_the_board_after_any_record_can_be_seen_again() -> None:
    store = with_two_steps()
    store.undo()
    lines = [write(store.history.until(n), SMALL) for n in range(-1, 5)]
    assert lines[:3] == ["klein:", "klein:", "klein: les=school"]
    assert lines[3:] == ["klein: zoeken=gemeente les=school", "klein: les=school", "klein: les=school"]


def test_the_timeline_shows_every_record_with_its_board() -> None:
    store = with_two_steps()
    store.undo()
    seen = [(type(record), len(board.fiches)) for record, board in store.history.boards()]
    assert seen == [(Did, 1), (Did, 2), (Undid, 1)]


@pytest.mark.parametrize(
    "record",
    [
        Undid(n=4, at=NOW, undid=2),
        Undid(n=3, at=NOW, undid=1),
        Redid(n=3, at=NOW, redid=2),
    ],
    ids=["a number is skipped", "not the last step", "nothing was taken back"],
)
def test_a_record_that_does_not_follow_changes_nothing(record: Undid | Redid) -> None:
    store = with_two_steps()
    before = store.board
    with pytest.raises(Unsound):
        store.history.apply(record)
    assert (store.board, store.history.last) == (before, 2)


@given(st.lists(turns, max_size=60))
def test_replay_equals_live(played: list[Command | str]) -> None:
    store = practice()
    boards = []
    for turn in played:
        before = store.history.last
        take(store, turn)
        boards += [store.board] * (store.history.last - before)
    replay = [board for _record, board in store.history.boards()]
    assert replay == boards
    for board in replay:
        assert_whole(board)
        assert_settled(board)


@given(st.lists(turns, max_size=40))
def test_undo_then_redo_is_as_if_nothing_happened(played: list[Command | str]) -> None:
    store = practice()
    for turn in played:
        take(store, turn)
    before = store.board
    if store.can_undo:
        store.undo()
        assert store.can_redo
        store.redo()
    assert store.board == before


def _to_and_fro(store: Store, steps: int) -> None:
    store.dispatch(PlaceFiche("school", beside("les")))
    for step in range(steps - 1):
        store.dispatch(SetLevel("f1", (Level.HELPT, Level.DOET)[step % 2]))


def test_many_steps_can_all_be_taken_back_and_done_again() -> None:
    store = practice()
    _to_and_fro(store, 300)
    seen = [store.board]
    while store.can_undo:
        store.undo()
        seen.append(store.board)
    assert len(seen) == 301
    assert seen[-1] == start(SMALL)
    for board in reversed(seen[:-1]):
        store.redo()
        assert store.board == board


def test_steps_of_long_ago_cost_little_memory_and_still_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "KEEP_MARKS_FOR", 128)
    monkeypatch.setattr(marks, "OLD_MARKS_EVERY", 512)
    store = practice()
    _to_and_fro(store, 1500)
    assert len(store.history.stands().marks) < 8
    for _ in range(1400):
        store.undo()
    assert store.board == store.history.until(100)


def test_undo_is_quick_after_thousands_of_records(monkeypatch: pytest.MonkeyPatch) -> None:
    store = practice()
    _to_and_fro(store, 2000)
    folded = []
    fold = history_module.fold
    monkeypatch.setattr(history_module, "fold", lambda board, events: folded.append(1) or fold(board, events))
    for _ in range(2000):
        folded.clear()
        store.undo()
        assert len(folded) < marks.MARK_EVERY


def test_a_scroll_gives_back_every_record_it_took() -> None:
    records = [Undid(n=n, at=NOW, undid=n) for n in range(1, 3 * SHEET + 5)]
    scroll = Scroll()
    for record in records:
        scroll.add(record)
    assert [*scroll] == records
    assert [scroll.record(n) for n in range(len(records), 0, -1)] == records[::-1]
    for n in (0, len(records) + 1):
        with pytest.raises(IndexError):
            scroll.record(n)


def test_a_history_is_told_by_its_records() -> None:
    store = with_two_steps()
    store.dispatch(MoveFiche("f1", beside("praktijk")))
    assert History.of(SMALL, store.history.records).board == store.board
