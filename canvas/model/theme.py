"""The look: every colour, size and duration by what it means. Values live in `assets/themes`."""

from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from canvas.model.base import Frozen, Slug

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]


class RoleLook(Frozen):
    """How the fiche of a role looks; `inlays` is the number of cream marks on its rim."""

    colour: Hex
    edge: Hex
    icon: str
    inlays: Annotated[int, Field(ge=0, le=24)]
    ink: Hex | None = None
    """The name of the role in words, on a card; its edge where none is given."""


class PhaseLook(Frozen):
    """The colours of the phase headers, from the first phase to the last."""

    ramp: Annotated[tuple[Hex, ...], Field(min_length=1)]
    title: Hex
    question: Hex


class Motion(Frozen):
    """Durations in milliseconds; all zero for people who want less movement."""

    lift: int
    drop: int
    reject: int
    reveal: int


class Theme(Frozen):
    """One look of the board. Colour names are `group.name`, as in `surface.card`."""

    surface: dict[str, Hex]
    ink: dict[str, Hex]
    fiche: dict[str, Hex]
    phase: PhaseLook
    role: dict[Slug, RoleLook]
    type: dict[str, int]
    space: dict[str, int]
    motion: Motion
    thicker: Annotated[float, Field(ge=1, le=3)] = 1
    """How many times thicker every outline is than a recipe asks."""

    @cached_property
    def colours(self) -> dict[str, str]:
        """Every named colour as `#rrggbb`."""
        groups = {"surface": self.surface, "ink": self.ink, "fiche": self.fiche}
        named = {f"{group}.{name}": value for group, table in groups.items() for name, value in table.items()}
        named |= {f"phase.{index}": value for index, value in enumerate(self.phase.ramp)}
        named |= {
            f"phase.{index}.mark": mixed(value, self.phase.title, 0.2) for index, value in enumerate(self.phase.ramp)
        }
        named |= {"phase.title": self.phase.title, "phase.question": self.phase.question}
        for role, look in self.role.items():
            named |= {
                f"role.{role}": look.colour,
                f"role.{role}.edge": look.edge,
                f"role.{role}.ink": look.ink or look.edge,
            }
        return named

    def phase_colour(self, index: int, count: int) -> str:
        """The colour name of column `index` of `count`: the ramp is stretched over all columns."""
        last = len(self.phase.ramp) - 1
        return f"phase.{round(index * last / max(count - 1, 1))}"

    def look(self, role: Slug) -> RoleLook:
        """The look of a role; roles the theme does not know share a quiet one."""
        return self.role.get(role, self.role["branche"])


def mixed(colour: str, other: str, part: float) -> str:
    """A colour with a `part` (0..1) of another in it, both as `#rrggbb`."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(a + (b - a) * part) for a, b in pairs).hex()
