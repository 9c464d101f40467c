"""A firm comes from another program: two weeks later each client got what was still to come, once (APP-8)."""

from __future__ import annotations

import email
import email.policy
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.desk import Desk
from app.views.importing.dialog import ImportDialog
from app.views.words import dates
from tests.support.chasing_firm import DAY_0, ChasingFirm, clients, relay
from tests.support.smtp_server import Delivery, SmtpServer

LIST = """Client,Type,Request,Sent on,Reminders sent,Last reminder,Days,Number of reminders,Invoice no,Amount due
Client 1,Organizer,Year end,2026-02-25,2,2026-03-02,3,4,,
Client 2,Invoice,Fees,2026-02-20,1,2026-02-28,6,3,F-7,120.00
Client 3,Approval,Accounts,2026-03-01,0,,4,1,,
Client 4,Chat,Papers,2026-02-01,3,2026-02-10,3,5,,
"""
"""The third of Client 4 fell due weeks ago: a person decides. DAY_0 is 3 March, 10:00."""


def subject(delivery: Delivery) -> tuple[str, str]:
    message = email.message_from_bytes(delivery.data, policy=email.policy.default)
    return delivery.recipients[0], str(message["Subject"]).split(" (")[0]


@pytest.mark.behaviour("APP-8", "ENG-3")
def test_after_the_import_no_first_mail_leaves_and_every_reminder_once_under_its_number(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        listed = tmp_path / "sent.csv"
        listed.write_text(LIST, "utf-8")
        with firm.office() as office:
            clients(office, 4, 1)
            dates.set_reader("en", "UTC", DAY_0.date())
            desk, over = Desk(office, sync=True), QWidget()
            qtbot.addWidget(over)
            over.show()
            dialog = ImportDialog(desk, over, "requests")
            dialog.open()
            dialog.files.add([listed])
            dialog.source.setEditText("Karbon")
            for _ in range(3):
                dialog.primary_button.click()
            report = dialog.report.report
            assert report is not None and not report.dry_run
            assert (report.recorded, report.to_come, report.to_approve) == (4, 7, 1)
            dialog.primary_button.click()
            assert desk.close()
        for day in range(15):
            for hour in (0, 4):  # each day twice: what has left is not sent again
                firm.pass_at(DAY_0 + timedelta(days=day, hours=hour))
        assert Counter(subject(each) for each in server.accepted) == {
            ("c1a@client.example", "Reminder 3: Year end"): 1,
            ("c1a@client.example", "Last reminder: Year end"): 1,
            ("c2a@client.example", "Reminder 2: invoice F-7"): 1,
            ("c2a@client.example", "Last reminder: invoice F-7"): 1,
            ("c3a@client.example", "Reminder, for your approval: Accounts"): 1,
        }
        (held,) = [row for row in firm.mails() if row["state"] == "held"]
        assert (held["address"], held["step"], held["reason"]) == ("c4a@client.example", 4, "recorded")
