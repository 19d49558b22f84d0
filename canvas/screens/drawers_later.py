"""Drawers for later and for numbers: the parking list, and indicators with their small chart."""

from math import nan

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.lasting import Indicator, Parked
from canvas.model.words import longest
from canvas.rules.commands import Command, Park, StrikeIndicator, StrikeParked, WriteIndicator
from canvas.screens.bench import Bench, Filled, Kind


def _parking_spots(bench: Bench) -> tuple[Spot, ...]:
    return (
        TextSpot("text", bench.said("parking.text"), longest(Parked, "text"), lines=2),
        PartySpot("party", bench.said("parking.party"), bench.parties),
    )


def _parking_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(
        Entry(item.id, item.text, "", "bookmark-simple", parties=(item.party,) if item.party else ())
        for item in bench.board.parked.values()
    )


def _parking_fill(bench: Bench) -> Filled:
    item = bench.board.parked.get(bench.editing)
    return Filled({"text": item.text}, {"party": (item.party,) if item.party else ()}) if item else Filled()


PARKING = Kind(
    "parking",
    _parking_spots,
    _parking_entries,
    _parking_fill,
    lambda bench: Park(bench.typed("text"), bench.one("party") or None, bench.editing),
    lambda bench: StrikeParked(bench.editing),
    grows=True,
)


def _indicator_spots(bench: Bench) -> tuple[Spot, ...]:
    kinds = tuple(Choice(kind, bench.said(f"indicators.{kind}")) for kind in ("goal", "fact", "benchmark"))
    numbers = tuple(
        TextSpot(spot, bench.said(f"indicators.{spot}"), 12, half=True) for spot in ("start", "now", "target")
    )
    return (
        TextSpot("label", bench.said("indicators.label"), longest(Indicator, "label"), half=True),
        ChoiceSpot("kind", bench.said("indicators.kind"), kinds, half=True),
        *numbers,
        TextSpot("unit", bench.said("indicators.unit"), 20, half=True),
        TextSpot("date", bench.said("indicators.date"), longest(Indicator, "date"), half=True),
    )


def _indicator_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(_indicator_entry(bench, item) for item in bench.board.indicators.values())


def _indicator_entry(bench: Bench, item: Indicator) -> Entry:
    label = item.label.said_in(bench.names.language)
    return Entry(item.id, label, _indicator_line(bench, item), "chart-bar", bar=_bar(item))


def _bar(item: Indicator) -> tuple[float, float] | None:
    """Start and now as parts of the target; none while there is nothing to compare."""
    if not item.target or item.target < 0:
        return None
    start = item.start or 0
    return start / item.target, (start if item.now is None else item.now) / item.target


def _indicator_line(bench: Bench, item: Indicator) -> str:
    known = (("start", item.start), ("now", item.now), ("target", item.target))
    figures = ", ".join(
        bench.said(f"indicators.{name}_short", figure=shown_figure(figure))
        for name, figure in known
        if figure is not None
    )
    unit = item.unit.said_in(bench.names.language) if item.unit else ""
    parts = (bench.said(f"indicators.{item.kind}"), f"{figures} {unit}".strip(), item.date)
    return " · ".join(part for part in parts if part)


def shown_figure(figure: float) -> str:
    """A figure without a decimal point where it needs none."""
    return f"{figure:g}"


def _figure(words: str) -> float | None:
    """What was typed as a number, with a comma or a point; what is no number is for the rules to refuse."""
    try:
        return float(words.strip().replace(",", ".")) if words.strip() else None
    except ValueError:
        return nan


def _indicator_fill(bench: Bench) -> Filled:
    item = bench.board.indicators.get(bench.editing)
    if item is None:
        return Filled({}, {"kind": ("goal",)})
    numbers = {"start": item.start, "now": item.now, "target": item.target}
    words = {name: "" if figure is None else shown_figure(figure) for name, figure in numbers.items()}
    language = bench.names.language
    unit = item.unit.said_in(language) if item.unit else ""
    words |= {"label": item.label.said_in(language), "unit": unit, "date": item.date}
    return Filled(words, {"kind": (item.kind,)})


def _indicator_submit(bench: Bench) -> Command:
    kind = next((kind for kind in ("fact", "benchmark") if kind == bench.one("kind")), "goal")
    start, now, target = (_figure(bench.typed(spot)) for spot in ("start", "now", "target"))
    words = bench.typed("label"), bench.typed("unit"), bench.typed("date")
    return WriteIndicator(words[0], kind, start, now, target, words[1], words[2], bench.editing)  # type: ignore[arg-type]


INDICATORS = Kind(
    "indicators",
    _indicator_spots,
    _indicator_entries,
    _indicator_fill,
    _indicator_submit,
    lambda bench: StrikeIndicator(bench.editing),
    grows=True,
)
