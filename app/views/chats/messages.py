"""One message of a thread, the same on its page and in the panel: the firm's at the right, the client's at the left,
a note in amber with a lock. Its files are read in the program.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import documents
from app.services.requests.chat import MessageView
from app.services.requests.chat_thread import AttachmentView, Delivery
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.theme import px, theme
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.painting import rounded
from app.views.widgets.rich_text import RichTextView
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

DELIVERIES = {
    "waiting": QT_TRANSLATE_NOOP("ChatMessages", "Leaves in a moment, to {names}"),
    "retrying": QT_TRANSLATE_NOOP("ChatMessages", "Tried again, to {names}"),
    "held": QT_TRANSLATE_NOOP("ChatMessages", "Held in the outbox, to {names}"),
    "sent": QT_TRANSLATE_NOOP("ChatMessages", "Sent to {names}"),
    "partly": QT_TRANSLATE_NOOP("ChatMessages", "Not delivered to {names}"),
    "failed": QT_TRANSLATE_NOOP("ChatMessages", "Not delivered to {names}"),
    "none": QT_TRANSLATE_NOOP("ChatMessages", "Was not mailed"),
}


class Bubble(QWidget):
    """The box of a message, in the colours of who wrote it."""

    def __init__(self, fill: str, edge: str) -> None:
        super().__init__()
        self._fill, self._edge = fill, edge
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(12), px(8), px(12), px(8))
        self.column.setSpacing(px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = theme().color(self._edge) if self._edge else None
        rounded(painter, self.rect(), 8, theme().color(self._fill), edge)
        painter.end()


def message_view(desk: Desk, message: MessageView, undo: Callable[[str], None], *, narrow: bool = False) -> QWidget:
    """Return a message as a widget; `undo` with the batch takes one back that waits. `narrow`: it has all the width."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    ours = message.author_kind == "staff" and not message.internal
    fill, edge = ("warn-s", "warn-d") if message.internal else ("accent-s", "") if ours else ("neu-s", "")
    bubble = Bubble(fill, edge)
    head = QHBoxLayout()
    if message.internal:
        head.addWidget(IconView("lock", "warn"))
        head.addWidget(label(translate("ChatMessages", "Internal"), "card"))
    head.addWidget(label(message.author, "name"))
    head.addWidget(label(dates.moment(message.at), "second"))
    head.addStretch(1)
    bubble.column.addLayout(head)
    text = RichTextView(message.body)
    text.setStyleSheet("QTextEdit { border: none; background: transparent; padding: 0; }")
    add_focus_ring(text, 4)
    text.setAccessibleName(
        translate("ChatMessages", "Message of {author}, {moment}").format(
            author=message.author, moment=dates.moment(message.at)
        )
    )
    bubble.column.addWidget(text)
    for each in message.attachments:
        bubble.column.addWidget(_attachment(desk, each))
    if message.delivery.code:
        bubble.column.addLayout(_delivery(message.delivery, undo))
    left, right = (1, 0) if ours else (0, 0 if message.internal else 1)
    row.addStretch(left) if left and not narrow else None
    row.addWidget(bubble, 4)
    row.addStretch(right) if right and not narrow else None
    return made


def _attachment(desk: Desk, file: AttachmentView) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(IconView("paperclip", "text2"))
    row.addWidget(ElidedLabel(file.name, "name"), 1)
    row.addWidget(label(dates.size(file.size), "second"))
    button = Button(translate("ChatMessages", "Open"), "ghost", icon_name="eye", small=True)
    button.setAccessibleName(translate("ChatMessages", "Open {name}").format(name=file.name))
    make = partial(documents.content, desk.office, file.sha256)
    button.clicked.connect(
        # Shown in the program or saved: what a client sends is never run from here.
        lambda: PaperDialog(desk, made, file.name, make, name=file.name, media_type=file.media_type).open()
    )
    row.addWidget(button)
    return made


def _delivery(delivery: Delivery, undo: Callable[[str], None]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    said = translate("ChatMessages", DELIVERIES[delivery.code]).format(names=", ".join(delivery.names))
    row.addWidget(label(said, "second"))
    if delivery.batch_id:
        button = Button(translate("ChatMessages", "Undo"), "link", small=True)
        button.clicked.connect(lambda: undo(delivery.batch_id))
        row.addWidget(button)
    return row
