"""What a form on paper says about conditions, limits and itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.papers.form_fields import parse_field_name
from app.services.papers.form_identity import FormIdentity, identity_of, mark
from app.services.papers.organizer_form import OnlyIf, OrganizerForm, Question, Section, pdf_bytes
from tests.services.papers.paper_samples import CABINET, FORM, reader, text_of

VEHICLES = Section(
    "Vehicles",
    (
        Question("own", "yes_no", "Does the company own or lease vehicles?", required=True),
        Question(
            "km", "number", "Total kilometres driven", required=True, help="From the logbook",
            at_least="0", at_most="99999.5", unit="km", only_if=(OnlyIf("1.1", "is", "yes", yes_no=True),),
        ),
        Question("litres", "number", "Litres", at_least="1", unit="l"),
        Question("seats", "number", "Seats", at_most="9"),
        Question("costs", "multiple", "Which costs?", choices=("Fuel", "Repairs")),
        Question("sold", "yes_no", "Was one sold?"),
        Question(
            "price", "long_text", "Date and price of each sale",
            only_if=(OnlyIf("1.6", "is", "yes", yes_no=True), OnlyIf("1.5", "includes", "Fuel")),
        ),
        Question("h", "heading", "Leases", only_if=(OnlyIf("1.5", "lacks", "Repairs"),)),
    ),
)  # fmt: skip
VEHICLE_FORM: OrganizerForm = replace(FORM, sections=(VEHICLES,), request_mark="r1", version_mark="v1")


@pytest.mark.behaviour("ORG-1", "ORG-3")
def test_conditions_units_and_limits_stand_on_the_form_in_words() -> None:
    text = text_of(pdf_bytes(VEHICLE_FORM))
    for words in (
        "If yes to 1.1:", "km", "from 0 to 99,999.5", "at least 1", "at most 9",
        "If yes to 1.6 and 1.5 includes “Fuel”:", "If 1.5 does not include “Repairs”:",
    ):  # fmt: skip
        assert words in text


@pytest.mark.behaviour("ORG-1", "ORG-3")
def test_a_french_form_says_its_conditions_in_french() -> None:
    text = text_of(pdf_bytes(replace(VEHICLE_FORM, language="fr", firm=CABINET))).replace("\u00a0", " ")
    for words in (
        "Si oui au 1.1 :", "de 0 à 99 999,5", "au moins 1", "au plus 9", "Si oui au 1.6 et « Fuel » au 1.5 :",
        "Si pas « Repairs » au 1.5 :",
    ):  # fmt: skip
        assert words in text


@pytest.mark.behaviour("ORG-3")
def test_a_returned_form_tells_its_request_its_version_and_how_it_asked() -> None:
    def fields(form: OrganizerForm) -> dict[str, Any]:
        return {name: field.get("/V") for name, field in (reader(pdf_bytes(form)).get_fields() or {}).items()}

    assert identity_of(fields(VEHICLE_FORM)) == FormIdentity("ORG-0412", "r1", "v1", "en", day_first=True)
    american = replace(VEHICLE_FORM, firm=replace(FORM.firm, country="US"))
    assert identity_of(fields(american)) == FormIdentity("ORG-0412", "r1", "v1", "en", day_first=False)
    assert identity_of({"q:own": "/c0"}) is None
    assert identity_of({"relance": "ORG-0412"}) == FormIdentity("ORG-0412")
    assert all(parse_field_name(name) is None for name in ("relance", "relance-form"))


@given(st.text(), st.text(), st.text())
def test_any_hidden_text_is_an_identity_or_none_and_never_an_error(reference: str, marks: str, other: str) -> None:
    assert (identity_of({"relance": reference, "relance-form": marks}) is None) == (not reference.strip())
    assert (mark(reference, other) == mark(reference, marks)) == (other == marks)
