"""Editing a request where it was written in the New request dialog: a draft, or an open one whose kind allows it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.services import account_lists
from app.services.account_lists import AccountDetail
from app.services.errors import Refused
from app.services.office import Office
from app.services.requests import acting, editing, listing, revising, sending
from app.services.requests.acting import Acted
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.editing import Revision
from app.services.requests.plan_sources import PlanInput
from app.services.requests.preview import kind_has_parties
from app.services.requests.sending import Released
from app.views.desk import Desk
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.requests.reminders_card import PlanFields
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label
from app.views.words import dates, refusals
from app.views.words.marking import translate
from app.views.words.requests import tr as word

WHY_LIMIT = 140


def edit(desk: Desk, owner: QWidget, request_id: int) -> None:
    """Read a request, and open the dialog filled with it."""
    office = desk.office

    def show(found: RequestDetail | None) -> None:
        if found is not None:
            EditDialog(desk, owner, found).open()

    desk.run(owner, lambda: request_detail(office, request_id), show, key="edit")


class EditDialog(Dialog):
    """Nothing typed is lost where saving is refused. Saving mails nobody; a draft can be sent from here."""

    def __init__(self, desk: Desk, parent: QWidget, found: RequestDetail) -> None:
        view, row = KINDS[found.row.kind], found.row
        title = f"{word(view.word)} · {row.account_name} · {row.reference}"
        super().__init__(title, translate("EditDialog", "Save"), width=640, parent=parent)
        self._desk, self._found, self._is_draft = desk, found, row.phase == "draft"
        self.body.addWidget(label(title, "panel"))
        self._fields(found)
        self.editor = view.editor()
        assert view.written is not None
        self.editor.fill(view.written(found))
        self.editor.changed.connect(self._on_edited)
        for widget in (self.editor, self.fields["why"]):
            self.body.addWidget(widget)
        self.signers: dict[int, QCheckBox] = {}
        if kind_has_parties(row.kind):
            self._ask_who_signs(found)
        self.plan = PlanFields()
        self.plan.set_plan(row.reminders)
        self.plan.changed.connect(self._on_edited)
        if self._is_draft:
            self._reminders()
            self.send_button = Button(self.tr("Save and send"), icon_name="send")
            self.send_button.clicked.connect(lambda: self._save(then_send=True))
            self.footer.insertWidget(1, self.send_button)
        else:
            said = self.tr("Nobody is e-mailed: what leaves from now on says it so. Reminders have their own card.")
            self.body.addWidget(label(said, "second", wrap=True))
        self.set_changed(False)
        self.title.setFocus()

    def _fields(self, found: RequestDetail) -> None:
        row = found.row
        self.title = QLineEdit(row.title)
        self.why = QLineEdit(row.why)
        self.why.setMaxLength(WHY_LIMIT)
        due = QWidget()
        line = QHBoxLayout(due)
        line.setContentsMargins(0, 0, 0, 0)
        self.has_due = QCheckBox(self.tr("Due"))
        self.has_due.setChecked(row.due_on is not None)
        today = dates.local(self._desk.office.clock.now()).date()
        self.due = DateField(row.due_on or today + timedelta(days=14))
        self.due.setAccessibleName(self.tr("Due date"))
        self.due.setMinimumWidth(px(190))
        self.due.setEnabled(row.due_on is not None)
        self.has_due.toggled.connect(self.due.setEnabled)
        self.has_due.toggled.connect(lambda _: self._on_edited())
        self.due.dateChanged.connect(lambda _: self._on_edited())
        line.addWidget(self.has_due)
        line.addWidget(self.due)
        line.addStretch(1)
        due.setFocusProxy(self.has_due)
        self.fields = {
            "title": Field(self.tr("Title"), self.title),
            "due": Field(self.tr("Due date"), due),
            "why": Field(self.tr("Why we ask"), self.why, aside=self.tr("one line, shown in every e-mail about it")),
        }
        for editor in (self.title, self.why):
            editor.textEdited.connect(lambda _: self._on_edited())
        self.body.addWidget(self.fields["title"])
        self.body.addWidget(self.fields["due"])

    def _ask_who_signs(self, found: RequestDetail) -> None:
        """The account's contacts, those who are to sign ticked."""
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        signing = {party.contact_id for party in found.parties}
        self.fields["signers"] = Field(self.tr("Signers"), people)
        self.body.addWidget(self.fields["signers"])

        def show(account: AccountDetail | None) -> None:
            for each in account.contacts if account is not None else ():
                box = QCheckBox(each.person.name)
                box.setChecked(each.person.contact_id in signing)
                box.toggled.connect(lambda _: self._on_edited())
                self.signers[each.person.contact_id] = box
                column.addWidget(box)

        office, account_id = self._desk.office, found.row.account_id
        self._desk.run(self, lambda: account_lists.account_detail(office, account_id), show)

    def _reminders(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(self.tr("Reminders"), "card"), 1)
        head.addWidget(self.plan.toggle)
        self.body.addLayout(head)
        self.body.addWidget(self.plan)

    def revision(self) -> Revision:
        """Return what the form says; reminder settings only where they were changed here."""
        view, plan = self._found.row.reminders, self.plan.plan()
        before = PlanInput(view.enabled, view.days, view.number, view.basis, view.first_offset)
        due: date | None = self.due.value() if self.has_due.isChecked() else None
        signing = tuple(contact_id for contact_id, box in self.signers.items() if box.isChecked())
        return Revision(
            self.title.text(), self.editor.content(), self.why.text(), due, plan if plan != before else None,
            signing, no_signers=bool(self.signers) and not signing,
        )  # fmt: skip

    def submit(self) -> None:
        """Save."""
        self._save()

    def _save(self, *, then_send: bool = False) -> None:
        problem = self.editor.problem()
        if problem is not None and self.editor.show_error(*problem):
            return
        office, found, revision = self._desk.office, self._found, self.revision()
        self.primary_button.setEnabled(False)
        self._desk.do(self, lambda: _work(office, found, revision, then_send), self._done, self._refused)

    def _done(self, done: Released | Acted | None) -> None:
        self.set_changed(False)
        desk = self._desk
        if isinstance(done, Released):
            rows = listing.rows(desk.office, [self._found.row.id])
            RequestActions(desk, self.parentWidget() or self).released(done, rows)
        elif done is not None:
            owner = self.window().parentWidget() or self
            desk.toast(self.tr("Saved"), icon="pencil", undo=lambda: _undo(desk, owner, done))
        else:
            desk.toast(self.tr("Saved"), icon="pencil", seconds=5)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        field = (error.field or "") if isinstance(error, Refused) else ""
        if isinstance(error, Refused) and field in self.fields:
            self.fields[field].set_error(refusals.refusal(error))
            self.fields[field].editor.setFocus()
        elif not (isinstance(error, Refused) and self.editor.show_error(field, refusals.refusal(error))):
            self._desk.explain(error)

    def _on_edited(self) -> None:
        for field in self.fields.values():
            field.set_error(None)
        self.editor.clear_errors()
        self.set_changed(True)


def _undo(desk: Desk, owner: QWidget, acted: Acted) -> None:
    said = translate("EditDialog", "It says what it said before")
    undone = lambda _: desk.toast(said, icon="undo-2", seconds=5)  # noqa: E731
    desk.do(owner, lambda: acting.undo(desk.office, acted), undone, desk.explain)


def _work(office: Office, found: RequestDetail, revision: Revision, then_send: bool) -> Released | Acted | None:
    if found.row.phase != "draft":
        return revising.revise_open(office, found.row.id, found.version, revision)
    editing.revise(office, found.row.id, found.version, revision)
    return sending.send(office, [found.row.id]) if then_send else None
