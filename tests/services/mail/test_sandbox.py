"""Without a mail account, mails land in the sandbox mailbox: once each, whole, and readable (sender.md)."""

from __future__ import annotations

import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from app.services.errors import Refused
from app.services.mail.sandbox import SandboxTransport
from app.services.mail.sandbox_mailbox import SandboxMailbox
from app.services.mail.verdict import SmtpPhase, Verdict
from tests.support.mailing import envelope, mail_bytes, noting

pytestmark = pytest.mark.behaviour("ENG-4")


def test_an_accepted_mail_lies_in_the_mailbox_byte_for_byte(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    mail = envelope(7)
    outcome = sandbox.send(mail, lambda: True)
    assert (outcome.verdict, outcome.phase) == (Verdict.ACCEPTED, SmtpPhase.DONE)
    assert [path.read_bytes() for path in (tmp_path / "new").iterdir()] == [mail.data]
    assert list((tmp_path / "tmp").iterdir()) == []
    assert sandbox.already_written(7)
    assert not sandbox.already_written(8)
    assert sandbox.written() == {7}


@pytest.mark.behaviour("ENG-3")
def test_until_the_claim_is_made_the_mailbox_has_nothing(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    seen: list[bool] = []
    sandbox.send(envelope(7), noting(seen, lambda: sandbox.already_written(7)))
    assert seen == [False]


@pytest.mark.behaviour("ENG-3")
def test_a_mail_that_was_stopped_or_whose_claim_failed_is_nowhere(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    assert sandbox.send(envelope(7), lambda: False).verdict == Verdict.NOT_CLAIMED

    def broken() -> bool:
        raise RuntimeError("database is locked")

    with pytest.raises(RuntimeError):
        sandbox.send(envelope(7), broken)
    assert sandbox.written() == set()
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.behaviour("ENG-3")
def test_the_same_mail_sent_twice_is_one_mail(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    sandbox.send(envelope(7), lambda: True)
    sandbox.send(envelope(7), lambda: True)
    assert len(SandboxMailbox(tmp_path)) == 1


def test_a_folder_that_cannot_be_written_stops_the_queue_before_the_claim(tmp_path: Path) -> None:
    (tmp_path / "sandbox").write_text("in the way")
    claims: list[bool] = []
    outcome = SandboxTransport(tmp_path / "sandbox").send(envelope(7), noting(claims))
    assert (outcome.verdict, outcome.suggestion) == (Verdict.QUEUE_STOPPED, "sandbox-not-written")
    assert outcome.text
    assert claims == []


@pytest.mark.behaviour("ENG-3")
def test_a_mail_that_a_mail_program_has_read_is_still_proved(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    sandbox.send(envelope(7), lambda: True)
    path = next((tmp_path / "new").iterdir())
    path.rename(tmp_path / "cur" / f"{path.name}:2,S")
    assert sandbox.already_written(7)
    assert sandbox.written() == {7}
    assert SandboxMailbox(tmp_path).read(7).message.subject == "A reminder"


def test_the_list_shows_the_newest_first_page_by_page(tmp_path: Path) -> None:
    sandbox = SandboxTransport(tmp_path)
    for number in (3, 1, 2):
        sandbox.send(envelope(number, f"client{number}@client.test"), lambda: True)
        path = tmp_path / "new" / f"{number:010d}.relance"
        os.utime(path, (1_000_000 + number, 1_000_000 + number))
    mailbox = SandboxMailbox(tmp_path)
    assert [message.mail_id for message in mailbox.messages()] == [3, 2, 1]
    assert [message.to for message in mailbox.messages(limit=1, offset=1)] == ["client2@client.test"]


def test_a_mail_is_shown_as_the_client_would_see_it(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["To"], mail["From"] = "Café — à signer", "Zoë <zoe@client.test>", "firm@firm.test"
    mail["Date"] = "Mon, 02 Mar 2026 10:00:00 +0100"
    mail.set_content("Bonjour Zoë")
    mail.add_alternative("<p>Bonjour Zoë</p>", subtype="html")
    mail.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="reçu.pdf")
    SandboxTransport(tmp_path).send(envelope(1, data=mail.as_bytes()), lambda: True)
    shown = SandboxMailbox(tmp_path).read(1)
    assert (shown.message.subject, shown.message.to) == ("Café — à signer", "Zoë <zoe@client.test>")
    assert shown.message.date is not None
    assert shown.message.date.isoformat() == "2026-03-02T09:00:00+00:00"
    assert (shown.text.strip(), shown.html.strip()) == ("Bonjour Zoë", "<p>Bonjour Zoë</p>")
    assert [(each.name, each.media_type, each.data) for each in shown.attachments] == [
        ("reçu.pdf", "application/pdf", b"%PDF-1")
    ]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"Date: yesterday\r\nSubject: =?x?q?\r\n\r\n", mail_bytes()[:40]]
)
def test_a_damaged_mail_does_not_spoil_the_list(tmp_path: Path, data: bytes) -> None:
    sandbox = SandboxTransport(tmp_path)
    sandbox.send(envelope(1, data=data), lambda: True)
    sandbox.send(envelope(2), lambda: True)
    (tmp_path / "new" / "stranger.txt").write_text("not ours")
    mailbox = SandboxMailbox(tmp_path)
    assert {message.mail_id for message in mailbox.messages()} == {1, 2}
    assert mailbox.read(1).message.mail_id == 1


def test_a_mail_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="mail-missing"):
        SandboxMailbox(tmp_path).read(5)
    assert SandboxMailbox(tmp_path / "nowhere").messages() == []
