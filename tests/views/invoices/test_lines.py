"""The lines of an invoice under the mouse, and what their quantities count (INV-1; mockup 16)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services.papers.invoice_totals import NONE
from app.services.requests.invoice_draft import LineDraft
from app.services.requests.proposal_content import ServiceDraft
from app.views.invoices.lines_form import LinesForm
from app.views.proposals.services_step import ServicesStep
from app.views.theme import theme
from app.views.widgets.listed_row import ListedRow
from app.views.words import dates

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(autouse=True)
def reader(qapp: QApplication) -> None:
    theme().install(qapp)
    theme().set_mode("light")
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))


@pytest.fixture
def lines(qtbot: QtBot) -> LinesForm:
    made = LinesForm()
    qtbot.addWidget(made)
    made.resize(760, 500)
    made.show_draft([LineDraft(words, Decimal(1), 1_00) for words in ("One", "Two", "Three")], NONE, "EUR")
    made.show()
    return made


def drag(row: ListedRow, onto: QWidget) -> None:
    """Drag a row by its grip onto the middle of another, and a little further."""
    grip, further = row.grip, 18 if onto.y() > row.y() else -18
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())
    target = onto.mapToGlobal(QPoint(0, onto.height() // 2 + further))
    QTest.mouseMove(grip, grip.mapFromGlobal(target))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=grip.mapFromGlobal(target))


@pytest.mark.behaviour("INV-1")
def test_a_line_is_dragged_past_several_others_and_back(lines: LinesForm) -> None:
    changes: list[int] = []
    lines.changed.connect(lambda: changes.append(1))
    drag(lines.rows[2], lines.rows[0])
    assert [each.description for each in lines.lines()] == ["Three", "One", "Two"]
    assert lines.rows[0].description.accessibleName() == "Service, line 1"
    drag(lines.rows[0], lines.rows[1])
    assert [each.description for each in lines.lines()] == ["One", "Three", "Two"]
    assert changes, "the invoice says that it is not saved"


@pytest.mark.behaviour("INV-5")
def test_lines_of_an_issued_invoice_are_not_dragged(lines: LinesForm) -> None:
    lines.set_locked(True)
    assert not any(row.grip.isVisible() for row in lines.rows)


@pytest.mark.behaviour("PRO-1")
def test_a_service_of_a_proposal_is_dragged_too(qtbot: QtBot) -> None:
    step = ServicesStep()
    qtbot.addWidget(step)
    step.resize(760, 500)
    step.set_services([ServiceDraft(name, price=1_00) for name in ("One", "Two", "Three")], "EUR")
    step.show()
    drag(step.rows[0], step.rows[2])
    assert [each.name for each in step.services()] == ["Two", "Three", "One"]


@pytest.mark.behaviour("INV-1")
def test_a_quantity_counts_hours_in_the_words_of_whoever_reads_it(lines: LinesForm) -> None:
    row = lines.rows[0]
    row.quantity.setFocus()
    row.quantity.selectAll()
    QTest.keyClicks(row.quantity, "2")
    row.unit.setFocus()
    QTest.keyClicks(row.unit, "Hour")
    popup = row.unit.completer().popup()
    assert popup is not None
    assert popup.isVisible(), "the list takes the keys, as on a desktop"
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert row.unit.text() == "hours"
    assert lines.lines()[0].unit == "hour"
    dates.set_reader("fr", "Europe/Paris", date(2026, 11, 30))
    lines.show_draft(lines.lines(), NONE, "EUR")
    assert lines.rows[0].unit.text() == "heures"
