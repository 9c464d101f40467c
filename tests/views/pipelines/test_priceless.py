"""A stage whose invoice has no price yet asks for it where it refuses, and the job goes on (PIP-1)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import templates
from app.services.assembly import Opened
from app.services.pipelines.editing import StageInput
from app.services.requests import listing
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk
from app.views.invoices.price_dialog import PriceDialog
from app.views.pipelines.move_dialog import MoveDialog
from app.views.pipelines.page import PipelinesPage
from tests.support.pipelines import asking, job, pipeline, stage_of
from tests.views.pipelines.test_board import dialog, drop

FREE = InvoiceDraft((LineDraft("Bookkeeping", Decimal(2), 0), LineDraft("Payroll run", Decimal(1), 0)), currency="")


@pytest.fixture
def books(firm: Opened, halden: int) -> int:
    made = pipeline(
        firm.office, StageInput("New"), StageInput("Invoice", automations=(asking(firm.office, Kind.INVOICE, FREE),))
    )
    return job(firm.office, made, halden)


def totals(firm: Opened) -> list[int]:
    ids = listing.request_ids(firm.office, RequestQuery((Kind.INVOICE,)))
    return [row.extra.amount or 0 for row in listing.rows(firm.office, ids)]


@pytest.mark.behaviour("PIP-1", "TPL-1")
def test_the_look_before_the_move_asks_for_the_price_and_then_shows_what_it_would_mail(
    page: PipelinesPage, firm: Opened, books: int
) -> None:
    page.refresh()
    drop(page, books, 1)
    look = dialog(page, MoveDialog)
    look.price.click()
    asked = dialog(page, PriceDialog)
    assert "“" in asked._about.text() and "EUR" in asked._about.text()
    asked.primary_button.click()
    assert asked.isVisible() and asked._error.text() == "Enter at least one price."
    asked.prices[0].setText("1,840")
    asked.primary_button.click()
    assert "is no number" in (asked._fields[0].error or "")
    asked.prices[0].clear()
    QTest.keyClicks(asked.prices[0], "100.50")
    QTest.keyClick(asked.prices[0], Qt.Key.Key_Return)
    again = dialog(page, MoveDialog)
    assert "1 automation(s) will run: 1 e-mail(s) to 1 contact(s)." in again.said.text()
    again.primary_button.click()
    assert stage_of(firm.office, books) == 1
    assert totals(firm) == [201_00]
    (kept,) = templates.templates(firm.office, Kind.INVOICE)
    assert [each["unit_price"] for each in kept.given.body["lines"]] == [100_50, 0]


@pytest.mark.behaviour("PIP-1")
def test_without_the_look_the_refused_move_asks_for_the_price_and_is_done(
    page: PipelinesPage, desk: Desk, firm: Opened, books: int
) -> None:
    desk.preferences.set("ask_before_automations", False)
    page.refresh()
    drop(page, books, 1)
    assert stage_of(firm.office, books) == 0
    asked = dialog(page, PriceDialog)
    asked.prices[1].setText("30")
    asked.primary_button.click()
    assert stage_of(firm.office, books) == 1
    assert totals(firm) == [30_00]


@pytest.mark.behaviour("PIP-1")
def test_a_price_that_is_not_given_leaves_job_and_template_as_they_are(
    page: PipelinesPage, desk: Desk, firm: Opened, books: int
) -> None:
    desk.preferences.set("ask_before_automations", False)
    page.refresh()
    drop(page, books, 1)
    dialog(page, PriceDialog).reject()
    assert stage_of(firm.office, books) == 0
    (kept,) = templates.templates(firm.office, Kind.INVOICE)
    assert [each["unit_price"] for each in kept.given.body["lines"]] == [0, 0]
