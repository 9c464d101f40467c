"""Import a list: file, columns, a try that changes nothing, then the import itself (ACC-7, INV-4, APP-8)."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.errors import Fault, Refused
from app.services.importing import programs, running
from app.services.importing.columns import Kind
from app.services.importing.report import ImportReport
from app.services.importing.running import Choices, Opened
from app.services.requests import recording
from app.services.requests.recording import Recorded
from app.services.table_files import write_table
from app.views.desk import Desk
from app.views.importing.columns_step import ColumnsStep
from app.views.importing.options import InvoiceOptions, ListOptions, RequestOptions
from app.views.importing.report_step import ReportStep, report_rows
from app.views.list_files import ask_where
from app.views.requests.files_field import FilesField
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo
from app.views.widgets.label import label
from app.views.widgets.progress import ProgressBar
from app.views.words import imports

FILE, COLUMNS, CHECK = range(3)
OPTIONS: dict[Kind, type[ListOptions] | None] = {
    "clients": None, "invoices": InvoiceOptions, "requests": RequestOptions
}  # fmt: skip
"""What is asked beside the columns; where something is, the program is named too: a later list is matched by it."""


class Cancelled(Exception):
    """Raised in the import by whoever stops it; everything is undone."""


class ImportDialog(Dialog):
    """`imported` carries the report of a list that was taken over."""

    imported = Signal(object)
    """ImportReport."""
    progressed = Signal(int, int)

    def __init__(
        self, desk: Desk, parent: QWidget, kind: Kind, request_kind: object | None = None
    ) -> None:  # fmt: skip
        title, self._about = self._words(kind)
        super().__init__(title, self.tr("Continue"), width=860, parent=parent)
        self._desk, self.kind = desk, kind
        self._opened: Opened | None = None
        self._stop = threading.Event()
        self.body.addWidget(label(title, "panel"))
        self._where = label("", "second")
        self.body.addWidget(self._where)
        self.trouble = Banner("", "bad")
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        asked = OPTIONS[kind]
        self.options = asked() if asked is not None else None
        if isinstance(self.options, RequestOptions) and request_kind is not None:
            self.options.request_kind.setCurrentIndex(self.options.request_kind.findData(str(request_kind)))
        self.columns, self.report = ColumnsStep(), ReportStep()
        self.step = FILE
        self._pages = (self._file_step(), self._columns_step(), self.report)
        for page in self._pages:  # each as high as it needs, unlike the pages of a stack
            self.body.addWidget(page, 1)
        self.bar = ProgressBar(0, self.tr("Import"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        self.back = Button(self.tr("Back"), icon_name="arrow-left")
        self.back.clicked.connect(self._go_back)
        self.save_report = Button(self.tr("Save the report…"), icon_name="download")
        self.save_report.clicked.connect(self._ask_where)
        self.footer.insertWidget(0, self.back)
        self.footer.insertWidget(1, self.save_report)
        self.undo = Button(self.tr("Undo the import"), icon_name="undo-2")
        self.undo.clicked.connect(self._undo)
        self.footer.insertWidget(2, self.undo)
        self.progressed.connect(self._on_progress)
        self.columns.changed.connect(self._on_columns)
        self._show_step(FILE)
        desk.run(self, lambda: running.sources(desk.office, kind), self._fill_sources)

    def _words(self, kind: Kind) -> tuple[str, str]:
        """What is imported: the title, and a sentence about the file."""
        found: dict[Kind, tuple[str, str]] = {
            "clients": (
                self.tr("Import clients"),
                self.tr("The clients of another program, as CSV, XLSX, ODS or XLS: a line for each client or person."),
            ),
            "invoices": (
                self.tr("Import unpaid invoices"),
                self.tr("The unpaid invoices of another program, as CSV, XLSX, ODS or XLS. Import again when "
                        "payments came in: invoices are matched by their number, and reminders of paid ones stop."),
            ),
            "requests": (
                self.tr("Import what was already sent"),
                self.tr("What another program has sent and its clients have not answered yet, as CSV, XLSX, ODS or "
                        "XLS: a line for each request, with the day on which it was sent and the reminders so far."),
            ),
        }  # fmt: skip
        return found[kind]

    # The steps

    def _file_step(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(label(self._about, "body", wrap=True))
        self.files = FilesField(several=False)
        self.files.changed.connect(self._on_file)
        column.addWidget(Field(self.tr("File"), self.files))
        self.source = Combo()
        self.source.setEditable(True)
        self.source.setInsertPolicy(Combo.InsertPolicy.NoInsert)
        self.source_field = Field(
            self.tr("From which program"), self.source,
            help_text=self.tr("Its columns are remembered for the next time."),
            aside=self.tr("optional") if self.options is None else "",
        )  # fmt: skip
        column.addWidget(self.source_field)
        self.sheet = Combo()
        self.sheet_field = Field(self.tr("Sheet"), self.sheet)
        self.sheet_field.hide()
        self.sheet.activated.connect(lambda _: self._open(self.sheet.currentText(), stay=True))
        column.addWidget(self.sheet_field)
        column.addStretch(1)
        return made

    def _columns_step(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        column.addWidget(self.columns)
        if self.options is not None:
            column.addWidget(self.options)
        column.addStretch(1)
        return made

    def _show_step(self, step: int) -> None:
        self.step = step
        for at, page in enumerate(self._pages):
            page.setVisible(at == step)
        done = step == CHECK and self.report.report is not None and not self.report.report.dry_run
        where = (
            self.tr("Step 1 of 3: the file"),
            self.tr("Step 2 of 3: the columns"),
            self.tr("Step 3 of 3: the check"),
        )
        self._where.setText("" if done else where[step])
        self.back.setVisible(step > FILE and not done)
        self.save_report.setVisible(step == CHECK and bool(self.report.report and report_rows(self.report.report)))
        self.undo.setVisible(done and self.report.report is not None and self.report.report.undo is not None)
        self.cancel_button.setVisible(not done)
        names = (self.tr("Continue"), self.tr("Check"), self.tr("Import now"))
        self.primary_button.setText(self.tr("Close") if done else names[step])
        nothing = step == CHECK and not done and not self.report.changes_something()
        self.primary_button.set_disabled_reason(self.tr("Nothing would change") if nothing else None)
        if step == FILE:
            self.primary_button.setEnabled(bool(self.files.paths))
        self.trouble.hide()
        if step == COLUMNS:
            self._on_columns()
        self.primary_button.setFocus()

    def open(self) -> None:
        """Show it, high enough for the columns of a list."""
        super().open()
        self.grow(px(700))
        self.files.setFocus()

    def submit(self) -> None:
        """Go on to the next step."""
        if self.step == FILE:
            self._open(None)
        elif self.step == COLUMNS:
            self._run(dry_run=True)
        elif self.report.report is not None and self.report.report.dry_run:
            self._run(dry_run=False)
        else:
            self.set_changed(False)
            self.accept()

    def reject(self) -> None:
        """Cancel; an import under way is undone, which takes a moment."""
        self._stop.set()
        super().reject()

    def choices(self) -> Choices:
        """Return what was chosen so far."""
        chosen = self.options.chosen() if self.options is not None else {}
        return Choices(self.kind, self.source.currentText().strip(), self.columns.columns(), **chosen)

    # File

    def _fill_sources(self, found: running.Sources) -> None:
        typed = self.source.currentText()
        self.source.addItems(list(dict.fromkeys((*found.names, *programs.NAMES))))
        self.source.setEditText(typed or found.usual)

    def _on_file(self) -> None:
        self._opened = None
        self.sheet_field.hide()
        self.primary_button.setEnabled(bool(self.files.paths))
        self.set_changed(bool(self.files.paths))
        self.trouble.hide()

    def _open(self, sheet: str | None, *, stay: bool = False) -> None:
        self.source_field.set_error(None)
        if self.options is not None:
            try:
                running.check_source(self.source.currentText())
            except Refused as error:
                self.source_field.set_error(imports.refusal(error))
                self.source.setFocus()
                return
        if self._opened is not None and sheet is None:
            sheet = self._opened.table.sheet or None
        path, source, office = Path(self.files.paths[0]), self.source.currentText(), self._desk.office
        self._busy(True)
        self._desk.run(
            self,
            lambda: running.open_list(office, path, self.kind, source, sheet),
            lambda opened: self._on_opened(opened, stay),
            self._on_refused,
        )

    def _on_opened(self, opened: Opened, stay: bool) -> None:
        self._busy(False)
        several = len(opened.table.sheets) > 1 and self._opened is None
        self._opened = opened
        if several or stay:
            self.sheet.clear()
            self.sheet.addItems(list(opened.table.sheets))
            self.sheet.setCurrentText(opened.table.sheet)
            self.sheet_field.show()
            self.sheet.setFocus()
            return
        self.columns.show_list(opened, self.kind)
        self._show_step(COLUMNS)

    def _on_columns(self) -> None:
        if self.step != COLUMNS:
            return
        terms = self.options is not None and self.options.terms_days() is not None
        missing = tuple(each for each in self.columns.missing() if not (each == "due" and terms))
        self.trouble.setVisible(bool(missing))
        if missing:
            self.trouble.set_message(imports.refusal(Refused("columns-missing", fields=missing)), "warn")

    # The try and the import

    def _run(self, *, dry_run: bool) -> None:
        assert self._opened is not None
        office, table, choices = self._desk.office, self._opened.table, self.choices()
        self._stop.clear()
        self._busy(True)

        def watch(at: int, of: int) -> None:
            if self._stop.is_set():
                raise Cancelled
            self.progressed.emit(at, of)

        self._desk.run(
            self,
            lambda: running.run(office, table, choices, dry_run=dry_run, watch=watch),
            self._on_report,
            self._on_refused,
        )

    def _on_report(self, report: ImportReport) -> None:
        self._busy(False)
        self.report.show_report(report)
        self._show_step(CHECK)
        if not report.dry_run:
            self.set_changed(False)
            self.imported.emit(report)

    def _on_refused(self, error: Exception) -> None:
        self._busy(False)
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, (Refused, Fault)):
            self._desk.explain(error)
            return
        self.trouble.set_message(imports.refusal(error), "bad")
        self.trouble.show()

    def _on_progress(self, at: int, of: int) -> None:
        self.bar.set_percent(100 * at / max(1, of))

    def _busy(self, busy: bool) -> None:
        self.bar.set_percent(0)
        self.bar.setVisible(busy)
        self.primary_button.setEnabled(not busy)
        self.back.setEnabled(not busy)

    def _go_back(self) -> None:
        self._show_step(self.step - 1)

    def _undo(self) -> None:
        """Take what was recorded back; what somebody did about it since stays."""
        office, done = self._desk.office, self.report.report.undo if self.report.report is not None else None
        if done is not None:
            self.undo.setEnabled(False)
            self._desk.do(self, lambda: recording.undo(office, done), lambda count: self._on_undone(done, count))

    def _on_undone(self, done: Recorded, count: int) -> None:
        self.accept()
        said = self.tr("%n request(s) taken back", "", count)
        if count < len(done.request_ids):
            said += " · " + self.tr("%n changed or mailed since stay", "", len(done.request_ids) - count)
        self._desk.toast(said, icon="undo-2", seconds=5)

    # The report as a file

    def _ask_where(self) -> None:
        ask_where(self, self.tr("Save the report"), self.tr("import report"), self.write_report)

    def write_report(self, target: Path) -> None:
        """Write what was not taken as XLSX or CSV."""
        if self.report.report is None:
            return
        rows = report_rows(self.report.report)
        heads = (self.tr("Line"), self.tr("Column"), self.tr("What is wrong"), self.tr("Value"))
        self._desk.run(
            self,
            lambda: write_table(target, heads, rows),
            lambda _: self._desk.toast(self.tr("Saved as {file}").format(file=target.name), icon="download", seconds=5),
        )
