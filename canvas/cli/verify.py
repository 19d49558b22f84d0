"""`verify`: do the words of a covenant and the session inside it agree?"""

from pathlib import Path

from canvas.cli.words import DIFFERS, DONE, complain, progress, say, shown
from canvas.session.from_pdf import open_pdf
from canvas.session.library import Library


def run(library: Library, file: Path) -> int:
    """The subcommand: 0 agrees, 1 differs, and what cannot be read is told as a Problem."""
    texts, opened = library.texts(), open_pdf(file)
    from canvas.export.verifying import verify
    from canvas.rules.seal import short

    progress(texts("verify.busy"))
    verdict = verify(opened, library)
    for finding in verdict.findings:
        complain(texts(f"verify.{finding.code}", **finding.values))
    told = texts(f"verify.{verdict.ending}", file=shown(file), seal=short(verdict.seal))
    (complain if verdict.findings else say)(told)
    return DIFFERS if verdict.findings else DONE
