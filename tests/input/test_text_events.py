"""Text at the door: what the system makes of keys, dead keys and input methods; shortcuts on every keyboard."""

from collections.abc import Iterator

import pygame
import pytest

from canvas.input.pygame_source import Composing, Happening, KeyPressed, Typed, happening
from canvas.layout.geometry import Rect, Size
from canvas.scene.headless import painter
from canvas.screens.window import SystemClipboard, Window
from canvas.session.library import Library


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    pygame.display.init()
    pygame.event.clear()
    yield
    pygame.display.quit()


def told(kind: int, **values: object) -> Happening | None:
    """What a posted event becomes, by way of SDL's own queue."""
    pygame.event.post(pygame.event.Event(kind, values))
    return next(happening(event, Size(800, 600), 0) for event in pygame.event.get(kind))


def key(name: int, mod: int = 0, scancode: int = 0) -> Happening | None:
    return told(pygame.KEYDOWN, key=name, mod=mod, scancode=scancode)


@pytest.mark.parametrize("text", ["é", "한", "ሰ", "👩‍👩‍👧"])
def test_text_comes_as_the_system_made_it(text: str) -> None:
    assert told(pygame.TEXTINPUT, text=text) == Typed(text)
    assert told(pygame.TEXTEDITING, text=text, start=0, length=1) == Composing(text)
    assert told(pygame.TEXTEDITING, text="", start=0, length=0) == Composing("")


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL, pygame.KMOD_RCTRL, pygame.KMOD_LMETA])
def test_control_makes_a_shortcut(mod: int) -> None:
    assert key(pygame.K_v, mod) == KeyPressed("v", True)
    assert key(pygame.K_z, mod | pygame.KMOD_LSHIFT) == KeyPressed("z", True, True)


def test_alt_gr_makes_letters_and_no_shortcuts() -> None:
    assert key(pygame.K_z, pygame.KMOD_LCTRL | pygame.KMOD_RALT) == KeyPressed("z")


def test_shortcuts_work_on_a_keyboard_with_other_letters() -> None:
    cyrillic_es = 0x441
    assert key(cyrillic_es, pygame.KMOD_LCTRL, pygame.KSCAN_C) == KeyPressed("c", True)


def test_the_clipboard_keeps_any_script() -> None:
    clipboard = SystemClipboard()
    clipboard.write("één ሰላም")
    assert clipboard.read() == "één ሰላም"


def test_a_machine_without_a_clipboard_has_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise pygame.error("no clipboard")

    monkeypatch.setattr(pygame.scrap, "get_text", refuse)
    monkeypatch.setattr(pygame.scrap, "put_text", refuse)
    SystemClipboard().write("x")
    assert SystemClipboard().read() == ""


def test_the_window_listens_only_while_a_field_is_typed_in(monkeypatch: pytest.MonkeyPatch) -> None:
    did: list[object] = []
    monkeypatch.setattr(pygame.key, "start_text_input", lambda: did.append("start"))
    monkeypatch.setattr(pygame.key, "stop_text_input", lambda: did.append("stop"))
    monkeypatch.setattr(pygame.key, "set_text_input_rect", did.append)
    library = Library()
    window = Window(painter(library.theme(), library.assets), "x", library.assets)
    here, there = Rect(10, 20, 300, 60), Rect(10, 120, 300, 60)
    assert did == ["stop"], "SDL listens from the start"
    window.listen(None)
    assert did == ["stop"]
    for field in (here, here, there, None, None):
        window.listen(field)
    at, beside = pygame.Rect(10, 20, 300, 60), pygame.Rect(10, 120, 300, 60)
    assert did[1:] == [at, "start", "stop", beside, "start", "stop"]
    assert pygame.key.get_repeat() == (0, 0)
    window.listen(here)
    window.toggle_full_screen()
    window.listen(here)
    assert did[-3:] == ["stop", at, "start"], "a new window of the system is told again"
