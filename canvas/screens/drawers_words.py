"""Drawers for words between parties: agreements, needs and warm handovers."""

from canvas.layout.spots import Choice, ChoiceSpot, Entry, PartySpot, Spot, TextSpot
from canvas.model.agreed import Agreement, Handover, Need, Pledge
from canvas.model.words import longest
from canvas.rules.commands import (
    AgreeHandover,
    AnswerNeed,
    AskNeed,
    Command,
    StrikeAgreement,
    StrikeHandover,
    StrikeNeed,
    WriteAgreement,
)
from canvas.rules.queries import Passage, passages
from canvas.screens.bench import Bench, Filled, Kind

ANSWERS = (("yes", "check", "good"), ("try", "hand-palm", "try"), ("vague", "question", "vague"), ("no", "x", "no"))
"""Per answer its icon and its tone (WINFY: there are no others)."""
ANSWER_LOOK = {value: (icon, tone) for value, icon, tone in ANSWERS}


def _agreement_spots(bench: Bench) -> tuple[Spot, ...]:
    pledges = tuple(Choice(pledge, bench.said(f"agreement.{pledge}")) for pledge in ("effort", "result"))
    return (
        TextSpot("text", bench.said("agreement.text"), longest(Agreement, "text"), lines=2),
        PartySpot("parties", bench.said("agreement.who"), bench.parties),
        TextSpot("by", bench.said("agreement.by"), longest(Agreement, "by"), half=True),
        ChoiceSpot("pledge", bench.said("agreement.pledge"), pledges, half=True),
        ChoiceSpot("phase", bench.said("agreement.phase"), bench.phase_choices(bench.said("no_phase"))),
        *_task_spot(bench),
    )


def _task_spot(bench: Bench) -> tuple[Spot, ...]:
    phase = bench.scenario.phase.get(bench.one("phase"))
    if phase is None:
        return ()
    tasks = tuple(Choice(task.id, bench.names.task(task.id)) for task in phase.tasks)
    return (ChoiceSpot("task", bench.said("agreement.task"), (Choice("", bench.said("no_task")), *tasks)),)


def _agreement_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(
        Entry(item.id, item.text, _agreement_line(bench, item), parties=item.parties)
        for item in bench.board.agreements.values()
    )


def _agreement_line(bench: Bench, item: Agreement) -> str:
    parts = [bench.said(f"agreement.{item.pledge}"), item.by, bench.names.phase(item.phase) if item.phase else ""]
    return " · ".join(part for part in parts if part)


def _agreement_fill(bench: Bench) -> Filled:
    item = bench.board.agreements.get(bench.editing)
    if item is None:
        return Filled({}, {"pledge": ("effort",), "phase": ("",), "task": ("",)})
    chosen = {
        "parties": item.parties,
        "pledge": (item.pledge,),
        "phase": (item.phase or "",),
        "task": (item.task or "",),
    }
    return Filled({"text": item.text, "by": item.by}, chosen)


def _agreement_submit(bench: Bench) -> Command:
    phase = bench.one("phase") or None
    task = bench.one("task") or None
    fits = phase is not None and bench.scenario.phase_of.get(task or "") == phase
    pledge: Pledge = "result" if bench.one("pledge") == "result" else "effort"
    text, by, parties = bench.typed("text"), bench.typed("by"), bench.chosen("parties")
    return WriteAgreement(text, parties, by, pledge, phase, task if fits else None, bench.editing)


AGREEMENT = Kind(
    "agreement",
    _agreement_spots,
    _agreement_entries,
    _agreement_fill,
    _agreement_submit,
    lambda bench: StrikeAgreement(bench.editing),
    many=frozenset({"parties"}),
    grows=True,
)


def _need_spots(bench: Bench) -> tuple[Spot, ...]:
    need = bench.board.needs.get(bench.editing)
    answers = tuple(
        Choice(value, bench.said(f"need.{value}"), bench.said(f"need.{value}_line"), icon, tone)
        for value, icon, tone in ANSWERS
    )
    asked = bench.names.party(need.asked) if need else ""
    reply = (ChoiceSpot("answer", bench.said("need.answer", party=asked), answers, tall=True),) if need else ()
    everybody = tuple(bench.board.parties)
    return (
        PartySpot("asker", bench.said("need.asker"), everybody, half=True),
        PartySpot("asked", bench.said("need.asked"), bench.parties, half=True),
        TextSpot("text", bench.said("need.text"), longest(Need, "text"), lines=2, hint=_idea(bench)),
        *reply,
    )


