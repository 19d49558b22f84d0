"""Lines in several scripts: cut into runs, each in a font that has its letters, in the order in which they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from canvas.layout.bidi import runs_right_to_left, stretches
from canvas.layout.measure import Face
from canvas.layout.rows import Row, nearest_place, place_x
from canvas.layout.runs import Family, Run, lost_letters, runs
from tests.helpers.measurer import CountingMeasurer

SCRIPTS = st.text(alphabet="ab é12.,()€%-Жጣمحلا\u064e\u200c\u200f张", max_size=30)
RANGES: dict[Family, str] = {"own": " ~éë", "wide": "Ѐӿ!()", "arabic": "؀ۿ", "ethiopic": "ሀ፿"}


def has(family: Family, char: str) -> bool:
    """Fonts that each have their own script; the Arabic one has spaces and points as well."""
    if family == "arabic" and char in " .,":
        return True
    return any(start <= char <= end for start, end in _blocks(RANGES.get(family, "")))


def _blocks(ends: str) -> list[tuple[str, str]]:
    return [(ends[0], ends[1]), *((char, char) for char in ends[2:])] if ends else []


def stands(text: str) -> list[str]:
    """The stretches of a line as they stand, a right-to-left one between `<` and `>`."""
    return [f"<{text[a:b]}>" if rtl else text[a:b] for a, b, rtl in stretches(text)]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("", []),
        ("Zoë (2)", ["Zoë (2)"]),
        ("محمد العلي", ["<محمد العلي>"]),
        ("Team محمد 2 (Rotterdam)", ["Team ", "2", "<محمد >", " (Rotterdam)"]),
        ("Overleg (محمد) om 12:30", ["Overleg (", "<محمد>", ") om 12:30"]),
        ("Wij zien محمد (علي) vandaag", ["Wij zien ", "<محمد (علي)>", " vandaag"]),
        ("محمد العلي في Rotterdam اليوم.", ["< اليوم.>", "Rotterdam", "<محمد العلي في >"]),
        ("سلام 12:30، 5", ["5", "<، >", "12:30", "<سلام >"]),
        ("שלום abc", ["abc", "<שלום >"]),
    ],
)
def test_a_line_stands_as_readers_of_both_directions_expect(text: str, standing: list[str]) -> None:
    assert stands(text) == standing


def test_a_line_runs_the_way_of_most_of_its_letters() -> None:
    assert runs_right_to_left("محمد العلي (RT)")
    assert not runs_right_to_left("محمد (Rotterdam)")
    assert not runs_right_to_left("2. محمد العلي")
    assert stretches("محمد.", rtl=False)[0].rtl is True
    assert stretches("محمد.", rtl=True)[0].start == 0


@given(SCRIPTS)
def test_every_character_stands_somewhere_once(text: str) -> None:
    places = sorted(at for a, b, _ in stretches(text) for at in range(a, b))
    assert places == [*range(len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zoë", [Run("Zoë", "own")]),
        ("Zoë Жук", [Run("Zoë ", "own"), Run("Жук", "wide")]),
        ("ሰላም, Almaz", [Run("ሰላም", "ethiopic"), Run(", Almaz", "own")]),
        ("محمد العلي", [Run("محمد العلي", "arabic", True)]),
        ("Team محمد", [Run("Team ", "own"), Run("محمد", "arabic", True)]),
        ("محمد!", [Run("!", "wide", True), Run("محمد", "arabic", True)]),
        (
            "محمد (علي)",
            [
                Run(")", "wide", True),
                Run("علي", "arabic", True),
                Run("(", "wide", True),
                Run(" ", "arabic", True),
                Run("محمد", "arabic", True),
            ],
        ),
        ("ﬁets", [Run("fiets", "own")]),
        ("a\u200fb\u202e", [Run("ab", "own")]),
        ("می\u200cخواهم", [Run("می\u200cخواهم", "arabic", True)]),
        ("o\u0323k", [Run("ok", "own")]),
    ],
)
def test_every_run_has_a_font_with_its_letters(text: str, expected: list[Run]) -> None:
    assert [Run(*run[:3]) for run in runs(text, has)] == expected
    assert all(text[run.at] in (run.text[0], "ﬁ") for run in runs(text, has))


def test_what_no_font_has_is_kept_and_told() -> None:
    assert runs("张 x", has) == (Run("张", "lost"), Run(" x", "own", at=1))
    assert lost_letters("张 x 李 张", has) == ["张", "李"]
    assert lost_letters("Мар'яна ሰላም محمد", has) == []


@given(SCRIPTS)
def test_no_letter_gets_lost_on_the_way(text: str) -> None:
    whole = "".join(run.text for run in runs(text, has))
    letters = [char for char in text if char.isalnum()]
    assert sorted(char for char in whole if char.isalnum()) == sorted(letters)
    for run in runs(text, has):
        assert run.family == "lost" or all(char == "\u200c" or has(run.family, char) for char in run.text)


def test_a_caret_stands_left_of_the_arabic_letter_before_it() -> None:
    text, measurer, face, row = "abcd محمد x", CountingMeasurer(), Face("body", "regular", 20), Row(0, 11)
    at = [place_x(measurer, text, face, row, place) for place in range(12)]
    assert at[0] == 0 and at[11] == pytest.approx(measurer.width(text, face))
    assert at[5] == at[9] < at[8] < at[7] < at[6] < at[10]
    assert nearest_place(measurer, text, face, row, at[7], True) == 7
