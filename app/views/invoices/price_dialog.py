"""The prices that a template of an invoice lacks, asked where a stage could not invoice without them (PIP-1)."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services import settings as firm_settings
from app.services import templates
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.requests.amounts import minor_of, typed
from app.services.requests.invoice_draft import InvoiceDraft, of_body, template_body
from app.services.templates import TemplateView
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.words import dates, refusals
from app.views.words.marking import translate


def ask_price(desk: Desk, owner: QWidget, template_id: int) -> PriceDialog:
    """Open the dialog about a template; it reads that by itself."""
    dialog = PriceDialog(desk, template_id, owner)
    dialog.open()
    return dialog


class PriceDialog(Dialog):
    """A field for each line; `priced` once the template is saved with them."""

    priced = Signal()

    def __init__(self, desk: Desk, template_id: int, parent: QWidget) -> None:
        title = translate("PriceDialog", "What does it cost?")
        super().__init__(title, translate("PriceDialog", "Save the price"), width=480, parent=parent)
        self._desk, self._template_id = desk, template_id
        self._kept: TemplateView | None = None
        self._draft, self._currency = InvoiceDraft(), "EUR"
        self.prices: list[QLineEdit] = []
        self._fields: list[Field] = []
        self.body.addWidget(label(title, "panel"))
        self._about = label("", "body", wrap=True)
        self.body.addWidget(self._about)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        office = desk.office
        desk.run(self, lambda: _read(office, template_id), self._show)

    def _show(self, found: tuple[TemplateView | None, str]) -> None:
        self._kept, firm_currency = found
        if self._kept is None:
            self._desk.explain(Stale("template"))
            self.reject()
            return
        self._draft = of_body(self._kept.given.body, str)
        self._currency = self._draft.currency or firm_currency
        said = self.tr("The template “{name}” has no price yet. Prices without tax, in {currency}:")
        self._about.setText(said.format(name=self._kept.given.name, currency=self._currency))
        for line in self._draft.lines:
            price = QLineEdit(dates.decimal(typed(line.unit_price, self._currency)) if line.unit_price else "")
            price.setPlaceholderText(dates.decimal(typed(0, self._currency)))
            price.textEdited.connect(lambda _: self.set_changed(True))
            field = Field(line.description, price)
            self.prices.append(price)
            self._fields.append(field)
            self.body.addWidget(field)
        self.body.addWidget(self._error)
        self.body.addSpacing(px(24))  # room for a sentence beside a field
        self.body.addStretch(1)
        if self.prices:
            self.prices[0].setFocus()

    def submit(self) -> None:
        """Save the template with its prices; what cannot be read is said beside its field."""
        kept, office, lines = self._kept, self._desk.office, []
        if kept is None:
            return
        for field, editor, line in zip(self._fields, self.prices, self._draft.lines, strict=True):
            price = minor_of(editor.text() or "0", self._currency)
            field.set_error(None)
            if price is None or price < 0:
                wrong = self.tr("“{typed}” is no number; write it like 1840.00.")
                field.set_error(wrong.format(typed=editor.text()))
                editor.setFocus()
                return
            lines.append(replace(line, unit_price=price))
        if not any(line.unit_price for line in lines):
            self._say(self.tr("Enter at least one price."))
            return
        given = replace(kept.given, body=template_body(replace(self._draft, lines=tuple(lines))))
        save = lambda: templates.save(office, given, kept.id, kept.version)  # noqa: E731
        self._desk.do(self, save, lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self.set_changed(False)
        self.accept()
        self.priced.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self._say(refusals.refusal(error))
        else:
            self._desk.explain(error)

    def _say(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.show()
        if self.prices:
            self.prices[0].setFocus()


def _read(office: Office, template_id: int) -> tuple[TemplateView | None, str]:
    return templates.template(office, template_id), firm_settings.read(office).currency
