"""From board to covenant: the articles, one function each. Pure; sentences come from the catalogue."""

from collections.abc import Iterator

from canvas.export import covenant_parts as parts
from canvas.export.covenant_consent import caveat, loose, standing
from canvas.export.covenant_saying import bound, candidates, mark, seal, taker
from canvas.export.covenant_seats import kept_by
from canvas.model.agreed import Handover
from canvas.model.base import Slug
from canvas.model.board import FRAME_SEATS, Level
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.model.scenario import Phase, Task
from canvas.model.texts import Texts
from canvas.rules.queries import (
    Passage,
    fiche_of,
    fiches_on,
    handover_state,
    is_covered,
    leader,
    leading,
    passages,
)


def personas(names: Names) -> tuple[parts.Persona, ...]:
    """Who is at the table without being a party."""
    return tuple(parts.Persona(name=names.party(party.id), seal=seal(names, party.id)) for party in candidates(names))


def purpose(names: Names, number: int) -> parts.Article:
    """Why all this, and when the group itself calls it a success."""
    text, goal = names.scenario.covenant.purpose.said_in(names.language), names.board.table.goal
    said = (parts.Said(label=names.texts("covenant.goal"), text=goal),) if goal else ()
    return parts.Article(number=number, title=names.texts("covenant.purpose_title"), paragraphs=(text,), said=said)


def terms(texts: Texts, number: int) -> parts.TermsArticle:
    """What the words of this covenant mean (Aanwijzingen 2025, nr. 11: define once)."""
    lines = tuple(_term(texts, key) for key in ("regie", *Level, "warm"))
    return parts.TermsArticle(number=number, title=texts("covenant.terms_title"), terms=lines)


def _term(texts: Texts, key: str) -> parts.Term:
    word, meaning = texts(f"covenant.term.{key}.word"), texts(f"covenant.term.{key}.meaning")
    return parts.Term(key=key, word=word, meaning=meaning)


def phase_articles(names: Names, numbers: Iterator[int]) -> tuple[parts.PhaseArticle, ...]:
    """One article for each phase."""
    return tuple(_phase_article(names, phase, next(numbers)) for phase in names.scenario.phases)


def _phase_article(names: Names, phase: Phase, number: int) -> parts.PhaseArticle:
    seated = leader(names.board, phase.id)
    stands = standing(names, phase.id)
    return parts.PhaseArticle(
        number=number,
        mark=mark(names, phase.id),
        standing=stands,
        stands=names.texts(f"covenant.standing.{stands}"),
        question=phase.question.said_in(names.language),
        regie_question=phase.regie_question.said_in(names.language),
        lead=taker(names, seated) if seated else None,
        tasks=tuple(_task_line(names, task) for task in phase.tasks),
    )


def _task_line(names: Names, task: Task) -> parts.TaskLine:
    takers = tuple(taker(names, fiche) for fiche in fiches_on(names.board, task.id))
    return parts.TaskLine(
        task=task.id, text=names.task(task.id), takers=takers, covered=is_covered(names.board, task.id)
    )


def handovers(names: Names, number: int) -> parts.HandoversArticle:
    """Who keeps an eye on the whole, and how the regie goes from phase to phase."""
    texts = names.texts
    return parts.HandoversArticle(
        number=number,
        title=texts("covenant.handovers_title"),
        intro=texts("covenant.handovers_intro"),
        seats=tuple(_seat(names, seat) for seat in FRAME_SEATS),
        lines=tuple(_handover(names, passage) for passage in passages(names.board, names.scenario)),
    )


def _seat(names: Names, seat: Slug) -> parts.SeatLine:
    seated = leader(names.board, seat)
    return parts.SeatLine(
        seat=seat,
        title=names.texts(f"covenant.seat.{seat}"),
        lead=taker(names, seated) if seated else None,
        question=names.texts(f"covenant.seat_open.{seat}"),
    )


def _handover(names: Names, passage: Passage) -> parts.HandoverLine:
    values = {"phase": passage.before, "phase_next": passage.after}
    parties = {"party": passage.giver or "", "party_next": passage.taker or ""}
    state, agreed = handover_state(names.board, passage), names.board.handovers.get(passage.before)
    return parts.HandoverLine(
        before=mark(names, passage.before),
        after=mark(names, passage.after),
        state=state,
        text=names.sentence(f"covenant.passage.{state}", values | parties),
        to_settle=names.texts("covenant.handover_to_settle") if state == "due" else None,
        said=tuple(_handed_over(names, agreed, state == "agreed")) if agreed else (),
    )


def _handed_over(names: Names, agreed: Handover, holds: bool) -> Iterator[parts.Said]:
    """What giver and taker agreed; when it no longer holds, also who they were."""
    texts = names.texts
    if not holds:
        who = names.sentence("covenant.between", {"party": agreed.giver, "party_next": agreed.taker})
        yield parts.Said(label=texts("covenant.before"), text=who)
    yield parts.Said(label=texts("covenant.when"), text=agreed.when or None)
    yield parts.Said(label=texts("covenant.told"), text=agreed.told or None)
    knows = texts("covenant.knows_yes" if agreed.candidate_knows else "covenant.knows_no")
    yield parts.Said(label=texts("covenant.knows"), text=knows)


def commitments(names: Names, number: int) -> parts.CommitmentsArticle:
    """Per party everything it takes part in: nobody needs to look for their own tasks."""
    texts = names.texts
    return parts.CommitmentsArticle(
        number=number,
        title=texts("covenant.commitments_title"),
        intro=texts("covenant.commitments_intro"),
        parties=tuple(_commitment(names, party) for party in bound(names)),
        caveat=caveat(names),
    )


def candidate(names: Names, number: int) -> parts.CandidateArticle:
    """The candidate's own article. Agreements with one person do not belong in a covenant."""
    texts = names.texts
    paragraphs = (
        texts("covenant.candidate_no_party"),
        names.scenario.persona.said_in(names.language),
        texts("covenant.candidate_own"),
    )
    laid = (_commitment(names, party) for party in candidates(names))
    return parts.CandidateArticle(
        number=number,
        title=texts("covenant.candidate_title"),
        paragraphs=paragraphs,
        parts=tuple(part for part in laid if not part.empty),
    )


def _commitment(names: Names, party: Party) -> parts.Commitment:
    board, scenario = names.board, names.scenario
    leads = (phase.id for phase in scenario.phases if leading(board, phase.id) == party.id)
    return parts.Commitment(
        party=party.id,
        name=names.party(party.id),
        seal=seal(names, party.id),
        leads=tuple(mark(names, phase) for phase in leads),
        keeps=kept_by(names, party.id),
        duties={level: tuple(_duties(names, party.id, level)) for level in Level},
        loose=loose(names),
    )


def _duties(names: Names, party: Slug, level: Level) -> Iterator[parts.Duty]:
    for phase in names.scenario.phases:
        for task in phase.tasks:
            fiche = fiche_of(names.board, party, task.id)
            if fiche is not None and fiche.level is level:
                yield parts.Duty(task=task.id, text=names.task(task.id), mark=mark(names, phase.id))
