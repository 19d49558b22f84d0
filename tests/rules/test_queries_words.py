"""Questions about what was said: handovers, money, warnings, consent, and what is still open."""

import pytest

from canvas.model.board import Board
from canvas.model.scenario import Scenario
from canvas.rules.commands import (
    AcceptWarning,
    AgreeHandover,
    AnswerNeed,
    AnswerQuestion,
    AskNeed,
    ChangeParty,
    ChooseScript,
    Command,
    JoinParty,
    LeaveParty,
    PlaceFiche,
    WriteMoney,
)
from canvas.rules.evolve import start
from canvas.rules.notation import read, write
from canvas.rules.queries import (
    Coverage,
    OpenPoint,
    Remark,
    accepted_warnings,
    aftercare_phase,
    all_warnings,
    coverage,
    fall_open,
    handover_state,
    minutes_of,
    missing_kinds,
    open_points,
    passages,
    voters,
    votes_missing,
    warnings,
)
from tests.helpers.play import SMALL, seat, table
from tests.helpers.small import small_table

LED = "klein: werving!gemeente opleiden!school werk!school"


def codes(board: Board) -> list[str]:
    return [point.code for point in open_points(board, SMALL)]


def states(board: Board) -> list[str]:
    return [handover_state(board, passage) for passage in passages(board, SMALL)]


def test_a_handover_counts_as_long_as_the_same_two_lead() -> None:
    agree = AgreeHandover("werving", "mei", candidate_knows=True)
    other = PlaceFiche("bouwbedrijf", seat("werving"), replace=True)
    back = PlaceFiche("gemeente", seat("werving"), replace=True)
    assert states(table("klein:")) == ["open", "open"]
    assert states(table(LED)) == ["due", "same"]
    assert states(table(LED, agree)) == ["agreed", "same"]
    assert states(table(LED, agree, other)) == ["outdated", "same"]
    assert states(table(LED, agree, other, back)) == ["agreed", "same"]
    assert [passage.state for passage in passages(table(LED, agree), SMALL)] == ["agreed", "same"]
    assert [passage.state for passage in passages(table(LED, agree, other), SMALL)] == ["handover", "same"]


def test_a_handover_is_open_until_it_is_agreed_and_the_candidate_knows() -> None:
    agree, knows = AgreeHandover("werving", "mei"), AgreeHandover("werving", "mei", candidate_knows=True)
    other = PlaceFiche("bouwbedrijf", seat("werving"), replace=True)
    assert "handover" in codes(table(LED))
    assert [code for code in codes(table(LED, agree)) if "handover" in code] == ["handover_untold"]
    assert [code for code in codes(table(LED, knows)) if "handover" in code] == []
    assert [code for code in codes(table(LED, knows, other)) if "handover" in code] == ["handover_outdated"]


@pytest.mark.parametrize(
    ("answer", "code"), [("no", "need_no"), ("vague", "need_vague"), ("", "need_unanswered"), ("yes", ""), ("try", "")]
)
def test_only_yes_and_i_try_settle_a_need(answer: str, code: str) -> None:
    played: list[Command] = [AskNeed("gemeente", "school", "Een plek")]
    played += [AnswerNeed("n1", answer)] if answer else []  # type: ignore[arg-type]
    about = {"party": "gemeente", "party_other": "school", "text": "Een plek"}
    found = [point for point in open_points(table("klein:", *played), SMALL) if point.code.startswith("need")]
    assert found == ([OpenPoint(code, about)] if code else [])


def test_an_empty_frame_is_open_unless_the_group_has_a_reason() -> None:
    board = table("klein:", PlaceFiche("school", seat("aanspreekpunt")), AcceptWarning("no_driver", "Volgt in mei"))
    assert {"no_contact", "no_driver"} <= set(codes(table("klein:")))
    assert not {"no_contact", "no_driver"} & set(codes(board))


def test_what_the_group_accepts_with_a_reason_is_settled() -> None:
    board = table("klein: werk!samira")
    assert "candidate_leads" in codes(board)
    accepted = table("klein: werk!samira", AcceptWarning("candidate_leads:werk:samira", "Samen met de school"))
    assert "candidate_leads" not in codes(accepted)
    assert [(remark.code, reason) for remark, reason in accepted_warnings(accepted, SMALL)] == [
        ("candidate_leads", "Samen met de school")
    ]
    moved = table("klein:", PlaceFiche("samira", seat("werk")))
    assert accepted_warnings(moved, SMALL) == ()


def test_a_question_is_open_until_it_is_answered() -> None:
    assert OpenPoint("question", {"question": "blijvend"}) in open_points(table("klein:"), SMALL)
    assert "question" not in codes(table("klein:", AnswerQuestion("blijvend", "Samen")))


