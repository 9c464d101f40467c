"""How sending stands, in words: one truth for status bar, banners and tray."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.views.icons import TrayState
from app.views.pulse import Glance
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

IDENTITY_REASONS = frozenset({"restored", "copied", "rolled-back"})
"""Reasons of a pause which only a decision about the database ends (ENG-6)."""
AWAY = frozenset({"offline", "server-not-reached", "server-silent", "connection-lost"})
"""What stopped the queue because nobody answered: it may be tried again at once."""
PASSING = AWAY | {"limited", "limit-reached", "try-later", "database-locked"}
"""What stopped the queue and passes by itself."""

OF_DISK = frozenset({"folder-read-only", "disk-full", "disk-error", "database-damaged", "database-unreachable"})
"""What stopped the queue at this computer: nothing of the mail account mends it."""

STOPPED: dict[str, str] = {
    "offline": QT_TRANSLATE_NOOP(
        "standing",
        "The mail server cannot be reached: is this computer online? Mails wait; Relance tries again by itself.",
    ),
    "server-not-reached": QT_TRANSLATE_NOOP(
        "standing",
        "The mail server cannot be reached: is this computer online? Mails wait; Relance tries again by itself.",
    ),
    "limited": QT_TRANSLATE_NOOP("standing", "The provider’s limit is reached. Mails wait; Relance goes on by itself."),
    "limit-reached": QT_TRANSLATE_NOOP(
        "standing", "The provider’s limit is reached. Mails wait; Relance goes on by itself."
    ),
    "sign-in-refused": QT_TRANSLATE_NOOP(
        "standing", "The mail server refused the sign-in. Nothing is sent until the password is right."
    ),
    "sign-in-required": QT_TRANSLATE_NOOP(
        "standing", "The mail server asks for a sign-in. Nothing is sent until then."
    ),
    "password-missing": QT_TRANSLATE_NOOP(
        "standing", "There is no password for the mail account. Nothing is sent until you type it."
    ),
    "keyring-locked": QT_TRANSLATE_NOOP(
        "standing", "The keyring of this computer is locked. Mails wait until it is unlocked."
    ),
    "keyring-missing": QT_TRANSLATE_NOOP(
        "standing", "This computer offers no keyring for the mail password. Mails wait."
    ),
    "tls-not-verified": QT_TRANSLATE_NOOP(
        "standing", "The mail server could not prove who it is. Nothing is sent over such a connection."
    ),
    "sender-refused": QT_TRANSLATE_NOOP("standing", "The mail server does not let you send from this address."),
    "server-not-found": QT_TRANSLATE_NOOP("standing", "There is no mail server of that name."),
    "clock-behind": QT_TRANSLATE_NOOP(
        "standing", "The computer’s clock shows less than what was written last. Nothing is sent until it is right."
    ),
    "disk-full": QT_TRANSLATE_NOOP("standing", "The disk is full. Nothing is sent until there is room."),
    "folder-read-only": QT_TRANSLATE_NOOP(
        "standing",
        "Nothing can be written to the data folder. Nothing is sent or saved until it can; then all goes on by itself.",
    ),
    "disk-error": QT_TRANSLATE_NOOP(
        "standing", "The disk reports an error. Nothing is sent while it does: check it, and make a backup."
    ),
    "database-damaged": QT_TRANSLATE_NOOP("standing", "The database is damaged. Nothing is sent: restore a backup."),
    "internal": QT_TRANSLATE_NOOP("standing", "Sending met a fault of the program. Relance tries again every minute."),
}
MAILBOX: dict[str, str] = {
    "mailbox-refused": QT_TRANSLATE_NOOP(
        "standing", "Your mailbox refused the sign-in: e-mails that come back go unseen. Type the password anew."
    ),
    "password-missing": QT_TRANSLATE_NOOP(
        "standing", "Your mailbox is not read: there is no password for it. Type it in the settings."
    ),
    "mailbox-tls": QT_TRANSLATE_NOOP(
        "standing", "The incoming server could not prove who it is, so your mailbox is not read. Check its name."
    ),
    "mailbox-offline": QT_TRANSLATE_NOOP(
        "standing", "Your mailbox has not been reached for over an hour: e-mails that come back go unseen."
    ),
}
MAILBOX_OTHER = QT_TRANSLATE_NOOP(
    "standing", "Your mailbox cannot be read at present: e-mails that come back go unseen. Relance tries again."
)
OTHER = QT_TRANSLATE_NOOP("standing", "Sending stands still. Relance tries again by itself.")


def tr(text: str) -> str:
    """Translate in this file's context."""
    return translate("standing", text)


