"""Kinds, statuses, actions and reminders of requests, in words."""

from __future__ import annotations

from datetime import datetime

from app.services.requests.listing import ReminderView, RequestRow, action_of
from app.views.widgets.meter import MeterLook, MeterState
from app.views.widgets.pill import PillLook
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


def tr(text: str, kind: str = "") -> str:
    """Translate a marked text of this context; where a kind has words of its own for it, those."""
    return translate("words", text, kind)


STATUS: dict[str, tuple[str, str, str]] = {
    # code: (word, icon, tone)
    "draft": (QT_TRANSLATE_NOOP("words", "Draft"), "pencil", "draft"),
    "withdrawn": (QT_TRANSLATE_NOOP("words", "Withdrawn"), "ban", "neu"),
    "not_started": (QT_TRANSLATE_NOOP("words", "Not started"), "hourglass", "warn"),
    "in_progress": (QT_TRANSLATE_NOOP("words", "In progress"), "loader", "info"),
    "submitted": (QT_TRANSLATE_NOOP("words", "Submitted"), "check", "ok"),
    "sealed": (QT_TRANSLATE_NOOP("words", "Sealed"), "lock", "vio"),
    "to_sign": (QT_TRANSLATE_NOOP("words", "To sign"), "signature", "warn"),
    "signed": (QT_TRANSLATE_NOOP("words", "Signed"), "check", "ok"),
    "declined": (QT_TRANSLATE_NOOP("words", "Declined"), "circle-x", "bad"),
    "unpaid": (QT_TRANSLATE_NOOP("words", "Unpaid"), "hourglass", "warn"),
    "part_paid": (QT_TRANSLATE_NOOP("words", "Part paid"), "circle", "info"),
    "paid": (QT_TRANSLATE_NOOP("words", "Paid"), "check", "ok"),
    "void": (QT_TRANSLATE_NOOP("words", "Void"), "ban", "neu"),
    "credit": (QT_TRANSLATE_NOOP("words", "Credit note"), "undo-2", "neu"),
    "waiting": (QT_TRANSLATE_NOOP("words", "No reply"), "hourglass", "warn"),
    "unread": (QT_TRANSLATE_NOOP("words", "Unread"), "message-square-reply", "info"),
    "replied": (QT_TRANSLATE_NOOP("words", "Replied"), "reply", "ok"),
    "finished": (QT_TRANSLATE_NOOP("words", "Closed"), "check", "ok"),
    "pending": (QT_TRANSLATE_NOOP("words", "Pending"), "hourglass", "warn"),
    "approved": (QT_TRANSLATE_NOOP("words", "Approved"), "check", "ok"),
    "changes_asked": (QT_TRANSLATE_NOOP("words", "Changes asked"), "message-square-warning", "bad"),
    "part_received": (QT_TRANSLATE_NOOP("words", "Part received"), "loader", "info"),
    "completed": (QT_TRANSLATE_NOOP("words", "Complete"), "check", "ok"),
    "overdue": (QT_TRANSLATE_NOOP("words", "Overdue {days} d"), "calendar-x", "bad"),
    "n_signed": (QT_TRANSLATE_NOOP("words", "{done} of {total} signed"), "signature", "warn"),
    "n_tasks": (QT_TRANSLATE_NOOP("words", "{done} of {total} to-dos"), "list-checks", "info"),
    "n_received": (QT_TRANSLATE_NOOP("words", "{done} of {total} received"), "loader", "info"),
}

AGREEING = (
    # Of these kinds a language with genders has its own word.
    QT_TRANSLATE_NOOP("words", "Signed", "proposal"),
    QT_TRANSLATE_NOOP("words", "Declined", "proposal"),
    QT_TRANSLATE_NOOP("words", "{done} of {total} signed", "proposal"),
    QT_TRANSLATE_NOOP("words", "Overdue {days} d", "invoice"),
)


ANSWERS: dict[str, str] = {
    "return_form": QT_TRANSLATE_NOOP("words", "Send back the questionnaire"),
    "return_signed": QT_TRANSLATE_NOOP("words", "Send back the signed copy"),
    "approve": QT_TRANSLATE_NOOP("words", "I approve"),
    "changes": QT_TRANSLATE_NOOP("words", "Ask for changes"),
    "paid": QT_TRANSLATE_NOOP("words", "I have paid"),
    "dispute": QT_TRANSLATE_NOOP("words", "A question about this invoice"),
    "tasks_done": QT_TRANSLATE_NOOP("words", "It is done"),
    "reply": QT_TRANSLATE_NOOP("words", "Reply"),
    "send_files": QT_TRANSLATE_NOOP("words", "Send the documents"),
    "call_me": QT_TRANSLATE_NOOP("words", "Please call me"),
    "not_me": QT_TRANSLATE_NOOP("words", "This is not for me"),
}
"""The buttons of mails, as `resources/mail` has them (INB-3)."""


