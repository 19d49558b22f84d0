"""From board to covenant: what stands around the articles: title, notices, the sheet to join by, and the colophon."""

from canvas import VERSION
from canvas.export import covenant_parts as parts
from canvas.export.covenant_clause_parts import Sheet
from canvas.export.ordered import Copy
from canvas.model.names import Names
from canvas.model.texts import Texts
from canvas.rules import notation
from canvas.rules.queries import clause

KNOWN_ON_SHEET = ("organisation", "legal_form", "seat", "tasks", "from", "agreed")


def notices(texts: Texts, copy: Copy) -> tuple[str, ...]:
    """What who opens the document has to know first."""
    said = (texts("clause.language.edition"),)
    return (*said, texts("clause.copy.publish_says")) if copy == "publish" else said


def sheet(names: Names, title: str) -> Sheet:
    """The sheet by which a new party joins."""
    texts = names.texts
    known = clause(names.board, "citation", "name") or title
    blank = tuple((texts(f"clause.sheet.{field}"), "") for field in KNOWN_ON_SHEET)
    return Sheet(says=texts("clause.sheet.says"), fields=((texts("clause.sheet.covenant"), known), *blank))


def colophon(names: Names) -> parts.Colophon:
    """Where the document comes from."""
    scenario, texts = names.scenario, names.texts
    tool = f"{texts('app.title')} {VERSION}"
    sources = tuple(
        parts.SourceLine(title=source.title, url=source.url, gives=source.gives.said_in(names.language))
        for source in scenario.sources
    )
    return parts.Colophon(
        tool=tool,
        made=texts("covenant.made", tool=tool),
        yardstick=texts("covenant.yardstick"),
        sources=sources,
        notation=notation.write(names.board, scenario),
    )
