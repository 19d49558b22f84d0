"""Drawers for what makes it last, for later, and for what still deserves a look."""

from canvas.layout.picture import Panel
from tests.helpers.hands import Hand, Table, in_round


def lasting(tool: str, board: str = "") -> tuple[Table, Hand]:
    table, a = in_round("duurzaam", board)
    a.pull(tool)
    return table, a


def funded() -> tuple[Table, Hand, str]:
    """Money for the match phase, where the job coach does the aftercare."""
    table, a = lasting("money", "nazorg=jobcoach contract=werkgever")
    a.choose("money/phase", "match")
    a.write("money/source", "potje van de provincie")
    a.write("money/amount", "8 uur per week")
    a.write("money/until", "eind 2027")
    a.write("money/if_stops", "dan betaalt de werkgever")
    a.choose("money/tasks", "nazorg")
    a.keep("money")
    (money,) = table.board.money
    return table, a, money


# money


def test_money_has_a_source_until_when_and_what_if_it_stops() -> None:
    table, _, money = funded()
    made = table.board.money[money]
    assert (made.phase, made.tasks) == ("match", ("nazorg",))
    assert (made.source, made.amount, made.until) == ("potje van de provincie", "8 uur per week", "eind 2027")
    assert made.if_stops == "dan betaalt de werkgever"


def test_the_list_says_how_many_tasks_fall_open_without_it_and_in_hand_which() -> None:
    table, a, money = funded()
    assert any("vallen 1 taken open" in words for words in table.words)
    a.tap("entry", f"money/{money}")
    hint = next(words for words in table.words if words.startswith("Stopt dit potje"))
    assert table.screen.names.task("nazorg") in hint
    assert table.screen.names.task("contract") not in hint


def test_money_without_a_source_is_refused_and_what_was_typed_stays() -> None:
    table, a = lasting("money")
    a.write("money/amount", "8 uur")
    a.keep("money")
    assert table.trouble == [table.say("refusal.empty")]
    assert table.screen.typist.text("money/amount") == "8 uur"


def test_tasks_of_another_phase_are_forgotten_with_that_phase() -> None:
    table, a = lasting("money")
    a.choose("money/phase", "match")
    a.choose("money/tasks", "nazorg")
    a.choose("money/phase", "werving")
    a.write("money/source", "gemeente")
    a.keep("money")
    (made,) = table.board.money.values()
    assert (made.phase, made.tasks) == ("werving", ())


def test_money_is_struck() -> None:
    table, a, money = funded()
    a.tap("entry", f"money/{money}")
    a.strike("money")
    assert not table.board.money


# events


def test_an_event_is_drawn_and_answered_by_the_group() -> None:
    table, a = lasting("event")
    a.keep("event")
    (card,) = table.board.drawn
    if not table.screen.drawers.open[0].editing:
        a.tap("entry", f"event/{card}")
    a.write("event/text", "de jobcoach belt de werkgever")
    a.keep("event")
    assert table.board.event_answers == {card: "de jobcoach belt de werkgever"}
    assert "de jobcoach belt de werkgever" in table.words


def test_every_draw_gives_another_card_until_there_are_none() -> None:
    table, a = lasting("event")
    cards = len(table.store.scenario.cards)
    for _ in range(cards):
        a.tap("entry", "event/") if "event/" in table.there("entry") else None
        a.keep("event")
    assert len(set(table.board.drawn)) == cards
    a.tap("entry", "event/") if "event/" in table.there("entry") else None
    a.keep("event")
    assert len(table.trouble) == 1
    assert len(table.board.drawn) == cards


# the seven points, questions, later


def test_a_point_is_settled_at_a_touch() -> None:
    table, a = lasting("checks")
    a.tap("entry", "checks/aanjager")
    a.choose("checks/answer", "later")
    assert table.board.checks == {"aanjager": "later"}
    a.choose("checks/answer", "yes")
    assert table.board.checks == {"aanjager": "yes"}
    assert table.drawers == ["checks"]
    table.undo()
    assert table.board.checks == {"aanjager": "later"}


def test_a_question_of_the_case_is_answered_in_the_words_of_the_group() -> None:
    table, a = in_round("akkoord")
    a.pull("questions")
    a.tap("entry", "questions/hoe_blijvend")
    a.write("questions/text", "met een vaste aanjager")
    a.keep("questions")
    assert table.board.answers == {"hoe_blijvend": "met een vaste aanjager"}
    assert "met een vaste aanjager" in table.words
    a.tap("entry", "questions/hoe_blijvend")
    assert table.screen.typist.text("questions/text") == "met een vaste aanjager"
    a.write("questions/text", "")
    a.keep("questions")
    assert table.board.answers == {}, "an empty answer takes it back"


def test_what_is_for_later_is_parked_changed_and_taken_off() -> None:
    table, a = lasting("parking")
    a.write("parking/text", "opvang voor kinderen")
    a.choose("parking/party", "ervaringsdeskundige")
    a.keep("parking")
    (parked,) = table.board.parked.values()
    assert (parked.text, parked.party) == ("opvang voor kinderen", "ervaringsdeskundige")
    a.tap("entry", f"parking/{parked.id}")
    a.write("parking/text", "opvang vóór acht uur")
    a.keep("parking")
    assert table.board.parked[parked.id].text == "opvang vóór acht uur"
    a.tap("entry", f"parking/{parked.id}")
    a.strike("parking")
    assert not table.board.parked


# indicators


def test_an_indicator_shows_a_bar_from_start_to_now_of_the_target() -> None:
    table, a = lasting("indicators")
    a.write("indicators/label", "nog aan het werk na een jaar")
    a.write("indicators/start", "4")
    a.write("indicators/now", "7,5")
    a.write("indicators/target", "10")
    a.write("indicators/unit", "mensen")
    a.keep("indicators")
    (made,) = table.board.indicators.values()
    assert (made.start, made.now, made.target, made.kind) == (4, 7.5, 10, "goal")
    bars = {item.key.rpartition(".")[2]: item.rect.w for item in table.picture
            if isinstance(item, Panel) and item.key.startswith(f"drawer.indicators.{made.id}.")}  # fmt: skip
    assert round(bars["start"] / bars["track"], 1) == 0.4
    assert abs(bars["now"] / bars["track"] - 0.75) < 0.02
    assert "Doel · start 4, nu 7.5, doel 10 mensen" in table.words


def test_a_figure_that_is_no_number_is_refused_and_stays_in_its_field() -> None:
    table, a = lasting("indicators")
    a.write("indicators/label", "aan het werk")
    a.write("indicators/now", "veel")
    a.keep("indicators")
    assert table.trouble == [table.say("refusal.bad_number")]
    assert not table.board.indicators
    assert table.screen.typist.text("indicators/now") == "veel"


# warnings


def test_a_warning_is_accepted_with_a_reason() -> None:
    table, a = in_round("regie")
    a.pull("warnings")
    first = table.there("entry")[0]
    key = first.partition("/")[2]
    a.tap("entry", first)
    a.write("warnings/reason", "dat doen we in mei")
    a.keep("warnings")
    assert table.board.accepted == {key: "dat doen we in mei"}
    assert "dat doen we in mei" in table.words


def test_a_warning_is_not_accepted_without_a_reason() -> None:
    table, a = in_round("regie")
    a.pull("warnings")
    a.tap("entry", table.there("entry")[0])
    a.keep("warnings")
    assert table.trouble == [table.say("refusal.empty")]
    assert not table.board.accepted
