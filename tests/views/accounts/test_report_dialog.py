"""*Report a wrong recipient…* from the contact's menu and the outbox, and the records in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.services import account_lists
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.requests.listing import Kind
from app.views.accounts.contact_actions import ContactActions
from app.views.desk import Desk
from app.views.outbox.mail_actions import MailActions
from app.views.privacy.report_dialog import ReportDialog
from app.views.settings.privacy_section import PrivacySection
from tests.support.firm import TestFirm
from tests.views.accounts.conftest import Told


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 900)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.behaviour("APP-7")
def test_a_wrong_recipient_is_reported_from_its_mail_undone_by_the_toast_and_listed(
    desk: Desk, told: Told, owner: QWidget, halden: int, firm: TestFirm, qtbot: QtBot, tmp_path: Path
) -> None:
    section = PrivacySection(desk)
    qtbot.addWidget(section)
    section.show()
    assert section.empty.isVisibleTo(section) and not section.as_table.isEnabled()
    firm.request(Kind.CHAT, halden, title="Overtime")
    rows = outbox_list.mail_rows(desk.office, outbox_list.mail_ids(desk.office, OutboxQuery()))
    entry = next(
        each for each in MailActions(desk, owner).entries(rows[0]) if each is not None and "wrong" in each.text
    )
    assert entry.on_triggered is not None
    entry.on_triggered()
    dialog = owner.findChildren(ReportDialog)[-1]
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert rows[0].address in words and "Overtime" in words
    dialog.primary_button.click()
    assert "record needs it" in dialog.reason_field.error and dialog.isVisible()
    dialog.reason.setText("Another Nora")
    dialog.apology.set_current("fr")
    assert dialog.subject.text().startswith("Merci de supprimer")
    dialog.subject.setText("Merci d’effacer")
    dialog.apology.set_current("en")
    dialog.apology.set_current("fr")
    assert dialog.subject.text() == "Merci d’effacer"
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    undo = told.toasts[-1].undo
    assert undo is not None
    undo()
    section.refresh()
    assert section.model.rowCount() == 1 and section.as_table.isEnabled()
    assert section.model.index(0, 3).data() == "Taken back"
    section.write_paper(tmp_path / "record.pdf")
    section.write_table(tmp_path / "records.xlsx")
    assert (tmp_path / "record.pdf").stat().st_size and (tmp_path / "records.xlsx").stat().st_size
    assert told.errors == []


def test_where_nothing_was_sent_the_report_says_so(desk: Desk, told: Told, owner: QWidget, halden: int) -> None:
    detail = account_lists.account_detail(desk.office, halden)
    assert detail is not None
    ContactActions(desk, owner, halden).report(detail.contacts[0])
    dialog = owner.findChildren(ReportDialog)[-1]
    assert "Nothing was sent" in " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert not dialog.primary_button.isEnabled()
    dialog.reject()
