"""The side bar: search, the pages with what waits in each, and who sits here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.views.desk import Desk, Place
from app.views.first_frame import NARROW_SIDE, SIDE
from app.views.icons import paint_icon
from app.views.places import PAGES, SECTIONS, TOP, label_of, section_label
from app.views.pulse import Glance
from app.views.search_box import SearchBox
from app.views.theme import font, px, theme
from app.views.widgets.avatar import Avatar
from app.views.widgets.button import IconButton
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.label import ElidedLabel, line
from app.views.widgets.painting import metrics, narrowed, rounded, text


class NavButton(QAbstractButton):
    """An entry: icon, name, and how many wait. In the narrow bar only the icon, with a dot for problems."""

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self._count = 0
        self._narrow = False
        self.setText(label_of(page))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        add_focus_ring(self)

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(32))  # as wide as the bar leaves room, also beside a scroll bar

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icon, or all."""
        self._narrow = narrow
        self.setToolTip(self.accessibleName() if narrow else "")
        self.update()

    def set_count(self, count: int) -> None:
        """How many wait behind this entry."""
        self._count = count
        name = self.text()
        if count and PAGES[self.page].alarming:
            name = self.tr("{page}, %n problem(s)", "", count).format(page=name)
        elif count:
            name = self.tr("{page}, %n waiting", "", count).format(page=name)
        self.setAccessibleName(name)
        self.setToolTip(name if self._narrow else "")
        self.update()

    @property
    def count(self) -> int:
        """How many wait."""
        return self._count

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, entry = theme(), PAGES[self.page]
        if self.isChecked():
            edge = look.color("accent") if look.is_high_contrast else None
            rounded(painter, self.rect(), 6, look.color("nav-on"), edge)
        elif self.underMouse():
            rounded(painter, self.rect(), 6, look.color("side-hover"))
        token = "accent-t" if self.isChecked() else "text2"
        middle = self.height() // 2
        left = self.width() // 2 if self._narrow else px(20)
        paint_icon(painter, QPoint(left, middle), entry.icon, token)
        if self._narrow:
            if entry.alarming and self._count:
                rounded(painter, QRect(left + px(4), middle - px(11), px(8), px(8)), px(4), look.color("bad-d"))
            painter.end()
            return
        after = self._paint_count(painter, entry.alarming)
        room = QRect(px(38), 0, self.width() - px(38) - after, self.height())
        made = narrowed(font(13, 600 if self.isChecked() else 500), self.text(), room.width())
        text(painter, room, self.text(), made, look.color(token))
        painter.end()

    def _paint_count(self, painter: QPainter, alarming: bool) -> int:
        if not self._count:
            return px(8)
        words, look = str(self._count), theme()
        made = font(11, 600, tabular=True) if alarming else font(12, tabular=True)
        wide = metrics(made).horizontalAdvance(words)
        if alarming:
            box = QRect(0, 0, max(px(18), wide + px(10)), px(18))
            box.moveCenter(QPoint(self.width() - px(8) - box.width() // 2, self.height() // 2))
            rounded(painter, box, px(9), look.color("bad-s"), look.color("bad") if look.is_high_contrast else None)
            text(painter, box, words, made, look.color("bad"), Qt.AlignmentFlag.AlignHCenter)
            return box.width() + px(14)
        room = QRect(self.width() - px(12) - wide, 0, wide + 1, self.height())
        text(painter, room, words, made, look.color("muted"))
        return wide + px(18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Sidebar(QFrame):
    """216 wide, 56 in a narrow window, where `search_wanted` asks for room to search."""

    search_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._narrow = False
        self.setProperty("look", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(12), px(8), px(8))
        column.setSpacing(0)
        self.search = SearchBox(desk)
        self._search_row = QWidget()
        row = QHBoxLayout(self._search_row)
        row.setContentsMargins(px(4), 0, px(4), px(9))
        row.addWidget(self.search)
        column.addWidget(self._search_row)
        self._search_icon = IconButton("search", self.tr("Search"), small=False)
        self._search_icon.clicked.connect(self.search_wanted)
        self._search_icon.hide()
        column.addWidget(self._search_icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._entries(), 1)
        column.addWidget(line())
        column.addWidget(self._foot())
        self._apply_width()
        theme().changed.connect(self._apply_width)

    def _entries(self) -> QWidget:
        self.buttons: dict[str, NavButton] = {}
        self._headings: list[QWidget] = []
        group = QButtonGroup(self)
        holder = QWidget()
        holder.setProperty("look", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(1))
        for section in SECTIONS:
            if section != TOP:
                heading = ElidedLabel(section_label(section), "small")
                heading.setContentsMargins(px(12), px(14), 0, px(4))
                heading.setFixedHeight(px(38))
                self._headings.append(heading)
                column.addWidget(heading)
            for page, entry in PAGES.items():
                if entry.section == section:
                    button = NavButton(page)
                    group.addButton(button)
                    button.clicked.connect(self._going(page))
                    self.buttons[page] = button
                    column.addWidget(button)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(holder)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(4), px(6), px(4), px(4))
        row.setSpacing(px(8))
        self._avatar = Avatar("", 0, 32)
        self._name = ElidedLabel("", "card")
        self._title = ElidedLabel("", "second")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._title)
        words.addStretch(1)
        self.gear = IconButton("settings", self.tr("Settings"))
        self.gear.clicked.connect(self._going("settings"))
        row.addWidget(self._avatar)
        row.addLayout(words, 1)
        row.addWidget(self.gear)
        return foot

    def show_glance(self, glance: Glance) -> None:
        """Show counts and who sits here."""
        for page, button in self.buttons.items():
            count = PAGES[page].count
            if count is not None:
                button.set_count(count(glance))
        staff_id, name, title = glance.staff or (0, glance.me, glance.firm)
        self._avatar.set_who(name, staff_id)
        self._name.setText(name)
        self._title.setText(title)
        self._title.setVisible(bool(title) and not self._narrow)

    def select(self, page: str) -> None:
        """Light the entry of a page."""
        entry = PAGES[page]
        chosen = self.buttons.get(entry.under or page)
        group = next(iter(self.buttons.values())).group()
        if chosen is not None:
            chosen.setChecked(True)
            return
        group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        group.setExclusive(True)

    @property
    def pages(self) -> list[str]:
        """The pages of Ctrl 1 to 9, in order."""
        return list(self.buttons)

    def set_narrow(self, narrow: bool) -> None:
        """Collapse to icons, or open again."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for button in self.buttons.values():
            button.set_narrow(narrow)
        for widget in (*self._headings, self._search_row, self._name, self._title, self._avatar):
            widget.setVisible(not narrow)
        self._search_icon.setVisible(narrow)
        self._apply_width()

    @property
    def is_narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def _apply_width(self) -> None:
        self.setFixedWidth(px(NARROW_SIDE if self._narrow else SIDE) - 1)  # the line beside it is the last pixel

    def focus_area(self) -> QWidget:
        """The lit entry, or the first."""
        lit = next((each for each in self.buttons.values() if each.isChecked()), None)
        return lit or next(iter(self.buttons.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(event.key())
        entries = list(self.buttons.values())
        focused = self.focusWidget()
        if step is None or not isinstance(focused, NavButton):
            super().keyPressEvent(event)
            return
        entries[(entries.index(focused) + step) % len(entries)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _going(self, page: str) -> Callable[[], None]:
        def go() -> None:
            self._desk.go(Place(page))

        return go
