"""How each type of question is answered on screen; one widget a question."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.services.requests.organizer_questions import NO, YES, Question
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.card import IconView
from app.views.widgets.inputs import Combo
from app.views.widgets.label import ElidedLabel, label
from app.views.words import answers, dates

MANY = 6
"""More choices than this are a list to open."""


class Editor(QWidget):
    """`given` carries what was typed or chosen, as `organizer_answers.fit` reads it."""

    given = Signal(object)

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(px(8))

    def show_value(self, value: Any) -> None:
        """Show an answer, saying nothing of it."""

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field as wrong, or not."""
        field = self.focusProxy()
        if field is not None:
            field.setProperty("error", "true" if wrong else "false")
            field.style().unpolish(field)
            field.style().polish(field)

    def set_locked(self, locked: bool) -> None:
        """Let nobody change it."""
        self.setEnabled(not locked)

    def _name(self, field: QWidget) -> None:
        field.setAcceptDrops(False)  # a form may be dropped anywhere on the page: its path is no answer
        field.setAccessibleName(self.question.label)
        field.setAccessibleDescription(self.question.help)
        self.setFocusProxy(field)


class LineEditor(Editor):
    """Short text, number or date."""

    WIDTHS = {"number": 160, "date": 160}  # noqa: RUF012

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.field = QLineEdit()
        self._name(self.field)
        width = self.WIDTHS.get(question.type)
        if width:
            self.field.setFixedWidth(px(width))
        else:
            self.field.setMaximumWidth(px(420))
        self.row.addWidget(self.field)
        if question.type == "date":
            self.field.setPlaceholderText(self.tr("24 Dec 2026"))
        if question.unit:
            self.row.addWidget(label(question.unit, "muted"))
        if width:
            self.row.addStretch(1)
        self.field.textEdited.connect(lambda text: self.given.emit(text))

    def show_value(self, value: Any) -> None:
        """Show a number or a day as the reader writes it."""
        text = "" if value is None else str(value)
        if self.question.type == "number" and text:
            text = dates.decimal(text)
        self.field.setText(answers.day(text) if self.question.type == "date" and text else text)


class TextEditor(Editor):
    """Long text."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.viewport().setAcceptDrops(False)
        self.field.setFixedHeight(px(84))
        self._name(self.field)
        self.row.addWidget(self.field)
        self.field.textChanged.connect(lambda: self.given.emit(self.field.toPlainText()))

    def show_value(self, value: Any) -> None:
        """Show the text."""
        self.field.blockSignals(True)
        self.field.setPlainText("" if value is None else str(value))
        self.field.blockSignals(False)


class RadioEditor(Editor):
    """Yes or no, or one of a few choices; an answer can be taken back."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        yes_no = question.type == "yes_no"
        self._values = (YES, NO) if yes_no else question.choices
        self._group = QButtonGroup(self)
        holder = QWidget()
        short = sum(len(each) for each in self._values) < 40
        lines: QHBoxLayout | QVBoxLayout = QHBoxLayout(holder) if short else QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(16 if short else 6))
        self.buttons: dict[str, QRadioButton] = {}
        for each in self._values:
            button = QRadioButton(answers.yes_no(each) if yes_no else each)
            button.setAccessibleName(f"{question.label}: {button.text()}")
            self._group.addButton(button)
            button.clicked.connect(self._on_clicked)
            self.buttons[each] = button
            lines.addWidget(button)
        self.row.addWidget(holder)
        self.clear = Button(self.tr("Clear"), "link", small=True)
        self.clear.setAccessibleDescription(question.label)
        self.clear.clicked.connect(self._on_clear)
        keeps = self.clear.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.clear.setSizePolicy(keeps)
        self.row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addStretch(1)
        self.setFocusProxy(self.buttons[self._values[0]])

    def show_value(self, value: Any) -> None:
        """Choose the stored answer, or none."""
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)
        self.clear.setVisible(value is not None and self.isEnabled())

    def _on_clicked(self) -> None:
        chosen = next((each for each, button in self.buttons.items() if button.isChecked()), None)
        self.clear.setVisible(chosen is not None)
        self.given.emit(chosen)

    def _on_clear(self) -> None:
        self.buttons[self._values[0]].setFocus()
        self.show_value(None)
        self.given.emit(None)


