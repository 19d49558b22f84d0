"""The rows of a form, and the parts in which it is shown where it is too high. Which part shows, its drawer keeps."""

from collections.abc import Callable, Sequence

from canvas.layout.spots import FormView, Spot

Row = tuple[Spot, ...]
Leaf = list[list[Row]]
"""One part of a form: per column its rows."""


def rows(form: FormView) -> list[Row]:
    """Spots in rows: two half spots that follow each other share one."""
    made: list[Row] = []
    for spot in form.spots:
        if spot.half and made and len(made[-1]) == 1 and made[-1][0].half:
            made[-1] = (*made[-1], spot)
        else:
            made.append((spot,))
    return made


def leaves(columns: Sequence[Sequence[Row]], height: Callable[[Row], float], room: float) -> list[Leaf]:
    """Per part the rows of each column: as many as fit in `room` pixels, and at least one. At least one part."""
    cut = [_cut(column, height, room) for column in columns]
    most = max((len(parts) for parts in cut), default=1)
    return [[parts[leaf] if leaf < len(parts) else [] for parts in cut] for leaf in range(most)]


def _cut(column: Sequence[Row], height: Callable[[Row], float], room: float) -> Leaf:
    parts: Leaf = [[]]
    filled = 0.0
    for row in column:
        if parts[-1] and filled + height(row) > room:
            parts.append([])
            filled = 0
        parts[-1].append(row)
        filled += height(row)
    return parts
