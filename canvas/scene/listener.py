"""Who listens: hands the tree of words to the screen reader of this system, through AccessKit.

AccessKit is optional: without the package, on a system it does not know, or when it refuses, nobody listens and all
else goes on. It asks from threads of its own, so nothing of the screen is touched there: it finds the words `Loop`
left, and what it asks for waits until the loop fetches it. Nothing is made while nobody listens.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from canvas.layout.spoken_tree import WINDOW, Node, Spoken

ROOT = 0
TOOLKIT = "pygame"
ROLES = {
    "window": "WINDOW", "group": "GROUP", "message": "STATUS", "button": "BUTTON", "tab": "TAB", "row": "LIST_ITEM",
    "menu_item": "MENU_ITEM", "radio": "RADIO_BUTTON", "choice": "CHECK_BOX", "switch": "SWITCH",
    "field": "TEXT_INPUT",
}  # fmt: skip
TOGGLED = ("radio", "choice", "switch")
Asked = tuple[str, str]
"""What a screen reader asks: `press` or `focus`, and the key of the node."""


class Listener:
    """One window that may be listened to. `tell` the words now and then, and do what comes out of `asked`."""

    def __init__(self, open_adapter: Callable[[Listener], Any]) -> None:
        self.listening = False
        self._asked: deque[Asked] = deque()
        self._numbers: dict[str, int] = {WINDOW: ROOT}
        self._keys: dict[int, str] = {ROOT: WINDOW}
        self._told: Mapping[str, Node] = {}
        self._focus = WINDOW
        self._began: deque[bool] = deque()
        """Somebody began to listen: everything must be told, not only what changed."""
        self.kit: Any = _accesskit()
        self._adapter = _careful(lambda: open_adapter(self)) if self.kit else None

    @property
    def is_there(self) -> bool:
        """Whether this system has anything that could listen."""
        return self._adapter is not None

    def tell(self, spoken: Spoken) -> None:
        """Tell what changed since the last time."""
        adapter = self._adapter
        if adapter is None or not self.listening:
            return
        whole = self._has_begun()
        known = {} if whole else self._told
        changed = {key: node for key, node in spoken.nodes.items() if known.get(key) != node}
        if not changed and spoken.focus == self._focus:
            return
        self._told, self._focus = spoken.nodes, spoken.focus
        _careful(lambda: _raise(adapter.update_if_active(lambda: self._update(changed, spoken.focus, whole))))

    def asked(self) -> list[Asked]:
        """What was asked since the last time, in order."""
        found: list[Asked] = []
        while self._asked:
            found.append(self._asked.popleft())
        return found

    def window_focus(self, has: bool) -> None:
        """The window came to the front, or left it."""
        tell = getattr(self._adapter, "update_window_focus_state", None) or getattr(
            self._adapter, "update_view_focus_state", None
        )
        if tell is not None:
            _careful(lambda: _raise(tell(has)))

    # what AccessKit calls, from its own threads

    def begin(self) -> Any:
        """Somebody listens: the window alone for now; the loop tells the rest in its next turn."""
        self._began.append(True)
        self.listening = True
        return self._update({WINDOW: Node(WINDOW, "window", "")}, WINDOW, whole=True)

    def act(self, request: Any) -> None:
        """A press or a move of the focus; anything else is not offered."""
        key = self._keys.get(int(request.target))
        asks = ((self.kit.Action.CLICK, "press"), (self.kit.Action.FOCUS, "focus"))
        what = next((word for action, word in asks if action == request.action), None)
        if key is not None and what is not None:
            self._asked.append((what, key))

    def end(self) -> None:
        """Nobody listens any more."""
        self.listening = False

    # inside

    def _has_begun(self) -> bool:
        """Takes one mark at a time: another thread may lay one meanwhile."""
        begun = False
        while self._began:
            begun = self._began.popleft()
        return begun

    def _update(self, nodes: Mapping[str, Node], focus: str, whole: bool) -> Any:
        update = self.kit.TreeUpdate(self._number(focus))
        if whole:
            tree = self.kit.Tree(ROOT)
            tree.toolkit_name = TOOLKIT
            update.tree = tree
        for key, node in nodes.items():
            update.nodes.append((self._number(key), self._made(node)))
        return update

    def _made(self, node: Node) -> Any:
        kit = self.kit
        made = kit.Node(getattr(kit.Role, ROLES[node.role]))
        rect = node.rect
        made.set_bounds(kit.Rect(rect.x, rect.y, rect.right, rect.bottom))
        made.set_children([self._number(key) for key in node.children])
        made.set_label(node.name)
        if node.live:
            made.set_live(kit.Live.POLITE)
            return made
        if node.more or node.role == "field":
            (made.set_value if node.role == "field" else made.set_description)(node.more)
        if node.role in TOGGLED:
            made.set_toggled(kit.Toggled.TRUE if node.chosen else kit.Toggled.FALSE)
        elif node.chosen:
            made.set_selected(True)
        if node.target is not None:
            made.add_action(kit.Action.CLICK)
            made.add_action(kit.Action.FOCUS)
        return made

    def _number(self, key: str) -> int:
        """AccessKit names nodes by number; each key keeps its own as long as the window lives."""
        if key not in self._numbers:
            number = len(self._numbers)
            self._keys[number], self._numbers[key] = key, number
        return self._numbers[key]


def adapter_for(listener: Listener, window: int) -> Any:
    """The adapter of this system. `window` is its handle; it must not be on the screen yet on Windows."""
    kit = listener.kit
    if sys.platform == "win32":
        return kit.windows.SubclassingAdapter(window, listener.begin, listener.act)
    if sys.platform == "darwin":
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        return kit.macos.SubclassingAdapter.for_window(window, listener.begin, listener.act)
    return kit.unix.Adapter(listener.begin, listener.act, listener.end)


def _accesskit() -> Any:
    """The package, or nothing where it is not installed."""
    try:
        return import_module("accesskit")
    except ImportError:
        return None


def _raise(events: Any) -> None:
    """Windows and macOS give events back that must be sent on."""
    if events is not None:
        events.raise_events()


def _careful(do: Callable[[], Any]) -> Any:
    """Do it, and go on without a screen reader when it fails.

    A failure inside AccessKit comes as `PanicException`, which is no `Exception`; fifteen people at a table must not
    lose their board to it.
    """
    try:
        return do()
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # PanicException is no Exception
        return None
