"""Invoices in the New request dialog: lines with quantity, price and tax, and the total as one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.services.office import Office
from app.services.requests.invoice import InvoiceDraft
from app.services.requests.listing import Kind, RequestRow
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView, ListSum, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.menu import MenuEntry
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail
    from app.views.requests.actions import RequestActions

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD")


class InvoiceEditor(KindEditor):
    """Lines, the note, and the total as one types; Enter in the last field adds a line."""

    def __init__(self) -> None:
        from app.views.invoices.lines_form import LinesForm

        super().__init__()
        self.lines = LinesForm(narrow=True)
        self.lines.changed.connect(self._on_edited)
        self.lines.resized.connect(self._on_resized)
        self.currency = Combo(filter_look=True)
        self.currency.addItems(CURRENCIES)
        self.currency.currentIndexChanged.connect(self._on_currency)
        self.lines.left.insertWidget(1, Field(self.tr("Currency"), self.currency))
        self.column.addWidget(self.lines)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(px(52))
        self.note.setTabChangesFocus(True)
        self.note.textChanged.connect(self.changed)
        self.fields["note"] = Field(self.tr("Note on the invoice"), self.note)
        self.column.addWidget(self.fields["note"])
        self._made = InvoiceDraft()

    def use_desk(self, desk: Desk) -> None:
        """Offer the firm's services in the lines."""
        from app.views.invoices.services_offer import ServicesOffer

        self.offer = ServicesOffer(desk, self.lines, leads_on=False)

    def content(self) -> InvoiceDraft:
        """Return the lines that can be read, for the preview too; `problem` says which cannot."""
        lines = tuple(each for each in self.lines.lines() if each.description)
        return replace(
            self._made, lines=lines, currency=self.currency.currentText(), note=self.note.toPlainText().strip(),
            discount=self.lines.whole_discount(),
        )  # fmt: skip

    def fill(self, content: object) -> None:
        """Show what a template made."""
        assert isinstance(content, InvoiceDraft)
        self._made = content
        self._show_currency(content.currency or self.currency.currentText())
        self.lines.show_draft(content.lines, content.discount, self.currency.currentText())
        self.note.setPlainText(content.note)

    def use_currency(self, currency: str) -> None:
        """Begin with the firm's currency."""
        self._show_currency(currency)
        self.lines.use_currency(currency)

    def problem(self) -> tuple[str, str] | None:
        """Point at a line with a number that cannot be read, or with a price and no words: none is left out."""
        return self.lines.problem()

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a sentence beside the lines, the discount or the note."""
        return self.lines.show_error(field, sentence) or super().show_error(field, sentence)

    def suggested_title(self) -> str:
        """Return the words of the first line."""
        return next((each.description for each in self.lines.lines() if each.description), "")

    def _show_currency(self, currency: str) -> None:
        with QSignalBlocker(self.currency):
            if self.currency.findText(currency) < 0:
                self.currency.addItem(currency)
            self.currency.setCurrentText(currency)

    def _on_currency(self) -> None:
        self.lines.use_currency(self.currency.currentText())
        self.changed.emit()

    def _on_edited(self) -> None:
        self.clear_errors()
        self.changed.emit()

    def _on_resized(self) -> None:
        self.column.invalidate()
        self.column.activate()
        if self.isVisible():
            self.changed.emit()


def _template_body(desk: Desk) -> TemplateBody:
    from app.views.invoices.template_body import InvoiceBody

    return InvoiceBody(desk)


def _peek(desk: Desk, over: QWidget, row: RequestRow) -> None:
    from app.views.invoices.popup import InvoicePopup

    InvoicePopup(desk, over, row).open()


def _brings(desk: Desk, over: QWidget) -> Sequence[MenuEntry]:
    def bring_list() -> None:
        from app.views.importing.dialog import ImportDialog

        ImportDialog(desk, over, "invoices").open()

    listed = translate("RequestListPage", "Import a list…")
    statement = translate("RequestListPage", "Import bank statement…")
    return (
        MenuEntry(statement, "landmark", on_triggered=desk.import_statement),
        MenuEntry(listed, "import", on_triggered=bring_list),
    )


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.invoices.cards import cards

    return cards(found, lambda request_id: desk.go(VIEW.place(request_id)))


def _menu(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    from app.views.invoices import editing, papers

    return [*editing.entries(actions, row), *papers.entries(actions, row)]


def _sums(office: Office) -> Sequence[ListSum]:
    from app.services.requests.invoice_sums import invoice_sums

    found = invoice_sums(office)
    month = dates.locale().standaloneMonthName(found.month.month, QLocale.FormatType.ShortFormat)
    received = translate("InvoiceSums", "Received in {month}").format(month=month)
    return (
        ListSum(translate("InvoiceSums", "Outstanding"), _amounts(found.outstanding)),
        ListSum(translate("InvoiceSums", "Overdue"), _amounts(found.overdue), "error" if found.overdue else "name"),
        ListSum(received, _amounts(found.received), "ok" if found.received else "name"),
    )


def _amounts(sums: Mapping[str, int]) -> str:
    """Several currencies are never added up; without any there is nothing to say the currency of."""
    return " + ".join(dates.money(amount, currency) for currency, amount in sorted(sums.items())) or "—"


VIEW = KindView(
    kind=Kind.INVOICE,
    word=QT_TRANSLATE_NOOP("words", "Invoice"),
    plural=QT_TRANSLATE_NOOP("words", "Invoices"),
    new=QT_TRANSLATE_NOOP("words", "New invoice"),
    icon="receipt-text",
    tone="ok",
    resend=QT_TRANSLATE_NOOP("words", "Send invoice by e-mail"),
    resend_in={"credit": QT_TRANSLATE_NOOP("words", "Send credit note by e-mail")},
    stops=QT_TRANSLATE_NOOP("words", "when the invoice is paid in full or void, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when paid"),
    column=QT_TRANSLATE_NOOP("words", "Number"),
    columns=("issued", "due", "amount", "balance", "status"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "invoice list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "Unpaid", "invoice list")),
        ("overdue", QT_TRANSLATE_NOOP("words", "Overdue", "invoice list")),
        ("done", QT_TRANSLATE_NOOP("words", "Paid", "invoice list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "invoice list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "invoice list")),
    ),
    editor=InvoiceEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To pay"),
    rank=3,
    tab_rank=3,
    cards=_cards,
    menu=_menu,
    keys=("Ctrl+P", "Ctrl+D"),
    peek=_peek,
    editor_page="invoice-edit",
    template_body=_template_body,
    brings=_brings,
    takes_drop=Desk.import_statement,
    sums=_sums,
)
