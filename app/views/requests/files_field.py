"""A field for files: chosen in a dialog or dropped, shown by name and size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.paperwork import PickedDocument
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.card import IconView
from app.views.widgets.label import ElidedLabel, label
from app.views.words import dates


class FilesField(QWidget):
    """The files of a request. `changed` after each that comes or goes."""

    changed = Signal()

    def __init__(self, *, several: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._several = several
        self.paths: list[Path] = []
        self.documents: list[PickedDocument] = []
        """Documents that are there already: shown before the files, taken off like them."""
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._rows: list[QWidget] = []
        foot = QHBoxLayout()
        self._choose = Button(self.tr("Choose a file…"), icon_name="upload")
        self._choose.clicked.connect(self._on_choose)
        foot.addWidget(self._choose)
        foot.addWidget(label(self.tr("or drop it here"), "second"))
        foot.addStretch(1)
        self._column.addLayout(foot)
        self.setFocusProxy(self._choose)

    def add(self, paths: list[Path]) -> None:
        """Add files; where one is enough the last one stays."""
        for path in paths:
            if path not in self.paths:
                self.paths = [*self.paths, path] if self._several else [path]
        self._show()

    def add_documents(self, documents: list[PickedDocument]) -> None:
        """Add documents that the account has."""
        self.documents += [each for each in documents if each not in self.documents]
        self._show()

    def _remove(self, what: Path | PickedDocument) -> None:
        if isinstance(what, Path):
            self.paths.remove(what)
        else:
            self.documents.remove(what)
        self._show()

    def _all(self) -> list[Path | PickedDocument]:
        return [*self.documents, *self.paths]

    def _show(self) -> None:
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(each) for each in self._all()]
        for position, row in enumerate(self._rows):
            self._column.insertWidget(position, row)
        self.changed.emit()

    def _row(self, what: Path | PickedDocument) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("file-text", "text2"))
        row.addWidget(ElidedLabel(what.name, "name"), 1)
        if not isinstance(what, Path):
            row.addWidget(label(self.tr("in the account"), "second"))
        elif what.exists():
            row.addWidget(label(dates.size(what.stat().st_size), "second"))
        remove = IconButton("x", self.tr("Remove {name}").format(name=what.name))
        remove.clicked.connect(lambda: self._remove(what))
        row.addWidget(remove)
        return made

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if self._several else QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()
