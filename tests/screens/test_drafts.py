"""Words that were typed and not kept: they stay while the session runs, and the table says so."""

from tests.helpers.hands import Hand, Table, in_round


def typing() -> tuple[Table, Hand]:
    """Somebody typed an agreement and chose who does it, but did not keep it."""
    table, a = in_round("wie_doet_wat")
    a.pull("agreement")
    a.choose("agreement/parties", "jobcoach")
    a.write("agreement/text", "We bellen")
    return table, a


def typed(table: Table) -> str:
    return table.screen.typist.text("agreement/text")


def test_what_was_typed_comes_back_with_the_drawer() -> None:
    table, a = typing()
    a.shut("agreement")
    assert any(table.say("notice.draft").startswith(words) for words in table.words if words)
    a.pull("agreement")
    assert typed(table) == "We bellen"
    assert table.screen.drawers.open[0].chosen["parties"] == ("jobcoach",)
    assert any(table.say("drawer.draft").startswith(words) for words in table.words if words)
    assert table.screen.view.notice is None
    a.keep("agreement")
    a.shut("agreement")
    a.pull("agreement")
    assert typed(table) == "", "what was kept is no draft"


def test_escape_and_a_third_drawer_lose_no_words() -> None:
    table, _ = typing()
    table.press("escape")
    assert table.drawers == []
    table.screen.drawers.pull("agreement")
    table.turn()
    assert typed(table) == "We bellen"
    for kind in ("parking", "quiet"):
        table.screen.drawers.pull(kind)
        table.turn()
    assert table.drawers == ["parking", "quiet"]
    table.screen.drawers.pull("agreement")
    table.turn()
    assert typed(table) == "We bellen"


def test_looking_at_another_entry_loses_no_words() -> None:
    table, a = typing()
    a.keep("agreement")
    (entry,) = table.board.agreements
    a.write("agreement/text", "En we komen")
    a.tap("entry", f"agreement/{entry}")
    assert typed(table) == "We bellen"
    a.tap("entry", f"agreement/{entry}")
    assert typed(table) == "En we komen"


def test_words_that_were_not_changed_are_no_draft() -> None:
    table, a = typing()
    a.keep("agreement")
    (entry,) = table.board.agreements
    a.tap("entry", f"agreement/{entry}")
    a.shut("agreement")
    assert table.screen.view.notice is None


def test_a_draft_about_what_was_undone_is_forgotten() -> None:
    table, a = typing()
    a.keep("agreement")
    (entry,) = table.board.agreements
    a.tap("entry", f"agreement/{entry}")
    a.write("agreement/text", "Iets anders")
    a.shut("agreement")
    table.undo()
    table.redo()
    table.screen.drawers.pull("agreement", editing=entry)
    table.turn()
    assert typed(table) == "We bellen"


def test_a_draft_of_a_vote_does_not_tell_the_vote() -> None:
    table, a = in_round("akkoord")
    a.pull("consent")
    a.choose("consent/party", "werkgever")
    a.choose("consent/vote", "object")
    a.write("consent/sentence", "te duur")
    a.shut("consent")
    a.pull("consent")
    assert table.screen.typist.text("consent/sentence") == "te duur"
    assert table.screen.drawers.open[0].chosen["party"] == ("werkgever",)
    assert "vote" not in table.screen.drawers.open[0].chosen
