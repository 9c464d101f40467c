"""The page on which an invoice is written, and the note and reminders of an issued one edited (INV-1, INV-2, INV-5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.services import settings as firm_settings
from app.services.database import Changes
from app.services.errors import Refused, Stale
from app.services.requests import invoice_look, invoice_numbers
from app.services.requests.creating import NewRequest
from app.services.requests.detail import RequestDetail
from app.services.requests.invoice_draft import InvoiceDraft
from app.services.requests.listing import Kind
from app.services.requests.sending import Released
from app.services.templates import Filled
from app.views.desk import Desk, Place
from app.views.invoices import editing
from app.views.invoices.editing import Looked, Typed
from app.views.invoices.page_frame import Frame
from app.views.invoices.page_template import TemplateUse
from app.views.paper_dialog import PaperDialog
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.widgets.leave_dialog import LeaveDialog
from app.views.widgets.menu import build_menu, popup_at
from app.views.widgets.pill import PillLook
from app.views.words import refusals, requests

KIND = Kind.INVOICE
LOOK_MS = 300
REMINDER_FIELDS = ("days", "number", "first_offset")


class InvoicePage(Frame):
    """`shown(Place("invoice-edit", account_id=…))` begins one, with `request_id` it edits one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.detail: RequestDetail | None = None
        self.request_id: int | None = None
        self.dirty = False
        self._currency = "EUR"
        self._made = InvoiceDraft(currency="")
        """What the page does not show of it: number, day of issue, what was paid."""
        self.untouched: object = None
        """The content before anybody wrote in it."""
        self.use = TemplateUse(desk, self)
        self._timer = self.timer(LOOK_MS, self.look)
        self.actions_ = RequestActions(desk, self)
        for changed in (
            self.facts.changed, self.lines.changed, self.note.textChanged, self.reminders.changed,
            self.shows_code.toggled, self.shows_registration.toggled,
        ):  # fmt: skip
            changed.connect(self._on_edited)
        self.recipients.changed.connect(self._timer.start)
        self.lines.undoable.connect(lambda undo: desk.toast(self.tr("Line removed"), icon="x", undo=undo))
        self.preview_button.clicked.connect(self.preview_paper)
        self.dots.clicked.connect(self._menu)
        self.discard_button.clicked.connect(self.discard)
        self.save_button.clicked.connect(lambda: self.save())
        self.send_button.clicked.connect(self.send)
        self.banner.acted.connect(self._show_theirs)
        desk.changed.connect(self._on_changed)
        self.bind_keys(
            {"Ctrl+S": self.save, "Ctrl+Return": self.send, "Ctrl+Enter": self.send, "Ctrl+P": self.preview_paper}
        )
        office = desk.office
        desk.run(self, lambda: firm_settings.read(office).currency, self._on_currency)

    # What the shell asks

    def title(self) -> str:
        """Return what is written here."""
        if self.detail is None:
            return self.tr("New invoice")
        row = self.detail.row
        return self.tr("Draft invoice") if row.phase == "draft" else row.extra.number or row.reference

    def shown(self, place: Place) -> None:
        """Begin an invoice for an account, or edit one; asks first about what is not saved."""
        if place.request_id is not None and place.request_id == self.request_id:
            if not self.dirty:
                self._read()
        elif self.may_leave(lambda: self.shown(place)):
            self._begin(place)

    def search_field(self) -> QWidget | None:
        """Return none: there is nothing to search."""
        return None

    def focus_area(self) -> QWidget:
        """Return where one begins to write."""
        if self.is_issued:
            return self.note
        return self.facts.title if self.facts.fixed.text() or self.facts.account_id else self.facts.accounts

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Ask where something is not saved: save, discard, or stay."""
        if not self.dirty:
            return True

        def discard() -> None:
            self._set_dirty(False)
            then()

        words = self.tr("What you changed is not saved.")
        asked = LeaveDialog(self, self.tr("Save the invoice?"), words)
        asked.discarding.connect(discard)
        asked.saving.connect(lambda: self.save(then))
        asked.open()
        return False

    @property
    def is_issued(self) -> bool:
        """Whether it was sent: its lines and amounts stay (INV-5)."""
        return self.detail is not None and self.detail.row.phase != "draft"

    # Reading

    def _begin(self, place: Place) -> None:
        self.request_id, self.detail, self.use.taken = place.request_id, None, None
        self.facts.clear()
        self.reminders.is_typed = False
        self.template.show_kind(KIND)
        self.template.choose(None)
        self._fill(InvoiceDraft(currency=""))
        self.banner.hide()
        self._set_dirty(False)
        self._show_state()
        if self.request_id is not None:
            self._read()
            return
        if place.account_id is not None:
            self.facts.accounts.show_accounts((place.account_id,), self._on_first_account)
        self.look()
        self.focus_area().setFocus()

    def _on_first_account(self) -> None:
        self._set_dirty(False)
        self.look()

    def _read(self) -> None:
        office, request_id = self._desk.office, self.request_id
        if request_id is not None:
            self._desk.run(self, lambda: editing.read(office, request_id), self._on_read, key="read")

    def _on_read(self, found: RequestDetail | None) -> None:
        if found is None:
            self._set_dirty(False)
            self._desk.go(Place(KINDS[KIND].list_page))
        elif found.row.id == self.request_id and not self.dirty:
            self._show(found)

    def _show(self, found: RequestDetail) -> None:
        row, view = found.row, editing.view_of(found)
        self.detail, self.request_id = found, row.id
        facts = self.facts
        facts.fix_account(row.account_name)
        facts.title.setText(row.title)
        facts.why.setText(row.why)
        facts.set_issued(view.issued_on)
        facts.set_due(row.due_on)
        self.reminders.is_typed = False
        self._fill(view.draft)
        facts.clear_errors()
        self._set_dirty(False)
        self._show_state()
        self.look()

    def _fill(self, draft: InvoiceDraft) -> None:
        """Show content; it is not a change."""
        blocked = [QSignalBlocker(each) for each in (self.note, self.shows_code, self.shows_registration)]
        self._made = draft
        self.lines.show_draft(draft.lines, draft.discount, draft.currency or self._currency)
        self.note.setPlainText(draft.note)
        self.shows_code.setChecked(draft.shows_code)
        self.shows_registration.setChecked(draft.shows_registration)
        del blocked
        self.untouched = self.content()

    def _show_state(self) -> None:
        """Let the head and the buttons say what it is, and lock what was issued."""
        found, issued = self.detail, self.is_issued
        editable = found is None or found.row.phase in ("draft", "open")
        self.name.setText(self.title())
        draft = PillLook(self.tr("Draft"), "pencil", "draft")
        self.pill.set_look(requests.status(found.row) if found is not None else draft)
        if issued and found is not None:
            self.about.setText(f"{found.row.account_name} · {found.row.title}")
        else:
            name = f"{found.row.account_name} · " if found is not None else ""
            number = invoice_numbers.next_number(self._desk.office).text
            self.about.setText(name + self.tr("gets number {number} when it is sent").format(number=number))
        self.lines.set_locked(issued)
        self.facts.set_locked(issued)
        self.show_issued(issued)
        self.dots.setVisible(found is not None)
        self.save_button.setText(self.tr("Save") if issued else self.tr("Save draft"))
        if issued and editable:
            words = self.tr("This invoice has been issued: its note and its reminders can be edited, the rest stays.")
            self.banner.set_message(words, "info")
        elif not editable:
            self.banner.set_message(refusals.refusal(Refused("not-editable")), "warn")
        self.banner.setVisible(issued)
        for each in (self.note, self.facts.why):
            each.setReadOnly(not editable)
        self.reminders.setEnabled(editable)
        self._desk.titled.emit()

    def _on_currency(self, currency: str) -> None:
        self._currency = currency
        if not self._made.currency:
            self.lines.use_currency(currency)
            if not self.dirty:
                self.untouched = self.content()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and not self.dirty and changes.touches("request", self.request_id):
            self._read()

    # What is typed

    def content(self) -> InvoiceDraft:
        """Return the invoice as it is written."""
        if self.is_issued:
            return replace(self._made, note=self.note.words().strip())
        written = self.lines.draft()
        return replace(
            self._made, lines=written.lines, discount=written.discount, currency=written.currency,
            note=self.note.words().strip(), shows_code=self.shows_code.isChecked(),
            shows_registration=self.shows_registration.isChecked(),
        )  # fmt: skip

    def typed(self) -> Typed:
        """Return what the page says."""
        found, facts, content = self.detail, self.facts, self.content()
        account_id = found.row.account_id if found is not None else facts.account_id
        title = facts.title.text().strip()
        if not title and content.lines:
            title = content.lines[0].description[:300]
        brought = self.use.taken.plan if self.use.taken is not None else None
        new = NewRequest(
            KIND, () if account_id is None else (account_id,), title, content, facts.why.text(), facts.due_on(),
            self.reminders.typed(), template_plan=brought,
        )  # fmt: skip
        version = editing.view_of(found).version if found is not None else 0
        plan = new.plan or (brought if found is not None else None)
        return Typed(new, self.request_id, version, plan)

    def _on_edited(self) -> None:
        self.note_field.set_error(None)
        self._set_dirty(True)
        self._timer.start()

    def _set_dirty(self, dirty: bool) -> None:
        self.dirty = dirty
        self.unsaved.setText("●  " + self.tr("Unsaved change") if dirty else "")
        self.discard_button.setVisible(dirty)
        self.save_button.setEnabled(dirty)

    def take(self, found: Filled, before: Filled | None) -> None:
        """Show what a template made; words that somebody typed stay."""
        facts = self.facts
        if facts.title.text().strip() in ("", before.title if before is not None else ""):
            facts.title.setText(found.title)
        if facts.why.text() in ("", before.why if before is not None else ""):
            facts.why.setText(found.why)
        if found.due_days is not None:
            facts.set_due(facts.today() + timedelta(days=found.due_days))
        made: InvoiceDraft = found.content
        self._fill(replace(made, number=self._made.number, issued_on=self._made.issued_on, total=self._made.total))
        self._on_edited()

    # What sending would do

    def look(self) -> None:
        """Ask who would be mailed, and when."""
        office, typed = self._desk.office, self.typed()
        kept = editing.plan_of(self.detail) if self.detail is not None else None
        self._desk.run(self, lambda: editing.look(office, typed, kept), self._on_looked, key="look")

    def _on_looked(self, found: Looked) -> None:
        told = found.preview.told
        self.reminders.show_plan(KIND, found.plan, found.preview.timeline)
        if self.is_issued:
            return
        self.recipients.show_told(KIND, told, several=False)
        mails = sum(len(each.audience.to) for each in told)
        self.send_button.setText(self.tr("Send to %n contact(s)", "", mails) if told else self.tr("Send"))
        nobody = self.tr("Nobody would get this e-mail. Switch NOTIFY on for a contact.")
        self.send_button.set_disabled_reason(nobody if told and not mails else None)
        self.wait.setText(self.tr("{n} s to undo after sending").format(n=found.preview.wait_seconds) if mails else "")

    def preview_paper(self) -> None:
        """Show the very paper that would be mailed, to be read, saved or printed."""
        office, typed = self._desk.office, self.typed()
        account_id = next(iter(typed.new.account_ids), None)
        content, due_on = self.content(), typed.new.due_on
        make = lambda: invoice_look.paper(office, content, account_id, due_on=due_on)  # noqa: E731
        PaperDialog(self._desk, self, typed.new.title or self.tr("Draft invoice"), make, name="invoice.pdf").open()

    # Keeping and sending

    def save(self, then: Callable[[], None] | None = None) -> None:
        """Keep it; a refusal stands beside its field and nothing typed is lost."""
        if self.dirty:
            self._keep(then or (lambda: self._desk.announce(self.tr("Saved"))))

    def send(self) -> None:
        """Keep and send it; of an issued one, save what was changed."""
        if self.is_issued:
            self.save()
        elif self.dirty or self.request_id is None:
            self._keep(self._send)
        else:
            self._send()

    def discard(self) -> None:
        """Put back what was kept; a new one is given up."""
        self._set_dirty(False)
        if self.request_id is None:
            self._desk.go(Place(KINDS[KIND].list_page))
        else:
            self._read()

    def _keep(self, then: Callable[[], None]) -> None:
        if not self.is_issued and (problem := self.lines.problem()) is not None:
            self.lines.show_error(*problem)
            return
        office, typed = self._desk.office, self.typed()
        self._wait(waiting=True)

        def done(found: RequestDetail) -> None:
            self._wait(waiting=False)
            self.use.taken = None
            self._set_dirty(False)
            self._show(found)
            then()

        self._desk.do(self, lambda: editing.keep(office, typed), done, self._on_refused)

    def _send(self) -> None:
        office, found = self._desk.office, self.detail
        assert found is not None
        self._wait(waiting=True)

        def done(released: Released) -> None:
            self._wait(waiting=False)
            self.actions_.released(released, [found.row])
            self.request_id, self.detail = None, None
            self._desk.go(KINDS[KIND].place(found.row.id))

        self._desk.do(self, lambda: editing.send(office, found.row.id), done, self._on_refused)

    def _wait(self, *, waiting: bool) -> None:
        self.send_button.setEnabled(not waiting)
        self.save_button.setEnabled(not waiting and self.dirty)

    def _on_refused(self, error: Exception) -> None:
        self._wait(waiting=False)
        if isinstance(error, Stale):
            words = self.tr("Somebody else changed this invoice in the meantime. Yours is still here, not saved.")
            self.banner.set_message(words, "warn", action=self.tr("Show theirs"))
            self.banner.show()
            return
        if not isinstance(error, Refused):
            self._desk.explain(error)
            return
        field, sentence = error.field or "", refusals.refusal(error)
        if field == "note":
            self.note_field.set_error(sentence)
            self.note.setFocus()
        elif not self.facts.show_error(field, sentence) and not self.lines.show_error(field, sentence):
            self._desk.explain(error)

    def _show_theirs(self) -> None:
        self._set_dirty(False)
        self.banner.hide()
        self._read()

    def _menu(self) -> None:
        if self.detail is not None:
            menu = build_menu(self, self.actions_.entries(self.detail.row))
            popup_at(menu, self.dots.mapToGlobal(self.dots.rect().bottomRight()))
