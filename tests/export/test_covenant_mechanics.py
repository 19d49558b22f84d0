"""What mechanics add to a covenant: as a document, and on paper."""

from collections.abc import Mapping

import pytest

from canvas.export.covenant import Covenant
from canvas.export.covenant_mechanics_parts import Attention, CardLine, Cell, MechanicArticle, Notes, Table
from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.rules import commands as c
from canvas.rules.queries import mechanic_seats
from tests.export.material import EMPTY, LIBRARY, SCENARIO, covenant, words_in
from tests.export.mechanics_material import ALL, SAID, SEATS, bare, doing, paper, played, pressed, with_deals

TEXTS = LIBRARY.texts("nl")
OPEN = TEXTS("covenant.to_fill_in")


def articles(document: Covenant) -> Mapping[str, MechanicArticle]:
    return {article.mechanic: article for article in document.mechanics}


def article(mechanic: str, board: Board | None = None) -> MechanicArticle:
    return articles(paper(board or played()))[mechanic]


def tables(found: MechanicArticle) -> list[list[list[str | None]]]:
    """The words of every table of an article, row by row."""
    shown = [block for block in found.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in line.cells] for line in table.lines] for table in shown]


def cards(found: MechanicArticle) -> list[CardLine]:
    return [block for block in found.blocks if isinstance(block, CardLine)]


def replies(card: CardLine) -> dict[str, str | None]:
    return {reply.label: reply.text for reply in card.replies}


def opened(board: Board, code: str) -> list[str]:
    return [line.text for line in paper(board).open_points if line.code == code]


def test_a_scenario_without_mechanics_has_none_of_their_articles() -> None:
    document = covenant(EMPTY)
    assert not SCENARIO.mechanic_seats
    assert (document.mechanics, document.signing, document.left_out) == ((), None, "")
    assert not any(clause.cards for clause in document.general) and document.money_cards == ()
    assert {line.group for line in document.open_points} == {"board", "blank", "elements", "agreed"}


def test_every_mechanic_has_an_article_and_all_are_numbered_without_gaps() -> None:
    document = paper(played())
    assert [found.mechanic for found in document.mechanics] == [
        *("ladder", "milestones", "voices", "ring", "network", "lanes", "counters"),
        *("layers", "coaching", "estimate", "forks", "sroi"),
    ]
    assert [clause.element for clause in document.general if clause.cards] == ["evaluation", "joining"]
    found = [document.purpose, document.terms, *document.phases, document.handovers, document.commitments]
    found += [*document.mechanics, document.money.clause, document.candidate, *document.general]
    assert [one.number for one in found] == list(range(1, len(found) + 1))


def test_the_ring_tells_who_hosts_and_what_is_open_in_order_of_rotation() -> None:
    stops, employer = tables(article("ring"))
    assert stops == [
        ["1", "Magazijn", "Bouwbedrijf", "3", "Heftruckcertificaat"],
        ["2", "Zorghuis", "Gemeente", None, None],
        ["3", "Leerbedrijf", None, None, None],
    ]
    assert employer == [["Formele werkgever", "Gemeente"]]
    assert any("Regulier werk, zodra dat kan" in said for said in article("ring").paragraphs)
    moved = doing(played(), c.MoveStop("magazijn", 1))
    assert [row[1] for row in tables(article("ring", moved))[0]] == ["Zorghuis", "Magazijn", "Leerbedrijf"]


def test_every_hop_has_its_transfer_card_and_an_empty_one_takes_one_line() -> None:
    first, second, last = cards(article("ring"))
    assert first.title == "Van Magazijn naar Zorghuis"
    assert replies(first) == {"Vraag over wie?": SAID[0], "Vraag over wat?": SAID[1]}
    assert last.title == "Van Leerbedrijf naar Magazijn"
    assert replies(second) == replies(last) == {"Dezelfde 2 vragen:": None}
    (one, *_rest) = cards(article("ring", bare()))
    assert set(replies(one)) == {"Vraag over wie?", "Vraag over wat?"}


def test_what_was_written_about_a_lone_stop_is_kept() -> None:
    lone = doing(played(), c.StrikeStop("zorghuis"), c.StrikeStop("leerbedrijf"))
    (card,) = cards(article("ring", lone))
    assert (card.title, replies(card)["Vraag over wie?"]) == ("Overdracht na Magazijn", SAID[0])
    empty = doing(lone, c.StrikeStop("magazijn"))
    assert article("ring", empty).paragraphs[0] == TEXTS("covenant.mechanics.ring_empty")
    assert [line.code for line in paper(empty).open_points].count("ring") == 1


