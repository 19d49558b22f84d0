"""The drawer of milestones: what is to be reached in a phase, of a kind that the scenario names."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, Spot, TextSpot
from canvas.model.laid_mechanics import Milestone
from canvas.model.words import longest
from canvas.rules.commands import Command, StrikeMilestone, WriteMilestone
from canvas.screens.bench import Bench, Filled, Kind


def _spots(bench: Bench) -> tuple[Spot, ...]:
    language = bench.names.language
    kinds = tuple(
        Choice(kind.id, kind.name.said_in(language), icon=kind.icon) for kind in bench.scenario.milestone_kinds
    )
    return (
        ChoiceSpot("kind", bench.said("milestone.kind"), kinds),
        TextSpot("text", bench.said("milestone.text"), longest(Milestone, "text"), lines=2),
        ChoiceSpot("phase", bench.said("milestone.phase"), bench.phase_choices()),
    )


def _entries(bench: Bench) -> tuple[Entry, ...]:
    """The milestones of the phase in hand; each with the word and the icon of its kind."""
    kinds, language = bench.scenario.milestone_kind, bench.names.language
    return tuple(
        Entry(item.id, item.text, kinds[item.kind].name.said_in(language), kinds[item.kind].icon)
        for item in bench.board.milestones.values()
        if item.phase == bench.subject
    )


def _fill(bench: Bench) -> Filled:
    item = bench.board.milestones.get(bench.editing)
    if item is None:
        kinds = bench.scenario.milestone_kinds
        return Filled({}, {"kind": (kinds[0].id,), "phase": (bench.subject,)} if kinds else {})
    return Filled({"text": item.text}, {"kind": (item.kind,), "phase": (item.phase,)})


def _submit(bench: Bench) -> Command:
    return WriteMilestone(bench.one("kind"), bench.one("phase"), bench.typed("text"), bench.editing)


MILESTONE = Kind(
    "milestone",
    _spots,
    _entries,
    _fill,
    _submit,
    lambda bench: StrikeMilestone(bench.editing),
    title=lambda bench, _kind: bench.said("milestone.title", phase=bench.names.phase(bench.subject)),
    grows=True,
)
