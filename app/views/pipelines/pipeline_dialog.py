"""A pipeline's name and its stages in order; what each stage asks is set in its own dialog (PIP-1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.pipelines import editing
from app.services.pipelines.editing import PipelineInput, PipelineView, StageInput
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.words import refusals
from app.views.words.marking import translate


class _Name(QLineEdit):
    """A stage's name; Alt ↑ and Alt ↓ move it."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            event.accept()
            return
        super().keyPressEvent(event)


class PipelineDialog(Dialog):
    """Makes or edits a pipeline; `saved` carries its id."""

    saved = Signal(int)

    def __init__(self, desk: Desk, pipeline: PipelineView | None, parent: QWidget | None = None) -> None:
        known, new = translate("PipelineDialog", "Edit pipeline"), translate("PipelineDialog", "New pipeline")
        title = known if pipeline is not None else new
        super().__init__(title, translate("PipelineDialog", "Save"), width=520, parent=parent)
        self._desk, self._pipeline = desk, pipeline
        given = pipeline.given if pipeline is not None else self._fresh()
        self._stages: list[StageInput] = list(given.stages)
        self.names: list[QLineEdit] = []
        self.name = QLineEdit(given.name)
        self.name.setMaxLength(120)
        self.name_field = Field(self.tr("Name"), self.name)
        self.body.addWidget(self.name_field)
        self.body.addWidget(label(self.tr("Stages, in order"), "label"))
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self.body.addWidget(self._rows)
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self.body.addWidget(self._error)
        self.add_button = Button(self.tr("Add stage"), "link", icon_name="plus")
        self.add_button.clicked.connect(self._add)
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        hint = self.tr("Alt ↑ and Alt ↓ move a stage. What a stage asks is set under its name on the board.")
        self.body.addWidget(label(hint, "second", wrap=True))
        self.body.addStretch(1)
        self.name.textEdited.connect(self._dirty)
        self._fill()
        self._rows.setMinimumHeight(px(40) * len(self._stages))
        self.name.setFocus()

    def _fresh(self) -> PipelineInput:
        names = (self.tr("Not started"), self.tr("In progress"), self.tr("Done"))
        return PipelineInput("", tuple(StageInput(each) for each in names))

    def _fill(self, focus: int = -1) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.names = []
        for at, stage in enumerate(self._stages):
            self._column.addWidget(self._row(at, stage))
        if 0 <= focus < len(self.names):
            self.names[focus].setFocus()

    def _row(self, at: int, stage: StageInput) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(4))
        name = _Name(stage.name)
        name.setMaxLength(80)
        name.setAccessibleName(self.tr("Stage {number}").format(number=at + 1))
        name.textEdited.connect(self._naming(at))
        name.moved.connect(self._moving(at))
        across.addWidget(name, 1)
        up = IconButton("arrow-up", self.tr("Move {name} up").format(name=stage.name))
        up.setEnabled(at > 0)
        up.clicked.connect(lambda: self._move(at, -1))
        down = IconButton("arrow-down", self.tr("Move {name} down").format(name=stage.name))
        down.setEnabled(at < len(self._stages) - 1)
        down.clicked.connect(lambda: self._move(at, 1))
        gone = IconButton("trash-2", self.tr("Remove {name}").format(name=stage.name))
        gone.clicked.connect(lambda: self._remove(at))
        for button in (up, down, gone):
            across.addWidget(button)
        self.names.append(name)
        return row

    def _naming(self, at: int) -> Callable[[str], None]:
        def named(text: str) -> None:
            self._stages[at] = replace(self._stages[at], name=text)
            self._dirty()

        return named

    def _moving(self, at: int) -> Callable[[int], None]:
        return lambda step: self._move(at, step)

    def _move(self, at: int, step: int) -> None:
        if 0 <= at + step < len(self._stages):
            self._stages.insert(at + step, self._stages.pop(at))
            self._fill(at + step)
            self._dirty()

    def _remove(self, at: int) -> None:
        del self._stages[at]
        self._fill(min(at, len(self._stages) - 1))
        self._dirty()

    def _add(self) -> None:
        self._stages.append(StageInput(""))
        self._fill(len(self._stages) - 1)
        self._dirty()

    def _dirty(self, *_: object) -> None:
        self.set_changed(True)
        self.name_field.set_error(None)
        self._error.hide()

    def submit(self) -> None:
        """Save; what is wrong stands beside its field."""
        office, pipeline = self._desk.office, self._pipeline
        given = PipelineInput(self.name.text(), tuple(self._stages))
        key, version = (pipeline.id, pipeline.version) if pipeline is not None else (None, None)

        def done(saved: int) -> None:
            self.set_changed(False)
            self.saved.emit(saved)
            self.accept()

        self._desk.do(self, lambda: editing.save(office, given, key, version), done, self._failed)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Refused) or error.field is None:
            self._desk.explain(error)
            return
        if error.field == "name":
            self.name_field.set_error(refusals.refusal(error))
            self.name.setFocus()
            return
        parts = error.field.split(".")
        if len(parts) > 1 and parts[1].isdigit() and int(parts[1]) < len(self.names):
            self.names[int(parts[1])].setFocus()
        self._error.setText(refusals.refusal(error))
        self._error.show()
