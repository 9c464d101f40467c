"""A proposal or engagement letter as a PDF to sign: introduction, services with prices, terms, signatures (PRO-1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from app.services import rich_text
from app.services.papers.invoice_totals import Totals
from app.services.papers.layout import (
    BODY,
    FIGURES,
    HEADING,
    INK,
    LABEL,
    LINE,
    MARGIN,
    MEDIUM,
    MUTED,
    REGULAR,
    SEMIBOLD,
    SMALL,
    FirmLetterhead,
    Sheet,
    Style,
    bytes_of,
)
from app.services.papers.rich_blocks import set_blocks
from app.services.papers.words import Words

PROSE: Final = Style(10, leading=1.5)
TERMS: Final = Style(9, leading=1.45)
TITLE: Final = Style(18, SEMIBOLD, leading=1.25)
NAME: Final = Style(9.5, MEDIUM)
DETAIL: Final = Style(8.5, colour=MUTED)
GROUP: Final = Style(9.5, SEMIBOLD)
SIGNATURE_HEIGHT: Final = 44.0
GUTTER: Final = 10.0
COLUMN_GAP: Final = 6.0
PERIODS: Final = ("month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Service:
    """A service that is offered: the price of one and what all of it comes to, in minor units without tax."""

    name: str
    detail: str
    price: int | None
    net: int
    quantity: Decimal = Decimal(1)
    tax_rate: Decimal = Decimal(0)
    """Percent."""


@dataclass(frozen=True, slots=True)
class Group:
    """The services of one period ("" once, "month", "quarter", "year", or words of its own), and their totals."""

    per: str
    services: tuple[Service, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class ProposalPaper:
    """A proposal as it is sent; texts are marked (`rich_text`); `signatories` are pairs of a name and a role or ""."""

    title: str
    reference: str
    firm: FirmLetterhead
    account_name: str
    account_address: str
    dated_on: date
    language: str
    document: str = "proposal"
    """What it is called: "proposal", or "letter" for an engagement letter."""
    introduction: str = ""
    groups: tuple[Group, ...] = ()
    currency: str = "EUR"
    terms: str = ""
    signatories: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures of the table: its head, and how wide it is."""

    key: str
    head: str
    width: float


def pdf_bytes(proposal: ProposalPaper) -> bytes:
    """Return the proposal as a PDF; the same proposal gives the same bytes."""
    return bytes_of(lambda pages: _Proposal(proposal, pages).sheet)


