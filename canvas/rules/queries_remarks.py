"""What deserves a warning. The group changes something, or accepts it with a reason that reaches the covenant."""

from collections import Counter
from collections.abc import Iterator

from canvas.model.board import Board
from canvas.model.remark import Remark
from canvas.model.scenario import Scenario
from canvas.rules.queries_board import is_candidate, leading
from canvas.rules.queries_lasting import missing_kinds, shared_source

MANY_LEADS = 3
"""More phases than this under one party deserve a remark (own rule, to start the talk)."""


def all_warnings(board: Board, scenario: Scenario) -> tuple[Remark, ...]:
    """Every warning that holds now, also those the group accepted."""
    return (
        *missing_at_the_table(board, scenario),
        *doubtful_signatures(board),
        *doubtful_leads(board, scenario),
        *empty_frame(board),
        *doubtful_money(board),
    )


def warnings(board: Board, scenario: Scenario) -> tuple[Remark, ...]:
    """The warnings the group has not answered."""
    return tuple(remark for remark in all_warnings(board, scenario) if remark.key not in board.accepted)


def accepted_warnings(board: Board, scenario: Scenario) -> tuple[tuple[Remark, str], ...]:
    """The warnings the group leaves as they are, each with its reason; those that no longer hold are left out."""
    held = all_warnings(board, scenario)
    return tuple((remark, board.accepted[remark.key]) for remark in held if remark.key in board.accepted)


def missing_at_the_table(board: Board, scenario: Scenario) -> Iterator[Remark]:
    """Kinds of party a mixed group has (the workshop asks for mixed small groups)."""
    for role in missing_kinds(board, scenario):
        yield Remark("missing_kind", {"role": role}, (role,))


def doubtful_signatures(board: Board) -> Iterator[Remark]:
    """Who signs but may bind nobody else (Aanwijzingen voor convenanten 2025, nr. 9)."""
    for party in board.parties.values():
        if party.signs and party.kind == "network":
            yield Remark("network_signs", {"party": party.id}, (party.id,))
        if party.signs and party.kind == "branch":
            yield Remark("branch_signs", {"party": party.id}, (party.id,))


def doubtful_leads(board: Board, scenario: Scenario) -> Iterator[Remark]:
    """A candidate who leads, and a party that leads very much."""
    leads = {phase.id: leading(board, phase.id) for phase in scenario.phases}
    for phase, party in leads.items():
        if party is not None and is_candidate(board, scenario, party):
            yield Remark("candidate_leads", {"phase": phase, "party": party}, (phase, party))
    led = Counter(party for party in leads.values() if party is not None)
    for party in board.parties:
        if led[party] > MANY_LEADS:
            yield Remark("many_leads", {"party": party, "count": str(led[party])}, (party,))


def empty_frame(board: Board) -> Iterator[Remark]:
    """No fixed contact for the candidate, or nobody who keeps the whole going (SER, point 2)."""
    if leading(board, "aanspreekpunt") is None:
        yield Remark("no_contact")
    if leading(board, "aanjager") is None:
        yield Remark("no_driver")


def doubtful_money(board: Board) -> Iterator[Remark]:
    """Money without an end, without a plan for its end, or all from one purse."""
    for money in board.money.values():
        about = {"money": money.source, "phase": money.phase}
        if not money.until:
            yield Remark("money_no_end", about, (money.id,))
        if not money.if_stops:
            yield Remark("money_no_plan", about, (money.id,))
    for source in shared_source(board):
        yield Remark("one_source", {"money": source})
