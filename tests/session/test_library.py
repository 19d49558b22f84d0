"""What is wrong in a scenario file is told by place, with a way to mend it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest

from canvas.model.script import Tool
from canvas.model.texts import Texts
from canvas.session import library as library_module
from canvas.session.library import Library
from canvas.session.problem import Problem
from tests.helpers.small import as_toml, small_scenario, small_table

WORDS = """
[mend]
missing = "voeg {name} toe"
extra = "haal {name} weg"
slug = "kleine letters"
short = "minstens {least}"
long = "hoogstens {most}"
choice = "kies uit {known}"
least = "niet onder {least}"
most = "niet boven {most}"
twins = "{name} staat er twee keer"
reserved = "{name} is al iets anders"
unknown = "{name} is onbekend, kies uit {known}"
text = "een tekst"
number = "een getal"
yes_no = "true of false"
list = "een lijst"
table = "een tabel"
other = "kijk in het voorbeeld"
missing_en = "voeg Engels toe"
extra_near = "{name} moet zijn {near}"
icon = "geen plaatje {name}"
syntax_encoding = "bewaar als UTF-8"
syntax_value = "geen waarde"
syntax_quote = "sluit de tekst"
syntax_other = "kijk goed"
example = "{token} kan niet"
example_form = "{token} is geen zet"
"""

Spoil = Callable[[dict[str, Any]], object]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "assets" / "text").mkdir(parents=True)
    (tmp_path / "assets" / "text" / "nl.toml").write_text(WORDS, "utf-8")
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "assets" / "icons").mkdir()
    (tmp_path / "assets" / "icons" / "hammer-fill.svg").touch()
    return Library(tmp_path / "assets", tmp_path / "scenarios", "nl")


def laid(library: Library, content: str | bytes, name: str = "klein") -> Path:
    path = library.scenarios / f"{name}.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def spoilt(library: Library, spoil: Spoil) -> list[Problem]:
    table = small_table()
    spoil(table)
    return library.problems(laid(library, as_toml(table)))


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    assert {(problem.code, problem.values["file"]) for problem in problems} == {("scenario_invalid", "klein.toml")}
    return [(problem.values["place"], problem.values["mend"]) for problem in problems]


def test_a_good_scenario_is_read(library: Library) -> None:
    path = laid(library, as_toml(small_table()))
    assert library.problems(path) == []
    assert library.load_scenario(path) == library.scenario("klein") == small_scenario()
    assert library.scenario_paths() == (path,)


def test_notepad_puts_a_mark_in_front(library: Library) -> None:
    path = laid(library, b"\xef\xbb\xbf" + as_toml(small_table()).encode())
    assert library.problems(path) == []


BROKEN: list[tuple[str, Spoil, str, str]] = [
    ("a field is missing", lambda t: t.pop("title"), "title", "voeg title toe"),
    (
        "a language is missing",
        lambda t: t["phase"][2]["task"][0]["text"].pop("en"),
        "phase[werk].task[match].text.en",
        "voeg Engels toe",
    ),
    ("a typing mistake", lambda t: t["phase"][0].update(taks=[]), "phase[werving].taks", "taks moet zijn task"),
    ("something of another tool", lambda t: t["phase"][0].update(xyz=1), "phase[werving].xyz", "haal xyz weg"),
    (
        "no id",
        lambda t: t["phase"][1]["task"][1].pop("id"),
        "phase[opleiden].task[#2].id",
        "voeg id toe",
    ),
    ("capitals in an id", lambda t: t["role"][0].update(id="Overheid"), "role[Overheid].id", "kleine letters"),
    ("nobody at the table", lambda t: t.update(party=[]), "party", "minstens 1"),
    ("an empty text", lambda t: t["title"].update(nl=" "), "title.nl", "minstens 1"),
    ("a novel", lambda t: t["title"].update(nl="x" * 401), "title.nl", "hoogstens 400"),
    ("too many rounds", lambda t: t.update(round=t["round"] * 7), "round", "hoogstens 12"),
    (
        "another kind of role",
        lambda t: t["role"][0].update(kind="boss"),
        "role[overheid].kind",
        "kies uit 'party', 'candidate'",
    ),
    ("no such format", lambda t: t.update(format=0), "format", "kies uit 1"),
    ("a round of no time", lambda t: t["round"][0].update(minutes=0), "round[kennismaken].minutes", "niet onder 1"),
    ("a round of days", lambda t: t["round"][0].update(minutes=999), "round[kennismaken].minutes", "niet boven 240"),
    ("a number as text", lambda t: t["round"][0].update(minutes="kort"), "round[kennismaken].minutes", "een getal"),
    ("a text as number", lambda t: t["title"].update(nl=5), "title.nl", "een tekst"),
    ("a word for yes", lambda t: t["party"][0].update(signs="misschien"), "party[gemeente].signs", "true of false"),
    ("one text for two languages", lambda t: t.update(title="Klein"), "title", "een tabel"),
    (
        "one for many",
        lambda t: t["phase"][0]["task"][0].update(usual="overheid"),
        "phase[werving].task[zoeken].usual",
        "een lijst",
    ),
    ("twins", lambda t: t["role"].append(t["role"][0]), "role[overheid]", "overheid staat er twee keer"),
    (
        "a role nobody described",
        lambda t: t["party"][0].update(role="koning"),
        "party.gemeente.role",
        "koning is onbekend, kies uit overheid, onderwijs, werkgever, kandidaat",
    ),
    (
        "twin questions",
        lambda t: t.update(question=t["question"] * 2),
        "question[blijvend]",
        "blijvend staat er twee keer",
    ),
    (
        "a seat on the frame as a phase",
        lambda t: [t["phase"][1].update(id="aanjager"), t.pop("example")],
        "phase[aanjager]",
        "aanjager is al iets anders",
    ),
    (
        "a script with another round",
        lambda t: t["script"][0]["minutes"].update(pauze=5),
        "script.kort.minutes",
        "pauze is onbekend, kies uit kennismaken, verdelen, praten",
    ),
    (
        "a script of no time",
        lambda t: t["script"][0]["minutes"].update(verdelen=0),
        "script[kort].minutes.verdelen",
        "niet onder 1",
    ),
    (
        "an event in another phase",
        lambda t: t["card"][0].update(phase="koffie"),
        "card.ziek.phase",
        "koffie is onbekend, kies uit werving, opleiden, werk",
    ),
    (
        "a need of a stranger",
        lambda t: t["need_idea"][0].update(asker="koning"),
        "need_idea.asker",
        "koning is onbekend, kies uit overheid, onderwijs, werkgever, kandidaat",
    ),
    (
        "a stranger in the mixed group",
        lambda t: t["expected_kinds"].append("koning"),
        "expected_kinds",
        "koning is onbekend, kies uit overheid, onderwijs, werkgever, kandidaat",
    ),
    (
        "a tool nobody made",
        lambda t: t["round"][0].update(tools=["hamer"]),
        "round[kennismaken].tools[#1]",
        "kies uit " + ", ".join(map(repr, get_args(Tool))),
    ),
    (
        "a novel as unit",
        lambda t: t["indicator"][0]["unit"].update(nl="x" * 21),
        "indicator[banen].unit.nl",
        "hoogstens 20",
    ),
    (
        "a move of a stranger",
        lambda t: t["example"][1]["moves"].append("nazorg=ufo"),
        "example[verdelen].moves[#3]",
        "nazorg=ufo is onbekend, kies uit gemeente, school, bouwbedrijf, samira",
    ),
    (
        "a move twice",
        lambda t: t["example"][1]["moves"].append("les=school"),
        "example[verdelen].moves[#3]",
        "les=school kan niet",
    ),
    (
        "a seat that is taken",
        lambda t: t["example"][1]["moves"].append("werving!school"),
        "example[verdelen].moves[#3]",
        "werving!school kan niet",
    ),
    (
        "no move at all",
        lambda t: t["example"][0]["moves"].insert(0, "Hallo"),
        "example[kennismaken].moves[#1]",
        "Hallo is geen zet",
    ),
    (
        "the same round again",
        lambda t: t["example"].append({"round": "verdelen"}),
        "example[verdelen].round",
        "verdelen kan niet",
    ),
]


@pytest.mark.parametrize(("spoil", "place", "mend"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_mistake_is_told_with_its_place_and_its_mend(library: Library, spoil: Spoil, place: str, mend: str) -> None:
    assert told(spoilt(library, spoil)) == [(place, mend)]


def test_all_mistakes_are_told_and_the_first_is_raised(library: Library) -> None:
    def spoil(table: dict[str, Any]) -> None:
        del table["title"]
        table["place"] = {"nl": "", "en": "Delft"}

    assert [place for place, _mend in told(spoilt(library, spoil))] == ["title", "place.nl"]
    with pytest.raises(Problem) as raised:
        library.scenario("klein")
    assert raised.value.values["place"] == "title"


@pytest.mark.parametrize(
    ("content", "place", "mend"),
    [
        ('id = "klein"\ntitle = ?', ("2", "9"), "geen waarde"),
        ('title = 3\nid = "klein', ("2", "1"), "sluit de tekst"),
        (b"id = '\xff'", ("1", "1"), "bewaar als UTF-8"),
        ("a = " + "[" * 5000, ("1", "1"), "kijk goed"),
        ("a = " + "9" * 5000, ("1", "1"), "kijk goed"),
    ],
    ids=["strange sign", "not closed", "not UTF-8", "nested without end", "a number without end"],
)
def test_what_is_not_toml_is_told_by_line(
    library: Library, content: str | bytes, place: tuple[str, str], mend: str
) -> None:
    (problem,) = library.problems(laid(library, content))
    assert problem.code == "scenario_syntax"
    assert (problem.values["line"], problem.values["column"]) == place
    assert problem.values["mend"] == mend


def test_a_file_beyond_all_measure_is_not_read(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_module, "SIZE_CAP", 10)
    (problem,) = library.problems(laid(library, as_toml(small_table())))
    assert (problem.code, problem.key) == ("scenario_too_big", "problem.scenario_too_big")


def test_a_file_that_is_not_there_is_told(library: Library) -> None:
    (problem,) = library.problems(library.scenarios / "weg.toml")
    assert (problem.code, problem.values) == ("scenario_unreadable", {"file": "weg.toml"})


def test_an_unknown_scenario_tells_which_there_are(library: Library) -> None:
    laid(library, as_toml(small_table()))
    with pytest.raises(Problem) as raised:
        library.scenario("groot")
    assert (raised.value.code, raised.value.values) == ("unknown_scenario", {"name": "groot", "known": "klein"})


def test_the_words_are_flat(library: Library) -> None:
    texts = library.texts()
    assert texts == Texts("nl", texts.entries)
    assert texts("mend.missing", name="titel") == "voeg titel toe"


def test_the_theme_that_comes_with_the_tool_is_read() -> None:
    assert Library().theme().look("overheid")


def test_an_unknown_theme_tells_which_there_are() -> None:
    with pytest.raises(Problem) as raised:
        Library().theme("../licht")
    assert raised.value.code == "unknown_theme"
    assert "licht" in raised.value.values["known"]
