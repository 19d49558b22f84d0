"""Drawers for words between parties: agreements, needs, and the warm handover behind a bead."""

import pytest

from canvas.model.agreed import Agreement, Need
from tests.helpers.hands import Hand, Table, in_round

PASSAGE = "werving!klantmanager voortraject!taalopleider"


def agreeing() -> tuple[Table, Hand]:
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    return table, a


def agreed(table: Table) -> Agreement:
    (agreement,) = table.board.agreements.values()
    return agreement


def need_of(table: Table) -> Need:
    (need,) = table.board.needs.values()
    return need


def asked() -> tuple[Table, Hand, str]:
    """The employer asked the case manager something; the need is in hand."""
    table, a = in_round("nodig")
    a.pull("need")
    a.choose("need/asker", "werkgever")
    a.choose("need/asked", "klantmanager")
    a.write("need/text", "één nummer dat opneemt")
    a.keep("need")
    return table, a, need_of(table).id


# agreements


def test_an_agreement_says_who_does_what_and_when() -> None:
    table, a = agreeing()
    a.write("agreement/text", "We bellen elke vrijdag")
    a.choose("agreement/parties", "jobcoach", "leermeester")
    a.write("agreement/by", "vanaf mei")
    a.choose("agreement/pledge", "result")
    a.choose("agreement/phase", "match")
    a.choose("agreement/task", "nazorg")
    a.keep("agreement")
    made = agreed(table)
    assert (made.text, made.by, made.pledge) == ("We bellen elke vrijdag", "vanaf mei", "result")
    assert (made.parties, made.phase, made.task) == (("jobcoach", "leermeester"), "match", "nazorg")
    assert table.screen.typist.text("agreement/text") == "", "the form is empty for the next one"


def test_effort_is_meant_when_nobody_says_otherwise() -> None:
    table, a = agreeing()
    a.write("agreement/text", "We bellen")
    a.choose("agreement/parties", "jobcoach")
    a.keep("agreement")
    assert (agreed(table).pledge, agreed(table).phase) == ("effort", None)


def test_a_party_that_is_touched_again_is_no_longer_meant() -> None:
    table, a = agreeing()
    a.write("agreement/text", "We bellen")
    a.choose("agreement/parties", "jobcoach", "leermeester", "jobcoach")
    a.keep("agreement")
    assert agreed(table).parties == ("leermeester",)


def test_an_agreement_without_words_is_refused_and_nothing_that_was_filled_in_is_lost() -> None:
    table, a = agreeing()
    a.choose("agreement/parties", "jobcoach")
    a.write("agreement/by", "vanaf mei")
    a.keep("agreement")
    assert table.trouble == [table.say("refusal.empty")]
    assert table.say("refusal.empty") in table.words, "it stands under the form"
    assert not table.board.agreements
    assert table.screen.typist.text("agreement/by") == "vanaf mei"
    a.write("agreement/text", "We bellen")
    a.keep("agreement")
    assert (agreed(table).by, agreed(table).parties) == ("vanaf mei", ("jobcoach",))
    assert table.trouble == []


def test_an_agreement_of_nobody_is_refused_and_its_words_stay() -> None:
    table, a = agreeing()
    a.write("agreement/text", "Iemand belt")
    a.keep("agreement")
    assert len(table.trouble) == 1
    assert table.screen.typist.text("agreement/text") == "Iemand belt"


def test_an_agreement_is_taken_in_hand_changed_and_struck() -> None:
    table, a = agreeing()
    a.write("agreement/text", "We bellen")
    a.choose("agreement/parties", "jobcoach")
    a.keep("agreement")
    entry = f"agreement/{agreed(table).id}"
    a.tap("entry", entry)
    a.write("agreement/text", "We bellen elke week")
    a.keep("agreement")
    assert agreed(table).text == "We bellen elke week"
    a.tap("entry", entry)
    a.strike("agreement")
    assert not table.board.agreements
    table.undo()
    assert agreed(table).text == "We bellen elke week"


def test_the_same_entry_again_is_put_down() -> None:
    table, a = agreeing()
    a.write("agreement/text", "We bellen")
    a.choose("agreement/parties", "jobcoach")
    a.keep("agreement")
    entry = f"agreement/{agreed(table).id}"
    a.tap("entry", entry)
    assert table.screen.typist.text("agreement/text") == "We bellen"
    a.tap("entry", entry)
    assert table.screen.typist.text("agreement/text") == ""


