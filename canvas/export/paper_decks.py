"""The decks of the paper set: tasks, needs, events, votes, agreements and roles, from a scenario."""

from collections.abc import Iterator

from canvas.export.covenant_parts import Seal
from canvas.export.marks import Mark, chip_mark, icon_mark
from canvas.export.ordered import Material
from canvas.export.paper_cards import Face, Line, cards_pdf
from canvas.export.paper_grid import CARDS, SMALL, TALL
from canvas.model.names import Names
from canvas.model.party import Party
from canvas.rules.codes import codes_of
from canvas.rules.queries import letters

TINTS = {
    "agreement": "surface.tool_warm",
    "need": "surface.tool_blue",
    "money": "surface.tool_green",
    "event": "surface.tool_pink",
    "handover": "surface.tool_sand",
    "sheet": "surface.tool_sand",
}
"""The colours that these cards have in the tray of the board."""
BLANKS = 8
"""Empty cards of a kind: one sheet of them."""
ICON = 15
VOTES = (
    ("agree", "thumbs-up", "surface.tool_green"),
    ("reserve", "hand-palm", "surface.tool_warm"),
    ("object", "thumbs-down", "surface.tool_pink"),
)


def names_of(material: Material) -> Names:
    return Names(material.scenario, material.board, material.texts)


def party_mark(material: Material, party: Party, radius: float) -> Mark:
    """The fiche of a party."""
    look = material.scenario.role[party.role].appearance
    return chip_mark(Seal(look=look, letter=letters(material.board).get(party.id, "")), radius)


def at_table(material: Material) -> tuple[Party, ...]:
    return tuple(material.board.parties.values())


def task_cards(material: Material) -> bytes:
    """A card for every task: for a table without a canvas, and to deal out."""
    texts, language, codes = material.texts, material.texts.language, codes_of(material.scenario)
    count = len(material.scenario.phases)
    faces = [
        Face(
            kicker=phase.name.said_in(language),
            fill=material.theme.phase_colour(index, count),
            code=codes.tasks[task.id],
            text=task.text.said_in(language),
            write=(Line(texts("print.card.who"), 2),),
            light=True,
            asks=(texts("print.card.levels"),),
        )
        for index, phase in enumerate(material.scenario.phases)
        for task in phase.tasks
    ]
    blanks = [Face(texts("print.card.own_task"), TINTS["sheet"], write=(Line("", 2), Line(texts("print.card.who"), 2)))]
    return cards_pdf(material, "task_cards", [(CARDS, [*faces, *blanks * (BLANKS - len(faces) % BLANKS)])])


def need_cards(material: Material) -> bytes:
    """*Ik heb van … nodig …*: examples of the scenario, and empty cards."""
    texts, language = material.texts, material.texts.language
    roles = {role.id: role.name.said_in(language) for role in material.scenario.roles}
    mark = icon_mark("arrows-left-right", ICON, "ink.text")
    ideas = [
        Face(
            texts("print.card.need_idea", role=roles[idea.asker]),
            TINTS["need"],
            mark,
            text=idea.text.said_in(language),
            write=(Line(texts("print.card.asks_of")),),
            boxes=_answers(material),
        )
        for idea in material.scenario.need_ideas
    ]
    empty = Face(
        texts("print.card.need"),
        TINTS["need"],
        mark,
        write=(Line(texts("print.card.need_of")), Line(texts("print.card.need_what"), 2)),
        boxes=_answers(material),
    )
    spare = -len(ideas) % BLANKS
    return cards_pdf(material, "need_cards", [(CARDS, [*ideas, *[empty] * (2 * BLANKS + spare)])])


def _answers(material: Material) -> tuple[str, ...]:
    return tuple(material.texts(f"covenant.answer.{answer}") for answer in ("yes", "try", "no", "vague"))


def event_cards(material: Material) -> bytes:
    """What may go wrong, with a question; and empty cards for what the group fears itself."""
    texts, language, names = material.texts, material.texts.language, names_of(material)
    mark = icon_mark("lightning", ICON, "ink.text")
    faces = [
        Face(
            texts("print.card.event"),
            TINTS["event"],
            mark,
            text=card.text.said_in(language),
            said=(card.question.said_in(language),),
            write=(Line(names.phase(card.phase) if card.phase else "", 1),),
        )
        for card in material.scenario.cards
    ]
    empty = Face(texts("print.card.event"), TINTS["event"], mark, write=(Line(texts("print.card.event_own"), 3),))
    spare = -len(faces) % BLANKS or BLANKS // 2
    return cards_pdf(material, "event_cards", [(CARDS, [*faces, *[empty] * spare])])


def vote_cards(material: Material) -> bytes:
    """Per party three cards to lay face down; then cards to keep the reason of who cannot simply agree."""
    texts, names = material.texts, names_of(material)
    voters = [party for party in at_table(material) if material.scenario.role[party.role].kind == "party"]
    faces = [
        Face(
            names.party(party.id),
            fill,
            party_mark(material, party, 9),
            text=texts(f"print.vote.{vote}"),
            big=icon_mark(icon, 26, "ink.text"),
            said=(texts(f"print.vote.{vote}_means"),),
        )
        for party in voters
        for vote, icon, fill in VOTES
    ]
    why = Face(
        texts("print.card.reason"),
        TINTS["agreement"],
        icon_mark("hand-palm", ICON, "ink.text"),
        boxes=(texts("print.vote.reserve"), texts("print.vote.object")),
        write=(Line(texts("print.card.phase_and_party")), Line(texts("print.card.because"), 2)),
    )
    return cards_pdf(material, "vote_cards", [(SMALL, faces), (CARDS, [why] * BLANKS)])


def agreement_cards(material: Material) -> bytes:
    """Empty cards for what parties promise."""
    texts = material.texts
    face = Face(
        texts("print.card.agreement"),
        TINTS["agreement"],
        icon_mark("note-pencil", ICON, "ink.text"),
        write=(
            Line(texts("print.card.who_promises")),
            Line(texts("print.card.promises"), 2),
            Line(texts("print.card.by")),
        ),
        boxes=tuple(texts(f"print.card.{pledge}") for pledge in ("effort", "result")),
    )
    return cards_pdf(material, "agreement_cards", [(CARDS, [face] * (2 * BLANKS))])


def role_cards(material: Material) -> bytes:
    """Per party a card: who you are, what you usually do, what to ask yourself."""
    return cards_pdf(material, "role_cards", [(TALL, list(_roles(material)))])


def _roles(material: Material) -> Iterator[Face]:
    scenario, texts, names = material.scenario, material.texts, names_of(material)
    codes = codes_of(scenario, material.board.parties)
    for party in at_table(material):
        role = scenario.role[party.role]
        kind = "candidate" if role.kind == "candidate" else "party"
        usual = [task for task in scenario.tasks.values() if party.role in task.usual]
        ideas = [idea.text.said_in(texts.language) for idea in scenario.need_ideas if idea.asker == party.role]
        wants = (texts("print.role.needs", needs=" · ".join(ideas)),) if ideas else ()
        name, role_name = names.party(party.id), names.role(party)
        yield Face(
            texts("print.role.you"),
            TINTS["sheet"],
            party_mark(material, party, 11),
            code=codes.parties[party.id],
            text=name,
            said=(
                *((role_name,) if role_name != name else ()),
                texts(f"print.role.{kind}"),
                texts("print.role.usual" if usual else "print.role.free"),
            ),
            listed=tuple(f"{codes.tasks[task.id]}  {names.task(task.id)}" for task in usual),
            asks=(*wants, texts(f"print.role.ask_{kind}")),
        )
