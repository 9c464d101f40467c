"""Invoices: lines, numbers without gaps, payments, balance (INV-1, STOP-4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, ClassVar

from sqlalchemy import bindparam, inspect, select
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.content import InvoiceContent, Payment
from app.models.kinds import Action, Kind
from app.models.phase import Phase
from app.models.reminder_clock import Basis
from app.models.request import Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.database.asking import ask
from app.services.document_store import safe_name
from app.services.errors import Refused
from app.services.folding import fold
from app.services.requests import invoice_credit, invoice_draft, invoice_numbers, invoice_view
from app.services.requests.invoice_draft import InvoiceDraft as InvoiceDraft
from app.services.requests.invoice_draft import LineDraft as LineDraft
from app.services.requests.invoice_draft import totals as totals
from app.services.requests.invoice_templates import shipped
from app.services.requests.kind_service import (
    Enclosure,
    Extra,
    Fill,
    Given,
    InvoiceFacts,
    KindService,
    MailParts,
    SentElsewhere,
    ShippedTemplate,
)
from app.services.requests.numbering import give_back, next_number
from app.services.settings import FirmSettings

PDF = "application/pdf"


class InvoiceService(KindService):
    """What invoices do their own way."""

    kind: ClassVar[Kind] = Kind.INVOICE
    goes_on_without_job: ClassVar[bool] = True
    numbered_on_issue: ClassVar[bool] = True

    def default_basis(self, settings: FirmSettings) -> str:
        """Return what the firm's settings say of invoices."""
        return settings.invoice_basis

    def default_offset(self, settings: FirmSettings) -> int:
        """Return what the firm's settings say of invoices (AUT-7)."""
        return settings.invoice_offset if settings.invoice_basis == Basis.DUE else 0

    def check(self, content: Any) -> None:
        """Refuse an invoice that asks for nothing."""
        if not isinstance(content, InvoiceDraft):
            raise Refused("lines-missing", "lines")
        if not content.number:
            invoice_draft.check(content)
            if totals(content).gross <= 0:
                raise Refused("amount-not-positive", "lines")

    def check_template(self, content: Any) -> None:
        """Allow what has no prices yet: hours are counted when the invoice is written."""
        invoice_draft.check(content)

    def sketch(self, content: Any) -> MailParts:
        """Return the total as typed, under the number that is still to be drawn."""
        gross = totals(content).gross
        number = f"{self.rules.prefix}-…"
        return MailParts(invoice=InvoiceFacts(number, content.issued_on, None, content.currency, gross, gross))

    def store(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Keep the lines and their total."""
        invoice_draft.store(uow, request.id, content)

    def may_revise(self, request: Request) -> bool:
        """Allow the note and the reminders of an issued invoice to change; `revise` locks the rest (INV-2, INV-5)."""
        return request.phase == Phase.OPEN

    def revise(self, uow: UnitOfWork, request: Request, content: Any) -> None:
        """Put another content in the place of a draft's; of an issued invoice only the note may differ (INV-5).

        Raises `Refused("invoice-issued")` where lines, amounts or days differ.
        """
        if request.phase == Phase.DRAFT:
            # A number that was drawn before the sending was taken back stays.
            kept = uow.session.get_one(InvoiceContent, request.id)
            number, issued_on = kept.number, kept.issued_on
            invoice_draft.store(uow, request.id, replace(content, number="") if content.lines else content)
            kept.number, kept.issued_on = number, content.issued_on or issued_on
            return
        due = inspect(request).attrs.due_on.history
        if due.has_changes():
            raise Refused("invoice-issued", "due")
        if not invoice_draft.same_but_note(content, invoice_draft.read(uow.session, request.id)):
            raise Refused("invoice-issued", "lines")
        uow.session.get_one(InvoiceContent, request.id).note = content.note

    def template_body(self, content: Any) -> dict[str, Any]:
        """Return lines, discounts and note as a template keeps them."""
        return invoice_draft.template_body(content)

    def content_of(self, body: Mapping[str, Any], fill: Fill) -> InvoiceDraft:
        """Return the invoice that a template makes."""
        return invoice_draft.of_body(body, fill)

    def shipped_templates(self, language: str) -> Sequence[ShippedTemplate]:
        """Return what small firms invoice most."""
        return shipped(language)

    def issue(self, uow: UnitOfWork, request: Request, settings: FirmSettings) -> None:
        """Give it its number and date. A sending that is taken back gives them back (`put_back`)."""
        content = uow.session.get_one(InvoiceContent, request.id)
        if content.issued_on is None:
            zone = settings.calendar().zone
            content.issued_on = uow.now.astimezone(zone).date()
        if not content.number:
            content.series, content.number = invoice_numbers.draw(uow, settings.invoice_prefix)
            request.reference = content.number
            request.search_text = fold(f"{request.title} {request.reference}")

    def sent_elsewhere(self, known: SentElsewhere) -> InvoiceDraft:
        """Return one with a number and a total, and no lines."""
        if not known.number:
            raise Refused("number-missing", "number")
        if known.amount is None or known.amount <= 0:
            raise Refused("amount-missing" if known.amount is None else "amount-not-positive", "amount")
        return InvoiceDraft(currency=known.currency, issued_on=known.sent_on, number=known.number, total=known.amount)

    def recorded(self, uow: UnitOfWork, request: Request, sent_on: date, number: str) -> None:
        """Keep the number that it bore elsewhere, under a reference of a series apart: the firm's own has no gaps.

        Raises `Refused("number-taken")` where another invoice has it.
        """
        content = uow.session.get_one(InvoiceContent, request.id)
        content.issued_on = content.issued_on or sent_on
        if not number:
            return
        same = select(InvoiceContent.request_id).where(
            InvoiceContent.number == number, InvoiceContent.request_id != request.id
        )
        if uow.session.scalars(same.limit(1)).first() is not None:
            raise Refused("number-taken", "number", number=number)
        content.number = number
        request.reference = f"{self.rules.prefix}-I{next_number(uow, 'import:' + self.rules.prefix):04d}"
        request.search_text = fold(f"{request.title} {request.reference} {number}")
        if not invoice_draft.lines_of(uow.session, request.id):
            content.imported_on = sent_on

    def mail_parts(self, session: Session, request: Request, settings: FirmSettings, language: str) -> MailParts:
        """Return what the mail states, and the invoice as a paper where it has lines."""
        content = session.get_one(InvoiceContent, request.id)
        payment = session.scalars(
            select(Payment).where(Payment.request_id == request.id, Payment.amount > 0).order_by(Payment.id.desc())
        ).first()
        taken_back = invoice_credit.credited(session, content)
        facts = InvoiceFacts(
            number=content.number,
            # Of an imported one without it nobody knows the date: its mail is held rather than untrue.
            issued_on=content.issued_on or (None if content.imported_on else request.created_at.date()),
            due_on=request.due_on,
            currency=content.currency,
            total=-content.total if taken_back else content.total,
            balance=content.total - content.paid,
            last_payment=(payment.amount, payment.paid_on) if payment else None,
            credits=taken_back.number if taken_back else "",
        )
        lines = invoice_draft.lines_of(session, request.id)
        if not lines:
            return MailParts(invoice=facts)
        account = session.get_one(Account, request.account_id)
        from app.services.requests import invoice_paper  # what papers are drawn by, for mails alone

        paper = invoice_paper.paper_of(request, content, lines, account, settings, language, taken_back)
        pdf = Enclosure(safe_name(f"{content.number}.pdf"), PDF, make=lambda: invoice_paper.pdf_bytes(paper))
        return MailParts(invoice=facts, enclosures=(pdf,), step=invoice_credit.STATE if taken_back else "")

    def perform(self, uow: UnitOfWork, request: Request, action: Action, given: Given) -> str:
        """Record a payment or take the last ones back; part of the balance leaves it part paid.

        Voiding an issued invoice makes its credit note in the same commit (INV-5).
        """
        content = uow.session.get_one(InvoiceContent, request.id)
        if action.code == "pay":
            return self._pay(uow, request, content, given)
        if action.code == "unpay":
            if content.paid:
                self._book(uow, request, content, -content.paid, given)
            return action.target
        if action.code == "refund":
            self._refund(uow, request, content, given)
        if action.code == "void":
            invoice_credit.credit(uow, request, content)
        return action.target

    def _pay(self, uow: UnitOfWork, request: Request, content: InvoiceContent, given: Given) -> str:
        balance = content.total - content.paid
        amount = balance if given.amount is None else given.amount
        if amount <= 0:
            raise Refused("amount-not-positive", "amount")
        if amount > balance:
            raise Refused("amount-over-balance", "amount", balance=balance, currency=content.currency)
        self._book(uow, request, content, amount, given)
        return "paid" if content.paid == content.total else "part_paid"

    def _refund(self, uow: UnitOfWork, request: Request, content: InvoiceContent, given: Given) -> None:
        """Record what was paid back of an invoice that is void: until then it is owed to the client."""
        amount = content.paid if given.amount is None else given.amount
        if amount <= 0:
            raise Refused("amount-not-positive", "amount")
        if amount > content.paid:
            raise Refused("amount-over-refund", "amount", paid=content.paid, currency=content.currency)
        self._book(uow, request, content, -amount, given, refund=True)

    def _book(
        self, uow: UnitOfWork, request: Request, content: InvoiceContent, amount: int, given: Given, *,
        refund: bool = False,
    ) -> None:  # fmt: skip
        today = firm_settings.load(uow.session).calendar().local_date(uow.now)
        uow.session.add(
            Payment(
                request_id=request.id, paid_on=given.on or today, amount=amount, note=given.reason,
                recorded_at=uow.now, refund=refund,
            )
        )  # fmt: skip
        content.paid += amount

    def detail(self, session: Session, request: Request) -> invoice_view.InvoiceView:
        """Return lines, totals and payments (MAN-5)."""
        return invoice_view.read(session, request)

    def extras(self, session: Session, request_ids: Sequence[int]) -> dict[int, Extra]:
        """Return amounts and dates for the list."""
        rows: Sequence[Any] = ask(session, _LISTED, {"ids": list(request_ids)}).all()
        return {
            row.request_id: Extra(
                amount=row.total, balance=invoice_view.balance(row, row.state), currency=row.currency,
                number=row.number, issued_on=row.issued_on, barred=_barred(row),
            )
            for row in rows
        }  # fmt: skip

    def memento(self, session: Session, request: Request) -> dict[str, Any]:
        """Keep what was paid, the last payment known, and the credit notes."""
        content = session.get_one(InvoiceContent, request.id)
        last = session.scalars(
            select(Payment.id).where(Payment.request_id == request.id).order_by(Payment.id.desc()).limit(1)
        ).first()
        notes = invoice_credit.note_ids(session, request.id)
        issued = content.issued_on.isoformat() if content.issued_on else None
        return {
            "paid": content.paid, "last_payment": last or 0, "credit_notes": notes,
            "number": content.number, "issued_on": issued, "reference": request.reference,
        }  # fmt: skip

    def put_back(self, uow: UnitOfWork, request: Request, memento: dict[str, Any]) -> None:
        """Remove payments and credit notes made since; refused where a credit note is not the last of its series.

        A draft that had no number gives back the one that its sending drew: discarded, it would leave a gap (INV-1).
        """
        content = uow.session.get_one(InvoiceContent, request.id)
        if content.number and not memento.get("number", content.number):
            if request.reference == content.number:  # one that came from elsewhere is of no series here
                give_back(uow, content.series or invoice_numbers.SERIES, int(content.number.rpartition("-")[2]))
            content.number = ""
            content.issued_on = date.fromisoformat(memento["issued_on"]) if memento["issued_on"] else None
            request.reference = memento["reference"]
            request.search_text = fold(f"{request.title} {request.reference}")
        content.paid = memento["paid"]
        later = select(Payment).where(Payment.request_id == request.id, Payment.id > memento["last_payment"])
        for payment in uow.session.scalars(later):
            uow.session.delete(payment)
        for note_id in invoice_credit.note_ids(uow.session, request.id):
            if note_id not in memento.get("credit_notes", ()):
                invoice_credit.take_back(uow, note_id)


_LISTED = (
    select(
        InvoiceContent.request_id, InvoiceContent.total, InvoiceContent.paid, InvoiceContent.currency,
        InvoiceContent.number, InvoiceContent.issued_on, InvoiceContent.credits_id, InvoiceContent.imported_on,
        Request.state,
    )
    .join(Request, Request.id == InvoiceContent.request_id)
    .where(InvoiceContent.request_id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip
"""What a list shows of an invoice: without its lines."""


def _barred(content: InvoiceContent) -> tuple[str, ...]:
    """Return what makes no sense of an invoice; an imported one is corrected in the program that it came from."""
    nothing_paid, imported = not content.paid, content.imported_on is not None
    return (*(("refund",) if nothing_paid else ()), *(("correct",) if imported else ()))
