"""The sender: a background thread that mails what is due, on the minute, and whenever it is told (ENG-1).

*What is due lives in the database*; `schedule` is its metronome only. It waits on an event, so
that stopping and "send now" take milliseconds, and a gap of the wall clock (sleep) makes a
pass at once.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import schedule

from app.services import clock_check
from app.services import firm as firm_service
from app.services.database import Changes, identity
from app.services.disk_faults import READ_ONLY, may_write
from app.services.errors import Fault
from app.services.mail import outbox, results, throttling
from app.services.mail.batch import Queue
from app.services.mail.recorder import Recorder
from app.services.mail.sealing import Sealed
from app.services.mail.transport import Envelope, Outcome, Transport
from app.services.mail.verdict import Verdict
from app.services.mail.writer import Writer
from app.services.office import Office
from app.services.reminders import clockwork, planning
from app.services.requests.chores import do_chores

log = logging.getLogger(__name__)

TICK = timedelta(seconds=60)
LOST_AFTER = timedelta(seconds=90)
"""A wait this much longer than asked for means that the computer slept: look at once."""

SENDER_CHANGED = Changes(frozenset({("sender", None)}))
NEEDS_A_PERSON = frozenset(
    {
        "sign-in-refused", "sign-in-required", "sign-in-missing", "password-missing", "password-over-plain",
        "tls-not-verified", "tls-required", "starttls-missing", "sender-refused", "server-refused",
    }
)  # fmt: skip
"""Trying these again by itself would lock the account, or ask for what nobody typed."""
BACK_OFF = (timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=5), timedelta(minutes=15))


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass did."""

    planned: int = 0
    held: int = 0
    accepted: int = 0
    failed: int = 0
    uncertain: int = 0
    postponed: int = 0
    skipped: int = 0
    stopped: str = ""
    """Why the queue stands still: a suggestion code of the verdict ("sign-in-refused", "keyring-locked"…)."""
    stopped_words: str = ""
    paused: bool = False
    mails: tuple[int, ...] = field(default=())
    """The mails that were accepted."""


