"""That the firm's mailbox cannot be read is said where people look: tray, status bar, a notification, the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.services.errors import Fault
from app.services.glance import Glance, look
from app.services.mail import mailbox_visits, watching
from app.views import standing
from app.views.alerts import Alerts
from app.views.status_bar import StatusBar
from tests.mail.conftest import mail_servers
from tests.support.mail_servers import FIRM, MailServers
from tests.support.mail_servers import PASSWORD as RIGHT
from tests.views.settings.test_settings_page import Firm, choose, fill_in_account, firm, opened, type_in

__all__ = ["firm", "mail_servers", "opened"]
pytestmark = pytest.mark.behaviour("ENG-4")


@pytest.fixture
def unread(firm: Firm, monkeypatch: pytest.MonkeyPatch) -> Glance:
    """A firm with a mail account, whose mailbox refused the sign-in."""
    section = firm.mail()
    fill_in_account(section)
    type_in(section, "imap_host", "imap.fastmail.com")
    section.save()

    def refused(*given: object) -> None:
        raise Fault("mailbox-refused")

    monkeypatch.setattr(watching, "look", refused)
    assert mailbox_visits.visit(firm.office) == "mailbox-refused"
    return look(firm.office)


def test_the_settings_say_so_where_the_account_is_and_stop_when_it_is_mended(
    firm: Firm, unread: Glance, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = firm.mail()
    section.refresh()
    assert section.mailbox_banner.isVisible()
    assert "refused the sign-in" in section.mailbox_banner.accessibleName()
    assert section.pill.accessibleName() == "Mailbox not read"
    monkeypatch.setattr(watching, "look", lambda *given: None)
    mailbox_visits.visit(firm.office, told=True)
    assert section.mailbox_banner.isHidden(), "shown without a click"
    assert section.pill.accessibleName() == "Set up"


def test_the_tray_the_status_bar_and_one_notification_say_so(qtbot: QtBot, unread: Glance) -> None:
    said = standing.standing(unread)
    assert (said.state, said.tone) == ("problem", "warn")
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_glance(unread)
    assert "mailbox is not read" in bar.mail.text()
    assert "refused the sign-in" in bar.mail.toolTip()
    well = replace(unread, status=replace(unread.status, mailbox=""))
    bar.show_glance(well)
    assert bar.mail.text() == "Sending as office@firm.example"
    alerts = Alerts()
    assert alerts.news(well) == []
    (alert,) = alerts.news(unread)
    assert "mailbox" in alert.title and "refused" in alert.words
    assert alerts.news(unread) == []


@pytest.mark.servers
def test_the_connection_test_tries_the_mailbox_too(
    qtbot: QtBot, firm: Firm, mail_servers: MailServers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    section = firm.mail()
    choose(section, "preset", "custom")
    for name, words in {
        "host": "localhost", "username": FIRM, "from_address": FIRM, "password": RIGHT, "imap_host": "localhost",
    }.items():  # fmt: skip
        type_in(section, name, words)
    section.form.entries["port"].put(mail_servers.starttls_port)
    section.form.entries["security"].put("starttls")
    section.form.entries["imap_port"].put(mail_servers.imaps_port)
    section.test.button.click()
    qtbot.waitUntil(lambda: len(section.test.steps) == 5, timeout=15_000)
    assert [(step.code, step.ok) for step in section.test.steps][-2:] == [("mail", True), ("mailbox", True)]
    section.form.entries["imap_port"].put(mail_servers.mx_port)
    section.test.button.click()
    qtbot.waitUntil(lambda: len(section.test.steps) == 5 and not section.test.steps[-1].ok, timeout=15_000)
    assert "no incoming server answers there" in section.test.banner.accessibleName()
