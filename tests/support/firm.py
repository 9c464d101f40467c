"""A firm that is lived through in code: a real database, the real sender, and the mails that clients would find.

Its days pass when a test says so. It is in Paris, and Ben sits at the computer.
"""

from __future__ import annotations

import email
import email.policy
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.models.account import Contact
from app.models.kinds import RULES, Kind
from app.models.mail import Mail
from app.services import accounts, audit, contacts, settings, staff
from app.services import status as firm_status
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, open_office
from app.services.clock import SetClock
from app.services.mail import sandbox
from app.services.mail.sandbox import SandboxTransport
from app.services.mail.sender import PassReport, Sender
from app.services.mail.transport import Envelope, Outcome, nothing
from app.services.office import Office
from app.services.paths import Paths
from app.services.requests import acting, creating, detail, listing, plans, sending, taking_back
from app.services.requests.chat import ChatDraft
from app.services.requests.client_request import ClientRequestDraft
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.kind_service import Given
from app.services.requests.listing import RequestQuery, RequestRow
from app.services.requests.organizer import OrganizerDraft, Question, Section
from app.services.requests.paperwork import DocumentDraft
from app.services.requests.proposal import ProposalDraft, ServiceDraft
from app.services.requests.sending import Released
from app.services.requests.taking_back import Undone
from app.services.settings import FirmSettings

PARIS = ZoneInfo("Europe/Paris")
KINDS = tuple(RULES)
SIGNED_KINDS = tuple(kind for kind in KINDS if RULES[kind].party_role)
OTHER_KINDS = tuple(kind for kind in KINDS if not RULES[kind].party_role)
SOME_KINDS = (SIGNED_KINDS[0], OTHER_KINDS[0], next(kind for kind in KINDS if RULES[kind].resend_when_done))
"""One kind of each shape, for what is tried in many ways: with signers, without, with copies when it is done."""
PRICE = 120_00
"""What an invoice asks for, in cents."""

Person = str | tuple[str, ...]
"""An address, with NOTIFY on and signing; or an address followed by "notify off" and "told only" (does not sign)."""


def sample(kind: Kind, folder: Path, todos: tuple[str, ...] = ("Send the bank statements", "Count the stock")) -> Any:
    """Return something of a kind that a firm would really ask."""
    paper = folder / "Annual accounts.pdf"
    paper.write_bytes(b"%PDF-1.4 the accounts of the year")
    question = Question("stock", "What was the stock worth?")
    contents: dict[Kind, Callable[[], Any]] = {
        Kind.ORGANIZER: lambda: OrganizerDraft((Section("The year", (question,)),)),
        Kind.PROPOSAL: lambda: ProposalDraft("We would like to work for you.", (ServiceDraft("Accounts", 900_00),)),
        Kind.INVOICE: lambda: InvoiceDraft((LineDraft("Advice", Decimal(1), PRICE),)),
        Kind.CHAT: lambda: ChatDraft("Could you look at this for us, please?", todos),
        Kind.SIGNATURE: lambda: DocumentDraft((paper,)),
        Kind.APPROVAL: lambda: DocumentDraft((paper,)),
        Kind.CLIENT_REQUEST: lambda: ClientRequestDraft(("Bank statements", "Sales invoices")),
    }
    return contents[kind]()


@dataclass(frozen=True, slots=True)
class Arrived:
    """One mail in the sandbox mailbox, as its reader sees it."""

    mail_id: int
    to: str
    subject: str
    text: str
    papers: tuple[str, ...]
    at: datetime
    header: EmailMessage

    @property
    def day(self) -> date:
        """The day on which it left, in Paris."""
        return self.at.astimezone(PARIS).date()


class Mailbox(SandboxTransport):
    """The sandbox mailbox, before which a test may do something, or a server may say no."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.meanwhile: Callable[[], object] | None = None
        self.afterwards: Callable[[], object] | None = None
        self.answers: dict[str, Outcome] = {}
        self.envelopes: list[str] = []

    def send(
        self, envelope: Envelope, claim: Callable[[], bool], while_waiting: Callable[[], None] = nothing
    ) -> Outcome:
        """Write one mail, unless the server says otherwise.

        `meanwhile` happens once between the clearance and the claim, `afterwards` between the claim and the record.
        """
        self.envelopes.append(envelope.recipient)
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            meanwhile()
        answer = self.answers.get(envelope.recipient)
        outcome = super().send(envelope, claim) if answer is None else answer
        afterwards, self.afterwards = self.afterwards, None
        if afterwards is not None:
            afterwards()
        return outcome


@lru_cache(maxsize=1)
def _made_firm() -> tempfile.TemporaryDirectory[str]:
    """Make the firm's database once: migrating a new one takes longer than most tests."""
    folder = tempfile.TemporaryDirectory(prefix="firm-")
    opened = open_office(
        Path(folder.name) / "data",
        state_dir=Path(folder.name) / "state",
        clock=SetClock(datetime(2026, 1, 5, 9, tzinfo=PARIS)),
        secrets=cast(Any, Keyring()),
    )
    staff.add(opened.office, staff.StaffInput("Ben Marlow", "Partner", phone="+33 4 55 50 01 00"))
    settings.save_firm(
        opened.office, name="Marlow & Finch", address="12 Harbour Street", country="FR", time_zone="Europe/Paris",
        iban="FR7630006000011234567890189",
    )  # fmt: skip
    opened.close()
    return folder


