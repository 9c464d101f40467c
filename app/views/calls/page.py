"""To call: requests whose reminders are used up, with the numbers to ring (APP-9)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import calls
from app.services.requests.calls import ToCall
from app.services.requests.listing import RequestRow
from app.views.desk import Desk, Place
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.requests.actions import RequestActions
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.table import (
    AccountCell,
    ActivityCell,
    ButtonCell,
    CellValue,
    Column,
    DateCell,
    GroupRow,
    RowId,
    RowTable,
    RowTableModel,
    TextCell,
    TitleCell,
)
from app.views.words import dates
from app.views.words.calls import last

LIVE = frozenset({"request", "mail", "account", "contact"})


class CallsPage(QWidget):
    """A list; Enter opens the request, L logs a call."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._desk = desk
        self._stale = True
        self._found: list[ToCall] = []
        self._actions = RequestActions(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        hint = label(self.tr("All reminders are sent, and the client has not acted. Longest waiting first."), "second")
        hint.setContentsMargins(px(24), 0, px(24), px(10))
        column.addWidget(hint)
        self._columns = (
            Column("title", self.tr("Asked of the client"), "title", 260, stretch=True, min_width=180),
            Column("account", self.tr("Account"), "account", 180, min_width=128),
            Column("phone", self.tr("Telephone"), "text", 190, min_width=128),
            Column("due", self.tr("Due"), "date", 100, leaves=2),
            Column("called", self.tr("Last call"), "activity", 170, leaves=1, min_width=120),
            Column("dots", self.tr("More actions"), "dots"),
        )
        self.table = RowTable(RowTableModel(self._columns), self.title())
        KeptTable(desk, self.table, "calls")
        self.table.opened.connect(lambda number: self._open(int(str(number))))
        self.table.menu_requested.connect(self._on_menu)
        key = QShortcut(QKeySequence("L"), self.table)
        key.setContext(key.context().WidgetWithChildrenShortcut)
        key.activated.connect(self._log_current)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        empty = EmptyState(
            self.tr("Nobody to call"), self.tr("Requests come here when all their reminders are sent."), tone="done"
        )
        self._stack.addWidget(empty)
        column.addWidget(self._stack, 1)
        desk.changed.connect(self._on_changed)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        return self.tr("To call")

    def shown(self, place: Place) -> None:
        """Read the list."""
        self.refresh()

    def search_field(self) -> QWidget | None:
        """There is nothing to search here."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.table

    # The list

    def refresh(self) -> None:
        """Read it anew."""
        self._stale = False
        office = self._desk.office
        self._desk.run(self, lambda: calls.to_call(office), self._show, key="calls")

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def log(self, row: RequestRow) -> None:
        """Open the dialog for a call."""
        self._actions.log_call(row)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(14), px(24), px(6))
        head.setSpacing(px(12))
        head.addWidget(label(self.title(), "title"))
        self._count = label("", "muted")
        head.addWidget(self._count)
        head.addStretch(1)
        self.files = ListFiles(self._desk, self.title(), lambda: self.table.rows)
        head.addWidget(self.files)
        return head

    def _show(self, found: list[ToCall]) -> None:
        current = self.table.current_id()
        self._found = found
        self.table.rows.set_list(_Calls(found))
        if current is not None:
            self.table.select_id(current)
        self._stack.setCurrentIndex(0 if found else 1)
        self._count.setText(self.tr("%n in all", "", len(found)) if found else "")

    def _row(self, number: int) -> RequestRow | None:
        return next((each.row for each in self._found if each.row.id == number), None)

    def _open(self, number: int) -> None:
        row = self._row(number)
        if row is not None:
            self._actions.open(row)

    def _log_current(self) -> None:
        current = self.table.current_id()
        row = self._row(int(str(current))) if current is not None else None
        if row is not None:
            self.log(row)

    def _on_menu(self, number: object, point: QPoint) -> None:
        row = self._row(int(str(number)))
        if row is not None:
            self._actions.popup(row, point, lambda: self._open(row.id))

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True


class _Calls:
    """The list as the table reads it."""

    def __init__(self, found: Sequence[ToCall]) -> None:
        self._found = {each.row.id: each for each in found}

    def ids(self) -> Sequence[RowId | GroupRow]:
        return list(self._found)

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [self._found.get(int(str(each))) for each in ids]

    def cell(self, each: ToCall, key: str) -> CellValue:
        row = each.row
        if key == "title":
            view = KINDS[row.kind]
            return TitleCell(row.title, row.reference, icon=view.icon, tone=view.tone)
        if key == "account":
            return AccountCell(row.account_name, str(row.account_id))
        if key == "phone":
            first = each.phones[0] if each.phones else None
            return TextCell(first.number if first else "—", first.name if first else "")
        if key == "due":
            return DateCell(dates.day(row.due_on), row.late, value=row.due_on)
        if key == "called":
            return ActivityCell(*last(each.last))
        return ButtonCell(accessible=row.title)
