"""The page of all accounts: who waits, who is told, what leaves next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.services import account_lists
from app.services.account_bulk import AccountVerb, AccountWish
from app.services.account_export import export_accounts
from app.services.account_lists import AccountQuery, AccountRow
from app.services.database import Changes
from app.views.accounts.account_actions import AccountActions
from app.views.accounts.account_cells import AccountSource, columns
from app.views.accounts.bulk_bar import AccountBulk, AccountBulkBar
from app.views.accounts.new_account import NewAccountDialog
from app.views.desk import Desk, Place
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.long_work import Watch
from app.views.rereading import Rereading
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.inputs import Combo, SearchField
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import RowId, RowSource, RowTable, RowTableModel

TYPING_MS = 60
LIVE = frozenset({"account", "contact", "request", "mail", "settings"})
SEGMENTS = ("all", "waiting", "blocked", "paused", "archived")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a fresh read found."""

    query: AccountQuery
    ids: list[int]
    counts: dict[str, int]
    tags: list[str]


class AccountsPage(QWidget):
    """Title, filters, table, bulk bar. `Place.segment` chooses a segment, `Place.tab` a tag."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self._descending = False
        self._stale = True
        self.actions_ = AccountActions(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._toolbar())
        self.model = RowTableModel(columns())
        self.table = RowTable(self.model, self.tr("Accounts"))
        KeptTable(desk, self.table, "accounts")
        self.table.set_sort("name", False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._empty: EmptyState | None = None
        column.addWidget(self._stack, 1)
        self._foot = label("", "second")
        self._foot.setContentsMargins(px(24), px(8), px(24), px(8))
        column.addWidget(self._foot)
        self.bulk, self.many = AccountBulkBar(), AccountBulk(desk, self)
        column.addWidget(self.bulk)
        self._connect()

    # The page's parts

    def _head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(px(24), px(14), px(24), px(6))
        row.setSpacing(px(12))
        row.addWidget(label(self.title(), "title"))
        self._count = label("", "muted")
        row.addWidget(self._count)
        row.addStretch(1)
        self.files = AccountFiles(self._desk, self)
        row.addWidget(self.files)
        self._new = Button(self.tr("New account"), "primary", icon_name="plus")
        row.addWidget(self._new)
        return head

    def _toolbar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(8))
        words = (
            self.tr("All"), self.tr("Waiting"), self.tr("Nobody to notify"), self.tr("Paused"), self.tr("Archived")
        )  # fmt: skip
        self.segments = Segments(
            [Segment(key, word) for key, word in zip(SEGMENTS, words, strict=True)], "all", name=self.tr("Show")
        )
        row.addWidget(self.segments)
        caption = label(self.tr("Tag"), "second")
        self.tag = Combo(filter_look=True)
        self.tag.addItem(self.tr("any"), "")
        self.tag.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.tag.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.tag.setMinimumWidth(px(88))
        self.tag.setMaximumWidth(px(180))
        caption.setBuddy(self.tag)
        self.tag.setAccessibleName(self.tr("Tag"))
        row.addSpacing(px(4))
        row.addWidget(caption)
        row.addWidget(self.tag)
        row.addStretch(1)
        self.search = SearchField(self.tr("Find"))
        self.search.setMinimumWidth(px(130))
        self.search.setMaximumWidth(px(240))
        row.addWidget(self.search, 2)
        return bar

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.segments.changed.connect(lambda _: self.refresh())
        self.tag.activated.connect(lambda _: self.refresh())
        self._new.clicked.connect(self.new_account)
        self.table.opened.connect(lambda account_id: self.actions_.open(int(str(account_id))))
        self.table.menu_requested.connect(self._on_menu)
        self.table.sort_requested.connect(self._on_sort)
        self.model.checked_changed.connect(self._on_checked)
        self.bulk.clear_wanted.connect(self.model.uncheck_all)
        self.bulk.tag_wanted.connect(lambda: self.many.ask_tag(self._chosen()))
        self.bulk.pause_wanted.connect(lambda: self.many.ask_pause(self._chosen()))
        self.bulk.archive_wanted.connect(self._archive)
        self.bulk.export_wanted.connect(lambda: self.files.export_chosen(self.model.checked_ids))
        self.bulk.request_wanted.connect(self._new_request)
        self._rereading = Rereading(self._desk, self._reread, self)
        self._desk.changed.connect(self._on_changed)
        for keys, slot in (("Del", self._archive), ("N", self._new_request)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("Accounts")

    def shown(self, place: Place) -> None:
        """Show a segment, or the accounts with a tag."""
        if place.segment:
            self.segments.set_current(place.segment)
        if place.tab:
            self.segments.set_current("all")
            self.search.clear()
            self._choose_tag(place.tab)
        self.refresh()

    def search_field(self) -> QWidget | None:
        """Return the page's search box."""
        return self.search

    def focus_area(self) -> QWidget:
        """Return what gets the focus: the list, or the way to fill it."""
        return self.table if self._empty is None else self._new

    # Reading

    def query(self) -> AccountQuery:
        """Return what the list shows now."""
        tag = str(self.tag.currentData() or "")
        return AccountQuery(self.segments.current, self.search.text(), tag, "name", self._descending)

    def refresh(self) -> None:
        """Read the list anew, off the GUI thread."""
        self._stale = False
        self._timer.stop()
        query, office = self.query(), self._desk.office

        def work() -> _Answer:
            return _Answer(
                query,
                account_lists.account_ids(office, query),
                account_lists.segment_counts(office, query, SEGMENTS),
                [tag.name for tag in account_lists.tags(office)],
            )

        self._desk.run(self, work, self._show, key="accounts")

    def bring(self) -> None:
        """Open the import of clients."""
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self._desk, self, "clients").open()

    def bring_sent(self) -> None:
        """Open the import of what another program has sent (APP-8)."""
        from app.views.importing.dialog import ImportDialog

        ImportDialog(self._desk, self, "requests").open()

    def new_account(self) -> None:
        """Open the dialog for a new account."""
        dialog = NewAccountDialog(self._desk, self)
        dialog.created.connect(lambda account_id: self.actions_.open(account_id, "info"))
        dialog.open()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _show(self, answer: _Answer) -> None:
        current = self.table.current_id()
        scrolled = self.table.verticalScrollBar().value()
        self.model.set_list(AccountSource(self._desk, answer.query, answer.ids))
        if current is not None and self.table.select_id(current):
            self.table.verticalScrollBar().setValue(scrolled)
        self.segments.set_counts(dict(answer.counts))
        self._count.setText(self.tr("%n in all", "", answer.counts["all"]))
        self._fill_tags(answer.tags)
        self._show_empty(answer)
        waiting = self.tr("{count} waiting for the client").format(count=answer.counts["waiting"])
        self._foot.setText(self.tr("%n account(s) shown", "", len(answer.ids)) + " · " + waiting)
        self._foot.setVisible(bool(answer.ids))

    def _fill_tags(self, names: Sequence[str]) -> None:
        shown = [str(self.tag.itemData(at)) for at in range(1, self.tag.count())]
        if shown == list(names):
            return
        chosen = str(self.tag.currentData() or "")
        while self.tag.count() > 1:
            self.tag.removeItem(1)
        for name in names:
            self.tag.addItem(name, name)
        if chosen:
            self._choose_tag(chosen)

    def _choose_tag(self, name: str) -> None:
        at = self.tag.findData(name)
        if at < 0:
            self.tag.addItem(name, name)
            at = self.tag.count() - 1
        self.tag.setCurrentIndex(at)

    def _show_empty(self, answer: _Answer) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if answer.ids:
            self._stack.setCurrentWidget(self.table)
            return
        query = answer.query
        if query.search or query.tag or query.segment != "all":
            words = self.tr("No match for “{words}”").format(words=query.search)
            self._empty = EmptyState(
                words if query.search else self.tr("Nothing here"), self.tr("A filter is on."), tone="no_match",
                action=self.tr("Clear filters"),
            )  # fmt: skip
            self._empty.acted.connect(self._clear)
        else:
            self._empty = EmptyState(
                self.tr("No accounts yet"),
                self.tr("An account is a client of the firm, with the people who get its e-mails."),
                action=self.tr("New account"),
                icon_name="building-2",
            )
            self._empty.acted.connect(self.new_account)
        self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty)

    def _clear(self) -> None:
        self.search.clear()
        self.tag.setCurrentIndex(0)
        self.segments.set_current("all")
        self.refresh()

    # What happens

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self._rereading.ask()

    def _reread(self) -> None:
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _on_sort(self, key: str, descending: bool) -> None:
        self._descending = descending
        self.table.set_sort(key, descending)
        self.refresh()

    def _on_menu(self, account_id: object, point: QPoint) -> None:
        number = int(str(account_id))
        office = self._desk.office

        def show(rows: list[AccountRow]) -> None:
            for row in rows:
                self.table.set_menu_open(number)
                self.actions_.popup(
                    row, point, lambda: self.actions_.open(number), lambda: self.table.set_menu_open(None)
                )

        self._desk.run(self, lambda: account_lists.account_rows(office, [number]), show, key="menu")

    def _on_checked(self) -> None:
        self.bulk.show_count(len(self.model.checked_ids), away=self.segments.current == "archived")

    def _chosen(self) -> tuple[int, ...]:
        """Return the ticked rows, else the selected ones, else the current one."""
        ids = self.model.checked_ids or self.table.selected_ids()
        current = self.table.current_id()
        if not ids and current is not None:
            ids = (current,)
        return tuple(int(each) for each in ids)

    def _archive(self) -> None:
        """Put the accounts that are meant away, or back where the list is the archive."""
        office, ids = self._desk.office, self._chosen()
        away = self.segments.current == "archived"
        if len(ids) > 1:
            self.many.ask(ids, AccountWish(AccountVerb.UNARCHIVE if away else AccountVerb.ARCHIVE))
        elif ids:
            self._desk.run(self, lambda: account_lists.account_rows(office, ids), self.actions_.archive, key="chosen")

    def _new_request(self) -> None:
        self._desk.new_request(account_ids=self._chosen())


