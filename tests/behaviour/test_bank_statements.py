"""A statement of the bank is read, what it pays is proposed, somebody confirms, and reminders stop (INV-3, STOP-4)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy import func, select

from app.models.bank import BankEntry
from app.models.content import Payment
from app.models.kinds import Kind
from app.models.privacy import Kept
from app.services.banking import inbox, recording
from app.services.banking.inbox import Inbox, Line, TakenIn
from app.services.banking.matching import Confidence, Share
from app.services.banking.reading import open_statement, read_columns
from app.services.banking.recording import Done, Wish
from app.services.errors import Refused, Stale
from app.services.privacy.erasing import erase
from app.services.requests import acting
from app.services.requests.invoice import InvoiceDraft, LineDraft
from tests.support.firm import TestFirm
from tests.support.statements import Came, camt, csv

pytestmark = pytest.mark.behaviour("INV-3")
NORA = "nora@halden.example"
IBAN = "DE89370400440532013000"


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora=NORA)


def invoice(firm: TestFirm, account: int, cents: int = 120_00, currency: str = "EUR") -> int:
    content = InvoiceDraft((LineDraft("Advice", Decimal(1), cents),), currency=currency)
    return firm.request(Kind.INVOICE, account, content=content)


def number(firm: TestFirm, request_id: int) -> str:
    return firm.row(request_id).extra.number


def take(firm: TestFirm, *came: Came, name: str = "statement.xml") -> TakenIn:
    path = firm.folder / name
    opened = open_statement(firm.office, (csv if name.endswith("csv") else camt)(path, came))
    if opened.table is not None:
        return inbox.take_in(firm.office, read_columns(firm.office, opened.table, opened.table.columns))
    assert opened.statement is not None
    return inbox.take_in(firm.office, opened.statement)


def line(firm: TestFirm) -> Line:
    (found,) = inbox.look(firm.office).lines
    return found


def certain(found: Inbox) -> list[Wish]:
    return [Wish(each.movement.id, each.proposal.shares) for each in found.lines
            if each.proposal.confidence == Confidence.CERTAIN]  # fmt: skip


def confirm(firm: TestFirm) -> Done:
    """Press *Record*, with what is ticked by itself."""
    return recording.record(firm.office, certain(inbox.look(firm.office)))


def payments(firm: TestFirm) -> int:
    with firm.office.database.read() as session:
        return session.scalar(select(func.count(Payment.id))) or 0


@pytest.mark.behaviour("STOP-4")
def test_what_is_paid_in_full_is_reminded_no_more(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    firm.new_mails()
    take(firm, Came(120_00, f"Invoice {number(firm, request)}", "Halden Bakery"))
    done = confirm(firm)
    assert (done.payments, done.paid, done.part) == (1, 1, 0)
    assert (firm.row(request).state, firm.reason(request), firm.next_day(request)) == ("paid", "done", None)
    firm.days(20)
    assert firm.readers() == []
    (entry,) = firm.entries("action.pay", request)
    assert (entry.details["amount"], entry.details["on"]) == (120_00, "2026-11-27")
    assert inbox.look(firm.office).lines == ()


@pytest.mark.behaviour("STOP-4")
def test_a_part_payment_leaves_the_reminders_which_state_the_balance(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    firm.new_mails()
    take(firm, Came(50_00, number(firm, request), "HALDEN BAKERY"))
    assert confirm(firm).part == 1
    firm.days(3)
    (mail,) = firm.new_mails()
    assert "€70.00" in mail.text


@pytest.mark.behaviour("STOP-4", "STOP-9")
def test_a_reminder_that_waits_in_the_outbox_does_not_leave_once_the_payment_is_recorded(
    firm: TestFirm, halden: int
) -> None:
    request = invoice(firm, halden)
    firm.new_mails()
    take(firm, Came(120_00, number(firm, request)))
    firm.mailbox.meanwhile = lambda: confirm(firm)
    firm.days(3)
    assert firm.readers() == []


def test_nothing_is_recorded_before_somebody_confirms(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    assert take(firm, Came(120_00, number(firm, request))).new == 1
    assert payments(firm) == 0
    assert firm.row(request).state == "unpaid"


def test_the_same_statement_again_and_one_that_overlaps_bring_only_what_is_new(firm: TestFirm, halden: int) -> None:
    first, second = invoice(firm, halden), invoice(firm, halden)
    monday = Came(120_00, number(firm, first), "Halden")
    assert take(firm, monday, Came(-20_00, "rent")) == TakenIn(1, 0, 1, 0, 0)
    assert take(firm, monday) == TakenIn(0, 1, 0, 0, 0)
    confirm(firm)
    assert take(firm, monday, Came(120_00, number(firm, second), "Halden", on="2026-11-28")).new == 1
    confirm(firm)
    assert payments(firm) == 2
    assert take(firm, monday).known == 1
    assert inbox.look(firm.office).lines == ()


def test_two_movements_that_are_alike_are_two_in_each_file(firm: TestFirm, halden: int) -> None:
    twin = Came(10_00, "cash")
    assert take(firm, twin, twin).new == 2
    assert take(firm, twin, twin, twin) == TakenIn(1, 2, 0, 0, 0)


def test_the_same_payment_in_another_format_is_not_certain_again(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    came = Came(60_00, number(firm, request), "Halden Bakery")
    take(firm, came)
    confirm(firm)
    take(firm, came, name="list.csv")
    assert line(firm).proposal.reasons == ("recorded-already",)
    assert certain(inbox.look(firm.office)) == []


def test_an_account_at_the_bank_that_paid_before_is_remembered(firm: TestFirm, halden: int) -> None:
    first, second = invoice(firm, halden), invoice(firm, halden, 99_00)
    take(firm, Came(120_00, number(firm, first), "N. Holding", IBAN))
    confirm(firm)
    take(firm, Came(99_00, "thank you", "", IBAN, on="2026-11-30"))
    assert line(firm).proposal.shares == (Share(second, 99_00),)
    assert (line(firm).proposal.confidence, line(firm).proposal.reasons) == (Confidence.CERTAIN, ("amount", "iban"))


def test_a_person_may_say_otherwise_what_a_movement_pays(firm: TestFirm, halden: int) -> None:
    other = firm.account("Orion Yoga", omar="omar@orion.example")
    named, paid = invoice(firm, halden), invoice(firm, other, 60_00)
    take(firm, Came(100_00, number(firm, named)))
    done = recording.record(firm.office, [Wish(line(firm).movement.id, (Share(paid, 60_00), Share(named, 40_00)))])
    assert (done.payments, done.paid, done.part) == (2, 1, 1)
    with firm.office.database.read() as session:
        (entry,) = session.scalars(select(BankEntry))
        assert (entry.state, entry.account_id, entry.text) == ("recorded", None, ""), "it is no single account's"


def test_another_currency_and_more_than_is_owed_are_refused_and_nothing_is_kept(firm: TestFirm, halden: int) -> None:
    request, dollars = invoice(firm, halden), invoice(firm, halden, 50_00, "USD")
    take(firm, Came(150_00, number(firm, request)))
    movement = line(firm).movement.id
    for shares, code in (
        ((Share(dollars, 50_00),), "currency-mismatch"), ((Share(request, 130_00),), "amount-over-balance"),
        ((Share(request, 120_00), Share(request, 31_00)), "amount-not-positive"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refused:
            recording.record(firm.office, [Wish(movement, shares)])
        assert refused.value.code == code
    assert payments(firm) == 0
    assert line(firm).movement.id == movement


def test_undo_puts_invoices_reminders_and_movements_back(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    take(firm, Came(70_00, number(firm, request), "Halden Bakery"),
         Came(50_00, number(firm, request), "Halden Bakery", on="2026-11-28"))  # fmt: skip
    before = inbox.look(firm.office)
    done = confirm(firm)
    assert (done.payments, done.paid, firm.row(request).state) == (2, 1, "paid")
    assert recording.undo(firm.office, done) == 2
    assert (firm.row(request).state, firm.row(request).extra.balance, payments(firm)) == ("unpaid", 120_00, 0)
    assert firm.reason(request) == "scheduled"
    assert inbox.look(firm.office) == before
    assert {"statement.imported", "statement.recorded", "statement.undone"} <= {each.code for each in firm.entries()}


def test_undo_leaves_what_somebody_changed_since(firm: TestFirm, halden: int) -> None:
    first, second = invoice(firm, halden), invoice(firm, halden)
    take(firm, Came(120_00, number(firm, first)), Came(60_00, number(firm, second), "Halden Bakery"))
    done = confirm(firm)
    firm.act(second, "pay", amount=10_00)
    assert recording.undo(firm.office, done) == 1
    assert (firm.row(first).state, firm.row(second).extra.balance) == ("unpaid", 50_00)
    assert line(firm).movement.amount == 120_00


def test_what_is_ignored_is_not_shown_again_and_its_payer_is_forgotten(firm: TestFirm) -> None:
    take(firm, Came(33_00, "refund of taxes", "Treasury", IBAN))
    movement = line(firm).movement.id
    done = recording.ignore(firm.office, [movement])
    assert inbox.look(firm.office).lines == ()
    with firm.office.database.read() as session:
        (entry,) = session.scalars(select(BankEntry))
        assert (entry.payer, entry.iban, entry.text) == ("", "", "")
    assert take(firm, Came(33_00, "refund of taxes", "Treasury", IBAN)).known == 1
    assert recording.undo(firm.office, done) == 1
    assert (line(firm).movement.payer, line(firm).movement.text) == ("Treasury", "refund of taxes")


def test_what_another_window_recorded_meanwhile_is_not_recorded_twice(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    take(firm, Came(60_00, number(firm, request), "Halden Bakery"))
    wishes = certain(inbox.look(firm.office))
    recording.record(firm.office, wishes)
    with pytest.raises(Stale):
        recording.record(firm.office, wishes)
    with pytest.raises(Stale):
        recording.ignore(firm.office, [wishes[0].entry_id])
    assert payments(firm) == 1


def test_a_given_up_recording_keeps_nothing(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    take(firm, Came(120_00, number(firm, request)))

    def stop(at: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        recording.record(firm.office, certain(inbox.look(firm.office)), stop)
    assert (payments(firm), firm.row(request).state) == (0, "unpaid")


@pytest.mark.behaviour("INV-5")
def test_a_void_invoice_and_an_archived_one_are_not_proposed(firm: TestFirm, halden: int) -> None:
    void, away = invoice(firm, halden), invoice(firm, halden)
    firm.act(void, "void")
    acting.archive(firm.office, away)
    take(firm, Came(120_00, f"{number(firm, void)} {number(firm, away)}", "Halden Bakery"))
    assert line(firm).proposal.shares == ()


@pytest.mark.behaviour("APP-7")
def test_an_erased_account_leaves_no_trace_in_what_the_bank_told(firm: TestFirm, halden: int) -> None:
    request = invoice(firm, halden)
    take(firm, Came(20_00, number(firm, request), "Halden Bakery", IBAN))
    confirm(firm)
    take(firm, Came(1_00, "a", "HALDEN BAKERY LTD"), Came(2_00, "b", "N. Holding", IBAN), Came(3_00, "c", "Orion"))
    erase(firm.office, halden, "Halden Bakery", Kept.INVOICES)
    assert [each.movement.payer for each in inbox.look(firm.office).lines] == ["Orion"]
    with firm.office.database.read() as session:
        assert set(session.scalars(select(BankEntry.payer))) <= {"", "Orion"}
    assert b"Holding" not in firm.paths.database.read_bytes()
