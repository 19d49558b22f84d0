"""`new`: a scenario to start from, with explanations in the language of who is going to fill it in."""

from pathlib import Path

from canvas.cli.words import DONE, must_end, say, shown
from canvas.session.library import Library
from canvas.session.own import own_folder
from canvas.session.saving import write_new


def run(library: Library, to: Path) -> int:
    """The subcommand. Never writes over a file. Raises Problem."""
    must_end(to, ".toml")
    write_new(to, library.template())
    say(library.texts()("cli.new_done", file=shown(to), folder=own_folder()))
    return DONE
