"""Reading a reply: a mail by which a person answers one of ours, with what she attached (DOC-2, INB-1, INB-2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Final

from app.services.document_store import safe_name

MOST_FILES: Final = 20
MESSAGE_ID: Final = re.compile(r"<[^<>\s]+@[^<>\s]+>")
MARK: Final = re.compile(r"\[[A-Z]+(?:-[A-Z]+)* ([^\s\[\]]{3,60})\]")
SUBJECT: Final = 200
PDF: Final = b"%PDF-"
BY_ITSELF: Final = frozenset({"bulk", "junk", "auto_reply", "list"})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person wrote in answer."""

    answers: tuple[str, ...]
    """Message-IDs of the mails that it refers to, the nearest first."""
    sender: str
    """The one address that it is from, in lower case."""
    subject: str
    reference: str = ""
    """Of a request, where the subject has the mark of a reply link: "[RETURN-SIGNED SIG-0012]"."""
    papers: tuple[tuple[str, bytes], ...] = ()
    """The PDF files attached to it: (name, content)."""


def read(data: bytes) -> Reply | None:
    """Return a mail as a reply; None where it answers nothing, is a machine's, or cannot be read. Never raises.

    Only the beginning of a mail may be given: its files are cut off then, and better read from the whole.
    """
    try:
        return _read(data)
    except Exception:
        return None


def _read(data: bytes) -> Reply | None:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    named = f"{message.get('In-Reply-To', '')} {' '.join(reversed(str(message.get('References', '')).split()))}"
    answers = tuple(dict.fromkeys(MESSAGE_ID.findall(named)))
    senders = [address.lower() for _, address in getaddresses([str(message.get("From", ""))]) if address]
    subject = " ".join(str(message.get("Subject", "")).split())
    mark = MARK.search(subject)
    if not (answers or mark) or len(senders) != 1 or _is_by_itself(message):
        return None
    return Reply(answers, senders[0], subject[:SUBJECT], mark[1] if mark else "", _papers(message))


def _is_by_itself(message: EmailMessage) -> bool:
    """Whether a machine wrote it: an absence notice, a list, a report (RFC 3834 and what came before it)."""
    said = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    precedence = str(message.get("Precedence", "")).strip().lower()
    marks = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "List-Id", "X-Failed-Recipients")
    return (
        said != "no" or precedence in BY_ITSELF or any(message.get(mark) is not None for mark in marks)
        or str(message.get("Return-Path", "")).strip() == "<>" or message.get_content_type() == "multipart/report"
    )  # fmt: skip


def _papers(message: EmailMessage) -> tuple[tuple[str, bytes], ...]:
    found: list[tuple[str, bytes]] = []
    for part in message.iter_attachments():
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content.lstrip()[: len(PDF)] == PDF and len(found) < MOST_FILES:
            found.append((safe_name(part.get_filename() or "document.pdf"), content))
    return tuple(found)
