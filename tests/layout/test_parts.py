"""A part of the table answers from memory only when all it may look at is equal."""

from canvas.layout.kept import Kept


def test_the_same_facts_give_the_same_answer_without_working_it_out() -> None:
    kept, worked_out = Kept(), list[str]()

    def work_out() -> list[str]:
        worked_out.append("once")
        return ["drawn"]

    first = kept.answer("tray", ("isoleerder", 3), work_out)
    assert kept.answer("tray", ("isoleerder", 3), work_out) is first
    assert worked_out == ["once"]


def test_other_facts_or_another_name_are_another_question() -> None:
    kept = Kept()
    answers = [kept.answer(name, facts, list) for name, facts in (("tray", (1,)), ("tray", (2,)), ("strip", (2,)))]
    assert len({id(answer) for answer in answers}) == 3


def test_only_the_last_answer_of_a_name_is_kept() -> None:
    kept = Kept()
    first = kept.answer("tray", (1,), list)
    kept.answer("tray", (2,), list)
    assert kept.answer("tray", (1,), list) is not first
