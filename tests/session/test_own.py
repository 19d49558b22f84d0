"""The scenarios of a user: listed after those of the tool, under names of their own, and never in the way."""

from pathlib import Path

import pytest

from canvas.model.base import Slug
from canvas.session.library import Library
from canvas.session.own import free_name, own_folder, slug
from canvas.session.problem import Problem
from canvas.session.saving import save_copy
from tests.helpers.small import as_toml, small_scenario, small_table


@pytest.fixture
def library(tmp_path: Path) -> Library:
    tool, own = tmp_path / "tool", tmp_path / "eigen"
    tool.mkdir()
    own.mkdir()
    (tool / "klein.toml").write_text(as_toml(small_table()), "utf-8")
    return Library(scenarios=tool, own=own)


def ids(library: Library) -> list[Slug]:
    return [scenario.id for scenario in library.shelf().scenarios]


def test_own_scenarios_come_after_those_of_the_tool(library: Library) -> None:
    assert library.own
    save_copy(small_scenario(), library.own, "Aan de slag")
    assert ids(library) == ["klein", "aan_de_slag"]
    assert library.scenario("aan_de_slag").short_title.nl == "Aan de slag"


def test_a_name_that_is_taken_gets_a_number(library: Library) -> None:
    assert library.own
    for name in ("klein", "Klein", "CON"):
        (library.own / f"{name}.toml").write_text(as_toml(small_table()), "utf-8")
    assert set(ids(library)) == {"klein", "klein_2", "klein_3", "casus_con"}
    assert library.scenario("klein_2").id == "klein_2"
    assert library.scenario("klein").id == "klein"


def test_a_broken_one_is_told_and_the_others_stay(library: Library) -> None:
    assert library.own
    (library.own / "kapot.toml").write_text("title = ?", "utf-8")
    (library.own / "notitie.txt").write_text("?", "utf-8")
    (library.own / "map.toml").mkdir()
    shelf = library.shelf()
    assert [scenario.id for scenario in shelf.scenarios] == ["klein"]
    told = [(problem.code, problem.values["file"]) for problem in shelf.problems]
    assert told == [("scenario_syntax", "kapot.toml"), ("scenario_unreadable", "map.toml")]


def test_without_a_folder_there_are_none(tmp_path: Path, library: Library) -> None:
    assert ids(Library(scenarios=library.scenarios, own=tmp_path / "weg")) == ["klein"]
    assert ids(Library(scenarios=library.scenarios)) == ["klein"]


def test_a_file_may_be_named_in_place_of_a_name(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "los.toml"
    path.write_text(as_toml(small_table()), "utf-8")
    assert library.scenario(str(path)) == small_scenario()
    with pytest.raises(Problem) as raised:
        library.scenario("los")
    assert raised.value.values["known"] == "klein"


def test_the_home_folder_is_where_the_user_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEERWERKCANVAS_HOME", str(tmp_path))
    assert own_folder() == tmp_path / "scenarios"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Vakopleiding Delft", "vakopleiding_delft"),
        ("  Één — twee/drie?", "een_twee_drie"),
        ("2027", "casus_2027"),
        ("漢字", "casus"),
        ("con", "casus_con"),
        ("x" * 90, "x" * 40),
        ("../../etc", "etc"),
    ],
)
def test_a_name_is_made_of_what_people_type(name: str, made: str) -> None:
    assert slug(name) == made


def test_a_free_name_keeps_its_length() -> None:
    assert free_name("x" * 40, {"x" * 40}) == "x" * 36 + "_2"
