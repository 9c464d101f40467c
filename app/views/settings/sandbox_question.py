"""The question after the first real account: what of the requests that only the sandbox was mailed about? (ENG-6)"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.views.outbox.mail_actions import MailActions
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label


class SandboxQuestion(Dialog):
    """Send their first e-mail, leave them, or decide later in the outbox: all three are safe."""

    def __init__(self, actions: MailActions, held: int, parent: QWidget) -> None:
        super().__init__("", "", icon_name="send", width=520, parent=parent)
        self.setWindowTitle(self.tr("Requests from the sandbox"))
        self.primary_button.setText(self.tr("Send first e-mails…"))
        self.cancel_button.setText(self.tr("Decide later"))
        self._actions = actions
        self.body.addWidget(
            label(self.tr("%n request(s) were mailed to the sandbox only", "", held), "panel", wrap=True)
        )
        self.body.addWidget(
            label(
                self.tr(
                    "Their clients know nothing of them yet, so no reminder goes out. Send the first e-mail now, or "
                    "leave them with their reminders off. Until you decide they are held, and the outbox shows them."
                ),
                "body",
                wrap=True,
            )
        )
        self.body.addStretch(1)
        self.leave_button = Button(self.tr("Leave them…"))
        self.leave_button.clicked.connect(self._on_leave)
        self.footer.insertWidget(self.footer.indexOf(self.primary_button), self.leave_button)

    def submit(self) -> None:
        """Send the first e-mails; the number is confirmed first."""
        self.accept()
        self._actions.decide_sandbox(True)

    def _on_leave(self) -> None:
        self.accept()
        self._actions.decide_sandbox(False)
