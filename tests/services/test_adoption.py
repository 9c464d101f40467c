"""What fell due before a restored or copied database was adopted may have been sent by its twin."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import insert, update

from app.models.account import Contact, ContactLink
from app.models.mail import Mail
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services import adoption
from app.services.backups import make, restore
from app.services.office import Office
from app.services.reminders import planning
from app.services.reminders.clockwork import recompute
from tests.support.small_firm import SmallFirm, one


@pytest.mark.behaviour("ENG-6", "ENG-3")
@pytest.mark.parametrize("hour", [9, 20], ids=["in the morning", "after hours"])
def test_a_reminder_sent_after_the_backup_does_not_go_again_by_itself_after_the_restore(
    tmp_path: Path, hour: int
) -> None:
    # bug class 49
    firm = SmallFirm(tmp_path)
    with closing(firm.open()) as database, database.write() as uow:
        uow.session.execute(update(Mail).values(state="skipped"))
        uow.session.execute(update(Contact).values(email_key="ada@ada.example"))
        uow.session.execute(insert(ContactLink).values(account_id=1, contact_id=1, notify=True))
        uow.session.execute(
            insert(Request).values(
                id=1, kind="organizer", account_id=1, reference="R-1", title="2025", phase="open", state="sent",
                created_at=uow.now, version=1,
            )
        )  # fmt: skip
        uow.session.execute(insert(ReminderPlan).values(request_id=1, enabled=True, days=3, number=3, version=1))
        sent = uow.now - timedelta(days=3)
        uow.session.execute(insert(ReminderClock).values(request_id=1, first_accepted_at=sent, last_automatic_at=sent))
        recompute(uow, [1])
        uow.commit()
    assert one(firm.paths.database, "SELECT next_at IS NOT NULL FROM reminder_clock")
    info = make(firm.paths.database, firm.paths, firm.clock, "nightly")
    # ... here the reminder leaves, and then the backup is restored.
    firm.clock.set(firm.clock.now().replace(hour=hour, minute=30))
    restore(info, firm.paths, firm.clock)

    with closing(firm.open()) as database:
        office = Office(database, firm.clock, firm.store, firm.paths, cast(Any, None))
        adoption.adopt(office)
        for _ in range(2):
            with database.write() as uow:
                planning.plan_due(uow)
                uow.commit()
            firm.clock.advance(timedelta(hours=14))

    assert one(firm.paths.database, "SELECT count(*) FROM mail WHERE state = 'queued'") == 0
    assert one(firm.paths.database, "SELECT count(*) FROM mail WHERE state = 'held' AND reason = 'adopted'") == 1
