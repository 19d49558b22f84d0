"""Nodig van elkaar: one party asks another, and the answer is yes, no, I try, or too vague."""

import pytest

from canvas.model.agreed import Need
from canvas.model.board import Board
from canvas.rules import events as e
from canvas.rules.commands import AnswerNeed, AskNeed, Command, Refusal, StrikeNeed, WriteAgreement
from tests.helpers.play import asked, done, table

ASK = AskNeed("gemeente", "school", "Een plek met uren")


def test_one_party_asks_another_in_one_sentence() -> None:
    asked_for = Need(id="n1", asker="gemeente", asked="school", text="Een plek met uren")
    assert table("klein:", ASK).needs == {"n1": asked_for}


def test_yes_becomes_an_agreement_of_whoever_was_asked() -> None:
    board = table("klein:", ASK, AnswerNeed("n1", "yes"))
    (agreement,) = board.agreements.values()
    assert (agreement.id, agreement.text, agreement.parties) == ("a_n1", "Een plek met uren", ("school",))
    assert (agreement.pledge, agreement.need) == ("effort", "n1")


def test_i_try_is_an_effort_also_after_a_result_was_promised() -> None:
    result = WriteAgreement("Een plek met uren", ("school",), pledge="result", agreement="a_n1")
    board = table("klein:", ASK, AnswerNeed("n1", "yes"), result, AnswerNeed("n1", "try"))
    assert board.agreements["a_n1"].pledge == "effort"


@pytest.mark.parametrize("answer", ["no", "vague", ""])
def test_another_answer_strikes_the_agreement_again(answer: str) -> None:
    board = table("klein:", ASK, AnswerNeed("n1", "yes"))
    events = done(asked(board, AnswerNeed("n1", answer)))  # type: ignore[arg-type]
    assert events[0] == e.AgreementStruck(agreement="a_n1")
    assert table("klein:", ASK, AnswerNeed("n1", "yes"), AnswerNeed("n1", answer)).agreements == {}  # type: ignore[arg-type]


def test_from_yes_to_i_try_the_agreement_keeps_its_own_words() -> None:
    own = WriteAgreement("Twee plekken", ("school",), agreement="a_n1")
    board = table("klein:", ASK, AnswerNeed("n1", "yes"), own, AnswerNeed("n1", "try"))
    assert board.agreements["a_n1"].text == "Twee plekken"


def test_another_sentence_must_be_answered_again() -> None:
    again = AskNeed("gemeente", "school", "Een plek met een datum", need="n1")
    board = table("klein:", ASK, AnswerNeed("n1", "yes"), again)
    assert (board.needs["n1"].text, board.needs["n1"].answer, board.agreements) == ("Een plek met een datum", "", {})


def test_a_need_is_struck_with_its_agreement() -> None:
    board = table("klein:", ASK, AnswerNeed("n1", "try"), StrikeNeed("n1"))
    assert (board.needs, board.agreements) == ({}, {})


REFUSED: list[tuple[Command, str]] = [
    (AskNeed("gemeente", "school", "Plek", need="n9"), "unknown_need"),
    (AskNeed("ufo", "school", "Plek"), "unknown_party"),
    (AskNeed("gemeente", "ufo", "Plek"), "unknown_party"),
    (AskNeed("school", "school", "Plek"), "need_self"),
    (AskNeed("school", "samira", "Op tijd komen"), "candidate_binds"),
    (AskNeed("gemeente", "school", ""), "empty"),
    (AskNeed("gemeente", "school", "x" * 141), "too_long"),
    (AskNeed("gemeente", "school", "Een plek met uren", need="n1"), "no_change"),
    (AnswerNeed("n9", "yes"), "unknown_need"),
    (AnswerNeed("n1", ""), "no_change"),
    (AnswerNeed("n1", "misschien"), "unfit"),  # type: ignore[arg-type]
    (StrikeNeed("n9"), "unknown_need"),
]


@pytest.fixture
def board() -> Board:
    return table("klein:", ASK)


@pytest.mark.parametrize(("command", "code"), REFUSED, ids=str)
def test_what_cannot_be_done_says_why(board: Board, command: Command, code: str) -> None:
    answer = asked(board, command)
    assert isinstance(answer, Refusal)
    assert answer.code == code
