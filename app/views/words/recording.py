"""What is still to come of requests that another program sent, in words (APP-8)."""

from __future__ import annotations

from app.services.requests.recording import Outlook
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate


def _count(marked: str, number: int) -> str:
    return translate("words", marked, "", number)


def outlook(found: Outlook) -> list[str]:
    """How many reminders are still to come, when the first leaves, and what a person decides about."""
    if not found.to_come:
        return [translate("words", "No reminder is left to come.")]
    lines = [_count(QT_TRANSLATE_NOOP("words", "%n reminder(s) still to come", "", 1), found.to_come)]
    if found.first_at is not None:
        when = dates.moment(found.first_at)
        lines.append(translate("words", "The first leaves by itself: {when}").format(when=when))
    if found.held:
        said = QT_TRANSLATE_NOOP(
            "words",
            "%n request(s) whose next reminder had fallen due: it waits in the catch-up review",
            "",
            1,
        )
        lines.append(_count(said, found.held))
    return lines


def recorded(found: Outlook) -> str:
    """What was recorded, in one line."""
    return _count(QT_TRANSLATE_NOOP("words", "%n request(s) recorded as already sent", "", 1), found.requests)
