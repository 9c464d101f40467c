"""Statements as XML: ISO 20022 camt.053, and the movements of camt.052 and camt.054, of whichever version (INV-3).

Banks differ in their versions and in what they fill in; names of elements are read without their namespace.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import iterparse  # type: ignore[import-untyped]

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
from app.services.importing.problems import LineProblem

DEEPEST: Final = 40
"""Elements within elements; a statement has fifteen at most."""
TOLD_EVERY: Final = 200
Watch = Callable[[int, int], None]
HOLDERS: Final = frozenset({"Stmt", "Rpt", "Ntfctn"})
_DATE: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T+Z-].*)?", re.ASCII | re.DOTALL)


def read_camt(content: bytes, watch: Watch = lambda at, of: None) -> Statement:
    """Read a statement; `watch` hears how many bytes are read, and of how many.

    Raises Refused "entities-refused" (a document type: the way of the billion laughs), "file-damaged",
    "statement-unknown" where it is XML of another kind, "statement-too-long".
    """
    reading, stream = _Reading(), io.BytesIO(content)
    try:
        for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
            if event == "start":
                reading.begin(element)
            else:
                reading.end(element)
                if reading.position % TOLD_EVERY == 1 and _name(element) == "Ntry":
                    watch(stream.tell(), len(content))
    except DefusedXmlException as e:
        raise Refused("entities-refused") from e
    except (ParseError, ValueError, LookupError) as e:
        raise Refused("file-damaged") from e
    if not reading.known:
        raise Refused("statement-unknown")
    return Statement("camt", tuple(reading.entries), reading.announced, tuple(reading.rejected))


@dataclass(slots=True)
class _Reading(Gathered):
    """The file as it goes by: a movement is forgotten once it is read, so that a long file needs little memory."""

    path: list[Element] = field(default_factory=list)

    def begin(self, element: Element) -> None:
        if self.path and not self.known:
            self.known = _name(self.path[0]) == "Document" and _name(element).startswith("BkToCstmr")
        if len(self.path) == 1 and not self.known:
            raise Refused("statement-unknown")
        if len(self.path) >= DEEPEST:
            raise Refused("file-damaged")
        self.path.append(element)

    def end(self, element: Element) -> None:
        self.path.pop()
        name, over = _name(element), _name(self.path[-1]) if self.path else ""
        if name == "Acct" and over in HOLDERS:
            self.account = _account(element)
            self.currency = _text(element, "Ccy")
        elif name == "Ntry" and over in HOLDERS:
            self._take(element)
            element.clear()
            self.path[-1].remove(element)

    def _take(self, entry: Element) -> None:
        self.count()
        status = _text(entry, "Sts/Cd") or _text(entry, "Sts")
        if status and status != "BOOK":
            self.announced += 1
            return
        try:
            self.entries += _movements(entry, self.account, self.currency)
        except LineProblem as problem:
            self.rejected.append(rejection(self.position, problem))


def _movements(entry: Element, account: str, currency: str) -> list[Entry]:
    """Return the movements of one booking: its parts where it sums several up and says how much each is."""
    amount = _find(entry, "Amt")
    written = amount.get("Ccy") if amount is not None else ""
    unit = currency_of(written or currency)
    whole = minor((amount.text or "") if amount is not None else "", unit)
    if not whole:
        return []
    parts = [each for details in _all(entry, "NtryDtls") for each in _all(details, "TxDtls")]
    shares = [_share(part, unit) for part in parts]
    if len(parts) > 1 and all(shares) and sum(each or 0 for each in shares) == whole:
        return [
            _movement(entry, [part], share or 0, unit, account, at)
            for at, (part, share) in enumerate(zip(parts, shares, strict=True))
        ]
    return [_movement(entry, parts, whole, unit, account, 0)]


def _share(part: Element, unit: str) -> int | None:
    """Return what one part of a booking is, where it is told in the booking's currency."""
    for path in ("Amt", "AmtDtls/TxAmt/Amt"):
        found = _find(part, path)
        if found is not None and found.get("Ccy", unit) == unit:
            return minor(found.text or "", unit)
    return None


def _movement(entry: Element, parts: list[Element], amount: int, unit: str, account: str, at: int) -> Entry:
    texts: list[str] = []
    references: list[str] = []
    for part in parts:
        texts += [each.text or "" for each in _every(part, "RmtInf/Ustrd")]
        texts += [each.text or "" for each in _every(part, "RmtInf/Strd/RfrdDocInf/Nb")]
        texts += [each.text or "" for each in _every(part, "RmtInf/Strd/AddtlRmtInf")]
        texts += [_text(part, "AddtlTxInf")]
        references += [each.text or "" for each in _every(part, "RmtInf/Strd/CdtrRefInf/Ref")]
    if not any(texts):
        texts.append(_text(entry, "AddtlNtryInf"))
    incoming = _text(entry, "CdtDbtInd") == "CRDT"
    one = parts[0] if len(parts) == 1 else None
    own = _text(one, "Refs/AcctSvcrRef") if one is not None else ""
    booked = _text(entry, "AcctSvcrRef") or _text(entry, "NtryRef")
    back = _text(entry, "RvslInd").lower() in ("true", "1")
    sender, holder = ("Dbtr", "DbtrAcct") if incoming or back else ("Cdtr", "CdtrAcct")
    who = _party(one, f"Ultmt{sender}") or _party(one, sender) or (_party(one, "Cdtr") if back else "")
    return Entry(
        booked_on=_day(entry),
        amount=amount if incoming else -amount,
        currency=unit,
        payer=told(who, MAX_NAME),
        iban=told(_holder(one, holder), 34),
        text=told(" ".join(each for each in texts if each.strip())),
        reference=told(" ".join(references), MAX_REFERENCE),
        end_to_end=told(_text(one, "Refs/EndToEndId"), MAX_REFERENCE),
        bank_reference=told(own or (f"{booked} {at}" if at else booked), MAX_REFERENCE),
        account=account,
        reversal=back,
    )  # fmt: skip


def _day(entry: Element) -> date:
    for path in ("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"):
        if found := _DATE.fullmatch(_text(entry, path)):
            return day(found[1], found[2], found[3])
    raise LineProblem("date", "date-unreadable", _text(entry, "BookgDt/Dt")[:60])


def _party(part: Element | None, name: str) -> str:
    """Return who it is; newer versions put a person or a firm into an element of its own."""
    related = _find(part, f"RltdPties/{name}")
    return _text(related, "Nm") or _text(related, "Pty/Nm")


def _holder(part: Element | None, name: str) -> str:
    return _account(_find(part, f"RltdPties/{name}"))


def _account(element: Element | None) -> str:
    return (_text(element, "Id/IBAN") or _text(element, "Id/Othr/Id")).replace(" ", "")


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _all(element: Element, name: str) -> list[Element]:
    return [each for each in element if _name(each) == name]


def _every(element: Element, path: str) -> list[Element]:
    found = [element]
    for name in path.split("/"):
        found = [inner for each in found for inner in _all(each, name)]
    return found


def _find(element: Element | None, path: str) -> Element | None:
    for name in path.split("/"):
        element = next((each for each in element if _name(each) == name), None) if element is not None else None
    return element


def _text(element: Element | None, path: str) -> str:
    found = _find(element, path)
    return (found.text or "").strip() if found is not None else ""
