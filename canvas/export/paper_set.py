"""The paper set: all a group needs to play without power, by name. It needs a scenario, no session."""

from collections.abc import Callable, Mapping

from canvas.export.ordered import Material
from canvas.export.paper_canvas import canvas_a0, canvas_a1, canvas_a3, canvas_tiles
from canvas.export.paper_decks import agreement_cards, event_cards, need_cards, role_cards, task_cards, vote_cards
from canvas.export.paper_extras import extra_cards
from canvas.export.paper_fiches import fiches_a0, fiches_a1
from canvas.export.paper_guide import paper_guide

PAPER_SET: Mapping[str, Callable[[Material], bytes]] = {
    "paper_guide": paper_guide,
    "canvas_tiles": canvas_tiles,
    "canvas_a3": canvas_a3,
    "canvas_a1": canvas_a1,
    "canvas_a0": canvas_a0,
    "fiches_a1": fiches_a1,
    "fiches_a0": fiches_a0,
    "role_cards": role_cards,
    "task_cards": task_cards,
    "need_cards": need_cards,
    "agreement_cards": agreement_cards,
    "event_cards": event_cards,
    "vote_cards": vote_cards,
    "extra_cards": extra_cards,
}
