"""Statements as SWIFT MT940, with what German, Dutch, Swiss and French banks make of its field 86 (INV-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
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
from app.services.papers.payment_code import is_iban

_TAG: Final = re.compile(r":(\d{2}[A-Z]?):(.*)", re.ASCII | re.DOTALL)
_BALANCE: Final = re.compile(r"[CD]\d{6}([A-Z]{3})[\d,.]+", re.ASCII)
_LINE: Final = re.compile(
    r"(?P<year>\d{2})(?P<month>\d{2})(?P<day>\d{2})(?P<entry>\d{4})?(?P<mark>R?[CD]|E[CD])(?P<funds>[A-Z])?"
    r"(?P<amount>\d[\d,.]*)(?P<kind>[A-Z][A-Z0-9]{3})?(?P<rest>.*)",
    re.ASCII,
)
_SUBFIELD: Final = re.compile(r"\?(\d{2})", re.ASCII)
_SEPA: Final = re.compile(r"(?:(?<=\s)|^|(?<=\W))(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|IBAN|BIC|PURP)\+")
_SLASHED: Final = re.compile(
    r"/(EREF|ORDP|BENM|NAME|IBAN|BIC|REMI|TRTP|MARF|CSID|CNTP|PREF|ISDT|NRTX|PURP|ADDR|RTRN|ULTD|ULTC|OCMT|CHGS|INIT)/"
)
PURPOSE: Final = frozenset({*(f"{at}" for at in range(20, 30)), *(f"{at}" for at in range(60, 64))})
WIDTH: Final = 27
"""Letters of a subfield: a text that fills it goes on in the next one, in the middle of a word."""


def looks_like(text: str) -> bool:
    """Say whether a text is such a statement, whatever a bank puts around it."""
    return re.search(r"^:(?:60[FM]|61):", text[:4_000], re.MULTILINE) is not None


def read_mt940(content: bytes) -> Statement:
    """Read statements, one after another as they stand in the file.

    Raises Refused "statement-unknown" where no balance or movement is in it, "statement-too-long", "encoding-unknown".
    """
    text, _ = decode(content)
    reading = _Reading()
    for tag, value in _fields(text):
        reading.take(tag, value)
    reading.finish()
    if not reading.known:
        raise Refused("statement-unknown")
    return Statement("mt940", tuple(reading.entries), reading.announced, tuple(reading.rejected))


def _fields(text: str) -> Iterator[tuple[str, str]]:
    """Give the fields with their lines; what stands around the blocks of SWIFT is left out."""
    tag, lines = "", [""]
    for line in text.splitlines():
        found = _TAG.match(line.removeprefix("{4:").lstrip("\ufeff"))
        if found is not None:
            if tag:
                yield tag, "\n".join(lines)
            tag, lines = found[1], [found[2]]
        elif line.startswith(("-}", "{1:")) or line.strip() == "-":
            if tag:
                yield tag, "\n".join(lines)
            tag = ""
        elif tag:
            lines.append(line)
    if tag:
        yield tag, "\n".join(lines)


@dataclass(slots=True)
class _Reading(Gathered):
    open: Entry | None = None
    """The movement whose field 86 may still come."""

    def take(self, tag: str, value: str) -> None:
        if tag == "86" and self.open is not None:
            self.open = _told_of(self.open, value)
            self.finish()
            return
        self.finish()
        if tag == "25":
            self.account = "".join(value.split())[:MAX_REFERENCE]
        elif tag in ("60F", "60M"):
            found = _BALANCE.match(value)
            self.known = True
            self.currency = found[1] if found else self.currency
        elif tag == "61":
            self._movement(value)

    def finish(self) -> None:
        if self.open is not None and self.open.amount:
            self.entries.append(self.open)
        self.open = None

    def _movement(self, value: str) -> None:
        self.known = True
        self.count()
        try:
            found = _LINE.match(value)
            if found is None:
                raise LineProblem("amount", "amount-unreadable", value[:60])
            if found["mark"].startswith("E"):
                self.announced += 1
                return
            self.open = self._entry(found, value)
        except LineProblem as problem:
            self.rejected.append(rejection(self.position, problem))

    def _entry(self, found: re.Match[str], value: str) -> Entry:
        unit = currency_of(self.currency)
        amount = minor(found["amount"].rstrip(".,") or "", unit)
        first, _, more = value.partition("\n")
        customer, _, bank = first[found.start("rest") :].partition("//")
        return Entry(
            booked_on=_booked_on(found),
            amount=amount if found["mark"] in ("C", "RD") else -amount,
            currency=unit,
            text=told(more),
            end_to_end=told(customer, MAX_REFERENCE),
            bank_reference=told(bank, MAX_REFERENCE),
            account=self.account,
            reversal=found["mark"].startswith("R"),
        )


def _booked_on(found: re.Match[str]) -> date:
    """Return the day of booking: told without its year, which is that of the value date or a neighbour's."""
    value = day(f"20{found['year']}", found["month"], found["day"])
    if not found["entry"]:
        return value
    month, of_month = found["entry"][:2], found["entry"][2:]
    near: list[date] = []
    for year in (value.year - 1, value.year, value.year + 1):
        try:
            near.append(date(year, int(month), int(of_month)))
        except ValueError:
            continue
    return min(near, key=lambda each: abs(each - value), default=value)


