"""Reading a returned form, from wherever it was dropped or chosen: read on a worker, reviewed, taken over, undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.requests import acting, organizer_entry
from app.services.requests.acting import Acted
from app.services.requests.detail import RequestDetail, request_detail
from app.services.requests.organizer_returns import Review, read_return
from app.views.desk import Desk
from app.views.organizers.review_dialog import RefusedDialog, ReviewDialog, Taken


class FormReturns(QObject):
    """`owner` carries the dialogs; `file_dialog` and `dialog` are the ones that are open."""

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._owner = desk, owner
        self.file_dialog: QFileDialog | None = None
        self.dialog: ReviewDialog | RefusedDialog | None = None

    def choose(self, request_id: int) -> None:
        """Ask for the file, then read it."""
        dialog = QFileDialog(self._owner, self.tr("Read a returned form"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.fileSelected.connect(lambda chosen: self.read(request_id, Path(chosen)))
        dialog.finished.connect(self._on_closed)
        self.file_dialog = dialog
        dialog.open()

    def read(self, request_id: int, path: Path) -> None:
        """Read a file on a worker, and show what it would change. Nothing is written but the file's bytes."""
        office = self._desk.office
        self._desk.announce(self.tr("{file} is being read…").format(file=path.name))

        def work() -> tuple[Review, RequestDetail | None]:
            return read_return(office, request_id, path), request_detail(office, request_id)

        self._desk.run(self, work, self._show, key="returned form")

    def _show(self, answer: tuple[Review, RequestDetail | None]) -> None:
        review, found = answer
        if review.refused is not None:
            refused = RefusedDialog(self._owner, review)
            refused.accepted.connect(lambda: self._keep(review))
            self._open(refused)
        elif found is not None:
            dialog = ReviewDialog(self._owner, found, review)
            dialog.taken.connect(lambda taken: self._take(review, taken))
            self._open(dialog)

    def _open(self, dialog: ReviewDialog | RefusedDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_finished)
        dialog.open()

    def _take(self, review: Review, taken: Taken) -> None:
        office = self._desk.office

        def work() -> Acted:
            return organizer_entry.take_over(
                office, review, taken.keys, who=taken.who, submit=taken.submit, keep_file=taken.keep_file
            )

        self._desk.do(self, work, lambda acted: self._taken(acted, len(taken.keys)))

    def _taken(self, acted: Acted, count: int) -> None:
        text = self.tr("%n answer(s) taken over", "", count)
        if acted.state == "submitted":
            text = self.tr("{taken}; submitted, its reminders stopped").format(taken=text)
        self._desk.toast(text, icon="file-input", undo=lambda: undo(self._desk, self, acted))
        self._desk.announce(text)

    def _keep(self, review: Review) -> None:
        office = self._desk.office
        self._desk.do(self, lambda: organizer_entry.keep_only(office, review), lambda _: self._kept(review.file.name))

    def _kept(self, name: str) -> None:
        self._desk.toast(self.tr("{file} is kept").format(file=name), icon="paperclip", seconds=5)

    def _on_finished(self) -> None:
        self.dialog = None

    def _on_closed(self) -> None:
        self.file_dialog = None


def undo(desk: Desk, owner: QObject, acted: Acted) -> None:
    """Put answers and progress back as they stood."""
    desk.do(owner, lambda: acting.undo(desk.office, acted))
