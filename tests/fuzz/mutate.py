"""Spoiling a valid file: a few bytes, a few lines, or what stands in it."""

import json
import random
import tomllib
from collections.abc import Callable
from typing import Any

from canvas.session.lines import sealed, unsealed
from tests.fuzz.papers import carried, paper

Spoil = Callable[[bytes, random.Random], bytes]

WORDS: tuple[Any, ...] = (
    "", " ", "x" * 500, "../../etc/passwd", "..\\..\\x", "/dev/zero", "C:nul", "nul\0byte", "\ud800", "\u202e\u200d",
    "\x1b[2J", "<b>&amp;</x>", "{0.__class__}", "{", "%s%n", "e\u0301" * 90, "-1", "1e999", "2026-99-99T99:99:99Z",
    "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59", "٢٠٢٦-11-22T10:00:00Z", -1, 0, 2**31, 2**63, 2**200,
    1e308, float("inf"), float("nan"), True, False, [], {}, [[]], {"": ""},
)  # fmt: skip
"""Values that somebody who means harm would try."""
SIGNS = (b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"[", b"[[", b"{", b"]", b'"', b"'''", b"=", b".", b"#", b"\\u")
TOKENS = (b"0", b"-1", b"99999999999", b"/Prev 0", b"<<", b">>", b"R", b"obj", b"stream", b"null", b"[ ]", b"/Kids")


def spoilt(seed: bytes, dice: random.Random) -> bytes:
    """A file that somebody spoilt in one to four ways."""
    for _ in range(dice.choice((1, 1, 2, 4))):
        seed = dice.choice((_bytes, _bytes, _tokens, _lines, _structure, _structure, _structure))(seed, dice)
    return seed


def _bytes(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    match dice.randrange(4):
        case 0:
            return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at] + dice.choice(SIGNS) * dice.choice((1, 1, 3, 300)) + data[at:]
        case 2:
            return data[:at]
        case _:
            return data[:at] + data[at + dice.choice((1, 2, 20, 400)) :]


def _tokens(data: bytes, dice: random.Random) -> bytes:
    """One word for another, as in the tables of a PDF."""
    start = dice.randrange(len(data) + 1)
    words = data[start : start + 400].split(b" ")
    words[dice.randrange(len(words))] = dice.choice(TOKENS)
    return data[:start] + b" ".join(words) + data[start + 400 :]


def _lines(data: bytes, dice: random.Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b""]
    at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
    match dice.randrange(4):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[other])
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines[at] = lines[at] * dice.choice((2, 50))
    return b"".join(lines)


def _structure(data: bytes, dice: random.Random) -> bytes:
    """Another value somewhere inside, with every checksum right; of bytes that have no structure, a part of a line."""
    if data.startswith(b"%PDF"):
        return _of_paper(data, dice)
    lines = data.splitlines(keepends=True)
    if data.startswith(b"{") and lines:
        return _of_json(lines, dice)
    try:
        table = tomllib.loads(data.decode())
    except (ValueError, RecursionError):
        return _tokens(data, dice)
    _change(table, dice)
    return as_toml(table).encode("utf-8", "surrogatepass")


def _of_paper(data: bytes, dice: random.Random) -> bytes:
    """Another journal inside a paper that is itself as it should be; or the paper, where there is no journal."""
    found = carried(data)
    if found is None or dice.random() < 0.2:
        return _tokens(data, dice)
    spoil = dice.choice((_structure, _structure, _bytes, _lines))
    return paper(spoil(found[0], dice), packed=found[1])


def _of_json(lines: list[bytes], dice: random.Random) -> bytes:
    at = dice.choice((0, dice.randrange(len(lines))))
    body = unsealed(lines[at])
    try:
        table = json.loads(body or lines[at])
    except (ValueError, RecursionError):
        return b"".join(lines)
    _change(table, dice)
    written = json.dumps(table, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")
    lines[at] = sealed(written) if body else written
    return b"".join(lines)


def _change(value: Any, dice: random.Random) -> None:
    """Change something in a table or a list, at any depth."""
    while isinstance(value, dict | list) and value:
        key = dice.choice([*value]) if isinstance(value, dict) else dice.randrange(len(value))
        inner = value[key]
        if isinstance(inner, dict | list) and inner and dice.random() < 0.85:
            value = inner
            continue
        _put(value, key, dice)
        return


def _put(holder: Any, key: Any, dice: random.Random) -> None:
    match dice.randrange(6):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, list):
            holder.extend([holder[key]] * dice.choice((1, 30, 700)))
        case 1:
            holder[str(dice.choice(WORDS[:10]))] = holder[key]
        case 2:
            holder[key] = _deep(dice.choice((3, 60, 300)))
        case 3 if isinstance(holder, dict):
            holder[key] = holder[dice.choice([*holder])]
        case _:
            holder[key] = dice.choice(WORDS)


def _deep(depth: int) -> Any:
    value: Any = "x"
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    return value


def as_toml(value: Any, depth: int = 0) -> str:
    """A table as TOML: short, and without any care for what may be written."""
    if depth == 0:
        return "\n".join(f"{_quoted(key)} = {as_toml(item, 1)}" for key, item in value.items())
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)} = {as_toml(item, depth + 1)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(as_toml(item, depth + 1) for item in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
