"""A restored database erased anew: what was erased since its backup was made (APP-7)."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.models.account import Account
from app.models.firm import Firm
from app.models.mail import Mail, MailState
from app.models.privacy import Erasure, Kept, digest_of
from app.services import settings as firm_settings
from app.services.backups.erased import Erased
from app.services.database import Database
from app.services.privacy import retention, rows


def erase_again(database: Database, erased: Erased) -> int:
    """Erase the accounts of the list that the database still holds, as they were erased; returns how many.

    What lies outside of the database follows when it is opened for the first time.
    """
    count = 0
    with database.write() as uow:
        session = uow.session
        firm, settings = session.scalars(select(Firm)).one(), firm_settings.load(session)
        today = settings.calendar().local_date(uow.now)
        for account_id, created_at in session.execute(select(Account.id, Account.created_at)).all():
            digest = digest_of(firm.database_id, account_id, created_at)
            if digest not in erased or _has_been(session, digest, erased[digest]):
                continue
            # Nothing leaves a restored database: what was being sent when it was copied is not being sent now.
            sending = update(Mail).where(Mail.account_id == account_id, Mail.state == MailState.SENDING)
            session.execute(sending.values(state=MailState.UNCERTAIN))
            duty = retention.duty(session, account_id, settings.country, today)
            rows.erase(uow, account_id, Kept(erased[digest]), duty.request_ids)
            count += 1
        uow.commit()
    return count


def _has_been(session: Session, digest: str, kept: str) -> bool:
    query = select(Erasure.kept).where(Erasure.digest == digest).order_by(Erasure.id.desc()).limit(1)
    return session.scalar(query) == kept
