"""Reading the sandbox mailbox: what clients would have got, as they would see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path

from app.services.errors import Refused
from app.services.mail import mail_logo, sandbox


@dataclass(frozen=True, slots=True)
class SandboxMessage:
    """One line of the mailbox's list."""

    mail_id: int
    subject: str
    to: str
    sender: str
    date: datetime | None
    path: Path


@dataclass(frozen=True, slots=True)
class SandboxAttachment:
    """A file that came with a mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class SandboxMail:
    """A mail taken apart for showing."""

    message: SandboxMessage
    text: str
    html: str
    attachments: tuple[SandboxAttachment, ...]


class SandboxMailbox:
    """The mails in a sandbox folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __len__(self) -> int:
        return len(sandbox.files(self._folder))

    def messages(self, limit: int = 200, offset: int = 0) -> list[SandboxMessage]:
        """Return a page of the list, newest first."""
        found = sorted(sandbox.files(self._folder).items(), key=_newness, reverse=True)
        return [_line(mail_id, path) for mail_id, path in found[offset : offset + limit]]

    def read(self, mail_id: int) -> SandboxMail:
        """Take one mail apart. Raises Refused("mail-missing")."""
        path = sandbox.find(self._folder, mail_id)
        if path is None:
            raise Refused("mail-missing", mail_id=mail_id)
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)
        return SandboxMail(_line(mail_id, path), _body(message, "plain"), _page(message), tuple(_attachments(message)))


def _newness(item: tuple[int, Path]) -> tuple[int, int]:
    mail_id, path = item
    try:
        return path.stat().st_mtime_ns, mail_id
    except FileNotFoundError:
        return 0, mail_id  # Moved by a mail program while we looked.


def _line(mail_id: int, path: Path) -> SandboxMessage:
    try:
        with path.open("rb") as file:
            headers = BytesHeaderParser(policy=policy.default).parse(file)
    except FileNotFoundError:
        return SandboxMessage(mail_id, "", "", "", None, path)
    return SandboxMessage(
        mail_id,
        str(headers.get("Subject", "")),
        str(headers.get("To", "")),
        str(headers.get("From", "")),
        _moment(str(headers.get("Date", ""))),
        path,
    )


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if isinstance(part, EmailMessage) else ""


def _page(message: EmailMessage) -> str:
    """Return the page with the pictures that came with it."""
    page = _body(message, "html")
    for part in message.walk():
        if part.get_content_type() == "image/png" and "Content-ID" in part:
            page = mail_logo.put_in(page, str(part["Content-ID"]).strip("<> "), _bytes(part))
    return page


def _attachments(message: EmailMessage) -> list[SandboxAttachment]:
    return [
        SandboxAttachment(part.get_filename() or "", part.get_content_type(), _bytes(part))
        for part in message.iter_attachments()
    ]


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else part.as_bytes()
