"""What can be done with reminders to come: send now, snooze, move, skip, client answered, each with Undo (AUT-8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from app.services.reminders import moving
from app.services.reminders.moving import Choice, Moved
from app.services.requests.listing import RequestRow
from app.views.desk import Desk
from app.views.requests.actions import MANY, RequestActions
from app.views.requests.cells import name_of
from app.views.theme import px
from app.views.widgets.dialog import Dialog
from app.views.widgets.field import Field
from app.views.widgets.inputs import DateField
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.words import dates


class ReminderActions(QObject):
    """The verbs, for Today and Schedule. `owner` carries the dialogs."""

    def __init__(self, desk: Desk, owner: QWidget, requests: RequestActions) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._requests = requests

    def send_now(self, rows: Sequence[RequestRow], mails: int) -> None:
        """Let reminders leave now, after Undo's time; more than ten mails are asked about first (MAN-4)."""
        if mails > MANY:
            self._desk.confirm(
                self._owner,
                self.tr("Send %n e-mail(s) now?", "", mails),
                self.tr("%n reminder(s) leave before their time. They wait 60 s in the outbox: Undo takes them back.",
                        "", len(rows)),
                self.tr("Send now"),
                lambda: self._send(rows),
            )  # fmt: skip
            return
        self._send(rows)

    def _send(self, rows: Sequence[RequestRow]) -> None:
        office, ids = self._desk.office, [row.id for row in rows]
        self._desk.do(
            self._owner,
            lambda: moving.send_now(office, ids),
            lambda released: self._requests.released(released, rows),
        )

    def skip(self, rows: Sequence[RequestRow]) -> None:
        """Drop reminders to come: the number does not grow, the one after keeps its date."""
        office, ids = self._desk.office, [row.id for row in rows]
        text = self.tr("{name}: this reminder is skipped").format(name=self._named(rows))
        self._move(lambda: moving.skip(office, ids), lambda _: text, "skip-forward")

    def answered(self, rows: Sequence[RequestRow]) -> None:
        """The client answered: no reminder for five open days (AUT-10)."""
        office, ids = self._desk.office, [row.id for row in rows]
        text = self.tr("{name}: client answered, no reminder before {when}")

        def said(moved: Moved) -> str:
            day = dates.day(dates.local(moved.until).date(), weekday=True) if moved.until else ""
            return text.format(name=self._named(rows), when=day)

        self._move(lambda: moving.answered(office, ids), said, "reply")

    def snooze(self, rows: Sequence[RequestRow], choice: Choice) -> None:
        """Keep reminders back until a moment."""
        office, ids = self._desk.office, [row.id for row in rows]
        text = self.tr("{name}: snoozed until {when}")
        said = text.format(name=self._named(rows), when=dates.moment(choice.until))
        self._move(lambda: moving.snooze(office, ids, choice.until), lambda _: said, "alarm-clock")

    def move(self, rows: Sequence[RequestRow], day: date) -> None:
        """Move reminders to a day."""
        office, ids = self._desk.office, [row.id for row in rows]
        text = self.tr("{name}: moved to {day}")
        said = text.format(name=self._named(rows), day=dates.day(day, weekday=True))
        self._move(lambda: moving.move_to(office, ids, day), lambda _: said, "calendar-clock")

    def ask_day(self, rows: Sequence[RequestRow], earliest: date) -> None:
        """Ask for the day to which reminders move."""
        dialog = MoveDialog(self._owner, self._named(rows), earliest)
        dialog.chosen.connect(lambda day: self.move(rows, day))
        dialog.open()

    def snooze_menu(self, rows: Sequence[RequestRow], earliest: date, point: QPoint) -> None:
        """Show the ways to snooze at a point."""
        menu = build_menu(self._owner, self.snooze_entries(rows, earliest))
        menu.setAccessibleName(self.tr("Snooze: {name}").format(name=self._named(rows)))
        popup_at(menu, point)

    def snooze_entries(self, rows: Sequence[RequestRow], earliest: date) -> list[MenuEntry | None]:
        """Return the ways to snooze: an hour, this afternoon, tomorrow, the next working day, a day."""
        words = {
            "hour": self.tr("For 1 hour"),
            "afternoon": self.tr("Until this afternoon"),
            "tomorrow": self.tr("Until tomorrow"),
            "working-day": self.tr("Until the next working day"),
        }
        found: list[MenuEntry | None] = [
            MenuEntry(f"{words[each.code]} · {dates.moment(each.until)}", "alarm-clock",
                      on_triggered=self._snoozing(rows, each))
            for each in moving.choices(self._desk.office)
        ]  # fmt: skip
        found.append(None)
        day = self.tr("To another day…")
        found.append(MenuEntry(day, "calendar-clock", on_triggered=lambda: self.ask_day(rows, earliest)))
        return found

    def entries(self, rows: Sequence[RequestRow], mails: int, earliest: date) -> list[MenuEntry | None]:
        """Return the menu of reminders to come."""
        return [
            MenuEntry(self.tr("Send now"), "send", "Ctrl+Return", on_triggered=lambda: self.send_now(rows, mails)),
            MenuEntry(self.tr("Snooze"), "alarm-clock", "S", entries=self.snooze_entries(rows, earliest)),
            MenuEntry(self.tr("Skip this reminder"), "skip-forward", "K", on_triggered=lambda: self.skip(rows)),
            MenuEntry(self.tr("Client answered"), "reply", "A", on_triggered=lambda: self.answered(rows)),
        ]

    def _snoozing(self, rows: Sequence[RequestRow], choice: Choice) -> Callable[[], None]:
        return lambda: self.snooze(rows, choice)

    def _move(self, work: Callable[[], Moved], said: Callable[[Moved], str], icon: str) -> None:
        office = self._desk.office

        def undo(moved: Moved) -> Callable[[], None]:
            return lambda: self._desk.do(self, lambda: moving.undo(office, moved), self._on_undone)

        def done(moved: Moved) -> None:
            words = said(moved)
            self._desk.toast(words, icon=icon, undo=undo(moved))
            self._desk.announce(words)

        self._desk.do(self._owner, work, done)

    def _on_undone(self, restored: int) -> None:
        said = self.tr("Taken back") if restored else self.tr("Too late: it has left")
        self._desk.toast(said, icon="undo-2", seconds=5)

    def _named(self, rows: Sequence[RequestRow]) -> str:
        if len(rows) == 1:
            return f"{rows[0].account_name} · {name_of(rows[0])}"
        return self.tr("%n reminder(s)", "", len(rows))


class MoveDialog(Dialog):
    """`chosen` carries the day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str, earliest: date) -> None:
        super().__init__(
            self.tr("Move reminder"), self.tr("Move"), icon_name="calendar-clock", width=440, parent=parent
        )
        self.body.addWidget(label(name, "panel", wrap=True))
        self.day = DateField(earliest + timedelta(days=1))
        self.day.setMinimumDate(DateField(earliest).date())
        self.day.setMaximumWidth(px(220))
        self.body.addWidget(
            Field(
                self.tr("New day"),
                self.day,
                help_text=self.tr("A closed day moves on to the next open one. The reminders after it count from it."),
            )
        )
        self.body.addStretch(1)
        self.day.setFocus()

    def submit(self) -> None:
        """Hand over the day."""
        day = self.day.value()
        self.accept()
        self.chosen.emit(day)