class AccountFiles(ListFiles):
    """The list of accounts as files: brought in, and taken out as the import reads it."""

    def __init__(self, desk: Desk, page: AccountsPage) -> None:
        super().__init__(desk, page.title(), lambda: page.model, self._bring)
        self._page = page

    def _bring(self) -> list[MenuEntry | None]:
        return [
            MenuEntry(self.tr("Import clients…"), "import", on_triggered=self._page.bring),
            MenuEntry(self.tr("Import what was already sent…"), "history", on_triggered=self._page.bring_sent),
        ]

    def rows(self) -> RowSource:
        """Return the list as it is shown; the table's own source keeps what it read for the window's thread alone."""
        return AccountSource(
            self._desk, self._page.query(), [int(str(each)) for each in self._page.model.snapshot().ids()]
        )

    def export_list(self) -> None:
        """Ask where, then write the shown accounts with their contacts, as the import reads them."""
        office, query = self._desk.office, self._page.query()

        def work(target: Path, watch: Watch) -> int:
            return export_accounts(office, account_lists.account_ids(office, query), target, watch)

        self.ask(self._page.title(), lambda target: self.export(target, work))

    def export_chosen(self, ids: Sequence[RowId]) -> None:
        """Ask where, then write some accounts with their contacts."""
        office, chosen = self._desk.office, [int(str(each)) for each in ids]

        def work(target: Path, watch: Watch) -> int:
            return export_accounts(office, chosen, target, watch)

        self.ask(self._page.title(), lambda target: self.export(target, work))
