"""The firm at a glance for the shell: read once per change, shown by side bar, status bar, banners and tray."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from app.services import account_lists, settings
from app.services import status as status_service
from app.services.database import Changes
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery, OutboxRow
from app.services.office import Office
from app.services.requests import listing
from app.services.requests.listing import Kind
from app.services.status import Status
from app.views.desk import Desk

log = logging.getLogger(__name__)

EVERY_MS = 60_000
"""What needs no commit to change: the day, the next mail's moment, a pause that ended."""
NEWEST_PROBLEMS = 50


class Report(Protocol):
    """What the shell wants to know of the sender's last pass; `mail.sender.PassReport` is one."""

    @property
    def stopped(self) -> str:
        """Why the queue stands still, as a code, or empty."""

    @property
    def stopped_words(self) -> str:
        """What the server said, or empty."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What the shell shows of the firm at one moment."""

    at: datetime
    status: Status
    counts: Mapping[Kind, int]
    firm: str
    zone: str
    staff: tuple[int, str, str] | None
    """The member of staff at this window: id, name, title."""
    problems: tuple[OutboxRow, ...]
    """The newest mails that wait for a person."""
    stopped: str = ""
    """Why the queue stands still, as a code, or empty."""
    stopped_words: str = ""
    """What the server said then."""


def look(office: Office, report: Callable[[], Report | None]) -> Glance:
    """Read the firm at a glance. A few indexed counts."""
    actor, last = office.database.actor, report()
    with office.database.read() as session:
        firm = settings.load(session)
    people = account_lists.staff(office)
    me = next((each for each in people if each[0] == actor.staff_id), None)
    ids = outbox_list.mail_ids(office, OutboxQuery("problems"), NEWEST_PROBLEMS)
    return Glance(
        at=office.clock.now(),
        status=status_service.status(office),
        counts=listing.waiting_counts(office),
        firm=firm.name,
        zone=firm.time_zone,
        staff=me,
        problems=tuple(outbox_list.mail_rows(office, ids)),
        stopped=last.stopped if last is not None else "",
        stopped_words=last.stopped_words if last is not None else "",
    )


class Pulse(QObject):
    """Keeps the newest `Glance` and emits `beaten` with each new one."""

    beaten = Signal(object)

    def __init__(self, desk: Desk, report: Callable[[], Report | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._report = report
        self.glance: Glance | None = None
        desk.changed.connect(self._on_changed)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.refresh)

    def start(self) -> None:
        """Look now, and then at each change."""
        self.refresh()
        self._timer.start()

    def refresh(self) -> None:
        """Look anew."""
        office, report = self._desk.office, self._report
        self._desk.run(self, lambda: look(office, report), self._on_looked, self._on_failed, key="glance")

    def _on_changed(self, changes: Changes) -> None:
        self.refresh()

    def _on_looked(self, glance: Glance) -> None:
        self.glance = glance
        self.beaten.emit(glance)

    def _on_failed(self, error: Exception) -> None:
        # A database that is locked for a moment is no reason for a dialog: the next minute shows whether it stays.
        log.warning("the firm could not be looked at: %s", type(error).__name__)