FUND = WriteMoney("opleiden", "Fonds", tasks=("les",))


def test_the_tasks_that_lose_their_last_source_fall_open() -> None:
    board = table("klein:", FUND, WriteMoney("opleiden", "Gemeenteraad"), WriteMoney("werk", "Loon"))
    assert [*board.money] == ["m1", "m2", "m3"]
    assert fall_open(board, SMALL, ["m1"]) == ()
    assert fall_open(board, SMALL, ["m2"]) == ("praktijk", "begeleiden")
    assert fall_open(board, SMALL, ["m1", "m2"]) == ("les", "praktijk", "begeleiden")
    assert fall_open(board, SMALL, ["m3", "m9"]) == ("match", "nazorg", "evaluatie")
    assert fall_open(board, SMALL, []) == ()


def test_money_without_end_or_plan_or_from_one_purse_gets_a_warning() -> None:
    def found(*played: Command) -> list[Remark]:
        remarks = all_warnings(table("klein:", *played), SMALL)
        return [remark for remark in remarks if "money" in remark.values]

    about = {"money": "Fonds", "phase": "opleiden"}
    assert found(FUND) == [Remark("money_no_end", about, ("m1",)), Remark("money_no_plan", about, ("m1",))]
    until = WriteMoney("opleiden", "Fonds", until="juli", if_stops="dan stopt de les")
    assert found(until) == []
    again = WriteMoney("werk", "FONDS", until="juli", if_stops="dan stopt het")
    assert found(until, again) == [Remark("one_source", {"money": "Fonds"})]
    assert found(until, WriteMoney("werk", "Loon", until="juli", if_stops="dan stopt het")) == []


def test_a_network_or_branch_body_that_signs_gets_a_warning() -> None:
    network = ChangeParty("school", "School", kind="network")
    branch = ChangeParty("gemeente", "Gemeente", kind="branch")
    reader = ChangeParty("bouwbedrijf", "Bouwbedrijf", kind="network", signs=False)
    keys = [remark.key for remark in warnings(table("klein:", network, branch, reader), SMALL)]
    assert {"network_signs:school", "branch_signs:gemeente"} <= set(keys)
    assert not any("bouwbedrijf" in key for key in keys)


def test_a_mixed_group_lacks_nobody() -> None:
    assert missing_kinds(table("klein:"), SMALL) == ()
    board = table("klein:", LeaveParty("gemeente"))
    assert missing_kinds(board, SMALL) == ("overheid",)
    assert Remark("missing_kind", {"role": "overheid"}, ("overheid",)) in warnings(board, SMALL)
    assert missing_kinds(table("klein:", LeaveParty("gemeente"), JoinParty("overheid", "UWV")), SMALL) == ()


def test_an_accepted_warning_is_not_told_again() -> None:
    board = table("klein:", AcceptWarning("no_contact", "Volgt"))
    assert "no_contact" not in [remark.key for remark in warnings(board, SMALL)]
    assert "no_contact" in [remark.key for remark in all_warnings(board, SMALL)]


def test_the_meter_tells_how_much_is_covered() -> None:
    assert coverage(start(SMALL), SMALL) == Coverage((0, 9), (0, 3), (0, 2), (0, 3), (0, 3))
    line = "klein: werving!gemeente opleiden!school werk!school zoeken=gemeente les=school+ nazorg=school"
    board = table(line, AgreeHandover("werving", "mei"), FUND, FUND)
    assert coverage(board, SMALL) == Coverage((2, 9), (3, 3), (1, 1), (1, 3), (1, 3))


def test_the_aftercare_is_a_phase_of_that_name_or_else_the_last_one() -> None:
    assert aftercare_phase(SMALL).id == "werk"
    spoilt = small_table()
    spoilt["phase"][1]["id"] = "nazorg"
    assert aftercare_phase(Scenario.model_validate({**spoilt, "example": []})).id == "nazorg"


def test_a_script_tells_the_minutes_and_leaves_rounds_out() -> None:
    assert [minutes_of(table("klein:"), SMALL, name) for name in SMALL.round] == [10, 10, 10]
    assert [minutes_of(table("klein:", ChooseScript("kort")), SMALL, name) for name in SMALL.round] == [5, 20, 0]
    assert SMALL.script["kort"].total == 25


def test_everybody_but_the_candidate_votes() -> None:
    board = start(SMALL)
    assert voters(board, SMALL) == ("gemeente", "school", "bouwbedrijf")
    assert votes_missing(board, SMALL, "werk") == voters(board, SMALL)


def test_a_seat_on_the_frame_stands_last_in_the_notation() -> None:
    line = "klein:praten werk!school match=school aanspreekpunt!samira aanjager!gemeente"
    assert write(read(line, SMALL), SMALL) == line
