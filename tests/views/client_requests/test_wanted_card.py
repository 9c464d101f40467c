"""The list of a client request in the panel: ticked, struck off, added to, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.kinds import Kind
from app.services.requests.detail import request_detail
from app.views.desk import Desk, ToastWish
from app.views.requests.client_request_cards import WantedCard
from tests.support.firm import TestFirm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


@pytest.mark.behaviour("REQ-1")
def test_documents_are_ticked_by_space_struck_off_added_and_taken_back(firm: TestFirm, qtbot: QtBot) -> None:
    halden = firm.account("Halden", nora="nora@halden.example")
    request = firm.request(Kind.CLIENT_REQUEST, halden)
    desk = Desk(firm.office, sync=True)
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)

    def card() -> WantedCard:
        found = request_detail(firm.office, request)
        assert found is not None
        made = WantedCard(desk, found)
        qtbot.addWidget(made)
        return made

    qtbot.keyClick(card().lines[0].box, Qt.Key.Key_Space)
    assert firm.row(request).state == "part_received"
    card().lines[1].strike.click()
    assert firm.row(request).state == "completed"
    undo = toasts[-1].undo
    assert undo is not None
    undo()
    assert firm.row(request).state == "part_received"
    more = card().more
    more.setText("Stock count")
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert firm.row(request).progress_total == 3
    paper = firm.folder / "Sales.pdf"
    paper.write_bytes(b"%PDF-1.4 sales")
    card().lines[1].dropped.emit(paper)
    assert firm.row(request).progress_done == 2
    assert desk.close()
