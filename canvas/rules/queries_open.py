"""What the group has not settled yet: the list behind the covenant."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from canvas.model.agreed import Need
from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.scenario import Phase, Scenario
from canvas.rules.queries_board import Passage, handover_state, is_covered, leader, passages
from canvas.rules.queries_remarks import doubtful_leads, empty_frame


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something the group has not settled. `code` is the text key `open.<code>`; `values` are ids, or typed words."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


def open_points(board: Board, scenario: Scenario) -> tuple[OpenPoint, ...]:
    """What the group has not settled yet, in board order. What it accepted with a reason is settled."""
    return tuple(_open_points(board, scenario))


def _open_points(board: Board, scenario: Scenario) -> Iterator[OpenPoint]:
    doubts = _doubts(board, scenario)
    for phase in scenario.phases:
        yield from _open_in(board, phase, doubts)
    for passage in passages(board, scenario):
        yield from _open_between(board, passage)
    yield from (point for point in doubts if point.code == "many_leads")
    yield from _open_on_the_frame(board)
    for need in board.needs.values():
        yield from _open_need(need)
    for question in scenario.questions:
        if question.id not in board.answers:
            yield OpenPoint("question", {"question": question.id})
    for phase in scenario.phases:
        yield from _objections(board, phase.id)


def _doubts(board: Board, scenario: Scenario) -> tuple[OpenPoint, ...]:
    remarks = doubtful_leads(board, scenario)
    return tuple(OpenPoint(remark.code, remark.values) for remark in remarks if remark.key not in board.accepted)


def _open_in(board: Board, phase: Phase, doubts: tuple[OpenPoint, ...]) -> Iterator[OpenPoint]:
    if leader(board, phase.id) is None:
        yield OpenPoint("no_lead", {"phase": phase.id})
    yield from (point for point in doubts if point.values.get("phase") == phase.id)
    for task in phase.tasks:
        if not is_covered(board, task.id):
            yield OpenPoint("no_doer", {"phase": phase.id, "task": task.id})


def _open_between(board: Board, passage: Passage) -> Iterator[OpenPoint]:
    if not passage.giver or not passage.taker:
        return
    phases = {"phase": passage.before, "phase_next": passage.after}
    parties = {"party": passage.giver, "party_next": passage.taker}
    match handover_state(board, passage):
        case "due":
            yield OpenPoint("handover", phases | parties)
        case "outdated":
            yield OpenPoint("handover_outdated", phases | parties)
        case "agreed" if not board.handovers[passage.before].candidate_knows:
            yield OpenPoint("handover_untold", phases | parties)


def _open_on_the_frame(board: Board) -> Iterator[OpenPoint]:
    for remark in empty_frame(board):
        if remark.key not in board.accepted:
            yield OpenPoint("no_contact" if remark.code == "no_contact" else "no_driver")


def _open_need(need: Need) -> Iterator[OpenPoint]:
    about = {"party": need.asker, "party_other": need.asked, "text": need.text}
    match need.answer:
        case "no":
            yield OpenPoint("need_no", about)
        case "vague":
            yield OpenPoint("need_vague", about)
        case "":
            yield OpenPoint("need_unanswered", about)


def _objections(board: Board, phase: Slug) -> Iterator[OpenPoint]:
    """By function, never by a person's name."""
    if phase in board.turned:
        for party, ballot in board.votes.get(phase, {}).items():
            if ballot.vote == "object":
                yield OpenPoint("objection", {"phase": phase, "party": party, "text": ballot.sentence})
