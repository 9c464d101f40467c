"""The firm's own letter as a file, in the place of the one that is made from the words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.requests.detail import DocumentView
from app.views.requests.files_field import FilesField
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.widgets.card import IconView
from app.views.widgets.focus import lead_focus
from app.views.widgets.label import ElidedLabel


class OwnLetter(QWidget):
    """`changed` when a file comes or goes. The file that a proposal was kept with is shown by its name."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[DocumentView, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(IconView("file-text"))
        self._name = ElidedLabel("", "name")
        row.addWidget(self._name)
        self.remove = Button(self.tr("Remove"), "ghost", small=True)
        self.remove.clicked.connect(self._on_removed)
        row.addWidget(self.remove)
        row.addStretch(1)
        column.addWidget(self._row)
        self.files = FilesField(several=False)
        self.files.changed.connect(self._on_changed)
        column.addWidget(self.files)
        self._note = Banner(self.tr("This file is sent. What is written here stays, and is not sent."), "info")
        column.addWidget(self._note)
        lead_focus(self, self.files)
        self._show()

    @property
    def document_ids(self) -> tuple[int, ...]:
        """The account's documents that it was kept with; none where another file takes their place."""
        return () if self.files.paths else tuple(each.id for each in self._kept)

    @property
    def paths(self) -> tuple[Path, ...]:
        """A file chosen since."""
        return tuple(self.files.paths)

    @property
    def kept(self) -> DocumentView | None:
        """The document that is sent, where no other file takes its place."""
        return self._kept[0] if self._kept and not self.files.paths else None

    def show_kept(self, documents: Sequence[DocumentView]) -> None:
        """Show what a proposal was kept with; it is not a change."""
        self._kept = tuple(documents)
        self.files.blockSignals(True)
        for path in list(self.files.paths):
            self.files._remove(path)
        self.files.blockSignals(False)
        self._show()

    def _on_removed(self) -> None:
        self._kept = ()
        self._on_changed()

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        kept = self.kept
        self._name.setText(kept.name if kept is not None else "")
        self._row.setVisible(kept is not None)
        self._note.setVisible(kept is not None or bool(self.files.paths))
