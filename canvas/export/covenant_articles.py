"""From board to covenant: the articles, one function each. Pure; sentences come from the catalogue."""

from collections.abc import Iterator

from canvas.export import covenant_parts as parts
from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, Level
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.model.scenario import Phase, Scenario, Task
from canvas.model.texts import Texts
from canvas.rules.queries import Passage, fiche_of, fiches_on, is_covered, leader, letters, open_points, passages

GENERAL = ("status", "effort", "change", "open", "words")
"""The general articles, in order: `covenant.<name>_title` and `covenant.<name>_text`."""


def parties(names: Names) -> tuple[parts.PartyLine, ...]:
    """The parties, numbered. A candidate is never one of them."""
    lines = enumerate(_bound(names), start=1)
    return tuple(_party_line(names, party, number) for number, party in lines)


def _party_line(names: Names, party: Party, number: int) -> parts.PartyLine:
    return parts.PartyLine(
        party=party.id,
        number=number,
        name=names.party(party.id),
        seal=_seal(names, party.id),
        organisation=party.organisation,
        signs=party.signs,
    )


def personas(names: Names) -> tuple[parts.Persona, ...]:
    """Who is at the table without being a party."""
    return tuple(parts.Persona(name=names.party(party.id), seal=_seal(names, party.id)) for party in _candidates(names))


def purpose(names: Names, number: int) -> parts.Article:
    text = names.scenario.covenant.purpose.said_in(names.language)
    return parts.Article(number=number, title=names.texts("covenant.purpose_title"), paragraphs=(text,))


def terms(texts: Texts, number: int) -> parts.TermsArticle:
    """What the words of this covenant mean (Aanwijzingen 2025, nr. 11: define once)."""
    lines = tuple(_term(texts, key) for key in ("regie", *Level, "warm"))
    return parts.TermsArticle(number=number, title=texts("covenant.terms_title"), terms=lines)


def _term(texts: Texts, key: str) -> parts.Term:
    word, meaning = texts(f"covenant.term.{key}.word"), texts(f"covenant.term.{key}.meaning")
    return parts.Term(key=key, word=word, meaning=meaning)


def phase_articles(names: Names, first: int) -> tuple[parts.PhaseArticle, ...]:
    """One article for each phase."""
    return tuple(_phase_article(names, phase, first + at) for at, phase in enumerate(names.scenario.phases))


def _phase_article(names: Names, phase: Phase, number: int) -> parts.PhaseArticle:
    seated = leader(names.board, phase.id)
    return parts.PhaseArticle(
        number=number,
        mark=_mark(names, phase.id),
        question=phase.question.said_in(names.language),
        regie_question=phase.regie_question.said_in(names.language),
        lead=_taker(names, seated) if seated else None,
        tasks=tuple(_task_line(names, task) for task in phase.tasks),
    )


def _task_line(names: Names, task: Task) -> parts.TaskLine:
    takers = tuple(_taker(names, fiche) for fiche in fiches_on(names.board, task.id))
    return parts.TaskLine(
        task=task.id, text=names.task(task.id), takers=takers, covered=is_covered(names.board, task.id)
    )


def handovers(names: Names, number: int) -> parts.HandoversArticle:
    """How the regie goes from phase to phase."""
    texts = names.texts
    return parts.HandoversArticle(
        number=number,
        title=texts("covenant.handovers_title"),
        intro=texts("covenant.handovers_intro"),
        lines=tuple(_handover(names, passage) for passage in passages(names.board, names.scenario)),
    )


def _handover(names: Names, passage: Passage) -> parts.HandoverLine:
    values = {"phase": passage.before, "phase_next": passage.after}
    parties = {"party": passage.giver or "", "party_next": passage.taker or ""}
    return parts.HandoverLine(
        before=_mark(names, passage.before),
        after=_mark(names, passage.after),
        state=passage.state,
        text=names.sentence(f"covenant.passage.{passage.state}", values | parties),
        to_settle=names.texts("covenant.handover_to_settle") if passage.state == "handover" else None,
    )


def commitments(names: Names, number: int) -> parts.CommitmentsArticle:
    """Per party everything it takes part in: nobody needs to look for their own tasks."""
    texts = names.texts
    return parts.CommitmentsArticle(
        number=number,
        title=texts("covenant.commitments_title"),
        intro=texts("covenant.commitments_intro"),
        parties=tuple(_commitment(names, party) for party in _bound(names)),
    )


def candidate(names: Names, number: int) -> parts.CandidateArticle:
    """The candidate's own article. Agreements with one person do not belong in a covenant."""
    texts = names.texts
    paragraphs = (
        texts("covenant.candidate_no_party"),
        names.scenario.persona.said_in(names.language),
        texts("covenant.candidate_own"),
    )
    laid = (_commitment(names, party) for party in _candidates(names))
    return parts.CandidateArticle(
        number=number,
        title=texts("covenant.candidate_title"),
        paragraphs=paragraphs,
        parts=tuple(part for part in laid if not part.empty),
    )


def _commitment(names: Names, party: Party) -> parts.Commitment:
    board, scenario = names.board, names.scenario
    leads = (phase.id for phase in scenario.phases if _leads(board, party.id, phase.id))
    return parts.Commitment(
        party=party.id,
        name=names.party(party.id),
        seal=_seal(names, party.id),
        leads=tuple(_mark(names, phase) for phase in leads),
        duties={level: tuple(_duties(names, party.id, level)) for level in Level},
    )


def _leads(board: Board, party: Slug, phase: Slug) -> bool:
    seated = leader(board, phase)
    return seated is not None and seated.party == party


def _duties(names: Names, party: Slug, level: Level) -> Iterator[parts.Duty]:
    for phase in names.scenario.phases:
        for task in phase.tasks:
            fiche = fiche_of(names.board, party, task.id)
            if fiche is not None and fiche.level is level:
                yield parts.Duty(task=task.id, text=names.task(task.id), mark=_mark(names, phase.id))


def general(texts: Texts, first: int) -> tuple[parts.Article, ...]:
    """What holds for all parties."""
    return tuple(
        parts.Article(
            number=number, title=texts(f"covenant.{name}_title"), paragraphs=(texts(f"covenant.{name}_text"),)
        )
        for number, name in enumerate(GENERAL, start=first)
    )


def open_lines(names: Names) -> tuple[parts.OpenLine, ...]:
    """What the table has not settled."""
    points = open_points(names.board, names.scenario)
    return tuple(
        parts.OpenLine(code=point.code, text=names.sentence(f"open.{point.code}", point.values)) for point in points
    )


def _bound(names: Names) -> list[Party]:
    return [party for party in names.board.parties.values() if not _is_candidate(names.scenario, party)]


def _candidates(names: Names) -> list[Party]:
    return [party for party in names.board.parties.values() if _is_candidate(names.scenario, party)]


def _is_candidate(scenario: Scenario, party: Party) -> bool:
    return scenario.role[party.role].kind == "candidate"


def _taker(names: Names, fiche: Fiche) -> parts.Taker:
    seal = _seal(names, fiche.party)
    return parts.Taker(party=fiche.party, name=names.party(fiche.party), seal=seal, level=fiche.level)


def _seal(names: Names, party: Slug) -> parts.Seal:
    role = names.scenario.role[names.board.parties[party].role]
    return parts.Seal(look=role.appearance, letter=letters(names.board).get(party, ""))


def _mark(names: Names, phase: Slug) -> parts.PhaseMark:
    known = names.scenario.phase[phase]
    index = names.scenario.phases.index(known)
    return parts.PhaseMark(phase=phase, number=known.number, name=names.phase(phase), index=index)
