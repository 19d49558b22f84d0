"""The drawer for paper: tick what is to be made, choose its language, and go on playing meanwhile."""

from canvas.export.offered import OFFERED, USUAL, ordered
from canvas.layout.spots import Choice, ChoiceSpot, Spot
from canvas.model.base import LANGUAGES
from canvas.rules.refusal import Refusal
from canvas.screens.bench import Bench, Filled, Kind
from canvas.screens.screen import Wish

LANGUAGE = "language"


def _spots(bench: Bench) -> tuple[Spot, ...]:
    groups = tuple(
        ChoiceSpot(group, bench.texts(f"print.group.{group}"), tuple(_choice(bench, name) for name in names), many=True)
        for group, names in OFFERED.items()
    )
    spoken = tuple(Choice(language, bench.texts(f"print.language.{language}")) for language in LANGUAGES)
    return (*groups, ChoiceSpot(LANGUAGE, bench.texts("print.in_language"), spoken))


def _choice(bench: Bench, name: str) -> Choice:
    return Choice(name, bench.texts(f"print.what.{name}"))


def _fill(bench: Bench) -> Filled:
    usual = {group: tuple(name for name in names if name in USUAL) for group, names in OFFERED.items()}
    return Filled({}, {**usual, LANGUAGE: (bench.names.language,)})


def _ticked(bench: Bench) -> tuple[str, ...]:
    return ordered(tuple(name for group in OFFERED for name in bench.chosen(group)))


def _submit(bench: Bench) -> Wish | Refusal:
    ticked = _ticked(bench)
    return Wish("print", " ".join((bench.one(LANGUAGE), *ticked))) if ticked else Refusal("nothing_ticked")


PRINT = Kind(
    "print",
    _spots,
    lambda _bench: (),
    _fill,
    _submit,
    submit_words=lambda bench: bench.texts("print.make"),
    submit_icon="printer",
    strike_words=lambda _bench: "",
    many=frozenset(OFFERED),
)
