"""Taking a list of requests over that another program has sent: nobody is mailed twice (APP-8).

All of an import is one commit. What is here already, by account, kind, title and day (an invoice by its number), is
left as it is, so that the same list can be imported again.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select

from app.models.account import Account
from app.models.content import InvoiceContent
from app.models.reminder_clock import Reason
from app.models.request import ReminderClock, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.folding import fold
from app.services.importing.apply_clients import importer
from app.services.importing.invoices import number_key
from app.services.importing.known_accounts import KnownAccounts
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.report import ImportReport, Watch, watched
from app.services.importing.requests import RequestLine, RequestsRead
from app.services.office import Office
from app.services.requests import creating, recording
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.kind_service import SentElsewhere
from app.services.requests.recording import AlreadySent
from app.services.requests.registry import SERVICES
from app.services.settings import FirmSettings

BATCH = 500
PLAN_SOURCE = "import"


def apply_requests(
    office: Office, read: RequestsRead, *, source: str, dry_run: bool = False, watch: Watch | None = None
) -> ImportReport:
    """Record the requests of a list as already sent; with `dry_run` say what that would do, and keep nothing.

    `watch` hears how far it is; what it raises takes everything back. Lines join the rejected ones with
    "account-unknown", "account-ambiguous", "account-archived", "reference-conflict", and the codes that
    `recording.record` refuses with. Raises `Refused("nothing-taken")` where the reading took no line at all.
    """
    if read.lines_read and not read.lines:
        raise Refused("nothing-taken")
    with office.database.write(importer(office.database.actor)) as uow:
        work = _Import(uow, source)
        for line in watched(read.lines, watch):
            work.take(line)
        report = work.finish(read, dry_run)
        if not dry_run:
            uow.commit()
    return report


@dataclass(slots=True)
class _Import:
    """One import under way: what is here already is read once."""

    uow: UnitOfWork
    source: str
    settings: FirmSettings = field(init=False)
    accounts: KnownAccounts = field(init=False)
    known: set[tuple[int, str, str, date]] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    unchanged: int = 0
    rejected: list[RejectedLine] = field(default_factory=list)
    made: list[Request] = field(default_factory=list)

    def __post_init__(self) -> None:
        session = self.uow.session
        self.settings = firm_settings.load(session)
        self.accounts = KnownAccounts(session.scalars(select(Account)))
        query = (
            select(Request.account_id, Request.kind, Request.title, Request.sent_at, Account.time_zone)
            .join(Account, Account.id == Request.account_id)
            .where(Request.sent_at.is_not(None))
        )
        for account_id, kind, title, sent_at, zone in session.execute(query):
            if sent_at is not None:
                self.known.add((account_id, kind, fold(title), self.settings.calendar(zone).local_date(sent_at)))
        self.numbers = {number_key(each) for each in session.scalars(select(InvoiceContent.number)) if each}

    def take(self, line: RequestLine) -> None:
        """Take one line; one that cannot be recorded joins the rejected ones."""
        try:
            account = self._account(line)
            if self._is_here(account, line):
                self.unchanged += 1
                return
            with self.uow.attempt():
                self.made.append(self._record(account, line))
        except LineProblem as problem:
            value = problem.value[:200]
            self.rejected.append(RejectedLine(line.line_number, problem.field, "", problem.code, value))
        except Refused as refused:
            self.rejected.append(RejectedLine(line.line_number, FIELDS.get(refused.field or ""), "", refused.code))

    def _account(self, line: RequestLine) -> Account:
        account = self.accounts.find(line.account, line.reference)
        if account is None:
            raise LineProblem("account", "account-unknown", line.account or line.reference)
        if account.archived_at is not None:
            raise LineProblem("account", "account-archived", account.name)
        return account

    def _is_here(self, account: Account, line: RequestLine) -> bool:
        if recording.bears_number(line.kind) and line.number:
            return number_key(line.number) in self.numbers
        return (account.id, str(line.kind), fold(line.title), line.sent_on) in self.known

    def _record(self, account: Account, line: RequestLine) -> Request:
        number = line.number if recording.bears_number(line.kind) else ""
        known = SentElsewhere(line.title, number, line.amount_minor, line.currency, line.sent_on)
        content = SERVICES[line.kind].sent_elsewhere(known)
        new = NewRequest(
            line.kind, (account.id,), line.title, content, due_on=line.due, plan=self._plan(account, line),
            source=self.source,
        )  # fmt: skip
        request = self.uow.session.get_one(
            Request, creating.add_draft(self.uow, new, account.id, content, self.settings)
        )
        told = AlreadySent(line.sent_on, line.reminders, line.last_on, number)
        recording.enter(self.uow, request, told, self.settings, known_elsewhere=True)
        self.known.add((account.id, str(line.kind), fold(line.title), line.sent_on))
        self.numbers.add(number_key(number))
        return request

    def _plan(self, account: Account, line: RequestLine) -> PlanInput | None:
        """Return the reminder settings of a line; None where it says nothing of them: the account's or the firm's."""
        if line.days is None and line.times is None:
            return None
        usual = creating.plan_for(NewRequest(line.kind, (account.id,), line.title, None), account, self.settings)
        return replace(
            usual,
            enabled=line.times != 0 and (usual.enabled or line.times is not None),
            days=line.days or usual.days,
            number=line.times or usual.number,
            source=PLAN_SOURCE,
        )

    def finish(self, read: RequestsRead, dry_run: bool) -> ImportReport:
        """Compute what is to come, hold what had fallen due, and count."""
        done = recording.finish(self.uow, self.made, self.settings)
        self.uow.session.flush()
        rejected = tuple(sorted((*read.rejected, *self.rejected), key=lambda each: each.line_number))
        versions = tuple(each.version for each in self.made)
        report = ImportReport(
            "requests", self.source, dry_run, read.lines_read, rejected, self.unchanged,
            recorded=len(self.made), to_come=done.outlook.to_come, to_approve=done.outlook.held,
            first_at=done.outlook.first_at, nobody=self._nobody(done.request_ids),
            undo=None if dry_run else replace(done, versions=versions, made=True),
        )  # fmt: skip
        self.uow.audit(
            "import.requests", "settings", source=self.source, lines=read.lines_read, rejected=len(rejected),
            recorded=report.recorded, to_come=report.to_come, held=report.to_approve,
        )  # fmt: skip
        self.uow.changed("request")
        return report

    def _nobody(self, ids: tuple[int, ...]) -> int:
        """Count the accounts of what was recorded that nobody would be told of."""
        blocked: set[int] = set()
        for start in range(0, len(ids), BATCH):
            query = (
                select(Request.account_id)
                .join(ReminderClock, ReminderClock.request_id == Request.id)
                .where(Request.id.in_(ids[start : start + BATCH]), ReminderClock.reason == str(Reason.BLOCKED))
            )
            blocked.update(self.uow.session.scalars(query))
        return len(blocked)


FIELDS = {"sent_on": "sent_on", "last_on": "last_on", "reminders": "reminders", "number": "number", "amount": "amount"}
"""The field of a refusal -> the column of the list that it is about."""
