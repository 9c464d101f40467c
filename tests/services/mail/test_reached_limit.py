"""A provider's limit is asked once, not for each of hundreds of mails that it keeps waiting."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.services.assembly import make_sender
from app.services.document_store import DocumentStore
from app.services.mail import sealing, writer
from app.services.mail.letter import Read
from app.services.mail.sealing import Sealed
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, ask, clients, relay
from tests.support.smtp_server import SmtpServer


@pytest.mark.behaviour("ENG-5")
def test_all_that_waits_for_the_limit_waits_together_and_leaves_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    seal = sealing.seal

    def noting(store: DocumentStore, read: Read, now: datetime) -> Sealed:
        written.append(read.mail_id)
        return seal(store, read, now)

    monkeypatch.setattr(writer, "seal", noting)
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, replace(relay(server.port), per_minute=4))
        with firm.office() as office:
            for account_id in clients(office, 4, contacts=1):
                ask(office, account_id)
            made = make_sender(office)
            firm.clock.set(DAY_0 + UNDO)
            assert made.run_pass().accepted == 1
            assert written == [1, 2], "two more are not even written"
            waiting = [row for row in firm.mails() if row["state"] == "queued"]
            assert {(row["reason"], row["not_before"]) for row in waiting} == {("throttled", waiting[0]["not_before"])}
            firm.clock.advance(timedelta(seconds=21))
            assert made.run_pass().accepted == 1
            made.stop()
        assert [each.recipients for each in server.accepted] == [["c1a@client.example"], ["c2a@client.example"]]
