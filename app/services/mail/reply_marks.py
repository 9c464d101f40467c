"""The mark in the subject of a reply link: what is answered, to which request, and a seal of ours (INB-3).

"[APPROVE APP-0012 MFRGGZDFMZTWQ2LK0C2F]". The seal is 80 bits of an HMAC over the request and its cycle, the answer,
the address that was written to, and the last day; then that day. So it is good for one answer to one question, from
whom it was asked, and no longer than that.
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

GOOD_FOR: Final = timedelta(days=366)
"""From the day on which the mail is written."""
EPOCH: Final = date(2020, 1, 1)
BITS: Final = 80
MARK: Final = re.compile(r"\[([A-Z]+(?:-[A-Z]+)*) ([^\s\[\]]{3,60})(?: ([A-Z2-7]{16}[0-9A-F]{4}))?\]", re.I)
"""Mail programs put "Re:" or "TR:" before it, and some write subjects small."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the subject of a reply says: a code of `actions`, a reference, and the seal or nothing."""

    code: str
    reference: str
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Sealer:
    """What seals the answers that one mail offers."""

    key: bytes = field(repr=False)
    address: str
    """Who is written to."""
    cycles: Mapping[str, int]
    """The cycles of the requests that the mail is about, by reference."""
    until: date

    def seal(self, code: str, reference: str) -> str:
        """Return the seal of an answer; empty for a request that the mail is not about."""
        cycle = self.cycles.get(reference)
        return "" if cycle is None else _seal(self.key, code, reference, cycle, self.address, self.until)


def written(code: str, reference: str, seal: str = "") -> str:
    """Return a mark as it stands in a subject."""
    return f"[{' '.join(filter(None, (code.upper().replace('_', '-'), reference, seal)))}]"


def found(subject: str) -> Mark | None:
    """Return the mark in a subject, which may be anything."""
    match = MARK.search(subject)
    return Mark(match[1].lower().replace("-", "_"), match[2], (match[3] or "").upper()) if match else None


def is_genuine(mark: Mark, key: bytes, *, cycle: int, address: str, today: date) -> bool:
    """Say whether we made a mark for this address and cycle of its request, and it is still good."""
    if not mark.seal or not key:
        return False
    until = EPOCH + timedelta(days=int(mark.seal[-4:], 16))
    ours = _seal(key, mark.code, mark.reference, cycle, address, until)
    return hmac.compare_digest(ours, mark.seal) and today <= until


def _seal(key: bytes, code: str, reference: str, cycle: int, address: str, until: date) -> str:
    days = f"{(until - EPOCH).days:04X}"
    said = "\n".join((code, reference.upper(), str(cycle), address.lower(), days))
    digest = hmac.digest(key, said.encode("utf-8", "replace"), "sha256")
    return base64.b32encode(digest[: BITS // 8]).decode("ascii") + days
