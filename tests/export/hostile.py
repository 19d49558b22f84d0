"""Sessions in which people type the worst: markup, endless words, letters of every kind, and what is no letter at all.

Everything is chosen by a number, so that a session that fails can be played again.
"""

import os
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any
from unicodedata import category, normalize

from canvas.export.printable import shortened
from canvas.layout.bidi import turns
from canvas.model.base import Label
from canvas.model.board import Board, InSeat, OnTask
from canvas.model.scenario import Scenario
from canvas.model.words import tidy
from canvas.rules import commands as c
from canvas.rules.decide import decide
from canvas.rules.evolve import fold, start
from canvas.rules.refusal import Refusal
from tests.helpers.small import small_table

SESSIONS = int(os.environ.get("HOSTILE_SESSIONS", "60"))
"""How many made-up sessions are tried; 200 take some four minutes of one processor, too long for every run."""
SNIPPETS = (
    *('<img src="/etc/passwd"/>', '<img src="http://a.example/x.png"/>', "<b>", "</b>", "</para>", "<br/>", "<i><u>"),
    *('<a href="file:///etc/passwd">', '<font size="99">', '<onDraw name="x" label="y"/>', "<!-- ", "]]>", "<![CDATA["),
    *("&", "&amp;", "&#60;", "&nope;", "%s {0} {}", "(\\", "\\)", "'\"", "=1+1", "../../x", "$(x)", "endstream"),
    *("\x00", "\x07", "\x1b[31m", "\r\n", "\t", "\u2028", "\x85", "\ud800", "\udfff", "\uffff", "\U0010ffff", "\ue000"),
    *(
        "😀",
        "👩\u200d🔧",
        "🏳\ufe0f\u200d🌈",
        "محمد العلي",
        "(سلام)",
        "می\u200cخواهم",
        "שלום",
        "ሰላም",
        "Мар'яна",
        "王小明",
    ),
    *("e\u0301", "z\u0336\u0322\u0301", "\u0301", "ﬁ", "\u202eom\u202c", "\u200b", "\u00ad", "\ufeff", "İ", "ẞ", "ﷺ"),
    *(
        "W" * 70,
        "hottentottententententoonstelling" * 2,
        "a" * 40,
        "één",
        "jobcoach",
        "belt",
        "elke",
        "week",
        "€ 5",
        "…",
    ),
)
LONG = 2000
"""Characters of a text that slipped through in a scenario."""
WORD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+|[A-Za-z]+|[\u1200-\u137f]+")
CUTS = (90, 100, 120, 300, 900)
"""Where the documents shorten what is longer, with an ellipsis."""


@dataclass
class Session:
    """One board, its case, and every text that must be in its covenant."""

    seed: int
    scenario: Scenario
    board: Board
    said: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """How the parties are called: they are on the hand-outs too."""


