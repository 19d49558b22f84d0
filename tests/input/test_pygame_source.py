"""The door for pygame's events: posted under the dummy driver, read back from the queue."""

from collections.abc import Iterator

import pygame
import pytest

from canvas.input.pointer import PointerEvent
from canvas.input.pygame_source import (
    Closed,
    Exposed,
    FileDropped,
    FocusLost,
    Happening,
    KeyPressed,
    Resized,
    happening,
)
from canvas.layout.geometry import Point, Size

SIZE = Size(1600, 900)
NOW = 12_345


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.event.clear()
    yield
    pygame.display.quit()


def told(kind: int, **values: object) -> list[Happening | None]:
    """What a posted event becomes, by way of SDL's own queue."""
    pygame.event.post(pygame.event.Event(kind, values))
    return [happening(event, SIZE, NOW) for event in pygame.event.get(kind)]


def finger(kind: int, x: float, y: float, name: int = 3) -> list[Happening | None]:
    return told(kind, touch_id=1, finger_id=name, x=x, y=y, dx=0.0, dy=0.0, pressure=0.7)


@pytest.mark.parametrize(
    ("kind", "means"), [(pygame.FINGERDOWN, "down"), (pygame.FINGERMOTION, "move"), (pygame.FINGERUP, "up")]
)
def test_a_finger_is_told_in_pixels(kind: int, means: str) -> None:
    expected = PointerEvent(means, "finger-3", "finger", Point(800, 225), NOW)  # type: ignore[arg-type]
    assert finger(kind, 0.5, 0.25) == [expected]


@pytest.mark.parametrize(("x", "y", "at"), [(0.0, 0.0, Point(0, 0)), (1.0, 1.0, Point(1600, 900))])
def test_a_finger_reaches_the_edges(x: float, y: float, at: Point) -> None:
    (event,) = finger(pygame.FINGERDOWN, x, y)
    assert isinstance(event, PointerEvent)
    assert event.at == at


def test_every_finger_has_a_name_of_its_own() -> None:
    names = [finger(pygame.FINGERDOWN, 0.1, 0.1, name)[0] for name in range(10)]
    assert len({event.pointer for event in names if isinstance(event, PointerEvent)}) == 10


@pytest.mark.parametrize(
    ("kind", "means"),
    [(pygame.MOUSEBUTTONDOWN, "down"), (pygame.MOUSEBUTTONUP, "up")],
)
def test_the_left_button_is_the_mouse(kind: int, means: str) -> None:
    expected = PointerEvent(means, "mouse", "mouse", Point(40, 50), NOW)  # type: ignore[arg-type]
    assert told(kind, pos=(40, 50), button=1, touch=False) == [expected]


def test_a_mouse_moves() -> None:
    expected = PointerEvent("move", "mouse", "mouse", Point(40, 50), NOW)
    assert told(pygame.MOUSEMOTION, pos=(40, 50), rel=(1, 1), buttons=(0, 0, 0), touch=False) == [expected]


@pytest.mark.parametrize("kind", [pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP])
def test_a_mouse_that_a_touch_made_up_is_dropped(kind: int) -> None:
    assert told(kind, pos=(40, 50), button=1, touch=True) == [None]
    assert told(pygame.MOUSEMOTION, pos=(40, 50), rel=(1, 1), buttons=(1, 0, 0), touch=True) == [None]


@pytest.mark.parametrize("button", [2, 3, 4, 5])
def test_other_buttons_and_the_wheel_do_nothing(button: int) -> None:
    assert told(pygame.MOUSEBUTTONDOWN, pos=(40, 50), button=button, touch=False) == [None]
    assert told(pygame.MOUSEBUTTONUP, pos=(40, 50), button=button, touch=False) == [None]


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (pygame.K_z, pygame.KMOD_LCTRL, KeyPressed("z", control=True)),
        (pygame.K_z, pygame.KMOD_RCTRL | pygame.KMOD_LSHIFT, KeyPressed("z", control=True, shift=True)),
        (pygame.K_z, pygame.KMOD_LMETA, KeyPressed("z", control=True)),
        (pygame.K_y, pygame.KMOD_NONE, KeyPressed("y")),
        (pygame.K_ESCAPE, pygame.KMOD_NONE, KeyPressed("escape")),
        (pygame.K_F1, pygame.KMOD_NUM | pygame.KMOD_CAPS, KeyPressed("f1")),
        (pygame.K_F11, pygame.KMOD_RSHIFT, KeyPressed("f11", shift=True)),
    ],
)
def test_a_key_has_a_name_and_what_is_held_with_it(key: int, held: int, expected: KeyPressed) -> None:
    assert told(pygame.KEYDOWN, key=key, mod=held, unicode="", scancode=0) == [expected]


def test_letting_a_key_go_is_nothing() -> None:
    assert told(pygame.KEYUP, key=pygame.K_z, mod=0, unicode="", scancode=0) == [None]


def test_the_window_tells_its_size() -> None:
    assert told(pygame.WINDOWSIZECHANGED, x=1280, y=800) == [Resized(Size(1280, 800))]
    assert told(pygame.VIDEORESIZE, w=1280, h=800, size=(1280, 800)) == [Resized(Size(1280, 800))]


def test_a_dropped_file_keeps_its_name() -> None:
    assert told(pygame.DROPFILE, file="casus/één bord.toml") == [FileDropped("casus/één bord.toml")]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(pygame.QUIT, Closed()), (pygame.WINDOWFOCUSLOST, FocusLost()), (pygame.WINDOWEXPOSED, Exposed())],
)
def test_what_the_system_says_about_the_window(kind: int, expected: Happening) -> None:
    assert told(kind) == [expected]


def test_what_means_nothing_here_is_left_out() -> None:
    assert told(pygame.WINDOWENTER) == [None]
    assert told(pygame.USEREVENT) == [None]
