"""One question with its answer: number, words, field, what is missing or wrong, and where the answer comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.organizer_questions import Question
from app.views.organizers.draft import Draft
from app.views.organizers.editors import FilesEditor, editor_of
from app.views.theme import px
from app.views.widgets.card import IconView
from app.views.widgets.label import label, line
from app.views.words import answers


class QuestionRow(QWidget):
    """`given` carries the question and what was typed or chosen."""

    given = Signal(object, object)

    def __init__(self, question: Question, number: str) -> None:
        super().__init__()
        self.question = question
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(0, px(14), 0, px(14))
        row.setSpacing(px(12))
        figure = label(number, "muted")
        figure.setFixedWidth(px(34))
        row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._middle(), 1)
        row.addLayout(self._right())
        column.addLayout(row)
        column.addWidget(line())
        self.editor.given.connect(lambda raw: self.given.emit(self.question, raw))

    def _middle(self) -> QVBoxLayout:
        question = self.question
        column = QVBoxLayout()
        column.setSpacing(px(6))
        words = label(f"{question.label} *" if question.required else question.label, "name", wrap=True)
        column.addWidget(words)
        if question.help:
            column.addWidget(label(question.help, "second", wrap=True))
        self.editor = editor_of(question)
        words.setBuddy(self.editor)
        column.addWidget(self.editor)
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        note.setSpacing(px(6))
        self._sign = IconView("circle-alert", "warn", 14)
        note.addWidget(self._sign)
        self.note = label("", "second", wrap=True)
        note.addWidget(self.note, 1)
        column.addWidget(self._note)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.source, self._when = label("", "second", wrap=True), label("", "second", wrap=True)
        for each in (self.source, self._when):
            each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            each.setFixedWidth(px(132))
            column.addWidget(each)
        column.addStretch(1)
        return column

    def show_answer(self, draft: Draft, missing: bool, *, fields: bool = True) -> None:
        """Show the answer with all that is to be said of it; without `fields` what is being typed stays as it is."""
        key = self.question.key
        if fields:
            if key in draft.wrong:
                self.editor.show_value(draft.wrong[key][0])
            elif isinstance(self.editor, FilesEditor):
                names = draft.typed.get(key, draft.stored.answers.get(key)) or []
                self.editor.show_files([str(each) for each in names], draft.files.get(key, []))
            else:
                self.editor.show_value(draft.typed.get(key, draft.stored.answers.get(key)))
        touched = key in draft.typed or key in draft.wrong or bool(draft.files.get(key))
        self._show_source(draft.stored.sources.get(key), key in draft.stored.answers, touched)
        self._show_note(draft, touched, missing)

    def set_locked(self, locked: bool) -> None:
        """Let nobody change the answer."""
        self.editor.set_locked(locked)

    def _show_source(self, said: Mapping[str, Any] | None, answered: bool, touched: bool) -> None:
        if touched:
            text, when = self.tr("Entered by you"), self.tr("now, not saved")
        elif answered:
            text, when = answers.source(said)
        else:
            text, when = self.tr("no answer yet"), ""
        self.source.setText(text)
        self._when.setText(when)

    def _show_note(self, draft: Draft, touched: bool, missing: bool) -> None:
        key, stored = self.question.key, draft.stored.answers.get(self.question.key)
        wrong = draft.wrong.get(key)
        self.editor.set_wrong(wrong is not None)
        text, look, icon = "", "second", ("pencil", "muted")
        if wrong is not None:
            text, look, icon = answers.problem(wrong[1].problem, wrong[1].limit), "error", ("circle-alert", "bad")
        elif touched:
            was = answers.value(self.question, stored)
            text = self.tr("was {answer}").format(answer=was) if was else self.tr("was empty")
        elif missing:
            text, look, icon = self.tr("Missing"), "warn", ("circle-alert", "warn")
        self._note.setVisible(bool(text))
        self._sign.set_icon(*icon)
        self.note.setText(text)
        self.note.setProperty("look", look)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        field = self.editor.focusProxy()
        if field is not None:
            described = ". ".join(part for part in (self.question.help, text) if part)
            field.setAccessibleDescription(described)
