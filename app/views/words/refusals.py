"""Refusals and known faults in words: what is wrong, and what to do."""

from __future__ import annotations

from datetime import date

from app.services.errors import Refused
from app.views.words import dates, pipelines, templates
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

REFUSALS: dict[str, str] = {
    "account-missing": QT_TRANSLATE_NOOP("words", "Choose at least one account."),
    "account-archived": QT_TRANSLATE_NOOP("words", "This account is archived. Take it out of the archive first."),
    "title-missing": QT_TRANSLATE_NOOP("words", "Give it a title: the client reads it in the subject."),
    "title-too-long": QT_TRANSLATE_NOOP("words", "Shorten the title to {limit} characters."),
    "why-too-long": QT_TRANSLATE_NOOP("words", "Shorten the line to {limit} characters."),
    "plan-not_positive": QT_TRANSLATE_NOOP("words", "Enter 1 or more."),
    "plan-too_large": QT_TRANSLATE_NOOP("words", "That is too many: at most 90 days and 20 reminders."),
    "plan-too_early": QT_TRANSLATE_NOOP("words", "At most 90 days before the due date."),
    "questions-missing": QT_TRANSLATE_NOOP("words", "Write at least one question, or choose a template."),
    "nothing-to-merge": QT_TRANSLATE_NOOP(
        "words", "No two of these go to the same contact of the same account: there is nothing to merge."
    ),
    "no-reminder": QT_TRANSLATE_NOOP("words", "No reminder of this is to come, so there is nothing to send or skip."),
    "reminder-leaving": QT_TRANSLATE_NOOP(
        "words", "This reminder is leaving at this moment, or a part of it has left. It is not changed any more."
    ),
    "account-paused": QT_TRANSLATE_NOOP(
        "words", "This account is paused: nothing is mailed to it until it is resumed."
    ),
    "day-too-early": QT_TRANSLATE_NOOP(
        "words", "It leaves on an earlier day than that only by Send now. Choose its own day or a later one."
    ),
    "question-text-missing": QT_TRANSLATE_NOOP("words", "Write the text of question {number}."),
    "heading-text-missing": QT_TRANSLATE_NOOP("words", "Write the words of the heading, or delete it."),
    "question-key-taken": QT_TRANSLATE_NOOP("words", "Question {number} stands twice. Delete one of the two."),
    "question-type-unknown": QT_TRANSLATE_NOOP("words", "Choose the type of question {number}."),
    "choices-missing": QT_TRANSLATE_NOOP("words", "Question {number} needs choices: two, or one to tick."),
    "choices-equal": QT_TRANSLATE_NOOP("words", "Two choices of question {number} are the same."),
    "limit-unreadable": QT_TRANSLATE_NOOP("words", "A limit of question {number} is no number."),
    "limits-crossed": QT_TRANSLATE_NOOP("words", "The least of question {number} is more than its most."),
    "condition-later": QT_TRANSLATE_NOOP(
        "words", "Question {number} depends on one that comes later. Move it below that one."
    ),
    "condition-unknown": QT_TRANSLATE_NOOP(
        "words", "Question {number} depends on an answer that cannot be given any more. Choose another one."
    ),
    "form-no-pdf": QT_TRANSLATE_NOOP("words", "This is no PDF file. Choose the form that the client sent back."),
    "form-too-large": QT_TRANSLATE_NOOP("words", "This file is larger than any form. It was not read."),
    "form-encrypted": QT_TRANSLATE_NOOP(
        "words", "This PDF is locked by a password. Ask the client to save it without one, or enter the answers here."
    ),
    "form-damaged": QT_TRANSLATE_NOOP(
        "words", "This PDF is damaged and cannot be read. Ask the client to send it again."
    ),
    "form-too-slow": QT_TRANSLATE_NOOP(
        "words", "Reading this PDF took too much time or memory, so it was stopped. Enter the answers here."
    ),
    "form-foreign": QT_TRANSLATE_NOOP("words", "This PDF is not a form that was sent from here."),
    "form-flattened": QT_TRANSLATE_NOOP(
        "words", "This form was printed or scanned: its answers are only a picture. Enter them here."
    ),
    "form-other-request": QT_TRANSLATE_NOOP(
        "words", "This is the form of another organizer, {reference}. Open that one and read it there."
    ),
    "form-other-firm": QT_TRANSLATE_NOOP(
        "words", "This form has the reference {reference} too, but was not made for this organizer."
    ),
    "reader-not-started": QT_TRANSLATE_NOOP(
        "words", "The file could not be read at this moment: the computer has too little room. Try again."
    ),
    "lines-missing": QT_TRANSLATE_NOOP("words", "Add at least one line with a description and a price."),
    "lines-too-many": QT_TRANSLATE_NOOP("words", "An invoice has at most {limit} lines."),
    "tax-absurd-alone": QT_TRANSLATE_NOOP("words", "The tax is a percentage from 0 to 100."),
    "unit-too-long-alone": QT_TRANSLATE_NOOP("words", "A unit is a word of at most {limit} letters."),
    "unit-too-long": QT_TRANSLATE_NOOP("words", "Line {number}: a unit is a word of at most {limit} letters."),
    "tax-absurd": QT_TRANSLATE_NOOP("words", "Line {number}: the tax is a percentage from 0 to 100."),
    "discount-too-large": QT_TRANSLATE_NOOP("words", "Line {number}: the discount is more than the line."),
    "whole-discount-too-large": QT_TRANSLATE_NOOP("words", "The discount is more than the whole invoice."),
    "amount-absurd": QT_TRANSLATE_NOOP("words", "The total cannot be right. Look at quantities and prices."),
    "invoice-issued": QT_TRANSLATE_NOOP(
        "words", "This invoice has been issued: its lines, amounts and days stay. Void it, then write another one."
    ),
    "invoice-without-lines": QT_TRANSLATE_NOOP(
        "words", "This invoice came without its lines: its PDF is in the program that it was imported from."
    ),
    "amount-not-positive": QT_TRANSLATE_NOOP("words", "Enter an amount above zero."),
    "amount-over-balance": QT_TRANSLATE_NOOP("words", "That is more than the balance of {balance}."),
    "amount-over-refund": QT_TRANSLATE_NOOP("words", "That is more than the {paid} that were paid."),
    "logo-too-large": QT_TRANSLATE_NOOP("words", "This picture is too large. Take one of at most {limit}."),
    "logo-unreadable": QT_TRANSLATE_NOOP("words", "This file cannot be read as a picture. Take a PNG, JPEG or SVG."),
    "logo-too-long": QT_TRANSLATE_NOOP("words", "This picture is too narrow for a logo."),
    "accent-invalid": QT_TRANSLATE_NOOP("words", "Write the colour like #1F2A5C, or leave it empty."),
    "accent-too-light": QT_TRANSLATE_NOOP("words", "This colour is too light to be read on white. Take a darker one."),
    "terms-too-long": QT_TRANSLATE_NOOP("words", "At most {limit} characters."),
    "prefix-invalid": QT_TRANSLATE_NOOP("words", "One to twelve letters, digits or hyphens, like INV or 2026."),
    "prefix-taken": QT_TRANSLATE_NOOP("words", "{prefix} is taken: other numbers begin with it."),
    "credit-note-sent": QT_TRANSLATE_NOOP("words", "Credit note {number} stays: the client has got it, or soon will."),
    "credit-note-kept": QT_TRANSLATE_NOOP(
        "words", "Credit note {number} stays: a later one has been made, and numbers must have no gap."
    ),
    "automations-loop": QT_TRANSLATE_NOOP(
        "words", "These pipelines would add to each other for ever: {way}. Take one of the automations out."
    ),
    "entered-before": QT_TRANSLATE_NOOP("words", "The automations of {stage} ran for this job before."),
    "jobs-left-out": QT_TRANSLATE_NOOP("words", "{said} {why}"),
    "job-there": QT_TRANSLATE_NOOP("words", "The job is in {stage} already."),
    "job-closed": QT_TRANSLATE_NOOP("words", "This job is completed or archived. Take it up again first."),
    "stage-has-jobs": QT_TRANSLATE_NOOP(
        "words", "{number} jobs are in {name}. Move or complete them before the stage goes."
    ),
    "pipeline-has-jobs": QT_TRANSLATE_NOOP(
        "words", "{number} jobs are under way in it. Complete or archive them first."
    ),
    "stage-missing": QT_TRANSLATE_NOOP("words", "Add at least one stage."),
    "stage-limit-absurd": QT_TRANSLATE_NOOP("words", "Enter 1 to 730 days, or no limit."),
    "template-missing": QT_TRANSLATE_NOOP("words", "Choose the template that is sent."),
    "tags-missing": QT_TRANSLATE_NOOP("words", "Name a tag to put on or to take off."),
    "pipeline-missing": QT_TRANSLATE_NOOP("words", "Choose the pipeline."),
    "request-linked": QT_TRANSLATE_NOOP("words", "This request belongs to a job already."),
    "request-foreign": QT_TRANSLATE_NOOP("words", "This request is another account’s."),
    "undo-too-late": QT_TRANSLATE_NOOP("words", "Too late: an e-mail has left already. The job stays where it is."),
    "repeats-unknown": QT_TRANSLATE_NOOP("words", "Choose how often it comes back."),
    "document-missing": QT_TRANSLATE_NOOP("words", "Add the document that it is about."),
    "proposal-empty": QT_TRANSLATE_NOOP("words", "Add the letter as a file, or write what you propose."),
    "text-too-long": QT_TRANSLATE_NOOP("words", "Shorten the text: at most {limit} characters are kept."),
    "service-name-missing": QT_TRANSLATE_NOOP("words", "Name every service that has a price."),
    "service-price-missing": QT_TRANSLATE_NOOP("words", "“{name}” has no price. Enter one, 0 where it costs nothing."),
    "service-too-long": QT_TRANSLATE_NOOP("words", "Shorten the service: at most {limit} characters for its name."),
    "service-unreadable": QT_TRANSLATE_NOOP(
        "words", "“{name}” needs a price and a quantity like 1840.00, and a tax between 0 and 100 percent."
    ),
    "services-too-many": QT_TRANSLATE_NOOP("words", "At most {limit} services fit in a proposal."),
    "signed-already": QT_TRANSLATE_NOOP(
        "words", "Somebody has signed it: what was signed is not changed any more. Withdraw it and send another one."
    ),
    "not-editable": QT_TRANSLATE_NOOP("words", "It can no longer be changed: it is settled, withdrawn or archived."),
    "not-sent": QT_TRANSLATE_NOOP("words", "It is a draft: send it first."),
    "message-missing": QT_TRANSLATE_NOOP("words", "Write the message."),
    "message-too-long": QT_TRANSLATE_NOOP("words", "Shorten the message to {limit} characters."),
    "attachments-too-large": QT_TRANSLATE_NOOP(
        "words", "Together the files are too large to be mailed: at most {limit}. Send some with another message."
    ),
    "todo-missing": QT_TRANSLATE_NOOP("words", "Write what the client is to do."),
    "todo-too-long": QT_TRANSLATE_NOOP("words", "Shorten the to-do to {limit} characters."),
    "todos-too-many": QT_TRANSLATE_NOOP("words", "A thread has at most {limit} to-dos."),
    "thread-closed": QT_TRANSLATE_NOOP(
        "words", "This thread is a draft, withdrawn or archived. Send it, take it up again or out of the archive first."
    ),
    "nothing-to-read": QT_TRANSLATE_NOOP("words", "The client has not written anything here."),
    "wanted-missing": QT_TRANSLATE_NOOP("words", "Name at least one document."),
    "wanted-too-long": QT_TRANSLATE_NOOP("words", "At most {limit} characters for a document."),
    "wanted-gone": QT_TRANSLATE_NOOP("words", "This document is not on the list any more."),
    "file-missing": QT_TRANSLATE_NOOP("words", "{name} is not there any more. Choose the file again."),
    "name-differs": QT_TRANSLATE_NOOP("words", "That is not its name. Type it as it stands above."),
    "mail-leaving": QT_TRANSLATE_NOOP("words", "One of its e-mails is leaving at this moment. Try again in a minute."),
    "law-keeps": QT_TRANSLATE_NOOP("words", "It has issued invoices that must be kept: choose how."),
    "nothing-sent": QT_TRANSLATE_NOOP("words", "Nothing was sent to this address for this account."),
    "reason-missing": QT_TRANSLATE_NOOP("words", "Write what happened: the record needs it."),
    "reason-too-long": QT_TRANSLATE_NOOP("words", "Shorten it to {limit} characters."),
    "subject-missing": QT_TRANSLATE_NOOP("words", "Write a subject."),
    "body-missing": QT_TRANSLATE_NOOP("words", "Write the e-mail, or choose None."),
    "sheet-too-short": QT_TRANSLATE_NOOP(
        "words", "A sheet holds {limit} lines at most, and this list has more. Export it as CSV."
    ),
    "file-unwritable": QT_TRANSLATE_NOOP("words", "{name} cannot be written there. Choose another folder or name."),
    "file-empty": QT_TRANSLATE_NOOP("words", "{name} is empty. Choose another file."),
    "file-too-large": QT_TRANSLATE_NOOP("words", "{name} is too large to be mailed: at most {limit}."),
    "folder-name-missing": QT_TRANSLATE_NOOP("words", "Give the folder a name."),
    "folder-name-invalid": QT_TRANSLATE_NOOP("words", "A folder’s name has no slash. Make one folder in the other."),
    "folder-name-too-long": QT_TRANSLATE_NOOP("words", "Shorten the name to {limit} characters."),
    "folder-exists": QT_TRANSLATE_NOOP("words", "There is a folder {name} already."),
    "document-name-missing": QT_TRANSLATE_NOOP("words", "Give the document a name."),
    "document-name-invalid": QT_TRANSLATE_NOOP(
        "words", "Some systems do not take this name. Leave out signs like / : ? and * and keep it short."
    ),
    "document-in-use": QT_TRANSLATE_NOOP(
        "words", "{name} cannot be put away yet: “{title}” ({reference}) is about it. Withdraw or finish that first."
    ),
    "document-referred": QT_TRANSLATE_NOOP(
        "words",
        "{name} stays in the archive: “{title}” ({reference}) refers to it, and what was asked must stay provable.",
    ),
    "signed-in-future": QT_TRANSLATE_NOOP(
        "words", "This day is still to come. Enter the day that stands on the paper."
    ),
    "signed-before-sent": QT_TRANSLATE_NOOP("words", "It was sent on {day} only. Enter that day or a later one."),
    "signatory-missing": QT_TRANSLATE_NOOP(
        "words", "Nobody signs for this account. Switch Signatory on for a contact, or choose a signer."
    ),
    "nobody-to-notify": QT_TRANSLATE_NOOP(
        "words", "Nobody would get this e-mail. Switch NOTIFY on for a contact with a working address."
    ),
    "note-too-long": QT_TRANSLATE_NOOP("words", "Shorten the note to {limit} characters."),
    "promise-missing": QT_TRANSLATE_NOOP("words", "Enter the day that was promised."),
    "promise-past": QT_TRANSLATE_NOOP("words", "Enter today or a later day."),
    "promise-far": QT_TRANSLATE_NOOP("words", "Enter a day within {days} days."),
    "sent-in-future": QT_TRANSLATE_NOOP("words", "This day is still to come. Enter the day on which it was sent."),
    "last-before-sent": QT_TRANSLATE_NOOP("words", "The first e-mail left later. Enter its day or a later one."),
    "last-in-future": QT_TRANSLATE_NOOP("words", "This day is still to come. Enter the day of the last reminder."),
    "reminders-too-many": QT_TRANSLATE_NOOP("words", "At most {limit} reminders."),
    "series-begun": QT_TRANSLATE_NOOP(
        "words",
        "Invoices of this beginning are out, and their numbers go on without gaps: the next one is {number}. "
        "To start another series, change what the numbers begin with.",
    ),
    "number-taken": QT_TRANSLATE_NOOP("words", "Another invoice here has the number {number}."),
    "number-missing": QT_TRANSLATE_NOOP("words", "Enter the number of the invoice."),
    "recorded-too-late": QT_TRANSLATE_NOOP(
        "words", "E-mails about it have left from here since, so what was sent before is settled."
    ),
    "not-a-draft": QT_TRANSLATE_NOOP("words", "It has been sent already."),
    "nothing-to-do": QT_TRANSLATE_NOOP("words", "None of them can be changed so any more. Choose again."),
    "nothing-to-resend": QT_TRANSLATE_NOOP("words", "There is nothing to send again: nothing is asked any more."),
    "resend-held": QT_TRANSLATE_NOOP("words", "An earlier resend is held in the outbox: approve or drop it there."),
    "action-unknown": QT_TRANSLATE_NOOP("words", "That cannot be done any more. The list has been read again."),
    "party-unknown": QT_TRANSLATE_NOOP("words", "Choose who signed."),
    "todos-open": QT_TRANSLATE_NOOP("words", "To-dos are still open: they stop the reminders, not a reply."),
    "not-waiting": QT_TRANSLATE_NOOP("words", "It does not wait for the client any more."),
    "changed-meanwhile": QT_TRANSLATE_NOOP(
        "words", "Somebody else changed this in the meantime. Look at it again, then save."
    ),
    "mail-decided": QT_TRANSLATE_NOOP("words", "This e-mail has been decided about already."),
    "address-invalid": QT_TRANSLATE_NOOP("words", "Enter a full e-mail address, like name@example.com."),
    "address-taken": QT_TRANSLATE_NOOP("words", "This address belongs to {name} already."),
    "kinds-missing": QT_TRANSLATE_NOOP("words", "Tick one kind of request at least, or switch NOTIFY off."),
    "name-missing": QT_TRANSLATE_NOOP("words", "Enter a name."),
    "number-out-of-bounds": QT_TRANSLATE_NOOP("words", "Enter a number from {low} to {high}."),
    "hour-invalid": QT_TRANSLATE_NOOP("words", "Enter a time like 09:00."),
    "hours-order": QT_TRANSLATE_NOOP("words", "The sending hours must begin before they end."),
    "zone-unknown": QT_TRANSLATE_NOOP("words", "Choose a time zone from the list."),
    "no-sending-day": QT_TRANSLATE_NOOP("words", "Choose at least one sending day."),
    "date-invalid": QT_TRANSLATE_NOOP("words", "Enter a date like 2026-12-24."),
    "database-locked": QT_TRANSLATE_NOOP(
        "words", "Another program holds the database. Close it, then try again; nothing is lost."
    ),
    "disk-full": QT_TRANSLATE_NOOP("words", "The disk is full. Free some space, then try again; nothing is lost."),
    "disk-error": QT_TRANSLATE_NOOP("words", "The disk reports an error. Check it before you go on, and back up."),
    "folder-read-only": QT_TRANSLATE_NOOP(
        "words", "Relance may not write to its folder. Give yourself the right to write there, then try again."
    ),
    "database-damaged": QT_TRANSLATE_NOOP("words", "The database is damaged. Restore the newest good backup."),
    "database-foreign": QT_TRANSLATE_NOOP("words", "This file belongs to another program. Choose another data folder."),
    "database-unreachable": QT_TRANSLATE_NOOP(
        "words", "The database cannot be opened. Check that its drive is there, then try again."
    ),
    "schema-newer": QT_TRANSLATE_NOOP(
        "words", "A newer Relance has used this database. Install that version on this computer."
    ),
    "copy-damaged": QT_TRANSLATE_NOOP("words", "The copy could not be verified. Check the disk, then try again."),
    "in-use": QT_TRANSLATE_NOOP(
        "words", "Relance still runs elsewhere with this data. Close it there, then try again."
    ),
    "keyring-locked": QT_TRANSLATE_NOOP("words", "The keyring is locked. Unlock it; sending goes on by itself."),
    "keyring-missing": QT_TRANSLATE_NOOP(
        "words", "This computer has no keyring to keep the password in. Install or start one, then try again."
    ),
    "keyring-timeout": QT_TRANSLATE_NOOP("words", "The keyring does not answer. Unlock it, then try again."),
    "document-missing-bytes": QT_TRANSLATE_NOOP("words", "A document’s file is missing. Restore it from a backup."),
    "document-damaged": QT_TRANSLATE_NOOP("words", "A document’s file is damaged. Restore it from a backup."),
    "folder-inside-data": QT_TRANSLATE_NOOP(
        "words", "Choose a folder outside of the program’s own data, best on another drive."
    ),
    "backup-busy": QT_TRANSLATE_NOOP("words", "Another backup is being made at this moment. Try again in a minute."),
    "backup-damaged": QT_TRANSLATE_NOOP("words", "This backup is damaged. Choose another one."),
    "demo-account": QT_TRANSLATE_NOOP("words", "The demo firm mails nobody: it takes no real mail account."),
    "nobody-answers": QT_TRANSLATE_NOOP(
        "words", "This computer reaches no network. Check it and search again, or type the servers yourself."
    ),
    "host-missing": QT_TRANSLATE_NOOP("words", "Enter the outgoing server, like smtp.example.com."),
    "port-invalid": QT_TRANSLATE_NOOP("words", "Enter a port between 1 and 65535; usual are 465 and 587."),
    "user-missing": QT_TRANSLATE_NOOP("words", "Enter the user name; mostly it is the e-mail address."),
    "limit-invalid": QT_TRANSLATE_NOOP("words", "Enter 1 or more."),
    "iban-invalid": QT_TRANSLATE_NOOP(
        "words", "The check digits of this IBAN are not right. Compare it with your bank."
    ),
    "mail-account-missing": QT_TRANSLATE_NOOP(
        "words", "There is no mail account to send with yet. Set one up in Settings, Mail account."
    ),
    "password-missing": QT_TRANSLATE_NOOP("words", "Enter the password of the mail account."),
    "insecure": QT_TRANSLATE_NOOP("words", "A password is never sent over an open connection. Choose TLS or STARTTLS."),
    "sign-in-refused": QT_TRANSLATE_NOOP("words", "The mail server refused the user name or password."),
    "tls-not-verified": QT_TRANSLATE_NOOP("words", "The mail server’s certificate could not be verified."),
    "sender-refused": QT_TRANSLATE_NOOP("words", "The mail server does not accept your sender address."),
    "offline": QT_TRANSLATE_NOOP("words", "The mail server cannot be reached. Relance tries again by itself."),
    "limited": QT_TRANSLATE_NOOP("words", "The provider’s sending limit is reached. Relance goes on by itself."),
    "field-without-value": QT_TRANSLATE_NOOP(
        "words", "{account} has no value for “{name}”. Fill it in there, or write the words here."
    ),
    "firm-without-value": QT_TRANSLATE_NOOP("words", "“{name}” is empty: fill it in under Settings, Firm."),
    "due-days-absurd": QT_TRANSLATE_NOOP("words", "Enter at most 730 days."),
    "internal": QT_TRANSLATE_NOOP("words", "Something unexpected happened. The log file says more."),
}


def refusal(error: Refused) -> str:
    """A refusal or fault as one or two sentences that say what to do."""
    if error.code == "template-not-allowed":
        return templates.first_problem(error.params.get("problems"))
    if error.code == "automation-stuck":
        return f"{pipelines.refusal(error)}."
    text = REFUSALS.get(error.code)
    if text is None:
        return tr(QT_TRANSLATE_NOOP("words", "That was not possible ({code}).")).format(code=error.code)
    values = dict(error.params)
    if isinstance(names := values.get("names"), list):
        values["way"] = " → ".join(map(str, names))
    for name in ("balance", "paid"):
        if name in values:
            values[name] = dates.money(int(str(values[name])), str(values.get("currency", "EUR")))
    if error.code in ("file-too-large", "attachments-too-large", "logo-too-large"):
        values["limit"] = dates.size(int(str(values["limit"])))
    day = values.get("day")
    if isinstance(day, date):
        values["day"] = dates.day(day, weekday=True)
    return tr(text).format(**values)


def stopped_queue(code: str) -> str:
    """Why the queue stands still."""
    return tr(REFUSALS.get(code, REFUSALS["internal"]))
