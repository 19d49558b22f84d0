"""Open drawers: what a group writes down. At most two at once, each with a keyboard of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.desk import Desk
from canvas.layout.drawer import draw_drawer, draw_veil
from canvas.layout.field import Field
from canvas.layout.frames import frames_of
from canvas.layout.geometry import Point, Rect
from canvas.layout.spots import DrawerView, Entry, FormView, PartySpot, TextSpot
from canvas.layout.target import Target
from canvas.layout.turning import HALF, facing
from canvas.model.days import day_of
from canvas.model.names import Names
from canvas.rules.commands import Command
from canvas.rules.refusal import Refusal
from canvas.screens.bench import Bench, Filled, marked_spot
from canvas.screens.drafts import Drafts, Subject
from canvas.screens.drawer import Drawer, rooms_beside, turn_around, turn_page, written
from canvas.screens.faces import reads_across
from canvas.screens.kinds import KINDS
from canvas.screens.screen import Wish
from canvas.screens.typing import Typist

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

MOST = 2
TYPE_SIZE = 20


class Drawers:
    """The drawers of one table. `changes` counts up whenever one of them looks different."""

    def __init__(self, screen: TableScreen) -> None:
        self._screen = screen
        self.typist = Typist(screen.kit, screen.size)
        self.open: list[Drawer] = []
        self.drafts = Drafts()
        self._changes = 0

    @property
    def changes(self) -> int:
        return self._changes + self.typist.changes

    def pull(self, kind: str, subject: str = "", editing: str = "", turned: int = 0) -> None:
        """Open a drawer; a third one takes the place of the oldest. The same one again gets a twin for two people."""
        if len(self.open) == MOST:
            self.shut(self.open[0].id)
        taken = {drawer.id for drawer in self.open}
        id_ = kind if kind not in taken else f"{kind}_2"
        drawer = Drawer(
            id_, KINDS[kind], subject, editing, HALF if turned == HALF else 0, today=self._screen.store.today
        )
        self.open.append(drawer)
        self._fresh(drawer)
        notice = self._screen.view.notice
        if drawer.draft and notice and notice.text == self._names.texts("notice.draft"):
            self._screen.notice(None)

    def turn_to(self, drawer: Drawer, kind: str, subject: str = "", editing: str = "") -> None:
        """Another drawer in the place of this one; when an overview is open already, this one only closes."""
        place = self.open.index(drawer)
        self.shut(drawer.id)
        if subject or not self.has(kind):
            self.pull(kind, subject, editing, drawer.turned)
            self.open.insert(place, self.open.pop())

    def has(self, kind: str) -> bool:
        """Whether such a drawer is open."""
        return any(drawer.kind.id == kind for drawer in self.open)

    def leaves_words(self) -> bool:
        """Close everything; True when words stay behind that nobody kept."""
        self.shut_all()
        return self.drafts.some

    def ready_to_type(self) -> None:
        """Who begins to type with one drawer open means its first empty field."""
        if self.typist.focus or len(self.open) != 1:
            return
        mine = [name for name in self.typist.fields if name.startswith(f"{self.open[0].id}/")]
        if name := next((name for name in mine if not self.typist.text(name)), ""):
            self.typist.send(name, "mouse")

    def shut(self, id_: str) -> None:
        """Close a drawer; what was typed but not kept stays as a draft, and the table says so."""
        for drawer in [drawer for drawer in self.open if drawer.id == id_]:
            if self.drafts.leave(drawer.about, drawer.kind, self.bench(drawer)):
                self._screen.say(self._names.texts("notice.draft"), "note-pencil")
            self.open.remove(drawer)
            self._close_fields(drawer)
            self._changes += 1

    def shut_all(self) -> None:
        for drawer in [*self.open]:
            self.shut(drawer.id)

    def tap(self, target: Target, now: int) -> None:
        """A touch on something of a drawer."""
        id_, _, rest = target.of.partition("/")
        drawer = next((drawer for drawer in self.open if drawer.id == id_), None)
        if drawer is None:
            return
        self._changes += 1
        asked, drawer.asking = drawer.asking, False
        match target.what:
            case "spot":
                spot, _, value = rest.partition("/")
                self._choose(drawer, spot, value, now)
            case "entry":
                self.drafts.leave(drawer.about, drawer.kind, self.bench(drawer))
                self._edit(drawer, "" if drawer.editing == rest else rest)
            case "turn":
                turn_page(drawer, rest)
            case "form":
                self._button(drawer, rest, now, asked)

    def bench(self, drawer: Drawer) -> Bench:
        """What a drawer looks at, with what stands in its fields now."""
        mine = f"{drawer.id}/"
        words = {name[len(mine) :]: line.text for name, line in self.typist.lines.items() if name.startswith(mine)}
        seed = self._screen.board.written + 31 * len(self._screen.board.drawn)
        today = day_of(self._screen.board.table.date) or drawer.today
        return Bench(self._names, Filled(words, drawer.chosen), drawer.subject, drawer.editing, seed, today)

    def draw(self, desk: Desk) -> None:
        """Draw all open drawers and their keyboards over the table."""
        if not self.open:
            return
        parts = frames_of(desk)
        draw_veil(desk, Rect(0, parts.bar.bottom, desk.brush.size.w, parts.tray.y - parts.bar.bottom))
        rooms = rooms_beside(desk.brush, self.typist.kit, [drawer.id for drawer in self.open])
        for index, drawer in enumerate(self.open):
            side = ("left", "right")[index - bool(drawer.turned)] if len(self.open) > 1 else ""
            foot = parts.tray.y
            middle = Point(desk.brush.size.w / 2, (parts.bar.bottom + parts.tray.y) / 2)
            if drawer.id in self.typist.shown:
                box = self.typist.keyboard_box(desk.brush, drawer.id, rooms)
                foot = box.mirrored(middle).y if drawer.turned else box.y
            with facing(desk.brush, drawer.turned, middle):
                draw_drawer(desk, self._view(drawer, side), foot, self._draw_text)
        self.typist.draw_keyboards(desk.brush, rooms)

    @property
    def _names(self) -> Names:
        return self._screen.names

    def _view(self, drawer: Drawer, side: str) -> DrawerView:
        self._open_fields(drawer, self._form(drawer, self.bench(drawer)))
        bench, kind = self.bench(drawer), drawer.kind
        form = self._form(drawer, bench)  # what may be chosen may hang on words that stand in a field only now
        title, hint = kind.title(bench, kind.id), kind.hint(bench, kind.id)
        hint = bench.said("draft") if drawer.draft else hint
        shown = form if form.spots or form.foot else None
        entries = kind.entries(bench)
        if kind.grows and drawer.editing:
            entries = (Entry("", bench.said("new"), icon="plus"), *entries)
        typing = self.typist.sent_to.get(drawer.id, "") if drawer.id in self.typist.shown else ""
        spot, now, many = typing.partition("/")[2], drawer.editing, kind.overview(bench)
        turns, leaf, page = reads_across(self._screen), drawer.leaf, drawer.page
        return DrawerView(drawer.id, title, hint, entries, now, page, shown, side, spot, many, turns, leaf)

    def _form(self, drawer: Drawer, bench: Bench) -> FormView:
        kind, refusal = drawer.kind, drawer.trouble
        if refusal and bench.filled.words != drawer.tried:
            refusal = drawer.trouble = None
        second = kind.confirm(bench) if drawer.asking else kind.strike_words(bench)
        return FormView(
            kind.spots(bench),
            drawer.chosen,
            kind.submit_words(bench),
            kind.submit_icon,
            second,
            kind.strike_icon,
            kind.extra_words(bench),
            kind.extra_icon,
            self._names.sentence(f"refusal.{refusal.code}", refusal.values) if refusal else "",
        )

    def _draw_text(self, desk: Desk, drawer: str, spot: TextSpot, box: Rect) -> None:
        self.typist.draw_box(desk.brush, f"{drawer}/{spot.id}", box)

    def _open_fields(self, drawer: Drawer, form: FormView) -> None:
        """Fields come and go with the spots of the form; what an empty one hints at may change meanwhile."""
        bench, refusal = self.bench(drawer), drawer.trouble
        marked = marked_spot(form.spots, bench.filled, refusal.code) if refusal else ""
        for spot in form.spots:
            name = f"{drawer.id}/{spot.id}"
            if not isinstance(spot, TextSpot):
                continue
            made = Field(name, "", spot.hint, spot.most, spot.lines, size=TYPE_SIZE, marked=spot.id == marked)
            if name in self.typist:
                self.typist.fields[name] = made
            else:
                filled = drawer.draft or drawer.kind.fill(bench)
                self.typist.open(made, filled.words.get(spot.id, ""), drawer.id, drawer.turned)
        typing = self.typist.sent_to.get(drawer.id, "")
        if typing and typing.partition("/")[2] not in {spot.id for spot in form.spots}:
            self.typist.leave(typing)  # another choice took the question away

    def _close_fields(self, drawer: Drawer) -> None:
        mine = [name for name in self.typist.fields if name.startswith(f"{drawer.id}/")]
        if mine:
            self.typist.close(*mine)

    def _fresh(self, drawer: Drawer) -> None:
        """The form for what is in hand now, as it was left before, or an empty one."""
        self._close_fields(drawer)
        drawer.trouble, drawer.asking = None, False
        drawer.draft = self.drafts.take(drawer.about)
        drawer.chosen = dict((drawer.draft or drawer.kind.fill(self.bench(drawer))).chosen)
        self._changes += 1

    def _edit(self, drawer: Drawer, entry: str) -> None:
        drawer.editing = entry
        self._fresh(drawer)

    def _choose(self, drawer: Drawer, spot: str, value: str, now: int) -> None:
        chosen = drawer.chosen.get(spot, ())
        drawer.trouble = None
        if spot in drawer.kind.ways:
            self.shut(drawer.id) if value == "board" else self.turn_to(drawer, value)
            return
        if words := drawer.kind.sets(self.bench(drawer), spot, value):
            for name, text in words.items():
                self.typist.write(f"{drawer.id}/{name}", text)
            return
        if spot in drawer.kind.many:
            drawer.chosen[spot] = tuple(one for one in chosen if one != value) if value in chosen else (*chosen, value)
        else:
            drawer.chosen[spot] = (value,)
        if spot in drawer.kind.instant:
            kept = self._keep(drawer, drawer.kind.submit(self.bench(drawer)), now)
            if drawer.trouble:
                drawer.chosen[spot] = chosen  # refused at once: what does not count does not show
            if kept and drawer.kind.grows:
                self._edit(drawer, "")

    def _button(self, drawer: Drawer, name: str, now: int, asked: bool) -> None:
        bench, kind = self.bench(drawer), drawer.kind
        if name == "close":
            self.shut(drawer.id)
        elif name == "around":
            turn_around(drawer, self.typist)
        elif name == "extra" and kind.back:
            self.turn_to(drawer, kind.back)
        elif name == "submit":
            self._keep(drawer, kind.submit(bench), now)
        elif name == "strike" and kind.confirm(bench) and not asked:
            drawer.asking = True
        elif name in ("strike", "extra"):
            command = kind.strike(bench) if name == "strike" else kind.extra(bench)
            if self._keep(drawer, command, now):
                self._edit(drawer, "")

    def _keep(self, drawer: Drawer, command: Command | Wish | Refusal | None, now: int) -> bool:
        """Hand it to the store; what cannot be kept is said under the form, and nothing typed is lost."""
        if command is None:
            return False
        if isinstance(command, Wish):
            self.shut(drawer.id)
            self._screen.wishes.append(command)
            return False
        known = written(self._screen.board)
        refusal = command if isinstance(command, Refusal) else self._screen.do(command, now)
        if isinstance(refusal, Refusal):
            drawer.trouble, drawer.tried = refusal, dict(self.bench(drawer).filled.words)
            self._changes += 1  # the store was asked after the last picture
            return False
        new, was = [id_ for id_ in written(self._screen.board) if id_ not in known], drawer.editing
        self._edit(drawer, next(iter(new), was) if drawer.kind.stays else "")
        if drawer.kind.back and not was:
            self.turn_to(drawer, drawer.kind.back)
        return True

    def tidy(self) -> None:
        """Undo may have taken away what a form was about."""
        for drawer in self.open:
            drawer.asking = False
            gone = bool(drawer.editing) and drawer.editing not in self._entries(drawer.about)
            if gone or not drawer.kind.submit_words(self.bench(drawer)):  # such a form shows only what counts already
                self._edit(drawer, "" if gone else drawer.editing)
            self._forget_who_left(drawer)
        self.drafts.tidy(self._entries)
        self._changes += 1

    def _entries(self, about: Subject) -> dict[str, Entry]:
        bench = Bench(self._names, Filled(), about.subject, about.editing)
        return {entry.of: entry for entry in KINDS[about.kind].entries(bench)}

    def _forget_who_left(self, drawer: Drawer) -> None:
        """Nobody is chosen who is no longer at the table."""
        for spot in drawer.kind.spots(self.bench(drawer)):
            if isinstance(spot, PartySpot):
                chosen = drawer.chosen.get(spot.id, ())
                drawer.chosen[spot.id] = tuple(party for party in chosen if party in self._screen.board.parties)
