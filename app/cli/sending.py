"""`send-due`: one pass of the sender for a timer; `adopt`: a restored or copied database is the firm's now."""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from app.cli.opening import office_of
from app.cli.terminal import Exit, Terminal, when
from app.models.mail import MailState
from app.services import adoption, clock_check
from app.services import send_due as pass_service
from app.services import settings as firm_settings
from app.services import status as firm_status
from app.services.database.identity import REASONS
from app.services.mail.sender import Sender
from app.services.send_due import MailLine, Run
from app.services.status import Status

SECTIONS: tuple[tuple[str, tuple[MailState, ...]], ...] = (
    ("sent", (MailState.ACCEPTED,)),
    ("failed", (MailState.FAILED, MailState.BOUNCED)),
    ("uncertain", (MailState.UNCERTAIN,)),
    ("held", (MailState.HELD,)),
    ("waiting", (MailState.QUEUED, MailState.RETRYING)),
    ("skipped", (MailState.SKIPPED,)),
)


def send_due(options: argparse.Namespace, terminal: Terminal) -> int:
    """Send what is due, once, and say what went to whom (APP-6)."""
    with office_of(options, terminal) as opened:
        office = opened.office
        if options.dry_run:
            run = pass_service.would_send(opened)
        else:
            with signals_heard() as heed:
                run = pass_service.send_due(opened, heed, try_now=options.try_now)
        settings = firm_settings.read(office)
        glance = firm_status.status(office)
        sandbox = str(office.paths.sandbox) if glance.sandbox else None
        status = exit_of(run)
        terminal.data(_as_data(run, glance, sandbox, str(office.paths.sandbox), status))
        _tell(run, glance, sandbox, ZoneInfo(settings.time_zone), terminal)
        return status


def adopt(options: argparse.Namespace, terminal: Terminal) -> int:
    """Take the database of this folder as the firm's: sending goes on, mails that were held stay held (ENG-6)."""
    with office_of(options, terminal) as opened:
        asked = opened.identity.asks or firm_status.status(opened.office).pause.reason in REASONS
        if asked:
            adoption.adopt(opened.office)
        glance = firm_status.status(opened.office)
        terminal.data({"adopted": asked, "problems": glance.problems})
        terminal.say("adopt.done" if asked else "adopt.nothing")
        if glance.problems:
            terminal.count("send.problems", glance.problems)
        return Exit.OK


def confirm_clock(options: argparse.Namespace, terminal: Terminal) -> int:
    """Take the computer's clock for right, where it is behind what was written last (ENG-7)."""
    with office_of(options, terminal) as opened:
        office = opened.office
        with office.database.read() as session:
            behind = clock_check.written_ahead(session, office.clock.now()) is not None
        if behind:
            clock_check.confirm(office)
        terminal.data({"confirmed": behind})
        terminal.say("confirm_clock.done" if behind else "confirm_clock.nothing")
        return Exit.OK


def exit_of(run: Run) -> Exit:
    """Return how a pass ended, for whoever watches the timer."""
    if run.queue_stopped:
        return Exit.QUEUE_STOPPED
    if run.pause.paused and run.pause.reason in REASONS:
        return Exit.FAULT
    if run.needs_person:
        return Exit.MAILS_NEED_A_PERSON
    return Exit.FAULT if run.report.stopped not in ("", "limited") else Exit.OK


@contextmanager
def signals_heard() -> Iterator[Any]:
    """Let a signal stop the pass after the mail under way: one killed in its middle would be uncertain."""
    senders: list[Sender] = []

    def on_signal(number: int, frame: object) -> None:
        for sender in senders:
            sender.stop(0)

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in numbers]
    try:
        yield senders.append
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _as_data(run: Run, glance: Status, sandbox: str | None, mailbox: str, status: Exit) -> dict[str, Any]:
    content: dict[str, Any] = {name: [asdict(each) for each in run.of(*states)] for name, states in SECTIONS}
    if run.dry:
        content["would_send"] = content.pop("waiting")
        content["would_hold"] = content.pop("held")
        for name in ("sent", "failed", "uncertain", "skipped"):
            content.pop(name)
    return content | {
        "dry_run": run.dry,
        "busy": asdict(run.holder) if run.busy and run.holder else run.busy,
        "paused": asdict(run.pause) if run.pause.paused else False,
        "stopped": run.report.stopped,
        "stopped_words": run.report.stopped_words,
        "sandbox": sandbox is not None,
        "sandbox_mailbox": mailbox,
        "problems": glance.problems,
        "blocked": glance.blocked,
        "mailbox": glance.mailbox,
        "next_at": glance.next_at,
        "exit_status": int(status),
    }


def _tell(run: Run, glance: Status, sandbox: str | None, zone: ZoneInfo, terminal: Terminal) -> None:
    words = terminal.words
    if run.busy:
        holder = run.holder
        terminal.say("send.busy", pid=holder.pid if holder else "?", purpose=holder.purpose if holder else "?")
        return
    if run.pause.paused:
        code = f"send.paused_{run.pause.reason}"
        known = code in words.entries
        terminal.say(code if known else "send.paused", until=when(run.pause.until, zone), by=run.pause.by or "–")
    for name, states in SECTIONS:
        _section(name, run.of(*states), run.dry, zone, terminal)
    if run.report.stopped:
        terminal.line(words.say("send.stopped", why=words.maybe(f"stopped.{run.report.stopped}")))
        if run.report.stopped_words:
            terminal.say("send.server_said", words=run.report.stopped_words)
    if not run.mails and not run.pause.paused and not run.report.stopped:
        terminal.say("send.nothing")
    if glance.problems and not run.dry:
        terminal.count("send.problems", glance.problems)
    if glance.blocked:
        terminal.count("send.blocked", glance.blocked)
    if glance.mailbox and not run.dry:
        terminal.say("send.mailbox", why=words.maybe(f"stopped.{glance.mailbox}"))
    if glance.next_at is not None and not run.dry:
        terminal.say("send.next", at=when(glance.next_at, zone), zone=zone.key)
    if sandbox is not None:
        terminal.say("send.sandbox", path=sandbox)


def _section(name: str, mails: list[MailLine], dry: bool, zone: ZoneInfo, terminal: Terminal) -> None:
    if not mails:
        return
    title = {"waiting": "would_send", "held": "would_hold"}.get(name, name) if dry else name
    terminal.count(f"send.{title}", len(mails))
    for each in mails:
        terminal.line(f"  {each.address}  {each.subject or each.title}  ({each.account}, {each.reference})")
        why = terminal.words.maybe(f"reason.{each.reason}") if each.reason else ""
        said = [part for part in (why, each.reply if name != "sent" else "") if part]
        if name == "waiting" and not dry:
            said.append(terminal.words.say("send.not_before", at=when(each.not_before, zone)))
        if said:
            terminal.line(f"    {'; '.join(said)}")
