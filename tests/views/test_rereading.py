"""A list is read anew for what changes, and not for each of a thousand mails (APP-5)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views import rereading
from app.views.desk import Desk
from app.views.rereading import Rereading


def test_changes_in_a_row_are_read_at_once_and_then_together(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "REST_MS", 30)
    page = QWidget()
    qtbot.addWidget(page)
    read: list[int] = []
    reader = Rereading(cast(Desk, SimpleNamespace(sync=False)), lambda: read.append(1), page)
    for _ in range(5):
        reader.ask()
    assert len(read) == 1, "the first change is shown at once"
    qtbot.waitUntil(lambda: len(read) == 2)
    qtbot.waitUntil(lambda: not reader.isActive())
    assert len(read) == 2
