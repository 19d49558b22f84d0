"""`demo`: the example workshop, played without a window through the same hands, layout, session and export."""

from datetime import date, datetime
from pathlib import Path

from canvas.cli.words import DONE, progress, say, shown
from canvas.layout.geometry import Size
from canvas.model.scenario import Scenario
from canvas.model.table_of_mechanics import TABS
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.reading import JOURNAL_FILE

SIZE = Size(1920, 1080)
MADE = (JOURNAL_FILE, "covenant.pdf", "board.png")
VIEWS = tuple(f"board-{tab}.png" for tab in TABS[1:])
"""A picture of every other view that a case has."""
KEPT = (*MADE, *VIEWS, "lock")
"""What an earlier demo left behind; only a folder with nothing else in it is used again."""


def run(library: Library, scenario: str, folder: Path) -> int:
    """The subcommand. Raises Problem."""
    demo(library, scenario, folder)
    say(library.texts()("cli.demo_done", folder=shown(folder)))
    return DONE


def demo(library: Library, scenario: str, folder: Path) -> None:
    """Play the example into a folder: journal, covenant and a picture of the board. Raises Problem."""
    played = library.scenario(scenario)
    _clear(folder)
    _play(library, played, folder)
    from canvas.cli.export import export

    export(library, folder, folder / "covenant.pdf", date.today())


def _clear(folder: Path) -> None:
    """Make room for a new demo, but never throw away what somebody else put there."""
    if not folder.exists():
        return
    if not folder.is_dir() or any(not _is_ours(path) for path in folder.iterdir()):
        raise Problem("demo_folder", {"folder": shown(folder)})
    for path in folder.iterdir():
        path.unlink()


def _is_ours(path: Path) -> bool:
    return path.is_file() and (path.name in KEPT or path.name.startswith("journal."))


def _play(library: Library, scenario: Scenario, folder: Path) -> None:
    from canvas.scene.headless import painter, save_png
    from canvas.screens.kit import Kit
    from canvas.screens.table import TableScreen
    from canvas.screens.workshop import play_workshop
    from canvas.session.store import new_session

    theme = library.theme()
    paint = painter(theme, library.assets)
    store = new_session(folder, scenario, library.language, datetime.now)
    try:
        screen = TableScreen(store, Kit(library.texts(), theme, paint.case, _no_job), SIZE, 0)
        stage = play_workshop(screen, lambda name: progress(screen.names.round(name)))
        store.flush(10.0)
        screen.refresh(stage.now)
        for tab in (*screen.names.scenario.tabs[1:], "route"):
            screen.show(tab=tab)
            name = "board.png" if tab == "route" else f"board-{tab}.png"
            save_png(screen.easel.portrait(), SIZE, folder / name, paint)
    finally:
        store.close()
    (folder / "lock").unlink(missing_ok=True)  # nobody plays on here


def _no_job(_arguments: object) -> "_Nothing":
    return _Nothing()


class _Nothing:
    """The demo makes its covenant itself, at the end."""

    def poll(self) -> int:
        return 0

    def lines(self) -> tuple[str, ...]:
        return ()
