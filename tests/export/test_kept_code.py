"""What comes back often is drawn once; what needs the number of pages is drawn last, at its own place."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from canvas.export.fragments import fragments
from canvas.export.press import Press, Span
from canvas.export.tagged_canvas import archivable
from canvas.export.typefaces import BODY
from canvas.layout.geometry import Point
from tests.export.material import DAY, LIBRARY, words_in

PRESS = Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)


def sheet(to: BytesIO) -> Any:
    return archivable(DAY)(to, lang="nl-NL", initialFontName=BODY, invariant=1)


def code(data: bytes) -> str:
    return "".join(page.get_contents().get_data().decode("latin-1") for page in PdfReader(BytesIO(data)).pages)


def test_a_stamp_is_drawn_once_and_stands_everywhere() -> None:
    to, drawn = BytesIO(), list[int]()
    canvas = sheet(to)

    def dot() -> None:
        drawn.append(1)
        canvas.rect(0, 0, 7, 9, stroke=0, fill=1)

    for at in range(5):
        canvas.stamp("dot", dot, Point(at * 10, 3), 2)
    canvas.save()
    assert len(drawn) == 1
    assert code(to.getvalue()).count("0 0 7 9 re") == 5
    assert "q 2 0 0 2 40 3 cm" in code(to.getvalue())


def test_the_number_of_pages_is_drawn_where_it_was_asked_for() -> None:
    to = BytesIO()
    canvas = sheet(to)
    pen = PRESS.pen(canvas)
    ink = pen.colour("ink.text")
    for number in range(1, 4):
        pen.words("voor", BODY, 10, Point(10, 90), ink)
        canvas.counted(lambda total, at=number: pen.words(f"{at} van {total}", BODY, 10, Point(10, 60), ink))
        pen.words("na", BODY, 10, Point(10, 30), ink)
        canvas.showPage()
    canvas.save()
    assert words_in(to.getvalue()) == "voor 1 van 3 na voor 2 van 3 na voor 3 van 3 na"
    assert "%later" not in code(to.getvalue())


def test_words_are_set_as_typed_without_any_markup() -> None:
    typed = "  <b>bouw</b> &amp; infra,   中 & \u0416  "
    said = PRESS.paragraph([typed, Span("  vet ", "lead")], "text")
    assert "".join(part.text for part in said.frags).startswith("<b>bouw</b> &amp; infra, ")
    assert said.frags[-1].text == " vet"
    assert len({part.fontName for part in said.frags}) > 1
    assert fragments(()) == []
