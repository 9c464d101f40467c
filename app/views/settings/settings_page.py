"""The settings page: a list of sections at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.services import folding
from app.views.desk import Desk, Place
from app.views.icons import paint_icon
from app.views.settings.about_section import AboutSection
from app.views.settings.appearance_section import AppearanceSection
from app.views.settings.backup_section import BackupSection
from app.views.settings.firm_section import FirmSection
from app.views.settings.leave_dialog import LeaveDialog
from app.views.settings.mail_section import MailSection
from app.views.settings.privacy_section import PrivacySection
from app.views.settings.program_section import ProgramSection
from app.views.settings.reminder_section import ReminderSection
from app.views.settings.section import Section
from app.views.settings.services_section import ServicesSection
from app.views.settings.team_section import TeamSection
from app.views.theme import font, px, theme
from app.views.widgets.label import label
from app.views.widgets.painting import metrics, rounded, text

KEY_ROLE, ICON_ROLE, DIRTY_ROLE = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3))
SECTIONS: dict[str, tuple[str, type[Section]]] = {
    "firm": ("building-2", FirmSection),
    "mail": ("mail", MailSection),
    "reminders": ("bell", ReminderSection),
    "staff": ("users", TeamSection),
    "services": ("list", ServicesSection),
    "appearance": ("monitor", AppearanceSection),
    "program": ("app-window", ProgramSection),
    "backups": ("database-backup", BackupSection),
    "privacy": ("shield-check", PrivacySection),
    "about": ("info", AboutSection),
}
"""All sections by key (a `Place`'s tab): icon, and what makes it when it is first shown."""


class SettingsPage(QWidget):
    """Sections are made when they are first shown and keep what is typed in them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._made: dict[str, Section] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(14))
        head.addWidget(label(self.title(), "title"))
        head.addStretch(1)
        outer.addLayout(head)
        middle = QHBoxLayout()
        middle.setContentsMargins(px(16), 0, 0, 0)
        middle.setSpacing(px(24))
        self.list = self._section_list()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(px(180))
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_found)
        beside = QVBoxLayout()
        beside.setSpacing(px(8))
        beside.addWidget(self.search)
        beside.addWidget(self.list, 1)
        middle.addLayout(beside)
        self._stack = QStackedWidget()
        middle.addWidget(self._stack, 1)
        outer.addLayout(middle, 1)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.list.setCurrentRow(0)

    def _section_list(self) -> QListWidget:
        words = {
            "firm": self.tr("Firm"),
            "mail": self.tr("Mail account"),
            "reminders": self.tr("Reminder defaults"),
            "staff": self.tr("Team"),
            "services": self.tr("Services"),
            "appearance": self.tr("Appearance"),
            "program": self.tr("Program"),
            "backups": self.tr("Backups"),
            "privacy": self.tr("Privacy"),
            "about": self.tr("About"),
        }
        made = QListWidget()
        made.setAccessibleName(self.tr("Sections of the settings"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setSpacing(0)
        made.setMouseTracking(True)
        made.setStyleSheet("QListWidget { background: transparent; }")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setItemDelegate(_Entry(made))
        for key, (icon, _) in SECTIONS.items():
            item = QListWidgetItem(words[key], made)
            item.setData(KEY_ROLE, key)
            item.setData(ICON_ROLE, icon)
        widest = max(metrics(font(13, 600)).horizontalAdvance(each) for each in words.values())
        made.setFixedWidth(max(px(180), widest + px(64)) + made.verticalScrollBar().sizeHint().width())
        return made

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Settings")

    def shown(self, place: Place) -> None:
        """Show a section."""
        if place.tab in SECTIONS:
            self.list.setCurrentRow(list(SECTIONS).index(place.tab))

    def search_field(self) -> QWidget | None:
        """Return the search within the settings."""
        return self.search

    def help_part(self) -> str:
        """Return the section that shows."""
        return str(self.list.currentItem().data(KEY_ROLE))

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.list

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Ask where something is not saved: save, discard, or stay."""
        unsaved = [section for section in self._made.values() if section.dirty]
        if not unsaved:
            return True
        asked = LeaveDialog(self)

        def discard() -> None:
            for section in unsaved:
                section.discard()
            then()

        asked.saving.connect(lambda: _save_all(unsaved, then))
        asked.discarding.connect(discard)
        asked.open()
        return False

    # Sections

    def section(self, key: str) -> Section:
        """Return a section, which is made where it was not yet."""
        if key not in self._made:
            made = self._made[key] = SECTIONS[key][1](self._desk)
            made.dirty_changed.connect(lambda dirty: self._mark(key, dirty))
            self._stack.addWidget(made)
        return self._made[key]

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._stack.setCurrentWidget(self.section(str(item.data(KEY_ROLE))))

    # Search

    def _on_search(self, typed: str) -> None:
        """Leave the sections in the list that say something of what is typed, and show the first of them."""
        wanted = folding.fold(typed)
        rows = [self.list.item(at) for at in range(self.list.count())]
        said = [not wanted or self._says(item, wanted) for item in rows]
        for item, shown in zip(rows, said, strict=True):
            item.setHidden(not shown)
        if any(said) and self.list.currentItem().isHidden():
            self.list.setCurrentRow(said.index(True))

    def _says(self, item: QListWidgetItem, wanted: str) -> bool:
        section = self.section(str(item.data(KEY_ROLE)))
        return wanted in folding.fold(item.text()) or _where(section, wanted) is not None

    def _on_found(self) -> None:
        """Go to the first field of the shown section that says what is typed."""
        section = self.section(self.help_part())
        found = _where(section, folding.fold(self.search.text()))
        if self.search.text() and found is not None:
            section.go_to(found)

    def _mark(self, key: str, dirty: bool) -> None:
        item = self.list.item(list(SECTIONS).index(key))
        item.setData(DIRTY_ROLE, dirty)
        said = self.tr("{section}, unsaved change").format(section=item.text()) if dirty else item.text()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)


def _where(section: Section, wanted: str) -> QLabel | None:
    """Return the first label of a section that says something."""
    labels = section.findChildren(QLabel)
    return next((each for each in labels if not each.isHidden() and wanted in folding.fold(each.text())), None)


def _save_all(sections: list[Section], then: Callable[[], None]) -> None:
    """Save one after the other; the first that is refused stays in view."""
    if not sections:
        then()
        return
    sections[0].save(lambda: _save_all(sections[1:], then))


class _Entry(QStyledItemDelegate):
    """A line of the list: icon and words, filled when chosen, an amber dot while something is not saved."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(176), px(33))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        rect: QRect = option.rect.adjusted(0, 0, -px(4), -1)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = on and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if on or hover:
            edge = look.color("focus") if focused else None
            rounded(painter, rect, 6, look.color("nav-on" if on else "hover"), edge, 2 if focused else 1)
        token = "accent-t" if on else "text2"
        middle = rect.center().y() + 1
        paint_icon(painter, QPoint(rect.left() + px(20), middle), str(index.data(ICON_ROLE)), token)
        room = rect.adjusted(px(38), 0, -px(16), 0)
        text(painter, room, str(index.data()), font(13, 600 if on else 500), look.color(token))
        if index.data(DIRTY_ROLE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("warn-d"))
            painter.drawEllipse(QPoint(rect.right() - px(12), middle), px(3), px(3))
