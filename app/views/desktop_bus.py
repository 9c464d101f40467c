"""Notifications with buttons by the desktop's bus (freedesktop.org), for systems that have one.

Qt's own, by the tray's icon, carry no button there and a click on them reaches nobody. QtDBus cannot call *Notify*
from Python: it has no way to pass an unsigned number. So the bus is spoken to by jeepney, which is there for the
keyring anyway; what comes in is read where Qt says that something did.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
PATIENCE = 2.0
"""Seconds for an answer of the bus while it is connected to, on a worker."""
NOT_FOR_LONG = "email"
"""The category of all that is said."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification has its number; `serial` is what `notify` returned. `number` None: it was refused."""

    serial: int
    number: int | None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of a notification was pressed; "default" is a click on the notification itself."""

    number: int
    action: str


@dataclass(frozen=True, slots=True)
class Closed:
    """A notification has gone."""

    number: int


Event = Shown | Pressed | Closed


class DesktopBus:
    """A connection to whoever shows notifications. Made on a worker, used by one thread."""

    def __init__(self, connection: Any, capabilities: Sequence[str]) -> None:
        self._connection = connection
        self._markup = "body-markup" in capabilities

    @property
    def descriptor(self) -> int:
        """What becomes readable when something came in."""
        return int(self._connection.sock.fileno())

    def notify(self, title: str, words: str, actions: Sequence[tuple[str, str]], replaces: int = 0) -> int:
        """Ask for a notification with (code, words) as buttons; returns the serial of the question. Raises OSError."""
        from jeepney import new_method_call  # type: ignore[import-untyped]

        flat = [part for action in actions for part in action]
        body = html.escape(words, quote=False) if self._markup else words
        hints = {"category": ("s", NOT_FOR_LONG), "desktop-entry": ("s", "relance")}
        serial = next(self._connection.outgoing_serial)
        given = ("Relance", replaces, "relance", title, body, flat, hints, -1)
        self._connection.send(new_method_call(_address(), "Notify", "susssasa{sv}i", given), serial=serial)
        return int(serial)

    def events(self) -> Iterator[Event]:
        """Yield what came in, without waiting. Raises OSError once the bus is gone."""
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            event = _event(message)
            if event is not None:
                yield event

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()


def connect() -> DesktopBus | None:
    """Return a connection to a server that shows buttons; None where there is none. Takes a moment: for a worker."""
    if not sys.platform.startswith("linux"):
        return None
    from jeepney import DBusErrorResponse, MatchRule, message_bus, new_method_call
    from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
    from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

    try:
        connection = open_dbus_connection("SESSION")
    except (OSError, KeyError, ValueError, RuntimeError):  # no bus, or an address that is none
        return None
    try:
        rule = MatchRule(type="signal", interface=SERVICE, path=PATH)
        connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE)
        reply = connection.send_and_get_reply(new_method_call(_address(), "GetCapabilities"), timeout=PATIENCE)
        (capabilities,) = unwrap_msg(reply)
    except (DBusErrorResponse, OSError):
        connection.close()
        return None
    if "actions" not in capabilities:
        connection.close()
        return None
    return DesktopBus(connection, capabilities)


def _address() -> Any:
    from jeepney import DBusAddress

    return DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)


def _event(message: Any) -> Event | None:
    from jeepney import HeaderFields, MessageType

    fields = message.header.fields
    kind = message.header.message_type
    if kind in (MessageType.method_return, MessageType.error):
        number = int(message.body[0]) if kind == MessageType.method_return else None
        return Shown(int(fields[HeaderFields.reply_serial]), number)
    member = fields.get(HeaderFields.member)
    if member == "ActionInvoked":
        return Pressed(int(message.body[0]), str(message.body[1]))
    if member == "NotificationClosed":
        return Closed(int(message.body[0]))
    return None
