"""When reminders stop, and that what has stopped is never mailed (STOP-1 to STOP-9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.models.kinds import RULES, Action, Asks, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services import accounts
from app.services.errors import Refused
from app.services.requests import acting, organizer, plans
from app.services.requests.chat import ChatDraft
from tests.support.firm import KINDS, PRICE, SIGNED_KINDS, SOME_KINDS, TestFirm

NORA, LISE = "nora@halden.example", "lise@halden.example"
CLOSING = [
    (kind, action.code)
    for kind in KINDS
    for action in RULES[kind].actions_from(RULES[kind].opening)
    if RULES[kind].phase_of(action.target) is not Phase.OPEN
]
REOPENING = [
    (kind, closing, action.code)
    for kind, closing in CLOSING
    for action in RULES[kind].actions_from(RULES[kind].action(closing).target)
    if action.new_cycle
]


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora=NORA)


def ask(firm: TestFirm, kind: Kind, account: int, code: str = "", **given: Any) -> int:
    """Ask something to which an action can answer: a reply needs a message without to-dos."""
    if code == "reply":
        given["content"] = ChatDraft("Could you call us, please?")
    return firm.request(kind, account, **given)


def act(firm: TestFirm, request: int, code: str) -> acting.Acted:
    action: Action = RULES[firm.row(request).kind].action(code)
    return firm.act(request, code, reason="Because of this" if action.asks is Asks.REASON else "")


def test_every_way_to_end_a_request_is_tried_here() -> None:
    assert {kind for kind, _ in CLOSING} == set(KINDS)
    assert len(CLOSING) >= 2 * len(KINDS)


@pytest.mark.behaviour("STOP-1", "AUT-1")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("number", [1, 3])
def test_reminders_stop_when_the_set_number_was_sent(firm: TestFirm, halden: int, kind: Kind, number: int) -> None:
    request = firm.request(kind, halden, days=1, number=number)
    firm.new_mails()
    firm.days(12)
    assert firm.readers() == [NORA] * number
    row = firm.row(request)
    assert (row.phase, row.reminders.sent, row.reminders.reason, row.reminders.next_at) == (
        "open", number, "used_up", None,
    )  # fmt: skip


@pytest.mark.behaviour("STOP-2", "STOP-3", "STOP-4", "STOP-5", "STOP-6", "STOP-7", "STOP-8")
@pytest.mark.parametrize(("kind", "code"), CLOSING)
def test_what_the_client_did_or_the_firm_gave_up_stops_the_reminders(
    firm: TestFirm, halden: int, kind: Kind, code: str
) -> None:
    # bug class 22
    request = ask(firm, kind, halden, code)
    firm.new_mails()
    act(firm, request, code)
    firm.days(14)
    assert firm.readers() == []
    row = firm.row(request)
    assert row.phase in (Phase.DONE, Phase.ENDED)
    assert (row.reminders.reason, row.reminders.next_at, row.reminders.sent) == (str(row.phase), None, 0)
    assert request not in firm.tasks(halden)


@pytest.mark.behaviour("STOP-9")
@pytest.mark.parametrize("moment", ["planned", "rendered"])
@pytest.mark.parametrize(("kind", "code"), CLOSING)
def test_what_is_over_between_planning_and_sending_is_never_mailed(
    firm: TestFirm, halden: int, kind: Kind, code: str, moment: str
) -> None:
    # bug classes 21 and 23
    request = ask(firm, kind, halden, code)
    firm.days(2)
    firm.new_mails()
    if moment == "planned":  # the reminder waits for its turn, the first mail of another client goes before
        firm.at("2026-12-03 08:00")
        other = firm.draft(kind, firm.account("Orion", omar="omar@orion.example"))
        firm.send(other)
        firm.clock.set(firm.clock.now().replace(hour=8))  # 09:00 in Paris
        firm.mailbox.meanwhile = lambda: act(firm, request, code)
        firm.sender.run_pass()
        assert firm.readers() == ["omar@orion.example"]
    else:
        firm.mailbox.meanwhile = lambda: act(firm, request, code)
        firm.days(1)
        assert firm.readers() == []
    before = 2 if moment == "planned" else 1
    assert len(firm.mailbox.envelopes) == before + 1, "it was planned, its turn had come, its claim was refused"
    firm.days(3)
    assert firm.readers() in ([], ["omar@orion.example"])
    state, reason = firm.states(request)[-1]
    assert (state, reason) == ("skipped", "ended" if firm.row(request).phase == "ended" else "settled")
    assert firm.row(request).reminders.sent == 0
    assert firm.entries("mail.skipped", request)[0].details["reason"] == reason


def archive_request(firm: TestFirm, request: int, account: int) -> None:
    acting.archive(firm.office, request)


def archive_account(firm: TestFirm, request: int, account: int) -> None:
    accounts.archive(firm.office, account)


def silence(firm: TestFirm, request: int, account: int) -> None:
    accounts.set_notify(firm.office, account, firm.who("nora"), False)


def stop_contact(firm: TestFirm, request: int, account: int) -> None:
    accounts.stop_mails(firm.office, firm.who("nora"), "She asked us to")


def unlink(firm: TestFirm, request: int, account: int) -> None:
    accounts.unlink_contact(firm.office, account, firm.who("nora"))


def switch_off(firm: TestFirm, request: int, account: int) -> None:
    firm.plan(request, enabled=False)


@pytest.mark.behaviour("STOP-8", "STOP-9", "ACC-6", "ACC-9", "AUT-3")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (archive_request, "archived"),
        (archive_account, "account-archived"),
        (silence, "notify-off"),
        (stop_contact, "stopped"),
        (unlink, "not-a-contact"),
        (switch_off, "off"),
    ],
)
def test_whatever_else_ends_a_mail_is_asked_in_the_claim_itself(
    firm: TestFirm, halden: int, kind: Kind, end: Callable[[TestFirm, int, int], None], reason: str
) -> None:
    # bug class 24
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.mailbox.meanwhile = lambda: end(firm, request, halden)
    firm.days(3)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert firm.states(request)[-1] == ("skipped", reason)
    assert firm.row(request).reminders.sent == 0


@pytest.mark.behaviour("STOP-9", "ENG-8", "ACC-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize("what", ["request", "account"])
def test_a_pause_between_planning_and_sending_lets_the_mail_wait(
    firm: TestFirm, halden: int, kind: Kind, what: str
) -> None:
    request = firm.request(kind, halden)
    firm.new_mails()

    def pause() -> None:
        if what == "request":
            plans.pause(firm.office, [request])
        else:
            accounts.pause(firm.office, halden)

    firm.mailbox.meanwhile = pause
    firm.days(4)
    assert firm.readers() == []
    assert firm.states(request)[-1] == ("queued", f"{what}-paused")
    if what == "request":
        plans.resume(firm.office, [request])
    else:
        accounts.pause(firm.office, halden, None)
    firm.wait(minutes=10)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("STOP-9", "STOP-4")
def test_a_balance_that_changed_after_the_mail_was_written_is_stated_as_it_is_now(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    firm.act(request, "pay", amount=20_00)
    firm.new_mails()
    firm.mailbox.meanwhile = lambda: firm.act(request, "pay", amount=30_00)
    firm.days(3)
    firm.wait(minutes=1)
    text = firm.new_mails()[0].text
    assert "€70.00 remains to be paid" in text


@pytest.mark.behaviour("STOP-2", "STOP-3", "STOP-4", "STOP-5", "STOP-6", "STOP-7", "STOP-8")
@pytest.mark.parametrize(("kind", "closing", "opening"), REOPENING)
def test_opening_anew_starts_a_new_cycle(firm: TestFirm, halden: int, kind: Kind, closing: str, opening: str) -> None:
    request = ask(firm, kind, halden, closing, days=3, number=2)
    firm.days(4)
    act(firm, request, closing)
    firm.days(6)
    firm.new_mails()
    assert firm.row(request).reminders.sent == 1

    act(firm, request, opening)  # on Thursday 10
    row = firm.row(request)
    assert (row.phase, row.reminders.sent, row.reminders.next_step) == ("open", 0, 1)
    assert all(party.done_at is None for party in firm.detail(request).parties)
    assert request in firm.tasks(halden)
    firm.days(12)
    mails = firm.new_mails()
    assert [mail.day.isoformat() for mail in mails] == ["2026-12-14", "2026-12-17"]
    assert firm.reason(request) == "used_up"


@pytest.mark.behaviour("STOP-9")
@pytest.mark.parametrize(("kind", "closing", "opening"), REOPENING)
def test_a_mail_of_the_cycle_before_is_superseded(
    firm: TestFirm, halden: int, kind: Kind, closing: str, opening: str
) -> None:
    request = ask(firm, kind, halden, closing)
    firm.new_mails()

    def over_and_again() -> None:
        act(firm, request, closing)
        act(firm, request, opening)

    firm.mailbox.meanwhile = over_and_again
    firm.days(3)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert firm.row(request).reminders.next_step == 1


@pytest.mark.behaviour("STOP-4", "STOP-9")
def test_a_payment_taken_back_begins_anew_and_what_was_queued_is_superseded(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.INVOICE, halden)
    firm.act(request, "pay", amount=50_00)
    firm.new_mails()
    firm.mailbox.meanwhile = lambda: firm.act(request, "unpay")
    firm.days(3)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert firm.states(request)[-1] == ("skipped", "superseded")


@pytest.mark.behaviour("STOP-2")
def test_a_submitted_organizer_that_is_sealed_and_unsealed_stays_silent(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.ORGANIZER, halden)
    firm.new_mails()
    for code in ("submit", "seal", "unseal"):
        firm.act(request, code)
        firm.days(4)
    assert firm.readers() == []


@pytest.mark.behaviour("STOP-2")
def test_answers_typed_in_for_the_client_are_progress_and_no_stop(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.ORGANIZER, halden)
    firm.new_mails()
    with firm.office.database.write() as uow:
        organizer.record_answers(uow, uow.session.get_one(Request, request), {"stock": "1200"})
        uow.commit()
    assert (firm.row(request).progress_done, firm.row(request).state) == (1, "in_progress")
    firm.days(3)
    assert "1 of 1" in firm.new_mails()[0].text


@pytest.mark.behaviour("STOP-3", "STOP-5")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_where_all_must_sign_only_the_last_signature_stops_the_reminders(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    lise = firm.contact(halden, "lise", LISE)
    request = firm.request(kind, halden, days=1, number=10)
    firm.new_mails()
    firm.act(request, "sign", contact_ids=(firm.who("nora"),))
    row = firm.row(request)
    assert (row.phase, row.shown.code, row.shown.done, row.shown.total) == ("open", "n_signed", 1, 2)
    firm.days(1)
    assert firm.readers() == [LISE]
    firm.act(request, "sign", contact_ids=(lise,))
    firm.days(5)
    assert firm.readers() == []
    with pytest.raises(Refused):
        firm.act(request, "sign")


@pytest.mark.behaviour("STOP-3", "STOP-5", "STOP-9")
@pytest.mark.parametrize("kind", SIGNED_KINDS)
def test_she_who_signs_while_her_reminder_is_queued_is_left_alone(firm: TestFirm, halden: int, kind: Kind) -> None:
    firm.contact(halden, "lise", LISE)
    request = firm.request(kind, halden)
    firm.new_mails()
    firm.mailbox.meanwhile = lambda: firm.act(request, "sign", contact_ids=(firm.who("nora"),))
    firm.days(3)
    firm.wait(minutes=1)
    assert firm.readers() == [LISE]
    assert ("skipped", "party-done") in firm.states(request)
    assert firm.row(request).reminders.sent == 1


@pytest.mark.behaviour("STOP-4")
def test_a_part_payment_stops_nothing_and_the_mail_states_the_balance(firm: TestFirm, halden: int) -> None:
    # bug class 46
    request = firm.request(Kind.INVOICE, halden, days=1, number=5)
    firm.days(1)
    assert "€120.00" in firm.new_mails()[-1].text
    firm.act(request, "pay", amount=50_00)
    assert firm.row(request).state == "part_paid"
    firm.days(1)
    text = firm.new_mails()[0].text
    assert "€70.00" in text and "€50.00" in text
    for wrong in (0, -1, PRICE):
        with pytest.raises(Refused) as refused:
            firm.act(request, "pay", amount=wrong)
        assert refused.value.field == "amount"
    firm.act(request, "pay", amount=70_00)
    assert firm.row(request).state == "paid"
    firm.days(5)
    assert firm.readers() == []


@pytest.mark.behaviour("STOP-4")
def test_a_payment_recorded_after_midnight_is_of_the_firms_own_day(firm: TestFirm, halden: int) -> None:
    # bug class 54: in Paris it is Wednesday, in UTC still Tuesday
    request = firm.request(Kind.INVOICE, halden)
    firm.at("2026-12-02 00:30")
    firm.act(request, "pay", amount=50_00)
    firm.days(1)
    assert "on 2 December" in firm.new_mails()[-1].text


@pytest.mark.behaviour("STOP-6")
def test_a_disapproval_keeps_its_reason(firm: TestFirm, halden: int) -> None:
    request = firm.request(Kind.APPROVAL, halden)
    firm.act(request, "disapprove", reason="Page 3 is wrong")
    assert firm.detail(request).outcome_note == "Page 3 is wrong"
    assert firm.entries("action.disapprove", request)[0].details["reason"] == "Page 3 is wrong"


@pytest.mark.behaviour("STOP-7")
def test_a_reply_stops_a_message_but_no_checklist(firm: TestFirm, halden: int) -> None:
    message = ask(firm, Kind.CHAT, halden, "reply")
    checklist = firm.request(Kind.CHAT, halden)
    firm.act(message, "reply")
    with pytest.raises(Refused) as refused:
        firm.act(checklist, "reply")
    assert (refused.value.code, refused.value.params["left"]) == ("todos-open", 2)
    firm.new_mails()
    firm.days(3)
    mails = firm.new_mails()
    assert len(mails) == 1 and "Count the stock" in mails[0].text
    firm.act(checklist, "finish")
    firm.days(10)
    assert firm.readers() == []
    assert all(todo.done for todo in firm.detail(checklist).content.todos)


@pytest.mark.behaviour("STOP-8")
@pytest.mark.parametrize("kind", KINDS)
def test_an_archived_request_is_silent_and_goes_on_with_one_catch_up(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=1, number=5)
    firm.new_mails()
    acting.archive(firm.office, request)
    assert firm.reason(request) == "archived"
    firm.days(8)
    assert firm.readers() == [] and request not in firm.tasks(halden)
    with pytest.raises(Refused):
        firm.settle(request)
    acting.archive(firm.office, request, archived=False)
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("STOP-8")
@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_reminds_nobody(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 26
    request = firm.draft(kind, halden, days=1)
    firm.days(10)
    assert firm.readers() == [] and firm.outbox() == []
    assert firm.reason(request) == "draft"
