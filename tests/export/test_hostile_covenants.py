"""Two hundred sessions of the worst words become covenants: nothing breaks, nothing is lost, nothing is fetched."""

from collections.abc import Iterator
from pathlib import Path

import page
import pytest

from canvas.export.press import Press
from canvas.export.registry import EXPORTS
from canvas.model.base import LANGUAGES
from tests.export.heard import Heard
from tests.export.hostile import SESSIONS, lost, session
from tests.export.material import LIBRARY, material
from tests.export.watched import watched

BATCH = 10


@pytest.fixture(scope="module", autouse=True)
def fonts() -> Iterator[None]:
    """Everything that is read once is read before anybody looks."""
    Press.with_assets(LIBRARY.texts("nl"), LIBRARY.theme(), LIBRARY.assets)
    yield


@pytest.mark.parametrize("first", range(0, SESSIONS, BATCH))
def test_the_worst_words_become_a_covenant(first: int) -> None:
    for seed in range(first, first + BATCH):
        made = session(seed)
        wanted = material(made.board, LANGUAGES[seed % 2], made.scenario)
        with watched() as asked:
            data = EXPORTS["covenant"].make(wanted)
        heard = Heard(data)
        assert asked == [], seed
        assert lost(made.said, heard.document.words) == [], seed
        assert wrong_in(data) == [], seed
        assert fetched_by(heard) == [], seed


def wrong_in(data: bytes) -> list[str]:
    return [
        str(wrong) for profile in ("ua1", "3a") for wrong in page.validate_pdf_bytes(data, profile=profile).failures
    ]


def fetched_by(heard: Heard) -> list[str]:
    """What a reader would show or follow that the tool did not put there: pictures, and links to elsewhere."""
    pictures = [str(name) for sheet in heard.reader.pages for name in sheet["/Resources"].get("/XObject", {})]
    links = [note.get_object() for sheet in heard.reader.pages for note in sheet.get("/Annots", [])]
    return [*pictures, *(str(link["/A"]) for link in links if "/A" in link)]


def test_who_opens_a_file_or_an_address_is_seen(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("x")
    with watched() as asked:
        (tmp_path / "mine").read_text()
        (LIBRARY.assets / "text" / "nl.toml").read_bytes()
    assert len(asked) == 1 and "mine" in asked[0]


def test_a_text_that_is_not_there_is_missed() -> None:
    assert lost(["één afspraak <b>", "محمد belt"], "Hier staat één afspraak <b>: محمد belt.") == []
    assert lost(["één afspraak <b>", "محمد belt"], "Hier staat één afspraak: belt") == ["één afspraak <b>", "محمد belt"]
    assert lost(["woord " * 40], "Er staat woord woord") != []
