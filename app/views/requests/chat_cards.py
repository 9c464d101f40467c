"""The panel's cards of a thread: its last messages, and its to-dos."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.requests import taking_back
from app.services.requests.chat import ChatDetail, TodoView
from app.services.requests.detail import RequestDetail
from app.views.chats.messages import message_view
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.card import Card, IconView
from app.views.widgets.label import label
from app.views.words.marking import translate

MESSAGES = 3


def cards(desk: Desk, found: RequestDetail) -> list[Card]:
    """Return the cards; none for what is not there."""
    content: ChatDetail = found.content
    made = []
    if content.messages:
        card = Card(translate("ChatCards", "Messages"))
        for message in content.messages[-MESSAGES:]:
            card.body.addWidget(message_view(desk, message, partial(_undo, desk, card), narrow=True))
        made.append(card)
    if content.todos:
        card = Card(translate("ChatCards", "To-dos"))
        for todo in content.todos:
            card.body.addWidget(_todo(todo))
        made.append(card)
    return made


def _undo(desk: Desk, card: Card, batch_id: str) -> None:
    desk.do(card, lambda: taking_back.undo(desk.office, batch_id))


def _todo(todo: TodoView) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(IconView("square-check" if todo.done else "square", "ok" if todo.done else "muted"))
    row.addWidget(label(todo.text, "muted" if todo.done else "body", wrap=True), 1)
    return made
