"""Drawers of the facilitator: the round that runs, *stil eerst*, and what deserves a warning."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.board import InSeat, Level, OnTask, Place, Quiet
from canvas.model.script import Script
from canvas.rules.commands import (
    AcceptWarning,
    BeginQuiet,
    CancelQuiet,
    ChooseQuietly,
    ChooseScript,
    CloseRound,
    Command,
    LockBoard,
    TurnQuiet,
    UnlockBoard,
)
from canvas.rules.queries import accepted_warnings, warnings
from canvas.screens.bench import Bench, Filled, Kind

REGIE = "regie"
"""The choice of a seat in a list of tasks; no task can be called so, because tasks carry their own mark."""


def _round_spots(bench: Bench) -> tuple[Spot, ...]:
    board, language = bench.board, bench.names.language
    lock = "unlock" if board.locked else "lock"
    acts = [Choice(lock, bench.said(f"round.{lock}"), bench.said(f"round.{lock}_line"), _icon(lock), "try")]
    if board.round and board.round not in board.closed:
        acts.append(Choice("close", bench.said("round.close"), bench.said("round.close_line"), "check-circle", "good"))
    same = _same_script(bench)
    own = same.name.said_in(language) if same else bench.said("round.script_own", minutes=bench.scenario.minutes)
    others = (script for script in bench.scenario.scripts if script is not same)
    scripts = (Choice("", own), *(Choice(script.id, script.name.said_in(language)) for script in others))
    spots: list[Spot] = [ChoiceSpot("act", _closing_question(bench), tuple(acts), tall=True)]
    if bench.scenario.scripts:
        spots.append(ChoiceSpot("script", bench.said("round.script"), scripts))
    return tuple(spots)


def _same_script(bench: Bench) -> Script | None:
    """The script that is the case's own division of time under a name: one choice, not two."""
    own = {round_.id: round_.minutes for round_ in bench.scenario.rounds}
    return next((script for script in bench.scenario.scripts if dict(script.minutes) == own), None)


def _round_fill(bench: Bench) -> Filled:
    same, now = _same_script(bench), bench.board.script or ""
    return Filled({}, {"script": ("" if same and now == same.id else now,)})


def _icon(lock: str) -> str:
    return {"lock": "lock", "unlock": "lock-open"}[lock]


def _closing_question(bench: Bench) -> str:
    round_ = bench.scenario.round.get(bench.board.round or "")
    return round_.question.said_in(bench.names.language) if round_ else bench.said("round.none")


def _round_title(bench: Bench, kind: str) -> str:
    round_ = bench.scenario.round.get(bench.board.round or "")
    if round_ is None:
        return bench.said(f"{kind}.title_none")
    return bench.said(f"{kind}.title", name=round_.name.said_in(bench.names.language))


def _round_hint(bench: Bench, kind: str) -> str:
    """For the facilitator: what helps in this round."""
    round_ = bench.scenario.round.get(bench.board.round or "")
    if round_ is None:
        return bench.said(f"{kind}.hint_none")
    return (round_.help or round_.instruction).said_in(bench.names.language)


def _round_submit(bench: Bench) -> Command | None:
    match bench.one("act"):
        case "lock":
            return LockBoard()
        case "unlock":
            return UnlockBoard()
        case "close":
            return CloseRound()
    script = bench.one("script") or None
    return ChooseScript(script) if script != bench.board.script else None


ROUND = Kind(
    "round",
    _round_spots,
    lambda _bench: (),
    _round_fill,
    _round_submit,
    submit_words=lambda _bench: "",
    strike_words=lambda _bench: "",
    instant=frozenset({"act", "script"}),
    title=_round_title,
    hint=_round_hint,
)


def _quiet_spots(bench: Bench) -> tuple[Spot, ...]:
    quiet = bench.board.quiet
    if quiet is None:
        return (ChoiceSpot("phase", bench.said("quiet.phase"), bench.phase_choices()),)
    phase = bench.scenario.phase[quiet.phase]
    places = (Choice(REGIE, bench.said("quiet.regie")), *(Choice(t.id, bench.names.task(t.id)) for t in phase.tasks))
    levels = tuple(Choice(level, bench.texts(f"level.{level}")) for level in Level)
    return (
        PartySpot("party", bench.said("quiet.party"), tuple(bench.board.parties)),
        ChoiceSpot("place", bench.said("quiet.place"), places),
        ChoiceSpot("level", bench.said("quiet.level"), levels),
    )


