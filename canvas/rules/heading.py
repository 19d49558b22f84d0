"""What a covenant is called as long as nobody with a mandate signed it. Board and paper say it alike."""

from canvas.model.names import Names
from canvas.rules.queries_clauses import clause


def draft_title(names: Names) -> str:
    """`Convenant X` becomes `Concept-convenant X`; a title of another kind gets the word before it."""
    texts, title = names.texts, names.scenario.covenant.title.said_in(names.language)
    chosen = clause(names.board, "title", "kind")
    kind = texts("covenant.kind_intention" if chosen == "intention" else "covenant.kind_covenant")
    name = texts("covenant.name")
    if title.startswith(name):
        return kind + title.removeprefix(name)
    return texts("covenant.kind_other", kind=kind, title=title)
