"""The middle column of the editor: the questions of a section, in their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from app.services.requests.organizer_questions import Question
from app.views.organizer_templates.order_list import OrderList
from app.views.organizer_templates.rows import ROW, QuestionDelegate, QuestionRow
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import organizers


class QuestionList(QWidget):
    """Tells what is wanted; the editor does it and calls `show_questions`."""

    chosen = Signal(str)
    added = Signal(str, int)
    """A question of a type, after a row (-1: at the end)."""
    moved = Signal(int, int)
    moved_to_section = Signal(str, int)
    duplicated = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        self.title = ElidedLabel("", "panel")
        row.addWidget(self.title, 1)
        self.add_button = Button(self.tr("Add question"), icon_name="plus", menu_arrow=True)
        self.add_button.clicked.connect(self._show_types)
        row.addWidget(self.add_button)
        column.addWidget(head)
        column.addWidget(line())
        self.error = label("", "error", wrap=True)
        self.error.setContentsMargins(px(16), px(8), px(16), px(8))
        self.error.hide()
        column.addWidget(self.error)
        self._stack = QStackedWidget()
        self.list = OrderList(self.tr("Questions"))
        self.list.setItemDelegate(QuestionDelegate(self.list))
        self._empty = EmptyState(
            self.tr("No questions yet"),
            self.tr("Choose a type under “Add question”, or press Ins for a short text."),
        )
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column.addWidget(self._stack, 1)
        self._questions: Sequence[Question] = ()
        self._sections: Sequence[str] = ()
        self._here = 0
        self.list.currentRowChanged.connect(self._on_row)
        self.list.moved.connect(self.moved)
        self.list.added_after.connect(lambda at: self.added.emit("", at))
        self.list.duplicated.connect(lambda at: self.duplicated.emit(self._questions[at].key))
        self.list.removed.connect(lambda at: self.removed.emit(self._questions[at].key))
        self.list.menu_wanted.connect(self._show_menu)

    def show_questions(
        self,
        sections: Sequence[str],
        here: int,
        questions: Sequence[Question],
        key: str,
        rows: Mapping[str, QuestionRow],
    ) -> None:
        """Show the questions of section `here`, the one with `key` chosen. `sections` are the titles of all."""
        self._sections, self._here, self._questions = sections, here, tuple(questions)
        untitled = self.tr("Untitled")
        self.title.setText(f"{here + 1}. {sections[here] or untitled}")
        self.list.blockSignals(True)
        focused = self.list.hasFocus()
        while self.list.count() > len(questions):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(questions):
            self.list.addItem(QListWidgetItem())
        for at, question in enumerate(questions):
            self._fill(self.list.item(at), rows[question.key])
            if question.key == key:
                self.list.setCurrentRow(at)
        if not any(question.key == key for question in questions):
            self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._stack.setCurrentWidget(self.list if questions else self._empty)
        if focused:
            self.list.setFocus()
        self.list.viewport().update()

    def show_error(self, sentence: str | None) -> None:
        """Say above the questions what keeps them from being saved."""
        self.error.setText(sentence or "")
        self.error.setVisible(bool(sentence))

    def menu_of_current(self) -> None:
        """Open the menu of the chosen question."""
        if self.list.currentRow() >= 0:
            self.list.open_menu(self.list.currentRow())

    def _fill(self, item: QListWidgetItem, row: QuestionRow) -> None:
        item.setData(ROW, row)
        required = self.tr("required") if row.required else ""
        said = [part for part in (row.number, row.text, row.kind, required, row.condition, row.problem) if part]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
        item.setToolTip("\n".join(part for part in (row.text, row.kind, row.condition, row.problem) if part))

    def _on_row(self, at: int) -> None:
        if 0 <= at < len(self._questions):
            self.chosen.emit(self._questions[at].key)

    def _show_types(self) -> None:
        after = self.list.currentRow()
        entries = [
            MenuEntry(
                organizers.type_word(code), organizers.type_icon(code),
                on_triggered=partial(self.added.emit, code, after),
            )
            for code in organizers.TYPES
        ]  # fmt: skip
        below = self.add_button.mapToGlobal(self.add_button.rect().bottomRight())
        popup_at(build_menu(self, entries), below)

    def _show_menu(self, at: int, place: QPoint) -> None:
        question, last = self._questions[at], len(self._questions) - 1
        untitled = self.tr("Untitled")
        others = [
            MenuEntry(
                f"{number + 1}. {title or untitled}",
                on_triggered=partial(self.moved_to_section.emit, question.key, number),
            )
            for number, title in enumerate(self._sections)
            if number != self._here
        ]
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Add question below"), "plus", "Ins", on_triggered=partial(self.added.emit, "", at)),
            MenuEntry(self.tr("Duplicate"), "copy", "Ctrl+D", on_triggered=partial(self.duplicated.emit, question.key)),
            None,
            MenuEntry(
                self.tr("Move up"), "arrow-up", "Alt+Up", at > 0, on_triggered=partial(self.moved.emit, at, at - 1)
            ),
            MenuEntry(
                self.tr("Move down"), "arrow-down", "Alt+Down", at < last,
                on_triggered=partial(self.moved.emit, at, at + 1),
            ),
            *([MenuEntry(self.tr("Move to section"), "folder-input", entries=others)] if others else []),
            None,
            MenuEntry(
                self.tr("Delete"), "trash-2", "Del", on_triggered=partial(self.removed.emit, question.key), danger=True
            ),
        ]  # fmt: skip
        popup_at(build_menu(self, entries), place)
