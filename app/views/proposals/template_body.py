"""The proposal's part of a template: the same four steps, its reminders at the bottom of *General* (PRO-1, TPL-1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.requests.listing import Kind
from app.services.requests.proposal_content import ProposalDraft
from app.services.requests.proposal_paper import Look, preview
from app.services.requests.registry import SERVICES
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.proposals import keeping
from app.views.proposals.form import STEP_OF, scrolled
from app.views.proposals.services_step import ServicesStep
from app.views.proposals.signers_card import AllOrOne
from app.views.proposals.stepper import Stepper
from app.views.proposals.words_step import WordsStep
from app.views.requests.kind_view import TemplateBody
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.field import Field
from app.views.widgets.label import line
from app.views.widgets.segments import Segment, Segments
from app.views.words import proposals

KEYS = tuple(key for key, _ in proposals.STEPS)


class ProposalBody(TemplateBody):
    """Document and signatures, introduction, services, terms; prices may be left for each client."""

    wide = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._currency, self._language = "EUR", "en"
        self.stepper = Stepper([(key, proposals.step(key)) for key in KEYS])
        self.introduction = WordsStep(self.tr("Introduction"), self.tr("what the client reads first"))
        self.services = ServicesStep()
        self.terms = WordsStep(self.tr("Terms"), self.tr("what both sides agree on; above the signatures"))
        self.stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {}
        self._build()
        self._connect()
        office = desk.office
        desk.run(self, lambda: keeping.currency(office), self._on_currency)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(px(21), 0, px(24), px(8))
        top.addWidget(self.stepper)
        top.addStretch(1)
        self.preview = Button(self.tr("Preview PDF"), icon_name="eye", small=True)
        top.addWidget(self.preview)
        column.addLayout(top)
        column.addWidget(line())
        column.addWidget(self.stack, 1)
        parts = (self._general(), self.introduction, self.services, self.terms)
        for key, part in zip(KEYS, parts, strict=True):
            self._pages[key] = scrolled(part, alone=True, widest=760 if key == KEYS[0] else 0)
            self.stack.addWidget(self._pages[key])

    def _general(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        card = Card()
        self.document = Segments(
            [Segment(code, proposals.document(code)) for code in proposals.DOCUMENTS], "proposal",
            name=self.tr("Document"),
        )  # fmt: skip
        self.how = AllOrOne()
        card.body.addWidget(Field(self.tr("Document"), self.document))
        card.body.addWidget(Field(self.tr("Who must sign"), self.how, aside=self.tr("of the signatories")))
        column.addWidget(card)
        self._reminders = QVBoxLayout()
        column.addLayout(self._reminders)
        column.addStretch(1)
        return made

    def _connect(self) -> None:
        self.stepper.chosen.connect(self.show_step)
        self.preview.clicked.connect(self.show_paper)
        for part in (self.introduction, self.services, self.terms, self.how):
            part.changed.connect(self._on_edited)
        self.document.changed.connect(lambda _: self._on_edited())
        desk = self._desk
        self.services.undoable.connect(lambda words, undo: desk.toast(words, icon="trash-2", undo=undo))
        keys: dict[str, Callable[[], object]] = {
            "Alt+Left": lambda: self.stepper.turn(-1), "Alt+Right": lambda: self.stepper.turn(1),
        }  # fmt: skip
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # What the page asks

    def load(self, body: Mapping[str, object], language: str) -> None:
        """Show a template's words, services and what it is called."""
        content: ProposalDraft = SERVICES[Kind.PROPOSAL].content_of(cast(Mapping[str, Any], body), lambda text: text)
        self._language = language
        self.introduction.set_marked(content.introduction)
        self.terms.set_marked(content.terms)
        self.services.set_services(content.services, content.currency or self._currency)
        for widget in (self.document, self.how):
            widget.blockSignals(True)
        self.document.set_current(content.document)
        self.how.set_all(content.all_must_sign)
        for widget in (self.document, self.how):
            widget.blockSignals(False)
        self.show_step(KEYS[0])
        self._mark()

    def body(self) -> dict[str, object]:
        """Return what it says as it is kept."""
        return SERVICES[Kind.PROPOSAL].template_body(self._content())

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be kept and a sentence about it."""
        for field, sentence in (
            ("introduction", self.introduction.problem()), ("services", self.services.problem()),
            ("terms", self.terms.problem()),
        ):  # fmt: skip
            if sentence:
                return field, sentence
        return None

    def show_error(self, field: str, sentence: str | None) -> bool:
        """Show a refusal beside its field, on its step."""
        if field not in ("introduction", "services", "terms"):
            return False
        self.show_step(STEP_OF[field])
        if field == "services":
            if self.services.problem():
                self.services.focus_problem()
            else:
                self.services.show_error(sentence)
        else:
            step = self.introduction if field == "introduction" else self.terms
            step.field.set_error(sentence)
            step.edit.box.setFocus()
        return True

    def take_reminders(self, reminders: QWidget) -> bool:
        """Put the reminders at the bottom of *General* (PRO-1)."""
        self._reminders.addWidget(reminders)
        return True

    # Its own

    def show_step(self, key: str) -> None:
        """Show a step."""
        self.stepper.set_current(key)
        self.stack.setCurrentWidget(self._pages[key])

    def show_paper(self) -> PaperDialog:
        """Show the paper that it makes; names and prices that are not known yet stand as they are."""
        office, content, language = self._desk.office, self._content(), self._language
        title = self.tr("A proposal made from this template")
        look = Look("…", content, language=language)
        dialog = PaperDialog(self._desk, self, title, lambda: preview(office, look))
        dialog.open()
        return dialog

    def _content(self) -> ProposalDraft:
        return ProposalDraft(
            self.introduction.marked(), self.services.services(), self.terms.marked(), self._currency,
            all_must_sign=self.how.all_must(), document=self.document.current,
        )  # fmt: skip

    def _on_currency(self, currency: str) -> None:
        self._currency = currency
        self.services.use_currency(currency)

    def _on_edited(self) -> None:
        self._mark()
        self.changed.emit()

    def _mark(self) -> None:
        """Mark the steps in which something stands."""
        content = self._content()
        for key, said in (
            ("introduction", content.introduction), ("services", content.services), ("terms", content.terms),
        ):  # fmt: skip
            self.stepper.set_state(key, "complete" if said else "")
