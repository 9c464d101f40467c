"""A field for files: chosen in a dialog or dropped, shown by name and size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

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

    def _remove(self, path: Path) -> None:
        self.paths.remove(path)
        self._show()

    def _show(self) -> None:
        for row in self._rows:
            row.deleteLater()
        self._rows = [self._row(path) for path in self.paths]
        for position, row in enumerate(self._rows):
            self._column.insertWidget(position, row)
        self.changed.emit()

    def _row(self, path: Path) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("file-text", "text2"))
        row.addWidget(ElidedLabel(path.name, "name"), 1)
        if path.exists():
            row.addWidget(label(dates.size(path.stat().st_size), "second"))
        remove = IconButton("x", self.tr("Remove {name}").format(name=path.name))
        remove.clicked.connect(lambda: self._remove(path))
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
