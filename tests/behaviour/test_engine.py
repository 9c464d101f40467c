"""The engine: nothing twice, nothing lost, nothing silent (ENG-2, ENG-4, ENG-6, ENG-8); two windows on one thing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.models.audit import AuditEntry
from app.models.kinds import Kind
from app.models.mail import MailState
from app.services import accounts, adoption, backups, mail_account, pausing, settings
from app.services.account_lists import account_detail
from app.services.assembly import Opened, open_office
from app.services.errors import Stale
from app.services.mail import decisions
from app.services.mail.outbox_list import OutboxQuery, mail_ids, mail_rows
from app.services.mail.transport import Outcome
from app.services.mail.verdict import SmtpPhase, Verdict
from app.services.paths import Paths
from app.services.settings import MailAccountSettings
from tests.support.firm import KINDS, SOME_KINDS, TestFirm

NORA = "nora@halden.example"
PASSWORD = "xK9-never-on-a-disk-Qz"


@pytest.fixture
def halden(firm: TestFirm) -> int:
    return firm.account("Halden", nora=NORA)


def clients(firm: TestFirm, number: int) -> list[int]:
    """Send one request to each of some clients, with a reminder on Thursday 3."""
    drafts = [firm.draft(KINDS[-1], firm.account(f"Client {n}", nora=f"nora@{n}.example")) for n in range(number)]
    firm.send(*drafts)
    firm.wait(seconds=60)
    firm.new_mails()
    return drafts


@pytest.mark.behaviour("ENG-2")
def test_no_file_of_the_data_folder_ever_holds_the_password(firm: TestFirm, halden: int) -> None:
    firm.request(KINDS[0], halden)
    account = MailAccountSettings(
        host="127.0.0.1", port=9, security="tls", username="ben@firm.example", from_name="Ben",
        from_address="ben@firm.example",
    )  # fmt: skip
    mail_account.save(firm.office, account, PASSWORD)
    assert firm.keyring.kept == {account.key: PASSWORD}
    firm.wait(minutes=1)
    backups.make(firm.paths.database, firm.paths, firm.clock, "manual")
    firm.restart()
    mail_account.save(firm.office, account, PASSWORD + "2")
    firm.restart()

    files = [path for path in firm.folder.rglob("*") if path.is_file()]
    assert firm.paths.database in files and len(files) > 8
    assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]
    assert any(account.host.encode() in path.read_bytes() for path in files), "the account itself is there"


OUTCOMES: dict[str, tuple[Outcome, MailState]] = {
    "refused": (Outcome(Verdict.FAILED, SmtpPhase.RCPT, 554, "no"), MailState.FAILED),
    "later": (Outcome(Verdict.RETRY, SmtpPhase.RCPT, 451, "later"), MailState.RETRYING),
    "unknown whether": (Outcome(Verdict.UNCERTAIN, SmtpPhase.BODY), MailState.UNCERTAIN),
    "no sign-in": (
        Outcome(Verdict.QUEUE_STOPPED, SmtpPhase.AUTH, 535, "no", suggestion="sign-in-refused"), MailState.QUEUED,
    ),
}  # fmt: skip


@pytest.mark.behaviour("ENG-4", "ENG-3")
@pytest.mark.parametrize("what", OUTCOMES)
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_sent_is_said_only_of_what_the_server_took(firm: TestFirm, halden: int, kind: Kind, what: str) -> None:
    # bug class 40
    outcome, state = OUTCOMES[what]
    firm.mailbox.answers[NORA] = outcome
    request = firm.draft(kind, halden)
    firm.send(request)
    report = firm.wait(seconds=10)

    row = mail_rows(firm.office, mail_ids(firm.office, OutboxQuery()))[0]
    assert row.state == state
    assert report.accepted == 0 and firm.status().sent_today == 0
    assert firm.entries("mail.accepted") == []
    assert bool(mail_ids(firm.office, OutboxQuery("problems"))) == (state in ("failed", "uncertain"))
    assert firm.status().problems == (1 if state in ("failed", "uncertain") else 0)
    if state == MailState.QUEUED:
        assert (report.stopped, report.stopped_words) == ("sign-in-refused", "no")

    firm.mailbox.answers.clear()
    firm.sender.try_now()
    firm.wait(hours=1)
    assert firm.readers() == ([NORA] if state in (MailState.RETRYING, MailState.QUEUED) else [])


@pytest.mark.behaviour("ENG-3", "ENG-4")
@pytest.mark.parametrize("kind", KINDS)
def test_an_uncertain_mail_counts_and_is_sent_again_only_by_a_person(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 9
    request = firm.request(kind, halden, days=1, number=1)
    firm.mailbox.answers[NORA] = OUTCOMES["unknown whether"][0]
    firm.days(1)
    firm.mailbox.answers.clear()
    firm.new_mails()
    assert (firm.row(request).reminders.sent, firm.row(request).reminders.problem) == (1, "uncertain")
    firm.days(5)
    assert firm.readers() == []
    uncertain = firm.outbox(request)[-1].id
    decisions.send_again(firm.office, uncertain)
    firm.wait(seconds=1)
    mails = firm.new_mails()
    assert [each.to for each in mails] == [NORA]
    assert mails[0].mail_id != uncertain
    assert firm.status().problems == 0


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize("kind", KINDS)
def test_after_two_days_off_one_catch_up_leaves_with_the_right_step(firm: TestFirm, halden: int, kind: Kind) -> None:
    # bug class 33
    request = firm.request(kind, halden, days=1, number=5)
    firm.days(1)
    firm.new_mails()
    firm.off(2)
    firm.restart()
    firm.at("2026-12-03 15:00")
    firm.wait(minutes=1)
    mails = firm.new_mails()
    assert [each.to for each in mails] == [NORA]
    assert firm.entries("mail.accepted", request)[0].actor_name == "2/5"
    assert firm.row(request).reminders.sent == 2
    assert firm.states(request)[-1] == ("accepted", "")


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize(("moment", "held"), [("2026-12-08 09:30", False), ("2026-12-09 09:30", True)])
def test_late_by_more_than_three_open_days_is_held_for_one_approval(
    firm: TestFirm, halden: int, kind: Kind, moment: str, held: bool
) -> None:
    request = firm.request(kind, halden, days=3, number=2)  # due on Thursday 3; Tuesday 8 is three open days later
    firm.new_mails()
    firm.at(moment)
    assert firm.states(request)[-1] == (("held", "late") if held else ("accepted", ""))
    assert firm.readers() == ([] if held else [NORA])
    if held:
        assert firm.row(request).reminders.problem == "held"
        firm.days(2)
        assert firm.readers() == []
        assert decisions.approve(firm.office, [firm.outbox(request)[-1].id]) == 1
        firm.wait(minutes=1)
        assert firm.readers() == [NORA]


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize(("number", "held"), [(20, 0), (21, 21)])
def test_more_than_twenty_late_ones_at_once_are_held(firm: TestFirm, number: int, held: int) -> None:
    # bug class 50
    clients(firm, number)
    firm.off(2)
    firm.at("2026-12-04 09:10")
    assert sum(state == ("held", "late") for state in firm.states()) == held
    assert len(firm.readers()) == number - held


@pytest.mark.behaviour("ENG-6")
def test_a_computer_switched_on_at_ten_past_nine_just_sends_its_morning(firm: TestFirm) -> None:
    requests = clients(firm, 21)
    firm.restart()
    firm.at("2026-12-03 09:10")
    assert len(firm.readers()) == len(requests)


@pytest.mark.behaviour("ENG-6")
@pytest.mark.parametrize("kind", SOME_KINDS)
def test_a_dropped_late_reminder_mails_nobody_and_the_next_one_goes_on(firm: TestFirm, halden: int, kind: Kind) -> None:
    request = firm.request(kind, halden, days=3, number=2)
    firm.new_mails()
    firm.at("2026-12-14 09:30")
    assert decisions.drop(firm.office, [firm.outbox(request)[-1].id]) == 1
    row = firm.row(request).reminders
    assert (row.sent, row.skipped, row.next_step) == (0, 1, 2)
    firm.days(3)
    assert firm.readers() == [NORA]
    assert firm.entries("mail.accepted", request)[0].actor_name == "2/2"


@pytest.mark.behaviour("ENG-6")
def test_a_restored_backup_starts_paused_and_mails_nobody_until_it_is_adopted(firm: TestFirm, halden: int) -> None:
    # bug class 49
    request = firm.request(KINDS[0], halden, days=1, number=3)
    info = backups.make(firm.paths.database, firm.paths, firm.clock, "manual")
    firm.days(2)
    firm.new_mails()
    firm.close()
    backups.restore(info, firm.paths, firm.clock)
    firm._open()

    assert firm.status().pause.reason == "restored"
    assert firm.row(request).reminders.sent == 0, "the backup has forgotten them"
    firm.days(2)
    firm.wait(minutes=1)
    assert firm.readers() == []
    adoption.adopt(firm.office)
    firm.wait(minutes=1)
    assert firm.readers() == []
    assert firm.states(request)[-1] == ("held", "adopted"), "one approval, since another may have sent it"


@pytest.mark.behaviour("ENG-6")
def test_a_copied_database_starts_paused_and_the_first_one_goes_on(firm: TestFirm, halden: int, tmp_path: Path) -> None:
    firm.request(KINDS[0], halden, days=1)
    firm.restart()
    firm.new_mails()
    shutil.copytree(firm.paths.data_dir, tmp_path / "copy")
    copy: Opened = open_office(
        tmp_path / "copy", state_dir=firm.paths.state_dir, clock=firm.clock, secrets=firm.keyring
    )  # fmt: skip
    try:
        assert copy.identity.asks
        assert pausing.pause_end(copy.office, "resumed") is None
        with copy.office.database.read() as session:
            assert session.scalars(select(func.max(AuditEntry.seq))).one() > 0
    finally:
        copy.close()
    firm.days(1)
    assert firm.readers() == [NORA]
    assert Paths(tmp_path / "copy", firm.paths.state_dir).database.exists()


def by_hand(firm: TestFirm, request: int) -> None:
    firm.resend(request)


def automatic(firm: TestFirm, request: int) -> None:
    firm.clock.set(firm.clock.now().replace(month=12, day=3, hour=8, minute=0, second=0))


def retry(firm: TestFirm, request: int) -> None:
    firm.mailbox.answers[NORA] = OUTCOMES["later"][0]
    firm.resend(request)
    firm.wait(seconds=10)
    firm.mailbox.answers.clear()


@pytest.mark.behaviour("ENG-8")
@pytest.mark.parametrize("kind", SOME_KINDS)
@pytest.mark.parametrize("way", [by_hand, automatic, retry])
def test_the_pause_holds_whatever_would_leave_and_survives_a_restart(
    firm: TestFirm, halden: int, kind: Kind, way: Callable[[TestFirm, int], None]
) -> None:
    # bug class 30
    request = firm.request(kind, halden)
    firm.new_mails()
    way(firm, request)
    pausing.pause_for(firm.office, "resumed")
    assert firm.wait(minutes=10).paused
    firm.restart()
    assert firm.status().pause.paused and firm.status().pause.by == "Ben Marlow"
    firm.wait(hours=2)
    assert firm.readers() == []
    pausing.resume(firm.office)
    firm.wait(minutes=10)
    assert firm.readers() == [NORA]


@pytest.mark.behaviour("ENG-8", "STOP-9")
@pytest.mark.parametrize("kind", KINDS)
def test_a_pause_pressed_in_the_midst_of_a_pass_holds_the_mail_under_way(
    firm: TestFirm, halden: int, kind: Kind
) -> None:
    request = firm.draft(kind, halden)
    firm.send(request)
    firm.mailbox.meanwhile = lambda: pausing.pause_for(firm.office, "hour")
    firm.wait(seconds=10)
    assert firm.readers() == []
    assert firm.states(request) == [("queued", "")]
    firm.wait(minutes=59)
    assert firm.readers() == []
    firm.wait(minutes=2)
    assert firm.readers() == [NORA], "an hour later it goes on by itself"


def test_two_windows_that_edit_one_account_do_not_overwrite_each_other(firm: TestFirm, halden: int) -> None:
    shown = account_detail(firm.office, halden)
    assert shown is not None
    accounts.edit(firm.office, halden, accounts.AccountInput("Halden Ltd"), shown.version)
    with pytest.raises(Stale):
        accounts.edit(firm.office, halden, accounts.AccountInput("Halden SA"), shown.version)
    after = account_detail(firm.office, halden)
    assert after is not None and after.row.name == "Halden Ltd"


def test_two_windows_that_edit_one_contact_do_not_overwrite_each_other(firm: TestFirm, halden: int) -> None:
    shown = account_detail(firm.office, halden)
    assert shown is not None
    contact = shown.contacts[0]
    first = accounts.ContactInput("Nora", "One", NORA)
    accounts.edit_contact(firm.office, halden, firm.who("nora"), first, contact.version)
    with pytest.raises(Stale):
        accounts.edit_contact(
            firm.office, halden, firm.who("nora"), accounts.ContactInput("Nora", "Two", NORA), contact.version
        )


@pytest.mark.behaviour("ENG-6")
def test_a_release_from_the_sandbox_to_nobody_leaves_nothing_in_flight(firm: TestFirm, halden: int) -> None:
    request = firm.request(KINDS[0], halden)
    with firm.office.database.write() as uow:
        assert decisions.hold_sandbox_only(uow) == 1
        uow.commit()
    accounts.set_notify(firm.office, halden, firm.who("nora"), False)
    assert decisions.release_sandbox_only(firm.office, [request], send_first=True) == 0
    assert firm.reason(request) != "in_flight"
    assert settings.read(firm.office).mail_account is None
