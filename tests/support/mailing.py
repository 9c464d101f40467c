"""Mails and accounts for tests of the mail room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.services.mail.transport import Envelope, Security, SmtpAccount

FIRM = "firm@firm.test"
PASSWORD = "firm-secret"


def mail_bytes(message_id: str = "<1@firm.test>", to: str = "alice@client.test", body: str = "Please sign.") -> bytes:
    return (
        f"From: Firm <{FIRM}>\r\nTo: {to}\r\nSubject: A reminder\r\nMessage-ID: {message_id}\r\n"
        f"Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\n{body}\r\n"
    ).encode()


def envelope(mail_id: int = 1, recipient: str = "alice@client.test", **changes: Any) -> Envelope:
    data = changes.pop("data", mail_bytes(f"<{mail_id}@firm.test>", recipient))
    return Envelope(mail_id, changes.pop("sender", FIRM), recipient, data, **changes)


def noting(notes: list[Any], look: Callable[[], Any] = lambda: True) -> Callable[[], bool]:
    """Return a claim that says yes, and notes what is to be seen at that moment."""

    def claim() -> bool:
        notes.append(look())
        return True

    return claim


def account(port: int, security: Security = Security.NONE, username: str | None = None, **changes: Any) -> SmtpAccount:
    return SmtpAccount(changes.pop("host", "127.0.0.1"), port, security, username, "Firm", FIRM, **changes)
