"""From board to covenant: what stands behind the signatures. Nothing here is an agreement."""

from canvas.export import covenant_card_parts as cards
from canvas.export.covenant_clause_parts import AnnexLine
from canvas.export.covenant_saying import figure, who
from canvas.model.lasting import Indicator, Parked
from canvas.model.names import Names
from canvas.rules.queries import accepted_warnings, clause


def accepted(names: Names) -> tuple[cards.AcceptedLine, ...]:
    """The warnings that the group leaves as they are, each with its reason."""
    found = accepted_warnings(names.board, names.scenario)
    return tuple(
        cards.AcceptedLine(warning=names.sentence(f"warning.{remark.code}", remark.values), reason=reason)
        for remark, reason in found
    )


def parked(names: Names) -> tuple[cards.ParkedLine, ...]:
    """What waits for later."""
    return tuple(_parked(names, point) for point in names.board.parked.values())


def _parked(names: Names, point: Parked) -> cards.ParkedLine:
    return cards.ParkedLine(text=point.text, who=who(names, point.party) if point.party else None)


def figures(names: Names) -> tuple[cards.FigureLine, ...]:
    """The numbers to watch."""
    return tuple(_figure(names, indicator) for indicator in names.board.indicators.values())


def _figure(names: Names, indicator: Indicator) -> cards.FigureLine:
    language, values = names.language, (indicator.start, indicator.now, indicator.target)
    start, now, target = ("" if value is None else figure(value, language) for value in values)
    return cards.FigureLine(
        indicator=indicator.id,
        label=indicator.label.said_in(language),
        unit=indicator.unit.said_in(language) if indicator.unit else "",
        kind=indicator.kind,
        kind_said=names.texts(f"covenant.figure.{indicator.kind}"),
        start=indicator.start,
        now=indicator.now,
        target=indicator.target,
        shown=(start, now, target),
        date=indicator.date,
    )


def questions(names: Names) -> tuple[cards.AnsweredLine, ...]:
    """The questions of the scenario; none as long as not one of them has an answer."""
    answers, language = names.board.answers, names.language
    if not any(question.id in answers for question in names.scenario.questions):
        return ()
    return tuple(
        cards.AnsweredLine(text=question.text.said_in(language), question="", answer=answers.get(question.id) or None)
        for question in names.scenario.questions
    )


def checks(names: Names) -> tuple[cards.CheckLine, ...]:
    """The points to look at in the end; none as long as the group looked at none of them."""
    answers, known = names.board.checks, names.scenario.checks
    if not any(check.id in answers for check in known):
        return ()
    return tuple(
        cards.CheckLine(
            text=check.text.said_in(names.language),
            answer=answers.get(check.id),
            answered=names.texts(f"covenant.check.{answers.get(check.id, 'none')}"),
        )
        for check in known
    )


def may_join(names: Names) -> bool:
    """Whether somebody may still become a party."""
    return clause(names.board, "joining", "how") in ("open", "all_agree")


def annexes(names: Names) -> tuple[AnnexLine, ...]:
    """The annexes in order. Board, what is to settle and the list of elements are always there."""
    texts, board = names.texts, names.board
    there = {
        "board": True,
        "settle": True,
        "accepted": bool(accepted(names)),
        "parked": bool(board.parked),
        "figures": bool(board.indicators),
        "questions": bool(questions(names)),
        "checks": bool(checks(names)),
    }
    titles = [(key, texts(f"covenant.{key}_title")) for key, found in there.items() if found]
    titles.append(("elements", texts("clause.elements.title")))
    titles += [("sheet", texts("clause.sheet.title"))] if may_join(names) else []
    return tuple(AnnexLine(key=key, number=number, title=title) for number, (key, title) in enumerate(titles, start=1))
