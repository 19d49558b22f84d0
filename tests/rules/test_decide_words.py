"""Agreements, warm handovers and the parking list."""

import pytest

from canvas.model.agreed import Agreement, Handover
from canvas.model.lasting import Parked
from canvas.rules import events as e
from canvas.rules.commands import (
    AgreeHandover,
    AnswerNeed,
    AskNeed,
    Command,
    Park,
    Refusal,
    StrikeAgreement,
    StrikeHandover,
    StrikeParked,
    WriteAgreement,
)
from tests.helpers.play import asked, done, table

LED = "klein: werving!gemeente opleiden!school werk!school"


def test_an_agreement_is_an_effort_unless_the_group_says_otherwise() -> None:
    board = table("klein:", WriteAgreement("Elke week bellen", ("school",)))
    assert board.agreements == {"a1": Agreement(id="a1", text="Elke week bellen", parties=("school",))}
    assert board.agreements["a1"].pledge == "effort"


def test_an_agreement_about_a_task_belongs_to_its_phase() -> None:
    command = WriteAgreement("Les geven", ("school", "school", "gemeente"), "1 mei", "result", task="les")
    agreement = table("klein:", command).agreements["a1"]
    assert (agreement.phase, agreement.task, agreement.by, agreement.pledge) == ("opleiden", "les", "1 mei", "result")
    assert agreement.parties == ("school", "gemeente")


def test_an_agreement_is_rewritten_at_its_place() -> None:
    first, second = WriteAgreement("Bellen", ("school",)), WriteAgreement("Mailen", ("gemeente",))
    board = table("klein:", first, second, WriteAgreement("Appen", ("school",), agreement="a1"))
    assert [(card.id, card.text) for card in board.agreements.values()] == [("a1", "Appen"), ("a2", "Mailen")]


def test_a_struck_agreement_never_lends_its_id_to_another() -> None:
    write = WriteAgreement("Bellen", ("school",))
    assert [*table("klein:", write, StrikeAgreement("a1"), write).agreements] == ["a2"]


def test_an_agreement_that_came_from_a_need_keeps_it_when_rewritten() -> None:
    need = [AskNeed("gemeente", "school", "Een plek"), AnswerNeed("n1", "yes")]
    board = table("klein:", *need, WriteAgreement("Twee plekken", ("school",), "mei", agreement="a_n1"))
    assert (board.agreements["a_n1"].need, board.agreements["a_n1"].text) == ("n1", "Twee plekken")


def test_striking_it_opens_the_need_again() -> None:
    need = [AskNeed("gemeente", "school", "Een plek"), AnswerNeed("n1", "yes")]
    board = table("klein:", *need, StrikeAgreement("a_n1"))
    assert (board.agreements, board.needs["n1"].answer) == ({}, "")


def test_whoever_lead_now_agree_on_the_handover() -> None:
    board = table(LED, AgreeHandover("werving", "in mei", "wat iemand kan", candidate_knows=True))
    agreed = Handover(
        phase="werving", giver="gemeente", taker="school", when="in mei", told="wat iemand kan", candidate_knows=True
    )
    assert board.handovers == {"werving": agreed}
    assert done(asked(board, StrikeHandover("werving"))) == (e.HandoverStruck(phase="werving"),)


def test_a_handover_is_agreed_anew_with_other_words() -> None:
    board = table(LED, AgreeHandover("werving", "in mei"), AgreeHandover("werving", "in juni"))
    assert board.handovers["werving"].when == "in juni"
    assert asked(board, AgreeHandover("werving", "in juni ")) == Refusal("no_change")


def test_a_point_is_parked_for_later_and_struck() -> None:
    board = table("klein:", Park("Kinderopvang", "samira"), Park("Reiskosten"))
    assert board.parked["p1"] == Parked(id="p1", text="Kinderopvang", party="samira")
    assert [*board.parked] == ["p1", "p2"]
    assert [*table("klein:", Park("Opvang"), Park("Reizen", parked="p1"), StrikeParked("p1")).parked] == []


REFUSED: list[tuple[Command, str]] = [
    (WriteAgreement("Bellen", ("school",), agreement="a9"), "unknown_agreement"),
    (WriteAgreement("Bellen", ()), "nobody"),
    (WriteAgreement("Bellen", ("ufo",)), "unknown_party"),
    (WriteAgreement("Bellen", ("samira",)), "candidate_binds"),
    (WriteAgreement("  ", ("school",)), "empty"),
    (WriteAgreement("x" * 201, ("school",)), "too_long"),
    (WriteAgreement("Bellen", ("school",), by="x" * 41), "too_long"),
    (WriteAgreement("Bellen", ("school",), pledge="eed"), "unfit"),  # type: ignore[arg-type]
    (WriteAgreement("Bellen", ("school",), phase="koffie"), "unknown_phase"),
    (WriteAgreement("Bellen", ("school",), task="koffie"), "unknown_task"),
    (WriteAgreement("Bellen", ("school",), phase="werk", task="les"), "task_elsewhere"),
    (StrikeAgreement("a1"), "unknown_agreement"),
    (AgreeHandover("koffie", "in mei"), "unknown_phase"),
    (AgreeHandover("werk", "in mei"), "no_passage"),
    (AgreeHandover("opleiden", "in mei"), "passage_same"),
    (AgreeHandover("werving"), "empty"),
    (AgreeHandover("werving", "x" * 41), "too_long"),
    (StrikeHandover("werving"), "unknown_handover"),
    (Park(""), "empty"),
    (Park("x" * 141), "too_long"),
    (Park("Opvang", "ufo"), "unknown_party"),
    (Park("Opvang", parked="p1"), "unknown_parked"),
    (StrikeParked("p1"), "unknown_parked"),
]


@pytest.mark.parametrize(("command", "code"), REFUSED, ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = asked(table(LED), command)
    assert isinstance(answer, Refusal)
    assert answer.code == code


def test_a_handover_waits_for_two_leaders() -> None:
    waits = {"phase": "werving", "phase_next": "opleiden"}
    assert asked(table("klein: werving!school"), AgreeHandover("werving", "mei")) == Refusal("passage_open", waits)


def test_writing_the_same_again_changes_nothing() -> None:
    write = WriteAgreement("Bellen", ("school",))
    again = WriteAgreement(" Bellen ", ("school",), agreement="a1")
    assert asked(table("klein:", write), again) == Refusal("no_change")
    assert asked(table("klein:", Park("Opvang")), Park("Opvang", parked="p1")) == Refusal("no_change")
