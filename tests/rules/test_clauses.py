"""What a covenant needs beside the board: its elements, what is asked for each, and who may sign."""

from dataclasses import replace
from datetime import date

import pytest

from canvas.model.board import Board
from canvas.model.days import months_later
from canvas.model.elements import ELEMENT, ELEMENTS
from canvas.model.mandate import Mandate
from canvas.rules import events as e
from canvas.rules.commands import Command, FillClause, FillMandate, LapseClause, LeaveParty, WriteMoney
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.queries import asked_now, clause, signers, standings, to_dos
from canvas.rules.refusal import Refusal
from canvas.session.soundness import is_sound
from tests.helpers.everything import everything

ALL = everything()
SIGNER = next(party.id for party in signers(start(ALL), ALL))
CANDIDATE = next(party.id for party in ALL.parties if ALL.role[party.role].kind == "candidate")
DURATION = (("start", "1-1-2027"), ("term", "fixed"), ("end", "31 december 2028"), ("renewal", "2028-10-31"))

REFUSED: list[tuple[Command, str]] = [
    (FillClause("koffie", ()), "unknown_element"),
    (FillClause("law", (("who", "x"),)), "unknown_element"),
    (FillClause("report", (("who", " "),)), "empty"),
    (FillClause("report", (("who", "x" * 201),)), "too_long"),
    (FillClause("evaluation", (("date", "ooit"),)), "bad_date"),
    (FillClause("notice", (("months", "0"),)), "dial_range"),
    (FillClause("notice", (("months", "²"),)), "dial_range"),
    (FillClause("force", (("court", "perhaps"),)), "unfit"),
    (FillClause("duration", (("start", "1-1-2028"), ("end", "1-1-2027"))), "ends_before_start"),
    (FillClause("duration", (("start", "1-1-2028"), ("end", "1-1-2028"))), "ends_before_start"),
    (LapseClause("law", "niet nodig"), "unknown_element"),
    (LapseClause("report", " "), "empty"),
    (FillMandate("niemand"), "unknown_party"),
    (FillMandate(CANDIDATE, name="x"), "candidate_binds"),
    (FillMandate(SIGNER), "empty"),
    (FillMandate(SIGNER, granted="ooit"), "bad_date"),
]
EVENTS: list[e.Event] = [
    e.ClauseFilled(element="report", words={"who": "Ans"}),
    e.ClauseLapsed(element="report", reason="er is geen subsidie"),
    e.MandateFilled(mandate=Mandate(party=SIGNER, seat="Almere")),
]


def after(*commands: Command):  # type: ignore[no-untyped-def]
    board = start(ALL)
    for command in commands:
        done = decide(board, ALL, command)
        assert not isinstance(done, Refusal), done
        board = fold(board, done)
    return board


def state(board, element: str):  # type: ignore[no-untyped-def]
    return next(found for found in standings(board, ALL) if found.element.id == element)


def test_there_are_32_elements_and_what_is_asked_hangs_together() -> None:
    assert len(ELEMENTS) == len(ELEMENT) == 32
    for element in ELEMENTS:
        names = [ask.id for ask in element.asks]
        assert len(set(names)) == len(names) <= 8
        for ask in element.asks:
            assert (ask.kind == "choice") == bool(ask.options)
            if ask.when:
                assert ask.when[1] in element.ask(ask.when[0]).options


def test_a_clause_is_kept_as_people_mean_it() -> None:
    board = after(FillClause("duration", DURATION))
    assert board.clauses["duration"] == {
        "start": "2027-01-01",
        "term": "fixed",
        "end": "2028-12-31",
        "renewal": "2028-10-31",
    }
    assert state(board, "duration").state == "filled"


def test_questions_hang_on_answers() -> None:
    board = after(FillClause("duration", (("start", "1-1-2027"), ("term", "open"))))
    assert [ask.id for ask in asked_now(board, ELEMENT["duration"])] == ["start", "term"]
    assert state(board, "duration").state == "filled"


def test_what_is_missing_is_told() -> None:
    board = after(FillClause("evaluation", (("who", "de stuurgroep"),)))
    assert state(board, "evaluation").missing == ("date", "after")


