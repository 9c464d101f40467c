"""Who is mailed about a request, and who is not (ACC-1 to ACC-5)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from app.models.account import Contact
from app.models.kinds import Kind
from app.models.mail import MailItem
from app.services import account_lists, accounts
from app.services.account_lists import AccountQuery
from app.services.errors import Refused
from app.services.mail import decisions
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.requests import listing
from app.services.requests.listing import RequestQuery
from tests.support.firm import KINDS, OTHER_KINDS, SIGNED_KINDS, SOME_KINDS, TestFirm

UNKNOWN = Outcome(
    Verdict.FAILED,
    SmtpPhase.RCPT,
    550,
    "5.1.1 no such user here",
    address_problem="unknown",
    suggestion="address-unknown",
)
NORA, LISE, OMAR = "nora@halden.example", "lise@halden.example", "omar@halden.example"


@pytest.mark.behaviour("ACC-1")
@pytest.mark.parametrize("kind", KINDS)
def test_each_contact_with_notify_gets_a_mail_of_her_own(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=LISE, omar=(OMAR, "notify off"))
    request = firm.request(kind, halden, number=1)

    first = firm.new_mails()
    firm.days(3)
    reminders = firm.new_mails()

    assert [each.to for each in first] == [LISE, NORA]
    assert [each.to for each in reminders] == [LISE, NORA]
    for mail in first + reminders:
        assert len(mail.header["To"].addresses) == 1
        assert mail.header["Cc"] is None and mail.header["Bcc"] is None
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("ACC-1")
@pytest.mark.parametrize("kind", KINDS)
def test_one_address_gets_one_mail_however_often_and_in_whatever_case_it_is_linked(firm: TestFirm, kind: Kind) -> None:
    # bug class 16: two people at one address are possible in a database that was imported or merged
    halden = firm.account("Halden", nora=NORA, lise=LISE)
    with firm.office.database.write() as uow:
        lise = uow.session.get_one(Contact, firm.who("lise"))
        lise.email, lise.email_key = "Nora@Halden.Example", NORA
        uow.commit()

    request = firm.request(kind, halden, number=1)
    firm.days(3)

    assert firm.readers() == [NORA, NORA]
    assert len(firm.outbox(request)) == 2
    left_out = firm.entries("request.sent", request)[0].details["left_out"]
    assert left_out == [{"name": "Lise Test", "why": "same-address"}]


@pytest.mark.behaviour("ACC-1")
def test_typing_the_address_of_a_known_person_links_that_person(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora=NORA)
    assert firm.contact(halden, "again", NORA.upper()) == firm.who("nora")
    firm.request(OTHER_KINDS[0], halden)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("ACC-1")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_signers_get_the_document_and_the_others_are_told_without_it(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=LISE, omar=(OMAR, "told only"))
    request = firm.request(kind, halden, number=2)

    papers = {mail.to: mail.papers for mail in firm.new_mails()}
    assert papers[NORA] and papers[LISE]
    assert papers[OMAR] == ()

    firm.days(3)
    assert firm.readers() == [LISE, NORA], "reminders go to those who sign"

    firm.act(request, "sign", contact_ids=(firm.who("lise"),))
    firm.days(4)  # three days later is a Sunday
    assert firm.readers() == [NORA], "she who signed is left alone"


@pytest.mark.behaviour("ACC-1")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_where_a_signer_shares_her_address_the_mail_has_the_document(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", omar=(OMAR, "told only"), nora=NORA)
    with firm.office.database.write() as uow:
        omar = uow.session.get_one(Contact, firm.who("omar"))
        omar.email, omar.email_key = NORA, NORA
        uow.commit()
    firm.request(kind, halden)
    assert [(mail.to, bool(mail.papers)) for mail in firm.new_mails()] == [(NORA, True)]


@pytest.mark.behaviour("ACC-2", "AUD-1")
def test_notify_is_saved_at_the_press_and_audited(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora=NORA, lise=LISE)
    accounts.set_notify(firm.office, halden, firm.who("lise"), False)
    firm.restart()

    detail = account_lists.account_detail(firm.office, halden)
    assert detail is not None
    assert [(each.person.name, each.person.notify) for each in detail.contacts] == [
        ("Nora Test", True), ("Lise Test", False),
    ]  # fmt: skip
    entry = firm.entries("notify.off")[0]
    assert (entry.account_id, entry.actor_name, entry.details) == (
        halden, "Ben Marlow", {"name": "Lise Test", "address": LISE},
    )  # fmt: skip

    accounts.set_notify(firm.office, halden, firm.who("lise"), False)
    assert len(firm.entries("notify.off")) == 1, "pressing what is pressed already changes nothing"
    accounts.set_notify(firm.office, halden, firm.who("lise"), True)
    assert len(firm.entries("notify.on")) == 1


@pytest.mark.behaviour("ACC-2")
def test_signatory_is_saved_at_the_press_and_audited(firm: TestFirm) -> None:
    halden = firm.account("Halden", nora=NORA)
    accounts.set_signatory(firm.office, halden, firm.who("nora"), False)
    with pytest.raises(Refused) as refused:
        firm.send(firm.draft(SIGNED_KINDS[0], halden))
    assert refused.value.code == "signatory-missing"
    assert firm.entries("signatory.off")[0].details == {"name": "Nora Test"}


@pytest.mark.behaviour("ACC-2")
@pytest.mark.parametrize("kind", KINDS)
def test_notify_turned_off_after_the_planning_keeps_the_mail_from_leaving(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=LISE)
    request = firm.draft(kind, halden)
    firm.send(request)
    accounts.set_notify(firm.office, halden, firm.who("lise"), False)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    assert ("skipped", "notify-off") in firm.states(request)


@pytest.mark.behaviour("ACC-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_contact_of_two_accounts_is_told_which_one_a_mail_is_about(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden Ltd", nora=NORA)
    orion = firm.account("Orion SARL", nora=NORA, omar=(OMAR, "notify off"))
    firm.request(kind, halden, number=1)
    firm.request(kind, orion, number=1)
    firm.days(3)

    mails = firm.new_mails()
    assert [mail.to for mail in mails] == [NORA] * 4
    for name, other in (("Halden Ltd", "Orion SARL"), ("Orion SARL", "Halden Ltd")):
        about = [mail for mail in mails if name in mail.subject]
        assert len(about) == 2
        assert all(name in mail.text and other not in mail.text for mail in about)


@pytest.mark.behaviour("ACC-3")
@pytest.mark.parametrize("kind", KINDS)
def test_notify_belongs_to_the_account_and_not_to_the_person(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    orion = firm.account("Orion", nora=(NORA, "notify off"), omar=OMAR)
    assert len({firm.who("nora")}) == 1
    firm.request(kind, orion)
    assert firm.readers() == [OMAR]
    firm.request(kind, halden)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("ACC-4", "AUT-9")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize("why", ["notify off", "unlinked", "stopped", "bounced", "no address"])
def test_with_nobody_to_notify_a_request_is_blocked_shown_and_counts_nothing(
    firm: TestFirm, kind: Kind, why: str
) -> None:
    # bug class 42
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden)
    firm.new_mails()
    nora = firm.who("nora")
    if why == "notify off":
        accounts.set_notify(firm.office, halden, nora, False)
    elif why == "unlinked":
        accounts.unlink_contact(firm.office, halden, nora)
    elif why == "stopped":
        accounts.stop_mails(firm.office, nora, "She asked us to")
    elif why == "no address":
        firm.move(halden, "nora", "")
    else:
        firm.mailbox.answers[NORA] = UNKNOWN
        other = firm.draft(OTHER_KINDS[0], halden)
        firm.send(other)
        firm.wait(seconds=10)
        firm.mailbox.answers.clear()

    firm.days(10)

    row = firm.row(request)
    assert (row.reminders.reason, row.reminders.sent, row.reminders.next_at) == ("blocked", 0, None)
    assert firm.readers() == []
    assert request in listing.request_ids(firm.office, RequestQuery(segment="blocked"))
    assert firm.status().blocked >= 1
    assert account_lists.account_ids(firm.office, AccountQuery("blocked")) == [halden]
    assert account_lists.account_rows(firm.office, [halden])[0].notified == ()

    firm.contact(halden, "omar", OMAR)
    if kind in SIGNED_KINDS:
        return  # Omar signs nothing that was sent before: it goes on waiting for Nora
    assert firm.row(request).reminders.reason == "scheduled"
    firm.days(1)
    assert firm.readers() == [OMAR]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("ACC-4")
@pytest.mark.parametrize("kind", KINDS)
def test_a_blocked_request_goes_on_when_its_contact_is_notified_again(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden)
    accounts.set_notify(firm.office, halden, firm.who("nora"), False)
    firm.days(7)
    accounts.set_notify(firm.office, halden, firm.who("nora"), True)
    firm.new_mails()
    firm.days(1)
    assert firm.readers() == [NORA], "one mail, whatever was missed"
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("ACC-4")
@pytest.mark.parametrize("kind", KINDS)
def test_nobody_to_notify_is_refused_before_anything_is_sent(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=(NORA, "notify off"))
    request = firm.draft(kind, halden)
    with pytest.raises(Refused) as refused:
        firm.send(request)
    assert (refused.value.code, refused.value.field) == ("nobody-to-notify", "accounts")
    assert firm.row(request).phase == "draft"
    assert firm.outbox() == []


@pytest.mark.behaviour("ACC-4", "ENG-4")
@pytest.mark.parametrize("kind", KINDS)
def test_where_every_address_is_refused_nothing_is_counted_and_the_request_says_so(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=LISE)
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.mailbox.answers.update({NORA: UNKNOWN, LISE: UNKNOWN})

    firm.days(10)

    row = firm.row(request)
    assert (row.reminders.reason, row.reminders.sent, row.reminders.problem) == ("failed", 0, "failed")
    assert request in listing.request_ids(firm.office, RequestQuery(segment="blocked"))
    assert len(firm.mailbox.envelopes) == 4, "each address was tried once, and never again"
    detail = account_lists.account_detail(firm.office, halden)
    assert detail is not None
    assert all(each.address_problem == "unknown" and each.person.notify for each in detail.contacts)
    assert all("no such user" in each.address_problem_text for each in detail.contacts)

    firm.mailbox.answers.clear()
    firm.move(halden, "nora", "nora@new.example")
    failed = [
        mail.id for mail in firm.outbox(request) if mail.state == "failed" and mail.contact_id == firm.who("nora")
    ]
    assert decisions.try_again(firm.office, failed) == 1
    firm.days(1)
    assert firm.readers() == ["nora@new.example"]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("ACC-4")
@pytest.mark.parametrize("kind", KINDS)
def test_one_of_two_refused_addresses_stops_nobody_else(firm: TestFirm, kind: Kind) -> None:
    # bug class 7
    halden = firm.account("Halden", nora=NORA, lise=LISE)
    request = firm.request(kind, halden, number=2)
    firm.mailbox.answers[LISE] = UNKNOWN
    firm.new_mails()
    firm.days(7)
    assert firm.readers() == [NORA, NORA]
    assert firm.row(request).reminders.sent == 2


@pytest.mark.behaviour("ACC-5")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize("moment", ["queued", "rendered"])
def test_a_new_address_is_followed_until_the_last_moment_under_the_same_key(
    firm: TestFirm, kind: Kind, moment: str
) -> None:
    # bug class 59
    halden = firm.account("Halden", nora=NORA)
    request = firm.draft(kind, halden)
    firm.send(request)
    before = keys(firm)
    if moment == "queued":
        firm.move(halden, "nora", "nora@new.example")
    else:
        firm.mailbox.meanwhile = lambda: firm.move(halden, "nora", "nora@new.example")
    firm.wait(seconds=10)
    firm.wait(minutes=5)

    assert firm.readers() == ["nora@new.example"]
    assert [key[:-1] for key in keys(firm)] == [key[:-1] for key in before], "no second row for the same step"
    assert firm.entries("mail.accepted", request)[0].details["to"] == [
        {"name": "Nora Test", "address": "nora@new.example"}
    ]
    firm.days(3)
    assert firm.readers() == ["nora@new.example"]


@pytest.mark.behaviour("ACC-5")
@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_a_contact_who_came_after_the_first_mail_is_told_by_the_reminder(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    firm.request(kind, halden)
    firm.contact(halden, "lise", LISE)
    firm.new_mails()
    firm.days(3)
    assert firm.readers() == [LISE, NORA]


@pytest.mark.behaviour("ACC-5", "ACC-1")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_step_taken_up_again_is_addressed_to_who_stands_there_now(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA, lise=(LISE, "notify off"))
    request = firm.draft(kind, halden)
    firm.undo(firm.send(request))
    with firm.office.database.write() as uow:  # Lise takes over Nora's address
        nora, lise = (uow.session.get_one(Contact, firm.who(name)) for name in ("nora", "lise"))
        lise.email, lise.email_key, nora.email, nora.email_key = nora.email, nora.email_key, "", ""
        uow.commit()
    accounts.set_notify(firm.office, halden, firm.who("lise"), True)

    firm.send(request)
    firm.wait(seconds=10)

    mails = firm.new_mails()
    assert [mail.to for mail in mails] == [NORA]
    assert "Hello Lise" in mails[0].text
    assert firm.entries("mail.accepted", request)[0].details["to"] == [{"name": "Lise Test", "address": NORA}]


def keys(firm: TestFirm) -> list[tuple[object, ...]]:
    """Return the key of each row of the outbox: which step of which request, to which address."""
    with firm.office.database.read() as session:
        query = select(MailItem.id, MailItem.request_id, MailItem.cycle, MailItem.step_kind, MailItem.step,
                       MailItem.address).order_by(MailItem.id)  # fmt: skip
        return [tuple(row) for row in session.execute(query)]


@pytest.mark.behaviour("ACC-6")
@pytest.mark.parametrize("kind", KINDS)
def test_a_paused_account_gets_nothing_until_the_day_and_then_one_catch_up(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden, days=2, number=5)  # Wednesday 2, Friday 4, …
    firm.new_mails()
    accounts.pause(firm.office, halden, datetime(2026, 12, 10).date())
    assert firm.reason(request) == "account_paused"

    firm.days(9)  # up to and including Wednesday 9
    assert firm.readers() == []
    firm.days(1)
    assert firm.readers() == [NORA]
    firm.days(1)
    assert firm.readers() == []
    assert firm.row(request).reminders.sent == 1
    assert firm.next_day(request) == datetime(2026, 12, 14).date(), "two days on is a Saturday: Monday"


@pytest.mark.behaviour("ACC-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize("away", ["paused", "archived"])
def test_an_account_that_was_away_gets_one_catch_up_and_nothing_retroactive(
    firm: TestFirm, kind: Kind, away: str
) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden, days=1, number=5)
    firm.new_mails()
    if away == "paused":
        accounts.pause(firm.office, halden)
    else:
        accounts.archive(firm.office, halden)
    firm.days(14)
    assert firm.readers() == []
    assert firm.reason(request) == ("account_paused" if away == "paused" else "account_archived")

    if away == "paused":
        accounts.pause(firm.office, halden, None)
    else:
        accounts.archive(firm.office, halden, archived=False)
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 1
    assert firm.states(request) == [("accepted", ""), ("accepted", "")], "nothing is held: a sender ran all the time"


@pytest.mark.behaviour("ACC-6")
@pytest.mark.parametrize("kind", KINDS)
def test_a_pause_of_the_account_holds_what_was_sent_by_hand_too(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.resend(request)
    accounts.pause(firm.office, halden)
    firm.wait(minutes=10)
    assert firm.readers() == []
    accounts.pause(firm.office, halden, None)
    firm.wait(minutes=10)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("ACC-6")
@pytest.mark.parametrize("kind", KINDS)
def test_an_archived_account_can_be_asked_nothing(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.resend(request)
    accounts.archive(firm.office, halden)
    firm.wait(seconds=10)
    assert firm.readers() == []
    with pytest.raises(Refused):
        firm.draft(kind, halden)
    with pytest.raises(Refused):
        firm.resend(request)


@pytest.mark.behaviour("ACC-8")
def test_client_tasks_are_what_was_surfaced_last_first_without_what_is_done(firm: TestFirm) -> None:
    halden, other = firm.account("Halden", nora=NORA), firm.account("Orion", omar=OMAR)
    firm.request(KINDS[0], other)
    requests = []
    for kind in KINDS:
        requests.append(firm.request(kind, halden, enabled=False))
        firm.wait(minutes=1)
    firm.draft(KINDS[0], halden)
    assert firm.tasks(halden) == requests[::-1], "drafts and other accounts' requests are no tasks"

    firm.resend(requests[0])
    assert firm.tasks(halden) == [requests[0], *requests[:0:-1]], "asked again: on top at once"

    for request in requests[1:4]:
        firm.settle(request)
    assert firm.tasks(halden) == [requests[0], *requests[:3:-1]]


@pytest.mark.behaviour("ACC-8")
@pytest.mark.parametrize("kind", KINDS)
def test_a_reminder_brings_its_request_to_the_top(firm: TestFirm, kind: Kind) -> None:
    halden = firm.account("Halden", nora=NORA)
    request = firm.request(kind, halden)
    firm.clock.advance(timedelta(minutes=1))
    later = firm.request(OTHER_KINDS[0], halden, enabled=False)
    assert firm.tasks(halden) == [later, request]
    firm.days(3)
    assert firm.tasks(halden) == [request, later]


@pytest.mark.behaviour("ACC-8")
@pytest.mark.parametrize("kind", KINDS)
def test_a_mail_names_what_else_is_asked_of_the_account(firm: TestFirm, kind: Kind) -> None:
    halden, other = firm.account("Halden", nora=NORA), firm.account("Orion", omar=OMAR)
    waiting = firm.request(OTHER_KINDS[0], halden, title="The stock list", enabled=False)
    firm.request(OTHER_KINDS[0], other, title="Somebody else's secret", enabled=False)
    firm.new_mails()

    firm.request(kind, halden, title="This very thing", enabled=False)
    text = firm.new_mails()[0].text
    assert "The stock list" in text and "Somebody else's secret" not in text

    firm.settle(waiting)
    firm.request(kind, halden, title="Another thing", enabled=False)
    assert "The stock list" not in firm.new_mails()[0].text

    firm.settings(open_list_in_mails=False)
    firm.request(kind, halden, title="One thing more", enabled=False)
    assert "Another thing" not in firm.new_mails()[0].text
