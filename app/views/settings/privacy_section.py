"""Privacy: the records of e-mails that went to a wrong recipient, and how to take them out (APP-7)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from app.services.privacy import incidents
from app.services.privacy.incidents import IncidentView
from app.views.list_files import ask_where
from app.views.settings.section import Section
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.card import Card
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.widgets.pill import PillLook
from app.views.widgets.table import (
    Column,
    DateCell,
    GroupRow,
    PillCell,
    RowId,
    RowTable,
    RowTableModel,
    TextCell,
    TitleCell,
)
from app.views.widgets.table.cells import CellValue
from app.views.words import dates
from app.views.words import incidents as words

HIGH = 320


class IncidentSource:
    """Records as the table reads them."""

    def __init__(self, found: Sequence[IncidentView]) -> None:
        self._found = {each.id: each for each in found}

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the ids, newest first."""
        return list(self._found)

    def rows(self, ids: Sequence[RowId]) -> Sequence[IncidentView | None]:
        """Return a page of rows."""
        return [self._found.get(int(str(each))) for each in ids]

    def cell(self, row: IncidentView, key: str) -> CellValue:
        """Return what one record shows in one column."""
        if key == "who":
            return TitleCell(row.name or row.address or "—", row.address, "shield-alert", "warn", tooltip=row.reason)
        if key == "account":
            return TextCell(row.account or "—", tooltip=row.reason)
        if key == "apology":
            sent = row.apology == "accepted"
            icon, tone = ("check", "ok") if sent else ("clock", "neu") if row.apology else ("x", "neu")
            return PillCell((PillLook(words.apology(row.apology), icon, tone),))
        if key == "count":
            return TextCell(str(len(row.mails)), value=len(row.mails))
        return DateCell(dates.moment(row.at), value=dates.sheet_moment(row.at))


class PrivacySection(Section):
    """One card: the records, and their export."""

    live = frozenset({"incident", "mail"})

    def build(self) -> None:
        """Put the card into the column."""
        card = Card(self.tr("E-mails to a wrong recipient"))
        card.body.addWidget(label(self.tr(
            "The record that data protection law asks for: who got what, when, and what was done. "
            "Report one from the outbox or from the contact’s menu."), "second", wrap=True))  # fmt: skip
        columns = [
            Column("who", self.tr("Wrong recipient"), "title", 220, stretch=True, min_width=150),
            Column("account", self.tr("Account"), "text", 160, min_width=110),
            Column("count", self.tr("E-mails"), "text", 70),
            Column("apology", self.tr("Request to delete"), "pill", 150),
            Column("at", self.tr("Reported"), "date", 140),
        ]
        self.model = RowTableModel(columns)
        self.table = RowTable(self.model, self.tr("E-mails to a wrong recipient"))
        self.table.setMinimumHeight(px(HIGH))
        card.body.addWidget(self.table)
        self.empty = EmptyState(
            self.tr("No record"), self.tr("Nothing was reported to have gone to a wrong recipient."), tone="done"
        )
        card.body.addWidget(self.empty)
        self.as_table = Button(self.tr("Export the records…"), icon_name="download")
        self.as_table.clicked.connect(self.ask_table)
        self.as_paper = Button(self.tr("Export as PDF…"), icon_name="file-text")
        self.as_paper.clicked.connect(self.ask_paper)
        for each in (self.as_table, self.as_paper):
            card.set_aside(each)
        self.column.addWidget(card)
        self.dialog: QFileDialog | None = None
        self._show(())

    def refresh(self) -> None:
        """Read the records."""
        office = self.desk.office
        self.desk.run(self, lambda: incidents.incidents(office), self._show, key="incidents")

    def _show(self, found: Sequence[IncidentView]) -> None:
        self.model.set_source(IncidentSource(found))
        self.table.setVisible(bool(found))
        self.empty.setVisible(not found)
        for each in (self.as_table, self.as_paper):
            each.setEnabled(bool(found))

    def ask_table(self) -> None:
        """Ask where, then write all records as XLSX or CSV."""
        self.dialog = ask_where(self, self.tr("Export the records"), self._name(), self.write_table)

    def ask_paper(self) -> None:
        """Ask where, then write the record that is current, or all, as a PDF."""
        dialog = QFileDialog(self, self.tr("Export as PDF…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name()}.pdf")
        dialog.fileSelected.connect(lambda chosen: self.write_paper(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write_table(self, target: Path) -> None:
        """Write all records."""
        office, said = self.desk.office, words.record_words()
        self._write(target, lambda: incidents.export_table(office, target, said))

    def write_paper(self, target: Path) -> None:
        """Write the current record, or all where none is."""
        office, said, current = self.desk.office, words.record_words(), self.table.current_id()
        one = int(str(current)) if current is not None else None
        self._write(target, lambda: incidents.export_pdf(office, target, said, one))

    def _write(self, target: Path, work: Callable[[], int]) -> None:
        def done(count: int) -> None:
            text = self.tr("%n record(s) exported to {file}", "", count).format(file=target.name)
            self.desk.toast(text, icon="download", seconds=5)

        self.desk.run(self, work, done)

    def _name(self) -> str:
        day = dates.local(self.desk.office.clock.now()).date().isoformat()
        return " ".join((self.tr("wrong recipients"), day))
