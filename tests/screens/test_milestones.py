"""Hands on the ladder: markers, milestones in their drawer, and voices that are taken."""

from canvas.model.base import Language
from canvas.rules import events as e
from tests.helpers.everything import everything
from tests.helpers.hands import Hand, Table

PHASE, NEXT = "werving", "opleiden"
REACHED = "Ik bel zelf af als ik ziek ben"


def at_the_ladder(language: Language = "nl") -> tuple[Table, Hand]:
    table = Table.of(everything(), language=language)
    a = table.finger(1)
    a.tap("tab", "ladder")
    return table, a


def written(table: Table) -> list[tuple[str, str, str]]:
    """Kind, phase and text of every milestone."""
    return [(item.kind, item.phase, item.text) for item in table.board.milestones.values()]


def with_one() -> tuple[Table, Hand]:
    """One milestone of the first kind in the first phase; the drawer is still open."""
    table, a = at_the_ladder()
    a.tap("milestone", PHASE)
    a.write("milestone/text", REACHED)
    a.keep("milestone")
    return table, a


# markers


def test_a_touch_sets_the_step_and_a_second_takes_it_back() -> None:
    table, a = at_the_ladder()
    a.tap("dial", f"ladder/{PHASE}/2")
    assert table.board.dials == {f"ladder/{PHASE}": 2}
    a.tap("dial", f"ladder/{PHASE}/3")
    assert table.board.dials == {f"ladder/{PHASE}": 3}
    a.tap("dial", f"ladder/{PHASE}/3")
    assert table.board.dials == {}


def test_two_hands_set_two_phases() -> None:
    table, a = at_the_ladder()
    a.tap("dial", f"ladder/{PHASE}/1")
    table.finger(2).tap("dial", f"ladder/{NEXT}/2")
    assert table.board.dials == {f"ladder/{PHASE}": 1, f"ladder/{NEXT}": 2}
    table.undo()
    assert table.board.dials == {f"ladder/{PHASE}": 1}


# milestones


def test_the_drawer_is_about_the_phase_that_was_touched() -> None:
    for language, title in (("nl", "Mijlpalen: Opleiden"), ("en", "Milestones: Opleiden (en)")):
        table, a = at_the_ladder(language)  # type: ignore[arg-type]
        a.tap("milestone", NEXT)
        assert "milestone" in table.drawers
        assert title in table.words


def test_a_milestone_is_written_and_shows_under_its_phase() -> None:
    table, a = with_one()
    assert written(table) == [("school", PHASE, REACHED)]
    assert isinstance(table.did[-1][0], e.MilestoneWritten)
    a.shut("milestone")
    assert "School: 1" in table.words


def test_another_kind_and_another_phase_can_be_chosen() -> None:
    table, a = at_the_ladder()
    a.tap("milestone", PHASE)
    a.choose("milestone/kind", "eigen")
    a.choose("milestone/phase", NEXT)
    a.write("milestone/text", REACHED)
    a.keep("milestone")
    assert written(table) == [("eigen", NEXT, REACHED)]


def test_without_words_nothing_is_kept() -> None:
    table, a = at_the_ladder()
    a.tap("milestone", PHASE)
    a.keep("milestone")
    assert written(table) == []
    assert table.trouble


def test_a_milestone_is_changed_and_moved() -> None:
    table, a = with_one()
    a.tap("entry", f"milestone/{next(iter(table.board.milestones))}")
    a.write("milestone/text", " nu")
    a.choose("milestone/phase", NEXT)
    a.keep("milestone")
    ((kind, phase, text),) = written(table)
    assert (kind, phase) == ("school", NEXT)
    assert text.endswith("nu")


def test_a_milestone_is_struck_and_comes_back_by_undo() -> None:
    table, a = with_one()
    a.tap("entry", f"milestone/{next(iter(table.board.milestones))}")
    a.tap("form", "milestone/strike")
    assert written(table) == []
    table.undo()
    assert written(table) == [("school", PHASE, REACHED)]


# voices


def test_a_party_takes_a_voice_by_dragging() -> None:
    table, a = at_the_ladder()
    a.grab("school")
    a.over(seat="leerling")
    assert table.lit == {("seat", "leerling")}
    a.drop()
    table.settle()
    assert "leerling" in table.board.seats


def test_one_party_may_speak_with_two_voices() -> None:
    table, a = at_the_ladder()
    for voice in ("leerling", "collega"):
        a.tap("stack", "school")
        a.tap("seat", voice)
    assert {"leerling", "collega"} <= table.board.seats.keys()
