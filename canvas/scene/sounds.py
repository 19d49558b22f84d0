"""Soft sounds, made here: a fiche that is lifted, laid or refused, and the bell when a round is over.

Nothing sounds until somebody switches it on. The sound device opens beside the board, because on some machines that
takes seconds; until then, and on a machine without one, the tool is silent.
"""

from array import array
from collections.abc import Callable
from contextlib import suppress
from math import exp, pi, sin
from threading import Thread

import pygame

RATE = 22_050
LOUDNESS = 0.16


def _bell(second: float) -> float:
    """Two tones of a major third, the one after the other: friendly, and low enough for old ears."""
    notes = ((0.0, 523.25), (0.35, 659.26))
    return sum(_struck(second - begun, hertz, 4, 80) for begun, hertz in notes) / len(notes)


def _struck(second: float, hertz: float, fades: float, begins: float) -> float:
    """A tone that begins softly and fades, as of something that was struck."""
    return sin(2 * pi * hertz * second) * exp(-fades * second) * min(1.0, second * begins) if second > 0 else 0.0


def _wood(second: float, hertz: float) -> float:
    """A fiche on a table top: a short low knock with a little of its overtone."""
    return _struck(second, hertz, 55, 900) + 0.35 * _struck(second, hertz * 2.7, 90, 900)


SOUNDS: dict[str, tuple[float, Callable[[float], float]]] = {
    "lift": (0.07, lambda second: 0.5 * _wood(second, 520)),
    "drop": (0.14, lambda second: _wood(second, 260)),
    "refuse": (0.3, lambda second: 0.8 * (_wood(second, 190) + _wood(second - 0.11, 165))),
    "round": (1.4, _bell),
}
"""Per sound how long it lasts, in seconds, and its wave."""


def samples(name: str) -> "array[int]":
    """A sound as 16-bit samples."""
    seconds, wave = SOUNDS[name]
    waves = (max(-1.0, min(1.0, wave(index / RATE))) for index in range(int(RATE * seconds)))
    return array("h", (round(32_767 * LOUDNESS * one) for one in waves))


class Sounds:
    """What can be heard. Silent until it is switched on and the device has opened."""

    def __init__(self) -> None:
        self._made: dict[str, pygame.mixer.Sound] = {}
        self._opening: Thread | None = None

    def switch(self, on: bool) -> None:
        """The first time on, the device begins to open; off is silent at once."""
        if on and self._opening is None:
            self._opening = Thread(target=self._open, daemon=True)
            self._opening.start()

    def play(self, name: str) -> None:
        """Play a sound, if there is anything to play it on by now."""
        if sound := self._made.get(name):
            sound.play()

    @property
    def opened(self) -> bool | None:
        """Whether there is a device to hear them on; None as long as nobody knows."""
        if self._made or self._opening is None or self._opening.is_alive():
            return bool(self._made) or None
        return False

    def _open(self) -> None:
        with suppress(pygame.error, NotImplementedError, OSError):
            pygame.mixer.init(RATE, -16, 1)
            self._made = {name: pygame.mixer.Sound(buffer=samples(name).tobytes()) for name in SOUNDS}
