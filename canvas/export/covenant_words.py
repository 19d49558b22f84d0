"""Words of which some are still to be written, and who signs: what a covenant is filled in with."""

from canvas.model.base import Frozen


class Words(Frozen):
    """A few words in a row; *blank* ones stand where somebody still has to write."""

    text: str
    blank: bool = False


Lid = tuple[Words, ...]
"""One paragraph of an article."""


class Signatory(Frozen):
    """Who signs for a party, as far as it was told. In the copy to publish the name stays empty."""

    organisation: str = ""
    """With its legal form."""
    name: str = ""
    function: str = ""
    ground: str = ""
    """With the day on which it was given."""
