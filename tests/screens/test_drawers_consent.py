"""*Akkoord*: every party chooses face down, all turn at once, and that is a fact."""

from canvas.rules.queries import voters
from tests.helpers.hands import Hand, Table, in_round


def consenting() -> tuple[Table, Hand]:
    table, a = in_round("akkoord")
    a.pull("consent")
    return table, a


def vote(a: Hand, party: str, choice: str = "agree", sentence: str = "") -> None:
    """One party lays its card face down."""
    a.choose("consent/party", party)
    a.choose("consent/vote", choice)
    if sentence:
        a.write("consent/sentence", sentence)
    a.keep("consent")


def everybody(a: Hand) -> tuple[str, ...]:
    return voters(a.table.board, a.table.store.scenario)


def turned() -> tuple[Table, Hand]:
    """All chose on the first phase, the language trainer with a reservation, and the cards lie open."""
    table, a = consenting()
    for party in everybody(a):
        held_back = party == "taalopleider"
        vote(a, party, "reserve" if held_back else "agree", "eerst geld voor de lessen" if held_back else "")
    a.strike("consent")
    return table, a


def test_a_choice_is_hidden_until_all_are_turned() -> None:
    table, a = consenting()
    vote(a, "werkgever", "object", "te duur")
    assert table.board.votes["werving"]["werkgever"].vote == "object"
    assert "heeft gekozen" in table.words
    assert not [words for words in table.words if "te duur" in words]
    entry = [item for item in table.picture if item.key == "drawer.consent.werkgever.icon"]
    assert entry[0].name == "eye-slash"  # type: ignore[union-attr]
    assert table.screen.drawers.open[0].chosen.get("vote", ()) == (), "the next one does not see what was chosen"
    assert table.screen.typist.text("consent/sentence") == ""


def test_to_touch_who_chose_does_not_show_the_choice() -> None:
    table, a = consenting()
    vote(a, "werkgever", "object", "te duur")
    a.tap("entry", "consent/werkgever")
    assert table.screen.drawers.open[0].chosen.get("vote", ()) == ()
    assert table.screen.typist.text("consent/sentence") == ""
    assert not [words for words in table.words if "te duur" in words]


def test_an_objection_needs_a_sentence() -> None:
    table, a = consenting()
    vote(a, "werkgever", "object")
    assert len(table.trouble) == 1
    assert table.trouble[0] in " ".join(table.words)
    assert not table.board.votes.get("werving")
    a.write("consent/sentence", "te duur")
    a.keep("consent")
    assert table.board.votes["werving"]["werkgever"].sentence == "te duur"


def test_cards_turn_only_when_everybody_chose() -> None:
    table, a = consenting()
    first, *others = everybody(a)
    vote(a, first)
    assert "consent/strike" not in table.there("form")
    for party in others:
        vote(a, party)
    assert "consent/strike" in table.there("form")
    a.strike("consent")
    assert table.board.turned == {"werving"}


def test_turned_cards_show_who_holds_back_and_why() -> None:
    table, _ = turned()
    assert any("Voorbehoud: eerst geld voor de lessen" in words for words in table.words)
    assert "consent/vote/agree" not in table.there("spot")


def test_turned_is_a_fact_that_undo_does_not_cross() -> None:
    table, _ = turned()
    table.undo()
    assert table.board.turned == {"werving"}
    assert table.say("refusal.undo_fact") in table.notes


def test_after_turning_the_phase_can_be_opened_again() -> None:
    table, a = turned()
    a.keep("consent")
    assert table.board.turned == frozenset()
    assert not table.board.votes.get("werving")
    vote(a, "werkgever")
    assert "werkgever" in table.board.votes["werving"]


def test_every_phase_has_its_own_cards() -> None:
    table, a = turned()
    a.choose("consent/phase", "match")
    vote(a, "jobcoach")
    assert set(table.board.votes["match"]) == {"jobcoach"}
    assert table.screen.drawers.open[0].chosen["phase"] == ("match",), "the phase stays in hand"


def test_the_candidate_has_no_card() -> None:
    table, _ = consenting()
    assert "consent/party/kandidaat" not in table.there("spot")
    assert "consent/party/werkgever" in table.there("spot")


def test_who_chose_keeps_its_place_and_the_drawer_its_size() -> None:
    table, a = consenting()
    before = [target for target in table.screen.arrangement.targets if target.what in ("spot", "form", "sheet")]
    vote(a, "werkgever")
    after = [target for target in table.screen.arrangement.targets if target.what in ("spot", "form", "sheet")]
    assert before == after
    assert any(item.key == "consent.party.werkgever.tick" for item in table.picture)
    vote(a, "werkgever", "object", "te duur")
    assert table.board.votes["werving"]["werkgever"].vote == "object", "whoever changes its mind may"


def test_the_room_does_not_see_which_card_was_touched() -> None:
    table, a = consenting()
    a.choose("consent/party", "werkgever")
    looks = []
    for choice in ("agree", "object"):
        a.choose("consent/vote", choice)
        looks.append([item for item in table.picture if item.key.startswith("consent.vote.")])
    assert looks[0] == looks[1]
    assert table.say("drawer.consent.chosen") in table.words


def test_everybody_agrees_in_one_step_that_can_be_undone() -> None:
    table, a = consenting()
    vote(a, "werkgever", "reserve", "als het in werktijd kan")
    steps = len(table.did)
    a.tap("form", "consent/extra")
    assert len(table.did) == steps + 1
    votes = table.board.votes["werving"]
    assert set(votes) == set(everybody(a))
    assert {party: ballot.vote for party, ballot in votes.items() if ballot.vote != "agree"} == {"werkgever": "reserve"}
    assert table.board.turned == frozenset(), "they lie face down"
    assert "consent/extra" not in table.there("form")
    table.undo()
    assert set(table.board.votes["werving"]) == {"werkgever"}
