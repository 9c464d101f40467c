"""Chats in the New request dialog: a message, and what the client is to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit

from app.services.requests.chat import ChatDraft
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.words.marking import QT_TRANSLATE_NOOP


class ChatEditor(KindEditor):
    """The message, and to-dos one a line."""

    def __init__(self) -> None:
        super().__init__()
        self.message = QPlainTextEdit()
        self.message.setMinimumHeight(px(96))
        self.todos = QPlainTextEdit()
        self.todos.setFixedHeight(px(72))
        for editor in (self.message, self.todos):
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._on_typed)
        self.fields["message"] = Field(self.tr("Message"), self.message)
        self.fields["todos"] = Field(
            self.tr("To-dos for the client"), self.todos, aside=self.tr("one a line; without any, a reply is enough")
        )
        for field in self.fields.values():
            self.column.addWidget(field)

    def content(self) -> ChatDraft:
        """Return the message and the to-dos."""
        return ChatDraft(self.message.toPlainText(), tuple(self.todos.toPlainText().splitlines()))

    def _on_typed(self) -> None:
        self.clear_errors()
        self.changed.emit()


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.chat_cards import cards

    return cards(desk, found)


VIEW = KindView(
    kind=Kind.CHAT,
    word=QT_TRANSLATE_NOOP("words", "Chat"),
    plural=QT_TRANSLATE_NOOP("words", "Chats"),
    new=QT_TRANSLATE_NOOP("words", "New chat"),
    icon="message-square",
    tone="neu",
    resend=QT_TRANSLATE_NOOP("words", "Remind about tasks"),
    stops=QT_TRANSLATE_NOOP("words", "when all to-dos are done or the client has replied, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when answered"),
    column=QT_TRANSLATE_NOOP("words", "Chat"),
    columns=("status", "progress", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "chat list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Waiting", "chat list")),
        ("done", QT_TRANSLATE_NOOP("words", "Answered", "chat list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "chat list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "chat list")),
    ),
    editor=ChatEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To answer"),
    rank=5,
    tab_rank=6,
    cards=_cards,
)
