"""What an invoice is about, as cards: its lines with the totals, and its payments; narrow in the panel."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.services.requests.detail import RequestDetail
from app.services.requests.invoice_view import InvoiceView, LineView
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.label import Look, label, line
from app.views.words import dates
from app.views.words.marking import translate

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


def cards(found: RequestDetail, *, wide: bool = False) -> list[Card]:
    """Return the card of the lines and totals, and that of the payments where there are any."""
    view: InvoiceView = found.content
    made = [_lines(view, wide=wide)]
    if view.payments:
        made.append(_payments(view))
    return made


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
        said = label(each.description, "body", wrap=True)
        said.setAccessibleName(f"{each.description}, {_sum(view, each)}, {dates.money(each.amount, view.currency)}")
        grid.addWidget(said, row, 0)
        grid.addWidget(_cell(_number(each.quantity)), row, 1)
        grid.addWidget(_cell(dates.money(each.unit_price, view.currency)), row, 2)
        grid.addWidget(_cell(_rate(each.tax_rate), "second"), row, 3)
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
        rows.append((translate("InvoiceCards", "Net"), view.totals.net, "body"))
        for each in view.totals.rates:
            tax = translate("InvoiceCards", "Tax {rate}").format(rate=_rate(each.rate))
            rows.append((tax, each.tax, "body"))
    rows.append((translate("InvoiceCards", "Total"), view.total, "card"))
    if view.paid:
        rows.append((translate("InvoiceCards", "Paid"), -view.paid, "body"))
    rows.append((translate("InvoiceCards", "Balance"), view.balance, "card"))
    for row, (words, amount, look) in enumerate(rows):
        grid.addWidget(_cell(words, "second" if look == "body" else look), row, 0)
        grid.addWidget(_cell(dates.money(amount, view.currency), look), row, 1)
    return holder


def _payments(view: InvoiceView) -> Card:
    card = Card(translate("InvoiceCards", "Payments"))
    holder, grid = _grid()
    for row, each in enumerate(view.payments):
        grid.addWidget(_cell(dates.day(each.paid_on), left=True), row, 0)
        note = each.note or (translate("InvoiceCards", "Taken back") if each.amount < 0 else "")
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
    said = f"{_number(each.quantity)} × {dates.money(each.unit_price, view.currency)}"
    return f"{said} · " + translate("InvoiceCards", "Tax {rate}").format(rate=_rate(each.tax_rate))


def _number(value: Decimal) -> str:
    return dates.decimal(f"{value.normalize():f}")


def _rate(value: Decimal) -> str:
    """Return a rate with all its digits: 5.5 % is not 6 %."""
    return f"{_number(value)}\u00a0%" if dates.language() == "fr" else f"{_number(value)}%"
