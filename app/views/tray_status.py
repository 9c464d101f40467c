"""The small window of the tray: how sending stands, without opening the program (ENG-1, ENG-8)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views import standing
from app.views.icons import paint_icon, program_icon
from app.views.pulse import Glance
from app.views.theme import font, px, theme
from app.views.widgets.button import Button, IconButton
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.label import label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.painting import rounded, text
from app.views.widgets.progress import ProgressBar
from app.views.words import dates

WIDE = 336
SAME_PRESS_MS = 300
"""A press on the icon first takes the keyboard from the open window, which closes it: it is not to open again."""


class StatusRow(QAbstractButton):
    """Icon, words, number; pressed, it leads to where that is seen. `tone` colours it while there is something."""

    def __init__(self, icon_name: str, tone: str = "") -> None:
        super().__init__()
        self._icon, self._tone, self._number = icon_name, tone, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self)

    def say(self, words: str, number: int) -> None:
        """Show how many there are."""
        self._number = number
        self.setText(words)
        self.setAccessibleName(f"{words}: {number}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, middle = QPainter(self), theme(), self.height() // 2
        token = self._tone if self._tone and self._number else "text2"
        if self.underMouse():
            rounded(painter, self.rect(), 6, look.color("hover"))
        paint_icon(painter, QPoint(px(16), middle), self._icon, token)
        room = self.rect().adjusted(px(34), 0, -px(60), 0)
        text(painter, room, self.text(), font(13), look.color("text"))
        at = QRect(self.width() - px(60), 0, px(52), self.height())
        shown = look.color("text" if token == "text2" else token)
        text(painter, at, str(self._number), font(13, 600, tabular=True), shown, Qt.AlignmentFlag.AlignRight)
        painter.end()


class Dot(QWidget):
    """The coloured dot before the state; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self.tone = "ok"
        self.setFixedSize(px(10), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRect(0, px(6), px(8), px(8)), px(4), theme().color(f"{self.tone}-d"))
        painter.end()


