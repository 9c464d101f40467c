"""A paper in a window of its own: the very file that is mailed, large enough to be read, to be saved and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.durable_files import replace_synced
from app.services.errors import Refused
from app.services.file_names import safe_name
from app.services.papers import pages
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.paper_view import PDF, PaperView, as_image
from app.views.words.marking import translate

WIDTH = 780
PRINT_WIDTH = 2000
"""Points across a printed page: about 240 an inch on A4."""


class PaperDialog(Dialog):
    """`make` returns the bytes; it is called on a worker. `name` is what a saved copy is called."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        make: Callable[[], bytes],
        *,
        name: str = "",
        media_type: str = PDF,
    ) -> None:
        super().__init__(title, translate("PaperDialog", "Close"), width=WIDTH, parent=parent)
        self._desk = desk
        self._name = safe_name(name or (title if "." in title else f"{title}.pdf"))
        self.cancel_button.hide()
        self.pages = PaperView(desk, title)
        self.pages.setMinimumHeight(px(420))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.pages, 1)
        self.save_button = Button(translate("PaperDialog", "Save as…"), icon_name="download")
        self.print_button = Button(translate("PaperDialog", "Print…"), icon_name="printer")
        for at, button in enumerate((self.save_button, self.print_button)):
            button.setEnabled(False)
            self.footer.insertWidget(at, button)
        self.save_button.clicked.connect(self._ask_where)
        self.print_button.clicked.connect(self._ask_printer)
        self.pages.loaded.connect(self._on_loaded)
        self.pages.show_file(self._name, media_type, make)

    def open(self) -> None:
        """Show it as high as the window allows."""
        super().open()
        self.grow(px(1400))
        self.pages.setFocus()

    def save(self, target: Path) -> None:
        """Write the paper to a file."""
        data = self.pages.data()
        if data is not None:
            said = self.tr("Saved as {file}").format(file=target.name)
            self._desk.do(
                self, lambda: replace_synced(target, data), lambda _: self._desk.toast(said, icon="download", seconds=5)
            )

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages that the printer was told, each as large as its sheet; pages are made one by one."""
        data = self.pages.data()
        if data is None or not self.pages.count:
            return
        first = max(1, printer.fromPage())
        last = min(printer.toPage() or self.pages.count, self.pages.count)
        painter = QPainter(printer)
        try:
            for at in range(first - 1, last):
                if at >= first:
                    printer.newPage()
                image = as_image(pages.picture(data, at, PRINT_WIDTH))
                room = QRectF(painter.viewport())
                factor = min(room.width() / image.width(), room.height() / image.height())
                painter.drawImage(QRectF(0, 0, image.width() * factor, image.height() * factor), image)
        except Refused as error:
            self._desk.explain(error)
        finally:
            painter.end()

    def _on_loaded(self) -> None:
        self.save_button.setEnabled(self.pages.data() is not None)
        self.print_button.setEnabled(self.pages.count > 0)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as…"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self._name)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.show()
