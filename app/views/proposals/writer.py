"""Keeps a proposal while it is written, saves and sends it: one writing at a time, in order (PRO-3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.services.requests.creating import PlanInput
from app.services.requests.detail import RequestDetail
from app.services.requests.proposal import ProposalDetail
from app.services.requests.sending import Released
from app.views.desk import Desk
from app.views.proposals import keeping
from app.views.proposals.keeping import Typed


class Writer(QObject):
    """`typed` says what stands on the page. `dirty_changed` where something waits to be kept, or does not any more."""

    dirty_changed = Signal()
    kept = Signal(bool)
    """A draft was kept: by itself, or because somebody asked for it."""
    mailed = Signal(object)
    """`Released`: it was sent, or mailed again."""
    refused = Signal(object)
    unkept = Signal(object)
    """A draft could not be kept by itself: nobody asked for it, so she is told and not stopped."""
    mailing = Signal(bool)
    """What is typed now would come too late; a moment later it is known whether it was mailed."""

    def __init__(self, desk: Desk, typed: Callable[[], Typed], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._typed = desk, typed
        self.request_id: int | None = None
        self.detail: RequestDetail | None = None
        self.version = 0
        self.stored: PlanInput | None = None
        """The reminder settings of what is kept."""
        self.dirty = False
        self.busy = False
        self._waiting: Callable[[], None] | None = None

    @property
    def is_sent(self) -> bool:
        """Whether it was sent before: saving mails it again."""
        return self.detail is not None and self.detail.row.phase != "draft"

    def begin(self, request_id: int | None) -> None:
        """Begin with a new one, or one that is to be read."""
        self.request_id, self.detail, self.version, self.stored = request_id, None, 0, None
        self.set_dirty(False)

    def take_in(self, found: RequestDetail) -> None:
        """Remember what is kept, without touching what somebody types."""
        content: ProposalDetail = found.content
        shown = found.row.reminders
        self.detail, self.request_id, self.version = found, found.row.id, content.version
        self.stored = PlanInput(
            shown.enabled, shown.days, shown.number, shown.basis, shown.first_offset, source=shown.source
        )

    def set_dirty(self, dirty: bool) -> None:
        """Say whether something waits to be kept."""
        self.dirty = dirty
        self.dirty_changed.emit()

    def keep(self, *, by_itself: bool, then: Callable[[], None] | None = None) -> None:
        """Keep the draft, and go on with `then`. What is typed while it is written is kept by the next writing."""
        if self.busy:
            self._waiting = lambda: self._keep_rest(then)
            return
        office, typed = self._desk.office, self._typed()

        def done(found: RequestDetail) -> None:
            self._finish(typed, found)
            self.kept.emit(by_itself)
            if not self._go_on() and then is not None:
                then()

        def failed(error: Exception) -> None:
            self._failed(error, self.unkept if by_itself and then is None else self.refused)

        self.busy = True
        self._desk.do(self, lambda: keeping.keep(office, typed, by_itself=by_itself), done, failed)

    def send(self) -> None:
        """Keep the draft, then send it; where sending is refused it stays a draft, kept."""
        if self.dirty or self.request_id is None:
            self.keep(by_itself=True, then=lambda: self._mail(keeping.send))
        else:
            self._mail(keeping.send)

    def save_sent(self) -> None:
        """Save one that was sent, which mails it again."""
        self._mail(keeping.save_sent)

    def _mail(self, work: Callable[..., tuple[RequestDetail, Released]]) -> None:
        if self.busy:
            self._waiting = lambda: self._mail(work)
            return
        office, typed = self._desk.office, self._typed()

        def done(result: tuple[RequestDetail, Released]) -> None:
            self.busy = False
            self.take_in(result[0])
            self.mailing.emit(False)
            self.set_dirty(False)
            self.mailed.emit(result[1])

        self.busy = True
        self.mailing.emit(True)
        self._desk.do(self, lambda: work(office, typed), done, self._failed)

    def _finish(self, before: Typed, found: RequestDetail) -> None:
        self.busy = False
        self.take_in(found)
        now = replace(self._typed(), request_id=before.request_id, version=before.version, plan=before.plan)
        if now == before:
            self.set_dirty(False)

    def _go_on(self) -> bool:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()
        return waiting is not None

    def _keep_rest(self, then: Callable[[], None] | None) -> None:
        if self.dirty and not self.is_sent:
            self.keep(by_itself=True, then=then)
        elif then is not None:
            then()

    def _failed(self, error: Exception, told: SignalInstance | None = None) -> None:
        self.busy, self._waiting = False, None
        self.mailing.emit(False)
        (told or self.refused).emit(error)
