"""One soft sound: the time of a round is over. A machine without a sound device simply stays silent."""

from array import array
from functools import lru_cache
from math import exp, pi, sin

import pygame

RATE = 22_050
SECONDS = 1.4
NOTES = (523.25, 659.26)
"""Two tones of a major third, in hertz: friendly, and low enough for old ears."""
LOUDNESS = 0.16


@lru_cache(maxsize=1)
def _sound() -> pygame.mixer.Sound | None:
    """The chime, made once; None when this machine cannot play it."""
    try:
        pygame.mixer.init(RATE, -16, 1)
    except pygame.error:
        return None
    samples = array("h", (round(32_767 * LOUDNESS * _wave(index / RATE)) for index in range(int(RATE * SECONDS))))
    return pygame.mixer.Sound(buffer=samples.tobytes())


def _wave(second: float) -> float:
    """The tones one after the other, each fading like a bell."""
    total = 0.0
    for number, note in enumerate(NOTES):
        begun = second - number * 0.35
        if begun > 0:
            total += sin(2 * pi * note * begun) * exp(-4 * begun) * min(1.0, begun * 80)
    return total / len(NOTES)


def ring() -> None:
    """Play the chime, if there is anything to play it on."""
    sound = _sound()
    if sound is not None:
        sound.play()
