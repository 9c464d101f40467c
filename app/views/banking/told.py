"""What a statement brought, and what was done with it, as sentences (INV-3)."""

from __future__ import annotations

from app.services.banking.inbox import TakenIn
from app.services.banking.recording import Done
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

NAMES = 3
_NEW = QT_TRANSLATE_NOOP("Statement", "%n new line(s)", "", 1)
_KNOWN = QT_TRANSLATE_NOOP("Statement", "%n known from an earlier statement", "", 1)
_GONE = QT_TRANSLATE_NOOP("Statement", "%n paid out, left out", "", 1)
_ANNOUNCED = QT_TRANSLATE_NOOP("Statement", "%n not booked yet, left out", "", 1)
_REJECTED = QT_TRANSLATE_NOOP("Statement", "%n cannot be read", "", 1)
_RETURNED = QT_TRANSLATE_NOOP("Statement", "%n payment(s) taken back by the bank: {names}", "", 1)
_RECORDED = QT_TRANSLATE_NOOP("Statement", "%n payment(s) recorded", "", 1)
_PAID = QT_TRANSLATE_NOOP("Statement", "%n invoice(s) paid in full: their reminders stop", "", 1)
_PART = QT_TRANSLATE_NOOP("Statement", "%n paid in part: their reminders go on", "", 1)
_IGNORED = QT_TRANSLATE_NOOP("Statement", "%n line(s) put away: not a client’s payment", "", 1)
_UNDONE = QT_TRANSLATE_NOOP("Statement", "%n line(s) open again", "", 1)
_STAYS = QT_TRANSLATE_NOOP("Statement", "%n stay: their invoices were changed since", "", 1)


def brought(found: TakenIn) -> str:
    """What a file brought."""
    parts = [_say(_NEW, found.new)]
    for text, count in ((_KNOWN, found.known), (_GONE, found.gone - len(found.returned)), (_ANNOUNCED, found.announced),
                        (_REJECTED, found.rejected)):  # fmt: skip
        if count:
            parts.append(_say(text, count))
    if found.returned:
        names = ", ".join(found.returned[:NAMES]) + ("…" if len(found.returned) > NAMES else "")
        parts.append(_say(_RETURNED, len(found.returned)).format(names=names))
    return " · ".join(parts)


def tone(found: TakenIn) -> str:
    """How much of it needs a look."""
    return "warn" if found.rejected or found.returned else "info"


def recorded(done: Done) -> str:
    """What was recorded."""
    parts = [_say(_RECORDED, done.payments)]
    parts += [_say(text, count) for text, count in ((_PAID, done.paid), (_PART, done.part)) if count]
    return " · ".join(parts)


def ignored(done: Done) -> str:
    """What was put away."""
    return _say(_IGNORED, len(done.entries))


def undone(done: Done, count: int) -> str:
    """What was taken back."""
    stays = len(done.entries) - count
    return _say(_UNDONE, count) + (" · " + _say(_STAYS, stays) if stays else "")


def _say(text: str, count: int) -> str:
    return translate("Statement", text, "", count)
