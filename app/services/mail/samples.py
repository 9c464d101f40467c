"""A made-up client, so that a text can be shown, tried and photographed without real data."""

from __future__ import annotations

from datetime import date
from typing import Final

from app.models.money import Money
from app.services.mail.context import (
    Asked,
    Chat,
    Contact,
    Document,
    Firm,
    Invoice,
    MailContext,
    OpenItem,
    Payment,
    Sender,
)
from app.services.mail.texts import Step, language_of

TODAY: Final = date(2026, 11, 26)
SENT: Final = date(2026, 11, 20)
DUE: Final = date(2026, 12, 4)
DAYS: Final[dict[str, tuple[date, int]]] = {
    Step.FIRST: (SENT, 1),
    Step.REMINDER_1: (TODAY, 1),
    Step.LATER: (date(2026, 12, 2), 2),
    Step.LAST: (date(2026, 12, 8), 3),
}
"""Step -> the day on which it would leave, and which reminder it is."""
INVOICE_DUE: Final = date(2026, 11, 30)

TITLES: Final = {
    "en": {
        "organizer": "2026 Business tax organizer",
        "proposal": "Engagement letter",
        "invoice": "Invoice F-2041",
        "chat": "Questions about the VAT return",
        "signature": "Minutes of the meeting",
        "approval": "Accounts 2026",
        "client_request": "Payroll of November",
    },
    "fr": {
        "organizer": "Liasse fiscale 2026",
        "proposal": "Lettre de mission",
        "invoice": "Facture F-2041",
        "chat": "Questions sur la TVA",
        "signature": "Procès-verbal",
        "approval": "Comptes 2026",
        "client_request": "TVA d'octobre",
    },
}
PREFIXES: Final = {
    "organizer": "ORG",
    "proposal": "PRO",
    "invoice": "INV",
    "chat": "CHT",
    "signature": "SIG",
    "approval": "APP",
    "client_request": "REQ",
}
WORDS: Final = {
    "en": {
        "why": "Without it we cannot file on time",
        "missing": ("Bank statements of October", "Lease of the new oven", "List of debtors"),
        "message": "Two entries of October are not clear to us.\n\nCould you tell us what they were for?",
        "todos": ("Receipt of 14 October, €86.40", "Contract of the new oven"),
        "documents": ("Payroll of November.pdf", "VAT return of October.pdf"),
        "note": "As agreed on the telephone, here it is once more.",
        "title": "Senior manager",
    },
    "fr": {
        "why": "Sans ces éléments, nous ne pourrons pas déposer dans les délais",
        "missing": ("Relevés bancaires d'octobre", "Contrat du nouveau four", "Liste des débiteurs"),
        "message": "Deux écritures ne sont pas claires.\n\nPourriez-vous nous dire à quoi elles correspondent ?",
        "todos": ("Justificatif du 14 octobre, 86,40\u00a0€", "Contrat du nouveau four"),
        "documents": ("Paie de novembre.pdf", "TVA d'octobre.pdf"),
        "note": "Comme convenu au téléphone, le voici de nouveau.",
        "title": "Responsable de mission",
    },
}


ABOUT_ONE = frozenset({"received"})
FACTS: dict[str, frozenset[str]] = {
    "organizer": frozenset({"progress", "missing"}),
    "proposal": frozenset({"documents"}),
    "invoice": frozenset({"invoice", "listed"}),
    "chat": frozenset({"chat"}),
    "signature": frozenset({"documents"}),
    "approval": frozenset({"documents", "listed"}),
    "client_request": frozenset({"received", "missing"}),
    "digest": frozenset({"digest"}),
}
"""What a sample of each kind of text is about; "listed": it stands in the others' list of open requests."""


