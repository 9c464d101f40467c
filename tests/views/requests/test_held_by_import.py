"""An invoice whose reminders an import holds back: a person decides in its menu (INV-4)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.reminders import clockwork, import_holds
from app.services.requests import creating, listing, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind, RequestRow
from app.views.desk import Desk, Question
from app.views.requests.actions import RequestActions
from app.views.words import audit
from tests.support.window import open_firm


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path, SetClock(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)))) as opened:
        settings.save_firm(opened.office, name="Marlow & Finch")
        accounts.create(opened.office, AccountInput("Halden"), [ContactInput("Nora", "Halden", "nora@halden.test")])
        yield opened


@pytest.mark.behaviour("INV-4")
def test_a_person_lets_the_reminders_go_on_that_an_import_holds_back(firm: Opened, qtbot: QtBot) -> None:
    office = firm.office
    content = InvoiceDraft((LineDraft("Bookkeeping", Decimal(1), 120_00),))
    plan = PlanInput(enabled=True, days=3, number=3)
    (request,) = creating.create(office, NewRequest(Kind.INVOICE, (1,), "Bookkeeping", content, plan=plan))
    sending.send(office, [request])
    assert isinstance(office.clock, SetClock)
    office.clock.advance(timedelta(seconds=11))
    assert make_sender(office).run_pass().accepted == 1

    def row() -> RequestRow:
        return listing.rows(office, [request])[0]

    desk, owner, asked = Desk(office, sync=True), QWidget(), list[Question]()
    qtbot.addWidget(owner)
    desk.asked.connect(asked.append)
    actions = RequestActions(desk, owner)
    agreed = row().reminders.next_at
    words = {entry.text for entry in actions.entries(row()) if entry is not None}
    with office.database.write() as uow:
        import_holds.hold(uow, [request], import_holds.MISSING)
        clockwork.recompute(uow, [request])
        uow.commit()
    assert row().reminders.next_at is None

    (entry,) = [each for each in actions.entries(row()) if each is not None and each.text not in words]
    assert entry.on_triggered is not None
    entry.on_triggered()
    assert audit.why_waits(import_holds.MISSING) in asked[0].text
    assert row().reminders.next_at is None, "only after yes"
    asked[0].on_yes()
    assert row().reminders.next_at == agreed is not None
    assert {each.text for each in actions.entries(row()) if each is not None} == words
