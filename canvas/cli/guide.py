"""`guide`: the facilitator's guide of a scenario as a PDF."""

from pathlib import Path

from canvas.cli.words import DONE, EXPORTS, say, shown
from canvas.model.scenario import Scenario
from canvas.session.library import Library
from canvas.session.reading import find_journal, read_journal


def run(library: Library, scenario: str, to: Path | None) -> int:
    """The subcommand. Raises Problem."""
    found = _found(library, scenario)
    from canvas.export.guide import guide_of
    from canvas.export.guide_pages import guide_pdf
    from canvas.export.press import Press
    from canvas.export.saving import save

    texts = library.texts()
    press = Press.with_assets(texts, library.theme(), library.assets)
    name = texts("guide.file_name", scenario=found.id)
    made = save(guide_pdf(guide_of(found, texts), press), to or EXPORTS / f"{name}.pdf")
    say(texts("cli.written", file=shown(made)))
    return DONE


def _found(library: Library, scenario: str) -> Scenario:
    """The scenario of that name, of a file, or the one a session is played on."""
    path = Path(scenario)
    return read_journal(find_journal(path)).header.scenario if path.is_dir() else library.scenario(scenario)
