"""`privacy`: the page for a privacy officer as a PDF."""

from pathlib import Path

from canvas.cli.words import DONE, EXPORTS, must_end, say, shown
from canvas.session.library import Library


def run(library: Library, to: Path | None) -> int:
    """The subcommand. Raises Problem."""
    texts = library.texts()
    wanted = to or EXPORTS / f"{texts('privacy.file_name')}.pdf"
    must_end(wanted, ".pdf")
    from canvas.export.officer import officer_pdf
    from canvas.export.press import Press
    from canvas.export.saving import save

    made = save(officer_pdf(Press.with_assets(texts, library.theme(), library.assets)), wanted)
    say(texts("cli.written", file=shown(made)))
    return DONE
