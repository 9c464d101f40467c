"""The mail account fills itself in from the address (APP-1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.services.mail.autoconfig import Sources
from app.views.desk import Desk
from app.views.settings.mail_section import MailSection
from tests.support.window import open_firm

pytestmark = pytest.mark.behaviour("APP-1")


@pytest.fixture
def section(tmp_path: Path, qtbot: QtBot) -> Iterator[MailSection]:
    opened = open_firm(tmp_path)
    desk = Desk(opened.office, sync=True)
    made = MailSection(desk)
    qtbot.addWidget(made)
    made.show()
    made.finder.sources = Sources(lambda name, kind: (), _nothing)
    yield made
    assert desk.close()
    opened.close()


def _nothing(url: str) -> bytes:
    raise OSError("no network")


def address(section: MailSection) -> QLineEdit:
    line = section.finder.field.editor
    assert isinstance(line, QLineEdit)
    return line


def below(section: MailSection) -> str:
    return section.finder.field.editor.accessibleDescription()


def values(section: MailSection, *names: str) -> list[object]:
    return [section.form.values()[name] for name in names]


def test_the_address_of_a_known_provider_fills_in_everything_but_the_password(
    section: MailSection, qtbot: QtBot
) -> None:
    qtbot.keyClicks(address(section), "camille@gmail.com")
    qtbot.keyClick(address(section), Qt.Key.Key_Tab)
    shown = values(section, "preset", "host", "port", "security", "username", "imap_host", "per_day")
    assert shown == ["gmail", "smtp.gmail.com", 465, "tls", "camille@gmail.com", "imap.gmail.com", 500]
    assert below(section) == "Filled in for Gmail."


def test_a_firms_own_domain_is_asked_for_and_what_is_not_known_is_said(section: MailSection, qtbot: QtBot) -> None:
    qtbot.keyClicks(address(section), "office@marlow.example")
    qtbot.keyClick(address(section), Qt.Key.Key_Tab)
    assert values(section, "host") == [""], "nobody is asked before somebody wants it"
    section.finder.button.click()
    assert below(section).startswith("The servers of marlow.example are not known.")
    section.finder.sources = Sources(lambda name, kind: ["mx1.mail.ovh.net"] if kind == "MX" else (), _nothing)
    section.finder.button.click()
    assert values(section, "preset", "host") == ["ovh", "ssl0.ovh.net"]
    assert below(section) == "marlow.example keeps its mail at OVH: filled in."
    assert section.finder.button.isEnabled()


def test_a_server_that_somebody_typed_is_not_overwritten_by_leaving_the_field(
    section: MailSection, qtbot: QtBot
) -> None:
    section.form.entries["host"].put("relay.marlow.example")
    qtbot.keyClicks(address(section), "camille@gmail.com")
    qtbot.keyClick(address(section), Qt.Key.Key_Tab)
    assert values(section, "host") == ["relay.marlow.example"]


def test_what_is_no_address_is_said_beside_the_field(section: MailSection, qtbot: QtBot) -> None:
    qtbot.keyClicks(address(section), "camille")
    section.finder.button.click()
    assert section.finder.field.error


def test_without_a_network_the_field_says_so_and_the_focus_stays_where_it_was(
    section: MailSection, qtbot: QtBot
) -> None:
    def silent(*asked: str) -> NoReturn:
        raise ConnectionError("nobody there")

    section.finder.sources = Sources(silent, silent)
    qtbot.keyClicks(address(section), "office@marlow.example")
    section.finder.button.click()
    assert section.finder.field.error.startswith("This computer reaches no network.")
    assert address(section).hasFocus()
    qtbot.keyClick(address(section), Qt.Key.Key_A)
    section.finder.sources = Sources(lambda name, kind: (), _nothing)
    section.finder.button.setFocus()
    section.finder.button.click()
    assert not section.finder.field.error
    assert section.finder.button.hasFocus(), "not the next best: the button was disabled meanwhile"
