"""Where one writes in a thread: a message that is mailed, a note that never is, or what the client answered."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.chats.extras import MessageExtras
from app.views.desk import Desk
from app.views.requests.files_field import FilesField
from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.label import ElidedLabel
from app.views.widgets.painting import rounded
from app.views.widgets.rich_text import RichTextEdit
from app.views.widgets.segments import Segment, Segments

Mode = Literal["message", "note", "reply"]


class Composer(QWidget):
    """Amber while a note is written, its button says so: a note cannot be mailed by mistake. `sent` (mode, text)."""

    sent = Signal(str, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        parts = [
            Segment("message", self.tr("Message")),
            Segment("note", self.tr("Internal note")),
            Segment("reply", self.tr("Client’s reply")),
        ]
        self.modes = Segments(parts, "message", name=self.tr("What is written"))
        self.modes.changed.connect(lambda _: self._show())
        column.addWidget(self.modes)
        self.edit = RichTextEdit(self.tr("Write here"))
        self.edit.box.setFixedHeight(px(84))
        self.edit.changed.connect(self._show)
        self.extras = MessageExtras(desk)
        self.extras.inserted.connect(self._insert)
        self.edit.bar.addWidget(self.extras)
        column.addWidget(self.edit)
        self.files = FilesField()
        column.addWidget(self.files)
        foot = QHBoxLayout()
        self._to = ElidedLabel("", "second")
        foot.addWidget(self._to, 1)
        self.send = Button("", "primary", icon_name="send", keys=self.tr("Ctrl Enter"))
        self.send.clicked.connect(self.submit)
        foot.addWidget(self.send)
        column.addLayout(foot)
        self._show()

    @property
    def mode(self) -> str:
        """What is written now: message, note or reply."""
        return self.modes.current

    def text(self) -> str:
        """Return what is typed, as it is stored."""
        return self.edit.marked()

    def set_text(self, text: str, mode: str = "message") -> None:
        """Show what was typed before, as what it was typed: half a note must not come back as a message."""
        self.modes.set_current(mode)
        self.edit.set_marked(text)
        self.extras.clear()
        self.files.paths.clear()
        self.files.add([])
        self._show()

    def clear(self) -> None:
        """Begin anew, in the same mode."""
        mode = self.mode
        self.set_text("")
        self.modes.set_current(mode if mode == "note" else "message")
        self._show()

    def _insert(self, words: str) -> None:
        """Put a template's words below what is typed."""
        typed = self.text()
        self.edit.set_marked(f"{typed}\n\n{words}" if typed.strip() else words)
        self._show()
        self.edit.box.setFocus()

    def show_audience(self, names: tuple[str, ...]) -> None:
        """Say who would get a message."""
        self._names = names
        self._show()

    def set_busy(self, busy: bool) -> None:
        """Keep a second press from writing twice."""
        self.send.setEnabled(not busy)

    def toggle_note(self) -> None:
        """Turn from message to note, and back."""
        self.modes.set_current("message" if self.mode == "note" else "note")
        self._show()

    def submit(self) -> None:
        """Write it."""
        if self.send.isEnabled():
            self.sent.emit(self.mode, self.text())

    def _show(self) -> None:
        words = {
            "message": (self.tr("Send"), "send", self.tr("To {names}").format(names=", ".join(self._names) or "—")),
            "note": (self.tr("Add note"), "lock", self.tr("Internal: never leaves the firm")),
            "reply": (self.tr("Record reply"), "reply", self.tr("Shown as the client’s message; mails nobody")),
        }
        text, icon, second = words[self.mode]
        self.send.setText(text)
        self.send.set_icon_name(icon)
        self._to.setText(second)
        self.extras.setVisible(self.mode == "message")
        empty = not self.edit.box.toPlainText().strip()
        self.send.set_disabled_reason(self.tr("Write something first.") if empty else None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, note = theme(), self.mode == "note"
        painter = QPainter(self)
        fill, edge = ("warn-s", "warn-d") if note else ("surface", "border2")
        rounded(painter, self.rect(), 8, colors.color(fill), colors.color(edge))
        painter.end()
