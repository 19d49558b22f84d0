"""What each event does to the board, and how it travels through a journal."""

from typing import get_args

import pytest
from pydantic import ValidationError

from canvas.model.board import Fiche, Level
from canvas.rules import events as e
from canvas.rules.evolve import evolve, fold, start
from canvas.rules.notation import write
from tests.helpers.play import SMALL, beside, seat
from tests.rules import test_clauses, test_evolve_mechanics, test_evolve_words

STORY: list[tuple[e.Event, str]] = [
    (e.RoundStarted(round="verdelen"), "klein:verdelen"),
    (e.FichePlaced(fiche="f1", party="school", place=beside("les")), "klein:verdelen les=school"),
    (e.LevelSet(fiche="f1", level=Level.HELPT), "klein:verdelen les=school+"),
    (e.FicheMoved(fiche="f1", place=beside("intake")), "klein:verdelen intake=school+"),
    (e.FicheMoved(fiche="f1", place=seat("werk")), "klein:verdelen werk!school"),
    (e.FicheReturned(fiche="f1"), "klein:verdelen"),
    (e.BoardLocked(), "klein:verdelen"),
    (e.BoardUnlocked(), "klein:verdelen"),
    (e.ScriptChosen(script="kort"), "klein:verdelen"),
    (e.RoundClosed(round="verdelen"), "klein:verdelen"),
    (e.CovenantExported(file="convenant.pdf"), "klein:verdelen"),
]
EVENTS = [event for event, _line in STORY]


def test_every_event_has_its_moment_in_the_story() -> None:
    chapters = (test_evolve_words, test_evolve_mechanics, test_clauses)
    told = {type(event) for event in [*EVENTS, *(event for chapter in chapters for event in chapter.EVENTS)]}
    assert told == set(e.EVENT_TYPES) == set(get_args(e.Event))


def test_no_two_events_are_called_the_same() -> None:
    kinds = [str(event.model_fields["kind"].default) for event in e.EVENT_TYPES]
    assert len(set(kinds)) == len(kinds)


def test_only_what_left_the_room_or_was_seen_by_all_is_a_fact() -> None:
    assert {event for event in e.EVENT_TYPES if event.fact} == {e.CovenantExported, e.RoundClosed, e.VotesTurned}


def test_the_story_unfolds() -> None:
    board = start(SMALL)
    for event, line in STORY:
        board = evolve(board, event)
        assert write(board, SMALL) == line


def test_the_board_counts_what_was_laid_and_exported() -> None:
    board = fold(start(SMALL), EVENTS)
    assert (board.laid, board.exports, board.round, board.visited) == (1, 1, "verdelen", {"verdelen"})


def test_a_board_never_changes_under_somebodys_eyes() -> None:
    before = evolve(start(SMALL), EVENTS[1])
    fold(before, EVENTS[2:])
    assert before.fiches == {"f1": Fiche("f1", "school", beside("les"))}


@pytest.mark.parametrize("event", EVENTS, ids=[event.kind for event in EVENTS])
def test_an_event_comes_back_from_json_as_it_was(event: e.Event) -> None:
    assert e.EVENTS.validate_json(e.EVENTS.dump_json((event,))) == (event,)


@pytest.mark.parametrize(
    "lost",
    [
        e.FicheMoved(fiche="f9", place=beside("les")),
        e.FicheReturned(fiche="f9"),
        e.LevelSet(fiche="f9", level=Level.HELPT),
    ],
    ids=lambda event: event.kind,
)
def test_a_fiche_that_is_not_there_changes_nothing(lost: e.Event) -> None:
    board = evolve(start(SMALL), EVENTS[1])
    assert evolve(board, lost) == board


@pytest.mark.parametrize("json", ['[{"kind":"toverij"}]', '[{"kind":"round_started","round":"x","extra":1}]', "[{}]"])
def test_what_is_not_an_event_is_not_read(json: str) -> None:
    with pytest.raises(ValidationError):
        e.EVENTS.validate_json(json)
