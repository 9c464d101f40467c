"""Work that takes long: it says how far it is, and can be given up; what is quick shows nothing."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.desk import Desk
from app.views.long_work import GivenUp, LongWork, Watch, WorkDialog
from tests.support.firm import TestFirm


@pytest.fixture
def desk(tmp_path: object, qtbot: QtBot) -> Iterator[Desk]:
    firm = TestFirm(tmp_path)  # type: ignore[arg-type]
    made = Desk(firm.office)
    yield made
    assert made.close()
    firm.close()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(600, 500)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.behaviour("APP-7")
def test_long_work_says_how_far_it_is_and_ends_when_somebody_gives_it_up(
    desk: Desk, owner: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.views.long_work.PATIENCE_MS", 0)
    go_on, ended = threading.Event(), threading.Event()
    answers: list[object] = []

    def work(watch: Watch) -> int:
        watch(50, 200)
        assert go_on.wait(30)
        try:
            watch(51, 200)
        except GivenUp:
            ended.set()
            raise
        return 200

    LongWork(desk, owner, "Being exported…").start(work, answers.append, answers.append)

    def shown() -> WorkDialog:
        dialog = owner.findChild(WorkDialog)
        assert dialog is not None and dialog.isVisible()
        assert dialog.bar.accessibleName() == "Being exported… 25 %"
        return dialog

    qtbot.waitUntil(lambda: bool(shown()))
    dialog = shown()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: ended.is_set() and not owner.findChildren(LongWork))
    assert answers == []


def test_quick_work_hands_over_its_result_and_shows_no_dialog(desk: Desk, owner: QWidget, qtbot: QtBot) -> None:
    answers: list[int] = []
    LongWork(desk, owner, "Being exported…").start(lambda watch: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7] and not owner.findChildren(LongWork))
    assert not owner.findChildren(WorkDialog)
