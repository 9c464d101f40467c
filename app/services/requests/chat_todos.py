"""The to-dos of a thread: added, ticked, worded anew, moved, removed; the last tick ends the reminders (STOP-7)."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from app.models.content import Todo
from app.models.kinds import RULES, Kind
from app.models.phase import Phase
from app.models.request import Request
from app.services.database import UnitOfWork
from app.services.errors import Refused, Stale
from app.services.office import Office
from app.services.reminders.clockwork import recompute
from app.services.requests import acting, chat, chat_thread, memento
from app.services.requests.acting import Acted

FINISHED = "finished"


def add(office: Office, request_id: int, text: str) -> Acted:
    """Ask one more thing of the client. An answered or finished thread waits again, its reminders start anew.

    It mails nobody by itself. Raises `Refused`: "todo-missing", "todo-too-long", "todos-too-many", "thread-closed".
    """
    chat.check_todo(text)
    with office.database.write() as uow:
        request = _writable(uow, request_id)
        before = memento.take(uow.session, request)
        present = chat_thread.todos(uow.session, request_id)
        if len(present) >= chat.MAX_TODOS:
            raise Refused("todos-too-many", "todos", limit=chat.MAX_TODOS)
        position = max((each.position for each in present), default=-1) + 1
        uow.session.add(Todo(request_id=request_id, position=position, text=text.strip()))
        return _finish(uow, request, before, "todo.added", text=text.strip())


def tick(office: Office, request_id: int, todo_id: int, *, done: bool = True, by_firm: bool = False) -> Acted:
    """Tick a to-do, or take its tick back; ticked by the firm it bears the staff member's name.

    The last one ticked ends the reminders; a tick taken back from a finished thread opens it anew.
    """
    with office.database.write() as uow:
        request, todo = _found(uow, request_id, todo_id)
        before = memento.take(uow.session, request)
        todo.done_at = (todo.done_at or uow.now) if done else None
        todo.done_by = uow.actor.name if done and by_firm else ""
        code = "todo.done" if done else "todo.undone"
        return _finish(uow, request, before, code, group="staff" if by_firm or not done else "client", text=todo.text)


def reword(office: Office, request_id: int, todo_id: int, text: str) -> Acted:
    """Word a to-do anew. Raises `Refused` as `add` does."""
    chat.check_todo(text)
    with office.database.write() as uow:
        request, todo = _found(uow, request_id, todo_id)
        before = memento.take(uow.session, request)
        todo.text = text.strip()
        return _finish(uow, request, before, "todo.reworded", text=todo.text)


def move(office: Office, request_id: int, todo_id: int, by: int) -> Acted:
    """Move a to-do so many places down (up: negative); beyond the ends it stays there."""
    with office.database.write() as uow:
        request, todo = _found(uow, request_id, todo_id)
        before = memento.take(uow.session, request)
        order = chat_thread.todos(uow.session, request_id)
        at = order.index(todo)
        order.insert(min(max(at + by, 0), len(order) - 1), order.pop(at))
        for position, each in enumerate(order):
            each.position = position
        return _finish(uow, request, before, "")


def remove(office: Office, request_id: int, todo_id: int) -> Acted:
    """Ask it no more. Where the others are done, that ends the reminders as the last tick does."""
    with office.database.write() as uow:
        request, todo = _found(uow, request_id, todo_id)
        before = memento.take(uow.session, request)
        text = todo.text
        uow.session.delete(todo)
        return _finish(uow, request, before, "todo.removed", text=text)


def _writable(uow: UnitOfWork, request_id: int) -> Request:
    request = uow.session.get_one(Request, request_id)
    if request.phase == Phase.ENDED or request.archived_at is not None:
        raise Refused("thread-closed", state=request.state)
    return request


def _found(uow: UnitOfWork, request_id: int, todo_id: int) -> tuple[Request, Todo]:
    request, todo = _writable(uow, request_id), uow.session.get(Todo, todo_id)
    if todo is None or todo.request_id != request_id:
        raise Stale("request")
    return request, todo


def _finish(
    uow: UnitOfWork, request: Request, before: dict[str, Any], code: str, *, group: str = "staff", text: str = ""
) -> Acted:
    """Let the thread's state follow its to-dos, end what must not leave any more, and commit."""
    chat.count_todos(uow, request)
    _follow(uow, request, before["request"])
    if code:
        uow.audit(code, group, account_id=request.account_id, request_id=request.id, name=text)
    # The list of to-dos is in its mails: a text rendered before is out of date (STOP-9).
    flag_modified(request, "state")
    skipped = acting.skip_ended(uow, request.id)
    recompute(uow, [request.id])
    acted = Acted(request.id, code or "todo.moved", before, request.version, skipped, request.state)
    uow.commit()
    return acted


def _follow(uow: UnitOfWork, request: Request, before: dict[str, Any]) -> None:
    """End with the last open to-do, begin anew with one that is open again; else stay as it is.

    A message that waits for a reply though all to-dos are done long since goes on waiting.
    """
    if request.phase == Phase.DRAFT:
        return
    left, left_before = (
        total - done
        for total, done in (
            (request.progress_total, request.progress_done),
            (before["progress_total"], before["progress_done"]),
        )
    )
    if left_before and not left and request.progress_total:
        acting.enter_state(uow, request, FINISHED)
    elif left and request.phase == Phase.DONE:
        acting.enter_state(uow, request, RULES[Kind(request.kind)].opening, new_cycle=True)
