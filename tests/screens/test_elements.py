"""The panel before export: what it tells, what it asks, and that it stops nobody."""

import pytest

from canvas.layout.geometry import Size
from canvas.model.base import LANGUAGES, Language
from canvas.model.elements import ELEMENTS
from canvas.rules.commands import ChangeParty, SetTable
from canvas.rules.queries import standings
from tests.helpers.hands import Hand, Table, in_round


def at_the_panel(size: Size | None = None, language: Language = "nl") -> tuple[Table, Hand]:
    table, a = in_round("akkoord", language=language, size=size or Size(1920, 1080))
    a.tap("button", "pdf")
    return table, a


def asked(element: str) -> tuple[Table, Hand]:
    """The questions of one element."""
    table, a = at_the_panel()
    a.tap("clause", element)
    return table, a


def state(table: Table, element: str) -> str:
    found = standings(table.board, table.screen.names.scenario)
    return next(standing.state for standing in found if standing.element.id == element)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_32_stand_there_with_their_state_in_words(language: Language) -> None:
    table, _a = at_the_panel(language=language)
    assert sorted(table.there("clause")) == sorted(element.id for element in ELEMENTS)
    states = [
        table.say(f"element.state.{standing.state}") for standing in standings(table.board, table.screen.names.scenario)
    ]
    assert sorted(words for words in table.words if words in set(states)) == sorted(states)


def test_it_opens_from_the_tray_the_menu_and_the_keys() -> None:
    for way in ("tray", "menu", "keys"):
        table, a = in_round("akkoord")
        if way == "tray":
            a.pull("elements")
        elif way == "menu":
            a.tap("button", "menu")
            a.tap("menu", "elements")
        else:
            table.press("p", control=True)
        assert table.drawers == ["elements"], way


def test_there_is_only_one_panel() -> None:
    table, a = at_the_panel()
    a.pull("elements")
    a.tap("button", "menu")
    a.tap("menu", "elements")
    assert table.drawers == ["elements"]


def test_one_touch_makes_the_paper_as_it_is() -> None:
    table, a = at_the_panel()
    a.tap("form", "elements/submit")
    assert [wish.name for wish in table.screen.wishes] == ["pdf"]
    assert table.drawers == []


def test_it_counts_what_is_filled() -> None:
    table, a = asked("force")
    before = [words for words in table.words if "van 32" in words]
    assert before == []
    a.tap("form", "clause/extra")
    first = next(words for words in table.words if "van 32 onderdelen gevuld" in words)
    a.tap("clause", "force")
    a.choose("clause/court", "no")
    a.keep("clause")
    second = next(words for words in table.words if "van 32 onderdelen gevuld" in words)
    assert int(second.split()[0]) == int(first.split()[0]) + 1


def test_what_was_kept_leads_back_to_the_panel_and_undo_takes_it_out() -> None:
    table, a = asked("force")
    a.choose("clause/court", "no")
    a.keep("clause")
    assert table.drawers == ["elements"]
    assert state(table, "force") == "filled"
    table.undo()
    assert state(table, "force") == "open"
    table.redo()
    assert table.board.clauses["force"] == {"court": "no"}


def test_a_question_hangs_on_an_answer() -> None:
    table, a = asked("duration")
    assert "clause/end" not in table.there("field")
    a.choose("clause/term", "fixed")
    assert "clause/end" in table.there("field")
    a.write("clause/end", "31-12-2028")
    a.choose("clause/term", "open")
    a.write("clause/start", "1 januari 2027")
    a.keep("clause")
    assert table.board.clauses["duration"] == {"start": "2027-01-01", "term": "open"}


def test_days_are_one_touch_away() -> None:
    table, a = in_round("akkoord")
    table.screen.do(SetTable(date="22-11-2026"), table.now)
    a.tap("button", "pdf")
    a.tap("clause", "duration")
    a.choose("clause/start_quick", "first")
    a.choose("clause/term", "fixed")
    a.choose("clause/end_quick", "years_2")
    a.choose("clause/renewal_quick", "before_2")
    a.keep("clause")
    days = table.board.clauses["duration"]
    assert (days["start"], days["end"], days["renewal"]) == ("2026-12-01", "2028-11-30", "2028-09-30")


