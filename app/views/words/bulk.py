"""Words of acts for many requests: what is asked, whom it reaches, who is left out and why, what was done (MAN-4)."""

from __future__ import annotations

from collections import Counter
from typing import Final

from app.services.errors import Refused
from app.services.requests.bulk import Done, LeftOut, Reach, Verb
from app.views.words import refusals
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

TITLES: Final = {
    Verb.RESEND: QT_TRANSLATE_NOOP("bulk", "Resend"),
    Verb.PAUSE: QT_TRANSLATE_NOOP("bulk", "Pause reminders"),
    Verb.RESUME: QT_TRANSLATE_NOOP("bulk", "Resume reminders"),
    Verb.PLAN: QT_TRANSLATE_NOOP("bulk", "Set reminders"),
    Verb.ANSWERED: QT_TRANSLATE_NOOP("bulk", "Client answered"),
    Verb.ARCHIVE: QT_TRANSLATE_NOOP("bulk", "Archive"),
    Verb.UNARCHIVE: QT_TRANSLATE_NOOP("bulk", "Take out of the archive"),
    Verb.WITHDRAW: QT_TRANSLATE_NOOP("bulk", "Withdraw"),
}
SAID: Final = {
    Verb.RESEND: QT_TRANSLATE_NOOP("bulk", "One extra e-mail about each; reminders go on as they are."),
    Verb.PAUSE: QT_TRANSLATE_NOOP("bulk", "No reminder leaves meanwhile. Afterwards each goes on with its next one."),
    Verb.RESUME: QT_TRANSLATE_NOOP("bulk", "Each goes on with its next reminder: one at most of what was missed."),
    Verb.PLAN: QT_TRANSLATE_NOOP("bulk", "What is not ticked stays as each request has it."),
    Verb.ANSWERED: QT_TRANSLATE_NOOP("bulk", "No reminder leaves for five open days, so that somebody can read."),
    Verb.ARCHIVE: QT_TRANSLATE_NOOP("bulk", "While archived they mail nobody. You can take them out again."),
    Verb.UNARCHIVE: QT_TRANSLATE_NOOP("bulk", "Their reminders go on, where their clients have not acted."),
    Verb.WITHDRAW: QT_TRANSLATE_NOOP("bulk", "Nothing is asked any more: their reminders end. Nobody is told."),
}
DONE: Final = {
    Verb.PAUSE: QT_TRANSLATE_NOOP("bulk", "Reminders of %n request(s) paused", "", 1),
    Verb.RESUME: QT_TRANSLATE_NOOP("bulk", "Reminders of %n request(s) resumed", "", 1),
    Verb.PLAN: QT_TRANSLATE_NOOP("bulk", "Reminders of %n request(s) set", "", 1),
    Verb.ANSWERED: QT_TRANSLATE_NOOP("bulk", "%n request(s): client answered", "", 1),
    Verb.ARCHIVE: QT_TRANSLATE_NOOP("bulk", "%n request(s) archived", "", 1),
    Verb.UNARCHIVE: QT_TRANSLATE_NOOP("bulk", "%n request(s) taken out of the archive", "", 1),
    Verb.WITHDRAW: QT_TRANSLATE_NOOP("bulk", "%n request(s) withdrawn", "", 1),
}
WHY: Final = {
    "not-pending": QT_TRANSLATE_NOOP("bulk", "Nothing is asked any more, or not yet"),
    "waiting": QT_TRANSLATE_NOOP("bulk", "An e-mail about it waits in the outbox"),
    "resent-recently": QT_TRANSLATE_NOOP("bulk", "Resent a short while ago"),
    "nobody-to-notify": QT_TRANSLATE_NOOP("bulk", "Nobody to notify"),
    "archived-already": QT_TRANSLATE_NOOP("bulk", "It is in the archive"),
    "not-archived": QT_TRANSLATE_NOOP("bulk", "It is not in the archive"),
    "not-withdrawn": QT_TRANSLATE_NOOP("bulk", "This kind, or this state, is not withdrawn"),
}


def title(verb: Verb) -> str:
    """What is done, as a title and a button."""
    return translate("bulk", TITLES[verb])


def said(verb: Verb) -> str:
    """What it means, as a sentence."""
    return translate("bulk", SAID[verb])


def why(code: str) -> str:
    """Why a request is left out."""
    return translate("bulk", WHY[code]) if code in WHY else refusals.refusal(Refused(code))


def reach(found: Reach, *, mails: bool) -> str:
    """Whom it reaches, with exact numbers."""
    parts = [
        translate("bulk", QT_TRANSLATE_NOOP("bulk", "%n request(s)", "", 1), "", len(found.request_ids)),
        translate("bulk", QT_TRANSLATE_NOOP("bulk", "of %n account(s)", "", 1), "", found.accounts),
    ]
    text = " ".join(parts)
    if mails:
        sent = translate("bulk", QT_TRANSLATE_NOOP("bulk", "%n e-mail(s)", "", 1), "", found.mails)
        to = translate("bulk", QT_TRANSLATE_NOOP("bulk", "to %n contact(s)", "", 1), "", found.contacts)
        wait = translate("bulk", "They wait {seconds} s in the outbox: Undo takes them back.")
        return f"{text}: {sent} {to}. {wait.format(seconds=found.wait_seconds)}"
    return ". ".join((text, translate("bulk", "Nobody is e-mailed.")))


def count_left_out(count: int) -> str:
    """How many are left out."""
    return translate("bulk", QT_TRANSLATE_NOOP("bulk", "%n left out", "", 1), "", count)


def left_out(found: tuple[LeftOut, ...]) -> str:
    """How many are left out, by reason."""
    counted = Counter(why(each.why) for each in found)
    return f"{count_left_out(len(found))}: " + ", ".join(f"{words} ({count})" for words, count in counted.most_common())


def done(found: Done) -> str:
    """What was done, with its number."""
    return translate("bulk", DONE[found.wish.verb], "", found.count)
