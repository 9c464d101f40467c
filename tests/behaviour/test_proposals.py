"""A proposal is edited until the first signature, and saving a sent one mails it again (PRO-3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.models.kinds import Kind
from app.services import rich_text
from app.services.errors import Refused, Stale
from app.services.requests import editing, revising, sending
from app.services.requests.creating import PlanInput
from app.services.requests.editing import Revision
from app.services.requests.proposal import ProposalDetail, ProposalDraft, ServiceDraft
from app.services.requests.sending import Released
from tests.support.firm import Arrived, TestFirm

WORDS = ProposalDraft("We keep your **books**.", (ServiceDraft("Bookkeeping", 100_00, per="month"),), "# Terms")
OTHER = replace(WORDS, introduction="We keep your books and file your VAT.")


def shown(firm: TestFirm, request_id: int) -> ProposalDetail:
    content = firm.detail(request_id).content
    assert isinstance(content, ProposalDetail)
    return content


def save_sent(firm: TestFirm, request_id: int, content: ProposalDraft = OTHER, **more: object) -> Released:
    revision = Revision(firm.row(request_id).title, content, **more)  # type: ignore[arg-type]
    return revising.revise_and_mail(firm.office, request_id, shown(firm, request_id).version, revision)


def paper(mail: Arrived) -> str:
    """Return what the letter that a mail encloses was made of."""
    part = next(part for part in mail.header.iter_attachments() if part.get_content_type() == "application/pdf")
    data = part.get_payload(decode=True)
    assert isinstance(data, bytes)
    return data.decode()


@pytest.fixture
def account(firm: TestFirm) -> int:
    return firm.account(
        "Halden Bakery", nora="nora@h.test", peder="peder@h.test", lise=("lise@h.test", "told only")
    )  # fmt: skip


@pytest.mark.behaviour("PRO-3")
def test_a_draft_is_edited_and_the_client_reads_only_what_was_saved_last(firm: TestFirm, account: int) -> None:
    draft = firm.draft(Kind.PROPOSAL, account, content=WORDS)
    revision = Revision("Letter of {{ year }} for {{ account.name }}", OTHER)
    editing.revise(firm.office, draft, shown(firm, draft).version, revision)
    assert firm.row(draft).title == "Letter of 2026 for Halden Bakery"
    firm.send(draft)
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert [mail.to for mail in mails] == ["lise@h.test", "nora@h.test", "peder@h.test"]
    for mail in mails[1:]:
        assert "file your VAT" in paper(mail)
    assert mails[0].papers == ()


@pytest.mark.behaviour("PRO-3", "MAN-4")
def test_saving_a_sent_one_mails_the_new_paper_once_to_each_and_reminds_from_then_on(
    firm: TestFirm, account: int
) -> None:
    letter = firm.request(Kind.PROPOSAL, account, content=WORDS, days=3, number=2)
    firm.new_mails()
    firm.days(3)
    assert firm.readers() == ["nora@h.test", "peder@h.test"], "reminder 1"
    save_sent(firm, letter)
    firm.wait(seconds=10)
    again = firm.new_mails()
    assert sorted(mail.to for mail in again) == ["lise@h.test", "nora@h.test", "peder@h.test"]
    assert all("file your VAT" in paper(mail) for mail in again if mail.to != "lise@h.test")
    firm.days(3)
    assert firm.new_mails() == [], "three days later is a Sunday"
    firm.days(1)
    reminders = firm.new_mails()
    assert [mail.to for mail in reminders] == ["nora@h.test", "peder@h.test"]
    assert all("file your VAT" in paper(mail) for mail in reminders)


@pytest.mark.behaviour("PRO-3", "STOP-9")
def test_words_changed_while_a_mail_is_on_its_way_out_are_never_sent_as_they_were(firm: TestFirm, account: int) -> None:
    draft = firm.draft(Kind.PROPOSAL, account, content=WORDS)
    firm.send(draft)
    firm.mailbox.meanwhile = lambda: save_sent(firm, draft)
    firm.wait(seconds=10)
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert sorted(mail.to for mail in mails) == ["lise@h.test", "nora@h.test", "peder@h.test"], "one mail each"
    assert all("file your VAT" in paper(mail) for mail in mails if mail.to != "lise@h.test")


@pytest.mark.behaviour("PRO-3", "MAN-4")
def test_undo_of_saving_puts_title_words_signers_and_the_waiting_mails_back(firm: TestFirm, account: int) -> None:
    letter = firm.request(
        Kind.PROPOSAL, account, content=WORDS, title="Letter", signer_ids=(firm.who("nora"), firm.who("peder"))
    )
    firm.new_mails()
    before = firm.row(letter)
    revision = Revision("Other", OTHER, "why", firm.today(), PlanInput(True, 9, 9), signer_ids=(firm.who("nora"),))
    released = revising.revise_and_mail(firm.office, letter, shown(firm, letter).version, revision)
    assert firm.undo(released).cancelled == 3
    firm.wait(seconds=20)
    assert firm.new_mails() == []
    after = firm.row(letter)
    assert (after.title, after.why, after.due_on, after.progress_total) == ("Letter", "", None, 2)
    assert (after.reminders.days, after.reminders.number) == (before.reminders.days, before.reminders.number)
    assert shown(firm, letter).content == WORDS
    firm.days(3)
    assert all("file your VAT" not in paper(mail) for mail in firm.new_mails())


@pytest.mark.behaviour("PRO-3")
def test_after_the_first_signature_the_words_stay(firm: TestFirm, account: int) -> None:
    letter = firm.request(
        Kind.PROPOSAL, account, content=WORDS, signer_ids=(firm.who("nora"), firm.who("peder"))
    )  # fmt: skip
    firm.new_mails()
    firm.act(letter, "sign", contact_ids=(firm.who("nora"),))
    assert firm.row(letter).phase == "open", "Peder has still to sign"
    assert not shown(firm, letter).editable
    with pytest.raises(Refused, match="signed-already"):
        save_sent(firm, letter)
    assert shown(firm, letter).content == WORDS
    firm.wait(seconds=10)
    assert firm.new_mails() == []


@pytest.mark.behaviour("PRO-3")
def test_somebody_elses_change_is_not_overwritten(firm: TestFirm, account: int) -> None:
    letter = firm.request(Kind.PROPOSAL, account, content=WORDS)
    version = shown(firm, letter).version
    save_sent(firm, letter)
    with pytest.raises(Stale):
        revising.revise_and_mail(firm.office, letter, version, Revision("Mine", WORDS))


@pytest.mark.behaviour("PRO-3")
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ProposalDraft(), "proposal-empty"),
        (ProposalDraft("Dear", (ServiceDraft("Books", None),)), "service-price-missing"),
        (ProposalDraft("Dear", (ServiceDraft(" ", 100),)), "service-name-missing"),
    ],
)
def test_an_unfinished_proposal_is_kept_as_a_draft_and_refused_when_it_is_sent(
    firm: TestFirm, account: int, content: ProposalDraft, code: str
) -> None:
    draft = firm.draft(Kind.PROPOSAL, account, content=content)
    with pytest.raises(Refused, match=code):
        firm.send(draft)
    assert firm.row(draft).phase == "draft"
    letter = firm.request(Kind.PROPOSAL, account, content=WORDS)
    with pytest.raises(Refused, match=code):
        save_sent(firm, letter, content)


@pytest.mark.behaviour("PRO-3")
def test_nobody_to_sign_is_refused_with_a_reason(firm: TestFirm) -> None:
    account = firm.account("Nobody signs", lise=("lise@h.test", "told only"))
    draft = firm.draft(Kind.PROPOSAL, account, content=WORDS)
    with pytest.raises(Refused, match="signatory-missing") as refused:
        sending.send(firm.office, [draft])
    assert refused.value.field == "signers"


def test_a_value_with_a_star_in_it_is_that_value(firm: TestFirm) -> None:
    account = firm.account("Stars *and* Stripes", nora="nora@h.test")
    content = ProposalDraft("Dear **{{ account.name }}**")
    letter = firm.request(Kind.PROPOSAL, account, content=content)
    assert rich_text.plain(shown(firm, letter).content.introduction) == "Dear Stars *and* Stripes"
