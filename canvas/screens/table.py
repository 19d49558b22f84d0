"""The table: a session under many hands. What is decided by a finished gesture goes through the store."""

from collections.abc import Mapping
from dataclasses import replace

from canvas.input.gestures import Cancelled, Dragged, Dropped, Gesture, Hands, Lifted, LongPressed, Tapped, Turned
from canvas.input.palms import Palms
from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Point, Rect, Size
from canvas.layout.picture import Picture
from canvas.layout.target import Target, nearest, topmost
from canvas.layout.view import Notice, View
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.texts import Texts
from canvas.rules.commands import Command, Refusal
from canvas.rules.queries import played
from canvas.screens import drags, faces, news, notes, past, taps, turning
from canvas.screens.clock import RoundClock
from canvas.screens.drawers import Drawers
from canvas.screens.easel import Easel
from canvas.screens.keeping import Keeping
from canvas.screens.kit import Kit
from canvas.screens.motion import Glide, Held
from canvas.screens.past import Past
from canvas.screens.screen import Wish, Wordless
from canvas.screens.scrolling import Scrolling
from canvas.screens.typing import Typist
from canvas.session.store import Store

GROUND = ("board", "column", "pages")
"""What lies under everything else: a finger beside a task means the task."""
UNSAVED_MS, FAILING_MS = 50, 300
"""How often to look whether all is on the disk, and whether a disk that failed is back."""


