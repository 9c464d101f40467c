"""Conditions and answers of organizers: what is asked, what is missing, what was meant (ORG-1, ORG-3)."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import assume, given
from hypothesis import strategies as st

from app.services.requests import organizer_conditions as conditions
from app.services.requests.organizer_answers import fit, read_date, read_number
from app.services.requests.organizer_questions import (
    OPERATORS,
    TYPES,
    Condition,
    Question,
    Section,
    all_questions,
    flaws,
    numbers,
    read_sections,
    write_sections,
)

pytestmark = pytest.mark.behaviour("ORG-1")

OWNS = Question("owns", "Does the company own vehicles?", "yes_no")
COSTS = Question(
    "costs", "Which costs does it pay?", "multiple", choices=("Fuel", "Repairs"), required=False,
    shown_if=(Condition("owns", "is", "yes"),),
)  # fmt: skip
FUEL = Question("fuel", "How much fuel?", "number", shown_if=(Condition("costs", "includes", "Fuel"),), unit="l")
SOLD = Question("sold", "Was one sold?", "yes_no", shown_if=(Condition("owns", "is", "yes"),))
PRICE = Question(
    "price", "At which price?", "number",
    shown_if=(Condition("owns", "is", "yes"), Condition("sold", "is", "yes")),
)  # fmt: skip
VEHICLES = (Section("Vehicles", (OWNS, COSTS, FUEL, Question("h", "Sales", "heading"), SOLD, PRICE)),)


def keys(questions: tuple[Question, ...]) -> list[str]:
    return [question.key for question in questions]


def test_a_client_without_vehicles_is_asked_nothing_more_about_them() -> None:
    assert keys(conditions.shown_questions(VEHICLES, {"owns": "no"})) == ["owns", "h"]
    assert conditions.missing(VEHICLES, {"owns": "no"}) == ()
    assert conditions.progress(VEHICLES, {"owns": "no"}) == conditions.Progress(1, 1)


def test_answers_open_further_questions_and_all_conditions_must_hold() -> None:
    answers = {"owns": "yes", "costs": ["Fuel"], "sold": "no", "price": "12"}
    assert keys(conditions.shown_questions(VEHICLES, answers)) == ["owns", "costs", "fuel", "h", "sold"]
    assert keys(conditions.missing(VEHICLES, answers)) == ["fuel"]
    assert conditions.progress(VEHICLES, answers) == conditions.Progress(3, 4)


def test_what_may_stay_open_is_never_missing() -> None:
    assert keys(conditions.missing(VEHICLES, {"owns": "yes"})) == ["sold"]


def test_an_answer_that_is_left_from_a_hidden_question_opens_nothing() -> None:
    assert "price" not in keys(conditions.shown_questions(VEHICLES, {"owns": "no", "sold": "yes"}))


def test_questions_are_numbered_as_the_form_numbers_them_without_headings() -> None:
    found = numbers((Section("A", (OWNS,)), VEHICLES[0]))
    assert found["sold"] == "2.4" and "h" not in found


def test_questions_kept_by_an_older_program_can_be_read() -> None:
    (section,) = read_sections([{"title": "A", "questions": [{"key": "a1", "label": "Name?"}]}])
    assert section.questions == (Question("a1", "Name?"),)


def test_a_condition_may_only_name_an_earlier_question_and_an_answer_that_it_can_have() -> None:
    later = (Section("A", (SOLD, OWNS)),)
    assert [(flaw.key, flaw.code) for flaw in flaws(later)] == [("sold", "condition-later")]
    unknown = (Section("A", (OWNS, Question("x", "?", shown_if=(Condition("owns", "is", "perhaps"),)))),)
    assert [flaw.code for flaw in flaws(unknown)] == ["condition-unknown"]
    assert flaws(VEHICLES) == ()


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (Question("a", " "), "question-text-missing"),
        (Question("a", "", "heading"), "heading-text-missing"),
        (Question("a", "A", "single", choices=("One",)), "choices-missing"),
        (Question("a", "A", "multiple", choices=("One", "one ")), "choices-equal"),
        (Question("a", "A", "number", at_least="x"), "limit-unreadable"),
        (Question("a", "A", "number", at_least="2", at_most="1"), "limits-crossed"),
        (Question("a", "A", "riddle"), "question-type-unknown"),
    ],
)
def test_a_question_that_cannot_be_asked_says_why(question: Question, code: str) -> None:
    assert [flaw.code for flaw in flaws((Section("", (question,)),))] == [code]


# Any form


@st.composite
def forms(draw: st.DrawFn) -> tuple[Section, ...]:
    """A form as the editor would keep it: conditions name earlier questions and answers that they can have."""
    made: list[Question] = []
    for place in range(draw(st.integers(1, 8))):
        nameable = [each for each in made if each.type in OPERATORS]
        rules = []
        for _ in range(draw(st.integers(0, 2)) if nameable else 0):
            named = draw(st.sampled_from(nameable))
            rules.append(
                Condition(named.key, draw(st.sampled_from(OPERATORS[named.type])), draw(st.sampled_from(named.options)))
            )
        made.append(
            Question(
                f"q{place}", f"Question {place}", draw(st.sampled_from(TYPES)), required=draw(st.booleans()),
                choices=("A", "B"), shown_if=tuple(rules),
            )
        )  # fmt: skip
    cut = draw(st.integers(0, len(made)))
    return (Section("One", tuple(made[:cut])), Section("Two", tuple(made[cut:])))


VALUES: Any = st.one_of(
    st.none(), st.booleans(), st.sampled_from(["", " ", "yes", "no", "A", "B", "12"]),
    st.lists(st.sampled_from(["A", "B"]), max_size=2),
)  # fmt: skip
ANSWERS = st.dictionaries(st.sampled_from([f"q{place}" for place in range(8)]), VALUES)


@given(forms(), ANSWERS)
def test_what_is_missing_is_shown_and_progress_is_full_only_when_all_is_answered(
    form: tuple[Section, ...], answers: dict[str, Any]
) -> None:
    shown = conditions.shown_questions(form, answers)
    progress = conditions.progress(form, answers)
    asking = [each for each in shown if each.asks]
    assert flaws(form) == ()
    assert set(conditions.missing(form, answers)) <= set(asking)
    assert progress.total == len(asking)
    assert progress.done == len(conditions.answered(form, answers))
    assert (progress.done == progress.total) <= (conditions.missing(form, answers) == ())
    for question in shown:
        for rule in question.shown_if:
            assert rule.question in keys(shown)


@given(forms(), ANSWERS)
def test_answers_to_hidden_questions_change_nothing(form: tuple[Section, ...], answers: dict[str, Any]) -> None:
    shown = {each.key for each in conditions.shown_questions(form, answers)}
    seen = {key: value for key, value in answers.items() if key in shown}
    assert conditions.shown_questions(form, seen) == conditions.shown_questions(form, answers)


@given(forms())
def test_questions_come_back_from_the_database_as_they_were(form: tuple[Section, ...]) -> None:
    assert read_sections(json.loads(json.dumps(write_sections(form)))) == form
    assert len(numbers(form)) == sum(each.asks for each in all_questions(form))


# Numbers and dates

NUMBERS = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2)


@given(NUMBERS, st.sampled_from(["en", "fr"]))
def test_a_number_written_the_language_s_way_is_read_as_it_was_meant(number: Decimal, language: str) -> None:
    assert read_number(format_decimal(number, "#,##0.00", locale=language), language) == number


@given(st.text("0123456789., -'", max_size=14), st.sampled_from(["en", "fr"]))
def test_no_text_is_read_as_a_number_with_other_figures(text: str, language: str) -> None:
    found = read_number(text, language)
    if isinstance(found, Decimal):
        figures = "".join(filter(str.isdigit, text)).strip("0")
        assert "".join(filter(str.isdigit, f"{found:f}")).strip("0") == figures
    else:
        assert found in ("number-unreadable", "number-ambiguous")


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,234", "en", "1234"),
        ("1,234", "fr", "1.234"),
        ("1.234", "en", "1.234"),
        ("12,5", "en", "12.5"),
        ("1.234.567", "fr", "1234567"),
        ("1\u202f234,50", "fr", "1234.50"),
        ("1.234,50 €", "fr", "1234.50"),
        ("\u22123", "en", "-3"),
        ("0,125", "en", "0.125"),
    ],
)
def test_numbers_as_clients_type_them(text: str, language: str, number: str) -> None:
    assert read_number(text, language) == Decimal(number)


def test_a_number_with_two_readings_is_asked_again_and_not_guessed() -> None:
    assert read_number("1.234", "fr") == "number-ambiguous"


@given(st.dates(date(1950, 1, 1), date(2039, 12, 31)), st.sampled_from(["en", "fr"]))
def test_a_date_is_read_in_words_and_figures(day: date, language: str) -> None:
    assert read_date(format_date(day, "d MMMM y", locale=language)) == day
    assert read_date(format_date(day, "d MMM y", locale=language)) == day
    assert read_date(day.strftime("%d/%m/%Y")) == day
    assert read_date(day.strftime("%d.%m.%y")) == day
    assert read_date(day.strftime("%m/%d/%Y"), day_first=False) == day
    assert read_date(day.isoformat()) == day


def test_dates_with_a_doubt_are_not_guessed() -> None:
    assert read_date("1er mars 2026") == date(2026, 3, 1)
    assert read_date("March 1, 2026") == date(2026, 3, 1)
    assert read_date("12/25/2026") == date(2026, 12, 25)
    assert read_date("01/02/45") == "date-year"
    assert {read_date(text) for text in ("31/02/2026", "soon", "2026", "1/2", "")} == {"date-unreadable"}


@given(st.sampled_from(TYPES), st.one_of(st.none(), st.booleans(), st.text(max_size=30), st.lists(st.text())))
def test_whatever_is_given_is_read_or_refused_with_a_reason_and_reads_the_same_again(kind: str, value: Any) -> None:
    question = Question("a", "A", kind, choices=("A", "B"), at_least="0", at_most="100")
    found = fit(question, value)
    assert not (found.problem and found.value)
    assume(not found.problem)
    assert fit(question, found.value) == found


def test_an_answer_outside_the_limits_says_which() -> None:
    kilometres = Question("km", "Kilometres", "number", at_least="0", at_most="99999", unit="km")
    assert fit(kilometres, "1 200 km", "fr").value == "1200"
    assert (fit(kilometres, "-1").problem, fit(kilometres, "-1").limit) == ("number-too-small", "0")
    assert (fit(kilometres, "100000").problem, fit(kilometres, "100000").limit) == ("number-too-large", "99999")
    assert fit(kilometres, "many").problem == "number-unreadable"


def test_yes_no_and_choices_are_read_in_both_languages_and_any_case() -> None:
    assert [fit(OWNS, word).value for word in ("Oui", "YES", "non", True, False)] == ["yes", "yes", "no", "yes", "no"]
    assert fit(OWNS, "perhaps").problem == "yes-no-unknown"
    assert fit(COSTS, ["repairs", "FUEL "]).value == ["Fuel", "Repairs"]
    assert fit(COSTS, ["Tyres"]).problem == "choice-unknown"
