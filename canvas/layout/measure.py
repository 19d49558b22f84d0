"""How wide words are. Whoever paints knows; layout asks through `TextMeasurer` and wraps by it."""

from functools import lru_cache
from typing import NamedTuple, Protocol

from canvas.layout.graphemes import boundaries
from canvas.layout.hyphens import best_break


class Face(NamedTuple):
    """A way to set words: family (`display` or `body`), weight and size in pixels."""

    family: str
    weight: str
    size: int

    @property
    def leading(self) -> int:
        """Distance between two baselines, in pixels."""
        return round(self.size * 1.24)


class TextMeasurer(Protocol):
    """Tells the width of one line of words in pixels."""

    def width(self, text: str, face: Face) -> float: ...

    def __hash__(self) -> int:
        """How words were wrapped is remembered per measurer."""


ELLIPSIS = "…"


def wrap(measurer: TextMeasurer, text: str, face: Face, width: float) -> list[str]:
    """Break words into lines of at most `width` pixels. A word that is too long is broken inside."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        trial = f"{line} {word}" if line else word
        if measurer.width(trial, face) <= width:
            line = trial
            continue
        if line:
            lines.append(line)
        *full, line = _broken(measurer, word, face, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def balanced(measurer: TextMeasurer, text: str, face: Face, width: float) -> list[str]:
    """Wrap into as few lines as fit, of about the same length: no single word left on the last line."""
    return list(_balanced(measurer, text, face, width))


@lru_cache(maxsize=4096)
def _balanced(measurer: TextMeasurer, text: str, face: Face, width: float) -> tuple[str, ...]:
    """Looked for by halving, so worth keeping: a board is laid out anew after every gesture."""
    lines = wrap(measurer, text, face, width)
    if len(lines) < 2:
        return tuple(lines)
    low, high = width / 2, width
    while high - low > 2:
        middle = (low + high) / 2
        trial = wrap(measurer, text, face, middle)
        if len(trial) > len(lines) or _hyphens(trial) > _hyphens(lines):
            low = middle
        else:
            high, lines = middle, trial
    return tuple(lines)


def _hyphens(lines: list[str]) -> int:
    return sum(line.endswith("-") for line in lines)


def clamp(measurer: TextMeasurer, text: str, face: Face, width: float, lines: int) -> list[str]:
    """Wrap into at most `lines` lines; what does not fit ends in an ellipsis."""
    wrapped = wrap(measurer, text, face, width)
    if len(wrapped) <= lines:
        return balanced(measurer, text, face, width)
    kept = wrapped[:lines]
    kept[-1] = elide(measurer, " ".join(wrapped[lines - 1 :]), face, width)
    return kept


def elide(measurer: TextMeasurer, text: str, face: Face, width: float) -> str:
    """One line of at most `width` pixels, ending in an ellipsis when words had to go."""
    if measurer.width(text, face) <= width:
        return text
    return text[: _fitting(measurer, text, ELLIPSIS, face, width)].rstrip() + ELLIPSIS


def shrunk(measurer: TextMeasurer, text: str, face: Face, width: float, least: int) -> Face:
    """The largest size of a face, down to `least` pixels, at which one line fits."""
    size = face.size
    while size > least and measurer.width(text, face._replace(size=size)) > width:
        size -= 1
    return face._replace(size=size)


def whole_words(measurer: TextMeasurer, text: str, face: Face, width: float, least: int) -> Face:
    """The largest size of a face, down to `least` pixels, at which no word of the text must be broken."""
    size = face.size
    while size > least and any(measurer.width(word, face._replace(size=size)) > width for word in text.split()):
        size -= 1
    return face._replace(size=size)


def _broken(measurer: TextMeasurer, word: str, face: Face, width: float) -> list[str]:
    """A word in pieces that fit, with a hyphen at each break; the last piece has none of ours."""
    pieces: list[str] = []
    while measurer.width(word, face) > width and len(places := boundaries(word)) > 2:
        cut = max(places[1], min(_fitting(measurer, word, "-", face, width), places[-2]))
        own = word.rfind("-", 0, cut) + 1  # a word with a hyphen of its own breaks there, and gets no second one
        cut = own or best_break(word, cut) or cut
        pieces.append(word[:cut] if own else word[:cut] + "-")
        word = word[cut:]
    return [*pieces, word]


def _fitting(measurer: TextMeasurer, text: str, tail: str, face: Face, width: float) -> int:
    """How much of a text fits together with a tail. By halving, because a pasted word can be very long."""
    places = boundaries(text)
    low, high = 0, len(places) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if measurer.width(text[: places[middle]].rstrip() + tail, face) <= width:
            low = middle
        else:
            high = middle - 1
    return places[low]
