"""The seal: one for what was agreed, whatever way the table took and whatever language it is printed in."""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from canvas.model.board import Board, Level
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.seal import LOOKS, OF_THE_SESSION, OF_THE_WORKSHOP, canonical, seal, short
from tests.helpers.everything import everything
from tests.helpers.play import SMALL, beside, done, seat, table

LAID = table("klein: les=school intake=gemeente werving!gemeente")


def after(board: Board, *commands: c.Command) -> Board:
    for command in commands:
        board = fold(board, done(decide(board, SMALL, command)))
    return board


def told(board: Board, scenario: Scenario = SMALL) -> str:
    return canonical(board, scenario).decode()


CHANGES: dict[str, Callable[[Board], Board]] = {
    "another fiche": lambda board: after(board, c.PlaceFiche("bouwbedrijf", beside("les"))),
    "another level": lambda board: after(board, c.SetLevel(next(iter(board.fiches)), Level.HELPT)),
    "another leader": lambda board: after(board, c.PlaceFiche("school", seat("werving"), replace=True)),
    "an agreement": lambda board: after(board, c.WriteAgreement("Elke maandag bellen", ("school",))),
    "a need": lambda board: after(board, c.AskNeed("school", "gemeente", "Les in werktijd")),
    "the card of the table": lambda board: after(board, c.SetTable("Tafel 3", "Delft", "2027-01-09", "")),
    "a function": lambda board: after(board, c.ChangeParty("school", "School", function="docent")),
    "a parked point": lambda board: after(board, c.Park("Een lening voor rijlessen")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=[name.replace(" ", "_") for name in CHANGES])
def test_whatever_is_agreed_changes_the_seal(change: Callable[[Board], Board]) -> None:
    assert seal(change(LAID), SMALL) != seal(LAID, SMALL)


STAYS: dict[str, Callable[[Board], Board]] = {
    "another round": lambda board: after(board, c.StartRound(SMALL.rounds[-1].id)),
    "a lock": lambda board: after(board, c.LockBoard()),
    "a covenant": lambda board: after(board, c.RecordExport("convenant.pdf")),
    "a name of a person": lambda board: after(
        board, c.ChangeParty("school", board.parties["school"].name.nl, person="Zoë Şahin")
    ),
    "a detour": lambda board: _there_and_back(board),
    "a vote face down": lambda board: after(board, c.CastVote("werving", "school", "agree", "")),
}


def _there_and_back(board: Board) -> Board:
    board = after(board, c.PlaceFiche("bouwbedrijf", beside("les")))
    return after(board, c.ReturnFiche(list(board.fiches)[-1]))


@pytest.mark.parametrize("change", STAYS.values(), ids=[name.replace(" ", "_") for name in STAYS])
def test_what_is_of_the_session_or_of_a_person_does_not(change: Callable[[Board], Board]) -> None:
    assert change(LAID) != LAID
    assert seal(change(LAID), SMALL) == seal(LAID, SMALL)


def test_it_is_the_sum_of_sorted_json_in_composed_letters() -> None:
    board = after(LAID, c.Park("Een café"))
    parked = next(iter(board.parked.values()))
    loose = parked.model_copy(update={"text": unicodedata.normalize("NFD", parked.text)})
    decomposed = replace(board, parked={parked.id: loose})
    assert seal(decomposed, SMALL) == seal(board, SMALL)
    known = json.loads(told(board))
    assert set(known) == {"board", "case", "form"}
    assert told(board) == json.dumps(known, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert known["board"]["tasks"]["les"] == [{"level": "doet", "party": "school"}]
    assert known["board"]["leads"] == {"werving": "gemeente"}


def test_names_that_cannot_be_written_do_not_break_it() -> None:
    board = replace(LAID, answers={"vraag": "\ud800"})
    assert len(seal(board, SMALL)) == 64


def test_every_field_of_a_board_and_a_case_is_sealed_or_left_out_by_name() -> None:
    """A new field is sealed by itself; one that is left out has to be named, and has to exist."""
    assert {field.name for field in fields(Board)} >= OF_THE_SESSION
    assert set(Scenario.model_fields) >= OF_THE_WORKSHOP
    assert {"person"}.isdisjoint(LOOKS)


def test_every_mechanic_is_sealed() -> None:
    scenario = everything()
    board = start(scenario)
    answer = done(decide(board, scenario, c.TurnDial("estimate_before", "", 4)))
    assert seal(fold(board, answer), scenario) != seal(board, scenario)


def test_the_short_form_is_for_people() -> None:
    whole = seal(LAID, SMALL)
    assert short(whole).replace(" ", "") == whole[:16]
    assert [len(group) for group in short(whole).split()] == [4, 4, 4, 4]


def test_who_signs_is_sealed_but_not_by_name() -> None:
    named = after(LAID, c.FillMandate("school", name="Zoë Şahin"))
    assert named.mandates and seal(named, SMALL) == seal(LAID, SMALL)
    assert seal(after(named, c.FillMandate("school", name="Zoë Şahin", function="bestuurder")), SMALL) != seal(
        LAID, SMALL
    )
