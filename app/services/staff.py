"""The people of the firm: whom the audit trail names, and who answers for an account."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import select

from app.models.firm import Staff
from app.services.accounts import check_address
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office


@dataclass(frozen=True, slots=True)
class StaffInput:
    """What people edit of a member of staff."""

    name: str
    title: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff as the list shows her."""

    id: int
    name: str
    title: str
    email: str
    phone: str
    active: bool
    version: int
    me: bool
    """It is she who sits at this window."""


def members(office: Office) -> list[StaffRow]:
    """Return all members by name, those who left last."""
    with office.database.read() as session:
        found = session.scalars(select(Staff).order_by(Staff.active.desc(), Staff.name))
        here = office.database.actor.staff_id
        return [
            StaffRow(each.id, each.name, each.title, each.email, each.phone, each.active, each.version, each.id == here)
            for each in found
        ]


def add(office: Office, given: StaffInput) -> int:
    """Add a member; returns her id. Raises `Refused` with the field."""
    given = check(given)
    with office.database.write() as uow:
        member = Staff(**asdict(given))
        uow.session.add(member)
        uow.session.flush()
        _note(uow, "staff.added", member)
        uow.commit()
        return member.id


def change(office: Office, staff_id: int, given: StaffInput, version: int) -> None:
    """Change what is known of a member. Raises `Refused` with the field, `Stale` where somebody else was faster."""
    given = check(given)
    with office.database.write() as uow:
        member = uow.session.get_one(Staff, staff_id)
        if member.version != version:
            raise Stale("staff")
        for name, value in asdict(given).items():
            setattr(member, name, value)
        _note(uow, "staff.changed", member)
        uow.commit()


def set_active(office: Office, staff_id: int, active: bool) -> None:
    """Say that a member has left, or is back. What she did stays in the audit trail under her name."""
    with office.database.write() as uow:
        member = uow.session.get_one(Staff, staff_id)
        if member.active != active:
            member.active = active
            _note(uow, "staff.back" if active else "staff.left", member)
        uow.commit()


def check(given: StaffInput) -> StaffInput:
    """Return the input with its words in order; raises `Refused` with the field."""
    name = " ".join(given.name.split())
    if not name:
        raise Refused("name-missing", "name")
    email = check_address(given.email) if given.email.strip() else ""
    return StaffInput(name, " ".join(given.title.split()), email, given.phone.strip())


def _note(uow: UnitOfWork, code: str, member: Staff) -> None:
    uow.audit(code, "settings", staff_id=member.id, name=member.name)
    uow.changed("staff", member.id)