def worst(chance: Random, most: int) -> str:
    """A text of at most so many characters; one in four is full to the last."""
    wanted, text = most if chance.random() < 0.2 else chance.randint(1, max(most // 2, 12)), ""
    while len(text) < wanted:
        text += chance.choice(SNIPPETS) + chance.choice(("", " "))
    return f"x{text}"[:wanted]  # never only signs that are tidied away: such a field refuses to be empty


def session(seed: int) -> Session:
    """The session of a number."""
    chance = Random(seed)
    steps = (_people, *chance.sample(STEPS, 2))
    scenario, said = _scenario(chance, seed, 2 if _handover in steps else 1)
    made = Session(seed, scenario, start(scenario), said)
    for step in steps:
        step(made, chance)
    return made


def told(text: str) -> str:
    """A text as it should be heard, without spaces: what prints nothing is left out, what is no letter is a mark."""
    letters = normalize("NFC", "".join(filter(_shows, text)))
    return "".join("\ufffd" if category(letter) in ("Cn", "Co", "Cs") else letter for letter in letters)


def lost(said: list[str], heard: str) -> list[str]:
    """The texts that were not heard, whole or shortened with an ellipsis."""
    whole = told(heard)
    return [text for text in said if not any(_is_heard(told(form), whole) for form in (text, *_cut(text)))]


def _is_heard(text: str, whole: str) -> bool:
    """Beside words from right to left signs stand where they run, and a mark may lie on a letter that never has it.

    Then the words are looked for.
    """
    apart = turns(text) or any(category(letter) in ("Mn", "Me") for letter in text)
    return text in whole or (apart and all(word in whole for word in WORD.findall(text)))


def _cut(text: str) -> list[str]:
    return [shortened(text, most) for most in CUTS if len(text) > most]


def _shows(letter: str) -> bool:
    return not letter.isspace() and category(letter) not in ("Cc", "Cf", "Zl", "Zp", "Zs")


@cache
def _small(phases: int) -> dict[str, Any]:
    """The least that is still a case: a phase or two of one task, two parties and a candidate."""
    table = small_table()
    table["phase"] = [{**phase, "task": phase["task"][:1]} for phase in table["phase"][:phases]]
    table["party"] = [table["party"][0], table["party"][2], table["party"][3]]
    del table["example"], table["script"]
    return table


def _scenario(chance: Random, seed: int, phases: int) -> tuple[Scenario, list[str]]:
    """The case, with words of its own that slipped past every check; some of them endless."""
    scenario = Scenario.model_validate(_small(phases))
    endless = seed % 20
    purpose, thought, task = (worst(chance, LONG if endless == at else 80) for at in range(3))
    covenant = scenario.covenant.model_copy(update={"purpose": _label(purpose), "considerations": (_label(thought),)})
    first, *rest = scenario.phases
    named = first.tasks[0].model_copy(update={"text": _label(task)})
    phases = (first.model_copy(update={"tasks": (named,)}), *rest)
    fields = {name: getattr(scenario, name) for name in Scenario.model_fields}  # a copy would keep what was looked up
    return Scenario.model_construct(**{**fields, "covenant": covenant, "phases": phases}), [purpose, thought, task]


def _label(text: str) -> Label:
    return Label.model_construct(nl=text, en=text)


def _do(made: Session, *commands: c.Command) -> None:
    for command in commands:
        answer = decide(made.board, made.scenario, command)
        assert not isinstance(answer, Refusal), (made.seed, command, answer)
        made.board = fold(made.board, answer)


def _typed(made: Session, chance: Random, most: int) -> str:
    """What somebody types; what is kept of it must be heard."""
    text = worst(chance, most)
    made.said.append(str(tidy(text)))
    return text


def _people(made: Session, chance: Random) -> None:
    for party in ("gemeente", "bouwbedrijf"):
        name, more = _typed(made, chance, 40), chance.random() < 0.3
        made.names.append(str(tidy(name)))
        told = {part: _typed(made, chance, most) for part, most in (("organisation", 80), ("person", 60)) if more}
        _do(made, c.ChangeParty(party, name, **told))
    _do(made, c.PlaceFiche("gemeente", _on(made)), c.SetTable(worst(chance, 40), worst(chance, 40)))


def _on(made: Session) -> Any:
    return OnTask(task=made.scenario.phases[0].tasks[0].id)


def _agreement(made: Session, chance: Random) -> None:
    text, by = _typed(made, chance, 200), _typed(made, chance, 40)
    _do(made, c.WriteAgreement(text, ("gemeente", "bouwbedrijf"), by=by))


def _need(made: Session, chance: Random) -> None:
    _do(made, c.AskNeed("gemeente", "bouwbedrijf", _typed(made, chance, 140)))
    _do(made, c.AnswerNeed(next(iter(made.board.needs)), "yes"))


def _later(made: Session, chance: Random) -> None:
    _do(made, c.Park(_typed(made, chance, 140)))


def _money(made: Session, chance: Random) -> None:
    source, ends = _typed(made, chance, 60), _typed(made, chance, 140)
    _do(made, c.WriteMoney(made.scenario.phases[0].id, source, if_stops=ends))


def _goal(made: Session, chance: Random) -> None:
    _do(made, c.WriteIndicator(_typed(made, chance, 80), target=10, unit=_typed(made, chance, 20)))


def _question(made: Session, chance: Random) -> None:
    _do(made, c.AnswerQuestion("blijvend", _typed(made, chance, 200)))


def _handover(made: Session, chance: Random) -> None:
    first, second = made.scenario.phases
    _do(made, c.PlaceFiche("gemeente", InSeat(seat=first.id)), c.PlaceFiche("bouwbedrijf", InSeat(seat=second.id)))
    _do(made, c.AgreeHandover(first.id, _typed(made, chance, 40), _typed(made, chance, 140)))


STEPS: tuple[Callable[[Session, Random], None], ...] = (
    *(_agreement, _need, _later, _money, _goal, _question, _handover),
)
