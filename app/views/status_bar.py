"""The bar at the bottom: how sending stands, what leaves next, problems, the last backup, help."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.views import standing
from app.views.icons import paint_icon
from app.views.pulse import Glance
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import key_chip_width, metrics, paint_key_chip, rounded, text
from app.views.words import dates

HEIGHT = 28


class StatusItem(QAbstractButton):
    """A piece of the bar that leads somewhere: a dot or an icon, words, and a key."""

    def __init__(self, icon: str = "", keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._keys = icon, keys
        self._tone = "muted"
        self._dot = ""
        self._brief = False
        self._more = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        add_focus_ring(self, 4)

    def say(self, words: str, tone: str = "muted", dot: str = "") -> None:
        """Show words in the colour of a token; `dot` is the tone of a dot before them."""
        self._tone, self._dot = tone, dot
        self.setText(words)
        self._show_tip()
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Show the icon alone, and the words when pointed at; a screen reader says them in any case."""
        if brief != self._brief:
            self._brief = brief
            self._show_tip()
            self.updateGeometry()
            self.update()

    def set_more(self, more: str) -> None:
        """What the tooltip says in any case."""
        self._more = more
        self._show_tip()

    def _show_tip(self) -> None:
        words = [self.text() if self._brief else "", self._more]
        self.setToolTip("\n".join(each for each in words if each))

    def whole_width(self) -> int:
        """The width in pixels with all the words."""
        wide = metrics(font(12, tabular=True)).horizontalAdvance(self.text()) + px(12)
        wide += px(22) if self._icon else px(14) if self._dot else 0
        return wide + (key_chip_width(self._keys) + px(6) if self._keys else 0)

    def sizeHint(self) -> QSize:
        return QSize(px(26) if self._brief else self.whole_width(), px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(26), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, middle, x = theme(), self.height() // 2, px(4)
        if self.underMouse():
            rounded(painter, self.rect(), 4, look.color("side-hover"))
        if self._dot:
            solid = look.color(f"{self._dot}-d" if self._dot != "accent" else "accent")
            rounded(painter, QRect(x, middle - px(4), px(8), px(8)), px(4), solid)
            x += px(14)
        elif self._icon:
            paint_icon(painter, QPoint(x + px(7), middle), self._icon, self._tone, 14)
            x += px(22)
        if self._brief:
            painter.end()
            return
        after = key_chip_width(self._keys) + px(6) if self._keys else 0
        room = QRect(x, 0, self.width() - x - after - px(3), self.height())
        drawn = text(painter, room, self.text(), font(12, tabular=True), look.color(self._tone))
        if self._keys:
            chip = QRect(x + drawn + px(6), middle - px(9), key_chip_width(self._keys), px(18))
            rounded(painter, chip, 4, look.color("surface"))
            paint_key_chip(painter, chip, self._keys, look.color("muted"), look.color("border2"))
        painter.end()


class StatusBar(QFrame):
    """28 high. `place_wanted` carries the page that an item leads to, `help_wanted` is Help."""

    place_wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(px(8))
        self.mail, self.next = StatusItem(), StatusItem("clock")
        self.problems, self.said = StatusItem("triangle-alert"), StatusItem("info")
        self.backup, self.help = StatusItem("database-backup"), StatusItem(keys="F1")
        for item in (self.mail, self.next, self.problems, self.said):
            row.addWidget(item)
        row.addStretch(1)
        row.addWidget(self.backup)
        row.addWidget(self.help)
        self._giving = (self.backup, self.next, self.mail, self.problems, self.said)
        self.problems.hide()
        self.said.hide()
        self.backup.hide()
        self.help.say(self.tr("Help"))
        self.mail.clicked.connect(lambda: self.place_wanted.emit("settings"))
        self.backup.clicked.connect(lambda: self.place_wanted.emit("settings"))
        self.next.clicked.connect(lambda: self.place_wanted.emit("outbox"))
        self.problems.clicked.connect(lambda: self.place_wanted.emit("outbox"))
        self.said.clicked.connect(self.said.hide)
        self.help.clicked.connect(self.help_wanted)
        theme().changed.connect(self._grow)

    def show_glance(self, glance: Glance) -> None:
        """Show how things stand."""
        status, now = glance.status, standing.standing(glance)
        if status.sandbox:
            self.mail.say(self.tr("Sandbox: nothing leaves this computer"), dot="info")
        elif now.state in ("paused", "offline") or now.tone == "bad":
            self.mail.say(f"{self._short(now.state)} · {status.address}", dot=now.tone)
        elif status.mailbox:
            words = self.tr("Sending, but your mailbox is not read · {address}")
            self.mail.say(words.format(address=status.address), dot="warn")
        else:
            self.mail.say(self.tr("Sending as {address}").format(address=status.address), dot="ok")
        unread = standing.mailbox_words(status.mailbox) if status.mailbox else ""
        self.mail.set_more("\n".join(dict.fromkeys(each for each in (now.text, unread) if each)))
        self.next.say(standing.next_send(glance))
        self._show_problems(status.retrying, status.problems)

    def show_backup(self, moment: datetime | None) -> None:
        """Show when the last good backup was made."""
        self.backup.setVisible(True)
        if moment is None:
            self.backup.say(self.tr("Not backed up yet"), "warn")
        else:
            self.backup.say(self.tr("Backed up {moment}").format(moment=dates.moment(moment)))

    def announce(self, words: str) -> None:
        """Show a sentence of what was just done."""
        self.said.say(words, "text2")
        self.said.setVisible(bool(words))

    def _short(self, state: str) -> str:
        words = {"paused": self.tr("Paused"), "offline": self.tr("Offline")}
        return words.get(state, self.tr("Sending stopped"))

    def _show_problems(self, retrying: int, problems: int) -> None:
        parts = []
        if retrying:
            parts.append(self.tr("%n retrying", "", retrying))
        if problems:
            parts.append(self.tr("%n problem(s)", "", problems))
        self.problems.setVisible(bool(parts))
        if parts:
            words = self.tr("Outbox: {parts}").format(parts=", ".join(parts))
            self.problems.say(words, "bad" if problems else "warn")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_way()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._give_way()
        return super().event(event)

    def _give_way(self) -> None:
        """Where not all words have room, those that matter least become icons first."""
        items = [each for each in (*self._giving, self.help) if not each.isHidden()]
        missing = sum(each.whole_width() + px(8) for each in items) + px(16) - self.width()
        for item in self._giving:
            if item.isHidden():
                continue
            item.set_brief(missing > 0)
            missing -= item.whole_width() - px(26) if missing > 0 else 0

    def focus_area(self) -> QWidget:
        """The first item."""
        return self.mail

    def _grow(self) -> None:
        self.setFixedHeight(px(HEIGHT))
