"""Every field that a mail text may name: which kinds have it, and what it says (TPL-2; wording, *Fields used*).

A *plain* field without value keeps the mail from being sent; a *sentence field* is a whole sentence
or nothing, and takes its line with it (rule 7).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.services.errors import Refused
from app.services.mail import field_values as make
from app.services.mail.actions import CODES
from app.services.mail.context import MailContext
from app.services.mail.field_values import Filling
from app.services.mail.phrases import phrases
from app.services.mail.plain_text import value_text
from app.services.mail.template_language import TemplateProblem, problems
from app.services.mail.texts import MailText, language_of
from app.services.mail.values import Value

REQUEST_KINDS: Final = frozenset(
    {"organizer", "proposal", "invoice", "chat", "signature", "approval", "client_request"}
)
ABOUT_ONE: Final = REQUEST_KINDS | {"received"}
TO_CLIENTS: Final = ABOUT_ONE | {"digest"}
EVERY: Final = TO_CLIENTS | {"wrong_recipient"}


class MissingValue(Refused):
    """Plain fields have no value, so that the mail cannot be sent; `fields` names them (TPL-2)."""

    def __init__(self, *names: str) -> None:
        super().__init__("value-missing", field=names[0] if names else None, fields=names)
        self.fields = names


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `make` gives its value or None, `in_subject` whether a subject may hold it (rule 3)."""

    name: str
    make: Callable[[Filling], Value | None]
    kinds: frozenset[str] = TO_CLIENTS
    sentence: bool = False
    in_subject: bool = False


def _action(code: str, *kinds: str) -> Field:
    return Field(f"actions.{code}", lambda filling: filling.action(code), frozenset(kinds) or TO_CLIENTS)


INVOICE: Final = frozenset({"invoice"})
CHAT: Final = frozenset({"chat"})
DOCUMENTS: Final = frozenset({"approval", "signature", "proposal"})
PAPERS: Final = DOCUMENTS | {"organizer"}

_ALL: Final = (
    Field("contact.greeting", make.greeting),
    Field("contact.nameless_greeting", make.nameless_greeting, EVERY),
    Field("contact.first_name", lambda f: make.typed(f.context.contact.first_name)),
    Field("account.name", lambda f: make.typed(f.context.account_name), in_subject=True),
    Field("firm.name", lambda f: make.typed(f.context.firm.name), EVERY, in_subject=True),
    Field("firm.imprint", make.imprint, EVERY),
    Field("sender.name", lambda f: make.typed(f.context.sender.name), EVERY, in_subject=True),
    Field("sender.signature", make.signature, EVERY),
    Field("sender.contact_line", make.contact_line, EVERY, sentence=True),
    Field("sender.absence_line", make.absence_line, EVERY, sentence=True),
    Field("request.title", make.title, ABOUT_ONE, in_subject=True),
    Field("request.reference", make.reference, in_subject=True),
    Field("request.sent_on", make.sent_on, ABOUT_ONE),
    Field("request.due_on", make.due_on, ABOUT_ONE, in_subject=True),
    Field("request.due_line", make.due_line, ABOUT_ONE, sentence=True),
    Field("request.why_line", make.why_line, ABOUT_ONE, sentence=True),
    Field("request.attached_line", make.attached_line, PAPERS, sentence=True),
    Field("request.progress_line", make.progress_line, frozenset({"organizer"}), sentence=True),
    Field("request.received_line", make.received_line, frozenset({"organizer", "client_request"}), sentence=True),
    Field("request.missing_list", make.missing_list, frozenset({"organizer", "client_request"}), sentence=True),
    Field("documents.list", make.documents_list, DOCUMENTS),
    Field("documents.count_phrase", make.documents_count, DOCUMENTS, in_subject=True),
    Field("invoice.number", make.invoice_number, INVOICE, in_subject=True),
    Field("invoice.credits", make.invoice_credits, INVOICE, in_subject=True),
    Field("invoice.issued_on", make.issued_on, INVOICE, in_subject=True),
    Field("invoice.due_on", make.invoice_due_on, INVOICE, in_subject=True),
    Field("invoice.total", make.invoice_total, INVOICE),
    Field("invoice.balance", make.invoice_balance, INVOICE),
    Field("invoice.terms_phrase", make.terms_phrase, INVOICE),
    Field("invoice.due_phrase", make.due_phrase, INVOICE),
    Field("invoice.copy_line", make.copy_line, INVOICE, sentence=True),
    Field("invoice.paid_line", make.paid_line, INVOICE, sentence=True),
    Field("invoice.payment_block", make.payment_block, INVOICE, sentence=True),
    Field("message.body", make.message_body, CHAT),
    Field("chat.waiting_block", make.waiting_block, CHAT, sentence=True),
    Field("resend.note", make.note, sentence=True),
    Field("account.open_list", make.open_list, sentence=True),
    Field("digest.list", make.digest_list, frozenset({"digest"})),
    Field("digest.count_phrase", make.digest_count, frozenset({"digest"}), in_subject=True),
    Field("reminder.number", make.reminder_number, in_subject=True),
    Field("mail.sent_on", make.mailed_on, frozenset({"wrong_recipient"}), in_subject=True),
    _action("return_form", "organizer"),
    _action("return_signed", "proposal", "signature"),
    _action("approve", "approval"),
    _action("changes", "proposal", "signature", "approval"),
    _action("paid", "invoice"),
    _action("dispute", "invoice"),
    _action("tasks_done", "chat"),
    _action("reply", *REQUEST_KINDS),
    _action("send_files", "organizer", "client_request"),
    _action("call_me"),
    _action("not_me"),
)
FIELDS: Final[dict[str, Field]] = {field.name: field for field in _ALL}
assert {f"actions.{code}" for code in CODES} <= FIELDS.keys()


def known_fields(kind: str, *, in_subject: bool = False) -> frozenset[str]:
    """Return the names that a text of that kind may hold, in its body or in its subject."""
    return frozenset(
        name for name, field in FIELDS.items() if kind in field.kinds and (field.in_subject or not in_subject)
    )


def text_problems(text: MailText) -> list[TemplateProblem]:
    """Return what keeps a mail text from being saved: subject first, then body (TPL-2; rule 3)."""
    in_subject = known_fields(text.kind, in_subject=True)
    found = [_of_subject(problem, text.kind) for problem in problems(text.subject, in_subject)]
    if "\n" in text.subject or "\r" in text.subject:
        found.append(TemplateProblem("line-break", 1, 1, "", "subject"))
    if not text.subject.strip():
        found.append(TemplateProblem("empty", 1, 1, "", "subject"))
    found += problems(text.body, known_fields(text.kind))
    if not text.body.strip():
        found.append(TemplateProblem("empty", 1, 1, ""))
    return found


def _of_subject(problem: TemplateProblem, kind: str) -> TemplateProblem:
    known = problem.code == "unknown-field" and problem.what in known_fields(kind)
    code = "not-in-subject" if known else problem.code
    return TemplateProblem(code, problem.line, problem.column, problem.what, "subject")


def fields(context: MailContext, language: str) -> dict[str, str | None]:
    """Return every field in words, as the plain text part says it; None for one without value."""
    filling = Filling(context, phrases(language_of(language)))
    return {name: _as_text(filling, field.make(filling)) for name, field in FIELDS.items()}


def _as_text(filling: Filling, value: Value | None) -> str | None:
    return None if value is None else value_text(value, filling.words)
