"""Everything that can be asked of the small scenario, at random: with ids that exist, and ids that do not."""

from hypothesis import strategies as st

from canvas.model.board import FRAME_SEATS, InSeat, Level, OnTask, Place
from canvas.rules import commands as c
from canvas.rules.commands import Command
from tests.helpers.small import CARDS, PARTIES, ROUNDS, TASKS

ALL_TASKS = [task for tasks in TASKS.values() for task in tasks]
ROLES = ("overheid", "onderwijs", "werkgever", "kandidaat")


def beside(task: str) -> OnTask:
    return OnTask(task=task)


def seat(phase: str) -> InSeat:
    return InSeat(seat=phase)


def ids(letter: str) -> st.SearchStrategy[str]:
    """Ids of cards, with the empty one that asks for a new card."""
    return st.one_of(st.just(""), st.integers(1, 9).map(f"{letter}{{}}".format))


words = st.one_of(
    st.sampled_from(["", "één nummer dat opneemt", "  ruim\tbemeten \n", "\0\u202e", "woord " * 60, "ja"]),
    st.text(max_size=12),
)
joined = [f"{role}{number}" for role in ROLES for number in (2, 3)]
parties = st.one_of(st.sampled_from(PARTIES), st.sampled_from(PARTIES), st.sampled_from([*joined, "ufo"]))
maybe_party = st.one_of(st.none(), parties)
phases = st.sampled_from([*TASKS, *TASKS, "koffie"])
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
    st.builds(c.PlaceFiche, parties, places, levels, yes_no),
    st.builds(c.ChooseScript, st.sampled_from(["kort", "lang", None])),
    st.builds(c.CloseRound),
    st.builds(c.LockBoard),
    st.builds(c.UnlockBoard),
    st.builds(c.UnlockBoard),
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
        st.one_of(ids("a"), ids("a_n")),
    ),
    st.builds(c.StrikeAgreement, st.one_of(ids("a"), ids("a_n"))),
    st.builds(c.AskNeed, parties, parties, words, ids("n")),
    st.builds(c.AnswerNeed, ids("n"), st.sampled_from(["", "yes", "no", "try", "vague"])),
    st.builds(c.StrikeNeed, ids("n")),
    st.builds(c.AgreeHandover, phases, words, words, yes_no),
    st.builds(c.StrikeHandover, phases),
    st.builds(c.Park, words, maybe_party, ids("p")),
    st.builds(c.StrikeParked, ids("p")),
)
lasting_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.WriteMoney, phases, words, words, words, words, st.lists(tasks, max_size=2).map(tuple), ids("m")),
    st.builds(c.StrikeMoney, ids("m")),
    st.builds(
        c.WriteIndicator,
        words,
        st.sampled_from(["fact", "goal", "benchmark"]),
        numbers,
        numbers,
        numbers,
        words,
        words,
        st.one_of(ids("i"), st.just("banen")),
    ),
    st.builds(c.StrikeIndicator, st.one_of(ids("i"), st.just("banen"))),
    st.builds(c.AnswerQuestion, st.sampled_from(["blijvend", "koffie"]), words),
    st.builds(c.SetCheck, st.sampled_from(["vraag", "geld", "koffie"]), st.sampled_from(["yes", "no", "later"])),
    st.builds(c.AcceptWarning, st.sampled_from(["no_contact", "money_no_end:m1", "many_leads:school", "x"]), words),
    st.builds(c.DrawEvent, st.integers(0, 99)),
    st.builds(c.AnswerEvent, st.sampled_from([*CARDS, "koffie"]), words),
)
consent_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.CastVote, st.just("werk"), parties, st.sampled_from(["agree", "reserve", "object"]), words),
    st.builds(c.CastVote, phases, parties, st.just("agree")),
    st.builds(c.TurnVotes, phases),
    st.builds(c.ReopenVotes, phases),
)
quiet_doings: st.SearchStrategy[Command] = st.one_of(
    st.builds(c.BeginQuiet, phases),
    st.builds(c.ChooseQuietly, parties, places, st.one_of(levels, st.none())),
    st.builds(c.ChooseQuietly, st.sampled_from(PARTIES), st.sampled_from(list(TASKS)).map(seat)),
    st.builds(c.TurnQuiet),
    st.builds(c.CancelQuiet),
)
commands: st.SearchStrategy[Command] = st.one_of(
    moves, moves, moves, board_doings, people_doings, word_doings, lasting_doings, consent_doings, quiet_doings, facts
)
