"""Who listens: only what changed is told, what is asked waits for the loop, and nothing fails without AccessKit."""

from collections.abc import Callable
from typing import Any

import pytest

from canvas.layout.geometry import Rect
from canvas.layout.spoken_tree import WINDOW, Node, Spoken
from canvas.layout.target import Target
from canvas.scene import listener as scene_listener
from canvas.scene.listener import Listener

WHERE = Rect(10, 10, 40, 20)


class Overheard:
    """An adapter that keeps what it is given."""

    def __init__(self) -> None:
        self.updates: list[Any] = []
        self.front: list[bool] = []

    def update_if_active(self, make: Callable[[], Any]) -> None:
        self.updates.append(make())

    def update_window_focus_state(self, has: bool) -> None:
        self.front.append(has)


def spoken(*names: str, focus: str = WINDOW) -> Spoken:
    target = Target("task", "x", WHERE)
    nodes = {name: Node(name, "button", name, rect=WHERE, target=target) for name in names}
    return Spoken({WINDOW: Node(WINDOW, "window", "board", children=tuple(names)), **nodes}, focus)


@pytest.fixture
def heard() -> tuple[Listener, Overheard]:
    pytest.importorskip("accesskit")
    adapter = Overheard()
    return Listener(lambda _listener: adapter), adapter


def test_nothing_is_told_while_nobody_listens(heard: tuple[Listener, Overheard]) -> None:
    listener, adapter = heard
    listener.tell(spoken("one"))
    assert not adapter.updates


def test_first_all_is_told_and_then_what_changed(heard: tuple[Listener, Overheard]) -> None:
    listener, adapter = heard
    assert listener.begin() is not None
    listener.tell(spoken("one", "two"))
    assert len(adapter.updates[-1].nodes) == 3
    listener.tell(spoken("one", "two"))
    assert len(adapter.updates) == 1, "the same words are not said twice"
    listener.tell(spoken("one", "two", "three"))
    assert len(adapter.updates[-1].nodes) == 2, "the new one, and the window that holds it"
    listener.tell(spoken("one", "two", "three", focus="two"))
    assert len(adapter.updates[-1].nodes) == 0
    listener.end()
    listener.tell(spoken("one"))
    assert len(adapter.updates) == 3
    listener.begin()
    listener.tell(spoken("one"))
    assert len(adapter.updates[-1].nodes) == 2, "who begins anew hears all"


def test_what_is_asked_waits_for_the_loop(heard: tuple[Listener, Overheard]) -> None:
    listener, _ = heard
    kit = listener.kit
    listener.begin()
    listener.tell(spoken("one", "two"))

    class Request:
        def __init__(self, action: object, target: int) -> None:
            self.action, self.target = action, target

    for action, number in (
        (kit.Action.CLICK, 2),
        (kit.Action.FOCUS, 1),
        (kit.Action.SCROLL_UP, 1),
        (kit.Action.CLICK, 99),
    ):
        listener.act(Request(action, number))
    assert [what for what, _ in listener.asked()] == ["press", "focus"]
    assert listener.asked() == []


def test_without_the_package_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scene_listener, "_accesskit", lambda: None)
    listener = Listener(lambda _listener: Overheard())
    assert not listener.is_there
    listener.tell(spoken("one"))
    listener.window_focus(True)


def test_an_adapter_that_fails_takes_nothing_with_it() -> None:
    pytest.importorskip("accesskit")

    def fails(_listener: Listener) -> Any:
        raise RuntimeError

    assert not Listener(fails).is_there


def test_the_adapter_of_this_system_opens_and_is_told_what_shows() -> None:
    """As far as it goes without a screen reader: it opens, hears of the window, and takes an update."""
    pytest.importorskip("accesskit")
    listener = Listener(lambda one: scene_listener.adapter_for(one, 0))
    assert listener.is_there
    listener.window_focus(True)
    listener.begin()
    listener.tell(spoken("one"))
    listener.window_focus(False)
