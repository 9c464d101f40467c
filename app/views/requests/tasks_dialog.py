"""Send this list…: everything that is asked of an account, in one e-mail to each who is notified (ACC-8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.mail.digest import KIND
from app.views.desk import Desk
from app.views.requests.together_dialog import TogetherDialog
from app.views.words.marking import translate


class TasksDialog(TogetherDialog):
    """The same review as for several approvals: to whom, which message, how many e-mails; with Undo afterwards."""

    def __init__(self, desk: Desk, parent: QWidget, waiting: Sequence[int]) -> None:
        super().__init__(desk, parent, KIND, (), waiting, translate("TasksDialog", "Send the list of client tasks"))

    def all_words(self) -> str:
        """Return what all that waits is called, with {n}."""
        return translate("TasksDialog", "Everything that is asked of this account: {n}")

    def help_words(self) -> str:
        """Return what is to be known about the message."""
        return translate(
            "TasksDialog", "Edited for these e-mails only. Each contact gets what is asked of that person."
        )

    def count_words(self, count: int) -> str:
        """Return how much the account is asked for."""
        return self.tr("%n request(s) in one e-mail", "", count)
