"""The drawer of the phases that a table may leave out, such as *werkgevers werven* and *nazorg*."""

from canvas.layout.spots import Choice, ChoiceSpot, Spot
from canvas.model.scenario import Phase
from canvas.model.table_of_mechanics import LEFT_OUT
from canvas.rules.commands import Command, TurnDial
from canvas.rules.queries import dial_at
from canvas.screens.bench import Bench, Filled, Kind

IN, OUT = "in", "out"
MOST = 12
"""A scenario has at most so many phases (`model.scenario`)."""


def optional_phases(bench: Bench) -> tuple[tuple[str, Phase], ...]:
    """Each phase that may be left out, also one that is, with the name of its spot."""
    found = (phase for phase in bench.names.whole.phases if phase.optional)
    return tuple((f"phase_{index}", phase) for index, phase in enumerate(found))


def _spots(bench: Bench) -> tuple[Spot, ...]:
    choices = (Choice(IN, bench.said("phases.in")), Choice(OUT, bench.said("phases.out")))
    return tuple(
        ChoiceSpot(spot, bench.texts("hall.phase", number=phase.number, name=bench.names.phase(phase.id)), choices)
        for spot, phase in optional_phases(bench)
    )


def _stands(bench: Bench, phase: Phase) -> str:
    return OUT if dial_at(bench.board, bench.names.whole, LEFT_OUT, phase.id) else IN


def _fill(bench: Bench) -> Filled:
    return Filled({}, {spot: (_stands(bench, phase),) for spot, phase in optional_phases(bench)})


def _submit(bench: Bench) -> Command | None:
    """What was touched is the one spot that does not stand as the board does."""
    for spot, phase in optional_phases(bench):
        if bench.one(spot) != _stands(bench, phase):
            return TurnDial(LEFT_OUT, phase.id, 1 if bench.one(spot) == OUT else 0)
    return None


PHASES = Kind(
    "phases",
    _spots,
    lambda _bench: (),
    _fill,
    _submit,
    # without a phase to choose there is no menu entry either; an empty form still needs its button
    submit_words=lambda bench: "" if optional_phases(bench) else bench.said("keep"),
    strike_words=lambda _bench: "",
    instant=frozenset(f"phase_{index}" for index in range(MOST)),
)
