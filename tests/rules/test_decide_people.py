"""Around the table: its card, and parties that come, change and go."""

import pytest

from canvas.model.party import Party
from canvas.model.table_card import TableCard
from canvas.rules import events as e
from canvas.rules.commands import (
    AcceptWarning,
    AgreeHandover,
    AnswerNeed,
    AskNeed,
    BeginQuiet,
    CastVote,
    ChangeParty,
    ChooseQuietly,
    Command,
    JoinParty,
    LeaveParty,
    LockBoard,
    Park,
    Refusal,
    SetTable,
    TurnQuiet,
    TurnVotes,
    WriteAgreement,
)
from canvas.rules.decide_people import MOST_PARTIES
from canvas.rules.notation import write
from canvas.rules.queries import letters
from tests.helpers.play import SMALL, asked, done, seat, table

VOTED = [CastVote("werk", party, "agree") for party in ("gemeente", "school", "bouwbedrijf")]


def test_the_card_of_the_table_is_tidied() -> None:
    board = table("klein:", SetTable(" Tafel\t3 ", "Delft\0", "2026-11-22", "Tien banen\ndie blijven"))
    assert board.table == TableCard(name="Tafel 3", place="Delft", date="2026-11-22", goal="Tien banen die blijven")


def test_a_party_joins_with_an_id_of_its_own_and_a_letter_on_its_fiche() -> None:
    board = table("klein:", JoinParty("onderwijs", "ROC"), JoinParty("werkgever", "Isolatie BV", "Isolatie Delft"))
    assert [*board.parties][4:] == ["onderwijs2", "werkgever3"]
    assert board.parties["werkgever3"].organisation == "Isolatie Delft"
    assert letters(board) == {"school": "A", "onderwijs2": "B", "bouwbedrijf": "A", "werkgever3": "B"}


def test_an_id_never_comes_back() -> None:
    joined = JoinParty("onderwijs", "ROC")
    board = table("klein:", joined, LeaveParty("onderwijs2"), joined)
    assert [*board.parties][4:] == ["onderwijs3"]


def test_a_candidate_never_signs() -> None:
    board = table("klein:", JoinParty("kandidaat", "Amir", signs=True), ChangeParty("samira", "Samira", signs=True))
    assert [party.signs for party in board.parties.values() if party.role == "kandidaat"] == [False, False]


def test_a_party_gets_another_name_and_keeps_its_place() -> None:
    card = ChangeParty("school", "ROC Delft", "ROC", "M. de Vries", "teamleider", "network", signs=False)
    board = table("klein: les=school", card)
    changed = board.parties["school"]
    assert changed.name.nl == changed.name.en == "ROC Delft"
    assert (changed.person, changed.function) == ("M. de Vries", "teamleider")
    assert (changed.kind, changed.signs) == ("network", False)
    assert [*board.parties] == [*SMALL_PARTIES]


SMALL_PARTIES = [party.id for party in SMALL.parties]


def test_a_name_that_is_left_as_it_was_keeps_its_translation() -> None:
    board = table("klein:", ChangeParty("school", "School", function="docent"))
    assert board.parties["school"].name == SMALL.parties[1].name


def test_whoever_joins_has_agreed_to_nothing_yet() -> None:
    board = table("klein:", *VOTED, TurnVotes("werk"))
    assert done(asked(board, JoinParty("onderwijs", "ROC")))[1:] == (e.VotesReopened(phase="werk"),)
    assert len(done(asked(board, JoinParty("kandidaat", "Amir")))) == 1


def test_the_fiches_of_a_party_that_leaves_go_back_to_the_tray() -> None:
    board = table("klein: werving!school zoeken=gemeente,school les=school+", LeaveParty("school"))
    assert write(board, SMALL) == "klein: zoeken=gemeente"
    assert "school" not in board.parties


def test_an_heir_takes_over_the_fiches_where_it_has_none() -> None:
    line = "klein: werving!school zoeken=gemeente+,school les=school? aanjager!school"
    board = table(line, LeaveParty("school", "gemeente"))
    assert write(board, SMALL) == "klein: werving!gemeente zoeken=gemeente+ les=gemeente? aanjager!gemeente"


def test_an_heir_takes_over_every_word() -> None:
    board = table(
        "klein: werving!gemeente opleiden!school werk!bouwbedrijf",
        WriteAgreement("Elke week bellen", ("school", "gemeente")),
        AskNeed("school", "bouwbedrijf", "Een leermeester"),
        AnswerNeed("n2", "yes"),
        AgreeHandover("opleiden", "in juni", "wat iemand kan"),
        Park("Kinderopvang", "school"),
        LeaveParty("school", "gemeente"),
    )
    assert board.agreements["a1"].parties == ("gemeente",)
    assert (board.needs["n2"].asker, board.needs["n2"].answer) == ("gemeente", "yes")
    assert (board.handovers["opleiden"].giver, board.handovers["opleiden"].taker) == ("gemeente", "bouwbedrijf")
    assert [parked.party for parked in board.parked.values()] == ["gemeente"]


