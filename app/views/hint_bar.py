"""A line above a page at the first visit: what it is for, and where the help says more. It is never in the way."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.views.icons import paint_icon
from app.views.preferences import Preferences
from app.views.theme import px, theme
from app.views.widgets.button import Button, IconButton
from app.views.widgets.label import label
from app.views.widgets.painting import rounded
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

HINTS: dict[str, str] = {
    "today": QT_TRANSLATE_NOOP(
        "hints",
        "What leaves today stands here with its hour. On a line, Enter shows the e-mail, S snoozes, K skips it.",
    ),
    "accounts": QT_TRANSLATE_NOOP(
        "hints", "An account is a client. Switch NOTIFY on for each of its contacts who is to get e-mails."
    ),
    "organizer": QT_TRANSLATE_NOOP(
        "hints",
        "Questions leave as a PDF form. Drop the form that comes back into the organizer: its answers are read.",
    ),
    "proposal": QT_TRANSLATE_NOOP(
        "hints", "Signers get the paper, the others are told. Record the signed copy when it comes back."
    ),
    "invoice": QT_TRANSLATE_NOOP(
        "hints", "The eye opens an invoice, and its three dots send it again. Those of another program can be imported."
    ),
    "docs": QT_TRANSLATE_NOOP(
        "hints", "Ask for signatures and approvals here. One button reminds of all approvals that are pending."
    ),
    "chat": QT_TRANSLATE_NOOP(
        "hints", "Reminders of a chat stop when all its to-dos are done. Internal notes never leave the firm."
    ),
    "client_request": QT_TRANSLATE_NOOP(
        "hints", "List what the client is to send, and tick it as it arrives: e-mails name only what is missing."
    ),
    "tasks": QT_TRANSLATE_NOOP("hints", "Everything still asked of your clients, as they would see it."),
    "pipelines": QT_TRANSLATE_NOOP(
        "hints", "Jobs move through stages, and a stage can ask the client by itself. You see first what would be sent."
    ),
    "schedule": QT_TRANSLATE_NOOP(
        "hints", "Every reminder of the next 60 days. Enter shows the e-mail, and why it leaves on that day."
    ),
    "calls": QT_TRANSLATE_NOOP(
        "hints", "All reminders are sent and nothing came: call, and log the day that was promised."
    ),
    "outbox": QT_TRANSLATE_NOOP(
        "hints", "Every e-mail and what became of it. “Sent” means that your mail server accepted it."
    ),
    "templates": QT_TRANSLATE_NOOP(
        "hints", "Begin with the prepared templates, and change them. “Mail texts” holds the words of each e-mail."
    ),
}
"""By page of `places`; pages without one explain themselves."""


class Hints:
    """Which hints this user has seen, kept with her preferences."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def words_for(self, page: str) -> str:
        """Return the hint of a page that was never left before; empty where it was, or hints are off."""
        wanted = page in HINTS and self._preferences.get("hints") and page not in self._seen()
        return translate("hints", HINTS[page]) if wanted else ""

    def put_away(self, page: str) -> None:
        """Do not show the hint of a page again."""
        if page in HINTS and page not in (seen := self._seen()):
            self._preferences.set("hints_seen", ",".join([*seen, page]))

    def _seen(self) -> list[str]:
        return [page for page in str(self._preferences.get("hints_seen")).split(",") if page]


class HintBar(QFrame):
    """The line: words, Learn more, and a cross. Reached by Tab; it never takes the keyboard by itself."""

    learn_more = Signal(str)
    """The page of `places` that it is about."""
    focus_lost = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = Hints(preferences)
        self.page = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(px(60), px(8), px(28), px(2))
        row.setSpacing(px(8))
        self.words = label("", "second", wrap=True)
        self.more = Button(self.tr("Learn more"), "link", small=True)
        self.more.clicked.connect(lambda: self.learn_more.emit(self.page))
        self.closing = IconButton("x", self.tr("Close hint"))
        self.closing.clicked.connect(self.dismiss)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        row.addWidget(self.closing)
        for button in (self.more, self.closing):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        preferences.changed.connect(self._on_preference)
        self.hide()

    def show_for(self, page: str) -> None:
        """Somebody came to a page: the hint of the one before has been seen."""
        if page != self.page:
            self._hints.put_away(self.page)
        self.page = page
        words = self._hints.words_for(page)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def dismiss(self) -> None:
        """Put the hint away for good."""
        self._hints.put_away(self.page)
        self.hide()
        self.focus_lost.emit()

    def _on_preference(self, name: str) -> None:
        if name == "hints":
            self.show_for(self.page)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        box = self.rect().adjusted(px(24), px(6), -px(24), 0)
        rounded(painter, box, 6, look.color("surface2"), look.color("border"))
        paint_icon(painter, QPoint(px(42), box.center().y()), "info", "accent-t", 14)
        painter.end()
