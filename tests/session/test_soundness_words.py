"""An event of words, votes or people that points at nothing is known before it reaches a board."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.model.agreed import Agreement, Handover, Need
from canvas.model.base import Label
from canvas.model.board import Level
from canvas.model.consent import Ballot
from canvas.model.lasting import Indicator, Money, Parked
from canvas.model.party import Party
from canvas.model.words import Label80
from canvas.rules import events as e
from canvas.rules.commands import (
    AgreeHandover,
    AnswerNeed,
    AskNeed,
    BeginQuiet,
    CastVote,
    DrawEvent,
    Park,
    TurnVotes,
    WriteAgreement,
    WriteMoney,
)
from canvas.rules.evolve import start
from canvas.session.soundness import is_sound, sound_fold
from tests.helpers.play import SMALL, assert_whole, beside, seat, table
from tests.rules import test_evolve, test_evolve_words

BOARD = table(
    "klein: werving!gemeente opleiden!school les=school",
    AskNeed("gemeente", "school", "Een plek"),
    AnswerNeed("n1", "yes"),
    WriteAgreement("Bellen", ("bouwbedrijf",)),
    Park("Opvang", "samira"),
    AgreeHandover("werving", "mei"),
    WriteMoney("werk", "Loon"),
    DrawEvent(1),
    *[CastVote("werk", party, "agree") for party in ("gemeente", "school", "bouwbedrijf")],
    TurnVotes("werk"),
    CastVote("opleiden", "school", "agree"),
    BeginQuiet("werk"),
)
"""It has n1, a_n1, a3, p4 and m5; the next card is the sixth."""

YES = Ballot(vote="agree")


def party(name: str, role: str = "onderwijs") -> Party:
    return Party(id=name, role=role, name=Label.same("Naam"))


def agreement(name: str, *parties: str, **about: str) -> e.AgreementWritten:
    card = Agreement.model_validate({"id": name, "text": "Bellen", "parties": parties, **about})
    return e.AgreementWritten(agreement=card)


def need(name: str, asker: str, asked: str) -> e.NeedAsked:
    return e.NeedAsked(need=Need(id=name, asker=asker, asked=asked, text="Een plek"))


def handover(phase: str, giver: str, taker: str) -> e.HandoverAgreed:
    return e.HandoverAgreed(handover=Handover(phase=phase, giver=giver, taker=taker))


def money(name: str, phase: str, *tasks: str) -> e.MoneyWritten:
    return e.MoneyWritten(money=Money(id=name, phase=phase, source="Fonds", tasks=tasks))


def indicator(name: str) -> e.IndicatorWritten:
    return e.IndicatorWritten(indicator=Indicator(id=name, label=Label80.same("Banen")))


UNSOUND = [
    e.ScriptChosen(script="lang"),
    e.RoundClosed(round="pauze"),
    e.PartyJoined(party=party("school")),
    e.PartyJoined(party=party("koning2", "koning")),
    e.PartyChanged(party=party("ufo")),
    e.PartyChanged(party=party("school", "werkgever")),
    e.PartyLeft(party="ufo"),
    e.PartyLeft(party="school"),
    e.PartyLeft(party="gemeente"),
    e.PartyLeft(party="bouwbedrijf"),
    e.PartyLeft(party="samira"),
    agreement("a9", "school"),
    agreement("a6", "ufo"),
    agreement("a6", "school", "school"),
    agreement("a6", "school", phase="koffie"),
    agreement("a6", "school", task="les"),
    agreement("a6", "school", phase="werk", task="les"),
    agreement("a6", "school", need="n1"),
    agreement("a_n9", "school", need="n9"),
    e.AgreementStruck(agreement="a9"),
    need("n9", "gemeente", "school"),
    need("n6", "gemeente", "ufo"),
    need("n6", "school", "school"),
    e.NeedAnswered(need="n9", answer="no"),
    e.NeedStruck(need="n9"),
    e.NeedStruck(need="n1"),
    handover("koffie", "gemeente", "school"),
    handover("werk", "gemeente", "school"),
    handover("opleiden", "school", "ufo"),
    handover("opleiden", "school", "school"),
    e.HandoverStruck(phase="opleiden"),
    e.PointParked(parked=Parked(id="p9", text="Reizen")),
    e.PointParked(parked=Parked(id="p6", text="Reizen", party="ufo")),
    e.ParkedStruck(parked="p9"),
    money("m9", "werk"),
    money("m6", "koffie"),
    money("m6", "werk", "les"),
    e.MoneyStruck(money="m9"),
    indicator("i9"),
    e.IndicatorStruck(indicator="i9"),
    e.QuestionAnswered(question="koffie", text="Ja"),
    e.CheckSet(check="koffie", answer="yes"),
    e.EventDrawn(card="koffie"),
    e.EventDrawn(card=BOARD.drawn[0]),
    e.EventAnswered(card="koffie", text="Ja"),
    e.VoteCast(phase="koffie", party="school", ballot=YES),
    e.VoteCast(phase="opleiden", party="ufo", ballot=YES),
    e.VoteCast(phase="werk", party="school", ballot=YES),
    e.VotesTurned(phase="werk"),
    e.VotesTurned(phase="werving"),
    e.VotesReopened(phase="koffie"),
    e.QuietBegun(phase="opleiden"),
    e.QuietChosen(party="ufo", place=beside("match")),
    e.QuietChosen(party="school", place=beside("les")),
    e.QuietChosen(party="school", place=seat("werk"), level=Level.HELPT),
]


@pytest.mark.parametrize("event", UNSOUND, ids=str)
def test_an_event_that_does_not_fit_is_unsound(event: e.Event) -> None:
    assert not is_sound(BOARD, SMALL, event)
    assert sound_fold(BOARD, SMALL, (event,)) is None


@pytest.mark.parametrize("event", [e.QuietTurned(), e.QuietCancelled(), e.QuietBegun(phase="koffie")], ids=str)
def test_what_was_not_begun_does_not_end(event: e.Event) -> None:
    assert not is_sound(start(SMALL), SMALL, event)


SOUND: list[e.Event] = [
    e.PartyChanged(party=party("school")),
    agreement("a6", "school", phase="opleiden", task="les"),
    agreement("a_n1", "school", need="n1"),
    agreement("a_n1", "school"),
    need("n1", "bouwbedrijf", "school"),
    handover("opleiden", "school", "bouwbedrijf"),
    money("m6", "werk", "match"),
    indicator("i6"),
    indicator("banen"),
    e.VotesTurned(phase="opleiden"),
    e.WarningAccepted(key="lang_voorbij", reason="Een ander weet het"),
]


def test_a_story_told_in_order_is_sound() -> None:
    for story in (test_evolve.EVENTS, test_evolve_words.EVENTS):
        assert sound_fold(start(SMALL), SMALL, story) is not None


@pytest.mark.parametrize("event", SOUND, ids=str)
def test_a_stricter_rule_of_later_does_not_make_an_old_event_unsound(event: e.Event) -> None:
    assert is_sound(BOARD, SMALL, event)


people = st.sampled_from(["gemeente", "school", "samira", "onderwijs2", "ufo"])
phases = st.sampled_from(["werk", "opleiden", "koffie"])
numbers = st.integers(1, 5)
ballots = st.sampled_from([YES, Ballot(vote="object", sentence="nee")])
any_event: st.SearchStrategy[e.Event] = st.one_of(
    st.just(e.PartyJoined(party=party("onderwijs2"))),
    st.builds(e.PartyLeft, party=people),
    st.builds(lambda n, who: agreement(f"a{n}", who), numbers, people),
    st.builds(lambda n, who: agreement(f"a_n{n}", who, need=f"n{n}"), numbers, people),
    st.builds(lambda n: e.AgreementStruck(agreement=f"a_n{n}"), numbers),
    st.builds(lambda n, one, other: need(f"n{n}", one, other), numbers, people, people),
    st.builds(lambda n: e.NeedStruck(need=f"n{n}"), numbers),
    st.builds(handover, phases, people, people),
    st.builds(lambda n, who: e.PointParked(parked=Parked(id=f"p{n}", text="x", party=who)), numbers, people),
    st.builds(e.FichePlaced, fiche=numbers.map("f{}".format), party=people, place=st.just(beside("match"))),
    st.builds(e.VoteCast, phase=phases, party=people, ballot=ballots),
    st.builds(e.VotesTurned, phase=phases),
    st.builds(e.VotesReopened, phase=phases),
    st.builds(e.EventDrawn, card=st.sampled_from(["ziek", "koffie"])),
    st.builds(e.EventAnswered, card=st.sampled_from(["ziek", "koffie"]), text=st.just("Ja")),
    st.builds(e.QuietBegun, phase=phases),
    st.builds(e.QuietChosen, party=people, place=st.sampled_from([beside("match"), seat("werk"), beside("les")])),
    st.just(e.QuietTurned()),
)


@given(st.lists(any_event, max_size=40))
def test_sound_events_keep_the_board_whole(events: list[e.Event]) -> None:
    board = start(SMALL)
    for event in events:
        board = sound_fold(board, SMALL, (event,)) or board
        assert_whole(board)