def sample_context(kind: str, language: str, step: str = Step.REMINDER_1, *, with_note: bool = False) -> MailContext:
    """Return a made-up mail's facts for a kind and step of text; every field of the shipped text has a value."""
    language = language_of(language)
    if step == Step.BATCH:
        return _batch(language)
    today, number = DAYS.get(step, (TODAY, 1))
    words, french = WORDS[language], language == "fr"
    contact = Contact("Claire", "Delorme", "mme", "fr") if french else Contact("Nora", "Halden", "", "en")
    subject_kind = kind if kind in PREFIXES else "organizer"
    one = kind in PREFIXES or kind in ABOUT_ONE
    facts = FACTS.get(kind, frozenset())
    return MailContext(
        today=today,
        contact=contact,
        account_name="Boulangerie Delorme" if french else "Halden Bakery Ltd",
        firm=_firm(french),
        sender=Sender("Camille Roux", str(words["title"]), "04 72 00 01 10" if french else "+33 4 72 00 01 10"),
        request=_asked(subject_kind, language) if one else None,
        invoice=_invoice(step) if "invoice" in facts else None,
        documents=_documents(kind, words["documents"]),
        chat=Chat(str(words["message"]), tuple(words["todos"])) if "chat" in facts else None,
        note=str(words["note"]) if with_note else "",
        open_list=(
            OpenItem("invoice", "F-2038", "INV-0388", date(2026, 11, 12), Money(21000, "EUR")),
            OpenItem("approval", TITLES[language]["approval"], "APP-0301", DUE),
        )
        if one and "listed" not in facts
        else (),
        digest=_digest(language) if "digest" in facts else (),
        reminder_number=number,
        mailed_on=TODAY,
    )


def _batch(language: str) -> MailContext:
    """Return the facts of a mail that asks to approve several documents (MAN-7)."""
    base = sample_context("digest", language)
    names = tuple(WORDS[language]["documents"])
    documents = tuple(Document(name, f"APP-03{number:02d}") for number, name in enumerate(names, 1))
    return MailContext(
        base.today, base.contact, base.account_name, base.firm, base.sender, documents=documents, reminder_number=1
    )


def _firm(french: bool) -> Firm:
    return Firm(
        name="Marlow & Finch",
        address="12 quai du Port\n69002 Lyon" if french else "12 Harbour Street\nRivermouth",
        iban="FR7630006000011234567890189",
        bic="AGRIFRPP",
        reply_address="office@marlowfinch.example.com",
        country="FR" if french else "GB",
    )


def _asked(kind: str, language: str) -> Asked:
    words = WORDS[language]
    facts = FACTS.get(kind, frozenset())
    return Asked(
        kind=kind,
        title=TITLES[language][kind],
        reference=f"{PREFIXES[kind]}-0412",
        sent_on=SENT,
        due_on=INVOICE_DUE if "invoice" in facts else DUE,
        why=str(words["why"]),
        progress_done=31 if "progress" in facts else 0,
        progress_total=50 if "progress" in facts else 0,
        received=2 if "received" in facts else 0,
        received_total=5 if "received" in facts else 0,
        missing=tuple(words["missing"]) if "missing" in facts else (),
    )


def _invoice(step: str) -> Invoice:
    total, paid = Money(184000, "EUR"), step == Step.COPY_PAID
    if step == Step.CREDIT:
        return Invoice("A-0007", date(2026, 11, 20), None, total, Money(0, "EUR"), credits="F-2041")
    return Invoice(
        number="F-2041",
        issued_on=date(2026, 10, 31),
        due_on=INVOICE_DUE,
        total=total,
        balance=Money(0, "EUR") if paid else Money(126500, "EUR"),
        last_payment=Payment(total if paid else Money(57500, "EUR"), SENT),
    )


def _documents(kind: str, names: object) -> tuple[Document, ...]:
    assert isinstance(names, tuple)
    return tuple(map(Document, names[:1])) if "documents" in FACTS.get(kind, frozenset()) else ()


def _digest(language: str) -> tuple[OpenItem, ...]:
    titles = TITLES[language]
    return (
        OpenItem("organizer", titles["organizer"], "ORG-0412", DUE),
        OpenItem("invoice", "F-2041", "INV-0420", date(2026, 11, 20), Money(126500, "EUR")),
        OpenItem("approval", titles["approval"], "APP-0301"),
    )
