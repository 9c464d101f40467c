"""From a request to the clients' mailboxes, and back: a real provider, a real keyring, days that pass."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.services import accounts, audit, status
from app.services import settings as firm_settings
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened, make_sender
from app.services.mail.credentials import Credentials
from app.services.mail.sender import Sender
from app.services.requests import acting, creating, listing, sending
from app.services.requests.creating import NewRequest, PlanInput
from app.services.requests.listing import Kind, RequestQuery
from app.services.requests.paperwork import DocumentDraft
from app.services.settings import MailAccountSettings
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, ask
from tests.support.keyring_session import KeyringSession, keyring_session
from tests.support.mail_servers import FIRM, PASSWORD, MailServers, mail_servers

__all__ = ["keyring_session", "mail_servers"]

pytestmark = [
    pytest.mark.servers,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # `keyring` leaves its bus connections to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

ALICE, BOB, QUIET = "alice@client.test", "bob@client.test", "full@client.test"
REPLIES = "postmaster@firm.test"
SENT = DAY_0 + UNDO


class Firm:
    """A firm with a mail account at the provider, its password in the keyring, open while the days pass."""

    def __init__(self, firm: ChasingFirm, opened: Opened, servers: MailServers) -> None:
        self.firm, self.office, self.servers = firm, opened.office, servers
        self.sender: Sender = make_sender(opened.office)
        self.left: Counter[str] = Counter()

    def client(self, *addresses: str, quiet: str = "") -> int:
        people = [ContactInput(first_name=each.partition("@")[0].title(), email=each) for each in addresses]
        if quiet:
            people.append(ContactInput(first_name="Quiet", email=quiet, notify=False))
        return accounts.create(self.office, AccountInput(name=f"Client of {addresses[0]}"), people)

    def day(self, days: float, *, at: str = "09:00") -> int:
        """Put the clock to a day and let the sender look; returns how many mails the provider took."""
        hour, minute = map(int, at.split(":"))
        self.firm.clock.set((DAY_0 + timedelta(days=days)).replace(hour=hour, minute=minute))
        return self.look()

    def look(self) -> int:
        return self.sender.run_pass().accepted

    def inbox(self, address: str, count: int) -> list[EmailMessage]:
        """Return a mailbox once it holds so many mails; fails where they are not exactly so many."""
        deadline = time.monotonic() + 20
        while len(self.servers.mails(address)) < count and time.monotonic() < deadline:
            time.sleep(0.02)
        mails = self.servers.mails(address)
        assert len(mails) == count, f"{address} has {len(mails)} mails"
        return mails

    def of(self, address: str) -> dict[str, object]:
        (row,) = self.firm.rows("SELECT * FROM mail WHERE address = ?", address)
        return dict(row)


@pytest.fixture
def firm(
    tmp_path: Path, mail_servers: MailServers, keyring_session: KeyringSession, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Firm]:
    monkeypatch.setenv("SSL_CERT_FILE", mail_servers.ca_file)
    mail_servers.empty()
    credentials = Credentials()
    account = MailAccountSettings(
        host="localhost", port=mail_servers.starttls_port, security="starttls", username=FIRM, from_name="Firm & Co",
        from_address=FIRM, reply_to=REPLIES, per_minute=None, per_day=None,
    )  # fmt: skip
    credentials.set(account.key, PASSWORD)
    chasing = ChasingFirm(tmp_path, account, credentials)
    with chasing.opened() as opened:
        whole = Firm(chasing, opened, mail_servers)
        yield whole
        whole.sender.stop()
    assert PASSWORD.encode() not in b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.behaviour("AUT-4", "ACC-1", "ENG-2", "ENG-3")
def test_three_days_and_three_reminders_mail_each_notified_contact_on_days_0_3_6_and_9_and_never_again(
    firm: Firm,
) -> None:
    client = firm.client(ALICE, BOB, quiet=QUIET)
    ask(firm.office, client, days=3, number=3)
    firm.firm.clock.set(SENT)
    took = {0: firm.look()}
    took |= {day: firm.day(day) for day in range(1, 40)}
    assert {day: count for day, count in took.items() if count} == {0: 2, 3: 2, 6: 2, 9: 2}
    for address in (ALICE, BOB):
        mails = firm.inbox(address, 4)
        assert {mail["To"] for mail in mails} == {f"{address.partition('@')[0].title()} <{address}>"}
        assert len({mail["Message-ID"] for mail in mails}) == 4
        by_date = sorted(mails, key=lambda mail: mail["Date"].datetime)
        first = by_date[0]
        assert [mail["Date"].datetime.date() for mail in by_date] == [
            (DAY_0 + timedelta(days=day)).date() for day in (0, 3, 6, 9)
        ]
        assert (first["References"], first["In-Reply-To"]) == (None, None)
        for mail in by_date:
            assert str(mail["From"]) == "Firm & Co <firm@firm.test>"
            assert (mail["Reply-To"], mail["Auto-Submitted"]) == (f"Firm & Co <{REPLIES}>", "auto-generated")
            assert (mail["Cc"], mail["Bcc"]) == (None, None)
        for mail in by_date[1:]:
            assert mail["References"].split()[0] == first["Message-ID"] == mail["In-Reply-To"]
    assert firm.inbox(QUIET, 0) == []


@pytest.mark.behaviour("STOP-9")
def test_what_is_done_between_planning_and_sending_is_never_mailed(firm: Firm) -> None:
    client = firm.client(ALICE, BOB)
    request = ask(firm.office, client)
    firm.firm.clock.set(SENT)
    assert firm.look() == 2
    firm.firm.clock.set((DAY_0 + timedelta(days=3)).replace(hour=9))
    firm.sender._plan()
    assert firm.firm.states() == {"accepted": 2, "queued": 2}
    acting.act(firm.office, request, listing.settling(Kind.CHAT))
    assert firm.look() == 0
    rows = firm.firm.rows("SELECT state, reason FROM mail WHERE state != 'accepted'")
    assert [tuple(each) for each in rows] == [("skipped", "settled")] * 2
    assert firm.day(6) == firm.day(9) == 0
    assert len(firm.inbox(ALICE, 1)) == len(firm.inbox(BOB, 1)) == 1


@pytest.mark.behaviour("MAN-2")
def test_resend_adds_one_mail_an_entry_and_moves_the_request_to_the_top(firm: Firm) -> None:
    """Bug classes 15 and 18."""  # bug class 15, 18
    client = firm.client(ALICE)
    older, newer = ask(firm.office, client, title="Older"), ask(firm.office, client, title="Newer")
    firm.firm.clock.set(SENT)
    assert firm.look() == 2
    query = RequestQuery(sort="surfaced")
    firm.day(1)
    released = sending.resend(firm.office, [older])
    assert sending.resend(firm.office, [older]).batch_id == released.batch_id, "pressed twice"
    assert firm.look() == 0, "Undo has its time"
    firm.firm.clock.advance(UNDO)
    assert firm.look() == 1
    mails = firm.inbox(ALICE, 3)
    assert sum("Older" in str(mail["Subject"]) for mail in mails) == 2
    assert listing.request_ids(firm.office, query) == [older, newer]
    entries = audit.entries(firm.office, audit.EntryQuery(request_id=older))
    accepted = [each for each in entries if each.code == "mail.accepted" and each.details["step_kind"] == "resend"]
    assert [each.details["to"][0]["address"] for each in accepted] == [ALICE]
    assert accepted[0].details["reply_code"] == 250
    assert firm.firm.clocks()[older]["sent"] == 0


@pytest.mark.behaviour("ENG-4", "ENG-5")
def test_each_refusal_meets_its_own_recipient_and_the_others_get_their_mail(firm: Firm) -> None:
    """Bug classes 7, 40 and 42."""  # bug class 7, 40, 42
    firm.servers.greylist.kind.clear()
    try:
        ask(firm.office, firm.client("nobody@client.test", "grey@client.test", ALICE))
        firm.firm.clock.set(SENT)
        assert firm.look() == 1
        unknown, grey = firm.of("nobody@client.test"), firm.of("grey@client.test")
        assert (unknown["state"], unknown["reply_code"]) == ("failed", 550)
        (contact,) = firm.firm.rows("SELECT email, address_problem FROM contact WHERE address_problem != ''")
        assert tuple(contact) == ("nobody@client.test", "unknown")
        assert status.status(firm.office).problems == 1
        assert (grey["state"], grey["reply_code"]) == ("retrying", 450)
        firm.firm.clock.advance(timedelta(minutes=4))
        assert firm.look() == 0
        firm.servers.greylist.kind.set()
        firm.firm.clock.advance(timedelta(minutes=2))
        assert firm.look() == 1
        firm.inbox("grey@client.test", 1)
        firm.inbox(ALICE, 1)
        assert firm.day(3) == 2, "and what is marked gets no reminder"
    finally:
        firm.servers.greylist.kind.set()


@pytest.mark.behaviour("ENG-5")
def test_a_server_that_closes_for_now_gets_the_mail_later_and_no_other_one_is_lost(firm: Firm) -> None:
    ask(firm.office, firm.client("drop@client.test"))
    ask(firm.office, firm.client(ALICE))
    firm.firm.clock.set(SENT)
    report = firm.sender.run_pass()
    assert (report.stopped, report.accepted) == ("limited", 0)
    assert (firm.of("drop@client.test")["state"], firm.of(ALICE)["state"]) == ("retrying", "queued")
    waited = timedelta()
    while firm.look() == 0:
        assert waited < timedelta(minutes=30), "it is slower now, and goes on"
        firm.firm.clock.advance(timedelta(minutes=1))
        waited += timedelta(minutes=1)
    assert waited > timedelta()
    firm.inbox(ALICE, 1)
    assert firm.of("drop@client.test")["state"] == "retrying"


@pytest.mark.behaviour("ENG-4")
def test_a_mail_over_the_providers_size_fails_with_its_words(firm: Firm, tmp_path: Path) -> None:
    paper = tmp_path / "scan.pdf"
    paper.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 8000)
    client = firm.client(ALICE)
    new = NewRequest(Kind.APPROVAL, (client,), "A large scan", DocumentDraft((paper,)), plan=PlanInput(True, 3, 3))
    sending.send(firm.office, creating.create(firm.office, new))
    firm.firm.clock.set(SENT)
    assert firm.sender.run_pass().failed == 1
    row = firm.of(ALICE)
    assert (row["state"], row["reply_code"]) == ("failed", 552)
    assert "size" in str(row["reply_text"]).lower()


@pytest.mark.behaviour("ENG-2", "ENG-5")
def test_a_refused_sign_in_stops_the_queue_within_one_pass_and_all_leave_once_when_it_is_mended(
    firm: Firm, keyring_session: KeyringSession
) -> None:
    """Bug classes 14 and 41."""  # bug class 14, 41
    key = firm_settings.read(firm.office).mail_account.key  # type: ignore[union-attr]
    firm.office.secrets.set(key, "changed-elsewhere")
    before = firm.servers.log().count("authentication failed")
    ask(firm.office, firm.client(ALICE, BOB))
    firm.firm.clock.set(SENT)
    report = firm.sender.run_pass()
    assert (report.stopped, report.accepted) == ("sign-in-refused", 0)
    assert "authentication" in report.stopped_words.lower()
    for minutes in (1, 10, 60):
        firm.firm.clock.advance(timedelta(minutes=minutes))
        assert firm.sender.run_pass().stopped == "sign-in-refused"
    assert firm.firm.states() == {"queued": 2}
    refused = firm.servers.log().count("authentication failed") - before
    assert refused == 1, "trying a wrong password again and again would lock the account"

    firm.office.secrets.set(key, PASSWORD)
    firm.sender.account_changed()
    assert firm.look() == 2
    assert firm.look() == 0
    firm.inbox(ALICE, 1)
    firm.inbox(BOB, 1)


@pytest.mark.behaviour("ENG-4")
def test_a_mail_that_bounces_was_accepted_and_the_bounce_comes_to_the_firm(firm: Firm) -> None:
    ask(firm.office, firm.client("gone@client.test"))
    firm.firm.clock.set(SENT)
    assert firm.look() == 1
    row = firm.of("gone@client.test")
    assert row["state"] == "accepted"

    def is_bounce(mail: EmailMessage) -> bool:
        return mail.get_content_type() == "multipart/report" and str(row["message_id"]) in mail.as_string()

    assert "Status: 5.1.1" in firm.servers.wait_for(FIRM, is_bounce).as_string()
