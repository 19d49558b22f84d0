"""What the events of people, words, money and votes do to the board, one after the other."""

from collections.abc import Callable

import pytest

from canvas.model.agreed import Agreement, Handover, Need
from canvas.model.base import Label
from canvas.model.board import Board, Choice, Level, Quiet
from canvas.model.consent import Ballot
from canvas.model.lasting import Indicator, Money, Parked
from canvas.model.party import Party
from canvas.model.table_card import TableCard
from canvas.model.words import Label80
from canvas.rules import events as e
from canvas.rules.evolve import evolve, fold, start
from tests.helpers.play import SMALL, assert_whole, beside, seat

Look = Callable[[Board], object]

CARD = TableCard(name="Tafel 3", date="2026-11-22", goal="Tien banen")
ROC = Party(id="onderwijs2", role="onderwijs", name=Label.same("ROC"))
NEED = Need(id="n1", asker="gemeente", asked="school", text="Een plek")
AGREEMENT = Agreement(id="a_n1", text="Een plek", parties=("school",), need="n1")
HANDOVER = Handover(phase="werving", giver="gemeente", taker="school", when="mei")
PARKED = Parked(id="p3", text="Kinderopvang")
MONEY = Money(id="m4", phase="werk", source="Fonds", tasks=("match",))
INDICATOR = Indicator(id="i5", label=Label80.same("Banen"), target=10)
YES, NO = Ballot(vote="agree"), Ballot(vote="object", sentence="geen uren")


def _quiet(board: Board) -> object:
    return board.quiet.choices if board.quiet else None


STORY: list[tuple[e.Event, Look, object]] = [
    (e.TableSet(table=CARD), lambda b: b.table, CARD),
    (e.PartyJoined(party=ROC), lambda b: (b.parties["onderwijs2"], b.joined), (ROC, 1)),
    (
        e.PartyChanged(party=ROC.model_copy(update={"signs": False})),
        lambda b: (b.parties["onderwijs2"].signs, b.joined),
        (False, 1),
    ),
    (e.NeedAsked(need=NEED), lambda b: (b.needs, b.written), ({"n1": NEED}, 1)),
    (e.NeedAnswered(need="n1", answer="yes"), lambda b: b.needs["n1"].answer, "yes"),
    (e.AgreementWritten(agreement=AGREEMENT), lambda b: (b.agreements, b.written), ({"a_n1": AGREEMENT}, 2)),
    (e.PointParked(parked=PARKED), lambda b: (b.parked, b.written), ({"p3": PARKED}, 3)),
    (e.MoneyWritten(money=MONEY), lambda b: (b.money, b.written), ({"m4": MONEY}, 4)),
    (e.IndicatorWritten(indicator=INDICATOR), lambda b: ([*b.indicators], b.written), (["banen", "i5"], 5)),
    (e.HandoverAgreed(handover=HANDOVER), lambda b: b.handovers, {"werving": HANDOVER}),
    (e.QuestionAnswered(question="blijvend", text="Samen"), lambda b: b.answers, {"blijvend": "Samen"}),
    (e.CheckSet(check="geld", answer="later"), lambda b: b.checks, {"geld": "later"}),
    (e.WarningAccepted(key="no_contact", reason="Volgt"), lambda b: b.accepted, {"no_contact": "Volgt"}),
    (e.EventDrawn(card="ziek"), lambda b: b.drawn, ("ziek",)),
    (e.EventAnswered(card="ziek", text="Invaller"), lambda b: b.event_answers, {"ziek": "Invaller"}),
    (e.VoteCast(phase="werk", party="school", ballot=NO), lambda b: b.votes, {"werk": {"school": NO}}),
    (e.VoteCast(phase="werk", party="school", ballot=YES), lambda b: b.votes["werk"]["school"], YES),
    (e.VotesTurned(phase="werk"), lambda b: b.turned, {"werk"}),
    (e.VotesReopened(phase="werk"), lambda b: (b.votes, b.turned), ({}, frozenset())),
    (e.QuietBegun(phase="werk"), lambda b: b.quiet, Quiet(phase="werk")),
    (
        e.QuietChosen(party="school", place=beside("match"), level=Level.HELPT),
        _quiet,
        {"school": (Choice(place=beside("match"), level=Level.HELPT),)},
    ),
    (e.QuietChosen(party="school", place=beside("match"), level=None), _quiet, {}),
    (e.QuietCancelled(), lambda b: b.quiet, None),
    (e.QuietBegun(phase="werk"), _quiet, {}),
    (e.QuietChosen(party="school", place=seat("werk")), lambda b: b.wanted, {}),
    (e.QuietChosen(party="gemeente", place=seat("werk")), lambda b: b.wanted, {}),
    (e.QuietTurned(), lambda b: (b.quiet, b.wanted), (None, {"werk": ("school", "gemeente")})),
    (e.AgreementStruck(agreement="a_n1"), lambda b: (b.agreements, b.written), ({}, 5)),
    (e.NeedStruck(need="n1"), lambda b: b.needs, {}),
    (e.HandoverStruck(phase="werving"), lambda b: b.handovers, {}),
    (e.ParkedStruck(parked="p3"), lambda b: b.parked, {}),
    (e.MoneyStruck(money="m4"), lambda b: b.money, {}),
    (e.IndicatorStruck(indicator="i5"), lambda b: [*b.indicators], ["banen"]),
    (e.QuestionAnswered(question="blijvend", text=""), lambda b: b.answers, {}),
    (e.EventAnswered(card="ziek", text=""), lambda b: b.event_answers, {}),
    (e.PartyLeft(party="onderwijs2"), lambda b: [*b.parties], ["gemeente", "school", "bouwbedrijf", "samira"]),
]
EVENTS = [event for event, _look, _seen in STORY]


