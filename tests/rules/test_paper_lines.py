"""Lines typed from a paper table: what they lay, and what is said when they cannot be read."""

import pytest

from canvas.model.board import Board, InSeat, Level, OnTask
from canvas.rules import commands as c
from canvas.rules import notation
from canvas.rules.codes import codes_of
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.paper_lines import Laid, Reader, settle
from canvas.rules.paper_words import Kind, Words
from canvas.rules.refusal import Refusal
from canvas.session.library import Library

SCENARIO = Library().scenario("isoleerder")
EMPTY = start(SCENARIO)
CODES = codes_of(SCENARIO)
READER = Reader(CODES, lambda party: EMPTY.parties[party].name.nl, lambda task: SCENARIO.tasks[task].text.nl)
KINDS: dict[str, Kind] = {
    "afspraak": "agreement", "resultaat": "result", "nodig": "need", "later": "later", "overdracht": "handover",
    "geld": "money", "akkoord": "vote", "kaart": "card", "partij": "party", "tafel": "table",
}  # fmt: skip
WORDS = Words(READER, KINDS, {"ja": "yes", "nee": "no"}, {role.id: role.name.nl for role in SCENARIO.roles})


def laid(text: str) -> tuple[Laid, ...]:
    found = READER.lines(text)
    assert not isinstance(found, Refusal), found
    return found


def refused(text: str) -> Refusal:
    found = READER.lines(text)
    assert isinstance(found, Refusal)
    return found


def after(board: Board, *commands: c.Command) -> Board:
    for command in commands:
        answer = decide(board, SCENARIO, command)
        assert not isinstance(answer, Refusal), (command, answer)
        board = fold(board, answer)
    return board


def settled(board: Board, text: str) -> Board:
    for one in laid(text):
        board = after(board, *settle(board, one))
    return board


def written(line: str, board: Board = EMPTY) -> tuple[c.Command, ...]:
    said = WORDS.said(line)
    assert said is not None
    asked = WORDS.commands(said, board)
    assert not isinstance(asked, Refusal), asked
    return asked


@pytest.mark.parametrize(
    "text", ["2.2 = tl vk+ jc?", "2.2=tl,vk+,jc?", " 2.2= TL ,  vk+; jc? ", "taalles=taalop vak+ job?"]
)
def test_a_task_is_written_in_any_hand(text: str) -> None:
    (found,) = laid(text)
    assert found == Laid(
        OnTask(task="taalles"),
        (("taalopleider", Level.DOET), ("vakopleider", Level.HELPT), ("jobcoach", Level.PRAAT_MEE)),
    )


def test_seats_are_those_of_phases_and_of_the_frame() -> None:
    assert laid("2!it a = jc")[0] == Laid(InSeat(seat="voortraject"), (("intermediair", Level.DOET),))
    assert laid("2!it a = jc")[1].place == InSeat(seat="aanspreekpunt")


def test_a_line_of_notation_is_read_too() -> None:
    line = (
        "isoleerder: werving!klantmanager zoeken=klantmanager,intermediair+ plan=klantmanager,kandidaat? vca=jobcoach."
    )
    assert notation.write(settled(EMPTY, line), SCENARIO) == line


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("2.2 = zz", "paper_unknown", "zz"),
        ("9.9 = wg", "paper_unknown", "9.9"),
        ("2.2 = l", "", ""),
        ("2.2 = k", "paper_unclear", "km, kd"),
        ("2 = wg km", "paper_one_lead", "2"),
        ("   ", "paper_no_sign", ""),
        ("hallo", "paper_unknown", "hallo"),
    ],
)
def test_a_slip_of_the_pen_says_what_to_type(text: str, code: str, said: str) -> None:
    if not code:
        assert laid(text)[0].parties == (("leermeester", Level.DOET),)  # the only one that begins so
        return
    answer = refused(text)
    assert answer.code == code and said in " ".join(answer.values.values())


def test_what_is_typed_last_counts_and_nothing_is_laid_twice() -> None:
    board = settled(EMPTY, "2.2 = tl vk+ jc")
    board = settled(board, "2.2 = tl+ wg")
    assert notation.write(board, SCENARIO) == "isoleerder: taalles=taalopleider+,werkgever"
    assert tuple(settle(board, laid("2.2 = wg tl+")[0])) == ()
    board = settled(settled(board, "2 = wg"), "2 = km")
    assert "voortraject!klantmanager" in notation.write(board, SCENARIO)
    assert notation.write(settled(settled(board, "2 ="), "2.2 ="), SCENARIO) == "isoleerder:"


def test_cards_become_commands() -> None:
    assert written("afspraak wg jc 3.1: elke maandag") == (
        c.WriteAgreement("elke maandag", ("werkgever", "jobcoach"), task="contact"),
    )
    assert written("Resultaat wg 2: twee plekken")[0] == c.WriteAgreement(
        "twee plekken", ("werkgever",), pledge="result", phase="voortraject"
    )
    assert written("later: een tweede groep") == (c.Park("een tweede groep"),)
    assert written("geld 5: fonds / 100 uur / 2027") == (
        c.WriteMoney("werkervaring", "fonds", amount="100 uur", until="2027"),
    )
    assert written("overdracht 1: in mei / wat iemand kan / ja") == (
        c.AgreeHandover("werving", "in mei", "wat iemand kan", candidate_knows=True),
    )
    assert written("partij werkg: Bouw Noord") == (c.JoinParty("werkgever", "Bouw Noord"),)
    assert WORDS.said("dit is geen kaart: echt niet") is None


def test_a_need_with_its_answer_becomes_an_agreement() -> None:
    board = after(EMPTY, *written("nodig wg > km: een eerlijk beeld = ja"))
    board = after(board, *written("nodig km > wg: 1 = 1", board))
    assert [need.answer for need in board.needs.values()] == ["yes", ""]
    assert len(board.agreements) == 1


def test_votes_turn_when_everybody_voted() -> None:
    everybody = "wg km? (liever later) it tl vk jc lm ev! (te duur)"
    board = after(EMPTY, *written(f"akkoord 1: {everybody}"), *written("akkoord 2: wg"))
    assert board.turned == {"werving"}
    assert board.votes["werving"]["klantmanager"].sentence == "liever later"
    assert board.votes["werving"]["ervaringsdeskundige"].vote == "object"
