"""Looking back: earlier moments of the session, in which nothing can be changed."""

from tests.helpers.hands import Hand, Table


def played() -> tuple[Table, Hand]:
    """Two rounds with a fiche in each; six records with the undo and the redo between them."""
    table = Table.of()
    a = table.finger(1)
    a.tap("round", "kennismaken")
    a.grab("school")
    a.drop(task="les")
    table.undo()
    table.redo()
    a.tap("round", "verdelen")
    a.grab("gemeente")
    a.drop(task="zoeken")
    table.settle()
    return table, a


def looking_back() -> tuple[Table, Hand]:
    table, a = played()
    a.tap("button", "menu")
    a.tap("menu", "past")
    return table, a


def step(table: Table) -> int:
    past = table.screen.past
    assert past
    return past.index


def newest(table: Table) -> int:
    """The index of the last moment: the first is the empty board, before any record."""
    return len(table.records)


def shown(table: Table) -> set[str]:
    """The parties whose fiches lie on the board that shows."""
    return {fiche.party for fiche in table.screen.board.fiches.values()}


def test_the_recorder_begins_at_the_last_moment() -> None:
    table, _ = looking_back()
    assert step(table) == newest(table)
    assert shown(table) == {"school", "gemeente"}
    assert any(words.startswith(f"Stap {newest(table)} van {newest(table)} ") for words in table.words)


def test_steps_go_back_and_on_and_stop_at_the_ends() -> None:
    table, a = looking_back()
    a.tap("vcr", "back")
    assert shown(table) == {"school"}
    a.tap("vcr", "first")
    assert (step(table), shown(table)) == (0, set())
    a.tap("vcr", "back")
    assert step(table) == 0
    assert table.screen.board.round is None, "the empty board, before the first round"
    a.tap("vcr", "on")
    assert (step(table), shown(table)) == (1, set())
    a.tap("vcr", "on")
    assert (step(table), shown(table)) == (2, {"school"})
    a.tap("vcr", "on")
    assert shown(table) == set(), "what was taken back is seen to be taken back"
    a.tap("vcr", "last")
    a.tap("vcr", "on")
    assert step(table) == newest(table)


def test_a_bookmark_goes_to_the_beginning_of_its_round() -> None:
    table, a = looking_back()
    assert len([of for of in table.there("vcr") if of.startswith("mark:")]) == 2
    a.tap("vcr", "mark:1")
    assert table.screen.board.round == "verdelen"
    assert shown(table) == {"school"}
    a.tap("vcr", "mark:0")
    assert table.screen.board.round == "kennismaken"
    assert shown(table) == set()


def test_a_touch_on_the_track_goes_there() -> None:
    table, a = looking_back()
    track = table.screen.target("vcr", "track")
    assert track
    a.tap_at(track.rect.centre._replace(x=track.rect.x + 1))
    assert step(table) == 0
    a.tap_at(track.rect.centre._replace(x=track.rect.right - 1))
    assert step(table) == newest(table)


def test_it_plays_by_itself_to_the_end_and_stops() -> None:
    table, a = looking_back()
    a.tap("vcr", "first")
    a.tap("vcr", "play")
    assert table.screen.view.timeline and table.screen.view.timeline.playing
    table.wait(700 * (len(table.records) + 2))
    assert step(table) == newest(table)
    assert not table.screen.view.timeline.playing
    assert table.screen.past and table.screen.past.next_step is None


def test_playing_stops_at_a_second_touch() -> None:
    table, a = looking_back()
    a.tap("vcr", "first")
    a.tap("vcr", "play")
    table.wait(900)
    a.tap("vcr", "play")
    at = step(table)
    table.wait(3000)
    assert step(table) == at


def test_back_to_now_shows_the_same_board_as_before() -> None:
    table, a = played()
    a.tap("button", "pause")
    table.wait(20_000)
    board, records, picture = table.board, table.records, table.screen.picture()
    a.tap("button", "menu")
    a.tap("menu", "past")
    a.tap("vcr", "first")
    a.tap("vcr", "now")
    assert table.screen.past is None
    assert table.screen.board is board
    assert table.records == records
    assert table.screen.picture() == picture


def test_escape_is_the_way_back_to_now() -> None:
    table, a = looking_back()
    a.tap("vcr", "first")
    table.press("escape")
    assert table.screen.past is None
    assert shown(table) == {"school", "gemeente"}


def test_nothing_can_be_dragged_or_touched_in_the_past() -> None:
    table, a = looking_back()
    records = table.records
    fiche = table.fiche("school", task="les")
    at = a.place("fiche", fiche.id)
    a.feel("down", at)
    a.feel("move", at._replace(y=at.y - 200))
    assert not table.screen.held
    a.up()
    a.tap_fiche("school", task="les")
    a.tap("task", "nazorg")
    a.tap("seat", "werving")
    a.tap("round", "praten")
    assert table.records == records
    assert (table.screen.view.picked, table.screen.view.level_menu, table.drawers) == ("", "", [])
    assert table.there("stack") == [], "the tray gave way to the recorder"


def test_undo_leaves_the_past_and_takes_back_the_last_step() -> None:
    table, a = looking_back()
    a.tap("vcr", "first")
    a.tap("button", "undo")
    assert table.screen.past is None
    assert table.screen.view.timeline is None
    assert table.notation == "klein:verdelen les=school"


def test_an_empty_session_has_no_past() -> None:
    table = Table.of()
    a = table.finger(1)
    a.tap("button", "menu")
    a.tap("menu", "past")
    assert table.screen.past is None


def test_a_held_fiche_goes_home_when_somebody_looks_back() -> None:
    table, a = played()
    b = table.finger(2)
    b.grab("school")
    a.tap("button", "menu")
    a.tap("menu", "past")
    assert not table.screen.held
    b.up()
    table.press("escape")
    assert shown(table) == {"school", "gemeente"}
