"""What nobody foresaw: a report that can be read before it is saved, without clients' data or secrets in it.

Texts of exceptions may quote a client's name or an SQL value, so the report has their types and the places in the
program only, and the texts of the few exceptions that speak of the program alone.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from app import __version__
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.dialog import Dialog
from app.views.widgets.label import label

log = logging.getLogger(__name__)
SPEAK_OF_THE_PROGRAM: Final = (AttributeError, NameError, ImportError, ZeroDivisionError, RecursionError)


def report_of(error: BaseException) -> str:
    """Return the report: versions, then type and places of the error and of what led to it."""
    lines = [
        f"Relance {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}",
        "",
    ]
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        words = f": {at}" if isinstance(at, SPEAK_OF_THE_PROGRAM) else ""
        lines.append(f"{type(at).__module__}.{type(at).__qualname__}{words}")
        for frame in traceback.extract_tb(at.__traceback__):
            lines.append(f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}")
        at = at.__cause__ or at.__context__
        if at is not None:
            lines.append("after")
    return "\n".join(lines) + "\n"


def _inside(filename: str) -> str:
    """The file within the program or its libraries: the folders above may tell the user's name."""
    parts = Path(filename).parts
    for anchor in ("site-packages", "app"):
        if anchor in parts:
            at = len(parts) - 1 - parts[::-1].index(anchor)
            return "/".join(parts[at + (anchor == "site-packages") :])
    return parts[-1]


class CrashReport(Dialog):
    """Shows a report; it goes nowhere by itself."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Something went wrong"), self.tr("Close"), cancel=self.tr("Copy"), width=680, parent=parent
        )
        self._report = report
        self.body.addWidget(label(self.tr("Relance met a fault of its own"), "panel", wrap=True))
        explained = self.tr(
            "What you did last may not have been done; look before you do it again. Nothing that was saved is lost. "
            "This report names places in the program. It holds no clients, no addresses and no passwords, "
            "and goes nowhere unless you send it."
        )
        self.body.addWidget(label(explained, "body", wrap=True))
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(px(220))
        self.body.addWidget(self.text, 1)
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(self._copy)
        save = Button(self.tr("Save report…"), icon_name="save")
        save.clicked.connect(self._choose)
        self.footer.insertWidget(1, save)
        self.primary_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

    def _choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chooser = QFileDialog(self, self.tr("Save report"), f"{folder}/relance-report.txt")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._save)
        chooser.open()

    def _save(self, file: str) -> None:
        try:
            Path(file).write_text(self._report, "utf-8")
        except OSError as error:
            log.warning("the report could not be saved: %s", error.strerror)
            self.text.appendPlainText("\n" + self.tr("This report could not be saved there."))


class Watcher(QObject):
    """Catches what nobody caught, in any thread, and says it in the GUI thread. The first of a flood is shown."""

    caught = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook
        self._before_thread = threading.excepthook

    def install(self) -> Callable[[], None]:
        """Begin to watch; returns the function that ends it."""
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_uncaught_in_thread
        return self.remove

    def remove(self) -> None:
        """Stop watching."""
        sys.excepthook, threading.excepthook = self._before, self._before_thread

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        self.caught.emit(error)

    def _on_uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            log.critical("uncaught in a thread", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))
            self.caught.emit(args.exc_value)
