"""The drawer of *akkoord*: every party votes face down on a phase, and all turn at once."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.consent import Ballot
from canvas.model.words import longest
from canvas.rules.commands import CastVote, Command, ReopenVotes, TurnVotes
from canvas.screens.bench import Bench, Filled, Kind

VOTES = {"agree": ("thumbs-up", "good"), "reserve": ("hand-palm", "try"), "object": ("thumbs-down", "no")}


def _phase(bench: Bench) -> str:
    chosen = bench.one("phase")
    return chosen if chosen in bench.scenario.phase else bench.scenario.phases[0].id


def _ballots(bench: Bench) -> dict[str, Ballot]:
    return dict(bench.board.votes.get(_phase(bench), {}))


def _spots(bench: Bench) -> tuple[Spot, ...]:
    phases = ChoiceSpot("phase", bench.said("consent.phase"), bench.phase_choices())
    if _phase(bench) in bench.board.turned:
        return (phases,)
    votes = tuple(Choice(vote, bench.said(f"consent.{vote}"), "", icon, tone) for vote, (icon, tone) in VOTES.items())
    said = bench.said("consent.chosen" if bench.one("vote") else "consent.vote")
    return (
        phases,
        PartySpot("party", bench.said("consent.party"), bench.parties, done=frozenset(_ballots(bench))),
        ChoiceSpot("vote", said, votes, tall=True, hidden=True),
        TextSpot("sentence", bench.said("consent.sentence"), longest(Ballot, "sentence")),
    )


def _entries(bench: Bench) -> tuple[Entry, ...]:
    """Who chose already; what they chose shows only when all cards are turned."""
    ballots, open_ = _ballots(bench), _phase(bench) in bench.board.turned
    return tuple(_entry(bench, party, ballots.get(party), open_) for party in bench.parties)


def _entry(bench: Bench, party: str, ballot: Ballot | None, open_: bool) -> Entry:
    name = bench.names.party(party)
    if ballot is None:
        return Entry(party, name, bench.said("consent.waits"), "circle-dashed", "", (party,))
    if not open_:
        return Entry(party, name, bench.said("consent.hidden"), "eye-slash", "", (party,))
    icon, tone = VOTES[ballot.vote]
    words = bench.said(f"consent.{ballot.vote}")
    line = bench.said("consent.because", vote=words, sentence=ballot.sentence) if ballot.sentence else words
    return Entry(party, name, line, icon, tone, (party,))


def _fill(bench: Bench) -> Filled:
    """A fresh ballot: what somebody chose before never comes back on the screen. The phase stays."""
    return Filled({}, {"phase": (_phase(bench),), "party": (bench.editing,) if bench.editing else ()})


def _submit(bench: Bench) -> Command | None:
    if _phase(bench) in bench.board.turned:
        return ReopenVotes(_phase(bench))
    vote = next((vote for vote in VOTES if vote == bench.one("vote")), None)
    if vote is None:
        return None
    return CastVote(_phase(bench), bench.one("party"), vote, bench.typed("sentence"))  # type: ignore[arg-type]


def _second(bench: Bench) -> str:
    ready = len(_ballots(bench)) >= len(bench.parties) and _phase(bench) not in bench.board.turned
    return bench.said("consent.turn") if ready else ""


def _first(bench: Bench) -> str:
    return bench.said("consent.again" if _phase(bench) in bench.board.turned else "consent.lay")


def _waiting(bench: Bench) -> tuple[str, ...]:
    """Who has not chosen yet; nobody once the cards lie open."""
    turned = _phase(bench) in bench.board.turned
    return () if turned else tuple(party for party in bench.parties if party not in _ballots(bench))


def _agree_all(bench: Bench) -> Command | None:
    """The facilitator asked aloud: agreement for everybody who has not chosen yet, in one step."""
    first, *others = _waiting(bench) or ("",)
    return CastVote(_phase(bench), first, "agree", along=tuple(others)) if first else None


CONSENT = Kind(
    "consent",
    _spots,
    _entries,
    _fill,
    _submit,
    lambda bench: TurnVotes(_phase(bench)),
    _first,
    _second,
    strike_icon="arrows-clockwise",
    extra=_agree_all,
    extra_words=lambda bench: bench.said("consent.all") if _waiting(bench) else "",
    extra_icon="thumbs-up",
    secret=frozenset({"vote"}),
)
