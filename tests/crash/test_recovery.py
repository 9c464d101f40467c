"""What a killed sender leaves behind is still part of the story: the thread of mails, and what only the sandbox saw."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import mail_account
from app.services.mail import decisions
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, agree, ask, clients, message_id, relay
from tests.support.killing import ACCEPTED, begin, can_look_into_processes
from tests.support.smtp_server import SmtpServer

pytestmark = pytest.mark.behaviour("ENG-3")
SENT = DAY_0 + UNDO


@pytest.mark.skipif(not can_look_into_processes(), reason="needs /proc, to see what a process has not read")
def test_a_reminder_belongs_to_the_thread_of_a_first_mail_whose_answer_nobody_read(tmp_path: Path) -> None:
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        with firm.office() as office:
            ask(office, clients(office, 1, 1)[0])
        killing = begin(firm, server, SENT, ACCEPTED)
        killing.finish()
        server.well_again()
        assert killing.phase == ACCEPTED
        firm.pass_at(SENT + timedelta(minutes=1))
        assert firm.states() == {"uncertain": 1}
        assert firm.pass_at(DAY_0 + timedelta(days=3)).accepted == 1
        first, reminder = server.accepted
        assert f"References: {message_id(first)}".encode() in reminder.data
        assert agree(firm, server.accepted) == {"uncertain": 1, "accepted": 1}


def test_a_mail_that_the_sandbox_has_although_it_was_never_recorded_still_reached_the_sandbox_only(
    tmp_path: Path,
) -> None:
    """Nobody gets a second reminder of a mail that never came."""
    firm = ChasingFirm(tmp_path, None)
    with firm.office() as office:
        request = ask(office, clients(office, 1, 1)[0])
    assert firm.pass_at(SENT).accepted == 1
    # As a kill between the mailbox and the commit leaves it.
    with contextlib.closing(sqlite3.connect(firm.data / "relance.db")) as database, database:
        database.execute("DELETE FROM attempt")
        database.execute("UPDATE mail SET state = 'sending', finished_at = NULL, reply_code = NULL, reply_text = ''")
        database.execute("UPDATE reminder_clock SET step_in_flight = 0, first_accepted_at = NULL, next_at = NULL")
    firm.pass_at(SENT + timedelta(minutes=1))
    assert firm.states() == {"accepted": 1}
    assert firm.clocks()[request]["step_in_flight"] is None

    with SmtpServer() as server, firm.office() as office:
        saved = mail_account.save(office, relay(server.port))
        assert (saved.held, decisions.held_requests(office)) == (1, [request])
