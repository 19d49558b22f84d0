"""Leerwerkcanvas: the table for dividing roles. `uv run main.py` opens the board; `--help` tells the rest.

Only arguments are read here. Imports stand inside the subcommands, so that `validate` never loads pygame
and `play` never loads reportlab.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from canvas.model.base import Language
    from canvas.model.texts import Texts
    from canvas.session.library import Library

Run = Callable[["Library", argparse.Namespace], int]
FIRST_SCENARIO = "isoleerder"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand. 0: done. 2: wrong use or bad input, told in one sentence on standard error."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from canvas.cli.words import WRONG, complain, library_for, told
    from canvas.session.problem import Problem

    given = list(sys.argv[1:] if arguments is None else arguments)
    library = library_for(_language_in(given))  # help and mistakes are told in the language that was asked
    asked = _parser(library.texts()).parse_args(given)
    run: Run = getattr(asked, "run", _play)
    try:
        return run(library, asked)
    except Problem as problem:
        complain(told(problem, library.texts()))
        return WRONG
    except KeyboardInterrupt:
        return WRONG


def _language_in(given: Sequence[str]) -> "Language | None":
    """The language asked for anywhere on the line, before the line itself is understood."""
    for index, word in enumerate(given):
        name, _, value = word.partition("=")
        chosen = value or next(iter(given[index + 1 :]), "")
        if name == "--language" and chosen in ("nl", "en"):
            return "nl" if chosen == "nl" else "en"
    return None


def _parser(texts: "Texts") -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--language", choices=("nl", "en"), default=None, help=texts("cli.language"))
    parser = argparse.ArgumentParser(prog="main.py", description=texts("cli.about"), parents=[shared])
    parser.set_defaults(scenario=None, session=None)
    commands = parser.add_subparsers(metavar="…")

    def command(name: str, run: Run) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=texts(f"cli.{name}"), description=texts(f"cli.{name}"), parents=[shared])
        made.set_defaults(run=run)
        return made

    play = command("play", _play)
    play.add_argument("--scenario", metavar="ID", help=texts("cli.arg_scenario"))
    play.add_argument("--session", metavar="DIR", type=Path, help=texts("cli.arg_session_dir"))
    demo = command("demo", _demo)
    demo.add_argument("--scenario", metavar="ID", default=FIRST_SCENARIO, help=texts("cli.arg_scenario"))
    demo.add_argument("--out", metavar="DIR", type=Path, help=texts("cli.arg_out"))
    export = command("export", _export)
    export.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    export.add_argument("--to", metavar="FILE.pdf", type=Path, required=True, help=texts("cli.arg_to_pdf"))
    render = command("render", _render)
    render.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    render.add_argument("--to", metavar="FILE.png", type=Path, required=True, help=texts("cli.arg_to_png"))
    render.add_argument("--size", metavar="WxH", default="1920x1080", help=texts("cli.arg_size"))
    replay = command("replay", _replay)
    replay.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    replay.add_argument("--until", metavar="N", type=int, help=texts("cli.arg_until"))
    replay.add_argument("--to", metavar="DIR", type=Path, help=texts("cli.arg_to_dir"))
    validate = command("validate", _validate)
    validate.add_argument("files", metavar="FILE", nargs="+", type=Path, help=texts("cli.arg_files"))
    return parser


def _play(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli.play import play

    return play(library, asked.scenario, asked.session)


def _demo(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import demo, words

    return demo.run(library, asked.scenario, asked.out or words.EXPORTS / f"demo-{asked.scenario}")


def _export(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import export

    return export.run(library, asked.session, asked.to)


def _render(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import render

    return render.run(library, asked.session, asked.to, asked.size)


def _replay(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import replay

    return replay.run(library, asked.session, asked.until, asked.to)


def _validate(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import validate

    return validate.run(library, asked.files)


if __name__ == "__main__":
    sys.exit(main())
