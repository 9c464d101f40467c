"""When the program cannot start: one window with a sentence and the next step, never a traceback."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.services.errors import Refused
from app.views.icons import program_icon
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label
from app.views.words import refusals


class StartProblem(Dialog):
    """Says why the program cannot start. `again` asks to try once more; closing ends the program."""

    again = Signal()

    def __init__(self, error: Refused, data_dir: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Relance cannot start"), self.tr("Try again"), cancel=self.tr("Quit"), parent=parent)
        self.setWindowIcon(program_icon())
        self.body.addWidget(label(self.tr("Relance cannot start"), "panel", wrap=True))
        self.body.addWidget(label(refusals.refusal(error), "body", wrap=True))
        where = self.tr("Data folder: {folder}").format(folder=data_dir)
        self.body.addWidget(label(where, "second", wrap=True))
        self.body.addStretch(1)
        look = Button(self.tr("Open the folder"), icon_name="folder-open")
        look.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_dir))))
        self.footer.insertWidget(0, look)
        self.accepted.connect(self.again)
        self.setAccessibleDescription(refusals.refusal(error))
        self.primary_button.setFocus()
