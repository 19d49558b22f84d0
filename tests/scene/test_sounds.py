"""Soft sounds: short, never loud, and silent without a device."""

import pytest

from canvas.scene import sounds
from canvas.scene.sounds import LOUDNESS, RATE, SOUNDS, Sounds, samples


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_soft_and_begins_and_ends_without_a_click(name: str) -> None:
    made = samples(name)
    loudest = max(map(abs, made))
    assert 0.1 * LOUDNESS < loudest / 32_767 <= LOUDNESS + 0.001
    assert abs(made[0]) < 300
    assert max(map(abs, made[-RATE // 200 :])) < 0.06 * loudest


def test_nothing_opens_before_it_is_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(sounds.pygame.mixer, "init", lambda *_: asked.append(1))
    quiet = Sounds()
    quiet.switch(on=False)
    quiet.play("drop")
    assert asked == []


def test_a_machine_without_a_device_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise sounds.pygame.error("none")

    monkeypatch.setattr(sounds.pygame.mixer, "init", refuse)
    lone = Sounds()
    lone.switch(on=True)
    assert lone._opening is not None
    lone._opening.join(5)
    lone.play("round")
