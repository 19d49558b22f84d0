"""Bars 1 to 7: what a frame of a drag costs, and that it shows the right thing."""

from collections.abc import Callable
from contextlib import ExitStack
from unittest.mock import patch

import pygame

from canvas.layout.geometry import Size
from canvas.scene.chips import ChipBox
from canvas.scene.icons import IconBox
from canvas.scene.type import TypeCase
from tests.bench.bars import Bar, Effort, Figure, best_of, median, p99, timed
from tests.bench.boards import FOUR_K, Drag, board, shows_pixels, window
from tests.helpers.hands import WIDE
from tests.scene.stage import SMALL_WINDOW, painted, painter, pixels_apart
from tests.scene.test_sheet import play, table

MAKERS = ((ChipBox, "_made"), (TypeCase, "_small"), (IconBox, "_draw"))
NOT_HERE = Figure("no display here", None)


def _counted(drag: Drag, frames: int) -> tuple[set[tuple[int, int]], int, float]:
    """Per quiet frame the updates and erased parts; what was made anew; and the worst of pixels to boxes."""
    made: list[str] = []
    sent: list[list[pygame.Rect]] = []
    kinds, worst = set[tuple[int, int]](), 0.0
    with ExitStack() as watched:
        for owner, name in MAKERS:
            watched.enter_context(patch.object(owner, name, _noting(getattr(owner, name), made)))
        watched.enter_context(patch.object(pygame.display, "update", sent.append))
        for _ in range(frames):
            before = drag.lit()
            drag.move()
            if drag.lit() != before:  # a place lights up or goes dark: once, not in every frame
                drag.frame()
                made.clear()
                continue
            sent.clear()
            drag.frame()
            kinds.add((len(sent), sum(map(len, sent))))
            worst = max(worst, sum(rect.w * rect.h for rects in sent for rect in rects) / drag.boxes())
    return kinds, len(made), worst


def _noting(before: Callable[..., object], made: list[str]) -> Callable[..., object]:
    def noted(*given: object) -> object:
        made.append(before.__name__)
        return before(*given)

    return noted


def counted(effort: Effort) -> Figure:
    """Bar 1."""
    found = []
    for chips in effort.chips:
        kinds, made, _ = _counted(Drag(window(), board(chips), 1), effort.frames)
        found.append((kinds, made))
    kinds, made = found[0]
    same = all(each == found[0] for each in found)
    said = f"{max((updates for updates, _ in kinds), default=0)} update, {made} made, {'same' if same else found}"
    return Figure(said, same and made == 0 and kinds == {(1, 1)})


def pixels(effort: Effort) -> Figure:
    """Bar 2."""
    worst = _counted(Drag(window(), board(effort.chips[1]), 1), effort.frames * 2)[2]
    return Figure(f"{worst:.2f} x", 0 < worst <= 1.5)


def _frame(drag: Drag, whole: bool) -> float:
    """One movement, in milliseconds: from the report of the finger to the pixels, or the pixels alone."""
    if whole:
        return timed(drag.turn)
    drag.move()
    return timed(drag.frame)


def _rounds(drag: Drag, frames: int, every: list[float], *, whole: bool = True) -> Callable[[], float]:
    def round_() -> float:
        drag.settle()
        times = [_frame(drag, whole) for _ in range(frames)]
        every.extend(times)
        return median(times)

    return round_


def large_to_small(effort: Effort) -> Figure:
    """Bar 3."""
    shown, few, many = window(), list[float](), list[float]()
    small, large = (Drag(shown, board(chips), 10) for chips in (effort.chips[0], effort.chips[2]))
    one, other = best_of(effort.rounds, _rounds(small, effort.frames, few), _rounds(large, effort.frames, many))
    ratio = median(b / a for a, b in zip(one, other, strict=True))
    tail = p99(many) / p99(few)
    return Figure(f"{ratio:.2f} x (p99 {tail:.2f})", ratio <= 1.2 and tail <= 1.5)


def to_flip(effort: Effort) -> Figure:
    """Bar 4."""
    if not shows_pixels():
        return NOT_HERE
    shown = window()
    one, ten = Drag(shown, board(effort.chips[1]), 1), Drag(shown, board(effort.chips[1]), 10)

    def flip_all() -> float:
        """Sending pixels that were painted just before, as those of a frame are: an untouched window goes faster."""
        shown.surface.blit(shown.sheet.surface, (0, 0))
        return timed(pygame.display.flip)

    def flips() -> float:
        return median(flip_all() for _ in range(effort.frames))

    flip, single, all_ten = best_of(
        effort.rounds, flips, _rounds(one, effort.frames, [], whole=False), _rounds(ten, effort.frames, [], whole=False)
    )
    hand = median(a / b for a, b in zip(single, flip, strict=True))
    hands = median(a / b for a, b in zip(all_ten, flip, strict=True))
    said = f"{hand:.2f} and {hands:.2f} of a flip ({median(flip):.2f} ms)"
    return Figure(said, hand <= 0.2 and hands <= 0.5)


def large_screen(effort: Effort) -> Figure:
    """Bar 5."""

    def at(size: Size) -> Callable[[], float]:
        table_ = board(effort.chips[1], size)
        return lambda: _rounds(Drag(window(size), table_, 1), effort.frames, [], whole=False)()

    wide, four_k = best_of(min(effort.rounds, 5), at(WIDE), at(FOUR_K))
    ratio = median(b / a for a, b in zip(wide, four_k, strict=True))
    return Figure(f"{ratio:.2f} x", ratio <= 4)


def equals_full(effort: Effort) -> Figure:
    """Bar 6."""
    shown, apart = window(SMALL_WINDOW), list[int]()
    played = table()

    def look(_doing: str) -> None:
        screen = played.screen
        shown.show(screen.picture(), screen.loose(played.now))
        everything = (*screen.picture(), *screen.loose(played.now))
        apart.append(pixels_apart(shown.surface, painted(everything, SMALL_WINDOW)))

    play(played, 6, effort.frames, look)
    return Figure(f"{max(apart)} pixels apart in {len(apart)} looks", max(apart) == 0)


def one_rect(effort: Effort) -> Figure:
    """Bar 7."""
    if not shows_pixels():
        return NOT_HERE
    shown = window()
    shown.surface.fill(painter().colour("surface.board"))
    speck = pygame.Rect(300, 300, 96, 96)

    def many(do: Callable[[], object]) -> Callable[[], float]:
        return lambda: median(timed(do) for _ in range(effort.frames))

    part, whole = best_of(effort.rounds, many(lambda: pygame.display.update([speck])), many(pygame.display.flip))
    ratio = median(a / b for a, b in zip(part, whole, strict=True))
    return Figure(f"{ratio:.2f} of a flip", ratio <= 0.25)


BARS = (
    Bar(1, "a drag frame at 60, 500 and 5,000 chips", "1 erase, 1 update, nothing made, the same", counted),
    Bar(2, "pixels sent, against the boxes of the chips", "<= 1.5 x", pixels),
    Bar(3, "drag frame with ten hands from finger to pixels, 5,000 chips : 60", "<= 1.2 x (p99 1.5)", large_to_small),
    Bar(4, "drag frame with one and with ten hands", "<= 0.2 and 0.5 of a flip", to_flip),
    Bar(5, "drag frame, 4K : 1080p", "<= 4 x", large_screen),
    Bar(6, "repainted parts against painting all, random play", "0 pixels apart", equals_full),
    Bar(7, "sending one small part", "<= 0.25 of a flip", one_rect),
)
