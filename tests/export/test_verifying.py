"""Paper and session held beside each other: what somebody changed in a covenant is told, with its page."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page as validator
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, NameObject, RectangleObject

from canvas.export import verifying
from canvas.export.registry import EXPORTS, Material
from canvas.export.story_seal import dots
from canvas.export.verifying import Verdict, verify
from canvas.model.base import LANGUAGES
from canvas.rules.seal import SCHEME, seal, short
from canvas.session import from_pdf
from canvas.session.carrying import for_publication, written
from canvas.session.from_pdf import open_pdf
from canvas.session.problem import Problem
from tests.export.heard import Heard
from tests.export.material import LIBRARY, PEOPLE, words_in
from tests.export.sessions import kept, made, saved, session

Change = Callable[[PdfWriter], None]
WORDS = re.compile(rb"\(((?:[^()\\]|\\.)+)\) Tj")


@pytest.fixture(autouse=True)
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was made here is not made once more; `test_round_trip` makes it again in earnest."""
    covenant = EXPORTS["covenant"]

    def known(material: Material) -> bytes:
        assert material.reading is not None
        for rich in (True, False):
            told = session(rich=rich)
            told = for_publication(told) if material.copy == "publish" else told
            if [*material.reading.records] == [*told.records]:
                return made("isoleerder", material.texts.language, material.copy, rich=rich)
        return covenant.make(material)

    monkeypatch.setattr(verifying, "EXPORTS", {"covenant": replace(covenant, make=known)})


def verdict(data: bytes, folder: Path) -> Verdict:
    return verify(open_pdf(kept(data, folder)), LIBRARY)


def codes(found: Verdict) -> list[tuple[str, str]]:
    return [(finding.code, finding.values.get("page", "")) for finding in found.findings]


def tampered(change: Change, data: bytes | None = None) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data or made("isoleerder", "nl"))))
    change(writer)
    return saved(writer)


def test_the_seal_is_on_every_page_and_whole_at_the_end() -> None:
    told = session()
    whole = seal(told.history.board, told.header.scenario)
    reader = PdfReader(BytesIO(made("isoleerder", "nl")))
    assert all(short(whole) in page.extract_text() for page in reader.pages)
    assert whole in "".join(words_in(made("isoleerder", "nl")).split())
    figures = [element.entry.get("/Alt", "") for element in Heard(made("isoleerder", "nl")).of("Figure")]
    assert any(whole in alt.replace(" ", "") for alt in figures)


def test_the_code_holds_words_and_no_address() -> None:
    rows = dots(SCHEME + "0" * 64)
    assert SCHEME == "leerwerkcanvas:sha256:"
    assert len(rows) == len(rows[0]) == 41 and rows[0][:7] == [True] * 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_copies_keep_to_both_standards_with_a_session_in_them(language: str) -> None:
    for data in (made("isoleerder", language), made("isoleerder", language, "publish", rich=True)):
        for profile in ("ua1", "3a"):
            assert not validator.validate_pdf_bytes(data, profile=profile).failures


def test_both_copies_carry_one_seal_and_only_one_of_them_carries_names(tmp_path: Path) -> None:
    told = session(rich=True)
    sign, publish = (made("isoleerder", "nl", copy, rich=True) for copy in ("sign", "publish"))
    opened = [open_pdf(kept(data, tmp_path, name)) for data, name in ((sign, "a.pdf"), (publish, "b.pdf"))]
    assert opened[0].about.seal == opened[1].about.seal != ""
    assert [one.about.copy for one in opened] == ["sign", "publish"]
    reading = opened[1].session()
    bare = for_publication(told)
    file = written(bare.header, bare.records)
    assert written(reading.header, reading.records) == file
    for name in PEOPLE[:2]:
        assert name in words_in(sign) and name not in words_in(publish) and name not in file.decode()
    assert verify(opened[1], LIBRARY).ending == "agrees"


def other_words(writer: PdfWriter) -> None:
    """The third page says something else."""
    _redraw(writer, 2, lambda code: code.replace(b"(%b) Tj" % said(code)[3], b"(%b) Tj" % said(code)[5], 1))


def said(code: bytes) -> list[bytes]:
    """The stretches of text that a page shows, as they stand in its code."""
    return list(dict.fromkeys(WORDS.findall(code)))


def covered_words(writer: PdfWriter) -> None:
    """A white sheet over the fourth page."""
    _redraw(writer, 3, lambda code: code + b"\nq 1 1 1 rg 60 300 300 90 re f Q\n")


def _redraw(writer: PdfWriter, at: int, change: Callable[[bytes], bytes]) -> None:
    page = writer.pages[at]
    contents = page.get_contents()
    assert contents is not None
    stream = DecodedStreamObject()
    before = contents.get_data()
    stream.set_data(change(before))
    assert stream.get_data() != before
    page[NameObject("/Contents")] = writer._add_object(stream)


def noted(writer: PdfWriter) -> None:
    writer.add_annotation(1, FreeText(text="Geldt niet", rect=(80, 300, 280, 340)))


