"""Finished drawings that are kept to be copied, up to so many pixels: what nobody used for the longest time goes first.

A bound by number would be none: one shadow of a whole drawer weighs as much as a thousand words.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import Generic, ParamSpec, TypeVar

import pygame

Key = TypeVar("Key", bound=Hashable)
Given = ParamSpec("Given")


class Shelf(Generic[Key]):
    """Drawings by what they are drawn from. A pixel is four bytes."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.pixels = 0
        """How many pixels lie here now."""
        self.made = 0
        """How many were ever drawn."""
        self._drawn: OrderedDict[Key, pygame.Surface] = OrderedDict()

    def __len__(self) -> int:
        return len(self._drawn)

    def take(self, key: Key, draw: Callable[[], pygame.Surface]) -> pygame.Surface:
        """The drawing of this name; drawn now when it is not here. It is never painted on."""
        found = self._drawn.get(key)
        if found is not None:
            self._drawn.move_to_end(key)
            return found
        drawn = self._drawn[key] = draw()
        self.made += 1
        self.pixels += drawn.width * drawn.height
        while self.pixels > self._most and len(self._drawn) > 1:  # never the one that was asked for just now
            _, old = self._drawn.popitem(last=False)
            self.pixels -= old.width * old.height
        return drawn


class Kept(Generic[Given]):
    """A function that draws, and the shelf its drawings are on. It is called with plain values, by their place."""

    def __init__(self, draw: Callable[Given, pygame.Surface], most: int) -> None:
        update_wrapper(self, draw)
        self.shelf: Shelf[tuple[object, ...]] = Shelf(most)
        self._draw = draw

    def __call__(self, *given: Given.args, **named: Given.kwargs) -> pygame.Surface:
        return self.shelf.take((*given, *named.items()), lambda: self._draw(*given, **named))


def kept(most: int) -> Callable[[Callable[Given, pygame.Surface]], Kept[Given]]:
    """Keep what a function draws, up to so many pixels."""
    return lambda draw: Kept(draw, most)
