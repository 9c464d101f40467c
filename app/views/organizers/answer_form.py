"""The middle of an opened organizer: the questions of one section, shown and hidden as the answers ask."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.services.requests.organizer_questions import Question
from app.views.organizers.draft import Draft
from app.views.organizers.question_row import QuestionRow
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.save_bar import SaveBar
from app.views.widgets.toggle import Toggle


class AnswerForm(QWidget):
    """`edited` after each keystroke; `saved`, `discarded` from the bar; `next_wanted` from the button."""

    edited = Signal()
    next_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._draft: Draft | None = None
        self.section = 0
        self._locked = False
        self.rows: dict[str, QuestionRow] = {}
        self._headings: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(line())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(self._scroll, 1)
        self.bar = SaveBar(parent=parent)
        column.addWidget(self.bar)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(10))
        self._title = ElidedLabel("", "panel")
        row.addWidget(self._title)
        self._count = label("", "second", wrap=True)
        row.addWidget(self._count, 1)
        self.only_missing = Toggle(self.tr("Only missing"))
        self.only_missing.toggled.connect(lambda _: self.sift())
        row.addWidget(self.only_missing)
        row.addWidget(label(self.tr("Only missing"), "second"))
        self.next = Button(self.tr("Next missing"), small=True)
        self.next.setToolTip(self.tr("Ctrl ↓"))
        self.next.clicked.connect(self.next_wanted)
        row.addWidget(self.next)
        return row

    def show_section(self, draft: Draft, section: int, *, locked: bool) -> None:
        """Show a section's questions anew."""
        self._draft, self.section, self._locked = draft, min(section, len(draft.sections) - 1), locked
        self.rows, self._headings = {}, {}
        holder = QWidget()
        holder.setProperty("look", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(24), px(2), px(24), px(16))
        column.setSpacing(0)
        numbered, missing = draft.numbers(), self._missing(draft)
        for question in draft.sections[self.section].questions:
            if not question.asks:
                self._headings[question.key] = self._heading(question)
                column.addWidget(self._headings[question.key])
                continue
            row = QuestionRow(question, numbered[question.key])
            row.given.connect(self._on_given)
            row.show_answer(draft, question.key in missing)
            row.set_locked(locked)
            self.rows[question.key] = row
            column.addWidget(row)
        self._nothing = EmptyState(
            self.tr("Nothing is missing here"), self.tr("All required questions of this section are answered."),
            tone="done",
        )  # fmt: skip
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._scroll.setWidget(holder)
        self.sift()

    def _heading(self, question: Question) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, px(16), 0, px(6))
        column.addWidget(label(question.label, "card", wrap=True))
        if question.help:
            column.addWidget(label(question.help, "second", wrap=True))
        return made

    def refresh(self, draft: Draft) -> None:
        """Show other stored answers; the field that is being typed in keeps its text."""
        self._draft = draft
        missing = self._missing(draft)
        for key, row in self.rows.items():
            row.show_answer(draft, key in missing, fields=key not in draft.typed and key not in draft.wrong)
        self.sift()

    def sift(self) -> None:
        """Show the questions that are asked now, or of them only those that are missing."""
        draft = self._draft
        if draft is None:
            return
        shown, missing = draft.shown(), self._missing(draft)
        only, seen = self.only_missing.isChecked(), 0
        for key, row in self.rows.items():
            touched = key in draft.typed or key in draft.wrong
            visible = key in shown and (not only or key in missing or touched)
            row.setVisible(visible)
            seen += int(visible)
        for key, heading in self._headings.items():
            heading.setVisible(key in shown and not only)
        self._nothing.setVisible(seen == 0)
        now, hidden = draft.section_progress(self.section)
        self._title.setText(draft.sections[self.section].title or self.tr("Questions"))
        text = self.tr("{done} of {total} answered").format(done=now.done, total=now.total)
        if hidden:
            text = self.tr("{answered}, %n hidden", "", hidden).format(answered=text)
        self._count.setText(text)
        self.next.set_disabled_reason(None if missing else self.tr("No required answer is missing"))

    @staticmethod
    def _missing(draft: Draft) -> set[str]:
        return {each.key for each in draft.missing()}

    def go_to(self, key: str) -> None:
        """Give a question the focus, whole in view."""
        row = self.rows.get(key)
        if row is None:
            return
        row.editor.setFocus()
        QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row, 0, px(24)))

    def focused(self) -> str:
        """Return the key of the question that has the focus, or an empty text."""
        focus = self.window().focusWidget()
        return next((key for key, row in self.rows.items() if row.isAncestorOf(focus)), "")

    def _on_given(self, question: Question, raw: Any) -> None:
        draft = self._draft
        if draft is None or self._locked:
            return
        if question.type == "file":
            draft.give_files(question, *raw)
        else:
            draft.give(question, raw)
        missing = self._missing(draft)
        for key, row in self.rows.items():
            row.show_answer(draft, key in missing, fields=False)
        self.sift()
        self.edited.emit()
