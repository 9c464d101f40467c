"""A firm and a mail server that fails behind the final dot: shown, decided by a person, never blindly sent again."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.services.assembly import make_sender
from app.services.database import engine
from app.services.errors import Fault, Refused
from app.services.mail import decisions
from app.services.mail import session as mail_session
from app.services.mail.session import Timeouts
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, agree, ask, clients, message_id, relay
from tests.support.smtp_server import Answer, Behaviour, Drop, SmtpServer, Stall, Visit

pytestmark = pytest.mark.behaviour("ENG-3", "ENG-4")

SENT = DAY_0 + UNDO


@pytest.fixture
def server() -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        yield server


@pytest.fixture
def firm(tmp_path: Path, server: SmtpServer, monkeypatch: pytest.MonkeyPatch) -> ChasingFirm:
    """One client with two contacts, whose request waits to be mailed."""
    monkeypatch.setattr(mail_session, "Timeouts", lambda: Timeouts(connect=2, command=2, after_dot=0.5))
    firm = ChasingFirm(tmp_path, relay(server.port))
    with firm.office() as office:
        (account,) = clients(office, 1, 2)
        ask(office, account)
    return firm


@pytest.mark.parametrize("taken", [True, False], ids=["the-server-has-it", "the-server-lost-it"])
@pytest.mark.parametrize("fault", [Drop, Stall], ids=["hangs-up", "says-nothing"])
def test_no_answer_after_the_dot_is_uncertain_is_not_sent_again_and_the_reminder_follows_on_its_day(
    firm: ChasingFirm, server: SmtpServer, fault: type[Drop] | type[Stall], taken: bool
) -> None:
    """Bug classes 9 and 10."""  # bug class 9, 10
    behaviour: Behaviour = fault(accepted=taken)
    server.at("dot", behaviour)
    report = firm.pass_at(SENT)
    assert (report.uncertain, report.accepted, report.stopped) == (1, 1, "")
    for hours in (1, 12, 24, 48):
        firm.pass_at(SENT + timedelta(hours=hours))
    assert len(server.accepted) == 1 + taken
    assert firm.states() == {"accepted": 1, "uncertain": 1}

    assert firm.pass_at(DAY_0 + timedelta(days=3)).accepted == 2
    states = agree(firm, server.accepted)
    assert states == {"accepted": 3, "uncertain": 1}


def test_a_person_says_that_it_was_sent_and_nothing_leaves_and_no_date_moves(
    firm: ChasingFirm, server: SmtpServer
) -> None:
    server.at("dot", Drop(accepted=True))
    firm.pass_at(SENT)
    (uncertain,) = firm.rows("SELECT id FROM mail WHERE state = 'uncertain'")
    (before,) = firm.clocks().values()

    firm.clock.set(SENT + timedelta(days=1))
    with firm.office() as office:
        decisions.it_was_sent(office, uncertain["id"])
    (after,) = firm.clocks().values()
    assert (after["next_at"], after["next_step"], after["sent"]) == (before["next_at"], 1, 0)
    firm.pass_at(SENT + timedelta(days=1, minutes=5))
    assert agree(firm, server.accepted) == {"accepted": 2}
    with firm.office() as office, pytest.raises(Refused, match="mail-decided"):
        decisions.send_again(office, uncertain["id"])


def test_a_person_sends_it_again_as_a_new_mail_that_names_the_old_one_and_only_once(
    firm: ChasingFirm, server: SmtpServer
) -> None:
    """Bug classes 14, 15 and 43."""  # bug class 14, 15, 43
    server.at("dot", Drop())
    firm.pass_at(SENT)
    (old,) = firm.rows("SELECT * FROM mail WHERE state = 'uncertain'")
    with firm.office() as office:
        new_id = decisions.send_again(office, old["id"])
        with pytest.raises(Refused, match="mail-decided"):
            decisions.send_again(office, old["id"])
    assert firm.pass_at().accepted == 1

    (new,) = firm.rows("SELECT * FROM mail WHERE id = ?", new_id)
    assert (new["replaces_id"], new["address"], new["state"]) == (old["id"], old["address"], "accepted")
    assert new["message_id"] != old["message_id"]
    arrived = [message_id(each) for each in server.accepted if each.recipients == [old["address"]]]
    assert arrived == [new["message_id"]]
    (kept,) = firm.rows("SELECT * FROM mail WHERE id = ?", old["id"])
    assert (kept["state"], kept["resolution"]) == ("uncertain", "sent-again")
    (clock,) = firm.clocks().values()
    assert clock["sent"] == 0, "no reminder is used up"
    agree(firm, server.accepted)


@contextlib.contextmanager
def locked(firm: ChasingFirm) -> Iterator[None]:
    """Another program has the database for itself."""
    with contextlib.closing(sqlite3.connect(firm.data / "relance.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.mark.parametrize("same_process", [True, False], ids=["the-sender-goes-on", "the-sender-ended"])
def test_a_mail_taken_by_the_server_while_the_database_is_locked_never_leaves_again(
    firm: ChasingFirm, server: SmtpServer, same_process: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bug classes 8 and 38: the commit after 250 fails, or the row stays in sending."""  # bug class 8, 38
    monkeypatch.setattr(engine, "BUSY_MS", 200)
    firm.clock.set(SENT)
    with contextlib.ExitStack() as until_here, firm.opened() as opened:
        assert opened.sender_lock.try_acquire()
        sender = make_sender(opened.office)
        lock = contextlib.ExitStack()
        until_here.callback(lock.close)
        hooked: list[Visit] = []

        def hook(visit: Visit) -> None:
            if not hooked:
                hooked.append(visit)
                lock.enter_context(locked_from_any_thread(firm))

        server.on("dot", hook)
        with pytest.raises(Fault, match="database-locked"):
            sender.run_pass()
        lock.close()
        assert firm.states() == {"sending": 1, "queued": 1}
        if same_process:
            sender.run_pass()
        sender.stop()
    if not same_process:
        firm.pass_at()
    expected = {"accepted": 2} if same_process else {"accepted": 1, "uncertain": 1}
    assert agree(firm, server.accepted) == expected, "known to have been taken, it is; else a person decides"
    firm.pass_at(SENT + timedelta(hours=3))
    assert len(server.accepted) == 2


