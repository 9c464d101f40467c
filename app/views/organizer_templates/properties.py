"""The right column of the editor: all that one question says and asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.services.requests.organizer_answers import read_number
from app.services.requests.organizer_questions import WITH_CHOICES, Question
from app.services.requests.placeholders import FIELDS
from app.views.icons import icon
from app.views.organizer_templates.conditions import ConditionsCard
from app.views.templates.field_popup import FieldChoice
from app.views.templates.fields_edit import FieldsEdit
from app.views.theme import px
from app.views.widgets.button import DotsButton
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label
from app.views.widgets.scroll import Scroll
from app.views.words import dates, organizers


class QuestionProperties(Scroll):
    """`edited` carries the question as it is now; another type is only asked for, since conditions may lean on it."""

    edited = Signal(object)
    type_wanted = Signal(str)
    menu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._filling = False
        inside = self._inside = QWidget()
        inside.setProperty("look", "clear")
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        self._title = ElidedLabel("", "card")
        head.addWidget(self._title, 1)
        self.dots = DotsButton(self.tr("More actions for this question"))
        self.dots.clicked.connect(self.menu_wanted)
        head.addWidget(self.dots)
        column.addLayout(head)
        self.text, self.help = FieldsEdit(), FieldsEdit()
        for edit in (self.text, self.help):
            edit.setFixedHeight(px(54))
            edit.offer(self._placeholders())
        self.choices = QPlainTextEdit()
        self.choices.setFixedHeight(px(96))
        self.choices.setTabChangesFocus(True)
        self.type = Combo()
        for code in organizers.TYPES:
            self.type.addItem(icon(organizers.type_icon(code)), organizers.type_word(code), code)
        self.low, self.high, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.low.setPlaceholderText(self.tr("none"))
        self.high.setPlaceholderText(self.tr("none"))
        self.unit.setMaxLength(24)
        for entry in (self.low, self.high, self.unit):
            entry.setMinimumWidth(px(40))
        self.fields = {
            "label": Field(self.tr("Question"), self.text),
            "type": Field(self.tr("Type"), self.type),
            "choices": Field(self.tr("Choices"), self.choices, aside=self.tr("one a line")),
            "at_least": Field(self.tr("At least"), self.low),
            "at_most": Field(self.tr("At most"), self.high),
            "unit": Field(self.tr("Unit"), self.unit),
            "help": Field(self.tr("Help text"), self.help),
        }
        column.addWidget(self.fields["label"])
        column.addWidget(self.fields["type"])
        column.addWidget(self.fields["choices"])
        self._limits = QWidget()
        limits = QHBoxLayout(self._limits)
        limits.setContentsMargins(0, 0, 0, 0)
        limits.setSpacing(px(8))
        for name in ("at_least", "at_most", "unit"):
            self.fields[name].setMinimumWidth(px(60))
            limits.addWidget(self.fields[name], 1)
        column.addWidget(self._limits)
        column.addWidget(self.fields["help"])
        self.required = QCheckBox(self.tr("Required"))
        column.addWidget(self.required)
        self.conditions = ConditionsCard()
        column.addWidget(self.conditions)
        column.addWidget(
            label(self.tr("Saving makes a new version; forms already sent keep theirs."), "second", wrap=True)
        )
        column.addStretch(1)
        for area in (self.text, self.help, self.choices):
            area.textChanged.connect(self._on_edited)
        for entry in (self.low, self.high, self.unit):
            entry.textEdited.connect(self._on_edited)
        self.required.clicked.connect(self._on_edited)
        self.conditions.changed.connect(self._on_edited)
        self.type.activated.connect(self._on_type)
        self.show_question(None, "", (), {})

    def show_question(
        self, question: Question | None, number: str, earlier: Sequence[Question], numbers: Mapping[str, str]
    ) -> None:
        """Show a question; None: nothing is chosen. What is typed in a field that agrees stays untouched."""
        self._inside.setEnabled(question is not None)
        self.dots.setVisible(question is not None)
        shown = question or Question("", "")
        if self._question is None or shown.key != self._question.key:
            self.show_problem("", None)
        self._filling = True
        name = self.tr("Question {number}").format(number=number) if number else organizers.type_word("heading")
        self._title.setText(name if question else self.tr("No question chosen"))
        self._question = question
        for area, words in ((self.text, shown.label), (self.help, shown.help)):
            if area.toPlainText() != words:
                area.setPlainText(words)
        if self._choices() != shown.choices:
            self.choices.setPlainText("\n".join(shown.choices))
        for entry, words in ((self.low, shown.at_least), (self.high, shown.at_most)):
            if _stored(entry.text()) != words:
                entry.setText(_typed(words))
        if self.unit.text() != shown.unit:
            self.unit.setText(shown.unit)
        self.type.setCurrentIndex(self.type.findData(shown.type))
        self.required.setChecked(shown.required and shown.asks)
        self.conditions.show_conditions(shown.shown_if, earlier, numbers)
        self.fields["choices"].setVisible(shown.type in WITH_CHOICES)
        self._limits.setVisible(shown.type == "number")
        self.required.setVisible(shown.asks)
        self._filling = False

    def show_problem(self, field: str, sentence: str | None) -> None:
        """Say beside a field what is wrong with it, or that nothing is."""
        for name, each in self.fields.items():
            each.set_error(sentence if name == field else None)
        if sentence and field in self.fields:
            self.fields[field].editor.setFocus()

    def begin(self) -> None:
        """Let the question be typed at once."""
        self.text.setFocus()
        self.text.selectAll()

    def _placeholders(self) -> list[FieldChoice]:
        """Return what may be filled in for each account when a request is made (TPL-2)."""
        notes = {
            "year": self.tr("the year of the request"),
            "month": self.tr("the month of the request"),
            "period": self.tr("month and year of the request"),
            "account.name": self.tr("the name of the account"),
            "account.reference": self.tr("the reference of the account"),
            "firm.name": self.tr("the name of the firm"),
        }
        return [FieldChoice(name, notes.get(name, "")) for name in FIELDS]

    def _on_type(self) -> None:
        code = str(self.type.currentData())
        if self._question is not None and code != self._question.type:
            self.type_wanted.emit(code)

    def _on_edited(self) -> None:
        question = self._question
        if question is None or self._filling:
            return
        now = replace(
            question,
            label=self.text.toPlainText(),
            help=self.help.toPlainText(),
            choices=self._choices() if question.type in WITH_CHOICES else question.choices,
            at_least=_stored(self.low.text()),
            at_most=_stored(self.high.text()),
            unit=self.unit.text(),
            required=self.required.isChecked() if question.asks else question.required,
            shown_if=self.conditions.conditions(),
        )
        if now != question:
            self._question = now
            self.show_problem("", None)
            self.edited.emit(now)

    def _choices(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.choices.toPlainText().splitlines() if line.strip())


def _stored(text: str) -> str:
    """Return a limit as it is stored; what is no number stays as typed, and is refused when it is saved."""
    number = read_number(text, dates.language())
    return text.strip() if isinstance(number, str) else f"{number:f}"


def _typed(text: str) -> str:
    """Return a stored limit as the reader would type it."""
    return text.replace(".", ",") if dates.language() == "fr" else text
