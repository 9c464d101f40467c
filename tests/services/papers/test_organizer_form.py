"""A form that the client can fill in with any viewer, and that can be read back."""

from __future__ import annotations

import io
import threading
from dataclasses import replace
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from app.services.papers.form_fields import field_name, parse_field_name
from app.services.papers.organizer_form import Question, Section, date_pattern, pdf_bytes
from app.services.papers.words import Words
from tests.services.papers.paper_samples import CABINET, FIRM, FORM, reader, text_of

HIDDEN = {"relance": "ORG-0412", "relance-form": "1:::en:dmy"}


def values(data: bytes) -> dict[str, Any]:
    return {name: field.get("/V") for name, field in (reader(data).get_fields() or {}).items()}


@pytest.mark.behaviour("ORG-3")
def test_answers_that_are_known_stand_in_their_fields() -> None:
    assert values(pdf_bytes(FORM)) == {
        **HIDDEN,
        "q:name": "Łukasz Œuvre & (Co)",
        "q:changes": "New shop.\nNew van.",
        "q:staff": "8",
        "q:year_end": "31/12/2026",
        "q:own": "/c0",
        "q:sold": "/Off",
        "q:costs:0": "/Off",
        "q:costs:1": "/Yes",
        "q:costs:2": "/Off",
        "q:buyer": "/c1",
        "q:land": "Country 7",
    }


@pytest.mark.behaviour("ORG-3")
def test_what_the_client_fills_in_can_be_read_back() -> None:
    writer = PdfWriter(io.BytesIO(pdf_bytes(FORM)))
    typed = {"q:name": "Hålden Bäckerei", "q:sold": "/c1", "q:costs:2": "/Yes", "q:land": "Country 39", "q:staff": "12"}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, typed, auto_regenerate=False)
    file = io.BytesIO()
    writer.write(file)
    returned = values(file.getvalue())
    assert {name: returned[name] for name in typed} == typed
    assert returned["relance"] == "ORG-0412"
    assert returned["q:changes"] == "New shop.\nNew van."


@pytest.mark.behaviour("ORG-1")
def test_the_form_shows_every_question_its_help_and_what_is_required() -> None:
    text = text_of(pdf_bytes(FORM))
    for words in (
        "2026 Business tax organizer", "For Halden Bakery Ltd", "Please return it by 4 December 2026", "ORG-0412",
        "Questions marked * need an answer.", "1. Company", "1.1", "Legal name *", "What changed?", "A few words.",
        "day/month/year", "2. Vehicles", "2.1", "Any vehicles? *", "Yes", "No", "Costs", "Fuel", "Parking", "2.6",
        "Attach the file to your reply.", "Page 1 of 2", "Page 2 of 2",
    ):  # fmt: skip
        assert words in text
    assert "What changed? *" not in text


def test_a_french_form_for_a_french_firm() -> None:
    text = text_of(pdf_bytes(replace(FORM, language="fr", firm=CABINET)))
    for words in ("À nous retourner au plus tard le 4 décembre 2026", "Oui", "jour/mois/année", "Page 1 sur 2"):
        assert words in text


@pytest.mark.behaviour("ORG-3")
def test_the_file_says_which_request_it_belongs_to() -> None:
    metadata = reader(pdf_bytes(FORM)).metadata
    assert metadata is not None
    assert str(metadata["/Keywords"]).replace(",", " ").split() == ["relance-form", "ORG-0412"]
    assert metadata.author == "Marlow & Finch"
    hidden = reader(pdf_bytes(FORM)).get_fields()
    assert hidden is not None
    assert hidden["relance"]["/Ff"] == 1


def test_a_date_is_asked_for_in_the_order_of_the_country() -> None:
    assert date_pattern(Words("fr", "FR")) == "%d/%m/%Y"
    assert date_pattern(Words("en", "US")) == "%m/%d/%Y"
    american = pdf_bytes(replace(FORM, firm=replace(FIRM, country="US")))
    assert values(american)["q:year_end"] == "12/31/2026"
    assert "month/day/year" in text_of(american)
    assert reader(american).pages[0].mediabox.width == 612


