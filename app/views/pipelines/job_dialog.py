"""Making jobs, for one account or many by tag, and editing one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.services import account_lists
from app.services.errors import Refused
from app.services.pipelines import jobs
from app.services.pipelines.board import Card
from app.services.pipelines.editing import PipelineView
from app.services.pipelines.jobs import Added, JobInput
from app.views.desk import Desk
from app.views.pipelines.accounts_field import JobAccountsField
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, DateField
from app.views.widgets.label import label
from app.views.words import pipelines, refusals
from app.views.words.marking import translate


class JobFields(QWidget):
    """Title, due date, assignee, how it comes back."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = QLineEdit()
        self.title.setMaxLength(300)
        self.title_field = Field(self.tr("Title"), self.title, help_text=self.tr("For the firm: no client reads it."))
        self.due = DateField(desk.office.clock.now().date())
        self.has_due = QCheckBox(self.tr("Due"))
        self.assignee, self.repeats = Combo(), Combo()
        for key in pipelines.REPEATS:
            self.repeats.addItem(pipelines.repeats(key), key)
        self.assignee.addItem(self.tr("Nobody"), None)
        for staff_id, name, _ in account_lists.staff(desk.office):
            self.assignee.addItem(name, staff_id)

    def fields(self) -> list[QWidget]:
        """Return the rows in order, for a dialog's body."""
        due = QWidget()
        row = QHBoxLayout(due)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.has_due)
        row.addWidget(self.due, 1)
        self.due.setEnabled(self.has_due.isChecked())
        self.has_due.toggled.connect(self.due.setEnabled)
        both = QWidget()
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(12))
        across.addWidget(Field(self.tr("Assigned to"), self.assignee), 1)
        across.addWidget(Field(self.tr("Comes back"), self.repeats), 1)
        self.title.textChanged.connect(lambda _: self.changed.emit())
        self.due.setAccessibleName(self.tr("Due date"))
        return [self.title_field, due, both]

    def show_card(self, card: Card) -> None:
        """Show a job as it stands."""
        self.title.setText(card.title)
        self._show_due(card.due_on)
        self.assignee.setCurrentIndex(max(0, self.assignee.findData(card.assignee_id)))
        self.repeats.setCurrentIndex(max(0, self.repeats.findData(card.repeats)))

    def given(self) -> JobInput:
        """Return what was typed."""
        due_on = self.due.value() if self.has_due.isChecked() else None
        return JobInput(
            self.title.text(), self.assignee.currentData(), due_on, str(self.repeats.currentData() or "")
        )  # fmt: skip

    def _show_due(self, due_on: date | None) -> None:
        self.has_due.setChecked(due_on is not None)
        if due_on is not None:
            self.due.set_value(due_on)


class AddJobsDialog(Dialog):
    """Accounts, one by one or by tag, and what their jobs are; `added` carries `jobs.Added`."""

    added = Signal(str, object)

    def __init__(
        self, desk: Desk, pipeline: PipelineView, stage_id: int | None = None, account_ids: tuple[int, ...] = (),
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        title = translate("AddJobsDialog", "Add job to {pipeline}").format(pipeline=pipeline.given.name)
        super().__init__(
            title, translate("AddJobsDialog", "Add job"), icon_name="plus", keys="Ctrl ↵", width=560, parent=parent
        )  # fmt: skip
        self._desk, self._pipeline = desk, pipeline
        self.accounts = JobAccountsField(desk)
        self.accounts_field = Field(self.tr("Accounts"), self.accounts)
        self.body.addWidget(self.accounts_field)
        self.fields = JobFields(desk)
        for each in self.fields.fields():
            self.body.addWidget(each)
        self.fields.title.setText(pipeline.given.name)
        self.stage = Combo()
        for stage in pipeline.given.stages:
            self.stage.addItem(stage.name, stage.id)
        self.stage.setCurrentIndex(max(0, self.stage.findData(stage_id)))
        self.body.addWidget(Field(self.tr("Begins in"), self.stage))
        self.hint = label("", "second", wrap=True)
        self.body.addWidget(self.hint)
        self.body.addStretch(1)
        self.stage.currentIndexChanged.connect(self._hint)
        self.accounts.changed.connect(self._on_changed)
        self.fields.changed.connect(self._on_changed)
        self._hint()
        if account_ids:
            self.accounts.show_accounts(account_ids, lambda: None)
        self.accounts.setFocus()

    def submit(self) -> None:
        """Make the jobs; what is wrong stands beside its field."""
        office, given = self._desk.office, self.fields.given()
        ids, stage_id = self.accounts.account_ids, self.stage.currentData()
        pipeline_id = self._pipeline.id
        self.primary_button.setEnabled(False)

        def done(added: Added) -> None:
            self.set_changed(False)
            self.added.emit(self.accounts.first_name, added)
            self.accept()

        self._desk.do(self, lambda: jobs.add(office, pipeline_id, ids, given, stage_id), done, self._failed)

    def _failed(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        fields = {"accounts": self.accounts_field, "title": self.fields.title_field}
        if isinstance(error, Refused) and error.field in fields:
            fields[error.field].set_error(refusals.refusal(error))
            fields[error.field].editor.setFocus()
        else:
            self._desk.explain(error)

    def _on_changed(self) -> None:
        self.set_changed(bool(self.accounts.account_ids))
        self.accounts_field.set_error(None)
        self.fields.title_field.set_error(None)

    def _hint(self) -> None:
        stage = self._pipeline.stage(int(self.stage.currentData() or 0))
        count = len(stage.automations) if stage is not None else 0
        text = self.tr(
            "%n automation(s) run as soon as a job is there. Undo takes them back for a few seconds.", "", count
        )
        self.hint.setText(text if count else "")
        self.hint.setVisible(bool(count))


class EditJobDialog(Dialog):
    """The same fields for a job that is there."""

    def __init__(self, desk: Desk, card: Card, parent: QWidget | None = None) -> None:
        title = translate("EditJobDialog", "Job of {name}").format(name=card.account_name)
        super().__init__(title, translate("EditJobDialog", "Save"), width=520, parent=parent)
        self._desk, self._card = desk, card
        self.fields = JobFields(desk)
        for each in self.fields.fields():
            self.body.addWidget(each)
        self.body.addStretch(1)
        self.fields.show_card(card)
        self.fields.changed.connect(lambda: self.set_changed(True))
        self.fields.title.setFocus()

    def submit(self) -> None:
        """Save; what is wrong stands beside its field."""
        office, card, given = self._desk.office, self._card, self.fields.given()

        def done(nothing: object) -> None:
            self.set_changed(False)
            self.accept()

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.field == "title":
                self.fields.title_field.set_error(refusals.refusal(error))
            else:
                self._desk.explain(error)

        self._desk.do(self, lambda: jobs.edit(office, card.id, given, card.version), done, failed)
