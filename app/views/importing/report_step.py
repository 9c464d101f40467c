"""What an import would do, or did: counts, and each line that is not taken with its reason (ACC-7, INV-4)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.importing.report import ImportReport
from app.services.importing.running import counts
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.label import label
from app.views.widgets.table import CellValue, Column, GroupRow, RowId, RowTable, RowTableModel, TextCell
from app.views.words import dates, imports

IDLE = frozenset({"unchanged", "ignored", "rejected", "nobody"})
"""Counts of what an import does not do."""
Row = tuple[str, str, str, str]
"""Line, column, what is wrong, the value."""


def report_rows(report: ImportReport) -> list[Row]:
    """Return what a person must look at: held invoices, then lines not taken."""
    found: list[Row] = [(each.number, each.account, imports.held(each.why), "") for each in report.held]
    found += [
        (str(each.line_number), each.column or (imports.field(each.field) if each.field else ""),
         imports.problem(each), each.value)
        for each in report.rejected
    ]  # fmt: skip
    return found


class ReportStep(QWidget):
    """The counts as sentences, and the table of what was not taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report: ImportReport | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.banner = Banner("", "info")
        column.addWidget(self.banner)
        self.said = label("", "body", wrap=True)
        column.addWidget(self.said)
        self._model = RowTableModel(
            (
                Column("line", self.tr("Line"), "text", 90, min_width=72),
                Column("column", self.tr("Column"), "text", 150, min_width=90),
                Column("problem", self.tr("What is wrong"), "text", 330, stretch=True),
                Column("value", self.tr("Value"), "text", 180, min_width=90),
            )
        )
        self.table = RowTable(self._model, self.tr("Lines not taken"))
        self.table.set_compact(True)
        self.table.setMinimumHeight(px(220))
        column.addWidget(self.table, 1)

    def changes_something(self) -> bool:
        """Whether the list brings anything that is not there already."""
        return self.report is not None and any(name not in IDLE for name, _ in counts(self.report))

    def show_report(self, report: ImportReport) -> None:
        """Show what would happen, or what happened."""
        self.report = report
        if report.dry_run:
            self.banner.set_message(self.tr("This is what would happen. Nothing is changed yet."), "info")
        else:
            self.banner.set_message(self.tr("The list was taken over."), "ok")
        lines = [self.tr("%n line(s) read", "", report.lines_read)]
        lines += [imports.count(name, number) for name, number in counts(report)]
        if report.first_at is not None:
            when = dates.moment(report.first_at)
            lines.append(self.tr("The first reminder leaves by itself: {when}").format(when=when))
        self.said.setText("\n".join(lines))
        rows = report_rows(report)
        self._model.set_list(_Rows(rows))
        self.table.setVisible(bool(rows))


class _Rows:
    """The report as the table reads it."""

    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows

    def ids(self) -> Sequence[RowId | GroupRow]:
        return range(len(self._rows))

    def rows(self, ids: Sequence[RowId]) -> Sequence[Any]:
        return [self._rows[int(str(each))] for each in ids]

    def cell(self, row: Row, key: str) -> CellValue:
        return TextCell(row[("line", "column", "problem", "value").index(key)])
