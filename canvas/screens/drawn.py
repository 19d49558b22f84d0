"""One open drawer: what it is about and what was chosen in it so far. Its words stand in the fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from canvas.rules.refusal import Refusal
from canvas.screens.bench import Filled, Kind
from canvas.screens.drafts import Subject


@dataclass
class Drawer:
    """One open drawer."""

    id: str
    kind: Kind
    subject: str = ""
    editing: str = ""
    turned: int = 0
    """180 for who opened it across the table; its keyboard turns with it."""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 0
    trouble: Refusal | None = None
    """Why what stands in the form could not be kept; said anew in whatever language is on the screen."""
    tried: Mapping[str, str] = field(default_factory=dict)
    """The words that could not be kept: once they change, the trouble is over."""
    draft: Filled | None = None
    """What was left in this form before, and stands in it again."""
    asking: bool = False
    """The second button was touched once and asks for another touch."""

    @property
    def about(self) -> Subject:
        return Subject(self.kind.id, self.subject, self.editing)
