"""Pictures of the page on which an invoice is written, and of its templates, for `tests.shots`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.services import shipped_templates, templates
from app.services.papers.invoice_totals import Discount
from app.services.requests import creating, listing
from app.services.requests.creating import NewRequest
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Place

if TYPE_CHECKING:
    from tests.shots import Stage

SMALLEST = (1024, 680)
TITLES = {"en": "Year-end accounts 2026", "fr": "Comptes annuels 2026"}
WORDS = {
    "en": (("Year-end accounts 2026", "Balance sheet, notes, tax return"), ("Bookkeeping, October and November", ""),
           ("Registry filing fee", "Disbursement, paid on your behalf")),
    "fr": (("Comptes annuels 2026", "Bilan, annexe, liasse fiscale"), ("Tenue comptable, octobre et novembre", ""),
           ("Frais de dépôt au greffe", "Débours, payés pour votre compte")),
}  # fmt: skip


def content(language: str) -> InvoiceDraft:
    """Return an invoice with discounts and two rates."""
    first, second, third = WORDS[language]
    lines = (
        LineDraft(first[0], Decimal(1), 950_00, Decimal(20), first[1], Discount("percent", Decimal(10))),
        LineDraft(second[0], Decimal(2), 122_50, Decimal(20), unit="month"),
        LineDraft(third[0], Decimal(1), 160_00, Decimal(0), third[1]),
    )
    return InvoiceDraft(lines, discount=Discount("amount", Decimal(50_00)))


def draft(stage: Stage) -> None:
    """A draft with discounts."""
    title, office, account_id = TITLES[stage.language], stage.opened.office, stage.account()
    query = RequestQuery(kinds=(Kind.INVOICE,), account_id=account_id, segment="draft")
    for row in listing.rows(office, listing.request_ids(office, query)):
        if row.title == title:
            creating.discard(office, [row.id])
    new = NewRequest(Kind.INVOICE, (account_id,), title, content(stage.language))
    stage.go(Place("invoice-edit", request_id=creating.create(office, new)[0]))


def small(stage: Stage) -> Callable[[], None]:
    """The same in the smallest window."""
    size = stage.window.size()
    stage.window.resize(*SMALLEST)
    draft(stage)
    return lambda: stage.window.resize(size)


def issued(stage: Stage) -> None:
    """One that was sent: only its note and its reminders are edited."""
    query = RequestQuery(kinds=(Kind.INVOICE,), segment="waiting")
    office = stage.opened.office
    found = next(row for row in listing.rows(office, listing.request_ids(office, query)) if not row.extra.barred)
    stage.go(Place("invoice-edit", request_id=found.id))


def new(stage: Stage) -> None:
    """A new one, with nothing in it."""
    stage.go(Place("invoice-edit"))


def picking(stage: Stage) -> Callable[[], None]:
    """A line that is filled from the firm's services while it is typed."""
    new(stage)
    page: Any = stage.window.page()
    row = page.lines.rows[0]
    row.description.setFocus()
    row.description.setText("b")
    listed = page.offer.completer
    listed.setWidget(row.description)
    listed.open_at("b", row.description.rect())
    return lambda: listed.list.hide()


def template(stage: Stage) -> None:
    """A prepared invoice."""
    office, language = stage.opened.office, stage.language
    key = f"invoice.fixed-fee.{language}"
    shipped_templates.add(office, [key], [language])
    found = next(each.id for each in templates.templates(office, Kind.INVOICE) if each.given.shipped_key == key)
    stage.go(Place("templates", tab=str(Kind.INVOICE), segment=str(found)))


SCREENS = {
    "invoice-new": new,
    "invoice-draft": draft,
    "invoice-issued": issued,
    "invoice-services": picking,
    "invoice-template": template,
    "small-invoice-draft": small,
}
