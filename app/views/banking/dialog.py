"""Import a bank statement: what came, what it pays, how sure that is; a person ticks and records (INV-3)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.banking import inbox, reading, recording
from app.services.banking.inbox import Inbox, TakenIn
from app.services.banking.reading import OpenedStatement
from app.services.banking.recording import Done
from app.services.errors import Refused
from app.services.importing.running import Opened
from app.views.banking import told
from app.views.banking.lines_panel import LinesPanel
from app.views.desk import Desk
from app.views.importing.columns_step import ColumnsStep
from app.views.importing.options import ListOptions
from app.views.list_files import ask_where, export_rows
from app.views.long_work import LongWork, Watch
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.empty import EmptyState
from app.views.widgets.label import label
from app.views.words import banking as words

PATTERNS = "*.xml *.camt *.053 *.sta *.mt940 *.940 *.swi *.txt *.ofx *.qfx *.qbo *.csv *.tsv *.xlsx *.ods *.xls"


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read: what it brought and all that waits, or a table whose columns must be said."""

    taken: TakenIn | None = None
    inbox: Inbox | None = None
    table: Opened | None = None


class StatementDialog(Dialog):
    """What waits of earlier statements is shown at once; a file given or dropped is read into it."""

    def __init__(self, desk: Desk, parent: QWidget, paths: Sequence[Path] = ()) -> None:
        title = self.tr("Bank statement")
        super().__init__(title, self.tr("Record payments"), cancel=self.tr("Close"), width=1060, parent=parent)
        self._desk = desk
        self._waiting = list(paths)
        self._table: Opened | None = None
        self._done: Done | None = None
        self.setAcceptDrops(True)
        self.body.addWidget(label(title, "panel"))
        self.body.addLayout(self._head())
        self.banner = Banner("", "info")
        self.banner.acted.connect(self._undo)
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._columns_part()
        self.panel = LinesPanel()
        self.panel.changed.connect(self._count)
        self.panel.unwanted.connect(self._ignore)
        self.body.addWidget(self.panel, 1)
        self.empty = EmptyState(
            self.tr("No line waits"),
            self.tr("What a statement brings is compared with the open invoices. Nothing is recorded unasked."),
            icon_name="landmark",
        )
        self.body.addWidget(self.empty, 1)
        self._foot()
        self.finished.connect(lambda _: self._say_goodbye())
        self._show_lines(Inbox())
        self._look(self._read_next)

    # Its parts

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.choose = Button(self.tr("Choose a statement…"), icon_name="upload")
        self.choose.clicked.connect(self._ask_for_file)
        row.addWidget(self.choose)
        said = self.tr("CAMT.053, MT940, OFX or CSV, as your bank lets you download it. Or drop it here.")
        row.addWidget(label(said, "second", wrap=True), 1)
        return row

    def _columns_part(self) -> None:
        self.columns_page = QWidget()
        column = QVBoxLayout(self.columns_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.columns, self.options = ColumnsStep(), ListOptions()
        self.columns.changed.connect(self._show_missing)
        column.addWidget(self.columns)
        column.addWidget(self.options)
        column.addStretch(1)
        self.body.addWidget(self.columns_page, 1)
        self.columns_page.hide()

    def _foot(self) -> None:
        self.sum = label("", "second", wrap=True)
        self.footer.insertWidget(0, self.sum)
        self.export = Button(self.tr("Export the lines…"), icon_name="download")
        self.export.clicked.connect(self._ask_where)
        self.footer.insertWidget(2, self.export)

    # Files

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a statement"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        everything = self.tr("All files (*)")
        dialog.setNameFilters([self.tr("Bank statements ({patterns})").format(patterns=PATTERNS), everything])
        dialog.filesSelected.connect(lambda names: self.read([Path(name) for name in names]))
        dialog.open()

    def read(self, paths: Sequence[Path]) -> None:
        """Read files, one after the other; each adds what it brings."""
        self._waiting += paths
        if self._table is None:
            self._read_next()

    def _read_next(self) -> None:
        if not self._waiting:
            return
        path, office = self._waiting.pop(0), self._desk.office

        def work(watch: Watch) -> _Read:
            opened = reading.open_statement(office, path, watch)
            if opened.table is not None and not _understood(opened):
                return _Read(table=opened.table)
            statement = opened.statement
            if opened.table is not None:
                statement = reading.read_columns(office, opened.table, opened.table.columns)
            assert statement is not None
            return _Read(inbox.take_in(office, statement), inbox.look(office, watch))

        LongWork(self._desk, self, self.tr("The statement is being read…")).start(work, self._on_read, self._on_refused)

    def _on_read(self, found: _Read) -> None:
        if found.table is not None:
            self._ask_columns(found.table)
            return
        assert found.taken is not None
        assert found.inbox is not None
        self._done = None
        self._show_lines(found.inbox)
        said = told.brought(found.taken)
        self.banner.set_message(said, told.tone(found.taken))
        self.banner.show()
        self._desk.announce(said)
        self._read_next()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, Refused):
            self._desk.explain(error)
            return
        self.banner.set_message(words.refusal(error), "bad")
        self.banner.show()
        self._read_next()

    # The columns of a table

    def _ask_columns(self, table: Opened) -> None:
        self._table = table
        self.columns.show_list(table, "statement")
        self._show_part(columns=True)
        self._show_missing()
        first = next(iter(self.columns.missing() or self.columns.choosers))
        self.columns.choosers[first].setFocus()

    def _show_missing(self) -> None:
        missing = self.columns.missing()
        said = self.tr("Which column holds what? This is remembered for the next statement of this bank.")
        if missing:
            said = words.refusal(Refused("columns-missing", fields=missing))
        self.banner.set_message(said, "warn" if missing else "info")
        self.banner.show()
        self.primary_button.set_disabled_reason(said if missing else None)
        self.primary_button.setEnabled(not missing)

    def _read_columns(self) -> None:
        office, table = self._desk.office, self._table
        assert table is not None
        chosen, order, decimal = self.columns.columns(), self.options.date_order(), self.options.decimal()

        def work(watch: Watch) -> _Read:
            statement = reading.read_columns(office, table, chosen, order, decimal)
            if statement.rejected and not statement.entries:
                raise Refused("nothing-taken")
            return _Read(inbox.take_in(office, statement), inbox.look(office, watch))

        def done(found: _Read) -> None:
            self._table = None
            self._on_read(found)

        def refused(error: Exception) -> None:
            self._waiting.clear()
            self._on_refused(error)

        LongWork(self._desk, self, self.tr("The statement is being read…")).start(work, done, refused)

    # The lines

    def _look(self, then: Callable[[], None] | None = None) -> None:
        office = self._desk.office

        def shown(found: Inbox) -> None:
            self._show_lines(found)
            if then is not None:
                then()

        self._desk.run(self, lambda: inbox.look(office), shown, key="inbox")

    def _show_lines(self, found: Inbox) -> None:
        self.panel.show_inbox(found)
        self._show_part(columns=False)

    def _show_part(self, *, columns: bool) -> None:
        some = self.panel.count() > 0 and not columns
        self.columns_page.setVisible(columns)
        for part in (self.panel, self.export, self.sum):
            part.setVisible(some)
        self.empty.setVisible(not some and not columns)
        self.choose.setEnabled(not columns)
        self.primary_button.setVisible(some or columns)
        self._count()

    def _count(self) -> None:
        if self._table is not None:
            self.primary_button.setText(self.tr("Read the statement"))
            return
        ticked = self.panel.ticked()
        count = sum(len(row.proposal.shares) for row in ticked)
        lines, money = self.tr("%n line(s)", "", self.panel.count()), self.panel.sums()
        self.sum.setText(self.tr("{lines} · ticked: {money}").format(lines=lines, money=money) if money else lines)
        self.primary_button.setText(self.tr("Record %n payment(s)", "", count))
        self.primary_button.set_disabled_reason(None if count else self.tr("Tick the payments to record."))
        self.primary_button.setEnabled(bool(count))
        self.set_changed(bool(self.panel.chosen))

    # What is done

    def submit(self) -> None:
        """Record what is ticked; of a table, read it by its columns first."""
        if self._table is not None:
            if not self.columns.missing():
                self._read_columns()
            return
        wishes = self.panel.wishes()
        if not wishes:
            return
        office = self._desk.office
        self.primary_button.setEnabled(False)
        work = LongWork(self._desk, self, self.tr("Payments are being recorded…"))
        work.start(lambda watch: recording.record(office, wishes, watch), self._on_recorded, self._on_not_recorded)

    def _on_recorded(self, done: Done) -> None:
        self._acted(done, told.recorded(done))

    def _on_not_recorded(self, error: Exception) -> None:
        self.primary_button.setEnabled(True)
        if isinstance(error, Refused) and error.code in words.FILES:
            self.banner.set_message(words.refusal(error), "bad")
            self.banner.show()
        else:
            self._desk.explain(error)
        self._look()

    def _ignore(self, ids: list[int]) -> None:
        office = self._desk.office
        self._desk.do(self, lambda: recording.ignore(office, ids), self._on_ignored)

    def _on_ignored(self, done: Done) -> None:
        self._acted(done, told.ignored(done))

    def _acted(self, done: Done, said: str) -> None:
        self._done = done
        self.panel.forget(each.entry_id for each in done.entries)
        self.banner.set_message(said, "ok", self.tr("Undo"))
        self.banner.show()
        self._desk.announce(said)
        self._look()

    def _undo(self) -> None:
        done, self._done = self._done, None
        if done is None:
            return
        office = self._desk.office

        def undone(count: int) -> None:
            self.banner.set_message(told.undone(done, count), "info")
            self._look()

        self._desk.do(self, lambda: recording.undo(office, done), undone)

    def _say_goodbye(self) -> None:
        """What was done last can be undone from the window too."""
        done = self._done
        if done is not None and done.payments:
            office, desk = self._desk.office, self._desk
            said = told.recorded(done)
            desk.toast(said, icon="landmark", undo=lambda: desk.do(desk, lambda: recording.undo(office, done)))

    # File and drop

    def _ask_where(self) -> None:
        ask_where(self, self.tr("Export the lines"), self.tr("bank lines"), self.write_lines)

    def write_lines(self, target: Path) -> None:
        """Write the lines that wait, as XLSX or CSV."""
        rows, shown = self.panel.model.snapshot(), self.panel.model.columns
        work = LongWork(self._desk, self, self.tr("Being exported…"))
        work.start(lambda watch: export_rows(rows, shown, target, watch), lambda count: self._on_written(target))

    def _on_written(self, target: Path) -> None:
        self.banner.set_message(self.tr("Saved as {file}").format(file=target.name), "ok")
        self.banner.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._table is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.read([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def open(self) -> None:
        """Show it as large as the window allows: there may be many lines."""
        super().open()
        over = self.parentWidget()
        if over is not None:
            self.resize(self.width(), max(self.height(), min(px(760), over.window().height() - px(80))))
        self.choose.setFocus()


def _understood(opened: OpenedStatement) -> bool:
    """Say whether the columns of a table are known: a person has seen them at the last statement of this bank."""
    return opened.known and opened.table is not None and "booked" in opened.table.columns
