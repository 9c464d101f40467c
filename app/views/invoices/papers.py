"""The invoice as a PDF: read it as the client does, or keep a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.requests import invoice_export
from app.services.requests.listing import RequestRow
from app.views.desk import Desk
from app.views.invoices.correction import InvoiceCorrection
from app.views.paper_dialog import PaperDialog
from app.views.requests.actions import RequestActions
from app.views.widgets.menu import MenuEntry
from app.views.words.marking import translate


class InvoicePapers(QObject):
    """`owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner

    def show_paper(self, row: RequestRow) -> None:
        """Show the paper, to be read, printed or saved."""
        office = self._desk.office
        PaperDialog(self._desk, self._owner, row.extra.number, lambda: invoice_export.pdf(office, row.id)).open()

    def ask(self, row: RequestRow) -> None:
        """Ask where the copy is to be kept."""
        dialog = QFileDialog(self._owner, self.tr("Download PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF files (*.pdf)")])
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{row.extra.number}.pdf")
        dialog.fileSelected.connect(lambda chosen: self.write(row.id, Path(chosen)))
        dialog.open()

    def write(self, request_id: int, target: Path) -> None:
        """Write the copy."""
        office = self._desk.office
        said = self.tr("Saved as {file}").format(file=target.name)
        self._desk.do(
            self,
            lambda: invoice_export.write(office, request_id, target),
            lambda _: self._desk.toast(said, icon="download", seconds=5),
        )


def entries(actions: RequestActions, row: RequestRow) -> list[MenuEntry]:
    """Return the entries of an invoice's three-dot menu that are its own."""
    can = bool(row.extra.number)
    why = "" if can else translate("InvoiceMenu", "It gets its number when it is sent")
    correct = MenuEntry(
        translate("InvoiceMenu", "Correct…"), "file-pen-line", on_triggered=lambda: InvoiceCorrection(actions).ask(row)
    )
    # An imported one is mended in the program that it came from: it has no lines here.
    return [
        *([correct] if "void" in row.actions and "correct" not in row.extra.barred else []),
        MenuEntry(
            translate("InvoiceMenu", "Preview PDF"), "eye", "Ctrl+P", can, why,
            lambda: InvoicePapers(actions.desk, actions.owner).show_paper(row),
        ),
        MenuEntry(
            translate("InvoiceMenu", "Download PDF…"), "download", "Ctrl+D", can, why,
            lambda: InvoicePapers(actions.desk, actions.owner).ask(row),
        ),
    ]  # fmt: skip
