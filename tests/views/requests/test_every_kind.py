"""Each kind of request, lived through in the window: made, sent, reminded, settled, opened anew; none is named."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts, settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.requests import listing
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.services.settings import MailAccountSettings
from app.views.desk import Desk, Place
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.kinds import KINDS
from app.views.requests.list_page import RequestListPage
from app.views.requests.new_request import NewRequestDialog
from app.views.words import requests
from tests.support.mail_servers import FIRM, PASSWORD, MailServers, mail_servers
from tests.support.window import open_firm

__all__ = ["mail_servers"]

pytestmark = pytest.mark.servers
DAY_0 = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
CLIENTS = ("alice@client.test", "bob@client.test")
EVERY_DAY = tuple(range(7))


@pytest.fixture
def firm(tmp_path: Path, mail_servers: MailServers, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opened]:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    with closing(open_firm(tmp_path, SetClock(DAY_0))) as opened:
        account = MailAccountSettings(
            host="localhost", port=mail_servers.starttls_port, security="starttls", username=FIRM,
            from_name="Marlow & Finch", from_address=FIRM, per_minute=None, per_day=None,
        )  # fmt: skip
        with opened.office.database.write() as uow:
            settings.save(uow, name="Marlow & Finch", weekdays=EVERY_DAY, mail_account=account)
            uow.commit()
        opened.office.secrets.set(account.key, PASSWORD)
        people = [
            ContactInput("Alice", "Client", CLIENTS[0], signatory=True),
            ContactInput("Bob", "Client", CLIENTS[1], signatory=True),
            ContactInput("Carol", "Quiet", "carol@bench.test", notify=False),
        ]
        accounts.create(opened.office, AccountInput("Halden Bakery Ltd"), people)
        yield opened


@pytest.mark.parametrize("kind", list(KINDS))
@pytest.mark.behaviour("ACC-1", "AUT-1", "AUT-4", "MAN-1", "MAN-2", "ENG-1")
def test_a_kind_is_made_sent_reminded_settled_and_opened_anew(
    kind: Kind, firm: Opened, mail_servers: MailServers, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(firm.office, sync=True)
    page = RequestListPage(desk, (kind,))
    qtbot.addWidget(page)
    page.shown(Place(str(kind)))
    title = f"Papers of {kind} {tmp_path.name}"
    _make(desk, kind, title, tmp_path, qtbot, page)

    mails = Mails(firm, mail_servers)
    assert mails.after(timedelta(seconds=11)) == 1, "the first mail, on day 0"
    for day in (3, 6, 9):
        assert mails.after(timedelta(days=2)) == 0
        assert mails.after(timedelta(days=1)) == 1, f"the reminder on day {day}"
    assert mails.after(timedelta(days=8)) == 0, "and never again"

    row = _row(firm, kind)
    page.list.open_request(row.id)
    page.list.panel._resend()
    assert mails.after(timedelta(seconds=11)) == 1, "Resend adds one mail"
    assert _row(firm, kind).surfaced_by == "resend"

    _choose(page, row, listing.settling(kind), qtbot)
    assert _row(firm, kind).phase == "done"
    assert mails.after(timedelta(days=4)) == 0
    _choose(page, _row(firm, kind), listing.reopening(kind), qtbot)
    assert _row(firm, kind).phase == "open"
    assert mails.after(timedelta(days=3)) == 1, "a new cycle reminds again"
    assert desk.close()


class Mails:
    """What arrives in the clients' mailboxes about one request."""

    def __init__(self, firm: Opened, servers: MailServers) -> None:
        self._firm, self._servers = firm, servers
        self._seen = {address: len(servers.mails(address)) for address in CLIENTS}

    def after(self, time: timedelta) -> int:
        """Let time pass and the sender look each day; returns how many mails each client got: the same for all."""
        clock = self._firm.office.clock
        assert isinstance(clock, SetClock)
        end = clock.now() + time
        sender = make_sender(self._firm.office)
        accepted = 0
        while clock.now() < end:
            clock.advance(min(timedelta(days=1), end - clock.now()))
            report = sender.run_pass()
            assert not report.stopped and not report.failed, report
            accepted += report.accepted
        sender.stop()
        return self._arrived(accepted)

    def _arrived(self, accepted: int) -> int:
        """Wait until the servers have delivered what they took; count it by mailbox."""
        before = dict(self._seen)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            self._seen = {address: len(self._servers.mails(address)) for address in CLIENTS}
            if sum(self._seen.values()) - sum(before.values()) >= accepted:
                break
            time.sleep(0.05)
        counts = {self._seen[address] - before[address] for address in CLIENTS}
        assert len(counts) == 1, "each exactly to those with NOTIFY on"
        return counts.pop()


def _make(desk: Desk, kind: Kind, title: str, folder: Path, qtbot: QtBot, page: QWidget) -> None:
    dialog = NewRequestDialog(desk, kind, (1,), page)
    qtbot.addWidget(dialog)
    dialog._title.setText(title)
    dialog._titled = True
    paper = folder / f"paper of {kind}.pdf"
    paper.write_bytes(b"%PDF-1.4 a paper")
    editor = dialog._editor()
    editor.add_files([paper])
    for line in editor.findChildren(QLineEdit):
        if not line.text() and not line.property("optional"):
            line.setText("120")
            line.textEdited.emit("120")
    for text in editor.findChildren(QPlainTextEdit):
        text.setPlainText("One of two = 120")
    fields = dialog._reminders.fields
    fields.toggle.setChecked(True)
    fields.days.setValue(3)
    fields.number.setValue(3)
    assert dialog._reminders.typed() is not None
    dialog._ask()
    assert dialog.primary_button.isEnabled(), dialog.primary_button.toolTip()
    dialog.primary_button.click()
    assert not dialog.isVisible()


def _row(firm: Opened, kind: Kind) -> RequestRow:
    ids = listing.request_ids(firm.office, RequestQuery((kind,)))
    (row,) = listing.rows(firm.office, ids)
    return row


def _choose(page: RequestListPage, row: RequestRow, code: str, qtbot: QtBot) -> None:
    """Choose an action from the status pill's menu, and give what its dialog asks for."""
    words = requests.action(code)[0]
    entry = next(each for each in page.list.actions_.lifecycle(row) if each is not None and each.text == words)
    assert entry.on_triggered is not None
    entry.on_triggered()
    for dialog in page.list.findChildren(ActionDialog):
        if dialog.isVisible():
            for box in dialog._boxes.values():
                box.setChecked(True)
            dialog.primary_button.click()
            assert not dialog.isVisible()
