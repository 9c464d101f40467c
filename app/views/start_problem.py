"""When the program cannot start: one window with a sentence and the next step, never a traceback."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.backups.info import BackupInfo
from app.services.errors import Refused
from app.views.icons import program_icon
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words import refusals

DAMAGED = "database-damaged"
"""The fault from which only a backup leads back."""


class StartProblem(Dialog):
    """Says why the program cannot start. `again` asks to try once more; closing ends the program.

    For a damaged database it offers the newest good backup, once that is found (`offer`).
    """

    again = Signal()
    restore_wanted = Signal(object)
    """BackupInfo."""
    search_wanted = Signal(object)
    """Path: a folder in which backups are to be looked for."""

    def __init__(self, error: Refused, data_dir: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Relance cannot start"), self.tr("Try again"), cancel=self.tr("Quit"), parent=parent)
        self._backup: BackupInfo | None = None
        self.is_damaged = error.code == DAMAGED
        self.setWindowIcon(program_icon())
        self.body.addWidget(label(self.tr("Relance cannot start"), "panel", wrap=True))
        self.body.addWidget(label(refusals.refusal(error), "body", wrap=True))
        self.found = label("", "body", wrap=True)
        self.found.setVisible(self.is_damaged)
        self.body.addWidget(self.found)
        where = self.tr("Data folder: {folder}").format(folder=data_dir)
        self.body.addWidget(label(where, "second", wrap=True))
        self.body.addStretch(1)
        look = Button(self.tr("Open the folder"), icon_name="folder-open")
        look.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_dir))))
        self.footer.insertWidget(0, look)
        self.restoring = Button(self.tr("Restore it"), icon_name="database-backup")
        self.restoring.clicked.connect(self._restore)
        self.searching = Button(self.tr("Backups elsewhere…"), icon_name="search")
        self.searching.clicked.connect(self._choose)
        for button in (self.restoring, self.searching):
            button.hide()
            self.footer.insertWidget(self.footer.count() - 1, button)
        if self.is_damaged:
            self.found.setText(self.tr("Looking for the newest good backup…"))
        self.accepted.connect(self.again)
        self.setAccessibleDescription(refusals.refusal(error))
        self.primary_button.setFocus()

    def offer(self, backup: BackupInfo | None) -> None:
        """Say which backup leads back, or that none was found and where else one may be."""
        self._backup = backup
        if backup is None:
            self.found.setText(self.tr("No good backup was found. If they are on another drive, show where."))
        else:
            at = backup.created_at.astimezone()  # the firm's zone stands in the database
            day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.LongFormat)
            words = self.tr(
                "The newest good backup is of {day}, {hour}. It lacks what was done since. The damaged file is kept."
            )
            self.found.setText(words.format(day=day, hour=f"{at:%H:%M}"))
        self.restoring.setVisible(backup is not None)
        self.searching.setVisible(backup is None)
        (self.restoring if backup is not None else self.searching).setFocus()
        self.fit()

    def _restore(self) -> None:
        backup = self._backup
        self.hide()
        self.restore_wanted.emit(backup)
        self.deleteLater()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.search_wanted.emit(Path(folder)))
        dialog.open()
