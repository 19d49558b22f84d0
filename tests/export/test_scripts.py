"""Names in any script on paper: real letters, searchable, and nothing lost when somebody copies them."""

from functools import cache
from io import BytesIO
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from canvas.export.mixed import MixedParagraph, Part, words_of
from canvas.export.press import Press, Span
from canvas.export.typefaces import BODY, FILES, lay, markup, pieces, text_width, unknown_letters
from tests.export.material import EMPTY, LIBRARY, example, printed, renamed, words_in

NAMES = ["Мар'яна Шевченко", "محمد العلي", "ሰላም ትግርኛ", "Team محمد 2 (Rotterdam)", "王小明", "أحلام الأحمد"]
SENTENCE = "يبدأ محمد العمل في الأول من مارس مع زملائه، ويتعلم اللغة كل يوم في مكان العمل نفسه. "


@pytest.fixture(scope="module")
def press() -> Press:
    return Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)


@cache
def named() -> bytes:
    return printed(renamed(example(), NAMES))


def tight(text: str) -> str:
    """A text without its spaces: at the border of two directions readers place them each in their own way."""
    return "".join(text.split())


def read_back(text: str, font: str = BODY) -> str:
    """One line on paper, and what is read from it."""
    file = BytesIO()
    canvas = Canvas(file)
    line = canvas.beginText(50, 700)
    lay(line, text, font, 12)
    canvas.drawText(line)
    canvas.save()
    return PdfReader(file).pages[0].extract_text().strip()


def test_every_name_can_be_copied_from_the_covenant() -> None:
    words = words_in(named())
    assert [name for name in NAMES if name not in words] == []


@pytest.mark.parametrize("font", [BODY, FILES["display", "bold"]])
@pytest.mark.parametrize("name", [name for name in NAMES if "2" not in name])
def test_a_line_is_copied_as_it_was_typed(press: Press, name: str, font: str) -> None:
    assert read_back(name, font) == normalize("NFC", name)


@pytest.mark.parametrize("text", ["مُحَمَّد", "می‌خواهم", "لا إله", "سلام", "پگچژ", "(علي)", "«محمد»"])
def test_arabic_keeps_its_vowels_its_joiners_and_its_brackets(press: Press, text: str) -> None:
    assert tight(read_back(text)) == tight(normalize("NFC", text))


def test_arabic_letters_are_joined(press: Press) -> None:
    """Alone or joined, one letter is another glyph, and other letters beside it give another sign."""
    (alone,), (joined,) = pieces("م", BODY), pieces("ممم", BODY)
    assert len({*alone.signs, *joined.signs}) == 4


def test_a_line_is_as_wide_as_its_pieces_and_stands_in_their_order(press: Press) -> None:
    found = pieces(NAMES[3], BODY)
    assert [piece.at for piece in found] == [0, 10, 9, 5, 11]
    assert text_width(NAMES[3], BODY, 10) == pytest.approx(10 * sum(piece.width for piece in found))
    assert text_width("Team Rotterdam", BODY, 10) == pytest.approx(10 * pieces("Team Rotterdam", BODY)[0].width)


def test_every_font_of_another_script_travels_along() -> None:
    fonts = {
        str(font["/BaseFont"]).partition("+")[2]: font
        for page in PdfReader(BytesIO(named())).pages
        for font in (found.get_object() for found in page["/Resources"]["/Font"].values())
    }
    assert {"NotoSans-Bold", "NotoSansArabic-Bold", "NotoSansEthiopic-Bold"} <= fonts.keys()
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())


def test_a_letter_no_font_has_is_told_among_what_is_open() -> None:
    words = words_in(named())
    told = LIBRARY.texts("nl")("covenant.settle_letters", letters="王 (U+738B), 小 (U+5C0F), 明 (U+660E)")
    assert told in words
    assert unknown_letters("".join(NAMES)) == [*"王小明"]
    assert "U+" not in words_in(printed(EMPTY))


def test_plain_words_stay_one_piece(press: Press) -> None:
    assert [piece.font for piece in pieces("Zoë’s café – €5", BODY)] == [BODY]
    assert markup("a < b & Жук", BODY) == 'a &lt; b &amp; <font name="NotoSans-Regular">Жук</font>'


def test_an_arabic_sentence_begins_on_the_first_line(press: Press) -> None:
    paragraph = press.paragraph(SENTENCE * 3, "text")
    assert isinstance(paragraph, MixedParagraph) and paragraph.rtl
    _, height = paragraph.wrap(200, 1000)
    first = words_of(paragraph.lines[0])
    assert SENTENCE.startswith(first) and len(paragraph.lines) > 3
    assert height == len(paragraph.lines) * paragraph.style.leading
    assert "".join(words_of(line) for line in paragraph.lines).split() == (SENTENCE * 3).split()


def test_a_long_arabic_paragraph_is_split_between_lines(press: Press) -> None:
    paragraph = press.paragraph([Span("Afspraak: ", "lead"), SENTENCE * 4], "text")
    assert isinstance(paragraph, MixedParagraph)
    first, rest = paragraph.split(200, 60)
    assert words_of(first.parts) + words_of(rest.parts) == words_of(paragraph.parts)
    assert first.tag is rest.tag is paragraph.tag
    assert first.parts[0].font != first.parts[1].font
    assert paragraph.split(200, 5) == []


def test_latin_paragraphs_stay_what_they_were(press: Press) -> None:
    assert not isinstance(press.paragraph("Zoë en Мар'яна", "text"), MixedParagraph)


@given(st.text(alphabet="ab é12.,()€%-Жጣمحلا\u064e\u200c\u200f张&<", max_size=60))
@settings(deadline=None)
def test_any_mixture_can_be_broken_and_keeps_its_letters(text: str) -> None:
    press = Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)
    style = press.styles["text"]
    paragraph = MixedParagraph((Part(text, BODY, 10, style.textColor),), style)
    paragraph.wrap(40, 1000)
    assert tight("".join(words_of(line) for line in paragraph.lines)) == tight(text)
