"""A firm that invoices, a desk that works at once, and how what is on the screen is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.invoices.popup import InvoicePopup
from app.views.requests.list_page import RequestListPage
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    theme().set_mode("light")
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden Bakery", nora="nora@halden.test")


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> RequestListPage:
    """The list of all invoices."""
    made = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(made)
    made.resize(1144, 760)
    made.show()
    made.shown(Place("invoice"))
    return made


def said(widget: QWidget) -> set[str]:
    """Return the words that are on the screen, once what was added has come up."""
    QApplication.processEvents()
    return {each.text() for each in widget.findChildren(QLabel) if each.isVisible()}


def popup_of(desk: Desk, firm: TestFirm, page: QWidget, request_id: int) -> InvoicePopup:
    """Open an invoice over its list."""
    popup = InvoicePopup(desk, page, firm.row(request_id))
    popup.open()
    return popup


def choose(popup: InvoicePopup, words: str) -> None:
    """Choose an entry of the three dots right of the number."""
    popup.dots.click()
    (menu,) = [each for each in popup.findChildren(QMenu) if each.isVisible()]
    entry: QAction = next(each for each in menu.actions() if each.text() == words)
    assert entry.isEnabled()
    entry.trigger()
    menu.close()
