"""Invoices in the New request dialog: lines with quantity, price and tax, and the total as one types."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.services.requests.amounts import decimal_of, minor_of
from app.services.requests.invoice import InvoiceDraft, LineDraft, totals
from app.services.requests.listing import Kind, RequestRow
from app.views.desk import Desk
from app.views.requests.kind_view import KindEditor, KindView
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail
    from app.views.requests.actions import RequestActions

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "CAD")


class InvoiceEditor(KindEditor):
    """Lines in a grid; Enter in the last cell adds one."""

    def __init__(self) -> None:
        super().__init__()
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        heads = (self.tr("Quantity"), self.tr("Unit price"), self.tr("Tax %"))
        for column, head in enumerate(heads, 1):
            self._grid.addWidget(label(head, "second"), 0, column)
        self._lines: list[tuple[QLineEdit, QLineEdit, QLineEdit, QLineEdit, IconButton]] = []
        self.fields["lines"] = Field(self.tr("Lines"), holder)
        self.column.addWidget(self.fields["lines"])
        foot = QWidget()
        row = QGridLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        self._add = Button(self.tr("Add a line"), "ghost", icon_name="plus", small=True)
        self._add.clicked.connect(lambda: self._add_line(focus=True))
        self.currency = Combo(filter_look=True)
        self.currency.addItems(CURRENCIES)
        self.currency.currentIndexChanged.connect(self._on_edited)
        caption = label(self.tr("Currency"), "second")
        caption.setBuddy(self.currency)
        self._total = label("", "card")
        row.addWidget(self._add, 0, 0)
        row.setColumnStretch(1, 1)
        row.addWidget(caption, 0, 2)
        row.addWidget(self.currency, 0, 3)
        row.addWidget(self._total, 0, 4)
        self.column.addWidget(foot)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(px(52))
        self.note.setTabChangesFocus(True)
        self.note.textChanged.connect(self.changed)
        self.column.addWidget(Field(self.tr("Note on the invoice"), self.note))
        self._add_line()
        self._on_edited()

    def content(self) -> InvoiceDraft:
        """Return the lines that can be read, for the preview too; `problem` says which cannot."""
        lines = []
        for description, quantity, price, tax, _ in self._lines:
            many, each, rate = self._number(quantity), self._price(price), self._number(tax)
            if description.text().strip() and many is not None and each is not None and rate is not None:
                lines.append(LineDraft(description.text().strip(), many, each, rate))
        return InvoiceDraft(tuple(lines), self.currency.currentText(), note=self.note.toPlainText().strip())

    def _number(self, cell: QLineEdit) -> Decimal | None:
        return decimal_of(cell.text() or "0")

    def _price(self, cell: QLineEdit) -> int | None:
        return minor_of(cell.text() or "0", self.currency.currentText())

    def use_currency(self, currency: str) -> None:
        """Begin with the firm's currency."""
        with QSignalBlocker(self.currency):
            if self.currency.findText(currency) < 0:
                self.currency.addItem(currency)
            self.currency.setCurrentText(currency)
        self._show_total()

    def problem(self) -> tuple[str, str] | None:
        """Point at a line with a number that cannot be read, or with a price and no words: none is left out."""
        for number, (description, quantity, price, tax, _) in enumerate(self._lines, 1):
            wrong = next((each for each in (quantity, price, tax) if self._is_wrong(each, price)), None)
            if wrong is not None:
                sentence = self.tr("Line {n}: “{typed}” is no number; write it like 1840.00.")
                return "lines", sentence.format(n=number, typed=wrong.text())
            if price.text().strip() and not description.text().strip():
                return "lines", self.tr("Line {n}: write what it is for.").format(n=number)
        return None

    def _is_wrong(self, cell: QLineEdit, price: QLineEdit) -> bool:
        return (self._price(cell) if cell is price else self._number(cell)) is None

    def suggested_title(self) -> str:
        """Return the words of the first line."""
        return next((line[0].text().strip() for line in self._lines if line[0].text().strip()), "")

    def _add_line(self, *, focus: bool = False) -> None:
        row = len(self._lines) + 1
        number = row
        description = QLineEdit()
        description.setPlaceholderText(self.tr("What it is for"))
        description.setAccessibleName(self.tr("Line {n}, description").format(n=number))
        cells = [QLineEdit("1"), QLineEdit(), QLineEdit("20")]
        names = (self.tr("Line {n}, quantity"), self.tr("Line {n}, unit price"), self.tr("Line {n}, tax"))
        for cell, name in zip(cells, names, strict=True):
            cell.setFixedWidth(px(76))
            cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cell.setAccessibleName(name.format(n=number))
        remove = IconButton("x", self.tr("Remove line {n}").format(n=number))
        line = (description, *cells, remove)
        for column, widget in enumerate(line):
            self._grid.addWidget(widget, row, column)
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(self._on_edited)
        cells[2].returnPressed.connect(lambda: self._add_line(focus=True))
        remove.clicked.connect(lambda: self._remove(description))
        self._lines.append(line)  # type: ignore[arg-type]
        if focus:
            description.setFocus()

    def _remove(self, description: QLineEdit) -> None:
        line = next(each for each in self._lines if each[0] is description)
        if len(self._lines) == 1:
            description.clear()
            line[2].clear()
        else:
            self._lines.remove(line)
            for widget in line:
                widget.deleteLater()
        self._on_edited()

    def _on_edited(self) -> None:
        self.fields["lines"].set_error(None)
        for _, quantity, price, tax, _ in self._lines:
            for cell in (quantity, price, tax):
                cell.setProperty("error", "true" if self._is_wrong(cell, price) else "false")
                cell.style().unpolish(cell)
                cell.style().polish(cell)
        self._show_total()
        self.changed.emit()

    def _show_total(self) -> None:
        gross = totals(self.content()).gross
        self._total.setText(self.tr("Total {amount}").format(amount=dates.money(gross, self.currency.currentText())))


def _peek(desk: Desk, over: QWidget, row: RequestRow) -> None:
    from app.views.invoices.popup import InvoicePopup

    InvoicePopup(desk, over, row).open()


def _brings(desk: Desk, over: QWidget) -> None:
    from app.views.importing.dialog import ImportDialog

    ImportDialog(desk, over, "invoices").open()


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.invoices.cards import cards

    return cards(found, lambda request_id: desk.go(VIEW.place(request_id)))


def _menu(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    from app.views.invoices.papers import entries

    return entries(actions, row)


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
    brings=_brings,
)