@contextlib.contextmanager
def locked_from_any_thread(firm: ChasingFirm) -> Iterator[None]:
    other = sqlite3.connect(firm.data / "relance.db", isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.mark.behaviour("ENG-5")
def test_a_refused_recipient_fails_alone_and_a_greylisted_one_leaves_later_over_restarts(
    firm: ChasingFirm, server: SmtpServer
) -> None:
    """Bug classes 7 and 40; the back-off grows with each try."""  # bug class 7, 40
    for answer in (Answer("550 5.1.1 No such user"), *[Answer("451 4.3.0 Later")] * 3):
        server.at("rcpt", answer)
    report = firm.pass_at(SENT)
    assert (report.failed, report.postponed, report.accepted) == (1, 1, 0)
    gaps = []
    for _ in range(3):
        (row,) = firm.rows("SELECT not_before FROM mail WHERE state = 'retrying'")
        moment = _utc(row["not_before"])
        gaps.append(round((moment - firm.clock.now()).total_seconds() / 60))
        firm.pass_at(moment - timedelta(seconds=1))
        assert firm.states()["accepted"] == 0, "not before its time"
        firm.pass_at(moment)
    assert gaps == [1, 2, 5]
    assert firm.states() == {"failed": 1, "accepted": 1}
    (contact,) = firm.rows("SELECT * FROM contact WHERE address_problem != ''")
    assert (contact["address_problem"], contact["email"]) == ("unknown", "c1a@client.example")
    assert [each.recipients for each in server.accepted] == [["c1b@client.example"]]


def _utc(text: str):  # type: ignore[no-untyped-def]
    from datetime import UTC, datetime

    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
