"""What the scripted workshop of a scenario asks of the board, without hands: to rehearse it, and to show it filled.

Words that need a drawer of the table (agreements, needs, votes) are left to the hands of the demo.
"""

from collections.abc import Iterator, Mapping

from canvas.model.base import Language
from canvas.model.mandate import GROUNDS, Ground
from canvas.model.scenario import ExampleForm, ExampleRound
from canvas.rules.commands import (
    Command,
    FillClause,
    FillDeal,
    FillMandate,
    LapseClause,
    StartRound,
    TurnDial,
    WriteMilestone,
)
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
    elif form.drawer == "clause" and form.subject:
        yield _clause(form.subject, words, chosen)
    elif form.drawer == "mandate" and form.subject:
        yield FillMandate(form.subject, **words, ground=_ground(chosen))
    elif form.drawer == "milestone":
        yield WriteMilestone(chosen.get("kind", ""), chosen.get("phase", form.subject or ""), words.get("text", ""))


def _clause(element: str, words: Mapping[str, str], chosen: Mapping[str, str]) -> Command:
    if chosen.get("applies") == "no":
        return LapseClause(element, words.get("reason", ""))
    answers = {**chosen, **words}
    answers.pop("applies", None)
    return FillClause(element, tuple(answers.items()))


def _ground(chosen: Mapping[str, str]) -> Ground:
    nobody: Ground = ""
    return next((ground for ground in GROUNDS if ground == chosen.get("ground")), nobody)