class Keyring:
    """A keyring of this process alone."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return a secret or None."""
        return self.kept.get(key)

    def set(self, key: str, secret: str) -> None:
        """Keep a secret."""
        self.kept[key] = secret

    def delete(self, key: str) -> None:
        """Forget a secret."""
        self.kept.pop(key, None)


class TestFirm:
    """The firm, its clock, its sender, and what its clients find in their mailboxes."""

    __test__ = False

    def __init__(self, folder: Path, at: str = "2026-11-30 08:00") -> None:
        self.folder = folder
        self.clock = SetClock(local(at))
        self.keyring = Keyring()
        self.paths = Paths(folder / "data", folder / "state")
        self.mailbox = Mailbox(self.paths.sandbox)
        shutil.copytree(Path(_made_firm().name) / "data", folder / "data")
        self._seen: set[int] = set()
        self._arrived: dict[tuple[int, int], Arrived] = {}
        """Mails as they were read, by their numbers and the times of their files: each is read once."""
        self._people: dict[str, int] = {}
        self._open()

    def _open(self) -> None:
        self.opened: Opened = open_office(
            self.paths.data_dir, state_dir=self.paths.state_dir, clock=self.clock, secrets=self.keyring
        )
        self.office: Office = self.opened.office
        self.sender = Sender(self.office, lambda: self.mailbox, self.mailbox.written)

    def close(self) -> None:
        """Close the office."""
        self.opened.close()

    def restart(self) -> None:
        """Quit the program and start it again."""
        self.close()
        self._open()
        self.sender.recover()

    # Time

    def today(self) -> date:
        """The day in Paris."""
        return self.clock.now().astimezone(PARIS).date()

    def at(self, moment: str, zone: ZoneInfo = PARIS) -> PassReport:
        """Put the clock to a local moment ("2026-12-01 09:00") and let the sender look."""
        self.clock.set(local(moment, zone))
        return self.sender.run_pass()

    def wait(self, **delta: float) -> PassReport:
        """Let some time pass (seconds=…, minutes=…, hours=…), then let the sender look."""
        self.clock.advance(timedelta(**delta))
        return self.sender.run_pass()

    def days(self, number: int, zone: ZoneInfo = PARIS) -> None:
        """Live through some days: at each one's send hour the sender looks."""
        with self.office.database.read() as session:
            hour = time.fromisoformat(settings.load(session).send_hour)
        for _ in range(number):
            day = self.clock.now().astimezone(zone).date() + timedelta(days=1)
            self.clock.set(datetime.combine(day, hour, zone))
            self.sender.run_pass()

    def off(self, number: int) -> None:
        """Let days pass with the computer switched off."""
        self.clock.advance(timedelta(days=number))

    # Accounts

    def account(self, name: str, *, zone: str = "", **people: Person) -> int:
        """Add an account with its contacts: `nora="nora@halden.example"`, `lise=("lise@…", "notify off")`."""
        account_id = accounts.create(self.office, AccountInput(name, time_zone=zone))
        for first_name, person in people.items():
            self.contact(account_id, first_name, person)
        return account_id

    def contact(self, account_id: int, first_name: str, person: Person) -> int:
        """Link a person to an account."""
        address, *flags = (person,) if isinstance(person, str) else person
        unknown = set(flags) - {"notify off", "told only"}
        assert not unknown, f"no such words: {unknown}"
        given = ContactInput(
            first_name.capitalize(),
            "Test",
            address,
            notify="notify off" not in flags,
            signatory="told only" not in flags,
        )
        self._people[first_name] = contacts.add(self.office, account_id, given)
        return self._people[first_name]

    def who(self, first_name: str) -> int:
        """Return the id of a person."""
        return self._people[first_name]

    def move(self, account_id: int, first_name: str, address: str) -> None:
        """Give a person another address."""
        with self.office.database.read() as session:
            contact = session.get_one(Contact, self.who(first_name))
            given = ContactInput(contact.first_name, contact.last_name, address)
            version = contact.version
        accounts.edit_contact(self.office, account_id, self.who(first_name), given, version)

    # Requests

    def draft(
        self,
        kind: Kind,
        account_id: int,
        *,
        days: int = 3,
        number: int = 3,
        enabled: bool = True,
        title: str = "",
        content: Any = None,
        plan: PlanInput | None = None,
        **given: Any,
    ) -> int:
        """Make a draft of a kind for an account."""
        new = NewRequest(
            kind, (account_id,), title or f"The {kind} of 2026", content or sample(kind, self.folder),
            plan=plan or PlanInput(enabled, days, number), **given,
        )  # fmt: skip
        return creating.create(self.office, new)[0]

    def send(self, *request_ids: int) -> Released:
        """Press *Send*: the first mails wait for Undo's time."""
        return sending.send(self.office, request_ids)

    def request(self, kind: Kind, account_id: int, **given: Any) -> int:
        """Send a request, and let its first mail leave."""
        request_id = self.draft(kind, account_id, **given)
        self.send(request_id)
        self.wait(seconds=10)
        return request_id

    def resend(self, *request_ids: int, note: str = "", confirmed: bool = False) -> Released:
        """Press *Resend*: the mails wait for Undo's time."""
        return sending.resend(self.office, request_ids, note, confirmed=confirmed)

    def undo(self, released: Released) -> Undone:
        """Press *Undo* on the toast of a sending."""
        return taking_back.undo(self.office, released.batch_id)

    def act(self, request_id: int, code: str, **given: Any) -> acting.Acted:
        """Record what the client did, or the firm decides."""
        return acting.act(self.office, request_id, code, Given(**given))

    def settle(self, request_id: int) -> acting.Acted:
        """Record that the client did all that was asked."""
        return self.act(request_id, RULES[self.row(request_id).kind].settle)

    def end(self, request_id: int) -> acting.Acted:
        """Give a request up, in the way of its kind."""
        rules = RULES[self.row(request_id).kind]
        return self.act(request_id, next(each.code for each in rules.actions if rules.states[each.target] == "ended"))

    def plan(self, request_id: int, **changes: Any) -> None:
        """Edit the reminders card, and press *Save*."""
        shown = self.row(request_id).reminders
        values: dict[str, Any] = {"enabled": shown.enabled, "days": shown.days, "number": shown.number, **changes}
        plans.save(self.office, request_id, PlanInput(**values), shown.version)

    # What is seen

    def row(self, request_id: int) -> RequestRow:
        """Return a request as lists show it."""
        return listing.rows(self.office, [request_id])[0]

    def reason(self, request_id: int) -> str:
        """Say why there is a next reminder, or none."""
        return self.row(request_id).reminders.reason

    def next_day(self, request_id: int) -> date | None:
        """Return the day of the next reminder, in Paris."""
        moment = self.row(request_id).reminders.next_at
        return moment.astimezone(PARIS).date() if moment else None

    def detail(self, request_id: int) -> detail.RequestDetail:
        """Open a request."""
        found = detail.request_detail(self.office, request_id)
        assert found is not None
        return found

    def tasks(self, account_id: int) -> list[int]:
        """Return the client tasks of an account, as its client would see them."""
        query = RequestQuery(account_id=account_id, segment="waiting", sort="surfaced")
        return listing.request_ids(self.office, query)

    def status(self) -> firm_status.Status:
        """Return the firm at a glance."""
        return firm_status.status(self.office)

    def settings(self, **values: Any) -> FirmSettings:
        """Change settings of the firm."""
        return settings.save_firm(self.office, **values)

    def entries(self, code: str = "", request_id: int | None = None) -> list[audit.Entry]:
        """Return the entries of the audit trail, newest first."""
        found = audit.entries(self.office, audit.EntryQuery(request_id=request_id, limit=10_000))
        return [each for each in found if not code or each.code == code]

    def outbox(self, request_id: int | None = None) -> list[Mail]:
        """Return the rows of the outbox, oldest first."""
        with self.office.database.read() as session:
            found = list(session.scalars(select(Mail).order_by(Mail.id)))
            return [each for each in found if request_id in (None, *(item.request_id for item in each.items))]

    def states(self, request_id: int | None = None) -> list[tuple[str, str]]:
        """Return (state, reason) of the mails of the outbox."""
        return [(each.state, each.reason) for each in self.outbox(request_id)]

    def mails(self) -> list[Arrived]:
        """Return all mails in the sandbox mailbox, oldest first."""
        files = {(number, path.stat().st_mtime_ns): path for number, path in sandbox.files(self.paths.sandbox).items()}
        for key in files.keys() - self._arrived.keys():
            self._arrived[key] = _read(key[0], files[key])
        return [self._arrived[key] for key in sorted(files)]

    def new_mails(self) -> list[Arrived]:
        """Return the mails that came since this was asked last."""
        found = [each for each in self.mails() if each.mail_id not in self._seen]
        self._seen |= {each.mail_id for each in found}
        return sorted(found, key=lambda each: (each.at, each.to))

    def readers(self) -> list[str]:
        """Return to whom mails came since this was asked last."""
        return sorted(each.to for each in self.new_mails())


def local(moment: str, zone: ZoneInfo = PARIS) -> datetime:
    """Return a local moment as an aware one."""
    return datetime.fromisoformat(moment).replace(tzinfo=zone)


def the_days(mails: list[Arrived]) -> list[str]:
    """Return the days on which mails left, as ISO dates."""
    return [each.day.isoformat() for each in mails]


def _read(number: int, path: Path) -> Arrived:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = message.get_body(("plain",))
    assert body is not None
    return Arrived(
        number,
        str(message["To"].addresses[0].addr_spec),
        str(message["Subject"]),
        body.get_content(),
        tuple(part.get_filename() or "" for part in message.iter_attachments()),
        parsedate_to_datetime(message["Date"]),
        message,
    )


def details_of(entry: audit.Entry) -> Mapping[str, Any]:
    """Return the details of an entry."""
    return entry.details
