"""Before settings are saved, the program says which dates move; only then they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import settings
from app.services.requests.creating import PlanInput
from app.services.requests.listing import Kind
from app.views.settings.reminder_section import ReminderSection
from app.views.settings.what_if import WhatIfDialog
from app.views.widgets.label import ElidedLabel
from tests.support.at_the_desk import AtTheDesk, at_the_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot) -> Iterator[AtTheDesk]:
    with at_the_desk(tmp_path, "2026-11-30 08:00") as made:
        yield made


def opened(qtbot: QtBot, firm: AtTheDesk) -> ReminderSection:
    section = ReminderSection(firm.desk)
    # As a page keeps it: else its last reference is the dialog's, and it would be taken apart within that one's end.
    section.setParent(holder := QWidget())
    qtbot.addWidget(holder)
    firm.kept.append(holder)
    holder.resize(900, 700)
    holder.show()
    section.resize(900, 700)
    section.show()
    return section


def put(section: ReminderSection, name: str, value: Any) -> None:
    section.form.entries[name].put(value)
    section.form.touch()
    save(section)


def save(section: ReminderSection) -> None:
    """Press Save, and let what follows appear."""
    section.save()
    QApplication.processEvents()


def asked_of(section: ReminderSection) -> WhatIfDialog:
    return section.findChildren(WhatIfDialog)[-1]


def by_the_firm(firm: AtTheDesk, name: str) -> int:
    """A request with the firm's own numbers."""
    plan = PlanInput(enabled=True, days=3, number=1, source="firm")
    return firm.request(Kind.CHAT, firm.account(name, nora=f"nora@{name.lower()}.example"), plan=plan)


def test_a_closed_thursday_moves_the_dates_that_are_named_first(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = by_the_firm(firm, "Halden")
    section = opened(qtbot, firm)
    put(section, "weekdays", (0, 1, 2, 4))
    dialog = asked_of(section)
    assert dialog.headline.text() == "1 reminder date(s) move"
    (named,) = dialog.findChildren(ElidedLabel)
    assert named.accessibleName() == "Halden · The chat of 2026: from Thu 3 Dec 09:00 to Fri 4 Dec 09:00"
    assert settings.read(firm.office).weekdays == (0, 1, 2, 3, 4), "not before she agrees"
    dialog.reject()
    assert section.dirty and settings.read(firm.office).weekdays == (0, 1, 2, 3, 4)
    save(section)
    asked_of(section).primary_button.click()
    firm.wait(minutes=1)
    assert firm.next_day(halden).isoformat() == "2026-12-04"  # type: ignore[union-attr]


def test_another_hour_moves_every_date(firm: AtTheDesk, qtbot: QtBot) -> None:
    by_the_firm(firm, "Halden")
    by_the_firm(firm, "Kessler")
    section = opened(qtbot, firm)
    put(section, "send_hour", "10:30")
    assert asked_of(section).headline.text() == "2 reminder date(s) move"
    asked_of(section).reject()


def test_new_numbers_are_for_new_requests_unless_the_waiting_ones_are_to_follow(firm: AtTheDesk, qtbot: QtBot) -> None:
    halden = by_the_firm(firm, "Halden")
    own = firm.request(Kind.CHAT, firm.account("Kessler", kim="kim@kessler.example"), days=3, number=1)
    section = opened(qtbot, firm)
    put(section, "reminder_days", 7)
    dialog = asked_of(section)
    assert dialog.headline.text() == "No reminder date moves"
    dialog.follow.setChecked(True)
    assert dialog.headline.text() == "1 reminder date(s) move"
    dialog.primary_button.click()
    assert settings.read(firm.office).reminder_days == 7
    assert firm.next_day(halden).isoformat() == "2026-12-07"  # type: ignore[union-attr]
    assert firm.next_day(own).isoformat() == "2026-12-03", "typed numbers are not the firm's"  # type: ignore[union-attr]
    assert len(firm.entries("reminders.changed", halden)) == 1


def test_what_moves_nothing_is_saved_without_a_question(firm: AtTheDesk, qtbot: QtBot) -> None:
    section = opened(qtbot, firm)
    put(section, "send_hour", "10:30")
    assert section.findChildren(WhatIfDialog) == []
    assert settings.read(firm.office).send_hour == "10:30"
    put(section, "undo_seconds", 20)
    assert settings.read(firm.office).undo_seconds == 20


def test_a_setting_that_cannot_be_is_said_beside_its_field(firm: AtTheDesk, qtbot: QtBot) -> None:
    by_the_firm(firm, "Halden")
    section = opened(qtbot, firm)
    put(section, "send_hour", "19:00")
    assert section.findChildren(WhatIfDialog) == []
    assert settings.read(firm.office).send_hour == "09:00"
    assert firm.refused == []