class _Proposal:
    """A proposal under the pen."""

    def __init__(self, paper: ProposalPaper, pages: int) -> None:
        self.paper = paper
        self.words = Words(paper.language, paper.firm.country)
        self.sheet = Sheet(paper.firm, self.words, paper.title, paper.dated_on, pages)
        self._head()
        set_blocks(self.sheet, rich_text.read(paper.introduction), PROSE, 2.6)
        if paper.groups:
            self._services()
        if paper.terms.strip():
            self._heading(self.words.say("terms"))
            set_blocks(self.sheet, rich_text.read(paper.terms), TERMS, 2.2)
        self._signatures()

    def _head(self) -> None:
        """Set letterhead, client, date and title as a letter has them."""
        sheet, paper = self.sheet, self.paper
        sheet.letterhead()
        sheet.text(MARGIN, sheet.y - 0.5, self.words.day(paper.dated_on), BODY, sheet.width, "R")
        if paper.reference:
            small = Style(8.5, colour=MUTED)
            sheet.text(MARGIN, sheet.y + 4.8, paper.reference, small, sheet.width, "R", sheet.width * 0.4)
        sheet.y += 33
        sheet.block(MARGIN, paper.account_name[:300], Style(10.5, SEMIBOLD, leading=1.3), sheet.width * 0.6)
        sheet.block(MARGIN, paper.account_address[:600], BODY, sheet.width * 0.6)
        sheet.y += 10
        called = self.words.say("letter" if paper.document == "letter" else "proposal")
        if called.casefold() not in paper.title.casefold():
            sheet.block(MARGIN, called, Style(9.5, MEDIUM, MUTED), sheet.width, gap=0.8)
        sheet.block(MARGIN, paper.title, replace(TITLE, colour=paper.firm.colour), sheet.width, gap=6)

    def _heading(self, text: str) -> None:
        """Set a heading, never as the last line of a page."""
        self.sheet.y += 5
        self.sheet.need(26)
        self.sheet.block(MARGIN, text, HEADING, self.sheet.width, gap=2.5)

    # The table

    def _services(self) -> None:
        """Set the services under each other, parted by period where there are several, with the totals of each."""
        sheet, paper = self.sheet, self.paper
        self._heading(self.words.say("services"))
        self.columns = self._columns()
        self.name_width = sheet.width - sum(each.width + COLUMN_GAP for each in self.columns)
        self._services_head()
        sheet.on_new_page = self._services_head
        parted = len(paper.groups) > 1 or bool(paper.groups[0].per)
        for group in paper.groups:
            if parted:
                self._group_head(group)
            for service in group.services:
                self._service(service)
            if len(group.services) > 1 or group.totals.tax:
                self._totals(group)
        sheet.on_new_page = None
        sheet.y += 4

    def _columns(self) -> tuple[_Column, ...]:
        """Return the columns beside the name: quantity, price of one and tax only where something is in them."""
        services = [each for group in self.paper.groups for each in group.services]
        wanted = []
        if any(each.quantity != 1 for each in services):
            wanted += ["quantity", "unit_price"]
        if any(each.tax_rate for each in services):
            wanted.append("tax")
        wanted.append("net")
        heads = {"net": "amount" if len(wanted) > 1 else "price", "quantity": "quantity", "unit_price": "unit_price"}
        made = []
        for key in wanted:
            head = self.words.tax if key == "tax" else self.words.say(heads[key])
            widest = max(self.sheet.text_width(self._cell(key, each), FIGURES) for each in services)
            width = max(widest, self.sheet.text_width(head, LABEL)) + 0.4
            made.append(_Column(key, head, min(width, self.sheet.width * 0.24)))
        return tuple(made)

    def _cell(self, key: str, service: Service) -> str:
        if key == "quantity":
            return self.words.number(service.quantity)
        if key == "tax":
            return self.words.percent(service.tax_rate)
        if service.price is None:
            return "—"
        return self.words.money(service.net if key == "net" else service.price, self.paper.currency)

    def _services_head(self) -> None:
        sheet = self.sheet
        sheet.text(MARGIN, sheet.y, self.words.say("service"), LABEL)
        x = MARGIN + self.name_width
        for column in self.columns:
            sheet.text(x + COLUMN_GAP, sheet.y, column.head, LABEL, column.width, "R")
            x += COLUMN_GAP + column.width
        sheet.y += LABEL.line + 1.6
        sheet.rule(sheet.y, colour=INK, thick=0.3)

    def _group_head(self, group: Group) -> None:
        sheet = self.sheet
        sheet.need(GROUP.line + 16)
        sheet.y += 3
        sheet.text(MARGIN, sheet.y, self._said("every", group.per), GROUP, sheet.width)
        sheet.y += GROUP.line + 0.4

    def _service(self, service: Service) -> None:
        sheet = self.sheet
        height = sheet.height(service.name, NAME, self.name_width) + sheet.height(
            service.detail, DETAIL, self.name_width
        )
        sheet.need(max(height, NAME.line) + 4.2)
        sheet.y += 2.1
        x = MARGIN + self.name_width
        for column in self.columns:
            sheet.text(x + COLUMN_GAP, sheet.y, self._cell(column.key, service), FIGURES, column.width, "R")
            x += COLUMN_GAP + column.width
        if not service.name.strip():
            sheet.y += NAME.line
        sheet.block(MARGIN, service.name, NAME, self.name_width)
        sheet.block(MARGIN, service.detail, DETAIL, self.name_width)
        sheet.y += 2.1
        sheet.rule(sheet.y)

    def _totals(self, group: Group) -> None:
        """Set what the services of one period come to; prices per month and per year are never added."""
        sheet, totals = self.sheet, group.totals
        rows = []
        if totals.tax:
            rows.append((self.words.say("net"), totals.net, False))
            rows += [
                (self.words.say("tax_sum", tax=self.words.tax, rate=self.words.percent(each.rate),
                                net=self.words.money(each.net, self.paper.currency)), each.tax, False)
                for each in totals.rates
                if each.tax
            ]  # fmt: skip
        rows.append((self._said("total_taxed" if totals.tax else "total", group.per), totals.gross, True))
        widest = max(sheet.text_width(self.words.money(amount, self.paper.currency), FIGURES) for _, amount, _ in rows)
        room = sheet.width - widest * 1.1 - COLUMN_GAP
        sheet.need(len(rows) * 5 + 5)
        sheet.y += 2.2
        for words, amount, strong in rows:
            style = Style(10 if strong else 9, SEMIBOLD if strong else REGULAR, INK if strong else MUTED)
            figures = Style(style.size, style.weight, style.colour, figures=True)
            sheet.text(MARGIN, sheet.y, self.words.money(amount, self.paper.currency), figures, sheet.width, "R")
            sheet.text(MARGIN, sheet.y, words, style, room, "R")
            sheet.y += style.line
        sheet.y += 2.6

    def _said(self, key: str, per: str) -> str:
        """Return words about a period: those of ours, or its own."""
        if not per:
            return self.words.say(f"{key}_once")
        if per in PERIODS:
            return self.words.say(f"{key}_{per}")
        return per if key == "every" else self.words.say("total_per", per=per)

    # Signatures

    def _signatures(self) -> None:
        """Set a place to sign for the firm and for each signatory, two in a row, the heading with its first row."""
        sheet = self.sheet
        places = [(self.paper.firm.name, "", True), *((name, role, False) for name, role in self.paper.signatories)]
        sheet.y += 5
        sheet.need(HEADING.line + 3 + SIGNATURE_HEIGHT)
        sheet.block(MARGIN, self.words.say("signatures"), HEADING, sheet.width, gap=3)
        width = (sheet.width - GUTTER) / 2
        for index, (name, role, is_firm) in enumerate(places):
            column = index % 2
            if column == 0:
                sheet.need(SIGNATURE_HEIGHT)
            self._signature(MARGIN + column * (width + GUTTER), width, name, role, is_firm)
            if column == 1 or index == len(places) - 1:
                sheet.y += SIGNATURE_HEIGHT

    def _signature(self, x: float, width: float, name: str, role: str, is_firm: bool) -> None:
        """Set one place to sign; the pen stays."""
        sheet, words = self.sheet, self.words
        y = sheet.y
        title = words.say("for", name=name) if is_firm else name
        bold = Style(9.5, SEMIBOLD, leading=1.3)
        first, *rest = sheet.lines(title, bold, width) or [""]
        sheet.text(x, y, first, bold)
        if rest:
            y += bold.line
            sheet.text(x, y, " ".join(rest), bold, width)
        under = role or ("" if is_firm else self.paper.account_name)
        sheet.text(x, y + 5, under, SMALL, width)
        if not is_firm:
            sheet.text(x, y + 9.6, words.say("agreed"), Style(7.5, colour=MUTED), width)
        base = sheet.y + 31
        date_width = width * 0.34
        sheet.rule(base, x, date_width, LINE, 0.3)
        sheet.rule(base, x + date_width + 4, width - date_width - 4, LINE, 0.3)
        sheet.text(x, base + 1, words.say("date"), LABEL)
        sheet.text(x + date_width + 4, base + 1, words.say("signature"), LABEL)
