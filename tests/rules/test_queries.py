"""Questions one may ask a board."""

from canvas.model.scenario import Scenario
from canvas.rules.notation import read
from canvas.rules.queries import (
    OpenPoint,
    fiche_of,
    fiches_on,
    is_covered,
    leader,
    open_points,
    passages,
    progress,
)
from tests.helpers.play import SMALL
from tests.helpers.small import small_table

LINE = "klein: werving!gemeente zoeken=gemeente,school+ informeren=school? opleiden!school les=school werk!school"
BOARD = read(LINE, SMALL)
WERVING = SMALL.phase["werving"]


def open_on(line: str) -> list[OpenPoint]:
    return [*open_points(read(line, SMALL), SMALL)]


def test_who_does_what() -> None:
    assert [fiche.party for fiche in fiches_on(BOARD, "zoeken")] == ["gemeente", "school"]
    assert fiches_on(BOARD, "nazorg") == ()
    assert fiche_of(BOARD, "school", "zoeken") is not None
    assert fiche_of(BOARD, "bouwbedrijf", "zoeken") is None


def test_who_leads() -> None:
    lead = leader(BOARD, "werving")
    assert lead is not None
    assert lead.party == "gemeente"
    assert leader(read("klein:", SMALL), "werving") is None


def test_only_doing_covers_a_task() -> None:
    assert is_covered(BOARD, "zoeken")
    assert not is_covered(BOARD, "informeren")
    assert not is_covered(BOARD, "intake")
    assert progress(BOARD, WERVING) == (1, 3)


def test_the_regielijn_is_handed_over_where_the_leader_changes() -> None:
    assert [passage.state for passage in passages(BOARD, SMALL)] == ["handover", "same"]
    assert [passage.state for passage in passages(read("klein:", SMALL), SMALL)] == ["open", "open"]


def test_a_phase_without_a_leader_is_open() -> None:
    assert OpenPoint("no_lead", {"phase": "werk"}) in open_on("klein: werving!gemeente")


def test_a_task_without_a_doer_is_open() -> None:
    points = open_on("klein: zoeken=school+ les=school")
    assert OpenPoint("no_doer", {"phase": "werving", "task": "zoeken"}) in points
    assert OpenPoint("no_doer", {"phase": "opleiden", "task": "les"}) not in points


def test_a_candidate_who_leads_is_an_open_point() -> None:
    point = OpenPoint("candidate_leads", {"phase": "werk", "party": "samira"})
    assert point in open_on("klein: werk!samira")


def test_a_change_of_leader_asks_for_a_handover() -> None:
    handover = {"phase": "werving", "phase_next": "opleiden", "party": "gemeente", "party_next": "school"}
    assert OpenPoint("handover", handover) in open_on(LINE)


def test_three_phases_under_one_party_are_not_too_many() -> None:
    points = open_on("klein: werving!school opleiden!school werk!school")
    assert "many_leads" not in [point.code for point in points]


def test_a_fourth_phase_under_one_party_deserves_a_remark() -> None:
    table = small_table()
    table["phase"].append(
        {**table["phase"][0], "id": "later", "task": [{**table["phase"][0]["task"][0], "id": "vieren"}]}
    )
    scenario = Scenario.model_validate(table)
    board = read("klein: werving!school opleiden!school werk!school later!school", scenario)
    assert OpenPoint("many_leads", {"party": "school", "count": "4"}) in open_points(board, scenario)


def test_open_points_come_in_board_order() -> None:
    codes = [point.code for point in open_on("klein: opleiden!school")]
    on_the_board = ["no_lead", *["no_doer"] * 6, "no_lead", *["no_doer"] * 3]
    assert codes == [*on_the_board, "no_contact", "no_driver", "question"]
