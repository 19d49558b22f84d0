"""The scripted workshop: every scenario, in both languages, through the real controls, to a board full of words."""

from functools import cache

import pytest

from canvas.model.base import LANGUAGES, Language
from canvas.model.board import Board
from canvas.rules.queries import dial_at, standings, voters
from canvas.screens.actor import FRAME, Stage
from canvas.screens.workshop import play_workshop
from canvas.session.history import History
from canvas.session.library import Library
from canvas.session.records import Did, Record
from tests.helpers.hands import Table
from tests.helpers.play import assert_whole
from tests.helpers.tools import case

SCENARIOS = [path.stem for path in Library().scenario_paths()]
EVERYTHING = [(scenario, language) for scenario in SCENARIOS for language in LANGUAGES]


def in_a_hurry(stage: Stage, milliseconds: int) -> None:
    """Time passes in large frames: nobody looks at this one."""
    stage.now += max(milliseconds, FRAME)
    stage.screen.tick(stage.now)


def play(scenario: str, language: Language) -> Table:
    table = Table.of(scenario, language=language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stage, "wait", in_a_hurry)
        play_workshop(table.screen)
    return table


played = cache(play)


@pytest.mark.parametrize(("scenario", "language"), EVERYTHING)
def test_a_workshop_leaves_what_a_covenant_needs(scenario: str, language: Language) -> None:
    board = played(scenario, language).board
    assert board.needs
    assert board.agreements
    assert board.money
    assert board.fiches
    assert len(board.visited) == len(case(scenario).rounds)


@pytest.mark.parametrize(("scenario", "language"), EVERYTHING)
def test_a_workshop_fills_in_the_covenant_and_leaves_some_of_it_open(scenario: str, language: Language) -> None:
    table = played(scenario, language)
    board = table.board
    states = [found.state for found in standings(board, table.screen.names.scenario)]
    assert states.count("filled") >= 18
    assert states.count("open") >= 3
    assert board.mandates
    assert not any(card.name for card in board.mandates.values()), "an example names nobody"


@pytest.mark.parametrize(("scenario", "language"), EVERYTHING)
def test_every_party_voted_on_every_phase_and_all_lie_open(scenario: str, language: Language) -> None:
    board, known = played(scenario, language).board, case(scenario)
    assert board.turned == {phase.id for phase in known.phases}
    for phase in known.phases:
        assert set(board.votes[phase.id]) == set(voters(board, known))


@pytest.mark.parametrize(("scenario", "language"), EVERYTHING)
def test_every_word_was_kept_and_nothing_was_refused(scenario: str, language: Language) -> None:
    table = played(scenario, language)
    board = table.board
    kept = " ".join([
        *(f"{item.text} {item.by}" for item in board.agreements.values()),
        *(item.text for item in board.needs.values()),
        *(f"{item.source} {item.until} {item.if_stops} {item.amount}" for item in board.money.values()),
        *(f"{item.when} {item.told}" for item in board.handovers.values()),
        *(item.text for item in board.parked.values()),
        *board.answers.values(), *board.event_answers.values(), *board.accepted.values(),
        *(text for words in board.deals.values() for text in words.values()),
        *(text for words in board.clauses.values() for text in words.values()), *board.lapsed.values(),
        *(f"{card.function} {card.granted}" for card in board.mandates.values()),
        *(item.text for item in board.milestones.values()),
        *(f"{stop.name.nl} {stop.months} {stop.learns.nl if stop.learns else ''}" for stop in board.stops.values()),
        *(ballot.sentence for ballots in board.votes.values() for ballot in ballots.values()),
        *(str(part) for part in (board.table.name, board.table.place, board.table.date, board.table.goal)),
    ])  # fmt: skip
    for step in case(scenario).example:
        for form in step.forms:
            for label in form.words.values():
                assert label.said_in(language) in kept
        for vote in step.votes:
            assert vote.sentence.said_in(language) in kept
    assert table.trouble == []
    assert table.drawers == []


@pytest.mark.parametrize(("scenario", "language"), EVERYTHING)
def test_every_dial_stands_where_the_example_set_it(scenario: str, language: Language) -> None:
    board, known = played(scenario, language).board, case(scenario)
    for step in known.example:
        for dial in step.dials:
            assert dial_at(board, known, dial.dial, dial.at) == dial.value, dial


def test_the_same_workshop_twice_is_the_same_journal() -> None:
    scenario = SCENARIOS[0]
    assert play(scenario, "nl").records == played(scenario, "nl").records


def test_the_language_changes_the_words_and_nothing_else() -> None:
    def kinds(records: list[Record]) -> list[object]:
        return [[event.kind for event in record.did] if isinstance(record, Did) else type(record) for record in records]

    scenario = SCENARIOS[0]
    assert kinds(played(scenario, "nl").records) == kinds(played(scenario, "en").records)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_prefix_of_a_workshop_is_a_whole_board(scenario: str) -> None:
    known, table = case(scenario), played(scenario, "nl")
    history = History(known)
    boards: list[Board] = []
    for record in table.records:
        history.apply(record)
        assert_whole(history.board)
        boards.append(history.board)
    assert boards[-1] == table.board
    assert [board for _, board in table.store.history.boards()] == boards
