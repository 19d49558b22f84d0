"""The drawers of the facilitator: the round that runs, its lock and script, and *stil eerst*."""

from tests.helpers.hands import Hand, Table, in_round


def running(round_: str = "wie_doet_wat") -> tuple[Table, Hand]:
    """The drawer of the round that runs."""
    table, a = in_round(round_)
    a.tap("round", round_)
    return table, a


def quiet() -> tuple[Table, Hand]:
    """*Stil eerst* in the first phase, with its drawer open."""
    table, a = in_round("wie_doet_wat")
    a.pull("quiet")
    a.keep("quiet")
    return table, a


def test_only_the_cards_of_the_present_round_lie_ready() -> None:
    table = Table.of("isoleerder")
    a = table.finger(1)
    assert table.there("tool") == []
    for round_ in table.store.scenario.rounds:
        a.tap("round", round_.id)
        assert table.there("tool") == [*round_.tools][:6]


def test_a_locked_board_refuses_a_drag_in_words() -> None:
    table, a = running()
    a.choose("round/act", "lock")
    assert table.board.locked
    a.shut("round")
    a.grab("werkgever")
    a.drop(task="zoeken")
    assert table.laid == ""
    assert table.say("refusal.board_locked") in table.notes
    a.tap("round", "wie_doet_wat")
    a.choose("round/act", "unlock")
    a.shut("round")
    a.grab("werkgever")
    a.drop(task="zoeken")
    assert table.laid == "zoeken=werkgever"


def test_closing_a_round_is_a_point_undo_does_not_cross() -> None:
    table, a = running()
    a.choose("round/act", "close")
    assert table.board.closed == {"wie_doet_wat"}
    table.undo()
    assert table.board.closed == {"wie_doet_wat"}
    assert table.say("refusal.undo_fact") in table.notes


def test_a_script_changes_how_long_rounds_last() -> None:
    table, a = running()
    a.choose("round/script", "congres_60")
    assert table.board.script == "congres_60"
    a.choose("round/script", "")
    assert table.board.script is None


def test_the_drawer_helps_the_facilitator_with_this_round() -> None:
    table, _ = running("nodig")
    round_ = table.store.scenario.round["nodig"]
    assert "Ronde: Nodig van elkaar" in table.words
    assert round_.help and round_.help.nl in " ".join(table.words)
    assert round_.question.nl in " ".join(table.words)


def test_in_a_quiet_round_parties_choose_face_down_and_all_turn_at_once() -> None:
    table, a = quiet()
    a.choose("quiet/party", "werkgever")
    a.choose("quiet/place", "zoeken")
    a.choose("quiet/level", "helpt")
    a.keep("quiet")
    a.choose("quiet/party", "klantmanager")
    a.choose("quiet/place", "regie")
    a.keep("quiet")
    assert table.laid == "", "nothing shows before all are turned"
    assert table.words.count("1 dicht gelegd") == 2
    a.strike("quiet")
    assert table.laid == "", "most did not choose yet: the same button asks"
    assert table.screen.drawers.open[0].asking
    a.choose("quiet/party", "jobcoach")
    assert not table.screen.drawers.open[0].asking, "somebody went on choosing"
    a.strike("quiet")
    a.strike("quiet")
    assert table.laid == "werving!klantmanager zoeken=werkgever+"
    assert table.board.quiet is None


def test_a_quiet_round_that_nobody_joins_is_stopped() -> None:
    table, a = quiet()
    assert table.board.quiet is not None
    assert "quiet/strike" not in table.there("form")
    stop = table.screen.target("form", "quiet/extra")
    a.choose("quiet/party", "werkgever")
    a.choose("quiet/place", "zoeken")
    a.keep("quiet")
    turn = table.screen.target("form", "quiet/strike")
    assert stop is not None and turn is not None
    assert not stop.rect.meets(turn.rect), "who meant to stop does not turn"
    table.undo()
    a.tap("form", "quiet/extra")
    assert table.board.quiet is None
    assert table.laid == ""
