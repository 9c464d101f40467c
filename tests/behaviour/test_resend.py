"""Sending again by hand, and taking a sending back (MAN-1 to MAN-4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.models.content import InvoiceContent, Payment
from app.models.kinds import RULES, Kind
from app.services import accounts
from app.services.errors import Refused, Stale
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.requests import acting, creating, listing, sending, taking_back
from app.services.requests.listing import RequestQuery
from tests.support.firm import KINDS, OTHER_KINDS, PRICE, SIGNED_KINDS, SOME_KINDS, TestFirm

NORA, LISE = "nora@halden.example", "lise@halden.example"


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora=NORA)


@pytest.mark.behaviour("MAN-1", "MAN-2", "MAN-3", "AUD-1")
@pytest.mark.parametrize("kind", KINDS)
def test_resend_mails_surfaces_and_is_audited_and_uses_up_nothing(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=10, number=2)
    other = firm.request(OTHER_KINDS[0], halden, enabled=False)
    firm.new_mails()
    before = firm.row(request)
    assert before.can_resend and before.reminders.enabled
    assert firm.tasks(halden)[-1] in (request, other)

    firm.resend(request)
    firm.wait(seconds=10)

    assert firm.readers() == [NORA]
    assert firm.tasks(halden)[0] == request
    after = firm.row(request)
    assert (after.surfaced_by, after.surfaced_at) == ("resend", firm.clock.now())
    assert after.reminders.sent == 0
    assert (after.reminders.next_at, after.reminders.next_step) == (before.reminders.next_at, 1)

    pressed, left = firm.entries("request.resent", request)[0], firm.entries("mail.accepted", request)[0]
    assert (pressed.actor_name, pressed.details["to"]) == ("Ben Marlow", [{"name": "Nora Test", "address": NORA}])
    assert (left.actor_name, left.details["step_kind"], left.details["to"][0]["address"]) == (
        "Ben Marlow", "resend", NORA,
    )  # fmt: skip
    assert left.at == firm.clock.now() and pressed.at == firm.clock.now() - timedelta(seconds=10)


@pytest.mark.behaviour("MAN-2", "STOP-3", "STOP-5")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_resend_reaches_only_those_who_still_have_to_sign(firm: TestFirm, halden: int, kind: Kind) -> None:
    firm.contact(halden, "lise", LISE)
    firm.contact(halden, "omar", ("omar@halden.example", "told only"))
    request = firm.request(kind, halden)
    firm.act(request, "sign", contact_ids=(firm.who("nora"),))
    firm.new_mails()
    firm.resend(request)
    firm.wait(seconds=10)
    assert firm.readers() == [LISE]


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_reminder_waits_until_two_open_days_after_a_resend(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 18: sent by hand in the afternoon, reminded the next morning
    request = firm.request(kind, halden)  # due on Thursday 3
    firm.at("2026-12-02 17:00")
    firm.resend(request)
    firm.wait(seconds=10)
    firm.new_mails()
    assert firm.next_day(request) == date(2026, 12, 4)
    assert firm.detail(request).timeline.points[1].moved_by == "min_gap"

    firm.days(1)
    assert firm.readers() == []
    firm.at("2026-12-04 08:59")
    assert firm.readers() == []
    firm.at("2026-12-04 09:00")
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_reminder_that_falls_due_while_a_resend_waits_in_the_outbox_waits_too(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.at("2026-12-03 08:59:55")
    firm.resend(request)
    firm.wait(seconds=5)
    firm.wait(seconds=5)
    assert firm.readers() == [NORA], "one mail, not two within ten seconds"
    assert firm.next_day(request) == date(2026, 12, 7)


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_reminder_that_could_not_leave_waits_after_a_resend(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 14: a manual resend and an automatic retry
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.mailbox.answers[NORA] = Outcome(Verdict.RETRY, SmtpPhase.RCPT, 451, "4.3.0 try again later")
    firm.days(3)
    assert firm.states(request)[-1][0] == "retrying"
    firm.mailbox.answers.clear()
    firm.resend(request)
    firm.wait(seconds=10)
    for _ in range(4):
        firm.wait(hours=1)
    assert firm.readers() == [NORA]
    firm.days(4)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_an_undone_resend_keeps_no_reminder_waiting(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.at("2026-12-03 08:59:55")
    released = firm.resend(request)
    assert firm.next_day(request) == date(2026, 12, 7)
    firm.undo(released)
    assert firm.next_day(request) == date(2026, 12, 3)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_second_resend_within_the_gap_asks_who_and_when(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.resend(request)
    firm.wait(seconds=10)
    resent_at = firm.clock.now()
    firm.wait(hours=2)
    firm.new_mails()

    with pytest.raises(Refused) as asked:
        firm.resend(request)
    assert (asked.value.code, asked.value.params["who"], asked.value.params["at"]) == (
        "resent-recently", "Ben Marlow", resent_at,
    )  # fmt: skip
    firm.wait(minutes=1)
    assert firm.readers() == []

    firm.resend(request, confirmed=True)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]

    firm.days(2)
    firm.resend(request)
    firm.wait(seconds=10)
    assert NORA in firm.readers(), "two open days later nobody asks"


@pytest.mark.behaviour("MAN-3")
@pytest.mark.parametrize("kind", KINDS)
def test_a_note_stands_on_top_of_the_mail(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.resend(request, note="As promised on the phone: here it is again.")
    firm.wait(seconds=10)
    text = firm.new_mails()[0].text
    assert text.index("Hello Nora") < text.index("As promised on the phone") < text.index("2026")
    firm.days(8)
    assert all("As promised" not in mail.text for mail in firm.new_mails())


@pytest.mark.behaviour("MAN-2")
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_never_sent_or_is_over_cannot_be_resent(firm: TestFirm, halden: int, kind: Kind) -> None:
    draft = firm.draft(kind, halden)
    with pytest.raises(Refused, match="nothing-to-resend"):
        firm.resend(draft)
    request = firm.request(kind, halden)
    firm.settle(request)
    if RULES[kind].resend_when_done:
        firm.resend(request)
    else:
        with pytest.raises(Refused, match="nothing-to-resend"):
            firm.resend(request)
    ended = firm.request(kind, halden)
    firm.end(ended)
    with pytest.raises(Refused, match="nothing-to-resend"):
        firm.resend(ended)


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", KINDS)
def test_pressing_twice_sends_once(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 15
    request = firm.draft(kind, halden)
    firm.send(request)
    with pytest.raises(Refused, match="not-a-draft"):
        firm.send(request)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]

    once = firm.resend(request)
    firm.clock.advance(timedelta(seconds=3))
    assert firm.resend(request) == once
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_of_several_resent_together_only_what_waits_already_is_left_alone(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    orion = firm.account("Orion", omar="omar@orion.example")
    one, two = firm.request(kind, halden), firm.request(kind, orion)
    firm.new_mails()
    firm.resend(one)
    assert firm.resend(one, two).request_ids == (two,)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA, "omar@orion.example"]


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_leaves_for_ten_seconds_and_undo_makes_it_a_draft_again(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.draft(kind, halden)
    before = firm.row(request)
    released = firm.send(request)
    assert released.release_at == firm.clock.now() + timedelta(seconds=10)
    assert firm.row(request).phase == "open"
    firm.wait(seconds=9)
    assert firm.readers() == []

    assert firm.undo(released).cancelled == 1

    after = firm.row(request)
    for name in ("phase", "state", "sent_at", "surfaced_at", "surfaced_by", "progress_done"):
        assert getattr(after, name) == getattr(before, name), name
    assert after.reminders == before.reminders
    assert firm.tasks(halden) == []
    firm.days(5)
    assert firm.readers() == []
    assert firm.entries("send.undone", request)[0].actor_name == "Ben Marlow"

    firm.send(request)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA], "it can be sent after all"
    firm.days(4)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-4", "INV-1")
def test_an_invoice_sent_again_after_undo_has_the_same_number(firm: TestFirm, halden: int) -> None:
    request = firm.draft(Kind.INVOICE, halden)
    reference = firm.row(request).reference
    firm.undo(firm.send(request))
    assert (firm.row(request).extra.number, firm.row(request).extra.issued_on) == ("", None)
    assert firm.row(request).reference == reference
    firm.send(request)
    assert (firm.row(request).extra.number, firm.row(request).reference) == ("INV-0001", "INV-0001")


@pytest.mark.behaviour("INV-1")
def test_a_sending_that_was_taken_back_and_its_draft_discarded_leave_no_gap_in_the_numbers(
    firm: TestFirm, halden: int
) -> None:
    first, dropped, third = (firm.draft(Kind.INVOICE, halden) for _ in range(3))
    firm.send(first)
    sending = firm.send(dropped)
    firm.send(third)
    firm.undo(sending)
    creating.discard(firm.office, [dropped])
    fourth = firm.request(Kind.INVOICE, halden)
    fifth = firm.request(Kind.INVOICE, halden)
    numbers = [firm.row(each).extra.number for each in (first, third, fourth, fifth)]
    assert numbers == ["INV-0001", "INV-0003", "INV-0002", "INV-0004"]


@pytest.mark.behaviour("INV-1")
def test_an_invoice_is_found_by_the_number_that_it_got(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    assert listing.request_ids(firm.office, RequestQuery(search="INV-0001")) == [request]


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", KINDS)
def test_undo_of_a_resend_puts_the_request_back_where_it_stood(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.clock.advance(timedelta(minutes=1))
    later = firm.request(OTHER_KINDS[0], halden, enabled=False)
    firm.clock.advance(timedelta(minutes=1))
    before = firm.row(request)
    firm.new_mails()
    released = firm.resend(request)
    assert firm.tasks(halden) == [request, later]
    firm.undo(released)
    firm.wait(seconds=10)
    assert firm.readers() == []
    assert firm.tasks(halden) == [later, request]
    after = firm.row(request)
    assert (after.surfaced_at, after.surfaced_by) == (before.surfaced_at, before.surfaced_by)
    assert after.reminders == before.reminders
    firm.resend(request)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-4", "STOP-1")
@pytest.mark.parametrize("kind", KINDS)
def test_undo_of_a_resend_does_not_forget_a_reminder_that_left_meanwhile(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    # The reminder is under way while Resend is pressed; by the time of Undo the server has it.
    request = firm.request(kind, halden)
    firm.at("2026-12-03 08:00")
    firm.new_mails()
    pressed: list[sending.Released] = []

    firm.mailbox.afterwards = lambda: pressed.append(firm.resend(request))
    firm.at("2026-12-03 09:00")
    firm.undo(pressed[0])

    assert firm.readers() == [NORA]
    row = firm.row(request)
    assert (row.reminders.sent, row.reminders.reason) == (1, "scheduled")
    firm.days(4)
    assert firm.readers() == [NORA]
    assert firm.row(request).reminders.sent == 2


@pytest.mark.behaviour("MAN-4")
def test_undo_of_a_resend_keeps_what_was_recorded_meanwhile(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    released = firm.resend(request)
    firm.act(request, "pay", amount=PRICE // 2)
    firm.undo(released)
    assert (firm.row(request).state, firm.row(request).extra.balance) == ("part_paid", PRICE // 2)
    with firm.office.database.read() as session:
        assert session.scalars(select(Payment.amount)).all() == [PRICE // 2]


@pytest.mark.behaviour("MAN-4")
def test_undo_of_a_sending_keeps_what_was_recorded_meanwhile_and_mails_nobody(firm: TestFirm, halden: int) -> None:
    request = firm.draft(Kind.INVOICE, halden)
    released = firm.send(request)
    firm.act(request, "pay", amount=PRICE // 2)
    firm.undo(released)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert (firm.row(request).phase, firm.row(request).extra.balance) == ("open", PRICE // 2)
    with firm.office.database.read() as session:
        assert session.get_one(InvoiceContent, request).paid == PRICE // 2


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_undo_that_comes_too_late_says_so_and_changes_nothing(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.draft(kind, halden)
    released = firm.send(request)
    firm.wait(seconds=10)
    undone = firm.undo(released)
    assert (undone.cancelled, undone.too_late) == (0, 1)
    assert firm.row(request).phase == "open"
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-4")
def test_undo_in_the_midst_of_a_batch_takes_back_what_has_not_left(firm: TestFirm) -> None:
    drafts = [
        firm.draft(OTHER_KINDS[0], firm.account(f"Client {n}", nora=f"nora@{n}.example")) for n in range(3)
    ]  # fmt: skip
    released = firm.send(*drafts)
    firm.mailbox.afterwards = lambda: undone.append(firm.undo(released))
    undone: list[taking_back.Undone] = []
    firm.wait(seconds=10)
    assert (undone[0].cancelled, undone[0].too_late) == (2, 1)
    assert firm.readers() == ["nora@0.example"]
    assert [firm.row(each).phase for each in drafts] == ["open", "draft", "draft"]


@pytest.mark.behaviour("MAN-4")
def test_more_than_ten_mails_wait_a_minute(firm: TestFirm) -> None:
    drafts = [
        firm.draft(OTHER_KINDS[-1], firm.account(f"Client {n}", nora=f"nora@{n}.example")) for n in range(11)
    ]  # fmt: skip
    ten = firm.send(*drafts[:10])
    assert (ten.mails, ten.release_at - firm.clock.now()) == (10, timedelta(seconds=10))
    firm.undo(ten)
    eleven = firm.send(*drafts)
    assert (eleven.mails, eleven.release_at - firm.clock.now()) == (11, timedelta(seconds=60))
    firm.wait(seconds=59)
    assert firm.readers() == []
    firm.wait(seconds=1)
    assert len(firm.readers()) == 11


@pytest.mark.behaviour("MAN-4")
def test_mails_are_kept_back_while_the_pointer_rests_on_the_toast_but_not_for_ever(firm: TestFirm, halden: int) -> None:
    request = firm.draft(OTHER_KINDS[0], halden)
    released = firm.send(request)
    for _ in range(40):
        firm.clock.advance(timedelta(seconds=5))
        taking_back.extend(firm.office, released.batch_ids, 10)
        firm.sender.run_pass()
    assert firm.readers() == [NORA]
    waited = firm.mails()[0].at - (released.release_at - timedelta(seconds=10))
    assert timedelta(seconds=60) <= waited <= timedelta(seconds=125)


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_undo_survives_a_restart(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.draft(kind, halden)
    released = firm.send(request)
    firm.restart()
    assert firm.undo(released).cancelled == 1
    assert firm.row(request).phase == "draft"


@pytest.mark.behaviour("MAN-1", "STOP-1")
@pytest.mark.parametrize("kind", KINDS)
def test_resend_works_when_the_reminders_are_used_up(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=1, number=1)
    firm.days(4)
    firm.new_mails()
    assert firm.reason(request) == "used_up"
    firm.resend(request)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    firm.days(10)
    assert firm.readers() == []


@pytest.mark.behaviour("MAN-2", "AUT-9")
@pytest.mark.parametrize("kind", KINDS)
def test_a_resend_after_a_first_mail_that_reached_nobody_starts_the_reminders(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    firm.mailbox.answers[NORA] = Outcome(
        Verdict.FAILED, SmtpPhase.RCPT, 550, "5.1.1 no such user here", address_problem="unknown"
    )
    request = firm.request(kind, halden)
    assert firm.reason(request) == "failed"
    firm.mailbox.answers.clear()
    accounts.address_works(firm.office, firm.who("nora"))
    firm.resend(request)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    assert (firm.reason(request), firm.next_day(request)) == ("scheduled", date(2026, 12, 3))
    firm.days(3)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", KINDS)
def test_undo_of_an_action_queues_again_what_it_skipped(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.resend(request)
    before = firm.row(request)
    settled = firm.settle(request)
    if not RULES[kind].resend_when_done:
        assert len(settled.skipped_mails) == 1
    acting.undo(firm.office, settled)
    after = firm.row(request)
    assert (after.phase, after.state, after.progress_done, after.reminders) == (
        before.phase, before.state, before.progress_done, before.reminders,
    )  # fmt: skip
    firm.wait(seconds=10)
    assert firm.readers() == [NORA]
    assert firm.entries("action.undone", request)[0].details == {"action": RULES[kind].settle}


@pytest.mark.behaviour("MAN-4", "ENG-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_undo_of_an_action_does_not_approve_what_was_held(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=1, number=3)
    firm.new_mails()
    firm.off(10)
    firm.at("2026-12-10 09:00")
    assert firm.states(request)[-1] == ("held", "late")
    settled = firm.settle(request)
    assert firm.states(request)[-1][0] == "skipped"
    acting.undo(firm.office, settled)
    firm.wait(minutes=10)
    assert firm.readers() == []
    assert firm.states(request)[-1] == ("held", "late")
    assert firm.reason(request) == "in_flight"


@pytest.mark.behaviour("MAN-4")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_undo_of_an_action_is_refused_where_somebody_changed_the_request_since(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.request(kind, halden)
    settled = firm.settle(request)
    firm.act(request, RULES[kind].reopen)
    with pytest.raises(Stale):
        acting.undo(firm.office, settled)


@pytest.mark.behaviour("MAN-4", "STOP-4")
def test_undo_of_a_payment_takes_back_that_payment_alone(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    firm.act(request, "pay", amount=10_00)
    second = firm.act(request, "pay", amount=20_00)
    firm.act(request, "pay", amount=30_00)
    with pytest.raises(Stale):
        acting.undo(firm.office, second)
    assert firm.row(request).extra.balance == PRICE - 60_00


@pytest.mark.behaviour("MAN-4", "STOP-4")
def test_undo_of_an_action_does_not_forget_a_reminder_that_left_meanwhile(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    firm.at("2026-12-03 08:59")
    paid = firm.act(request, "pay", amount=10_00)
    firm.at("2026-12-03 09:00")
    assert firm.row(request).reminders.sent == 1
    acting.undo(firm.office, paid)
    row = firm.row(request)
    assert (row.reminders.sent, row.reminders.reason, row.extra.balance) == (1, "scheduled", PRICE)
