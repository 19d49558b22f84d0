"""What commands for mechanics lead to: dials, deals, milestones and stops."""

from collections.abc import Iterable, Mapping

from canvas.model.base import Slug
from canvas.model.board import Board
from canvas.model.laid_mechanics import Milestone, Stop
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import LEFT_OUT, MOST_STOPS, hop_card
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer, Decider, relabelled, written
from canvas.rules.laying import reopened
from canvas.rules.numbering import MILESTONE, next_card
from canvas.rules.queries_mechanics import dial_at, in_use, is_deal, is_place_of, left_out
from canvas.rules.refusal import Refusal


def _turn_dial(board: Board, scenario: Scenario, command: c.TurnDial) -> Answer:
    dial = scenario.dials.get(command.dial)
    if dial is None or not is_place_of(board, scenario, command.dial, command.at):
        return Refusal("unknown_dial")
    value = command.value
    if value is not None and (not dial.low <= value <= dial.high or value % dial.step):
        return Refusal("dial_range", {"least": str(dial.low), "most": str(dial.high)})
    if command.dial == LEFT_OUT and (refusal := _kept_in(board, scenario, command)):
        return refusal
    if value == dial_at(board, scenario, command.dial, command.at) or (value is None and dial.starts is not None):
        return Refusal("no_change")
    turned = e.DialTurned(dial=command.dial, at=command.at, value=value)
    return (turned, *reopened(scenario, board.turned & {command.at}))


def _kept_in(board: Board, scenario: Scenario, command: c.TurnDial) -> Refusal | None:
    """A phase in which something lies is not left out in silence, and one phase always stays."""
    if not command.value:
        return None
    if in_use(board, scenario, command.at):
        return Refusal("phase_in_use", {"phase": command.at})
    if len(scenario.phases) - len(left_out(board, scenario)) == 1:
        return Refusal("last_phase", {"phase": command.at})
    return None


def _fill_deal(board: Board, scenario: Scenario, command: c.FillDeal) -> Answer:
    if not is_deal(board, scenario, command.deal):
        return Refusal("unknown_deal")
    asked = {field.id for field in scenario.deal_fields[command.deal]}
    if any(field not in asked for field, _words in command.words):
        return Refusal("unknown_deal")
    words = {field: text for field, text in command.words if text.strip()}
    filled = written(e.DealFilled, deal=command.deal, words=words)
    if isinstance(filled, Refusal):
        return filled
    before = board.deals.get(command.deal, {})
    if not filled.words and not before:
        return Refusal("empty")
    return Refusal("no_change") if filled.words == before else (filled,)


def _write_milestone(board: Board, scenario: Scenario, command: c.WriteMilestone) -> Answer:
    if command.milestone and command.milestone not in board.milestones:
        return Refusal("unknown_milestone")
    if command.kind not in scenario.milestone_kind:
        return Refusal("unknown_milestone")
    if command.phase not in scenario.phase:
        return Refusal("unknown_phase")
    name = command.milestone or next_card(board, MILESTONE, board.milestones)
    card = written(Milestone, id=name, kind=command.kind, phase=command.phase, text=command.text)
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == board.milestones.get(name) else (e.MilestoneWritten(milestone=card),)


def _strike_milestone(board: Board, _scenario: Scenario, command: c.StrikeMilestone) -> Answer:
    if command.milestone not in board.milestones:
        return Refusal("unknown_milestone")
    return (e.MilestoneStruck(milestone=command.milestone),)


def _write_stop(board: Board, scenario: Scenario, command: c.WriteStop) -> Answer:
    before = board.stops.get(command.stop)
    if scenario.ring is None or (command.stop and before is None):
        return Refusal("unknown_stop")
    free = (stop for stop in scenario.stop_seats if stop not in board.stops)
    name = command.stop or next(free, "")
    if before is None and (len(board.stops) >= MOST_STOPS or not name):
        return Refusal("ring_full", {"most": str(MOST_STOPS)})
    card = written(
        Stop,
        id=name,
        name=relabelled(command.name, before.name if before else None),
        months=command.months,
        learns=relabelled(command.learns, before.learns if before else None) if command.learns.strip() else None,
    )
    if isinstance(card, Refusal):
        return card
    return Refusal("no_change") if card == before else (e.StopWritten(stop=card),)


def _strike_stop(board: Board, _scenario: Scenario, command: c.StrikeStop) -> Answer:
    if command.stop not in board.stops:
        return Refusal("unknown_stop")
    return (*_emptied(board, command.stop), e.StopStruck(stop=command.stop))


def _emptied(board: Board, stop: Slug) -> Iterable[e.Event]:
    """The host goes back to the tray, and the transfer card is struck with its stop."""
    if stop in board.seats:
        yield e.FicheReturned(fiche=board.seats[stop])
    if hop_card(stop) in board.deals:
        yield e.DealFilled(deal=hop_card(stop), words={})


def _move_stop(board: Board, _scenario: Scenario, command: c.MoveStop) -> Answer:
    if command.stop not in board.stops or not 0 <= command.to < len(board.stops):
        return Refusal("unknown_stop")
    if list(board.stops).index(command.stop) == command.to:
        return Refusal("no_change")
    return (e.StopMoved(stop=command.stop, to=command.to),)


DECIDERS: Mapping[type, Decider] = {
    c.TurnDial: _turn_dial,
    c.FillDeal: _fill_deal,
    c.WriteMilestone: _write_milestone,
    c.StrikeMilestone: _strike_milestone,
    c.WriteStop: _write_stop,
    c.StrikeStop: _strike_stop,
    c.MoveStop: _move_stop,
}
