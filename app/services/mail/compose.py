"""From a rendered mail to the bytes that leave (sender.md, *Compose*).

The same input gives the same bytes: a mail is frozen when it is claimed, and its digest must hold.
"""

from __future__ import annotations

import re
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP, Policy
from email.utils import format_datetime
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any, Final

from app.services.errors import Refused
from app.services.file_names import safe_name
from app.services.mail.mail_logo import MailLogo, named_in
from app.services.mail.render import Rendered
from app.services.mail.values import clean_line


class _FoldedOnce(BaseHeader):
    """A header that remembers how it is written: what stands in many mails is made once."""

    def fold(self, *, policy: Policy) -> str:
        """Return it as lines."""
        known: dict[Policy, str] = self.__dict__.setdefault("folded", {})
        if policy not in known:
            known[policy] = super().fold(policy=policy)
        return known[policy]


class _AsItStands(str):
    """A header that needs neither reading nor folding: short plain words of our own, written as they stand."""

    __slots__ = ("lines", "name")
    name: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, name: str, *lines: str) -> _AsItStands:
        """Make it; lines behind the first begin with a space."""
        header = cls("".join(lines))
        header.name, header.lines = name, lines
        return header

    def fold(self, *, policy: Policy) -> str:
        """Return it as lines."""
        return f"{self.name}: {policy.linesep.join(self.lines)}{policy.linesep}"


class _Headers(HeaderRegistry):
    """Makes the class of each header once, and headers of few values too: the library does so anew for each mail.

    What reads the same as it is written is neither taken apart nor put together, which takes half of a mail's time.
    """

    def __init__(self) -> None:
        super().__init__(base_class=_FoldedOnce)
        self._class = cache(super().__getitem__)
        self._made = lru_cache(256)(super().__call__)

    def __getitem__(self, name: str) -> Any:
        return self._class(name.lower())

    def __call__(self, name: str, value: Any) -> Any:
        if name in OFTEN_PLAIN and _is_plain(name, value):
            return _AsItStands.of(name, value)
        return self._made(name, value) if name.lower() in SAME_IN_MANY else super().__call__(name, value)


def _is_plain(name: str, value: Any) -> bool:
    """Whether a value is one line of printable ASCII that says nothing in code ("=?utf-8?")."""
    return (
        isinstance(value, str)
        and value.isascii()
        and value.isprintable()
        and "=?" not in value
        and "  " not in value
        and value == value.strip()
        and 0 < len(value) <= LINE - len(name) - len(": ")
    )


LINE: Final = 78
OFTEN_PLAIN: Final = frozenset({"Message-ID", "Date", "To", "Subject", "In-Reply-To", "References", "X-Relance-Ref"})
SAME_IN_MANY: Final = frozenset(
    {"mime-version", "content-type", "content-transfer-encoding", "content-language", "auto-submitted"}
)
POLICY: Final = SMTP.clone(cte_type="7bit", header_factory=_Headers())
"""Refuses line ends in headers; the bytes do not depend on what the server says it can take."""
POLICY_UTF8: Final = POLICY.clone(utf8=True)
MEDIA_TYPE: Final = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}")
MESSAGE_ID: Final = re.compile(r"<[^\s<>@]+@[^\s<>@]+>")
MAX_ID: Final = 64
"""Characters of our Message-IDs: with "In-Reply-To: " they still stand on one header line of 78."""
MAX_NAME: Final = 100
"""Characters of a display name."""
MAX_LINE: Final = 900
HEADERS_SIZE: Final = 1_500
PART_HEADERS_SIZE: Final = 300


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with the mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class MailHeaders:
    """What stands above a mail. `date` is aware; `references` begins with the request's first mail."""

    message_id: str
    date: datetime
    from_name: str
    from_address: str
    to_address: str
    reply_to: str
    language: str
    to_name: str = ""
    references: tuple[str, ...] = ()
    ref: str = ""
    smtputf8: bool = False
    """The server takes addresses with letters outside ASCII before the @."""


def compose(
    rendered: Rendered,
    headers: MailHeaders,
    attachments: tuple[Attachment, ...] | list[Attachment] = (),
    logo: MailLogo | None = None,
) -> bytes:
    """Return the mail as bytes with CRLF line ends, to one recipient; with the logo, where the page shows this one.

    Raises Refused("bad-address", field) for an address that cannot be written to, and
    Refused("needs-smtputf8", field) for one that the server must first say it can take.
    """
    message = EmailMessage(POLICY_UTF8 if headers.smtputf8 else POLICY)
    _write_headers(message, rendered, headers)
    message.set_content(rendered.text, cte="quoted-printable")
    html, encoding = _ascii_html(rendered.html)
    message.add_alternative(html, subtype="html", cte=encoding)
    if logo is not None and named_in(html, logo):
        page = message.get_payload(1)
        assert isinstance(page, MIMEPart)
        page.add_related(logo.png, "image", "png", cid=f"<{logo.cid}>", disposition="inline", filename="logo.png")
    taken: set[str] = set()
    for attachment in attachments:
        main, _, sub = _media_type(attachment.media_type).partition("/")
        message.add_attachment(
            attachment.data, maintype=main, subtype=sub, filename=_own_name(safe_name(attachment.name), taken)
        )
    # Only now: content headers set before would have moved into the first part.
    message["Content-Language"] = headers.language
    _fix_boundaries(message, headers.message_id)
    return message.as_bytes()


