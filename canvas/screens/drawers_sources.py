"""The drawer of the sources: where the facts of a case come from, and what the source leaves open. Only to read."""

from canvas.layout.spots import Entry, Spot
from canvas.rules.commands import Command
from canvas.screens.bench import Bench, Filled, Kind


def _spots(_bench: Bench) -> tuple[Spot, ...]:
    return ()


def _entries(bench: Bench) -> tuple[Entry, ...]:
    """The sources with what was taken from them; then each point that the table fills in itself."""
    language = bench.names.language
    sources = tuple(
        Entry(f"source_{number}", source.title, source.gives.said_in(language), "bookmark-simple")
        for number, source in enumerate(bench.scenario.sources)
    )
    left = tuple(
        Entry(f"open_{number}", point.said_in(language), bench.said("sources.open"), "circle-dashed")
        for number, point in enumerate(bench.scenario.open)
    )
    return (*sources, *left)


def _submit(_bench: Bench) -> Command | None:
    return None


SOURCES = Kind(
    "sources",
    _spots,
    _entries,
    lambda _bench: Filled(),
    _submit,
    submit_words=lambda _bench: "",
    strike_words=lambda _bench: "",
    stays=True,
)
