"""The far right of the editor: the form as the client will see it, as if she had answered so and so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.requests.organizer_conditions import depends_on
from app.services.requests.organizer_editing import find
from app.services.requests.organizer_questions import OPERATORS, Question, Section, all_questions, numbers
from app.views.organizer_templates.form_html import section_html
from app.views.requests.mail_view import SafeBrowser
from app.views.theme import px, theme
from app.views.widgets.card import IconView
from app.views.widgets.flow import FlowRow
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.paper_pages import PaperPages
from app.views.widgets.segments import Segment, Segments
from app.views.words import organizers

PATIENCE = 120
"""Milliseconds without a keystroke before the preview is drawn."""


class FormPreview(QWidget):
    """The section under work, drawn anew shortly after every edit; its answers can be clicked."""

    pdf_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self._sections: Sequence[Section] = ()
        self._at, self._key = 0, ""
        self.answers: dict[str, Any] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Preview"), "card"), 1)
        self.which = Segments(
            [Segment("form", self.tr("Form")), Segment("pdf", self.tr("PDF"))], "form", small=True,
            name=self.tr("How to show it"),
        )  # fmt: skip
        head.addWidget(self.which)
        column.addLayout(head)
        self.form = SafeBrowser()
        self.form.setAccessibleName(self.tr("The form as the client sees it"))
        self.form.anchorClicked.connect(self._on_clicked)
        self.stack = QStackedWidget()
        self.pages = PaperPages(self.tr("The pages of the PDF"))
        self.pages.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pages.setToolTip(self.tr("Click, or press Enter, to read it in full size"))
        self.stack.addWidget(self.form)
        self.stack.addWidget(self.pages)
        column.addWidget(self.stack, 1)
        self._as_if = QWidget()
        row = FlowRow(self._as_if, spacing=px(6))
        row.addWidget(IconView("eye", "muted", 14))
        self._as_words = label("", "second")
        row.addWidget(self._as_words)
        holder = QWidget()
        self._holder = QHBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder)
        column.addWidget(self._as_if)
        self.as_if: Segments | Combo | None = None
        self._as_of: tuple[str, tuple[str, ...]] = ("", ())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.draw)
        self.which.changed.connect(self._on_which)
        theme().changed.connect(self.draw)

    def show_form(self, sections: Sequence[Section], at: int, key: str, *, soon: bool = False) -> None:
        """Show section `at`, the question with `key` marked; `soon` waits until typing rests."""
        self._sections, self._at, self._key = sections, at, key
        if soon:
            self._timer.start()
        else:
            self.draw()

    def draw(self) -> None:
        """Draw the form, and the PDF where that is shown."""
        self._timer.stop()
        if not self._sections:
            return
        self._offer(self._decider())
        place = self.form.verticalScrollBar().value()
        self.form.setHtml(section_html(self._sections, self._at, self._supposed(), self._key))
        self.form.verticalScrollBar().setValue(place)
        if self.which.current == "pdf":
            self.pdf_wanted.emit()

    def _supposed(self) -> dict[str, Any]:
        """Return the answers that are supposed: what was clicked, else what lets the questions be shown."""
        found: dict[str, Any] = {}
        for question in all_questions(self._sections):
            if question.type in OPERATORS and question.options:
                value = self.answers.get(question.key, self._usual(question))
                if value is not None:
                    found[question.key] = value
        return found

    def _usual(self, question: Question) -> Any:
        rules = [
            rule
            for each in depends_on(self._sections, question.key)
            for rule in each.shown_if
            if rule.question == question.key
        ]
        if not rules:
            return None
        wanted = rules[0].value
        if rules[0].operator == "is_not":
            wanted = next((each for each in question.options if each != wanted), wanted)
        return [wanted] if question.type == "multiple" else wanted

    def _decider(self) -> Question | None:
        """Return the question that decides most about what is looked at."""
        named = {question.key: question for question in all_questions(self._sections)}
        chosen = named.get(self._key)
        wanted = [rule.question for rule in chosen.shown_if] if chosen else []
        wanted += [self._key] + [each.key for each in self._sections[self._at].questions]
        for key in wanted:
            if key in named and find(self._sections, key) and depends_on(self._sections, key) and named[key].options:
                return named[key]
        return None

    def _offer(self, question: Question | None) -> None:
        self._as_if.setVisible(question is not None and self.which.current == "form")
        if question is None:
            return
        words = self.tr("As if {number} were").format(number=numbers(self._sections).get(question.key, ""))
        self._as_words.setText(words)
        supposed = self._supposed().get(question.key)
        current = supposed[0] if isinstance(supposed, list) and supposed else supposed
        of = (question.key, question.options)
        if self.as_if is None or self._as_of != of:
            self._replace(question, words)
            self._as_of = of
        if isinstance(self.as_if, Segments):
            self.as_if.blockSignals(True)
            self.as_if.set_current(str(current))
            self.as_if.blockSignals(False)
        elif self.as_if is not None:
            self.as_if.setCurrentIndex(self.as_if.findData(current))

    def _replace(self, question: Question, words: str) -> None:
        """Offer the answers of another question."""
        if self.as_if is not None:
            self._holder.removeWidget(self.as_if)
            self.as_if.hide()
            self.as_if.deleteLater()
        named = [(each, organizers.value_word(each, question)) for each in question.options]
        if question.type == "yes_no":
            made = Segments([Segment(value, word) for value, word in named], small=True, name=words)
            made.changed.connect(lambda value: self._suppose(question, value))
            self.as_if = made
        else:
            box = Combo()
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
            for value, word in named:
                box.addItem(word, value)
            box.activated.connect(lambda _: self._suppose(question, str(box.currentData())))
            self.as_if = box
        self._holder.addWidget(self.as_if)

    def _suppose(self, question: Question, value: str) -> None:
        self.answers[question.key] = [value] if question.type == "multiple" else value
        self.draw()

    def _on_clicked(self, link: QUrl) -> None:
        """Answer in the preview: a click on a choice, or Enter on it."""
        scheme, _, rest = link.toString().partition(":")
        key, _, place = rest.rpartition(":")
        question = next((each for each in all_questions(self._sections) if each.key == key), None)
        if scheme != "as" or question is None or not place.isdigit() or int(place) >= len(question.options):
            return
        value = question.options[int(place)]
        if question.type == "multiple":
            known = self._supposed().get(key)
            chosen = list(known) if isinstance(known, list) else []
            self.answers[key] = [each for each in chosen if each != value] if value in chosen else [*chosen, value]
        else:
            self.answers[key] = value
        self.draw()

    def _on_which(self, which: str) -> None:
        self.stack.setCurrentWidget(self.form if which == "form" else self.pages)
        self.draw()
