"""Submitting on behalf, sealing, and both taken back: each says first what becomes of the reminders (ORG-2, STOP-2)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.requests.detail import RequestDetail
from app.views.desk import Desk
from app.views.organizers.draft import Draft
from app.views.requests.actions import RequestActions


class Finishing(QObject):
    """Asks, then acts, with Undo."""

    def __init__(self, desk: Desk, actions: RequestActions, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._actions, self._owner = desk, actions, owner

    def ask(self, code: str, found: RequestDetail | None, draft: Draft | None) -> None:
        """Ask whether to do what `code` says; sealing asks by the dialog that it has everywhere."""
        if found is None or draft is None:
            return
        texts = {
            "submit": (
                self.tr("Submit on behalf of the client?"),
                self._submit(len(draft.missing())),
                self.tr("Submit"),
            ),
            "unsubmit": (
                self.tr("Unsubmit this organizer?"),
                self.tr("It waits for the client again, and its reminders start from the beginning."),
                self.tr("Unsubmit"),
            ),
            "unseal": (
                self.tr("Unseal this organizer?"),
                self.tr("It is submitted then; no reminder starts. Unsubmit it to ask the client again."),
                self.tr("Unseal"),
            ),
        }
        row = found.row
        if code not in texts:
            self._actions.act(row, code)
            return
        title, text, button = texts[code]
        self._desk.confirm(self._owner, title, text, button, lambda: self._actions.act(row, code))

    def _submit(self, missing: int) -> str:
        stops = self.tr("Its reminders stop, and your name is recorded. You can take this back.")
        if not missing:
            return stops
        still = self.tr("%n required answer(s) are still missing.", "", missing)
        return f"{still} {stops}"
