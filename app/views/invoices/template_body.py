"""The part of a template's editor that is the invoice's own: lines, discount, note, and the paper beside it (INV-2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import settings as firm_settings
from app.services.requests import invoice_look
from app.services.requests.invoice_draft import InvoiceDraft, of_body, template_body
from app.services.requests.placeholders import NOTE_FIELDS
from app.views.desk import Desk
from app.views.invoices.lines_form import LinesForm
from app.views.invoices.paper_side import PaperSide
from app.views.invoices.services_offer import ServicesOffer
from app.views.requests.kind_view import TemplateBody
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import FieldsEdit
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field

if TYPE_CHECKING:
    from app.services.office import Office

LOOK_MS = 400
ROOM_FOR_SIDE = 1320


class InvoiceBody(TemplateBody):
    """Lines without a price may stand: hours are counted when the invoice is written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._draft = InvoiceDraft(currency="")
        self._firm_currency = "EUR"
        self._language = "en"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        card = Card(self.tr("Lines"))
        self.lines = LinesForm(narrow=True)
        self.offer = ServicesOffer(desk, self.lines)
        self.lines.changed.connect(self._on_edited)
        self.lines.undoable.connect(lambda undo: desk.toast(self.tr("Line removed"), icon="x", undo=undo))
        card.body.addWidget(self.lines)
        column.addWidget(card)
        self.note = FieldsEdit()
        self.note.setFixedHeight(px(72))
        self.note.offer([FieldChoice(name, "", True) for name in NOTE_FIELDS])
        self.note.textChanged.connect(self._on_edited)
        self.note_field = Field(self.tr("Note on the invoice"), self.note)
        column.addWidget(self.note_field)
        self._side = PaperSide(desk)
        self._side.setMaximumWidth(px(340))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._side.account_changed.connect(self._look)
        office = desk.office
        desk.run(self, lambda: firm_settings.read(office).currency, self._on_currency)

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's lines and note."""
        self._language = language
        self._draft = of_body(body, str)
        self.blockSignals(True)
        self.lines.show_draft(self._draft.lines, self._draft.discount, self._draft.currency or self._firm_currency)
        self.note.setPlainText(self._draft.note)
        self.blockSignals(False)
        self.note_field.set_error(None)
        self._look()

    def body(self) -> dict[str, object]:
        """Return lines, discounts and note as they are kept."""
        return template_body(self._written())

    def _written(self) -> InvoiceDraft:
        written = self.lines.draft()
        return replace(
            self._draft, lines=written.lines, discount=written.discount, note=self.note.words().strip(),
            currency=self._draft.currency,
        )  # fmt: skip

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be kept and a sentence about it."""
        return self.lines.problem()

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal beside the lines, the discount or the note."""
        if field == "note":
            self.note_field.set_error(sentence)
            self.note.setFocus()
            return True
        if field == "lines" and not sentence:
            return True
        return self.lines.show_error(field, sentence)

    def side(self) -> QWidget:
        """Return the paper that it makes."""
        return self._side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the form the room in a narrow window; the window's own width decides, which showing does not change."""
        super().resizeEvent(event)
        self._side.setVisible(self.window().width() >= px(ROOM_FOR_SIDE))

    def _on_currency(self, currency: str) -> None:
        self._firm_currency = currency
        if not self._draft.currency:
            self.lines.use_currency(currency)
            self._look()

    def _on_edited(self) -> None:
        if self.signalsBlocked():
            return
        self.note_field.set_error(None)
        self._timer.start()
        self.changed.emit()

    def _look(self) -> None:
        draft, account_id, language = self._written(), self._side.account_id, self._language
        draft = replace(draft, currency=draft.currency or self._firm_currency)

        def paper(office: Office) -> bytes:
            return invoice_look.paper(office, draft, account_id, language=language)

        self._side.show_paper(paper)
