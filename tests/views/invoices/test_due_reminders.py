"""Reminders counted from the due date: offered, set before, on or after it, and the firm's default (AUT-7)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.services import settings
from app.services.requests import listing
from app.services.requests.creating import PlanInput
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk
from app.views.requests.first_reminder import AFTER, AFTER_SENDING, BEFORE, ON, FirstReminder
from app.views.requests.list_page import RequestListPage
from app.views.requests.new_request import NewRequestDialog
from app.views.requests.reminders_card import RemindersCard
from app.views.settings.reminder_section import ReminderSection
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from tests.support.firm import TestFirm, sample, the_days
from tests.views.invoices.conftest import popup_of, said

pytestmark = pytest.mark.behaviour("AUT-7")
EARLY = "The first reminder leaves before it is due."
DUE = date(2026, 12, 14)


def choose(first: FirstReminder, code: str, days: int | None = None) -> None:
    first.when.setCurrentIndex(first.when.findData(code))
    if days is not None:
        assert first.days.isVisible()
        first.days.setValue(days)


def take_offer(widget: RemindersCard | NewRequestDialog) -> None:
    """Press the button beside the sentence that says it leaves too early."""
    (banner,) = [each for each in widget.findChildren(Banner) if each.isVisible() and each.accessibleName() == EARLY]
    (button,) = [each for each in banner.findChildren(Button) if each.isVisible()]
    button.click()


def dialog_of(desk: Desk, page: RequestListPage, kind: Kind, account: int, qtbot: QtBot) -> NewRequestDialog:
    dialog = NewRequestDialog(desk, kind, (account,), page)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog._ask()
    return dialog


def leave(dialog: NewRequestDialog) -> None:
    dialog.set_changed(False)
    dialog.reject()


def test_a_new_invoice_offers_the_due_date_once_it_has_one_and_one_click_takes_it(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    dialog = dialog_of(desk, page, Kind.INVOICE, halden, qtbot)
    first = dialog._reminders.fields.first
    assert not first.isVisible(), "there is no due date to count from"
    dialog._has_due.setChecked(True)
    dialog._due.set_value(DUE)
    dialog._ask()
    said(dialog)
    assert first.isVisible()
    take_offer(dialog)
    dialog._ask()
    assert (first.basis, first.offset) == ("due", 0)
    assert EARLY not in said(dialog._reminders)
    assert any("14 Dec" in text for text in said(dialog._reminders))
    leave(dialog)


@pytest.mark.parametrize(
    ("code", "days", "wanted"),
    [
        (BEFORE, 4, "2026-12-10"),
        (ON, None, "2026-12-14"),
        (AFTER, 2, "2026-12-16"),
        (AFTER_SENDING, None, "2026-12-03"),
    ],
)
def test_what_is_chosen_in_the_dialog_is_the_day_on_which_the_reminder_leaves(
    firm: TestFirm,
    desk: Desk,
    page: RequestListPage,
    halden: int,
    qtbot: QtBot,
    code: str,
    days: int | None,
    wanted: str,
) -> None:
    dialog = dialog_of(desk, page, Kind.INVOICE, halden, qtbot)
    dialog._editor().fill(sample(Kind.INVOICE, firm.folder))
    dialog._on_content()
    dialog._title.setText("Advice")
    dialog._has_due.setChecked(True)
    dialog._due.set_value(DUE)
    dialog._ask()
    said(dialog)
    fields = dialog._reminders.fields
    fields.toggle.setChecked(True)
    choose(fields.first, ON)
    choose(fields.first, code, days)
    dialog._ask()
    dialog.primary_button.click()
    assert not dialog.isVisible()
    firm.wait(minutes=2)
    firm.new_mails()
    firm.days(18)
    assert the_days(firm.new_mails())[:1] == [wanted]


def test_an_organizer_is_reminded_before_its_due_date_without_a_warning(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    dialog = dialog_of(desk, page, Kind.ORGANIZER, halden, qtbot)
    dialog._has_due.setChecked(True)
    dialog._due.set_value(DUE)
    dialog._ask()
    assert EARLY not in said(dialog)
    assert dialog._reminders.fields.first.isVisible(), "it may be counted from its due date too"
    leave(dialog)


def test_the_card_of_an_invoice_under_way_says_that_it_leaves_early_and_counts_from_the_due_date_by_one_click(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int
) -> None:
    invoice = firm.request(Kind.INVOICE, halden, due_on=DUE)
    popup = popup_of(desk, firm, page, invoice)
    assert EARLY in said(popup.card)
    take_offer(popup.card)
    popup.card._ask()
    assert EARLY not in said(popup.card)
    assert firm.next_day(invoice) == date(2026, 12, 3), "nothing changes until Save"
    popup.card.save()
    assert firm.next_day(invoice) == DUE
    choose(popup.card.fields.first, BEFORE, 3)
    popup.card.save()
    assert firm.next_day(invoice) == DUE - timedelta(days=3)
    assert not popup.card.is_dirty
    popup.reject()


def test_without_a_due_date_the_card_offers_nothing_to_count_from(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int
) -> None:
    invoice = firm.request(Kind.INVOICE, halden)
    popup = popup_of(desk, firm, page, invoice)
    said(popup)
    assert not popup.card.fields.first.isVisible()
    popup.reject()


def test_the_firms_default_is_set_in_the_settings_and_new_invoices_follow_it(
    firm: TestFirm, desk: Desk, page: RequestListPage, halden: int, qtbot: QtBot
) -> None:
    section = ReminderSection(desk)
    qtbot.addWidget(section)
    section.resize(900, 800)
    section.show()
    (first,) = section.findChildren(FirstReminder)
    assert first.basis == "sent" and not section.dirty
    choose(first, AFTER, 5)
    section.save()
    read = settings.read(firm.office)
    assert (read.invoice_basis, read.invoice_offset) == ("due", 5)
    again = ReminderSection(desk)
    qtbot.addWidget(again)
    again.show()
    (shown,) = again.findChildren(FirstReminder)
    assert (shown.basis, shown.offset, again.dirty) == ("due", 5, False)
    dialog = dialog_of(desk, page, Kind.INVOICE, halden, qtbot)
    dialog._has_due.setChecked(True)
    dialog._due.set_value(DUE)
    dialog._ask()
    assert dialog._reminders.typed() is None
    assert (dialog._reminders.fields.first.basis, dialog._reminders.fields.first.offset) == ("due", 5)
    leave(dialog)
    assert listing.request_ids(firm.office, RequestQuery()) == []


def test_what_is_due_already_when_it_is_sent_skips_the_days_that_are_past(firm: TestFirm, halden: int) -> None:
    plan = PlanInput(enabled=True, days=3, number=2, basis="due", first_offset=-10)
    firm.request(Kind.INVOICE, halden, plan=plan, due_on=firm.today() + timedelta(days=4))
    firm.new_mails()
    firm.days(4)
    assert the_days(firm.new_mails()) == ["2026-12-03"]