def test_what_the_heir_would_need_of_itself_stays_as_its_own_agreement() -> None:
    board = table(
        "klein: opleiden!school werk!bouwbedrijf",
        AskNeed("bouwbedrijf", "school", "Les op vrijdag"),
        AnswerNeed("n1", "yes"),
        AgreeHandover("opleiden", "in juni"),
        LeaveParty("school", "bouwbedrijf"),
    )
    assert (board.needs, board.handovers) == ({}, {})
    (agreement,) = board.agreements.values()
    assert (agreement.text, agreement.parties, agreement.need) == ("Les op vrijdag", ("bouwbedrijf",), None)


def test_without_an_heir_the_handover_is_struck_and_a_parked_point_stays() -> None:
    board = table(
        "klein: werving!gemeente opleiden!school",
        AgreeHandover("werving", "in mei"),
        Park("Kinderopvang", "school"),
        LeaveParty("school"),
    )
    assert board.handovers == {}
    assert [parked.party for parked in board.parked.values()] == [None]


def test_the_circle_that_agreed_is_another_circle_when_a_party_leaves() -> None:
    board = table("klein: les=samira", *VOTED, TurnVotes("werk"))
    assert e.VotesReopened(phase="werk") in done(asked(board, LeaveParty("school")))
    assert e.VotesReopened(phase="werk") not in done(asked(board, LeaveParty("samira")))
    assert table("klein:", *VOTED, LeaveParty("school")).votes.keys() == {"werk"}
    assert "school" not in table("klein:", *VOTED, LeaveParty("school")).votes["werk"]


def test_what_was_chosen_face_down_leaves_with_the_party() -> None:
    chosen = [BeginQuiet("werk"), ChooseQuietly("school", seat("werk")), ChooseQuietly("gemeente", seat("werk"))]
    quiet = table("klein:", *chosen, LeaveParty("school")).quiet
    assert quiet is not None
    assert [*quiet.choices] == ["gemeente"]
    assert table("klein:", *chosen, TurnQuiet(), LeaveParty("school")).wanted == {}


def test_a_full_table_takes_no_more() -> None:
    joining = [JoinParty("onderwijs", "ROC")] * (MOST_PARTIES - len(SMALL_PARTIES))
    board = table("klein:", *joining)
    assert asked(board, joining[0]) == Refusal("table_full", {"most": str(MOST_PARTIES)})


def test_the_last_party_stays() -> None:
    leaving = [LeaveParty(party) for party in SMALL_PARTIES[:-1]]
    assert asked(table("klein:", *leaving), LeaveParty("samira")) == Refusal("last_party", {"party": "samira"})


def test_a_party_with_fiches_stays_while_the_board_is_locked() -> None:
    board = table("klein: les=school", LockBoard())
    assert asked(board, LeaveParty("school")) == Refusal("board_locked")
    assert isinstance(asked(board, LeaveParty("gemeente")), tuple)


PROMISED = table("klein:", WriteAgreement("Elke week bellen", ("school",)), AskNeed("gemeente", "school", "Plek"))


def test_a_party_that_promised_something_needs_an_heir_who_can_promise() -> None:
    assert asked(PROMISED, LeaveParty("school")) == Refusal("party_has_words", {"party": "school", "count": "2"})
    assert asked(PROMISED, LeaveParty("school", "samira")) == Refusal("candidate_binds", {"party": "samira"})


REFUSED: list[tuple[Command, str]] = [
    (SetTable(), "no_change"),
    (SetTable("x" * 41), "too_long"),
    (SetTable(date="22 november"), "bad_date"),
    (SetTable(date="2026-02-30"), "bad_date"),
    (JoinParty("koning", "Willem"), "unknown_role"),
    (JoinParty("onderwijs", " \0"), "empty"),
    (JoinParty("onderwijs", "x" * 41), "too_long"),
    (JoinParty("onderwijs", "ROC", kind="bende"), "unfit"),  # type: ignore[arg-type]
    (ChangeParty("ufo", "ROC"), "unknown_party"),
    (ChangeParty("school", ""), "empty"),
    (ChangeParty("school", "School", person="x" * 61), "too_long"),
    (ChangeParty("school", "School"), "no_change"),
    (LeaveParty("ufo"), "unknown_party"),
    (LeaveParty("school", "ufo"), "unknown_party"),
    (LeaveParty("school", "school"), "heir_self"),
]


@pytest.mark.parametrize(("command", "code"), REFUSED, ids=str)
def test_what_cannot_be_done_says_why(command: Command, code: str) -> None:
    answer = asked(table("klein:"), command)
    assert isinstance(answer, Refusal)
    assert answer.code == code


def test_a_text_that_is_too_long_tells_how_much_fits() -> None:
    assert asked(table("klein:"), SetTable("x" * 41)) == Refusal("too_long", {"most": "40"})


def test_an_old_party_reads_as_it_was() -> None:
    old = '{"id":"school","role":"onderwijs","name":{"nl":"School","en":"School"},"signs":true}'
    assert Party.model_validate_json(old).kind == "organisation"


def test_a_warning_about_a_party_is_accepted_with_a_reason() -> None:
    network = ChangeParty("school", "School", kind="network")
    board = table("klein:", network, AcceptWarning("network_signs:school", "Mandaat volgt"))
    assert board.accepted == {"network_signs:school": "Mandaat volgt"}
