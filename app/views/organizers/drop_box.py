"""Where a returned form is dropped, or chosen: a dashed box."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.label import label


def dropped(data: QMimeData) -> list[Path]:
    """Return the files that somebody drags."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropBox(QWidget):
    """`dropped` carries a path; `choose_wanted` when the button is pressed."""

    dropped = Signal(object)
    choose_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hot = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(12), px(12), px(10))
        column.setSpacing(px(4))
        column.addWidget(IconView("file-input", "accent-t", 18), 0, Qt.AlignmentFlag.AlignHCenter)
        title = label(self.tr("Drop a returned form here"), "card", wrap=True)
        said = label(self.tr("A PDF form is read into answers; you review the changes first."), "second", wrap=True)
        for each in (title, said):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.choose = Button(self.tr("Choose a file…"), "link", small=True)
        self.choose.clicked.connect(self.choose_wanted)
        column.addWidget(title)
        column.addWidget(said)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            self._hot = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hot = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hot = False
        self.update()
        for path in dropped(event.mimeData())[:1]:
            self.dropped.emit(path)
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme().color("accent")), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(theme().color("accent-s2" if self._hot else "accent-s")))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), px(8), px(8))
        painter.end()