def _told_of(entry: Entry, value: str) -> Entry:
    """Return a movement with what field 86 tells: in subfields, between slashes, or in plain words."""
    joined = "".join(value.split("\n"))
    if len(_SUBFIELD.findall(joined)) >= 2:
        return _of_subfields(entry, joined)
    if _SLASHED.search(joined):
        return _of_slashes(entry, joined)
    plain = " ".join(each.strip() for each in value.split("\n"))
    return _of_purpose(replace(entry, text=told(f"{entry.text} {plain}")), plain)


def _of_subfields(entry: Entry, joined: str) -> Entry:
    """The German way: a code, then ?20 to ?29 what it is for, ?31 the account, ?32 and ?33 the name."""
    parts = _SUBFIELD.split(joined)
    fields = list(zip(parts[1::2], parts[2::2], strict=True))
    purpose = ""
    for name, value in fields:
        if name in PURPOSE:
            # A keyword begins a line; what filled the line before goes on without a blank.
            purpose += value if len(value) >= WIDTH and not _SEPA.match(value) else f"{value} "
    account = next((value for name, value in fields if name == "31"), "")
    name = "".join(_filled(value) for code, value in fields if code in ("32", "33"))
    return _of_purpose(replace(entry, payer=told(name, MAX_NAME), iban=told(account.replace(" ", ""), 34)), purpose)


def _filled(value: str) -> str:
    return value if len(value) >= WIDTH else f"{value} "


def _of_purpose(entry: Entry, purpose: str) -> Entry:
    """Take SEPA's keywords out of what it is for: EREF+, SVWZ+ and their like."""
    parts = _SEPA.split(purpose)
    known = dict(zip(parts[1::2], parts[2::2], strict=True))
    if not known:
        return replace(entry, text=told(purpose))
    text = f"{parts[0]} {known.get('SVWZ', '')}"
    iban = "".join(known.get("IBAN", "").split()[:1])
    return replace(
        entry,
        text=told(text),
        end_to_end=told(known.get("EREF"), MAX_REFERENCE) or entry.end_to_end,
        payer=told(known.get("ABWA"), MAX_NAME) or entry.payer,
        iban=entry.iban or (iban if is_iban(iban) else ""),
    )


def _of_slashes(entry: Entry, joined: str) -> Entry:
    """The Dutch and the international way: /NAME/…/REMI/…/."""
    parts = _SLASHED.split(joined)
    known: dict[str, str] = {}
    for name, value in zip(parts[1::2], parts[2::2], strict=True):
        known.setdefault(name, value)
    iban, name, text = known.get("IBAN", ""), known.get("NAME", ""), known.get("REMI", "")
    if counter := known.get("CNTP", ""):  # IBAN/BIC/name/city
        iban, _, more = counter.partition("/")
        name = more.partition("/")[2].partition("/")[0] or name
    reference = ""
    if text.startswith(("USTD//", "USTD/")):
        text = text.removeprefix("USTD/").removeprefix("/")
    elif text.startswith("STRD/"):
        reference = text.rstrip("/").rpartition("/")[2]
    return replace(
        entry,
        payer=told(name.strip("/ "), MAX_NAME),
        iban=told(iban.strip("/ "), 34),
        text=told(text.strip("/ ") or parts[0]),
        reference=told(reference, MAX_REFERENCE),
        end_to_end=told(known.get("EREF", "").strip("/ "), MAX_REFERENCE) or entry.end_to_end,
    )
