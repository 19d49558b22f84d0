"""What makes it last: money, indicators, questions, checks, warnings and event cards."""

import pytest

from canvas.model.lasting import Money
from canvas.model.words import Label80
from canvas.rules import events as e
from canvas.rules.commands import (
    AcceptWarning,
    AnswerEvent,
    AnswerQuestion,
    Command,
    DrawEvent,
    Refusal,
    SetCheck,
    StrikeIndicator,
    StrikeMoney,
    WriteIndicator,
    WriteMoney,
)
from canvas.rules.decide import decide
from canvas.rules.evolve import start
from tests.helpers.play import SMALL, asked, done, table
from tests.helpers.small import CARDS

MONEY = WriteMoney("opleiden", "Scholingsfonds", "20 uur per week", "juli", "dan betaalt het bedrijf", ("les", "les"))


def test_money_is_written_in_the_words_of_the_group() -> None:
    board = table("klein:", MONEY)
    assert board.money["m1"] == Money(
        id="m1",
        phase="opleiden",
        source="Scholingsfonds",
        amount="20 uur per week",
        until="juli",
        if_stops="dan betaalt het bedrijf",
        tasks=("les",),
    )
    assert table("klein:", MONEY, WriteMoney("werk", "Loon", money="m1"), StrikeMoney("m1")).money == {}


def test_a_number_of_the_case_lies_on_the_table_and_can_be_measured_again() -> None:
    before = start(SMALL).indicators["banen"]
    assert (before.start, before.now) == (3, None)
    board = table("klein:", WriteIndicator("Banen", "fact", 3, 5, 10, "mensen", "juni", "banen"))
    assert (board.indicators["banen"].now, board.indicators["banen"].label) == (5, before.label)
    assert board.indicators["banen"].unit == before.unit


def test_a_number_of_the_group_is_called_the_same_in_both_languages() -> None:
    board = table("klein:", WriteIndicator("Diploma's", start=0, target=8), StrikeIndicator("banen"))
    (indicator,) = board.indicators.values()
    assert (indicator.id, indicator.label) == ("i1", Label80.same("Diploma's"))
    assert (indicator.start, indicator.target, indicator.unit) == (0, 8, None)


def test_a_question_is_answered_and_the_answer_taken_back() -> None:
    answered = AnswerQuestion("blijvend", "Ieder jaar samen kiezen")
    assert table("klein:", answered).answers == {"blijvend": "Ieder jaar samen kiezen"}
    assert table("klein:", answered, AnswerQuestion("blijvend", " ")).answers == {}


def test_a_check_is_yes_no_or_later() -> None:
    assert table("klein:", SetCheck("geld", "later"), SetCheck("geld", "no")).checks == {"geld": "no"}


def test_a_warning_is_accepted_with_a_reason() -> None:
    board = table("klein:", AcceptWarning("no_contact", "Dat kiezen we in mei"))
    assert board.accepted == {"no_contact": "Dat kiezen we in mei"}


def test_the_same_seed_draws_the_same_cards_each_once() -> None:
    orders = {table("klein:", *[DrawEvent(seed)] * len(CARDS)).drawn for seed in range(50)}
    assert all(sorted(order) == sorted(CARDS) for order in orders)
    assert len(orders) > 3
    assert table("klein:", DrawEvent(7)).drawn == table("klein:", DrawEvent(7)).drawn


def test_the_group_answers_an_event() -> None:
    board = table("klein:", DrawEvent(1))
    (card,) = board.drawn
    assert done(asked(board, AnswerEvent(card, "De jobcoach springt in"))) == (
        e.EventAnswered(card=card, text="De jobcoach springt in"),
    )
    assert table("klein:", DrawEvent(1), AnswerEvent(card, "Ja"), AnswerEvent(card, "")).event_answers == {}


REFUSED: list[tuple[Command, str]] = [
    (WriteMoney("werk", "Loon", money="m9"), "unknown_money"),
    (WriteMoney("koffie", "Loon"), "unknown_phase"),
    (WriteMoney("werk", "Loon", tasks=("koffie",)), "unknown_task"),
    (WriteMoney("werk", "Loon", tasks=("les",)), "task_elsewhere"),
    (WriteMoney("werk", ""), "empty"),
    (WriteMoney("werk", "x" * 61), "too_long"),
    (WriteMoney("opleiden", "Fonds", money="m1"), "no_change"),
    (StrikeMoney("m9"), "unknown_money"),
    (WriteIndicator("Banen", indicator="i9"), "unknown_indicator"),
    (WriteIndicator(""), "empty"),
    (WriteIndicator("x" * 81), "too_long"),
    (WriteIndicator("Banen", unit="x" * 21), "too_long"),
    (WriteIndicator("Banen", now=float("nan")), "bad_number"),
    (WriteIndicator("Banen", now=1e30), "bad_number"),
    (WriteIndicator("Banen", "fact", 3, unit="mensen", indicator="banen"), "no_change"),
    (StrikeIndicator("i9"), "unknown_indicator"),
    (AnswerQuestion("koffie", "Ja"), "unknown_question"),
    (AnswerQuestion("blijvend", ""), "empty"),
    (AnswerQuestion("blijvend", "x" * 281), "too_long"),
    (SetCheck("koffie", "yes"), "unknown_check"),
    (SetCheck("geld", "soms"), "unfit"),  # type: ignore[arg-type]
    (AcceptWarning("many_leads:school", "Kan"), "unknown_warning"),
    (AcceptWarning("no_contact", " "), "empty"),
    (AcceptWarning("no_contact", "x" * 141), "too_long"),
    (AnswerEvent("ziek", "Ja"), "unknown_card"),
]


@pytest.mark.parametrize(("command", "code"), [*REFUSED, (DrawEvent(1), "")], ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = asked(table("klein:", WriteMoney("opleiden", "Fonds")), command)
    assert (answer.code if isinstance(answer, Refusal) else "") == code


def test_doing_the_same_again_changes_nothing() -> None:
    for command in (SetCheck("geld", "yes"), AnswerQuestion("blijvend", "Ja"), AcceptWarning("no_driver", "Volgt")):
        assert asked(table("klein:", command), command) == Refusal("no_change")


def test_a_deck_ends() -> None:
    board = table("klein:", *[DrawEvent(1)] * len(CARDS))
    assert asked(board, DrawEvent(1)) == Refusal("cards_gone")
    without = SMALL.model_copy(update={"cards": ()})
    assert decide(start(without), without, DrawEvent(1)) == Refusal("no_cards")
