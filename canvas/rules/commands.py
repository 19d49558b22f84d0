"""What a finished gesture asks for, in the imperative. `decide` answers with events or a refusal.

The commands themselves stand in `commands_*`, by subject; here they are one family.
"""

from typing import get_args

from canvas.rules.commands_board import (
    ChooseScript,
    CloseRound,
    LockBoard,
    MoveFiche,
    PlaceFiche,
    RecordExport,
    ReturnFiche,
    SetLevel,
    StartRound,
    UnlockBoard,
)
from canvas.rules.commands_clauses import FillClause, FillMandate, LapseClause
from canvas.rules.commands_consent import (
    BeginQuiet,
    CancelQuiet,
    CastVote,
    ChooseQuietly,
    ReopenVotes,
    TurnQuiet,
    TurnVotes,
)
from canvas.rules.commands_lasting import (
    AcceptWarning,
    AnswerEvent,
    AnswerQuestion,
    DrawEvent,
    SetCheck,
    StrikeIndicator,
    StrikeMoney,
    WriteIndicator,
    WriteMoney,
)
from canvas.rules.commands_mechanics import (
    FillDeal,
    MoveStop,
    StrikeMilestone,
    StrikeStop,
    TurnDial,
    WriteMilestone,
    WriteStop,
)
from canvas.rules.commands_people import (
    ChangeParty,
    JoinParty,
    LeaveParty,
    SetTable,
)
from canvas.rules.commands_words import (
    AgreeHandover,
    AnswerNeed,
    AskNeed,
    Park,
    StrikeAgreement,
    StrikeHandover,
    StrikeNeed,
    StrikeParked,
    WriteAgreement,
)
from canvas.rules.refusal import Refusal

__all__ = [
    "COMMAND_TYPES",
    "AcceptWarning",
    "AgreeHandover",
    "AnswerEvent",
    "AnswerNeed",
    "AnswerQuestion",
    "AskNeed",
    "BeginQuiet",
    "CancelQuiet",
    "CastVote",
    "ChangeParty",
    "ChooseQuietly",
    "ChooseScript",
    "CloseRound",
    "Command",
    "DrawEvent",
    "FillClause",
    "FillDeal",
    "FillMandate",
    "JoinParty",
    "LapseClause",
    "LeaveParty",
    "LockBoard",
    "MoveFiche",
    "MoveStop",
    "Park",
    "PlaceFiche",
    "RecordExport",
    "Refusal",
    "ReopenVotes",
    "ReturnFiche",
    "SetCheck",
    "SetLevel",
    "SetTable",
    "StartRound",
    "StrikeAgreement",
    "StrikeHandover",
    "StrikeIndicator",
    "StrikeMilestone",
    "StrikeMoney",
    "StrikeNeed",
    "StrikeParked",
    "StrikeStop",
    "TurnDial",
    "TurnQuiet",
    "TurnVotes",
    "UnlockBoard",
    "WriteAgreement",
    "WriteIndicator",
    "WriteMilestone",
    "WriteMoney",
    "WriteStop",
]

BoardCommand = (
    ChooseScript
    | StartRound
    | CloseRound
    | LockBoard
    | UnlockBoard
    | PlaceFiche
    | MoveFiche
    | ReturnFiche
    | SetLevel
    | RecordExport
)
PeopleCommand = SetTable | JoinParty | ChangeParty | LeaveParty
WordsCommand = (
    WriteAgreement
    | StrikeAgreement
    | AskNeed
    | AnswerNeed
    | StrikeNeed
    | AgreeHandover
    | StrikeHandover
    | Park
    | StrikeParked
)
LastingCommand = (
    WriteMoney
    | StrikeMoney
    | WriteIndicator
    | StrikeIndicator
    | AnswerQuestion
    | SetCheck
    | AcceptWarning
    | DrawEvent
    | AnswerEvent
)
ConsentCommand = CastVote | TurnVotes | ReopenVotes | BeginQuiet | ChooseQuietly | TurnQuiet | CancelQuiet
MechanicCommand = TurnDial | FillDeal | WriteMilestone | StrikeMilestone | WriteStop | StrikeStop | MoveStop
ClauseCommand = FillClause | LapseClause | FillMandate
Command = (
    BoardCommand | PeopleCommand | WordsCommand | LastingCommand | ConsentCommand | MechanicCommand | ClauseCommand
)
COMMAND_TYPES: tuple[type, ...] = get_args(Command)
