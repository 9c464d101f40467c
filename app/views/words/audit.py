"""Audit entries in words: who did what; and which icon stands beside it (AUD-1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from app.services.audit import Entry
from app.views.words import calls, dates, pipelines, settings
from app.views.words.marking import QT_TRANSLATE_NOOP, translate
from app.views.words.requests import tr

ENTRIES: dict[str, tuple[str, str]] = {
    # code: (sentence, icon); {title} is the request's, the rest comes from the entry's details
    "request.created": (QT_TRANSLATE_NOOP("words", "Created"), "plus"),
    "request.sent": (QT_TRANSLATE_NOOP("words", "Sent to {people}"), "send"),
    "request.revised": (QT_TRANSLATE_NOOP("words", "What it says was changed"), "pencil"),
    "request.resent": (QT_TRANSLATE_NOOP("words", "Resent to {people}"), "send"),
    "send.undone": (QT_TRANSLATE_NOOP("words", "Sending undone"), "undo-2"),
    "action.undone": (QT_TRANSLATE_NOOP("words", "Change undone"), "undo-2"),
    "contact.wrong-recipient": (
        QT_TRANSLATE_NOOP("words", "Reported: {address} should not have got {files} e-mail(s)"),
        "shield-alert",
    ),
    "incident.exported": (QT_TRANSLATE_NOOP("words", "Record of a wrong recipient exported"), "download"),
    "account.exported": (QT_TRANSLATE_NOOP("words", "Data of the account exported: {files} files"), "download"),
    "request.archived": (QT_TRANSLATE_NOOP("words", "Archived"), "archive"),
    "request.unarchived": (QT_TRANSLATE_NOOP("words", "Taken out of the archive"), "archive-restore"),
    "request.imported": (QT_TRANSLATE_NOOP("words", "Imported"), "import"),
    "request.recorded": (
        QT_TRANSLATE_NOOP("words", "Recorded as already sent on {sent_on} · reminders sent: {reminders}"),
        "history",
    ),
    "mail.accepted": (QT_TRANSLATE_NOOP("words", "{what} sent to {people}"), "mail-check"),
    "mail.failed": (QT_TRANSLATE_NOOP("words", "{what} to {people} failed"), "mail-x"),
    "mail.bounced": (QT_TRANSLATE_NOOP("words", "{what} to {people} came back"), "mail-x"),
    "mail.retrying": (QT_TRANSLATE_NOOP("words", "{what} to {people} will be tried again"), "refresh-cw"),
    "mail.uncertain": (
        QT_TRANSLATE_NOOP("words", "{what} to {people}: nobody knows whether it arrived"),
        "circle-alert",
    ),
    "mail.skipped": (QT_TRANSLATE_NOOP("words", "{what} to {people} not sent: {reason}"), "skip-forward"),
    "mail.cancelled": (QT_TRANSLATE_NOOP("words", "{what} to {people} cancelled"), "x"),
    "mail.held": (QT_TRANSLATE_NOOP("words", "{what} to {people} held for approval"), "hand"),
    "mail.approved": (QT_TRANSLATE_NOOP("words", "{what} to {people} approved"), "check"),
    "mail.tried-again": (QT_TRANSLATE_NOOP("words", "{what} to {people} queued again"), "refresh-cw"),
    "mail.was-sent": (QT_TRANSLATE_NOOP("words", "{what} to {people}: it was sent"), "check"),
    "mail.proved": (QT_TRANSLATE_NOOP("words", "{what} to {people}: found in the mailbox, so it was sent"), "check"),
    "mail.never-left": (QT_TRANSLATE_NOOP("words", "{what} to {people}: never left, so it is sent now"), "send"),
    "mail.sent-again": (QT_TRANSLATE_NOOP("words", "{what} to {people}: sent again"), "send"),
    "template.saved": (QT_TRANSLATE_NOOP("words", "Template {name} saved"), "layout-template"),
    "template.archived": (QT_TRANSLATE_NOOP("words", "Template {name} archived"), "archive"),
    "template.unarchived": (QT_TRANSLATE_NOOP("words", "Template {name} taken out of the archive"), "archive-restore"),
    "mailtext.saved": (QT_TRANSLATE_NOOP("words", "Mail text changed"), "mail"),
    "mailtext.reset": (QT_TRANSLATE_NOOP("words", "Mail text set back to the shipped one"), "rotate-ccw"),
    "reminders.changed": (QT_TRANSLATE_NOOP("words", "Reminders changed: {change}"), "sliders-horizontal"),
    "reminders.paused": (QT_TRANSLATE_NOOP("words", "Reminders paused"), "circle-pause"),
    "reminders.resumed": (QT_TRANSLATE_NOOP("words", "Reminders resumed"), "circle-play"),
    "reminders.held": (QT_TRANSLATE_NOOP("words", "Reminders held until {until}"), "hand"),
    "reminder.sent-now": (QT_TRANSLATE_NOOP("words", "Reminder {step} of {total} sent before its time"), "send"),
    "reminder.snoozed": (QT_TRANSLATE_NOOP("words", "Reminder snoozed until {until}"), "alarm-clock"),
    "reminder.moved": (QT_TRANSLATE_NOOP("words", "Reminder moved to {until}"), "calendar-clock"),
    "reminders.answered": (QT_TRANSLATE_NOOP("words", "Client answered: no reminder before {until}"), "reply"),
    "client.replied": (QT_TRANSLATE_NOOP("words", "The client replied by e-mail: {subject}"), "reply"),
    "request.called": (QT_TRANSLATE_NOOP("words", "Call: {outcome}"), "phone"),
    "reminder.ticked": (QT_TRANSLATE_NOOP("words", "Ticked again: it leaves today"), "square-check"),
    "reminder.unticked": (QT_TRANSLATE_NOOP("words", "Unticked: it does not leave today"), "square"),
    "mail.reworded": (QT_TRANSLATE_NOOP("words", "{what} to {people}: words changed, this time only"), "pencil"),
    "mail.merged": (QT_TRANSLATE_NOOP("words", "{what} to {people} merged with others into one e-mail"), "mail"),
    "reminder.dropped": (QT_TRANSLATE_NOOP("words", "Reminder {step} of {total} dropped"), "skip-forward"),
    "chat.message": (QT_TRANSLATE_NOOP("words", "Message written"), "message-square"),
    "chat.note": (QT_TRANSLATE_NOOP("words", "Internal note written"), "lock"),
    "chat.reply": (QT_TRANSLATE_NOOP("words", "Reply of {by} recorded"), "reply"),
    "chat.reply-undone": (QT_TRANSLATE_NOOP("words", "Recorded reply taken out"), "undo-2"),
    "todo.added": (QT_TRANSLATE_NOOP("words", "To-do added: {name}"), "list-plus"),
    "todo.done": (QT_TRANSLATE_NOOP("words", "To-do done: {name}"), "square-check"),
    "todo.undone": (QT_TRANSLATE_NOOP("words", "To-do open again: {name}"), "square"),
    "todo.reworded": (QT_TRANSLATE_NOOP("words", "To-do changed: {name}"), "pencil"),
    "todo.removed": (QT_TRANSLATE_NOOP("words", "To-do removed: {name}"), "trash-2"),
    "organizer.answers": (QT_TRANSLATE_NOOP("words", "Answers entered: {done} of {total}"), "file-input"),
    "organizer.returned": (
        QT_TRANSLATE_NOOP("words", "Form returned by {by}: {done} of {total} answers"),
        "file-input",
    ),
    "organizer.file": (QT_TRANSLATE_NOOP("words", "File kept: {name}"), "paperclip"),
    "action.submit": (QT_TRANSLATE_NOOP("words", "Submitted"), "check"),
    "action.seal": (QT_TRANSLATE_NOOP("words", "Sealed"), "lock"),
    "action.unseal": (QT_TRANSLATE_NOOP("words", "Unsealed"), "lock-open"),
    "action.unsubmit": (QT_TRANSLATE_NOOP("words", "Unsubmitted"), "undo-2"),
    "action.sign": (QT_TRANSLATE_NOOP("words", "Signed by {by}"), "signature"),
    "action.decline": (QT_TRANSLATE_NOOP("words", "Declined: {reason}"), "circle-x"),
    "action.ask_again": (QT_TRANSLATE_NOOP("words", "Asked again"), "rotate-ccw"),
    "action.pay": (QT_TRANSLATE_NOOP("words", "Payment recorded"), "banknote"),
    "action.void": (QT_TRANSLATE_NOOP("words", "Voided"), "ban"),
    "action.refund": (QT_TRANSLATE_NOOP("words", "Refund recorded"), "banknote"),
    "action.unpay": (QT_TRANSLATE_NOOP("words", "Payments taken back"), "undo-2"),
    "action.reply": (QT_TRANSLATE_NOOP("words", "Client replied"), "reply"),
    "action.finish": (QT_TRANSLATE_NOOP("words", "All done"), "check"),
    "action.reopen": (QT_TRANSLATE_NOOP("words", "Reopened"), "rotate-ccw"),
    "action.approve": (QT_TRANSLATE_NOOP("words", "Approved"), "check"),
    "action.disapprove": (QT_TRANSLATE_NOOP("words", "Changes asked: {reason}"), "message-square-warning"),
    "action.complete": (QT_TRANSLATE_NOOP("words", "All documents received"), "check"),
    "wanted.arrived": (QT_TRANSLATE_NOOP("words", "Received: {name} ({done} of {total})"), "file-check"),
    "wanted.missing": (QT_TRANSLATE_NOOP("words", "Not received after all: {name}"), "undo-2"),
    "wanted.struck": (QT_TRANSLATE_NOOP("words", "Struck off: {name}"), "minus"),
    "wanted.asked": (QT_TRANSLATE_NOOP("words", "Asked for: {name}"), "list-plus"),
    "action.withdraw": (QT_TRANSLATE_NOOP("words", "Withdrawn"), "ban"),
    "action.restore": (QT_TRANSLATE_NOOP("words", "Taken up again"), "rotate-ccw"),
    "invoice.credited": (QT_TRANSLATE_NOOP("words", "Credit note {number} made for {invoice}"), "undo-2"),
    "invoice.credit_undone": (QT_TRANSLATE_NOOP("words", "Credit note {number} taken back"), "undo-2"),
    "invoice.corrects": (QT_TRANSLATE_NOOP("words", "Copied from {invoice}, which it corrects"), "file-pen-line"),
    "invoice.balance": (QT_TRANSLATE_NOOP("words", "Balance updated by import"), "import"),
    "document.added": (QT_TRANSLATE_NOOP("words", "Document added: {name}"), "file-plus"),
    "document.renamed": (QT_TRANSLATE_NOOP("words", "Document {was} is called {name} now"), "file-pen"),
    "document.moved": (QT_TRANSLATE_NOOP("words", "Document filed: {name}"), "folder-input"),
    "document.archived": (QT_TRANSLATE_NOOP("words", "Document archived: {name}"), "archive"),
    "document.unarchived": (QT_TRANSLATE_NOOP("words", "Document taken out of the archive: {name}"), "archive-restore"),
    "document.trashed": (QT_TRANSLATE_NOOP("words", "Document put into the trash: {name}"), "trash-2"),
    "document.restored": (QT_TRANSLATE_NOOP("words", "Document taken out of the trash: {name}"), "undo-2"),
    "document.deleted": (QT_TRANSLATE_NOOP("words", "Document deleted: {name}"), "trash-2"),
    "folder.made": (QT_TRANSLATE_NOOP("words", "Folder made: {name}"), "folder-plus"),
    "folder.renamed": (QT_TRANSLATE_NOOP("words", "Folder {was} is called {name} now"), "folder"),
    "folder.removed": (QT_TRANSLATE_NOOP("words", "Folder taken away: {name}"), "folder"),
    "folder.undone": (QT_TRANSLATE_NOOP("words", "Filed as before: {name}"), "undo-2"),
    "account.created": (QT_TRANSLATE_NOOP("words", "Account created"), "plus"),
    "account.changed": (QT_TRANSLATE_NOOP("words", "Account changed: {fields}"), "pencil"),
    "account.archived": (QT_TRANSLATE_NOOP("words", "Account archived"), "archive"),
    "account.unarchived": (QT_TRANSLATE_NOOP("words", "Account taken out of the archive"), "archive-restore"),
    "account.paused": (QT_TRANSLATE_NOOP("words", "Account paused"), "circle-pause"),
    "account.resumed": (QT_TRANSLATE_NOOP("words", "Account resumed"), "circle-play"),
    "contact.added": (QT_TRANSLATE_NOOP("words", "Contact added: {name}"), "user-plus"),
    "contact.changed": (QT_TRANSLATE_NOOP("words", "Contact changed: {name}"), "user"),
    "contact.removed": (QT_TRANSLATE_NOOP("words", "Contact removed: {name}"), "user-x"),
    "contact.stopped": (QT_TRANSLATE_NOOP("words", "E-mails to {name} stopped"), "bell-off"),
    "contact.allowed": (QT_TRANSLATE_NOOP("words", "E-mails to {name} allowed again"), "bell"),
    "contact.address-works": (QT_TRANSLATE_NOOP("words", "Address works: {address}"), "mail-check"),
    "notify.on": (QT_TRANSLATE_NOOP("words", "NOTIFY on for {name}"), "bell"),
    "notify.off": (QT_TRANSLATE_NOOP("words", "NOTIFY off for {name}"), "bell-off"),
    "notify.kinds": (QT_TRANSLATE_NOOP("words", "NOTIFY for {name} narrowed to some kinds of request"), "bell"),
    "notify.all-kinds": (QT_TRANSLATE_NOOP("words", "NOTIFY for {name}: all kinds of request"), "bell"),
    "signatory.on": (QT_TRANSLATE_NOOP("words", "{name} signs for the account"), "signature"),
    "signatory.off": (QT_TRANSLATE_NOOP("words", "{name} no longer signs for the account"), "signature"),
    "import.clients": (QT_TRANSLATE_NOOP("words", "List of clients imported"), "import"),
    "import.requests": (QT_TRANSLATE_NOOP("words", "List of requests already sent imported"), "import"),
    "statement.imported": (QT_TRANSLATE_NOOP("words", "Bank statement imported: {number} new"), "landmark"),
    "statement.recorded": (QT_TRANSLATE_NOOP("words", "Payments recorded from bank statements: {number}"), "landmark"),
    "statement.ignored": (QT_TRANSLATE_NOOP("words", "Lines of bank statements ignored: {number}"), "landmark"),
    "statement.undone": (QT_TRANSLATE_NOOP("words", "Lines of bank statements open again: {number}"), "undo-2"),
    "import.invoices": (QT_TRANSLATE_NOOP("words", "List of invoices imported"), "import"),
    "reminders.freed": (QT_TRANSLATE_NOOP("words", "Back in the export: reminders go on"), "circle-play"),
    "reply.read": (QT_TRANSLATE_NOOP("words", "The client’s answer was read: reminders go on"), "circle-play"),
    "reminders.released": (QT_TRANSLATE_NOOP("words", "Reminders released"), "circle-play"),
    "reminders.held-by-import": (QT_TRANSLATE_NOOP("words", "Reminders held: the export it came from"), "hand"),
    "account.erased": (QT_TRANSLATE_NOOP("words", "Personal data erased"), "trash-2"),
    "request.discarded": (QT_TRANSLATE_NOOP("words", "Draft discarded"), "trash-2"),
    "database.restored": (QT_TRANSLATE_NOOP("words", "Restored from a backup"), "database-backup"),
    "database.copied": (QT_TRANSLATE_NOOP("words", "Opened as a copy: sending waits"), "copy"),
    "database.rolled-back": (QT_TRANSLATE_NOOP("words", "An older state was found: sending waits"), "history"),
    "clock.confirmed": (QT_TRANSLATE_NOOP("words", "The computer’s clock was said to be right"), "clock"),
    "database.adopted": (QT_TRANSLATE_NOOP("words", "Database taken over"), "check"),
    "settings.changed": (QT_TRANSLATE_NOOP("words", "Settings changed: {settings}"), "settings"),
    "service.added": (QT_TRANSLATE_NOOP("words", "Service {name} added to the list"), "list-plus"),
    "service.changed": (QT_TRANSLATE_NOOP("words", "Service {name} changed"), "list"),
    "service.removed": (QT_TRANSLATE_NOOP("words", "Service {name} taken off the list"), "list"),
    "staff.added": (QT_TRANSLATE_NOOP("words", "{name} added to the team"), "user-plus"),
    "staff.changed": (QT_TRANSLATE_NOOP("words", "Team: {name} changed"), "user"),
    "staff.left": (QT_TRANSLATE_NOOP("words", "{name} has left the team"), "user-x"),
    "staff.back": (QT_TRANSLATE_NOOP("words", "{name} is back in the team"), "user-check"),
    "pipeline.created": (QT_TRANSLATE_NOOP("words", "Pipeline {name} created"), "square-kanban"),
    "pipeline.changed": (QT_TRANSLATE_NOOP("words", "Pipeline {name} changed"), "square-kanban"),
    "pipeline.archived": (QT_TRANSLATE_NOOP("words", "Pipeline {name} archived"), "archive"),
    "pipeline.unarchived": (QT_TRANSLATE_NOOP("words", "Pipeline {name} taken out of the archive"), "archive-restore"),
    "job.created": (QT_TRANSLATE_NOOP("words", "Job {job} added to {pipeline}, stage {stage}"), "square-kanban"),
    "job.moved": (QT_TRANSLATE_NOOP("words", "Job {job} moved from {source} to {stage}"), "arrow-right"),
    "job.asked": (QT_TRANSLATE_NOOP("words", "Asked by job {job} on entering {stage}: {does}"), "zap"),
    "job.flagged": (QT_TRANSLATE_NOOP("words", "Job {job} flagged: {flag}"), "flag"),
    "job.unflagged": (QT_TRANSLATE_NOOP("words", "Job {job}: flag taken off"), "flag"),
    "job.changed": (QT_TRANSLATE_NOOP("words", "Job {job} changed"), "pencil"),
    "job.completed": (QT_TRANSLATE_NOOP("words", "Job {job} completed"), "check"),
    "job.reopened": (QT_TRANSLATE_NOOP("words", "Job {job} taken up again"), "rotate-ccw"),
    "job.archived": (QT_TRANSLATE_NOOP("words", "Job {job} archived"), "archive"),
    "job.unarchived": (QT_TRANSLATE_NOOP("words", "Job {job} taken out of the archive"), "archive-restore"),
    "job.discarded": (QT_TRANSLATE_NOOP("words", "Job {job} taken back"), "undo-2"),
    "job.linked": (QT_TRANSLATE_NOOP("words", "Linked to job {job}"), "link"),
    "job.unlinked": (QT_TRANSLATE_NOOP("words", "Untied from job {job}"), "link"),
    "sending.paused": (QT_TRANSLATE_NOOP("words", "All sending paused"), "circle-pause"),
    "sending.resumed": (QT_TRANSLATE_NOOP("words", "All sending resumed"), "circle-play"),
}

STEPS = {
    "first": QT_TRANSLATE_NOOP("words", "First e-mail", "step"),
    "reminder": QT_TRANSLATE_NOOP("words", "Reminder {step} of {total}", "step"),
    "resend": QT_TRANSLATE_NOOP("words", "Resend", "step"),
    "apology": QT_TRANSLATE_NOOP("words", "Request to delete", "step"),
}

SKIPPED = {
    "superseded": QT_TRANSLATE_NOOP("words", "asked anew since"),
    "archived": QT_TRANSLATE_NOOP("words", "archived before sending"),
    "account-archived": QT_TRANSLATE_NOOP("words", "account archived"),
    "settled": QT_TRANSLATE_NOOP("words", "the client acted before sending"),
    "ended": QT_TRANSLATE_NOOP("words", "withdrawn before sending"),
    "taken-back": QT_TRANSLATE_NOOP("words", "taken back"),
    "party-done": QT_TRANSLATE_NOOP("words", "signed before sending"),
    "not-a-contact": QT_TRANSLATE_NOOP("words", "no longer a contact of the account"),
    "notify-off": QT_TRANSLATE_NOOP("words", "NOTIFY is off"),
    "kind-off": QT_TRANSLATE_NOOP("words", "not told about this kind"),
    "stopped": QT_TRANSLATE_NOOP("words", "e-mails to this contact are stopped"),
    "no-address": QT_TRANSLATE_NOOP("words", "no e-mail address"),
    "bounced": QT_TRANSLATE_NOOP("words", "the address does not work"),
    "unknown": QT_TRANSLATE_NOOP("words", "the address does not work"),
    "direct-debit": QT_TRANSLATE_NOOP("words", "the account pays by direct debit"),
    "off": QT_TRANSLATE_NOOP("words", "reminders are off"),
    "used-up": QT_TRANSLATE_NOOP("words", "no more reminders"),
    "same-address": QT_TRANSLATE_NOOP("words", "the same address gets it already"),
    "dropped": QT_TRANSLATE_NOOP("words", "dropped by a person"),
    "done": QT_TRANSLATE_NOOP("words", "has signed already"),
    "not-a-party": QT_TRANSLATE_NOOP("words", "does not sign"),
}
"""Why nothing was sent to somebody; also why somebody is left out."""

WAITS = {
    "morning": QT_TRANSLATE_NOOP("words", "Waits for you in Today; it leaves at noon"),
    "unticked": QT_TRANSLATE_NOOP("words", "Unticked: it does not leave today"),
    "paused": QT_TRANSLATE_NOOP("words", "All sending is paused"),
    "account-paused": QT_TRANSLATE_NOOP("words", "The account is paused"),
    "request-paused": QT_TRANSLATE_NOOP("words", "Reminders are paused"),
    "held-until": QT_TRANSLATE_NOOP("words", "Held until a later day"),
    "outside-hours": QT_TRANSLATE_NOOP("words", "Waits for the sending hours"),
    "min-gap": QT_TRANSLATE_NOOP("words", "Waits, since it was resent a short while ago"),
    "late": QT_TRANSLATE_NOOP("words", "Fell due while the program did not run"),
    "sandbox-only": QT_TRANSLATE_NOOP("words", "Earlier e-mails only reached the sandbox"),
    "restored": QT_TRANSLATE_NOOP("words", "From a restored backup"),
    "copied": QT_TRANSLATE_NOOP("words", "From a copied database"),
    "rolled-back": QT_TRANSLATE_NOOP("words", "From an older state of the database"),
    "adopted": QT_TRANSLATE_NOOP("words", "Fell due before this database was taken over"),
    "recorded": QT_TRANSLATE_NOOP("words", "Fell due before it was recorded here: the other program may have sent it"),
    "value-missing": QT_TRANSLATE_NOOP("words", "The text lacks a value: name and address of the firm, a due date…"),
    "template-not-allowed": QT_TRANSLATE_NOOP("words", "The mail’s text has a mistake"),
    "mail-too-long": QT_TRANSLATE_NOOP("words", "The e-mail is too long"),
    "bad-address": QT_TRANSLATE_NOOP("words", "The address cannot be written to"),
    "needs-smtputf8": QT_TRANSLATE_NOOP("words", "The address has letters that this server cannot take"),
    "document-missing": QT_TRANSLATE_NOOP("words", "A document’s file is missing"),
    "document-damaged": QT_TRANSLATE_NOOP("words", "A document’s file is damaged"),
    "import-unclear": QT_TRANSLATE_NOOP("words", "The last export is unclear about it"),
    "import-changed": QT_TRANSLATE_NOOP("words", "The last export says something else of it"),
    "issued-missing": QT_TRANSLATE_NOOP("words", "The export lacks its date"),
    "source-stale": QT_TRANSLATE_NOOP("words", "Its source was not imported for five sending days"),
    "missing-from-export": QT_TRANSLATE_NOOP("words", "No longer in the export that it came from"),
    "replied": QT_TRANSLATE_NOOP("words", "The client answered: somebody decides first"),
    "interrupted": QT_TRANSLATE_NOOP("words", "Interrupted before the server answered"),
    "throttled": QT_TRANSLATE_NOOP("words", "Waits for the provider’s limit"),
}
"""Why a mail waits or is held."""


def what(details: Mapping[str, Any]) -> str:
    """Which step a mail was: "Reminder 1 of 3"."""
    text = translate("words", STEPS.get(str(details.get("step_kind")), STEPS["first"]), "step")
    return text.format(step=details.get("step", ""), total=details.get("total", ""))


def why_skipped(code: str) -> str:
    """Why a mail was not sent."""
    # What waits is left out of a merged mail, and leaves by itself later.
    return tr(SKIPPED[code]) if code in SKIPPED else why_waits(code) or code


def why_waits(code: str) -> str:
    """Why a mail waits; empty for none."""
    return tr(WAITS[code]) if code in WAITS else ""


def people(details: Mapping[str, Any], limit: int = 2) -> str:
    """The names in an entry: "Nora Halden, Peder Halden", "Nora Halden and 2 others"."""
    names = [str(each.get("name") or each.get("address")) for each in details.get("to", [])]
    if len(names) <= limit:
        return ", ".join(names) or "—"
    others = tr(QT_TRANSLATE_NOOP("words", "{name} and {count} others"))
    return others.format(name=names[0], count=len(names) - 1)


def _change(details: Mapping[str, Any]) -> str:
    before, after = details.get("before", {}), details.get("after", {})
    states = {True: translate("words", "on"), False: translate("words", "off")}
    names = {"enabled": "", "days": translate("words", "days") + " ", "number": translate("words", "number") + " "}

    def value(given: Any) -> str:
        return states[given] if isinstance(given, bool) else str(given)

    differing = [
        f"{names[key]}{value(before[key])} → {value(after[key])}"
        for key in names
        if key in after and key in before and before[key] != after[key]
    ]
    return ", ".join(differing) or "—"


def _until(given: Any) -> str:
    """A day or a moment of an entry, as the reader writes it; an entry keeps them as ISO."""
    if not isinstance(given, str) or not given:
        return ""
    try:
        if "T" in given:
            return dates.moment(datetime.fromisoformat(given))
        return dates.day(date.fromisoformat(given), weekday=True)
    except ValueError:
        return given


PLAIN = ("reminders", "step", "total", "done", "name", "was", "number", "invoice", "address", "files", "subject")
"""What sentences take from an entry as it stands."""


def sentence(code: str, details: Mapping[str, Any]) -> tuple[str, str]:
    """An entry as (sentence, icon)."""
    text, icon = ENTRIES.get(code, (code, "circle"))
    words = tr(text).format(
        people=people(details) if isinstance(details.get("to"), list) else details.get("to", ""),
        what=what(details),
        reason=why_skipped(str(details.get("reason") or "")) or "—",
        change=_change(details),
        until=_until(details.get("until")),
        sent_on=_until(details.get("sent_on")),
        by=", ".join(details.get("by", [])) or "—",
        outcome=calls.told(details),
        settings=settings.names(details) if code == "settings.changed" else "",
        fields=", ".join(details.get("changes", {})),
        **{name: details.get(name, "") for name in PLAIN},
        **_of_a_job(details),
    )
    return words, icon


def _of_a_job(details: Mapping[str, Any]) -> dict[str, str]:
    """What an entry says of a job: its names, what an automation does, why it is flagged."""
    done = str(details.get("what", ""))
    return {
        **{name: str(details.get(name, "")) for name in ("job", "stage", "source", "pipeline")},
        "does": pipelines.does(done) if done in pipelines.DOES else done,
        "flag": pipelines.flag(str(details.get("why", "")), details),
    }


def entry(item: Entry) -> tuple[str, str]:
    """An entry of the trail as (sentence, icon)."""
    return sentence(item.code, item.details)


def who(kind: str, name: str) -> str:
    """Who acted: a name, "Automatic 1 of 3", "Import"."""
    if kind == "automatic":
        step, _, total = name.partition("/")
        said = tr(QT_TRANSLATE_NOOP("words", "Automatic {step} of {total}"))
        return said.format(step=step, total=total) if total else tr(QT_TRANSLATE_NOOP("words", "Automatic"))
    if kind == "import":
        return tr(QT_TRANSLATE_NOOP("words", "Import"))
    return name or tr(QT_TRANSLATE_NOOP("words", "Relance"))
