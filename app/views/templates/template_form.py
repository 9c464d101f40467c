"""The form of one template: what all templates have, around the kind's own part (TPL-1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services import templates
from app.services.errors import Refused, Stale
from app.services.requests.creating import WHY_LIMIT
from app.services.requests.listing import Kind
from app.services.requests.placeholders import FIELDS
from app.services.templates import TemplateInput, TemplateView
from app.views.desk import Desk
from app.views.requests.kind_view import TemplateBody
from app.views.requests.kinds import KINDS
from app.views.templates.exit_bar import ExitBar
from app.views.templates.form_head import FormHead
from app.views.templates.template_reminders import TemplateReminders
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label
from app.views.widgets.scroll import Scroll
from app.views.words import refusals
from app.views.words.requests import tr as word

MAX_DUE = 730
REMINDER_FIELDS = ("days", "number", "first_offset", "reminders")
LANGUAGES = ("en", "fr")


class TemplateForm(QWidget):
    """One template being edited. `saved(id, leave)` after it was kept, `closed` where the list is wanted again."""

    changed = Signal(bool)
    saved = Signal(int, bool)
    closed = Signal()

    def __init__(self, desk: Desk, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        made = KINDS[kind].template_body
        assert made is not None
        self._desk, self._kind = desk, kind
        self._view: TemplateView | None = None
        self._start = TemplateInput(kind, "", "", {})
        self._loading = False
        self._dirty = False
        self._reminders_in_body = False
        self.body: TemplateBody = made(desk)
        self.reminders = TemplateReminders(desk)
        self._make_fields()
        self.head = FormHead(self.body.wide)
        self.bar = ExitBar(self)
        self.banner = Banner("", "warn", action=self.tr("Show theirs"))
        self.banner.hide()
        self._arrange()
        self._connect()

    # Building

    def _make_fields(self) -> None:
        self.name, self.title_edit, self.why = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setMaxLength(200)
        self.title_edit.setMaxLength(300)
        self.language = Combo()
        for code, name in zip(LANGUAGES, (self.tr("English"), self.tr("French")), strict=True):
            self.language.addItem(name, code)
        due = QWidget()
        row = QHBoxLayout(due)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.has_due = QCheckBox()
        self.has_due.setAccessibleName(self.tr("Has a due date"))
        self.due_days = SpinBox(0, MAX_DUE, 14)
        self.due_days.setAccessibleName(self.tr("Due after, in days"))
        for widget in (self.has_due, self.due_days, label(self.tr("days"), "second")):
            row.addWidget(widget)
        row.addStretch(1)
        due.setFocusProxy(self.has_due)
        names = ", ".join(f"{{{{ {name} }}}}" for name in FIELDS)
        self.title_edit.setToolTip(names)
        self.fields = {
            "name": Field(self.tr("Template name"), self.name),
            "title": Field(self.tr("Title the client sees"), self.title_edit),
            "language": Field(self.tr("Language"), self.language),
            "due_days": Field(self.tr("Due after"), due),
            "why": Field(self.tr("Why we ask"), self.why, aside=self.tr("one line, shown in every e-mail about it")),
        }

    def _arrange(self) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        if self.body.wide:
            self._arrange_wide(column)
        else:
            self._arrange_column(column)
        column.addWidget(self.bar)
        outer.addWidget(left, 2)
        side = self.body.side()
        if side is not None:
            side.setMinimumWidth(px(260))
            outer.addWidget(side, 1)

    def _arrange_column(self, column: QVBoxLayout) -> None:
        inner = self._scrolled(column)
        inner.addWidget(self.banner)
        inner.addLayout(_row(self.fields["name"], self.fields["due_days"], stretches=(3, 1)))
        inner.addLayout(_row(self.fields["title"], self.fields["language"], stretches=(3, 1)))
        inner.addWidget(self.body)
        inner.addWidget(self.fields["why"])
        if not self.body.take_reminders(self.reminders):
            inner.addWidget(self.reminders)
        inner.addWidget(self._note())
        inner.addStretch(1)

    def _arrange_wide(self, column: QVBoxLayout) -> None:
        """The body under a slim head; what all templates have behind the switch."""
        names = QWidget()
        row = _row(self.fields["name"], self.fields["title"], stretches=(2, 3))
        row.setContentsMargins(px(24), 0, px(24), px(12))
        names.setLayout(row)
        column.addWidget(names)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(px(24), 0, px(24), px(8))
        rows.addWidget(self.banner)
        column.addWidget(holder)
        column.addWidget(self.body, 1)
        self._settings = QWidget()
        settings = QVBoxLayout(self._settings)
        settings.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._settings, 1)
        inner = self._scrolled(settings)
        inner.addLayout(_row(self.fields["language"], self.fields["due_days"], stretches=(1, 1)))
        inner.addWidget(self.fields["why"])
        self._reminders_in_body = self.body.take_reminders(self.reminders)
        if not self._reminders_in_body:
            inner.addWidget(self.reminders)
        inner.addWidget(self._note())
        inner.addStretch(1)
        self._settings.hide()
        self.head.part_changed.connect(self._show_part)

    def _scrolled(self, column: QVBoxLayout) -> QVBoxLayout:
        scroll = Scroll()
        holder = QWidget()
        holder.setProperty("look", "clear")
        holder.setMaximumWidth(px(760))
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(px(24), px(4), px(24), px(24))
        inner.setSpacing(px(14))
        scroll.setWidget(holder)
        column.addWidget(scroll, 1)
        return inner

    def _note(self) -> Banner:
        return Banner(self.tr("Applies to what is made from now on. What was made before keeps its settings."), "info")

    def _connect(self) -> None:
        for edit in (self.name, self.title_edit, self.why):
            edit.textEdited.connect(self._on_edited)
        self.language.currentIndexChanged.connect(self._on_edited)
        self.has_due.toggled.connect(self._on_due)
        self.due_days.valueChanged.connect(self._on_due)
        self.reminders.changed.connect(self._on_edited)
        self.body.changed.connect(self._on_edited)
        self.bar.saved.connect(lambda: self.save())
        self.bar.left.connect(lambda: self.save(leave=True))
        self.bar.discarded.connect(self.discard)
        self.banner.acted.connect(self._show_theirs)
        self.head.back.connect(self.closed)

    # What it shows

    @property
    def dirty(self) -> bool:
        """Whether something typed is not saved."""
        return self._dirty

    @property
    def template_id(self) -> int | None:
        """The template; None for a new one."""
        return self._view.id if self._view is not None else None

    @property
    def view(self) -> TemplateView | None:
        """The template as it was read; None for a new one."""
        return self._view

    def show_template(self, view: TemplateView) -> None:
        """Show a template that is kept."""
        self._view = view
        self._show(view.given)

    def show_new(self, start: TemplateInput) -> None:
        """Show a template that is not kept yet."""
        self._view = None
        self._show(start)
        self.name.setFocus()

    def _show(self, given: TemplateInput) -> None:
        self._loading = True
        self._start = given
        self.name.setText(given.name)
        self.title_edit.setText(given.title)
        self.why.setText(given.why)
        self.language.setCurrentIndex(max(0, self.language.findData(given.language)))
        self.has_due.setChecked(given.due_days is not None)
        self.due_days.setValue(given.due_days if given.due_days is not None else 14)
        self.due_days.setEnabled(given.due_days is not None)
        plan = TemplateView(0, 0, given, False, None).plan
        self.reminders.show_plan(given.kind, plan, given.due_days)
        self.body.load(dict(given.body), given.language)
        self.banner.hide()
        self._clear_errors()
        self._loading = False
        self._set_dirty(False)
        self.head.set_words(
            given.name or word(KINDS[self._kind].word), archived=bool(self._view and self._view.archived)
        )

    def given(self) -> TemplateInput:
        """Return what the form says."""
        plan = self.reminders.plan()
        return replace(
            self._start, name=self.name.text(), title=self.title_edit.text(), why=self.why.text(),
            language=str(self.language.currentData()), due_days=self._due(), body=self.body.body(),
            reminders_on=plan.enabled if plan else None, reminder_days=plan.days if plan else None,
            reminder_number=plan.number if plan else None, reminder_basis=plan.basis if plan else "",
            reminder_first_offset=plan.first_offset if plan else 0,
        )  # fmt: skip

    def _due(self) -> int | None:
        return self.due_days.value() if self.has_due.isChecked() else None

    # Editing

    def _on_due(self) -> None:
        self.due_days.setEnabled(self.has_due.isChecked())
        if not self._loading:
            self.reminders.set_due_days(self._due())
        self._on_edited()

    def _on_edited(self) -> None:
        if self._loading:
            return
        self._clear_errors()
        self.fields["why"].set_counter(f"{len(self.why.text())} / {WHY_LIMIT}" if self.why.text() else "")
        self._set_dirty(True)

    def _set_dirty(self, dirty: bool) -> None:
        self._dirty = dirty
        self.bar.set_changed(dirty)
        self.changed.emit(dirty)

    def discard(self) -> None:
        """Put back what was kept; a new one is given up."""
        if self._view is None:
            self._set_dirty(False)
            self.closed.emit()
            return
        self._show(self._view.given)

    def save(self, then: Callable[[], None] | None = None, *, leave: bool = False) -> None:
        """Keep it, and go on with `then`; a refusal stands beside its field and nothing typed is lost."""
        if not self._dirty and self._view is not None:
            if leave:
                self.closed.emit()
            return
        problem = self.body.problem()
        if problem is not None:
            self._point_out(*problem)
            return
        office, given = self._desk.office, self.given()
        known = self._view

        def work() -> TemplateView:
            ids = (known.id, known.version) if known is not None else (None, None)
            found = templates.template(office, templates.save(office, given, *ids))
            assert found is not None
            return found

        def done(found: TemplateView) -> None:
            self._view = found
            self._start = found.given
            self._set_dirty(False)
            self.head.set_words(found.given.name, archived=found.archived)
            self._desk.announce(self.tr("Saved"))
            self.saved.emit(found.id, leave)
            if then is not None:
                then()

        self._desk.do(self, work, done, self._on_refused)

    # Refusals

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, Stale):
            self.banner.set_message(
                self.tr("Somebody else changed this template in the meantime. Yours is still here, not saved."),
                action=self.tr("Show theirs"),
            )
            self.banner.show()
        elif isinstance(error, Refused):
            self._point_out(error.field or "", refusals.refusal(error), error)
        else:
            self._desk.explain(error)

    def _point_out(self, field: str, sentence: str, error: Exception | None = None) -> None:
        if field in self.fields:
            self._show_part("settings" if field in ("language", "due_days", "why") else self.head.part)
            self.fields[field].set_error(sentence)
            self.fields[field].editor.setFocus()
        elif field in REMINDER_FIELDS:
            self._show_part("content" if self._reminders_in_body else "settings")
            self.reminders.show_error(sentence)
        elif self.body.show_error(field, sentence):
            self._show_part("content")
        elif error is not None:
            self._desk.explain(error)

    def _clear_errors(self) -> None:
        for each in self.fields.values():
            if each.error:
                each.set_error(None)

    def _show_theirs(self) -> None:
        office, known = self._desk.office, self._view
        if known is not None:
            self._desk.run(self, lambda: templates.template(office, known.id), self._on_theirs)

    def _on_theirs(self, found: TemplateView | None) -> None:
        if found is None:
            self._set_dirty(False)
            self.closed.emit()
        else:
            self.show_template(found)

    def _show_part(self, part: str) -> None:
        if self.body.wide:
            self.head.set_part(part)
            self.body.setVisible(part == "content")
            self._settings.setVisible(part == "settings")


def _row(*fields: QWidget, stretches: tuple[int, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    for field, stretch in zip(fields, stretches, strict=True):
        row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
    return row