class TableScreen(Wordless, Scrolling):
    """One board on the screen, the hands above it, and the passing things around them."""

    def __init__(self, store: Store, kit: Kit, size: Size, now: int) -> None:
        self.store, self.size = store, size
        self.kit = kit.at_scale(size)
        self.view = View()
        self.clock = RoundClock()
        self.palms = Palms(self.kit.reach, size)
        self.hands = Hands(self.kit.reach, self._grab, self._lingers)
        self.held: dict[str, Held] = {}
        self.sides: dict[str, int] = {}
        """Which way each pointer that touched lately reads, in degrees."""
        self.picked_face = 0
        """Which way somebody reads who tapped a fiche to lay it."""
        self.landing: dict[str, Target] = {}
        self.glides: list[Glide] = []
        self.asked: dict[str, Command] = {}
        """What will be done when *vervangen?* is answered with yes, by phase."""
        self.wishes: list[Wish] = []
        self.ends = notes.Ends()
        self.easel = Easel(self)
        self.drawers = Drawers(self)
        self.past: Past | None = None
        """The earlier moment that shows, while one looks back."""
        self._settled: tuple[Arrangement, frozenset[str], Picture] | None = None
        self.round_shown: str | None = ""
        self.keeping = Keeping(self)
        news.take_round(self, now, running=False)
        self.refresh(now)
        self.keeping.introduce()

    # what the loop asks

    def picture(self) -> Picture:
        arrangement, away = self.arrangement, drags.away(self)
        if self._settled is None or self._settled[0] is not arrangement or self._settled[1] != away:
            still = tuple(item for item in arrangement.picture if item.key not in away)
            self._settled = (arrangement, away, still if away else arrangement.picture)
        return self._settled[2]

    def loose(self, now: int) -> Picture:
        return drags.loose(self, now)

    def feel(self, event: PointerEvent) -> None:
        if self.drawers.typist.feel(event, self.under(event.at)):
            return
        if event.kind == "down":
            faces.sit(self, event.pointer, self.under(event.at))
        for meant in self.palms.sift(event):
            self.pull(meant)
            for gesture in self.hands.feel(meant):
                self._answer(gesture, event.time)
        self.refresh(event.time)

    def hit(self, target: Target, now: int) -> None:
        taps.touch(self, target, now)

    def slide(self, found: Target, at: Point, now: int) -> bool:
        return found.what == "recorder" and past.slide(self, at.x, now)

    def press(self, key: str, control: bool, shift: bool, now: int) -> None:
        if not self.drawers.typist.press(key, control, shift, now):
            turning.press(self, key, control, shift, now)
        self.refresh(now)

    def type_text(self, text: str, now: int) -> None:
        self.drawers.ready_to_type()
        self.drawers.typist.type_text(text, now)

    def compose(self, text: str, now: int) -> None:
        self.drawers.typist.compose(text, now)

    def typing_at(self) -> Rect | None:
        return self.typist.typing_at(self.arrangement.targets)

    @property
    def typist(self) -> Typist:
        """Who types in the open drawers."""
        return self.drawers.typist

    def tick(self, now: int) -> None:
        for gesture in self.hands.wait(now):
            self._answer(gesture, now)
        self.drawers.typist.tick(now)
        self.keeping.tick(now)
        if self.past and self.past.tick(now):
            self.show(timeline=self.past.timeline(self))
        self.glides = [glide for glide in self.glides if not glide.is_over(now)]
        self.view = self.ends.over(self.view, now)
        self.refresh(now)

    def deadline(self, now: int) -> int | None:
        lift = self.kit.theme.motion.lift
        moving = self.glides or any(now < held.since + lift for held in self.held.values())
        waits = [
            self.hands.deadline,
            self.clock.next_change(now),
            self.ends.next,
            now if moving else None,
            self.typist.deadline,
            self.keeping.deadline,
        ]
        waits.append(self.past.next_step if self.past else None)
        if not self.store.saved or self.store.missing:
            waits.append(now + (UNSAVED_MS if not self.view.failing else FAILING_MS))
        return min((when for when in waits if when is not None), default=None)

    def resize(self, size: Size) -> None:
        self.equip(self.kit, size)

    def equip(self, kit: Kit, size: Size) -> None:
        """Go on in a window of another size, or with other tools."""
        self.let_go_of_hands()  # every place moved: a hand would drop its fiche somewhere else
        self.size, self.kit = size, kit.at_scale(size)
        self.hands.reach = self.kit.reach
        self.palms = Palms(self.kit.reach, size)
        self.typist.fit(self.kit, size)
        self.easel.wipe()
        if len(self.kit.stance(size).sides) == 1:
            self.show(reading="", faces={})

    def let_go(self, now: int) -> None:
        for gesture in self.hands.let_all_go():
            self._answer(gesture, now)
        self.typist.let_go()
        self.refresh(now)

    # what the rest of the screen asks

    @property
    def board(self) -> Board:
        """The board that shows: now, or the moment one looks back at."""
        return self.past.board if self.past else self.store.board

    @property
    def names(self) -> Names:
        return Names(played(self.board, self.store.scenario), self.board, self.kit.texts, self.store.scenario)

    @property
    def arrangement(self) -> Arrangement:
        """The layout of this board in this view, made anew only when one of them changed."""
        return self.easel.arrangement

    def show(self, **changes: object) -> None:
        """Change the passing state. A view that stays the same keeps its identity."""
        if any(getattr(self.view, name) != value for name, value in changes.items()):
            self.view = replace(self.view, **changes)  # type: ignore[arg-type]

    def target(self, what: str, of: str) -> Target | None:
        return self.arrangement.finder.named(what, of)

    def under(self, at: Point) -> Target | None:
        """What answers at a point, with a little mercy for fingers that land just beside it on the board."""
        slop = self.kit.reach.mm(self.kit.reach.slop_mm)
        targets = self.arrangement.finder.near(at, slop)
        found = topmost(targets, at, slop)
        if found is None or found.what not in GROUND:
            return found
        return nearest((target for target in targets if target.what not in GROUND), at, slop) or found

    def do(
        self, command: Command, now: int, start: Mapping[str, Point] | None = None, face: int | None = None
    ) -> Refusal | None:
        """Hand a command to the store; fiches that change place glide there.

        `start` tells where fiches come from that were in a hand, by id (`new` for one from a stack); `face` which
        way they were held, in degrees.
        """
        before, arranged = self.board, self.arrangement
        answer = self.store.dispatch(command)
        if isinstance(answer, Refusal):
            return answer
        if face is not None:
            faces.remember(self, drags.moved(before, self.board), face)
        self.changed(before, arranged, now, start or {})
        return None

    def changed(self, before: Board, arranged: Arrangement, now: int, start: Mapping[str, Point]) -> None:
        """The board is another one: let go of what moved under a hand, and show the way there."""
        news.take_round(self, now, running=True)
        moved = drags.moved(before, self.board)
        start = {**start, **drags.taken_from_hands(self, moved)}
        self.glides = [glide for glide in self.glides if glide.chip.key not in moved]
        self.glides += drags.ways(self, moved, before, arranged, now, start)
        taps.tidy(self)
        self.drawers.tidy()
        drags.look_again(self)

    def refuse(self, refusal: Refusal, at: Point, now: int, key: str = "hand") -> None:
        """Say in words, beside the hand, why something cannot be."""
        self.wishes.append(Wish("sound", "refuse"))
        self.note(self.names.sentence(f"refusal.{refusal.code}", refusal.values), at, now, key)

    def note(self, text: str, at: Point, now: int, key: str, tone: str = "warn") -> None:
        turn = faces.face_of(self, key)
        self.view = self.ends.add(self.view, notes.note(key, text, at, tone, turn), now)

    def notice(self, notice: Notice | None) -> None:
        self.show(notice=notice)

    def refresh(self, now: int) -> None:
        """Bring the view up to date with what the store and the clock say."""
        self.keeping.look()
        self.show(**news.standing(self, now))

    def say(self, text: str, icon: str) -> None:
        """A message at the foot of the board."""
        self.notice(Notice(text, icon))

    def speak(self, texts: Texts) -> None:
        """Go on in another language; what was said in the old one goes away."""
        self.kit = replace(self.kit, texts=texts)
        self.typist.fit(self.kit, self.size)
        self.view = self.ends.without(self.view, {note.key for note in self.view.notes})
        self.notice(None)
        self.keeping.speak()
        self.easel.wipe()

    def settle(self, now: int) -> None:
        """The board was changed from outside the hands: show it as it is, without movement."""
        news.take_round(self, now, running=False)
        self.glides.clear()
        self.refresh(now)

    # inside

    def let_go_of_all(self) -> None:
        """Open every hand and close every drawer: something else shows now."""
        self.let_go_of_hands()
        self.drawers.shut_all()

    def let_go_of_hands(self) -> None:
        """Every hand opens at once, and what moved lies where it belongs."""
        self.hands.let_all_go()
        self.palms.forget()
        self.held.clear()
        self.landing.clear()
        self.glides.clear()

    def _grab(self, at: Point) -> str:
        if self.past:
            return ""
        if found := faces.in_the_air(self, at):
            return found
        target = self.under(at)
        return f"{target.what}:{target.of}" if target and target.what in ("stack", "fiche") else ""

    def _lingers(self, at: Point) -> bool:
        """A long press asks who usually does a task; anywhere else a slow finger taps."""
        target = self.under(at)
        return target is not None and target.what == "task"

    def _answer(self, gesture: Gesture, now: int) -> None:
        match gesture:
            case Tapped(pointer, at):
                taps.tap(self, pointer, at, now)
            case LongPressed(pointer, at):
                taps.long_press(self, pointer, at, now)
            case Turned():
                faces.turn(self, gesture)
            case Lifted() | Dragged() | Dropped() | Cancelled():
                drags.answer(self, gesture, now)