@given(st.text(max_size=40), st.none() | st.integers(0, 999))
def test_any_key_makes_a_field_name_without_dots_and_comes_back(key: str, choice: int | None) -> None:
    clean = key.encode(errors="ignore").decode()
    name = field_name(clean, choice)
    assert "." not in name
    assert name.isascii()
    assert parse_field_name(name) == (clean, choice)


@pytest.mark.parametrize("name", ["relance", "", "q:", "q:a:b", "q:-G0", "q:-FF", "x:a", "q:a:12345", "q:a\n"])
def test_a_foreign_field_is_no_answer(name: str) -> None:
    assert parse_field_name(name) in (None, ("", None))


def test_two_questions_with_one_key_are_noticed() -> None:
    twice = Section("Twice", (Question("a", "number", "One"), Question("a", "number", "Two")))
    with pytest.raises(ValueError, match="same key"):
        pdf_bytes(replace(FORM, sections=(twice,)))


def test_every_widget_lies_on_its_page_and_none_on_another() -> None:
    many = tuple(
        Section(
            f"Part {part}",
            tuple(
                Question(
                    f"p{part}q{number}",
                    ("short_text", "long_text", "number", "date", "yes_no", "single", "multiple", "file")[number % 8],
                    "Did the company receive income from abroad, or hold accounts abroad? " * (1 + number % 3),
                    choices=("One", "Several, in more than one country", "None"),
                )
                for number in range(12)
            ),
        )
        for part in range(5)
    )
    pdf = reader(pdf_bytes(replace(FORM, sections=many)))
    assert len(pdf.pages) > 5
    widgets = 0
    for page in pdf.pages:
        places = [annotation.get_object()["/Rect"] for annotation in page.get("/Annots", [])]
        places = [[float(value) for value in place] for place in places if float(place[2])]
        widgets += len(places)
        for left, bottom, right, top in places:
            assert 50 < left < right < float(page.mediabox.width) - 50
            assert 55 < bottom < top < float(page.mediabox.height) - 40
        for index, first in enumerate(places):
            for second in places[index + 1 :]:
                apart = first[0] >= second[2] or second[0] >= first[2] or first[1] >= second[3] or second[1] >= first[3]
                assert apart
    assert widgets == 5 * (4 * 2 + 2 + 3 + 3)


def test_a_list_of_many_choices_opens_and_one_choice_is_ticked() -> None:
    section = Section(
        "Choices",
        (
            Question("one", "single", "One", choices=("Only",), answer="Only"),
            Question("none", "single", "None given", answer="free"),
            Question("odd", "single", "Odd", choices=("A", "B"), answer="C"),
        ),
    )
    found = values(pdf_bytes(replace(FORM, sections=(section,))))
    assert found == {**HIDDEN, "q:one:0": "/Yes", "q:none": "free", "q:odd": "/Off"}


def test_a_viewer_draws_the_answers() -> None:
    def ink(data: bytes) -> int:
        document = pypdfium2.PdfDocument(data)
        document.init_forms()
        image = document[0].render(scale=1, may_draw_forms=True).to_pil().convert("L")
        document.close()
        return sum(image.histogram()[:100])

    blank = replace(FORM, sections=tuple(
        replace(section, questions=tuple(replace(question, answer=None) for question in section.questions))
        for section in FORM.sections
    ))  # fmt: skip
    assert ink(pdf_bytes(FORM)) > ink(pdf_bytes(blank)) + 200


def test_forms_made_at_once_in_several_threads_are_whole() -> None:
    expected = pdf_bytes(FORM)
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(pdf_bytes(FORM))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [expected] * 4


def test_each_answer_has_its_own_look_and_only_the_chosen_circle_is_filled() -> None:
    section = Section(
        "S",
        (
            Question("a", "short_text", "A", answer="First"),
            Question("b", "short_text", "B", answer="Second"),
            Question("c", "single", "C", choices=("x", "y", "z"), answer="y"),
        ),
    )
    page: Any = reader(pdf_bytes(replace(FORM, sections=(section,)))).pages[0]
    widgets = [annotation.get_object() for annotation in page["/Annots"]]
    looks = {widget["/T"]: widget["/AP"]["/N"].get_data() for widget in widgets if widget.get("/T") in ("q:a", "q:b")}
    assert looks["q:a"] != looks["q:b"]
    assert [widget["/AS"] for widget in widgets if "/Parent" in widget] == ["/Off", "/c1", "/Off"]
