"""The covenant as a document: made from a board by a pure function, read by whatever puts it on paper.

Everything that people read in it stands here in one language; only the headings around it are left to
who sets it. It can be dumped as JSON, and two dumps of one board are the same.
"""

import datetime as dt
from itertools import count
from typing import Literal

from canvas import VERSION
from canvas.export import covenant_annexes as annexes
from canvas.export import covenant_articles as articles
from canvas.export import covenant_card_parts as card_parts
from canvas.export import covenant_cards as cards
from canvas.export import covenant_mechanics as mechanics
from canvas.export import covenant_mechanics_parts as mechanic_parts
from canvas.export import covenant_parts as parts
from canvas.export.covenant_consent import consent
from canvas.export.covenant_open import open_lines
from canvas.model.base import Frozen, Language, Slug
from canvas.model.board import Board
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.rules import notation
from canvas.rules.queries import played
from canvas.rules.seal import seal


class Covenant(Frozen):
    """A whole covenant, from title to colophon."""

    format: Literal[1] = 1
    language: Language
    status: Literal["draft"] = "draft"
    """A draft until somebody with a mandate signs; who sits at the table usually may not (Aanwijzingen 2025, nr. 9)."""
    scenario: Slug
    title: str
    place: str
    date: dt.date
    dated: str
    table: str
    """What the table calls itself; otherwise the name of the session."""
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
    money: card_parts.MoneyArticle | None
    money_cards: tuple[mechanic_parts.CardLine, ...]
    """Cards of the scenario that belong in the article about money."""
    events: card_parts.EventsArticle | None
    lasting: tuple[mechanic_parts.MechanicArticle, ...]
    """Evaluation, who may join, and money when no source is named."""
    candidate: parts.CandidateArticle
    candidate_cards: tuple[mechanic_parts.CardLine, ...]
    general: tuple[parts.Article, ...]
    consent: card_parts.Consent
    signing: mechanic_parts.ReadyToSign | None
    open_points: tuple[parts.OpenLine, ...]
    left_open: tuple[str, ...]
    """What the source of the scenario does not say."""
    accepted: tuple[card_parts.AcceptedLine, ...]
    parked: tuple[card_parts.ParkedLine, ...]
    figures: tuple[card_parts.FigureLine, ...]
    questions: tuple[card_parts.AnsweredLine, ...]
    checks: tuple[card_parts.CheckLine, ...]
    colophon: parts.Colophon
    seal: str
    """The number that two copies share when they say the same (`rules.seal`)."""

    @property
    def signers(self) -> tuple[parts.PartyLine, ...]:
        """The parties that are asked to sign."""
        return tuple(party for party in self.parties if party.signs)


def covenant_of(board: Board, scenario: Scenario, texts: Texts, date: dt.date, session: str = "") -> Covenant:
    """The covenant a board stands for on one day. `session` tells one table from another.

    What the table wrote on its own card (name, place, day) goes before what the tool knows.
    """
    whole, scenario = scenario, played(board, scenario)
    names, language = Names(scenario, board, texts), texts.language
    terms, table, number = scenario.covenant, board.table, count(1)
    day = dt.date.fromisoformat(table.date) if table.date else date
    return Covenant(
        language=language,
        scenario=scenario.id,
        title=_draft_title(terms.title.said_in(language), texts),
        place=table.place or scenario.place.said_in(language),
        date=day,
        dated=_dated(day, texts),
        table=table.name or session,
        parties=articles.parties(names),
        personas=articles.personas(names),
        considerations=tuple(line.said_in(language) for line in terms.considerations),
        interests=terms.interests.said_in(language),
        purpose=articles.purpose(names, next(number)),
        terms=articles.terms(texts, next(number)),
        phases=articles.phase_articles(names, number),
        left_out=mechanics.skipped(names, whole),
        handovers=articles.handovers(names, next(number)),
        commitments=articles.commitments(names, next(number)),
        agreements=cards.agreements(names, next(number)) if board.agreements else None,
        needs=cards.needs(names, next(number)) if board.needs else None,
        mechanics=mechanics.mechanics(names, number),
        money=cards.money(names, next(number)) if board.money else None,
        money_cards=mechanics.deals(names, "money") if board.money else (),
        events=cards.events(names, next(number)) if board.drawn else None,
        lasting=mechanics.lasting(names, number),
        candidate=articles.candidate(names, next(number)),
        candidate_cards=mechanics.deals(names, "candidate"),
        general=articles.general(texts, number),
        consent=consent(names),
        signing=mechanics.signing(names),
        open_points=open_lines(names),
        left_open=tuple(point.said_in(language) for point in scenario.open),
        accepted=annexes.accepted(names),
        parked=annexes.parked(names),
        figures=annexes.figures(names),
        questions=annexes.questions(names),
        checks=annexes.checks(names),
        colophon=_colophon(names),
        seal=seal(board, whole),
    )


def _draft_title(title: str, texts: Texts) -> str:
    """`Convenant X` becomes `Concept-convenant X`; a title of another kind gets the word before it."""
    name, draft = texts("covenant.name"), texts("covenant.draft")
    if title.startswith(name):
        return draft + title.removeprefix(name)
    return texts("covenant.draft_other", title=title)


def _dated(day: dt.date, texts: Texts) -> str:
    month = texts(f"covenant.month.{day.month}")
    return texts("covenant.dated", day=day.day, month=month, year=day.year)


def _colophon(names: Names) -> parts.Colophon:
    scenario, texts = names.scenario, names.texts
    tool = f"{texts('app.title')} {VERSION}"
    sources = tuple(
        parts.SourceLine(title=source.title, url=source.url, gives=source.gives.said_in(names.language))
        for source in scenario.sources
    )
    return parts.Colophon(
        tool=tool,
        made=texts("covenant.made", tool=tool),
        yardstick=texts("covenant.yardstick"),
        sources=sources,
        notation=notation.write(names.board, scenario),
    )