class ComboEditor(Editor):
    """One of many choices."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self.field = Combo()
        self.field.addItem("", None)
        for each in question.choices:
            self.field.addItem(each, each)
        self._name(self.field)
        self.row.addWidget(self.field)
        self.row.addStretch(1)
        self.field.activated.connect(lambda _: self.given.emit(self.field.currentData()))

    def show_value(self, value: Any) -> None:
        """Choose the stored answer."""
        self.field.setCurrentIndex(max(0, self.field.findData(value)))


class BoxesEditor(Editor):
    """Several of the choices."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        holder = QWidget()
        short = sum(len(each) for each in question.choices) < 40
        lines: QHBoxLayout | QVBoxLayout = QHBoxLayout(holder) if short else QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(px(16 if short else 6))
        self.boxes: dict[str, QCheckBox] = {}
        for each in question.choices:
            box = QCheckBox(each)
            box.setAccessibleDescription(question.label)
            box.clicked.connect(self._on_clicked)
            self.boxes[each] = box
            lines.addWidget(box)
        self.row.addWidget(holder)
        self.row.addStretch(1)
        self.setFocusProxy(self.boxes[question.choices[0]])

    def show_value(self, value: Any) -> None:
        """Tick the stored answers."""
        among = value if isinstance(value, (list, tuple)) else [value]
        for each, box in self.boxes.items():
            box.setChecked(each in among)

    def _on_clicked(self) -> None:
        self.given.emit([each for each, box in self.boxes.items() if box.isChecked()])


class FilesEditor(Editor):
    """Files that the client sent: added by staff, kept with the account's documents. `given` carries (names, paths)."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._names: list[str] = []
        self._paths: list[Path] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(px(4))
        self.row.addLayout(self._column, 1)
        self.add = Button(self.tr("Add a file…"), icon_name="paperclip", small=True)
        self.add.setAccessibleDescription(question.label)
        self.add.clicked.connect(self._on_add)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add)

    def show_value(self, value: Any) -> None:
        """Show the names of the stored files; none is new."""
        self.show_files([str(each) for each in value or ()], [])

    def show_files(self, names: list[str], paths: list[Path]) -> None:
        """Show the stored files and those that wait for Save."""
        self._names, self._paths = list(names), list(paths)
        while self._column.count() > 1:
            taken = self._column.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for place, name in enumerate([*names, *(path.name for path in paths)]):
            self._column.insertWidget(place, self._line(name, place))

    def take(self, paths: list[Path]) -> None:
        """Add files."""
        self.show_files(self._names, [*self._paths, *(path for path in paths if path not in self._paths)])
        self.given.emit((self._names, self._paths))

    def _line(self, name: str, place: int) -> QWidget:
        made = QWidget()
        made.setMaximumWidth(px(420))
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("file-text", "bad"))
        row.addWidget(ElidedLabel(name, "name"), 1)
        remove = IconButton("x", self.tr("Remove {name}").format(name=name))
        remove.clicked.connect(lambda: self._remove(place))
        row.addWidget(remove)
        return made

    def _remove(self, place: int) -> None:
        names, paths = list(self._names), list(self._paths)
        if place < len(names):
            del names[place]
        else:
            del paths[place - len(names)]
        self.show_files(names, paths)
        self.add.setFocus()
        self.given.emit((self._names, self._paths))

    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(each) for each in chosen]))
        dialog.open()


def editor_of(question: Question) -> Editor:
    """Return the widget for a question."""
    if question.type == "long_text":
        return TextEditor(question)
    if question.type == "yes_no":
        return RadioEditor(question)
    if question.type == "single" and question.choices:
        return ComboEditor(question) if len(question.choices) > MANY else RadioEditor(question)
    if question.type == "multiple" and question.choices:
        return BoxesEditor(question)
    return FilesEditor(question) if question.type == "file" else LineEditor(question)
