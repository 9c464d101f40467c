"""What an import did, or would do: numbers and codes, for the window's preview and the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from app.services.importing.problems import RejectedLine
from app.services.requests.recording import Recorded

Line = TypeVar("Line")
Watch = Callable[[int, int], None]
"""Hears (lines taken, of how many); what it raises ends the import and undoes it."""
TOLD_EVERY = 50


@dataclass(frozen=True, slots=True)
class HeldInvoice:
    """An invoice whose reminders wait for a person, and why: a code of `invoice_holds`, or "import-reopened"."""

    request_id: int
    number: str
    account: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did; with `dry_run`, what it would do. `lines_read` counts lines of the file."""

    kind: str
    """clients, invoices or requests."""
    source: str
    dry_run: bool
    lines_read: int
    rejected: tuple[RejectedLine, ...] = ()
    unchanged: int = 0
    # of clients
    created_accounts: int = 0
    updated_accounts: int = 0
    added_contacts: int = 0
    updated_contacts: int = 0
    linked: int = 0
    """Contacts known before that belong to one more account now."""
    # of invoices
    created: int = 0
    updated: int = 0
    """Balances or due dates that changed."""
    paid: int = 0
    """Settled by this import: their reminders stopped in the same commit."""
    stopped: int = 0
    """Voided by this import."""
    freed: int = 0
    """Held by an earlier import, and back in this one."""
    ignored: int = 0
    """Paid before they were ever imported: not taken."""
    held: tuple[HeldInvoice, ...] = ()
    nobody: int = 0
    """Accounts of new invoices or requests that have nobody to notify."""
    # of requests that another program sent
    recorded: int = 0
    to_come: int = 0
    """Reminders of them that are still to come."""
    to_approve: int = 0
    """Of how many the next reminder had fallen due: it waits in the catch-up review."""
    first_at: datetime | None = None
    """When the first of the others leaves by itself."""
    undo: Recorded | None = None
    """What takes it back; None for a try."""


def watched(lines: Sequence[Line], watch: Watch | None) -> Iterator[Line]:
    """Give the lines one by one, and tell `watch` now and then how many were taken."""
    for at, line in enumerate(lines):
        if watch is not None and at % TOLD_EVERY == 0:
            watch(at, len(lines))
        yield line
