"""Help: the sheet of keys (F1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.painting import key_name
from app.views.words.marking import QT_TRANSLATE_NOOP

KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("keys", "Everywhere"),
        (
            ("Ctrl+K", QT_TRANSLATE_NOOP("keys", "Search accounts and requests")),
            ("Ctrl+N", QT_TRANSLATE_NOOP("keys", "New request")),
            ("Ctrl+1", QT_TRANSLATE_NOOP("keys", "Pages of the side bar, 1 to 9")),
            ("F6", QT_TRANSLATE_NOOP("keys", "Next area: side bar, page, status bar")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("keys", "Search box of the page")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "Undo what the message at the bottom offers")),
            ("Ctrl+Q", QT_TRANSLATE_NOOP("keys", "Quit")),
            ("F1", QT_TRANSLATE_NOOP("keys", "These keys")),
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
            ("Ctrl+L", QT_TRANSLATE_NOOP("keys", "Seal")),
            ("Ctrl+Return", QT_TRANSLATE_NOOP("keys", "Today and Schedule: send the reminder now")),
            ("S", QT_TRANSLATE_NOOP("keys", "Today and Schedule: snooze it")),
            ("K", QT_TRANSLATE_NOOP("keys", "Today and Schedule: skip it")),
            ("A", QT_TRANSLATE_NOOP("keys", "Today and Schedule: the client answered")),
            ("Del", QT_TRANSLATE_NOOP("keys", "Archive")),
            ("Alt+1", QT_TRANSLATE_NOOP("keys", "Tabs of an account, 1 to 9")),
        ),
    ),
)


class HelpDialog(Dialog):
    """The keys of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Help"), self.tr("Close"), width=560, parent=parent)
        self.cancel_button.hide()
        for heading, keys in KEYS:
            self.body.addWidget(label(QCoreApplication.translate("keys", heading), "panel"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(24))
            grid.setVerticalSpacing(px(6))
            grid.setColumnStretch(1, 1)
            for row, (key, words) in enumerate(keys):
                grid.addWidget(label(key_name(QKeySequence(key)), "name"), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(QCoreApplication.translate("keys", words), "body", wrap=True), row, 1)
            grid.setColumnMinimumWidth(0, px(110))
            self.body.addLayout(grid)
        self.primary_button.setFocus()