def test_the_network_tells_the_numbers_of_the_board_with_their_total() -> None:
    (rows,) = tables(article("network"))
    assert rows == [["Rij werkgevers", "5", "24"], ["Rij overheid", "1", "2"], ["Samen", "6", "26"]]
    notes = [block for block in article("network").blocks if isinstance(block, Notes)]
    assert notes[0].lines == ("De bron noemt ook een andere telling.",)
    said = TEXTS("covenant.mechanics.network_set", count=22)
    assert said in article("network").paragraphs
    assert said not in article("network", bare()).paragraphs


def test_the_alarm_is_a_point_of_attention_as_long_as_it_holds() -> None:
    kinds = [type(block) for block in article("network").blocks]
    assert Attention in kinds
    enough = doing(played(), c.TurnDial("rij_overheid", value=20))
    assert Attention not in [type(block) for block in article("network", enough).blocks]


def test_ladder_milestones_and_voices() -> None:
    assert tables(article("ladder")) == [[["Werving", None], ["Opleiden", "2. Met_hulp"], ["Werk", "3. Zelf"]]]
    assert tables(article("milestones")) == [[["Opleiden", "School", SAID[7]], ["Werk", "Eigen", SAID[8]]]]
    assert tables(article("voices")) == [[["Leerling", "Samira"], ["Collega", "Bouwbedrijf"]]]
    assert article("voices").paragraphs == ("Alle stemmen wegen even zwaar.",)
    (none,) = article("milestones", bare()).blocks
    assert isinstance(none, Notes) and none.lines == ("Nog in te vullen: School en Eigen.",)


def test_lanes_and_counters_with_a_goal_as_an_effort() -> None:
    assert tables(article("lanes")) == [[["Groen", "School"], ["Zorg", None]]]
    per_lane, once = tables(article("counters"))
    assert per_lane == [["Groen", "12"], ["Zorg", "950"], ["Samen", "962"]]
    assert once == [["Verklaringen", "9"]]
    goal, elsewhere = (block for block in article("counters").blocks if isinstance(block, Notes))
    assert goal.lines == (TEXTS("covenant.mechanics.goal", counter="Verklaringen", goal="50"),)
    assert "inspanning, geen beloofd resultaat" in goal.lines[0]
    assert elsewhere.label.startswith("Van elders") and elsewhere.lines == ("Blijft elders aan het werk: 80 %",)


def test_a_fork_tells_the_way_that_was_chosen_or_that_it_is_to_choose() -> None:
    (card,) = cards(article("forks"))
    assert replies(card)["Gekozen:"] == "Contract bij coach"
    assert replies(card)["Na fase:"] == "Werk"
    (unset,) = cards(article("forks", bare()))
    assert [(reply.text, reply.blank) for reply in unset.replies if reply.label == "Gekozen:"] == [
        (None, "nog te kiezen")
    ]


def test_layers_tell_who_gives_and_who_pays() -> None:
    (card,) = cards(article("layers"))
    assert replies(card) == {"Wie geeft het:": "School", "Wie betaalt het:": "Gemeente", "Vraag over uren?": SAID[2]}
    assert card.settled
    assert set(replies(cards(article("layers", bare()))[0]).values()) == {None}


def test_coaching_in_words_and_per_cent() -> None:
    (rows,) = tables(article("coaching"))
    assert rows == [
        ["Werving", None, "–", "–"],
        ["Opleiden", "vooral bij Gemeente", "75%", "25%"],
        ["Werk", "alles bij Bouwbedrijf", "0%", "100%"],
    ]


def test_no_number_of_a_person_is_on_paper() -> None:
    said = article("estimate").paragraphs
    assert TEXTS("covenant.mechanics.estimate_own") in said
    assert said == article("estimate", bare()).paragraphs