class TrayStatus(QFrame):
    """Shown beside the icon; it closes with Esc, and as soon as one turns to something else."""

    open_wanted = Signal()
    page_wanted = Signal(str, str)
    """A page of `places` and its segment."""
    resume_wanted = Signal()

    def __init__(self, pause_entries: Callable[[], list[MenuEntry | None]]) -> None:
        super().__init__(None, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self._pause_entries = pause_entries
        self._paused = False
        self._menu_open = False
        self._hidden = QElapsedTimer()
        self.setProperty("look", "box")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(program_icon())
        self.setWindowTitle(self.tr("Status – Relance"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)  # it grows and shrinks with what it says
        column.addLayout(self._head())
        column.addWidget(line())
        column.addLayout(self._middle())
        column.addWidget(self._foot())
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.hide)

    # Building

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(6), px(8), px(6))
        row.addWidget(label(self.tr("Relance status"), "name"), 1)
        closing = IconButton("x", self.tr("Close"))
        closing.clicked.connect(self.hide)
        row.addWidget(closing)
        return row

    def _middle(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(px(16), px(12), px(16), px(8))
        column.setSpacing(px(4))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        self.dot = Dot()
        top.addWidget(self.dot, 0, Qt.AlignmentFlag.AlignTop)
        both = QVBoxLayout()
        both.setSpacing(0)
        self.state, self.next = label("", "card", wrap=True), label("", "second", wrap=True)
        both.addWidget(self.state)
        both.addWidget(self.next)
        top.addLayout(both, 1)
        self.pause = Button("", icon_name="circle-pause", small=True)
        self.pause.clicked.connect(self._on_pause)
        top.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addSpacing(px(6))
        self.bar = ProgressBar(0, self.tr("Sent today"), "accent")
        column.addWidget(self.bar)
        counts = QHBoxLayout()
        self.sent, self.left = label("", "second"), label("", "second")
        counts.addWidget(self.sent, 1)
        counts.addWidget(self.left)
        column.addLayout(counts)
        column.addSpacing(px(4))
        column.addWidget(line())
        self.waiting = StatusRow("hourglass")
        self.replies = StatusRow("reply")
        self.problems = StatusRow("mail-x", "bad")
        self.blocked = StatusRow("bell-off", "warn")
        self.retrying = StatusRow("refresh-cw", "warn")
        leads = {
            self.waiting: ("tasks", ""), self.replies: ("today", ""), self.problems: ("outbox", "problems"),
            self.blocked: ("today", ""), self.retrying: ("outbox", "waiting"),
        }  # fmt: skip
        for each, (page, segment) in leads.items():
            each.clicked.connect(lambda _=False, page=page, segment=segment: self._lead(page, segment))
            column.addWidget(each)
        return column

    def _foot(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("look", "card-footer")
        strip.setFixedWidth(px(WIDE) - 2)
        row = QHBoxLayout(strip)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        self.backup = label("", "second")
        row.addWidget(self.backup, 1)
        self.opening = Button(self.tr("Open Relance"), small=True)
        self.opening.clicked.connect(self._open)
        row.addWidget(self.opening)
        return strip

    # What it says

    def show_glance(self, glance: Glance) -> None:
        """Show how the firm stands."""
        status, now = glance.status, standing.standing(glance)
        self._paused = status.pause.paused
        self.dot.tone = "neu" if now.tone == "accent" else now.tone
        self.dot.update()
        self.state.setText(now.text)
        self.next.setText(standing.next_send(glance))
        self.pause.setText(self.tr("Resume") if self._paused else self.tr("Pause"))
        self.pause.set_icon_name("circle-play" if self._paused else "circle-pause")
        whole = status.sent_today + status.due_today
        self.bar.set_percent(100 * status.sent_today / whole if whole else 0)
        self.sent.setText(self.tr("{sent} of {all} sent today").format(sent=status.sent_today, all=whole))
        self.left.setText(self.tr("%n to go", "", status.due_today) if status.due_today else "")
        self.waiting.say(self.tr("Waiting on clients"), status.waiting)
        self.replies.say(self.tr("Client replies"), status.replies)
        self.problems.say(self.tr("Problems in the outbox"), status.problems)
        self.blocked.say(self.tr("Nobody to notify"), status.blocked)
        self.retrying.say(self.tr("Retrying"), status.retrying)
        self.blocked.setVisible(bool(status.blocked))
        self.retrying.setVisible(bool(status.retrying))

    def show_backup(self, moment: datetime | None) -> None:
        """Show when the last good backup was made."""
        said = self.tr("Backed up {moment}")
        self.backup.setText(said.format(moment=dates.moment(moment)) if moment else self.tr("Not backed up yet"))

    # Coming and going

    def toggle(self, icon: QRect) -> None:
        """Show it beside the tray's icon (an empty place where the desktop does not tell), or close it."""
        if self.isVisible() or (self._hidden.isValid() and self._hidden.elapsed() < SAME_PRESS_MS):
            self.hide()
            return
        self.adjustSize()
        self.move(_beside(icon, self.sizeHint()))
        self.show()
        self.raise_()
        self.activateWindow()
        self.opening.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and not self._menu_open:
            self._hidden.start()
            self.hide()
        return super().event(event)

    def _on_pause(self) -> None:
        if self._paused:
            self.resume_wanted.emit()
            return
        menu = build_menu(self, self._pause_entries())
        self._menu_open = True
        menu.aboutToHide.connect(self._on_menu_closed)
        popup_at(menu, self.pause.mapToGlobal(self.pause.rect().bottomRight()))

    def _on_menu_closed(self) -> None:
        self._menu_open = False

    def _open(self) -> None:
        self.hide()
        self.open_wanted.emit()

    def _lead(self, page: str, segment: str) -> None:
        self.hide()
        self.page_wanted.emit(page, segment)


def _beside(icon: QRect, size: QSize) -> QPoint:
    """Return the corner of a window beside the icon; where that is not known, beside the pointer's nearest corner."""
    near = icon.center() if icon.isValid() else QCursor.pos()
    screen = QGuiApplication.screenAt(near) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry().adjusted(px(8), px(8), -px(8), -px(8))
    left = min(max(near.x() - size.width() // 2, room.left()), room.right() - size.width())
    below = near.y() < room.center().y()
    top = max(icon.bottom() if icon.isValid() else near.y(), room.top()) if below else room.bottom() - size.height()
    return QPoint(left, top)
