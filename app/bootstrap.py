"""The one composition root of the window: what begins in which order, and how it ends."""

from __future__ import annotations

import argparse
import gc
import logging
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from app.services.errors import Fault, Refused
from app.services.paths import Paths, default_data_dir
from app.views.i18n import Languages
from app.views.preferences import Preferences, user_preferences
from app.views.single_instance import SingleInstance
from app.views.theme import theme
from app.views.working import Working

if TYPE_CHECKING:
    from app.services.assembly import Opened
    from app.services.backups.info import BackupInfo
    from app.views.first_frame import FirstFrame
    from app.views.shell import Shell
    from app.views.start_problem import StartProblem
    from app.views.tray import Tray

log = logging.getLogger(__name__)
SWITCH_SECONDS = 0.001


def run(arguments: list[str]) -> int:
    """Start the program with its window; returns the exit status: 0, also when it already runs."""
    options = parse(arguments)
    let_the_window_in()
    app = QApplication(["relance"])
    app.setApplicationName("relance")
    app.setApplicationDisplayName("Relance")
    app.setDesktopFileName("relance")
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, options)
    if not program.begin():
        return 0
    with signals_heard(program):
        return app.exec()


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the arguments of the window."""
    parser = argparse.ArgumentParser(prog="relance")
    parser.add_argument("--data-dir", type=Path, default=None, help="keep the firm's data in this folder")
    parser.add_argument("--demo", action="store_true", help="open an invented firm to try things out")
    parser.add_argument("--background", action="store_true", help="start hidden in the tray")
    return parser.parse_args(arguments)


def places(options: argparse.Namespace) -> Paths:
    """Return the places of the data folder that the arguments mean; the demo firm has one of its own."""
    folder: Path | None = options.data_dir
    if folder is None and options.demo:
        folder = default_data_dir().with_name("Relance Demo")
    return Paths(data_dir=folder.expanduser().resolve()) if folder is not None else Paths()


class Program(QObject):
    """The program from its first moment to its last."""

    def __init__(self, app: QApplication, options: argparse.Namespace) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._paths = places(options)
        self._preferences = user_preferences()
        self._languages = Languages(app)
        self._shell: Shell | None = None
        self._tray: Tray | None = None
        self._instance = SingleInstance(self._paths)
        self._instance.wanted.connect(self._on_wanted)
        self._reporting = False
        self._background = False
        self._ending = False
        self._frame: FirstFrame | None = None
        self._working: Working | None = None
        self._pending_error: Exception | None = None
        self._pending_words = ""
        self._problem: StartProblem | None = None

    def begin(self) -> bool:
        """Start; False where another program has this data folder open, and has been asked to show its window."""
        self._languages.use(str(self._preferences.get("language")))
        dress(self._app, self._preferences)
        self._preferences.changed.connect(self._on_preference)
        self._watch_for_faults()
        try:
            if not self._instance.claim():
                return False
        except Fault as fault:
            self._explain_start(fault)
            return True
        self._open(background=bool(self._options.background))
        return True

    def end(self) -> None:
        """Take everything apart and leave the loop; what is being opened is waited for."""
        self._ending, self._problem = True, None
        self._take_apart()
        self._drop_frame()
        if self._working is None or not self._working.busy:
            self._leave()

    def _leave(self) -> None:
        self._instance.release()
        if self._tray is not None:
            self._tray.stop()
        self._app.quit()

    def interrupted(self) -> None:
        """The system asks to end: no question then."""
        self.end()

    # Opening and closing the office

    def _open(self, *, background: bool) -> None:
        """Show the window's frame and open the office on a thread: its libraries take longer than Qt's."""
        self._background = background
        if not background and self._frame is None:
            self._show_frame(self.tr("Preparing the invented firm…") if self._options.demo else "")
        self._working = Working(lambda: opened_office(self._paths, demo=bool(self._options.demo)), self)
        self._working.finished.connect(self._on_opened)
        self._working.start()

    def _show_frame(self, words: str) -> None:
        from app.views.first_frame import FirstFrame

        self._frame = FirstFrame(self._preferences.layout("window"), words)
        self._frame.show()

    def _drop_frame(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None

    def _on_opened(self, opened: Opened | None, error: Exception | None) -> None:
        self._go_on(opened, error)
        set_apart()

    def _go_on(self, opened: Opened | None, error: Exception | None) -> None:
        if self._ending:
            if opened is not None:
                opened.close()
            self._leave()
        elif opened is not None:
            self._build(opened)
        elif isinstance(error, Refused):
            self._drop_frame()
            self._explain_start(error)
        elif error is not None:
            self._drop_frame()
            log.critical("the office could not be opened", exc_info=error)
            self._on_caught(error)

    def _build(self, opened: Opened) -> None:
        from app.views.shell import Shell
        from app.views.tray import Tray

        if self._tray is None:
            self._tray = Tray(self)
        self._shell = Shell(opened, self._preferences, self._languages.language, self._tray)
        self._shell.ended.connect(self.end)
        self._shell.restore_wanted.connect(self._on_restore)
        if self._frame is not None:
            self._shell.window.restoreGeometry(self._frame.saveGeometry())
        self._shell.begin(background=self._background)
        self._drop_frame()
        if self._pending_error is not None:
            error, self._pending_error = self._pending_error, None
            self._shell.desk.explain(error)
        if self._pending_words:
            words, self._pending_words = self._pending_words, ""
            self._shell.desk.toast(words, icon="trash-2", seconds=15)

    def _take_apart(self) -> None:
        shell, self._shell = self._shell, None
        if shell is not None:
            shell.end()
            shell.deleteLater()

    def _explain_start(self, refused: Refused) -> None:
        from app.services.clock import SystemClock
        from app.views.start_problem import StartProblem
        from app.views.words import dates

        log.warning("start: %s", refused.code)
        dates.set_reader(self._languages.language, "UTC", SystemClock().now().date())  # no firm says its zone
        self._problem = problem = StartProblem(refused, self._paths.data_dir)
        problem.again.connect(self._begin_again)
        problem.rejected.connect(self.end)
        problem.restore_wanted.connect(self._on_restore)
        problem.search_wanted.connect(self._look_for_backup)
        problem.open()
        if problem.is_damaged:
            self._look_for_backup(None)

    def _look_for_backup(self, folder: Path | None) -> None:
        """Offer the newest good backup: each is read as a whole, which takes a while."""
        self._working = Working(lambda: way_back(self._paths, folder), self)
        self._working.finished.connect(self._on_backup_found)
        self._working.start()

    def _on_backup_found(self, found: BackupInfo | None, error: Exception | None) -> None:
        if self._ending:
            self._leave()
        elif self._problem is not None:
            self._problem.offer(found)

    def _begin_again(self) -> None:
        self._problem = None
        try:
            first = self._instance.claim()
        except Fault as fault:
            self._explain_start(fault)
            return
        if first:
            self._open(background=False)
        else:
            self.end()

    def _on_wanted(self) -> None:
        self._background = False
        if self._shell is not None:
            self._shell.window.come_forward()
        elif self._frame is None and self._working is not None and self._working.busy:
            self._show_frame("")

    # Restoring

    def _on_restore(self, backup: BackupInfo) -> None:
        """Close everything, restore on a thread, open again; a failed restore leaves the old state."""
        from app.services.nightly import backup_folder

        folder = backup_folder(self._shell.desk.office) if self._shell is not None else None
        self._problem = None
        self._take_apart()
        self._show_frame(self.tr("Restoring the backup…"))
        self._working = Working(lambda: restored(backup, self._paths, folder), self)
        self._working.finished.connect(self._on_restored)
        self._working.start()

    def _on_restored(self, result: object, error: Exception | None) -> None:
        if self._ending:
            self._leave()
            return
        self._pending_error = error
        again = getattr(result, "erased_again", 0)
        if again:
            self._pending_words = self.tr("%n erased account(s) erased again", "", again)
        self._open(background=False)

    # Looks and language

    def _on_preference(self, name: str) -> None:
        if name == "language":
            language = self._languages.use(str(self._preferences.get("language")))
            if self._shell is not None:
                self._shell.set_language(language)
        elif name in ("theme", "text_scale", "high_contrast"):
            apply_look(self._preferences)

    # Faults of the program

    def _watch_for_faults(self) -> None:
        from app.views.crash_report import Watcher

        self._watcher = Watcher(self)
        self._watcher.caught.connect(self._on_caught)
        self._watcher.install()

    def _on_caught(self, error: BaseException) -> None:
        if self._reporting:
            return  # the first of a flood is shown, all are in the log
        from app.views.crash_report import CrashReport, report_of

        self._reporting = True
        window = self._shell.window if self._shell is not None and self._shell.window.isVisible() else None
        report = CrashReport(report_of(error), window)
        report.finished.connect(self._on_report_closed)
        report.open()

    def _on_report_closed(self, result: int) -> None:
        self._reporting = False
        if self._shell is None:
            self.end()


def opened_office(paths: Paths, *, demo: bool) -> Opened:
    """Open the office, and load what the window needs of it."""
    import app.services.glance  # noqa: F401 - loaded here, where nobody waits, rather than in the GUI thread
    from app.services.assembly import open_office

    if demo:
        from app.services import demo as invented

        invented.ensure(paths)
    return open_office(paths.data_dir, purpose="window")


def way_back(paths: Paths, folder: Path | None) -> BackupInfo | None:
    """Return the newest good backup of a database that cannot be opened."""
    from app.services.backups import rescue

    return rescue.newest_good(paths, folder)


def restored(backup: BackupInfo, paths: Paths, folder: Path | None) -> object:
    """Put a backup in the place of the database, which is closed; the present state is saved into `folder` first."""
    from app.services.backups.restoring import restore
    from app.services.clock import SystemClock

    return restore(backup, paths, SystemClock(), to=folder)


def let_the_window_in() -> None:
    """Let threads take turns each millisecond rather than five.

    The window's thread is one of six while mails leave, a backup runs and lists are read, and waits for all others
    each time that it asks the database for a page of rows.
    """
    sys.setswitchinterval(SWITCH_SECONDS)


def set_apart() -> None:
    """Take all that is loaded out of the collector's sight, and let it work on what comes after.

    A full look through a program of this size holds every thread, the window's too, for a tenth of a second.
    """
    gc.freeze()
    gc.enable()


def dress(app: QApplication, preferences: Preferences) -> None:
    """Give the application its look before the first window."""
    theme().install(app)
    apply_look(preferences)


def apply_look(preferences: Preferences) -> None:
    """Follow the preferences; each step redraws, so only what differs is done."""
    look = theme()
    mode = str(preferences.get("theme"))
    if mode in ("system", "light", "dark") and mode != look.mode:
        look.set_mode(mode)  # type: ignore[arg-type]
    if preferences.get("text_scale") != look.text_scale:
        look.set_text_scale(int(preferences.get("text_scale")))
    if preferences.get("high_contrast") != look.is_high_contrast:
        look.set_high_contrast(bool(preferences.get("high_contrast")))


@contextmanager
def signals_heard(program: Program) -> Iterator[None]:
    """End in good order on SIGTERM and SIGINT: Qt's loop does not let Python hear them by itself."""
    reading, writing = socket.socketpair()
    writing.setblocking(False)
    before = signal.set_wakeup_fd(writing.fileno())
    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: QTimer.singleShot(0, program.interrupted))
    numbers = [signal.SIGINT, signal.SIGTERM]
    old = [signal.signal(number, lambda number, frame: None) for number in numbers]
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(before)
        for number, handler in zip(numbers, old, strict=True):
            signal.signal(number, handler)
        reading.close()
        writing.close()
