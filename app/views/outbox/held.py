"""The mails that a person must let go: how many, and for which reason (ENG-6)."""

from __future__ import annotations

from dataclasses import dataclass

from app.services.mail import decisions, outbox_list
from app.services.mail.outbox_list import MailState, OutboxQuery, OutboxRow
from app.services.office import Office
from app.views.words import audit


@dataclass(frozen=True, slots=True)
class HeldGroup:
    """Mails held for one reason."""

    reason: str
    rows: tuple[OutboxRow, ...]


def held_groups(office: Office) -> list[HeldGroup]:
    """Return the held mails by reason, the largest group first; those of the sandbox have a question of their own."""
    found: dict[str, list[OutboxRow]] = {}
    for row in outbox_list.mail_rows(office, outbox_list.mail_ids(office, OutboxQuery("problems"))):
        if row.state == MailState.HELD and row.reason != decisions.SANDBOX_ONLY:
            found.setdefault(row.reason, []).append(row)
    groups = [HeldGroup(reason, tuple(rows)) for reason, rows in found.items()]
    return sorted(groups, key=lambda group: -len(group.rows))


def reason_words(reason: str) -> str:
    """Return why mails are held, as words."""
    return audit.why_waits(reason) or audit.why_skipped(reason)
