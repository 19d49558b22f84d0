"""A mark on a file of our own by which this user knows it again. Whoever has not the key cannot make it.

The key is thirty-two bytes of chance in the data folder. It guards no secret: without it, files that carry
the mark are only shortcuts less.
"""

import hmac
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from canvas.session.data_folder import home
from canvas.session.disk import make_private, replace_file
from canvas.session.inlet import read_at_most

KEY_FILE = "bookmark.key"
_KEY_BYTES = 32
_MARK = sha256().digest_size * 2 + 1
"""Hexadecimal digits and the end of their line."""


def stamped(body: bytes) -> bytes:
    """A body behind its mark; makes the key when there is none yet. Raises OSError."""
    return _mark(body, _key() or _new_key()) + body


def unstamped(data: bytes) -> bytes | None:
    """What stands behind the mark; None when somebody else made it, or it is not whole."""
    mark, body, key = data[:_MARK], data[_MARK:], _key()
    return body if key and hmac.compare_digest(mark, _mark(body, key)) else None


def _mark(body: bytes, key: bytes) -> bytes:
    return hmac.new(key, body, sha256).hexdigest().encode() + b"\n"


def _key() -> bytes:
    """The key of this user; empty when there is none, or when it is damaged."""
    with suppress(OSError):
        found = read_at_most(_path(), _KEY_BYTES)
        if len(found) == _KEY_BYTES:
            return found
    return b""


def _new_key() -> bytes:
    path, key = _path(), os.urandom(_KEY_BYTES)
    make_private(path.parent)
    replace_file(path, key)
    return key


def _path() -> Path:
    return home() / KEY_FILE
