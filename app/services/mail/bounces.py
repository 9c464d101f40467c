"""Reading a bounce: a mail by which some server on the way says that ours did not arrive (RFC 3464, INB-2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import Final

BEGINNING: Final = 2 * 1024 * 1024
"""Bytes of each new message that are fetched: enough to tell what it is. A bounce is shorter."""
STATUS: Final = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
MESSAGE_ID: Final = re.compile(r"<[^<>\s]+@[^<>\s]+>")
WORDS: Final = 500


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a server says of one recipient of one of our mails."""

    message_id: str
    """Of our mail, with its angle brackets."""
    recipient: str
    """As that server names it, in lower case; empty where it does not."""
    status: str
    """The enhanced status code: "5.1.1", "5.2.2", "4.4.1"…"""
    words: str
    """The remote server's words, 500 characters at most."""

    @property
    def blames_the_address(self) -> bool:
        """Whether the address itself is wrong: a full mailbox, or a network that fails, passes."""
        return self.status.startswith("5.1.")


def read(data: bytes) -> list[Bounce]:
    """Return what a mail reports as failed for good; nothing where it is no bounce. Never raises."""
    try:
        return list(_read(data[:BEGINNING]))
    except Exception:
        return []


def _read(data: bytes) -> list[Bounce]:
    message = message_from_bytes(data, policy=policy.compat32)
    if message.get_content_type() != "multipart/report":
        return []
    status = next((part for part in message.walk() if part.get_content_type() == "message/delivery-status"), None)
    original = _original_id(message)
    if status is None or not original:
        return []
    found = []
    for group in _groups(status):
        if str(group.get("Action", "")).strip().lower() != "failed":
            continue
        code = STATUS.search(str(group.get("Status", "")))
        words = _value(group.get("Diagnostic-Code"))
        recipient = _value(group.get("Final-Recipient") or group.get("Original-Recipient")).lower()
        found.append(Bounce(original, recipient, code[1] if code else "5.0.0", words[:WORDS]))
    return found


def _groups(status: Message) -> list[Message]:
    """Return the groups of lines of a delivery status: the first is about the mail, the others about recipients."""
    payload = status.get_payload()
    return [each for each in payload if isinstance(each, Message)] if isinstance(payload, list) else []


def _value(field: object) -> str:
    """Return the value of a field that has a type before it: "rfc822; nora@client.test" """
    text = " ".join(str(field or "").split())
    kind, semicolon, value = text.partition(";")
    return value.strip() if semicolon and " " not in kind.strip() else text


def _original_id(message: Message) -> str:
    """Return the Message-ID of the mail that came back, whole or its headers alone."""
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822":
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else None
            found = MESSAGE_ID.search(str(inner.get("Message-ID", ""))) if isinstance(inner, Message) else None
        elif kind in ("text/rfc822-headers", "message/rfc822-headers"):
            text = part.get_payload(decode=True)
            headers = message_from_bytes(text if isinstance(text, bytes) else b"", EmailMessage, policy=policy.compat32)
            found = MESSAGE_ID.search(str(headers.get("Message-ID", "")))
        else:
            continue
        if found:
            return found[0]
    return ""
