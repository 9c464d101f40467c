"""The panel at the right of a list: 460 wide, 380 to 640, over the whole list in a narrow window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.views.theme import px

_NARROW = 900
ROOM_OF_LIST = 650
"""What a list beside a panel needs for names, status, reminders and the three dots, in pixels at 100 %."""


class SidePanel(QSplitter):
    """A list and a panel beside it. Esc in the panel closes it, the focus returns to the list; `closed` tells.

    `wide`: how wide the panel opens, `least`: how narrow it may be made, in pixels at 100 %.
    """

    closed = Signal()

    def __init__(
        self, content: QWidget, panel: QWidget, parent: QWidget | None = None, *, wide: int = 460, least: int = 380
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._content, self._panel = content, panel
        self._wide, self._least = wide, least
        self._open = self._was_open = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(content)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        panel.hide()

    @property
    def is_open(self) -> bool:
        """Whether the panel shows."""
        return self._open

    def open_panel(self) -> None:
        """Show the panel; it keeps the width it had."""
        first = not self._open
        self._open = True
        self._arrange()
        if first and self.isVisible():
            self._give_room()
        elif first:
            QTimer.singleShot(0, self, self._give_room)  # before it is laid out it has no width to share

    def _give_room(self) -> None:
        if self._open and not self._is_narrow():
            had = self._panel.width()
            usual = max(px(self._least), min(px(self._wide), self.width() - px(ROOM_OF_LIST)))
            wide = min(px(640), had if had >= px(self._least + 20) and self._was_open else usual)
            self._was_open = True
            self.setSizes([max(1, self.width() - wide), wide])

    def close_panel(self) -> None:
        """Hide the panel and give the focus back to the list."""
        if not self._open:
            return
        self._open = False
        self._arrange()
        self._content.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _is_narrow(self) -> bool:
        return self.width() < px(_NARROW)

    def _arrange(self) -> None:
        narrow = self._is_narrow()
        self._panel.setMinimumWidth(px(self._least))
        self._panel.setMaximumWidth(16777215 if narrow else px(640))
        self._panel.setVisible(self._open)
        self._content.setVisible(not (self._open and narrow))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._open:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._open:
            self.close_panel()
            return
        super().keyPressEvent(event)
