"""Questions typed as lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.requests.organizer_lines import lines_of, sections_of
from app.services.requests.organizer_questions import Question, Section, flaws
from app.services.requests.organizer_templates import prepared

pytestmark = pytest.mark.behaviour("ORG-1")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_prepared_organizer_shown_as_lines_is_read_back_as_it_was(language: str) -> None:
    assert len(prepared(language)) == 5
    for each in prepared(language):
        assert sections_of(lines_of(each.sections), each.sections) == each.sections


def test_a_line_taken_out_takes_the_conditions_that_name_it_and_a_new_one_asks_for_a_long_text() -> None:
    made = prepared("en")[1].sections
    lines = lines_of(made).splitlines()
    lines.remove("Does the company own or lease vehicles?")
    found = sections_of("\n".join([*lines, "Anything about the bakery?"]), made)
    assert flaws(found) == ()
    vehicles = next(section for section in found if section.title == "Vehicles")
    assert vehicles.questions[0].shown_if == ()
    assert vehicles.questions[0].type == "number"
    assert found[-1].questions[-1] == Question("q1", "Anything about the bakery?", "long_text")


def test_lines_typed_from_nothing_make_sections() -> None:
    assert sections_of("One?\n\nBank :\nTwo?\nThree?") == (
        Section("", (Question("q1", "One?", "long_text"),)),
        Section("Bank", (Question("q2", "Two?", "long_text"), Question("q3", "Three?", "long_text"))),
    )


@given(st.text("ab:\n ", max_size=40))
def test_whatever_is_typed_can_be_asked(text: str) -> None:
    assert flaws(sections_of(text, prepared("en")[0].sections)) == ()
