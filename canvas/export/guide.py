"""The facilitator's guide as a document: made from a scenario by a pure function, in one language."""

from canvas import VERSION
from canvas.model.base import Frozen, Label, Slug
from canvas.model.scenario import Round, Scenario
from canvas.model.texts import Texts

PREPARE = ("room", "screen", "groups", "voices", "print")
"""What is laid ready for every scenario: `guide.prepare.<name>`."""
PITFALLS = ("silence", "solve", "money", "mandate")
"""What goes wrong at many tables: `guide.pitfall.<name>`."""


class RoundLine(Frozen):
    """One round in the script. Minutes per script, in the order of `Guide.scripts`; 0 leaves it out."""

    number: int
    name: str
    instruction: str
    question: str
    help: str
    minutes: tuple[int, ...]


class CardLine(Frozen):
    """Something that may go wrong, and what to ask then."""

    text: str
    question: str


class ViewLine(Frozen):
    """A tab of the board, and what the group does there."""

    tab: Slug
    name: str
    use: str


class SourceLine(Frozen):
    title: str
    url: str | None
    gives: str


class Guide(Frozen):
    """A page or two for who leads the table."""

    title: str
    place: str
    summary: str
    persona: str
    prepare: tuple[str, ...]
    scripts: tuple[str, ...]
    totals: tuple[int, ...]
    rounds: tuple[RoundLine, ...]
    views: tuple[ViewLine, ...]
    questions: tuple[str, ...]
    checks: tuple[str, ...]
    pitfalls: tuple[str, ...]
    cards: tuple[CardLine, ...]
    open: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    tool: str


def guide_of(scenario: Scenario, texts: Texts) -> Guide:
    """The guide of a scenario: what to prepare, the script with minutes, the questions, what usually goes wrong."""
    language = texts.language

    def said(labels: tuple[Label, ...]) -> tuple[str, ...]:
        return tuple(label.said_in(language) for label in labels)

    count = len([party for party in scenario.parties if scenario.role[party.role].kind == "party"])
    prepare = tuple(texts(f"guide.prepare.{name}", count=count) for name in PREPARE)
    return Guide(
        title=scenario.title.said_in(language),
        place=scenario.place.said_in(language),
        summary=scenario.summary.said_in(language),
        persona=scenario.persona.said_in(language),
        prepare=(*said(scenario.guide.prepare), *prepare),
        scripts=_scripts(scenario, texts),
        totals=tuple(script.total for script in scenario.scripts) or (scenario.minutes,),
        rounds=tuple(_round(scenario, texts, number, round_) for number, round_ in enumerate(scenario.rounds, start=1)),
        views=tuple(_view(scenario, texts, tab) for tab in scenario.tabs) if len(scenario.tabs) > 1 else (),
        questions=said(tuple(question.text for question in scenario.questions)),
        checks=said(tuple(check.text for check in scenario.checks)),
        pitfalls=(*said(scenario.guide.pitfalls), *(texts(f"guide.pitfall.{name}") for name in PITFALLS)),
        cards=tuple(
            CardLine(text=card.text.said_in(language), question=card.question.said_in(language))
            for card in scenario.cards
        ),
        open=said(scenario.open),
        sources=tuple(
            SourceLine(title=source.title, url=source.url, gives=source.gives.said_in(language))
            for source in scenario.sources
        ),
        tool=f"{texts('app.title')} {VERSION}",
    )


def _scripts(scenario: Scenario, texts: Texts) -> tuple[str, ...]:
    named = tuple(script.name.said_in(texts.language) for script in scenario.scripts)
    return named or (texts("guide.whole"),)


def _round(scenario: Scenario, texts: Texts, number: int, round_: Round) -> RoundLine:
    minutes = tuple(script.minutes.get(round_.id, 0) for script in scenario.scripts) or (round_.minutes,)
    return RoundLine(
        number=number,
        name=round_.name.said_in(texts.language),
        instruction=round_.instruction.said_in(texts.language),
        question=round_.question.said_in(texts.language),
        help=round_.help.said_in(texts.language) if round_.help else "",
        minutes=minutes,
    )


def _view(scenario: Scenario, texts: Texts, tab: Slug) -> ViewLine:
    named = {"ring": scenario.ring or scenario.network, "ladder": scenario.ladder, "signing": scenario.signing}.get(tab)
    name = named.name.said_in(texts.language) if named else texts(f"tab.{tab}")
    return ViewLine(tab=tab, name=name, use=texts(f"guide.view.{tab}"))
