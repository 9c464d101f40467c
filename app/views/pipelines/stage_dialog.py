"""What happens when a job enters a stage: automations in order at the left, the chosen one at the right (07b)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.services.pipelines import editing
from app.services.pipelines.editing import AutomationInput, PipelineView, StageInput
from app.services.requests.listing import Kind
from app.services.templates import TemplateView
from app.views.desk import Desk
from app.views.organizer_templates.order_list import OrderList
from app.views.pipelines.automation_form import AutomationForm, summary, templates_by_kind
from app.views.pipelines.automation_rows import AUTOMATION, AutomationRow, AutomationRows
from app.views.pipelines.test_dialog import TestDialog
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.empty import EmptyState
from app.views.widgets.field import Field
from app.views.widgets.flow import FlowRow
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.words import pipelines, refusals
from app.views.words.marking import translate


@dataclass(frozen=True, slots=True)
class _Read:
    templates: dict[Kind, tuple[TemplateView, ...]]
    others: tuple[PipelineView, ...]


LOW, HIGH = 500, 584
"""Its height, without its foot, in a small window; and where there is room, all of an automation without scrolling."""


class StageDialog(Dialog):
    """Edits one stage of a pipeline; saving touches jobs that enter from now on (PIP-3)."""

    saved = Signal()

    def __init__(self, desk: Desk, pipeline: PipelineView, stage: StageInput, parent: QWidget | None = None) -> None:
        title = translate("StageDialog", "Stage automations · {pipeline}").format(pipeline=pipeline.given.name)
        super().__init__(title, translate("StageDialog", "Save"), keys="Ctrl S", width=880, parent=parent)
        self._desk, self._pipeline, self._stage = desk, pipeline, stage
        self._automations = list(stage.automations)
        self._templates: dict[Kind, tuple[TemplateView, ...]] = {}
        self._others: tuple[PipelineView, ...] = ()
        self.body.setContentsMargins(0, 0, 0, 0)
        both = QWidget()
        room = parent.window().height() - px(132) if parent is not None else 0
        both.setMinimumHeight(min(px(HIGH), max(px(LOW), room)))
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._left())
        across.addWidget(line(vertical=True))
        self.form = AutomationForm(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.form)
        self._stack.addWidget(
            EmptyState(
                self.tr("Nothing happens here yet"),
                self.tr("Add what is to be asked of the client when a job arrives in this stage."), icon_name="zap",
            )
        )  # fmt: skip
        across.addWidget(self._stack, 1)
        self.body.addWidget(both, 1)
        self.remove_button = Button(self.tr("Remove automation"), "danger", icon_name="trash-2")
        self.footer.insertWidget(0, self.remove_button)
        self._connect()
        desk.run(self, self._read, self._on_read)

    def _left(self) -> QWidget:
        left = QFrame()
        left.setFixedWidth(px(288))
        column = QVBoxLayout(left)
        column.setContentsMargins(px(12), px(14), px(12), px(14))
        column.setSpacing(px(8))
        head = FlowRow(spacing=px(6))
        head.addWidget(label(self._stage.name, "card"))
        head.addWidget(label(self.tr("runs when a job arrives"), "second"))
        column.addLayout(head)
        self.list = OrderList(self.tr("Automations"))
        self.list.setItemDelegate(AutomationRows(self.list))
        self.list.setDragDropMode(OrderList.DragDropMode.InternalMove)
        column.addWidget(self.list, 1)
        self.add_button = Button(self.tr("Add automation"), "link", icon_name="plus", menu_arrow=True)
        self.add_button.clicked.connect(self._add_menu)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        hint = label(
            self.tr("Drag to change the order, or press Alt ↑ / Alt ↓. The bell shows which send reminders."), "second",
            wrap=True,
        )  # fmt: skip
        column.addWidget(hint)
        column.addWidget(line())
        stages = self._pipeline.given.stages
        at = next((n for n, each in enumerate(stages) if each.id == self._stage.id), len(stages))
        following = stages[at + 1].name if at + 1 < len(stages) else ""
        self.moves_on = QCheckBox(
            self.tr("Move on when all is done") if following else self.tr("Last stage: jobs stay here")
        )
        self.moves_on.setToolTip(self.tr("When all that was asked here is done, linked requests included."))
        self.moves_on.setEnabled(bool(following))
        self.moves_on.setChecked(self._stage.moves_on and bool(following))
        column.addWidget(self.moves_on)
        if following:
            column.addWidget(ElidedLabel(self.tr("to {stage}").format(stage=following), "second"))
        column.addLayout(self._limit())
        self.stuck = Combo()
        self.stuck.addItem(self.tr("the job does not come in"), editing.STAY)
        self.stuck.addItem(self.tr("it comes in with a flag"), editing.FLAG)
        self.stuck.setCurrentIndex(max(0, self.stuck.findData(self._stage.when_stuck)))
        column.addWidget(Field(self.tr("If an automation cannot run"), self.stuck))
        return left

    def _limit(self) -> FlowRow:
        row = FlowRow(spacing=px(8))
        self.has_limit = QCheckBox(self.tr("Late after"))
        self.limit = SpinBox(1, 730, self._stage.limit_days or 14, inline=True)
        self.limit.setAccessibleName(self.tr("Days after which a job here is late"))
        self.has_limit.setChecked(self._stage.limit_days is not None)
        self.limit.setEnabled(self.has_limit.isChecked())
        self.has_limit.toggled.connect(self.limit.setEnabled)
        row.addWidget(self.has_limit)
        row.addWidget(self.limit)
        row.addWidget(label(self.tr("days here"), "second"))
        return row

    def _connect(self) -> None:
        self.form.changed.connect(self._on_form)
        self.form.test_wanted.connect(self._test)
        self.form.preview_wanted.connect(self._preview)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.moved.connect(self._on_moved)
        self.list.removed.connect(self._remove)
        self.remove_button.clicked.connect(lambda: self._remove(self.list.currentRow()))
        for box in (self.moves_on, self.has_limit):
            box.toggled.connect(self._dirty)
        self.limit.valueChanged.connect(self._dirty)
        self.stuck.currentIndexChanged.connect(self._dirty)
        save = QShortcut(QKeySequence("Ctrl+S"), self)
        save.activated.connect(self.primary_button.click)

    # Reading

    def _read(self) -> _Read:
        others = tuple(each for each in editing.pipelines(self._desk.office) if each.id != self._pipeline.id)
        return _Read(templates_by_kind(self._desk), others)

    def _on_read(self, found: _Read) -> None:
        self._templates, self._others = found.templates, found.others
        self._fill(0)
        self.list.setFocus()

    def _found(self, given: AutomationInput) -> tuple[TemplateView, ...]:
        return self._templates.get(given.kind, ()) if given.kind is not None else ()

    def _fill(self, row: int) -> None:
        """Show the automations anew, with one of them chosen."""
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._automations:
            self.list.addItem(self._item(each))
        self.list.setCurrentRow(min(row, len(self._automations) - 1))
        self.list.blockSignals(False)
        self._on_row(self.list.currentRow())

    def _item(self, given: AutomationInput) -> QListWidgetItem:
        row = AutomationRow(
            pipelines.does(given.what), summary(given, self._found(given), self._others), pipelines.icon_of(given.what),
            self._reminds(given),
        )  # fmt: skip
        item = QListWidgetItem(row.name)
        item.setData(AUTOMATION, row)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {row.second}")
        return item

    def _reminds(self, given: AutomationInput) -> bool | None:
        if given.kind is None:
            return None
        if given.reminders_on is not None:
            return given.reminders_on
        chosen = next((each for each in self._found(given) if each.id == given.template_id), None)
        return chosen is None or chosen.plan is None or chosen.plan.enabled

    # What happens

    def _on_row(self, row: int) -> None:
        chosen = self._automations[row] if 0 <= row < len(self._automations) else None
        self._stack.setCurrentIndex(0 if chosen is not None else 1)
        self.remove_button.setVisible(chosen is not None)
        if chosen is not None:
            self.form.show_automation(chosen, editing.takes_documents(chosen.what), self._found(chosen), self._others)

    def _on_form(self) -> None:
        row, value = self.list.currentRow(), self.form.value()
        if value is not None and 0 <= row < len(self._automations):
            self._automations[row] = value
            item, fresh = self.list.item(row), self._item(value)
            for role in (AUTOMATION, Qt.ItemDataRole.AccessibleTextRole):
                item.setData(role, fresh.data(role))
            self._dirty()

    def _on_moved(self, row: int, to: int) -> None:
        self._automations.insert(to, self._automations.pop(row))
        self._fill(to)
        self._dirty()

    def _remove(self, row: int) -> None:
        if 0 <= row < len(self._automations):
            del self._automations[row]
            self._fill(max(0, row - 1))
            self._dirty()

    def _add_menu(self) -> None:
        entries = [
            MenuEntry(pipelines.does(what), pipelines.icon_of(what), on_triggered=self._adding(what))
            for what in editing.WHATS
        ]
        menu = build_menu(self, entries)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def _adding(self, what: str) -> Callable[[], None]:
        return lambda: self.add(what)

    def add(self, what: str) -> None:
        """Add an automation at the end, and show it."""
        given = AutomationInput(what)
        found = self._found(given)
        self._automations.append(replace(given, template_id=found[0].id if len(found) == 1 else None))
        self._fill(len(self._automations) - 1)
        self._dirty()

    def _dirty(self, *_: object) -> None:
        self.set_changed(True)

    def _test(self) -> None:
        value = self.form.value()
        if value is not None:
            TestDialog(self._desk, self._automations, self).open()

    def _preview(self) -> None:
        """Show what this automation alone would send, papers included."""
        value = self.form.value()
        if value is not None:
            title = self.tr("Preview: {name}").format(name=self.form.template_name(value.template_id))
            TestDialog(self._desk, [value], self, title).open()

    def value(self) -> StageInput:
        """Return the stage as it is to be."""
        return replace(
            self._stage, limit_days=self.limit.value() if self.has_limit.isChecked() else None,
            moves_on=self.moves_on.isChecked(), when_stuck=str(self.stuck.currentData()),
            automations=tuple(self._automations),
        )  # fmt: skip

    def submit(self) -> None:
        """Save; what is wrong stands beside its field, in the automation that it is about."""
        for row, each in enumerate(self._automations):
            try:
                editing.check_automation(each)
            except Refused as refused:
                self.list.setCurrentRow(row)
                self.form.show_error(refused.field or "", refusals.refusal(refused))
                return
        office, pipeline, given = self._desk.office, self._pipeline, self._pipeline.with_stage(self.value())

        def done(saved: int) -> None:
            self.set_changed(False)
            self.saved.emit()
            self.accept()

        self._desk.do(self, lambda: editing.save(office, given, pipeline.id, pipeline.version), done)
