"""Exporting the answers: asks where, writes on a worker, says what was written; or shows the paper to print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.requests import organizer_export
from app.services.requests.listing import RequestRow
from app.services.requests.organizer_export import ExportWords
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.words import answers, dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


class AnswerExports(QObject):
    """`owner` carries the dialog."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self.dialog: QFileDialog | None = None

    def show_paper(self, row: RequestRow) -> None:
        """Show the answers as a paper, to be read, printed or saved."""
        office, words = self._desk.office, export_words()
        title = self.tr("Answers: {name}").format(name=row.title)
        name = self.tr("answers-{reference}").format(reference=row.reference) + ".pdf"
        PaperDialog(
            self._desk, self._owner, title, lambda: organizer_export.pdf(office, row.id, words), name=name
        ).open()

    def ask(self, request_id: int, reference: str) -> None:
        """Ask where; the ending decides between PDF and CSV."""
        dialog = QFileDialog(self._owner, self.tr("Export the answers"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("PDF files (*.pdf)"), self.tr("CSV files (*.csv)")])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if "*.csv" in chosen else "pdf"))
        dialog.selectFile(self.tr("answers-{reference}").format(reference=reference))
        dialog.fileSelected.connect(lambda chosen: self.write(request_id, Path(chosen)))
        dialog.finished.connect(self._on_closed)
        self.dialog = dialog
        dialog.open()

    def write(self, request_id: int, target: Path) -> None:
        """Write the answers, and open what is to be printed."""
        office, words = self._desk.office, export_words()
        self._desk.announce(self.tr("Being exported…"))
        self._desk.run(
            self, lambda: organizer_export.write(office, request_id, target, words), lambda _: self._written(target)
        )

    def _written(self, target: Path) -> None:
        text = self.tr("Exported to {file}").format(file=target.name)
        self._desk.toast(text, icon="download", seconds=5)

    def _on_closed(self) -> None:
        self.dialog = None


def export_words() -> ExportWords:
    """Return the words of the paper in the reader's language."""
    return ExportWords(
        language=dates.language(),
        value=answers.value,
        source=answers.source,
        standing=_standing,
        none=translate("AnswersPaper", "No answer"),
        heads=(
            translate("AnswersPaper", "Section"),
            translate("AnswersPaper", "Number"),
            translate("AnswersPaper", "Question"),
            translate("AnswersPaper", "Answer"),
            translate("AnswersPaper", "Source"),
            translate("AnswersPaper", "When"),
        ),
    )


def _standing(done: int, total: int, missing: int) -> str:
    said = translate("AnswersPaper", "{done} of {total} answers").format(done=done, total=total)
    if not missing:
        return said
    lacking = QT_TRANSLATE_NOOP("AnswersPaper", "%n required answer(s) missing", "", 1)
    return f"{said} · {translate('AnswersPaper', lacking, '', missing)}"
