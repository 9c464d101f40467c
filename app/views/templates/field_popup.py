"""The list of fields that opens while a field is typed: name, what it says to the client, where it may stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.painting import rounded, text

CHOICE_ROLE = Qt.ItemDataRole.UserRole + 1
WIDTH = 320


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field that may be picked, or is only shown with the reason why it may not."""

    name: str
    note: str
    allowed: bool = True


class FieldCompleter(QCompleter):
    """Matches anywhere in the name. What may not stand here is shown last, greyed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setWidget(widget)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(7)
        self.list = popup = QListView()
        popup.setObjectName("completer")
        popup.setMouseTracking(True)
        self.setPopup(popup)
        popup.setItemDelegate(_Choices(popup))
        popup.setAccessibleName(self.tr("Fields"))

    def offer(self, choices: Sequence[FieldChoice]) -> None:
        """Offer other fields."""
        self._model.clear()
        for choice in sorted(choices, key=lambda each: not each.allowed):
            item = QStandardItem(choice.name)
            item.setData(choice, CHOICE_ROLE)
            item.setData(f"{choice.name}, {choice.note}", Qt.ItemDataRole.AccessibleTextRole)
            item.setEnabled(choice.allowed)
            item.setEditable(False)
            self._model.appendRow(item)

    @property
    def has_choices(self) -> bool:
        """Whether there is any field to offer."""
        return self._model.rowCount() > 0

    def open_at(self, prefix: str, place: QRect) -> None:
        """Show what matches below a place of the widget; the first that may be picked is current."""
        self.setCompletionPrefix(prefix)
        if self.completionCount() == 0:
            self.list.hide()
            return
        self.list.setCurrentIndex(self.completionModel().index(0, 0))
        place.setWidth(px(WIDTH))
        self.complete(place)


class _Choices(QStyledItemDelegate):
    """Two lines: the name, and what it says or why it may not stand here."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(WIDTH - 20), px(42))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(CHOICE_ROLE)
        if not isinstance(choice, FieldChoice):
            return
        look = theme()
        rect: QRect = option.rect
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on and choice.allowed:
            rounded(painter, rect, 4, look.color("accent-s"))
        token = "disabled" if not choice.allowed else "accent-t" if on else "text"
        upper = QRect(rect.left() + px(10), rect.top() + px(3), rect.width() - px(20), px(19))
        text(painter, upper, choice.name, font(13, 500), look.color(token))
        text(painter, upper.translated(0, px(18)), choice.note, font(12), look.color("muted"))
