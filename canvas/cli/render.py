"""`render`: the board of a session as a picture."""

from pathlib import Path

from canvas.cli.words import DONE, must_end, say, shown
from canvas.layout.geometry import Size
from canvas.model.settings import FIRST_THEME
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.reading import find_journal, read_journal

LEAST, MOST = Size(640, 400), Size(7680, 4320)


def run(library: Library, session: Path, to: Path, size: str, view: str = "route", theme: str = FIRST_THEME) -> int:
    """The subcommand. Raises Problem."""
    wanted = _size(size)
    must_end(to, ".png")
    reading = read_journal(find_journal(session))
    from canvas.scene.headless import painter, save_png

    look = library.theme(theme)
    paint = painter(look, library.assets)
    from canvas.layout.brush import Brush
    from canvas.layout.desk import Desk
    from canvas.layout.table import arrange_table
    from canvas.layout.view import View
    from canvas.model.names import Names
    from canvas.model.personal import impersonal
    from canvas.rules.queries import played

    board = impersonal(reading.history.board)  # a picture is passed on
    names = Names(played(board, reading.header.scenario), board, library.texts())
    if view not in names.scenario.tabs:
        raise Problem("unknown_view", {"name": view, "known": ", ".join(names.scenario.tabs)})
    desk = Desk(names.board, names, look, View(clock="", tab=view), Brush(wanted, paint.case))
    try:
        save_png(arrange_table(desk).picture, wanted, to, paint)
    except OSError as error:
        raise Problem("not_written", {"file": shown(to)}) from error
    say(library.texts()("cli.written", file=shown(to)))
    return DONE


def _size(text: str) -> Size:
    """`1920x1080` as a size. Raises Problem when it is no size, or one no screen has."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise Problem("size", {"size": text})
    size = Size(int(width), int(height))
    if not (LEAST.w <= size.w <= MOST.w and LEAST.h <= size.h <= MOST.h):
        raise Problem("size", {"size": text})
    return size
