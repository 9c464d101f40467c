"""An opened entry of the audit trail, below its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.services.audit import Entry
from app.views.accounts.audit_cells import facts
from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.label import label


class AuditDetail(QWidget):
    """Full recipients, answer and hashes; `mail_wanted` asks to show the e-mail."""

    mail_wanted = Signal(int)

    def __init__(self, entry: Entry, *, utc: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(108), px(2), px(24), px(12))
        box = QFrame()
        box.setProperty("look", "box")
        grid = QGridLayout(box)
        grid.setContentsMargins(px(14), px(10), px(14), px(10))
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(90))
        grid.setColumnStretch(1, 1)
        outer.addWidget(box)
        top = Qt.AlignmentFlag.AlignTop
        for row, (name, words) in enumerate(facts(entry, utc)):
            grid.addWidget(label(name, "second"), row, 0, top)
            said = label(words, "body", wrap=True)
            said.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            said.setAccessibleName(f"{name}: {words}")
            grid.addWidget(said, row, 1, top)
        self.view: Button | None = None
        if entry.mail_id is not None:
            mail_id = entry.mail_id
            self.view = Button(self.tr("View e-mail"), "link", small=True)
            self.view.clicked.connect(lambda: self.mail_wanted.emit(mail_id))
            grid.addWidget(self.view, grid.rowCount(), 1, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("accent-s"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("border"))
        painter.end()