class Sender:
    """Plans and sends. `run_pass` does it once, in the caller's thread; `start` does it again and again."""

    def __init__(
        self, office: Office, transport: Callable[[], Transport], already_written: Callable[[], set[int]]
    ) -> None:
        self._office = office
        self._make_transport = transport
        self._already_written = already_written
        self._transport: Transport | None = None
        self._transport_stale = threading.Event()
        self._outdated = threading.Event()
        """Set where what was read for the next mails may have become untrue."""
        self._wake = threading.Event()
        self._pass_wanted = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._scheduler = schedule.Scheduler()
        self.last_report = PassReport()
        self._rest_until: datetime | None = None
        self._faults = 0
        self._passing = False
        self._recorder = Recorder(office)

    def start(self) -> None:
        """Begin to send in the background; recovers first what a killed sender left."""
        self._thread = threading.Thread(target=self._run, name="sender", daemon=True)
        self._thread.start()

    def stop(self, timeout: float | None = 30.0) -> None:
        """Stop after the mail that is under way; within 50 ms when idle."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(timeout)
            self._thread = None
        elif not self._passing:
            # A signal's handler may call this in the middle of a pass: the mail under way keeps its connection.
            self._close_transport()

    def try_now(self) -> None:
        """A person says that the obstacle is gone: look now, whatever stopped the queue."""
        self._rest_until, self._faults = None, 0
        self.look_now()

    def look_now(self) -> None:
        """Make a pass at once; what stopped the queue stops it still."""
        self._pass_wanted.set()
        self._wake.set()

    def _on_changes(self, changes: Changes) -> None:
        """Heed what a window just committed: a mail leaves at its moment, not at the next tick (SND-1)."""
        if threading.current_thread() is self._thread:
            return
        self._outdated.set()
        if changes.touches("firm"):
            self.look_now()
        elif changes.touches("mail"):
            self._wake.set()

    def account_changed(self) -> None:
        """Use the mail account's new settings from the next mail on."""
        self._transport_stale.set()
        self._outdated.set()
        self.try_now()

    def _run(self) -> None:
        unsubscribe = self._office.database.feed.subscribe(self._on_changes)
        self._scheduler.every(TICK.seconds).seconds.do(self._guarded_pass)
        self._guarded(self.recover)
        self._guarded_pass()
        while not self._stopping.is_set():
            before = self._office.clock.now()
            self._wake.wait(self._patience())
            if self._stopping.is_set():
                break
            self._wake.clear()
            slept = self._office.clock.now() - before > LOST_AFTER
            if self._pass_wanted.is_set() or slept or self._moment_came():
                self._pass_wanted.clear()
                self._guarded_pass()
            else:
                self._scheduler.run_pending()
        unsubscribe()
        self._close_transport()

    def _patience(self) -> float:
        """Seconds until something may be due: the next queued mail, or the next tick."""
        tick = max(0.0, self._scheduler.idle_seconds or 0.0)
        moment = self._next_moment()
        if moment is None or self._stands_still():
            return tick
        until = (moment - self._office.clock.now()).total_seconds()
        return min(tick, max(0.05, until))

    def _moment_came(self) -> bool:
        if self._stands_still():
            return False
        moment = self._next_moment()
        return moment is not None and moment <= self._office.clock.now()

    def _next_moment(self) -> datetime | None:
        """Return when the next mail may leave; None where there is none, or the database cannot be read just now."""
        try:
            with self._office.database.read() as session:
                return outbox.next_moment(session)
        except Fault as fault:
            log.warning("the outbox cannot be read: %s", fault.code)
            return None

    def _guarded_pass(self) -> None:
        self._guarded(self._remembered_pass)

    def _remembered_pass(self) -> None:
        """Make a pass; after one that mailed somebody this computer remembers it, so that a roll-back shows (ENG-6)."""
        report = self.run_pass()
        if report.mails:
            identity.remember(self._office.database, self._office.paths)

    def _guarded(self, work: Callable[[], object]) -> None:
        """A sender never dies of one bad pass: the fault is shown, the next tick tries again."""
        try:
            work()
        except Fault as fault:
            self._report(PassReport(stopped=fault.code))
        except Exception:
            log.exception("a pass of the sender failed")
            self._report(PassReport(stopped="internal"))

    # One pass

    def recover(self) -> int:
        """Find what was claimed and never recorded: uncertain, or proved by the sandbox mailbox (ENG-3)."""
        written = self._already_written()
        with self._office.database.write() as uow:
            found = results.recover(uow, written)
            uow.commit()
        return found

    def run_pass(self) -> PassReport:
        """Plan what is due and send what is ready; returns what was done."""
        if not may_write(self._office.paths.data_dir):
            # What left could not be written down: a mail would be sent again.
            self._report(PassReport(stopped=READ_ONLY))
            return self.last_report
        self._passing = True
        try:
            self._settle_interrupted()
            with self._office.database.read() as session:
                now = self._office.clock.now()
                pause = firm_service.pause_of(session, now)
                paused = pause.paused
                behind = not paused and clock_check.written_ahead(session, now) is not None
            if paused and pause.reason not in identity.REASONS:
                # A pause holds the mails, not the work: jobs move on, and what they ask waits in the outbox (PIP-4).
                # In a copy, or a backup put back, nothing happens by itself before somebody says that it may.
                self._do_chores()
            if paused or behind:
                report = PassReport(paused=paused, stopped=clock_check.CODE if behind else "")
            else:
                report = self._work(self._plan())
        finally:
            self._passing = False
        self._report(report)
        return report

    def _stands_still(self) -> bool:
        """Whether no mail may leave before the next tick, whatever its moment."""
        return self._resting() or self.last_report.paused or self.last_report.stopped in (clock_check.CODE, READ_ONLY)

    def _resting(self) -> bool:
        """Whether an obstacle lets the queue stand still for now."""
        return self._rest_until is not None and self._office.clock.now() < self._rest_until

    def _rest(self, code: str) -> None:
        """Let the queue stand still: until a person acts, or for a while that grows."""
        now = self._office.clock.now()
        wait = timedelta(days=3650) if code in NEEDS_A_PERSON else BACK_OFF[min(self._faults, len(BACK_OFF) - 1)]
        self._faults += 1
        self._rest_until = now + wait

    def _do_chores(self) -> None:
        with self._office.database.write() as uow:
            if do_chores(uow) | clockwork.recompute_outdated(uow):
                uow.commit()

    def _plan(self) -> planning.Planned:
        total = planning.Planned()
        self._do_chores()
        while True:
            with self._office.database.write() as uow:
                planned = planning.plan_due(uow, storm=total.storm)
                if not planned.requests:
                    planning.note_pass(uow)
                uow.commit()
            if not planned.requests:
                return total
            mails, held = total.mails + planned.mails, total.held + planned.held
            total = planning.Planned(mails, held, total.requests + planned.requests, planned.storm)

    def _work(self, planned: planning.Planned) -> PassReport:
        """Send what is ready until nothing is, or an obstacle makes the queue stand still."""
        self._dropped_transport()
        if self._resting():
            return replace(self.last_report, planned=planned.mails, held=planned.held, accepted=0, mails=())
        queue = Queue(self._office, self._outdated)
        try:
            done = self._send_all(queue)
        finally:
            self._recorder.flush()
        tally = Counter(outcome.verdict for outcome in done.values())
        last = next(reversed(done.values()), None)
        stopped = last.obstacle if last is not None else ""
        if stopped:
            self._rest(stopped)
        if self._transport is not None:
            self._transport.idle()
        return PassReport(
            planned=planned.mails,
            held=planned.held,
            accepted=tally[Verdict.ACCEPTED],
            failed=tally[Verdict.FAILED],
            uncertain=tally[Verdict.UNCERTAIN],
            postponed=tally[Verdict.RETRY] + tally[Verdict.LIMITED],
            skipped=len(queue.kept_back),
            stopped=stopped,
            stopped_words=last.text if last is not None and stopped else "",
            mails=tuple(mail_id for mail_id, outcome in done.items() if outcome.verdict == Verdict.ACCEPTED),
        )

    def _send_all(self, queue: Queue) -> dict[int, Outcome]:
        """Send one mail after another, up to an obstacle; returns what became of them, by mail id, in their order."""
        done: dict[int, Outcome] = {}
        writer = Writer(self._office, queue)
        for mail_id, sealed in writer:
            if self._stopping.is_set():
                break
            outcome = self._send_one(queue, writer, mail_id, sealed)
            if outcome is None:
                queue.kept_back.add(mail_id)
                continue
            done[mail_id] = outcome
            if outcome.verdict == Verdict.ACCEPTED:
                self._faults = 0
            if outcome.obstacle:
                break
        return done

    def _send_one(self, queue: Queue, writer: Writer, mail_id: int, sealed: Sealed | None) -> Outcome | None:
        """Send one mail, if nothing speaks against it; None where it is held, or waits."""
        office = self._office
        if sealed is None:
            return None
        if self._dropped_transport():
            queue.look_again(mail_id)  # it was written for the account that was
            return None
        transport = self._transport = self._transport or self._make_transport()
        throttled = queue.batch.throttles(transport)
        if throttled and not throttling.take(office, transport):
            self._outdated.set()  # the others wait too
            return None

        def claim() -> bool:
            with office.database.write() as uow:
                frozen = replace(sealed.frozen, proof_told=transport.copied)
                claimed = outbox.claim(uow, mail_id, frozen, sealed.today, transport.name)
                uow.commit()
            return claimed

        envelope = Envelope(mail_id, sealed.sender, sealed.recipient, sealed.data, sealed.proof_copy)
        outcome = transport.send(envelope, claim, writer.write_ahead)
        if outcome.verdict == Verdict.NOT_CLAIMED:
            # Settled, paused or changed since: the next look decides anew what becomes of it.
            queue.look_again(mail_id)
            with office.database.write() as uow:
                throttling.learn(uow, transport, outcome)
                uow.commit()
            return None
        self._recorder.add(mail_id, outcome, transport, throttled=throttled)
        return outcome

    def _settle_interrupted(self) -> None:
        """Between two passes nothing is under way: what is still *sending* could not be written down, or broke off."""
        self._recorder.flush()
        with self._office.database.read() as session:
            interrupted = results.any_interrupted(session)
        if interrupted:
            self.recover()

    # The transport

    def _dropped_transport(self) -> bool:
        """Let go of the account that was, where it was changed; says so."""
        stale = self._transport_stale.is_set()
        if stale:
            self._transport_stale.clear()
            self._close_transport()
        return stale

    def _close_transport(self) -> None:
        if self._transport is not None:
            self._transport.close()
            self._transport = None

    def _report(self, report: PassReport) -> None:
        changed = (report.stopped, report.paused) != (self.last_report.stopped, self.last_report.paused)
        self.last_report = report
        if changed:
            self._office.database.feed.publish(SENDER_CHANGED)
