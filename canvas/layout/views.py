"""The views of one board besides the route: which recipe draws which tab. Any of them works in any scenario."""

from collections.abc import Callable, Mapping

from canvas.layout.desk import Desk
from canvas.layout.geometry import Rect
from canvas.model.base import Slug

ViewRecipe = Callable[[Desk, Rect, Rect], None]
"""Draws a view: the desk, the whole sheet, and the row of the tabs that stays free of it."""

VIEWS: Mapping[Slug, ViewRecipe] = {}
