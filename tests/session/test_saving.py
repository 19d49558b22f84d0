"""A scenario that is written can be read back as the same one; nothing is written over, and nothing half."""

import os
import tomllib
from pathlib import Path

import pytest

from canvas.model.base import Label
from canvas.model.scenario import Scenario
from canvas.session import disk
from canvas.session.library import Library
from canvas.session.problem import Problem
from canvas.session.saving import as_toml, named, save_copy, with_id
from tests.helpers.everything import everything
from tests.helpers.small import small_scenario
from tests.helpers.tools import case

SCENARIOS = [*(case(path.stem) for path in Library().scenario_paths()), everything(), small_scenario()]


def read(text: str) -> Scenario:
    return Scenario.model_validate(tomllib.loads(text))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[scenario.id for scenario in SCENARIOS])
def test_what_is_written_is_read_back(scenario: Scenario) -> None:
    assert read(as_toml(scenario)) == scenario


def test_words_with_odd_signs_come_back() -> None:
    odd = 'Een "naam" met \\ en \' en é, 漢字, [x] = # {y}'
    scenario = small_scenario().model_copy(update={"title": Label.same(odd)})
    assert read(as_toml(scenario)).title == Label.same(odd)


def test_a_copy_gets_the_name_that_was_typed(tmp_path: Path) -> None:
    path = save_copy(small_scenario(), tmp_path / "nieuw", "  Zorg in  Één wijk ")
    assert path == tmp_path / "nieuw" / "zorg_in_een_wijk.toml"
    kept = Library().load_scenario(path)
    assert (kept.id, kept.short_title, kept.title) == ("zorg_in_een_wijk", *[Label.same("Zorg in Één wijk")] * 2)
    assert with_id(kept, "klein").phases == small_scenario().phases


def test_saving_again_under_its_own_short_title_leaves_both_languages() -> None:
    scenario = small_scenario()
    again = named(scenario, scenario.short_title.nl)
    assert (again.title, again.short_title) == (scenario.title, scenario.short_title)


def test_nothing_is_written_over_unless_it_was_asked(tmp_path: Path) -> None:
    path = save_copy(small_scenario(), tmp_path, "Klein")
    before = path.read_bytes()
    with pytest.raises(Problem) as raised:
        save_copy(everything(), tmp_path, "klein")
    assert raised.value.code == "file_exists"
    assert path.read_bytes() == before
    save_copy(everything(), tmp_path, "klein", replace=True)
    assert Library().load_scenario(path).ladder == everything().ladder


@pytest.mark.parametrize("name", ["", "  ", "x" * 41])
def test_a_name_has_a_sensible_length(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised:
        save_copy(small_scenario(), tmp_path, name)
    assert raised.value.code == "name_length"
    assert [*tmp_path.iterdir()] == []


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save_copy(small_scenario(), tmp_path, "Klein")
    before = path.read_bytes()

    def full(_fd: int, _data: object) -> int:
        raise OSError(28, "full")

    monkeypatch.setattr(disk.os, "write", full)
    with pytest.raises(Problem) as raised:
        save_copy(everything(), tmp_path, "Klein", replace=True)
    monkeypatch.undo()
    assert raised.value.code == "disk_full"
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_what_was_written_is_for_its_owner_only(tmp_path: Path) -> None:
    path = save_copy(small_scenario(), tmp_path / "eigen", "Klein")
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("older", [b"format = 0\nid = 'klein'\n", b'format = "../x"', b"format = 1\n[half", b"\xff"])
def test_a_file_of_an_older_format_is_kept_beside_the_new_one(tmp_path: Path, older: bytes) -> None:
    (tmp_path / "klein.toml").write_bytes(older)
    for _ in range(2):  # the second time it is of the present format
        save_copy(small_scenario(), tmp_path, "klein", replace=True)
    (tmp_path / "klein.toml").write_bytes(older)
    save_copy(small_scenario(), tmp_path, "klein", replace=True)
    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix != ".toml"}
    assert kept == {"klein.before-1.txt": older, "klein.before-2.txt": older}
    assert Library().load_scenario(tmp_path / "klein.toml").id == "klein"
