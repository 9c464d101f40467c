"""The firm's list of services: kept in the settings, and what a line of an invoice is filled from (INV-1, SET-1)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QMenu
from pytestqt.qtbot import QtBot

from app.services import price_list
from app.services.price_list import ServiceInput
from app.services.requests.invoice_draft import LineDraft
from app.views.desk import Desk, Place, ToastWish
from app.views.invoices.lines_form import LinesForm
from app.views.invoices.services_offer import ServicesOffer
from app.views.settings.services_section import ServiceDialog, ServicesSection
from tests.support.firm import TestFirm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ADVICE = ServiceInput("Advice", "By the hour, as agreed", "hour", 120_00, "EUR", Decimal(20))
PAYROLL = ServiceInput("Payroll run", "", "month", 45_00, "USD", Decimal("5.5"))


@pytest.fixture
def toasts(desk: Desk) -> list[ToastWish]:
    made: list[ToastWish] = []
    desk.toasted.connect(made.append)
    return made


@pytest.fixture
def lines(desk: Desk, firm: TestFirm, qtbot: QtBot) -> LinesForm:
    price_list.add(firm.office, ADVICE)
    price_list.add(firm.office, PAYROLL)
    made = LinesForm()
    qtbot.addWidget(made)
    made.resize(760, 400)
    offer = ServicesOffer(desk, made)
    made.show()
    assert [each.given.name for each in offer.services] == ["Advice", "Payroll run"]
    return made


def popup_of(lines: LinesForm) -> QListView:
    (offer,) = lines.findChildren(ServicesOffer)
    return offer.completer.list


def menu_of(lines: LinesForm) -> QMenu:
    lines.services_button.click()
    (menu,) = [each for each in lines.findChildren(QMenu) if each.isVisible()]
    return menu


def choose(lines: LinesForm, words: str) -> None:
    menu = menu_of(lines)
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()


@pytest.mark.behaviour("INV-1")
def test_a_line_is_filled_from_the_list_while_it_is_typed(lines: LinesForm) -> None:
    row = lines.rows[0]
    row.quantity.setText("2")
    row.description.setFocus()
    QTest.keyClicks(row.description, "adv")
    popup = popup_of(lines)
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert lines.lines() == (
        LineDraft("Advice", Decimal(2), 120_00, Decimal(20), "By the hour, as agreed", unit="hour"),
    )
    assert row.unit.text() == "hours"


@pytest.mark.behaviour("INV-1")
def test_the_arrow_down_shows_the_whole_list_and_a_price_in_another_currency_is_not_taken(lines: LinesForm) -> None:
    row = lines.rows[0]
    row.description.setFocus()
    QTest.keyClick(row.description, Qt.Key.Key_Down)
    popup = popup_of(lines)
    assert popup.model().rowCount() == 2
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    (line,) = lines.lines()
    assert (line.description, line.unit, line.tax_rate, line.unit_price) == ("Payroll run", "month", Decimal("5.5"), 0)


@pytest.mark.behaviour("INV-1")
def test_a_service_is_picked_by_mouse_and_a_written_line_is_kept_with_undo(
    lines: LinesForm, firm: TestFirm, toasts: list[ToastWish]
) -> None:
    choose(lines, "Advice")
    choose(lines, "Advice")
    assert [each.description for each in lines.lines()] == ["Advice", "Advice"]
    row = lines.add()
    QTest.keyClicks(row.description, "Filing fee")
    QTest.keyClicks(row.price, "160")
    choose(lines, "Keep “Filing fee” in the list")
    assert [each.given.name for each in price_list.services(firm.office)] == ["Advice", "Filing fee", "Payroll run"]
    assert not next(each for each in menu_of(lines).actions() if each.text().startswith("Keep")).isEnabled()
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert [each.given.name for each in price_list.services(firm.office)] == ["Advice", "Payroll run"]


@pytest.mark.behaviour("INV-5")
def test_an_issued_invoice_offers_no_services(lines: LinesForm) -> None:
    lines.set_locked(True)
    assert not lines.services_button.isVisible()


@pytest.fixture
def section(desk: Desk, firm: TestFirm, qtbot: QtBot) -> ServicesSection:
    made = ServicesSection(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def open_dialog(section: ServicesSection) -> ServiceDialog:
    return section.findChildren(ServiceDialog)[-1]


@pytest.mark.behaviour("SET-1", "AUD-1")
def test_a_service_is_added_changed_and_taken_off_with_undo_and_stands_in_the_trail(
    section: ServicesSection, firm: TestFirm, toasts: list[ToastWish]
) -> None:
    section.add_button.click()
    dialog = open_dialog(section)
    dialog.price.setText("1,840")
    dialog.primary_button.click()
    assert "is no number" in (dialog.fields["price"].error or "")
    dialog.price.setText("120")
    dialog.primary_button.click()
    assert dialog.fields["name"].error
    dialog.name.setText("Advice")
    dialog.unit.setText("hour")
    dialog.primary_button.click()
    (row,) = section.rows
    assert row.given == ServiceInput("Advice", "", "hour", 120_00, "EUR", Decimal(20))
    section.edit(row)
    dialog = open_dialog(section)
    dialog.price.setText("130")
    dialog.primary_button.click()
    assert section.rows[0].given.unit_price == 130_00
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert section.rows[0].given.unit_price == 120_00
    section.remove(section.rows[0])
    assert not price_list.services(firm.office)
    toasts[-1].undo()
    assert section.rows[0].given == row.given
    codes = [each.code for each in firm.entries() if each.code.startswith("service.")]
    assert codes == ["service.added", "service.removed", "service.changed", "service.changed", "service.added"]


def test_the_menu_of_the_lines_leads_to_the_list(lines: LinesForm, desk: Desk) -> None:
    places: list[Place] = []
    desk.navigated.connect(places.append)
    choose(lines, "Edit the list of services…")
    assert places[-1] == Place("settings", tab="services")
