"""Another language in the middle of a workshop: the same table, in other words."""

import pytest

from canvas.layout.view import Notice
from canvas.model.base import LANGUAGES, Language
from tests.helpers.hands import Table
from tests.helpers.tools import words_of


def table_in(language: Language) -> Table:
    """A table in the middle of things: a round, a question, a fiche with its menu, and words beside a hand."""
    table = Table.of("isoleerder", board="werving!werkgever zoeken=jobcoach nazorg=jobcoach+", language=language)
    a = table.finger(1)
    a.tap("round", "regie")
    a.grab("jobcoach")
    a.drop(seat="werving")
    a.tap_fiche("jobcoach", task="nazorg")
    table.wait(20_000)
    return table


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_switch_the_table_looks_as_if_it_was_always_in_that_language(language: Language) -> None:
    table = table_in("en" if language == "nl" else "nl")
    table.screen.speak(words_of(language))
    assert table.picture == table_in(language).picture
    assert table.screen.view.questions
    assert table.screen.view.level_menu


def test_words_beside_hands_and_notices_do_not_stay_in_the_old_language() -> None:
    table = Table.of()
    table.finger(1).tap("task", "les")
    table.screen.notice(Notice(table.say("notice.pdf_busy"), "file-pdf", busy=True))
    table.screen.speak(words_of("en"))
    table.turn()
    assert table.notes == []
    assert table.screen.view.notice is None


def test_answers_after_a_switch_do_what_the_question_asked() -> None:
    table = Table.of(board="werving!gemeente")
    a = table.finger(1)
    a.grab("school")
    a.drop(seat="werving")
    table.screen.speak(words_of("en"))
    assert "Replace" in " ".join(table.words)
    a.tap("choice", "yes:werving")
    assert table.laid == "werving!school"
