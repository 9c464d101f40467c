"""An opened thread: its messages, notes that stay inside, what is still to do, and where one writes (CHT-1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import chat_writing, taking_back
from app.services.requests.chat import ChatDetail
from app.services.requests.detail import RequestDetail, request_detail
from app.views.chats.composer import Composer, Mode
from app.views.chats.messages import message_view
from app.views.chats.threads import ThreadsList
from app.views.chats.todos import TodosCard
from app.views.desk import Desk, Place
from app.views.requests.actions import RequestActions
from app.views.requests.reminders_card import RemindersCard
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import build_menu, popup_at

WIDE = 1100
"""From here on there is room for the other threads beside the opened one."""
NARROWEST = 780
SHOWN = 200
"""The newest messages of a thread; longer ones say how many stand before."""


class ChatPage(QWidget):
    """One thread at a time: `shown(Place("chat-open", request_id=…))`. What is typed and not sent is kept by thread."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.request_id: int | None = None
        self.detail: RequestDetail | None = None
        self._typed: dict[int, tuple[str, str]] = {}
        self.actions_ = RequestActions(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(px(20), 0, px(20), px(16))
        self._scroll, self._stream = _scrolled()
        middle.addWidget(self._scroll, 1)
        self.composer = Composer(desk)
        self.composer.sent.connect(self._on_written)
        middle.addWidget(self.composer)
        self.threads = ThreadsList(desk)
        self.threads.chosen.connect(lambda number: desk.go(Place("chat-open", request_id=number)))
        self._rule = line(vertical=True)
        self.threads.hide()
        self._rule.hide()
        row.addWidget(self.threads)
        row.addWidget(self._rule)
        row.addLayout(middle, 1)
        row.addWidget(line(vertical=True))
        side, cards = _scrolled()
        side.setFixedWidth(px(372))
        self.todos = TodosCard(desk)
        self.reminders = RemindersCard(desk)
        cards.addWidget(self.todos)
        cards.addWidget(self.reminders)
        cards.addStretch(1)
        row.addWidget(side)
        column.addLayout(row, 1)
        desk.changed.connect(self._on_changed)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+T": self.todos.new.setFocus, "Ctrl+R": self._resend, "Ctrl+Return": self.composer.submit,
            "Ctrl+Enter": self.composer.submit, "Ctrl+Shift+I": self.composer.toggle_note,
            "Alt+Up": lambda: self.threads.step(-1), "Alt+Down": lambda: self.threads.step(1),
        }  # fmt: skip
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(10), px(16), px(10))
        both = QVBoxLayout()
        both.setSpacing(0)
        self._name, self._second = ElidedLabel("", "panel"), ElidedLabel("", "second")
        both.addWidget(self._name)
        both.addWidget(self._second)
        head.addLayout(both, 1)
        self.resend = Button(self.tr("Remind about tasks"), icon_name="send")
        self.resend.clicked.connect(self._resend)
        head.addWidget(self.resend)
        self.dots = DotsButton(self.tr("More actions"))
        self.dots.clicked.connect(self._menu)
        head.addWidget(self.dots)
        return head

    # What the shell asks

    def title(self) -> str:
        """Return what the thread is called."""
        return self.detail.row.title if self.detail is not None else self.tr("Chat")

    def shown(self, place: Place) -> None:
        """Show a thread; what was typed in the one before waits there."""
        if place.request_id is not None and place.request_id != self.request_id:
            if self.request_id is not None:
                self._typed[self.request_id] = (self.composer.text(), self.composer.mode)
            self.request_id, self.detail = place.request_id, None
            self.composer.set_text(*self._typed.get(place.request_id, ("", "message")))
        self.refresh()

    def search_field(self) -> QWidget | None:
        """Return none: a thread is read from its end."""
        return None

    def focus_area(self) -> QWidget:
        """Return where one writes."""
        return self.composer.edit.box

    def refresh(self) -> None:
        """Read the thread anew; what the client wrote is seen with it."""
        if self.request_id is None:
            return
        office, request_id = self._desk.office, self.request_id

        def work() -> RequestDetail | None:
            chat_writing.mark_read(office, request_id)
            return request_detail(office, request_id)

        self._desk.run(self, work, self._show, key="thread")
        if self.threads.isVisible():
            self.threads.refresh()

    def _show(self, found: RequestDetail | None) -> None:
        if found is None:
            self._desk.go(Place("chat"))
            return
        if found.row.id != self.request_id:
            return
        self.detail = found
        content: ChatDetail = found.content
        self._name.setText(found.row.title)
        self._second.setText(f"{found.row.account_name} · {found.row.reference}")
        self.resend.set_disabled_reason(None if found.row.can_resend else self.tr("Nothing is asked any more"))
        while (item := self._stream.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        before = len(content.messages) - SHOWN
        if before > 0:
            self._stream.addWidget(label(self.tr("%n earlier message(s)", "", before), "second"))
        for message in content.messages[-SHOWN:]:
            self._stream.addWidget(message_view(self._desk, message, self._undo))
        self._stream.addStretch(1)
        self.todos.show_todos(found.row.id, content.todos)
        self.reminders.show_detail(found)
        self.composer.extras.show_thread(found.row.account_id, found.row.reminders)
        self.threads.show_current(found.row.id)
        self.composer.show_audience(tuple(each.name for each in found.audience.to))
        QTimer.singleShot(0, self, self._to_the_end)
        self._desk.titled.emit()

    def minimumSizeHint(self) -> QSize:
        """Be narrower than all of it: the other threads go where there is no room."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), px(NARROWEST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the other threads where there is room for them."""
        super().resizeEvent(event)
        wide = event.size().width() >= px(WIDE)
        was = self.threads.isVisibleTo(self)
        self.threads.setVisible(wide)
        self._rule.setVisible(wide)
        if wide and not was:
            self.threads.refresh()

    def _to_the_end(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.touches("request", self.request_id) or changes.touches("mail")):
            self.refresh()

    # What is done

    def _on_written(self, mode: Mode, text: str) -> None:
        office, request_id, paths = self._desk.office, self.request_id, tuple(self.composer.files.paths)
        extras = self.composer.extras
        if request_id is None:
            return
        self.composer.set_busy(True)

        def work() -> object:
            if mode == "note":
                return chat_writing.note(office, request_id, text, paths)
            if mode == "reply":
                return chat_writing.record_reply(office, request_id, text, self._answering(), paths)
            return chat_writing.post(office, request_id, text, paths, todos=extras.todos, plan=extras.plan)

        self._desk.do(self, work, self._written, self._refused)

    def _answering(self) -> int | None:
        told = self.detail.audience.to if self.detail is not None else ()
        return told[0].contact_id if len(told) == 1 else None

    def _written(self, result: object) -> None:
        self.composer.clear()
        if isinstance(result, chat_writing.Posted):
            self.actions_.released(result.released, [self.detail.row] if self.detail is not None else [])
        elif isinstance(result, chat_writing.Replied):
            office = self._desk.office
            self._desk.toast(
                self.tr("Reply recorded"), icon="reply",
                undo=lambda: self._desk.do(self, lambda: chat_writing.undo_reply(office, result)),
            )  # fmt: skip
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self.composer.set_busy(False)
        self._desk.explain(error)

    def _undo(self, batch_id: str) -> None:
        self._desk.do(self, lambda: taking_back.undo(self._desk.office, batch_id), lambda _: self.refresh())

    def _resend(self) -> None:
        if self.detail is not None:
            self.actions_.resend([self.detail.row])

    def _menu(self) -> None:
        if self.detail is not None:
            menu = build_menu(self, self.actions_.entries(self.detail.row))
            popup_at(menu, self.dots.mapToGlobal(self.dots.rect().bottomRight()))


def _scrolled() -> tuple[QScrollArea, QVBoxLayout]:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    holder = QWidget()
    holder.setProperty("look", "clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(12), px(12), px(12), px(12))
    column.setSpacing(px(12))
    scroll.setWidget(holder)
    return scroll, column
