"""What the head of a list offers about files: bring a list in, take the shown one out (ACC-7, INV-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from app.services.csv_files import write_csv
from app.views.desk import Desk
from app.views.theme import font
from app.views.widgets.button import DotsButton
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.table import Column, RowSource
from app.views.widgets.table.cells import second_words, words
from app.views.words import dates

PAGE = 200
DRAWN = frozenset({"check", "eye", "dots"})
"""Columns of which a file has nothing to say."""


class ListFiles(DotsButton):
    """The three dots beside a list's title. `entries` are asked for each time that the menu opens."""

    def __init__(self, desk: Desk, name: str, entries: Callable[[], Sequence[MenuEntry | None]]) -> None:
        super().__init__(name)
        self._desk = desk
        self._entries = entries
        self.dialog: QFileDialog | None = None
        self.clicked.connect(self._popup)

    def ask(self, name: str, write: Callable[[Path], None]) -> None:
        """Ask where a CSV is to be written; `name` is without its ending."""
        dialog = QFileDialog(self.window(), self.tr("Export the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("CSV files (*.csv)"))
        dialog.setDefaultSuffix("csv")
        day = dates.local(self._desk.office.clock.now()).date().isoformat()
        dialog.selectFile(f"{name} {day}.csv")
        dialog.fileSelected.connect(lambda chosen: write(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def export(self, target: Path, work: Callable[[Path], int]) -> None:
        """Write a list on a worker, and say how many lines it has."""
        self._desk.announce(self.tr("Being exported…"))
        self._desk.run(self, lambda: work(target), lambda count: self._exported(target, count))

    def print_list(self, title: str, source: RowSource, columns: Sequence[Column]) -> None:
        """Read the list on a worker, then ask for the printer."""
        self._desk.run(self, lambda: html(title, source, columns), self._ask_printer)

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
        menu = build_menu(self, self._entries())
        menu.aboutToHide.connect(lambda: self.set_open(False))
        self.set_open(True)
        menu.popup(self.mapToGlobal(QPoint(self.width() - menu.sizeHint().width(), self.height() + 3)))


def export_rows(source: RowSource, columns: Sequence[Column], target: Path) -> int:
    """Write a list as it is shown, all its rows; returns how many. For a worker."""
    told = [column for column in columns if column.kind not in DRAWN]
    heads = [head for column in told for head in ((column.title, "") if column.kind == "title" else (column.title,))]
    return write_csv(target, heads, _lines(source, told))


def _lines(source: RowSource, columns: Sequence[Column]) -> Iterator[list[str]]:
    ids = [each for each in source.ids() if isinstance(each, (int, str))]
    for start in range(0, len(ids), PAGE):
        for row in source.rows(ids[start : start + PAGE]):
            if row is not None:
                yield _line(source, row, columns)


def _line(source: RowSource, row: object, columns: Sequence[Column]) -> list[str]:
    line: list[str] = []
    for column in columns:
        cell = source.cell(row, column.key)
        line.append(words(cell))
        if column.kind == "title":
            line.append(second_words(cell))
    return line


def html(title: str, source: RowSource, columns: Sequence[Column]) -> str:
    """Return a list as a page to print; what clients wrote is never markup."""
    told = [column for column in columns if column.kind not in DRAWN]
    heads = [head for column in told for head in ((column.title, "") if column.kind == "title" else (column.title,))]
    rows = [heads, *_lines(source, told)]
    cells = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rows]
    body = "".join(f"<tr>{row}</tr>" for row in cells[1:])
    head = f"<thead><tr style='font-weight:600'>{cells[0]}</tr></thead>"
    return (
        f"<h2>{escape(title)}</h2><table border='1' cellspacing='0' cellpadding='4' width='100%'>{head}{body}</table>"
    )


def print_page(page: str, printer: QPrinter) -> None:
    """Print a page of `html`."""
    document = QTextDocument()
    document.setDefaultFont(font(9))
    document.setHtml(page)
    document.print_(printer)
