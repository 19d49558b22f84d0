"""`schema`: the JSON schema of a scenario, for editors; on the terminal, or in a file beside the scenario."""

from pathlib import Path

from canvas.cli.words import DONE, must_end, say, shown
from canvas.session.disk import disk_problems
from canvas.session.library import Library
from canvas.session.saving import write_new
from canvas.session.schema import is_schema, schema_text


def run(library: Library, to: Path | None) -> int:
    """The subcommand. An earlier schema is replaced, any other file is spared. Raises Problem."""
    if to is None:
        say(schema_text().rstrip())
        return DONE
    must_end(to, ".json")
    write_new(to, schema_text(), replace=_is_ours(to))
    say(library.texts()("cli.written", file=shown(to)))
    return DONE


def _is_ours(path: Path) -> bool:
    if not path.is_file():
        return False
    with disk_problems(path.parent):
        return is_schema(path.read_text("utf-8", errors="replace"))
