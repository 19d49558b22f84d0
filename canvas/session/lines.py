"""One line of the journal: JSON that carries its own checksum, so that a damaged line is known. Pure."""

import zlib

LINE_CAP = 4 * 1024 * 1024
"""No line of ours comes near this; a longer one is not ours."""

_SEAL = b',"crc":"%08x"}\n'
_SEAL_LENGTH = len(_SEAL % 0)


def sealed(body: bytes) -> bytes:
    """A line for a JSON object: the checksum, as last field, covers everything before it."""
    stem = body[:-1]
    return stem + _SEAL % zlib.crc32(stem)


def unsealed(line: bytes, most: int = LINE_CAP) -> bytes | None:
    """The JSON object of a whole and undamaged line of at most so many bytes, else None."""
    stem, seal = line[:-_SEAL_LENGTH], line[-_SEAL_LENGTH:]
    return stem + b"}" if len(line) <= most and seal == _SEAL % zlib.crc32(stem) else None
