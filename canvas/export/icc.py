"""What the colours of a document mean: sRGB as a small profile of our own, the same bytes every time."""

from struct import pack

Point = tuple[float, float, float]

WHITE: Point = (0.9642, 1.0, 0.8249)
"""The white of D50, in which profiles count."""
PRIMARIES: dict[bytes, Point] = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
"""Red, green and blue of IEC 61966-2-1, seen in that white."""
ADAPTED = (1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316)
"""From the white of a screen (D65) to that white, by Bradford."""
CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
HEADER = 128


def srgb_profile() -> bytes:
    """An ICC profile, version 4.2, for a display."""
    parts = [(b"desc", _text("sRGB")), (b"cprt", _text("CC0")), (b"wtpt", _xyz(WHITE)), (b"chad", _matrix())]
    parts += [(name, _xyz(point)) for name, point in PRIMARIES.items()]
    parts += [(name, _curve()) for name in (b"rTRC", b"gTRC", b"bTRC")]
    start, index, body, places = HEADER + 4 + 12 * len(parts), b"", b"", dict[bytes, int]()
    for name, data in parts:
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        index += name + pack(">II", places[data], len(data))
    return _header(start + len(body)) + pack(">I", len(parts)) + index + body


def _header(size: int) -> bytes:
    made = pack(">6H", 2020, 1, 1, 0, 0, 0)
    kind = pack(">I4sI4s4s4s", size, b"\0" * 4, 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    return (kind + made + b"acsp" + b"\0" * 28 + _fixed(*WHITE)).ljust(HEADER, b"\0")


def _fixed(*values: float) -> bytes:
    """Numbers with sixteen bits behind the point."""
    return b"".join(pack(">i", round(value * 65536)) for value in values)


def _xyz(point: Point) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(*point)


def _text(text: str) -> bytes:
    letters = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + pack(">II2s2sII", 1, 12, b"en", b"US", len(letters), 28) + letters


def _curve() -> bytes:
    return b"para\0\0\0\0" + pack(">HH", 3, 0) + _fixed(*CURVE)


def _matrix() -> bytes:
    return b"sf32\0\0\0\0" + _fixed(*ADAPTED)
