"""`status`: the firm at a glance; `doctor`: whether all that sending needs is there."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from app import __version__
from app.cli.opening import office_of
from app.cli.terminal import Exit, Terminal, size, when
from app.models.mail import Mail, MailState
from app.models.phase import Phase
from app.models.request import Request
from app.services import doctor as examination
from app.services import settings as firm_settings
from app.services import status as firm_status
from app.services.assembly import Opened, paths_of
from app.services.clock import SystemClock
from app.services.locks import is_held, read_holder
from app.services.mail.credentials import Credentials
from app.services.office import Office
from app.services.paths import Paths

BYTES = 10_000_000
"""Numbers above this in a finding are sizes; counts are below."""


def status(options: argparse.Namespace, terminal: Terminal) -> int:
    """Say how many mails and requests stand where, what comes next, and where everything lies (APP-6)."""
    with office_of(options, terminal, may_make=True) as opened:
        content = status_data(opened)
        terminal.data(content)
        _tell(opened, content, terminal)
    return Exit.OK


def status_data(opened: Opened) -> dict[str, Any]:
    """Return all that `status --json` prints."""
    office, paths = opened.office, opened.office.paths
    glance = firm_status.status(office)
    places = places_of(paths)
    return {
        "program": __version__,
        "demo": glance.demo,
        "mails": _mails(office),
        "requests": _requests(office),
        "requests_by_state": _by_state(office),
        "waiting": glance.waiting,
        "due_today": glance.due_today,
        "sent_today": glance.sent_today,
        "problems": glance.problems,
        "blocked": glance.blocked,
        "mailbox": glance.mailbox,
        "next_at": glance.next_at,
        "paused": asdict(glance.pause) if glance.pause.paused else False,
        "identity": str(opened.identity.verdict),
        "sandbox": glance.sandbox,
        "from_address": glance.address,
        "sender": _sender(paths),
        "paths": places,
        "sandbox_mailbox": places["sandbox_mailbox"],
    }


def places_of(paths: Paths) -> dict[str, str]:
    """Return where the program keeps its things, by name."""
    return {
        "data_dir": str(paths.data_dir),
        "database": str(paths.database),
        "documents": str(paths.documents),
        "sandbox_mailbox": str(paths.sandbox),
        "backups": str(paths.backups),
        "logs": str(paths.logs),
        "state_dir": str(paths.state_dir),
    }


def _mails(office: Office) -> dict[str, int]:
    with office.database.read() as session:
        found = dict(session.execute(select(Mail.state, func.count()).group_by(Mail.state)).all())
    return {state: found.get(state, 0) for state in MailState}


def _requests(office: Office) -> dict[str, int]:
    with office.database.read() as session:
        query = select(Request.phase, func.count()).where(Request.archived_at.is_(None)).group_by(Request.phase)
        found = dict(session.execute(query).all())
    return {phase: found.get(phase, 0) for phase in Phase}


def _by_state(office: Office) -> dict[str, dict[str, int]]:
    kinds: dict[str, dict[str, int]] = {}
    with office.database.read() as session:
        query = (
            select(Request.kind, Request.state, func.count())
            .where(Request.archived_at.is_(None))
            .group_by(Request.kind, Request.state)
            .order_by(Request.kind, Request.state)
        )
        for kind, state, count in session.execute(query):
            kinds.setdefault(kind, {})[state] = count
    return kinds


def _sender(paths: Paths) -> dict[str, Any]:
    """Return which process sends from this folder now."""
    held = is_held(paths.sender_lock)
    holder = read_holder(paths.sender_lock) if held else None
    return {"running": held, "pid": holder.pid if holder else None, "purpose": holder.purpose if holder else None}


def _tell(opened: Opened, content: dict[str, Any], terminal: Terminal) -> None:
    zone = ZoneInfo(firm_settings.read(opened.office).time_zone)
    words = terminal.words
    if content["demo"]:
        terminal.say("status.demo")
    terminal.count("status.waiting", content["waiting"])
    for state, count in content["mails"].items():
        if count:
            terminal.line(f"  {words.say(f'state.{state}'):<28}{count:>6}")
    terminal.say("status.today", sent=content["sent_today"], due=content["due_today"])
    if content["problems"]:
        terminal.count("send.problems", content["problems"])
    if content["blocked"]:
        terminal.count("send.blocked", content["blocked"])
    if content["mailbox"]:
        terminal.say("send.mailbox", why=words.maybe(f"stopped.{content['mailbox']}"))
    terminal.say("status.next", at=when(content["next_at"], zone), zone=zone.key)
    if content["paused"]:
        terminal.say("status.paused", reason=words.maybe(f"paused.{content['paused']['reason']}"))
    running = content["sender"]
    terminal.say("status.sender" if running["running"] else "status.no_sender", **running)
    if content["sandbox"]:
        terminal.say("send.sandbox", path=content["sandbox_mailbox"])
    else:
        terminal.say("status.account", address=content["from_address"])
    for name, path in content["paths"].items():
        terminal.line(f"  {words.say(f'place.{name}'):<28}{path}")


def doctor(options: argparse.Namespace, terminal: Terminal) -> int:
    """Look at all that sending needs, and say what to do about what is missing; changes nothing, mails nobody."""
    paths = paths_of(options.data_dir)
    words = terminal.words
    found = []
    for each in examination.examine(paths, SystemClock(), Credentials()):
        found.append(each)
        values = {name: _as_shown(value) for name, value in each.values.items()}
        sentence = words.say(f"check.{each.code}", **values)
        terminal.line(f"{words.say(f'doctor.{each.level}'):<6} {sentence}")
        if each.step:
            why = words.maybe(f"stopped.{each.values['why']}") if "why" in each.values else ""
            terminal.line(f"{'':<6} → {words.say(f'do.{each.step}', **{**values, 'why': why})}")
        if each.values.get("words"):
            terminal.say("send.server_said", words=each.values["words"])
    bad = any(each.level == examination.BAD for each in found)
    content = {"findings": [asdict(each) for each in found], "well": not bad, "paths": places_of(paths)}
    terminal.data(content)
    terminal.say("doctor.all_well" if all(each.level == examination.OK for each in found) else "doctor.some")
    return Exit.FAULT if bad else Exit.OK


def _as_shown(value: object) -> object:
    """Return a value for a sentence: moments in UTC, bytes in MB."""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    if value is None:
        return "–"
    return size(value) if isinstance(value, int) and value > BYTES else value
