"""The desk: all that a page needs of the program around it.

A page asks for work off the GUI thread, for navigation, toasts, questions and explanations here, and hears what
changed. The desk says the wish by a signal and the shell fulfils it, so that a page can be tried without a window.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.office import Office
from app.views.bridge import Bridge
from app.views.preferences import Preferences
from app.views.workers import Workers

log = logging.getLogger(__name__)
T = TypeVar("T")
Errand = Literal[
    "check-mail", "back-up", "pause-hour", "pause-tomorrow", "pause-monday", "pause-resumed", "resume", "help"
]
SenderWish = Literal["try-now", "account-changed"]


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the program. `page` is a name of the table in `places`."""

    page: str
    account_id: int | None = None
    tab: str = ""
    request_id: int | None = None
    segment: str = ""
    mail_id: int | None = None
    pipeline_id: int | None = None
    job_id: int | None = None
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class ToastWish:
    """Words at the bottom of the window, with Undo where it is possible."""

    text: str
    icon: str = "send"
    undo: Callable[[], None] | None = None
    seconds: int = 10
    hovered: Callable[[], None] | None = None
    """Called while the pointer or the focus rests on it: a mail's wait is extended then."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that must be answered by yes before something is done."""

    parent: QWidget
    title: str
    text: str
    button: str
    on_yes: Callable[[], None]
    danger: bool = False


@dataclass(frozen=True, slots=True)
class RequestWish:
    """Somebody wants the New request dialog; `kind` None lets her choose."""

    kind: object | None = None
    account_ids: tuple[int, ...] = ()
    documents: tuple[object, ...] = ()
    """`PickedDocument`s of the account that it is about (DOC-2, DOC-3)."""


class Desk(QObject):
    """What a page gets. Made in the GUI thread.

    `office` is handed to service functions and never reached into. With `sync` (tests) work runs at once in the
    caller's thread and changes are told as they are committed.
    """

    changed = Signal(object)
    """`app.services.database.Changes` after commits of this or another process, gathered for 50 ms at most."""
    navigated = Signal(object)
    """Place: the shell goes there."""
    toasted = Signal(object)
    """ToastWish."""
    titled = Signal()
    """The page's title is another: its account was read, a request was opened."""
    asked = Signal(object)
    """Question."""
    explained = Signal(object)
    """The exception that somebody must be told of."""
    announced = Signal(str)
    """Text for the status bar and for screen readers."""
    request_wanted = Signal(object)
    """RequestWish."""

    statement_wanted = Signal(object)
    """tuple[Path, ...]: statements of the bank to read (INV-3)."""
    sender_told = Signal(str)
    """SenderWish."""
    errand_wanted = Signal(str)
    """Errand."""
    quit_wanted = Signal()
    restore_wanted = Signal(object)
    """app.services.backups.info.BackupInfo."""

    def __init__(
        self,
        office: Office,
        preferences: Preferences | None = None,
        *,
        sync: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.preferences = preferences or Preferences()
        """Theme, language, sizes and layouts of this user; `keep_layout` for splitters and headers."""
        self.sync = sync
        self.workers = Workers(sync=sync, parent=self)
        self.bridge = Bridge(office.database.feed, sync=sync, parent=self)
        self.bridge.changed.connect(self.changed)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        key: str = "",
        again: bool = False,
    ) -> None:
        """Do `work` on a worker thread and hand its result to `done` in the GUI thread.

        Dropped when `owner` is gone by then. With `key` only the newest answer of (owner, key) is delivered, and
        work that was overtaken while it waited is not begun. With `again` it is work that reads the same each time:
        asked for while it is under way, its answer is delivered and it is done once more, however often it was asked
        for. An error goes to `failed`, else to `explain`.
        """
        self.workers.submit(owner, work, done, failed or self.explain, key=key, again=again)

    def do(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As `run`, for writes: the owner's writes keep their order, and are done even if she closes the page."""
        self.workers.submit(owner, work, done, failed or self.explain, ordered=True)

    def go(self, place: Place) -> None:
        """Show a page."""
        self.navigated.emit(place)

    def toast(
        self,
        text: str,
        *,
        icon: str = "send",
        undo: Callable[[], None] | None = None,
        seconds: int = 10,
        hovered: Callable[[], None] | None = None,
    ) -> None:
        """Say at the bottom of the window what was done, with Undo where `undo` is given (Ctrl Z calls it too)."""
        self.toasted.emit(ToastWish(text, icon, undo, seconds, hovered))

    def explain(self, error: Exception) -> None:
        """Tell of an error: kind words for a refusal, a report that can be read for what nobody foresaw."""
        log.info("explained: %s", type(error).__name__)
        self.explained.emit(error)

    def confirm(
        self,
        parent: QWidget,
        title: str,
        text: str,
        button: str,
        on_yes: Callable[[], None],
        *,
        danger: bool = False,
    ) -> None:
        """Ask; `on_yes` is called if the person presses `button`. Returns at once."""
        self.asked.emit(Question(parent, title, text, button, on_yes, danger))

    def announce(self, text: str) -> None:
        """Say something in the status bar and to screen readers."""
        self.announced.emit(text)

    def new_request(
        self, *, kind: object | None = None, account_ids: Sequence[int] = (), documents: Sequence[object] = ()
    ) -> None:
        """Open the New request dialog."""
        self.request_wanted.emit(RequestWish(kind, tuple(account_ids), tuple(documents)))

    def import_statement(self, paths: Sequence[Path] = ()) -> None:
        """Show the lines of bank statements that wait, and read these files into them."""
        self.statement_wanted.emit(tuple(paths))

    def tell_sender(self, what: SenderWish) -> None:
        """Tell the sender: the obstacle is gone ("try-now"), use the new mail account."""
        self.sender_told.emit(what)

    def errand(self, what: Errand) -> None:
        """Have something done that is no page and no request: the mailbox read, a backup made, all sending paused."""
        self.errand_wanted.emit(what)

    def restore(self, backup: object) -> None:
        """Close the office, restore a backup (`BackupInfo`) with one made of the present state first, open again."""
        self.restore_wanted.emit(backup)

    def quit(self) -> None:
        """Leave the program; says first what would have gone out today."""
        self.quit_wanted.emit()

    def close(self) -> bool:
        """Finish writes under way and hear nothing more; False where some work did not end in time."""
        self.bridge.close()
        return self.workers.drain()
