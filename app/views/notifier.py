"""What the desktop is told: with buttons where it shows them, else by the tray's icon, whose click opens the page."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from app.views.alerts import Alert
from app.views.desk import Desk, Place
from app.views.desktop_bus import DesktopBus, Pressed, Shown, connect
from app.views.tray import Tray
from app.views.words.marking import translate

log = logging.getLogger(__name__)

OPEN, RETRY, PAUSE = "default", "retry", "pause"
"""Codes of buttons; the first is what a click on the notification itself is called on the bus."""
SEVERAL = 50
"""So many notifications are remembered: a desktop keeps old ones, and their buttons."""


class Notifier(QObject):
    """Shows `Alert`s. `opened` carries the place that one leads to, `pressed` the code of another button."""

    opened = Signal(object)
    pressed = Signal(str)

    def __init__(self, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray = tray
        self._bus: DesktopBus | None = None
        self._heard: QSocketNotifier | None = None
        self._asked: dict[int, Alert] = {}
        """By the serial of the question: not shown yet."""
        self._shown: dict[int, Alert] = {}
        """By the number of the notification, the oldest first."""
        self._last: Alert | None = None
        """What the tray's icon said last: a click does not say on what."""
        tray.message_clicked.connect(self._on_tray_clicked)

    def start(self, desk: Desk, connecting: Callable[[], DesktopBus | None] = connect) -> None:
        """Look for a desktop that shows buttons; until it is found, the tray's icon speaks."""
        desk.run(self, connecting, self._on_connected, self._on_failed, key="bus")

    def stop(self) -> None:
        """Leave the desktop's bus."""
        if self._heard is not None:
            self._heard.setEnabled(False)
            self._heard = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None

    def say(self, alert: Alert) -> None:
        """Show a notification; one of the same group takes the place of the one before."""
        if self._bus is None:
            self._say_by_tray(alert)
            return
        replaces = next(
            (number for number, each in self._shown.items() if alert.group and each.group == alert.group), 0
        )
        try:
            self._asked[self._bus.notify(alert.title, alert.words, _buttons(alert), replaces)] = alert
        except OSError as error:
            self._lose(error)
            self._say_by_tray(alert)

    def _say_by_tray(self, alert: Alert) -> None:
        self._last = alert
        self._tray.say(alert.title, alert.words, alarming=alert.alarming)

    def _on_connected(self, bus: DesktopBus | None) -> None:
        if bus is None:
            return
        self._bus = bus
        self._heard = QSocketNotifier(bus.descriptor, QSocketNotifier.Type.Read, self)
        self._heard.activated.connect(self._on_heard)

    def _on_failed(self, error: Exception) -> None:
        log.warning("the desktop's bus: %s", type(error).__name__)

    def _on_heard(self) -> None:
        if self._bus is None:
            return
        try:
            for event in self._bus.events():
                if isinstance(event, Shown):
                    self._on_shown(event)
                elif isinstance(event, Pressed):
                    self._on_pressed(event)
        except OSError as error:
            self._lose(error)

    def _on_shown(self, event: Shown) -> None:
        alert = self._asked.pop(event.serial, None)
        if alert is None:
            return
        if event.number is None:
            self._say_by_tray(alert)
            return
        self._shown.pop(event.number, None)
        self._shown[event.number] = alert
        while len(self._shown) > SEVERAL:
            del self._shown[next(iter(self._shown))]

    def _on_pressed(self, event: Pressed) -> None:
        alert = self._shown.get(event.number)
        if alert is None:
            return  # somebody else's: most servers tell everybody
        if event.action == OPEN:
            self.opened.emit(alert.place)
        elif event.action in alert.acts:
            self.pressed.emit(event.action)

    def _on_tray_clicked(self) -> None:
        self.opened.emit(self._last.place if self._last is not None else Place("outbox", segment="problems"))

    def _lose(self, error: OSError) -> None:
        log.info("the desktop's bus is gone: %s", type(error).__name__)
        self.stop()


def _buttons(alert: Alert) -> list[tuple[str, str]]:
    words = {RETRY: translate("alerts", "Try now"), PAUSE: translate("alerts", "Pause sending")}
    return [(OPEN, translate("alerts", "Open")), *((code, words[code]) for code in alert.acts)]
