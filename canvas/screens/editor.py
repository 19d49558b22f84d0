"""The editor: a facilitator changes tasks, parties, rounds, questions and cards, and keeps a copy.

The case that was opened stays as it is; no file needs to be touched by hand.
"""

from collections.abc import Sequence
from pathlib import Path

from canvas.input.gestures import Hands, Tapped
from canvas.input.pointer import PointerEvent
from canvas.layout.brush import Arrangement
from canvas.layout.geometry import Rect, Size
from canvas.layout.picture import Picture
from canvas.layout.target import Target
from canvas.model.base import Slug
from canvas.model.scenario import Scenario
from canvas.screens import editor_look
from canvas.screens.drawer import turn_page
from canvas.screens.editor_forms import CASE, FORMS, Chapter, Slate
from canvas.screens.kit import Kit
from canvas.screens.screen import Wish
from canvas.screens.scrolling import Scrolling
from canvas.screens.typing import Typist
from canvas.session import editing
from canvas.session.own import own_folder
from canvas.session.problem import Problem
from canvas.session.saving import named, save_copy


class EditorScreen(Scrolling):
    """One case on the workbench. It is a value: every change gives another, and undo goes back to the one before."""

    def __init__(self, kit: Kit, size: Size, scenarios: Sequence[Scenario]) -> None:
        self.size, self.kit = size, kit.at_scale(size)
        self.wishes: list[Wish] = []
        self.hands = Hands(self.kit.reach, lambda _at: "", lambda _at: False)
        self.typist = Typist(self.kit, size)
        self.begin_with = {scenario.id: scenario for scenario in scenarios}
        self.scenario = next(iter(self.begin_with.values()))
        self.origin: Slug = self.scenario.id
        """The case that this one began with."""
        self.before: list[Scenario] = []
        self.kept: Scenario | None = self.scenario
        self.file: Slug = ""
        """The copy that was kept in this sitting: keeping again goes over it."""
        self.path = Path()
        """Where that copy stands."""
        self.chapter, self.editing = CASE, ""
        self.chosen: dict[str, tuple[str, ...]] = {}
        self.page = self.leaf = 0
        self.trouble = ""
        self.message = ""
        self._asked_to_leave = False
        self._changes = 0
        self._shown: tuple[tuple[int, int], Arrangement] | None = None
        self._fresh()

    # what the loop asks

    @property
    def arrangement(self) -> Arrangement:
        now = (self._changes, self.typist.changes)
        if self._shown is None or self._shown[0] != now:
            made = editor_look.arranged(self)
            self._shown = ((self._changes, self.typist.changes), made)  # drawing may open fields
        return self._shown[1]

    def picture(self) -> Picture:
        return self.arrangement.picture

    def loose(self, now: int) -> Picture:
        return ()

    def feel(self, event: PointerEvent) -> None:
        if self.typist.feel(event, self.under(event.at)):
            return
        self.pull(event)
        for gesture in self.hands.feel(event):
            if isinstance(gesture, Tapped) and (target := self.under(gesture.at)):
                self._tap(target)

    def hit(self, target: Target, now: int) -> None:
        self._tap(target)

    def press(self, key: str, control: bool, shift: bool, now: int) -> None:
        if self.typist.press(key, control, shift, now):
            return
        if control and key == "z":
            self._undo()
        elif key == "escape":
            self.message = ""
            self._leave()

    def tick(self, now: int) -> None:
        self.hands.wait(now)
        self.typist.tick(now)

    def deadline(self, now: int) -> int | None:
        return self.typist.deadline

    def resize(self, size: Size) -> None:
        self.size = size
        self.equip(self.kit)

    def equip(self, kit: Kit) -> None:
        """Go on with other tools: somebody told what screen this is."""
        self.kit = kit.at_scale(self.size)
        self.hands.reach = self.kit.reach
        self.typist.fit(self.kit, self.size)
        self._again()

    def let_go(self, now: int) -> None:
        self.hands.let_all_go()
        self.typist.let_go()

    def type_text(self, text: str, now: int) -> None:
        self.typist.type_text(text, now)

    def compose(self, text: str, now: int) -> None:
        self.typist.compose(text, now)

    def typing_at(self) -> Rect | None:
        return self.typist.typing_at(self.arrangement.targets)

    def say(self, message: str) -> None:
        """Show a sentence over the editor until somebody taps."""
        self.message = message
        self._again()

    # inside: taps

    def _tap(self, target: Target) -> None:
        asked, self._asked_to_leave = self._asked_to_leave, False
        self.trouble = ""
        if target.of == "message_close":
            self.message = ""
        elif target.what == "tab":
            self._turn_to(target.of, asked)
        elif target.what == "choice":
            self._asked_to_leave = asked
            self._undo() if target.of == "undo" else self._leave()
        elif target.what in ("spot", "entry", "turn", "form"):
            self._form(target, asked)
        self._again()

    def _form(self, target: Target, asked: bool) -> None:
        rest = target.of.partition("/")[2]
        match target.what:
            case "spot":
                self._choose(*rest.split("/", 1))
            case "entry":
                self._take(rest)
            case "turn":
                turn_page(self, rest)
            case _ if rest == "close":
                self._asked_to_leave = asked
                self._leave()
            case _:
                {"submit": self._submit, "strike": self._strike, "extra": self._earlier}[rest]()

    def _turn_to(self, chapter: str, asked: bool = False) -> None:
        """Another chapter. Words that are not on the list yet are thrown away only at the second touch."""
        if self._has_words and not asked:
            self._asked_to_leave = True
            self.trouble = self.kit.texts("editor.unkept")
            return
        self.chapter, self.editing, self.page = chapter, "", 0
        self.chosen = {}
        self._fresh()

    def _take(self, entry: str) -> None:
        """An entry in hand; in the first chapter, the case to begin with."""
        if self.chapter == CASE:
            self.origin = entry
            self._changed(self.begin_with[entry])
        else:
            self.editing = "" if self.editing == entry else entry
        self._fresh()

    def _choose(self, spot: str, value: str) -> None:
        self.chosen[spot] = (value,)
        if self.chapter == "task" and spot == "phase":
            self.editing, self.page = "", 0
            self._fresh()

    def _submit(self) -> None:
        if self.chapter == CASE:
            self._save()
            return
        answer = self.forms.submit(self.slate)
        if answer is None:
            self.trouble = self.kit.texts("editor.empty")
        elif self._take_over(answer):
            self.editing = ""
            self._fresh()

    def _strike(self) -> None:
        if self._take_over(editing.remove(self.scenario, self.chapter, self.editing)):  # type: ignore[arg-type]
            self.editing = ""
            self._fresh()

    def _earlier(self) -> None:
        """One place earlier in its list; in the first chapter: play what is on the workbench."""
        if self.chapter == CASE:
            self._play()
            return
        ids = [entry.of for entry in self.forms.entries(self.slate)]
        place = max(0, ids.index(self.editing) - 1)
        self._take_over(editing.move(self.scenario, self.chapter, self.editing, place))  # type: ignore[arg-type]

    def _take_over(self, answer: editing.Edited) -> bool:
        """The changed case, or why it cannot be; what was typed stays then."""
        if isinstance(answer, Problem):
            self.trouble = self.kit.texts(answer.key, **answer.values)
            return False
        self._changed(answer)
        return True

    def _changed(self, scenario: Scenario) -> None:
        self.before.append(self.scenario)
        if self.chapter == CASE:
            self.kept, self.file = scenario, ""
        self.scenario = scenario

    def _undo(self) -> None:
        if self.before:
            self.scenario = self.before.pop()
            self.editing = ""
            self._fresh()

    def _save(self) -> None:
        """Keep a copy under the name that stands there; the same name again goes over that copy only."""
        name = self._words.get("name", "").strip()
        try:
            path = save_copy(self.scenario, own_folder(), name, replace=bool(self.file) and self.file == name)
        except Problem as problem:
            self.trouble = self.kit.texts(problem.key, **problem.values)
            return
        self.scenario = named(self.scenario, name)
        self.kept, self.file, self.path = self.scenario, name, path
        self.begin_with[self.scenario.id] = self.scenario
        self.origin = self.scenario.id
        self.say(self.kit.texts("editor.kept", file=path.name))

    def _play(self) -> None:
        """Begin a session with what is kept; what is not kept yet is kept first."""
        self._save()
        if not self.trouble:
            self.message = ""
            self.wishes.append(Wish("scenario_file", str(self.path)))

    def _leave(self) -> None:
        """Back to the start; with changes that were not kept, only at the second time."""
        if self.scenario is self.kept or self._asked_to_leave:
            self.wishes.append(Wish("home"))
            return
        self._asked_to_leave = True
        self.trouble = self.kit.texts("editor.leave")
        self._again()

    # inside: the form

    @property
    def forms(self) -> Chapter:
        return FORMS[self.chapter]  # type: ignore[index]

    @property
    def _words(self) -> dict[str, str]:
        return {name.partition("/")[2]: line.text for name, line in self.typist.lines.items()}

    @property
    def _has_words(self) -> bool:
        """Whether something stands in the form that is not in the case."""
        if self.chapter == CASE:
            return False
        before = self.forms.fill(Slate(self.scenario, self.kit.texts, self.editing, {}, self.chosen))[0]
        return any(text.strip() != before.get(spot, "") for spot, text in self._words.items())

    @property
    def slate(self) -> Slate:
        return Slate(self.scenario, self.kit.texts, self.editing, self._words, self.chosen)

    def _fresh(self) -> None:
        """The form for what is in hand now, or an empty one."""
        if self.typist.fields:
            self.typist.close()
        self.trouble = ""
        if self.chapter != CASE:
            self.chosen |= self.forms.fill(Slate(self.scenario, self.kit.texts, self.editing, {}, self.chosen))[1]
        self._again()

    def _again(self) -> None:
        self._changes += 1
