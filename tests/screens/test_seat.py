"""The seat of the regie: one leader, a question before somebody is replaced, and many hands around it."""

from canvas.rules import events as e
from tests.helpers.hands import Table


def asked(table: Table) -> list[str]:
    return [question.phase for question in table.screen.view.questions]


def ask(table: Table, party: str = "school", seat: str = "werving") -> None:
    """Somebody lays a fiche on a seat that is taken."""
    a = table.finger(1)
    a.grab(party)
    a.drop(seat=seat)


def test_whoever_is_laid_on_the_wheel_leads() -> None:
    table = Table.of()
    a = table.finger(1)
    a.grab("gemeente")
    a.drop(seat="werving")
    table.settle()
    assert table.laid == "werving!gemeente"
    assert "heeft de regie" in table.words
    assert "Wie heeft de regie over werving?" not in " ".join(table.words)


def test_a_second_leader_is_asked_about_in_words() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table)
    assert table.laid == "werving!gemeente"
    assert asked(table) == ["werving"]
    words = " ".join(table.words)
    assert table.say("question.seat_taken", party="school", party_other="gemeente", phase="werving") in words
    assert {"Vervangen", "Laat zo"} <= set(table.words)


def test_yes_replaces_the_leader_in_one_step() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table)
    table.finger(2).tap("choice", "yes:werving")
    assert (table.laid, asked(table)) == ("werving!school", [])
    assert [type(event) for event in table.did[-1]] == [e.FicheReturned, e.FichePlaced]
    table.undo()
    assert table.laid == "werving!gemeente"


def test_no_leaves_the_leader() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table)
    table.finger(2).tap("choice", "no:werving")
    assert (table.laid, asked(table), len(table.did)) == ("werving!gemeente", [], 1)


def test_a_fiche_of_a_task_may_take_over_the_seat() -> None:
    table = Table.of(board="werving!gemeente les=school+")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(seat="werving")
    assert table.laid == "werving!gemeente les=school+"
    a.tap("choice", "yes:werving")
    assert table.laid == "werving!school"


def test_the_leader_itself_is_told_that_it_leads() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table, "gemeente")
    assert asked(table) == []
    assert table.notes == [table.say("refusal.party_leads", party="gemeente", phase="werving")]


def test_two_hands_at_one_seat_at_the_same_time_give_one_leader_and_one_question() -> None:
    table = Table.of()
    a, b = table.finger(1), table.finger(2)
    a.grab("gemeente")
    b.grab("school")
    a.over(seat="werving")
    b.over(seat="werving")
    a.up()
    b.up()
    table.settle()
    assert table.laid == "werving!gemeente"
    assert asked(table) == ["werving"]
    b.tap("choice", "yes:werving")
    assert table.laid == "werving!school"


def test_other_hands_go_on_while_a_question_is_open() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table)
    b = table.finger(2)
    b.grab("bouwbedrijf")
    b.drop(task="match")
    assert table.laid == "werving!gemeente match=bouwbedrijf"
    assert asked(table) == ["werving"]


def test_two_seats_can_be_asked_about_together() -> None:
    table = Table.of(board="werving!gemeente werk!gemeente")
    ask(table, seat="werving")
    ask(table, seat="werk")
    assert asked(table) == ["werving", "werk"]
    table.mouse().tap("choice", "yes:werving")
    table.mouse().tap("choice", "no:werk")
    assert table.laid == "werving!school werk!gemeente"


def test_a_question_goes_away_with_the_leader_it_is_about() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table)
    b = table.finger(2)
    b.grab_fiche("gemeente", seat="werving")
    b.drop(task="intake")
    assert (table.laid, asked(table)) == ("intake=gemeente", [])


def test_a_question_goes_away_when_redo_brings_another_leader() -> None:
    table = Table.of(board="werving!gemeente")
    ask(table, "school")
    table.mouse().tap("choice", "yes:werving")
    table.undo()
    ask(table, "bouwbedrijf")
    assert asked(table) == ["werving"]
    table.redo()
    assert (table.laid, asked(table)) == ("werving!school", [])


def test_yes_says_why_not_when_the_fiche_is_gone_meanwhile() -> None:
    table = Table.of(board="werving!gemeente les=school")
    a = table.finger(1)
    a.grab_fiche("school", task="les")
    a.drop(seat="werving")
    a.grab_fiche("school", task="les")
    a.drop(tray=True)
    a.tap("choice", "yes:werving")
    assert table.laid == "werving!gemeente"
    assert table.say("refusal.fiche_gone") in table.notes


def test_beads_tell_where_the_regie_changes_hands() -> None:
    table = Table.of(board="werving!gemeente opleiden!school werk!school")
    states = {"werving": True, "opleiden": False}
    assert {phase: table.screen.target("bead", phase) is not None for phase in states} == states
    table.finger(1).tap("bead", "werving")
    assert (table.drawers, table.screen.drawers.open[0].subject) == (["handover"], "werving")


def test_a_bead_between_empty_seats_says_what_to_do() -> None:
    table = Table.of(board="werving!gemeente")
    table.finger(1).tap("bead", "werving")
    assert table.notes == [table.say("board.bead_open")]


def test_a_fiche_loses_its_level_on_the_wheel() -> None:
    table = Table.of(board="les=school+")
    a = table.mouse()
    a.grab_fiche("school", task="les")
    a.drop(seat="opleiden")
    assert table.laid == "opleiden!school"
