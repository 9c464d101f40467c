"""Dialogs: window-modal, never blocking the program's loop, with a veil over the window behind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.views.keys import bind_menu_key
from app.views.theme import px, theme
from app.views.widgets.button import Button, Variant
from app.views.widgets.flow import FlowRow
from app.views.widgets.label import label
from app.views.widgets.scroll import Scroll

SMALLEST_SCREEN = 1024
"""Pixels, whatever the size of the text."""
MARGIN = 40
"""What the highest dialogs leave of the window behind, in pixels."""


class Scrim(QWidget):
    """The veil over a window while a dialog stands before it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("scrim"))
        painter.end()


class Dialog(QDialog):
    """Base of all dialogs: scrolling `body` (QVBoxLayout), `footer` (60 high, a row that may wrap) with Cancel and a
    primary.

    Enter presses the primary (Ctrl Enter while a text area has the focus, and always), Esc cancels; a dialog that
    was changed (`set_changed`) asks first. Show it with `open()`; `accepted` and `rejected` tell the end.
    A subclass overrides `submit`, which by default accepts.
    """

    def __init__(
        self,
        title: str,
        primary: str,
        *,
        cancel: str | None = None,
        variant: Variant = "primary",
        icon_name: str | None = None,
        keys: str | None = None,
        width: int = 560,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._changed = False
        self._scrim: Scrim | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = Scroll(self)
        holder = QWidget()
        holder.setProperty("look", "clear")
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(px(20), px(20), px(20), px(20))
        self.body.setSpacing(px(12))
        scroll.setWidget(holder)
        self._holder = holder
        scroll.setMinimumHeight(px(40))  # the footer stays whole
        outer.addWidget(scroll, 1)
        strip = QFrame(self)
        strip.setProperty("look", "footer")
        strip.setMinimumHeight(px(60))
        self.footer = FlowRow(strip, spacing=px(8))
        self.footer.setContentsMargins(px(20), px(13), px(20), px(13))
        self.footer.add_stretch()
        self.cancel_button = Button(cancel or self.tr("Cancel"))
        self.primary_button = Button(primary, variant, icon_name=icon_name, keys=keys)
        self.footer.addWidget(self.cancel_button)
        self.footer.addWidget(self.primary_button)
        outer.addWidget(strip)
        self.cancel_button.clicked.connect(self.reject)
        self.primary_button.clicked.connect(self.submit)
        # The window's own F1 is shut off while a dialog stands before it.
        QShortcut(QKeySequence("F1"), self).activated.connect(self._show_help)
        bind_menu_key(self)
        self._width = px(width)
        self.setMinimumWidth(min(self._width, px(360)))

    def submit(self) -> None:
        """What the primary button does; override to save first."""
        self.accept()

    def _show_help(self) -> None:
        from app.views.help.window import help_for

        help_for(self)

    def set_changed(self, changed: bool) -> None:
        """Whether closing would lose something."""
        self._changed = changed

    def open(self) -> None:
        """Show the dialog with the veil over its window; returns at once."""
        self.fit()
        super().open()
        parent = self.parentWidget()
        if parent is not None and self._scrim is None:
            self._scrim = Scrim(parent.window())
            # A dialog may also end with the widget that it belongs to, without ever being done.
            self.destroyed.connect(self._scrim.deleteLater)

    def fit(self) -> None:
        """Be as high as what it holds, which may have come after it was shown, and as the window allows."""
        parent = self.parentWidget()
        most = parent.window().height() - px(80) if parent is not None else px(700)
        # Large text must not push a dialog out of the screen; none is narrower than what the program is made for.
        screen = max(self.screen().availableSize().width(), SMALLEST_SCREEN)
        wide = min(self._width, screen - 40)
        room = max(px(40), self._holder.sizeHint().height()) + max(px(60), self.footer.heightForWidth(wide)) + px(2)
        self.resize(wide, max(px(140), min(room, most)))

    def grow(self, wanted: int) -> None:
        """Be `wanted` pixels high, or as high as the window behind allows."""
        parent = self.parentWidget()
        most = parent.window().height() - MARGIN if parent is not None else px(720)
        self.resize(self.width(), min(wanted, most))

    def reject(self) -> None:
        """Cancel; asks first where something was changed."""
        if not self._changed:
            super().reject()
            return
        asked = ConfirmDialog(
            self.tr("Discard your changes?"),
            self.tr("What you entered here is not saved."),
            self.tr("Discard"),
            variant="danger",
            cancel=self.tr("Keep editing"),
            parent=self,
        )
        asked.confirmed.connect(self._give_up)
        asked.open()

    def _give_up(self) -> None:
        self._changed = False
        self.reject()

    def done(self, result: int) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._changed:
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            focus = self.focusWidget()
            in_text = isinstance(focus, (QPlainTextEdit, QTextEdit))
            if (with_control or not in_text) and self.primary_button.isEnabled():
                self.primary_button.click()
            return
        super().keyPressEvent(event)


class ConfirmDialog(Dialog):
    """A question with one way on and one way back; `confirmed` is emitted for the way on."""

    confirmed = Signal()

    def __init__(
        self,
        question: str,
        explanation: str,
        primary: str,
        *,
        variant: Variant = "primary",
        cancel: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(question, primary, variant=variant, cancel=cancel, width=440, parent=parent)
        self.body.addWidget(label(question, "panel", wrap=True))
        said = label(explanation, "body", wrap=True)
        self.body.addWidget(said)
        said.setVisible(bool(explanation))
        self.body.addStretch(1)
        self.accepted.connect(self.confirmed)
        self.setAccessibleDescription(explanation)
        # The answer that loses something must not be one careless Enter away.
        (self.cancel_button if variant == "danger" else self.primary_button).setFocus()


def confirm(
    parent: QWidget,
    question: str,
    explanation: str,
    primary: str,
    on_confirmed: Callable[[], object],
    *,
    variant: Variant = "primary",
) -> ConfirmDialog:
    """Ask, and call `on_confirmed` if the user goes on. Returns at once."""
    asked = ConfirmDialog(question, explanation, primary, variant=variant, parent=parent)

    def go_on() -> None:
        on_confirmed()

    asked.confirmed.connect(go_on)
    asked.open()
    return asked
