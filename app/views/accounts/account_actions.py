"""What can be done with accounts: open, ask, pause, archive, from the list and from the page (ACC-6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.services import accounts
from app.services.account_lists import AccountRow
from app.services.accounts import FOREVER
from app.services.requests.listing import Kind
from app.views.accounts.pause_dialog import PauseDialog
from app.views.desk import Desk, Place
from app.views.requests.kinds import KINDS
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates


def today(desk: Desk) -> date:
    """Return the firm's local day."""
    return dates.local(desk.office.clock.now()).date()


def is_paused(row: AccountRow, day: date) -> bool:
    """Whether an account rests on a day."""
    return row.paused_until is not None and row.paused_until > day


class AccountActions(QObject):
    """The verbs of accounts; `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner

    def open(self, account_id: int, tab: str = "") -> None:
        """Go to the page of an account."""
        self._desk.go(Place("account", account_id=account_id, tab=tab))

    def kinds_menu(self, account_ids: Sequence[int]) -> list[MenuEntry | None]:
        """Return the kinds of request that may be made for accounts."""
        ids = tuple(account_ids)
        return [
            MenuEntry(QCoreApplication.translate("words", view.new), view.icon, on_triggered=self._asking(kind, ids))
            for kind, view in KINDS.items()
        ]

    def _asking(self, kind: Kind, ids: tuple[int, ...]) -> Callable[[], object]:
        return lambda: self._desk.new_request(kind=kind, account_ids=ids)

    def ask_pause(self, rows: Sequence[AccountRow]) -> None:
        """Ask until when, then pause."""
        names = rows[0].name if len(rows) == 1 else self.tr("%n account(s)", "", len(rows))
        dialog = PauseDialog(self._owner, names, today(self._desk))
        dialog.chosen.connect(lambda until: self.pause(rows, until))
        dialog.open()

    def pause(self, rows: Sequence[AccountRow], until: date) -> None:
        """Pause accounts, with Undo."""
        office, before = self._desk.office, {row.id: row.paused_until for row in rows}

        def work() -> None:
            for account_id in before:
                accounts.pause(office, account_id, until)

        def undo() -> None:
            for account_id, earlier in before.items():
                accounts.pause(office, account_id, earlier)

        def done(_: None) -> None:
            day = dates.day(until, weekday=True)
            text = self.tr("Paused until somebody resumes") if until == FOREVER else self.tr("Paused until {day}")
            what = self._what(rows)
            self._desk.toast(f"{what}: {text.format(day=day)}", icon="circle-pause", undo=lambda: self._again(undo))

        self._desk.do(self._owner, work, done)

    def resume(self, rows: Sequence[AccountRow]) -> None:
        """Let e-mails of accounts leave again, with Undo."""
        office, before = self._desk.office, {row.id: row.paused_until for row in rows}

        def work() -> None:
            for account_id in before:
                accounts.pause(office, account_id, None)

        def undo() -> None:
            for account_id, earlier in before.items():
                accounts.pause(office, account_id, earlier)

        text = self.tr("{name}: resumed").format(name=self._what(rows))
        self._desk.do(
            self._owner,
            work,
            lambda _: self._desk.toast(text, icon="circle-play", undo=lambda: self._again(undo)),
        )

    def archive(self, rows: Sequence[AccountRow]) -> None:
        """Put accounts away, or back where all are away; with Undo."""
        if not rows:
            return
        office, back = self._desk.office, all(row.archived for row in rows)

        def work(archived: bool) -> None:
            for row in rows:
                accounts.archive(office, row.id, archived=archived)

        text = self.tr("{name}: taken out of the archive") if back else self.tr("{name}: archived")
        said = text.format(name=self._what(rows))
        self._desk.do(
            self._owner,
            lambda: work(not back),
            lambda _: self._desk.toast(said, icon="archive", undo=lambda: self._again(lambda: work(back))),
        )

    def export(self, row: AccountRow) -> None:
        """Ask in which form and where, then write all that is kept of an account."""
        from app.views.accounts.dossier_dialog import DossierDialog

        DossierDialog(self._desk, self._owner, row.id, row.name).open()

    def erase(self, row: AccountRow) -> None:
        """Name what the law has the firm keep, ask for the name, then erase an account for good."""
        from app.views.accounts.erase_dialog import EraseDialog

        EraseDialog(self._desk, self._owner, row.id, row.name).open()

    def copy_reference(self, row: AccountRow) -> None:
        """Put the reference on the clipboard."""
        QGuiApplication.clipboard().setText(row.reference)
        self._desk.announce(self.tr("{reference} copied").format(reference=row.reference))

    def entries(self, row: AccountRow, on_open: Callable[[], object] | None = None) -> list[MenuEntry | None]:
        """Return the three-dot menu of an account: open; ask; pause; copy; archive."""
        found: list[MenuEntry | None] = []
        if on_open is not None:
            found.append(MenuEntry(self.tr("Open"), "external-link", "Enter", on_triggered=on_open))
            found.append(
                MenuEntry(
                    self.tr("New request…"),
                    "plus",
                    enabled=not row.archived,
                    tooltip=self.tr("The account is archived") if row.archived else "",
                    on_triggered=lambda: self._desk.new_request(account_ids=(row.id,)),
                )
            )
        if is_paused(row, today(self._desk)):
            found.append(MenuEntry(self.tr("Resume"), "circle-play", on_triggered=lambda: self.resume([row])))
        else:
            found.append(
                MenuEntry(self.tr("Pause account until…"), "circle-pause", on_triggered=lambda: self.ask_pause([row]))
            )
        if row.reference:
            copy = self.tr("Copy reference {reference}").format(reference=row.reference)
            found.append(MenuEntry(copy, "hash", on_triggered=lambda: self.copy_reference(row)))
        found.append(None)
        found.append(MenuEntry(self.tr("Export this account…"), "download", on_triggered=lambda: self.export(row)))
        away = self.tr("Take out of the archive") if row.archived else self.tr("Archive")
        keys = "Del" if on_open is not None else ""
        icon = "archive-restore" if row.archived else "archive"
        found.append(MenuEntry(away, icon, keys, on_triggered=lambda: self.archive([row])))
        found.append(MenuEntry(self.tr("Erase this account…"), "trash-2", on_triggered=lambda: self.erase(row)))
        return found

    def popup(
        self,
        row: AccountRow,
        right_edge: QPoint,
        on_open: Callable[[], object] | None = None,
        closed: Callable[[], object] | None = None,
    ) -> None:
        """Show the three-dot menu of an account."""
        menu = build_menu(self._owner, self.entries(row, on_open))
        menu.setAccessibleName(self.tr("Actions for {name}").format(name=row.name))
        if closed is not None:
            menu.aboutToHide.connect(closed)
        popup_at(menu, right_edge)

    def _what(self, rows: Sequence[AccountRow]) -> str:
        return rows[0].name if len(rows) == 1 else self.tr("%n account(s)", "", len(rows))

    def _again(self, work: Callable[[], None]) -> None:
        self._desk.do(self, work)
