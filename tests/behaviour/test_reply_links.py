"""An answer by a button of our mail proves itself: it proposes what it says, or does it where the firm allows it."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import unquote

import pytest

from app.models.kinds import Kind
from app.services import settings as firm_settings
from app.services import today
from app.services.mail import reply_marks
from app.services.mail.watching import Looked
from app.services.reminders.reply_holds import REPLIED
from app.services.requests import acting, client_replies
from app.services.requests.client_replies import ReplyView
from app.services.requests.creating import PlanInput
from app.services.settings import MailAccountSettings
from tests.behaviour.test_mailbox_proofs import NORA, Box, look
from tests.behaviour.test_replies import reply
from tests.support.firm import TestFirm

pytestmark = pytest.mark.behaviour("INB-3")
LISE = "lise@halden.example"
VOUCHED = "mx.google.com; dkim=pass header.i=@halden.example; dmarc=pass (p=REJECT) header.from=halden.example"


@pytest.fixture
def asked(firm: TestFirm) -> int:
    """An approval that Nora and Lise were asked for."""
    return firm.request(Kind.APPROVAL, firm.account("Halden Bakery", nora=NORA, lise=LISE))


def subject(firm: TestFirm, code: str = "APPROVE", to: str = NORA) -> str:
    """The subject that a button of the latest mail to somebody writes."""
    mail = [each for each in firm.mails() if each.to == to][-1]
    body = mail.header.get_body(("html",))
    assert body is not None
    links = map(unquote, re.findall(r"mailto:[^\s?]+\?subject=([^\s&\"<>]+)", str(body.get_content())))
    return next(each for each in links if f"[{code} " in each)


@pytest.fixture
def inbox(firm: TestFirm) -> Box:
    """The firm's mailbox, looked into before."""
    box = Box(news=(b"",))
    look(firm, box)
    return box


def take_in(firm: TestFirm, inbox: Box, *mails: bytes) -> Looked:
    inbox.news += mails
    return look(firm, inbox)


def latest(firm: TestFirm, request: int) -> ReplyView:
    return firm.detail(request).replies[0]


def test_an_answer_by_button_is_kept_as_evidence_and_proposes_what_it_says(
    firm: TestFirm, inbox: Box, asked: int
) -> None:
    mail = reply("", Subject=subject(firm), paper=b"")
    assert take_in(firm, inbox, mail) == Looked(replied=1)
    said = latest(firm, asked)
    assert (said.answer, said.sender) == ("approve", NORA)
    row = firm.row(asked)
    assert (row.state, row.reminders.held_by) == ("pending", REPLIED), "somebody confirms it"
    assert client_replies.proposed(said.answer, row.actions) == "approve"
    (kept,) = firm.detail(asked).evidence
    assert kept.name == f"{row.reference}.eml" and firm.office.store.read(kept.sha256) == mail
    (entry,) = firm.entries("client.replied", asked)
    assert (entry.details["answer"], entry.details["mail_sha256"]) == ("approve", kept.sha256)
    (shown,) = [each for each in today.look(firm.office).attention if each.code == "replied"]
    assert shown.answer == "approve"
    acting.act(firm.office, asked, "approve")
    assert firm.row(asked).state == "approved" and firm.next_day(asked) is None


@pytest.mark.parametrize("change", [str.lower, lambda each: f"RE : TR: {each}", lambda each: f"  Re: re:\r\n {each}"])
def test_it_survives_what_mail_programs_do_to_a_subject(firm: TestFirm, inbox: Box, asked: int, change: object) -> None:
    assert callable(change)
    written = change(subject(firm))
    mail = reply("", Subject="NAMED", paper=b"").replace(b"NAMED", written.encode())
    assert take_in(firm, inbox, mail) == Looked(replied=1)
    assert latest(firm, asked).answer == "approve"


@pytest.mark.parametrize(
    ("change", "sender"),
    [
        (lambda mark: mark.replace("[APPROVE ", "[CHANGES "), NORA),
        (lambda mark: re.sub(r"(\w)(?=\w{4}\]$)", lambda at: "A" if at[1] != "A" else "B", mark), NORA),
        (lambda mark: re.sub(r"\w{4}\]$", "7FFF]", mark), NORA),
        (lambda mark: re.sub(r" \w{20}\]$", "]", mark), NORA),
        (lambda mark: mark, LISE),
    ],
    ids=["another answer", "another seal", "a later day", "no seal", "forwarded to a colleague"],
)
def test_a_forged_answer_proposes_nothing(firm: TestFirm, inbox: Box, asked: int, change: object, sender: str) -> None:
    assert callable(change)
    _allow(firm)
    forged = reply("", sender, Subject=change(subject(firm)), paper=b"", Authentication_Results=VOUCHED)
    assert take_in(firm, inbox, forged) == Looked(replied=1), "it may hold the reminders, as any answer of the account"
    assert (latest(firm, asked).answer, firm.row(asked).state, firm.detail(asked).evidence) == ("", "pending", ())


