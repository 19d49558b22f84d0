"""Every kind of drawer by its name. A new one is one entry here."""

from collections.abc import Mapping

from canvas.screens.bench import Kind
from canvas.screens.drawers_clause import CLAUSE
from canvas.screens.drawers_consent import CONSENT
from canvas.screens.drawers_elements import ELEMENTS
from canvas.screens.drawers_lasting import CHECKS, EVENT, MONEY, QUESTIONS
from canvas.screens.drawers_later import INDICATORS, PARKING
from canvas.screens.drawers_mandate import MANDATE
from canvas.screens.drawers_mechanics import DEAL
from canvas.screens.drawers_milestones import MILESTONE
from canvas.screens.drawers_people import PARTIES, TABLE
from canvas.screens.drawers_phases import PHASES
from canvas.screens.drawers_print import PRINT
from canvas.screens.drawers_ring import STOP
from canvas.screens.drawers_round import QUIET, ROUND, WARNINGS
from canvas.screens.drawers_sources import SOURCES
from canvas.screens.drawers_words import AGREEMENT, HANDOVER, NEED

KINDS: Mapping[str, Kind] = {
    kind.id: kind
    for kind in (
        *(TABLE, PARTIES, AGREEMENT, NEED, HANDOVER, CONSENT),
        *(ROUND, QUIET, WARNINGS),
        *(MONEY, EVENT, CHECKS, QUESTIONS, PARKING, INDICATORS),
        *(DEAL, PHASES, STOP, SOURCES, MILESTONE, PRINT),
        *(ELEMENTS, CLAUSE, MANDATE),
    )
}
