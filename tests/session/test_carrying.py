"""The journal that travels: the same session again, and the one that knows no persons."""

from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel

from canvas.model.party import Party
from canvas.model.personal import PERSONAL, impersonal
from canvas.rules import commands as c
from canvas.rules import events as e
from canvas.rules.commands import Refusal
from canvas.rules.publishing import published
from canvas.rules.seal import seal
from canvas.session.carrying import for_publication, put_down, written
from canvas.session.history import History
from canvas.session.reading import JOURNAL_FILE, Reading, read_bytes, read_journal
from canvas.session.store import Store
from tests.export.material import HIDDEN, PEOPLE
from tests.export.sessions import clock, session


def test_what_travels_is_the_journal_to_the_byte(tmp_path: Path) -> None:
    reading = session("isoleerder", rich=True)
    data = written(reading.header, reading.records)
    path = put_down(reading.header, reading.records, tmp_path / "s")
    assert path.name == JOURNAL_FILE and path.read_bytes() == data
    again = read_bytes(data, "x.pdf")
    assert (again.header, [*again.records], again.dropped) == (reading.header, [*reading.records], 0)
    assert again.history.board == reading.history.board == read_journal(path).history.board


def test_the_journal_to_publish_knows_no_persons_and_nothing_that_was_taken_back_or_lay_face_down() -> None:
    reading = session("isoleerder", rich=True)
    whole = written(reading.header, reading.records).decode()
    bare = for_publication(reading)
    data = written(bare.header, bare.records).decode()
    secret = (*PEOPLE[:2], *HIDDEN, '"undid"')
    assert all(words in whole for words in secret)
    assert not [words for words in secret if words in data]
    assert "teamleider instroom" in data and "werkgever" in data
    assert [record.n for record in bare.records] == [*range(1, bare.history.last + 1)]
    assert bare.history.last < reading.history.steps


def test_the_published_session_is_the_same_agreement() -> None:
    reading = session("isoleerder", rich=True)
    board, bare = reading.history.board, for_publication(reading).history.board
    assert bare.votes == {phase: votes for phase, votes in board.votes.items() if phase in board.turned}
    assert replace(bare, votes=board.votes) == published(board, reading.header.scenario)
    assert seal(bare, reading.header.scenario) == seal(board, reading.header.scenario)


def test_publishing_twice_changes_nothing_more() -> None:
    once = for_publication(session(rich=True))
    twice = for_publication(once)
    assert (twice.header, [*twice.records]) == (once.header, [*once.records])


def test_a_chair_called_after_a_person_goes_by_its_role_and_keeps_the_seal() -> None:
    reading, name = session("isoleerder"), "Fatima al-Zahra"
    store = Store(reading.header.scenario, reading.history, None, clock)
    seat = next(party.role for party in store.board.parties.values() if party.role == "klantmanager")
    for command in (
        c.JoinParty(seat, name),
        c.ChangeParty("jobcoach", "Zoë", organisation="Zoë Şahin", kind="person"),
        c.JoinParty(seat, "Mo"),
    ):
        assert not isinstance(store.dispatch(command), Refusal)
    told = Reading(reading.header, store.history, 0, 0)
    bare = for_publication(told)
    data = written(bare.header, bare.records).decode()
    assert [who for who in (name, "Zoë", 'Mo"') if who in data] == []
    scenario, board = reading.header.scenario, told.history.board
    assert bare.history.board.parties == published(board, scenario).parties
    assert seal(bare.history.board, scenario) == seal(board, scenario)
    twice = for_publication(bare)
    assert [*twice.records] == [*bare.records]


def test_a_person_in_the_case_itself_goes_too() -> None:
    reading = session()
    scenario = reading.header.scenario
    first = scenario.parties[0].model_copy(update={"person": "Zoë Şahin"})
    known = type(scenario).model_validate(
        {**scenario.model_dump(by_alias=True), "party": [first, *scenario.parties[1:]]}
    )
    header = reading.header.model_copy(update={"scenario": known})
    bare = for_publication(Reading(header, History(known), 0, 0))
    assert bare.header.scenario == scenario and "Zoë" not in written(bare.header, bare.records).decode()


def test_what_holds_nothing_personal_is_not_copied() -> None:
    scenario = session().header.scenario
    step = e.FicheReturned(fiche="f1")
    assert impersonal(scenario) is scenario and impersonal(step) is step


def test_every_personal_field_may_be_empty() -> None:
    """It is left out by falling back on its own empty value."""
    marked = [(kind, name) for kind in _kinds() for name in _marked(kind)]
    assert (Party, "person") in marked
    assert all(not kind.model_fields[name].get_default(call_default_factory=True) for kind, name in marked)


def _marked(kind: type[BaseModel]) -> list[str]:
    return [name for name, field in kind.model_fields.items() if PERSONAL in field.metadata]


def _kinds() -> set[type[BaseModel]]:
    """Every noun and event there is."""
    waiting, found = [BaseModel], set[type[BaseModel]]()
    while waiting:
        kind = waiting.pop()
        if kind.__module__.startswith("canvas.") or kind is BaseModel:
            found.add(kind)
            waiting += kind.__subclasses__()
    return found
