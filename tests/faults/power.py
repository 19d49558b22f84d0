"""A power cut: only what was synced is sure to be on the disk, for the bytes of a file as for its name in a folder.

A save is recorded call by call. Then, after every call, the disk is rebuilt as a cut at that moment may leave it,
in five ways that real disks know, and the session has to open with everything that was said to be saved.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.faults.calls import shimmed
from tests.faults.session import Outcome, begin, play, survived

Names = dict[str, int | None]
"""Paths with the number of their file; a folder has none."""
Op = tuple[Any, ...]


@dataclass
class Recorder:
    """Writes down what a save does to one folder."""

    root: str
    ops: list[Op] = field(default_factory=list)
    _open: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Per open file its path and place."""

    def say(self, number: int) -> None:
        self.ops.append(("said", number))

    def around(self, name: str, call: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> Any:
        answer = call(*given, **named)
        first = given[0]
        if name in ("open", "mkdir", "replace"):
            path = os.fspath(first)
            if path.startswith(self.root):
                self._name(name, path, given, answer)
        elif first in self._open:
            self._bytes(name, given, answer)
        return answer

    def _name(self, name: str, path: str, given: tuple[Any, ...], answer: Any) -> None:
        if name == "open":
            self._open[answer] = (path, 0)
            if given[1] & os.O_CREAT:
                self.ops.append(("create", path, bool(given[1] & os.O_TRUNC)))
        else:
            self.ops.append((name, path, *map(os.fspath, given[1:2] if name == "replace" else ())))

    def _bytes(self, name: str, given: tuple[Any, ...], answer: Any) -> None:
        path, at = self._open[given[0]]
        if name == "close":
            del self._open[given[0]]
        elif name == "lseek":
            self._open[given[0]] = (path, answer)
        elif name == "write":
            self._open[given[0]] = (path, at + answer)
            self.ops.append(("write", path, at, bytes(given[1][:answer])))
        else:
            self.ops.append((name, path, *given[1:]))


class Disk:
    """What the programs see, and what is sure to be there after a cut."""

    def __init__(self, root: str) -> None:
        self.names: Names = {root: None}
        self.sure_names: Names = {root: None}
        self.bytes: dict[int, bytes] = {}
        self.sure_bytes: dict[int, bytes] = {}

    def do(self, op: Op) -> None:
        match op:
            case ("mkdir", path):
                self.names[path] = None
            case ("create", path, truncates):
                if path not in self.names:
                    self.names[path] = len(self.bytes)
                    self.bytes[len(self.bytes)] = b""
                    self.sure_bytes[len(self.sure_bytes)] = b""
                elif truncates:
                    self.bytes[self._file(path)] = b""
            case ("write", path, at, data):
                before = self.bytes[self._file(path)]
                self.bytes[self._file(path)] = before[:at].ljust(at, b"\0") + data + before[at + len(data) :]
            case ("ftruncate", path, size):
                self.bytes[self._file(path)] = self.bytes[self._file(path)][:size]
            case ("replace", source, target):
                self.names[target] = self.names.pop(source)
            case ("fsync", path):
                self._sync(path)

    def after_a_cut(self) -> Iterator[tuple[Names, dict[int, bytes]]]:
        """The ways a disk may be found: names and bytes each as they surely are, or as they just may be."""
        torn = {file: _between(self.sure_bytes[file], data, b"") for file, data in self.bytes.items()}
        zeros = {file: _between(self.sure_bytes[file], data, b"\0") for file, data in self.bytes.items()}
        yield self.sure_names, self.sure_bytes
        yield self.sure_names, torn
        yield self.sure_names, zeros
        yield self.names, self.sure_bytes
        yield self.names, self.bytes

    def _file(self, path: str) -> int:
        file = self.names[path]
        assert file is not None, path
        return file

    def _sync(self, path: str) -> None:
        file = self.names.get(path)
        if file is not None:
            self.sure_bytes[file] = self.bytes[file]
            return
        here = {name: kept for name, kept in self.names.items() if _folder_of(name) == path}
        gone = [name for name in self.sure_names if _folder_of(name) == path and name not in here]
        self.sure_names |= here
        for name in gone:
            del self.sure_names[name]


def _between(sure: bytes, data: bytes, filler: bytes) -> bytes:
    """Half of what came after the sync arrived; the rest did not, or the disk only kept its length."""
    if not data.startswith(sure):
        return sure
    half = (len(sure) + len(data)) // 2
    return data[:half] + filler * (len(data) - half)


def drill() -> Outcome:
    """Cut the power after every call of a save."""
    tried = lost = 0
    with tempfile.TemporaryDirectory() as name:
        root = str(Path(name) / "schijf")
        Path(root).mkdir()
        recorder = Recorder(root)
        with shimmed(recorder.around):
            store = begin(Path(root) / "data" / "sessions" / "sessie")
            play(store, 4, recorder.say)
            store.close()
        disk, said = Disk(root), 0
        for op in recorder.ops:
            disk.do(op)
            said = op[1] if op[0] == "said" else said
            for number, (names, contents) in enumerate(disk.after_a_cut()):
                found = Path(name) / f"terug-{number}"
                _rebuild(root, found, names, contents)
                tried += 1
                lost += not survived(found / "data" / "sessions" / "sessie", said)
                shutil.rmtree(found)
    return Outcome("power", tried, lost)


def _rebuild(root: str, found: Path, names: Names, contents: dict[int, bytes]) -> None:
    """Only what can be reached: a file in a folder whose name was lost is lost with it."""
    for path in sorted(names, key=len):
        if path != root and not _reached(root, _folder_of(path), names):
            continue
        file, place = names[path], found / os.path.relpath(path, root)
        if file is None:
            place.mkdir(exist_ok=True)
        else:
            place.write_bytes(contents[file])


def _reached(root: str, folder: str, names: Names) -> bool:
    return folder == root or (folder in names and _reached(root, _folder_of(folder), names))


def _folder_of(path: str) -> str:
    return str(Path(path).parent)
