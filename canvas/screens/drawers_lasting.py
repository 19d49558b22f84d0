"""Drawers for what makes a programme last: money, events, the points to look at, questions."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, Spot, TextSpot
from canvas.model.lasting import Money
from canvas.model.words import longest
from canvas.rules.commands import (
    AnswerEvent,
    AnswerQuestion,
    Command,
    DrawEvent,
    SetCheck,
    StrikeMoney,
    WriteMoney,
)
from canvas.rules.queries import fall_open
from canvas.screens.bench import Bench, Filled, Kind

CHECK_LOOK = {"yes": ("check-circle", "good"), "later": ("clock", "try"), "no": ("prohibit", "no")}


def _money_spots(bench: Bench) -> tuple[Spot, ...]:
    phase = bench.scenario.phase.get(bench.one("phase"))
    tasks = tuple(Choice(task.id, bench.names.task(task.id)) for task in phase.tasks) if phase else ()
    carried = (ChoiceSpot("tasks", bench.said("money.tasks"), tasks),) if tasks else ()
    return (
        ChoiceSpot("phase", bench.said("money.phase"), bench.phase_choices()),
        TextSpot("source", bench.said("money.source"), longest(Money, "source"), half=True),
        TextSpot("amount", bench.said("money.amount"), longest(Money, "amount"), half=True),
        TextSpot("until", bench.said("money.until"), longest(Money, "until"), half=True),
        TextSpot("if_stops", bench.said("money.if_stops"), longest(Money, "if_stops"), half=True),
        *carried,
    )


def _money_entries(bench: Bench) -> tuple[Entry, ...]:
    """Each source with the *geldpotje*-test: what falls open when this one stops."""
    return tuple(
        Entry(
            item.id,
            " · ".join(part for part in (item.source, item.amount, item.until) if part),
            _if_gone(bench, item),
            "coins",
        )
        for item in bench.board.money.values()
    )


def _if_gone(bench: Bench, item: Money) -> str:
    tasks = fall_open(bench.board, bench.scenario, (item.id,))
    return bench.said("money.falls", phase=bench.names.phase(item.phase), count=len(tasks))


def _money_hint(bench: Bench, kind: str) -> str:
    """With a source in hand: which tasks fall open when it stops (the *geldpotje*-test)."""
    tasks = fall_open(bench.board, bench.scenario, (bench.editing,)) if bench.editing in bench.board.money else ()
    if not tasks:
        return bench.said(f"{kind}.hint")
    return bench.said(f"{kind}.test", tasks=", ".join(bench.names.task(task) for task in tasks))


def _money_fill(bench: Bench) -> Filled:
    item = bench.board.money.get(bench.editing)
    if item is None:
        return Filled({}, {"phase": (bench.scenario.phases[0].id,)})
    words = {"source": item.source, "amount": item.amount, "until": item.until, "if_stops": item.if_stops}
    return Filled(words, {"phase": (item.phase,), "tasks": item.tasks})


def _money_submit(bench: Bench) -> Command:
    phase = bench.one("phase")
    tasks = tuple(task for task in bench.chosen("tasks") if bench.scenario.phase_of.get(task) == phase)
    source, amount, until, if_stops = (bench.typed(spot) for spot in ("source", "amount", "until", "if_stops"))
    return WriteMoney(phase, source, amount, until, if_stops, tasks, bench.editing)


MONEY = Kind(
    "money",
    _money_spots,
    _money_entries,
    _money_fill,
    _money_submit,
    lambda bench: StrikeMoney(bench.editing),
    many=frozenset({"tasks"}),
    hint=lambda bench, kind: _money_hint(bench, kind),
    grows=True,
)


def _event_spots(bench: Bench) -> tuple[Spot, ...]:
    card = bench.scenario.card.get(bench.editing)
    if card is None:
        return ()
    question = card.question.said_in(bench.names.language)
    return (TextSpot("text", question, 200, lines=2),)


def _event_entries(bench: Bench) -> tuple[Entry, ...]:
    cards, language = bench.scenario.card, bench.names.language
    answers = bench.board.event_answers
    return tuple(
        Entry(card, cards[card].text.said_in(language), answers.get(card, bench.said("event.open")), "lightning")
        for card in bench.board.drawn
    )


def _event_submit(bench: Bench) -> Command:
    if bench.editing:
        return AnswerEvent(bench.editing, bench.typed("text"))
    return DrawEvent(bench.seed)


EVENT = Kind(
    "event",
    _event_spots,
    _event_entries,
    lambda bench: Filled({"text": bench.board.event_answers.get(bench.editing, "")}),
    _event_submit,
    submit_words=lambda bench: bench.said("keep" if bench.editing else "event.draw"),
    strike_words=lambda _bench: "",
    grows=True,
)


def _check_spots(bench: Bench) -> tuple[Spot, ...]:
    check = bench.scenario.check.get(bench.editing)
    if check is None:
        return ()
    answers = tuple(
        Choice(value, bench.said(f"checks.{value}"), "", icon, tone) for value, (icon, tone) in CHECK_LOOK.items()
    )
    return (ChoiceSpot("answer", check.text.said_in(bench.names.language), answers, tall=True),)


def _check_entries(bench: Bench) -> tuple[Entry, ...]:
    language, checks = bench.names.language, bench.board.checks
    return tuple(
        _check_entry(check.id, check.text.said_in(language), checks.get(check.id, ""))
        for check in bench.scenario.checks
    )


def _check_entry(check: str, words: str, answer: str) -> Entry:
    icon, tone = CHECK_LOOK.get(answer, ("circle-dashed", ""))
    return Entry(check, words, "", icon, tone)


def _check_submit(bench: Bench) -> Command | None:
    answer = next((value for value in CHECK_LOOK if value == bench.one("answer")), None)
    return SetCheck(bench.editing, answer) if bench.editing and answer else None  # type: ignore[arg-type]


CHECKS = Kind(
    "checks",
    _check_spots,
    _check_entries,
    lambda bench: Filled({}, {"answer": (bench.board.checks.get(bench.editing, ""),)}),
    _check_submit,
    submit_words=lambda _bench: "",
    strike_words=lambda _bench: "",
    instant=frozenset({"answer"}),
    stays=True,
)


def _question_spots(bench: Bench) -> tuple[Spot, ...]:
    question = bench.scenario.question.get(bench.editing)
    if question is None:
        return ()
    return (TextSpot("text", question.text.said_in(bench.names.language), 280, lines=3),)


def _question_entries(bench: Bench) -> tuple[Entry, ...]:
    language, answers = bench.names.language, bench.board.answers
    return tuple(
        Entry(
            item.id,
            item.text.said_in(language),
            answers.get(item.id, ""),
            "question" if item.id not in answers else "check",
        )
        for item in bench.scenario.questions
    )


QUESTIONS = Kind(
    "questions",
    _question_spots,
    _question_entries,
    lambda bench: Filled({"text": bench.board.answers.get(bench.editing, "")}),
    lambda bench: AnswerQuestion(bench.editing, bench.typed("text")) if bench.editing else None,
    submit_words=lambda bench: bench.said("keep") if bench.editing else "",
    strike_words=lambda _bench: "",
)
