"""Whatever is made twice from one session is the same to the byte: copies can be compared, and archives stay small."""

import json
import os
import subprocess
import sys
from functools import cache
from hashlib import sha256

import pytest

from canvas.export.offered import ALONG, OFFERED
from canvas.export.registry import EXPORTS
from canvas.session.library import ROOT
from tests.export.material import LIBRARY, material, rich

WORLDS = (("0", "UTC"), ("4711", "Pacific/Auckland"))
"""Two ways of shuffling sets, and two clocks on the wall."""
MAKER = """
import json
from tests.export.test_made_twice import made
print(json.dumps(made()))
"""


def made() -> dict[str, str]:
    """The mark of every document of a whole workshop, by exporter."""
    return {name: sha256(exporter.make(material(rich()))).hexdigest() for name, exporter in EXPORTS.items()}


@cache
def elsewhere(seed: str, zone: str) -> dict[str, str]:
    """The same in a process of its own."""
    world = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    ran = subprocess.run(
        [sys.executable, "-c", MAKER], cwd=ROOT, env=world, capture_output=True, text=True, timeout=120, check=True
    )
    found: dict[str, str] = json.loads(ran.stdout)
    return found


@cache
def here() -> dict[str, str]:
    return made()


@pytest.mark.parametrize("name", EXPORTS)
def test_two_builds_are_the_same_in_every_process(name: str) -> None:
    assert {here()[name], *(elsewhere(*world)[name] for world in WORLDS)} == {here()[name]}


@pytest.mark.parametrize("name", EXPORTS)
def test_a_second_build_in_one_process_is_the_same(name: str) -> None:
    assert sha256(EXPORTS[name].make(material(rich()))).hexdigest() == here()[name]


def test_everything_that_can_be_made_can_be_chosen_and_has_words() -> None:
    offered = [name for group in OFFERED.values() for name in group]
    along = [name for names in ALONG.values() for name in names]
    assert sorted(offered + along) == sorted(EXPORTS)
    for language in ("nl", "en"):
        texts = LIBRARY.texts(language)  # type: ignore[arg-type]
        assert all(texts(f"print.what.{name}") and texts(f"print_name.{name}") for name in EXPORTS)


def test_no_two_documents_want_the_same_name() -> None:
    for language in ("nl", "en"):
        texts = LIBRARY.texts(language)  # type: ignore[arg-type]
        names = [texts(f"print_name.{name}") + exporter.suffix for name, exporter in EXPORTS.items()]
        assert len({*names}) == len(names)