def test_before_there_is_a_begin_no_end_is_offered() -> None:
    table, a = asked("duration")
    a.choose("clause/term", "fixed")
    offered = [of for of in table.there("spot") if of.startswith("clause/end_quick/")]
    assert offered == []


def test_months_of_notice_are_one_touch_away() -> None:
    table, a = asked("notice")
    a.choose("clause/months_quick", "months_3")
    a.keep("clause")
    assert table.board.clauses["notice"] == {"months": "3"}
    assert state(table, "notice") == "open", "what happens afterwards is not told yet"


def test_what_is_no_day_is_said_and_nothing_is_lost() -> None:
    table, a = asked("evaluation")
    a.write("clause/date", "ooit")
    a.write("clause/who", "de aanjager")
    a.keep("clause")
    assert table.trouble == [table.say("refusal.bad_date")]
    assert table.screen.typist.text("clause/who") == "de aanjager"
    assert table.screen.typist.fields["clause/date"].marked


def test_an_element_lapses_with_a_reason_and_comes_back() -> None:
    table, a = asked("report")
    a.choose("clause/applies", "no")
    assert table.there("field") == ["clause/reason"]
    a.keep("clause")
    assert table.trouble == [table.say("refusal.empty")]
    a.write("clause/reason", "de evaluatie is ons verslag")
    a.keep("clause")
    assert state(table, "report") == "lapsed"
    a.tap("clause", "report")
    a.choose("clause/applies", "yes")
    a.write("clause/who", "de aanjager")
    a.keep("clause")
    assert state(table, "report") == "open"
    assert table.board.lapsed == {}


def test_an_element_without_questions_lapses_too() -> None:
    table, a = asked("money")
    assert "clause/submit" not in table.there("form")
    a.choose("clause/applies", "no")
    a.write("clause/reason", "er is geen geld nodig")
    a.keep("clause")
    assert state(table, "money") == "lapsed"
    a.tap("clause", "money")
    a.choose("clause/applies", "yes")
    a.keep("clause")
    assert state(table, "money") == "open"


def test_only_who_may_lapse_is_asked() -> None:
    for element in ELEMENTS:
        if element.id in ("parties", "authority"):
            continue
        table, _a = asked(element.id)
        assert ("clause/applies/no" in table.there("spot")) == element.may_lapse, element.id


def test_a_clause_is_emptied() -> None:
    table, a = asked("force")
    assert "clause/strike" not in table.there("form")
    a.choose("clause/court", "no")
    a.keep("clause")
    a.tap("clause", "force")
    a.strike("clause")
    assert "force" not in table.board.clauses


def test_what_comes_from_the_board_says_what_is_open_and_leads_there() -> None:
    table, a = asked("duties")
    said = " ".join(table.words)
    assert "niemand doet" in said
    a.choose("clause/go", "board")
    assert table.drawers == []
    a.tap("button", "pdf")
    a.tap("clause", "money")
    a.choose("clause/go", "money")
    assert table.drawers == ["money"]


def test_the_seats_on_the_frame_are_told() -> None:
    table, _a = asked("steering")
    assert table.say("open.no_driver") in table.words


def test_who_may_sign_is_written_per_party() -> None:
    table, a = at_the_panel()
    a.tap("clause", "authority")
    assert table.drawers == ["mandate"]
    assert "mandate/kandidaat" not in table.there("entry")
    a.tap("entry", "mandate/werkgever")
    a.choose("mandate/form_quick", "company")
    a.write("mandate/seat", "Almere")
    a.write("mandate/function", "directeur")
    a.choose("mandate/ground", "statutes")
    a.keep("mandate")
    card = table.board.mandates["werkgever"]
    assert (card.legal_form, card.seat, card.function, card.ground) == ("BV", "Almere", "directeur", "statutes")
    assert table.drawers == ["mandate"], "the list shows again, for the next party"
    assert table.screen.drawers.open[0].editing == ""
    a.tap("form", "mandate/extra")
    assert table.drawers == ["elements"]
    assert state(table, "authority") == "open"


def test_a_network_is_warned_that_it_binds_few() -> None:
    table, a = in_round("akkoord")
    table.screen.do(ChangeParty("intermediair", name="Keten Zuid", kind="network"), table.now)
    a.tap("button", "pdf")
    a.tap("clause", "authority")
    a.tap("entry", "mandate/intermediair")
    assert table.say("warning.network_signs", party="intermediair") in table.words
