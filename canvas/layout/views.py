"""The views of one board besides the route: which recipe draws which tab. Any of them works in any scenario."""

from collections.abc import Callable, Mapping

from canvas.layout.deals import draw_deals
from canvas.layout.desk import Desk
from canvas.layout.geometry import Rect
from canvas.layout.ladder import draw_ladder
from canvas.layout.lanes import draw_lanes
from canvas.layout.layers import draw_layers
from canvas.layout.ring import draw_ring
from canvas.layout.signing import draw_signing
from canvas.model.base import Slug

ViewRecipe = Callable[[Desk, Rect, Rect], None]
"""Draws a view: the desk, the whole sheet, and the row of the tabs that stays free of it."""

VIEWS: Mapping[Slug, ViewRecipe] = {
    "signing": draw_signing,
    "deals": draw_deals,
    "lanes": draw_lanes,
    "layers": draw_layers,
    "ring": draw_ring,
    "ladder": draw_ladder,
}
