"""Sums at the head of a list: a quiet word and an amount each, read anew with the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.services.office import Office
from app.views.desk import Desk
from app.views.requests.kind_view import ListSum
from app.views.theme import px
from app.views.widgets.label import label


class SumsBar(QWidget):
    """Reads `sums` on a worker when asked. Where the room is narrow, the last sums give way, whole."""

    def __init__(self, desk: Desk, sums: Callable[[Office], Sequence[ListSum]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._sums = desk, sums
        self._parts: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(16))
        self._row.addStretch(1)

    def refresh(self) -> None:
        """Read the sums anew, off the GUI thread."""
        office, read = self._desk.office, self._sums
        self._desk.run(self, lambda: read(office), self._show, key="sums")

    def _show(self, found: Sequence[ListSum]) -> None:
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [_part(each) for each in found]
        for part in self._parts:
            self._row.addWidget(part)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        room = self.width()
        for part in self._parts:
            room -= part.sizeHint().width() + px(16)
            part.setVisible(room >= 0)


def _part(each: ListSum) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(4))
    amount = label(each.amount, each.look)
    amount.setAccessibleName(f"{each.word} {each.amount}")
    row.addWidget(label(each.word, "second"))
    row.addWidget(amount)
    return made
