"""Pages of two documents side by side: which page answers to which when one document has more pages than the other.

Pure, and only about words: a page that was taken out must not make every page behind it look changed.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Words = Sequence[str]
Pair = tuple[int | None, int | None]
"""A page here and the page there, counted from 0; None where the other document has no such page."""


def paired(here: Sequence[Words], there: Sequence[Words]) -> Iterator[Pair]:
    """Every page of both documents once, in order. Equal pages answer to each other; what is left goes by likeness."""
    texts, models = ([tuple(words) for words in pages] for pages in (here, there))
    for kind, start, end, first, last in SequenceMatcher(None, texts, models, autojunk=False).get_opcodes():
        if kind == "equal" or end - start == last - first:
            yield from zip(range(start, end), range(first, last), strict=True)
        elif end - start < last - first:
            gap = _gap(here[start:end], there[first:last])
            yield from _with_gap(range(start, end), range(first, last), gap)
        else:
            gap = _gap(there[first:last], here[start:end])
            yield from ((one, other) for other, one in _with_gap(range(first, last), range(start, end), gap))


def _with_gap(few: range, many: range, gap: int) -> Iterator[Pair]:
    """Both in order; behind the first `gap` of the few stand those of the many that nothing answers to."""
    spare = len(many) - len(few)
    yield from zip(few[:gap], many[:gap], strict=True)
    yield from ((None, page) for page in many[gap : gap + spare])
    yield from zip(few[gap:], many[gap + spare :], strict=True)


def _gap(few: Sequence[Words], many: Sequence[Words]) -> int:
    """Where pages are missing among the few: there the others are most like theirs; at the end when nothing tells."""
    spare = len(many) - len(few)

    def likeness(gap: int) -> int:
        before = zip(few[:gap], many[:gap], strict=True)
        after = zip(few[gap:], many[gap + spare :], strict=True)
        return sum((Counter(one) & Counter(other)).total() for one, other in (*before, *after))

    return max(range(len(few), -1, -1), key=likeness)
