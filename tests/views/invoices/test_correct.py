"""*Correct…*: the issued invoice is voided by a credit note, its copy is a draft that is sent anew (INV-5, INV-1)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.papers.invoice_totals import Discount
from app.services.requests import creating, invoice_correction, listing
from app.services.requests.creating import PlanInput
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk, Place, Question, ToastWish
from app.views.invoices.papers import InvoicePapers
from app.views.requests.list_page import RequestListPage
from app.views.requests.tasks_page import TasksList
from app.views.words import audit
from tests.support.firm import TestFirm
from tests.views.invoices.conftest import choose, popup_of

pytestmark = [
    pytest.mark.behaviour("INV-5"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
DRAFT = InvoiceDraft(
    (LineDraft("Advice", Decimal("1.5"), 100_00, Decimal(20), "on the lease", Discount("percent", Decimal(10))),),
    note="Thank you.",
)


@pytest.fixture
def invoice(firm: TestFirm, halden: int) -> int:
    return firm.request(
        Kind.INVOICE, halden, content=DRAFT, title="Advice", why="As agreed", plan=PlanInput(True, 5, 2),
        due_on=firm.today() + timedelta(days=14),
    )  # fmt: skip


def drafts(firm: TestFirm) -> list[int]:
    return listing.request_ids(firm.office, RequestQuery((Kind.INVOICE,), segment="draft"))


def test_the_menu_voids_it_after_a_yes_and_opens_a_copy_of_all_that_it_said(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoice: int
) -> None:
    questions: list[Question] = []
    places: list[Place] = []
    desk.asked.connect(questions.append)
    desk.navigated.connect(places.append)
    firm.wait(days=3)
    popup = popup_of(desk, firm, page, invoice)
    choose(popup, "Correct…")
    assert firm.row(invoice).state == "unpaid", "it asks first"
    questions[0].on_yes()
    assert firm.row(invoice).state == "void"
    (draft,) = drafts(firm)
    assert places[-1].request_id == draft
    assert not popup.isVisible()
    row = firm.row(draft)
    assert (row.title, row.why, row.extra.number, row.extra.amount) == ("Advice", "As agreed", "", 162_00)
    assert row.due_on == firm.today() + timedelta(days=14)
    assert (row.reminders.days, row.reminders.number) == (5, 2)
    copied = firm.detail(draft).content.draft
    assert (copied.lines, copied.note) == (DRAFT.lines, DRAFT.note)
    assert "Copied from INV-0001, which it corrects" in [audit.entry(each)[0] for each in firm.entries("", draft)]
    firm.send(draft)
    firm.wait(minutes=2)
    assert firm.row(draft).extra.number == "INV-0002"


def test_undo_takes_the_draft_away_and_lets_the_invoice_stand(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoice: int
) -> None:
    questions: list[Question] = []
    toasts: list[ToastWish] = []
    desk.asked.connect(questions.append)
    desk.toasted.connect(toasts.append)
    popup = popup_of(desk, firm, page, invoice)
    choose(popup, "Correct…")
    questions[0].on_yes()
    undo = toasts[-1].undo
    assert undo is not None
    undo()
    assert (firm.row(invoice).state, firm.reason(invoice)) == ("unpaid", "scheduled")
    assert drafts(firm) == []
    listed = listing.request_ids(firm.office, RequestQuery((Kind.INVOICE,)))
    assert listed == [invoice], "no credit note is left"


@pytest.mark.behaviour("INV-1")
def test_the_copy_discarded_leaves_no_gap_in_the_numbers(firm: TestFirm, invoice: int, halden: int) -> None:
    corrected = invoice_correction.correct(firm.office, invoice)
    firm.undo(firm.send(corrected.draft_id))
    creating.discard(firm.office, [corrected.draft_id])
    later = firm.request(Kind.INVOICE, halden)
    assert [firm.row(each).extra.number for each in (invoice, later)] == ["INV-0001", "INV-0002"]


@pytest.mark.parametrize(("key", "asked"), [(Qt.Key.Key_P, "show_paper"), (Qt.Key.Key_D, "ask")])
@pytest.mark.parametrize("where", ["list", "panel", "tasks"])
def test_the_keys_that_the_menu_shows_work_where_it_can_be_opened(
    firm: TestFirm, desk: Desk, page: RequestListPage, invoice: int, key: Qt.Key, asked: str, where: str,
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    wanted: list[str] = []
    monkeypatch.setattr(InvoicePapers, asked, lambda self, row: wanted.append(row.extra.number))
    shown: Any = page.list
    if where == "tasks":
        shown = TasksList(desk)
        qtbot.addWidget(shown)
        shown.resize(900, 600)
        shown.show()
        shown.refresh()
    shown.table.select_id(invoice)
    target: Any = shown.table
    if where == "panel":
        shown.open_request(invoice)
        target = shown.panel.card.fields.days
    shown.window().activateWindow()
    target.setFocus()
    qtbot.waitUntil(target.hasFocus)
    qtbot.keyClick(target, key, Qt.KeyboardModifier.ControlModifier)
    assert wanted == ["INV-0001"]
