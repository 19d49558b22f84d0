"""What the scripted workshop of a scenario asks of the board, without hands: to rehearse it, and to show it filled.

Words that need a drawer of the table (agreements, needs, votes) are left to the hands of the demo.
"""

from collections.abc import Iterator

from canvas.model.base import Language
from canvas.model.scenario import ExampleForm, ExampleRound
from canvas.rules.commands import Command, FillDeal, StartRound, TurnDial, WriteMilestone
from canvas.rules.notation import placements


def commands_of(step: ExampleRound, language: Language) -> Iterator[Command]:
    """A round of the example: its fiches, dials, cards and milestones. Raises NotationError on a wrong move."""
    yield StartRound(step.round)
    for move in step.moves:
        yield from placements(move)
    for dial in step.dials:
        yield TurnDial(dial.dial, dial.at, dial.value)
    for form in step.forms:
        yield from _written(form, language)


def _written(form: ExampleForm, language: Language) -> Iterator[Command]:
    words = {name: label.said_in(language) for name, label in form.words.items()}
    chosen = {name: values[0] for name, values in form.choose.items() if values}
    if form.drawer == "deal" and form.subject:
        yield FillDeal(form.subject, tuple(words.items()))
    elif form.drawer == "milestone":
        yield WriteMilestone(chosen.get("kind", ""), chosen.get("phase", form.subject or ""), words.get("text", ""))