def cut(writer: PdfWriter) -> None:
    writer.pages[4].cropbox = RectangleObject((0, 200, 595, 842))


def dropped_page(writer: PdfWriter) -> None:
    writer.remove_page(len(writer.pages) - 1)


def dropped_in_the_middle(writer: PdfWriter) -> None:
    writer.remove_page(9)


def dropped_beside_a_changed_one(writer: PdfWriter) -> None:
    """The third page says something else, and the fourth is gone."""
    other_words(writer)
    writer.remove_page(3)


def put_in(writer: PdfWriter) -> None:
    writer.insert_blank_page(595, 842, 4)


def other_fonts(writer: PdfWriter) -> None:
    """The letters of the second page look like other letters."""
    fonts = writer.pages[1]["/Resources"]["/Font"]  # type: ignore[index]
    first, second, *_ = (font.get_object() for font in fonts.values())
    first[NameObject("/FontDescriptor")] = second.raw_get("/FontDescriptor")


LAST = str(len(PdfReader(BytesIO(made("isoleerder", "nl"))).pages))
TAMPERED: dict[str, tuple[Change, str, list[tuple[str, str]]]] = {
    "words": (other_words, "differs", [("words", "3")]),
    "covered": (covered_words, "doubt", [("drawn", "4")]),
    "a note": (noted, "doubt", [("covered", "2")]),
    "cut": (cut, "doubt", [("drawn", "5")]),
    "a page less": (dropped_page, "differs", [("missing", LAST)]),
    "a page less in the middle": (dropped_in_the_middle, "differs", [("missing", "10")]),
    "a page less beside a changed one": (dropped_beside_a_changed_one, "differs", [("words", "3"), ("missing", "4")]),
    "a page more": (put_in, "differs", [("too_many", "5")]),
    "letters that look like others": (other_fonts, "doubt", [("redrawn", "")]),
}


@pytest.mark.parametrize("kind", TAMPERED)
def test_what_is_changed_on_paper_is_told_with_its_page(kind: str, tmp_path: Path) -> None:
    change, ending, findings = TAMPERED[kind]
    found = verdict(tampered(change), tmp_path)
    assert (found.ending, codes(found)) == (ending, findings)
    for language in LANGUAGES:
        texts = LIBRARY.texts(language)
        assert all(texts(f"verify.{finding.code}", **finding.values) for finding in found.findings)


def test_the_changed_words_are_told_beside_the_true_ones(tmp_path: Path) -> None:
    (finding,) = verdict(tampered(other_words), tmp_path).findings
    assert finding.values["printed"] != finding.values["true"]
    assert finding.values["true"] in " ".join(
        PdfReader(BytesIO(made("isoleerder", "nl"))).pages[2].extract_text().split()
    )


def test_another_session_in_the_file_is_noticed_on_every_page(tmp_path: Path) -> None:
    def swap(writer: PdfWriter) -> None:
        (attached,) = list(writer.attachment_list)
        reading = session()
        attached.content = written(reading.header, [*reading.records][:-12])

    found = verdict(tampered(swap), tmp_path)
    assert found.ending == "differs"
    assert codes(found)[0] == ("seal", "")
    # the session inside makes a shorter covenant: a last page may be one too many instead of another one
    noticed = {page for code, page in codes(found) if code in ("words", "too_many")}
    assert noticed == {str(number) for number in range(1, int(LAST) + 1)}


def test_without_a_session_there_is_nothing_to_hold_it_against(tmp_path: Path) -> None:
    def remove(writer: PdfWriter) -> None:
        del writer.root_object["/Names"]

    with pytest.raises(Problem) as found:
        verdict(tampered(remove), tmp_path)
    assert found.value.code == "pdf_no_session"


def test_a_file_that_another_program_saved_again_still_agrees(tmp_path: Path) -> None:
    def spaced(writer: PdfWriter) -> None:
        for at in range(len(writer.pages)):
            _redraw(writer, at, lambda code: code.replace(b"\n", b"\r\n") + b"\n")

    assert verdict(tampered(lambda _writer: None), tmp_path).ending == "agrees"
    assert verdict(tampered(spaced), tmp_path).ending == "agrees"


def test_of_another_version_only_the_seal_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(from_pdf, "VERSION", "9.9.9")
    assert verdict(made("isoleerder", "nl"), tmp_path).ending == "seal_agrees"
    wrong = made("isoleerder", "nl").replace(b"<lwc:Seal>", b"<lwc:Seal>0", 1)
    assert codes(verdict(tampered(lambda _writer: None, wrong), tmp_path)) == [("seal", "")]


def test_a_file_that_tells_no_day_cannot_be_made_again(tmp_path: Path) -> None:
    wrong = made("isoleerder", "nl").replace(b"<xmp:CreateDate>2026", b"<xmp:CreateDate>soon", 1)
    assert codes(verdict(wrong, tmp_path)) == [("facts", "")]
