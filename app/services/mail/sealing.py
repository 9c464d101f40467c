"""From what was read for a mail to the bytes that leave: words, papers and headers, frozen at the claim.

Makes papers and renders, so never within a commit.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.services.document_store import DocumentStore
from app.services.mail import compose, render
from app.services.mail.letter import SANDBOX_ADDRESS, Read
from app.services.mail.outbox import Frozen, Words
from app.services.requests.kind_service import Enclosure


@dataclass(frozen=True, slots=True)
class Sealed:
    """A mail ready to be handed over: its bytes, and what the claim writes down."""

    sender: str
    recipient: str
    data: bytes
    proof_copy: str | None
    frozen: Frozen
    today: date


def seal(store: DocumentStore, found: Read, now: datetime) -> Sealed:
    """Return a mail as bytes, dated now.

    Raises `Refused` for words that cannot be filled in, `Fault` where a document's bytes are missing or damaged.
    """
    rendered = render.render(found.text, found.context)
    kept = [keep(store, each) for each in found.enclosures]
    account = found.settings.mail_account
    sender = account.from_address if account else SANDBOX_ADDRESS
    message_id = compose.new_message_id(sender.rpartition("@")[2], found.mail_id, os.urandom(16))
    headers = compose.MailHeaders(
        message_id=message_id,
        date=now,
        from_name=(account.from_name if account else "") or found.settings.name,
        from_address=sender,
        to_name=found.name,
        to_address=found.address,
        reply_to=(account.reply_to if account else "") or sender,
        references=found.references,
        ref=found.reference,
        language=found.language,
    )
    papers = [
        compose.Attachment(each["name"], each["media_type"], store.read(each["sha256"], verify=False)) for each in kept
    ]
    data = compose.compose(rendered, headers, papers, found.context.firm.logo)
    frozen = Frozen(
        message_id=message_id,
        dated_at=now,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        attachments=tuple(kept),
        bytes_sha256=hashlib.sha256(data).hexdigest(),
        versions=found.versions,
        contact_version=found.contact_version,
        words=Words(found.text.kind, found.text.step, found.text.language, found.text.version),
    )
    proof = proof_address(sender) if account and account.proof_copy else None
    return Sealed(sender, found.address, data, proof, frozen, found.today)


def proof_address(address: str) -> str:
    """Return the firm's own plus-address, to which proof copies go."""
    local, _, domain = address.rpartition("@")
    return f"{local}+proof@{domain}"


def keep(store: DocumentStore, enclosure: Enclosure) -> dict[str, Any]:
    """Make an enclosure's bytes where they are not there yet; returns how the mail names it."""
    sha256 = enclosure.sha256
    if enclosure.make is not None:
        sha256 = store.put(enclosure.make()).sha256
    size = store.path(sha256).stat().st_size
    return {"name": enclosure.name, "media_type": enclosure.media_type, "sha256": sha256, "size": size}
