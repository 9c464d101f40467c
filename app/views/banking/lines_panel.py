"""The lines that wait, with a tick each, and below them what the selected one pays (INV-3)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.services.banking.inbox import Inbox
from app.services.banking.recording import Wish
from app.views.banking.lines import Lines, Row, columns
from app.views.banking.pays_field import PaysField
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.table import RowId, RowTable, RowTableModel
from app.views.words import dates

ROOM_BESIDE = 760
"""The width from which caption, field and button stand beside each other."""


class LinesPanel(QWidget):
    """`changed`: other lines are ticked, or pay something else. `unwanted`: lines that are no client's payment."""

    changed = Signal()
    unwanted = Signal(object)
    """list[int]: ids of movements."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(Inbox())
        self.chosen: dict[int, tuple[int, ...]] = {}
        """Movement -> the invoices that a person says it pays."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.pays = PaysField()
        self.pays.changed.connect(self._on_pays)
        self.model = RowTableModel(columns())
        self.model.checked_changed.connect(self._on_checked)
        self.table = RowTable(self.model, self.tr("Lines of bank statements"))
        self.table.setMinimumHeight(px(200))
        self.table.current_row_changed.connect(self._show_current)
        self.table.menu_requested.connect(self._show_menu)
        self.table.opened.connect(lambda _: self.pays.setFocus())
        column.addWidget(self.table, 1)
        row = self._what_it_pays = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(px(12))
        caption = label(self.tr("The selected line pays"), "label")
        row.addWidget(caption)
        caption.setBuddy(self.pays)
        row.addWidget(self.pays, 1)
        self.ignore = Button(self.tr("Not a client’s payment"), icon_name="x")
        self.ignore.clicked.connect(self._on_ignore)
        row.addWidget(self.ignore)
        column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what a line pays below its caption where large text leaves no room beside it."""
        narrow = self.width() < px(ROOM_BESIDE)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._what_it_pays.setDirection(way)
        super().resizeEvent(event)

    def show_inbox(self, found: Inbox) -> None:
        """Show what waits. What is certain and new is ticked; ticks and choices of before stay."""
        known = {row.line.movement.id for row in self.lines.all()}
        self.lines = Lines(found, self.chosen)
        self.pays.set_invoices(self.lines.invoices)
        self.model.set_list(self.lines)
        self.model.set_checked([each for each in self.lines.certain() if each not in known], True)
        if self.table.current_id() is None and self.lines.all():
            self.table.select_id(self.lines.all()[0].line.movement.id)
        self._show_current(self.table.current_id())
        self._on_checked()

    def forget(self, movement_ids: Iterable[int]) -> None:
        """Forget what was chosen for lines that are done with."""
        for each in movement_ids:
            self.chosen.pop(each, None)

    def count(self) -> int:
        """Return how many lines wait."""
        return len(self.lines.all())

    def ticked(self) -> list[Row]:
        """Return the lines that are ticked."""
        return [row for each in self.model.checked_ids if (row := self.lines.row(int(each))) is not None]

    def wishes(self) -> list[Wish]:
        """Return what is to be recorded."""
        return [Wish(row.line.movement.id, row.proposal.shares) for row in self.ticked()]

    def sums(self) -> str:
        """Return what would be recorded, in words, by currency."""
        sums: dict[str, int] = {}
        for row in self.ticked():
            currency = row.line.movement.currency
            sums[currency] = sums.get(currency, 0) + sum(each.amount for each in row.proposal.shares)
        return " · ".join(dates.money(amount, currency) for currency, amount in sorted(sums.items()))

    # What happens

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del puts lines away; in the field of what they pay it takes out letters and chips."""
        if event.key() == Qt.Key.Key_Delete:
            self._on_ignore()
        else:
            super().keyPressEvent(event)

    def _on_checked(self) -> None:
        """Nothing stays ticked of which nobody knows what it pays."""
        idle = [each for each in self.model.checked_ids if not self._pays_something(int(each))]
        if idle:
            self.model.set_checked(idle, False)
        else:
            self.changed.emit()

    def _pays_something(self, movement_id: int) -> bool:
        row = self.lines.row(movement_id)
        return row is not None and bool(row.proposal.shares)

    def _show_current(self, row_id: RowId | None) -> None:
        row = self.lines.row(int(row_id)) if row_id is not None else None
        self.pays.setEnabled(row is not None)
        self.ignore.setEnabled(row is not None)
        shares = row.proposal.shares if row is not None else ()
        with QSignalBlocker(self.pays):
            currency = row.line.movement.currency if row is not None else ""
            self.pays.show_chosen([each.request_id for each in shares], currency)

    def _on_pays(self) -> None:
        row_id = self.table.current_id()
        if row_id is None:
            return
        movement_id, paid = int(row_id), self.pays.request_ids
        self.chosen[movement_id] = paid
        self.lines.choose(movement_id, paid)
        self.model.refresh_rows([row_id])
        self.model.set_checked([row_id], bool(paid))
        self.changed.emit()

    def _on_ignore(self) -> None:
        ids = [int(each) for each in self.table.selected_ids()]
        current = self.table.current_id()
        if not ids and current is not None:
            ids = [int(current)]
        if ids:
            self.unwanted.emit(ids)

    def _show_menu(self, row_id: RowId, point: QPoint) -> None:
        entries = [
            MenuEntry(self.tr("Change what it pays"), "pencil", on_triggered=self.pays.setFocus),
            MenuEntry(self.tr("Not a client’s payment"), "x", "Del", on_triggered=self._on_ignore),
        ]
        self.table.set_menu_open(row_id)
        menu = build_menu(self, entries)
        menu.aboutToHide.connect(lambda: self.table.set_menu_open(None))
        popup_at(menu, point)
