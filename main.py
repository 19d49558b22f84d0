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
    """Run one subcommand, and tell in one sentence what is wrong.

    0: done. 1: `verify` found a difference, `doctor` something to mend. 2: wrong use or bad input. 3: a fault of ours.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    given = list(sys.argv[1:] if arguments is None else arguments)
    _show_something(given)
    from canvas.cli.ending import ended_tidily
    from canvas.cli.words import FAULT, WRONG, complain, library_for, told
    from canvas.session.problem import Problem

    library = library_for(_language_in(given))  # help and mistakes are told in the language that was asked
    asked = _parser(library.texts()).parse_args(given)
    run: Run = getattr(asked, "run", _play)
    try:
        with ended_tidily():
            return run(library, asked)
    except Problem as problem:
        complain(told(problem, library.texts()))
        return WRONG
    except KeyboardInterrupt:
        return WRONG
    except OSError as error:  # such as a name that is too long for the disk
        from canvas.session.disk import disk_problem

        complain(told(disk_problem(error, Path(str(error.filename or "."))), library.texts()))
        return WRONG
    except Exception as error:  # never a traceback: its values may be of people, and its lines tell them nothing
        from canvas.session.faultlog import note_fault

        complain(library.texts()("cli.fault", name=note_fault(error)))
        return FAULT


def _show_something(given: Sequence[str]) -> None:
    """Who simply opens the board sees its window before the rest is loaded; what else may go wrong is told first."""
    if given in ([], ["play"]):
        from canvas import NAME
        from canvas.screens.display import show_curtain

        show_curtain(NAME, Path(__file__).parent / "assets")


def _language_in(given: Sequence[str]) -> "Language | None":
    """The language asked for anywhere on the line, before the line itself is understood."""
    for index, word in enumerate(given):
        name, _, value = word.partition("=")
        chosen = value or next(iter(given[index + 1 :]), "")
        if name == "--language" and chosen in ("nl", "en"):
            return "nl" if chosen == "nl" else "en"
    return None


def _parser(texts: "Texts") -> argparse.ArgumentParser:
    from canvas.cli.arguments import COMMANDS, Arguments

    shared = Arguments(add_help=False, texts=texts)
    shared.add_argument("--language", choices=("nl", "en"), default=None, help=texts("cli.language"))
    parser = Arguments(prog="main.py", description=texts("cli.about"), parents=[shared], texts=texts)
    parser.set_defaults(scenario=None, session=None, file=None, kiosk=False)
    commands = parser.add_subparsers(metavar=COMMANDS)

    def command(name: str, run: Run) -> argparse.ArgumentParser:
        about = texts(f"cli.{name}")
        made = commands.add_parser(name, help=about, description=about, parents=[shared], texts=texts)
        made.set_defaults(run=run)
        return made

    play = command("play", _play)
    play.add_argument("file", metavar="FILE", nargs="?", type=Path, help=texts("cli.arg_file"))
    play.add_argument("--scenario", metavar="ID", help=texts("cli.arg_scenario"))
    play.add_argument("--session", metavar="DIR", type=Path, help=texts("cli.arg_session_dir"))
    play.add_argument("--kiosk", action="store_true", help=texts("cli.arg_kiosk"))
    beside = command("beside", _beside)
    beside.add_argument("session", metavar="SESSION", nargs="?", type=Path, help=texts("cli.arg_beside"))
    demo = command("demo", _demo)
    demo.add_argument("--scenario", metavar="ID", default=FIRST_SCENARIO, help=texts("cli.arg_scenario"))
    demo.add_argument("--out", metavar="DIR", type=Path, help=texts("cli.arg_out"))
    export = command("export", _export)
    export.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    export.add_argument("--to", metavar="FILE.pdf", type=Path, required=True, help=texts("cli.arg_to_pdf"))
    prints = command("print", _print)
    prints.add_argument("subject", metavar="SESSION|SCENARIO", help=texts("cli.arg_print"))
    prints.add_argument("--out", metavar="DIR", type=Path, required=True, help=texts("cli.arg_print_out"))
    prints.add_argument("--what", metavar="NAME", nargs="+", default=(), help=texts("cli.arg_what"))
    enter = command("enter", _enter)
    enter.add_argument("scenario", metavar="SCENARIO", help=texts("cli.arg_enter"))
    enter.add_argument("--from", metavar="FILE.txt", type=Path, dest="lines", help=texts("cli.arg_enter_from"))
    enter.add_argument("--to", metavar="DIR", type=Path, help=texts("cli.arg_enter_to"))
    render = command("render", _render)
    render.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    render.add_argument("--to", metavar="FILE.png", type=Path, required=True, help=texts("cli.arg_to_png"))
    render.add_argument("--size", metavar="WxH", default="1920x1080", help=texts("cli.arg_size"))
    render.add_argument("--view", metavar="NAME", default="route", help=texts("cli.arg_view"))
    render.add_argument("--theme", metavar="NAME", default="licht", help=texts("cli.arg_theme"))
    replay = command("replay", _replay)
    replay.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    replay.add_argument("--until", metavar="N", type=int, help=texts("cli.arg_until"))
    replay.add_argument("--to", metavar="DIR", type=Path, help=texts("cli.arg_to_dir"))
    guide = command("guide", _guide)
    guide.add_argument("scenario", metavar="SCENARIO", help=texts("cli.arg_scenario"))
    guide.add_argument("--to", metavar="FILE.pdf", type=Path, help=texts("cli.arg_guide_to"))
    validate = command("validate", _validate)
    validate.add_argument("files", metavar="FILE", nargs="+", type=Path, help=texts("cli.arg_files"))
    verify = command("verify", _verify)
    verify.add_argument("file", metavar="FILE.pdf", type=Path, help=texts("cli.arg_verify"))
    new = command("new", _new)
    new.add_argument("to", metavar="FILE.toml", type=Path, help=texts("cli.arg_new"))
    tasks = command("tasks", _tasks)
    tasks.add_argument("scenario", metavar="SCENARIO", help=texts("cli.arg_tasks_scenario"))
    tasks.add_argument("sheet", metavar="TASKS.csv", nargs="?", type=Path, help=texts("cli.arg_tasks_csv"))
    tasks.add_argument("--to", metavar="FILE.toml", type=Path, help=texts("cli.arg_tasks_to"))
    tasks.add_argument("--write", metavar="TASKS.csv", type=Path, help=texts("cli.arg_tasks_write"))
    wipe = command("wipe", _wipe)
    wipe.add_argument("session", metavar="SESSION", type=Path, help=texts("cli.arg_session"))
    wipe.add_argument("--yes", action="store_true", help=texts("cli.arg_yes"))
    wipe.add_argument("--papers", action="store_true", help=texts("cli.arg_papers"))
    privacy = command("privacy", _privacy)
    privacy.add_argument("--to", metavar="FILE.pdf", type=Path, help=texts("cli.arg_privacy_to"))
    doctor = command("doctor", _doctor)
    doctor.add_argument("--to", metavar="FILE.txt", type=Path, help=texts("cli.arg_doctor_to"))
    schema = command("schema", _schema)
    schema.add_argument("to", metavar="FILE.json", nargs="?", type=Path, help=texts("cli.arg_schema"))
    return parser


def _play(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli.play import play

    return play(library, asked.scenario, asked.session, asked.file, kiosk=asked.kiosk)


def _beside(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import beside

    return beside.run(library, asked.session)


def _demo(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import demo, words

    return demo.run(library, asked.scenario, asked.out or words.EXPORTS / f"demo-{Path(asked.scenario).stem}")


def _export(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import export

    return export.run(library, asked.session, asked.to)


def _print(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import print as printing

    return printing.run(library, asked.subject, asked.out, asked.what)


def _enter(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import enter

    return enter.run(library, asked.scenario, asked.lines, asked.to)


def _render(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import render

    return render.run(library, asked.session, asked.to, asked.size, asked.view, asked.theme)


def _replay(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import replay

    return replay.run(library, asked.session, asked.until, asked.to)


def _guide(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import guide

    return guide.run(library, asked.scenario, asked.to)


def _validate(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import validate

    return validate.run(library, asked.files)


def _verify(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import verify

    return verify.run(library, asked.file)


def _new(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import new

    return new.run(library, asked.to)


def _tasks(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import tasks

    return tasks.run(library, asked.scenario, asked.sheet, asked.to, asked.write)


def _wipe(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import wipe

    return wipe.run(library, asked.session, sure=asked.yes, papers=asked.papers)


def _privacy(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import privacy

    return privacy.run(library, asked.to)


def _doctor(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import doctor

    return doctor.run(library, asked.to)


def _schema(library: "Library", asked: argparse.Namespace) -> int:
    from canvas.cli import schema

    return schema.run(library, asked.to)


def _tell_missing(library: str) -> int:
    """Somebody started without the libraries: say how to start, with nothing but Python itself."""
    import tomllib

    file = Path(__file__).parent / "assets" / "text" / f"{_language_in(sys.argv[1:]) or 'nl'}.toml"
    said: str = tomllib.loads(file.read_text("utf-8"))["cli"]["not_installed"]
    print(said.format(name=library), file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ModuleNotFoundError as missing:
        sys.exit(_tell_missing(str(missing.name)))
