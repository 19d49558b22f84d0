"""A shim around every call by which a save reaches the disk."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

CALLS = ("open", "write", "fsync", "ftruncate", "lseek", "replace", "mkdir", "close")
"""Python's own files and paths come down to these too, when they write."""

Around = Callable[[str, Callable[..., Any], tuple[Any, ...], dict[str, Any]], Any]
"""Gets the name of a call, the call itself and its arguments; answers in its place."""


@contextmanager
def shimmed(around: Around) -> Iterator[None]:
    """Inside this block every call goes through `around`."""
    real = {name: getattr(os, name) for name in CALLS}

    def shim(name: str) -> Callable[..., Any]:
        return lambda *given, **named: around(name, real[name], given, named)

    for name in CALLS:
        setattr(os, name, shim(name))
    try:
        yield
    finally:
        for name, call in real.items():
            setattr(os, name, call)
