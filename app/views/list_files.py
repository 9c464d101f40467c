"""What the head of a list offers about files: bring a list in, take the shown one out (ACC-7, INV-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.file_names import safe_name
from app.services.table_files import Cell, Shown, write_table
from app.views.desk import Desk
from app.views.long_work import LongWork, Watch
from app.views.theme import font
from app.views.widgets.button import DotsButton
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.table import CellValue, Column, GroupRow, RowId, RowSource, RowTableModel
from app.views.widgets.table.cells import second_words, words
from app.views.words import dates
from app.views.words.marking import translate

PAGE = 200
DRAWN = frozenset({"check", "eye", "dots"})
"""Columns of which a file has nothing to say."""


class ListFiles(DotsButton):
    """The three dots beside a list. `before` are the entries above *Print* and *Export*, asked for at each opening."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        model: Callable[[], RowTableModel],
        before: Callable[[], Sequence[MenuEntry | None]] = tuple,
    ) -> None:
        super().__init__(translate("ListFiles", "More for this list"))
        self._desk = desk
        self._title = title
        self._model = model
        self._before = before
        self.dialog: QFileDialog | None = None
        self.clicked.connect(self._popup)

    def entries(self) -> list[MenuEntry | None]:
        """Return what the menu offers."""
        return [
            *self._before(),
            MenuEntry(self.tr("Print this list…"), "printer", on_triggered=self.print_list),
            MenuEntry(self.tr("Export this list…"), "download", on_triggered=self.export_list),
        ]

    def rows(self) -> RowSource:
        """Return the list as it is shown, for a worker."""
        return self._model().snapshot()

    def export_list(self) -> None:
        """Ask where, then write the list as it is shown."""
        rows, columns = self.rows(), self._model().columns
        self.ask(
            self._title, lambda target: self.export(target, lambda to, watch: export_rows(rows, columns, to, watch))
        )

    def export_chosen(self, ids: Sequence[RowId]) -> None:
        """Ask where, then write some rows of the list."""
        rows, columns = Chosen(self.rows(), ids), self._model().columns
        self.ask(
            self._title, lambda target: self.export(target, lambda to, watch: export_rows(rows, columns, to, watch))
        )

    def print_list(self) -> None:
        """Read the list on a worker, then ask for the printer."""
        title, rows, columns = self._title, self.rows(), self._model().columns
        self._desk.run(self, lambda: html(title, rows, columns), self._ask_printer)

    def ask(self, name: str, write: Callable[[Path], None]) -> None:
        """Ask where a list is to be written, as XLSX or CSV; `name` is without its ending."""
        day = dates.local(self._desk.office.clock.now()).date().isoformat()
        self.dialog = ask_where(self.window(), self.tr("Export the list"), f"{name} {day}", write)

    def export(self, target: Path, work: Callable[[Path, Watch], int]) -> None:
        """Write a list on a worker, and say how many lines it has."""
        long = LongWork(self._desk, self, self.tr("Being exported…"))
        long.start(lambda watch: work(target, watch), lambda count: self._exported(target, count))

    def _ask_printer(self, page: str) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: print_page(page, printer))
        dialog.show()

    def _exported(self, target: Path, count: int) -> None:
        said = self.tr("%n line(s) exported to {file}", "", count).format(file=target.name)
        self._desk.toast(said, icon="download", seconds=5)

    def _popup(self) -> None:
        menu = build_menu(self, self.entries())
        menu.aboutToHide.connect(lambda: self.set_open(False))
        self.set_open(True)
        menu.popup(self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height() + 3)))


class Chosen:
    """Some rows of a list, as a list."""

    def __init__(self, source: RowSource, ids: Sequence[RowId]) -> None:
        self._source, self._ids = source, tuple(ids)

    def ids(self) -> Sequence[RowId | GroupRow]:
        """Return the rows that were chosen."""
        return self._ids

    def rows(self, ids: Sequence[RowId]) -> Sequence[object]:
        """Return some of them."""
        return self._source.rows(ids)

    def cell(self, row: object, key: str) -> CellValue:
        """Return what a row shows."""
        return self._source.cell(row, key)


