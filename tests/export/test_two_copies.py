"""Two copies of a covenant: one to sign, with a field for every signatory, and one to publish, without names."""

import zlib
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from canvas.export.covenant import covenant_of
from canvas.export.registry import EXPORTS
from canvas.export.verifying import verify
from canvas.model.base import LANGUAGES, Language
from canvas.rules import commands as c
from canvas.rules.publishing import published
from canvas.session.from_pdf import open_pdf
from canvas.session.reading import Reading
from canvas.session.store import Store
from tests.export.filled_material import SIGNERS, filled
from tests.export.heard import Heard
from tests.export.material import DAY, EMPTY, LIBRARY, PEOPLE, SCENARIO, after, covenant, material, words_in
from tests.export.sessions import clock, kept, ordered, session
from tests.export.test_archivable import wrong_in

NAMES = (*PEOPLE, *SIGNERS)
TEXTS = LIBRARY.texts("nl")


@cache
def copy(name: str, language: Language = "nl") -> bytes:
    return EXPORTS[name].make(material(filled(), language))


def raw(data: bytes) -> str:
    """Everything in the file that can be read as text, with what is packed unpacked."""
    parts = [data]
    for part in data.split(b"stream")[1:]:
        try:
            parts.append(zlib.decompressobj().decompress(part.strip(b"\r\n")))
        except zlib.error:
            continue
    whole = b"\n".join(parts)
    return whole.decode("latin-1") + whole.decode("utf-16-be", "ignore") + whole.decode("utf-8", "ignore")


def fields(data: bytes) -> list[Any]:
    form: Any = PdfReader(BytesIO(data)).root_object.get("/AcroForm", {})
    return [field.get_object() for field in form.get("/Fields", [])]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["covenant", "covenant_publish"])
def test_both_copies_keep_to_both_standards(name: str, language: Language) -> None:
    assert wrong_in(copy(name, language)) == []


def test_every_signatory_has_one_empty_field() -> None:
    found = fields(copy("covenant"))
    signers = covenant(filled()).signers
    assert [field["/T"] for field in found] == [f"sign_{party.party}" for party in signers]
    for field, party in zip(found, signers, strict=True):
        left, low, right, high = (float(side) for side in field["/Rect"])
        assert (field["/FT"], field["/Subtype"]) == ("/Sig", "/Widget") and "/V" not in field
        assert party.signatory.organisation in field["/TU"]
        assert right - left > 100 and high - low > 20
    assert len(Heard(copy("covenant")).of("Form")) == len(signers)


def test_a_field_lies_on_the_page_where_the_party_signs() -> None:
    reader = PdfReader(BytesIO(copy("covenant")))
    for page in reader.pages:
        notes = [note.get_object() for note in page.get("/Annots", [])]
        if any(note["/Subtype"] == "/Widget" for note in notes):
            assert TEXTS("covenant.sign_signature") in page.extract_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_copy_to_publish_names_nobody(language: Language) -> None:
    data = copy("covenant_publish", language)
    everywhere = (words_in(data), Heard(data).document.words, raw(data))
    assert [name for name in NAMES for found in everywhere if name in found] == []
    document = covenant_of(filled(), SCENARIO, LIBRARY.texts(language), DAY, copy="publish")
    assert [name for name in NAMES if name in document.model_dump_json()] == []
    assert fields(data) == []


def test_the_copy_to_sign_names_them() -> None:
    words = words_in(copy("covenant"))
    assert [name for name in NAMES if name not in words] == []


def test_the_copy_to_publish_tells_functions_and_what_it_is() -> None:
    words = words_in(copy("covenant_publish"))
    assert TEXTS("clause.copy.publish_says") in words and TEXTS("clause.copy.signed_elsewhere") in words
    assert [
        party.signatory.function for party in covenant(filled()).signers if party.signatory.function not in words
    ] == []
    places = words.count(TEXTS("covenant.sign_place")), words_in(copy("covenant")).count(TEXTS("covenant.sign_place"))
    assert places == (1, len(covenant(filled()).signers) + 1)  # the sheet to join by has one too


def test_both_copies_carry_one_seal_and_one_state() -> None:
    sign = covenant(filled())
    publish = covenant_of(filled(), SCENARIO, TEXTS, DAY, "Tafel 3", "publish")
    assert (sign.seal, sign.elements, sign.open_count) == (publish.seal, publish.elements, publish.open_count)
    assert (sign.copy_is, publish.copy_is) == ("sign", "publish")


def test_a_chair_called_after_a_person_goes_by_its_organisation_or_role() -> None:
    own = after(EMPTY, c.ChangeParty("jobcoach", "Zoë", organisation="Zoë Şahin", kind="person", signs=False))
    own = after(own, c.ChangeParty("werkgever", "Bij Ans", organisation="Bouwbedrijf Ans", kind="organisation"))
    named = published(own, SCENARIO).parties
    assert (named["jobcoach"].name.nl, named["jobcoach"].organisation) == ("Jobcoach", None)
    assert named["werkgever"].name.nl == "Bouwbedrijf Ans"
    assert named["klantmanager"] == EMPTY.parties["klantmanager"]
    assert published(EMPTY, SCENARIO) == EMPTY


def test_a_name_typed_for_a_chair_is_nowhere_in_the_copy_to_publish(tmp_path: Path) -> None:
    """Not on the pages, not in what is heard, not in the session inside it, and not in what that session prints."""
    told, name = session(), "Fatima al-Zahra"
    store = Store(told.header.scenario, told.history, None, clock)
    assert not isinstance(store.dispatch(c.JoinParty("klantmanager", name)), c.Refusal)
    reading = Reading(told.header, store.history, 0, 0)
    sign, publish = (EXPORTS["covenant"].make(ordered(reading, copy=copy)) for copy in ("sign", "publish"))
    assert name in words_in(sign) and name in raw(sign)
    opened = [open_pdf(kept(data, tmp_path, f"{at}.pdf")) for at, data in enumerate((sign, publish))]
    assert opened[0].about.seal == opened[1].about.seal
    assert [verify(one, LIBRARY).ending for one in opened] == ["agrees", "agrees"]
    inside = opened[1].session()
    again = EXPORTS["covenant"].make(ordered(inside, copy="sign"))
    for data in (publish, again):
        for found in (words_in(data), Heard(data).document.words, raw(data)):
            assert not [part for part in name.split() if part in found]
    assert open_pdf(kept(again, tmp_path, "c.pdf")).about.seal == opened[0].about.seal


def test_the_drawing_of_the_board_is_told_and_is_a_table_too() -> None:
    document, heard = covenant(filled()), Heard(copy("covenant"))
    says = document.board.says
    assert 100 < len(says) <= 600
    assert [figure.entry["/Alt"] for figure in heard.of("Figure")].count(says) == 1
    tables = [table.words for table in heard.of("Table")]
    for line in document.board.table.lines:
        row = " ".join(cell.text for cell in line.cells if cell.text)
        assert any(row in words for words in tables), row


def test_a_phase_is_heard_by_its_number_first() -> None:
    heard = [element.words for element in Heard(copy("covenant")).of("H2")]
    for phase in covenant(filled()).phases:
        assert f"{TEXTS('covenant.article', number=phase.number)} {phase.mark.name}" in heard