# needs


def test_a_need_is_asked_and_waits_for_its_answer() -> None:
    table, _, need = asked()
    made = table.board.needs[need]
    assert (made.asker, made.asked, made.text, made.answer) == (
        "werkgever", "klantmanager", "één nummer dat opneemt", ""
    )  # fmt: skip
    assert not table.board.agreements
    assert "Het antwoord van Klantmanager" in table.words


@pytest.mark.parametrize(("answer", "pledge"), [("yes", "result"), ("try", "effort")])
def test_yes_and_i_will_try_become_an_agreement_at_a_touch(answer: str, pledge: str) -> None:
    table, a, need = asked()
    a.choose("need/answer", answer)
    assert table.board.needs[need].answer == answer
    made = agreed(table)
    assert made.parties == ("klantmanager",)
    assert made.pledge in ("effort", pledge)
    assert (answer, made.pledge) != ("try", "result")


@pytest.mark.parametrize("answer", ["no", "vague"])
def test_no_and_too_vague_become_none_and_strike_the_one_there_was(answer: str) -> None:
    table, a, need = asked()
    a.choose("need/answer", answer)
    assert not table.board.agreements
    a.tap("entry", f"need/{need}")
    a.choose("need/answer", "yes")
    assert table.board.agreements
    a.tap("entry", f"need/{need}")
    a.choose("need/answer", answer)
    assert not table.board.agreements
    assert table.board.needs[need].answer == answer


def test_after_an_answer_the_form_is_empty_for_the_next_need() -> None:
    table, a, _ = asked()
    a.choose("need/answer", "yes")
    assert table.screen.drawers.open[0].editing == ""
    assert table.screen.typist.text("need/text") == ""


def test_nobody_asks_without_a_sentence() -> None:
    table, a = in_round("nodig")
    a.pull("need")
    a.choose("need/asker", "werkgever")
    a.choose("need/asked", "klantmanager")
    a.keep("need")
    assert table.trouble == [table.say("refusal.empty")]
    assert not table.board.needs


def test_a_need_is_an_arrow_whose_mark_takes_it_in_hand() -> None:
    table, a, need = asked()
    a.shut("need")
    a.tap("need", need)
    assert table.drawers == ["need"]
    assert table.screen.drawers.open[0].editing == need
    a.choose("need/answer", "yes")
    a.shut("need")
    strokes = [item for item in table.picture if item.key == f"need.{need}.over"]
    assert strokes[0].colour == "ink.good"  # type: ignore[union-attr]


def test_an_empty_field_shows_what_a_role_often_needs() -> None:
    table, a = in_round("nodig")
    a.pull("need")
    a.choose("need/asker", "werkgever")
    assert any(words.startswith("bijvoorbeeld: ") for words in table.words)


# handovers


def test_a_bead_between_two_leaders_asks_for_a_warm_handover() -> None:
    table, a = in_round("regie", PASSAGE)
    a.tap("bead", "werving")
    assert table.drawers == ["handover"]
    assert "Warme overdracht: Klantmanager geeft de regie aan Taalopleider" in table.words
    a.write("handover/when", "in de laatste week")
    a.write("handover/told", "wat goed gaat")
    a.choose("handover/knows", "yes")
    before = [item for item in table.picture if item.key.startswith("bead.werving")]
    a.keep("handover")
    made = table.board.handovers["werving"]
    assert (made.when, made.told, made.candidate_knows) == ("in de laatste week", "wat goed gaat", True)
    a.shut("handover")
    after = [item for item in table.picture if item.key.startswith("bead.werving")]
    assert before != after, "the bead shows that it was agreed"


def test_a_handover_is_struck_again() -> None:
    table, a = in_round("regie", PASSAGE)
    a.tap("bead", "werving")
    assert "handover/strike" not in table.there("form")
    a.write("handover/when", "in mei")
    a.keep("handover")
    a.strike("handover")
    assert not table.board.handovers
    assert table.screen.typist.text("handover/when") == ""


def test_a_bead_without_two_leaders_says_what_is_missing() -> None:
    table, a = in_round("regie", "werving!klantmanager")
    a.tap("bead", "werving")
    assert table.drawers == []
    assert table.say("board.bead_open") in table.notes
