"""Every theme can be read from across the table: contrast after WCAG 2.2, icons present, licences beside them."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from canvas.layout.focus_ring import INNER, OUTER
from canvas.layout.look import THEMES as CHOICES
from canvas.model.theme import Theme
from tests.helpers.scenes import pairs

ASSETS = Path(__file__).resolve().parent.parent / "assets"
THEMES = sorted(path.stem for path in (ASSETS / "themes").glob("*.toml"))
BODY_TEXT = 4.5
ICON = 3.0
COLOUR_NAME = re.compile(r"(?:surface|ink)\.[a-z_]+")

INK_ON = {
    "text": (
        "surface.card",
        "surface.task",
        "surface.board",
        "surface.table_bottom",
        "surface.selection",
        "surface.key",
    ),
    "soft": ("surface.card", "surface.task", "surface.board", "surface.table_bottom", "surface.field", "surface.key"),
    "on_dark": ("surface.bar", "surface.bar_button", "surface.key_dark"),
    "on_dark_soft": ("surface.bar", "surface.bar_button"),
    "on_dark_faint": ("surface.bar",),
    "on_tray": ("surface.felt", "surface.felt_card"),
    "on_tray_soft": ("surface.felt", "surface.felt_card"),
    "warn": ("surface.warn", "surface.seat"),
    "on_accent": ("ink.accent",),
}
"""Which ink is written on which surface."""

RING_GROUNDS = (
    *("surface.table_top", "surface.table_bottom", "surface.board", "surface.card", "surface.task"),
    *("surface.task_open", "surface.bar", "surface.bar_button", "surface.tray", "surface.felt", "surface.seat"),
    *("surface.quiet", "surface.track", "surface.warn", "surface.tab", "ink.accent"),
)
"""What can lie under the ring of the focus."""


@cache
def theme(name: str) -> Theme:
    return Theme.model_validate(tomllib.loads((ASSETS / "themes" / f"{name}.toml").read_text("utf-8")))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def text_pairs(look: Theme) -> Iterator[tuple[str, str]]:
    """Names of every text colour with the colour behind it."""
    yield from ((f"ink.{ink}", surface) for ink, surfaces in INK_ON.items() for surface in surfaces)
    for index in range(len(look.phase.ramp)):
        yield "phase.title", f"phase.{index}"
        yield "phase.question", f"phase.{index}"
    for role in look.role:
        yield f"role.{role}.ink", "surface.card"


def too_faint(look: Theme, pairs: Iterator[tuple[str, str]], enough: float) -> list[str]:
    measured = ((front, back, contrast(look.colours[front], look.colours[back])) for front, back in pairs)
    return [f"{front} on {back}: {ratio:.2f}" for front, back, ratio in measured if ratio < enough]


def colours_in_code() -> set[str]:
    """Every colour the program names in full, as in `surface.card`."""
    files = (ASSETS.parent / "canvas").rglob("*.py")
    nodes = (node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8"))))
    named = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {name for name in named if COLOUR_NAME.fullmatch(name)}


ENHANCED = {"contrast": (7.0, 4.5)}
"""Themes that promise more than 4.5 : 1 for words and 3 : 1 for icons and outlines (WCAG 2.2, 1.4.6)."""
INACTIVE = {"surface.bar_line", "surface.quiet_line"}
"""Inks of what does not work at this moment; WCAG asks nothing of those."""
OUTLINES = (
    ("surface.gap", "surface.task_open"), ("surface.warn_line", "surface.warn"), ("surface.warn_line", "surface.seat"),
    ("surface.warn_line", "surface.card"), ("surface.field_line", "surface.field"),
    ("surface.field_line", "surface.card"), ("surface.landing", "surface.task"), ("surface.landing", "surface.card"),
    *((("surface.seat_ring", f"surface.{ground}")) for ground in ("card", "board", "seat", "warn", "task")),
    ("ink.accent", "surface.bar"), ("ink.accent", "surface.felt"), ("ink.good", "surface.card"),
    ("ink.no", "surface.card"),
)  # fmt: skip
"""Lines and shapes that say something, each with the ground beside it (WCAG 2.2, 1.4.11)."""
FOCUS = (
    ("surface.focus", "surface.field"),
    ("surface.focus", "surface.card"),
    ("surface.focus", "surface.task"),
    ("surface.focus", "surface.board"),
)
"""What shows where somebody types, beside what is around it (WCAG 2.2, 1.4.11 and 2.4.13)."""


def licence_of(file: Path) -> Path:
    """The licence a font or icon comes with: one per font family, one for all icons."""
    if file.parent.name == "fonts":
        return file.with_name(f"OFL-{file.stem.partition('-')[0]}.txt")
    return file.with_name("LICENSE")


def test_there_is_a_theme() -> None:
    assert THEMES


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_can_be_read(name: str) -> None:
    assert too_faint(theme(name), text_pairs(theme(name)), BODY_TEXT) == []


@pytest.mark.parametrize("name", THEMES)
def test_every_ink_is_legible_on_the_ground_it_stands_on_anywhere(name: str) -> None:
    """The pairs come from the pictures of all scenes: a recipe on another ground is measured as well."""
    words, icon = ENHANCED.get(name, (BODY_TEXT, ICON))
    shown = {pair: where for pair, where in pairs().items() if not pair[1].endswith(".mark")}
    assert len(shown) > 80
    faint = [
        (f"{kind} {ink} on {ground} in {where}", round(ratio, 2))
        for (kind, ink, ground), where in shown.items()
        if ink not in INACTIVE and not ink.endswith(".mark")
        if (ratio := contrast(theme(name).colours[ink], theme(name).colours[ground]))
        < (words if kind == "Words" else icon)
    ]
    assert faint == []


@pytest.mark.parametrize("name", THEMES)
def test_lines_that_say_something_can_be_seen(name: str) -> None:
    enough = ENHANCED.get(name, (BODY_TEXT, ICON))[1]
    assert too_faint(theme(name), iter((*OUTLINES, *FOCUS)), enough) == []


@pytest.mark.parametrize("name", THEMES)
def test_a_field_looks_different_once_somebody_types_in_it(name: str) -> None:
    look = theme(name).colours
    assert look["surface.focus"] != look["surface.field_line"]
    assert contrast(look["surface.selection"], look["ink.text"]) >= BODY_TEXT


def test_high_contrast_has_thicker_outlines() -> None:
    assert theme("contrast").thicker > theme("licht").thicker == 1


def test_every_theme_can_be_chosen() -> None:
    assert {name for name, _ in CHOICES} == {*THEMES}


@pytest.mark.parametrize("name", THEMES)
def test_icons_can_be_told_from_their_fiche(name: str) -> None:
    pairs = (("fiche.icon", f"role.{role}") for role in theme(name).role)
    assert too_faint(theme(name), pairs, ICON) == []


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_the_code_names_is_in_the_theme(name: str) -> None:
    assert colours_in_code() - theme(name).colours.keys() == set()


@pytest.mark.parametrize("name", THEMES)
def test_every_role_has_its_icon(name: str) -> None:
    icons = {look.icon for look in theme(name).role.values()}
    assert {icon for icon in icons if not (ASSETS / "icons" / f"{icon}-fill.svg").is_file()} == set()


def test_every_font_and_icon_has_its_licence_beside_it() -> None:
    files = [*(ASSETS / "fonts").glob("*.[to]tf"), *(ASSETS / "icons").glob("*.svg")]
    assert files
    assert {file.name for file in files if not licence_of(file).is_file()} == set()


@pytest.mark.parametrize("room", ["fonts", "icons"])
def test_nothing_lies_among_the_assets_without_a_licence(room: str) -> None:
    known = {".ttf", ".otf", ".svg"}
    others = {file.name for file in (ASSETS / room).iterdir() if file.suffix not in known}
    assert all(name in {"README.md", "LICENSE"} or name.startswith("OFL-") for name in others)


@pytest.mark.parametrize("name", THEMES)
def test_one_of_the_two_lines_of_the_focus_ring_stands_out_on_every_ground(name: str) -> None:
    """WCAG 2.2, 2.4.13: at least 3 : 1 with what lies beside it; and the two lines with each other."""
    look = theme(name).colours
    tools = (f"surface.tool_{kind}" for kind in ("warm", "blue", "pink", "green", "sand"))
    assert contrast(look[INNER], look[OUTER]) >= ICON
    for ground in (*RING_GROUNDS, *tools):
        assert max(contrast(look[INNER], look[ground]), contrast(look[OUTER], look[ground])) >= ICON, ground
