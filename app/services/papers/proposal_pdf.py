"""A proposal or engagement letter as a PDF to sign: introduction, services with prices, terms, signatures (PRO-1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

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
    SEMIBOLD,
    SMALL,
    FirmLetterhead,
    Sheet,
    Style,
    bytes_of,
)
from app.services.papers.words import Words

PROSE: Final = Style(10, leading=1.5)
TERMS: Final = Style(9, leading=1.45)
CLAUSE: Final = Style(9, SEMIBOLD, leading=1.45)
TITLE: Final = Style(18, SEMIBOLD, leading=1.25)
CLAUSE_HEADING: Final = re.compile(
    r"(?:(?:article|section)\s+)?\d+(?:\.\d+)*\s?[.)\u2013\u2014:-]?\s+\S.{0,70}", re.IGNORECASE
)
BULLET: Final = re.compile(r"[-*\u2022\u2013]\s+")
SIGNATURE_HEIGHT: Final = 44.0
GUTTER: Final = 10.0


@dataclass(frozen=True, slots=True)
class Service:
    """A service that is offered: the price in minor units, and what it is a price of ("month", "hour", or nothing)."""

    name: str
    detail: str
    price: int
    per: str = ""


@dataclass(frozen=True, slots=True)
class ProposalPaper:
    """A proposal as it is sent; `signatories` are pairs of a name and a role, which may be empty."""

    title: str
    reference: str
    firm: FirmLetterhead
    account_name: str
    account_address: str
    dated_on: date
    language: str
    introduction: tuple[str, ...] = ()
    services: tuple[Service, ...] = ()
    currency: str = "EUR"
    terms: str = ""
    signatories: tuple[tuple[str, str], ...] = ()


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
        for paragraph in paper.introduction:
            self._paragraph(paragraph, PROSE, Style(10, SEMIBOLD, leading=1.5), 2.6)
        if paper.services:
            self._services()
        if paper.terms.strip():
            self._heading(self.words.say("terms"))
            for paragraph in re.split(r"\n\s*\n", paper.terms.replace("\r\n", "\n")):
                self._paragraph(paragraph, TERMS, CLAUSE, 2.2)
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
        sheet.block(MARGIN, paper.title, TITLE, sheet.width, gap=6)

    def _heading(self, text: str) -> None:
        """Set a heading, never as the last line of a page."""
        self.sheet.y += 5
        self.sheet.need(26)
        self.sheet.block(MARGIN, text, HEADING, self.sheet.width, gap=2.5)

    def _paragraph(self, text: str, prose: Style, heading: Style, gap: float) -> None:
        """Set a paragraph: a short numbered line is the heading of a clause, lines that begin with a dash hang."""
        sheet = self.sheet
        lines = text.strip("\n").split("\n")
        if CLAUSE_HEADING.fullmatch(lines[0].strip()) and not lines[0].rstrip().endswith((".", ";", ",")):
            sheet.need(heading.line + 2 * prose.line)
            sheet.block(MARGIN, lines.pop(0), heading, sheet.width, gap=0.4)
        for line in lines:
            bullet = BULLET.match(line.lstrip())
            if not bullet:
                sheet.block(MARGIN, line, prose, sheet.width)
                continue
            sheet.need(prose.line)
            sheet.text(MARGIN + 1.5, sheet.y, "•", prose)
            sheet.block(MARGIN + 6, line.lstrip()[bullet.end() :], prose, sheet.width - 6)
        sheet.y += gap

    def _services(self) -> None:
        sheet, paper = self.sheet, self.paper
        self._heading(self.words.say("services"))
        prices = [sheet.text_width(self._price(service), FIGURES) for service in paper.services]
        self.price_width = min(max([*prices, 20.0]) + 0.2, sheet.width * 0.45)
        self._services_head()
        sheet.on_new_page = self._services_head
        for service in paper.services:
            self._service(service)
        sheet.on_new_page = None
        rhythms = {service.per for service in paper.services}
        if len(rhythms) == 1 and len(paper.services) > 1:
            self._total(rhythms.pop())
        sheet.y += 4

    def _services_head(self) -> None:
        sheet = self.sheet
        sheet.text(MARGIN, sheet.y, self.words.say("service"), LABEL)
        sheet.text(sheet.right - self.price_width, sheet.y, self.words.say("price"), LABEL, self.price_width, "R")
        sheet.y += LABEL.line + 1.6
        sheet.rule(sheet.y, colour=INK, thick=0.3)

    def _service(self, service: Service) -> None:
        sheet = self.sheet
        name, detail = Style(9.5, MEDIUM), Style(8.5, colour=MUTED)
        width = sheet.width - self.price_width - 8
        height = sheet.height(service.name, name, width) + sheet.height(service.detail, detail, width)
        sheet.need(max(height, name.line) + 4.2)
        sheet.y += 2.1
        sheet.text(sheet.right - self.price_width, sheet.y, self._price(service), FIGURES, self.price_width, "R")
        if not service.name.strip():
            sheet.y += name.line
        sheet.block(MARGIN, service.name, name, width)
        sheet.block(MARGIN, service.detail, detail, width)
        sheet.y += 2.1
        sheet.rule(sheet.y)

    def _total(self, per: str) -> None:
        """Set the sum of prices that have one rhythm; prices per month and per year are never added."""
        sheet = self.sheet
        sheet.need(10)
        sheet.y += 2.6
        bold = Style(10.5, SEMIBOLD, figures=True)
        text = self.words.say("total_per", per=per) if per else self.words.say("total").removesuffix(" TTC")
        amount = self.words.money(sum(service.price for service in self.paper.services), self.paper.currency)
        sheet.text(MARGIN, sheet.y, text, Style(10.5, SEMIBOLD), sheet.width * 0.6)
        sheet.text(MARGIN, sheet.y, amount, bold, sheet.width, "R")
        sheet.y += 6

    def _price(self, service: Service) -> str:
        price = self.words.money(service.price, self.paper.currency)
        return f"{price} / {service.per}" if service.per else price

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
