"""The four steps of a proposal, and what they say together."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.requests.detail import DocumentView
from app.services.requests.proposal_content import ProposalDraft
from app.views.desk import Desk
from app.views.proposals.general_step import GeneralStep
from app.views.proposals.own_letter import OwnLetter
from app.views.proposals.services_step import ServicesStep
from app.views.proposals.side import StepState
from app.views.proposals.words_step import WordsStep
from app.views.theme import px
from app.views.widgets.field import Field
from app.views.widgets.scroll import Scroll
from app.views.words import proposals

STEP_OF = {
    "title": "general", "accounts": "general", "signers": "general", "due": "general", "why": "general",
    "days": "general", "number": "general", "first_offset": "general", "introduction": "introduction",
    "file": "introduction", "services": "services", "terms": "terms",
}  # fmt: skip
"""The step on which a field stands."""


class ProposalForm(QStackedWidget):
    """`changed` after every edit by a person."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = "EUR"
        self._template_id: int | None = None
        self.from_template: set[str] = set()
        """Steps whose words a template wrote, and that nobody has looked at since."""
        self.general = GeneralStep(desk)
        self.introduction = WordsStep(self.tr("Introduction"), self.tr("what the client reads first"))
        self.services = ServicesStep()
        self.terms = WordsStep(self.tr("Terms"), self.tr("what both sides agree on; above the signatures"))
        self.letter = OwnLetter()
        letter = Field(self.tr("A letter of our own"), self.letter, aside=self.tr("or write it below"))
        self.introduction.column.insertWidget(0, letter)
        self._steps: dict[str, Scroll] = {}
        for key, widget in (
            ("general", self.general), ("introduction", self.introduction), ("services", self.services),
            ("terms", self.terms),
        ):  # fmt: skip
            self._steps[key] = scrolled(widget)
            self.addWidget(self._steps[key])
        for part in (self.general, self.introduction, self.services, self.terms):
            part.changed.connect(self.changed)
        self.letter.changed.connect(self.changed)
        self.services.undoable.connect(lambda words, undo: desk.toast(words, icon="trash-2", undo=undo))

    # What it says

    def content(self) -> ProposalDraft:
        """Return the content as the service takes it."""
        general = self.general
        return ProposalDraft(
            introduction=self.introduction.marked(), services=self.services.services(), terms=self.terms.marked(),
            currency=self._currency, paths=self.letter.paths, all_must_sign=general.signers.how.all_must(),
            document=general.document.current, template_id=self._template_id, document_ids=self.letter.document_ids,
        )  # fmt: skip

    def fill(self, content: ProposalDraft, documents: tuple[DocumentView, ...] = ()) -> None:
        """Show other content; it is not a change."""
        self._currency = content.currency or self._currency
        self._template_id = content.template_id
        self.introduction.set_marked(content.introduction)
        self.terms.set_marked(content.terms)
        self.services.set_services(content.services, self._currency)
        self.general.set_document(content.document)
        self.general.signers.how.set_all(content.all_must_sign)
        self.letter.show_kept(documents)

    def clear(self) -> None:
        """Begin with nothing; it is not a change."""
        self.from_template = set()
        self.fill(ProposalDraft(currency=self._currency))
        self.clear_errors()
        self.set_editable(editable=True)

    def take_template(self, content: ProposalDraft, template_id: int) -> None:
        """Show what a template wrote in the place of what stood there; a file of one's own stays."""
        self._template_id = template_id
        self._currency = content.currency or self._currency
        self.introduction.set_marked(content.introduction)
        self.terms.set_marked(content.terms)
        self.services.set_services(content.services, self._currency)
        self.general.set_document(content.document)
        self.general.signers.how.set_all(content.all_must_sign)
        self.from_template = {key for key, _ in proposals.STEPS} - {"general"}

    def use_currency(self, currency: str) -> None:
        """Price it in the firm's currency."""
        self._currency = currency
        self.services.use_currency(currency)

    def problem(self) -> tuple[str, str] | None:
        """Return the field that cannot be kept, and a sentence; it is shown where it stands."""
        for field, sentence in (
            ("introduction", self.introduction.problem()), ("services", self.services.problem()),
            ("terms", self.terms.problem()),
        ):  # fmt: skip
            if sentence:
                return field, sentence
        return None

    def states(self) -> dict[str, StepState]:
        """Return how each step stands."""
        content = self.content()
        general = self.general
        wanted = (bool(general.title.text().strip()), general.account_id is not None or bool(
            general.fixed_account.text()), bool(general.signers.ids()))  # fmt: skip
        missing, prices = wanted.count(False), self.services.missing()
        said = bool(content.introduction.strip() or content.services or content.own_file)
        states = {
            "general": StepState("missing", self.tr("%n missing", "", missing)) if missing else self._complete(),
            "introduction": self._words("introduction", content.introduction),
            "services": self._services(len(content.services), prices),
            "terms": self._words("terms", content.terms),
        }
        if content.own_file:
            states["introduction"] = StepState("complete", self.tr("a file of our own"))
        elif not said:
            states["introduction"] = StepState("missing", self.tr("nothing written yet"))
        return states

    def _complete(self) -> StepState:
        return StepState("complete", self.tr("complete"))

    def _services(self, count: int, unfinished: int) -> StepState:
        if unfinished:
            return StepState("missing", self.tr("%n not finished", "", unfinished))
        if not count:
            return StepState("", self.tr("none"))
        if "services" in self.from_template:
            return StepState("", self.tr("not reviewed yet"))
        return StepState("complete", self.tr("%n service(s)", "", count))

    def _words(self, key: str, text: str) -> StepState:
        if not text.strip():
            return StepState("", self.tr("empty"))
        if key in self.from_template:
            return StepState("", self.tr("not reviewed yet"))
        return self._complete()

    # Showing

    def show_step(self, key: str) -> None:
        """Show a step; its words have been looked at then."""
        self.from_template.discard(key)
        self.setCurrentWidget(self._steps[key])

    def focus_step(self, key: str) -> None:
        """Go to the first field of a step."""
        first = {
            "general": self.general.title, "introduction": self.introduction.edit.box,
            "services": self.services.rows[0].name if self.services.rows else self.services.add_button,
            "terms": self.terms.edit.box,
        }  # fmt: skip
        first[key].setFocus(Qt.FocusReason.TabFocusReason)

    def show_error(self, field: str, sentence: str) -> bool:
        """Show a sentence beside its field; False where there is none of that name."""
        if field == "introduction":
            self.introduction.field.set_error(sentence)
            self.introduction.edit.box.setFocus()
        elif field == "terms":
            self.terms.field.set_error(sentence)
            self.terms.edit.box.setFocus()
        elif field == "services":
            if self.services.problem():
                self.services.focus_problem()
            else:
                self.services.show_error(sentence)
        elif field == "file":
            self.introduction.field.set_error(sentence)
        else:
            return self.general.show_error(field, sentence)
        return True

    def clear_errors(self) -> None:
        """Take the sentences of refusals away."""
        self.general.clear_errors()
        self.services.show_error(None)
        for step in (self.introduction, self.terms):
            step.field.set_error(None)

    def set_editable(self, *, editable: bool) -> None:
        """Let it be read only."""
        for part in (self.general, self.introduction, self.services, self.terms):
            part.setEnabled(editable)


def scrolled(widget: QWidget, *, alone: bool = False, widest: int = 0) -> Scroll:
    """Return a step with a bar to scroll by where it is high; `alone`: nothing stands beside it.

    `widest` in pixels at 100 %. It is the holder's width that is bounded: of a bounded widget in a column Qt reckons
    the height for the column's width, and squeezes it.
    """
    scroll = Scroll()
    holder = QWidget()
    holder.setProperty("look", "clear")
    column = QVBoxLayout(holder)
    left, right = 24, 24 if alone else 8
    column.setContentsMargins(px(left), px(14 if alone else 4), px(right), px(20))
    if widest:
        holder.setMaximumWidth(px(widest + left + right))
    column.addWidget(widget)
    scroll.setWidget(holder)
    return scroll