def _quiet_entries(bench: Bench) -> tuple[Entry, ...]:
    """Who laid how many fiches; not where."""
    quiet = bench.board.quiet
    if quiet is None:
        return ()
    return tuple(_quiet_entry(bench, quiet, party) for party in bench.board.parties)


def _quiet_entry(bench: Bench, quiet: Quiet, party: str) -> Entry:
    count = len(quiet.choices.get(party, ()))
    icon = "eye-slash" if count else "circle-dashed"
    return Entry(party, bench.names.party(party), bench.said("quiet.count", count=count), icon, "", (party,))


def _quiet_submit(bench: Bench) -> Command | None:
    quiet = bench.board.quiet
    if quiet is None:
        return BeginQuiet(bench.one("phase") or bench.scenario.phases[0].id)
    where = bench.one("place")
    if not where:
        return None
    place: Place = InSeat(seat=quiet.phase) if where == REGIE else OnTask(task=where)
    return ChooseQuietly(bench.one("party"), place, Level(bench.one("level") or Level.DOET))


def _quiet_turns(bench: Bench) -> bool:
    """Whether there is something to turn."""
    return bench.board.quiet is not None and any(bench.board.quiet.choices.values())


def _quiet_confirm(bench: Bench) -> str:
    """Turning cannot be undone: while somebody has not chosen, the button asks once more."""
    quiet = bench.board.quiet
    chose = [party for party in bench.board.parties if quiet and quiet.choices.get(party)]
    missing = len(bench.board.parties) - len(chose)
    return bench.said("quiet.turn_anyway", count=missing) if missing and chose else ""


def _quiet_stops(bench: Bench) -> bool:
    return bench.board.quiet is not None and not _quiet_turns(bench)


QUIET = Kind(
    "quiet",
    _quiet_spots,
    _quiet_entries,
    lambda bench: Filled({}, {"level": (Level.DOET,), "phase": (bench.scenario.phases[0].id,)}),
    _quiet_submit,
    lambda bench: TurnQuiet() if _quiet_turns(bench) else None,
    lambda bench: bench.said("quiet.begin" if bench.board.quiet is None else "quiet.lay"),
    lambda bench: bench.said("quiet.turn") if _quiet_turns(bench) else "",
    strike_icon="arrows-clockwise",
    confirm=_quiet_confirm,
    extra=lambda bench: CancelQuiet() if _quiet_stops(bench) else None,
    extra_words=lambda bench: bench.said("quiet.cancel") if _quiet_stops(bench) else "",
    extra_icon="x",
)


def _warning_entries(bench: Bench) -> tuple[Entry, ...]:
    waiting = [Entry(remark.key, bench.names.sentence(f"warning.{remark.code}", remark.values), "", "warning", "try")
               for remark in warnings(bench.board, bench.scenario)]  # fmt: skip
    settled = [Entry(remark.key, bench.names.sentence(f"warning.{remark.code}", remark.values), reason, "check", "good")
               for remark, reason in accepted_warnings(bench.board, bench.scenario)]  # fmt: skip
    return (*waiting, *settled)


WARNINGS = Kind(
    "warnings",
    lambda bench: (TextSpot("reason", bench.said("warnings.reason"), 140, lines=2),) if bench.editing else (),
    _warning_entries,
    lambda bench: Filled({"reason": bench.board.accepted.get(bench.editing, "")}),
    lambda bench: AcceptWarning(bench.editing, bench.typed("reason")) if bench.editing else None,
    submit_words=lambda bench: bench.said("keep") if bench.editing else "",
    strike_words=lambda _bench: "",
    hint=lambda bench, kind: bench.said(f"{kind}.hint" if _warning_entries(bench) else f"{kind}.none"),
)
