"""The firm's mailbox, read by IMAP: is a mail of ours there, and what has come since the last look.

It never marks a message as seen, and changes nothing.
"""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

from imap_tools import AND, H, ImapToolsError, MailBox, MailboxFolderSelectError

from app.services.errors import Fault
from app.services.mail.bounces import BEGINNING

TIMEOUT: Final = 30.0
"""Seconds for each answer of the server."""
MAX_NEW: Final = 500
"""Messages read at one look; the rest are read at the next."""
WHOLE: Final = 36 * 1024 * 1024
"""The largest file that is kept, as mail writes it."""
LIKELY: Final = frozenset({"\\Sent", "\\Junk", "\\All"})
"""Marks of the folders to search first. All are searched: staff and their filters file copies anywhere."""
SAFE_ID: Final = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]+>")


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """How the mailbox is reached, always by TLS. The password is not here: it is in the keyring alone (ENG-2)."""

    host: str
    port: int
    username: str
    ca_file: str | None = None


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A message that came since the last look."""

    uid: int
    data: bytes


class Mailbox:
    """A connection to the mailbox, for one thread; use it by `with`."""

    def __init__(self, account: ImapAccount, password: Callable[[], str | None]) -> None:
        """`password` is asked at connecting, may raise Fault, and its answer is not kept (ENG-2)."""
        self._account = account
        self._password = password
        self._box: MailBox | None = None
        self._folders: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        """Connect and sign in.

        Raises Fault: mailbox-offline, mailbox-tls, mailbox-refused, password-missing, and the keyring's.
        """
        secret = self._password()
        if not secret:
            raise Fault("password-missing")
        context = ssl.create_default_context(cafile=self._account.ca_file)
        with _world():
            box = MailBox(self._account.host, self._account.port, timeout=TIMEOUT, ssl_context=context)
            try:
                box.login(self._account.username, secret, initial_folder=None)
            except (imaplib.IMAP4.error, ImapToolsError, UnicodeError):
                with contextlib.suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
                    box.logout()
                # Whatever the server said of it may repeat what was typed.
                raise Fault("mailbox-refused") from None
            self._box = box
            self._folders = ("INBOX", *_others(box))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Sign out, without caring for the answer."""
        box, self._box = self._box, None
        if box is not None:
            with contextlib.suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
                box.logout()

    def has(self, message_id: str) -> bool | None:
        """Say whether a message with that Message-ID is in any folder; None where one could not be looked into.

        Raises Fault as connecting does.
        """
        if not SAFE_ID.fullmatch(message_id):
            return False
        box, closed = self._open(), False
        with _world():
            for folder in self._folders:
                try:
                    box.folder.set(folder, readonly=True)
                except MailboxFolderSelectError:
                    closed = True  # Of somebody else, or gone since
                    continue
                if box.uids(AND(header=H("Message-ID", message_id))):
                    return True
        return None if closed else False

    def new(self, folder: str, uid_validity: int, last_uid: int) -> tuple[int, list[NewMessage]]:
        """Return the folder's UIDVALIDITY and the messages above `last_uid`, oldest first; all of them count as old
        where the folder was made anew since. Raises Fault as connecting does.
        """
        box = self._open()
        with _world():
            box.folder.set(folder, readonly=True)
            status = box.folder.status(folder, ["UIDVALIDITY", "UIDNEXT"])
            valid, following = int(status["UIDVALIDITY"]), int(status["UIDNEXT"])
            if valid != uid_validity:
                # A first look: what lay there before is no news. The caller remembers where it begins.
                return valid, [NewMessage(following - 1, b"")] if following > 1 else []
            if following <= last_uid + 1:
                return valid, []
            # "n:*" gives the last message even where it is older: what is not above is left out.
            uids = sorted(uid for uid in map(int, box.uids(f"UID {last_uid + 1}:*")) if uid > last_uid)[:MAX_NEW]
            return valid, [NewMessage(uid, _fetched(box, uid)) for uid in uids]

    def whole(self, folder: str, uid: int) -> bytes:
        """Return a message as far as a mail may be long, 36 MB; `new` gives the first two. Raises Fault."""
        box = self._open()
        with _world():
            box.folder.set(folder, readonly=True)
            return _fetched(box, uid, WHOLE)

    def _open(self) -> MailBox:
        assert self._box is not None, "use the mailbox by `with`"
        return self._box


def _fetched(box: MailBox, uid: int, most: int = BEGINNING) -> bytes:
    status, parts = box.client.uid("fetch", str(uid), f"(BODY.PEEK[]<0.{most}>)")
    if status != "OK":
        return b""
    return next((bytes(part[1]) for part in parts or [] if isinstance(part, tuple)), b"")


def _others(box: MailBox) -> list[str]:
    """Return the folders besides the inbox, the likely ones first."""
    found = [each for each in box.folder.list() if each.name.upper() != "INBOX" and "\\Noselect" not in each.flags]
    return [each.name for each in sorted(found, key=lambda each: not LIKELY & set(each.flags))]


@contextlib.contextmanager
def _world() -> Iterator[None]:
    """Turn what a network and a server may do into faults that can be explained."""
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise Fault("mailbox-tls") from error
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
        raise Fault("mailbox-offline") from error
