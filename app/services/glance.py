"""The firm at a glance, for what stands around the pages: side bar, status bar, banners, tray."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.services import account_lists, client_acts, clock_check, network_drives, settings
from app.services import status as status_service
from app.services.client_acts import ClientActs
from app.services.disk_faults import NO_SPACE, room_left
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery, OutboxRow
from app.services.office import Office
from app.services.requests import listing
from app.services.requests.listing import Kind
from app.services.status import Status

NEWEST_PROBLEMS = 50


class Report(Protocol):
    """What is wanted of the sender's last pass; `mail.sender.PassReport` is one."""

    @property
    def stopped(self) -> str:
        """Why the queue stands still, as a code, or empty."""

    @property
    def stopped_words(self) -> str:
        """What the server said, or empty."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What is shown of the firm at one moment."""

    at: datetime
    status: Status
    counts: Mapping[Kind, int]
    firm: str
    zone: str
    staff: tuple[int, str, str] | None
    """The member of staff at this window: id, name, title."""
    me: str
    """Who acts here, also where she is no member of staff."""
    problems: tuple[OutboxRow, ...]
    """The newest mails that wait for a person."""
    stopped: str = ""
    """Why the queue stands still, as a code, or empty."""
    stopped_words: str = ""
    """What the server said then."""
    held: int = 0
    """Mails that are held for one decision after time off (ENG-6)."""
    written_until: datetime | None = None
    """What was written last, where the computer's clock is behind it: nothing is sent then (ENG-7)."""
    network: bool = False
    """The database lies on a drive of another computer."""
    room: int | None = None
    """Bytes left on the disk of the data folder, where that is as good as nothing."""
    acts: ClientActs = field(default_factory=ClientActs)
    """What clients did of late, as was asked for."""


def look(office: Office, report: Report | None = None, since: int | None = None) -> Glance:
    """Read the firm at a glance. A few indexed counts: cheap enough for each change.

    `since`: the entry of the trail after which clients' acts are news; with None nothing is.
    """
    actor = office.database.actor
    with office.database.read() as session:
        firm = settings.load(session)
        written_until = clock_check.written_ahead(session, office.clock.now())
        held = outbox_list.held_count(session)
        acts = client_acts.since(session, since)
    ids = outbox_list.mail_ids(office, OutboxQuery("problems"), NEWEST_PROBLEMS)
    return Glance(
        at=office.clock.now(),
        status=status_service.status(office),
        counts=listing.waiting_counts(office),
        firm=firm.name,
        zone=firm.time_zone,
        staff=next((each for each in account_lists.staff(office) if each[0] == actor.staff_id), None),
        me=actor.name or actor.os_user,
        problems=tuple(outbox_list.mail_rows(office, ids)),
        stopped=clock_check.CODE if written_until else report.stopped if report is not None else "",
        stopped_words=report.stopped_words if report is not None else "",
        held=held,
        written_until=written_until,
        network=network_drives.on_network(office.paths.data_dir),
        room=_room(office),
        acts=acts,
    )


def _room(office: Office) -> int | None:
    try:
        left = room_left(office.paths.data_dir)
    except OSError:  # the database says by itself that its disk is gone
        return None
    return left if left < NO_SPACE else None
