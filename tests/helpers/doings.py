"""Everything that can be asked of the small scenario, at random: with ids that exist, and ids that do not."""

import re
from dataclasses import fields, is_dataclass, replace

from hypothesis import strategies as st

from canvas.model.board import FRAME_SEATS, Board, InSeat, Level, OnTask, Place
from canvas.rules import commands as c
from canvas.rules.commands import Command
from tests.helpers.small import CARDS, PARTIES, ROUNDS, TASKS

ALL_TASKS = [task for tasks in TASKS.values() for task in tasks]
_AIM = re.compile(r"#([a-z]+):(\d)")
ROLES = ("overheid", "onderwijs", "werkgever", "kandidaat")


def beside(task: str) -> OnTask:
    return OnTask(task=task)


def seat(phase: str) -> InSeat:
    return InSeat(seat=phase)


def ids(letter: str, table: str) -> st.SearchStrategy[str]:
    """Ids of cards: one that lies on the table now (`aimed`), or any other."""
    lying = st.integers(0, 3).map(f"#{table}:{{}}".format)
    return st.one_of(lying, lying, lying, st.integers(1, 9).map(f"{letter}{{}}".format))


def aimed(board: Board, command: Command) -> Command:
    """The command with `#needs:2` and the like filled in with what lies on the board now."""
    assert is_dataclass(command)
    told = {field.name: getattr(command, field.name) for field in fields(command)}
    return replace(command, **{name: _aimed(board, value) for name, value in told.items()})


def _aimed(board: Board, value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_aimed(board, part) for part in value)
    aim = _AIM.fullmatch(value) if isinstance(value, str) else None
    if aim is None:
        return value
    lying = [*getattr(board, aim[1])]
    return lying[int(aim[2]) % len(lying)] if lying else "ufo"


words = st.one_of(
    st.sampled_from(["één nummer", "  ruim\tbemeten \n", "ja", "morgen", "woord " * 60, ""]),
    st.text(min_size=1, max_size=12),
)
parties = st.one_of(
    st.sampled_from(PARTIES),
    st.sampled_from(PARTIES[:3]),
    st.integers(0, 5).map("#parties:{}".format),
    st.sampled_from([*PARTIES, "ufo"]),
)
maybe_party = st.one_of(st.none(), parties)
phases = st.sampled_from([*TASKS, *TASKS, *TASKS, "koffie"])
maybe_phase = st.one_of(st.none(), phases)
tasks = st.sampled_from([*ALL_TASKS, "koffie"])
maybe_task = st.one_of(st.none(), st.none(), tasks)
places: st.SearchStrategy[Place] = st.one_of(
    st.sampled_from(ALL_TASKS).map(beside), st.sampled_from([*TASKS, *FRAME_SEATS]).map(seat)
)
fiches = st.integers(1, 12).map("f{}".format)
levels = st.sampled_from(Level)
yes_no = st.booleans()
numbers = st.one_of(st.none(), st.integers(0, 50).map(float), st.sampled_from([float("nan"), 1e300]))

