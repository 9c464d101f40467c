"""Proposals and engagement letters in the New request dialog: the firm's own letter, or words and services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.services.papers.units import unit_of, unit_word
from app.services.requests.amounts import minor_of, typed
from app.services.requests.listing import Kind, RequestRow
from app.services.requests.proposal import ProposalDraft, ServiceDraft
from app.services.requests.proposal_content import PERIODS
from app.views.desk import Desk
from app.views.requests.files_field import FilesField
from app.views.requests.kind_view import KindEditor, KindView, TemplateBody
from app.views.theme import px
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.menu import MenuEntry
from app.views.widgets.rich_text import RichTextEdit
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.services.requests.detail import RequestDetail
    from app.views.requests.actions import RequestActions


class ProposalEditor(KindEditor):
    """A file of one's own, else an introduction, services with prices, and terms: the same for several accounts."""

    def __init__(self) -> None:
        super().__init__()
        self._currency = "EUR"
        self._taken = ProposalDraft()
        self.files = FilesField(several=False)
        self.files.changed.connect(self._on_changed)
        self.introduction = RichTextEdit(self.tr("Introduction"))
        self.services = QPlainTextEdit()
        self.services.setTabChangesFocus(True)
        self.services.textChanged.connect(self._on_changed)
        self.terms = RichTextEdit(self.tr("Terms"))
        self.column.addWidget(Field(self.tr("Letter"), self.files, aside=self.tr("or write it below")))
        captions: tuple[tuple[str, str, QWidget, int, str], ...] = (
            ("introduction", self.tr("Introduction"), self.introduction, 120, ""),
            ("services", self.tr("Services"), self.services, 60, self.tr("one a line: service = price / month")),
            ("terms", self.tr("Terms"), self.terms, 120, ""),
        )
        for key, caption, editor, high, aside in captions:
            editor.setFixedHeight(px(high))
            self.fields[key] = Field(caption, editor, aside=aside)
            self.column.addWidget(self.fields[key])
        for words in (self.introduction, self.terms):
            words.changed.connect(self._on_changed)

    def content(self) -> ProposalDraft:
        """Return the letter or the words; what a template says of a service stays with its name."""
        known = {each.name: each for each in self._taken.services}
        return replace(
            self._taken,
            introduction=self.introduction.marked(),
            services=tuple(
                replace(known.get(name, ServiceDraft(name, None)), price=price, per=per or "")
                for name, price, per in self._services()
                if name
            ),
            terms=self.terms.marked(),
            currency=self._currency,
            paths=tuple(self.files.paths),
        )

    def fill(self, content: object) -> None:
        """Show what a template made."""
        assert isinstance(content, ProposalDraft)
        self._taken = content
        self.introduction.set_marked(content.introduction)
        self.terms.set_marked(content.terms)
        self.services.setPlainText("\n".join(map(self._line, content.services)))
        stays = self.tr(
            "How often, quantity, tax and description stay with a service’s name; “/ once” makes it paid once."
        )
        self.fields["services"].set_help(stays if content.services else "")

    def _line(self, service: ServiceDraft) -> str:
        """Write a service as it is typed: "Bookkeeping = 245.00 / month"."""
        price = "" if service.price is None else dates.decimal(typed(service.price, self._currency))
        often = f" / {unit_word(service.per, Decimal(1), dates.language())}" if service.per else ""
        return f"{service.name} = {price}{often}"

    def _services(self) -> list[tuple[str, int | None, str | None]]:
        """Return each line's service, its price in minor units, and how often; None for what cannot be read."""
        known = {each.name: each.per for each in self._taken.services}
        found: list[tuple[str, int | None, str | None]] = []
        for line in filter(str.strip, self.services.toPlainText().splitlines()):
            name, sign, said = (part.strip() for part in line.rpartition("="))
            if not sign:
                found.append((said, 0, ""))
                continue
            price, slash, often = said.partition("/")
            kept = known.get(name, "")
            found.append((name, minor_of(price, self._currency), self._period(often, kept) if slash else kept))
        return found

    def _period(self, words: str, kept: str) -> str | None:
        """Return how often, from words; `kept`, which an older template may have called "hour", stays; else None."""
        if words.strip().casefold() == self.tr("once").casefold():
            return ""
        per = unit_of(words)
        return per if per and per in (*PERIODS, kept) else None

    def use_currency(self, currency: str) -> None:
        """Price the services in the firm's currency."""
        self._currency = currency

    def problem(self) -> tuple[str, str] | None:
        """Point at a service without a name, or whose price cannot be read, or how often it is paid."""
        for name, price, per in self._services():
            if per is None:
                sentence = self.tr("“{service}”: write how often it is paid as / month, / quarter, / year or / once.")
                return "services", sentence.format(service=name or "=")
            if price is None or price < 0 or not name:
                sentence = self.tr("“{service}” needs a price like 1840.00, or none.").format(service=name or "=")
                return "services", sentence
        return None

    def suggested_title(self) -> str:
        """Return the letter's name without its ending."""
        return self.files.paths[0].stem if self.files.paths else ""

    def add_files(self, paths: list[Path]) -> bool:
        """Take a dropped letter."""
        self.files.add(paths)
        return True

    def _on_changed(self) -> None:
        self.clear_errors()
        self.changed.emit()


def _cards(desk: Desk, found: RequestDetail) -> Sequence[Card]:
    from app.views.proposals.cards import cards

    return cards(desk, found)


def _menu(actions: RequestActions, row: RequestRow) -> Sequence[MenuEntry]:
    from app.views.proposals.menu import entries

    return entries(actions, row)


def _template_body(desk: Desk) -> TemplateBody:
    from app.views.proposals.template_body import ProposalBody

    return ProposalBody(desk)


VIEW = KindView(
    kind=Kind.PROPOSAL,
    word=QT_TRANSLATE_NOOP("words", "Proposal & EL"),
    plural=QT_TRANSLATE_NOOP("words", "Proposals & ELs"),
    new=QT_TRANSLATE_NOOP("words", "New proposal"),
    icon="file-pen-line",
    tone="vio",
    resend=QT_TRANSLATE_NOOP("words", "Resend"),
    stops=QT_TRANSLATE_NOOP("words", "when the client signs, or all {number} are sent"),
    stops_short=QT_TRANSLATE_NOOP("words", "stops when signed"),
    column=QT_TRANSLATE_NOOP("words", "Proposal or letter"),
    columns=("status", "due"),
    segments=(
        ("all", QT_TRANSLATE_NOOP("words", "All", "proposal list")),
        ("waiting", QT_TRANSLATE_NOOP("words", "To sign", "proposal list")),
        ("done", QT_TRANSLATE_NOOP("words", "Signed", "proposal list")),
        ("draft", QT_TRANSLATE_NOOP("words", "Drafts", "proposal list")),
        ("archived", QT_TRANSLATE_NOOP("words", "Archived", "proposal list")),
    ),
    editor=ProposalEditor,
    task=QT_TRANSLATE_NOOP("TasksList", "To sign"),
    rank=2,
    tab_rank=5,
    editor_page="proposal-edit",
    cards=_cards,
    menu=_menu,
    template_body=_template_body,
)
