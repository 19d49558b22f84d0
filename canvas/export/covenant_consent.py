"""From board to covenant: how the table agreed, phase by phase. What lies face down stays unsaid."""

from collections import Counter
from collections.abc import Mapping

from canvas.export import covenant_parts as parts
from canvas.export.covenant_card_parts import Consent, ConsentLine, ConsentRemark
from canvas.export.covenant_saying import in_function, mark, seal
from canvas.model.base import Slug
from canvas.model.consent import Ballot, Vote
from canvas.model.names import Names
from canvas.rules.queries import ConsentState, consent_state

STANDINGS: Mapping[ConsentState, parts.Standing] = {
    "turned_agreed": "agreed",
    "turned_reserved": "reserved",
    "turned_objected": "objected",
}
"""How a phase stands on paper. Whether ballots lie face down is nobody's business there."""

VOTES: tuple[Vote, ...] = ("agree", "reserve", "object")


def standing(names: Names, phase: Slug) -> parts.Standing:
    """How the table stands on a phase, as far as the votes lie open."""
    return STANDINGS.get(consent_state(names.board, names.scenario, phase), "none")


def loose(names: Names) -> frozenset[Slug]:
    """The phases that are not agreed yet, when others are: what belongs to them is marked wherever it stands."""
    phases = frozenset(names.scenario.phase)
    found = frozenset(phase for phase in phases if standing(names, phase) in parts.NOT_AGREED)
    return found if found != phases else frozenset()


def caveat(names: Names) -> str:
    """One sentence when no phase is agreed, instead of a mark at everything."""
    stands = {standing(names, phase) for phase in names.scenario.phase}
    return names.texts("covenant.not_agreed_all") if stands <= parts.NOT_AGREED else ""


def consent(names: Names) -> Consent:
    """*Akkoord aan tafel*: by those who sit there, apart from the signatures of who may sign."""
    texts, phases = names.texts, names.scenario.phases
    lines = tuple(_line(names, phase.id) for phase in phases)
    begun = any(line.standing != "none" for line in lines)
    return Consent(
        title=texts("covenant.consent_title"),
        intro=texts("covenant.consent_intro" if begun else "covenant.consent_none"),
        lines=lines if begun else (),
    )


def _line(names: Names, phase: Slug) -> ConsentLine:
    stands = standing(names, phase)
    ballots = names.board.votes.get(phase, {}) if stands != "none" else {}
    return ConsentLine(
        mark=mark(names, phase),
        standing=stands,
        stands=names.texts(f"covenant.standing.{stands}"),
        counts=_counts(names, ballots),
        remarks=tuple(_remark(names, party, ballot) for party, ballot in ballots.items() if ballot.sentence),
    )


def _counts(names: Names, ballots: Mapping[Slug, Ballot]) -> str:
    votes = Counter(ballot.vote for ballot in ballots.values())
    return " · ".join(names.texts(f"covenant.count.{vote}", count=votes[vote]) for vote in VOTES if votes[vote])


def _remark(names: Names, party: Slug, ballot: Ballot) -> ConsentRemark:
    return ConsentRemark(
        seal=seal(names, party),
        function=in_function(names, party),
        vote=ballot.vote,
        voted=names.texts(f"covenant.vote.{ballot.vote}"),
        sentence=ballot.sentence,
    )