def _idea(bench: Bench) -> str:
    """What a role often needs: shown in the empty field of who asks."""
    asker = bench.board.parties.get(bench.one("asker"))
    ideas = [idea for idea in bench.scenario.need_ideas if asker is not None and idea.asker == asker.role]
    if not ideas:
        return ""
    return bench.said("need.idea", text=ideas[len(bench.board.needs) % len(ideas)].text.said_in(bench.names.language))


def _need_entries(bench: Bench) -> tuple[Entry, ...]:
    return tuple(_need_entry(bench, need) for need in bench.board.needs.values())


def _need_entry(bench: Bench, need: Need) -> Entry:
    icon, tone = ANSWER_LOOK.get(need.answer, ("chat-circle-text", ""))
    line = bench.said("need.line", asker=bench.names.party(need.asker), asked=bench.names.party(need.asked))
    return Entry(need.id, need.text, line, icon, tone, (need.asker, need.asked))


def _need_fill(bench: Bench) -> Filled:
    need = bench.board.needs.get(bench.editing)
    if need is None:
        return Filled()
    chosen = {"asker": (need.asker,), "asked": (need.asked,), "answer": (need.answer,)}
    return Filled({"text": need.text}, chosen)


def _need_submit(bench: Bench) -> Command:
    """A new or changed sentence is asked; for one that stands as it was, the answer counts."""
    need = bench.board.needs.get(bench.editing)
    as_it_was = need is not None and (need.asker, need.asked, need.text) == (
        bench.one("asker"), bench.one("asked"), bench.typed("text").strip()
    )  # fmt: skip
    answer = next((value for value in ("yes", "try", "vague", "no") if value == bench.one("answer")), "")
    if need is not None and as_it_was and answer != need.answer:
        return AnswerNeed(need.id, answer)  # type: ignore[arg-type]
    return AskNeed(bench.one("asker"), bench.one("asked"), bench.typed("text"), bench.editing)


NEED = Kind(
    "need",
    _need_spots,
    _need_entries,
    _need_fill,
    _need_submit,
    lambda bench: StrikeNeed(bench.editing),
    submit_words=lambda bench: bench.said("keep" if bench.editing else "need.ask"),
    stays=True,
    instant=frozenset({"answer"}),
    grows=True,
)


def _handover_spots(bench: Bench) -> tuple[Spot, ...]:
    knows = (Choice("yes", bench.said("handover.knows_yes")), Choice("no", bench.said("handover.knows_no")))
    return (
        TextSpot("when", bench.said("handover.when"), longest(Handover, "when"), half=True),
        ChoiceSpot("knows", bench.said("handover.knows"), knows, half=True),
        TextSpot("told", bench.said("handover.told"), longest(Handover, "told"), lines=2),
    )


def _handover_fill(bench: Bench) -> Filled:
    known = bench.board.handovers.get(bench.subject)
    if known is None:
        return Filled({}, {"knows": ("no",)})
    return Filled({"when": known.when, "told": known.told}, {"knows": ("yes" if known.candidate_knows else "no",)})


def _handover_names(bench: Bench) -> dict[str, str]:
    """Who passes the regie to whom, between which phases."""
    found = (item for item in passages(bench.board, bench.scenario) if item.before == bench.subject)
    passage = next(found, Passage(bench.subject, bench.subject, None, None))  # a phase may have been left out meanwhile
    leaders = {"party": passage.giver or "", "party_next": passage.taker or ""}
    phases = {"phase": passage.before, "phase_next": passage.after}
    said = {name: bench.names.party(party) for name, party in leaders.items()}
    return said | {name: bench.names.phase(phase) for name, phase in phases.items()}


def _handover_submit(bench: Bench) -> Command:
    return AgreeHandover(bench.subject, bench.typed("when"), bench.typed("told"), bench.one("knows") == "yes")


HANDOVER = Kind(
    "handover",
    _handover_spots,
    lambda _bench: (),
    _handover_fill,
    _handover_submit,
    lambda bench: StrikeHandover(bench.subject),
    submit_words=lambda bench: bench.said("handover.agree"),
    strike_words=lambda bench: bench.said("strike") if bench.subject in bench.board.handovers else "",
    stays=True,
    title=lambda bench, kind: bench.said(f"{kind}.title", **_handover_names(bench)),
    hint=lambda bench, kind: bench.said(f"{kind}.hint", **_handover_names(bench)),
)
