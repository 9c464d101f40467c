"""*Correct…* an issued invoice: ask, void it by a credit note, and open its copy to be mended (INV-5)."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services.requests import invoice_correction, listing
from app.services.requests.invoice_correction import Corrected
from app.services.requests.listing import RequestRow
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS


class InvoiceCorrection(QObject):
    """One correction, from the question to the draft."""

    def __init__(self, actions: RequestActions) -> None:
        super().__init__(actions.owner)
        self._actions, self._desk = actions, actions.desk

    def ask(self, row: RequestRow) -> None:
        """Say what will happen, and do it on a yes."""
        office = self._desk.office
        self._desk.confirm(
            self._actions.owner,
            self.tr("Correct {number}?").format(number=row.extra.number),
            self.tr(
                "An invoice that was sent is not changed: a credit note takes it back, its reminders stop, and a copy "
                "opens as a draft. Send it when it is right; it gets a number of its own."
            ),
            self.tr("Void and copy"),
            lambda: self._desk.do(self, lambda: invoice_correction.correct(office, row.id), self._on_done),
        )

    def _on_done(self, corrected: Corrected) -> None:
        office = self._desk.office
        voided, draft = listing.rows(office, [corrected.voided.request_id, corrected.draft_id])
        said = self.tr("{number} is void; its copy is a draft").format(number=voided.extra.number)
        self._desk.toast(said, icon="file-pen-line", undo=lambda: self._undo(corrected))
        if self._actions.has_page(draft):
            self._actions.open_whole(draft)
        else:
            self._desk.go(KINDS[draft.kind].place(draft.id))

    def _undo(self, corrected: Corrected) -> None:
        office = self._desk.office
        self._desk.do(self._desk, lambda: invoice_correction.undo(office, corrected))
