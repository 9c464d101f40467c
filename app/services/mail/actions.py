"""The replies that a mail offers: `mailto:` links whose subject names the action and the request (INB-3)."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

from app.services.mail import reply_marks
from app.services.mail.phrases import Phrases
from app.services.mail.values import Action

CODES: Final = (
    "return_form",
    "return_signed",
    "approve",
    "changes",
    "paid",
    "dispute",
    "tasks_done",
    "reply",
    "send_files",
    "call_me",
    "not_me",
)
SPEAKS_FOR_ITSELF: Final = frozenset({"approve", "paid", "tasks_done", "call_me", "not_me"})
"""Actions whose button says all that the reply has to say, so that the reply comes filled in."""

BY_KIND: Final[dict[str, tuple[str, ...]]] = {
    "organizer": ("return_form",),
    "proposal": ("return_signed",),
    "invoice": ("paid",),
    "chat": ("reply",),
    "signature": ("return_signed",),
    "approval": ("approve", "changes"),
    "client_request": ("send_files",),
}
"""What one line of a mail about several requests offers."""
RECORDED_AS: Final[dict[str, str]] = {
    "return_signed": "sign",
    "approve": "approve",
    "changes": "disapprove",
    "paid": "pay",
    "tasks_done": "finish",
}
"""The action of its kind (`models.kinds`) that an answer proposes; the others ask for a person, or bring files."""


def action(code: str, words: Phrases, reply_address: str, title: str, reference: str, seal: str = "") -> Action:
    """Make one action; without an address to reply to it has no link and is only said in words."""
    label = words.say(f"label.{code}")
    mark = reply_marks.written(code, reference, seal)
    return Action(code, label, words.say(f"instruction.{code}"), _href(code, label, reply_address, title, mark))


def _href(code: str, label: str, reply_address: str, title: str, mark: str) -> str:
    if not reply_address:
        return ""
    subject = f"Re: {title} {mark}" if title else f"Re: {mark}"
    link = f"mailto:{quote(reply_address, safe='@')}?subject={quote(subject, safe='')}"
    return f"{link}&body={quote(label, safe='')}" if code in SPEAKS_FOR_ITSELF else link
