"""What can be done with requests: the three-dot menu, its keys, its dialogs, its Undo (MAN-1 to MAN-4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.services.errors import Refused
from app.services.reminders import import_holds, reply_holds
from app.services.requests import acting, bulk, listing, plans, sending, taking_back
from app.services.requests.acting import Acted
from app.services.requests.bulk import Done, Verb
from app.services.requests.kind_service import Given
from app.services.requests.listing import RequestRow
from app.services.requests.sending import Released
from app.services.requests.taking_back import Undone
from app.views.desk import Desk, Place
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import audit, dates, requests
from app.views.words import bulk as bulk_words
from app.views.words.requests import tr as word

if TYPE_CHECKING:
    from app.views.accounts.audit_exports import AuditExports
    from app.views.requests.action_dialog import ActionDialog

MANY = 10
"""More mails than this at once ask first (MAN-4)."""
HOVER_SECONDS = 10


class RequestActions(QObject):
    """The verbs of requests, for a list, a panel or a page. `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner

    # Sending again

    def resend(self, rows: Sequence[RequestRow], note: str = "", *, confirmed: bool = False) -> None:
        """Mail requests once more; asks first within the minimum gap. For many: `act_on_many`."""
        wanted = [row for row in rows if row.can_resend]
        if not wanted:
            self._desk.explain(Refused("nothing-to-resend"))
            return
        ids = [row.id for row in wanted]

        def work() -> Released:
            return sending.resend(self._desk.office, ids, note, confirmed=confirmed)

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "resent-recently":
                self._ask_again(wanted, note, error)
            else:
                self._desk.explain(error)

        self._desk.do(self._owner, work, lambda released: self.released(released, wanted), failed)

    def resend_with_note(self, row: RequestRow) -> None:
        """Ask for a line of one's own, then resend with it on top (MAN-3)."""
        from app.views.requests.note_dialog import NoteDialog

        dialog = NoteDialog(self._owner, name_of(row))
        dialog.written.connect(lambda note: self.resend([row], note))
        dialog.open()

    def _ask_again(self, rows: Sequence[RequestRow], note: str, error: Refused) -> None:
        at = error.params.get("at")
        when = dates.moment(at) if isinstance(at, datetime) else ""
        who = str(error.params.get("who") or self.tr("Somebody"))
        self._desk.confirm(
            self._owner,
            self.tr("Resend it again?"),
            self.tr("{who} resent this: {when}.").format(who=who, when=when),
            self.tr("Resend anyway"),
            lambda: self.resend(rows, note, confirmed=True),
        )

    def released(self, released: Released, rows: Sequence[RequestRow] = ()) -> None:
        """Show the toast of mails that wait in the outbox, with Undo (MAN-4)."""
        seconds = max(1, round((released.release_at - self._desk.office.clock.now()).total_seconds()))
        what = name_of(rows[0]) if len(rows) == 1 else self.tr("%n request(s)", "", len(released.request_ids))
        text = self.tr("{what} · %n e-mail(s) leave in {seconds} s", "", released.mails)
        office = self._desk.office

        def hovered() -> None:
            self._desk.do(self, lambda: taking_back.extend(office, released.batch_ids, HOVER_SECONDS), None, _ignore)

        self._desk.toast(
            text.replace("{seconds}", str(seconds)).replace("{what}", what),
            undo=lambda: self._undo_sending(*released.batch_ids),
            seconds=seconds,
            hovered=hovered,
        )

    def _undo_sending(self, *batch_ids: str) -> None:
        def done(undone: Undone) -> None:
            if undone.too_late:
                text = self.tr("Too late: %n e-mail(s) had left already", "", undone.too_late)
            else:
                text = self.tr("Nothing was sent")
            self._desk.toast(text, icon="undo-2", seconds=5)

        self._desk.do(self, lambda: taking_back.undo(self._desk.office, *batch_ids), done)

    def send(self, rows: Sequence[RequestRow]) -> None:
        """Send drafts."""
        ids = [row.id for row in rows]
        self._desk.do(
            self._owner, lambda: sending.send(self._desk.office, ids), lambda released: self.released(released, rows)
        )

    def record(self, rows: Sequence[RequestRow]) -> None:
        """Ask what another program has sent about them already, and record it (APP-8)."""
        from app.views.requests import record_dialog

        record_dialog.of_rows(self._desk, self._owner, rows).open()

    def act_on_many(self, verb: Verb, request_ids: Sequence[int]) -> None:
        """Ask for what an act on many requests needs, say whom it reaches, do it (MAN-4)."""
        from app.views.requests.bulk_dialog import BulkDialog

        dialog = BulkDialog(self._desk, self._owner, verb, request_ids)
        dialog.acted.connect(self.done_to_many)
        dialog.open()

    def done_to_many(self, done: Done) -> None:
        """Say what was done to many requests, with one Undo for all (MAN-4)."""
        if done.released is not None:
            self.released(done.released)
            return
        said = bulk_words.done(done)
        if done.left_out:
            said += " · " + bulk_words.count_left_out(len(done.left_out))
        self._desk.toast(said, icon="list-checks", undo=lambda: self._undo_many(done))
        self._desk.announce(said)

    def _undo_many(self, done: Done) -> None:
        def undone(count: int) -> None:
            self._desk.toast(self.tr("%n request(s) stand as before", "", count), icon="undo-2", seconds=5)

        self._desk.do(self, lambda: bulk.undo(self._desk.office, done), undone)

    # Acting

    def act(self, row: RequestRow, code: str, reason: str = "") -> None:
        """Record an action; asks for what it needs, and first where it cannot be undone lightly.

        `reason` is what the client wrote, where a reason is asked for.
        """
        from app.views.requests.action_dialog import ActionDialog

        dialog = ActionDialog.wanted(self._desk, self._owner, row, code)
        if dialog is None:
            self._act(row, code, Given())
            return
        asking = dialog if isinstance(dialog, ActionDialog) else None
        if asking is not None:
            asking.fill_in(reason)
        dialog.given.connect(lambda given: self._act(row, code, given, asking))  # type: ignore[attr-defined]
        dialog.open()

    @property
    def desk(self) -> Desk:
        """The desk, for the entries of a kind's own."""
        return self._desk

    @property
    def owner(self) -> QWidget:
        """What carries the dialogs."""
        return self._owner

    def _act(self, row: RequestRow, code: str, given: Given, dialog: ActionDialog | None = None) -> None:
        """Do it; the dialog that asked for it stays until it is done, so that a refusal loses nothing."""
        office = self._desk.office

        def failed(error: Exception) -> None:
            if dialog is None or not dialog.refuse(error):
                self._desk.explain(error)

        def done(acted: Acted) -> None:
            if dialog is not None:
                dialog.accept()
            fresh = listing.rows(office, [row.id])
            word_now = requests.status(fresh[0]).text if fresh else ""
            text = self.tr("{name}: {status}").format(name=name_of(row), status=word_now)
            self._desk.toast(text, icon="check", undo=lambda: self._undo_act(acted))

        self._desk.do(self._owner, lambda: acting.act(office, row.id, code, given), done, failed)

    def _undo_act(self, acted: Acted) -> None:
        self._desk.do(self, lambda: acting.undo(self._desk.office, acted))

    def pause(self, rows: Sequence[RequestRow]) -> None:
        """Pause the reminders of requests, or let them go on where all are paused."""
        office, ids = self._desk.office, [row.id for row in rows]
        if all(row.reminders.reason == "paused" for row in rows):
            self._desk.do(self._owner, lambda: plans.resume(office, ids))
            self._desk.announce(self.tr("Reminders resumed"))
            return
        self._desk.do(self._owner, lambda: plans.pause(office, ids))
        self._desk.toast(
            self.tr("Reminders paused"),
            icon="circle-pause",
            undo=lambda: self._desk.do(self, lambda: plans.resume(office, ids)),
        )

    def release(self, row: RequestRow) -> None:
        """Ask, then let the reminders go on that an import holds back (INV-4)."""
        office = self._desk.office
        why = self.tr("{reason}. So its reminders wait: the client may have paid. They go on as they were agreed on.")
        self._desk.confirm(
            self._owner,
            self.tr("Remind of {name} all the same?").format(name=name_of(row)),
            why.format(reason=audit.why_waits(row.reminders.held_by)),
            self.tr("Remind all the same"),
            lambda: self._desk.do(self._owner, lambda: import_holds.release(office, [row.id]), self._on_released),
        )

    def go_on(self, row: RequestRow) -> None:
        """The client's answer was read: its reminders go on (INB-1)."""
        from app.views.requests.reply_card import decide

        decide(self._desk, self._owner, row)

    def _on_released(self, count: int) -> None:
        said = self.tr("Reminders go on")
        self._desk.toast(said, icon="bell", seconds=5)
        self._desk.announce(said)

    def log_call(self, row: RequestRow) -> None:
        """Open the dialog in which a call is noted (APP-9)."""
        from app.views.calls.dialog import CallDialog

        today = dates.local(self._desk.office.clock.now()).date()
        CallDialog(self._desk, self._owner, row, today).open()

    def archive(self, rows: Sequence[RequestRow]) -> None:
        """Put requests away, or back."""
        office, back = self._desk.office, all(row.archived for row in rows)

        def work(archived: bool) -> None:
            for row in rows:
                acting.archive(office, row.id, archived=archived)

        self._desk.do(self._owner, lambda: work(not back))
        text = self.tr("%n request(s) archived", "", len(rows))
        if back:
            text = self.tr("%n request(s) taken out of the archive", "", len(rows))
        self._desk.toast(text, icon="archive", undo=lambda: self._desk.do(self, lambda: work(back)))

    def copy_reference(self, row: RequestRow) -> None:
        """Put the reference on the clipboard."""
        QGuiApplication.clipboard().setText(row.reference)
        self._desk.announce(self.tr("{reference} copied").format(reference=row.reference))

    def export_activity(self, row: RequestRow) -> None:
        """Ask where, then write all that happened to a request as PDF (AUD-2)."""
        self._exports.pdf(row.id, row.reference)

    @cached_property
    def _exports(self) -> AuditExports:
        from app.views.accounts.audit_exports import AuditExports

        return AuditExports(self._desk, self._owner)

    def open_whole(self, row: RequestRow) -> None:
        """Open a request on the page of its kind that shows it whole; a draft where it is written."""
        view = KINDS[row.kind]
        page = (row.phase == "draft" and view.editor_page) or view.opened_page
        self._desk.go(Place(page, account_id=row.account_id, request_id=row.id))

    def has_page(self, row: RequestRow) -> bool:
        """Whether a request is shown, or written, on a page of its own."""
        view = KINDS[row.kind]
        return bool(view.editor_page if row.phase == "draft" else view.opened_page)

    def is_editable(self, row: RequestRow) -> bool:
        """Whether a request is edited in a dialog: where it has no page for it, and its kind allows it now."""
        view = KINDS[row.kind]
        now = row.phase == "draft" or (view.open_editable and row.phase == "open")
        return view.written is not None and now and not row.archived

    def edit(self, row: RequestRow) -> None:
        """Open the dialog filled with what a request says."""
        from app.views.requests.edit_dialog import edit

        edit(self._desk, self._owner, row.id)

    def open(self, row: RequestRow) -> None:
        """Open a request in its account."""
        self._desk.go(Place("account", account_id=row.account_id, tab=str(row.kind), request_id=row.id))

    # The menu

    def popup(
        self,
        row: RequestRow,
        right_edge: QPoint,
        on_open: Callable[[], object],
        closed: Callable[[], object] | None = None,
    ) -> None:
        """Show the three-dot menu of a row."""
        menu = build_menu(self._owner, self.entries(row, on_open))
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=name_of(row)))
        if closed is not None:
            menu.aboutToHide.connect(closed)
        popup_at(menu, right_edge)

    def entries(self, row: RequestRow, on_open: Callable[[], object] | None = None) -> list[MenuEntry | None]:
        """Return the entries of a row's menu: open; send; pause; lifecycle; copy; export; archive."""
        found: list[MenuEntry | None] = []
        if on_open is not None:
            found.append(MenuEntry(self.tr("Open"), "external-link", "Enter", on_triggered=on_open))
        if self.has_page(row):
            whole = self.tr("Edit…") if row.phase == "draft" else word(KINDS[row.kind].word)
            found.append(MenuEntry(whole, KINDS[row.kind].icon, on_triggered=lambda: self.open_whole(row)))
        elif self.is_editable(row):
            found.append(MenuEntry(self.tr("Edit…"), "pencil", on_triggered=lambda: self.edit(row)))
        if row.phase == "draft":
            found.append(MenuEntry(self.tr("Send"), "send", on_triggered=lambda: self.send([row])))
            already = self.tr("Record as already sent…")
            found.append(MenuEntry(already, "history", on_triggered=lambda: self.record([row])))
        else:
            why = "" if row.can_resend else self.tr("Nothing is asked any more")
            found.append(
                MenuEntry(
                    word(KINDS[row.kind].resend_word(row.state)),
                    "send",
                    "Ctrl+R",
                    row.can_resend,
                    why,
                    lambda: self.resend([row]),
                )
            )
            note = self.tr("Resend with a note…")
            found.append(MenuEntry(note, "mail-plus", "", row.can_resend, why, lambda: self.resend_with_note(row)))
        if row.phase == "open":
            paused = row.reminders.reason == "paused"
            text = self.tr("Resume reminders") if paused else self.tr("Pause reminders")
            icon = "circle-play" if paused else "circle-pause"
            found.append(MenuEntry(text, icon, "Ctrl+Shift+P", on_triggered=lambda: self.pause([row])))
            if row.reminders.held_by == reply_holds.REPLIED:
                found.append(MenuEntry(self.tr("Reminders go on"), "bell", on_triggered=lambda: self.go_on(row)))
            elif row.reminders.held_by in import_holds.REASONS:
                found.append(MenuEntry(self.tr("Remind all the same…"), "hand", on_triggered=lambda: self.release(row)))
            found.append(MenuEntry(self.tr("Log a call…"), "phone", on_triggered=lambda: self.log_call(row)))
            if row.reminders.recorded_at is not None:
                already = self.tr("Change what was sent before…")
                found.append(MenuEntry(already, "history", on_triggered=lambda: self.record([row])))
        found.append(None)
        found += self.lifecycle(row)
        if row.actions:
            found.append(None)
        if own := KINDS[row.kind].menu(self, row):
            found += [*own, None]
        copy = self.tr("Copy reference {reference}").format(reference=row.reference)
        found.append(MenuEntry(copy, "hash", "Ctrl+Shift+C", on_triggered=lambda: self.copy_reference(row)))
        export = self.tr("Export activity as PDF…")
        found.append(MenuEntry(export, "download", on_triggered=lambda: self.export_activity(row)))
        found.append(None)
        away = self.tr("Take out of the archive") if row.archived else self.tr("Archive")
        found.append(MenuEntry(away, "archive", "Del", on_triggered=lambda: self.archive([row])))
        return found

    def lifecycle(self, row: RequestRow) -> list[MenuEntry | None]:
        """Return what the client did or the firm decides, for the menu and for the status pill."""
        found: list[MenuEntry | None] = []
        for code in row.actions:
            text, icon = requests.action(code)
            shortcut = "Ctrl+L" if code == "seal" else ""
            danger = code in ("void", "withdraw")
            found.append(MenuEntry(text, icon, shortcut, danger=danger, on_triggered=self._acting(row, code)))
        return found

    def _acting(self, row: RequestRow, code: str) -> Callable[[], object]:
        return lambda: self.act(row, code)


def _ignore(error: Exception) -> None:
    """A toast that rests a little longer is not worth a dialog: the mail leaves when its time has come."""
