"""The threads beside the opened one: active or archived, the newest message first (CHT-1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.requests import chat_list
from app.services.requests.chat_list import Thread, Threads
from app.services.requests.listing import Kind
from app.views.desk import Desk
from app.views.list_files import ListFiles
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.pill import PillLook
from app.views.widgets.segments import Segment, Segments
from app.views.widgets.table import CellValue, Column, GroupRow, PillCell, RowId, RowTable, RowTableModel, TitleCell
from app.views.words import dates
from app.views.words.marking import translate

WIDTH = 296


def standing(thread: Thread) -> PillLook | None:
    """Say what is to be known of a thread at a glance: an unseen reply before to-dos before a missing reply."""
    if thread.unread:
        return PillLook(translate("ThreadsList", "Replied"), "reply", "ok")
    if thread.phase != "open":
        return None
    if thread.total:
        words = translate("ThreadsList", "{done} of {total}").format(done=thread.done, total=thread.total)
        return PillLook(words, "list-checks", "info")
    return PillLook(translate("ThreadsList", "No reply"), "hourglass", "warn")


class _Source:
    """The threads as the table reads them."""

    def __init__(self, rows: Sequence[Thread]) -> None:
        self._rows = {row.id: row for row in rows}

    def ids(self) -> Sequence[RowId | GroupRow]:
        return list(self._rows)

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: Thread, key: str) -> CellValue:
        if key == "standing":
            look = standing(row)
            return PillCell((look,) if look is not None else ())
        who = row.author
        if row.internal:
            who = translate("ThreadsList", "Note")
        second = f"{row.title} · {who}: {row.words}"
        spoken = f"{row.account_name}, {row.title}, {dates.moment(row.at)}. {who}: {row.words}"
        return TitleCell(row.account_name, second, accessible=spoken)


class ThreadsList(QWidget):
    """`chosen` tells the thread that somebody turned to."""

    chosen = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: int | None = None
        self.found: Threads | None = None
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(10), px(12), 0)
        head.addWidget(label(self.tr("Chats"), "panel"), 1)
        new = Button(self.tr("New"), icon_name="plus", small=True)
        new.setAccessibleName(self.tr("New chat"))
        new.clicked.connect(lambda: desk.new_request(kind=Kind.CHAT))
        head.addWidget(new)
        column.addLayout(head)
        choice = QHBoxLayout()
        choice.setContentsMargins(px(16), 0, px(12), 0)
        parts = [Segment("active", self.tr("Active")), Segment("archived", self.tr("Archived"))]
        self.segments = Segments(parts, "active", name=self.tr("Show"))
        self.segments.changed.connect(lambda _: self.refresh())
        choice.addWidget(self.segments)
        choice.addStretch(1)
        self.files = ListFiles(desk, self.tr("Chats"), lambda: self._model)
        choice.addWidget(self.files)
        column.addLayout(choice)
        columns = [
            Column("title", self.tr("Thread"), "title", 180, stretch=True, min_width=120),
            Column("standing", self.tr("Status"), "pill", 104),
        ]
        self._model = RowTableModel(columns, _Source(()))
        self.table = RowTable(self._model, self.tr("Chats"))
        self.table.horizontalHeader().hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(self.tr("Nothing here"), "", tone="done"))
        column.addWidget(self._stack, 1)
        self.table.clicked.connect(lambda index: self._turn(self.table.current_id()))
        self.table.opened.connect(self._turn)

    def refresh(self) -> None:
        """Read the threads anew."""
        office, archived = self._desk.office, self.segments.current == "archived"
        self._desk.run(self, lambda: chat_list.threads(office, archived=archived), self._show, key="threads")

    def show_current(self, request_id: int) -> None:
        """Mark the thread that is opened."""
        self._shown = request_id
        self.table.select_id(request_id)

    def step(self, by: int) -> None:
        """Turn to the thread above (-1) or below (1)."""
        ids = [row.id for row in self.found.rows] if self.found is not None else []
        if self._shown in ids:
            at = ids.index(self._shown) + by
            if 0 <= at < len(ids):
                self._turn(ids[at])

    def _turn(self, request_id: object) -> None:
        if request_id is not None and int(str(request_id)) != self._shown:
            self.chosen.emit(int(str(request_id)))

    def _show(self, found: Threads) -> None:
        self.found = found
        self._model.set_source(_Source(found.rows))
        self.segments.set_counts({"active": found.active, "archived": found.archived})
        self._stack.setCurrentIndex(0 if found.rows else 1)
        if self._shown is not None:
            self.table.select_id(self._shown)
