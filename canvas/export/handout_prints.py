"""From a board to the bytes of the loose pages: the hand-outs, and *Wat teken ik?*."""

from canvas.export import story_handout, story_handout_sign
from canvas.export.handout import handouts_of
from canvas.export.handout_pages import Leaflet, leaflet_pdf
from canvas.export.ordered import Material
from canvas.export.press import Press
from canvas.export.what_do_i_sign import sign_sheet_of


def handout(material: Material) -> bytes:
    """One page for each party."""
    press, made = _press(material), handouts_of(material)
    title, foot = story_handout.leaflet_names(press, made)
    leaflet = Leaflet(title, foot, made.tool, made.date)
    return leaflet_pdf(press, leaflet, tuple(story_handout.story(press, made)))


def what_do_i_sign(material: Material) -> bytes:
    """One page for everybody."""
    press, made = _press(material), sign_sheet_of(material)
    foot = press.texts("handout.foot", title=made.covenant, dated=made.dated)
    leaflet = Leaflet(press.texts("sign_sheet.file_title", title=made.covenant), foot, made.tool, made.date)
    return leaflet_pdf(press, leaflet, tuple(story_handout_sign.story(press, made)))


def _press(material: Material) -> Press:
    return Press.with_assets(material.texts, material.theme, material.assets)
