"""The invoice as a PDF/A-3B: searchable, of one typeface, ready to carry the data of an e-invoice (INV-1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.services.papers import invoice_totals
from app.services.papers.invoice_totals import NONE, PERCENT, Discount, Totals
from app.services.papers.layout import (
    BODY,
    FIGURES,
    LABEL,
    MARGIN,
    MEDIUM,
    MUTED,
    SEMIBOLD,
    SMALL,
    STRONG,
    TITLE,
    FirmLetterhead,
    Sheet,
    Style,
    bytes_of,
)
from app.services.papers.payment_code import grouped_iban, payment_code, plain_iban
from app.services.papers.units import unit_word
from app.services.papers.words import Words

ROOM = 2.1
"""Above and below the text of a line."""

GAP = 6.0
"""Between two columns."""

TOTAL = Style(12.5, SEMIBOLD, figures=True)
MUTED_FIGURES = Style(9, colour=MUTED, figures=True)


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One line: the price of one in minor units, the tax in percent."""

    description: str
    quantity: Decimal
    unit_price: int
    tax_rate: Decimal = Decimal(0)
    detail: str = ""
    unit: str = ""
    """A code of `units`, or any other word."""
    discount: Discount = NONE

    @property
    def amount(self) -> int:
        """The line's amount without tax, in minor units."""
        return invoice_totals.Line(self.quantity, self.unit_price, self.tax_rate, self.discount).net


@dataclass(frozen=True, slots=True)
class InvoicePaper:
    """An invoice, or the credit note of one, as it is sent; amounts in minor units of `currency`."""

    number: str
    issued_on: date
    due_on: date | None
    currency: str
    firm: FirmLetterhead
    language: str
    bill_to_name: str
    bill_to_address: str
    lines: tuple[InvoiceLine, ...]
    paid: int = 0
    note: str = ""
    legal: str = ""
    """Small print below the payment: what the law has an invoice say."""
    bill_to_registration: str = ""
    client_reference: str = ""
    """What the client wants to read on its invoices: an order's number."""
    discount: Discount = NONE
    """On the whole invoice, besides those of its lines."""
    shows_code: bool = True
    """Whether a code for the phone stands beside the bank account."""
    credit_note_of: str = ""
    """The number of the invoice that this one takes back; such a paper asks for no payment."""
    credited_on: date | None = None
    """The day on which that invoice was issued: a credit note names both."""

    @property
    def totals(self) -> Totals:
        """Net, tax by rate, gross."""
        lines = (
            invoice_totals.Line(line.quantity, line.unit_price, line.tax_rate, line.discount) for line in self.lines
        )
        return invoice_totals.totals(lines, self.discount)

    @property
    def balance(self) -> int:
        """What is still owed."""
        return self.totals.gross - self.paid


