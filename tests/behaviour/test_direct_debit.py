"""An account that pays by direct debit is not reminded of its invoices, and of nothing else less (INV-5, AUT-9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.models.kinds import DEBITED, Kind
from app.services import account_lists, accounts
from app.services.requests import acting
from app.services.requests.creating import PlanInput
from tests.support.firm import KINDS, TestFirm, details_of, the_days

NORA = "nora@halden.example"
ENTITLED = [kind for kind in KINDS if kind not in DEBITED]


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora=NORA)


def pays_by_debit(firm: TestFirm, account_id: int, ticked: bool = True) -> None:
    """Tick, or untick, the box in the account."""
    shown = account_lists.account_detail(firm.office, account_id)
    assert shown is not None
    accounts.edit(firm.office, account_id, replace(shown.fields, direct_debit=ticked), shown.version)


@pytest.mark.behaviour("INV-5")
def test_the_invoice_itself_is_mailed_and_no_reminder_of_it(firm: TestFirm, halden: int) -> None:
    pays_by_debit(firm, halden)
    invoice = firm.request(Kind.INVOICE, halden)
    assert firm.readers() == [NORA]
    firm.days(20)
    assert firm.readers() == []
    assert (firm.reason(invoice), firm.next_day(invoice)) == ("direct_debit", None)
    firm.resend(invoice)
    firm.wait(seconds=10)
    assert firm.readers() == [NORA], "a copy that somebody sends by hand is no reminder"


@pytest.mark.behaviour("INV-5")
@pytest.mark.parametrize("kind", ENTITLED)
def test_of_everything_else_it_is_reminded_as_before(firm: TestFirm, halden: int, kind: Kind) -> None:
    pays_by_debit(firm, halden)
    firm.request(kind, halden)
    firm.new_mails()
    firm.days(3)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("INV-5", "AUT-9")
def test_ticked_while_a_reminder_waits_it_never_leaves_and_the_trail_says_why(firm: TestFirm, halden: int) -> None:
    invoice = firm.request(Kind.INVOICE, halden)
    firm.new_mails()
    # Between the last look at the request and the claim of its mail.
    firm.mailbox.meanwhile = lambda: pays_by_debit(firm, halden)
    firm.days(3)
    assert len(firm.states(invoice)) == 2, "a reminder was on its way"
    assert firm.readers() == []
    (skipped,) = firm.entries("mail.skipped", invoice)
    assert details_of(skipped)["reason"] == "direct-debit"
    assert (firm.row(invoice).reminders.sent, firm.reason(invoice)) == (0, "direct_debit")


@pytest.mark.behaviour("INV-5")
def test_ticked_while_a_reminder_waits_in_the_outbox_it_is_skipped_at_once(firm: TestFirm, halden: int) -> None:
    invoice = firm.request(Kind.INVOICE, halden)
    firm.off(8)
    firm.at("2026-12-10 09:00")
    assert firm.states(invoice)[-1] == ("held", "late")
    firm.new_mails()
    pays_by_debit(firm, halden)
    assert firm.states(invoice)[-1] == ("skipped", "direct-debit")
    assert firm.reason(invoice) == "direct_debit"


@pytest.mark.behaviour("INV-5")
@pytest.mark.parametrize(("basis", "wanted"), [("sent", (3, 7, 10)), ("due", (1, 7, 10))])
def test_unticked_the_reminders_go_on_and_nothing_is_made_up_for(
    firm: TestFirm, halden: int, basis: str, wanted: tuple[int, ...]
) -> None:
    # From today, or by the days after the due date that are still to come; the 25th is closed.
    pays_by_debit(firm, halden)
    plan = PlanInput(enabled=True, days=3, number=3, basis=basis)
    firm.request(Kind.INVOICE, halden, plan=plan, due_on=firm.today() + timedelta(days=4))
    firm.days(21)
    firm.new_mails()
    pays_by_debit(firm, halden, ticked=False)
    today = firm.today()
    firm.wait(minutes=1)
    assert firm.readers() == [], "nobody is mailed because of the untick"
    firm.days(14)
    assert the_days(firm.new_mails()) == [(today + timedelta(days=each)).isoformat() for each in wanted]


@pytest.mark.behaviour("INV-5")
def test_unticked_before_its_day_a_reminder_keeps_it(firm: TestFirm, halden: int) -> None:
    invoice = firm.request(Kind.INVOICE, halden)
    day = firm.next_day(invoice)
    firm.days(1)
    pays_by_debit(firm, halden)
    pays_by_debit(firm, halden, ticked=False)
    assert firm.next_day(invoice) == day


@pytest.mark.behaviour("INV-5")
def test_an_invoice_out_of_the_archive_makes_up_for_nothing_either(firm: TestFirm, halden: int) -> None:
    pays_by_debit(firm, halden)
    invoice = firm.request(Kind.INVOICE, halden)
    acting.archive(firm.office, invoice)
    firm.days(21)
    pays_by_debit(firm, halden, ticked=False)
    acting.archive(firm.office, invoice, archived=False)
    assert firm.next_day(invoice) == firm.today() + timedelta(days=3)
