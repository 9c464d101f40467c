"""Client tasks: everything still asked, as the client would see it, most recently surfaced first (ACC-8)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import listing
from app.services.requests.listing import RequestQuery, RequestRow
from app.views.desk import Desk, Place
from app.views.requests.actions import RequestActions
from app.views.requests.cells import CELLS, title
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.kinds import KINDS
from app.views.requests.menu_keys import COMMON, listen
from app.views.theme import px
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.panel import SidePanel
from app.views.widgets.table import (
    ActivityCell,
    CellValue,
    Column,
    GroupRow,
    RowId,
    RowTable,
    RowTableModel,
)
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

SURFACED = {
    "first": QT_TRANSLATE_NOOP("TasksList", "Request, {when}"),
    "reminder": QT_TRANSLATE_NOOP("TasksList", "Reminder, {when}"),
    "resend": QT_TRANSLATE_NOOP("TasksList", "Resent, {when}"),
}


def tr(text: str) -> str:
    """Translate a text of this module."""
    return translate("TasksList", text)


class TasksSource:
    """Open requests under the heading of what is to be done; of all accounts in one list, newest surfaced first."""

    def __init__(self, desk: Desk, rows: Sequence[RequestRow], *, grouped: bool) -> None:
        self._desk = desk
        self._rows = {row.id: row for row in rows}
        self._ids: list[RowId | GroupRow] = []
        if not grouped:
            self._ids.extend(row.id for row in rows)
            return
        groups: dict[str, list[RequestRow]] = {}
        for row in rows:
            groups.setdefault(KINDS[row.kind].task, []).append(row)
        for text, members in groups.items():
            self._ids.append(GroupRow(tr(text), str(len(members))))
            self._ids.extend(row.id for row in members)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return ids and headings, in order."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return some rows."""
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: RequestRow, key: str) -> CellValue:
        """Return what one row shows in one column."""
        if key == "title":
            return title(row, tile=True)
        if key == "surfaced":
            said = tr(SURFACED.get(row.surfaced_by, SURFACED["first"])).format(when=dates.moment(row.surfaced_at))
            return ActivityCell(said)
        return CELLS[key](row)


class TasksList(QWidget):
    """The list with its panel; of one account or of all."""

    def __init__(self, desk: Desk, *, account_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._account_id = account_id
        self._stale = True
        self._actions = RequestActions(desk, self)
        shown = [
            Column("title", translate("TasksList", "Asked of the client"), "title", 300, stretch=True),
            Column("due", translate("TasksList", "Due"), "date", 110),
            Column("status", translate("TasksList", "Status"), "pill", 140),
            Column("surfaced", translate("TasksList", "Last surfaced"), "activity", 200),
            Column("dots", translate("TasksList", "More actions"), "dots"),
        ]
        if account_id is None:
            shown.insert(1, Column("account", translate("TasksList", "Account"), "account", 190))
        self._model = RowTableModel(shown)
        self.table = RowTable(self._model, translate("TasksList", "Client tasks"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hint = label(self.tr("As the client would see it: most recently surfaced first"), "second")
        hint.setContentsMargins(px(24), px(12), px(24), px(12))
        column.addWidget(hint)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(self.tr("Nothing is asked"), self.tr("The client has done everything."), tone="done")
        )
        column.addWidget(self._stack, 1)
        left.setFocusProxy(self.table)
        self.panel = DetailPanel(desk)
        self.panel.set_account_button(account_id is None)
        self.side = SidePanel(left, self.panel)
        self.panel.close_wanted.connect(self.side.close_panel)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)
        self.table.opened.connect(self.open_request)
        self.table.menu_requested.connect(self._on_menu)
        listen(self.table, self._actions, self._current, COMMON)
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the list anew."""
        self._stale = False
        office = self._desk.office
        query = RequestQuery(account_id=self._account_id, segment="waiting", sort="surfaced")

        def work() -> list[RequestRow]:
            return listing.rows(office, listing.request_ids(office, query))

        self._desk.run(self, work, self._show, key="tasks")

    def open_request(self, request_id: object) -> None:
        """Open the panel for a row."""
        self.panel.show_request(int(str(request_id)))
        self.side.open_panel()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _show(self, rows: list[RequestRow]) -> None:
        current = self.table.current_id()
        self._model.set_source(TasksSource(self._desk, rows, grouped=self._account_id is not None))
        if current is not None:
            self.table.select_id(current)
        self._stack.setCurrentIndex(0 if rows else 1)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("request") or changes.touches("mail"):
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def _on_menu(self, request_id: object, point: QPoint) -> None:
        for row in listing.rows(self._desk.office, [int(str(request_id))]):
            self._actions.popup(row, point, lambda: self.open_request(request_id))

    def _current(self) -> RequestRow | None:
        current = self.table.current_id()
        found = listing.rows(self._desk.office, [int(current)]) if current is not None else []
        return next(iter(found), None)


class TasksPage(QWidget):
    """The page of all accounts."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(14), 0, 0)
        column.setSpacing(0)
        head = label(self.title(), "title")
        head.setContentsMargins(px(24), 0, px(24), 0)
        column.addWidget(head)
        self.list = TasksList(desk)
        column.addWidget(self.list, 1)

    def title(self) -> str:
        """Return the place in words."""
        return translate("TasksList", "Client tasks")

    def shown(self, place: Place) -> None:
        """Read the list; open a request where one is meant."""
        self.list.refresh()
        if place.request_id is not None:
            self.list.open_request(place.request_id)

    def search_field(self) -> QWidget | None:
        """This page has no search box: its order is what it says."""
        return None

    def focus_area(self) -> QWidget:
        """Return what gets the focus."""
        return self.list.table