def ask_where(owner: QWidget, title: str, name: str, write: Callable[[Path], None]) -> QFileDialog:
    """Ask where a table is to be written and as which kind of file; `name` is without its ending."""
    dialog = QFileDialog(owner, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    kinds = {
        translate("ListFiles", "Excel files (*.xlsx)"): "xlsx",
        translate("ListFiles", "CSV files (*.csv)"): "csv",
    }

    def chosen(kind: str) -> None:
        dialog.setDefaultSuffix(kinds[kind])
        selected = dialog.selectedFiles()
        stem = Path(selected[0]).stem if selected else name
        dialog.selectFile(f"{stem}.{kinds[kind]}")

    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix("xlsx")
    dialog.selectFile(f"{safe_name(name)}.xlsx")
    dialog.filterSelected.connect(chosen)
    dialog.fileSelected.connect(lambda path: write(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def export_rows(source: RowSource, columns: Sequence[Column], target: Path, watch: Watch = lambda at, of: None) -> int:
    """Write a list as it is shown, all its rows; returns how many. For a worker."""
    told, count = _told(columns), len(source.ids())
    lines = ([_dated(cell) for cell in line] for line in _lines(source, told))
    return write_table(target, _heads(told), lines, lambda at: watch(at, count))


def _dated(cell: Cell) -> Cell:
    """In a file “Today” and “4 Dec” mean nothing a week later: days and moments are written in full."""
    if isinstance(cell, Shown) and isinstance(cell.value, datetime):
        return Shown(cell.value.isoformat(" ", "minutes"), cell.value)
    if isinstance(cell, Shown) and isinstance(cell.value, date):
        return Shown(cell.value.isoformat(), cell.value)
    return cell


def _told(columns: Sequence[Column]) -> list[Column]:
    return [column for column in columns if column.kind not in DRAWN]


def _heads(columns: Sequence[Column]) -> list[str]:
    return [head for column in columns for head in ((column.title, "") if column.kind == "title" else (column.title,))]


def _lines(source: RowSource, columns: Sequence[Column]) -> Iterator[list[Cell]]:
    ids = [each for each in source.ids() if isinstance(each, (int, str))]
    for start in range(0, len(ids), PAGE):
        for row in source.rows(ids[start : start + PAGE]):
            if row is not None:
                yield _line(source, row, columns)


def _line(source: RowSource, row: object, columns: Sequence[Column]) -> list[Cell]:
    line: list[Cell] = []
    for column in columns:
        cell = source.cell(row, column.key)
        line.append(_cell(cell))
        if column.kind == "title":
            line.append(second_words(cell))
    return line


def _cell(cell: CellValue) -> Cell:
    return words(cell) if cell.value is None else Shown(words(cell), cell.value)


def html(title: str, source: RowSource, columns: Sequence[Column]) -> str:
    """Return a list as a page to print; what clients wrote is never markup."""
    told = _told(columns)
    rows = [_heads(told), *([text_of(cell) for cell in line] for line in _lines(source, told))]
    cells = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{row}</tr>" for row in cells[1:])
    head = f"<thead><tr style='font-weight:600'>{cells[0]}</tr></thead>"
    return (
        f"<h2>{escape(title)}</h2><table border='1' cellspacing='0' cellpadding='4' width='100%'>{head}{body}</table>"
    )


def text_of(cell: Cell) -> str:
    """Return the words of a cell."""
    return cell if isinstance(cell, str) else cell.text


def print_page(page: str, printer: QPrinter) -> None:
    """Print a page of `html`."""
    document = QTextDocument()
    document.setDefaultFont(font(9))
    document.setHtml(page)
    document.print_(printer)
