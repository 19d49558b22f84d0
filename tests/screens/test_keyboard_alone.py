"""The keys alone: the whole demo without a hand, and what each key does."""

import pytest

from canvas.screens.actor import FRAME, Stage
from canvas.screens.workshop import play_workshop
from canvas.session.records import Did, Record
from tests.helpers.hands import Table
from tests.helpers.keyboarder import somebody_with_keys


def in_a_hurry(stage: Stage, milliseconds: int) -> None:
    stage.now += max(milliseconds, FRAME)
    stage.screen.tick(stage.now)


def without_times(records: list[Record]) -> list[object]:
    """What happened, in order: everything but when."""
    return [record.model_dump(exclude={"at"}) for record in records]


def test_the_whole_demo_by_keys_leaves_the_journal_of_the_hands() -> None:
    by_hand, by_keys = Table.of("isoleerder"), Table.of("isoleerder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stage, "wait", in_a_hurry)
        play_workshop(by_hand.screen)
        play_workshop(by_keys.screen, around=somebody_with_keys)
    assert without_times(by_keys.records) == without_times(by_hand.records)
    assert sum(isinstance(record, Did) for record in by_keys.records) > 100
