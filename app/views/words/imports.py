"""Words of imports: the fields of a list, what an import did, and what is wrong with a line (ACC-7, INV-4)."""

from __future__ import annotations

from typing import Final

from app.services.errors import Refused
from app.services.importing.problems import RejectedLine
from app.views.words import refusals
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

FIELDS: Final = {
    "account": QT_TRANSLATE_NOOP("imports", "Account"),
    "reference": QT_TRANSLATE_NOOP("imports", "Reference"),
    "civility": QT_TRANSLATE_NOOP("imports", "Title (Mr, Ms)"),
    "first_name": QT_TRANSLATE_NOOP("imports", "First name"),
    "last_name": QT_TRANSLATE_NOOP("imports", "Last name"),
    "contact": QT_TRANSLATE_NOOP("imports", "Contact (first and last name)"),
    "email": QT_TRANSLATE_NOOP("imports", "E-mail address"),
    "notify": QT_TRANSLATE_NOOP("imports", "Notify"),
    "language": QT_TRANSLATE_NOOP("imports", "Language"),
    "phone": QT_TRANSLATE_NOOP("imports", "Telephone"),
    "role": QT_TRANSLATE_NOOP("imports", "Role"),
    "signatory": QT_TRANSLATE_NOOP("imports", "Signatory"),
    "tags": QT_TRANSLATE_NOOP("imports", "Tags"),
    "type": QT_TRANSLATE_NOOP("imports", "Type"),
    "number": QT_TRANSLATE_NOOP("imports", "Number"),
    "issued": QT_TRANSLATE_NOOP("imports", "Issued on"),
    "due": QT_TRANSLATE_NOOP("imports", "Due on"),
    "total": QT_TRANSLATE_NOOP("imports", "Total with tax"),
    "paid": QT_TRANSLATE_NOOP("imports", "Paid"),
    "balance": QT_TRANSLATE_NOOP("imports", "Balance due"),
    "currency": QT_TRANSLATE_NOOP("imports", "Currency"),
    "status": QT_TRANSLATE_NOOP("imports", "Status"),
    "kind": QT_TRANSLATE_NOOP("imports", "Kind of request"),
    "title": QT_TRANSLATE_NOOP("imports", "Title"),
    "sent_on": QT_TRANSLATE_NOOP("imports", "Sent on"),
    "reminders": QT_TRANSLATE_NOOP("imports", "Reminders sent"),
    "last_on": QT_TRANSLATE_NOOP("imports", "Last reminder on"),
    "amount": QT_TRANSLATE_NOOP("imports", "Amount still due"),
    "days": QT_TRANSLATE_NOOP("imports", "Days until next reminder"),
    "times": QT_TRANSLATE_NOOP("imports", "Number of reminders"),
    "booked": QT_TRANSLATE_NOOP("imports", "Date"),
    "moved": QT_TRANSLATE_NOOP("imports", "Amount"),
    "credit": QT_TRANSLATE_NOOP("imports", "Amount received"),
    "debit": QT_TRANSLATE_NOOP("imports", "Amount paid out"),
    "sign": QT_TRANSLATE_NOOP("imports", "Received or paid out"),
    "payer": QT_TRANSLATE_NOOP("imports", "Payer"),
    "text": QT_TRANSLATE_NOOP("imports", "What the payer wrote"),
    "creditor_reference": QT_TRANSLATE_NOOP("imports", "Payment reference"),
    "iban": QT_TRANSLATE_NOOP("imports", "IBAN of the payer"),
    "bank_reference": QT_TRANSLATE_NOOP("imports", "Reference of the bank"),
}
"""Every field of a list by its code."""

