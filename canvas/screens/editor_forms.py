"""The forms of the editor: for each chapter its spots, its list, and what a filled form asks of the case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from canvas.layout.spots import Choice, ChoiceSpot, Entry, Spot, TextSpot
from canvas.model.base import LANGUAGES, Label, Slug
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.session import editing
from canvas.session.editing import Edited, Kind

CASE = "case"
"""The first chapter: which case, and under which name a copy is kept."""
TASK_MOST, NAME_MOST, LONG_MOST, MINUTES_MOST = 42, 40, 300, 3


@dataclass(frozen=True)
class Slate:
    """One chapter at work: the case, the words for it, what is in hand, and what was filled in."""

    scenario: Scenario
    texts: Texts
    editing: Slug = ""
    words: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def said(self, key: str, **values: object) -> str:
        return self.texts(f"editor.{key}", **values)

    def one(self, spot: str) -> str:
        """The single choice of a spot; empty when nothing was chosen."""
        return next(iter(self.chosen.get(spot, ())), "")

    def label(self, name: str) -> Label | None:
        """What was typed in both languages. One that stays empty takes the words of the other; None without words."""
        typed = {language: self.words.get(f"{name}_{language}", "").strip() for language in LANGUAGES}
        either = typed["nl"] or typed["en"]
        return Label(nl=typed["nl"] or either, en=typed["en"] or either) if either else None

    @property
    def phase(self) -> Slug:
        """The phase whose tasks show."""
        return self.one("phase") or self.scenario.phases[0].id


@dataclass(frozen=True)
class Chapter:
    """What one chapter of the editor shows and does. `submit` gives None when nothing was typed."""

    spots: Callable[[Slate], tuple[Spot, ...]]
    entries: Callable[[Slate], tuple[Entry, ...]]
    fill: Callable[[Slate], tuple[dict[str, str], dict[str, tuple[str, ...]]]]
    submit: Callable[[Slate], Edited | None]


def _pair(slate: Slate, name: str, most: int, lines: int = 1) -> tuple[TextSpot, ...]:
    """A field per language, beside each other."""
    return tuple(
        TextSpot(f"{name}_{language}", slate.said(f"field.{name}_{language}"), most, lines, half=True)
        for language in LANGUAGES
    )


def _words(**labels: Label | None) -> dict[str, str]:
    return {
        f"{name}_{language}": label.said_in(language)
        for name, label in labels.items()
        if label is not None
        for language in LANGUAGES
    }


def _phases(slate: Slate, none: bool = False) -> tuple[Choice, ...]:
    language = slate.texts.language
    named = tuple(Choice(phase.id, f"{phase.number} {phase.name.said_in(language)}") for phase in slate.scenario.phases)
    return (Choice("", slate.said("any_phase")), *named) if none else named


def _kept(slate: Slate, kind: Kind, phase: Slug | None = None, **fields: Any) -> Edited:
    """Change what is in hand, or add it."""
    if slate.editing:
        given = fields if phase is None or kind == "task" else {**fields, "phase": phase or None}
        return editing.change(slate.scenario, kind, slate.editing, **given)
    return editing.add(slate.scenario, kind, phase=phase or None, **fields)


def _task_spots(slate: Slate) -> tuple[Spot, ...]:
    return (ChoiceSpot("phase", slate.said("field.phase"), _phases(slate)), *_pair(slate, "text", TASK_MOST))


def _task_entries(slate: Slate) -> tuple[Entry, ...]:
    language, phase = slate.texts.language, slate.scenario.phase[slate.phase]
    return tuple(Entry(task.id, task.text.said_in(language), icon="check-circle") for task in phase.tasks)


def _task_fill(slate: Slate) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    task = slate.scenario.tasks.get(slate.editing)
    return _words(text=task.text if task else None), {"phase": (slate.phase,)}


def _task_submit(slate: Slate) -> Edited | None:
    text = slate.label("text")
    return _kept(slate, "task", slate.phase, text=text) if text else None


def _party_spots(slate: Slate) -> tuple[Spot, ...]:
    language = slate.texts.language
    roles = tuple(Choice(role.id, role.name.said_in(language)) for role in slate.scenario.roles)
    signs = tuple(Choice(name, slate.said(f"signs.{name}")) for name in ("yes", "no"))
    return (
        ChoiceSpot("role", slate.said("field.role"), roles),
        *_pair(slate, "name", NAME_MOST),
        TextSpot("organisation", slate.said("field.organisation"), 80),
        ChoiceSpot("signs", slate.said("field.signs"), signs),
    )


def _party_entries(slate: Slate) -> tuple[Entry, ...]:
    language, roles = slate.texts.language, slate.scenario.role
    return tuple(
        Entry(party.id, party.name.said_in(language), roles[party.role].name.said_in(language), parties=(party.id,))
        for party in slate.scenario.parties
    )


def _party_fill(slate: Slate) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    party = next((party for party in slate.scenario.parties if party.id == slate.editing), None)
    if party is None:
        return {}, {"role": (slate.scenario.roles[0].id,), "signs": ("yes",)}
    words = {**_words(name=party.name), "organisation": party.organisation or ""}
    return words, {"role": (party.role,), "signs": ("yes" if party.signs else "no",)}


def _party_submit(slate: Slate) -> Edited | None:
    name = slate.label("name")
    if name is None:
        return None
    organisation = slate.words.get("organisation", "").strip() or None
    signs = slate.one("signs") != "no"
    return _kept(slate, "party", name=name, role=slate.one("role"), organisation=organisation, signs=signs)


def _round_spots(slate: Slate) -> tuple[Spot, ...]:
    return (
        *_pair(slate, "name", NAME_MOST),
        TextSpot("minutes", slate.said("field.minutes"), MINUTES_MOST),
        *_pair(slate, "instruction", LONG_MOST, 2),
        *_pair(slate, "question", LONG_MOST, 2),
    )


def _round_entries(slate: Slate) -> tuple[Entry, ...]:
    language = slate.texts.language
    return tuple(
        Entry(item.id, item.name.said_in(language), slate.said("minutes", count=item.minutes), "clock")
        for item in slate.scenario.rounds
    )


def _round_fill(slate: Slate) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    item = slate.scenario.round.get(slate.editing)
    if item is None:
        return {}, {}
    words = _words(name=item.name, instruction=item.instruction, question=item.question)
    return {**words, "minutes": str(item.minutes)}, {}


def _round_submit(slate: Slate) -> Edited | None:
    name, instruction, question = (slate.label(spot) for spot in ("name", "instruction", "question"))
    if name is None or instruction is None or question is None:
        return None
    minutes = slate.words.get("minutes", "").strip()
    count = int(minutes) if minutes.isdecimal() else 0  # 0 is refused with the range in words
    return _kept(slate, "round", name=name, minutes=count, instruction=instruction, question=question)


def _question_entries(slate: Slate) -> tuple[Entry, ...]:
    language = slate.texts.language
    return tuple(Entry(item.id, item.text.said_in(language), icon="question") for item in slate.scenario.questions)


def _question_fill(slate: Slate) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    item = slate.scenario.question.get(slate.editing)
    return _words(text=item.text if item else None), {}


def _question_submit(slate: Slate) -> Edited | None:
    text = slate.label("text")
    return _kept(slate, "question", text=text) if text else None


def _card_spots(slate: Slate) -> tuple[Spot, ...]:
    where = ChoiceSpot("phase", slate.said("field.phase"), _phases(slate, none=True))
    return (*_pair(slate, "text", LONG_MOST, 2), *_pair(slate, "question", LONG_MOST, 2), where)


def _card_entries(slate: Slate) -> tuple[Entry, ...]:
    language = slate.texts.language
    return tuple(
        Entry(card.id, card.text.said_in(language), card.question.said_in(language), "lightning")
        for card in slate.scenario.cards
    )


def _card_fill(slate: Slate) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    card = slate.scenario.card.get(slate.editing)
    if card is None:
        return {}, {"phase": ("",)}
    return _words(text=card.text, question=card.question), {"phase": (card.phase or "",)}


def _card_submit(slate: Slate) -> Edited | None:
    text, question = slate.label("text"), slate.label("question")
    if text is None or question is None:
        return None
    return _kept(slate, "card", slate.one("phase"), text=text, question=question)


FORMS: Mapping[Kind, Chapter] = {
    "task": Chapter(_task_spots, _task_entries, _task_fill, _task_submit),
    "party": Chapter(_party_spots, _party_entries, _party_fill, _party_submit),
    "round": Chapter(_round_spots, _round_entries, _round_fill, _round_submit),
    "question": Chapter(lambda s: _pair(s, "text", LONG_MOST, 2), _question_entries, _question_fill, _question_submit),
    "card": Chapter(_card_spots, _card_entries, _card_fill, _card_submit),
}
