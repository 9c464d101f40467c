"""Whether the firm's own mail server vouches that a mail is from whom it says (RFC 8601, RFC 7489; INB-3).

Anybody can write such a header; so only the topmost counts, and only from providers that are known to put theirs on
top of each mail that comes in and to take out what others wrote in their name. Where no one vouches, an answer is
shown and settles nothing by itself.
"""

from __future__ import annotations

import re
from typing import Final

VOUCH: Final = {
    "imap.gmail.com": "mx.google.com",
    "imap.fastmail.com": "messagingengine.com",
    "imap.mail.me.com": "icloud.com",
    "imap.mail.yahoo.com": "yahoo.com",
}
"""By the server from which mail is read: the name under which its provider vouches, or the end of it."""
COMMENT: Final = re.compile(r"\([^()]*\)")
PASSED: Final = re.compile(r"\s*dmarc\s*=\s*pass\b(.*)", re.I | re.S)
FROM: Final = re.compile(r"\bheader\.from\s*=\s*\"?([A-Z0-9.-]+)", re.I)


def is_vouched_for(header: str, imap_host: str, sender: str) -> bool:
    """Say whether an Authentication-Results header is our provider's and says that `sender`'s domain sent the mail."""
    name = VOUCH.get(imap_host.lower())
    said = _without_comments(header)
    server, _, results = said.partition(";")
    server = server.split()[0].lower() if server.strip() else ""
    if name is None or not (server == name or server.endswith(f".{name}")):
        return False
    for result in results.split(";"):
        passed = PASSED.match(result)
        domain = FROM.search(passed[1]) if passed else None
        if domain is not None:
            return domain[1].lower() == sender.rpartition("@")[2].lower()
    return False


def _without_comments(header: str) -> str:
    """Comments nest; what stands in them is said by whoever likes."""
    while (without := COMMENT.sub(" ", header)) != header:
        header = without
    return header
