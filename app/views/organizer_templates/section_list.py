"""The left column of the editor: the sections of the form, with how much each asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from app.services.requests.organizer_questions import Section
from app.views.organizer_templates.order_list import OrderList
from app.views.organizer_templates.rows import ROW, SectionDelegate
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at


class SectionList(QWidget):
    """Tells what is wanted; the editor does it and calls `show_sections`."""

    chosen = Signal(int)
    added = Signal()
    renamed = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)
    received = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(8), 0)
        self._count = label("", "muted")
        head.addWidget(label(self.tr("Sections"), "card"))
        head.addWidget(self._count)
        head.addStretch(1)
        plus = IconButton("plus", self.tr("Add section"))
        plus.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys have the button below
        plus.clicked.connect(self.added)
        head.addWidget(plus)
        column.addLayout(head)
        self.list = OrderList(self.tr("Sections"))
        self.list.setItemDelegate(SectionDelegate(self.list))
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.list.setStyleSheet("QListWidget { background: transparent; }")
        column.addWidget(self.list, 1)
        more = Button(self.tr("Add section"), "link", icon_name="plus")
        more.clicked.connect(self.added)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), 0, px(12), 0)
        foot.addWidget(more)
        foot.addStretch(1)
        column.addLayout(foot)
        hint = label(
            self.tr("Drag to reorder, or Alt ↑ / Alt ↓. Deleting a question used by a condition asks first."),
            "second", wrap=True,
        )  # fmt: skip
        hint.setContentsMargins(px(16), 0, px(12), 0)
        column.addWidget(hint)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.itemChanged.connect(self._on_renamed)
        self.list.moved.connect(self.moved)
        self.list.removed.connect(self.removed)
        self.list.received.connect(self.received)
        self.list.added_after.connect(lambda _: self.added.emit())
        self.list.menu_wanted.connect(self._show_menu)

    def show_sections(self, sections: Sequence[Section], current: int) -> None:
        """Show sections, one of them chosen."""
        self.list.blockSignals(True)
        focused = self.list.hasFocus()
        while self.list.count() > len(sections):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(sections):
            self.list.addItem(QListWidgetItem())
        for number, section in enumerate(sections, 1):
            asks = sum(question.asks for question in section.questions)
            item = self.list.item(number - 1)
            item.setText(section.title)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            said = section.title or self.tr("Untitled")
            title = f"{number}. {said}"
            item.setData(ROW, (title, asks))
            spoken = self.tr("%n question(s)", "", asks)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {spoken}")
            item.setToolTip(title)
        self.list.setCurrentRow(current)
        if focused:
            self.list.setFocus()
        self.list.blockSignals(False)
        self.list.viewport().update()
        self._count.setText(f"{sum(question.asks for each in sections for question in each.questions):n}")

    def rename(self, row: int) -> None:
        """Let the name of a section be typed in its row."""
        self.list.setCurrentRow(row)
        self.list.editItem(self.list.item(row))

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)

    def _on_renamed(self, item: QListWidgetItem) -> None:
        self.renamed.emit(self.list.row(item), item.text().strip())

    def _show_menu(self, row: int, at: QPoint) -> None:
        last = self.list.count() - 1
        entries = (
            MenuEntry(self.tr("Rename"), "pencil", "F2", on_triggered=lambda: self.rename(row)),
            MenuEntry(
                self.tr("Move up"), "arrow-up", "Alt+Up", row > 0, on_triggered=lambda: self.moved.emit(row, row - 1)
            ),
            MenuEntry(
                self.tr("Move down"), "arrow-down", "Alt+Down", row < last,
                on_triggered=lambda: self.moved.emit(row, row + 1),
            ),
            None,
            MenuEntry(
                self.tr("Delete section"), "trash-2", "Del", last > 0, self.tr("A form has at least one section."),
                on_triggered=lambda: self.removed.emit(row), danger=True,
            ),
        )  # fmt: skip
        popup_at(build_menu(self, entries), at)
