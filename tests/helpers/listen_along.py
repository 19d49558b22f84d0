"""What a screen reader on Linux finds in the window, read over the real AT-SPI bus. Run by the system's own Python.

    python3 listen_along.py PIECE...     presses whatever has each piece in its name, one after the other

Prints one JSON object per reading, before and after each press: `nodes`, with role, name and description, and
`heard`, what was announced since the last one. It imports nothing of this project, because the library that speaks
AT-SPI (`gi`) comes with the system and not with pip.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version comes first

PATIENCE = 20.0
"""Seconds until somebody must be there."""
PAUSE = 1.0
"""Seconds in which a change arrives."""


def main() -> None:
    Atspi.init()
    heard: list[str] = []
    ear = Atspi.EventListener.new(lambda event: heard.append(event.any_data))
    ear.register("object:announcement")
    program = _program()
    _listen()
    _tell(program, heard)
    for piece in sys.argv[1:]:
        node = next(node for node in _walk(program) if piece in (node.get_name() or ""))
        node.get_action_iface().do_action(0)
        _listen()
        _tell(program, heard)


def _listen() -> None:
    loop = GLib.MainLoop()
    GLib.timeout_add(round(PAUSE * 1000), loop.quit)
    loop.run()


def _program() -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desk = Atspi.get_desktop(0)
        there = [desk.get_child_at_index(at) for at in range(desk.get_child_count())]
        found = next((program for program in there if program is not None), None)
        if found is not None:
            return found
        time.sleep(0.2)
    sys.exit("nobody speaks")


def _tell(program: Any, heard: list[str]) -> None:
    nodes = [(node.get_role_name(), node.get_name(), node.get_description()) for node in _walk(program)]
    print(json.dumps({"nodes": nodes, "heard": heard}))
    heard.clear()


def _walk(node: Any) -> Iterator[Any]:
    yield node
    try:
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    except GLib.Error:  # it went while it was read
        return
    for child in filter(None, children):
        yield from _walk(child)


if __name__ == "__main__":
    main()
