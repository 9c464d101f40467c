"""Reading a reply: a mail by which a person answers one of ours, with her words and files (DOC-2, INB-1, INB-2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from pathlib import PurePosixPath
from typing import Final

from app.services.document_store import safe_name
from app.services.mail import reply_marks, reply_words
from app.services.mail.reply_marks import Mark

MOST_FILES: Final = 20
MESSAGE_ID: Final = re.compile(r"<[^<>\s]+@[^<>\s]+>")
SUBJECT: Final = 200
PDF: Final = b"%PDF-"
KINDS_OF_FILES: Final = {
    ".pdf": "application/pdf", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".heic": "image/heic", ".tif": "image/tiff", ".tiff": "image/tiff", ".csv": "text/csv", ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xls": "application/vnd.ms-excel",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".doc": "application/msword",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet", ".odt": "application/vnd.oasis.opendocument.text",
    ".xml": "application/xml", ".zip": "application/zip",
}  # fmt: skip
"""What is taken in, by the end of its name; nothing that a computer would run. All else stays in the mailbox."""
ABSENT: Final = re.compile(
    r"(automatic reply|auto[- ]?reply|out of( the)? office|réponse automatique|absence du bureau|absent du bureau|"
    r"message d['’]absence|automatische antwort|abwesenheit)", re.I,
)  # fmt: skip
"""How the subject of an absence notice begins whose program says nothing in its headers."""
BY_ITSELF: Final = frozenset({"bulk", "junk", "auto_reply", "list"})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person wrote in answer."""

    answers: tuple[str, ...]
    """Message-IDs of the mails that it refers to, the nearest first."""
    sender: str
    """The one address that it is from, in lower case."""
    subject: str
    mark: Mark | None = None
    """What the subject says, where it is that of a reply link."""
    papers: tuple[tuple[str, bytes], ...] = ()
    """The PDF files attached to it: (name, content)."""
    files: tuple[tuple[str, str, bytes], ...] = ()
    """The other files that are taken in: (name, media type, content)."""
    not_kept: tuple[str, ...] = ()
    """The names of the files that are not."""
    words: str = ""
    """What she wrote."""
    message_id: str = ""
    """Its own Message-ID; empty where it has none."""
    vouched: str = ""
    """What the server that took it in says of where it is from: the topmost Authentication-Results."""
    source: bytes = b""
    """The mail as it came."""

    @property
    def reference(self) -> str:
        """Of the request that its subject names; empty for none."""
        return self.mark.reference if self.mark is not None else ""

    @property
    def references(self) -> frozenset[str]:
        """How the request that it names may be written: some mail programs write subjects small."""
        return frozenset({self.reference, self.reference.upper()})


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
    mark = reply_marks.found(subject)
    if not (answers or mark) or len(senders) != 1 or _is_by_itself(message):
        return None
    papers, files, left = _files(message)
    words = reply_words.written(message)
    own = MESSAGE_ID.search(str(message.get("Message-ID", "")))
    return Reply(
        answers, senders[0], subject[:SUBJECT], mark, papers, files, left, words, own[0] if own else "",
        str(message.get("Authentication-Results", "")), data,
    )  # fmt: skip


def _is_by_itself(message: EmailMessage) -> bool:
    """Whether a machine wrote it: an absence notice, a list, a report (RFC 3834 and what came before it)."""
    said = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    precedence = str(message.get("Precedence", "")).strip().lower()
    marks = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "List-Id", "X-Failed-Recipients")
    return bool(
        said != "no" or precedence in BY_ITSELF or any(message.get(mark) is not None for mark in marks)
        or str(message.get("Return-Path", "")).strip() == "<>" or ABSENT.match(str(message.get("Subject", "")).strip())
        or message.get_content_type() == "multipart/report"
    )  # fmt: skip


def _files(
    message: EmailMessage,
) -> tuple[tuple[tuple[str, bytes], ...], tuple[tuple[str, str, bytes], ...], tuple[str, ...]]:
    """Return papers, other files, and the names of what is left; pictures of a signature are none of them."""
    papers: list[tuple[str, bytes]] = []
    files: list[tuple[str, str, bytes]] = []
    left: list[str] = []
    for part in message.iter_attachments():
        content = part.get_payload(decode=True)
        if part.get("Content-ID") is not None and part.get_content_maintype() == "image":
            continue
        is_paper = isinstance(content, bytes) and content.lstrip()[: len(PDF)] == PDF
        name = safe_name(part.get_filename() or ("document.pdf" if is_paper else "document"))
        media_type = KINDS_OF_FILES.get(PurePosixPath(name).suffix.lower())
        if not isinstance(content, bytes) or not content or len(papers) + len(files) >= MOST_FILES:
            left.append(name)
        elif is_paper:
            papers.append((name, content))
        elif media_type is not None and media_type != "application/pdf":
            files.append((name, media_type, content))
        else:
            left.append(name)
    return tuple(papers), tuple(files), tuple(left[:MOST_FILES])
