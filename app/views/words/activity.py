"""What happened last to a request, in the few words that a list has room for."""

from __future__ import annotations

from app.services.requests.listing import Activity
from app.views.words.audit import ENTRIES
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

SHORT: dict[str, str] = {
    "mail.accepted": QT_TRANSLATE_NOOP("words", "E-mail sent"),
    "mail.failed": QT_TRANSLATE_NOOP("words", "E-mail failed"),
    "mail.proved": QT_TRANSLATE_NOOP("words", "Found in the mailbox"),
    "mail.never-left": QT_TRANSLATE_NOOP("words", "Never left"),
    "mail.bounced": QT_TRANSLATE_NOOP("words", "E-mail came back"),
    "mail.retrying": QT_TRANSLATE_NOOP("words", "E-mail tried again"),
    "mail.uncertain": QT_TRANSLATE_NOOP("words", "E-mail uncertain"),
    "mail.skipped": QT_TRANSLATE_NOOP("words", "E-mail skipped"),
    "mail.cancelled": QT_TRANSLATE_NOOP("words", "E-mail cancelled"),
    "mail.held": QT_TRANSLATE_NOOP("words", "E-mail held"),
    "request.sent": QT_TRANSLATE_NOOP("words", "Sent"),
    "request.resent": QT_TRANSLATE_NOOP("words", "Resent"),
    "request.revised": QT_TRANSLATE_NOOP("words", "Changed"),
    "request.recorded": QT_TRANSLATE_NOOP("words", "Recorded as already sent"),
    "action.sign": QT_TRANSLATE_NOOP("words", "Signed"),
    "action.decline": QT_TRANSLATE_NOOP("words", "Declined"),
    "action.disapprove": QT_TRANSLATE_NOOP("words", "Asked for changes"),
    "wanted.arrived": QT_TRANSLATE_NOOP("words", "Document received"),
    "wanted.missing": QT_TRANSLATE_NOOP("words", "Not received after all"),
    "wanted.struck": QT_TRANSLATE_NOOP("words", "Struck off"),
    "wanted.asked": QT_TRANSLATE_NOOP("words", "Asked for"),
    "organizer.answers": QT_TRANSLATE_NOOP("words", "Answers entered"),
    "organizer.returned": QT_TRANSLATE_NOOP("words", "Form returned"),
    "organizer.file": QT_TRANSLATE_NOOP("words", "File kept"),
    "reminders.changed": QT_TRANSLATE_NOOP("words", "Reminders changed"),
    "reminders.held": QT_TRANSLATE_NOOP("words", "Reminders held"),
    "reminder.dropped": QT_TRANSLATE_NOOP("words", "Reminder dropped"),
    "reminder.sent-now": QT_TRANSLATE_NOOP("words", "Reminder sent before its time"),
    "mail.reworded": QT_TRANSLATE_NOOP("words", "E-mail edited"),
    "mail.merged": QT_TRANSLATE_NOOP("words", "E-mails merged"),
    "reminder.snoozed": QT_TRANSLATE_NOOP("words", "Reminder snoozed"),
    "reminder.moved": QT_TRANSLATE_NOOP("words", "Reminder moved"),
    "reminders.answered": QT_TRANSLATE_NOOP("words", "Client answered"),
    "client.replied": QT_TRANSLATE_NOOP("words", "Client replied"),
}


def activity(item: Activity) -> str:
    """The last activity of a row: "Reminder sent", "Sealed by Camille"."""
    if item.code == "mail.accepted" and item.actor_kind == "automatic":
        step, _, total = item.actor_name.partition("/")
        return tr(QT_TRANSLATE_NOOP("words", "Reminder {step} of {total} sent")).format(step=step, total=total)
    text = tr(SHORT[item.code]) if item.code in SHORT else tr(ENTRIES.get(item.code, (item.code, ""))[0])
    if item.actor_kind == "staff" and item.actor_name:
        said = tr(QT_TRANSLATE_NOOP("words", "{what} by {who}"))
        return said.format(what=text, who=item.actor_name.split()[0])
    return text
