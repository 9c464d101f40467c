"""Reminders that wait in the outbox, held for a reason and let go again; what a person sends by hand is left alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import select

from app.models.mail import UNRELEASED, Mail, MailItem, MailState, StepKind
from app.services.database import UnitOfWork


def hold(uow: UnitOfWork, request_ids: Iterable[int], reason: str, before: Sequence[MailState]) -> None:
    """Hold the reminders of some requests that are in one of the states `before`."""
    assert set(before) <= set(UNRELEASED), "what left cannot be held"
    for mail in _reminders(uow, request_ids, before):
        mail.state, mail.reason = MailState.HELD, reason
        uow.changed("mail", mail.id)
    uow.session.flush()


def let_go(uow: UnitOfWork, request_ids: Iterable[int], reasons: Collection[str]) -> None:
    """Let those go on that are held for one of these reasons; the claim asks anyway whether they still may (STOP-9)."""
    for mail in _reminders(uow, request_ids, [MailState.HELD]):
        if mail.reason in reasons:
            mail.state, mail.reason, mail.not_before = MailState.QUEUED, "", uow.now
            uow.changed("mail", mail.id)
    uow.session.flush()


def _reminders(uow: UnitOfWork, request_ids: Iterable[int], states: Sequence[MailState]) -> list[Mail]:
    reminders = select(MailItem.mail_id).where(
        MailItem.request_id.in_(list(request_ids)), MailItem.step_kind == StepKind.REMINDER, MailItem.dropped == ""
    )
    return list(uow.session.scalars(select(Mail).where(Mail.id.in_(reminders), Mail.state.in_(states))))
