"""What a person may do with a mail, by its state: one fix, at most one way out, the rest in its menu (ENG-3, ENG-4)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.mail import decisions
from app.services.mail.outbox_list import MailState, OutboxRow
from app.views.desk import Desk, Place
from app.views.outbox.cells import subject_of
from app.views.requests.kinds import KINDS
from app.views.widgets.menu import MenuEntry

BAD_ADDRESS = "5.1."
REACHED = (MailState.ACCEPTED, MailState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that can be done."""

    code: str
    text: str
    icon: str
    run: Callable[[], None]


def place_of(row: OutboxRow) -> Place:
    """Return where the request of a mail is shown."""
    return KINDS[row.kind].place(row.request_id)


class MailActions(QObject):
    """Does it, after asking where something leaves or is lost. `parent` is the widget that questions stand before."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._over = parent

    # What fits

    def decisions_of(self, row: OutboxRow) -> list[Act]:
        """Return the fix, and after it the way out; none where nothing is to be decided."""
        if row.resolved:
            return []
        if row.state == MailState.HELD and row.reason == decisions.SANDBOX_ONLY:
            return [
                Act("sandbox-send", self.tr("Send first e-mail now…"), "send", lambda: self.decide_sandbox(True)),
                Act("sandbox-leave", self.tr("Leave them…"), "x", lambda: self.decide_sandbox(False)),
            ]
        again = Act("again", self.tr("Try again"), "refresh-cw", lambda: self.try_again([row]))
        drop = Act("drop", self.tr("Drop…"), "trash-2", lambda: self.drop([row]))
        if row.state == MailState.HELD:
            return [Act("approve", self.tr("Approve"), "check", lambda: self.approve([row])), drop]
        if row.state == MailState.UNCERTAIN:
            return [
                Act("was-sent", self.tr("It was sent"), "check", lambda: self.it_was_sent(row)),
                Act("send-again", self.tr("Send again…"), "send", lambda: self.send_again(row)),
            ]
        if self._is_about_address(row):
            return [Act("fix", self.tr("Fix address"), "pencil", lambda: self.fix_address(row)), again]
        if row.state in (MailState.FAILED, MailState.BOUNCED):
            return [again, drop]
        return [again] if row.state == MailState.RETRYING else []

    def entries(self, row: OutboxRow) -> list[MenuEntry | None]:
        """Return the whole menu of a mail."""
        acts = self.decisions_of(row)
        codes = {act.code for act in acts}
        failed = row.state in (MailState.FAILED, MailState.BOUNCED) and not row.resolved
        found: list[MenuEntry | None] = [
            MenuEntry(self.tr("View e-mail…"), "mail-open", on_triggered=lambda: self.view(row)),
            MenuEntry(self.tr("Open request"), "external-link", on_triggered=lambda: self._desk.go(place_of(row))),
            MenuEntry(self.tr("Open account"), "building-2", on_triggered=lambda: self.fix_address(row, tab="")),
        ]
        if row.state in REACHED:
            found.append(MenuEntry(self.tr("Report a wrong recipient…"), "shield-alert",
                                   on_triggered=lambda: self.report(row)))  # fmt: skip
        if acts:
            found.append(None)
        found += [MenuEntry(act.text, act.icon, on_triggered=act.run, danger=act.code == "drop") for act in acts]
        if failed and "drop" not in codes:
            drop = MenuEntry(self.tr("Drop…"), "trash-2", on_triggered=lambda: self.drop([row]), danger=True)
            found += [None, drop]
        return found

    @staticmethod
    def _is_about_address(row: OutboxRow) -> bool:
        return row.state == MailState.BOUNCED or (row.state == MailState.FAILED and BAD_ADDRESS in row.reply_text)

    # What is done

    def view(self, row: OutboxRow) -> None:
        """Show the mail as it left."""
        from app.views.requests.mail_view import MailViewDialog

        MailViewDialog(self._desk, self._over, row.id).open()

    def report(self, row: OutboxRow) -> None:
        """Ask what happened, then stop what goes there, apologise, and keep it on record (APP-7)."""
        from app.views.privacy.report_dialog import ReportDialog

        ReportDialog(self._desk, self._over, row.account_id, row.contact_id, row.address).open()

    def fix_address(self, row: OutboxRow, tab: str = "info") -> None:
        """Go where the address can be mended."""
        self._desk.go(Place("account", account_id=row.account_id, tab=tab))

    def try_again(self, rows: Sequence[OutboxRow]) -> None:
        """Queue mails again at once."""
        self._decide(rows, decisions.try_again, lambda n: self.tr("%n e-mail(s) queued again", "", n))

    def approve(self, rows: Sequence[OutboxRow]) -> None:
        """Let held mails leave; many at once are asked about by whoever calls."""
        self._decide(rows, decisions.approve, lambda n: self.tr("%n e-mail(s) approved", "", n))

    def drop(self, rows: Sequence[OutboxRow]) -> None:
        """Ask, then drop mails: they never leave."""
        count = len(rows)
        about = subject_of(rows[0]) if count == 1 else ""
        self._desk.confirm(
            self._over,
            self.tr("Drop %n e-mail(s)?", "", count),
            self.tr("{about} It never leaves. A dropped reminder counts as used up.").format(about=about).strip(),
            self.tr("Drop %n e-mail(s)", "", count),
            lambda: self._decide(rows, decisions.drop, lambda n: self.tr("%n e-mail(s) dropped", "", n), "trash-2"),
            danger=True,
        )

    def it_was_sent(self, row: OutboxRow) -> None:
        """A person knows that the client has it."""
        office = self._desk.office
        self._desk.do(
            self,
            lambda: decisions.it_was_sent(office, row.id),
            lambda _: self._done(self.tr("Counted as sent"), "check"),
        )

    def send_again(self, row: OutboxRow) -> None:
        """Ask, since the client may get it twice; then send a new mail."""
        office = self._desk.office
        text = self.tr("Nobody knows whether {who} has the first one: she may get it twice.")
        self._desk.confirm(
            self._over,
            self.tr("Send this e-mail again?"),
            text.format(who=row.recipient or row.address),
            self.tr("Send 1 e-mail"),
            lambda: self._desk.do(
                self, lambda: decisions.send_again(office, row.id), lambda _: self._done(self.tr("1 e-mail queued"))
            ),
        )

    def decide_sandbox(self, send_first: bool) -> None:
        """Ask about all requests that only the sandbox was mailed about, then decide."""
        office = self._desk.office
        self._desk.run(
            self,
            lambda: len(decisions.held_requests(office)),
            lambda count: self._ask_sandbox(count, send_first),
            key="sandbox",
        )

    def _ask_sandbox(self, count: int, send_first: bool) -> None:
        from app.services import mail_account

        office = self._desk.office
        if send_first:
            title = self.tr("Send the first e-mail of %n request(s) now?", "", count)
            text = self.tr("Their clients were told in the sandbox only. Reminders count from the real e-mail.")
            button, said = self.tr("Send for %n request(s)", "", count), self.tr("First e-mails queued")
        else:
            title = self.tr("Leave %n request(s) as they are?", "", count)
            text = self.tr("Nothing is sent now, and their reminders are switched off. You can resend each by hand.")
            button, said = self.tr("Leave %n request(s)", "", count), self.tr("Reminders switched off")
        self._desk.confirm(
            self._over,
            title,
            text,
            button,
            lambda: self._desk.do(
                self,
                lambda: mail_account.decide_sandbox_only(office, send_first=send_first),
                lambda _: self._done(said),
            ),
        )

    def _decide(
        self,
        rows: Sequence[OutboxRow],
        verb: Callable[..., int],
        said: Callable[[int], str],
        icon: str = "send",
    ) -> None:
        office, ids = self._desk.office, [row.id for row in rows]
        self._desk.do(self, lambda: verb(office, ids), lambda count: self._done(said(count), icon))

    def _done(self, words: str, icon: str = "send") -> None:
        self._desk.toast(words, icon=icon)
        self._desk.announce(words)
