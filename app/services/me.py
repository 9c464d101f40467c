"""Who sits at this computer: the member of staff, chosen once per user of it, whose name the audit trail writes."""

from __future__ import annotations

import getpass
import json
import platform
from pathlib import Path

from sqlalchemy import select

from app.models.firm import Firm, Staff
from app.services.actor import Actor
from app.services.database import Changes, Database
from app.services.durable_files import replace_synced
from app.services.errors import Fault
from app.services.office import Office
from app.services.paths import Paths


def who_am_i(office: Office) -> Actor:
    """Return who acts in this window: the staff member chosen earlier, the only one there is, or the system's user."""
    user, machine = _os_user(), platform.node()
    with office.database.read() as session:
        staff = {each.id: each.name for each in session.scalars(select(Staff).where(Staff.active))}
        database_id = session.scalars(select(Firm.database_id)).one()
    chosen = _choices(office.paths.state_dir).get(database_id)
    if chosen not in staff:
        chosen = next(iter(staff)) if len(staff) == 1 else None
    name = staff[chosen] if chosen is not None else user
    return Actor("staff", name=name, staff_id=chosen, os_user=user, machine=machine)


def sit_down(office: Office, staff_id: int) -> Actor:
    """Choose the member of staff for this user of this computer; from here on she acts."""
    choose(office.paths, office.database, staff_id)
    office.database.actor = who_am_i(office)
    office.database.feed.publish(Changes(frozenset({("staff", staff_id)})))
    return office.database.actor


def choose(paths: Paths, database: Database, staff_id: int) -> None:
    """Write down who sits here, in the user's state folder; raises `Fault("folder-read-only")`."""
    with database.read() as session:
        database_id = session.scalars(select(Firm.database_id)).one()
    choices = _choices(paths.state_dir)
    choices[database_id] = staff_id
    try:
        replace_synced(_file(paths.state_dir), json.dumps(choices).encode())
    except OSError as error:
        raise Fault("folder-read-only", path=str(paths.state_dir)) from error


def _file(folder: Path) -> Path:
    return folder / "staff.json"


def _choices(folder: Path) -> dict[str, int]:
    """Read the choices; a file that cannot be read means that nobody chose."""
    try:
        content = json.loads(_file(folder).read_text("utf-8"))
        return {str(key): int(value) for key, value in content.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _os_user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""
