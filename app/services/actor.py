"""Who does something: a member of staff, the engine, an import. Written into the audit trail."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `kind` is staff, automatic, import or system; the rest says where from."""

    kind: str
    name: str = ""
    staff_id: int | None = None
    os_user: str = ""
    machine: str = ""


SYSTEM = Actor("system")
AUTOMATIC = Actor("automatic")
