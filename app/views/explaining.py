"""Errors put before a person: a refusal in kind words, a fault of the program as a report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from app.services.errors import Fault, Refused
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class Explanation(Dialog):
    """A sentence and a way to close it."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(title, QCoreApplication.translate("explaining", "Close"), width=440, parent=parent)
        self.cancel_button.hide()
        self.body.addWidget(label(title, "panel", wrap=True))
        self.body.addWidget(label(words, "body", wrap=True))
        self.body.addStretch(1)
        self.setAccessibleDescription(words)
        self.primary_button.setFocus()


def explanation_of(error: Exception, parent: QWidget | None = None) -> QDialog:
    """Return the dialog for an error; show it with `open()`."""
    if isinstance(error, Refused):
        from app.views.words import refusals

        title = (
            QCoreApplication.translate("explaining", "This does not work at the moment")
            if isinstance(error, Fault)
            else QCoreApplication.translate("explaining", "This cannot be done")
        )
        return Explanation(title, refusals.refusal(error), parent)
    from app.views.crash_report import CrashReport, report_of

    return CrashReport(report_of(error), parent)
