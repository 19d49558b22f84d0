"""The covenant as a document: made from a board by a pure function, read by whatever puts it on paper.

Everything that people read in it stands here in one language; only the headings around it are left to
who sets it. It can be dumped as JSON, and two dumps of one board are the same.
"""

import datetime as dt
from itertools import count
from typing import Literal

from canvas.export import covenant_annexes as annexes
from canvas.export import covenant_articles as articles
from canvas.export import covenant_card_parts as card_parts
from canvas.export import covenant_cards as cards
from canvas.export import covenant_clause_parts as clause_parts
from canvas.export import covenant_mechanics as mechanics
from canvas.export import covenant_mechanics_parts as mechanic_parts
from canvas.export import covenant_parts as parts
from canvas.export.covenant_board import BoardTable, board_table
from canvas.export.covenant_consent import consent
from canvas.export.covenant_elements import elements, open_elements, places, stands
from canvas.export.covenant_frame import colophon, notices, sheet
from canvas.export.covenant_general import article_numbers, facts_of, general, money_clause, remarked
from canvas.export.covenant_open import open_lines
from canvas.export.covenant_parties import parties
from canvas.export.covenant_saying import long_day
from canvas.export.ordered import Copy
from canvas.model.base import Frozen, Language, Slug
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.rules.heading import draft_title
from canvas.rules.publishing import published
from canvas.rules.queries import played
from canvas.rules.seal import seal


class Covenant(Frozen):
    """A whole covenant, from title to colophon."""

    format: Literal[1] = 1
    language: Language
    copy_is: Copy = "sign"
    """The copy that is signed, or the one that anybody may read and that names no persons."""
    status: Literal["draft"] = "draft"
    """A draft until somebody with a mandate signs; who sits at the table usually may not (Aanwijzingen 2025, nr. 9)."""
    scenario: Slug
    title: str
    place: str
    date: dt.date
    dated: str
    table: str
    """What the table calls itself; otherwise the name of the session."""
    notices: tuple[str, ...]
    """What stands on the first page: which text counts, and that this is the copy to publish."""
    parties: tuple[parts.PartyLine, ...]
    personas: tuple[parts.Persona, ...]
    considerations: tuple[str, ...]
    """Why, and nothing that binds (Aanwijzingen 2025, nr. 11)."""
    interests: str
    purpose: parts.Article
    terms: parts.TermsArticle
    phases: tuple[parts.PhaseArticle, ...]
    left_out: str
    """One sentence about the phases that the table leaves out; empty when it leaves out none."""
    handovers: parts.HandoversArticle
    commitments: parts.CommitmentsArticle
    agreements: card_parts.AgreementsArticle | None
    needs: card_parts.NeedsArticle | None
    mechanics: tuple[mechanic_parts.MechanicArticle, ...]
    """One article for each mechanic of the scenario."""
    money: card_parts.MoneyArticle
    money_cards: tuple[mechanic_parts.CardLine, ...]
    """Cards of the scenario that belong in the article about money."""
    events: card_parts.EventsArticle | None
    candidate: parts.CandidateArticle
    candidate_cards: tuple[mechanic_parts.CardLine, ...]
    general: tuple[clause_parts.Clause, ...]
    """What holds for all: one article for each element that is not on the board."""
    consent: card_parts.Consent
    signing: mechanic_parts.ReadyToSign | None
    board: BoardTable
    open_points: tuple[parts.OpenLine, ...]
    left_open: tuple[str, ...]
    """What the source of the scenario does not say."""
    accepted: tuple[card_parts.AcceptedLine, ...]
    parked: tuple[card_parts.ParkedLine, ...]
    figures: tuple[card_parts.FigureLine, ...]
    questions: tuple[card_parts.AnsweredLine, ...]
    checks: tuple[card_parts.CheckLine, ...]
    elements: clause_parts.ElementsAnnex
    sheet: clause_parts.Sheet | None
    """The sheet to join by, when others may join."""
    annexes: tuple[clause_parts.AnnexLine, ...]
    colophon: parts.Colophon
    seal: str
    """The number that two copies share when they say the same (`rules.seal`)."""

    @property
    def signers(self) -> tuple[parts.PartyLine, ...]:
        """The parties that are asked to sign."""
        return tuple(party for party in self.parties if party.signs)

    @property
    def open_count(self) -> int:
        """How much is still open, whatever kind it is."""
        return len(self.open_points) + len(self.left_open)


def covenant_of(
    board: Board, scenario: Scenario, texts: Texts, date: dt.date, session: str = "", copy: Copy = "sign"
) -> Covenant:
    """The covenant a board stands for on one day. `session` tells one table from another.

    What the table wrote on its own card (name, place, day) goes before what the tool knows.
    """
    sealed_as = seal(board, scenario)
    board = board if copy == "sign" else published(board, scenario)
    whole, scenario = scenario, played(board, scenario)
    names, language = Names(scenario, board, texts), texts.language
    terms, table, number = scenario.covenant, board.table, count(1)
    day = dt.date.fromisoformat(table.date) if table.date else date
    title, stand = draft_title(names), stands(names, copy)
    purpose, defined = articles.purpose(names, next(number)), articles.terms(texts, next(number))
    phases = articles.phase_articles(names, number)
    handovers, commitments = articles.handovers(names, next(number)), articles.commitments(names, next(number))
    agreements = cards.agreements(names, next(number)) if board.agreements else None
    needs = cards.needs(names, next(number)) if board.needs else None
    mechanic = mechanics.mechanics(names, number)
    money = cards.money(names, money_clause(names, next(number), stand))
    events = cards.events(names, next(number)) if board.drawn else None
    candidate = articles.candidate(names, next(number))
    numbers = article_numbers(
        number, {"money": money.clause.number, "purpose": purpose.number, "terms": defined.number}
    )
    behind = annexes.annexes(names)
    facts = facts_of(numbers, behind, (phases[0].number, phases[-1].number), handovers.number, day)
    where = places(names, numbers, (phases[0].number, (agreements or commitments).number))
    clauses = general(names, numbers, stand, facts, behind)
    return Covenant(
        language=language,
        copy_is=copy,
        scenario=scenario.id,
        title=title,
        place=table.place or scenario.place.said_in(language),
        date=day,
        dated=long_day(day, texts),
        table=table.name or session,
        notices=notices(texts, copy),
        parties=parties(names, copy),
        personas=articles.personas(names),
        considerations=tuple(line.said_in(language) for line in terms.considerations),
        interests=terms.interests.said_in(language),
        purpose=purpose,
        terms=defined,
        phases=phases,
        left_out=mechanics.skipped(names, whole),
        handovers=handovers,
        commitments=commitments,
        agreements=agreements,
        needs=needs,
        mechanics=mechanic,
        money=money,
        money_cards=mechanics.deals(names, "money"),
        events=events,
        candidate=candidate,
        candidate_cards=mechanics.deals(names, "candidate"),
        general=clauses,
        consent=consent(names),
        signing=mechanics.signing(names),
        board=board_table(names),
        open_points=open_lines(names, (*open_elements(names, stand, where), *remarked(clauses)), copy),
        left_open=tuple(point.said_in(language) for point in scenario.open),
        accepted=annexes.accepted(names),
        parked=annexes.parked(names),
        figures=annexes.figures(names),
        questions=annexes.questions(names),
        checks=annexes.checks(names),
        elements=elements(names, stand, where),
        sheet=sheet(names, title) if annexes.may_join(names) else None,
        annexes=behind,
        colophon=colophon(names),
        seal=sealed_as,
    )
