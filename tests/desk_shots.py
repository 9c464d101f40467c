"""Scenes of the day at the desk for the pictures: Today, Schedule, the review after time off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from app.models.mail import Mail
from app.models.request import ReminderClock
from app.services import catch_up as catch_up_service
from app.services import schedule, today
from app.services.office import Office
from app.services.reminders import clockwork, moving, planning
from app.views.desk import Place
from app.views.settings.reminder_section import ReminderSection


def busy_morning(office: Office) -> None:
    """Snooze some of the day's reminders, so that Today has something to show at any hour."""
    hours = (11, 11, 13, 14, 15)
    steps = [each for each in schedule.foresee(office, 1).steps if each.is_next]
    for step, hour in zip(steps, hours, strict=False):
        moving.snooze(office, [step.request_id], step.at.replace(hour=hour - 1, minute=30, second=0))


def today_small(stage: Any) -> Callable[[], None]:
    """Today in the smallest window."""
    stage.window.resize(1024, 680)
    stage.go(Place("today"))
    return lambda: stage.window.resize(1360, 860)


def answered(stage: Any) -> None:
    """A request whose client answered by a button of its mail, opened in its list."""
    found = today.look(stage.opened.office).attention
    row = next(each.request for each in found if each.request is not None and each.answer)
    stage.go(Place(row.kind, request_id=row.id))


def snoozing(stage: Any) -> None:
    """The ways to snooze the first reminder of the day."""
    page = stage.go(Place("today"))
    card = page.going_out
    card.table.select_id(page.view.steps[0].key)
    card._snooze_current()


def schedule_opened(stage: Any) -> None:
    """The schedule with a reminder opened to its final text."""
    page = stage.go(Place("schedule"))
    step = next(each for each in page.found.foreseen.steps if each.at.day > 24)
    page.open_step(step.key)
    page.table.select_id(step.key)


def schedule_month(stage: Any) -> Callable[[], None]:
    """The month."""
    page = stage.go(Place("schedule"))
    page.which.set_current("month")
    return lambda: page.which.set_current("agenda")


def schedule_small(stage: Any) -> Callable[[], None]:
    """The schedule in the smallest window."""
    stage.window.resize(1024, 680)
    stage.go(Place("schedule"))
    return lambda: stage.window.resize(1360, 860)


def catch_up(stage: Any) -> Callable[[], None]:
    """What was held over a fortnight off; taken back after the picture."""
    office = stage.opened.office
    before = office.clock.now()
    office.clock.set(before + timedelta(days=14))
    with office.database.write() as uow:
        planning.plan_due(uow)
        uow.commit()
    page = stage.go(Place("catch-up"))
    page.side.open_panel()
    page.table.setFocus()

    def back() -> None:
        with office.database.write() as uow:
            requests: set[int] = set()
            for row in catch_up_service.held_rows(office):
                for mail_id in row.mail_ids:
                    mail = uow.session.get_one(Mail, mail_id)
                    requests |= {item.request_id for item in mail.items}
                    uow.session.delete(mail)
            for request_id in requests:
                uow.session.get_one(ReminderClock, request_id).step_in_flight = None
            clockwork.recompute(uow, requests)
            uow.commit()
        office.clock.set(before)

    return back


def what_if(stage: Any) -> Callable[[], None]:
    """The dates that move when the firm closes on Thursdays."""
    page = stage.go(Place("settings", tab="reminders"))
    (section,) = page.findChildren(ReminderSection)
    section.form.entries["weekdays"].put((0, 1, 2, 4))
    section.form.touch()
    section.save()

    def back() -> None:
        stage.clear()
        section.discard()

    return back


SCREENS: dict[str, Callable[[Any], Callable[[], None] | None]] = {
    "today": lambda stage: stage.go(Place("today")) and None,
    "today-small": today_small,
    "today-snooze": snoozing,
    "request-answered": answered,
    "schedule": lambda stage: stage.go(Place("schedule")) and None,
    "schedule-opened": schedule_opened,
    "schedule-month": schedule_month,
    "schedule-small": schedule_small,
    "what-if": what_if,
    "catch-up": catch_up,
}
