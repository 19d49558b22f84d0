"""Hands on the ring: hosts at stops, the card of a stop, what is handed over, and who takes part."""

from canvas.layout.picture import Chip
from canvas.model.base import Language
from canvas.model.table_of_mechanics import EMPLOYER_SEAT, MOST_STOPS, hop_card
from canvas.rules import commands as c
from canvas.rules import events as e
from tests.helpers.everything import everything
from tests.helpers.hands import Hand, Table


def at_the_ring(language: Language = "nl") -> tuple[Table, Hand]:
    table = Table.of(everything(), language=language)
    a = table.finger(1)
    a.tap("tab", "ring")
    return table, a


def host(table: Table, stop: str) -> str:
    """Who lies at a stop."""
    fiche = table.board.seats.get(stop, "")
    return table.board.fiches[fiche].party if fiche else ""


# seats


def test_a_party_is_dragged_from_the_tray_to_a_stop_and_is_its_host() -> None:
    table, a = at_the_ring()
    a.grab("bouwbedrijf")
    a.over(seat="magazijn")
    assert table.lit == {("seat", "magazijn")}
    a.drop()
    table.settle()
    assert host(table, "magazijn") == "bouwbedrijf"
    assert "Bouwbedrijf" in table.words
    assert any(isinstance(item, Chip) and item.key.startswith("fiche.") for item in table.picture)


def test_a_party_is_tapped_onto_a_stop() -> None:
    table, a = at_the_ring()
    a.tap("stack", "school")
    a.tap("seat", "zorghuis")
    assert host(table, "zorghuis") == "school"


def test_another_host_is_asked_about_beside_the_stop() -> None:
    table, a = at_the_ring()
    a.grab("bouwbedrijf")
    a.drop(seat="magazijn")
    a.grab("school")
    a.drop(seat="magazijn")
    assert host(table, "magazijn") == "bouwbedrijf"
    seat, yes = table.screen.target("seat", "magazijn"), table.screen.target("choice", "yes:magazijn")
    assert seat and yes
    assert seat.rect.centre.distance(yes.rect.centre) < 3.5 * seat.rect.w
    a.tap("choice", "yes:magazijn")
    assert host(table, "magazijn") == "school"
    assert [type(event) for event in table.did[-1]] == [e.FicheReturned, e.FichePlaced]


def test_a_host_goes_to_another_stop_and_back_to_the_tray() -> None:
    table, a = at_the_ring()
    a.grab("bouwbedrijf")
    a.drop(seat="magazijn")
    a.grab_fiche("bouwbedrijf", seat="magazijn")
    a.drop(seat="leerbedrijf")
    assert (host(table, "magazijn"), host(table, "leerbedrijf")) == ("", "bouwbedrijf")
    a.grab_fiche("bouwbedrijf", seat="leerbedrijf")
    a.drop(tray=True)
    assert not table.board.fiches


def test_the_formal_employer_lies_in_the_middle() -> None:
    table, a = at_the_ring()
    assert "Wie neemt iemand in dienst?" in " ".join(table.words)
    a.grab("school")
    a.drop(seat=EMPLOYER_SEAT)
    table.settle()
    assert host(table, EMPLOYER_SEAT) == "school"
    assert "Formeel werkgever:" in table.words


# the card of a stop


def test_a_free_place_becomes_a_stop() -> None:
    table, a = at_the_ring()
    a.tap("stop", "new")
    assert table.drawers == ["stop"]
    assert "Nieuwe halte" in table.words
    a.write("stop/name", "Drukkerij")
    a.write("stop/months", "4")
    a.write("stop/learns", "Inbinden")
    a.keep("stop")
    made = list(table.board.stops.values())[-1]
    assert (made.name.nl, made.months, made.learns and made.learns.nl) == ("Drukkerij", 4, "Inbinden")
    a.shut("stop")
    assert {"Drukkerij", "4 maanden", "Inbinden"} <= set(table.words)


def test_a_stop_without_months_is_open() -> None:
    table, a = at_the_ring()
    a.tap("stop", "magazijn")
    assert table.screen.typist.text("stop/months") == "3"
    a.write("stop/months", "")
    a.keep("stop")
    assert table.board.stops["magazijn"].months is None
    a.shut("stop")
    assert "duur: nog afspreken" in table.words


