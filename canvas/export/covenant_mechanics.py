"""From board to covenant: what the mechanics of a scenario add. Each is there only when the scenario has it."""

from collections.abc import Iterable, Iterator, Sequence

from canvas.export import covenant_growing as growing
from canvas.export import covenant_mechanics_parts as parts
from canvas.export import covenant_ring as ring
from canvas.export.covenant_saying import listed, seal, who
from canvas.export.covenant_seats import replies
from canvas.model.base import Slug
from canvas.model.mechanics import Deal, DealArticle, Fork, Layer
from canvas.model.names import Names
from canvas.model.scenario import Scenario
from canvas.rules.queries import branch_of, leading, left_out, ready_to_sign

Numbers = Iterator[int]
Found = tuple[str, str, Sequence[str], Sequence[parts.Block]]
"""A mechanic, its title, its first sentences, and what stands below them."""


def mechanics(names: Names, numbers: Numbers) -> tuple[parts.MechanicArticle, ...]:
    """What parties agreed in the mechanics, in the order of the views on the board."""
    found = (
        *growing.ladder(names),
        *growing.milestones(names),
        *growing.voices(names),
        *ring.ring(names),
        *ring.network(names),
        *growing.lanes(names),
        *growing.counters(names),
        *_layers(names),
        *growing.coaching(names),
        *growing.estimate(names),
        *_forks(names),
        *_own(names),
    )
    return _numbered(found, numbers)


def _numbered(found: Iterable[Found], numbers: Numbers) -> tuple[parts.MechanicArticle, ...]:
    return tuple(
        parts.MechanicArticle(
            number=next(numbers), mechanic=mechanic, title=title, paragraphs=tuple(said), blocks=tuple(blocks)
        )
        for mechanic, title, said, blocks in found
    )


def deals(names: Names, article: DealArticle) -> tuple[parts.CardLine, ...]:
    """The cards whose answers belong in one article."""
    return tuple(_deal(names, deal) for deal in names.scenario.deals if deal.article == article)


def _deal(names: Names, deal: Deal, *, named: bool = True) -> parts.CardLine:
    """A card with its answers; below a heading of its own it is not named again."""
    title = names.deal(deal.id) if named else ""
    text = deal.text.said_in(names.language) if named else ""
    asked = (*_in_phase(names, deal.phase, "covenant.mechanics.deal_phase"), *replies(names, deal.id))
    return parts.CardLine(deal=deal.id, title=title, text=text, replies=asked)


def _in_phase(names: Names, phase: Slug | None, key: str) -> Iterator[parts.Reply]:
    """The phase a card belongs to; silence when the table left that phase out."""
    if phase in names.scenario.phase:
        yield parts.Reply(label=names.texts(key), text=names.phase(phase))


def _own(names: Names) -> Iterator[Found]:
    for deal in names.scenario.deals:
        if deal.article == "own":
            said = (deal.text.said_in(names.language),)
            yield deal.id, names.deal(deal.id), said, (_deal(names, deal, named=False),)


def _forks(names: Names) -> Iterator[Found]:
    texts, forks = names.texts, names.scenario.forks
    if forks:
        cards = tuple(_fork(names, fork) for fork in forks)
        title, said = texts("covenant.mechanics.forks_title"), texts("covenant.mechanics.forks_intro")
        yield "forks", title, (said,), cards


def _fork(names: Names, fork: Fork) -> parts.CardLine:
    texts, language = names.texts, names.language
    chosen = branch_of(names.board, fork)
    asked = (
        *_in_phase(names, fork.phase, "covenant.mechanics.fork_after"),
        parts.Reply(
            label=texts("covenant.mechanics.fork_ways"),
            text="; ".join(branch.text.said_in(language) for branch in fork.branches),
        ),
        parts.Reply(
            label=texts("covenant.mechanics.fork_chosen"),
            text=chosen.text.said_in(language) if chosen else None,
            blank=texts("covenant.mechanics.fork_open"),
        ),
    )
    title, text = fork.name.said_in(language), fork.question.said_in(language)
    return parts.CardLine(deal=fork.id, title=title, text=text, replies=(*asked, *replies(names, fork.id)))


def _layers(names: Names) -> Iterator[Found]:
    texts, layers = names.texts, names.scenario.layers
    if layers:
        cards = tuple(_layer(names, layer) for layer in layers)
        title, said = texts("covenant.mechanics.layers_title"), texts("covenant.mechanics.layers_intro")
        yield "layers", title, (said,), cards


def _layer(names: Names, layer: Layer) -> parts.CardLine:
    seats = (("gives", layer.giver_seat), ("pays", layer.payer_seat))
    asked = tuple(_seated(names, names.texts(f"covenant.mechanics.layer_{part}"), seat) for part, seat in seats)
    title, text = layer.name.said_in(names.language), layer.text.said_in(names.language)
    return parts.CardLine(deal=layer.id, title=title, text=text, replies=(*asked, *replies(names, layer.id)))


def _seated(names: Names, label: str, seat: Slug) -> parts.Reply:
    party = leading(names.board, seat)
    if party is None:
        return parts.Reply(label=label, text=None)
    found = who(names, party)
    return parts.Reply(label=label, text=found.name, seal=found.seal)


def signing(names: Names) -> parts.ReadyToSign | None:
    """Which parties said they are ready to sign; apart from the signatures themselves."""
    found, texts = names.scenario.signing, names.texts
    if found is None:
        return None
    lines = tuple(
        parts.ReadyLine(
            party=party,
            name=names.party(party),
            seal=seal(names, party),
            ready=ready,
            said=texts("covenant.mechanics.ready" if ready else "covenant.mechanics.not_ready"),
        )
        for party, ready in ready_to_sign(names.board, names.scenario)
    )
    said = (found.text.said_in(names.language), texts("covenant.mechanics.signing_intro"))
    return parts.ReadyToSign(title=found.name.said_in(names.language), paragraphs=said, lines=lines)


def skipped(names: Names, whole: Scenario) -> str:
    """One sentence about the phases that the table leaves out; `whole` is the scenario before that."""
    away = left_out(names.board, whole)
    called = [phase.name.said_in(names.language) for phase in whole.phases if phase.id in away]
    return names.texts("covenant.mechanics.left_out", phases=listed(names.texts, called)) if called else ""
