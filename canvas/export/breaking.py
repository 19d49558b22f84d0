"""The end of a page: pieces that stay on one page, and pieces that may go on and say so at the top of the next one."""

from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable, KeepTogether

PAGE = 720.0
"""Room on a page, in points. Whatever is taller is broken anywhere."""

Build = Callable[[Sequence[Flowable], bool], Flowable]
"""From pieces to what is set on paper; the second argument tells whether this is where they begin."""


def together(pieces: Sequence[Flowable]) -> KeepTogether:
    """Pieces that stay on one page. Those among them that did so already are taken loose.

    One `KeepTogether` in another would say that it is taller than any page, so that the whole begins on a next one and
    leaves half a page empty.
    """
    return KeepTogether(loose(pieces))


def loose(pieces: Sequence[Flowable]) -> list[Flowable]:
    """Pieces without what keeps them together, which tells no height of its own."""
    kept = (loose(piece._content) if isinstance(piece, KeepTogether) else [piece] for piece in pieces)
    return [piece for some in kept for piece in some]


class Breaking(Flowable):  # type: ignore[misc]
    """Pieces that are set as one whole, or broken between two of them when the page ends.

    At least `least` of them stay on the first page and as many go on: no line is left alone, and a heading that
    `build` sets above the first pieces never stands by itself at the foot of a page.
    """

    def __init__(
        self, pieces: Sequence[Flowable], build: Build, *, least: int = 2, first: bool = True, before: float = 0
    ) -> None:
        super().__init__()
        self.pieces, self.build, self.least, self.first = list(pieces), build, least, first
        self.spaceBefore = before
        self._whole = build(self.pieces, first)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width, self.height = self._whole.wrapOn(self.canv, width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        count, tall = len(self.pieces), float(self._whole.wrapOn(self.canv, width, height)[1])
        least = 1 if tall > PAGE else self.least
        for at in range(count - least, least - 1, -1):
            if self._part(0, at).wrapOn(self.canv, width, height)[1] <= height:
                return [self._part(0, at), self._part(at, count)]
        return []

    def _part(self, start: int, end: int) -> "Breaking":
        before = 0.0 if start else float(self.spaceBefore)
        first = self.first and start == 0
        return Breaking(self.pieces[start:end], self.build, least=self.least, first=first, before=before)

    def getSpaceAfter(self) -> float:  # noqa: N802 - the name reportlab asks for
        return float(self._whole.getSpaceAfter())

    def draw(self) -> None:
        self._whole.drawOn(self.canv, 0, 0)
