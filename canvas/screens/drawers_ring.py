"""The drawer of a stop on the ring: its name, how long, what is learnt there, and its place in the order."""

from canvas.layout.spots import Choice, ChoiceSpot, Spot, TextSpot
from canvas.model.laid_mechanics import Stop
from canvas.model.words import longest
from canvas.rules.commands import Command, MoveStop, StrikeStop, WriteStop
from canvas.screens.bench import Bench, Filled, Kind

NO_NUMBER = -1
"""Stands for words that are no number: the rules refuse it, and what was typed stays."""


def _stop(bench: Bench) -> Stop | None:
    """The stop it is about; none for a new one, or one that was taken off the ring meanwhile."""
    return bench.board.stops.get(bench.subject)


def _place(bench: Bench) -> str:
    """Its place in the order of rotation, from 0."""
    return str(list(bench.board.stops).index(bench.subject))


def _words(bench: Bench) -> dict[str, str]:
    """What is kept of the stop, as it stands in the fields."""
    stop, language = _stop(bench), bench.names.language
    if stop is None:
        return {}
    learns = stop.learns.said_in(language) if stop.learns else ""
    return {"name": stop.name.said_in(language), "months": str(stop.months or ""), "learns": learns}


def _is_kept(bench: Bench) -> bool:
    """Whether nothing was typed since the stop was kept."""
    kept, typed = _words(bench), bench.filled.words
    return all(words.strip() == kept.get(spot, "") for spot, words in typed.items())


def _spots(bench: Bench) -> tuple[Spot, ...]:
    written = (
        TextSpot("name", bench.said("stop.name"), longest(Stop, "name")),
        TextSpot("months", bench.said("stop.months"), 12, hint=bench.said("stop.months_hint"), half=True),
        TextSpot("learns", bench.said("stop.learns"), longest(Stop, "learns"), half=True),
    )
    if _stop(bench) is None or len(bench.board.stops) < 2 or not _is_kept(bench):
        return written  # moving at a touch would lose words that are not kept yet
    places = tuple(Choice(str(index), str(index + 1)) for index in range(len(bench.board.stops)))
    return (*written, ChoiceSpot("place", bench.said("stop.place"), places))


def _months(typed: str) -> int | None:
    words = typed.strip()
    if not words:
        return None
    return int(words) if words.isdecimal() else NO_NUMBER


def _submit(bench: Bench) -> Command:
    stop, place = _stop(bench), bench.one("place")
    if stop and _is_kept(bench) and place and place != _place(bench):
        return MoveStop(stop.id, int(place))
    return WriteStop(
        bench.typed("name"), _months(bench.typed("months")), bench.typed("learns"), stop.id if stop else ""
    )


def _title(bench: Bench, _kind: str) -> str:
    stop = _stop(bench)
    return bench.said("stop.title", name=stop.name.said_in(bench.names.language)) if stop else bench.said("stop.new")


STOP = Kind(
    "stop",
    _spots,
    lambda _bench: (),
    lambda bench: Filled(_words(bench), {"place": (_place(bench),)} if _stop(bench) else {}),
    _submit,
    lambda bench: StrikeStop(bench.subject) if _stop(bench) else None,
    strike_words=lambda bench: bench.said("stop.strike") if _stop(bench) else "",
    instant=frozenset({"place"}),
    title=_title,
)
