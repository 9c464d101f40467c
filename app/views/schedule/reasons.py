"""Why a reminder leaves on its day, in words (AUT-9)."""

from __future__ import annotations

from app.services.reminders.foretold import Foretold
from app.views.words import dates
from app.views.words.marking import QT_TRANSLATE_NOOP, translate

MOVED = {
    "closed_day": QT_TRANSLATE_NOOP("StepReasons", "{day} is a closed day, so it leaves on the next open one."),
    "min_gap": QT_TRANSLATE_NOOP("StepReasons", "It would have left on {day}, too soon after a Resend."),
    "held_until": QT_TRANSLATE_NOOP("StepReasons", "It would have left on {day}; it was moved or snoozed."),
    "pause": QT_TRANSLATE_NOOP("StepReasons", "It would have left on {day}, within the pause."),
    "window": QT_TRANSLATE_NOOP("StepReasons", "It was due on {day}; it leaves in the next sending hours."),
}


BEFORE = QT_TRANSLATE_NOOP("StepReasons", "%n day(s) before it is due, {due}.", "", 1)
PAST = QT_TRANSLATE_NOOP("StepReasons", "%n day(s) after it was due, {due}.", "", 1)
AFTER_MAIL = QT_TRANSLATE_NOOP("StepReasons", "%n day(s) after the last e-mail, {day}.", "", 1)
AFTER_REMINDER = QT_TRANSLATE_NOOP("StepReasons", "%n day(s) after the reminder before it.", "", 1)


def why_sentence(found: Foretold, zone: str) -> str:
    """Return why it leaves then: what it counts from, and what moved it."""
    why = found.why
    if why.basis == "due" and why.due_on is not None:
        due = dates.day(why.due_on, weekday=True)
        days = abs(why.first_offset)
        if why.first_offset < 0:
            said = translate("StepReasons", BEFORE, "", days).format(due=due)
        elif why.first_offset > 0:
            said = translate("StepReasons", PAST, "", days).format(due=due)
        else:
            said = translate("StepReasons", "On the day on which it is due, {due}.").format(due=due)
    elif why.after is not None:
        day = dates.day(dates.local(why.after, zone).date(), weekday=True)
        said = translate("StepReasons", AFTER_MAIL, "", why.days).format(day=day)
    else:
        said = translate("StepReasons", AFTER_REMINDER, "", why.days)
    if why.moved_from is not None and why.moved_by in MOVED:
        said += " " + translate("StepReasons", MOVED[why.moved_by]).format(day=dates.day(why.moved_from, weekday=True))
    return said
