"""A program that is killed while it takes in replies: each is taken in once, or not at all and read again."""

from __future__ import annotations

import os
import signal
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.kinds import Kind
from app.models.mail import MailboxState
from app.services.mail import watching
from tests.behaviour.test_mailbox_proofs import claimed
from tests.behaviour.test_replies import reply
from tests.support import reading_process
from tests.support.firm import TestFirm
from tests.support.reading_process import MOMENTS, Inbox

PAPERS = [b"%PDF-1.7 signed copy " + bytes([65 + number]) for number in range(len(MOMENTS) + 2)]


def _taken_in(firm: TestFirm, requests: list[int]) -> int:
    """Hold how far was read against what came of it; returns how many replies were taken in."""
    with firm.office.database.read() as session:
        read = session.scalars(select(MailboxState.last_uid)).first() or 0
    for number, request in enumerate(requests):
        told = firm.entries("client.replied", request)
        kept = [each.sha256 for each in firm.detail(request).evidence]
        assert len(told) == len(kept) == (number < read), f"reply {number + 1}, {read} are read"
        for paper in kept:
            assert paper == sha256(PAPERS[number]).hexdigest()
            assert firm.office.store.read(paper) == PAPERS[number]
    return read


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.behaviour("DOC-2")
def test_killed_at_any_moment_of_reading_no_reply_is_lost_and_none_is_taken_in_twice(tmp_path: Path) -> None:
    with closing(TestFirm(tmp_path)) as firm:
        halden = firm.account("Halden Bakery", nora="nora@halden.example")
        requests = [firm.request(Kind.SIGNATURE, halden) for _ in PAPERS]
        mails = [claimed(firm, request, told=False).message_id for request in requests]
        news = tuple(reply(mail, paper=paper) for mail, paper in zip(mails, PAPERS, strict=True))
        for moment in MOMENTS:
            before = _taken_in(firm, requests)
            process = reading_process.start(
                firm.paths.data_dir, firm.paths.state_dir, firm.clock.now(), news, moment, 2
            )
            process.join(60)
            assert process.exitcode == -signal.SIGKILL, moment
            assert _taken_in(firm, requests) == before + (2 if moment == "after the commit" else 1), moment
        watching.look_into(firm.office, Inbox(news), "firm@imap")
        assert _taken_in(firm, requests) == len(PAPERS)