def new_message_id(domain: str, mail_id: int, random: bytes) -> str:
    """Return a Message-ID of our own: `<mail.random@domain>`.

    `random` is 16 bytes or so from the system's source; a domain too long for one header line
    keeps its last labels.
    """
    try:
        labels = domain.strip().rstrip(".").lower().encode("idna").decode("ascii").split(".")
    except UnicodeError:
        labels = []
    labels = [label for label in labels if re.fullmatch(r"[a-z0-9-]+", label)]
    local = f"{mail_id}.{b32encode(random).decode('ascii').rstrip('=').lower()}"
    room = max(MAX_ID - len(local) - len("<@>"), len("x.invalid"))
    while len(".".join(labels)) > room:
        labels = labels[1:] if len(labels) > 1 else [labels[0][:room].strip("-")]
    return f"<{local}@{'.'.join(labels) or 'mail.invalid'}>"


def estimated_size(text_characters: int, html_characters: int, attachment_sizes: tuple[int, ...] = ()) -> int:
    """Return about how many bytes a mail will have, not below what it will: servers refuse by size.

    Attachments grow by 37 % (base64 with line ends), accented words of European languages by half.
    """
    files = sum(-(-size // 57) * 78 + PART_HEADERS_SIZE for size in attachment_sizes)
    return HEADERS_SIZE + (text_characters + html_characters) * 3 // 2 + 2 * PART_HEADERS_SIZE + files


def _write_headers(message: EmailMessage, rendered: Rendered, headers: MailHeaders) -> None:
    for identifier in (headers.message_id, *headers.references):
        if not MESSAGE_ID.fullmatch(identifier):
            raise Refused("bad-message-id", field="message_id")
    message["Message-ID"] = headers.message_id
    message["Date"] = format_datetime(headers.date)
    message["From"] = _ours("From", "from_address", headers.from_name, headers.from_address, headers.smtputf8)
    to = _address("to_address", headers.to_name, headers.to_address, headers.smtputf8)
    message["To"] = str(to) if str(to).isascii() else to
    if headers.reply_to:
        message["Reply-To"] = _ours("Reply-To", "reply_to", headers.from_name, headers.reply_to, headers.smtputf8)
    message["Subject"] = clean_line(rendered.subject)
    if headers.references:
        message["In-Reply-To"] = headers.references[-1]
        message["References"] = " ".join(headers.references)
    # Stops most out-of-office answers, which would look exactly like the client's reply.
    message["Auto-Submitted"] = "auto-generated"
    if headers.ref:
        message["X-Relance-Ref"] = clean_line(headers.ref)


@lru_cache(64)
def _ours(header: str, field: str, name: str, address: str, smtputf8: bool) -> Any:
    """Make the header of an address of the firm's own."""
    return POLICY.header_factory(header, _address(field, name, address, smtputf8))


def _address(field: str, name: str, address: str, smtputf8: bool) -> Address:
    """Make an address; the domain in ASCII, since every server takes that."""
    if clean_line(address) != address or any(mark in address for mark in ' ,;<>"()[]\\'):
        raise Refused("bad-address", field=field)
    local, _, domain = address.rpartition("@")
    if not local or not domain or "@" in local:
        raise Refused("bad-address", field=field)
    if not local.isascii() and not smtputf8:
        raise Refused("needs-smtputf8", field=field)
    try:
        ascii_domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
        return Address(clean_line(name)[:MAX_NAME].strip(), local, ascii_domain)
    except (UnicodeError, ValueError, IndexError) as error:
        raise Refused("bad-address", field=field) from error


def _ascii_html(html: str) -> tuple[str, str]:
    """Write letters outside ASCII as references, so that the page needs no encoding; return it and its encoding.

    A line over the 998 octets that SMTP allows (somebody's long paragraph) needs one all the same.
    """
    html = html.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return html, "7bit" if max(map(len, html.splitlines()), default=0) <= MAX_LINE else "quoted-printable"


def _media_type(media_type: str) -> str:
    """Keep a type that names a file; one that would be read as a mail or as several parts is none."""
    media_type = media_type.strip().lower()
    if not MEDIA_TYPE.fullmatch(media_type) or media_type.startswith(("message/", "multipart/")):
        return "application/octet-stream"
    return media_type


def _own_name(name: str, taken: set[str]) -> str:
    """Number a name that another attachment of the mail has already."""
    stem, dot, extension = name.rpartition(".")
    if not stem:
        stem, dot, extension = name, "", ""
    number, own = 1, name
    while own.lower() in taken:
        number += 1
        own = f"{stem} ({number}){dot}{extension}"
    taken.add(own.lower())
    return own


def _fix_boundaries(message: MIMEPart, message_id: str) -> None:
    """Part the mail at lines that follow from its id: drawn ones would differ at each composing.

    "=_" can stand in neither quoted-printable nor base64, so that no content can hold the line.
    """
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        boundary = f"=_{number}_{sha256(f'{number} {message_id}'.encode()).hexdigest()[:32]}"
        written = _AsItStands.of("Content-Type", f"{part.get_content_type()};", f' boundary="{boundary}"')
        part.replace_header("Content-Type", written)
