"""Pictures of the page on which a proposal is written, and of its templates, for `tests.shots`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from app.services import shipped_templates, templates
from app.services.requests import creating, detail, listing
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind, RequestQuery
from app.services.requests.proposal import ProposalDraft, ServiceDraft
from app.views.desk import Place
from app.views.proposals.page import ProposalPage
from app.views.proposals.template_body import ProposalBody
from app.views.templates.page import TemplatesPage

if TYPE_CHECKING:
    from tests.shots import Stage

SMALLEST = (1024, 680)
WORDS = {
    "en": (
        "Bookkeeping and year-end 2027",
        "Dear Nora,\n\nThank you for your trust. This letter says **what we do** and what we need from you:\n\n"
        "- your bank statements by the 5th\n- your invoices as they come",
        "# Fees\nInvoices are due within 30 days.\n\n# End\nEither side may end it with *three months* of notice.",
        ("Bookkeeping and VAT", "Accounts and tax return", "Payslips", "Set-up of your files"),
    ),
    "fr": (
        "Tenue comptable et bilan 2027",
        "Chère Madame,\n\nNous vous remercions de votre confiance. Cette lettre dit **ce que nous faisons** :\n\n"
        "- relevés bancaires avant le 5\n- factures au fil de l'eau",
        "# Honoraires\nNos factures sont payables à 30 jours.\n\n# Fin\nUn préavis de *trois mois* est convenu.",
        ("Tenue comptable et TVA", "Comptes annuels et liasse", "Bulletins de paie", "Reprise de vos dossiers"),
    ),
}


def content(language: str, *, price: int | None = 240_00) -> ProposalDraft:
    """Return an engagement letter with services of three periods."""
    _, introduction, terms, names = WORDS[language]
    tax = Decimal(20)
    services = (
        ServiceDraft(names[0], price, "Every month by the 20th" if language == "en" else "Avant le 20", "month",
                     tax_rate=tax),
        ServiceDraft(names[2], 28_50, "", "month", Decimal(12), tax),
        ServiceDraft(names[1], 1840_00, "", "year", tax_rate=tax),
        ServiceDraft(names[3], 450_00, tax_rate=tax),
    )  # fmt: skip
    return ProposalDraft(introduction, services, terms, document="letter")


def _draft(stage: Stage, *, price: int | None = 240_00) -> int:
    title = WORDS[stage.language][0]
    office, account_id = stage.opened.office, stage.account()
    query = RequestQuery(kinds=(Kind.PROPOSAL,), account_id=account_id, segment="draft")
    for row in listing.rows(office, listing.request_ids(office, query)):
        if row.title == title:
            creating.discard(office, [row.id])
    new = NewRequest(Kind.PROPOSAL, (account_id,), title, content(stage.language, price=price))
    return creating.create(office, new)[0]


def _open(stage: Stage, request_id: int, step: str) -> ProposalPage:
    page = stage.go(Place("proposal-edit", request_id=request_id))
    assert isinstance(page, ProposalPage)
    page.show_step(step)
    return page


def step(key: str, *, price: int | None = 240_00) -> Callable[[Stage], None]:
    """A step of a draft."""
    return lambda stage: _show(stage, key, price)


def _show(stage: Stage, key: str, price: int | None) -> None:
    _open(stage, _draft(stage, price=price), key)


def small(key: str) -> Callable[[Stage], Callable[[], None]]:
    """A step in the smallest window."""

    def show(stage: Stage) -> Callable[[], None]:
        size = stage.window.size()
        stage.window.resize(*SMALLEST)
        _show(stage, key, 240_00)
        return lambda: stage.window.resize(size)

    return show


def new(stage: Stage) -> None:
    """A new one, with nothing in it: what it lacks is said."""
    page = stage.go(Place("proposal-edit"))
    assert isinstance(page, ProposalPage)
    page.go_on()


def paper(stage: Stage) -> Callable[[], None]:
    """The paper as it would be mailed."""
    dialog = _open(stage, _draft(stage), "terms").preview_paper()
    return lambda: dialog.done(0)


def sent(stage: Stage) -> Callable[[], None]:
    """One that was sent, and waits for its first signature."""
    office = stage.opened.office
    query = RequestQuery(kinds=(Kind.PROPOSAL,), segment="waiting")
    waiting = listing.request_ids(office, query)
    found = next(each for each in waiting if (view := detail.request_detail(office, each)) and view.content.editable)
    page = _open(stage, found, "introduction")
    page.form.introduction.edit.box.insertPlainText("… ")
    return lambda: page.writer.set_dirty(False)


def template(key: str) -> Callable[[Stage], None]:
    """A step of the prepared letter for bookkeeping."""

    def show(stage: Stage) -> None:
        page = stage.go(Place("templates", tab=str(Kind.PROPOSAL), segment=str(_prepared(stage))))
        assert isinstance(page, TemplatesPage) and page.templates.form is not None
        body = page.templates.form.body
        assert isinstance(body, ProposalBody)
        body.show_step(key)

    return show


def _prepared(stage: Stage) -> int:
    office, language = stage.opened.office, stage.language
    shipped_templates.add(office, [f"proposal.bookkeeping.{language}"], [language])
    return next(
        each.id for each in templates.templates(office, Kind.PROPOSAL)
        if each.given.shipped_key == f"proposal.bookkeeping.{language}"
    )  # fmt: skip


def from_template(stage: Stage) -> Callable[[], None]:
    """A new one that begins with a template."""
    template_id = _prepared(stage)
    page = stage.go(Place("proposal-edit", account_id=stage.account()))
    assert isinstance(page, ProposalPage)
    picker = page.form.general.template
    picker.combo.setCurrentIndex(picker.combo.findData(template_id))
    picker.combo.activated.emit(picker.combo.currentIndex())
    return lambda: page.writer.set_dirty(False)


SCREENS = {
    "proposal-from-template": from_template,
    "proposal-template-general": template("general"),
    "proposal-template-services": template("services"),
    "proposal-template-terms": template("terms"),
    "proposal-new": new,
    "proposal-general": step("general"),
    "proposal-introduction": step("introduction"),
    "proposal-services": step("services"),
    "proposal-price-missing": step("services", price=None),
    "proposal-terms": step("terms"),
    "proposal-paper": paper,
    "proposal-sent": sent,
    "small-proposal-general": small("general"),
    "small-proposal-services": small("services"),
}
