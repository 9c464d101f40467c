"""Client tasks: everything still asked, as the client would see it, most recently surfaced first (ACC-8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.requests import client_tasks, listing
from app.services.requests.client_tasks import Seen
from app.services.requests.listing import RequestQuery, RequestRow
from app.views.desk import Desk, Place
from app.views.kept_table import KeptTable
from app.views.list_files import ListFiles
from app.views.requests.actions import RequestActions
from app.views.requests.cells import CELLS, title
from app.views.requests.detail_panel import DetailPanel
from app.views.requests.kinds import KINDS
from app.views.requests.menu_keys import COMMON, listen
from app.views.requests.tasks_dialog import TasksDialog
from app.views.requests.tasks_seen import TasksSeen
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.focus import lead_focus
from app.views.widgets.label import label
from app.views.widgets.panel import SidePanel
from app.views.widgets.segments import Segment, Segments
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

ASKED, DONE = "waiting", "done"
WIDE = 1040
"""From here on there is room for the list as the client sees it, beside the firm's own."""


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


@dataclass(frozen=True, slots=True)
class _Found:
    """What a fresh read found."""

    segment: str
    rows: Sequence[RequestRow]
    counts: Mapping[str, int]
    seen: tuple[Seen, ...]


class TasksList(QWidget):
    """The list with its panel; of one account or of all."""

    def __init__(self, desk: Desk, *, account_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._account_id = account_id
        self._stale = True
        self._actions = RequestActions(desk, self)
        shown = [
            Column("title", translate("TasksList", "Asked of the client"), "title", 300, stretch=True, min_width=170),
            Column("due", translate("TasksList", "Due"), "date", 110, leaves=2),
            Column("status", translate("TasksList", "Status"), "pill", 140),
            Column("surfaced", translate("TasksList", "Last surfaced"), "activity", 200, leaves=3, min_width=110),
            Column("dots", translate("TasksList", "More actions"), "dots"),
        ]
        if account_id is None:
            shown.insert(
                1, Column("account", translate("TasksList", "Account"), "account", 190, leaves=1, min_width=120)
            )
        self._model = RowTableModel(shown)
        self.table = RowTable(self._model, translate("TasksList", "Client tasks"))
        KeptTable(desk, self.table, "tasks")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._toolbar())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState(self.tr("Nothing is asked"), self.tr("The client has done everything."), tone="done")
        )
        self._stack.addWidget(EmptyState(self.tr("Nothing done yet"), self.tr("What the client does moves here.")))
        self.seen = TasksSeen()
        self.seen.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self.seen)
        column.addLayout(row, 1)
        lead_focus(left, self.table)
        self.panel = DetailPanel(desk)
        self.panel.set_account_button(account_id is None)
        self.side = SidePanel(left, self.panel)
        self.panel.close_wanted.connect(self.side.close_panel)
        self.side.closed.connect(self._arrange)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.side)
        self.table.opened.connect(self.open_request)
        self.table.menu_requested.connect(self._on_menu)
        listen(self.table, self._actions, self._current, COMMON)
        desk.changed.connect(self._on_changed)

    def _toolbar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), px(10), px(24), px(10))
        row.setSpacing(px(12))
        parts = [Segment(ASKED, self.tr("Asked")), Segment(DONE, self.tr("Done"))]
        self.segments = Segments(parts, ASKED, name=self.tr("Show"))
        self.segments.changed.connect(lambda _: self.refresh())
        row.addWidget(self.segments)
        order = self.tr("As the client would see it: most recently surfaced first")
        row.addWidget(label(order, "second", wrap=True), 1)
        self.send_list = Button(self.tr("Send this list…"), icon_name="send")
        self.send_list.clicked.connect(self._send_list)
        row.addWidget(self.send_list)
        self.send_list.setVisible(self._account_id is not None)
        self.files = ListFiles(self._desk, translate("TasksList", "Client tasks"), lambda: self._model)
        row.addWidget(self.files)
        return bar

    def refresh(self) -> None:
        """Read the list anew."""
        self._stale = False
        office, account_id, segment = self._desk.office, self._account_id, self.segments.current
        query = RequestQuery(account_id=account_id, segment=segment, sort="surfaced")

        def work() -> _Found:
            return _Found(
                segment,
                listing.rows(office, listing.request_ids(office, query)),
                listing.segment_counts(office, query, (ASKED, DONE)),
                client_tasks.seen(office, account_id) if account_id is not None else (),
            )

        self._desk.run(self, work, self._show, key="tasks")

    def open_request(self, request_id: object) -> None:
        """Open the panel for a row."""
        self.panel.show_request(int(str(request_id)))
        self.side.open_panel()
        self._arrange()

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _show(self, found: _Found) -> None:
        current = self.table.current_id()
        self._model.set_source(TasksSource(self._desk, found.rows, grouped=self._account_id is not None))
        if current is not None:
            self.table.select_id(current)
        self._stack.setCurrentIndex(0 if found.rows else 1 if found.segment == ASKED else 2)
        self.segments.set_counts(found.counts)
        self.seen.show_seen(found.seen)
        why = None if found.seen else self.tr("Nothing is asked of anybody who is notified.")
        self.send_list.set_disabled_reason(why)
        self._arrange()

    def _arrange(self) -> None:
        """Show the client's side where there is room for it and something to see."""
        wanted = self._account_id is not None and self.segments.current == ASKED and bool(self._model.rowCount())
        self.seen.setVisible(wanted and not self.side.is_open and self.width() >= px(WIDE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _send_list(self) -> None:
        assert self._account_id is not None
        dialog = TasksDialog(self._desk, self, client_tasks.asked(self._desk.office, self._account_id))
        dialog.released.connect(self._actions.released)
        dialog.open()

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
