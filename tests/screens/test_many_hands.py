"""Fifteen people at one table, for as long as Hypothesis likes: whatever they do, nothing is lost or doubled."""

from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from canvas.layout.geometry import Point
from canvas.model.board import Level
from canvas.rules import events as e
from canvas.rules.notation import read, write
from canvas.session.history import History
from tests.helpers.hands import SETTLED, Hand, Table, fiches_in
from tests.helpers.play import ALL_TASKS, SMALL, assert_whole
from tests.helpers.small import PARTIES, ROUNDS, TASKS

HANDS = ["mouse", "pen", "finger-1", "finger-2", "finger-3"]
hands = st.sampled_from(HANDS)
parties = st.sampled_from(PARTIES)
tasks = st.sampled_from(ALL_TASKS)
seats = st.sampled_from(list(TASKS))
points = st.builds(Point, st.integers(0, 1919), st.integers(0, 1079))
pauses = st.sampled_from([1, 16, 100, 130, 600, 4000])


class ManyHands(RuleBasedStateMachine):
    """Five hands that grab, carry, drop, tap and turn back as they please."""

    @initialize()
    def sit_down(self) -> None:
        self.table = Table.of(SMALL)
        self.hands = {name: self._hand(name) for name in HANDS}

    def _hand(self, name: str) -> Hand:
        if name.startswith("finger"):
            return self.table.finger(int(name[-1]))
        return self.table.mouse() if name == "mouse" else self.table.pen()

    # what hands do

    @rule(name=hands, party=parties)
    def grab_from_a_stack(self, name: str, party: str) -> None:
        self.hands[name].grab(party)

    @precondition(lambda self: self.table.board.fiches)
    @rule(name=hands, data=st.data())
    def grab_a_fiche(self, name: str, data: st.DataObject) -> None:
        fiche = self._any_fiche(data)
        if self.hands[name].part_that_shows(fiche):
            self.hands[name].take(f"fiche:{fiche}")

    @rule(name=hands, task=tasks)
    def carry_to_a_task(self, name: str, task: str) -> None:
        self.hands[name].over(task=task)

    @rule(name=hands, seat=seats)
    def carry_to_a_seat(self, name: str, seat: str) -> None:
        self.hands[name].over(seat=seat)

    @rule(name=hands, at=points)
    def carry_anywhere(self, name: str, at: Point) -> None:
        self.hands[name].over(point=at)

    @rule(name=hands)
    def carry_to_the_tray(self, name: str) -> None:
        self.hands[name].over(tray=True)

    @rule(name=hands)
    def let_go(self, name: str) -> None:
        self.hands[name].up()

    @rule(name=hands, party=parties, task=tasks)
    def lay(self, name: str, party: str, task: str) -> None:
        self.hands[name].grab(party)
        self.hands[name].drop(task=task)

    @rule(name=hands, party=parties, seat=seats)
    def lead(self, name: str, party: str, seat: str) -> None:
        self.hands[name].grab(party)
        self.hands[name].drop(seat=seat)

    @rule(name=hands)
    def lose_the_pointer(self, name: str) -> None:
        self.hands[name].cancel()

    @rule(name=hands, other=hands)
    def invent_an_up_and_a_down(self, name: str, other: str) -> None:
        hand = self.hands[name]
        if hand.device == "finger" and other.startswith("finger"):
            self.hands[other].pointer, renamed = hand.pointer, self.hands[other].pointer
            hand.flicker(renamed)
        else:
            hand.flicker()

    @rule(name=hands)
    def tell_an_up_twice(self, name: str) -> None:
        self.hands[name].up()
        self.hands[name].up()

    @rule(name=hands, party=parties)
    def tap_a_stack(self, name: str, party: str) -> None:
        self._tap(name, "stack", party)

    @rule(name=hands, task=tasks)
    def tap_a_task(self, name: str, task: str) -> None:
        self._tap(name, "task", task)

    @rule(name=hands, seat=seats)
    def tap_a_seat(self, name: str, seat: str) -> None:
        self._tap(name, "seat", seat)

    @precondition(lambda self: self.table.board.fiches)
    @rule(name=hands, level=st.sampled_from([*Level, "back"]), data=st.data())
    def choose_a_level(self, name: str, level: str, data: st.DataObject) -> None:
        fiche = self._any_fiche(data)
        if self.hands[name].part_that_shows(fiche):
            self._tap(name, "fiche", fiche)
        if self.table.screen.target("level", level):
            self._tap(name, "level", level)

    @precondition(lambda self: self.table.screen.view.questions)
    @rule(name=hands, yes=st.booleans())
    def answer_a_question(self, name: str, yes: bool) -> None:
        phase = self.table.screen.view.questions[0].phase
        self._tap(name, "choice", f"{'yes' if yes else 'no'}:{phase}")

    @rule(name=hands, at=points)
    def tap_anywhere(self, name: str, at: Point) -> None:
        self.hands[name].feel("down", at)
        self.hands[name].up()

    # what happens around them

    @rule()
    def undo(self) -> None:
        self.table.undo()

    @rule()
    def redo(self) -> None:
        self.table.redo()

    @rule(name=hands, round_=st.sampled_from(ROUNDS))
    def begin_a_round(self, name: str, round_: str) -> None:
        self._tap(name, "round", round_)
        self.table.screen.drawers.shut_all()  # the round that runs opens its drawer

    @rule(pause=pauses)
    def time_passes(self, pause: int) -> None:
        self.table.wait(pause)

    @rule()
    def press_escape(self) -> None:
        self.table.press("escape")

    @rule()
    def look_at_something_else(self) -> None:
        self.table.screen.let_go(self.table.now)

    # what stays true

    @invariant()
    def the_board_is_the_fold_of_its_history(self) -> None:
        assert History.of(SMALL, self.table.records).board == self.table.board

    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        assert_whole(self.table.board)
        assert len(self.table.board.fiches) == self._placed_less_returned()

    @invariant()
    def a_phase_has_one_leader_at_most(self) -> None:
        seated = [fiche.place for fiche in self.table.board.fiches.values() if hasattr(fiche.place, "seat")]
        assert len(seated) == len({place.seat for place in seated}) == len(self.table.board.seats)

    @invariant()
    def a_fiche_has_one_owner(self) -> None:
        held = [handle for handle in self.table.screen.hands.holding.values() if handle.startswith("fiche:")]
        assert len(held) == len(set(held))
        shown = {pointer: held.handle for pointer, held in self.table.screen.held.items()}
        assert shown == self.table.screen.hands.holding
        assert {handle[6:] for handle in held} <= set(self.table.board.fiches)

    @invariant()
    def every_fiche_is_seen_once(self) -> None:
        if self.table.screen.view.hall or self.table.screen.past:
            return
        on_board = sorted(self.table.board.fiches)
        settled = fiches_in(self.table.screen.picture(), "fiche")
        loose = fiches_in(self.table.screen.loose(self.table.now), "held", "glide")
        seen = Counter(fiche for fiche in (*settled, *loose) if fiche in self.table.board.fiches)
        assert sorted(seen.elements()) == on_board
        if not self.table.screen.glides:
            held = {held.handle for held in self.table.screen.held.values()}
            assert sorted(settled) == [fiche for fiche in on_board if f"fiche:{fiche}" not in held]

    @invariant()
    def the_notation_tells_the_board(self) -> None:
        assert write(read(self.table.notation, SMALL), SMALL) == self.table.notation

    @invariant()
    def undo_and_redo_bring_back_the_same_board(self) -> None:
        history = History.of(SMALL, self.table.records)
        if not history.can_undo:
            return
        before, store = history.board, self.table.store
        again = Table.of(SMALL).store
        again.history = history
        assert again.undo() is None
        assert again.redo() is None
        assert history.board == before == store.board

    def teardown(self) -> None:
        """Everybody lets go: then every fiche lies still, on the board or in the tray."""
        if not hasattr(self, "table"):
            return
        for hand in self.hands.values():
            hand.up()
        self.table.wait(SETTLED)
        assert not self.table.screen.hands.down
        assert self.table.screen.loose(self.table.now) == ()
        assert sorted(fiches_in(self.table.picture, "fiche")) == sorted(self.table.board.fiches)

    def _any_fiche(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(self.table.board.fiches)))

    def _tap(self, name: str, what: str, of: str) -> None:
        hand = self.hands[name]
        hand.feel("down", hand.place(what, of))
        hand.up()

    def _placed_less_returned(self) -> int:
        standing = History.of(SMALL, self.table.records)
        steps = [standing.records.record(n) for n in standing.stands().steps]
        kinds = Counter(type(event) for step in steps for event in getattr(step, "did", ()))
        return kinds[e.FichePlaced] - kinds[e.FicheReturned]


TestManyHands = ManyHands.TestCase
TestManyHands.settings = settings(deadline=None, max_examples=100, stateful_step_count=40)
