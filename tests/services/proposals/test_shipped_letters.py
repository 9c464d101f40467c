"""The engagement letters that come with the program can be kept, filled in for a client, and set as a paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services import shipped_templates, templates
from app.services.errors import Refused
from app.services.requests import proposal_paper
from app.services.requests.proposal import ProposalDraft
from app.services.requests.proposal_content import PERIODS
from app.services.requests.proposal_paper import Look
from app.services.requests.proposal_templates import shipped
from tests.services.papers.paper_samples import text_of
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.mark.behaviour("TPL-1", "PRO-1", "AUT-2")
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_prepared_letter_becomes_a_paper_for_a_client(language: str, firm: TestFirm) -> None:
    account = firm.account("Halden *Bakery* Ltd", Nora="nora@halden.example")
    offers = shipped_templates.offers(firm.office, [language], Kind.PROPOSAL)
    assert len(offers) == 5
    for template_id in shipped_templates.add(firm.office, [each.key for each in offers], [language]):
        view = templates.template(firm.office, template_id)
        assert view is not None
        templates.check(view.given)
        assert view.plan is not None and (view.plan.days, view.plan.number) == (4, 3)
        made = templates.fill(firm.office, template_id, account)
        content = made.content
        assert isinstance(content, ProposalDraft)
        assert "{{" not in made.title
        assert content.services and all(each.per in PERIODS for each in content.services)
        priced = replace(content, services=tuple(replace(each, price=100_00) for each in content.services))
        text = text_of(proposal_paper.preview(firm.office, Look(made.title, priced, account, language=language)))
        assert "{{" not in text and "**" not in text and "# " not in text
        assert "Halden *Bakery* Ltd" in text
        assert ("Chaque" in text or "Prix" in text) if language == "fr" else ("Every" in text or "Price" in text)


@pytest.mark.behaviour("TPL-1")
def test_both_languages_offer_the_same_letters() -> None:
    for english, french in zip(shipped("en"), shipped("fr"), strict=True):
        assert (english.key, english.due_days) == (french.key, french.due_days)
        assert len(english.body["services"]) == len(french.body["services"])


@pytest.mark.behaviour("TPL-2")
@pytest.mark.parametrize("field", ["introduction", "terms", "services"])
def test_a_template_with_an_unknown_placeholder_is_not_kept(firm: TestFirm, field: str) -> None:
    (first, *_) = shipped("en")
    wrong = "Dear {{ account.nme }}"
    value: object = [{"name": wrong, "price": None}] if field == "services" else wrong
    given = templates.TemplateInput(Kind.PROPOSAL, "Letter", "Letter", {**first.body, field: value})
    with pytest.raises(Refused, match="template-not-allowed") as refused:
        templates.save(firm.office, given)
    assert refused.value.field == field
