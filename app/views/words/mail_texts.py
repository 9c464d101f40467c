"""The steps of the mails, in words."""

from __future__ import annotations

from app.views.words.marking import QT_TRANSLATE_NOOP
from app.views.words.requests import tr

STEPS = {
    # step: (its name, when its text is used)
    "first": (QT_TRANSLATE_NOOP("words", "First mail"), QT_TRANSLATE_NOOP("words", "Used for the first e-mail")),
    "reminder_1": (
        QT_TRANSLATE_NOOP("words", "Reminder 1"),
        QT_TRANSLATE_NOOP("words", "Used for reminder 1, and when it is resent by hand"),
    ),
    "later": (
        QT_TRANSLATE_NOOP("words", "Later reminders"),
        QT_TRANSLATE_NOOP("words", "Used from reminder 2 on, up to the last one"),
    ),
    "last": (
        QT_TRANSLATE_NOOP("words", "Last reminder"),
        QT_TRANSLATE_NOOP("words", "Used for the last of several reminders"),
    ),
    "copy": (
        QT_TRANSLATE_NOOP("words", "Copy, unpaid"),
        QT_TRANSLATE_NOOP("words", "Used when the paper is sent again by hand"),
    ),
    "copy_paid": (
        QT_TRANSLATE_NOOP("words", "Copy, paid"),
        QT_TRANSLATE_NOOP("words", "Used when the paper is sent again after it was settled"),
    ),
    "credit": (
        QT_TRANSLATE_NOOP("words", "Credit note"),
        QT_TRANSLATE_NOOP("words", "Used when a credit note is sent by hand"),
    ),
    "batch": (
        QT_TRANSLATE_NOOP("words", "Several at once"),
        QT_TRANSLATE_NOOP("words", "Used when several documents are asked about in one e-mail"),
    ),
    "told": (
        QT_TRANSLATE_NOOP("words", "Told, not asked"),
        QT_TRANSLATE_NOOP("words", "Used for those who are told of what others sign"),
    ),
}


def step(code: str) -> str:
    """The name of a step."""
    return tr(STEPS[code][0]) if code in STEPS else code


def used(code: str) -> str:
    """When a step's text is used."""
    return tr(STEPS[code][1]) if code in STEPS else ""
