"""Ticking, striking off and adding the documents of a client request; each can be taken back (REQ-1, STOP-9)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm.attributes import flag_modified

from app.models.content import WantedDocument
from app.models.phase import Phase
from app.models.request import Request
from app.services import documents
from app.services.database import UnitOfWork
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import memento
from app.services.requests.acting import Acted, enter_state, skip_ended
from app.services.requests.client_request import NAME_LIMIT, count, lines_of, state_of


def tick(office: Office, request_id: int, line_id: int, *, arrived: bool = True, file: Path | None = None) -> Acted:
    """Note that a document has come, or has not; the last one completes the request in the same commit.

    A file is kept among the account's documents, by its hash. Raises `Refused` for a line that is gone,
    and for a file that cannot be kept.
    """
    kept = documents.keep(office.store, [file])[0] if file is not None else None

    def change(uow: UnitOfWork, request: Request) -> str:
        line = _line(uow, request, line_id)
        line.arrived_at = (line.arrived_at or uow.now) if arrived else None
        line.struck_off = False
        line.document_id = _filed(uow, request, kept) if kept else line.document_id if arrived else None
        return line.name

    return _change(office, request_id, "wanted.arrived" if arrived else "wanted.missing", change)


def strike_off(office: Office, request_id: int, line_id: int, *, struck: bool = True) -> Acted:
    """No longer ask for a document that does not exist, or ask for it again."""

    def change(uow: UnitOfWork, request: Request) -> str:
        line = _line(uow, request, line_id)
        line.struck_off = struck
        return line.name

    return _change(office, request_id, "wanted.struck" if struck else "wanted.asked", change)


def add(office: Office, request_id: int, name: str) -> Acted:
    """Ask for one more document. Raises `Refused("wanted-missing")` for an empty name, "wanted-too-long"."""
    name = name.strip()
    if not name:
        raise Refused("wanted-missing", "documents")
    if len(name) > NAME_LIMIT:
        raise Refused("wanted-too-long", "documents", limit=NAME_LIMIT)

    def change(uow: UnitOfWork, request: Request) -> str:
        position = max((each.position for each in lines_of(uow.session, request.id)), default=-1) + 1
        uow.session.add(WantedDocument(request_id=request.id, position=position, name=name))
        return name

    return _change(office, request_id, "wanted.asked", change)


def _change(office: Office, request_id: int, code: str, change: Callable[[UnitOfWork, Request], str]) -> Acted:
    with office.database.write() as uow:
        request = uow.session.get_one(Request, request_id)
        if request.archived_at is not None or request.phase == Phase.ENDED:
            raise Refused("not-waiting", state=request.state)
        before = memento.take(uow.session, request)
        name = change(uow, request)
        uow.session.flush()
        count(uow.session, request)
        state = state_of(request)
        # Completed once, what is asked now is asked anew: its reminders begin again.
        enter_state(uow, request, state, new_cycle=before["request"]["phase"] == Phase.DONE and state != request.state)
        # A text rendered before names what was missing then: it is out of date (STOP-9).
        flag_modified(request, "state")
        uow.audit(
            code, "client" if code == "wanted.arrived" else "staff", account_id=request.account_id,
            request_id=request.id, name=name, done=request.progress_done, total=request.progress_total,
        )  # fmt: skip
        uow.changed("request", request.id)
        skipped = skip_ended(uow, request_id)
        recompute(uow, [request_id])
        acted = Acted(request_id, code, before, request.version, skipped, state)
        uow.commit()
    return acted


def _line(uow: UnitOfWork, request: Request, line_id: int) -> WantedDocument:
    line = uow.session.get(WantedDocument, line_id)
    if line is None or line.request_id != request.id:
        raise Refused("wanted-gone")
    return line


def _filed(uow: UnitOfWork, request: Request, file: KeptFile) -> int:
    return documents.keep_beside(uow, request, file).id
