"""Nobody needs to tell colours apart: checked by simulating three kinds of colour blindness on every theme.

The matrices are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, at severity 1.0, on linear
RGB. Distances are CIE76 in CIELAB (D65). Below `ALIKE` two discs on a table are taken for the same colour.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import combinations

import pytest

from canvas.layout.geometry import Point
from canvas.layout.picture import Disc, Icon, Instruction, Panel, Picture, Words
from canvas.layout.view import Note, View
from canvas.model.theme import RoleLook, Theme
from tests.helpers.cases import empty_board, example_board
from tests.helpers.scenes import scenes
from tests.helpers.tools import case
from tests.layout.tables import SIZES, arranged
from tests.test_theme import THEMES, linear, theme

Triple = tuple[float, float, float]

SEEN = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
ALIKE = 20.0
FEW = 6
"""Up to so many marks a rim is counted at a glance; from there on it must have a third more than the other."""
FRAME = "signing.frame"
"""A frame of gold around the page for signing; no gap."""
everywhere = pytest.mark.parametrize(("name", "eye"), [(name, eye) for name in THEMES for eye in SEEN])


def times(matrix: Iterable[Triple], vector: Triple) -> Triple:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def as_seen(colour: str, eye: str) -> Triple:
    """A `#rrggbb` colour in linear RGB, as somebody with this eye sees it."""
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    one, two, three = (min(max(part, 0.0), 1.0) for part in times(SEEN[eye], (red, green, blue)))
    return one, two, three


def lab(rgb: Triple) -> Triple:
    x, y, z = (_cube_root(part / white) for part, white in zip(times(XYZ, rgb), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _cube_root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116


def distance(one: str, other: str, eye: str) -> float:
    pairs = zip(lab(as_seen(one, eye)), lab(as_seen(other, eye)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def alike(look: Theme, eye: str) -> Iterator[tuple[str, str]]:
    """Roles whose discs look the same to an eye."""
    for (one, a), (other, b) in combinations(look.role.items(), 2):
        if distance(a.colour, b.colour, eye) < ALIKE:
            yield one, other


def rims_differ(one: RoleLook, other: RoleLook) -> bool:
    """Whether two rims are told apart without counting them out: few marks, or clearly more of them."""
    fewer, more = sorted((one.inlays, other.inlays))
    return fewer != more and (fewer <= FEW or more >= fewer * 4 / 3)


def test_the_simulation_does_what_the_paper_says() -> None:
    assert distance("#FFFFFF", "#FFFFFF", "protan") == 0
    for eye in SEEN:  # grey stays grey
        assert distance("#808080", "#000000", eye) == pytest.approx(distance("#808080", "#000000", "normal"), abs=0.1)
    red, green = "#C8461E", "#4E6B1E"
    assert distance(red, green, "deutan") < distance(red, green, "normal") / 2
    assert distance("#0000FF", "#FFFF00", "protan") > 100


@pytest.mark.parametrize("name", THEMES)
def test_no_two_roles_share_an_icon_or_a_rim(name: str) -> None:
    roles = theme(name).role.values()
    assert len({look.icon for look in roles}) == len(roles)
    assert len({look.inlays for look in roles}) == len(roles)


@everywhere
def test_roles_that_look_alike_have_rims_that_differ_clearly(name: str, eye: str) -> None:
    look = theme(name)
    assert [(a, b) for a, b in alike(look, eye) if not rims_differ(look.role[a], look.role[b])] == []


@pytest.mark.parametrize("name", THEMES)
def test_a_role_has_the_same_icon_and_rim_in_every_theme(name: str) -> None:
    marks = {role: (look.icon, look.inlays) for role, look in theme(name).role.items()}
    assert marks == {role: (look.icon, look.inlays) for role, look in theme("licht").role.items()}


# states: what is told by colour is told without it as well


def colourless(items: Iterable[Instruction]) -> list[object]:
    """What is drawn, without its colours, its place and its name."""
    left = ("key", "colour", "fill", "outline", "fill_end", "at", "centre", "rect", "start", "end", "points")
    return [
        (type(item).__name__, *(getattr(item, part.name) for part in fields(item) if part.name not in left))
        for item in items
    ]


def of(picture: Picture, *prefixes: str) -> list[Instruction]:
    return [item for item in picture if item.key.startswith(prefixes)]


def test_an_open_task_is_dashed_and_has_an_empty_place() -> None:
    isoleerder = case("isoleerder")
    empty = arranged(isoleerder, empty_board(isoleerder), SIZES[1]).picture
    task = next(iter(isoleerder.tasks))
    (row,) = (item for item in empty if item.key == f"task.{task}" and isinstance(item, Panel))
    assert row.dashed
    assert any(isinstance(item, Disc) and item.dashed for item in of(empty, f"task.{task}."))


def test_open_and_taken_differ_without_colour() -> None:
    isoleerder = case("isoleerder")
    before = arranged(isoleerder, empty_board(isoleerder), SIZES[1]).picture
    after = arranged(isoleerder, example_board(isoleerder), SIZES[1]).picture
    assert of(after, "seat.werving.badge"), "the steering wheel beside the chip"
    for key in ("task.zoeken", "seat.werving"):
        assert colourless(of(before, key)) != colourless(of(after, key))


def test_a_gap_is_dashed_wherever_it_shows() -> None:
    for scene, picture in scenes():
        gaps = [item for item in picture if isinstance(item, Panel) and item.outline == "surface.gap"]
        assert [item.key for item in gaps if not item.dashed and item.key != FRAME] == [], scene


def test_a_refusal_has_a_sign_and_words() -> None:
    isoleerder = case("isoleerder")
    notes = (Note("a", "Dit kan niet.", Point(500, 500)), Note("b", "Tik op een taak.", Point(900, 500), "hint"))
    picture = arranged(isoleerder, empty_board(isoleerder), SIZES[1], view=View(notes=notes)).picture
    refused, hint = ({item.name for item in of(picture, f"note.{key}") if isinstance(item, Icon)} for key in ("a", "b"))
    assert refused != hint
    assert any(isinstance(item, Words) for item in of(picture, "note.a"))
