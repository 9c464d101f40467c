"""What the head of a list offers about files: bring a list in, take the shown one out (ACC-7, INV-4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog

from app.services.csv_files import write_csv
from app.views.desk import Desk
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