def answer(code: str) -> str:
    """What the button of a mail says."""
    return tr(ANSWERS[code])


def status(row: RequestRow) -> PillLook:
    """The pill of a request: a word, an icon, a tone."""
    text, icon, tone = STATUS[row.shown.code]
    words = tr(text, row.kind).format(days=row.shown.days, done=row.shown.done, total=row.shown.total)
    return PillLook(words, icon, tone)


ACTIONS: dict[str, tuple[str, str]] = {
    # code: (what the menu says, icon)
    "submit": (QT_TRANSLATE_NOOP("words", "Mark as submitted"), "check"),
    "seal": (QT_TRANSLATE_NOOP("words", "Seal…"), "lock"),
    "unseal": (QT_TRANSLATE_NOOP("words", "Unseal"), "lock-open"),
    "unsubmit": (QT_TRANSLATE_NOOP("words", "Unsubmit"), "undo-2"),
    "sign": (QT_TRANSLATE_NOOP("words", "Record a signature…"), "signature"),
    "decline": (QT_TRANSLATE_NOOP("words", "Mark as declined…"), "circle-x"),
    "ask_again": (QT_TRANSLATE_NOOP("words", "Ask again"), "rotate-ccw"),
    "pay": (QT_TRANSLATE_NOOP("words", "Record payment…"), "banknote"),
    "void": (QT_TRANSLATE_NOOP("words", "Void…"), "ban"),
    "refund": (QT_TRANSLATE_NOOP("words", "Record refund…"), "banknote"),
    "unpay": (QT_TRANSLATE_NOOP("words", "Take the payments back"), "undo-2"),
    "reply": (QT_TRANSLATE_NOOP("words", "Client has replied"), "reply"),
    "finish": (QT_TRANSLATE_NOOP("words", "Mark as done"), "check"),
    "reopen": (QT_TRANSLATE_NOOP("words", "Reopen"), "rotate-ccw"),
    "approve": (QT_TRANSLATE_NOOP("words", "Mark as approved"), "check"),
    "disapprove": (QT_TRANSLATE_NOOP("words", "Changes asked…"), "message-square-warning"),
    "complete": (QT_TRANSLATE_NOOP("words", "Mark as complete"), "check"),
    "withdraw": (QT_TRANSLATE_NOOP("words", "Withdraw…"), "ban"),
    "restore": (QT_TRANSLATE_NOOP("words", "Take up again"), "rotate-ccw"),
}


def action(code: str) -> tuple[str, str]:
    """What a menu says of an action, and its icon."""
    text, icon = ACTIONS[code]
    return tr(text), icon


STOPPED = {
    "submitted": QT_TRANSLATE_NOOP("words", "Stopped · submitted"),
    "sealed": QT_TRANSLATE_NOOP("words", "Stopped · sealed"),
    "signed": QT_TRANSLATE_NOOP("words", "Stopped · signed"),
    "declined": QT_TRANSLATE_NOOP("words", "Stopped · declined"),
    "paid": QT_TRANSLATE_NOOP("words", "Stopped · paid"),
    "void": QT_TRANSLATE_NOOP("words", "Stopped · void"),
    "credit": QT_TRANSLATE_NOOP("words", "Never mailed by itself"),
    "replied": QT_TRANSLATE_NOOP("words", "Stopped · replied"),
    "finished": QT_TRANSLATE_NOOP("words", "Stopped · done"),
    "approved": QT_TRANSLATE_NOOP("words", "Stopped · approved"),
    "changes_asked": QT_TRANSLATE_NOOP("words", "Stopped · changes asked"),
    "completed": QT_TRANSLATE_NOOP("words", "Stopped · complete"),
    "withdrawn": QT_TRANSLATE_NOOP("words", "Stopped · withdrawn"),
}

PROBLEMS = {
    "failed": QT_TRANSLATE_NOOP("words", "Failed · see outbox"),
    "bounced": QT_TRANSLATE_NOOP("words", "Bounced · fix address"),
    "uncertain": QT_TRANSLATE_NOOP("words", "Uncertain · decide"),
    "held": QT_TRANSLATE_NOOP("words", "Held · approve"),
}

