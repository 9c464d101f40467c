"""A list is read anew for what changes, and not for each of a thousand mails (APP-5)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views import rereading
from app.views.desk import Desk
from app.views.rereading import Rereading


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def counted(page: QWidget, read: list[int], *, sync: bool = False) -> Rereading:
    return Rereading(cast(Desk, SimpleNamespace(sync=sync)), lambda: read.append(1), page)


def test_changes_in_a_row_are_read_at_once_and_then_together(
    qtbot: QtBot, page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "REST_MS", 30)
    read: list[int] = []
    reader = counted(page, read)
    for _ in range(5):
        reader.ask()
    assert len(read) == 1, "the first change is shown at once"
    qtbot.waitUntil(lambda: len(read) == 2)
    qtbot.waitUntil(lambda: not reader.isActive())
    assert len(read) == 2
    reader.ask()
    assert len(read) == 3, "after a rest the next one is again shown at once"


def test_until_the_rest_is_over_nothing_is_read_however_much_changes(
    page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "REST_MS", 3_600_000)
    read: list[int] = []
    reader = counted(page, read)
    for _ in range(5):
        reader.ask()
        QCoreApplication.processEvents()
    assert len(read) == 1


def test_a_desk_without_workers_reads_at_each_change(page: QWidget) -> None:
    read: list[int] = []
    reader = counted(page, read, sync=True)
    for number in range(3):
        reader.ask()
        assert len(read) == number + 1
