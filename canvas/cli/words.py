"""What every subcommand shares: the library in the right language, and the way to say things."""

import re
import sys
from dataclasses import replace
from pathlib import Path

from canvas.model.base import Language
from canvas.model.texts import Texts
from canvas.session.home import read_settings
from canvas.session.library import ROOT, Library
from canvas.session.own import own_folder
from canvas.session.problem import Problem

EXPORTS = ROOT / "exports"
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Signs that would steer the terminal instead of standing on it: words may come from a file of somebody else."""
DONE, DIFFERS, WRONG, FAULT = 0, 1, 2, 3


def library_for(language: Language | None) -> Library:
    """The content of the tool, in the asked language, or the one chosen before, or Dutch."""
    return replace(Library(own=own_folder()), language=language or read_settings().language or "nl")


def say(text: str) -> None:
    """One line on standard output, also on a terminal that knows only plain letters."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """One line on standard error."""
    _write(sys.stderr, text)


def progress(step: str) -> None:
    """A step of something slow, for somebody who watches the terminal; a file or a pipe gets nothing."""
    if sys.stderr.isatty():
        _write(sys.stderr, f"… {step}")


def told(problem: Problem, texts: Texts) -> str:
    """A problem as one sentence."""
    return texts(problem.key, **problem.values)


def shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def must_end(path: Path, ending: str) -> None:
    """A file is what its name says. Raises Problem."""
    if path.suffix.lower() != ending:
        raise Problem("wrong_ending", {"file": shown(path), "ending": ending})


def _write(stream: object, text: str) -> None:
    encoding = getattr(stream, "encoding", None) or "utf-8"
    plain = _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)
    safe = plain.encode(encoding, "replace").decode(encoding)
    stream.write(safe + "\n")  # type: ignore[attr-defined]
    stream.flush()  # type: ignore[attr-defined] # the board that started us listens line by line


def ask(question: str) -> bool:
    """A question on the terminal; only a clear yes is yes."""
    _write(sys.stdout, question)
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("j", "ja", "y", "yes")