def pdf_bytes(invoice: InvoicePaper) -> bytes:
    """Return the invoice as a PDF; the same invoice gives the same bytes."""
    return bytes_of(lambda pages: _Invoice(invoice, pages).sheet)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table: where its text begins or, to the right, ends."""

    key: str
    x: float
    width: float
    align: str


class _Invoice:
    """An invoice under the pen."""

    def __init__(self, paper: InvoicePaper, pages: int) -> None:
        self.paper = paper
        self.words = Words(paper.language, paper.firm.country)
        self.totals = paper.totals
        kind = self.words.say("credit_note" if paper.credit_note_of else "invoice")
        self.sheet = Sheet(paper.firm, self.words, f"{kind} {paper.number}", paper.issued_on, pages)
        self._head(kind)
        self._parties()
        self.columns = self._choose_columns()
        self._table()
        self._sums()
        if paper.note:
            self.sheet.y += 2
            self.sheet.block(MARGIN, paper.note, BODY, self.sheet.width * 0.8, gap=4)
        if not paper.credit_note_of:
            self._payment()
        if paper.legal:
            self.sheet.y += 2
            self.sheet.block(MARGIN, paper.legal, Style(7.5, colour=MUTED), self.sheet.width)

    def _money(self, minor: int) -> str:
        return self.words.money(minor, self.paper.currency)

    def _discount(self, discount: Discount) -> str:
        """Write a discount as it was agreed on: its percentage, or its amount."""
        if discount.kind == PERCENT:
            return self.words.percent(discount.value)
        return self._money(-discount.of(0))

    def _head(self, kind: str) -> None:
        sheet = self.sheet
        sheet.letterhead()
        sheet.text(MARGIN, sheet.y - 2, kind, replace(TITLE, colour=self.paper.firm.colour), sheet.width, align="R")
        sheet.text(
            MARGIN, sheet.y + 7.2, self.paper.number, Style(10.5, MEDIUM, MUTED), sheet.width, "R", sheet.width * 0.4
        )
        sheet.y += 35

    def _parties(self) -> None:
        """Set the client on the left, dates and references on the right."""
        sheet, paper = self.sheet, self.paper
        top = sheet.y
        width = sheet.width * 0.52
        sheet.text(MARGIN, top, self.words.say("credit_to" if paper.credit_note_of else "bill_to"), LABEL)
        sheet.y = top + 5
        sheet.block(MARGIN, paper.bill_to_name[:300], Style(10.5, SEMIBOLD, leading=1.3), width)
        sheet.block(MARGIN, paper.bill_to_address[:600], BODY, width)
        sheet.block(MARGIN, paper.bill_to_registration[:100], SMALL, width)
        left_end = sheet.y
        facts = [("issued_credit" if paper.credit_note_of else "issued", self.words.day(paper.issued_on), STRONG)]
        if paper.due_on is not None and not paper.credit_note_of:
            facts.append(("due", self.words.day(paper.due_on), STRONG))
        if paper.client_reference:
            facts.append(("reference", paper.client_reference, BODY))
        if paper.credit_note_of:
            facts.append(("corrects", paper.credit_note_of, STRONG))
        if paper.credited_on is not None:
            facts.append(("corrects_of", self.words.day(paper.credited_on), BODY))
        y = top
        value_x = sheet.right - 42
        for key, value, style in facts:
            sheet.text(value_x - 44, y, self.words.say(key), LABEL, 40, align="R", beside=BODY)
            sheet.text(value_x, y, value, style, 42, align="R")
            y += 5.6
        sheet.y = max(left_end, y, top + 24) + 9

    def _choose_columns(self) -> tuple[_Column, ...]:
        """Return the columns that this invoice needs, each as wide as its widest figure; the words take the rest."""
        wanted = ["quantity", "unit_price"]
        if any(line.discount for line in self.paper.lines):
            wanted.append("discount")
        if any(rate.rate for rate in self.totals.rates):
            wanted.append("tax")
        wanted.append("amount")
        columns: list[_Column] = []
        right = self.sheet.right
        widths = {key: self._column_width(key) for key in wanted}
        narrow = min(1.0, (self.sheet.width * 0.75 - GAP * len(wanted)) / sum(widths.values()))
        for key in reversed(wanted):
            width = widths[key] * narrow
            columns.insert(0, _Column(key, right - width, width, "R"))
            right -= width + GAP
        return (_Column("description", MARGIN, right - MARGIN, "L"), *columns)

    def _column_width(self, key: str) -> float:
        widths = [self.sheet.text_width(self._cell(key, line)[:60], FIGURES) for line in self.paper.lines]
        return max([*widths, self.sheet.text_width(self._label(key), LABEL)]) + 0.2

    def _label(self, key: str) -> str:
        if key == "tax":
            return self.words.tax
        taxed = any(rate.rate for rate in self.totals.rates)
        if key == "amount" and not taxed:
            return self.words.say("amount").removesuffix(" HT")
        return self.words.say(key)

    def _cell(self, key: str, line: InvoiceLine) -> str:
        if key == "quantity":
            unit = unit_word(line.unit, line.quantity, self.paper.language)
            return f"{self.words.number(line.quantity)}\u00a0{unit}" if unit else self.words.number(line.quantity)
        if key == "unit_price":
            return self._money(line.unit_price)
        if key == "discount":
            return self._discount(line.discount) if line.discount else ""
        if key == "tax":
            return self.words.percent(line.tax_rate)
        return self._money(line.amount)

    def _table(self) -> None:
        self._table_head()
        self.sheet.on_new_page = self._table_head
        for line in self.paper.lines:
            self._row(line)
        self.sheet.on_new_page = None

    def _table_head(self) -> None:
        sheet = self.sheet
        for column in self.columns:
            sheet.text(column.x, sheet.y, self._label(column.key), LABEL, column.width, column.align)
        sheet.y += LABEL.line + 1.6
        sheet.rule(sheet.y, colour=self.paper.firm.colour, thick=0.4)

    def _row(self, line: InvoiceLine) -> None:
        """Set a line; only one that is higher than a page is split."""
        sheet, words = self.sheet, self.columns[0]
        name, detail = Style(9.5, MEDIUM), Style(8.5, colour=MUTED)
        height = sheet.height(line.description, name, words.width) + sheet.height(line.detail, detail, words.width)
        sheet.need(max(height, name.line) + 2 * ROOM)
        sheet.y += ROOM
        for column in self.columns[1:]:
            style = FIGURES if column.key == "amount" else Style(9.5, colour=MUTED, figures=True)
            sheet.text(column.x, sheet.y, self._cell(column.key, line), style, column.width, column.align)
        if not line.description.strip():
            sheet.y += name.line
        sheet.block(words.x, line.description, name, words.width)
        sheet.block(words.x, line.detail, detail, words.width)
        sheet.y += ROOM
        sheet.rule(sheet.y)

    def _sums(self) -> None:
        """Set net, tax by rate, total, what was paid, what remains: together, on one page."""
        sheet, words = self.sheet, self.words
        taxed = [rate for rate in self.totals.rates if rate.rate]
        rows: list[tuple[str, int]] = []
        if self.totals.discount:
            rows.append((words.say("subtotal"), self.totals.net + self.totals.discount))
            percent = self.paper.discount.kind == PERCENT
            share = f" {self._discount(self.paper.discount)}" if percent else ""
            rows.append((words.say("discount") + share, -self.totals.discount))
        if taxed:
            rows.append((words.say("net"), self.totals.net))
            for rate in self.totals.rates if len(self.totals.rates) > 1 else taxed:
                label = words.say("tax_sum", tax=words.tax, rate=words.percent(rate.rate), net=self._money(rate.net))
                one = f"{words.tax} {words.percent(rate.rate)}"
                rows.append((label if len(self.totals.rates) > 1 else one, rate.tax))
        sheet.need(len(rows) * 6 + 34)
        sheet.y += 4
        width = 92.0
        x = sheet.right - width
        for name, minor in rows:
            self._sum(x, width, name, minor, Style(9, colour=MUTED), FIGURES, 5.8)
        sheet.y += 1.2
        sheet.rule(sheet.y, x, width, self.paper.firm.colour, 0.4)
        sheet.y += 2.2
        total = words.say("total_credit" if self.paper.credit_note_of else "total")
        total = total if taxed else total.removesuffix(" TTC")
        self._sum(x, width, total, self.totals.gross, Style(12.5, SEMIBOLD), TOTAL, 7.5)
        if self.paper.paid:
            self._sum(x, width, words.say("paid"), -self.paper.paid, Style(9, colour=MUTED), MUTED_FIGURES, 5.8)
            bold, bold_figures = (
                Style(10.5, SEMIBOLD, self.paper.firm.colour),
                Style(10.5, SEMIBOLD, self.paper.firm.colour, figures=True),
            )
            self._sum(x, width, words.say("balance"), self.paper.balance, bold, bold_figures, 6)
        sheet.y += 6

    def _sum(self, x: float, width: float, name: str, minor: int, left: Style, right: Style, step: float) -> None:
        amount = self._money(minor)
        self.sheet.text(x, self.sheet.y, name, left, width - self.sheet.text_width(amount, right) - 3, beside=right)
        self.sheet.text(x, self.sheet.y, amount, right, width, "R")
        self.sheet.y += step

    def _payment(self) -> None:
        """Say how to pay what is owed, with a code for the phone where banks read one (euros, IBAN)."""
        sheet, paper, words = self.sheet, self.paper, self.words
        if paper.balance <= 0:
            if paper.paid:
                sheet.need(8)
                sheet.text(MARGIN, sheet.y, words.say("paid_in_full"), STRONG, sheet.width)
                sheet.y += 8
            return
        firm = paper.firm
        if not plain_iban(firm.iban):
            return
        code = None
        if paper.currency == "EUR" and paper.shows_code:
            code = payment_code(firm.name, firm.iban, plain_iban(firm.bic), paper.balance, paper.number)
        facts = [
            ("holder", firm.name),
            ("iban", grouped_iban(firm.iban)),
            ("bic", plain_iban(firm.bic)),
            ("reference", paper.number),
            ("amount", self._money(paper.balance)),
        ]
        facts = [(key, value) for key, value in facts if value]
        height = 42.0 if code is not None else 16.5 + 5.2 * len(facts)
        sheet.need(height + 2)
        top = sheet.y
        sheet.box(MARGIN, top, sheet.width, height)
        x = MARGIN + 6
        if code is not None:
            sheet.pdf.set_fill_color(255, 255, 255)
            sheet.pdf.rect(x - 1, top + 4, 34, 34, style="F")
            sheet.squares(code, x + 2, top + 7, 28)
            x += 40
        y = top + 5
        sheet.text(x, y, words.say("payment"), STRONG)
        y += 7
        for key, value in facts:
            sheet.text(x, y, words.say(key).removesuffix(" HT"), LABEL, 30, beside=BODY)
            sheet.text(x + 30, y, value, Style(9.5, MEDIUM) if key == "holder" else FIGURES, sheet.right - x - 34)
            y += 5.2
        sheet.y = top + height + 3
