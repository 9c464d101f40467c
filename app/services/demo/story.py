"""What happened in the invented firm: requests over two years, and what the clients did about them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from app.models.kinds import Kind
from app.services.documents import KeptFile
from app.services.mail.template_language import FIELD
from app.services.requests.chat import ChatDraft
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.client_request_templates import shipped
from app.services.requests.creating import PlanInput
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.organizer import OrganizerDraft
from app.services.requests.organizer_templates import prepared
from app.services.requests.paperwork import DocumentDraft
from app.services.requests.proposal import ProposalDraft, ServiceDraft

YEARS_BACK = 730


@dataclass(frozen=True, slots=True)
class Plot:
    """One request: asked on a day, with a due date and reminders; the client acts after some days, or has not yet."""

    account: int
    kind: Kind
    day: date
    title: str
    content: Any
    due_on: date | None
    plan: PlanInput
    acts_after: int | None
    """Days until the client acts; None: she has not."""
    outcome: str = ""
    """The action where it is not the kind's settling one."""
    why: str = ""


def plots(today: date, languages: list[str], files: dict[str, KeptFile]) -> list[Plot]:
    """Return all requests in the order of their days; the same for the same day."""
    dice = random.Random(2026)  # noqa: S311 - an invented story, the same every time
    found = [
        plot for account, language in enumerate(languages) for plot in _account(dice, today, account, language, files)
    ]
    return sorted(found, key=lambda plot: (plot.day, plot.account))


def _account(
    dice: random.Random, today: date, account: int, language: str, files: dict[str, KeptFile]
) -> Iterator[Plot]:
    day = today - timedelta(days=YEARS_BACK - dice.randrange(60))
    while day < today:
        if day.weekday() < 5:
            yield _plot(dice, today, account, language, day, files)
        gap = dice.randrange(55, 150) if (today - day).days > 70 else dice.randrange(4, 15)
        day += timedelta(days=gap)


def _plot(dice: random.Random, today: date, account: int, language: str, day: date, files: dict[str, KeptFile]) -> Plot:
    kind = dice.choices(list(Kind), weights=(22, 9, 28, 14, 12, 15, 12))[0]
    title, content = _content(dice, kind, language, day, files)
    patience = dice.choices((1, 2, 4, 6, 9, 14, 25), weights=(12, 22, 24, 16, 12, 9, 5))[0]
    old = (today - day).days
    waits = old < 32 and dice.random() < 0.55
    plan = PlanInput(
        dice.random() > 0.06, dice.choice((3, 3, 4, 5, 7)), dice.choice((1, 2, 3, 3, 3, 4, 4)), source="firm"
    )
    outcome = ""
    if not waits and dice.random() < 0.12:
        outcome = {
            Kind.APPROVAL: "disapprove", Kind.ORGANIZER: "seal", Kind.INVOICE: "void", Kind.PROPOSAL: "decline",
        }.get(kind, "")  # fmt: skip
    why = {
        ("en", Kind.ORGANIZER): "Without it we cannot file on time.",
        ("fr", Kind.ORGANIZER): "Sans ces éléments, nous ne pourrons pas déposer dans les délais.",
    }.get((language, kind), "")
    due = day + timedelta(days=dice.choice((14, 21, 30, 30, 45)))
    return Plot(
        account, kind, day, title, content, due, plan, None if waits else min(patience, max(1, old)), outcome, why
    )


def _content(dice: random.Random, kind: Kind, language: str, day: date, files: dict[str, KeptFile]) -> tuple[str, Any]:
    english = language == "en"
    month = day.strftime("%m/%Y")
    makers = {
        Kind.ORGANIZER: _organizer,
        Kind.PROPOSAL: _proposal,
        Kind.INVOICE: _invoice,
        Kind.CHAT: _chat,
        Kind.SIGNATURE: _paper,
        Kind.APPROVAL: _paper,
        Kind.CLIENT_REQUEST: _client_request,
    }
    return makers[kind](dice, english, day.year, month, files)


def _organizer(
    dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]
) -> tuple[str, Any]:
    template = dice.choice(prepared("en" if english else "fr"))
    values = {"year": str(year), "period": month, "firm.name": "Marlow & Finch"}
    title = FIELD.sub(lambda found: values[found[1]], template.title)
    return title, OrganizerDraft(template.sections, template.name)


def _proposal(dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]) -> tuple[str, Any]:
    price = dice.randrange(80, 400) * 1000
    if english:
        title, words = f"Engagement letter {year}", "Thank you for your trust. This letter sets out our work for you."
        services = (
            ServiceDraft("Bookkeeping and VAT", price // 12, "Every month by the 20th", "month"),
            ServiceDraft("Annual accounts", price // 2, per="year"),
        )
    else:
        title, words = (
            f"Lettre de mission {year}",
            "Nous vous remercions de votre confiance. Voici l'objet de notre mission.",
        )
        services = (
            ServiceDraft("Tenue et TVA", price // 12, "Chaque mois avant le 20", "month"),
            ServiceDraft("Comptes annuels", price // 2, per="year"),
        )
    return title, ProposalDraft(words, services, document="letter")


def _invoice(dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]) -> tuple[str, Any]:
    words = ("Monthly bookkeeping", "Payroll run", "Sales tax filing") if english else (
        "Tenue comptable", "Établissement des paies", "Déclaration de TVA")  # fmt: skip
    lines = tuple(
        LineDraft(f"{text} {month}", Decimal(dice.choice((1, 1, 2))), dice.randrange(90, 900) * 100, Decimal(20))
        for text in words[: dice.randrange(1, 4)]
    )
    return f"{words[0]} {month}", InvoiceDraft(lines)


def _chat(dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]) -> tuple[str, Any]:
    if english:
        title, body = dice.choice((
            ("Payroll changes", "For the next payroll we need a few things. Please answer with what you have."),
            ("Fuel receipts", "Could you send us the fuel receipts of the month?"),
            ("Bank statements", "Two bank statements are missing. Could you send them?"),
        ))  # fmt: skip
        todos = ("Overtime sheets", "New addresses", "Sick leave")[: dice.randrange(4)]
    else:
        title, body = dice.choice((
            ("Variables de paie", "Pour la prochaine paie, il nous manque quelques éléments."),
            ("Relevés bancaires", "Il nous manque deux relevés bancaires. Pourriez-vous nous les adresser ?"),
        ))  # fmt: skip
        todos = ("Heures supplémentaires", "Nouvelles adresses", "Arrêts de travail")[: dice.randrange(4)]
    return title, ChatDraft(body, todos)


def _client_request(
    dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]
) -> tuple[str, Any]:
    template = dice.choice(shipped("en" if english else "fr"))
    values = {"year": str(year), "period": month}
    return FIELD.sub(lambda found: values[found[1]], template.title), ClientRequestDraft(
        tuple(FIELD.sub(lambda found: values[found[1]], each) for each in template.body["documents"])
    )


def _paper(dice: random.Random, english: bool, year: int, month: str, files: dict[str, KeptFile]) -> tuple[str, Any]:
    names = [name for name in files if name.endswith("en") == english]
    chosen = dice.choice(names)
    return f"{files[chosen].name.rpartition('.')[0]} {month}", DocumentDraft(kept=(files[chosen],))
