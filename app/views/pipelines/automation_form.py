"""One automation: the template, right under it the reminders, then the due date and for whom it runs (PIP-2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services import account_lists, templates
from app.services.pipelines import editing
from app.services.pipelines.editing import AutomationInput, PipelineView
from app.services.requests.creating import PlanInput
from app.services.requests.listing import Kind
from app.services.templates import TemplateView
from app.views.desk import Desk, Place
from app.views.pipelines.tags_field import TagsField
from app.views.templates.template_reminders import TemplateReminders
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label
from app.views.widgets.scroll import Scroll
from app.views.words import pipelines
from app.views.words.marking import translate

MOST_DAYS = 730


class AutomationForm(QWidget):
    """Shows one automation; `changed` after every edit.

    `test_wanted` for a look at what the stage would do, `preview_wanted` at what this one would.
    """

    changed = Signal()
    test_wanted = Signal()
    preview_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._given: AutomationInput | None = None
        self._templates: tuple[TemplateView, ...] = ()
        self._filling = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(px(20), px(14), px(20), px(16))
        self._column.setSpacing(px(12))
        scroll.setWidget(holder)
        outer.addWidget(scroll)
        self._build_head()
        self._build_what()
        self.reminders = TemplateReminders(desk, title=self.tr("Reminders"), source="automation")
        self.reminders.follow.setText(self.tr("As the template says"))
        self.reminders.sentence = self.tr("A job arriving today: {days} at {hour}")
        self._column.addWidget(self.reminders)
        self._build_when()
        note = Banner(
            self.tr(
                "Changes apply to jobs entering this stage from now on. Turning reminders off here does not stop "
                "reminders for what was sent already."
            )
        )
        self._column.addWidget(note)
        self._column.addStretch(1)
        self._connect()

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(10))
        self._icon = IconView("zap", "info", 20)
        self._title = label("", "panel")
        self.test = Button(self.tr("Test with an account…"), "ghost", icon_name="eye", small=True)
        self.test.clicked.connect(self.test_wanted)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self.test)
        self._column.addLayout(head)

    def _build_what(self) -> None:
        self.template = Combo()
        self.template.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.preview = Button(self.tr("Preview"), icon_name="eye")
        self.preview.clicked.connect(self.preview_wanted)
        chosen = QWidget()
        beside = QHBoxLayout(chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(px(8))
        beside.addWidget(self.template, 1)
        beside.addWidget(self.preview)
        chosen.setFocusProxy(self.template)
        self.template_field = Field(self.tr("Select template"), chosen)
        self._column.addWidget(self.template_field)
        self.none_yet = Banner(self.tr("There is no template of this kind yet."), action=self.tr("Open Templates"))
        self._column.addWidget(self.none_yet)
        self.title = QLineEdit()
        self.title.setMaxLength(300)
        self.title_field = Field(self.tr("Title"), self.title, help_text=self.tr("The client reads it in the subject."))
        self.folder = QLineEdit()
        self.folder_field = Field(
            self.tr("Folder"), self.folder,
            help_text=self.tr("It asks about the documents in this folder that nobody was asked about yet."),
        )  # fmt: skip
        self._column.addWidget(self.title_field)
        self._column.addWidget(self.folder_field)
        self.add_tags, self.remove_tags = TagsField(self.tr("Tag…")), TagsField(self.tr("Tag…"))
        self.add_field = Field(self.tr("Put on"), self.add_tags)
        self.remove_field = Field(self.tr("Take off"), self.remove_tags)
        self._column.addWidget(self.add_field)
        self._column.addWidget(self.remove_field)
        self.target = Combo()
        self.target_field = Field(
            self.tr("Pipeline"), self.target, help_text=self.tr("The account gets a job in its first stage.")
        )  # fmt: skip
        self._column.addWidget(self.target_field)

    def _build_when(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(16))
        due = QWidget()
        across = QHBoxLayout(due)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(8))
        self.due_how, self.due_days = Combo(), SpinBox(0, MOST_DAYS, 14, inline=True)
        self.due_how.addItem(self.tr("As the template says"), "")
        self.due_how.addItem(self.tr("days after it is sent"), "days")
        self.due_days.setAccessibleName(self.tr("Days until it is due"))
        across.addWidget(self.due_days)
        across.addWidget(self.due_how, 1)
        due.setFocusProxy(self.due_how)
        self.due_field = Field(self.tr("Due"), due)
        row.addWidget(self.due_field, 1)
        self.only_tags = TagsField(self.tr("Any tag"))
        self.only_field = Field(self.tr("Only for accounts tagged"), self.only_tags)
        row.addWidget(self.only_field, 1)
        self._column.addLayout(row)

    def _connect(self) -> None:
        self.template.activated.connect(self._on_template)
        self.none_yet.acted.connect(lambda: self._desk.go(Place("templates")))
        self.reminders.changed.connect(self._on_changed)
        self.due_how.currentIndexChanged.connect(self._on_due)
        self.due_days.valueChanged.connect(self._on_due)
        for line_ in (self.title, self.folder):
            line_.textEdited.connect(self._on_changed)
        self.target.activated.connect(self._on_changed)
        for field in (self.add_tags, self.remove_tags, self.only_tags):
            field.changed.connect(self._on_changed)

    # What pages do

    def show_automation(
        self, given: AutomationInput, takes_documents: bool, found: Sequence[TemplateView],
        targets: Sequence[PipelineView],
    ) -> None:  # fmt: skip
        """Show an automation with the templates of its kind, or the pipelines that it could add to."""
        self._filling = True
        self._given = given
        kind = given.kind
        _, icon, tone = pipelines.DOES[given.what]
        self._icon.set_icon(icon, tone)
        self._title.setText(pipelines.does(given.what))
        asks, made = kind is not None, kind is not None and not takes_documents
        self._templates = tuple(found)
        self._show_templates(given.template_id, made)
        for widget in (self.title_field, self.folder_field):
            widget.setVisible(asks and not made)
        self.title.setText(given.title)
        self.folder.setText(given.folder)
        tags = [(tag.name, tag.name) for tag in account_lists.tags(self._desk.office)]
        for field, names in (
            (self.only_tags, given.only_tags), (self.add_tags, given.add_tags), (self.remove_tags, given.remove_tags)
        ):  # fmt: skip
            field.show_tags(tags, names)
        self.add_field.setVisible(given.what == editing.TAGS)
        self.remove_field.setVisible(given.what == editing.TAGS)
        self._show_target(given, targets)
        self.reminders.setVisible(asks)
        self.due_field.setVisible(asks)
        self._show_due(given.due_days, takes_documents)
        if kind is not None:
            self._show_reminders(kind, given)
        self._filling = False

    def value(self) -> AutomationInput | None:
        """Return the automation as it is typed."""
        given = self._given
        if given is None:
            return None
        plan = self.reminders.plan() if given.kind is not None else None
        values: dict[str, Any] = {
            "template_id": self.template.currentData() or None,
            "title": self.title.text(), "folder": self.folder.text().strip(),
            "reminders_on": plan.enabled if plan else None, "reminder_days": plan.days if plan else None,
            "reminder_number": plan.number if plan else None, "reminder_basis": plan.basis if plan else "",
            "reminder_first_offset": plan.first_offset if plan else 0,
            "due_days": self.due_days.value() if self.due_how.currentData() else None,
            "only_tags": self.only_tags.tags, "add_tags": self.add_tags.tags, "remove_tags": self.remove_tags.tags,
            "target_id": self.target.currentData() or None,
        }  # fmt: skip
        return replace(given, **values)

    def template_name(self, template_id: int | None) -> str:
        """Return what a template is called."""
        return next((each.given.name for each in self._templates if each.id == template_id), "")

    def show_error(self, field: str, sentence: str) -> None:
        """Say what is wrong beside its field."""
        fields = {
            "template_id": self.template_field, "title": self.title_field, "folder": self.folder_field,
            "add_tags": self.add_field, "target_id": self.target_field, "due_days": self.due_field,
        }  # fmt: skip
        if field in fields:
            fields[field].set_error(sentence)
            fields[field].editor.setFocus()
        else:
            self.reminders.show_error(sentence)

    # Parts

    def _name_preview(self) -> None:
        self.preview.set_disabled_reason(None if self.template.currentData() else self.tr("Choose a template first"))

    def _show_templates(self, template_id: int | None, made: bool) -> None:
        self.template.clear()
        self.template.addItem(self.tr("Choose…"), 0)
        for each in self._templates:
            self.template.addItem(f"{each.given.name} · {each.given.language.upper()}", each.id)
        self.template.setCurrentIndex(max(0, self.template.findData(template_id or 0)))
        self.template_field.setVisible(made)
        self.template_field.set_error(None)
        self._name_preview()
        self.none_yet.setVisible(made and not self._templates)

    def _show_target(self, given: AutomationInput, targets: Sequence[PipelineView]) -> None:
        self.target.clear()
        self.target.addItem(self.tr("Choose…"), 0)
        for each in targets:
            self.target.addItem(each.given.name, each.id)
        self.target.setCurrentIndex(max(0, self.target.findData(given.target_id or 0)))
        self.target_field.setVisible(given.what == editing.PIPELINE)

    def _show_due(self, due_days: int | None, takes_documents: bool) -> None:
        none = self.tr("No due date") if takes_documents else self.tr("As the template says")
        self.due_how.setItemText(0, none)
        self.due_how.setCurrentIndex(0 if due_days is None else 1)
        self.due_days.setValue(14 if due_days is None else due_days)
        self.due_days.setVisible(due_days is not None)

    def _chosen(self) -> TemplateView | None:
        return next((each for each in self._templates if each.id == self.template.currentData()), None)

    def _show_reminders(self, kind: Kind, given: AutomationInput) -> None:
        chosen = self._chosen()
        self.reminders.set_followed(chosen.plan if chosen is not None else None)
        self.reminders.show_plan(kind, given.plan, self._due(given.due_days))

    def _due(self, own: int | None) -> int | None:
        chosen = self._chosen()
        return own if own is not None or chosen is None else chosen.given.due_days

    def _on_template(self) -> None:
        chosen = self._chosen()
        self.template_field.set_error(None)
        self._name_preview()
        followed: PlanInput | None = chosen.plan if chosen is not None else None
        self.reminders.set_followed(followed)
        self._on_due()

    def _on_due(self) -> None:
        own = bool(self.due_how.currentData())
        self.due_days.setVisible(own)
        self.due_field.set_error(None)
        self.reminders.set_due_days(self._due(self.due_days.value() if own else None))
        self._on_changed()

    def _on_changed(self) -> None:
        for field in (self.title_field, self.add_field, self.target_field):
            field.set_error(None)
        if not self._filling:
            self.changed.emit()


def templates_by_kind(desk: Desk) -> dict[Kind, tuple[TemplateView, ...]]:
    """Return the firm's templates by kind."""
    found: dict[Kind, list[TemplateView]] = {}
    for each in templates.templates(desk.office):
        found.setdefault(each.given.kind, []).append(each)
    return {kind: tuple(rows) for kind, rows in found.items()}


def summary(given: AutomationInput, found: Sequence[TemplateView], targets: Sequence[PipelineView]) -> str:
    """Return the second line of an automation in a list."""
    if given.kind is None:
        tags = [*(f"+ {tag}" for tag in given.add_tags), *(f"− {tag}" for tag in given.remove_tags)]
        return ", ".join(tags) or next((each.given.name for each in targets if each.id == given.target_id), "")
    name = next((each.given.name for each in found if each.id == given.template_id), given.title)
    return name or translate("AutomationForm", "No template chosen")
