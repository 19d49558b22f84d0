"""The drawer of one element of the covenant: what it is, what is asked, or what on the board fills it."""

from collections.abc import Iterator

from canvas.layout.spots import Choice, ChoiceSpot, Entry, Said, SaidSpot, Spot, TextSpot
from canvas.model.base import Slug
from canvas.model.days import LONGEST, said_day
from canvas.model.elements import ELEMENT, Ask, Element
from canvas.rules.commands import Command, FillClause, LapseClause
from canvas.rules.queries import to_dos
from canvas.screens.bench import Bench, Filled, Kind
from canvas.screens.quick_days import MONTHS, quick_days

MOST, MOST_REASON = 200, 140
"""Characters of an answer and of a reason (`rules.events_clauses`)."""
MOST_TOLD = 4
"""Remarks about the board that are written out; of the rest only the number."""
APPLIES, REASON, GO, QUICK = "applies", "reason", "go", "_quick"
WAYS: dict[Slug, tuple[str, ...]] = {
    "purpose": ("table",),
    "duties": ("board", "agreement"),
    "pledge": ("agreement",),
    "steering": ("board",),
    "money": ("money",),
    "monitoring": ("indicators",),
}
"""Where on the board an element is filled: drawers, or `board` for the fiches themselves."""


def _element(bench: Bench) -> Element:
    return ELEMENT[bench.subject]


def _lapses(bench: Bench) -> bool:
    return bench.one(APPLIES) == "no"


def _spots(bench: Bench) -> tuple[Spot, ...]:
    element = _element(bench)
    applies = (_applies(bench),) if element.may_lapse else ()
    if _lapses(bench):
        return (*applies, TextSpot(REASON, bench.said("clause.reason"), MOST_REASON, lines=2))
    return (*_told(bench), *applies, *_asked(bench, element), *_ways(bench, element))


def _told(bench: Bench) -> Iterator[Spot]:
    """Where the words of an element come from, and what on the board is still open."""
    element = _element(bench)
    if element.basis == "asked":
        return
    left = [bench.names.sentence(f"open.{point.code}", point.values)
            for point in to_dos(bench.board, bench.scenario, element.id)]  # fmt: skip
    more = [bench.said("clause.more", count=len(left) - MOST_TOLD)] if len(left) > MOST_TOLD + 1 else []
    shown = left[:MOST_TOLD] + more if more else left
    source = Said(bench.texts(f"element.{element.id}.from"), "info")
    yield SaidSpot("told", (source, *(Said(words, "circle-dashed", "try") for words in shown)))


def _applies(bench: Bench) -> ChoiceSpot:
    choices = (Choice("yes", bench.said("clause.applies")), Choice("no", bench.said("clause.lapses")))
    return ChoiceSpot(APPLIES, bench.said("clause.ask"), choices)


def _asked(bench: Bench, element: Element) -> Iterator[Spot]:
    told = {ask.id: bench.one(ask.id) for ask in element.asks if ask.kind == "choice"}
    many = len(element.asks) > 2
    for ask in element.asked(told):
        question = bench.texts(f"element.{element.id}.ask.{ask.id}")
        question = question if ask.needed else bench.said("clause.optional", question=question)
        match ask.kind:
            case "choice":
                yield ChoiceSpot(ask.id, question, _options(bench, element, ask))
            case "text":
                hint = bench.texts(f"element.{element.id}.hint.{ask.id}")
                yield TextSpot(ask.id, question, MOST, lines=1 if many else 2, hint=hint)
            case "date":
                yield TextSpot(ask.id, question, LONGEST, hint=bench.said("table.date_hint"), half=True, day=True)
                yield _quick(bench, element, ask)
            case "number":
                yield TextSpot(ask.id, question, 2, hint=bench.said("clause.months_hint"), half=True)
                yield _quick(bench, element, ask)


def _options(bench: Bench, element: Element, ask: Ask) -> tuple[Choice, ...]:
    key = f"element.{element.id}.option.{ask.id}"
    return tuple(Choice(option, bench.texts(f"{key}.{option}")) for option in ask.options)


def _quick(bench: Bench, element: Element, ask: Ask) -> ChoiceSpot:
    """A few answers that people often give, one touch each."""
    values = MONTHS if ask.kind == "number" else tuple(quick_days(bench, element.id, ask.id))
    choices = tuple(Choice(value, bench.texts(f"element.quick.{value}")) for value in values)
    return ChoiceSpot(f"{ask.id}{QUICK}", bench.said("clause.quick") if choices else "", choices, half=True)


def _ways(bench: Bench, element: Element) -> Iterator[Spot]:
    ways = WAYS.get(element.id, ())
    if ways:
        choices = tuple(Choice(way, bench.texts(f"element.way.{way}"), icon="arrow-right") for way in ways)
        yield ChoiceSpot(GO, bench.said("clause.go"), choices)


def _sets(bench: Bench, spot: str, value: str) -> dict[str, str]:
    name = spot.removesuffix(QUICK)
    if name == spot:
        return {}
    ask = _element(bench).ask(name)
    if ask.kind == "number":
        return {name: value.removeprefix("months_")}
    return {name: said_day(quick_days(bench, bench.subject, name)[value].isoformat())}


def _fill(bench: Bench) -> Filled:
    element, board = _element(bench), bench.board
    told, reason = board.clauses.get(element.id, {}), board.lapsed.get(element.id)
    words = {ask.id: said_day(told[ask.id]) if ask.kind == "date" else told[ask.id]
             for ask in element.asks if ask.kind != "choice" and ask.id in told}  # fmt: skip
    chosen = {ask.id: (told[ask.id],) for ask in element.asks if ask.kind == "choice" and ask.id in told}
    return Filled(words | ({REASON: reason} if reason else {}), chosen | {APPLIES: ("no" if reason else "yes",)})


def _submit(bench: Bench) -> Command:
    if _lapses(bench):
        return LapseClause(bench.subject, bench.typed(REASON))
    element = _element(bench)
    told = {ask.id: bench.one(ask.id) if ask.kind == "choice" else bench.typed(ask.id) for ask in element.asks}
    return FillClause(element.id, tuple((ask.id, told[ask.id]) for ask in element.asked(told)))


def _submit_words(bench: Bench) -> str:
    """Without a question there is nothing to keep, unless the element lapses or comes back."""
    element = _element(bench)
    keeps = element.asks or _lapses(bench) or element.id in bench.board.lapsed
    return bench.said("keep") if keeps else ""


def _entries(_bench: Bench) -> tuple[Entry, ...]:
    return ()


CLAUSE = Kind(
    "clause",
    _spots,
    _entries,
    _fill,
    _submit,
    lambda bench: FillClause(bench.subject, ()),
    submit_words=_submit_words,
    strike_words=lambda bench: bench.said("deal.strike") if bench.board.clauses.get(bench.subject) else "",
    back="elements",
    extra_words=lambda bench: bench.said("clause.back"),
    extra_icon="rows",
    ways=frozenset({GO}),
    sets=_sets,
    title=lambda bench, _kind: bench.texts(f"element.{bench.subject}.name"),
    hint=lambda bench, _kind: bench.texts(f"element.{bench.subject}.why"),
)
