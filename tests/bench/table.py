"""Every bar, in the order of its number."""

from tests.bench import frames, hands, journals, paper, starting

ALL = (*frames.BARS, *hands.BARS, *journals.BARS, *paper.BARS, *starting.BARS)
BARS = tuple(sorted(ALL, key=lambda bar: bar.number))
