"""The banners above the page: what everybody at this window must know, each with one way on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views import standing
from app.views.pulse import Glance
from app.views.theme import px
from app.views.widgets.banner import Banner
from app.views.widgets.button import Button
from app.views.words import dates
from app.views.words.marking import translate

RESUME, FIX, ADOPT, SET_UP, CLOCK, HELP, TRY = "resume", "fix", "adopt", "set-up", "clock", "help", "try"


@dataclass(frozen=True, slots=True)
class Notice:
    """One banner: `act` is a code of this module, or empty."""

    words: str
    tone: str
    action: str = ""
    act: str = ""


def notices(glance: Glance) -> list[Notice]:
    """Return what must be known now, the gravest first."""
    found = []
    status, stopped = glance.status, glance.stopped
    pause = status.pause
    if pause.paused and pause.reason in standing.IDENTITY_REASONS:
        found.append(Notice(_identity(pause.reason), "bad", translate("notices", "Use this database…"), ADOPT))
    elif pause.paused:
        who = " " + translate("notices", "Paused by {name}.").format(name=pause.by) if pause.by else ""
        words = translate("notices", "{paused}. Nothing leaves, neither reminders nor mails sent by hand.{who}")
        found.append(
            Notice(
                words.format(paused=standing.paused(glance), who=who), "warn", translate("notices", "Resume"), RESUME
            )
        )
    if glance.written_until is not None:
        found.append(Notice(_clock(glance.written_until), "bad", translate("notices", "Clock…"), CLOCK))
    elif stopped and stopped not in standing.PASSING and (not pause.paused or stopped in standing.OF_DISK):
        words = standing.stopped_words(stopped)
        if glance.stopped_words:
            words += " " + translate("notices", "The server said: {words}").format(words=glance.stopped_words)
        mending = (translate("notices", "What to do…"), HELP) if stopped in standing.OF_DISK else ()
        found.append(Notice(words, "bad", *(mending or (translate("notices", "Fix…"), FIX))))
    elif stopped and not pause.paused and not status.sandbox:
        # A limit passes with time alone: to try against it only makes it longer.
        act = (translate("notices", "Try now"), TRY) if stopped in standing.AWAY else ()
        found.append(Notice(standing.stopped_words(stopped), "neu", *act))
    if glance.room is not None:
        words = translate("notices", "The disk is nearly full: {size} left. Free some space, or nothing can be kept.")
        shown = words.format(size=dates.size(glance.room))
        found.append(Notice(shown, "bad", translate("notices", "What to do…"), HELP))
    if glance.network:
        words = translate(
            "notices", "The data folder is on a network drive: two computers writing at once would damage the database."
        )
        found.append(Notice(words, "warn", translate("notices", "What to do…"), HELP))
    if status.demo:
        words = translate("notices", "This is an invented firm to try things out. Its mails never leave this computer.")
        found.append(Notice(words, "info"))
    elif status.sandbox:
        words = translate(
            "notices", "No mail account yet: mails go to the sandbox mailbox, and nothing leaves this computer."
        )
        found.append(Notice(words, "info", translate("notices", "Set up mail…"), SET_UP))
    return found


def _clock(written: datetime) -> str:
    words = translate(
        "notices",
        "The computer’s clock is wrong: it is behind {moment}, when something was written here. Nothing is sent.",
    )
    return words.format(moment=f"{dates.long_day(dates.local(written).date())}, {dates.hour(written)}")


def _identity(reason: str) -> str:
    words = {
        "restored": translate(
            "notices", "This database was restored from a backup. Nothing is sent until you say that it is the firm’s."
        ),
        "copied": translate(
            "notices", "This database is a copy, or was moved. Nothing is sent until you say that it is the firm’s."
        ),
        "rolled-back": translate(
            "notices", "This database is older than what this computer knew. Nothing is sent until you decide."
        ),
    }
    return words[reason]


class Notices(QWidget):
    """Shows the banners; `acted` carries the code of what was pressed."""

    acted = Signal(str)
    focus_lost = Signal()
    """The banner that had the focus is gone: the shell says where it goes, before Qt takes the next best."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Notice] = []
        self.setProperty("look", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(12), px(24), 0)
        self._column.setSpacing(px(8))
        self.hide()

    def show_glance(self, glance: Glance) -> None:
        """Show what must be known now. Banners that say the same stay as they are."""
        wanted = notices(glance)
        if wanted == self._shown:
            return
        self._shown = wanted
        focused: QWidget | None = self.window().focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for notice in wanted:
            banner = Banner(notice.words, notice.tone, action=notice.action or None)
            banner.acted.connect(self._acting(notice.act))
            for button in banner.findChildren(Button):
                # Reached by Tab, never given the focus by itself: Enter in a fresh window must not press it.
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._column.addWidget(banner)
        self.setVisible(bool(wanted))
        if held:
            self.focus_lost.emit()

    @property
    def shown_notices(self) -> list[Notice]:
        """What is shown."""
        return list(self._shown)

    def _acting(self, act: str) -> Callable[[], None]:
        def press() -> None:
            self.acted.emit(act)

        return press
