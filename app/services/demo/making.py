"""Making the invented firm: its two years are lived through by the program's own rules, in one commit."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.models.account import Account
from app.models.firm import Firm, Service, Staff
from app.models.kinds import RULES
from app.models.mail import Mail, MailState
from app.models.phase import Phase
from app.models.request import Request
from app.services import accounts, me, settings, shipped_templates
from app.services.actor import Actor
from app.services.clock import Clock, SystemClock
from app.services.database import Database, UnitOfWork, schema
from app.services.demo import filing, jobs, talking
from app.services.demo.papers import sample_files
from app.services.demo.people import SERVICES, STAFF, clients
from app.services.demo.story import Plot, plots
from app.services.document_store import DocumentStore
from app.services.documents import KeptFile
from app.services.errors import Refused
from app.services.mail import letter, outbox, render, results
from app.services.mail.desk import Desk
from app.services.mail.results import Tried, Via
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.office import Office
from app.services.paths import Paths
from app.services.reminders import planning
from app.services.requests import acting, creating, organizer, sending
from app.services.requests.kind_service import Given
from app.services.requests.organizer_questions import Question, all_questions

ZONE = "Europe/Paris"
RENDERED_DAYS = 60
"""Mails of these last days keep their words; older ones the title alone, since all of them would take long."""
SANDBOX = Via("sandbox", sandbox=True)


def ensure(paths: Paths, clock: Clock | None = None) -> bool:
    """Make the invented firm in a data folder that has no database yet; returns whether it was made."""
    clock = clock or SystemClock()
    paths.create()
    schema.prepare(paths.database, clock, demo=True)
    with closing(Database(paths.database, clock)) as database:
        # A demo that was killed while it was made has its tables, and nobody in them.
        if not _is_empty_demo(database):
            return False
        _fill(database, DocumentStore(paths.documents), clock.now())
        me.choose(paths, database, 1)
    return True


def _is_empty_demo(database: Database) -> bool:
    with database.read() as session:
        nobody = session.scalars(select(Account.id).limit(1)).first() is None
        return nobody and session.scalars(select(Firm.is_demo)).one()


def create(office: Office) -> None:
    """Make the invented firm in an office that is open and empty.

    Raises `Refused("firm-not-empty")` where it has accounts already.
    """
    with office.database.read() as session:
        if session.scalars(select(Account.id).limit(1)).first() is not None:
            raise Refused("firm-not-empty")
    _fill(office.database, office.store, office.clock.now())


def _fill(database: Database, store: DocumentStore, now: datetime) -> None:
    zone = ZoneInfo(ZONE)
    today = now.astimezone(zone).date()
    files, loose = sample_files(store), filing.loose_files(store)
    dice = random.Random(7)  # noqa: S311 - an invented story, the same every time
    with database.write(Actor("staff", STAFF[0][0], 1)) as uow:
        begin = datetime.combine(today - timedelta(days=735), time(9), zone)
        uow.now = begin
        account_ids = _people(uow)
        shipped_templates.add_in(uow, ("en", "fr"))
        languages = ["en" if number < len(account_ids) // 2 else "fr" for number in range(len(account_ids))]
        _live(uow, plots(today, languages, files), account_ids, today, zone, dice)
        _file(uow, account_ids, languages, loose, now)
        uow.actor = Actor("staff", STAFF[0][0], 1)
        talking.talk(uow, account_ids, languages, files, now)
        _today(uow, account_ids, now)
        uow.now = now
        jobs.add(uow, account_ids, today)
        uow.commit()


def _people(uow: UnitOfWork) -> list[int]:
    firm = uow.session.scalars(select(Firm)).one()
    firm.is_demo = True
    settings.save(
        uow, name="Marlow & Finch", address="12 Harbour Street\nRivermouth", phone="+33 4 55 50 01 00",
        registration="000 000 000", iban="FR7630006000011234567890189", bic="AGRIFRPP", country="FR", time_zone=ZONE,
    )  # fmt: skip
    for name, title, phone in STAFF:
        uow.session.add(Staff(name=name, title=title, phone=phone))
    for name, detail, unit, price in SERVICES:
        uow.session.add(Service(name=name, detail=detail, unit=unit, unit_price=price, tax_rate="20"))
    uow.session.flush()
    ids = []
    for client in clients():
        ids.append(accounts.add(uow, client.account))
        for contact in client.contacts:
            accounts.add_contact(uow, ids[-1], contact)
    return ids


def _live(
    uow: UnitOfWork, story: list[Plot], account_ids: list[int], today: date, zone: ZoneInfo, dice: random.Random
) -> None:
    """Live through the days: send in the morning, remind at nine, let the clients act in the afternoon."""
    acts: dict[date, list[tuple[int, Plot]]] = {}
    at = 0
    day = story[0].day
    while day < today:
        fresh = []
        while at < len(story) and story[at].day == day:
            fresh.append(story[at])
            at += 1
        for plot in fresh:
            uow.now = datetime.combine(day, time(8, 10 + dice.randrange(45)), zone)
            request_id = _send(uow, plot, account_ids[plot.account], today, dice)
            if request_id is not None and plot.acts_after is not None:
                acts.setdefault(day + timedelta(days=plot.acts_after), []).append((request_id, plot))
        uow.now = datetime.combine(day, time(9, 0, dice.randrange(2, 40)), zone)
        if planning.plan_due(uow).requests:
            _deliver(uow, today)
        planning.note_pass(uow)
        for request_id, plot in acts.pop(day, []):
            uow.now = datetime.combine(day, time(10 + dice.randrange(8), dice.randrange(60)), zone)
            _act(uow, request_id, plot, dice)
        day += timedelta(days=1)


def _send(uow: UnitOfWork, plot: Plot, account_id: int, today: date, dice: random.Random) -> int | None:
    who = dice.randrange(len(STAFF))
    uow.actor = Actor("staff", STAFF[who][0], who + 1)
    new = creating.NewRequest(plot.kind, (account_id,), plot.title, plot.content, plot.why, plot.due_on, plot.plan)
    request_id = creating.add_draft(uow, new, account_id, plot.content, settings.load(uow.session))
    try:
        sending.send_drafts(uow, [request_id])
    except Refused:
        return None
    uow.now += timedelta(seconds=11)
    _deliver(uow, today)
    return request_id


def _file(
    uow: UnitOfWork,
    account_ids: list[int],
    languages: list[str],
    loose: dict[str, tuple[KeptFile, ...]],
    now: datetime,
) -> None:
    """File what the two years brought, and ask a second thing about some of it."""
    uow.actor, uow.now = Actor("staff", STAFF[0][0], 1), now - timedelta(days=1)
    filing.file_documents(uow, account_ids, languages, loose)

    def send(request_id: int) -> None:
        sending.send_drafts(uow, [request_id])
        uow.now += timedelta(seconds=11)
        _deliver(uow, now.date())

    filing.ask_twice(uow, settings.load(uow.session), send)


def _deliver(uow: UnitOfWork, today: date) -> None:
    """Let every mail that is ready arrive, as the sandbox mailbox would take it."""
    for ready in outbox.ready(uow.session, uow.now, 500):
        mail = uow.session.get_one(Mail, ready.mail_id)
        _write(uow, mail, words=(today - uow.now.date()).days <= RENDERED_DAYS)
        outcome = Outcome(Verdict.ACCEPTED, SmtpPhase.DONE, 250, "2.0.0 written")
        results.record(uow, Tried(mail.id, outcome, SANDBOX, uow.now))


def _write(uow: UnitOfWork, mail: Mail, *, words: bool) -> None:
    found = letter.read(Desk(uow.session), mail.id, uow.now) if words else None
    if found is None:
        mail.subject = uow.session.get_one(Request, mail.items[0].request_id).title
    else:
        rendered = render.render(found.text, found.context)
        mail.subject, mail.text, mail.html = rendered.subject, rendered.text, rendered.html
    mail.message_id = f"<{mail.id}.demo@sandbox.invalid>"
    mail.dated_at = mail.claimed_at = uow.now
    mail.attempts = 1


def _act(uow: UnitOfWork, request_id: int, plot: Plot, dice: random.Random) -> None:
    request = uow.session.get_one(Request, request_id)
    if request.phase != Phase.OPEN:
        return
    _answer(uow, request, dice)
    code = plot.outcome or RULES[plot.kind].settle
    part = dice.random() < 0.15
    given = Given(reason="Please correct the closing balance." if plot.outcome else "")
    if part and len(request.parties) > 1 and not plot.outcome:
        given = Given(contact_ids=(request.parties[0].contact_id,))
    elif part and plot.outcome == "" and code == "pay":
        given = Given(amount=10_000)
    try:
        acting.act_on(uow, request_id, code, given)
    except Refused:
        return


def _answer(uow: UnitOfWork, request: Request, dice: random.Random, share: float = 1.0) -> None:
    """Enter answers to the questions of a request that has any."""
    sections = organizer.questions_of(uow.session, [request.id]).get(request.id, ())
    if sections:
        known = {each.key: _said(each, dice) for each in all_questions(sections) if each.asks and dice.random() < share}
        links = uow.session.get_one(Account, request.account_id).links
        returned = {"from": "form", "who": links[0].contact.name} if links and request.id % 3 else None
        organizer.record_answers(uow, request, known, returned)


def _said(question: Question, dice: random.Random) -> str | list[str]:
    """Return an answer that fits its question."""
    fitting: dict[str, str | list[str]] = {
        "number": str(dice.randrange(1, 60) * 10),
        "date": "2026-06-30",
        "yes_no": dice.choice(("yes", "no")),
        "single": question.choices[0] if question.choices else "",
        "multiple": list(question.choices[:2]),
        "file": ["Scan 14.pdf"],
    }
    return fitting.get(question.type, "As last year." if question.type == "long_text" else "See the ledger")


def _today(uow: UnitOfWork, account_ids: list[int], now: datetime) -> None:
    """Leave something of everything for today: a resend on its way, a bounce, a doubt, a failure, a pause."""
    uow.actor = Actor("staff", STAFF[0][0], 1)
    uow.now = now - timedelta(minutes=30)
    waiting = list(
        uow.session.scalars(select(Request).where(Request.phase == Phase.OPEN).order_by(Request.id.desc()).limit(60))
    )
    verdicts = (
        Outcome(Verdict.FAILED, SmtpPhase.BODY, 552, "5.3.4 Message size exceeds fixed limit", content_problem="size"),
        Outcome(Verdict.UNCERTAIN, SmtpPhase.BODY, None, ""),
        Outcome(Verdict.RETRY, SmtpPhase.RCPT, 451, "4.3.0 Please try again later"),
        Outcome(Verdict.FAILED, SmtpPhase.RCPT, 550, "5.1.1 No such user here", address_problem="unknown"),
    )
    for request, outcome in zip(waiting[3:], verdicts, strict=False):
        uow.now += timedelta(seconds=61)
        try:
            sending.resend_requests(uow, [request.id], confirmed=True)
        except Refused:
            continue
        uow.now += timedelta(seconds=61)
        for ready in outbox.ready(uow.session, uow.now, 5):
            _write(uow, uow.session.get_one(Mail, ready.mail_id), words=True)
            via = Via("smtp:mail.example.com:587", sandbox=False)
            results.record(uow, Tried(ready.mail_id, outcome, via, uow.now))
    for request in waiting[::2]:
        _answer(uow, request, random.Random(request.id), 0.5)  # noqa: S311 - the same every time
    uow.now = now - timedelta(hours=2)
    talking.reply(uow, waiting[13:])
    uow.actor = Actor("staff", STAFF[0][0], 1)
    uow.now = now - timedelta(seconds=30)
    for request in waiting[10:13]:
        try:
            sending.resend_requests(uow, [request.id], confirmed=True)
        except Refused:
            continue
    for mail in uow.session.scalars(select(Mail).where(Mail.state == MailState.QUEUED)):
        mail.not_before = min(mail.not_before, now)
