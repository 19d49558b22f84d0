"""Whether a covenant on paper and the session inside it agree: the covenant is made again and held beside it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import zip_longest
from typing import Any, Literal

from pypdf import PageObject, PdfReader

from canvas.export.ordered import Material
from canvas.export.paired import Pair, paired
from canvas.export.registry import EXPORTS
from canvas.model.base import Language
from canvas.rules.seal import seal, short
from canvas.session.from_pdf import Opened
from canvas.session.library import Library
from canvas.session.reading import Reading

Ending = Literal["agrees", "seal_agrees", "doubt", "differs"]
SHOWN = 6
"""Words that are told of a place where two texts part."""
HARMLESS = {"/Link", "/Widget"}
"""Places to go, and fields to sign in. Anything else lies over what is printed."""


UNSEEN = {"drawn", "redrawn", "covered"}
"""Findings that leave the words of a page as they were."""


@dataclass(frozen=True)
class Finding:
    """Something that is not as the session says; `verify.<code>` in the catalogue has the words."""

    code: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Verdict:
    """What came of it. `seal_agrees`: another version of the tool made it, so only the seal can be compared.
    `doubt`: the words are right, and yet a page does not look as it was made."""

    ending: Ending
    seal: str
    findings: tuple[Finding, ...] = ()


def verify(opened: Opened, library: Library) -> Verdict:
    """Hold a covenant against its session. Raises Problem when there is no session in it that can be read."""
    reading = opened.session()
    true = seal(reading.history.board, reading.header.scenario)
    found = (
        [] if opened.about.seal == true else [Finding("seal", {"told": short(opened.about.seal), "true": short(true)})]
    )
    with opened.guarded():
        pages = list(opened.reader.pages)
        if not opened.about.ours:
            found += _without_seal(pages, true)
            return Verdict("differs" if found else "seal_agrees", true, tuple(found))
        made = _made_again(opened, reading, library)
        if made is None:
            return Verdict("differs", true, (*found, Finding("facts")))
        found += _compared(pages, made)
    if len(found) == len(pages) and all(finding.code == "drawn" for finding in found):
        found = [Finding("redrawn")]
    return Verdict(_ending(found), true, tuple(found))


def _ending(found: Sequence[Finding]) -> Ending:
    if not found:
        return "agrees"
    return "doubt" if all(finding.code in UNSEEN for finding in found) else "differs"


def _made_again(opened: Opened, reading: Reading, library: Library) -> list[PageObject] | None:
    """The pages as the session says they should be; None when the file does not tell how it was made."""
    about = opened.about
    with suppress(ValueError):
        day = dt.date.fromisoformat(about.day)
        if about.language in ("nl", "en") and about.copy in ("sign", "publish"):
            language: Language = "nl" if about.language == "nl" else "en"
            texts, theme = library.texts(language), library.theme()
            board, scenario = reading.history.board, reading.header.scenario
            copy: Any = about.copy
            material = Material(board, scenario, texts, theme, library.assets, day, copy=copy, reading=reading)
            return list(PdfReader(BytesIO(EXPORTS["covenant"].make(material))).pages)
    return None


def _without_seal(pages: list[PageObject], true: str) -> Iterator[Finding]:
    for number, page in enumerate(pages, start=1):
        if short(true) not in " ".join(_words(page)):
            yield Finding("seal_on_page", {"page": str(number), "true": short(true)})


def _compared(pages: list[PageObject], made: list[PageObject]) -> Iterator[Finding]:
    for at, model_at in _side_by_side(pages, made):
        if at is None or model_at is None:
            number = (model_at if at is None else at) or 0
            yield Finding("missing" if at is None else "too_many", {"page": str(number + 1)})
            continue
        page, model, told = pages[at], made[model_at], {"page": str(model_at + 1)}
        if any(note.get("/Subtype") not in HARMLESS for note in _notes(page)):
            yield Finding("covered", told)
        if _ink(page) == _ink(model):
            continue
        here, there = _words(page), _words(model)
        yield Finding("drawn", told) if here == there else Finding("words", {**told, **_parting(here, there)})


def _side_by_side(pages: list[PageObject], made: list[PageObject]) -> Iterable[Pair]:
    """Which page is held beside which. Their words are read only when one document has fewer pages."""
    if len(pages) == len(made):
        return [(at, at) for at in range(len(pages))]
    return paired([_words(page) for page in pages], [_words(page) for page in made])


def _words(page: PageObject) -> list[str]:
    return page.extract_text().split()


def _parting(here: list[str], there: list[str]) -> dict[str, str]:
    """Where two texts part: a few words of each from there on."""
    at = next(at for at, (one, other) in enumerate(zip_longest(here, there)) if one != other)
    return {"printed": " ".join(here[at : at + SHOWN]), "true": " ".join(there[at : at + SHOWN])}


def _ink(page: PageObject) -> tuple[object, ...]:
    """All that decides what is seen of a page: what is drawn, with which letters and pictures, and how it is cut."""
    contents = page.get_contents()
    return (
        contents.get_data().split() if contents is not None else [],
        *(tuple(map(float, box)) for box in (page.mediabox, page.cropbox)),
        page.get("/Rotate", 0),
        _looks(page, "/Font"),
        _looks(page, "/XObject"),
    )


def _looks(page: PageObject, kind: str) -> dict[str, str]:
    """Fonts or pictures of a page by the name under which they are drawn."""
    things = _held(_held(page, "/Resources", {}), kind, {})
    return {name: _print(thing) for name, thing in things.items()}


def _print(thing: Any) -> str:
    """A short number for a font or picture that is another one when anything in it is another."""
    thing = thing.get_object()
    parts = [thing, thing.get("/ToUnicode"), thing.get("/FontDescriptor", {}).get("/FontFile2")]
    streams = [part.get_object() for part in parts if part is not None]
    data = b"".join(stream.get_data() for stream in streams if hasattr(stream, "get_data"))
    return sha256(data + repr(thing.get("/Widths")).encode()).hexdigest()


def _notes(page: PageObject) -> Iterator[Any]:
    yield from (note.get_object() for note in _held(page, "/Annots", ()))


def _held(table: Any, key: str, otherwise: Any) -> Any:
    """An entry of a table in a PDF, wherever in the file it stands."""
    found = table.get(key)
    return otherwise if found is None else found.get_object()
