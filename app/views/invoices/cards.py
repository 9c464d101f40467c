"""What an invoice is about, as cards: its lines with the totals, and its payments; narrow in the panel."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.services.papers.invoice_totals import PERCENT, Discount
from app.services.papers.units import unit_word
from app.services.requests.detail import RequestDetail
from app.services.requests.invoice_view import InvoiceView, LineView
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.label import Look, label, line
from app.views.words import dates
from app.views.words.marking import translate

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


def cards(found: RequestDetail, opened: Callable[[int], object], *, wide: bool = False) -> list[Card]:
    """Return the cards of an invoice or a credit note: what it belongs to, lines and totals, payments.

    `opened` is called with the request that somebody wants to see: the credit note of the invoice, or the reverse.
    """
    view: InvoiceView = found.content
    made = [_related(view, opened)] if view.takes_back or view.void else []
    made.append(_lines(view, wide=wide))
    if view.payments:
        made.append(_payments(view))
    return made


def _related(view: InvoiceView, opened: Callable[[int], object]) -> Card:
    """The void invoice names its credit note, and the credit note its invoice (INV-5)."""
    other = view.takes_back or view.taken_back_by
    if view.takes_back is not None:
        words = translate("InvoiceCards", "Credit note for {number}").format(number=view.takes_back.number)
        button = translate("InvoiceCards", "Open the invoice")
    elif other is not None:
        words = translate("InvoiceCards", "Void: taken back by credit note {number}").format(number=other.number)
        button = translate("InvoiceCards", "Open the credit note")
    else:
        words, button = translate("InvoiceCards", "Void. Its credit note is in the program that it came from."), ""
    card = Card()
    row = QHBoxLayout()
    row.addWidget(label(words, "name", wrap=True), 1)
    if other is not None:
        link = Button(button, icon_name="external-link", small=True)
        link.setObjectName("related")
        link.clicked.connect(lambda: opened(other.request_id))
        row.addWidget(link)
    card.body.addLayout(row)
    if view.balance < 0:
        said = translate("InvoiceCards", "{amount} were paid: refund them, or set them off against another invoice.")
        card.body.addWidget(label(said.format(amount=dates.money(-view.balance, view.currency)), "warn", wrap=True))
    return card


def _lines(view: InvoiceView, *, wide: bool) -> Card:
    card = Card(translate("InvoiceCards", "Lines") if view.lines else translate("InvoiceCards", "Amount"))
    if view.lines:
        card.body.addWidget(_wide(view) if wide else _narrow(view))
        card.body.addWidget(line())
    card.body.addWidget(_totals(view))
    if view.note:
        card.body.addWidget(label(view.note, "second", wrap=True))
    return card


def _wide(view: InvoiceView) -> QWidget:
    holder, grid = _grid()
    heads = (
        translate("InvoiceCards", "Description"),
        translate("InvoiceCards", "Quantity"),
        translate("InvoiceCards", "Price"),
        translate("InvoiceCards", "Tax"),
        translate("InvoiceCards", "Amount"),
    )
    for column, head in enumerate(heads):
        grid.addWidget(_cell(head, "second", left=column == 0), 0, column)
    for row, each in enumerate(view.lines, 1):
        said = label("\n".join(filter(None, (each.description, each.detail))), "body", wrap=True)
        said.setAccessibleName(f"{each.description}, {_sum(view, each)}, {dates.money(each.amount, view.currency)}")
        grid.addWidget(said, row, 0)
        grid.addWidget(_cell(_counted(each)), row, 1)
        grid.addWidget(_cell(dates.money(each.unit_price, view.currency)), row, 2)
        tax = rate(each.tax_rate)
        off = f" · −{discount(each.discount, view.currency)}" if each.discount else ""
        grid.addWidget(_cell(tax + off, "second"), row, 3)
        grid.addWidget(_cell(dates.money(each.amount, view.currency), "name"), row, 4)
    return holder


def _narrow(view: InvoiceView) -> QWidget:
    holder, grid = _grid()
    for row, each in enumerate(view.lines):
        grid.addWidget(label(each.description, "body", wrap=True), 2 * row, 0)
        grid.addWidget(_cell(dates.money(each.amount, view.currency)), 2 * row, 1)
        grid.addWidget(label(_sum(view, each), "second", wrap=True), 2 * row + 1, 0)
    return holder


def _totals(view: InvoiceView) -> QWidget:
    holder, grid = _grid()
    rows: list[tuple[str, int, Look]] = []
    if view.lines:
        if view.totals.discount:
            rows.append((translate("InvoiceCards", "Subtotal"), view.totals.net + view.totals.discount, "body"))
            off = discount(view.draft.discount, view.currency) if view.draft.discount.kind == PERCENT else ""
            rows.append((translate("InvoiceCards", "Discount") + f" {off}".rstrip(), -view.totals.discount, "body"))
        rows.append((translate("InvoiceCards", "Net"), view.totals.net, "body"))
        for each in view.totals.rates:
            tax = translate("InvoiceCards", "Tax {rate}").format(rate=rate(each.rate))
            rows.append((tax, each.tax, "body"))
    rows += _sums(view)
    for row, (words, amount, look) in enumerate(rows):
        grid.addWidget(_cell(words, "second" if look == "body" else look), row, 0)
        grid.addWidget(_cell(dates.money(amount, view.currency), look), row, 1)
    return holder


def _sums(view: InvoiceView) -> list[tuple[str, int, Look]]:
    if view.takes_back is not None:
        return [(translate("InvoiceCards", "Total credited"), view.total, "card")]
    rows: list[tuple[str, int, Look]] = [(translate("InvoiceCards", "Total"), view.total, "card")]
    if view.taken_back_by is not None:
        credited = translate("InvoiceCards", "Credit note {number}").format(number=view.taken_back_by.number)
        rows.append((credited, -view.total, "body"))
    elif view.void:
        rows.append((translate("InvoiceCards", "Void"), -view.total, "body"))
    if view.paid:
        rows.append((translate("InvoiceCards", "Paid"), -view.paid, "body"))
    if view.balance < 0:
        return [*rows, (translate("InvoiceCards", "To refund"), -view.balance, "card")]
    return [*rows, (translate("InvoiceCards", "Balance"), view.balance, "card")]


def _payments(view: InvoiceView) -> Card:
    card = Card(translate("InvoiceCards", "Payments"))
    holder, grid = _grid()
    for row, each in enumerate(view.payments):
        grid.addWidget(_cell(dates.day(each.paid_on), left=True), row, 0)
        back = translate("InvoiceCards", "Refunded") if each.refund else translate("InvoiceCards", "Taken back")
        note = each.note or (back if each.amount < 0 else "")
        grid.addWidget(label(note, "second", wrap=True), row, 1)
        grid.addWidget(_cell(dates.money(each.amount, view.currency)), row, 2)
    grid.setColumnStretch(0, 0)
    grid.setColumnStretch(1, 1)
    card.body.addWidget(holder)
    return card


def _grid() -> tuple[QWidget, QGridLayout]:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(6))
    grid.setColumnStretch(0, 1)
    return holder, grid


def _cell(words: str, look: Look = "body", *, left: bool = False) -> QLabel:
    made = label(words, look)
    if not left:
        made.setAlignment(RIGHT)
    return made


def _sum(view: InvoiceView, each: LineView) -> str:
    said = f"{_counted(each)} × {dates.money(each.unit_price, view.currency)}"
    if each.discount:
        said += f" · −{discount(each.discount, view.currency)}"
    return f"{said} · " + translate("InvoiceCards", "Tax {rate}").format(rate=rate(each.tax_rate))


def discount(off: Discount, currency: str) -> str:
    """Write a discount as it was agreed on: "10%", or an amount."""
    return rate(off.value) if off.kind == PERCENT else dates.money(off.of(0), currency)


def _counted(each: LineView) -> str:
    unit = unit_word(each.unit, each.quantity, dates.language())
    return f"{_number(each.quantity)}\u00a0{unit}" if unit else _number(each.quantity)


def _number(value: Decimal) -> str:
    return dates.decimal(f"{value.normalize():f}")


def rate(value: Decimal) -> str:
    """Return a rate with all its digits: 5.5 % is not 6 %."""
    return f"{_number(value)}\u00a0%" if dates.language() == "fr" else f"{_number(value)}%"
