"""What people want done from anywhere, beside pages and requests: look into the mailbox, back up (INB-1, APP-3)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.services import office_backups, status
from app.services.backups.info import BackupInfo
from app.services.engine import Engine
from app.views import standing
from app.views.desk import Desk, Place
from app.views.words import dates

SECONDS = 5


class Errands(QObject):
    """Does them, and says how each ended."""

    _looked = Signal(str)
    """A look into the mailbox ended, in the thread that looks; with the code of what was in the way, or empty."""

    def __init__(self, desk: Desk, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._engine = desk, engine
        self._looked.connect(self._on_looked)

    def check_mail(self) -> None:
        """Look into the firm's mailbox at once; where none is set up, show where that is done."""
        office = self._desk.office
        self._desk.run(self, lambda: status.status(office).reads_mail, self._look_if)

    def back_up(self) -> None:
        """Make a backup."""
        office = self._desk.office
        self._desk.announce(self.tr("A backup is being made"))
        self._desk.do(self, lambda: office_backups.back_up_now(office), self._on_backed_up)

    def _look_if(self, reads: bool) -> None:
        if not reads:
            self._desk.go(Place("settings", tab="mail"))
            self._say(self.tr("No incoming mail is set up yet: fill in its server here."))
        elif self._engine.look_into_mailbox(self._looked.emit):
            self._desk.announce(self.tr("The mailbox is being read"))
        else:
            self._say(self.tr("Another program on this computer sends for this firm, and reads the mailbox."))

    def _on_looked(self, fault: str) -> None:
        self._say(standing.mailbox_words(fault) if fault else self.tr("The mailbox was read just now."))

    def _on_backed_up(self, info: BackupInfo) -> None:
        self._say(self.tr("Backed up and verified: {size}").format(size=dates.size(info.size)), "database-backup")

    def _say(self, words: str, icon: str = "inbox") -> None:
        self._desk.toast(words, icon=icon, seconds=SECONDS)
        self._desk.announce(words)