COUNTS: Final = {
    "created_accounts": QT_TRANSLATE_NOOP("imports", "%n account(s) created", "", 1),
    "updated_accounts": QT_TRANSLATE_NOOP("imports", "%n account(s) changed", "", 1),
    "added_contacts": QT_TRANSLATE_NOOP("imports", "%n contact(s) added", "", 1),
    "updated_contacts": QT_TRANSLATE_NOOP("imports", "%n contact(s) changed", "", 1),
    "linked": QT_TRANSLATE_NOOP("imports", "%n contact(s) linked to a further account", "", 1),
    "created": QT_TRANSLATE_NOOP("imports", "%n invoice(s) taken", "", 1),
    "updated": QT_TRANSLATE_NOOP("imports", "%n balance(s) updated", "", 1),
    "paid": QT_TRANSLATE_NOOP("imports", "%n invoice(s) settled: their reminders stop", "", 1),
    "stopped": QT_TRANSLATE_NOOP("imports", "%n invoice(s) ended by the list: their reminders stop", "", 1),
    "freed": QT_TRANSLATE_NOOP("imports", "%n invoice(s) back in the list: their reminders go on", "", 1),
    "ignored": QT_TRANSLATE_NOOP("imports", "%n paid already, or not owed: not taken", "", 1),
    "unchanged": QT_TRANSLATE_NOOP("imports", "%n unchanged", "", 1),
    "recorded": QT_TRANSLATE_NOOP("imports", "%n request(s) recorded as already sent: nobody is e-mailed", "", 1),
    "to_come": QT_TRANSLATE_NOOP("imports", "%n reminder(s) still to come", "", 1),
    "to_approve": QT_TRANSLATE_NOOP(
        "imports", "%n next reminder(s) had fallen due: they wait in the catch-up review", "", 1
    ),
    "nobody": QT_TRANSLATE_NOOP("imports", "%n account(s) without anybody to notify", "", 1),
    "held": QT_TRANSLATE_NOOP("imports", "%n invoice(s) held: a person must look", "", 1),
    "rejected": QT_TRANSLATE_NOOP("imports", "%n line(s) not taken", "", 1),
}

