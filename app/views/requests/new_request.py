"""The New request dialog: kind, accounts, title, due date, reminders, who gets it, and the very mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services import settings as firm_settings
from app.services.errors import Refused
from app.services.requests import creating, preview, sending
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind, RequestRow, rows
from app.services.requests.preview import Told
from app.services.requests.sending import Released
from app.services.templates import Filled
from app.views.desk import Desk
from app.views.organizers.drop_box import dropped
from app.views.requests import record_dialog
from app.views.requests.accounts_field import AccountsField
from app.views.requests.actions import RequestActions
from app.views.requests.form_and_preview import FormAndPreview
from app.views.requests.kind_view import KindEditor
from app.views.requests.kinds import KINDS
from app.views.requests.mail_preview import MailPreview
from app.views.requests.recipients import RecipientsView
from app.views.requests.reminders_box import RemindersBox
from app.views.requests.template_picker import TemplatePicker
from app.views.requests.tiles import KindTiles
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.footer_note import FooterNote
from app.views.widgets.inputs import DateField
from app.views.words import dates, refusals
from app.views.words.marking import translate

WHY_LIMIT = 140
PREVIEW_MS = 300


class NewRequestDialog(Dialog):
    """Changing the kind keeps title, why and accounts. Nothing typed is lost where sending is refused."""

    def __init__(
        self, desk: Desk, kind: object | None = None, account_ids: Sequence[int] = (), parent: QWidget | None = None,
        *, documents: Sequence[object] = (),
    ) -> None:  # fmt: skip
        super().__init__(
            translate("NewRequestDialog", "New request"), translate("NewRequestDialog", "Send"), icon_name="send",
            keys=translate("NewRequestDialog", "Ctrl Enter"), width=1032, parent=parent,
        )  # fmt: skip
        self._desk = desk
        self._titled = False
        self._told: tuple[Told, ...] = ()
        self._editors: dict[Kind, KindEditor] = {}
        self._taken: Filled | None = None
        self._untouched: dict[Kind, object] = {}
        """Each kind's content as it was before anything was typed: empty, or as the template made it."""
        self._currency = "EUR"
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MS)
        self._timer.timeout.connect(self._ask)
        self.setAcceptDrops(True)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self._save_draft)
        self._tiles.choose(Kind(str(kind)) if kind is not None else Kind.ORGANIZER)
        if documents:
            self._editor().add_documents(documents)
        office = desk.office
        if account_ids:
            self._accounts.show_accounts(account_ids, self._on_accounts)
        desk.run(self, lambda: firm_settings.read(office).currency, self._on_currency)
        self.set_changed(False)

    def open(self) -> None:
        """Show the dialog as high as the window allows; the accounts are asked for first."""
        super().open()
        # What was filled in before it was shown had no look yet, and another height.
        self._stack.setFixedHeight(self._editor().sizeHint().height())
        self.grow(px(720))
        parent = self.parentWidget()
        if parent is not None:
            self.move(self.pos() + parent.window().frameGeometry().center() - self.frameGeometry().center())
        self._accounts.setFocus()

    def _build(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        form = QWidget()
        self._form = QVBoxLayout(form)
        self._form.setContentsMargins(px(20), px(16), px(20), px(16))
        self._form.setSpacing(px(12))
        self._preview = MailPreview(self._desk)
        self._preview.on_recipient(lambda _: self._on_edited())
        self.body.addWidget(FormAndPreview(form, self._preview))
        self._tiles = KindTiles()
        self._tiles.chosen.connect(self._on_kind)
        self._form.addWidget(self._tiles)
        self._fields()
        self._reminders = RemindersBox()
        self._reminders.changed.connect(self._on_edited)
        self._form.addWidget(self._reminders)
        self._recipients = RecipientsView(self._desk)
        self._recipients.changed.connect(self._on_edited)
        self._form.addWidget(self._recipients)
        self._form.addStretch(1)
        self._footer()

    def _fields(self) -> None:
        self._accounts = AccountsField(self._desk)
        self._accounts.changed.connect(self._on_accounts_changed)
        self._title = QLineEdit()
        self._title.textEdited.connect(self._on_title)
        self._why = QLineEdit()
        self._why.textChanged.connect(self._on_edited)
        due = QWidget()
        row = QHBoxLayout(due)
        row.setContentsMargins(0, 0, 0, 0)
        self._has_due = QCheckBox(self.tr("Due"))
        self._due = DateField(self._today() + timedelta(days=14))
        self._due.setAccessibleName(self.tr("Due date"))
        self._due.setEnabled(False)
        self._has_due.toggled.connect(self._due.setEnabled)
        self._has_due.toggled.connect(lambda _: self._on_edited())
        self._due.dateChanged.connect(lambda _: self._on_edited())
        row.addWidget(self._has_due)
        row.addWidget(self._due, 1)
        due.setFocusProxy(self._has_due)
        self.fields = {
            "accounts": Field(self.tr("Accounts"), self._accounts),
            "title": Field(self.tr("Title"), self._title),
            "due": Field(self.tr("Due date"), due),
            "why": Field(self.tr("Why we ask"), self._why, aside=self.tr("one line, shown in every e-mail about it")),
        }
        self._template = TemplatePicker(self._desk, self)
        self._template.filled.connect(self._on_filled)
        self._form.addWidget(self.fields["accounts"])
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._upper.setSpacing(px(12))
        self._upper.addWidget(self.fields["due"], 2)
        for row in (self._upper, self._lower):
            self._form.addLayout(row)
        self._stack = QStackedWidget()
        self._form.addWidget(self._stack)
        self._form.addWidget(self.fields["why"])

    def _footer(self) -> None:
        self.record_button = Button(self.tr("Record as already sent…"), "ghost", icon_name="history")
        self.record_button.clicked.connect(self._ask_record)
        self.footer.insertWidget(0, self.record_button)
        self._note = FooterNote(self.footer)
        self.footer.insertWidget(1, self._note)
        self._draft = Button(self.tr("Save draft"), "ghost")
        self._draft.clicked.connect(self._save_draft)
        self.footer.insertWidget(3, self._draft)

    @property
    def kind(self) -> Kind:
        """The chosen kind."""
        return self._tiles.current

    def account_ids(self) -> tuple[int, ...]:
        """The chosen accounts."""
        return self._accounts.account_ids

    def new_request(self) -> NewRequest:
        """Return what the form says."""
        return NewRequest(
            kind=self.kind,
            account_ids=self.account_ids(),
            title=self._title.text(),
            content=self._editor().content(),
            why=self._why.text(),
            due_on=self._due_on(),
            plan=self._reminders.typed(),
            template_plan=self._taken.plan if self._taken is not None else None,
            signer_ids=self._recipients.signer_ids() if len(self.account_ids()) == 1 else (),
        )

    def _due_on(self) -> date | None:
        return self._due.value() if self._has_due.isChecked() else None

    def _editor(self) -> KindEditor:
        return self._editors[self.kind]

    def _on_kind(self, kind: object) -> None:
        chosen = Kind(str(kind))
        if chosen not in self._editors:
            editor = KINDS[chosen].editor()
            editor.use_desk(self._desk)
            editor.use_currency(self._currency)
            editor.changed.connect(self._on_content)
            self._editors[chosen] = editor
            self._untouched[chosen] = editor.content()
            self._stack.addWidget(editor)
        for editor in self._editors.values():
            editor.setVisible(editor is self._editors[chosen])
        self._stack.setCurrentWidget(self._editors[chosen])
        self._stack.setFixedHeight(self._editors[chosen].sizeHint().height())
        self._taken = None
        self._template.show_kind(chosen)
        # The due date stands beside the template; where the kind has none, beside the title.
        beside, below = (
            (self._template, self.fields["title"]) if self._template.offers else (self.fields["title"], None)
        )
        self._upper.insertWidget(0, beside, 3)
        if below is not None:
            self._lower.addWidget(below)
        self._on_edited()

    def _on_filled(self, found: Filled | None) -> None:
        """A template was chosen; it takes the place of what somebody typed only if she says so."""
        if found is None:
            self._taken = None
            self._on_edited()
        elif self._editor().content() == self._untouched[self.kind]:
            self._take(found)
        else:
            self._template.choose(self._taken.template_id if self._taken is not None else None)
            self._desk.confirm(
                self, self.tr("Put the template in the place of what you typed?"),
                self.tr("The title and the line that you typed stay."), self.tr("Use the template"),
                lambda: self._take(found),
            )  # fmt: skip

    def _take(self, found: Filled) -> None:
        before, self._taken = self._taken, found
        self._template.choose(found.template_id)
        if not self._titled:
            self._title.setText(found.title)
        if self._why.text() in ("", before.why if before is not None else ""):
            self._why.setText(found.why)
        if found.due_days is not None:
            self._has_due.setChecked(True)
            self._due.set_value(self._today() + timedelta(days=found.due_days))
        self._editor().fill(found.content)
        self._untouched[self.kind] = self._editor().content()
        self._on_content()

    def _today(self) -> date:
        return dates.local(self._desk.office.clock.now()).date()

    def _on_content(self) -> None:
        suggestion = self._editor().suggested_title()
        if suggestion and not self._titled and self._taken is None:
            self._title.setText(suggestion)
        self._stack.setFixedHeight(self._editor().sizeHint().height())
        self._editor().clear_errors()
        self._on_edited()

    def _on_title(self) -> None:
        self._titled = bool(self._title.text())
        self.fields["title"].set_error(None)
        self._on_edited()

    def _on_currency(self, currency: str) -> None:
        self._currency = currency
        for editor in self._editors.values():
            editor.use_currency(currency)

    def _on_accounts(self) -> None:
        self._title.setFocus()
        self.set_changed(False)

    def _on_accounts_changed(self) -> None:
        self.fields["accounts"].set_error(None)
        self._on_edited()

    def _on_edited(self) -> None:
        self.set_changed(bool(self._title.text() or self._why.text()))
        self.fields["why"].set_counter(f"{len(self._why.text())} / {WHY_LIMIT}")
        if hasattr(self, "_timer"):
            self._timer.start()

    # Preview

    def _ask(self) -> None:
        office, new = self._desk.office, self.new_request()
        chosen = self._reminders.typed()

        def work() -> preview.Preview:
            return preview.preview(office, new, chosen, self._preview.contact_id)

        self._desk.run(self, work, self._show_preview, lambda error: self._preview.show_problem(error), key="preview")

    def _show_preview(self, found: preview.Preview) -> None:
        self._told = found.told
        self._reminders.show_plan(self.kind, found.plan, found.timeline, differ=found.plans_differ)
        self._recipients.show_told(self.kind, found.told, several=len(self.account_ids()) > 1)
        self._preview.show_mail(found)
        mails = sum(len(each.audience.to) for each in found.told)
        self.primary_button.setText(self.tr("Send to %n contact(s)", "", mails))
        problem = None
        if self.account_ids() and not mails:
            problem = self.tr("Nobody would get this e-mail. Switch NOTIFY on for a contact.")
        self.primary_button.set_disabled_reason(problem)
        wait = found.wait_seconds
        text = self.tr("%n e-mail(s) wait {wait} s in the outbox: Undo with Ctrl Z", "", mails)
        self._note.say(text.replace("{wait}", str(wait)) if mails else "")

    # Ending

    def submit(self) -> None:
        """Make the requests and send them; a refusal is shown beside its field."""
        if self._points_out():
            return
        office, new = self._desk.office, self.new_request()

        def work() -> tuple[Released, list[RequestRow]]:
            released = sending.send_new(office, new)
            return released, rows(office, released.request_ids)

        self.primary_button.setEnabled(False)
        self._desk.do(self, work, self._on_sent, self._on_refused)

    def _points_out(self) -> bool:
        """Show what cannot be read beside its field, and return whether there is any."""
        problem = self._editor().problem()
        return problem is not None and self._editor().show_error(*problem)

    def _save_draft(self) -> None:
        if self._points_out():
            return
        office, new = self._desk.office, self.new_request()
        self._desk.do(self, lambda: creating.create(office, new), self._on_drafted, self._on_refused)

    def _on_sent(self, sent: tuple[Released, list[RequestRow]]) -> None:
        RequestActions(self._desk, self.parentWidget() or self).released(*sent)
        self._close()

    def _ask_record(self) -> None:
        """Ask what another program has sent of it already; what is missing here is said first (APP-8)."""
        if not self._points_out():
            new = self.new_request()
            self._desk.run(self, lambda: creating.check(new), lambda _: self._open_record(new), self._on_refused)

    def _open_record(self, new: NewRequest) -> None:
        dialog = record_dialog.of_new(self._desk, self, new)
        dialog.recorded.connect(lambda _: self._close())
        dialog.open()

    def _on_drafted(self, ids: tuple[int, ...]) -> None:
        self._desk.toast(self.tr("%n draft(s) saved", "", len(ids)), icon="pencil", seconds=5)
        self._close()

    def _close(self) -> None:
        self.set_changed(False)
        self.accept()

    def _on_refused(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if not isinstance(error, Refused):
            self._desk.explain(error)
            return
        sentence = refusals.refusal(error)
        field = error.field or ""
        if field in self.fields:
            self.fields[field].set_error(sentence)
            self.fields[field].editor.setFocus()
        elif field == "signers":
            self._recipients.show_error(sentence)
        elif not self._editor().show_error(field, sentence):
            self._desk.explain(error)

    # Files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._editor().add_files(dropped(event.mimeData())):
            event.acceptProposedAction()
