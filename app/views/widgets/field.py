"""A labelled field with help or an error below."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.views.icons import paint_icon
from app.views.theme import px
from app.views.widgets.label import label


class _Sign(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(px(14), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(
            painter,
            QPoint(self.width() // 2, self.height() // 2),
            "circle-alert",
            "bad",
            14,
        )
        painter.end()


class Field(QWidget):
    """Label above, the `editor`, help or error below. The label is its buddy, help and error are its description."""

    def __init__(
        self,
        caption: str,
        editor: QWidget,
        *,
        help_text: str = "",
        aside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._help = help_text
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        self._caption = label(caption, "label")
        self._caption.setBuddy(editor.focusProxy() or editor)  # a box around several is none to be named
        head.addWidget(self._caption)
        self._aside = label(aside, "second", parent=self)
        self._aside.setVisible(bool(aside))
        head.addWidget(self._aside)
        head.addStretch(1)
        self._counter = label("", "second", parent=self)
        self._counter.hide()
        head.addWidget(self._counter)
        column.addLayout(head)
        column.addWidget(editor)
        foot = QHBoxLayout()
        foot.setSpacing(px(6))
        self._sign = _Sign(self)
        self._sign.hide()
        foot.addWidget(self._sign)
        self._below = label(help_text, "second", wrap=True, parent=self)
        self._below.setVisible(bool(help_text))
        foot.addWidget(self._below, 1)
        column.addLayout(foot)
        if not editor.accessibleName():
            editor.setAccessibleName(caption)
        editor.setAccessibleDescription(help_text)

    @property
    def editor(self) -> QWidget:
        """The widget that the field holds."""
        return self._editor

    @property
    def error(self) -> str:
        """The error shown, or empty."""
        return self._below.text() if self._below.property("look") == "error" else ""

    def caption_label(self) -> QLabel:
        """The label above, for a page that changes its words."""
        return self._caption

    def set_error(self, message: str | None) -> None:
        """Show what is wrong and how to mend it, or None when it is right again. The typed text does not move."""
        self._below.setText(message or self._help)
        self._below.setProperty("look", "error" if message else "second")
        self._below.setVisible(bool(message or self._help))
        self._sign.setVisible(bool(message))
        self._editor.setProperty("error", "true" if message else "false")
        self._editor.setAccessibleDescription(message or self._help)
        for widget in (self._below, self._editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def set_help(self, words: str) -> None:
        """Another help text, shown where there is no error."""
        self._help = words
        if not self.error:
            self.set_error(None)

    def set_counter(self, words: str) -> None:
        """A short note at the right of the label: "59 / 140"."""
        self._counter.setText(words)
        self._counter.setVisible(bool(words))
