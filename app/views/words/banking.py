"""Lines of bank statements in words: how sure it is what they pay, and why; why a file is not read (INV-3)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.services.banking.matching import Confidence
from app.services.errors import Refused
from app.views.widgets.pill import PillLook
from app.views.words import imports, refusals
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

SURE: Final = {
    Confidence.CERTAIN: (QT_TRANSLATE_NOOP("banking", "Certain"), "check", "ok"),
    Confidence.LIKELY: (QT_TRANSLATE_NOOP("banking", "Likely"), "clock", "info"),
    Confidence.POSSIBLE: (QT_TRANSLATE_NOOP("banking", "Possible"), "circle-alert", "warn"),
    Confidence.NONE: (QT_TRANSLATE_NOOP("banking", "Unknown"), "minus", "neu"),
}
CHOSEN: Final = (QT_TRANSLATE_NOOP("banking", "Chosen"), "pencil", "accent")

REASONS: Final = {
    "number": QT_TRANSLATE_NOOP("banking", "number"),
    "numbers": QT_TRANSLATE_NOOP("banking", "all their numbers"),
    "reference": QT_TRANSLATE_NOOP("banking", "payment reference"),
    "references": QT_TRANSLATE_NOOP("banking", "payment references"),
    "digits": QT_TRANSLATE_NOOP("banking", "digits of the number"),
    "amount": QT_TRANSLATE_NOOP("banking", "amount"),
    "sum": QT_TRANSLATE_NOOP("banking", "their sum"),
    "payer": QT_TRANSLATE_NOOP("banking", "payer"),
    "part": QT_TRANSLATE_NOOP("banking", "a part of the balance"),
    "over": QT_TRANSLATE_NOOP("banking", "more than is owed"),
    "others-named": QT_TRANSLATE_NOOP("banking", "other numbers are named too"),
    "all": QT_TRANSLATE_NOOP("banking", "all that the client owes"),
    "several": QT_TRANSLATE_NOOP("banking", "several add up to it"),
    "iban": QT_TRANSLATE_NOOP("banking", "paid from this bank account before"),
    "name": QT_TRANSLATE_NOOP("banking", "name"),
    "oldest": QT_TRANSLATE_NOOP("banking", "the oldest first"),
    "amount-only": QT_TRANSLATE_NOOP("banking", "nothing but the amount"),
    "other-currency": QT_TRANSLATE_NOOP("banking", "the invoice named is in another currency"),
    "taken": QT_TRANSLATE_NOOP("banking", "another line pays the invoice named"),
    "paid-already": QT_TRANSLATE_NOOP("banking", "the invoice named is paid already"),
    "recorded-already": QT_TRANSLATE_NOOP("banking", "such a payment is recorded already"),
    "other-client": QT_TRANSLATE_NOOP("banking", "the payer is another client"),
    "chosen": QT_TRANSLATE_NOOP("banking", "chosen by you"),
}
"""Every reason of a proposal by its code."""

FILES: Final = {
    "statement-unknown": QT_TRANSLATE_NOOP(
        "banking", "This file is no bank statement that Relance reads. Download it as CAMT.053, MT940, OFX or CSV."
    ),
    "statement-too-long": QT_TRANSLATE_NOOP("banking", "This statement is too long. Download it month by month."),
    "file-too-large": QT_TRANSLATE_NOOP("banking", "This file is too large. Download the statement month by month."),
    "file-damaged": QT_TRANSLATE_NOOP("banking", "This file is damaged. Download the statement again."),
    "entities-refused": QT_TRANSLATE_NOOP(
        "banking", "This file is not read for safety. Download the statement as MT940 or CSV."
    ),
    "not-a-table": QT_TRANSLATE_NOOP(
        "banking", "This file is no bank statement. Unpack a ZIP first; a PDF cannot be read: download CAMT.053 or CSV."
    ),
    "currency-mismatch": QT_TRANSLATE_NOOP("banking", "{number} is in another currency than the payment."),
    "amount-over-balance": QT_TRANSLATE_NOOP(
        "banking", "More than the balance of {number} would be recorded. Look at its lines again."
    ),
    "action-unknown": QT_TRANSLATE_NOOP("banking", "{number} was paid or ended meanwhile. Look at its lines again."),
    "nothing-to-do": QT_TRANSLATE_NOOP("banking", "Tick the payments to record."),
}
"""Refusals that say here what to do with a statement; all others are those of lists."""


def sure(confidence: Confidence, *, chosen: bool = False) -> PillLook:
    """How sure it is, as a pill."""
    text, icon, tone = CHOSEN if chosen else SURE[confidence]
    return PillLook(translate("banking", text), icon, tone)


def reasons(codes: Sequence[str]) -> str:
    """Why it is proposed: "Number, amount"."""
    said = ", ".join(translate("banking", REASONS[code]) for code in codes)
    return said[:1].upper() + said[1:]


def refusal(error: Refused) -> str:
    """Why a statement is not read, or its payments not recorded, and what to do."""
    text = FILES.get(error.code)
    if text is not None:
        return translate("banking", text).format(number=error.params.get("number", ""))
    return imports.refusal(error) if error.code in imports.FILES else refusals.refusal(error)
