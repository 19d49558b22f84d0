"""The page on which a session is wiped: asks once, and tells what went and what did not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from canvas.layout.brush import Arrangement, Brush
from canvas.layout.geometry import Size
from canvas.layout.target import Target
from canvas.layout.wiping import Fact, WipeView, arrange_wiping
from canvas.model.texts import Texts
from canvas.screens.kit import Kit
from canvas.screens.page import Page
from canvas.screens.screen import Wish
from canvas.session.home import home
from canvas.session.whereabouts import said
from canvas.session.wiping import Belongings, Wiped, files_of, is_damaged


class WipeScreen(Page):
    """What belongs to a session, and whether it may go. `back` is the wish that leaves this page."""

    def __init__(self, kit: Kit, size: Size, title: str, found: Belongings, back: str) -> None:
        super().__init__(kit, size)
        self.found, self.back = found, back
        papers = tuple(path.name for path in found.papers)
        self.view = WipeView(title, tuple(_goes(kit.texts, found)), papers)

    def arrange(self, brush: Brush) -> Arrangement:
        return arrange_wiping(brush, replace(self.view, message=self.message), self.kit.texts)

    def tapped(self, target: Target) -> None:
        match target.of:
            case "papers":
                self.view = replace(self.view, with_papers=not self.view.with_papers)
            case "wipe":
                self.wishes.append(Wish("wipe_now"))
            case "close":
                self.leave()

    def tell(self, wiped: Wiped, back: str) -> None:
        """It is done: what went, and what is still there."""
        texts, count = self.kit.texts, len(wiped.gone)
        goes = (Fact("check-circle", texts("wipe.gone", count=count), ""), *_papers_gone(texts, self.found, wiped))
        stays = [Fact("warning", path.name, texts(why.key, **why.values)) for path, why in wiped.left]
        stays += [Fact("folder-open", path.name, texts("wipe.other")) for path in wiped.others]
        stays += [Fact("file-pdf", path.name, texts("wipe.paper")) for path in papers_left(self.found, wiped)]
        self.back = back
        self.view = WipeView(self.view.title, goes, done=True, stays=tuple(stays))
        self.say("")


def papers_left(found: Belongings, wiped: Wiped) -> tuple[Path, ...]:
    """The covenants that nobody asked to wipe."""
    touched = {*wiped.gone, *(path for path, _ in wiped.left)}
    return tuple(path for path in found.papers if path not in touched)


def _goes(texts: Texts, found: Belongings) -> Sequence[Fact]:
    """The session in each place, and how much of it are originals that were kept aside."""
    facts = []
    for number, journal in enumerate(found.journals):
        files = files_of(journal)
        here = journal.is_relative_to(home())
        place = texts("wipe.computer") if here else said(journal.parent.parent)
        words = texts("wipe.copy" if number else "wipe.session", place=place)
        line = texts("wipe.files", folder=journal.parent.name, count=len(files))
        facts.append(Fact("floppy-disk", words, line))
    damaged = sum(map(is_damaged, found.files))
    if damaged:
        facts.append(Fact("warning", texts("wipe.damaged", count=damaged), texts("wipe.damaged_line")))
    return facts


def _papers_gone(texts: Texts, found: Belongings, wiped: Wiped) -> Sequence[Fact]:
    return [Fact("file-pdf", path.name, texts("wipe.paper_gone")) for path in found.papers if path in wiped.gone]