PROBLEMS: Final = {
    "total-line": QT_TRANSLATE_NOOP("imports", "A line that only sums up"),
    "too-many-cells": QT_TRANSLATE_NOOP("imports", "More cells than headers: a separator stands inside a name"),
    "too-long": QT_TRANSLATE_NOOP("imports", "Too long"),
    "account-missing": QT_TRANSLATE_NOOP("imports", "No account"),
    "email-invalid": QT_TRANSLATE_NOOP("imports", "Not an e-mail address"),
    "email-too-many": QT_TRANSLATE_NOOP("imports", "Too many addresses"),
    "civility-unknown": QT_TRANSLATE_NOOP("imports", "Title not understood"),
    "language-unknown": QT_TRANSLATE_NOOP("imports", "Language not understood"),
    "language-not-offered": QT_TRANSLATE_NOOP("imports", "Relance writes English and French only"),
    "yes-no-unreadable": QT_TRANSLATE_NOOP("imports", "Neither yes nor no"),
    "contact-twice": QT_TRANSLATE_NOOP("imports", "The same contact as in line {other}"),
    "account-twice": QT_TRANSLATE_NOOP("imports", "The same account as in line {other}"),
    "number-missing": QT_TRANSLATE_NOOP("imports", "No invoice number"),
    "due-missing": QT_TRANSLATE_NOOP("imports", "No due date"),
    "due-before-issued": QT_TRANSLATE_NOOP("imports", "Due before it was issued"),
    "date-unreadable": QT_TRANSLATE_NOOP("imports", "Date not understood"),
    "date-ambiguous": QT_TRANSLATE_NOOP("imports", "Day or month first? Choose it under Columns"),
    "date-implausible": QT_TRANSLATE_NOOP("imports", "The date cannot be right"),
    "total-missing": QT_TRANSLATE_NOOP("imports", "No total"),
    "paid-missing": QT_TRANSLATE_NOOP("imports", "Part paid, but not how much"),
    "amount-unreadable": QT_TRANSLATE_NOOP("imports", "Amount not understood"),
    "amount-ambiguous": QT_TRANSLATE_NOOP("imports", "Decimal comma or point? Choose it under Columns"),
    "amount-too-precise": QT_TRANSLATE_NOOP("imports", "More decimals than the currency has"),
    "amount-too-large": QT_TRANSLATE_NOOP("imports", "Amount too large"),
    "paid-negative": QT_TRANSLATE_NOOP("imports", "Less than nothing paid"),
    "balance-mismatch": QT_TRANSLATE_NOOP("imports", "Total, paid and balance do not agree"),
    "status-mismatch": QT_TRANSLATE_NOOP("imports", "Called paid, but a balance is left"),
    "currency-unknown": QT_TRANSLATE_NOOP("imports", "Currency not known"),
    "currency-mismatch": QT_TRANSLATE_NOOP("imports", "Two currencies in one line"),
    "credit-note": QT_TRANSLATE_NOOP("imports", "A credit note"),
    "voided": QT_TRANSLATE_NOOP("imports", "Void"),
    "draft": QT_TRANSLATE_NOOP("imports", "A draft"),
    "number-twice": QT_TRANSLATE_NOOP("imports", "The same line as {other}"),
    "number-conflict": QT_TRANSLATE_NOOP("imports", "The number of line {other}, but not the same content"),
    "account-unknown": QT_TRANSLATE_NOOP("imports", "No such account: import the clients first"),
    "account-ambiguous": QT_TRANSLATE_NOOP("imports", "Several accounts of this name: give a reference"),
    "account-archived": QT_TRANSLATE_NOOP("imports", "The account is archived"),
    "reference-conflict": QT_TRANSLATE_NOOP("imports", "The reference belongs to the account {value}"),
    "kind-missing": QT_TRANSLATE_NOOP("imports", "What kind of request? Choose it under Columns"),
    "kind-unknown": QT_TRANSLATE_NOOP("imports", "A kind of request that Relance does not know"),
    "title-missing": QT_TRANSLATE_NOOP("imports", "No title"),
    "sent-missing": QT_TRANSLATE_NOOP("imports", "No day on which it was sent"),
    "sent-in-future": QT_TRANSLATE_NOOP("imports", "Sent on a day that is still to come"),
    "last-before-sent": QT_TRANSLATE_NOOP("imports", "Its last reminder is older than its first e-mail"),
    "last-in-future": QT_TRANSLATE_NOOP("imports", "Its last reminder is on a day that is still to come"),
    "count-unreadable": QT_TRANSLATE_NOOP("imports", "At most 90 days and 20 reminders, as whole numbers"),
    "over-already": QT_TRANSLATE_NOOP("imports", "Its client has acted, or it was given up"),
    "never-sent": QT_TRANSLATE_NOOP("imports", "It was never sent"),
    "line-twice": QT_TRANSLATE_NOOP("imports", "The same request as in line {other}"),
    "signatory-missing": QT_TRANSLATE_NOOP("imports", "The account has nobody who signs"),
    "amount-missing": QT_TRANSLATE_NOOP("imports", "No amount that is still due"),
    "amount-not-positive": QT_TRANSLATE_NOOP("imports", "Nothing is due any more"),
    "number-taken": QT_TRANSLATE_NOOP("imports", "Another invoice has this number"),
}
"""Every code of a line that is not taken."""

HELD: Final = {
    "missing-from-export": QT_TRANSLATE_NOOP("imports", "Missing from this list"),
    "import-unclear": QT_TRANSLATE_NOOP("imports", "Its line could not be taken"),
    "import-reopened": QT_TRANSLATE_NOOP("imports", "Settled here, unpaid in the list"),
    "import-changed": QT_TRANSLATE_NOOP("imports", "Its account or currency changed"),
    "issued-missing": QT_TRANSLATE_NOOP("imports", "No issue date, which its reminders name"),
}


def field(code: str) -> str:
    """A field of a list by its code."""
    return translate("imports", FIELDS[code])


def count(name: str, number: int) -> str:
    """What an import did, with its number."""
    return translate("imports", COUNTS[name], "", number)


def problem(line: RejectedLine) -> str:
    """Why a line is not taken."""
    return translate("imports", PROBLEMS[line.code]).format(other=line.other_line or "", value=line.value)


def held(why: str) -> str:
    """Why an invoice waits for a person."""
    return translate("imports", HELD[why])


