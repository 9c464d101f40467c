"""Taking a list of unpaid invoices over, again and again: what is paid is not reminded, what is unknown waits (INV-4).

An invoice is known by its source (the program that the list comes from) and its number. All of an
import is one commit: balances, states, reminders and the mails that must not leave any more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm.attributes import flag_modified

from app.models.account import Account
from app.models.content import InvoiceContent
from app.models.kinds import RULES
from app.models.phase import Phase
from app.models.reminder_clock import Reason, check_plan
from app.models.request import ReminderClock, ReminderPlan, Request
from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.errors import Refused
from app.services.folding import fold
from app.services.importing.apply_clients import importer
from app.services.importing.invoices import InvoiceLine, InvoicesRead, number_key
from app.services.importing.known_accounts import KnownAccounts
from app.services.importing.known_invoices import KIND, KnownInvoice, amounts_after, of_source, settle, stop_mails
from app.services.importing.problems import LineProblem, RejectedLine
from app.services.importing.report import HeldInvoice, ImportReport, Watch, watched
from app.services.office import Office
from app.services.reminders import import_holds
from app.services.reminders.clockwork import recompute
from app.services.requests import acting
from app.services.requests.kind_service import Given
from app.services.requests.numbering import next_numbers
from app.services.settings import FirmSettings

PLAN_SOURCE = "import"
"""Who set the reminders of an imported invoice; once a person edits them, imports leave them alone."""
REOPENED = "import-reopened"
SOURCE_LIMIT = 40
NO_MORE = "voided"


def apply_invoices(
    office: Office,
    read: InvoicesRead,
    *,
    source: str,
    reminders: tuple[int, int] | None = None,
    dry_run: bool = False,
    watch: Watch | None = None,
) -> ImportReport:
    """Take the lines of a list over; with `dry_run` say what that would do, and keep nothing.

    `reminders` are days and number; None reminds nobody of what is new. The first reminder is due
    that many days after the later of today and the due date. Invoices are matched within `source`.
    `watch` hears how far it is; what it raises takes everything back.

    Lines join the rejected ones with "account-unknown", "account-ambiguous", "account-archived" or
    "reference-conflict". Raises `Refused`: "reminders-unreadable" for numbers that cannot be,
    "source-missing", and "export-empty" where no line could be taken and none names a known invoice.
    """
    if reminders is not None and check_plan(*reminders):
        raise Refused("reminders-unreadable", "reminders")
    source = source.strip()[:SOURCE_LIMIT]
    if not source:
        raise Refused("source-missing", "source")
    with office.database.write(importer(office.database.actor)) as uow:
        work = _Import(uow, source, reminders)
        if read.lines_read and not read.lines and not read.troubles.keys() & work.known.keys():
            raise Refused("export-empty")
        for line in watched(read.lines, watch):
            work.take(line, read.troubles.get(number_key(line.number), ""))
        work.hold_unclear(read)
        work.hold_missing(read)
        report = work.finish(read, dry_run)
        if not dry_run:
            uow.commit()
    return report


@dataclass(slots=True)
class _Import:
    """One import under way: everything known is read once, so that each line costs no query."""

    uow: UnitOfWork
    source: str
    reminders: tuple[int, int] | None
    settings: FirmSettings = field(init=False)
    accounts: KnownAccounts = field(init=False)
    known: dict[str, KnownInvoice] = field(init=False)
    tally: Counter[str] = field(default_factory=Counter)
    rejected: list[RejectedLine] = field(default_factory=list)
    new: list[tuple[Request, InvoiceContent]] = field(default_factory=list)
    holds: dict[int, str] = field(default_factory=dict)
    """Request id -> why it is held from now on."""
    good: set[int] = field(default_factory=set)
    """Open requests that this list speaks clearly of."""
    settled: list[int] = field(default_factory=list)
    void: list[int] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    reopened: list[KnownInvoice] = field(default_factory=list)

    def __post_init__(self) -> None:
        session = self.uow.session
        session.autoflush = False
        self.settings = firm_settings.load(session)
        self.accounts = KnownAccounts(session.scalars(select(Account)))
        self.known = of_source(session, self.source)

    def take(self, line: InvoiceLine, trouble: str) -> None:
        """Take one line; `trouble` is the code of another line with the same number that was rejected."""
        known = self.known.get(number_key(line.number))
        if known is None:
            self._take_new(line)
        elif trouble and trouble != "number-twice":
            self._hold(known, import_holds.UNCLEAR)
        else:
            self._take_again(known, line)

    # New ones

    def _take_new(self, line: InvoiceLine) -> None:
        if line.balance_minor <= 0:
            self.tally["ignored"] += 1
            return
        try:
            account = self._account(line)
        except LineProblem as problem:
            value = problem.value[:200]
            self.rejected.append(RejectedLine(line.line_number, problem.field, "", problem.code, value))
            return
        self.tally["created"] += 1
        request, content = self._request(account, line), self._content(line)
        self.new.append((request, content))

    def _account(self, line: InvoiceLine) -> Account:
        account = self.accounts.find(line.account, line.reference)
        if account is None:
            raise LineProblem("account", "account-unknown", line.account or line.reference)
        if account.archived_at is not None:
            raise LineProblem("account", "account-archived", account.name)
        return account

    def _request(self, account: Account, line: InvoiceLine) -> Request:
        """Return the open request: its first mail was sent by other means, so that reminders count from now."""
        days, number = self.reminders or (self.settings.reminder_days, self.settings.reminder_number)
        state = RULES[KIND].opening if line.paid_minor == 0 else "part_paid"
        now = self.uow.now
        return Request(
            kind=KIND,
            account=account,
            title=line.number,
            search_text=fold(line.number),
            phase=RULES[KIND].phase_of(state),
            state=state,
            due_on=line.due,
            source=self.source,
            created_at=now,
            created_by_id=self.uow.actor.staff_id,
            sent_at=now,
            surfaced_at=now,
            surfaced_by="import",
            parties=[],
            plan=ReminderPlan(enabled=self.reminders is not None, days=days, number=number, source=PLAN_SOURCE),
            clock=ReminderClock(first_accepted_at=now, counts_from=max(self._today(account), line.due)),
        )

    def _content(self, line: InvoiceLine) -> InvoiceContent:
        today = self._today(None)
        return InvoiceContent(
            number=line.number, issued_on=line.issued, currency=line.currency, total=line.total_minor,
            paid=line.paid_minor, last_import_on=today, imported_on=today,
        )  # fmt: skip

    def _today(self, account: Account | None) -> date:
        zone = account.time_zone or "" if account else ""
        return self.settings.calendar(zone).local_date(self.uow.now)

    # Those known

    def _take_again(self, known: KnownInvoice, line: InvoiceLine) -> None:
        request, content = known.request, known.content
        content.last_import_on = self._today(None)
        if request.phase != Phase.OPEN or request.archived_at is not None:
            settled = request.phase == Phase.DONE and request.archived_at is None
            if settled and line.balance_minor > 0:
                self.reopened.append(known)
            self.tally["unchanged"] += 1
            return
        if line.currency != content.currency or self._moved(request, line):
            self._hold(known, import_holds.CHANGED)
            return
        self.good.add(request.id)
        changed = self._update(known, line)
        changed |= self._remind(request)
        if content.total <= content.paid or line.balance_minor <= 0:
            self.settled.append(request.id)
            self.tally["paid"] += 1
        else:
            self.tally["updated" if changed else "unchanged"] += 1

    def _moved(self, request: Request, line: InvoiceLine) -> bool:
        """Whether the line clearly means another account than the invoice has."""
        try:
            found = self.accounts.find(line.account, line.reference)
        except LineProblem:
            return True
        return found is not None and found.id != request.account_id

    def _update(self, known: KnownInvoice, line: InvoiceLine) -> bool:
        request, content = known.request, known.content
        content.issued_on = content.issued_on or line.issued
        before = (content.total, content.paid, request.due_on)
        total, paid = amounts_after(content, line)
        balance = total - paid
        content.total = total
        if balance > 0:
            # What settles it is booked as a payment, by the action.
            content.paid = paid
            acting.enter_state(self.uow, request, "part_paid" if paid else RULES[KIND].opening)
        if line.due != request.due_on:
            request.due_on = line.due
            if request.clock.counts_from is not None:
                request.clock.counts_from = max(request.clock.counts_from, line.due)
        if (total, paid, line.due) == before:
            return False
        # Content has no version of its own, and a mail rendered from the old one must not leave.
        flag_modified(request, "due_on")
        self.touched.add(request.id)
        self.uow.audit("invoice.balance", "settings", account_id=request.account_id, request_id=request.id,
                       number=content.number, before=before[0] - before[1], after=balance,
                       currency=content.currency)  # fmt: skip
        return True

    def _remind(self, request: Request) -> bool:
        """Switch reminders on where this import wants them, and neither a person nor an earlier import did."""
        plan = request.plan
        if self.reminders is None or plan.source != PLAN_SOURCE or plan.enabled:
            return False
        plan.enabled = True
        plan.days, plan.number = self.reminders
        due = request.due_on or self.uow.now.date()
        request.clock.counts_from = max(self._today(None), due)
        self.touched.add(request.id)
        return True

    def _hold(self, known: KnownInvoice, why: str) -> None:
        if known.request.phase == Phase.OPEN and known.request.archived_at is None:
            self.holds[known.request.id] = why

    def hold_unclear(self, read: InvoicesRead) -> None:
        """Void what the list calls void; hold what it names on a line that could not be taken."""
        taken = {number_key(line.number) for line in read.lines}
        for key, code in read.troubles.items():
            known = self.known.get(key)
            if known is None or key in taken:
                continue
            known.content.last_import_on = self._today(None)
            if code == NO_MORE and known.request.phase == Phase.OPEN and known.request.archived_at is None:
                self.void.append(known.request.id)
                self.tally["stopped"] += 1
            else:
                self._hold(known, import_holds.UNCLEAR)

    def hold_missing(self, read: InvoicesRead) -> None:
        """Hold each open invoice of the source that the list does not name; the program asks."""
        # A line with a separator inside a name was not read at all: its number may be among the missing.
        shifted = any(line.code == "too-many-cells" for line in read.rejected)
        why = import_holds.UNCLEAR if shifted else import_holds.MISSING
        for key, known in self.known.items():
            if key not in read.numbers_seen:
                self._hold(known, why)

    # The end

    def finish(self, read: InvoicesRead, dry_run: bool) -> ImportReport:
        """Write all of it down: the new ones, what is settled or void, what is held and what is free again."""
        self._store_new()
        uow, by_id = self.uow, {each.request.id: each for each in self.known.values()}
        undated = [request.id for request, content in self.new if request.plan.enabled and content.issued_on is None]
        undated += [
            each for each in self.good if by_id[each].request.plan.enabled and by_id[each].content.issued_on is None
        ]
        self.holds |= dict.fromkeys(undated, import_holds.UNDATED)
        free = self._free(by_id)
        self._hold_all(by_id)
        for request_id in self.settled:
            settle(uow, by_id[request_id], self.source)
        stop_mails(uow, self.settled)
        for request_id in self.void:
            acting.act_on(uow, request_id, "void", Given(reason=NO_MORE))
        new_ids = [request.id for request, _ in self.new]
        recompute(uow, {*new_ids, *self.touched, *self.holds, *self.settled, *free}, self.settings)
        rejected = tuple(sorted((*read.rejected, *self.rejected), key=lambda each: each.line_number))
        counts: dict[str, Any] = {key: value for key, value in self.tally.items() if value}
        report = ImportReport(
            "invoices", self.source, dry_run, read.lines_read, rejected, held=self._held(by_id),
            freed=len(free), nobody=self._nobody(new_ids), **counts,
        )  # fmt: skip
        uow.audit("import.invoices", "settings", source=self.source, lines=read.lines_read, rejected=len(rejected),
                  held=len(report.held), freed=len(free), **counts)  # fmt: skip
        uow.changed("request")
        return report

    def _store_new(self) -> None:
        if not self.new:
            return
        uow = self.uow
        first = next_numbers(uow, "import:" + RULES[KIND].prefix, len(self.new))
        for number, (request, _) in enumerate(self.new, start=first):
            # A series apart: the firm's own invoices have theirs without gaps, and without foreign numbers.
            request.reference = f"{RULES[KIND].prefix}-I{number:04d}"
            uow.session.add(request)
        uow.session.flush()
        for request, content in self.new:
            content.request_id = request.id
            uow.session.add(content)
            uow.audit("request.imported", "settings", account_id=request.account_id, request_id=request.id,
                      number=content.number, source=self.source)  # fmt: skip
        uow.session.flush()

    def _free(self, by_id: dict[int, KnownInvoice]) -> list[int]:
        waiting = [
            each
            for each in self.good
            if each not in self.holds and by_id[each].request.clock.held_reason in import_holds.REASONS
        ]
        for request_id in waiting:
            self.uow.audit("reminders.freed", "settings", account_id=by_id[request_id].request.account_id,
                           request_id=request_id)  # fmt: skip
        import_holds.free(self.uow, waiting)
        return waiting

    def _hold_all(self, by_id: dict[int, KnownInvoice]) -> None:
        reasons: dict[str, list[int]] = {}
        for request_id, why in self.holds.items():
            reasons.setdefault(why, []).append(request_id)
            known = by_id.get(request_id)
            if known is not None and known.request.clock.held_reason != why:
                self.uow.audit("reminders.held-by-import", "settings", account_id=known.request.account_id,
                               request_id=request_id, reason=why)  # fmt: skip
        for why, ids in reasons.items():
            import_holds.hold(self.uow, ids, why)

    def _held(self, by_id: dict[int, KnownInvoice]) -> tuple[HeldInvoice, ...]:
        new = {request.id: (content.number, request.account.name) for request, content in self.new}
        found = []
        for request_id, why in self.holds.items():
            known = by_id.get(request_id)
            number, account = (
                (known.content.number, known.request.account.name) if known is not None else new[request_id]
            )
            found.append(HeldInvoice(request_id, number, account, why))
        for known in self.reopened:
            found.append(HeldInvoice(known.request.id, known.content.number, known.request.account.name, REOPENED))
        return tuple(sorted(found, key=lambda each: each.number))

    def _nobody(self, new_ids: list[int]) -> int:
        """Count the accounts of new invoices that nobody would be told of; held ones are looked at too."""
        blocked: set[int] = set()
        for start in range(0, len(new_ids), import_holds.BATCH):
            query = (
                select(Request.account_id)
                .join(ReminderClock, ReminderClock.request_id == Request.id)
                .where(Request.id.in_(new_ids[start : start + import_holds.BATCH]))
                .where(ReminderClock.reason == str(Reason.BLOCKED))
            )
            blocked.update(self.uow.session.scalars(query))
        return len(blocked)
