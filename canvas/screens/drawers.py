"""Open drawers: what a group writes down. At most two at once, each with a keyboard of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from canvas.layout.desk import Desk
from canvas.layout.spots import Entry, PartySpot
from canvas.layout.target import Target
from canvas.layout.turning import HALF
from canvas.model.days import day_of
from canvas.model.names import Names
from canvas.rules.commands import Command
from canvas.rules.refusal import Refusal
from canvas.screens import drawers_look
from canvas.screens.bench import Bench, Filled
from canvas.screens.drafts import Drafts, Subject
from canvas.screens.drawer import Drawer, turn_around, turn_page, written
from canvas.screens.kinds import KINDS
from canvas.screens.screen import Wish
from canvas.screens.typing import Typist

if TYPE_CHECKING:
    from canvas.screens.table import TableScreen

MOST = 2


class Drawers:
    """The drawers of one table. `changes` counts up whenever one of them looks different."""

    def __init__(self, screen: TableScreen) -> None:
        self.screen = screen
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
            id_, KINDS[kind], subject, editing, HALF if turned == HALF else 0, today=self.screen.store.today
        )
        self.open.append(drawer)
        self._fresh(drawer)
        notice = self.screen.view.notice
        if drawer.draft and notice and notice.text == self.names.texts("notice.draft"):
            self.screen.notice(None)

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
                self.screen.say(self.names.texts("notice.draft"), "note-pencil")
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
        seed = self.screen.board.written + 31 * len(self.screen.board.drawn)
        today = day_of(self.screen.board.table.date) or drawer.today
        return Bench(self.names, Filled(words, drawer.chosen), drawer.subject, drawer.editing, seed, today)

    def draw(self, desk: Desk) -> None:
        """Draw all open drawers and their keyboards over the table."""
        drawers_look.draw(self, desk)

    @property
    def names(self) -> Names:
        return self.screen.names

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
            self.screen.wishes.append(command)
            return False
        known = written(self.screen.board)
        refusal = command if isinstance(command, Refusal) else self.screen.do(command, now)
        if isinstance(refusal, Refusal):
            drawer.trouble, drawer.tried = refusal, dict(self.bench(drawer).filled.words)
            self._changes += 1  # the store was asked after the last picture
            return False
        new, was = [id_ for id_ in written(self.screen.board) if id_ not in known], drawer.editing
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
        bench = Bench(self.names, Filled(), about.subject, about.editing)
        return {entry.of: entry for entry in KINDS[about.kind].entries(bench)}

    def _forget_who_left(self, drawer: Drawer) -> None:
        """Nobody is chosen who is no longer at the table."""
        for spot in drawer.kind.spots(self.bench(drawer)):
            if isinstance(spot, PartySpot):
                chosen = drawer.chosen.get(spot.id, ())
                drawer.chosen[spot.id] = tuple(party for party in chosen if party in self.screen.board.parties)