REASONS = {
    "draft": QT_TRANSLATE_NOOP("words", "Starts when sent"),
    "archived": QT_TRANSLATE_NOOP("words", "Archived"),
    "account_archived": QT_TRANSLATE_NOOP("words", "Account archived"),
    "direct_debit": QT_TRANSLATE_NOOP("words", "Direct debit"),
    "off": QT_TRANSLATE_NOOP("words", "Off"),
    "held": QT_TRANSLATE_NOOP("words", "Held · decide"),
    "failed": QT_TRANSLATE_NOOP("words", "Failed · see outbox"),
    "in_flight": QT_TRANSLATE_NOOP("words", "Leaving now"),
    "not_sent_yet": QT_TRANSLATE_NOOP("words", "First e-mail not sent"),
    "blocked": QT_TRANSLATE_NOOP("words", "Nobody to notify"),
    "account_paused": QT_TRANSLATE_NOOP("words", "Account paused"),
    "no_open_day": QT_TRANSLATE_NOOP("words", "No sending day"),
}
SENTENCES = {
    "direct_debit": QT_TRANSLATE_NOOP(
        "words", "This account pays by direct debit: nobody is reminded of its invoices, as its page says."
    ),
}
"""Reasons that want more than the few words of a list."""
CALM = {"draft", "archived", "account_archived", "direct_debit", "off", "in_flight", "account_paused", "not_sent_yet"}


def why_none(reason: str) -> str:
    """Why no reminder is to come, where there is room to say it (AUT-9)."""
    return tr(SENTENCES.get(reason) or REASONS.get(reason) or REASONS["off"])


def may_be_reminded(row: RequestRow) -> bool:
    """Whether reminders of it may leave, now or once it is opened anew: not of what ended for good, a void invoice."""
    return row.phase != "ended" or any(action_of(row.kind, code).new_cycle for code in row.actions)


def reminders(row: RequestRow, now: datetime | None = None) -> MeterLook:
    """The meter of a request: dots, and when the next one leaves or why none does (AUT-9)."""
    view = row.reminders
    text, state = _reminder_words(row, view)
    return MeterLook(view.sent, view.number, state, text)


def _reminder_words(row: RequestRow, view: ReminderView) -> tuple[str, MeterState]:
    if view.reason in ("done", "ended"):
        return tr(STOPPED.get(row.state, QT_TRANSLATE_NOOP("words", "Stopped"))), "stopped"
    if view.problem and row.phase == "open":
        return tr(PROBLEMS[view.problem]), "problem"
    if view.reason == "scheduled":
        return dates.moment(view.next_at, row.zone), "scheduled"
    if view.reason == "used_up":
        return translate("words", QT_TRANSLATE_NOOP("words", "All %n sent", "", 1), "", view.number), "used_up"
    if view.reason == "held" and view.held_by == "replied":
        return tr(QT_TRANSLATE_NOOP("words", "Client replied · decide")), "problem"
    if view.reason == "paused":
        who = tr(QT_TRANSLATE_NOOP("words", "Paused by {who}"))
        return who.format(who=view.paused_by.split()[0]) if view.paused_by else translate("words", "Paused"), "paused"
    states: dict[str, MeterState] = {"off": "off", "direct_debit": "off", "account_paused": "paused"}
    return tr(REASONS[view.reason]), states.get(view.reason, "stopped") if view.reason in CALM else "problem"


def reminders_sentence(row: RequestRow) -> str:
    """The meter as a sentence, for a screen reader: "1 of 3 sent, next Thursday 26 November 09:00"."""
    view = row.reminders
    look = reminders(row)
    if view.reason == "scheduled" and view.next_at is not None:
        there = dates.local(view.next_at, row.zone)
        said = tr(QT_TRANSLATE_NOOP("words", "{sent} of {total} sent, next {day} {hour}"))
        return said.format(
            sent=view.sent, total=view.number, day=dates.long_day(there.date()), hour=there.strftime("%H:%M")
        )
    said = tr(QT_TRANSLATE_NOOP("words", "{sent} of {total} sent, {why}"))
    return said.format(sent=view.sent, total=view.number, why=look.text)


PLAN_SOURCES = {
    "typed": QT_TRANSLATE_NOOP("words", "changed here"),
    "account": QT_TRANSLATE_NOOP("words", "source: account"),
    "automation": QT_TRANSLATE_NOOP("words", "source: automation"),
    "template": QT_TRANSLATE_NOOP("words", "source: template"),
    "firm": QT_TRANSLATE_NOOP("words", "source: firm"),
}
"""Where reminder settings come from (AUT-2)."""


def plan_source(code: str) -> str:
    """Name the source of reminder settings; empty for one that is not known."""
    return tr(PLAN_SOURCES[code]) if code in PLAN_SOURCES else ""