def test_an_element_may_lapse_and_come_back() -> None:
    board = after(FillClause("report", (("who", "Ans"),)), LapseClause("report", "er is geen subsidie"))
    assert (state(board, "report").state, clause(board, "report", "who")) == ("lapsed", "")
    board = fold(board, decide(board, ALL, FillClause("report", (("who", "Ans"),))))  # type: ignore[arg-type]
    assert (state(board, "report").state, clause(board, "report", "who")) == ("open", "Ans")


def test_a_mandate_goes_with_its_party() -> None:
    filled = FillMandate(SIGNER, "BV", "Almere", "R. Jansen", "directeur", "statutes")
    board = after(filled)
    assert board.mandates[SIGNER].complete
    assert SIGNER not in after(filled, FillMandate(SIGNER)).mandates
    assert SIGNER not in after(filled, LeaveParty(SIGNER)).mandates


@pytest.mark.parametrize(("command", "code"), REFUSED)
def test_what_cannot_be(command: Command, code: str) -> None:
    done = decide(start(ALL), ALL, command)
    assert isinstance(done, Refusal) and done.code == code


def test_what_a_journal_may_say() -> None:
    board = start(ALL)
    assert is_sound(board, ALL, e.ClauseFilled(element="report", words={"who": "Ans"}))
    assert not is_sound(board, ALL, e.ClauseFilled(element="report", words={"koffie": "Ans"}))
    assert not is_sound(board, ALL, e.ClauseLapsed(element="koffie", reason="x"))
    assert not is_sound(board, ALL, e.MandateFilled(mandate=Mandate(party="niemand")))


def test_they_travel_through_a_journal() -> None:
    assert e.EVENTS.validate_json(e.EVENTS.dump_json(tuple(EVENTS))) == tuple(EVENTS)


def test_what_the_board_lacks_is_told_by_point() -> None:
    board = start(ALL)
    found = {element: [point.code for point in to_dos(board, ALL, element)] for element in ELEMENT}
    assert set(found["parties"]) == {"party_bare"}
    assert len(found["authority"]) == len(signers(board, ALL))
    assert {"no_lead", "no_doer"} == set(found["duties"])
    assert found["steering"] == ["no_contact", "no_driver"]
    assert (found["money"], found["monitoring"]) == (["no_money"], ["no_goal"])
    assert not any(found[element.id] for element in ELEMENTS if element.basis != "board")


def asked_of(board: Board, party: str) -> list[str]:
    return [point.code for point in to_dos(board, ALL, "authority") if point.values["party"] == party]


def test_a_complete_mandate_asks_for_the_name_of_the_organisation_and_then_for_nothing() -> None:
    board = after(FillMandate(SIGNER, "BV", "Almere", "R. Jansen", "directeur", "statutes"))
    assert asked_of(board, SIGNER) == ["no_organisation"]
    named = board.parties[SIGNER].model_copy(update={"organisation": "Bouw Noord"})
    assert asked_of(replace(board, parties={**board.parties, SIGNER: named}), SIGNER) == []


def test_every_phase_needs_its_own_source_of_money() -> None:
    first, *rest = (phase.id for phase in ALL.phases)
    board = after(WriteMoney(first, "fonds"))
    assert [dict(point.values) for point in to_dos(board, ALL, "money")] == [{"phase": phase} for phase in rest]
    assert state(board, "money").state == "open"
    whole = after(*(WriteMoney(phase.id, "fonds") for phase in ALL.phases))
    assert to_dos(whole, ALL, "money") == ()


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ((2027, 1, 31), 1, (2027, 2, 28)),
        ((2027, 11, 15), 3, (2028, 2, 15)),
        ((2028, 12, 31), -2, (2028, 10, 31)),
        ((2027, 1, 1), -1, (2026, 12, 1)),
        ((2028, 2, 29), 12, (2029, 2, 28)),
    ],
)
def test_months_are_counted(day: tuple[int, int, int], months: int, later: tuple[int, int, int]) -> None:
    assert months_later(date(*day), months) == date(*later)