def test_the_story_unfolds() -> None:
    board = start(SMALL)
    for event, look, seen in STORY:
        board = evolve(board, event)
        assert look(board) == seen, event
        assert_whole(board)


@pytest.mark.parametrize("event", EVENTS, ids=[f"{number}-{event.kind}" for number, event in enumerate(EVENTS)])
def test_an_event_comes_back_from_json_as_it_was(event: e.Event) -> None:
    assert e.EVENTS.validate_json(e.EVENTS.dump_json((event,))) == (event,)


def test_a_table_never_changes_under_somebodys_eyes() -> None:
    before = fold(start(SMALL), EVENTS[:4])
    fold(before, EVENTS[4:])
    assert (before.needs, before.agreements) == ({"n1": NEED}, {})


@pytest.mark.parametrize(
    "lost",
    [
        e.PartyChanged(party=ROC),
        e.NeedAnswered(need="n9", answer="yes"),
        e.AgreementStruck(agreement="a9"),
        e.NeedStruck(need="n9"),
        e.HandoverStruck(phase="werk"),
        e.ParkedStruck(parked="p9"),
        e.MoneyStruck(money="m9"),
        e.IndicatorStruck(indicator="i9"),
        e.PartyLeft(party="ufo"),
        e.QuietChosen(party="school", place=beside("match")),
        e.QuietTurned(),
    ],
    ids=lambda event: event.kind,
)
def test_what_is_not_there_changes_nothing(lost: e.Event) -> None:
    assert evolve(start(SMALL), lost) == start(SMALL)


@pytest.mark.parametrize(
    "json",
    [
        '[{"kind":"table_set","table":{"name":"%s"}}]' % ("x" * 41),
        '[{"kind":"table_set","table":{"date":"gisteren"}}]',
        '[{"kind":"agreement_written","agreement":{"id":"a1","text":"Bellen","parties":[]}}]',
        '[{"kind":"point_parked","parked":{"id":"p1","text":" \\u0000 "}}]',
        '[{"kind":"warning_accepted","key":"Geen sleutel","reason":"x"}]',
        '[{"kind":"check_set","check":"geld","answer":"soms"}]',
        '[{"kind":"indicator_written","indicator":{"id":"i1","label":{"nl":"x","en":"x"},"now":1e30}}]',
    ],
)
def test_what_does_not_fit_on_a_card_is_not_read(json: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        e.EVENTS.validate_json(json)
