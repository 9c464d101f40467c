"""States of mails in words (sender.md)."""

from __future__ import annotations

from app.services.mail.outbox_list import OutboxRow
from app.views.widgets.pill import PillLook
from app.views.words import audit, dates
from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

STATES: dict[str, tuple[str, str, str]] = {
    "queued": (QT_TRANSLATE_NOOP("words", "Queued"), "clock", "neu"),
    "sending": (QT_TRANSLATE_NOOP("words", "Sending"), "loader", "info"),
    "accepted": (QT_TRANSLATE_NOOP("words", "Sent"), "check", "ok"),
    "retrying": (QT_TRANSLATE_NOOP("words", "Retrying"), "refresh-cw", "warn"),
    "failed": (QT_TRANSLATE_NOOP("words", "Failed"), "circle-x", "bad"),
    "bounced": (QT_TRANSLATE_NOOP("words", "Bounced"), "mail-x", "bad"),
    "uncertain": (QT_TRANSLATE_NOOP("words", "Uncertain"), "circle-question-mark", "warn"),
    "held": (QT_TRANSLATE_NOOP("words", "Held"), "hand", "warn"),
    "skipped": (QT_TRANSLATE_NOOP("words", "Skipped"), "skip-forward", "neu"),
    "cancelled": (QT_TRANSLATE_NOOP("words", "Cancelled"), "x", "neu"),
}


def state(row: OutboxRow) -> PillLook:
    """The pill of a mail."""
    text, icon, tone = STATES[row.state]
    return PillLook(tr(text), icon, "neu" if row.resolved else tone)


def step(row: OutboxRow) -> str:
    """Which step a mail is: "Reminder 1 of 3"."""
    return audit.what({"step_kind": row.step_kind, "step": row.step, "total": row.total})


def explanation(row: OutboxRow) -> str:
    """The line beside the pill: the server's words, why it waits, why it was skipped."""
    if row.resolved:
        return tr(QT_TRANSLATE_NOOP("words", "Decided"))
    if row.state == "skipped":
        return audit.why_skipped(row.reason)
    if row.state in ("queued", "held"):
        return audit.why_waits(row.reason) or row.address
    if row.state == "retrying":
        said = tr(QT_TRANSLATE_NOOP("words", "{reply} · try {n}, next {when}"))
        return said.format(reply=_reply(row), n=row.attempts + 1, when=dates.moment(row.not_before))
    if row.state == "accepted":
        return row.address
    if row.state == "uncertain":
        return tr(QT_TRANSLATE_NOOP("words", "Connection lost before the server’s answer"))
    return _reply(row)


def tooltip(row: OutboxRow) -> str:
    """What the pill's tooltip adds."""
    if row.state == "accepted":
        if row.sandbox:
            return tr(QT_TRANSLATE_NOOP("words", "In the sandbox mailbox: nothing left this computer"))
        return tr(QT_TRANSLATE_NOOP("words", "Accepted by your mail server: {reply}")).format(reply=_reply(row))
    return row.reply_text


def _reply(row: OutboxRow) -> str:
    code = f"{row.reply_code} " if row.reply_code else ""
    text = row.reply_text.removeprefix(code)
    return f"{code}{text}".strip() or "—"
