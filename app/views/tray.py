"""The tray: how sending stands, what leaves next, pause, and the way back to the window (ENG-8, APP-2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.services.pausing import Length, next_monday
from app.views import standing
from app.views.icons import tray_icon
from app.views.pulse import Glance
from app.views.tray_status import TrayStatus
from app.views.widgets.menu import MenuEntry, fill_menu
from app.views.words import dates

LOOK_MS = 5000
"""How often to look whether the desktop has come to offer a tray, or has lost it."""


class Tray(QObject):
    """The icon with its menu. Signals say what was chosen; `available_changed` that the desktop's tray came or went."""

    open_wanted = Signal()
    new_request_wanted = Signal()
    check_mail_wanted = Signal()
    page_wanted = Signal(str, str)
    """A page of `places`, and its segment."""
    pause_wanted = Signal(str)
    resume_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    message_clicked = Signal()
    available_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, available: Callable[[], bool] | None = None) -> None:
        super().__init__(parent)
        self._available = available or QSystemTrayIcon.isSystemTrayAvailable
        self._glance: Glance | None = None
        self._backed_up: datetime | None = None
        self._shown: object = None
        self.status: TrayStatus | None = None
        """The small window, made when it is first wanted."""
        self.menu = QMenu()
        self.icon = QSystemTrayIcon(tray_icon("normal"), self)
        self.icon.setContextMenu(self.menu)
        self.icon.setToolTip("Relance")
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.message_clicked)
        self.is_available = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.rebuild()

    def start(self) -> None:
        """Show the icon as soon as the desktop offers a tray, now or later."""
        self._look()
        self._timer.start()

    def stop(self) -> None:
        """Take the icon away, and what stands beside it."""
        self._timer.stop()
        self.icon.hide()
        self.close_status()

    def show_glance(self, glance: Glance) -> None:
        """Show how the firm stands."""
        self._glance = glance
        now = standing.standing(glance)
        self.icon.setIcon(tray_icon(now.state))
        self.icon.setToolTip(f"Relance\n{now.text}\n{self.first_line(glance)}")
        self.rebuild()
        if self.status is not None:
            self.status.show_glance(glance)

    def show_backup(self, moment: datetime | None) -> None:
        """Keep when the last good backup was made, for the small window."""
        self._backed_up = moment
        if self.status is not None:
            self.status.show_backup(moment)

    def toggle_status(self) -> None:
        """Show the small window beside the icon, or close it."""
        if self.status is None:
            self.status = made = TrayStatus(self.pause_entries)
            made.open_wanted.connect(self.open_wanted)
            made.page_wanted.connect(self.page_wanted)
            made.resume_wanted.connect(self.resume_wanted)
            made.show_backup(self._backed_up)
            if self._glance is not None:
                made.show_glance(self._glance)
        self.status.toggle(self.icon.geometry())

    def close_status(self) -> None:
        """Close the small window; the next one is made anew, in the language of then."""
        if self.status is not None:
            self.status.hide()
            self.status.deleteLater()
            self.status = None

    def say(self, title: str, words: str, *, alarming: bool = False) -> None:
        """Show a notification of the desktop."""
        kind = QSystemTrayIcon.MessageIcon.Warning if alarming else QSystemTrayIcon.MessageIcon.Information
        if self.icon.isVisible():
            self.icon.showMessage(title, words, kind)

    def first_line(self, glance: Glance) -> str:
        """ "Next: 11:00, 7 e-mails today", or why nothing leaves."""
        status = glance.status
        now = standing.standing(glance)
        if now.state in ("paused", "offline") or now.tone == "bad":
            return now.text
        if status.next_at is None:
            return self.tr("Next: nothing planned")
        if status.due_today:
            left = self.tr("%n e-mail(s) today", "", status.due_today)
            return self.tr("Next: {moment}, {left}").format(moment=standing.brief(glance), left=left)
        return self.tr("Next: {moment}").format(moment=standing.brief(glance))

    def rebuild(self) -> None:
        """Make the menu anew where it would say something else."""
        entries = self._entries()
        said = _said(entries)
        if said == self._shown:
            return
        self._shown = said
        self.menu.clear()
        fill_menu(self.menu, entries)
        opening = self.menu.actions()[2]
        made = opening.font()
        made.setBold(True)
        opening.setFont(made)

    def _entries(self) -> list[MenuEntry | None]:
        glance = self._glance
        first = self.first_line(glance) if glance is not None else self.tr("Next: …")
        due = glance.status.due_today if glance is not None else 0
        problems = glance.status.problems if glance is not None else 0
        return [
            MenuEntry(first, enabled=False),
            None,
            MenuEntry(self.tr("Open Relance"), "app-window", on_triggered=self.open_wanted.emit),
            MenuEntry(self.tr("New request…"), "plus", on_triggered=self.new_request_wanted.emit),
            *self._mail_entry(),
            None,
            MenuEntry(
                self.tr("Going out today ({count})").format(count=due),
                "send",
                on_triggered=lambda: self.page_wanted.emit("outbox", "waiting"),
            ),
            MenuEntry(
                self.tr("Problems in the outbox ({count})").format(count=problems),
                "triangle-alert",
                on_triggered=lambda: self.page_wanted.emit("outbox", "problems"),
            ),
            None,
            self._pause_entry(),
            MenuEntry(self.tr("Settings…"), "settings", on_triggered=self.settings_wanted.emit),
            MenuEntry(self.tr("Quit Relance"), "power", on_triggered=self.quit_wanted.emit),
        ]

    def _mail_entry(self) -> list[MenuEntry]:
        if self._glance is None or not self._glance.status.reads_mail:
            return []
        return [MenuEntry(self.tr("Check mail now"), "inbox", on_triggered=self.check_mail_wanted.emit)]

    def _pause_entry(self) -> MenuEntry:
        glance = self._glance
        if glance is not None and glance.status.pause.paused:
            return MenuEntry(self.tr("Resume sending"), "play", on_triggered=self.resume_wanted.emit)
        return MenuEntry(self.tr("Pause sending"), "circle-pause", entries=self.pause_entries())

    def pause_entries(self) -> list[MenuEntry | None]:
        """Return how long a pause may last."""
        lengths: list[tuple[str, str, Length]] = [
            (self.tr("For 1 hour"), "clock", "hour"),
            (self.tr("Until tomorrow"), "moon", "tomorrow"),
            (self._until_monday(), "calendar", "monday"),
            (self.tr("Until I resume"), "hand", "resumed"),
        ]
        return [MenuEntry(words, icon, on_triggered=self._pausing(length)) for words, icon, length in lengths]

    def _until_monday(self) -> str:
        if self._glance is None:
            return self.tr("Until Monday")
        today = dates.local(self._glance.at).date()
        monday = next_monday(today)
        if monday - today == timedelta(days=1):
            return self.tr("Until Monday")
        return self.tr("Until {monday}").format(monday=dates.day(monday, weekday=True))

    def _pausing(self, length: Length) -> Callable[[], None]:
        def pause() -> None:
            self.pause_wanted.emit(length)

        return pause

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle_status()
        elif reason == QSystemTrayIcon.ActivationReason.DoubleClick:
            self.close_status()
            self.open_wanted.emit()

    def _look(self) -> None:
        available = self._available()
        if available == self.is_available:
            return
        self.is_available = available
        self.close_status()
        self.icon.setVisible(available)
        self.available_changed.emit(available)


def _said(entries: Sequence[MenuEntry | None]) -> object:
    """What a menu shows, to compare."""
    return [(each.text, each.icon, each.enabled, _said(each.entries)) if each is not None else None for each in entries]
