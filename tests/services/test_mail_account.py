"""The firm's mail account: what may be saved, where its password lies, and what happens to mails of the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import select

from app.models.firm import Firm
from app.models.mail import Mail, MailState
from app.models.request import ReminderPlan
from app.services import mail_account, settings
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.errors import Fault, Refused
from app.services.mail import decisions
from app.services.mail_account import MailAccountSettings
from app.services.office import Office
from tests.support.smtp_server import Answer, SmtpServer
from tests.support.window import Purse, add_account, ask, name_firm, open_firm

PASSWORD = "Tr0ub4dor-and-3-horses"
ACCOUNT = MailAccountSettings(
    "custom", "smtp.firm.example", 587, "starttls", "office@firm.example", "Firm", "office@firm.example"
)


class LockedPurse(Purse):
    """A keyring that nobody unlocked."""

    def get(self, key: str) -> str | None:
        raise Fault("keyring-locked")

    def set(self, key: str, secret: str) -> None:
        raise Fault("keyring-locked")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    made = open_firm(tmp_path)
    name_firm(made.office)
    yield made
    made.close()


@pytest.fixture
def office(opened: Opened) -> Office:
    return opened.office


def purse(office: Office) -> Purse:
    return cast(Purse, office.secrets)


def clock(office: Office) -> SetClock:
    return cast(SetClock, office.clock)


def saved(office: Office) -> MailAccountSettings | None:
    return settings.read(office).mail_account


def in_sandbox(office: Office, number: int = 1) -> list[int]:
    """Requests whose first mail the sandbox took, for real."""
    ids = [ask(office, add_account(office, f"Client {n}", f"c{n}@client.example")) for n in range(number)]
    clock(office).advance(timedelta(minutes=2))
    assert len(make_sender(office).run_pass().mails) == number
    return ids


# Saving


@pytest.mark.behaviour("ENG-2")
def test_the_password_is_in_the_keyring_and_in_no_file(office: Office, tmp_path: Path) -> None:
    mail_account.save(office, ACCOUNT, PASSWORD)
    assert purse(office).kept == {ACCOUNT.key: PASSWORD}
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.name == "relance.db" for path in files)
    assert [path for path in files if PASSWORD.encode() in path.read_bytes()] == []
    assert any(b"smtp.firm.example" in path.read_bytes() for path in files)
    assert PASSWORD not in repr(mail_account.state(office))


def test_a_saved_account_says_that_it_has_a_password_and_where(office: Office) -> None:
    mail_account.save(office, ACCOUNT, PASSWORD)
    state = mail_account.state(office)
    assert (state.account, state.has_password, state.keyring, state.demo) == (ACCOUNT, True, "", False)
    assert state.keeper in ("windows", "macos", "secret-service")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"host": " "}, "host-missing", "host"),
        ({"host": "https://mail.firm.example"}, "host-missing", "host"),
        ({"port": 0}, "port-invalid", "port"),
        ({"security": "none"}, "insecure", "security"),
        ({"security": "plain"}, "insecure", "security"),
        ({"username": ""}, "user-missing", "username"),
        ({"from_address": "office"}, "address-invalid", "from_address"),
        ({"reply_to": "nobody@"}, "address-invalid", "reply_to"),
        ({"per_day": 0}, "limit-invalid", "per_day"),
    ],
)
def test_what_cannot_work_is_refused_beside_its_field(
    office: Office, change: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        mail_account.save(office, replace(ACCOUNT, **change), PASSWORD)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == (code, field)
    assert saved(office) is None
    assert purse(office).kept == {}


def test_an_account_with_a_sign_in_needs_a_password_once(office: Office) -> None:
    with pytest.raises(Refused, match="password-missing"):
        mail_account.save(office, ACCOUNT)
    mail_account.save(office, ACCOUNT, PASSWORD)
    mail_account.save(office, replace(ACCOUNT, from_name="The firm"))
    assert purse(office).kept == {ACCOUNT.key: PASSWORD}


def test_a_relay_without_sign_in_needs_none(office: Office) -> None:
    relay = replace(ACCOUNT, preset="relay", host="127.0.0.1", port=25, security="none", username="")
    mail_account.save(office, relay)
    assert saved(office) == relay
    assert purse(office).kept == {}


@pytest.mark.behaviour("ENG-2")
def test_with_a_locked_keyring_nothing_is_saved(office: Office) -> None:
    locked = replace(office, secrets=LockedPurse())
    with pytest.raises(Fault, match="keyring-locked"):
        mail_account.save(locked, ACCOUNT, PASSWORD)
    assert saved(office) is None
    assert mail_account.state(locked).keyring == "keyring-locked"


def test_the_invented_firm_takes_no_account(office: Office) -> None:
    with office.database.write() as uow:
        uow.session.scalars(select(Firm)).one().is_demo = True
        uow.commit()
    with pytest.raises(Refused, match="demo-account"):
        mail_account.save(office, ACCOUNT, PASSWORD)
    with pytest.raises(Refused, match="demo-account"):
        list(mail_account.try_out(office, ACCOUNT, PASSWORD, "Test"))
    assert purse(office).kept == {}


def test_another_user_name_takes_the_old_password_out_of_the_keyring(office: Office) -> None:
    mail_account.save(office, ACCOUNT, PASSWORD)
    other = replace(ACCOUNT, username="other@firm.example")
    with pytest.raises(Refused, match="password-missing"):
        mail_account.save(office, other)
    mail_account.save(office, other, "second")
    assert purse(office).kept == {other.key: "second"}


def test_a_removed_account_leaves_no_password_behind(office: Office) -> None:
    mail_account.save(office, ACCOUNT, PASSWORD)
    mail_account.remove(office)
    assert saved(office) is None
    assert purse(office).kept == {}
    assert mail_account.state(office).account is None


def test_a_forgotten_password_leaves_the_account(office: Office) -> None:
    mail_account.save(office, ACCOUNT, PASSWORD)
    mail_account.forget_password(office)
    assert not mail_account.state(office).has_password
    assert saved(office) == ACCOUNT


# From the sandbox to the first real account


@pytest.mark.behaviour("ENG-6")
def test_with_the_first_account_requests_of_the_sandbox_are_held_for_a_decision(office: Office) -> None:
    ids = in_sandbox(office, 2)
    assert mail_account.save(office, ACCOUNT, PASSWORD).held == 2
    assert sorted(decisions.held_requests(office)) == ids
    assert mail_account.save(office, replace(ACCOUNT, from_name="The firm")).held == 0


@pytest.mark.behaviour("ENG-6")
def test_deciding_to_send_plans_the_first_mail_of_each_anew(office: Office) -> None:
    in_sandbox(office, 2)
    mail_account.save(office, ACCOUNT, PASSWORD)
    assert mail_account.decide_sandbox_only(office, send_first=True) == 2
    assert decisions.held_requests(office) == []
    with office.database.read() as session:
        waiting = session.scalars(select(Mail).where(Mail.state == MailState.QUEUED)).all()
    assert sorted(mail.address for mail in waiting) == ["c0@client.example", "c1@client.example"]


@pytest.mark.behaviour("ENG-6")
def test_deciding_to_leave_them_sends_nothing_and_drops_what_was_held(office: Office) -> None:
    (request_id,) = in_sandbox(office)
    clock(office).advance(timedelta(days=4))
    account_id = 1
    ask(office, account_id, "Another")  # its mail waits for Undo, unsent: not a matter of the sandbox
    with office.database.write() as uow:
        # A reminder that was planned and not yet sent when the account came.
        first = uow.session.scalars(select(Mail).order_by(Mail.id)).first()
        assert first is not None
        first.state = MailState.QUEUED
        uow.commit()
    mail_account.save(office, ACCOUNT, PASSWORD)
    assert mail_account.sandbox_only_mails(office) == [first.id]
    assert mail_account.decide_sandbox_only(office, send_first=False) == 0
    with office.database.read() as session:
        assert session.get_one(Mail, first.id).state == MailState.SKIPPED
        plan = session.scalars(select(ReminderPlan).where(ReminderPlan.request_id == request_id)).one()
        assert not plan.enabled
    assert mail_account.sandbox_only_mails(office) == []


# Trying it out


def relay_of(server: SmtpServer) -> MailAccountSettings:
    return replace(ACCOUNT, preset="relay", host=server.host, port=server.port, security="none", username="")


def test_a_test_goes_step_by_step_and_ends_in_the_firms_own_mailbox(office: Office) -> None:
    with SmtpServer() as server:
        steps = list(mail_account.try_out(office, relay_of(server), None, "Test e-mail\nIt works."))
        assert [(step.code, step.ok) for step in steps] == [("server", True), ("mail", True)]
        (mail,) = server.accepted
        assert mail.recipients == ["office@firm.example"]
        assert b"Subject: Test e-mail" in mail.data
    assert saved(office) is None


def test_a_test_stops_at_the_first_fault_with_the_servers_words(office: Office) -> None:
    with SmtpServer() as server:
        server.at("mail", Answer("553 5.7.1 Sender address rejected: not owned by user"))
        steps = list(mail_account.try_out(office, relay_of(server), None, "Test"))
        assert [(step.code, step.ok) for step in steps] == [("server", True), ("mail", False)]
        assert "not owned by user" in steps[-1].text
        assert steps[-1].suggestion == "sender-refused"


@pytest.mark.behaviour("ENG-2")
def test_a_test_of_a_kept_account_takes_its_password_from_the_keyring(office: Office) -> None:
    with pytest.raises(Refused, match="password-missing"):
        list(mail_account.try_out(office, ACCOUNT, None, "Test"))
    with SmtpServer(security="starttls", users={"office@firm.example": PASSWORD}) as server:
        unproved = replace(ACCOUNT, host=server.host, port=server.port)
        purse(office).set(unproved.key, PASSWORD)
        steps = list(mail_account.try_out(office, unproved, None, "Test"))
        assert [step.code for step in steps if not step.ok] == ["secure"]
        assert server.count["auth"] == 0  # nobody gets the password who has not proved who he is
