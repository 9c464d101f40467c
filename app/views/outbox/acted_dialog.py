"""What need not leave any more after time off: the client has done it (ENG-6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.absence import Spared
from app.views.desk import Desk
from app.views.requests.actions import RequestActions
from app.views.requests.cells import name_of
from app.views.requests.kinds import KINDS
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.widgets.table import CellValue, Column, RowId, RowTable, RowTableModel, TextCell, TitleCell
from app.views.words import dates, requests
from app.views.words.marking import translate


def _day(row: Spared, *, acted: bool) -> str:
    moment = row.acted_at if acted else row.fell_due
    return dates.day(dates.local(moment, row.request.zone).date(), weekday=True)


class ActedSource:
    """Reminders made needless, as the table reads them."""

    def __init__(self, rows: Sequence[Spared]) -> None:
        self._rows = {row.request.id: row for row in rows}

    def ids(self) -> Sequence[RowId]:
        """Return the requests, in the order given."""
        return list(self._rows)

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        """Return some rows."""
        return [self._rows.get(int(each)) for each in ids]

    def cell(self, row: Spared, key: str) -> CellValue:
        """Return what one row shows in one column."""
        if key == "title":
            view = KINDS[row.request.kind]
            second = name_of(row.request)
            said = f"{row.request.account_name}, {second}"
            return TitleCell(row.request.account_name, second, view.icon, view.tone, accessible=said)
        if key == "what":
            words = translate("ActedDialog", "Reminder {step} of {total}")
            return TextCell(words.format(step=row.step, total=row.request.reminders.number))
        if key == "due":
            return TextCell(_day(row, acted=False))
        words = translate("ActedDialog", "{state} since {day}")
        return TextCell(words.format(state=requests.status(row.request).text, day=_day(row, acted=True)), token="muted")


class ActedDialog(Dialog):
    """The list; Enter opens a request."""

    def __init__(self, desk: Desk, parent: QWidget, rows: Sequence[Spared]) -> None:
        super().__init__(
            translate("ActedDialog", "Not sent: the client had acted"),
            translate("ActedDialog", "Open request"),
            cancel=translate("ActedDialog", "Close"),
            width=760,
            parent=parent,
        )
        self._rows = {row.request.id: row for row in rows}
        self._requests = RequestActions(desk, parent)
        words = self.tr("These reminders fell due while nothing could leave. Their clients have done what was asked, "
                        "so they were never written.")  # fmt: skip
        self.body.addWidget(label(words, "second", wrap=True))
        self.table = RowTable(
            RowTableModel(
                [
                    Column("title", self.tr("Account and request"), "title", 230, stretch=True, min_width=180),
                    Column("what", self.tr("What would have left"), "text", 150, min_width=120),
                    Column("due", self.tr("Fell due"), "text", 110, min_width=96),
                    Column("acted", self.tr("What the client did"), "text", 180, min_width=140),
                ],
                ActedSource(rows),
            ),
            self.tr("Reminders that were not needed"),
        )
        self.table.setMinimumHeight(px(300))
        self.table.opened.connect(lambda _: self.submit())
        self.body.addWidget(self.table, 1)
        if rows:
            self.table.select_id(rows[0].request.id)
        self.table.setFocus()

    def submit(self) -> None:
        """Open the request that is marked."""
        row = self._rows.get(int(self.table.current_id() or 0))
        if row is not None:
            self.accept()
            self._requests.open(row.request)
