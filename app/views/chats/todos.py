"""The to-dos of a thread: ticked for the client or as done by the firm, added, moved, removed, each with Undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.requests import acting, chat_todos
from app.services.requests.acting import Acted
from app.services.requests.chat import TodoView
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import DotsButton
from app.views.widgets.card import Card
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates


class TodosCard(Card):
    """n of m, a row each, and a line for one more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("—")
        self._desk = desk
        self._request_id = 0
        self._shown: tuple[TodoView, ...] = ()
        self.boxes: dict[int, QCheckBox] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        self.body.addLayout(self._rows)
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("Add a to-do (Ctrl T)"))
        self.new.setAccessibleName(self.tr("Add a to-do"))
        self.new.setMaxLength(300)
        self.new.returnPressed.connect(self._add)
        self.body.addWidget(self.new)

    def show_todos(self, request_id: int, todos: Sequence[TodoView]) -> None:
        """Show a thread's to-dos."""
        done = sum(1 for each in todos if each.done)
        self.set_title(self.tr("To-dos · {done} of {total} done").format(done=done, total=len(todos)))
        if (request_id, tuple(todos)) == (self._request_id, self._shown):
            return
        self._request_id, self._shown = request_id, tuple(todos)
        self.boxes.clear()
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in todos:
            self._rows.addWidget(self._row(each))

    def _row(self, todo: TodoView) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        box = QCheckBox()
        box.setAccessibleName(todo.text)
        box.setChecked(todo.done)
        box.clicked.connect(lambda on: self._do(lambda: self._tick(todo, on)))
        self.boxes[todo.id] = box
        row.addWidget(box)
        row.addWidget(label(todo.text, "muted" if todo.done else "body", wrap=True), 1)
        dots = DotsButton(self.tr("More actions for {name}").format(name=todo.text))
        dots.clicked.connect(
            lambda: popup_at(build_menu(self, self._entries(todo)), dots.mapToGlobal(dots.rect().bottomRight()))
        )
        row.addWidget(dots)
        column.addLayout(row)
        if todo.done_at is not None:
            who = todo.done_by or self.tr("the client")
            said = self.tr("done by {who}, {when}").format(who=who, when=dates.moment(todo.done_at))
            column.addWidget(label(said, "second"))
        return made

    def _entries(self, todo: TodoView) -> list[MenuEntry | None]:
        office, request = self._desk.office, self._request_id
        firm = self.tr("Done by the firm")
        return [
            MenuEntry(
                firm, "check", enabled=not todo.done,
                on_triggered=lambda: self._do(lambda: chat_todos.tick(office, request, todo.id, by_firm=True)),
            ),
            MenuEntry(self.tr("Move up"), "arrow-up", on_triggered=lambda: self._move(todo, -1)),
            MenuEntry(self.tr("Move down"), "arrow-down", on_triggered=lambda: self._move(todo, 1)),
            None,
            MenuEntry(
                self.tr("Remove"), "trash-2", danger=True,
                on_triggered=lambda: self._do(lambda: chat_todos.remove(office, request, todo.id)),
            ),
        ]  # fmt: skip

    def _move(self, todo: TodoView, by: int) -> None:
        office, request = self._desk.office, self._request_id
        self._do(lambda: chat_todos.move(office, request, todo.id, by))

    def _tick(self, todo: TodoView, on: bool) -> Acted:
        return chat_todos.tick(self._desk.office, self._request_id, todo.id, done=on)

    def _add(self) -> None:
        office, request, text = self._desk.office, self._request_id, self.new.text()
        if text.strip():
            self._do(lambda: chat_todos.add(office, request, text), self.new.clear)

    def _do(self, work: Callable[[], Acted], then: Callable[[], object] | None = None) -> None:
        office = self._desk.office

        def done(acted: Acted) -> None:
            if then is not None:
                then()
            undo = lambda: self._desk.do(self, lambda: acting.undo(office, acted))  # noqa: E731
            self._desk.toast(self.tr("To-dos changed"), icon="list-checks", undo=undo)

        self._desk.do(self, work, done)
