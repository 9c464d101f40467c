"""The sheet of keys: what the help page of shortcuts shows. A test compares it with the keys that are bound."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.views.widgets.painting import key_name
from app.views.words.marking import QT_TRANSLATE_NOOP

PLACE = "<!-- keys -->"
"""Where a page of the help shows them."""
KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("keys", "Everywhere"),
        (
            ("F1", QT_TRANSLATE_NOOP("keys", "Help for the screen or dialog where you are")),
            ("Ctrl+K", QT_TRANSLATE_NOOP("keys", "Search accounts and requests")),
            ("Ctrl+N", QT_TRANSLATE_NOOP("keys", "New request")),
            ("Ctrl+1", QT_TRANSLATE_NOOP("keys", "Pages of the side bar, 1 to 9")),
            ("F6", QT_TRANSLATE_NOOP("keys", "Next area: side bar, page, status bar")),
            ("Shift+F6", QT_TRANSLATE_NOOP("keys", "Area before it")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("keys", "Search box of the page")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "Undo what the message at the bottom offers")),
            ("Ctrl+S", QT_TRANSLATE_NOOP("keys", "Save what was changed")),
            ("Esc", QT_TRANSLATE_NOOP("keys", "Close the panel or the dialog")),
            ("Ctrl+Q", QT_TRANSLATE_NOOP("keys", "Quit")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In lists"),
        (
            ("Return", QT_TRANSLATE_NOOP("keys", "Open the panel; Esc closes it")),
            ("Space", QT_TRANSLATE_NOOP("keys", "Tick the row; Ctrl A ticks all")),
            ("Shift+F10", QT_TRANSLATE_NOOP("keys", "Menu of the row")),
            ("N", QT_TRANSLATE_NOOP("keys", "New request")),
            ("Ctrl+R", QT_TRANSLATE_NOOP("keys", "Resend")),
            ("Ctrl+Shift+P", QT_TRANSLATE_NOOP("keys", "Pause or resume reminders")),
            ("Ctrl+Shift+C", QT_TRANSLATE_NOOP("keys", "Copy the reference")),
            ("Alt+S", QT_TRANSLATE_NOOP("keys", "In the panel: set the status by hand")),
            ("Ctrl+L", QT_TRANSLATE_NOOP("keys", "Seal")),
            ("L", QT_TRANSLATE_NOOP("keys", "To call: log a call")),
            ("Del", QT_TRANSLATE_NOOP("keys", "Archive")),
            ("F2", QT_TRANSLATE_NOOP("keys", "Rename a document, a folder or a section")),
            ("Ctrl+D", QT_TRANSLATE_NOOP("keys", "Save a copy of the document or PDF")),
            ("Ctrl+E", QT_TRANSLATE_NOOP("keys", "Audit trail: export")),
            ("Alt+1", QT_TRANSLATE_NOOP("keys", "Tabs of an account, 1 to 9")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Today, Schedule and catch-up"),
        (
            ("Ctrl+Return", QT_TRANSLATE_NOOP("keys", "Send the reminder now; in the catch-up, what is ticked")),
            ("S", QT_TRANSLATE_NOOP("keys", "Snooze it; in the catch-up, send this one")),
            ("K", QT_TRANSLATE_NOOP("keys", "Skip it")),
            ("A", QT_TRANSLATE_NOOP("keys", "The client answered")),
            ("E", QT_TRANSLATE_NOOP("keys", "Edit the e-mail, for this time only")),
            ("M", QT_TRANSLATE_NOOP("keys", "Catch-up: merge what is ticked")),
            ("D", QT_TRANSLATE_NOOP("keys", "Catch-up: drop it")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "While writing"),
        (
            ("Ctrl+Return", QT_TRANSLATE_NOOP("keys", "Send, or the main button of the page or dialog")),
            ("Ctrl+P", QT_TRANSLATE_NOOP("keys", "Preview or print")),
            ("Alt+Left", QT_TRANSLATE_NOOP("keys", "Proposal: step before")),
            ("Alt+Right", QT_TRANSLATE_NOOP("keys", "Proposal: next step")),
            ("Alt+Up", QT_TRANSLATE_NOOP("keys", "Move the line or question up; organizers and chats: the one before")),
            ("Alt+Down", QT_TRANSLATE_NOOP("keys", "Move it down; organizers and chats: the next one")),
            ("Ctrl+Del", QT_TRANSLATE_NOOP("keys", "Take the line out")),
            ("Ins", QT_TRANSLATE_NOOP("keys", "Organizer template: add a question")),
            ("Ctrl+Down", QT_TRANSLATE_NOOP("keys", "Organizer: next missing answer")),
            ("Ctrl+T", QT_TRANSLATE_NOOP("keys", "Chat: add a to-do")),
            ("Ctrl+Shift+I", QT_TRANSLATE_NOOP("keys", "Chat: internal note instead of a message")),
            ("Ctrl+B", QT_TRANSLATE_NOOP("keys", "Bold")),
            ("Ctrl+I", QT_TRANSLATE_NOOP("keys", "Italic; in a mail text, insert a field")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "In this help"),
        (
            ("Ctrl+F", QT_TRANSLATE_NOOP("keys", "Search the help")),
            ("Alt+Left", QT_TRANSLATE_NOOP("keys", "Back")),
            ("Alt+Right", QT_TRANSLATE_NOOP("keys", "Forward")),
            ("Esc", QT_TRANSLATE_NOOP("keys", "Close the help")),
        ),
    ),
)


def keys_markdown() -> str:
    """Return the keys as tables, as the keyboard of the reader calls them."""
    tr = QCoreApplication.translate
    parts = []
    for heading, keys in KEYS:
        lines = [
            f"## {tr('keys', heading)}",
            "",
            f"| {tr('keys', 'Key')} | {tr('keys', 'What it does')} |",
            "|---|---|",
        ]
        lines += [f"| {key_name(QKeySequence(key))} | {tr('keys', words)} |" for key, words in keys]
        parts.append("\n".join(lines))
    return "\n\n".join(parts)
