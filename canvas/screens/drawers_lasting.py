"""Drawers for what makes a programme last: money, events, the seven points, questions, figures, later."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.lasting import Indicator, Money, Parked
from canvas.model.words import longest
from canvas.rules.commands import (
    AnswerEvent,
    AnswerQuestion,
    Command,
    DrawEvent,
    Park,
    SetCheck,
    StrikeIndicator,
    StrikeMoney,
    StrikeParked,
    WriteIndicator,
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


def _parking_spots(bench: Bench) -> tuple[Spot, ...]:
    return (
        TextSpot("text", bench.said("parking.text"), longest(Parked, "text"), lines=2),
        PartySpot("party", bench.said("parking.party"), bench.parties),
    )


def _parking_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(
        Entry(item.id, item.text, "", "bookmark-simple", parties=(item.party,) if item.party else ())
        for item in bench.board.parked.values()
    )


def _parking_fill(bench: Bench) -> Filled:
    item = bench.board.parked.get(bench.editing)
    return Filled({"text": item.text}, {"party": (item.party,) if item.party else ()}) if item else Filled()


PARKING = Kind(
    "parking",
    _parking_spots,
    _parking_entries,
    _parking_fill,
    lambda bench: Park(bench.typed("text"), bench.one("party") or None, bench.editing),
    lambda bench: StrikeParked(bench.editing),
    grows=True,
)


def _indicator_spots(bench: Bench) -> tuple[Spot, ...]:
    kinds = tuple(Choice(kind, bench.said(f"indicators.{kind}")) for kind in ("goal", "fact", "benchmark"))
    numbers = tuple(
        TextSpot(spot, bench.said(f"indicators.{spot}"), 12, half=True) for spot in ("start", "now", "target")
    )
    return (
        TextSpot("label", bench.said("indicators.label"), longest(Indicator, "label"), half=True),
        ChoiceSpot("kind", bench.said("indicators.kind"), kinds, half=True),
        *numbers,
        TextSpot("unit", bench.said("indicators.unit"), 20, half=True),
        TextSpot("date", bench.said("indicators.date"), longest(Indicator, "date"), half=True),
    )


def _indicator_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(
        Entry(item.id, item.label.said_in(bench.names.language), _indicator_line(bench, item), "chart-bar")
        for item in bench.board.indicators.values()
    )


def _indicator_line(bench: Bench, item: Indicator) -> str:
    figures = " → ".join(shown_figure(figure) for figure in (item.start, item.now, item.target) if figure is not None)
    unit = item.unit.said_in(bench.names.language) if item.unit else ""
    parts = (bench.said(f"indicators.{item.kind}"), f"{figures} {unit}".strip(), item.date)
    return " · ".join(part for part in parts if part)


def shown_figure(figure: float) -> str:
    """A figure without a decimal point where it needs none."""
    return f"{figure:g}"


def _figure(words: str) -> float | None:
    """What was typed as a number, with a comma or a point; None when it is no number."""
    try:
        return float(words.strip().replace(",", ".")) if words.strip() else None
    except ValueError:
        return None


def _indicator_fill(bench: Bench) -> Filled:
    item = bench.board.indicators.get(bench.editing)
    if item is None:
        return Filled({}, {"kind": ("goal",)})
    numbers = {"start": item.start, "now": item.now, "target": item.target}
    words = {name: "" if figure is None else shown_figure(figure) for name, figure in numbers.items()}
    language = bench.names.language
    unit = item.unit.said_in(language) if item.unit else ""
    words |= {"label": item.label.said_in(language), "unit": unit, "date": item.date}
    return Filled(words, {"kind": (item.kind,)})


def _indicator_submit(bench: Bench) -> Command:
    kind = next((kind for kind in ("fact", "benchmark") if kind == bench.one("kind")), "goal")
    start, now, target = (_figure(bench.typed(spot)) for spot in ("start", "now", "target"))
    words = bench.typed("label"), bench.typed("unit"), bench.typed("date")
    return WriteIndicator(words[0], kind, start, now, target, words[1], words[2], bench.editing)  # type: ignore[arg-type]


INDICATORS = Kind(
    "indicators",
    _indicator_spots,
    _indicator_entries,
    _indicator_fill,
    _indicator_submit,
    lambda bench: StrikeIndicator(bench.editing),
    grows=True,
)
