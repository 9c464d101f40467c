"""Chats in the New request dialog: a message, and what the client is to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from app.services.documents import KeptFile
from app.services.requests.chat import ChatDraft
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.requests.files_field import FilesField
from app.views.requests.kind_view import KindEditor, KindView, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.words.marking import QT_TRANSLATE_NOOP


class ChatEditor(KindEditor):
    """The message, and to-dos one a line."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: tuple[KeptFile, ...] = ()
        self.message = QPlainTextEdit()
        self.message.setMinimumHeight(px(96))
        self.todos = QPlainTextEdit()
        self.todos.setFixedHeight(px(72))
        for editor in (self.message, self.todos):
            editor.setTabChangesFocus(True)
            editor.textChanged.connect(self._on_typed)
        self.files = FilesField()
        self.files.changed.connect(self._on_typed)
        self.fields["message"] = Field(self.tr("Message"), self.message)
        self.fields["todos"] = Field(
            self.tr("To-dos for the client"), self.todos, aside=self.tr("one a line; without any, a reply is enough")
        )
        self.fields["files"] = Field(self.tr("Attachments"), self.files)
        for field in self.fields.values():
            self.column.addWidget(field)

    def content(self) -> ChatDraft:
        """Return the message, the to-dos and the files."""
        todos = tuple(self.todos.toPlainText().splitlines())
        return ChatDraft(self.message.toPlainText(), todos, tuple(self.files.paths), self._kept)

    def fill(self, content: object) -> None:
        """Show the message and the to-dos that a template made."""
        assert isinstance(content, ChatDraft)
        self.message.setPlainText(content.body)
        self.todos.setPlainText("\n".join(content.todos))
        self._kept = content.kept
        names = ", ".join(each.name for each in content.kept)
        self.fields["files"].set_counter(self.tr("with it: {names}").format(names=names) if names else "")

    def add_files(self, paths: list[Path]) -> bool:
        """Take dropped files."""
        self.files.add(paths)
        return True

    def _on_typed(self) -> None:
        self.clear_errors()
        self.changed.emit()


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.requests.chat_cards import cards

    return cards(desk, found)


class ChatBody(TemplateBody):
    """The part of a template's editor that is the message's own."""

    def __init__(self) -> None:
        super().__init__()
        self.editor = ChatEditor()
        self.editor.fields["files"].hide()
        self.editor.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's message and to-dos."""
        todos = cast(list[str], body.get("todos") or [])
        self.editor.blockSignals(True)
        self.editor.fill(ChatDraft(str(body.get("message") or ""), tuple(todos)))
        self.editor.blockSignals(False)

    def body(self) -> dict[str, object]:
        """Return the message and the to-dos as they are kept."""
        content = self.editor.content()
        return {"message": content.body, "todos": [text.strip() for text in content.todos if text.strip()]}

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal beside the message or the to-dos."""
        return self.editor.show_error(field, sentence)


def _template_body(desk: Desk) -> TemplateBody:
    return ChatBody()


def _written(found: RequestDetail) -> ChatDraft:
    """Return a draft's first message and its to-dos, with the files that it has."""
    first = found.content.messages[0]
    kept = tuple(KeptFile(each.name, each.media_type, each.sha256, each.size) for each in first.attachments)
    return ChatDraft(first.body, tuple(each.text for each in found.content.todos), kept=kept)


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
    columns=("status", "todos", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "Active", "chat list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Waiting", "chat list")),
        ("done", QT_TRANSLATE_NOOP("words", "Answered", "chat list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "chat list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "chat list")),
    ),
    editor=ChatEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To answer"),
    rank=5,
    tab_rank=6,
    written=_written,
    opened_page="chat-open",
    cards=_cards,
    template_body=_template_body,
)
