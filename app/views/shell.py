"""The running program: desk, window, tray and sender, and what each does when people or the firm's state say so."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal

from app.services import clock_check, pausing, setup
from app.services.assembly import Opened
from app.services.engine import Engine
from app.services.errors import Fault
from app.services.locks import close_requested
from app.services.pausing import Length
from app.views import alerts, notices, standing
from app.views.desk import Desk, Place
from app.views.errands import Errands
from app.views.main_window import MainWindow
from app.views.notifier import Notifier
from app.views.outside_commits import OutsideCommits
from app.views.places import HOME, load_rest
from app.views.preferences import Preferences
from app.views.pulse import Glance, Pulse
from app.views.tray import Tray
from app.views.words import dates

log = logging.getLogger(__name__)

MINUTE_MS = 60_000
CLOSE_LOOK_MS = 2000
SENDER_AFTER_MS, SENDER_AT_LAST_MS, REST_AFTER_MS = 500, 10_000, 3000
"""The sender begins once the first page is filled, at the latest after ten seconds; what is left loads after it."""


class Shell(QObject):
    """Puts the window's parts together over an open office. `ended` when the program is to end."""

    ended = Signal()
    restore_wanted = Signal(object)
    """BackupInfo: the office is to be closed, restored and opened again."""

    def __init__(self, opened: Opened, preferences: Preferences, language: str, tray: Tray) -> None:
        super().__init__()
        self.opened = opened
        self.engine = Engine(opened)
        self.desk = Desk(opened.office, preferences)
        self._language = language
        self._asking = False
        self._greeted = False
        self.pulse = Pulse(self.desk, lambda: self.engine.report, self)
        self._set_reader(None)
        self.window = MainWindow(self.desk, self.pulse)
        self.window.closing = self._on_closing
        self.tray = tray
        self.outside = OutsideCommits(self.desk, self)
        self._alerts = alerts.Alerts()
        self.notifier = Notifier(tray, self)
        self.errands = Errands(self.desk, self.engine, self)
        self._connect()
        self._minute = self._every(MINUTE_MS, self._on_minute)
        self._close_look = self._every(CLOSE_LOOK_MS, self._on_close_look)
        # The sender's modules load beside the first page otherwise, and both take twice as long.
        self._soon = self._every(SENDER_AFTER_MS, self._on_soon)
        self._waited_ms = 0
        self._later = self._every(REST_AFTER_MS, self._load_rest)
        self._later.setSingleShot(True)

    def _every(self, interval: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        desk, tray, window = self.desk, self.tray, self.window
        self.pulse.beaten.connect(self._on_beat)
        window.shown_changed.connect(self.outside.set_watching)
        window.notice_acted.connect(self._on_notice)
        desk.sender_told.connect(self.engine.tell)
        desk.explained.connect(self._on_explained)
        desk.errand_wanted.connect(self._on_errand)
        desk.quit_wanted.connect(self.ask_to_quit)
        desk.restore_wanted.connect(self.restore_wanted)
        tray.open_wanted.connect(window.come_forward)
        tray.new_request_wanted.connect(self._new_request)
        tray.page_wanted.connect(self._open_page)
        tray.check_mail_wanted.connect(self.errands.check_mail)
        tray.pause_wanted.connect(self.pause)
        tray.resume_wanted.connect(self.resume)
        tray.settings_wanted.connect(self._open_settings)
        tray.quit_wanted.connect(self.ask_to_quit)
        self.notifier.opened.connect(self._go)
        self.notifier.pressed.connect(self._on_button)
        tray.available_changed.connect(self._on_tray_available)

    def begin(self, *, background: bool) -> None:
        """Start sending, and show the window unless it is to stay in the tray."""
        self._soon.start()
        self.pulse.start()
        self.tray.start()
        self.notifier.start(self.desk)
        self._minute.start()
        self._close_look.start()
        self._look_for_backup()
        self.window.go(HOME if background or not setup.is_wanted(self.desk.office) else Place("setup"))
        if not background:
            self.window.show()
        elif not self.tray.is_available:
            self.window.showMinimized()
            self._say_there_is_no_tray()

    def end(self) -> None:
        """Take everything apart: the sender first, then work under way, then the database."""
        from app.views.help.window import close_help

        for timer in (self._minute, self._close_look, self._soon, self._later):
            timer.stop()
        self.outside.close()
        close_help()
        self.window.hide()
        self.notifier.stop()
        self.engine.stop()
        if not self.desk.close():
            log.warning("some work did not end in time")
        self.desk.preferences.save()
        self.opened.close()
        self.window.deleteLater()

    # How the firm stands

    def _on_beat(self, glance: Glance) -> None:
        self._set_reader(glance)
        self.tray.show_glance(glance)
        self._greet(glance)
        self._notify(glance)

    def _notify(self, glance: Glance) -> None:
        wanted = self.desk.preferences.get
        names = bool(wanted("notification_names"))
        # Looked at whether it is told or not: what happened while it was switched off is no news later.
        problems, acts = self._alerts.news(glance, names=names), self._alerts.acts(glance, names=names)
        for alert in (problems if wanted("notifications") else []) + (acts if wanted("notify_clients") else []):
            self.notifier.say(alert)

    def _on_button(self, code: str) -> None:
        if code == "pause":
            self.pause("resumed")
        else:
            self.engine.tell("try-now")

    def _greet(self, glance: Glance) -> None:
        """Open the review of what was held over time off: the first who comes back must see it (ENG-6)."""
        if glance.held and not self._greeted and self.window.place == HOME:
            self.desk.go(Place("catch-up"))
        self._greeted = self._greeted or glance.held > 0

    def _set_reader(self, glance: Glance | None) -> None:
        now = self.desk.office.clock.now()
        zone = glance.zone if glance is not None else "UTC"
        dates.set_reader(self._language, zone, now.date())
        dates.set_reader(self._language, zone, dates.local(now).date())

    def set_language(self, language: str) -> None:
        """Speak another language; the widgets hear of it by Qt."""
        self._language = language
        self._set_reader(self.pulse.glance)
        self.tray.close_status()
        if self.pulse.glance is not None:
            self.tray.show_glance(self.pulse.glance)

    def pause(self, length: Length) -> None:
        """Pause all sending (ENG-8)."""
        office = self.desk.office
        self.desk.do(self, lambda: pausing.pause_for(office, length), self._on_paused)

    def _on_paused(self, until: datetime | None) -> None:
        words = self.tr("Sending is paused until you resume")
        if until is not None:
            said = self.tr("Sending is paused until {moment}")
            words = said.format(moment=standing.within(until, self.desk.office.clock.now()))
        self.desk.announce(words)

    def resume(self) -> None:
        """Let everything leave again; a database that is not known here is asked about first."""
        glance = self.pulse.glance
        if glance is not None and glance.status.pause.reason in standing.IDENTITY_REASONS:
            self._ask_to_adopt()
            return
        office = self.desk.office
        self.desk.do(self, lambda: pausing.resume(office), self._on_resumed)

    def _on_resumed(self, nothing: object) -> None:
        self.engine.tell("try-now")
        self.desk.announce(self.tr("Sending goes on"))

    def _on_explained(self, error: object) -> None:
        """What the disk refuses a page it refuses the sender: let it look, so that the window says so everywhere."""
        if isinstance(error, Fault) and error.code in standing.OF_DISK:
            self.engine.tell("look")

    def _on_errand(self, what: str) -> None:
        if what.startswith("pause-"):
            self.pause(cast(Length, what.removeprefix("pause-")))
            return
        {
            "resume": self.resume,
            "check-mail": self.errands.check_mail,
            "back-up": self.errands.back_up,
            "help": self.window.show_help,
        }[what]()

    # Banners

    def _on_notice(self, act: str) -> None:
        if act == notices.RESUME:
            self.resume()
        elif act == notices.ADOPT:
            self._ask_to_adopt()
        elif act == notices.CLOCK:
            self._ask_about_the_clock()
        elif act == notices.TRY:
            self.engine.tell("try-now")
            self.desk.announce(self.tr("The mail server is tried again"))
        elif act == notices.HELP:
            self._show_help("problems")
        else:
            self.desk.go(Place("settings", tab="mail"))

    def _ask_about_the_clock(self) -> None:
        office = self.desk.office
        self.desk.confirm(
            self.window,
            self.tr("Is the computer’s clock right?"),
            self.tr(
                "If it is wrong, set it in the system’s settings: sending goes on by itself. Say that it is right only "
                "if it was wrong before; reminders leave by it."
            ),
            self.tr("The clock is right"),
            lambda: self.desk.do(self, lambda: clock_check.confirm(office), self._on_resumed),
        )

    def _show_help(self, page: str) -> None:
        from app.views.help.window import open_help

        open_help(page, self.window)

    def _ask_to_adopt(self) -> None:
        self.window.come_forward()
        text = self.tr(
            "If another computer still sends for your firm, clients would be mailed twice: then only look at this one, "
            "and nothing leaves it. Mails that were waiting stay held, for you to approve in the outbox."
        )
        self.desk.confirm(
            self.window,
            self.tr("Is this the firm’s database from now on?"),
            text,
            self.tr("Use this database"),
            self._adopt,
        )

    def _adopt(self) -> None:
        from app.services import adoption

        office = self.desk.office
        self.desk.do(self, lambda: adoption.adopt(office), self._on_resumed)

    # Ways to the window

    def _new_request(self) -> None:
        self.window.come_forward()
        self.desk.new_request()

    def _go(self, place: Place) -> None:
        self.window.come_forward()
        self.desk.go(place)

    def _open_page(self, page: str, segment: str) -> None:
        self._go(Place(page, segment=segment))

    def _open_settings(self) -> None:
        self._go(Place("settings"))

    # Closing and quitting

    def _on_closing(self) -> bool:
        """The window is being closed: it goes to the tray, or where there is none, is minimised (APP-2)."""
        preferences = self.desk.preferences
        if not preferences.get("close_to_tray"):
            self.ask_to_quit()
            return False
        if not self.tray.is_available:
            self.window.showMinimized()
            self._say_there_is_no_tray()
            return False
        self.window.hide()
        if not preferences.get("told_of_tray"):
            preferences.set("told_of_tray", True)
            self.notifier.say(alerts.in_the_tray())
        return False

    def _say_there_is_no_tray(self) -> None:
        self.desk.announce(self.tr("No tray here: Relance is minimised and keeps sending. Ctrl Q quits."))

    def _on_tray_available(self, available: bool) -> None:
        if not available and not self.window.isVisible():
            # The desktop lost its tray: the only way back would be gone.
            self.window.showMinimized()
            self._say_there_is_no_tray()

    def ask_to_quit(self) -> None:
        """Say what would have gone out today, and ask; without anything due, quit."""
        glance = self.pulse.glance
        due = glance.status.due_today if glance is not None and not glance.status.sandbox else 0
        if not due or (glance is not None and glance.status.pause.paused):
            self.ended.emit()
            return
        if self._asking:
            return
        self._asking = True
        from app.views.widgets.dialog import ConfirmDialog

        assert glance is not None
        text = self.tr("%n e-mail(s) would have gone out today, the next at {moment}.", "", due).format(
            moment=standing.brief(glance)
        )
        text += " " + self.tr("They wait until Relance runs again.")
        parent = self.window if self.window.isVisible() else None
        asked = ConfirmDialog(self.tr("Quit Relance?"), text, self.tr("Quit"), parent=parent)
        asked.confirmed.connect(self.ended)
        asked.finished.connect(self._on_asked)
        asked.open()

    def _on_asked(self, result: int) -> None:
        self._asking = False

    def _on_soon(self) -> None:
        """Begin to send, unless what the first page shows is still being read."""
        self._waited_ms += SENDER_AFTER_MS
        if self.desk.workers.pending and self._waited_ms < SENDER_AT_LAST_MS:
            return
        self._soon.stop()
        self.engine.start()
        if self.window.isVisible():
            self._later.start()

    def _load_rest(self) -> None:
        """Load the other pages' modules beside the window; in the tray nobody is served by their memory."""
        self.desk.run(self, load_rest, lambda _: None)

    # The minute's round

    def _on_minute(self) -> None:
        if self.desk.workers.pending == 0:
            self._back_up()

    def _look_for_backup(self) -> None:
        from app.services import nightly

        office = self.desk.office
        self.desk.run(self, lambda: nightly.last_backup(office), self._show_backup, self._on_backup_failed)

    def _back_up(self) -> None:
        from app.services import nightly

        office = self.desk.office
        self.desk.run(
            self, lambda: nightly.back_up_if_due(office), self._show_backup, self._on_backup_failed, key="backup"
        )

    def _show_backup(self, moment: datetime | None) -> None:
        self.window.show_backup(moment)
        self.tray.show_backup(moment)

    def _on_backup_failed(self, error: Exception) -> None:
        log.warning("backup: %s", error.code if isinstance(error, Fault) else type(error).__name__)
        self._show_backup(None)

    def _on_close_look(self) -> None:
        if close_requested(self.desk.office.paths.data_dir):
            log.info("closing: a restore needs the data folder")
            self.ended.emit()