def test_a_foreign_answer_and_one_for_another_request_change_nothing(firm: TestFirm, inbox: Box, asked: int) -> None:
    mine = subject(firm)
    other = firm.request(Kind.APPROVAL, firm.account("Wren", lou="lou@wren.example"))
    reference = firm.row(other).reference
    assert take_in(firm, inbox, reply("", "mallory@elsewhere.example", Subject=mine, paper=b"")) == Looked()
    moved = mine.replace(firm.row(asked).reference, reference)
    assert take_in(firm, inbox, reply("", NORA, Subject=moved, paper=b"")) == Looked()
    assert take_in(firm, inbox, reply("", "lou@wren.example", Subject=moved, paper=b"")) == Looked(replied=1)
    assert latest(firm, other).answer == ""
    assert firm.row(asked).reminders.held_by == ""


def test_a_replayed_answer_changes_nothing(firm: TestFirm, inbox: Box, asked: int) -> None:
    once = reply("", Subject=subject(firm), paper=b"")
    again = reply("", Subject=subject(firm), paper=b"", Authentication_Results=VOUCHED)
    _allow(firm)
    assert take_in(firm, inbox, once, once) == Looked(replied=1), "the same mail twice is one answer"
    assert len(firm.detail(asked).replies) == 1
    acting.act(firm.office, asked, "approve")
    acting.act(firm.office, asked, "ask_again")
    assert take_in(firm, inbox, again) == Looked(replied=1)
    assert (latest(firm, asked).answer, firm.row(asked).state) == ("", "pending"), "it answered what was asked before"


def test_a_seal_is_good_for_a_year(firm: TestFirm, inbox: Box, asked: int) -> None:
    named = subject(firm)
    firm.clock.advance(reply_marks.GOOD_FOR + timedelta(days=2))
    assert take_in(firm, inbox, reply("", Subject=named, paper=b"")) == Looked(replied=1)
    assert latest(firm, asked).answer == ""


@pytest.mark.parametrize(
    ("allowed", "vouched", "state"),
    [
        (True, VOUCHED, "approved"),
        (False, VOUCHED, "pending"),
        (True, "", "pending"),
        (True, VOUCHED.replace("dmarc=pass", "dmarc=fail"), "pending"),
        (True, VOUCHED.replace("mx.google.com", "mx.mallory.example"), "pending"),
    ],
    ids=["allowed", "not allowed", "nobody vouches", "not hers", "somebody else vouches"],
)
def test_it_is_done_at_once_where_the_firm_allows_it_and_its_provider_vouches(
    firm: TestFirm, inbox: Box, asked: int, allowed: bool, vouched: str, state: str
) -> None:
    _allow(firm, allowed=allowed)
    mail = reply("", Subject=subject(firm), paper=b"", Authentication_Results=vouched or "none")
    assert take_in(firm, inbox, mail) == Looked(replied=1)
    assert firm.row(asked).state == state
    entries = firm.entries("action.approve", asked)
    assert [each.details["evidence"] for each in entries] == (
        [firm.detail(asked).evidence[0].sha256] if state == "approved" else []
    )
    assert firm.row(asked).reminders.held_by == ("" if state == "approved" else REPLIED)
    firm.new_mails()
    firm.days(9)
    assert firm.new_mails() == []


def test_money_is_never_believed_at_once(firm: TestFirm, inbox: Box) -> None:
    invoice = firm.request(
        Kind.INVOICE, firm.account("Wren", nora=NORA), plan=PlanInput(enabled=True, days=1, number=9)
    )
    firm.days(2)
    _allow(firm)
    mail = reply("", Subject=subject(firm, "PAID"), paper=b"", Authentication_Results=VOUCHED)
    assert take_in(firm, inbox, mail) == Looked(replied=1)
    assert (firm.row(invoice).state, latest(firm, invoice).answer) == ("unpaid", "paid")
    assert client_replies.proposed("paid", firm.row(invoice).actions) == "pay"


def test_each_mail_seals_its_answers_for_whom_it_goes_to(firm: TestFirm, inbox: Box, asked: int) -> None:
    assert subject(firm, to=NORA) != subject(firm, to=LISE)
    assert subject(firm, "CHANGES") != subject(firm, "APPROVE").replace("APPROVE", "CHANGES")
    assert take_in(firm, inbox, reply("", LISE, Subject=subject(firm, to=LISE), paper=b"")) == Looked(replied=1)
    assert latest(firm, asked).answer == "approve"


def _allow(firm: TestFirm, *, allowed: bool = True) -> None:
    account = MailAccountSettings(host="smtp.gmail.com", from_address="office@firm.example", imap_host="imap.gmail.com")
    firm_settings.save_firm(firm.office, record_answers=allowed, mail_account=account)
