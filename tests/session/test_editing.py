"""Changing a scenario piece by piece: what comes out is valid, fits, and its example still plays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from canvas.model.base import Label
from canvas.model.scenario import Scenario
from canvas.session import editing
from canvas.session.editing import FIELDS, Edited, Kind, TaskWords
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.rehearsal import rehearse
from canvas.session.saving import as_toml
from tests.helpers.everything import everything
from tests.helpers.small import small_scenario
from tests.helpers.tools import case, words_of

NAMES = [path.stem for path in Library().scenario_paths()]
SMALL = small_scenario()


def good(answer: Edited) -> Scenario:
    assert isinstance(answer, Scenario), (answer.code, answer.values)
    return answer


def refused(answer: Edited) -> str:
    """The code of a refusal; its words must be there in both languages."""
    assert isinstance(answer, Problem)
    for language in ("nl", "en"):
        assert words_of(language)(answer.key, **answer.values)  # type: ignore[arg-type]
    return answer.code


def ids(scenario: Scenario, kind: Kind) -> list[str]:
    lists = {"party": scenario.parties, "round": scenario.rounds, "question": scenario.questions}
    if kind == "task":
        return [*scenario.tasks]
    return [entry.id for entry in (scenario.cards if kind == "card" else lists[kind])]  # type: ignore[attr-defined]


CHANGES: dict[Kind, dict[str, object]] = {
    "task": {"text": Label(nl="Iets anders", en="Something else"), "usual": ("overheid",), "lane": None},
    "party": {"name": "Woningcorporatie", "role": "werkgever", "signs": False},
    "round": {"name": "Verdelen", "minutes": 25, "instruction": "Leg neer.", "question": "Klopt het?"},
    "question": {"text": "Hoe gaat het verder?"},
    "card": {"text": "Het regent.", "question": "Wie belt?", "phase": None},
}


@pytest.mark.parametrize("kind", CHANGES)
def test_something_is_changed_and_the_rest_is_not(kind: Kind) -> None:
    name = ids(SMALL, kind)[0]
    after = good(editing.change(SMALL, kind, name, **CHANGES[kind]))
    again = good(editing.change(after, kind, name, **CHANGES[kind]))
    assert again == after != SMALL
    assert ids(after, kind) == ids(SMALL, kind)
    assert small_scenario() == SMALL


def test_words_in_one_language_leave_the_other() -> None:
    label = SMALL.tasks["les"].text
    assert editing.reworded(label, "nl", "Les geven") == Label(nl="Les geven", en=label.en)
    assert editing.reworded(Label.same("Les"), "nl", "Les geven") == Label.same("Les geven")


@pytest.mark.parametrize("kind", CHANGES)
def test_something_is_added_at_the_end_or_in_between(kind: Kind) -> None:
    fields = {key: value for key, value in CHANGES[kind].items() if key != "phase"}
    phase = "werving" if kind in ("task", "card") else None
    after = good(editing.add(SMALL, kind, phase=phase, **fields))
    (new,) = {*ids(after, kind)} - {*ids(SMALL, kind)}
    first = good(editing.add(after, kind, phase=phase, at=0, **fields))
    (other,) = {*ids(first, kind)} - {*ids(after, kind)}
    assert other.startswith(new.removesuffix("_2"))
    assert ids(first, kind)[0] == other


def test_a_task_goes_into_its_phase_and_a_card_knows_its_phase() -> None:
    after = good(editing.add(SMALL, "task", phase="werk", text="Fiets regelen"))
    assert after.phase_of["fiets_regelen"] == "werk"
    assert after.tasks["fiets_regelen"].text == Label.same("Fiets regelen")
    card = good(editing.add(SMALL, "card", phase="werk", text="Regen", question="Wie?")).cards[-1]
    assert (card.id, card.phase) == ("regen", "werk")


@pytest.mark.parametrize("kind", CHANGES)
def test_something_is_moved(kind: Kind) -> None:
    before = good(editing.add(SMALL, "question", text="Nog een vraag?"))
    name = ids(before, kind)[0]
    after = good(editing.move(before, kind, name, 1))
    assert ids(after, kind).index(name) == 1
    assert sorted(ids(after, kind)) == sorted(ids(before, kind))


def test_a_task_moves_to_another_phase_with_its_fiches() -> None:
    after = good(editing.move(SMALL, "task", "zoeken", 0, phase="werk"))
    assert after.phase_of["zoeken"] == "werk"
    assert after.phase["werk"].tasks[0].id == "zoeken"
    assert [step.moves for step in after.example] == [step.moves for step in SMALL.example]


def test_a_phase_gets_another_name_and_the_case_another_title() -> None:
    after = good(editing.change(SMALL, "phase", "werk", name="Aan het werk"))
    assert after.phase["werk"].name.nl == "Aan het werk"
    title = good(editing.rename(SMALL, Label.same("Nieuw")))
    assert (title.title, title.short_title) == (Label.same("Nieuw"), Label.same("Nieuw"))


def _answers(scenario: Scenario) -> Iterator[tuple[str, Edited]]:
    for kind in CHANGES:
        for name in ids(scenario, kind):
            yield f"remove {kind} {name}", editing.remove(scenario, kind, name)
    for phase in scenario.phases:
        name = scenario.phases[0].tasks[0].id
        yield f"move {name} to {phase.id}", editing.move(scenario, "task", name, 0, phase.id)


@pytest.mark.parametrize("name", NAMES)
def test_whatever_goes_the_rest_stays_valid_and_its_example_can_be_played(name: str) -> None:
    for what, answer in _answers(case(name)):
        if isinstance(answer, Problem):
            assert refused(answer) in ("edit_needed", "edit_last"), what
        else:
            assert [*rehearse(answer, lambda: words_of("nl"))] == [], what


def test_the_example_forgets_who_is_gone() -> None:
    after = good(editing.remove(SMALL, "party", "gemeente"))
    assert [step.moves for step in after.example] == [(), ("zoeken=school+", "les=school")]
    less = good(editing.remove(after, "task", "les"))
    assert less.example[1].moves == ("zoeken=school+",)
    assert [step.round for step in good(editing.remove(SMALL, "round", "verdelen")).example] == ["kennismaken"]


def test_a_script_forgets_a_round_and_goes_when_it_was_all() -> None:
    after = good(editing.remove(SMALL, "round", "verdelen"))
    assert after.scripts[0].minutes == {"kennismaken": 5}
    assert good(editing.remove(after, "round", "kennismaken")).scripts == ()


REFUSALS: dict[str, tuple[Edited, str]] = {
    "too long a task": (editing.change(SMALL, "task", "les", text="x " * 22), "edit_task_long"),
    "words that do not break": (editing.change(SMALL, "task", "les", text="x" * 41), "edit_task_lines"),
    "too long a name": (editing.change(SMALL, "party", "school", name="x" * 41), "edit_party_long"),
    "no words": (editing.change(SMALL, "question", "blijvend", text=" "), "edit_short"),
    "a novel": (editing.change(SMALL, "question", "blijvend", text="x" * 401), "edit_long"),
    "no time": (editing.change(SMALL, "round", "praten", minutes=0), "edit_least"),
    "days": (editing.change(SMALL, "round", "praten", minutes=300), "edit_most"),
    "no number": (editing.change(SMALL, "round", "praten", minutes="kort"), "edit_number"),
    "a stranger": (editing.change(SMALL, "party", "school", role="koning"), "edit_unknown"),
    "gone meanwhile": (editing.change(SMALL, "task", "weg", text="Weg"), "edit_gone"),
    "into no phase": (editing.add(SMALL, "task", phase="weg", text="Weg"), "edit_gone"),
    "nothing to say": (editing.add(SMALL, "question"), "edit_missing"),
    "the party that coaches": (editing.remove(everything(), "party", "gemeente"), "edit_needed"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_what_cannot_be_is_refused_with_words(name: str) -> None:
    answer, code = REFUSALS[name]
    assert refused(answer) == code


def test_the_last_one_stays_and_too_many_do_not_fit() -> None:
    less = SMALL
    for name in ("zoeken", "informeren"):
        less = good(editing.remove(less, "task", name))
    assert refused(editing.remove(less, "task", "intake")) == "edit_last"
    assert refused(editing.move(less, "task", "intake", 0, phase="werk")) == "edit_last"
    full: Edited = SMALL
    for number in range(10):
        full = editing.add(good(full), "round", name=f"Ronde {number}", minutes=5, instruction="Doe.", question="Ja?")
    assert refused(full) == "edit_full"


def test_a_field_nobody_may_change_is_a_mistake_in_the_program() -> None:
    assert "id" not in {field for fields in FIELDS.values() for field in fields}
    with pytest.raises(KeyError):
        editing.change(SMALL, "task", "les", id="anders")


def test_a_scenario_that_had_a_long_task_can_still_be_changed() -> None:
    table = SMALL.model_dump(by_alias=True, mode="json")
    table["phase"][0]["task"][0]["text"]["nl"] = "x " * 25
    assert good(editing.change(Scenario.model_validate(table), "round", "praten", minutes=5))


def test_all_tasks_of_a_phase_at_once_keep_the_fiches_of_those_that_stay() -> None:
    kept = TaskWords(SMALL.tasks["les"].text, ("overheid",))
    after = good(editing.replace_tasks(SMALL, "opleiden", [TaskWords(Label.same("Nieuw")), kept]))
    assert [task.id for task in after.phase["opleiden"].tasks] == ["nieuw", "les"]
    assert "les=school" in after.example[1].moves
    assert refused(editing.replace_tasks(SMALL, "opleiden", [])) == "edit_last"


def test_an_edited_scenario_is_a_file_in_order(tmp_path: Path) -> None:
    edited = good(editing.remove(case(NAMES[0]), "party", case(NAMES[0]).parties[0].id))
    path = tmp_path / "eigen.toml"
    path.write_text(as_toml(edited), "utf-8")
    assert Library().problems(path) == []
