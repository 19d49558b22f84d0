"""Events of words between parties: agreements, needs, handovers and the parking list.

Written and asked events carry the whole card: a new one, or an old one as it is from now on.
"""

from typing import Literal

from canvas.model.agreed import Agreement, Answer, Handover, Need
from canvas.model.base import Slug
from canvas.model.lasting import Parked
from canvas.rules.event_base import Happened


class AgreementWritten(Happened):
    kind: Literal["agreement_written"] = "agreement_written"
    agreement: Agreement


class AgreementStruck(Happened):
    kind: Literal["agreement_struck"] = "agreement_struck"
    agreement: Slug


class NeedAsked(Happened):
    kind: Literal["need_asked"] = "need_asked"
    need: Need


class NeedAnswered(Happened):
    kind: Literal["need_answered"] = "need_answered"
    need: Slug
    answer: Answer


class NeedStruck(Happened):
    kind: Literal["need_struck"] = "need_struck"
    need: Slug


class HandoverAgreed(Happened):
    kind: Literal["handover_agreed"] = "handover_agreed"
    handover: Handover


class HandoverStruck(Happened):
    kind: Literal["handover_struck"] = "handover_struck"
    phase: Slug


class PointParked(Happened):
    kind: Literal["point_parked"] = "point_parked"
    parked: Parked


class ParkedStruck(Happened):
    kind: Literal["parked_struck"] = "parked_struck"
    parked: Slug
