"""The 32 elements of a complete covenant (Aanwijzingen voor convenanten 2025), each in every state it can have."""

import pytest

from canvas.export.covenant import Covenant
from canvas.export.covenant_clause_parts import Clause
from canvas.export.covenant_clauses import GENERAL, PLAIN_BY, RULES
from canvas.model.base import LANGUAGES, Language
from canvas.model.elements import ELEMENT, ELEMENTS
from canvas.rules import commands as c
from tests.export.filled_material import ANSWERS, LAPSED, answered, filled
from tests.export.material import EMPTY, LIBRARY, SCENARIO, TYPED, after, covenant, printed, rich, words_in

ARTICLES = {*GENERAL, "money"} - {"language"}
ON_BOARD = {"parties", "authority", "duties", "considerations", "interests", "terms", "purpose"}
"""Elements that are told elsewhere than in an article of their own."""


def clause(document: Covenant, element: str) -> Clause:
    return next(found for found in (document.money.clause, *document.general) if found.element == element)


def states(document: Covenant) -> dict[str, str | None]:
    """The last cell of every line of the list of elements."""
    lines = document.elements.table.lines
    return {element.id: line.cells[-1].text for element, line in zip(ELEMENTS, lines, strict=True)}


def test_every_element_has_its_place() -> None:
    assert {element.id for element in ELEMENTS} == ARTICLES | ON_BOARD


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_filled_in_that_nobody_said(language: Language) -> None:
    document, blank = covenant(EMPTY, language), LIBRARY.texts(language)("covenant.to_fill_in")
    for element in ELEMENTS:
        if element.id in ARTICLES:
            said = clause(document, element.id)
            asked = any(ask.needed for ask in element.asks) or element.id == "money"
            assert (said.state == "open") == asked
            assert any(words.blank for lid in said.lids for words in lid) == asked
            assert (blank in " ".join(said.paragraphs)) == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_table_said_stands_in_its_article(language: Language) -> None:
    document = covenant(filled(), language)
    for element, words in ANSWERS.items():
        said = clause(document, element)
        assert said.state == "filled" and said.plain
        assert not any(words.blank for lid in said.lids for words in lid)
        for ask, answer in words:
            if ELEMENT[element].ask(ask).kind == "text":
                assert answer.removesuffix(".") in " ".join(said.paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("element", [element.id for element in ELEMENTS if element.may_lapse])
def test_an_element_that_does_not_apply_says_why(element: str, language: Language) -> None:
    document = covenant(after(EMPTY, c.LapseClause(element, "dat is hier niet nodig.")), language)
    texts = LIBRARY.texts(language)
    said = clause(document, element)
    assert said.state == "lapsed" and said.plain == ""
    assert said.paragraphs == (texts("clause.lapsed", reason="dat is hier niet nodig"),)
    assert states(document)[element] == texts("clause.state.lapsed")
    assert not [line for line in document.open_points if line.text.startswith(f"{said.title} (")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_its_sentence_and_its_explanation(language: Language) -> None:
    texts = LIBRARY.texts(language)
    for element, rules in RULES.items():
        for rule in rules:
            options = (*ELEMENT[element].ask(rule.key).options, "blank") if rule.chosen else ()
            options = ("one", "some", "blank") if rule.counted else options
            keys = [f"{rule.key}_{option}" for option in options] or [rule.key]
            keys += [f"{rule.key}_blank"] if rule.fact else []
            assert [key for key in keys if f"clause.{element}.{key}" not in texts] == []
        by = PLAIN_BY.get(element)
        plain = [f"plain_{option}" for option in (*ELEMENT[element].ask(by).options, "blank")] if by else ["plain"]
        assert [key for key in plain if f"clause.{element}.{key}" not in texts] == []


def test_what_is_missing_has_words_in_annex_2() -> None:
    known = {ask.id for element in ELEMENTS for ask in element.asks if ask.needed}
    assert [ask for ask in known if f"clause.missing.{ask}" not in LIBRARY.texts("nl")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_elements_tells_where_each_stands_and_how(language: Language) -> None:
    texts, document = LIBRARY.texts(language), covenant(filled(), language)
    for element, line in zip(ELEMENTS, document.elements.table.lines, strict=True):
        number, _name, guideline, place, _state = (cell.text for cell in line.cells)
        assert (number, bool(place)) == (str(ELEMENTS.index(element) + 1), True)
        assert guideline == (", ".join(map(str, element.guidelines)) or texts("clause.elements.custom"))
        if element.id in ARTICLES:
            found = texts("clause.place.article", number=clause(document, element.id).number)
            assert place and found in place
    done = states(document)
    assert done.pop("duties") is None
    assert done.pop("report") == texts("clause.state.lapsed")
    assert set(done.values()) == {texts("clause.state.filled")}


def test_annex_2_names_an_open_element_once_and_repeats_nothing() -> None:
    document = covenant(EMPTY)
    found = [line.text for line in document.open_points if line.group == "elements"]
    assert len(found) == len(set(found)) == len([line for line in found if line.split(" (")[0]])
    assert not [line for line in found if line.startswith(("Partijen", "Vertegenwoordiging", "Geld", "Afspraken"))]
    assert "Evaluatie (artikel 20): de datum, wie en wat er daarna gebeurt." in found
    lines = {line.code for line in covenant(filled()).open_points if line.group == "elements"}
    assert lines == set()
    assert not {"organisation", "signers"} & {line.code for line in covenant(_all_organised()).open_points}


def _all_organised():  # type: ignore[no-untyped-def]
    return after(filled(), c.ChangeParty("jobcoach", "Jobcoach", organisation="De Coach", signs=False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_duties_never_leak_into_the_considerations(language: Language) -> None:
    """What parties laid, promised or answered stands in articles; the considerations are those of the case."""
    document = covenant(filled(), language)
    assert document.considerations == tuple(line.said_in(language) for line in SCENARIO.covenant.considerations)
    said = " ".join((*document.considerations, document.interests))
    duties = [task.text for phase in document.phases for task in phase.tasks]
    answers = [answer for words in ANSWERS.values() for _ask, answer in words if len(answer) > 9]
    assert [words for words in (*duties, *TYPED, *answers) if words in said] == []


def test_a_number_is_an_effort_unless_the_table_says_otherwise() -> None:
    board = after(EMPTY, c.WriteAgreement("50 deelnemers in 2028", ("werkgever",)))
    agreed = covenant(board).agreements
    assert agreed is not None and agreed.groups[0].lines[0].pledged == "Inspanning"
    assert "is een streven" in clause(covenant(board), "pledge").paragraphs[2]


def test_a_start_before_the_day_of_the_document_gets_a_remark() -> None:
    early = answered(rich(), duration=(("start", "1-1-2027"), ("term", "open")))
    (remark,) = clause(covenant(early), "duration").remarks
    assert "9 januari 2027" in remark
    assert remark in [line.text for line in covenant(early).open_points]
    assert clause(covenant(filled()), "duration").remarks == ()


def test_a_court_that_cannot_enforce_is_pointed_out() -> None:
    clash = answered(rich(), disputes=(("second", "de wethouder"), ("last", "court")))
    assert len(clause(covenant(clash), "disputes").remarks) == 1
    assert clause(covenant(answered(rich())), "disputes").remarks == ()


@pytest.mark.parametrize(
    ("language", "kind", "title"),
    [
        ("nl", "covenant", "Concept-convenant leerwerktraject"),
        ("nl", "intention", "Concept-intentieverklaring leerwerktraject"),
        ("en", "intention", "Draft declaration of intent learn-work"),
    ],
)
def test_the_title_follows_the_kind(language: Language, kind: str, title: str) -> None:
    assert covenant(after(EMPTY, c.FillClause("title", (("kind", kind),))), language).title.startswith(title)


@pytest.mark.parametrize(("how", "there"), [("open", True), ("all_agree", True), ("closed", False)])
def test_who_may_join_finds_a_sheet(how: str, there: bool) -> None:
    document = covenant(after(EMPTY, c.FillClause("joining", (("how", how),))))
    assert (document.sheet is not None) == there == ("sheet" in {line.key for line in document.annexes})
    assert ("toetredingsblad is bijlage" in " ".join(clause(document, "joining").paragraphs)) == there


def test_the_article_about_annexes_names_them_all() -> None:
    document = covenant(filled())
    said = clause(document, "annexes").paragraphs
    assert [f"Bijlage {line.number}: {line.title}." for line in document.annexes] == list(said[1:-1])
    assert [line.number for line in document.annexes] == list(range(1, len(document.annexes) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_it_is_on_paper_with_its_explanation(language: Language) -> None:
    document, words = covenant(filled(), language), words_in(printed(filled(), language))
    said = [text for found in (document.money.clause, *document.general) for text in (*found.paragraphs, found.plain)]
    said += [line.title for line in document.annexes] + list(document.notices)
    assert [sentence for sentence in said if sentence not in words] == []
    reason = LAPSED["report"]
    assert LIBRARY.texts(language)("clause.lapsed", reason=reason) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_dutch_text_counts_and_the_first_page_says_so(language: Language) -> None:
    first = covenant(EMPTY, language).notices[0]
    assert first == LIBRARY.texts(language)("clause.language.edition")
    assert {"nl": "Alleen deze tekst telt", "en": "Only the Dutch text counts"}[language] in first
