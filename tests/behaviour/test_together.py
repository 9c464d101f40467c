"""Request approval for pending: one mail per account and contact, each document with its own answers (MAN-7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.models.mail import Batch
from app.services import accounts
from app.services.errors import Refused
from app.services.requests import together
from app.services.requests.paperwork import DocumentDraft
from app.services.requests.together import Wording
from tests.support.firm import TestFirm

APPROVAL = Kind.APPROVAL


def approvals(firm: TestFirm, account: int, *names: str) -> list[int]:
    """Ask for the approval of documents, and let the first mails leave."""
    found = []
    for name in names:
        paper = firm.folder / name
        paper.write_bytes(b"%PDF-1.4 " + name.encode())
        found.append(firm.request(APPROVAL, account, title=Path(name).stem, content=DocumentDraft((paper,))))
    firm.new_mails()
    return found


@pytest.fixture
def two(firm: TestFirm) -> tuple[list[int], list[int]]:
    """Two accounts with one contact in common by address, two documents and one."""
    halden = firm.account("Halden Bakery", nora="nora@halden.example", peder="peder@halden.example")
    sato = firm.account("Sato Ceramics", ines="ines@sato.example")
    return approvals(firm, halden, "Balance.pdf", "Return.pdf"), approvals(firm, sato, "Memo.pdf")


@pytest.mark.behaviour("MAN-7", "MAN-2")
def test_each_contact_gets_one_mail_with_all_documents_and_an_answer_for_each(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    halden, sato = two
    looked = together.review(firm.office, APPROVAL, [*halden, *sato])
    assert (looked.mails, looked.contacts, len(looked.groups)) == (3, 3, 2)
    released = together.ask(firm.office, APPROVAL, [*halden, *sato])
    assert released.mails == looked.mails
    assert firm.readers() == [], "they wait for Undo"
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert sorted(each.to for each in mails) == ["ines@sato.example", "nora@halden.example", "peder@halden.example"]
    nora = next(each for each in mails if each.to.startswith("nora"))
    assert nora.subject == "For your approval: 2 documents (Halden Bakery)"
    assert nora.papers == ("Balance.pdf", "Return.pdf")
    references = [firm.row(each).reference for each in halden]
    assert all(f"[APPROVE {each}]" in nora.text or each in nora.text for each in references)
    assert "Memo" not in nora.text, "another account's document is never named"
    ines = next(each for each in mails if each.to.startswith("ines"))
    assert ines.papers == ("Memo.pdf",) and "1 document" in ines.subject
    for each in (*halden, *sato):
        assert len(firm.entries("request.resent", each)) == 1
        assert firm.entries("mail.accepted", each)
        assert firm.row(each).surfaced_by == "resend"
        assert firm.row(each).reminders.sent == 0, "no reminder is used up"


@pytest.mark.behaviour("MAN-7", "STOP-6", "STOP-9")
def test_what_is_approved_meanwhile_is_left_out_and_the_rest_is_written_anew(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    (balance, tax), sato = two
    together.ask(firm.office, APPROVAL, [balance, tax, *sato])
    firm.settle(balance)
    firm.settle(sato[0])
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert {each.to for each in mails} == {"nora@halden.example", "peder@halden.example"}, "nothing left: skipped"
    assert all(each.papers == ("Return.pdf",) and "Balance" not in each.text for each in mails)
    assert all("1 document" in each.subject for each in mails)
    assert [each.code for each in firm.entries("mail.skipped", balance)], "the trail says that it was left out"
    accepted = len(firm.entries("mail.accepted", balance))
    assert accepted == 2, "only the first mails, to two people, count as sent"


@pytest.mark.behaviour("MAN-7", "STOP-9", "ENG-3")
def test_an_approval_between_the_text_and_the_claim_is_never_mailed(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    (balance, tax), _ = two
    together.ask(firm.office, APPROVAL, [balance, tax])
    firm.mailbox.meanwhile = lambda: firm.settle(balance)
    firm.wait(seconds=10)
    firm.wait(minutes=6)
    mails = firm.new_mails()
    assert sorted(each.to for each in mails) == ["nora@halden.example", "peder@halden.example"]
    assert all(each.papers == ("Return.pdf",) for each in mails)


@pytest.mark.behaviour("MAN-7", "MAN-4")
def test_pressing_twice_sends_once_and_undo_takes_all_of_it_back(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    halden, sato = two
    before = [firm.row(each).surfaced_at for each in halden]
    released = together.ask(firm.office, APPROVAL, [*halden, *sato])
    with pytest.raises(Refused):
        together.ask(firm.office, APPROVAL, [*halden, *sato])
    looked = together.review(firm.office, APPROVAL, [*halden, *sato])
    assert looked.mails == 0 and {each.why for each in looked.left_out} == {"waiting"}
    assert firm.undo(released).cancelled == 3
    firm.wait(minutes=2)
    assert firm.readers() == []
    assert [firm.row(each).surfaced_at for each in halden] == before


@pytest.mark.behaviour("MAN-7", "MAN-3")
def test_what_was_asked_a_short_while_ago_is_left_out_unless_wanted(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    (balance, tax), _ = two
    firm.resend(balance)
    firm.wait(seconds=10)
    firm.new_mails()
    looked = together.review(firm.office, APPROVAL, [balance, tax])
    assert [(each.request_id, each.why) for each in looked.left_out] == [(balance, "resent-recently")]
    released = together.ask(firm.office, APPROVAL, [balance, tax], again=True)
    assert released.left_out == () and released.mails == 2


@pytest.mark.behaviour("MAN-7", "TPL-2")
def test_an_edited_message_goes_with_these_mails_alone_and_an_unknown_field_is_refused(
    firm: TestFirm, two: tuple[list[int], list[int]]
) -> None:
    halden, _ = two
    wording = {"en": Wording("Accounts of {{ account.name }}", "Please look at these.\n\n{{ documents.list }}")}
    with pytest.raises(Refused):
        together.ask(firm.office, APPROVAL, halden, {"en": Wording("Hello", "{{ contact.shoe_size }}")})
    with pytest.raises(Refused):
        together.ask(firm.office, APPROVAL, halden, {"en": Wording("{{ request.title }}", "{{ documents.list }}")})
    released = together.ask(firm.office, APPROVAL, halden, wording)
    with firm.office.database.read() as session:
        assert session.get_one(Batch, released.batch_id).words["en"]["subject"].startswith("Accounts of")
    firm.restart()
    firm.wait(seconds=10)
    mails = firm.new_mails()
    assert len(mails) == 2
    assert all(each.subject == "Accounts of Halden Bakery" and "Please look" in each.text for each in mails)
    looked = together.review(firm.office, APPROVAL, halden, again=True)
    assert looked.wordings["en"].subject.startswith("For your approval"), "this time only"


@pytest.mark.behaviour("MAN-7", "ACC-4")
def test_who_cannot_be_told_is_named_and_skipped(firm: TestFirm, two: tuple[list[int], list[int]]) -> None:
    halden, _ = two
    quiet = firm.account("Estate of R. Pemberton", lou="lou@estate.example")
    (memo,) = approvals(firm, quiet, "Trust.pdf")
    accounts.set_notify(firm.office, quiet, firm.who("lou"), False)
    looked = together.review(firm.office, APPROVAL, [*halden, memo])
    assert [(each.account_name, each.why) for each in looked.left_out] == [
        ("Estate of R. Pemberton", "nobody-to-notify")
    ]
    assert together.ask(firm.office, APPROVAL, [*halden, memo]).mails == 2


@pytest.mark.behaviour("MAN-7", "MAN-4")
def test_what_was_sent_this_moment_is_not_asked_for_besides(firm: TestFirm) -> None:
    halden = firm.account("Halden Bakery", nora="nora@halden.example")
    request = firm.draft(APPROVAL, halden)
    firm.send(request)
    looked = together.review(firm.office, APPROVAL, [request])
    assert [each.why for each in looked.left_out] == ["waiting"]
    firm.wait(seconds=10)
    assert together.review(firm.office, APPROVAL, [request]).mails == 1
