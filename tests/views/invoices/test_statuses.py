"""What the list says of an invoice from draft to void (INV-1)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.requests.list_page import RequestListPage
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path, qapp: QApplication) -> Iterator[TestFirm]:
    theme().install(qapp)
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


@pytest.mark.behaviour("INV-1")
def test_the_list_follows_an_invoice_from_draft_to_paid_and_another_to_void(firm: TestFirm, qtbot: QtBot) -> None:
    account = firm.account("Halden", nora="nora@halden.test")
    draft = firm.draft(Kind.INVOICE, account, due_on=date(2026, 12, 1))
    desk = Desk(firm.office, sync=True)
    page = RequestListPage(desk, (Kind.INVOICE,))
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()

    def said(segment: str = "all") -> list[str]:
        page.shown(Place("invoice", segment=segment))
        rows = page.list.table.rows
        at = [column.key for column in rows.columns].index("status")
        return [str(rows.data(rows.index(row, at))) for row in range(rows.rowCount())]

    assert (said(), said("draft")) == (["Draft"], ["Draft"])
    firm.send(draft)
    firm.wait(seconds=30)
    assert (said(), said("overdue")) == (["Unpaid"], [])
    firm.act(draft, "pay", amount=1_00)
    assert said("waiting") == ["Part paid"]
    firm.days(2)
    dates.set_reader("en", "Europe/Paris", firm.today())
    assert len(said("overdue")) == 1
    assert said("overdue")[0].startswith("Overdue")
    firm.act(draft, "pay")
    assert (said("done"), said("overdue")) == (["Paid"], [])
    other = firm.request(Kind.INVOICE, account)
    firm.act(other, "void")
    assert "Void" in said()
    assert desk.close()
