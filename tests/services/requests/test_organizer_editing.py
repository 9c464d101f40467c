"""Editing questions: whatever is moved or taken away, keys stay and no condition is left in the air."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.requests import organizer_editing as editing
from app.services.requests.organizer_editing import Sections
from app.services.requests.organizer_questions import Condition, Question, Section, all_questions, flaws
from app.services.requests.organizer_templates import prepared

pytestmark = pytest.mark.behaviour("ORG-1")

FORMS = st.sampled_from([each.sections for each in (*prepared("en"), *prepared("fr"))])


def keys(sections: Sections) -> list[str]:
    return [question.key for question in all_questions(sections)]


@st.composite
def edited(draw: st.DrawFn) -> tuple[Sections, Sections]:
    """A form, and the same after an edit of any sort."""
    form = draw(FORMS)
    key = draw(st.sampled_from(keys(form)))
    section = draw(st.integers(0, len(form) - 1))
    to = draw(st.integers(0, len(form) - 1))
    place = draw(st.integers(0, len(form[to].questions)))
    question = next(each for each in all_questions(form) if each.key == key)
    edits = {
        "move": lambda: editing.move(form, key, to, place),
        "remove": lambda: editing.remove(form, key),
        "duplicate": lambda: editing.duplicate(form, key)[0],
        "section": lambda: editing.move_section(form, section, to),
        "no section": lambda: editing.remove_section(form, section) or form,
        "retype": lambda: editing.change(form, replace(question, type=draw(st.sampled_from(("date", "yes_no"))))),
        "choices": lambda: editing.change(form, replace(question, choices=question.choices[1:])),
    }
    return form, edits[draw(st.sampled_from(sorted(edits)))]()


@given(edited())
def test_an_edit_keeps_keys_apart_and_once_mended_every_condition_can_hold(made: tuple[Sections, Sections]) -> None:
    before, after = made
    assert len(set(keys(after))) == len(keys(after))
    mended = editing.mended(after)
    assert keys(mended) == keys(after)
    assert [flaw for flaw in flaws(mended) if flaw.field == "shown_if"] == []
    lost = {
        each.key
        for each, kept in zip(all_questions(after), all_questions(mended), strict=True)
        if each.shown_if != kept.shown_if
    }
    assert lost == {each.key for each in editing.broken_by(before, after)}


@given(FORMS, st.data())
def test_what_is_moved_and_moved_back_is_as_it_was(form: Sections, data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(keys(form)))
    home = editing.find(form, key)
    assert home is not None
    to = data.draw(st.integers(0, len(form) - 1))
    moved = editing.move(form, key, to, data.draw(st.integers(0, len(form[to].questions))))
    assert sorted(keys(moved)) == sorted(keys(form))
    assert editing.move(moved, key, *home) == form


@given(FORMS)
def test_a_sound_form_needs_no_mending(form: Sections) -> None:
    assert editing.mended(form) == form


def test_a_choice_with_other_words_takes_its_conditions_along_but_not_two_at_once() -> None:
    kind = Question("kind", "Kind", "single", choices=("Cars", "Vans"))
    after = Question("more", "More", shown_if=(Condition("kind", "is", "Vans"),))
    form = (Section("A", (kind, after)),)
    renamed = editing.change(form, replace(kind, choices=("Cars", "Lorries")))
    assert renamed[0].questions[1].shown_if == (Condition("kind", "is", "Lorries"),)
    swapped = editing.change(form, replace(kind, choices=("Vans", "Cars")))
    assert swapped[0].questions[1].shown_if == after.shown_if


def test_a_new_question_never_takes_the_key_of_another() -> None:
    form = (Section("A", (Question("q7", "A"), Question("own", "B"), Question("q12x", "C"))),)
    assert editing.new_key(form) == "q8"
