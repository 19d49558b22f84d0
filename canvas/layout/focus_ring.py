"""The ring around what the keys on the table would touch, and the letters that pick up a fiche.

The ring is double, light around blue or dark around light: on every ground one of the two stands out (WCAG 2.2, 2.4.11
and 2.4.13; a test computes it). It moves on its own layer: the table below is not laid out again.
"""

from collections.abc import Mapping

from canvas.layout.brush import Brush
from canvas.layout.geometry import Point, Rect
from canvas.layout.picture import Disc, Instruction, Panel, Picture
from canvas.layout.target import Target

INNER, OUTER = "surface.focus", "surface.focus_halo"
THICK, HALO = 5, 2
"""The blue line and the light one around it, in design pixels."""


def focus_ring(brush: Brush, target: Target) -> Picture:
    """The ring around one target, kept within the window."""
    thick, halo = max(3, brush.px(THICK)), max(2, brush.px(HALO))
    edge = thick + 2 * halo - 1
    inset = brush.px(4)
    box = _kept(target.rect.grown(-inset), brush.window.grown(-edge - 1))
    if target.circle:
        radius = box.w / 2
        return (
            Disc("focus.under", box.centre, radius + edge, outline=OUTER, line=edge),
            Disc("focus", box.centre, radius + thick + halo, outline=INNER, line=thick),
        )
    return tuple(
        Panel(key, box.grown(by), radius=min(brush.px(14), box.h / 2) + by, outline=colour, line=line)
        for key, by, colour, line in (
            ("focus.under", edge, OUTER, edge),
            ("focus", thick + halo, INNER, thick),
        )
    )


def _kept(rect: Rect, room: Rect) -> Rect:
    """The part of a rectangle that lies in the room."""
    x, y = max(rect.x, room.x), max(rect.y, room.y)
    return Rect(round(x), round(y), round(min(rect.right, room.right) - x), round(min(rect.bottom, room.bottom) - y))


def key_letters_on(brush: Brush, letters: Mapping[str, str], targets: tuple[Target, ...]) -> Picture:
    """On every stack the letter of the key that picks up one of its fiches."""
    shown: list[Instruction] = []
    for target in targets:
        if target.what == "stack" and target.of in letters:
            shown += _cap(brush, f"key_letter.{target.turn}.{target.of}", letters[target.of].upper(), target)
    return tuple(shown)


def _cap(brush: Brush, key: str, letter: str, target: Target) -> Picture:
    """A small key cap in the upper left corner of a stack."""
    face, side = brush.body(16, "bold"), brush.px(30)
    side = max(side, face.size + 8)
    corner = Point(target.rect.x + brush.px(4), target.rect.y + brush.px(6))
    box = Rect(round(corner.x), round(corner.y), side, side)
    own = Brush(brush.size, brush.measurer, stance=brush.stance)
    own.add(Panel(key, box, fill="surface.key", radius=brush.px(7), outline=INNER, line=max(2, brush.px(2))))
    own.line(
        f"{key}.words", Point(round(box.centre.x), own.middle(box.centre.y, face)), letter, face, "ink.text", "centre"
    )
    return tuple(own.instructions)