FILES: Final = {
    "file-too-large": QT_TRANSLATE_NOOP("imports", "This file is too large. Export the list as CSV, or in parts."),
    "file-empty": QT_TRANSLATE_NOOP("imports", "This file is empty. Choose another one."),
    "file-missing": QT_TRANSLATE_NOOP("imports", "This file is not there any more. Choose it again."),
    "file-unreadable": QT_TRANSLATE_NOOP(
        "imports", "This file cannot be read. Close it in other programs, then try again."
    ),
    "file-damaged": QT_TRANSLATE_NOOP("imports", "This file is damaged. Export the list again."),
    "file-too-slow": QT_TRANSLATE_NOOP("imports", "This file takes too long to read. Export the list as CSV."),
    "not-a-table": QT_TRANSLATE_NOOP("imports", "This file is no table. Export the list as CSV or XLSX."),
    "format-not-read": QT_TRANSLATE_NOOP(
        "imports", "Relance does not read this format. Export the list as CSV or XLSX."
    ),
    "password-protected": QT_TRANSLATE_NOOP("imports", "This file has a password. Export the list without."),
    "zip-too-large": QT_TRANSLATE_NOOP("imports", "This file is too large when unpacked. Export the list as CSV."),
    "entities-refused": QT_TRANSLATE_NOOP("imports", "This file is not read for safety. Export the list as CSV."),
    "sheet-not-found": QT_TRANSLATE_NOOP("imports", "That sheet is not in the file any more."),
    "sheet-empty": QT_TRANSLATE_NOOP("imports", "This sheet is empty. Choose another one."),
    "too-many-rows": QT_TRANSLATE_NOOP("imports", "This list has too many lines. Import it in parts."),
    "too-many-columns": QT_TRANSLATE_NOOP("imports", "This list has too many columns. Export fewer."),
    "too-many-cells": QT_TRANSLATE_NOOP("imports", "This sheet is too large. Export the list as CSV."),
    "too-much-text": QT_TRANSLATE_NOOP("imports", "This file holds too much text. Export the list as CSV."),
    "cell-too-long": QT_TRANSLATE_NOOP("imports", "A cell of this list is too long. Shorten it there."),
    "encoding-unknown": QT_TRANSLATE_NOOP("imports", "The letters of this file cannot be told. Save it as UTF-8."),
    "encoding-wrong": QT_TRANSLATE_NOOP("imports", "The letters of this file cannot be told. Save it as UTF-8."),
    "separator-unknown": QT_TRANSLATE_NOOP(
        "imports", "The columns of this file cannot be told. Export it as CSV or XLSX."
    ),
    "quote-not-closed": QT_TRANSLATE_NOOP("imports", "A quotation mark is never closed in this file. Export it again."),
    "header-not-found": QT_TRANSLATE_NOOP("imports", "No line of this file names the columns. Give it a header line."),
    "reader-not-started": QT_TRANSLATE_NOOP("imports", "Spreadsheets cannot be read just now. Export the list as CSV."),
    "columns-missing": QT_TRANSLATE_NOOP("imports", "Say which column holds: {fields}."),
    "nothing-taken": QT_TRANSLATE_NOOP("imports", "No line of this list can be taken. Check the columns."),
    "export-empty": QT_TRANSLATE_NOOP(
        "imports", "No line of this list can be taken, so nothing is changed: a wrong file must not hold every invoice."
    ),
    "source-missing": QT_TRANSLATE_NOOP("imports", "Name the program from which the list comes."),
    "currency-unknown": QT_TRANSLATE_NOOP("imports", "This currency is not known."),
}
"""Refusals of files and of whole lists; in other places the same codes are about attachments."""


def refusal(error: Refused) -> str:
    """Why a list is not read or taken, and what to do."""
    text = FILES.get(error.code)
    if text is None:
        return refusals.refusal(error)
    missing = error.params.get("fields", ())
    names = ", ".join(field(each) for each in missing) if isinstance(missing, tuple) else ""
    return translate("imports", text).format(fields=names)
