"""Statements as OFX (QFX, QBO): 1.x, which is SGML, and 2.x, which is XML (INV-3).

Both are read by their tags alone. No parser of XML sees them, so that nothing in them is expanded or fetched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.services.banking.entry import (
    MAX_NAME,
    MAX_REFERENCE,
    Entry,
    Gathered,
    Statement,
    currency_of,
    day,
    minor,
    rejection,
    told,
)
from app.services.errors import Refused
from app.services.importing.delimited import decode
from app.services.importing.problems import LineProblem

_TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9_.]*)[^<>]*>([^<]*)")
_DATE: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{2,6})?(?:\.\d+)?(?:\s*\[[^\]]*\])?", re.ASCII)
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+\.\d\d", re.ASCII)


def looks_like(text: str) -> bool:
    """Say whether a text is such a statement."""
    head = text[:2_000].upper()
    return "OFXHEADER" in head or "<OFX>" in head


def read_ofx(content: bytes) -> Statement:
    """Read the movements of all accounts in the file, cards among them.

    Raises Refused "entities-refused" (a document type), "statement-unknown", "statement-too-long", "encoding-unknown".
    """
    text, _ = decode(content)
    if re.search(r"<!(?:DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise Refused("entities-refused")
    reading = _Reading()
    for closing, name, value in _tags(text):
        reading.take(closing, name, value)
    reading.finish()
    if not reading.known:
        raise Refused("statement-unknown")
    return Statement("ofx", tuple(reading.entries), 0, tuple(reading.rejected))


def _tags(text: str) -> Iterator[tuple[bool, str, str]]:
    for found in _TAG.finditer(text):
        yield bool(found[1]), found[2].upper(), html.unescape(found[3]).strip()


@dataclass(slots=True)
class _Reading(Gathered):
    movement: dict[str, str] | None = None
    within: str = ""
    """The part of a movement or statement that tells an account or a currency."""

    def take(self, closing: bool, name: str, value: str) -> None:
        if name in ("STMTTRN", "BANKTRANLIST", "STMTRS", "CCSTMTRS"):
            self.finish()
            self.known = True
            self.within = ""
            if name == "STMTTRN" and not closing:
                self.movement = {}
        elif name.endswith(("ACCTFROM", "ACCTTO", "CURRENCY")):
            self.within = "" if closing else name
        elif closing:
            return
        elif name == "CURDEF":
            self.currency = value
        elif self.movement is None:
            if name == "ACCTID" and self.within.endswith("ACCTFROM"):
                self.account = value[:MAX_REFERENCE]
        elif name != "CURSYM" or self.within == "CURRENCY":  # ORIGCURRENCY is what was converted from
            self.movement.setdefault(name, value)

    def finish(self) -> None:
        movement, self.movement = self.movement, None
        if movement is None:
            return
        self.count()
        try:
            entry = self._entry(movement)
        except LineProblem as problem:
            self.rejected.append(rejection(self.position, problem))
            return
        if entry.amount:
            self.entries.append(entry)

    def _entry(self, told_of: dict[str, str]) -> Entry:
        unit = currency_of(told_of.get("CURSYM") or self.currency)
        written = told_of.get("TRNAMT", "").replace(" ", "").replace("\u00a0", "")
        plain = written.lstrip("+-")
        amount = minor(plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain, unit)
        posted = _DATE.fullmatch(told_of.get("DTPOSTED", ""))
        if posted is None:
            raise LineProblem("date", "date-unreadable", told_of.get("DTPOSTED", "")[:60])
        texts = (told_of.get("MEMO", ""), told_of.get("CHECKNUM", ""), told_of.get("REFNUM", ""))
        return Entry(
            booked_on=day(posted[1], posted[2], posted[3]),
            amount=-amount if written.startswith("-") else amount,
            currency=unit,
            payer=told(told_of.get("NAME"), MAX_NAME),
            iban=told(told_of.get("ACCTID"), 34),
            text=told(" ".join(each for each in texts if each)),
            bank_reference=told(told_of.get("FITID"), MAX_REFERENCE),
            account=self.account,
        )
