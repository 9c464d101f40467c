"""The toast: what was just done, and ten seconds to undo it."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFocusEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.painting import key_chip_width, metrics, rounded, text

SECONDS = 10
_TICK = 100


class _ToastButton(QPushButton):
    """Undo with its key, or the closing ×, in the toast's own colours."""

    def __init__(self, words: str, keys: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._keys = keys
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(px(28), px(28))
        width = metrics(font(13, 600)).horizontalAdvance(self.text()) + px(20)
        return QSize(width + (key_chip_width(self._keys) - px(2) if self._keys else 0), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        if self.text() or self.underMouse():
            rounded(painter, self.rect(), 6, look.color("toast-chip"))
        if self.text():
            width = metrics(font(13, 600)).horizontalAdvance(self.text())
            text(
                painter,
                QRect(px(10), 0, width + 2, self.height()),
                self.text(),
                font(13, 600),
                look.color("toast-undo"),
            )
            room = QRect(px(18) + width, 0, self.width(), self.height())
            text(painter, room, self._keys, font(12, 500), look.color("toast-text"))
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.color("toast-text"), 1.4))
            at, arm = self.rect().center(), px(4)
            painter.drawLine(at + QPoint(-arm, -arm), at + QPoint(arm, arm))
            painter.drawLine(at + QPoint(-arm, arm), at + QPoint(arm, -arm))
        if self.hasFocus():
            rounded(painter, self.rect(), 6, None, look.color("toast-undo"), 2)
        painter.end()


class Toast(QFrame):
    """One toast of a window, over the bottom of `parent`. `show_message` replaces the one that stands.

    Time stands still while the pointer or the focus is in it (`hovered(bool)` tells, so that the outbox can wait too).
    `undone` after Undo or Ctrl Z, `expired` after the ten seconds or the ×.
    """

    undone = Signal()
    expired = Signal()
    hovered = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._template = ""
        self._icon = "check"
        self._left = 0
        self._held = False
        self.setFixedHeight(px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(42), 0, px(8), 0)
        row.setSpacing(px(12))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._words)
        self._undo = _ToastButton(self.tr("Undo"), self.tr("Ctrl Z"), self)
        self._undo.clicked.connect(self._on_undo)
        row.addWidget(self._undo)
        self._close = _ToastButton("", "", self)
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.clicked.connect(self._on_closed)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._on_tick)
        for button in (self._undo, self._close):
            button.installEventFilter(self)
        parent.installEventFilter(self)
        self._shortcut = QShortcut(QKeySequence.StandardKey.Undo, parent)
        self._shortcut.activated.connect(self._on_undo)
        self._shortcut.setEnabled(False)
        self.hide()

    def show_message(
        self,
        words: str,
        *,
        icon_name: str = "check",
        undo: bool = True,
        seconds: int = SECONDS,
    ) -> None:
        """Show `words`; a "{seconds}" in them counts down: "Sending in {seconds} s to 2 contacts".

        A toast that stood before is over: its `expired` is emitted first.
        """
        if self.isVisible():
            self._finish()
        self._template, self._icon = words, icon_name
        self._left = seconds * 1000
        # What a send's Undo takes back has a name of its own in French, where one word is both Undo and Cancel.
        self._undo.setText(self.tr("Undo", "send") if icon_name == "send" else self.tr("Undo"))
        self._undo.setVisible(undo)
        self._shortcut.setEnabled(undo)
        self._set_words()
        self._place()  # before it shows: shown at the corner first, it would take a pointer there for a hover
        self.show()
        self.raise_()
        self._timer.start()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._words.text()))

    @property
    def seconds_left(self) -> int:
        """Whole seconds until it goes, 0 when it is gone."""
        return -(-self._left // 1000) if self.isVisible() else 0

    def _set_words(self) -> None:
        self._words.setText(self._template.replace("{seconds}", str(-(-self._left // 1000))))
        self._words.setStyleSheet(f"color: {theme().tokens['toast-text']};")
        self.setAccessibleName(self._words.text())

    def _on_tick(self) -> None:
        if self._held:
            return
        self._left -= _TICK
        if self._left <= 0:
            self._on_closed()
        else:
            self._set_words()
            self.update()

    def _stop(self) -> None:
        self._timer.stop()
        self._shortcut.setEnabled(False)
        self._hold(False)
        self.hide()

    def _finish(self) -> None:
        self._stop()
        self.expired.emit()

    def _on_closed(self) -> None:
        if self.isVisible():
            self._finish()

    def _on_undo(self) -> None:
        if self.isVisible():
            self._stop()
            self.undone.emit()

    def _hold(self, on: bool) -> None:
        if on != self._held:
            self._held = on
            self.hovered.emit(on)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hold(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._hold(self._undo.hasFocus() or self._close.hasFocus())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self._place()
        if isinstance(event, QFocusEvent) and watched in (self._undo, self._close):
            self._hold(event.type() == QEvent.Type.FocusIn or self.underMouse())
        return False

    def _place(self) -> None:
        ground = self.parentWidget()
        if ground is None:
            return
        self.adjustSize()
        self.move(
            (ground.width() - self.width()) // 2,
            ground.height() - self.height() - px(40),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rounded(painter, self.rect(), 8, look.color("toast"), look.color("toast-edge"))
        paint_icon(painter, QPoint(px(22), self.height() // 2), self._icon, "toast-undo", 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(
            QPen(
                look.color("toast-undo"),
                1.5,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        around = self._close.geometry()
        ring = QRectF(0, 0, around.height() - 6, around.height() - 6)
        ring.moveCenter(QRectF(around).center())
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._left / (SECONDS * 1000)))
        painter.end()