facts: st.SearchStrategy[Command] = st.just(c.RecordExport("convenant.pdf"))
moves: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.PlaceFiche, st.sampled_from(PARTIES), places, levels, yes_no),
    st.builds(c.MoveFiche, fiches, places, yes_no),
    st.builds(c.ReturnFiche, fiches),
    st.builds(c.SetLevel, fiches, levels),
    st.builds(c.StartRound, st.sampled_from(ROUNDS)),
)
board_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.PlaceFiche, parties, st.sampled_from(list(TASKS)).map(seat)),
    st.builds(c.PlaceFiche, parties, st.sampled_from(list(TASKS)).map(seat)),
    st.builds(c.StartRound, st.sampled_from(ROUNDS[:2])),
    st.builds(c.ChooseScript, st.sampled_from(["kort", "lang", None])),
    st.builds(c.CloseRound),
    st.sampled_from([c.LockBoard(), *[c.UnlockBoard()] * 4]),
)
_card = (words, words, words, words, st.sampled_from(["organisation", "network", "branch", "person"]), yes_no)
people_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.SetTable, words, words, st.sampled_from(["", "2026-11-22", "gisteren"]), words),
    st.builds(c.JoinParty, st.sampled_from([*ROLES, "koning"]), *_card),
    st.builds(c.ChangeParty, parties, *_card),
    st.builds(c.LeaveParty, parties, maybe_party),
)
word_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        c.WriteAgreement,
        words,
        st.lists(parties, max_size=3).map(tuple),
        words,
        st.sampled_from(["effort", "result"]),
        maybe_phase,
        maybe_task,
        ids("a", "agreements"),
    ),
    st.builds(c.WriteAgreement, words, st.lists(parties, min_size=1, max_size=2).map(tuple)),
    st.builds(c.StrikeAgreement, ids("a", "agreements")),
    st.builds(c.AskNeed, parties, parties, words),
    st.builds(c.AskNeed, parties, parties, words, ids("n", "needs")),
    st.builds(c.AnswerNeed, ids("n", "needs"), st.sampled_from(["yes", "try"])),
    st.builds(c.AnswerNeed, ids("n", "needs"), st.sampled_from(["", "yes", "no", "try", "vague"])),
    st.builds(c.StrikeNeed, ids("n", "needs")),
    st.builds(c.AgreeHandover, phases, st.just("in mei"), words, yes_no),
    st.builds(c.AgreeHandover, phases, words, words, yes_no),
    st.builds(c.StrikeHandover, st.sampled_from(["#handovers:0", *TASKS])),
    st.builds(c.Park, words, maybe_party),
    st.builds(c.Park, words, maybe_party, ids("p", "parked")),
    st.builds(c.StrikeParked, ids("p", "parked")),
)
lasting_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(
        c.WriteMoney, phases, words, words, words, words, st.lists(tasks, max_size=2).map(tuple), ids("m", "money")
    ),
    st.builds(c.WriteMoney, phases, words),
    st.builds(c.StrikeMoney, ids("m", "money")),
    st.builds(
        c.WriteIndicator,
        words,
        st.sampled_from(["fact", "goal", "benchmark"]),
        numbers,
        numbers,
        numbers,
        words,
        words,
        ids("i", "indicators"),
    ),
    st.builds(c.WriteIndicator, words),
    st.builds(c.StrikeIndicator, ids("i", "indicators")),
    st.builds(c.AnswerQuestion, st.sampled_from(["blijvend", "koffie"]), words),
    st.builds(c.SetCheck, st.sampled_from(["vraag", "geld", "koffie"]), st.sampled_from(["yes", "no", "later"])),
    st.builds(c.AcceptWarning, st.sampled_from(["no_contact", "money_no_end:m1", "many_leads:school", "x"]), words),
    st.builds(c.DrawEvent, st.integers(0, 99)),
    st.builds(c.AnswerEvent, st.sampled_from(["#drawn:0", "#drawn:1", *CARDS, "koffie"]), words),
)
consent_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.CastVote, st.just("werk"), parties, st.sampled_from(["agree", "reserve", "object"]), words),
    st.builds(c.CastVote, phases, parties, st.just("agree")),
    st.just(c.TurnVotes("werk")),
    st.builds(c.TurnVotes, phases),
    st.builds(c.ReopenVotes, phases),
    st.just(c.ReopenVotes("werk")),
)
at_work = st.sampled_from([seat("werk"), *map(beside, TASKS["werk"])])
quiet_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.BeginQuiet, phases),
    st.just(c.BeginQuiet("werk")),
    st.builds(c.ChooseQuietly, parties, places, st.one_of(levels, st.none())),
    st.builds(c.ChooseQuietly, parties, at_work, levels),
    st.builds(c.ChooseQuietly, parties, at_work),
    st.sampled_from([c.TurnQuiet(), c.TurnQuiet(), c.CancelQuiet()]),
)
commands: st.SearchStrategy[Command] = st.one_of(
    moves, moves, moves, board_doings, people_doings, word_doings, lasting_doings, consent_doings, quiet_doings, facts
)
