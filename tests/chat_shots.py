"""Pictures of threads and client tasks, for `tests.shots`: a lived thread opened, the list that is mailed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.services.requests.listing import Kind
from app.views.desk import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.shots import Stage

SMALLEST = (1024, 680)
USUAL = (1360, 860)


def _busiest(stage: Stage) -> tuple[int, int]:
    """Return the account that is asked most, and how much."""
    counts: dict[int, int] = {}
    for row in stage.rows(segment="waiting"):
        counts[row.account_id] = counts.get(row.account_id, 0) + 1
    return max(counts.items(), key=lambda pair: pair[1])


def thread(stage: Stage) -> None:
    """A thread that was answered, opened whole."""
    rows = stage.rows(kinds=(Kind.CHAT,), segment="waiting")
    row = next((each for each in rows if each.progress_total), rows[0])
    stage.go(Place("chat-open", account_id=row.account_id, request_id=row.id))


def tasks(stage: Stage) -> None:
    """The client tasks of the account that is asked most."""
    stage.go(Place("account", account_id=_busiest(stage)[0], tab="tasks"))


def send_list(stage: Stage) -> Callable[[], None]:
    """The review of the list before it is mailed."""
    tasks(stage)
    page: Any = stage.window.page()
    page._bodies["tasks"].send_list.click()
    return stage.clear


def notify_kinds(stage: Stage) -> Callable[[], None]:
    """Which kinds of request a contact is told of."""
    page: Any = stage.go(Place("account", account_id=_busiest(stage)[0], tab="info"))
    page._bodies["info"].contacts.rows[0].kinds.click()
    return stage.clear


def edit_draft(stage: Stage) -> Callable[[], None]:
    """A client request that waits, edited."""
    page: Any = stage.go(Place("client_request"))
    page.list.actions_.edit(stage.rows(kinds=(Kind.CLIENT_REQUEST,), segment="waiting")[0])
    return stage.clear


def small(show: Callable[[Stage], object]) -> Callable[[Stage], Callable[[], None]]:
    """The same in the smallest window."""

    def shown(stage: Stage) -> Callable[[], None]:
        stage.window.resize(*SMALLEST)
        show(stage)
        return lambda: stage.window.resize(*USUAL)

    return shown


SCREENS = {
    "thread-opened": thread,
    "thread-small": small(thread),
    "tasks-account": tasks,
    "tasks-small": small(tasks),
    "tasks-send-list": send_list,
    "notify-kinds": notify_kinds,
    "request-edited": edit_draft,
}
