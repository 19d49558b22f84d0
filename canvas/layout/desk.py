"""The desk: all a recipe may look at while it draws one table."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point
from canvas.layout.kept import Kept
from canvas.layout.picture import Chip
from canvas.layout.view import View
from canvas.model.base import Slug
from canvas.model.board import Board, Fiche, FicheId
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.model.texts import Texts
from canvas.model.theme import Theme
from canvas.rules.queries import letters


@dataclass(frozen=True)
class Desk:
    """A board, the words and the look for it, and the brush that draws."""

    board: Board
    names: Names
    theme: Theme
    view: View
    brush: Brush
    kept: Kept = field(default_factory=Kept, compare=False)
    """What was drawn before; a table that is laid out again and again hands on the same one."""

    @cached_property
    def _letters(self) -> Mapping[Slug, str]:
        return letters(self.board)

    @property
    def scenario(self) -> Scenario:
        return self.names.scenario

    @property
    def texts(self) -> Texts:
        return self.names.texts

    def tab_name(self, tab: Slug) -> str:
        """What a tab is called: after its mechanic, when the scenario names it."""
        named = {"ring": self.scenario.ring or self.scenario.network, "ladder": self.scenario.ladder}.get(tab)
        signing = self.scenario.signing if tab == "signing" else None
        found = named or signing
        return found.name.said_in(self.names.language) if found else self.texts(f"tab.{tab}")

    def look(self, party: Slug) -> str:
        """The name in the theme of the role a party wears."""
        return self.scenario.role[self.board.parties[party].role].appearance

    def party_ink(self, party: Slug) -> str:
        """The colour in which the name of a party is written on a light ground."""
        look = self.look(party)
        return f"role.{look if look in self.theme.role else 'branche'}.ink"

    def chip(self, key: str, party: Slug, centre: Point, radius: float, level: str = "doet") -> Chip:
        """The fiche of a party, with its letter when several parties share a role."""
        letter = self._letters.get(party, "")
        return Chip(key, centre, radius, self.look(party), level, letter)

    def laid_chip(self, fiche: Fiche, centre: Point, radius: float) -> Chip:
        """A fiche that lies on the board."""
        chip = self.chip(f"fiche.{fiche.id}", fiche.party, centre, radius, fiche.level)
        return replace(chip, turn=self.face(fiche.id))

    def face(self, fiche: FicheId) -> int:
        """Which way a fiche is turned, in degrees; while one reads for everybody, all stand upright."""
        return 0 if self.view.reading else self.view.faces.get(fiche, 0)
