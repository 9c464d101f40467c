"""Words of records of wrong recipients (APP-7)."""

from __future__ import annotations

from typing import Final

from app.services.privacy.incidents import RecordWords
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

STOPS: Final = {
    "stopped": QT_TRANSLATE_NOOP("incidents", "All e-mails to this contact stopped"),
    "notify-off": QT_TRANSLATE_NOOP("incidents", "NOTIFY switched off for this account"),
    "address-changed": QT_TRANSLATE_NOOP("incidents", "Nothing to stop: the contact’s address is another one now"),
}
APOLOGY: Final = {
    "": QT_TRANSLATE_NOOP("incidents", "None asked for"),
    "accepted": QT_TRANSLATE_NOOP("incidents", "Sent"),
    "cancelled": QT_TRANSLATE_NOOP("incidents", "Taken back"),
    "skipped": QT_TRANSLATE_NOOP("incidents", "Not sent"),
    "failed": QT_TRANSLATE_NOOP("incidents", "Failed"),
    "bounced": QT_TRANSLATE_NOOP("incidents", "Came back"),
    "uncertain": QT_TRANSLATE_NOOP("incidents", "Sent, perhaps"),
    "gone": QT_TRANSLATE_NOOP("incidents", "Erased with the account"),
}
WAITS: Final = QT_TRANSLATE_NOOP("incidents", "Waits in the outbox")


def stops(code: str) -> str:
    """What was stopped."""
    return translate("incidents", STOPS[code]) if code in STOPS else code


def stops_now(code: str, account: str) -> str:
    """What a report will stop."""
    said = {
        "stopped": translate("incidents", "All e-mails to this contact stop at once, from every account."),
        "notify-off": translate(
            "incidents",
            "The contact belongs to other accounts too: it gets nothing more about {account}, the rest goes on.",
        ),
        "address-changed": translate("incidents", "The contact has another address by now: nothing goes here."),
    }
    return said.get(code, code).format(account=account)


def apology(state: str) -> str:
    """What became of the request to delete."""
    return translate("incidents", APOLOGY.get(state, WAITS))


def record_words() -> RecordWords:
    """Return what a record says, in the reader's language."""
    return RecordWords(
        dates.language(),
        {
            "title": translate("incidents", "E-mails to a wrong recipient"),
            "at": translate("incidents", "Reported on"),
            "by": translate("incidents", "Reported by"),
            "account": translate("incidents", "Account concerned"),
            "recipient": translate("incidents", "Wrong recipient"),
            "reason": translate("incidents", "What happened"),
            "sent": translate("incidents", "What was sent"),
            "stops": translate("incidents", "What was stopped"),
            "apology": translate("incidents", "Request to delete"),
        },
        dates.moment_in_full,
        stops,
        apology,
    )