def test_months_that_are_no_number_are_refused_and_stay_in_their_field() -> None:
    table, a = at_the_ring()
    for typed in ("veel", "0", "99", "²", "-3"):
        a.tap("stop", "magazijn")
        a.write("stop/months", typed)
        a.keep("stop")
        assert table.trouble == [table.say("refusal.bad_number")], typed
        assert table.screen.typist.text("stop/months") == typed
        a.write("stop/months", "3")
        a.shut("stop")
    assert table.board.stops["magazijn"].months == 3


def test_a_name_that_is_left_as_it_was_keeps_its_translation() -> None:
    table, a = at_the_ring("en")
    a.tap("stop", "magazijn")
    a.write("stop/months", "5")
    a.keep("stop")
    stop = table.board.stops["magazijn"]
    assert (stop.name.nl, stop.name.en, stop.months) == ("Magazijn", "Magazijn (en)", 5)


def test_a_stop_gets_another_place_at_a_touch() -> None:
    table, a = at_the_ring()
    a.tap("stop", "magazijn")
    a.choose("stop/place", "2")
    assert list(table.board.stops) == ["zorghuis", "leerbedrijf", "magazijn"]
    assert table.drawers == ["stop"]
    assert table.screen.drawers.open[0].chosen == {"place": ("2",)}
    a.choose("stop/place", "0")
    assert list(table.board.stops) == ["magazijn", "zorghuis", "leerbedrijf"]


def test_words_that_are_not_kept_yet_are_not_lost_by_moving() -> None:
    table, a = at_the_ring()
    a.tap("stop", "magazijn")
    a.write("stop/name", "Loods")
    assert not [of for of in table.there("spot") if of.startswith("stop/place")]
    a.keep("stop")
    assert [of for of in table.there("spot") if of.startswith("stop/place")]
    assert table.board.stops["magazijn"].name.nl == "Loods"


def test_a_stop_is_taken_off_the_ring_and_its_host_goes_to_the_tray() -> None:
    table, a = at_the_ring()
    a.grab("bouwbedrijf")
    a.drop(seat="magazijn")
    a.tap("stop", "magazijn")
    a.strike("stop")
    assert "magazijn" not in table.board.stops
    assert not table.board.fiches
    assert "Nieuwe halte" in table.words
    table.undo()
    assert host(table, "magazijn") == "bouwbedrijf"


def test_undo_under_an_open_card_leaves_a_form_for_a_new_stop() -> None:
    table, a = at_the_ring()
    table.store.dispatch(c.WriteStop("Drukkerij"))
    table.settle()
    made = list(table.board.stops)[-1]
    a.tap("stop", made)
    table.undo()
    table.settle()
    assert made not in table.board.stops
    assert "Nieuwe halte" in table.words


def test_a_full_ring_takes_no_more() -> None:
    table, a = at_the_ring()
    a.tap("stop", "new")
    while len(table.board.stops) < MOST_STOPS:
        table.store.dispatch(c.WriteStop("Halte"))
    a.write("stop/name", "Te veel")
    a.keep("stop")
    assert table.trouble == [table.say("refusal.ring_full", most=str(MOST_STOPS))]


# hops and numbers


def test_a_bead_opens_the_transfer_card_of_its_hop() -> None:
    table, a = at_the_ring()
    card = hop_card("zorghuis")
    a.tap("deal", card)
    assert (table.drawers, table.screen.drawers.open[0].subject) == (["deal"], card)
    a.write("deal/wie", "de jobcoach")
    a.keep("deal")
    assert table.board.deals[card] == {"wie": "de jobcoach"}


def test_a_touch_counts_one_more_or_one_less() -> None:
    table, a = at_the_ring()
    for value in (3, 4, 3):
        a.tap("dial", f"rij_overheid//{value}")
    assert table.board.dials["rij_overheid"] == 3
    assert not table.notes
    assert "De overheid blijft achter" not in table.words
    for value in (2, 1, 0):
        a.tap("dial", f"rij_overheid//{value}")
    assert table.board.dials["rij_overheid"] == 0
    assert "De overheid blijft achter" in table.words
