"""The QR code with which a banking app fills in a transfer (EPC069-12, "GiroCode"): euros to an IBAN."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

Modules = tuple[tuple[bool, ...], ...]
"""Rows of squares, True for dark."""

MIN_CENTS: Final = 1
MAX_CENTS: Final = 99_999_999_999
MAX_NAME: Final = 70
MAX_TEXT: Final = 140
IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.ASCII)
BIC: Final = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?", re.ASCII)


def plain_iban(text: str) -> str:
    """Return an IBAN without spaces, in capitals."""
    return "".join(text.split()).replace("-", "").upper()


def is_iban(text: str) -> bool:
    """Say whether it is an IBAN whose check digits are right (ISO 13616)."""
    iban = plain_iban(text)
    if not IBAN.fullmatch(iban):
        return False
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1


def grouped_iban(text: str) -> str:
    """Return an IBAN in groups of four, as on paper."""
    iban = plain_iban(text)
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))


def payment_code(name: str, iban: str, bic: str, cents: int, text: str) -> Modules | None:
    """Return the code for a transfer of euros with `text` as its purpose; None where there can be none.

    There is none for an amount of zero or less, an IBAN that is wrong, or a holder without a name: a
    code that a banking app refuses, or that pays somebody else, is worse than none.
    """
    holder = " ".join(name.split())[:MAX_NAME].strip()
    purpose = " ".join(text.split())[:MAX_TEXT]
    if not (holder and purpose and is_iban(iban) and MIN_CENTS <= cents <= MAX_CENTS):
        return None
    from segno.helpers import make_epc_qr

    try:
        code = make_epc_qr(
            holder,
            plain_iban(iban),
            Decimal(cents).scaleb(-2),
            text=purpose,
            bic=bic.upper() if BIC.fullmatch(bic.upper()) else None,
            encoding="utf-8",
        )
    except ValueError:
        return None  # more than the 331 bytes that a code may hold
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
