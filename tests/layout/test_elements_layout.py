"""The panel of the elements and the form of each: in place at every size, in both languages, large enough to touch."""

from collections.abc import Iterator
from functools import cache

import pytest

from canvas.layout.geometry import Size
from canvas.layout.picture import Words
from canvas.layout.widgets import FINGER
from canvas.model.base import LANGUAGES, Language
from canvas.model.element_groups import GROUPS
from canvas.model.elements import ELEMENT, ELEMENTS
from canvas.rules import commands as c
from canvas.scene.type import TypeCase
from canvas.session.library import ASSETS
from tests.helpers.hands import Table
from tests.layout.tables import SIZES, cut_off
from tests.layout.test_drawer_layout import belongs, troubles

ALL_SIZES = (Size(1203, 704), *SIZES)
TOUCHED = ("clause", "spot", "entry", "form", "field", "turn")
LONG = "We bellen elkaar elke vrijdag om tien uur over hoe het gaat op de werkvloer en thuis, en schrijven dat op " * 2
CASES = [(size, language) for size in ALL_SIZES for language in LANGUAGES]


@cache
def letters() -> TypeCase:
    return TypeCase(ASSETS / "fonts")


@cache
def table_of(size: Size, language: Language) -> Table:
    """A table in real letters that filled in some, said of one that it does not apply, and left the rest open."""
    table = Table.of("twente", size, language=language, measurer=letters())
    duration = (("start", "1-1-2027"), ("term", "fixed"), ("end", "31-12-2028"), ("renewal", "31-10-2028"))
    for command in (
        c.StartRound("akkoord"),
        c.FillClause("duration", duration),
        c.FillClause("evaluation", (("date", "1-6-2028"), ("who", LONG[:200]), ("after", LONG[:200]))),
        c.FillClause("publication", (("public", "no"), ("ground", LONG[:200]))),
        c.LapseClause("report", LONG[:140]),
        c.FillMandate("soweco", "Openbaar lichaam", "Almere", "", "directeur", "mandate", "1-12-2026"),
    ):
        table.store.dispatch(command)
    return table


def small(table: Table) -> Iterator[str]:
    """What is touched in a drawer and is too small for a finger."""
    for target in table.screen.arrangement.targets:
        if target.what in TOUCHED and min(target.rect.w, target.rect.h) < FINGER - 0.5:
            yield f"{target.what} {target.of}: {target.rect}"


def cut(table: Table) -> list[str]:
    """Words of open drawers that lost some of their letters. What somebody typed may be longer than its box."""
    open_ = [drawer.id for drawer in table.screen.drawers.open]
    mine = [item for item in table.picture if isinstance(item, Words) and any(belongs(item.key, id_) for id_ in open_)]
    return cut_off(tuple(item for item in mine if not item.key.startswith("field.")))


def show(table: Table, *drawers: tuple[str, str, str]) -> None:
    table.screen.drawers.shut_all()
    for kind, subject, editing in drawers:
        table.screen.drawers.pull(kind, subject, editing)
    table.turn()


def test_every_element_is_in_one_group() -> None:
    listed = [element for elements in GROUPS.values() for element in elements]
    assert sorted(listed) == sorted(ELEMENT)


@pytest.mark.parametrize(("size", "language"), CASES, ids=str)
def test_the_panel_lies_well(size: Size, language: Language) -> None:
    table = table_of(size, language)
    for drawers in ([("elements", "", "")], [("clause", "force", ""), ("elements", "", "")]):
        show(table, *drawers)
        for page in (0, 1):
            table.screen.drawers.open[-1].page = page
            table.screen.drawers.tidy()
            assert list(troubles(table)) == []
            assert cut(table) == []
            assert [line for line in small(table) if "elements" in line or line.startswith("clause")] == []


@pytest.mark.parametrize(("size", "language"), CASES, ids=str)
def test_the_form_of_every_element_lies_well(size: Size, language: Language) -> None:
    table = table_of(size, language)
    for element in ELEMENTS:
        for lapsed in ("yes", "no") if element.may_lapse else ("yes",):
            show(table, ("clause", element.id, ""))
            table.screen.drawers.open[0].chosen["applies"] = (lapsed,)
            table.screen.drawers._changes += 1
            assert list(troubles(table)) == [], element.id
            assert list(small(table)) == [], element.id
            assert cut(table) == [], element.id


@pytest.mark.parametrize(("size", "language"), CASES, ids=str)
def test_who_signs_lies_well(size: Size, language: Language) -> None:
    table = table_of(size, language)
    for element in ("parties", "authority"):
        for party in ("", "soweco", "werkplein_twente"):
            show(table, ("mandate", element, party))
            assert list(troubles(table)) == [], (element, party)
            assert list(small(table)) == [], (element, party)
            assert cut(table) == [], (element, party)


@pytest.mark.parametrize("size", ALL_SIZES, ids=str)
def test_two_forms_beside_each_other_lie_well_with_their_keyboards(size: Size) -> None:
    table = table_of(size, "nl")
    show(table, ("clause", "duration", ""), ("mandate", "authority", "werkplein_twente"))
    assert list(troubles(table)) == []
    for field in ("clause/start", "mandate/seat"):
        table.screen.typist.send(field)
        assert list(troubles(table)) == []
    table.screen.typist.leave()