def test_cards_stand_in_the_article_they_belong_to() -> None:
    scenario = with_deals(sroi="money", toetreden="candidate", meten="own")
    document = paper(doing(played(), scenario=scenario), scenario=scenario)
    found = articles(document)
    assert [one.mechanic for one in document.mechanics][-2:] == ["meten", "los"]
    assert "money" not in found
    assert [card.deal for card in document.candidate_cards] == ["toetreden"]
    assert [card.deal for card in document.money_cards] == ["sroi"]
    assert not any(clause.cards for clause in document.general)
    funded = doing(played(), c.WriteMoney("werk", "Het fonds"))
    document = paper(funded, scenario=scenario)
    assert "money" not in articles(document)
    assert [card.deal for card in document.money_cards] == ["sroi"]
    words = words_in(pressed(funded, scenario=scenario))
    assert [said for said in (*SAID, "Wat nog meer?") if said not in words] == []


def test_who_is_ready_to_sign_stands_apart_from_the_signatures() -> None:
    document = paper(played())
    assert document.signing is not None
    assert {line.party: line.ready for line in document.signing.lines} == {
        "gemeente": False,
        "school": True,
        "bouwbedrijf": False,
    }
    assert any("geen handtekening" in said for said in document.signing.paragraphs)


def test_phases_that_were_left_out_are_told_in_one_sentence() -> None:
    board = doing(bare(), c.TurnDial("left_out", "werk", 1))
    document = paper(board)
    assert document.left_out == "De groep liet dit deel van de route weg: Werk."
    assert [phase.mark.phase for phase in document.phases] == ["werving", "opleiden"]
    (card,) = cards(articles(document)["forks"])
    assert "Na fase:" not in replies(card)
    assert document.left_out in words_in(pressed(board))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_seat_of_a_mechanic_is_something_its_party_does(language: Language) -> None:
    document = paper(played(), language)
    kept = {part.party: part.keeps for part in (*document.commitments.parties, *document.candidate.parts)}
    assert {party: len(said) for party, said in kept.items()} == {
        party: list(SEATS.values()).count(party) for party in kept
    }


def test_what_is_open_in_the_mechanics_stands_in_annex_2_by_name() -> None:
    lines = [line for line in paper(bare()).open_points if line.group == "mechanics"]
    seats = [line for line in lines if line.code.startswith("seat_")]
    assert len(seats) == len(list(mechanic_seats(bare(), ALL)))
    for code, said in {
        "ladder": "‘Ladder’: nog geen trede gekozen voor Werving, Opleiden en Werk.",
        "coaching": "‘Coaching’: nog niet verdeeld voor Werving, Opleiden en Werk.",
        "fork": "‘Contract’: nog te kiezen.",
        "milestone": "Mijlpalen: nog niets opgeschreven bij ‘School’.",
        "deal": "‘Sroi’: 2 van 2 vragen zonder antwoord.",
        "months": "Halte ‘Zorghuis’: hoeveel maanden?",
    }.items():
        assert said in [line.text for line in lines if line.code == code]


def test_what_is_settled_is_no_longer_open() -> None:
    assert opened(played(), "fork") == []
    assert opened(played(), "milestone") == []
    assert opened(played(), "seat_stop") == ["Halte ‘Leerbedrijf’: nog niemand ontvangt de kandidaat."]
    assert opened(played(), "ladder") == ["‘Ladder’: nog geen trede gekozen voor Werving."]
    assert opened(played(), "ready") == ["Nog niet klaar om te tekenen: Gemeente en Bouwbedrijf."]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("board", [bare(), played()], ids=["bare", "played"])
def test_everything_the_mechanics_say_is_on_paper(board: Board, language: Language) -> None:
    document, words = paper(board, language), words_in(pressed(board, language))
    said: list[str] = [line.text for line in document.open_points]
    loose = [*document.money_cards, *(card for clause in document.general for card in clause.cards)]
    said += [text for card in loose for reply in card.replies for text in (reply.label, reply.text) if text]
    for found in document.mechanics:
        said += [found.title, *found.paragraphs]
        for block in found.blocks:
            match block:
                case Table():
                    said += [cell.text for line in block.lines for cell in line.cells if cell.text]
                case CardLine():
                    said += [text for reply in block.replies for text in (reply.label, reply.text) if text]
                case Attention():
                    said += [block.title, block.text]
                case Notes():
                    said += [*block.lines]
    assert [text for text in said if text not in words] == []
    if board is played():
        assert [text for text in SAID if text not in words] == []


def test_what_is_not_filled_in_says_so() -> None:
    assert Cell().text is None
    assert words_in(pressed(bare())).count(OPEN) > words_in(pressed(played())).count(OPEN) > 0


def test_two_builds_are_the_same_bytes() -> None:
    assert pressed(played()) == pressed(played())
