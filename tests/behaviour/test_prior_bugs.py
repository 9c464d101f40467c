"""What went wrong in other programs that remind people, and has no better place among the tests (prior bug N)."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.models.content import Document
from app.models.kinds import Kind
from app.models.mail import UNRELEASED, Mail, MailItem, MailState
from app.models.request import Request
from app.services import accounts
from app.services.errors import Refused
from app.services.mail import decisions
from app.services.mail.outbox_list import OutboxQuery, mail_ids
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.requests import together
from tests.support.firm import OTHER_KINDS, SIGNED_KINDS, SOME_KINDS, TestFirm

NORA, PEDER = "nora@halden.example", "peder@halden.example"
OFFLINE = Outcome(Verdict.RETRY, SmtpPhase.CONNECT, suggestion="server-not-reached")


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora=NORA)


@pytest.mark.behaviour("ENG-1", "ENG-5")
def test_a_computer_that_wakes_without_network_sends_one_copy_once_it_is_back(firm: TestFirm, halden: int) -> None:
    """Prior bug 12: mails left by two queues."""
    request = firm.request(SOME_KINDS[0], halden, days=1, number=1)
    firm.new_mails()
    firm.mailbox.answers[NORA] = OFFLINE
    firm.off(1)
    for _ in range(5):
        firm.at(f"{firm.today()} 10:00")
        firm.wait(minutes=1)
    firm.restart()
    firm.wait(minutes=20)
    assert firm.readers() == []
    firm.mailbox.answers.clear()
    for _ in range(5):
        firm.wait(minutes=20)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("ACC-1", "STOP-9")
@pytest.mark.parametrize("how", ["notify off", "stopped", "no address"])
@pytest.mark.parametrize("kind", [*SOME_KINDS, Kind.APPROVAL])
def test_who_wants_no_mail_gets_none_on_any_path(firm: TestFirm, halden: int, kind: Kind, how: str) -> None:
    """Prior bug 28: by the first mail, reminders, resends, trying again, sending again, many together."""
    firm.contact(halden, "peder", PEDER)
    requests = [firm.request(kind, halden, days=1, number=5, title=f"Paper {number}") for number in (1, 2)]
    waiting = firm.draft(kind, halden)
    firm.mailbox.answers[PEDER] = Outcome(Verdict.FAILED, SmtpPhase.RCPT, 554, "no")
    firm.resend(requests[0])
    firm.wait(seconds=61)
    firm.mailbox.answers[PEDER] = Outcome(Verdict.UNCERTAIN, SmtpPhase.BODY)
    firm.days(4)
    firm.resend(requests[1], confirmed=True)
    firm.wait(seconds=61)
    firm.mailbox.answers.clear()
    failed = [each.id for each in firm.outbox() if each.state == MailState.FAILED]
    doubtful = [each.id for each in firm.outbox() if each.state == MailState.UNCERTAIN]
    assert failed and doubtful
    firm.new_mails()
    if how == "no address":
        firm.move(halden, "peder", "")
    elif how == "stopped":
        accounts.stop_mails(firm.office, firm.who("peder"), "asked by phone")
    else:
        accounts.set_notify(firm.office, halden, firm.who("peder"), False)

    decisions.try_again(firm.office, failed)
    for each in doubtful:
        with pytest.raises(Refused, match="nobody-to-notify"):
            decisions.send_again(firm.office, each)
    firm.send(waiting)
    firm.wait(seconds=61)
    firm.days(6)
    firm.resend(*requests, confirmed=True)
    firm.wait(seconds=61)
    if kind == Kind.APPROVAL:
        together.ask(firm.office, kind, requests, again=True)
        firm.wait(seconds=61)
    readers = set(firm.readers())
    assert readers == {NORA}


@pytest.mark.behaviour("ENG-4", "ENG-5")
def test_a_day_later_every_mail_has_ended_or_is_shown(firm: TestFirm) -> None:
    """Prior bug 39: a refused address stayed queued for ever."""
    answers = {
        "unknown": Outcome(Verdict.FAILED, SmtpPhase.RCPT, 550, "5.1.1 unknown", address_problem="unknown"),
        "refused": Outcome(Verdict.FAILED, SmtpPhase.RCPT, 554, "no"),
        "spam": Outcome(Verdict.FAILED, SmtpPhase.BODY, 554, "spam", content_problem="content"),
        "doubt": Outcome(Verdict.UNCERTAIN, SmtpPhase.BODY),
        "full": Outcome(Verdict.RETRY, SmtpPhase.RCPT, 452, "full", address_problem="full"),
        "grey": Outcome(Verdict.RETRY, SmtpPhase.RCPT, 450, "greylisted"),
        "fine": None,
    }
    for name, outcome in answers.items():
        address = f"{name}@client.example"
        if outcome is not None:
            firm.mailbox.answers[address] = outcome
        firm.request(SOME_KINDS[0], firm.account(name, nora=address), days=1, number=1)
    for _ in range(24):
        firm.wait(hours=1)
    shown = set(mail_ids(firm.office, OutboxQuery("problems"))) | set(mail_ids(firm.office, OutboxQuery("waiting")))
    for mail in firm.outbox():
        assert mail.state == MailState.ACCEPTED or mail.id in shown, (mail.address, mail.state)
    for _ in range(24):
        firm.wait(hours=4)
    still = [mail for mail in firm.outbox() if mail.state in UNRELEASED]
    assert all(mail.created_at > firm.clock.now() - timedelta(days=3, hours=2) for mail in still), "given up at last"


@pytest.mark.behaviour("AUT-4")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_reminder_of_one_request_hides_no_other_of_the_same_client(firm: TestFirm, halden: int, kind: Kind) -> None:
    """Prior bug 47."""
    titles = ("January", "February", "March")
    requests = [firm.request(kind, halden, days=1, number=2, title=each) for each in titles]
    firm.resend(requests[0])
    firm.wait(seconds=61)
    firm.new_mails()
    firm.days(1)
    with firm.office.database.read() as session:
        items = session.execute(select(MailItem.request_id, MailItem.step_kind, Mail.state).join(Mail)).all()
    reminded = {request for request, step, state in items if (step, state) == ("reminder", "accepted")}
    assert reminded == set(requests[1:]), "the resend of one holds that one back, not the others"
    firm.days(6)
    assert [firm.row(each).reminders.sent for each in requests] == [2, 2, 2]


@pytest.mark.behaviour("AUT-1")
def test_changed_defaults_touch_no_request_that_was_sent(firm: TestFirm, halden: int) -> None:
    """Prior bug 48: rules that were switched on later reached, or passed by, what was there already."""
    request = firm.request(SOME_KINDS[0], halden)
    before = firm.row(request).reminders
    firm.settings(reminder_days=1, reminder_number=9, reminders_on=False)
    after = firm.row(request).reminders
    assert (after.enabled, after.days, after.number, after.next_at) == (
        before.enabled, before.days, before.number, before.next_at,
    )  # fmt: skip


@pytest.mark.behaviour("ENG-6")
def test_what_fell_due_while_nobody_sent_is_one_mail_a_request_and_many_wait_for_approval(firm: TestFirm) -> None:
    """Prior bug 51: twenty reminders one morning."""
    for number in range(25):
        firm.request(SOME_KINDS[0], firm.account(f"Client {number}", nora=f"c{number}@x.example"), days=1, number=9)
    firm.new_mails()
    firm.off(3)
    firm.at(f"{firm.today()} 10:00")
    assert firm.readers() == []
    assert Counter(state for state, _ in firm.states())["held"] == 25, "one each, however many steps were missed"


@pytest.mark.behaviour("ACC-1")
@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_each_mail_reaches_a_contact_of_its_own_client_who_is_notified(
    firm: TestFirm, seed: int
) -> None:
    """Prior bugs 60 and 61: another client's address, the first contact's, nobody in charge of reminders."""
    lot = random.Random(seed)
    kinds = (SIGNED_KINDS[0], OTHER_KINDS[0])
    told: dict[str, set[str]] = {}
    requests: list[tuple[int, str]] = []
    for number in range(6):
        people = {f"p{number}{letter}": f"p{number}{letter}@x.example" for letter in "abc"[: lot.randint(1, 3)]}
        quiet = {name for name in people if lot.random() < 0.3 and name != f"p{number}a"}
        name = f"Client {number}"
        account = firm.account(name)
        for each, address in people.items():
            firm.contact(account, each, (address, "notify off") if each in quiet else address)
        told[name] = {mail for each, mail in people.items() if each not in quiet}
        title = f"Papers of client {number}"
        requests.append((firm.request(lot.choice(kinds), account, days=1, number=3, title=title), name))
    for _ in range(6):
        firm.days(1)
        chosen = lot.sample(requests, 2)
        firm.resend(*[each for each, _ in chosen], confirmed=True)
        firm.wait(seconds=61)
    mails = firm.mails()
    assert len(mails) > 20
    for mail in mails:
        (number,) = {number for number in range(6) if f"client {number}" in (mail.subject + mail.text).lower()}
        assert mail.to in told[f"Client {number}"], mail.subject


@pytest.mark.behaviour("MAN-1")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_resend_makes_no_second_request_and_no_second_document(firm: TestFirm, halden: int, kind: Kind) -> None:
    """Prior bug 63."""
    request = firm.request(kind, halden)

    def count() -> tuple[int, int]:
        with firm.office.database.read() as session:
            found = [session.scalars(select(func.count()).select_from(each)).one() for each in (Request, Document)]
            return found[0], found[1]

    before, (first,) = count(), firm.new_mails()
    firm.clock.advance(timedelta(days=7))
    firm.resend(request)
    firm.wait(seconds=10)
    (again,) = [each for each in firm.new_mails() if each.to == first.to][-1:]
    assert count() == before
    assert firm.row(request).reference in again.text + again.subject
    assert again.header["References"] == first.header["Message-ID"], "in the same thread"
    assert len({mail.id for mail in firm.outbox(request)}) == len(firm.outbox(request))
