"""What happens when a party leaves the table: nothing it did or promised is lost in silence.

An heir takes over its fiches (where the heir has none yet) and every card that names it. Without an
heir the fiches go back to the tray, and a party that is named in agreements or needs cannot leave.
"""

from collections.abc import Iterator

from canvas.model.agreed import Agreement, Handover, Need
from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, OnTask
from canvas.model.scenario import Scenario
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.answer import Answer
from canvas.rules.laying import reopened, with_votes_reopened
from canvas.rules.numbering import next_fiche
from canvas.rules.queries_board import fiche_of, is_candidate
from canvas.rules.refusal import Refusal


def leave_party(board: Board, scenario: Scenario, command: c.LeaveParty) -> Answer:
    """The events of a party that leaves, or why it cannot."""
    refusal = _kept_here(board, scenario, command.party, command.heir)
    if refusal:
        return refusal
    fiches = tuple(_fiches(board, command.party, command.heir))
    words = _words(board, command.party, command.heir)
    if not is_candidate(board, scenario, command.party):
        # the circle that agreed is another circle now
        moved = (*fiches, *reopened(scenario, board.turned))
    else:
        moved = with_votes_reopened(board, scenario, fiches)
    return (*moved, *words, e.PartyLeft(party=command.party))


def _kept_here(board: Board, scenario: Scenario, party: Slug, heir: Slug | None) -> Refusal | None:
    if party not in board.parties or (heir is not None and heir not in board.parties):
        return Refusal("unknown_party")
    if heir == party:
        return Refusal("heir_self", {"party": party})
    if len(board.parties) == 1:
        return Refusal("last_party", {"party": party})
    if board.locked and any(fiche.party == party for fiche in board.fiches.values()):
        return Refusal("board_locked")
    words = len(_agreements(board, party)) + len(_needs(board, party))
    if words and heir is None:
        return Refusal("party_has_words", {"party": party, "count": str(words)})
    if words and heir and is_candidate(board, scenario, heir):
        return Refusal("candidate_binds", {"party": heir})
    return None


def _fiches(board: Board, party: Slug, heir: Slug | None) -> Iterator[e.Event]:
    laid = 0
    for fiche in board.fiches.values():
        if fiche.party == party:
            yield e.FicheReturned(fiche=fiche.id)
            if heir is not None and not _lies_there(board, heir, fiche):
                name = next_fiche(board, laid)
                yield e.FichePlaced(fiche=name, party=heir, place=fiche.place, level=fiche.level)
                laid += 1


def _lies_there(board: Board, heir: Slug, fiche: Fiche) -> bool:
    return isinstance(fiche.place, OnTask) and fiche_of(board, heir, fiche.place.task) is not None


def _words(board: Board, party: Slug, heir: Slug | None) -> Iterator[e.Event]:
    if heir is not None:
        own = {need.id for need in _needs(board, party) if {need.asker, need.asked} == {party, heir}}
        yield from (_rewritten(agreement, party, heir, own) for agreement in _agreements(board, party, own))
        yield from (_asked(need, party, heir, own) for need in _needs(board, party))
    for handover in board.handovers.values():
        if party in (handover.giver, handover.taker):
            yield _handed(handover, party, heir)
    for parked in board.parked.values():
        if parked.party == party:
            yield e.PointParked(parked=parked.model_copy(update={"party": heir}))


def _agreements(board: Board, party: Slug, needs: set[Slug] | None = None) -> list[Agreement]:
    """The agreements that name a party, or that came from one of these needs."""
    found = board.agreements.values()
    return [agreement for agreement in found if party in agreement.parties or agreement.need in (needs or ())]


def _needs(board: Board, party: Slug) -> list[Need]:
    return [need for need in board.needs.values() if party in (need.asker, need.asked)]


def _rewritten(agreement: Agreement, party: Slug, heir: Slug, own: set[Slug]) -> e.Event:
    """The agreement with the heir in it; it stands alone when the heir would need it of itself."""
    parties = tuple(dict.fromkeys(heir if name == party else name for name in agreement.parties))
    need = None if agreement.need in own else agreement.need
    return e.AgreementWritten(agreement=agreement.model_copy(update={"parties": parties, "need": need}))


def _asked(need: Need, party: Slug, heir: Slug, own: set[Slug]) -> e.Event:
    if need.id in own:
        return e.NeedStruck(need=need.id)
    asker, asked = (heir if name == party else name for name in (need.asker, need.asked))
    return e.NeedAsked(need=need.model_copy(update={"asker": asker, "asked": asked}))


def _handed(handover: Handover, party: Slug, heir: Slug | None) -> e.Event:
    giver, taker = (heir if name == party else name for name in (handover.giver, handover.taker))
    if giver is None or taker is None or giver == taker:
        return e.HandoverStruck(phase=handover.phase)
    return e.HandoverAgreed(handover=handover.model_copy(update={"giver": giver, "taker": taker}))
