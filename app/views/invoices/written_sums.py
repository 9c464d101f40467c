"""What an invoice that is written adds up to, as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.papers.invoice_totals import PERCENT
from app.services.requests.invoice_draft import InvoiceDraft, totals
from app.views.invoices.cards import discount, rate
from app.views.theme import px
from app.views.widgets.label import Look, label
from app.views.words import dates
from app.views.words.marking import translate

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def totals_grid(draft: InvoiceDraft, *, short: bool = False) -> QWidget:
    """Return its sums as a column of figures; a `short` one leaves out what is nothing."""
    found, currency = totals(draft), draft.currency
    rows: list[tuple[str, int, Look]] = []
    if found.line_discounts or found.discount:
        rows.append((translate("InvoiceCards", "Subtotal"), found.listed, "body"))
    if found.line_discounts:
        rows.append((translate("InvoiceCards", "Line discounts"), -found.line_discounts, "body"))
    if found.discount:
        off = f" {discount(draft.discount, currency)}" if draft.discount.kind == PERCENT else ""
        rows.append((translate("InvoiceCards", "Discount") + off, -found.discount, "body"))
    if not short or found.tax:
        rows.append((translate("InvoiceCards", "Net"), found.net, "body"))
    for each in found.rates:
        if each.rate or (not short and len(found.rates) > 1):
            words = translate("InvoiceCards", "Tax {rate} on {net}")
            said = words.format(rate=rate(each.rate), net=dates.money(each.net, currency))
            rows.append((said, each.tax, "body"))
    rows.append((translate("InvoiceCards", "Total"), found.gross, "card" if short else "title"))
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(0, 1)
    for row, (words, amount, look) in enumerate(rows):
        grid.addWidget(label(words, "second" if look == "body" else "card"), row, 0)
        figure = label(dates.money(amount, currency), look)
        figure.setAlignment(RIGHT)
        figure.setAccessibleName(f"{words} {figure.text()}")
        grid.addWidget(figure, row, 1)
    return holder
