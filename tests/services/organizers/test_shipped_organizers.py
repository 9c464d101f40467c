"""The organizers that come with the program can be kept, filled in for a client, and set as a form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import settings, shipped_templates, templates
from app.services.papers.organizer_form import pdf_bytes
from app.services.requests import organizer_paper
from app.services.requests.organizer import OrganizerDraft
from app.services.requests.organizer_conditions import missing
from app.services.requests.organizer_templates import prepared
from tests.services.papers.paper_samples import text_of
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.mark.behaviour("TPL-1", "ORG-1")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_prepared_organizer_becomes_a_form_for_a_client(language: str, firm: TestFirm) -> None:
    account = firm.account("Halden Bakery Ltd", Nora="nora@halden.example")
    offers = shipped_templates.offers(firm.office, [language], Kind.ORGANIZER)
    assert len(offers) == 5
    for template_id in shipped_templates.add(firm.office, [each.key for each in offers], [language]):
        view = templates.template(firm.office, template_id)
        assert view is not None
        templates.check(view.given)
        made = templates.fill(firm.office, template_id, account)
        assert isinstance(made.content, OrganizerDraft)
        assert "{{" not in made.title
        form = organizer_paper.form(
            organizer_paper.Heading(made.title, "Halden Bakery Ltd", language), made.content.sections, {},
            settings.read(firm.office),
        )  # fmt: skip
        text = text_of(pdf_bytes(form))
        assert "{{" not in text
        assert ("Si oui au" if language == "fr" else "If yes to") in text


@pytest.mark.behaviour("ORG-1")
def test_both_languages_ask_the_same_and_a_client_without_anything_special_is_asked_little() -> None:
    for english, french in zip(prepared("en"), prepared("fr"), strict=True):
        assert english.key == french.key
        assert len(english.sections) == len(french.sections)
    vat = prepared("en")[2].sections
    nothing = {"complete": "yes", "exports": "no", "imports": "no", "assets": "no"}
    assert [each.key for each in missing(vat, nothing)] == ["sales_list", "purchases"]