@dataclass(frozen=True, slots=True)
class Standing:
    """`state` chooses the tray's icon, `tone` the dot's colour (a tone, or "accent"); `text` is a sentence."""

    state: TrayState
    tone: str
    text: str


def standing(glance: Glance) -> Standing:
    """Return how sending stands: what stops everything first, then what stops some."""
    status, stopped = glance.status, glance.stopped
    if status.pause.paused:
        return Standing("paused", "warn", paused(glance))
    if stopped and stopped not in PASSING:
        return Standing("problem", "bad", stopped_words(stopped))
    if stopped and not status.sandbox:
        return Standing("offline", "neu", stopped_words(stopped))
    if status.problems:
        return Standing(
            "problem",
            "ok",
            translate(
                "standing", QT_TRANSLATE_NOOP("standing", "%n problem(s) in the outbox", "", 1), "", status.problems
            ),
        )
    if status.mailbox:
        return Standing("problem", "warn", mailbox_words(status.mailbox))
    return Standing("normal", "info" if status.sandbox else "ok", translate("standing", "Sending normally"))


def paused(glance: Glance) -> str:
    """ "Paused until Mon 30 Nov, 09:00", or until somebody resumes."""
    until = glance.status.pause.until
    if until is None:
        return translate("standing", "Paused until you resume")
    return translate("standing", "Paused until {moment}").format(moment=within(until, glance.at))


def within(moment: datetime, now: datetime) -> str:
    """A moment inside a sentence: "tomorrow, 09:00", where a line of its own would begin with a capital."""
    words = dates.moment(moment)
    near = abs((dates.local(moment).date() - dates.local(now).date()).days) <= 1
    return words[:1].lower() + words[1:] if near else words


def stopped_words(code: str) -> str:
    """Why the queue stands still, as a sentence."""
    return tr(STOPPED.get(code, OTHER))


def mailbox_words(code: str) -> str:
    """Why the firm's mailbox cannot be read, and what to do, as a sentence."""
    return tr(MAILBOX.get(code, MAILBOX_OTHER))


def next_send(glance: Glance) -> str:
    """ "Next send 11:00 · 7 left today", or that nothing is planned."""
    status = glance.status
    if status.pause.paused:
        return (
            translate("standing", QT_TRANSLATE_NOOP("standing", "%n waiting while paused", "", 1), "", status.due_today)
            if status.due_today
            else translate("standing", "Nothing due today")
        )
    if status.due_today and glance.stopped and not (status.sandbox and glance.stopped in PASSING):
        # Its moment has come, or comes in vain.
        return translate("standing", QT_TRANSLATE_NOOP("standing", "%n e-mail(s) wait", "", 1), "", status.due_today)
    if status.next_at is None:
        return translate("standing", "Nothing planned")
    if not status.due_today:
        return translate("standing", "Next send {moment}").format(moment=brief(glance))
    left = translate("standing", QT_TRANSLATE_NOOP("standing", "%n left today", "", 1), "", status.due_today)
    return translate("standing", "Next send {moment} · {left}").format(moment=brief(glance), left=left)


def brief(glance: Glance) -> str:
    """The moment of the next mail: the hour alone where it is today."""
    moment = glance.status.next_at
    if moment is None:
        return "—"
    if dates.local(moment).date() == dates.local(glance.at).date():
        return dates.hour(moment)
    return within(moment, glance.at)
