"""What has happened, in the past tense. Journals are made of these; ids and typed words only.

The events themselves stand in `events_*`, by subject; here they are one family.
"""

from typing import Annotated, get_args

from pydantic import Field, TypeAdapter

from canvas.rules.event_base import Happened
from canvas.rules.events_board import (
    BoardLocked,
    BoardUnlocked,
    CovenantExported,
    FicheMoved,
    FichePlaced,
    FicheReturned,
    LevelSet,
    RoundClosed,
    RoundStarted,
    ScriptChosen,
)
from canvas.rules.events_clauses import ClauseFilled, ClauseLapsed, MandateFilled
from canvas.rules.events_consent import (
    QuietBegun,
    QuietCancelled,
    QuietChosen,
    QuietTurned,
    VoteCast,
    VotesReopened,
    VotesTurned,
)
from canvas.rules.events_lasting import (
    CheckSet,
    EventAnswered,
    EventDrawn,
    IndicatorStruck,
    IndicatorWritten,
    MoneyStruck,
    MoneyWritten,
    QuestionAnswered,
    WarningAccepted,
)
from canvas.rules.events_mechanics import (
    DealFilled,
    DialTurned,
    MilestoneStruck,
    MilestoneWritten,
    StopMoved,
    StopStruck,
    StopWritten,
)
from canvas.rules.events_people import (
    PartyChanged,
    PartyJoined,
    PartyLeft,
    TableSet,
)
from canvas.rules.events_words import (
    AgreementStruck,
    AgreementWritten,
    HandoverAgreed,
    HandoverStruck,
    NeedAnswered,
    NeedAsked,
    NeedStruck,
    ParkedStruck,
    PointParked,
)

__all__ = [
    "EVENTS",
    "EVENT_TYPES",
    "AgreementStruck",
    "AgreementWritten",
    "AnyEvent",
    "BoardLocked",
    "BoardUnlocked",
    "CheckSet",
    "ClauseFilled",
    "ClauseLapsed",
    "CovenantExported",
    "DealFilled",
    "DialTurned",
    "Event",
    "EventAnswered",
    "EventDrawn",
    "FicheMoved",
    "FichePlaced",
    "FicheReturned",
    "HandoverAgreed",
    "HandoverStruck",
    "Happened",
    "IndicatorStruck",
    "IndicatorWritten",
    "LevelSet",
    "MandateFilled",
    "MilestoneStruck",
    "MilestoneWritten",
    "MoneyStruck",
    "MoneyWritten",
    "NeedAnswered",
    "NeedAsked",
    "NeedStruck",
    "ParkedStruck",
    "PartyChanged",
    "PartyJoined",
    "PartyLeft",
    "PointParked",
    "QuestionAnswered",
    "QuietBegun",
    "QuietCancelled",
    "QuietChosen",
    "QuietTurned",
    "RoundClosed",
    "RoundStarted",
    "ScriptChosen",
    "StopMoved",
    "StopStruck",
    "StopWritten",
    "TableSet",
    "VoteCast",
    "VotesReopened",
    "VotesTurned",
    "WarningAccepted",
]

BoardEvent = (
    ScriptChosen
    | RoundStarted
    | RoundClosed
    | BoardLocked
    | BoardUnlocked
    | FichePlaced
    | FicheMoved
    | FicheReturned
    | LevelSet
    | CovenantExported
)
PeopleEvent = TableSet | PartyJoined | PartyChanged | PartyLeft
WordsEvent = (
    AgreementWritten
    | AgreementStruck
    | NeedAsked
    | NeedAnswered
    | NeedStruck
    | HandoverAgreed
    | HandoverStruck
    | PointParked
    | ParkedStruck
)
LastingEvent = (
    MoneyWritten
    | MoneyStruck
    | IndicatorWritten
    | IndicatorStruck
    | QuestionAnswered
    | CheckSet
    | WarningAccepted
    | EventDrawn
    | EventAnswered
)
ConsentEvent = VoteCast | VotesTurned | VotesReopened | QuietBegun | QuietChosen | QuietTurned | QuietCancelled
MechanicEvent = DialTurned | DealFilled | MilestoneWritten | MilestoneStruck | StopWritten | StopStruck | StopMoved
ClauseEvent = ClauseFilled | ClauseLapsed | MandateFilled
Event = BoardEvent | PeopleEvent | WordsEvent | LastingEvent | ConsentEvent | MechanicEvent | ClauseEvent
EVENT_TYPES: tuple[type[Happened], ...] = get_args(Event)
AnyEvent = Annotated[Event, Field(discriminator="kind")]
EVENTS: TypeAdapter[tuple[AnyEvent, ...]] = TypeAdapter(tuple[AnyEvent, ...])
"""Reads and writes the events of one step as JSON."""
