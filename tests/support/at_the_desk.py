"""A lived-through firm with the desk of its window: what pages wished is kept, toasts can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.views.desk import Desk, Place, Question, ToastWish
from app.views.words import dates
from tests.support.firm import TestFirm


class AtTheDesk(TestFirm):
    """`TestFirm` with a desk before which pages are opened."""

    __test__ = False

    def __init__(self, folder: Path, at: str = "2026-11-30 08:00") -> None:
        super().__init__(folder, at)
        self.desk = Desk(self.office, sync=True)
        self.places: list[Place] = []
        self.toasts: list[ToastWish] = []
        self.questions: list[Question] = []
        self.refused: list[Exception] = []
        self.kept: list[QWidget] = []
        """Windows that must outlive what happens in them."""
        self.desk.navigated.connect(self.places.append)
        self.desk.toasted.connect(self.toasts.append)
        self.desk.asked.connect(self.questions.append)
        self.desk.explained.connect(self.refused.append)
        self.read_on()

    def read_on(self) -> None:
        """Let the reader know which day it is, as the shell does each minute."""
        dates.set_reader("en", "Europe/Paris", self.today())

    def undo_toast(self) -> None:
        """Press Undo on the newest toast."""
        undo = self.toasts[-1].undo
        assert undo is not None
        undo()

    def say_yes(self) -> Question:
        """Press the button of the newest question."""
        question = self.questions.pop()
        question.on_yes()
        return question


def open_menu() -> QMenu:
    """Return the menu that stands open."""
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())


def choose(part: str) -> None:
    """Choose the entry of the open menu whose words hold a part."""
    menu = open_menu()
    action: QAction = next(each for each in menu.actions() if part in each.text())
    action.trigger()
    menu.close()


NOWHERE = QPoint(0, 0)


@contextmanager
def at_the_desk(folder: Path, at: str = "2026-11-30 08:00") -> Iterator[AtTheDesk]:
    """Open a firm with its desk, and close both."""
    firm = AtTheDesk(folder, at)
    try:
        yield firm
    finally:
        assert firm.desk.close()
        firm.close()
