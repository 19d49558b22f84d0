"""Drawers of *kennismaken*: the card of the table, and who comes and goes."""

from canvas.layout.picture import Chip
from canvas.model.party import Party
from tests.helpers.hands import Hand, Table, in_round

LEADS = "werving!klantmanager zoeken=klantmanager"


def who(board: str = "", round_: str = "kennismaken") -> tuple[Table, Hand]:
    """The drawer of who sits at the table."""
    table, a = in_round(round_, board)
    a.pull("parties")
    return table, a


def letter(table: Table, party: str) -> str:
    return next(item.letter for item in table.picture if isinstance(item, Chip) and item.key == f"stack.{party}")


def newest(table: Table) -> Party:
    return [*table.board.parties.values()][-1]


def test_the_group_writes_its_card_and_its_own_goal() -> None:
    table, a = in_round("kennismaken")
    a.pull("table")
    a.write("table/name", "Tafel 3")
    a.write("table/place", "Rotterdam")
    a.write("table/date", "2026-11-22")
    a.write("table/goal", "als Yusuf na een jaar nog werkt")
    a.keep("table")
    card = table.board.table
    assert (card.name, card.place, card.date) == ("Tafel 3", "Rotterdam", "2026-11-22")
    assert card.goal == "als Yusuf na een jaar nog werkt"
    assert table.drawers == ["table"], "the card stays on the table"
    assert table.screen.typist.text("table/name") == "Tafel 3"


def test_a_date_that_is_none_is_refused_in_words_and_stays_in_its_field() -> None:
    table, a = in_round("kennismaken")
    a.pull("table")
    a.write("table/name", "Tafel 3")
    a.write("table/date", "morgen")
    a.keep("table")
    assert table.trouble == [table.say("refusal.bad_date")]
    assert table.screen.typist.text("table/date") == "morgen"
    assert table.screen.typist.text("table/name") == "Tafel 3"
    assert table.board.table.name == ""
    a.write("table/date", "2026-11-23")
    a.keep("table")
    assert table.trouble == []
    assert table.board.table.date == "2026-11-23"


def test_a_party_joins_and_gets_its_own_stack_and_letter() -> None:
    table, a = who(round_="wie_doet_wat")
    a.choose("parties/role", "werkgever")
    a.write("parties/name", "Bouwbedrijf Kaya")
    a.write("parties/organisation", "Kaya bv")
    a.keep("parties")
    party = newest(table)
    assert (party.role, party.organisation) == ("werkgever", "Kaya bv")
    assert party.id in table.there("stack")
    assert {letter(table, "werkgever"), letter(table, party.id)} == {"A", "B"}
    a.shut("parties")
    a.grab(party.id)
    a.drop(seat="werving")
    assert table.laid == f"werving!{party.id}"


def test_without_a_name_a_party_is_called_after_its_role() -> None:
    table, a = who()
    a.choose("parties/role", "leermeester")
    a.keep("parties")
    assert table.screen.names.party(newest(table).id).startswith("Leermeester")


def test_a_party_without_a_role_is_refused_in_words_and_the_name_stays() -> None:
    table, a = who()
    before = len(table.board.parties)
    a.write("parties/name", "Wie zijn wij?")
    a.keep("parties")
    assert table.trouble == [table.say("refusal.unknown_role")]
    assert len(table.board.parties) == before
    assert table.screen.typist.text("parties/name") == "Wie zijn wij?"


def test_a_party_gets_another_name_at_any_moment() -> None:
    table, a = who()
    a.tap("entry", "parties/werkgever")
    a.write("parties/name", "Isolatie Zuid")
    a.write("parties/function", "werkvoorbereider")
    a.choose("parties/signs", "no")
    a.keep("parties")
    party = table.board.parties["werkgever"]
    assert (party.function, party.signs) == ("werkvoorbereider", False)
    assert table.screen.names.party("werkgever") == "Isolatie Zuid"
    a.shut("parties")
    assert "Isolatie Zuid" in " ".join(table.words)


def test_a_party_that_leaves_hands_its_fiches_to_an_heir() -> None:
    table, a = who(LEADS)
    a.tap("entry", "parties/klantmanager")
    a.choose("parties/heir", "jobcoach")
    a.strike("parties")
    assert "klantmanager" not in table.board.parties
    assert table.laid == "werving!jobcoach zoeken=jobcoach"
    assert table.screen.drawers.open[0].editing == "", "nobody is in hand any more"


def test_without_an_heir_its_fiches_go_back() -> None:
    table, a = who(LEADS)
    a.tap("entry", "parties/klantmanager")
    a.strike("parties")
    assert table.laid == ""
    assert "klantmanager" not in table.there("stack")
    table.undo()
    assert table.laid == LEADS
    assert "klantmanager" in table.there("stack")


def test_the_drawer_tells_which_kinds_a_mixed_group_lacks() -> None:
    table, a = who()
    assert table.say("drawer.parties.complete") in table.words
    a.tap("entry", "parties/jobcoach")
    a.strike("parties")
    assert "Nog niet aan tafel: Jobcoach." in table.words
