"""The list at the left of the Templates page: kinds that fold open, and what stands under each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.painting import metrics, rounded, text

KEY_ROLE, ENTRY_ROLE = (Qt.ItemDataRole.UserRole + number for number in (1, 2))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line under a kind: its words, a short note at the right, an icon that marks something unusual."""

    key: str
    words: str
    note: str = ""
    mark: str = ""
    said: str = ""
    """What a screen reader adds for the mark."""


@dataclass(frozen=True, slots=True)
class Group:
    """A kind, with its lines."""

    key: str
    words: str
    icon: str
    entries: Sequence[Entry] = ()


class Outline(QTreeWidget):
    """`chosen` with the key of a line that somebody went to, `group_chosen` with that of a kind."""

    chosen = Signal(str)
    group_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        add_focus_ring(self, 4)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeWidget { background: transparent; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setItemDelegate(_Lines(self))
        self._groups: Sequence[Group] = ()
        self._unsaved = ""
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(self._on_clicked)
        self.itemActivated.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """Key of the current line or kind."""
        item = self.currentItem()
        return str(item.data(0, KEY_ROLE)) if item is not None else ""

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other lines; what was open and current stays so."""
        if groups == self._groups:
            return
        # Folded is what a person folded; a kind that is new here stands open if it has lines.
        folded = {str(item.data(0, KEY_ROLE)) for item in self._tops() if item.childCount() and not item.isExpanded()}
        current = self.current
        self.blockSignals(True)
        self.clear()
        self._groups = groups
        for group in groups:
            top = QTreeWidgetItem(self, [group.words])
            top.setData(0, KEY_ROLE, group.key)
            top.setData(0, ENTRY_ROLE, group)
            for entry in group.entries:
                item = QTreeWidgetItem(top, [entry.words])
                item.setData(0, KEY_ROLE, entry.key)
                item.setData(0, ENTRY_ROLE, entry)
                item.setToolTip(0, entry.words)
                said = ", ".join(part for part in (entry.words, entry.said or entry.note) if part)
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            top.setExpanded(group.key not in folded)
        self.blockSignals(False)
        if current:
            self.point_at(current)

    def fold_all_but(self, key: str) -> None:
        """Open one kind and fold the others."""
        for top in self._tops():
            top.setExpanded(top.data(0, KEY_ROLE) == key)

    def point_at(self, key: str) -> bool:
        """Make a line current without going there; False where there is none of that key."""
        for top in self._tops():
            for item in (top, *(top.child(at) for at in range(top.childCount()))):
                if item is not None and item.data(0, KEY_ROLE) == key:
                    self.blockSignals(True)
                    if item is not top:
                        top.setExpanded(True)
                    self.setCurrentItem(item)
                    self.blockSignals(False)
                    self.viewport().update()
                    return True
        return False

    def set_unsaved(self, key: str) -> None:
        """Mark the line that holds unsaved words; empty: none does."""
        self._unsaved = key
        self.viewport().update()

    def is_unsaved(self, key: str) -> bool:
        """Whether a line is marked so."""
        return bool(key) and key == self._unsaved

    def _tops(self) -> list[QTreeWidgetItem]:
        return [item for at in range(self.topLevelItemCount()) if (item := self.topLevelItem(at)) is not None]

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        key = str(item.data(0, KEY_ROLE))
        (self.chosen if item.parent() is not None else self.group_chosen).emit(key)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())


class _Lines(QStyledItemDelegate):
    """Kinds with their icon and fold, lines a step to the right."""

    def __init__(self, outline: Outline) -> None:
        super().__init__(outline)
        self._outline = outline

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(180), px(32))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        entry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect.adjusted(px(8), 0, -px(8), -1)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on or option.state & QStyle.StateFlag.State_MouseOver:
            focused = on and bool(option.state & QStyle.StateFlag.State_HasFocus)
            edge = look.color("focus") if focused else None
            rounded(painter, rect, 6, look.color("nav-on" if on else "hover"), edge, 2 if focused else 1)
        token = "accent-t" if on else "text2"
        middle = rect.center().y() + 1
        right = rect.right() - px(10)
        if isinstance(entry, Group):
            opened = bool(option.state & QStyle.StateFlag.State_Open)
            fold = "chevron-down" if opened else "chevron-right"
            if entry.entries:
                paint_icon(painter, QPoint(rect.left() + px(14), middle), fold, token, 14)
            paint_icon(painter, QPoint(rect.left() + px(36), middle), entry.icon, token)
            note = str(len(entry.entries) or "") if not opened else ""
            left = px(52)
        else:
            note, left = entry.note, px(30)
            if self._outline.is_unsaved(entry.key):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("warn-d"))
                painter.drawEllipse(QPoint(right - px(3), middle), px(3), px(3))
                right -= px(16)
            if entry.mark:
                paint_icon(painter, QPoint(right - px(8), middle), entry.mark, "muted")
                right -= px(24)
        if note:
            wide = metrics(font(12)).horizontalAdvance(note)
            room = QRect(right - wide, rect.top(), wide + 1, rect.height())
            text(painter, room, note, font(12), look.color("accent-t" if on else "muted"))
            right -= wide + px(8)
        words = QRect(rect.left() + left, rect.top(), right - rect.left() - left, rect.height())
        text(painter, words, str(index.data()), font(13, 600 if on else 500), look.color(token))
