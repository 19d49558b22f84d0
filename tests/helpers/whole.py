"""What is true of every board that any journal leads to."""

from canvas.model.agreed import KEPT
from canvas.model.board import Board, InSeat, Level, OnTask
from canvas.rules.numbering import agreement_of
from canvas.rules.queries import phase_at
from tests.helpers.small import small_scenario

_SMALL = small_scenario()


def assert_whole(board: Board) -> None:
    """Nothing lost, doubled or in two places, and nothing that points at what is not there."""
    piled = [fiche for pile in board.on_task.values() for fiche in pile] + list(board.seats.values())
    assert sorted(piled) == sorted(board.fiches)
    for task, pile in board.on_task.items():
        assert [board.fiches[fiche].place for fiche in pile] == [OnTask(task=task)] * len(pile)
        assert len({board.fiches[fiche].party for fiche in pile}) == len(pile)
    for phase, fiche in board.seats.items():
        assert board.fiches[fiche].place == InSeat(seat=phase)
        assert board.fiches[fiche].level is Level.DOET
    assert _named(board) <= board.parties.keys()
    assert {card.need for card in board.agreements.values()} <= {None, *board.needs}
    assert {*board.turned} <= {phase for phase, cast in board.votes.items() if cast}
    assert {*board.event_answers} <= {*board.drawn}
    assert len({*board.drawn}) == len(board.drawn)
    _assert_quiet(board)


def _named(board: Board) -> set[str]:
    """Every party that something on the board names."""
    named = {fiche.party for fiche in board.fiches.values()}
    named |= {party for card in board.agreements.values() for party in card.parties}
    named |= {party for need in board.needs.values() for party in (need.asker, need.asked)}
    named |= {party for card in board.handovers.values() for party in (card.giver, card.taker)}
    named |= {card.party for card in board.parked.values() if card.party is not None}
    named |= {party for cast in board.votes.values() for party in cast}
    named |= {party for wanting in board.wanted.values() for party in wanting}
    return named | set(board.quiet.choices if board.quiet else ())


def _assert_quiet(board: Board) -> None:
    for chosen in board.quiet.choices.values() if board.quiet else ():
        places = [choice.place for choice in chosen]
        assert len(set(places)) == len(places) > 0
        assert {phase_at(_SMALL, place) for place in places} == {board.quiet.phase if board.quiet else None}


def assert_settled(board: Board) -> None:
    """A need has its agreement when the answer was yes or I try, and only then: after every step."""
    promised = {need.id for need in board.needs.values() if need.answer in KEPT}
    assert {card.need for card in board.agreements.values() if card.need} == promised
    assert all(card.id == agreement_of(card.need) for card in board.agreements.values() if card.need)
