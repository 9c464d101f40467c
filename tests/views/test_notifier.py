"""Notifications have buttons where the desktop shows them, and open the right page everywhere (NTF-1)."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from pytestqt.qtbot import QtBot

from app.services import client_acts
from app.services.assembly import Opened
from app.services.glance import Glance, look
from app.services.requests.listing import Activity, Kind
from app.views.alerts import Alert, Alerts
from app.views.desk import Desk, Place
from app.views.desktop_bus import PATH, SERVICE, DesktopBus, connect
from app.views.notifier import Notifier
from app.views.tray import Tray
from app.views.words import dates
from tests.support.keyring_session import KeyringSession
from tests.support.window import MORNING, add_account, ask, name_firm, open_firm

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)

PAGE = Place("outbox", segment="problems")


class Desktop(threading.Thread):
    """A desktop's notification service, on a real bus, that presses the buttons it is told to."""

    def __init__(self, capabilities: tuple[str, ...] = ("actions", "body", "body-markup")) -> None:
        super().__init__(name="desktop")
        self.capabilities = capabilities
        self.shown: list[tuple[Any, ...]] = []
        self.presses: list[str] = []
        self.refuses = False
        self._ended = False
        self._bus = open_dbus_connection("SESSION")
        self._bus.send_and_get_reply(message_bus.RequestName(SERVICE))
        self.start()

    def run(self) -> None:
        while not self._ended:
            try:
                asked = self._bus.receive(timeout=0.02)
            except TimeoutError:
                continue
            if asked.header.message_type == MessageType.method_call:
                self._answer(asked)

    def _answer(self, asked: Any) -> None:
        if not asked.body:
            self._bus.send(new_method_return(asked, "as", (list(self.capabilities),)))
        elif self.refuses:
            self._bus.send(new_error(asked, f"{SERVICE}.Error.Full"))
        else:
            self.shown.append(asked.body)
            number = asked.body[1] or len(self.shown)
            self._bus.send(new_method_return(asked, "u", (number,)))
            for action in self.presses:
                emitter = DBusAddress(PATH, interface=SERVICE)
                self._bus.send(new_signal(emitter, "ActionInvoked", "us", (9999, action)))  # somebody else's
                self._bus.send(new_signal(emitter, "ActionInvoked", "us", (number, action)))

    def end(self) -> None:
        self._ended = True
        self.join()
        self._bus.close()


class SpyTray(Tray):
    """A tray of which is kept what it said."""

    def __init__(self) -> None:
        super().__init__(available=lambda: False)
        self.said: list[str] = []

    def say(self, title: str, words: str, *, alarming: bool = False) -> None:
        self.said.append(title)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    dates.set_reader("en", "UTC", MORNING.date())
    made = open_firm(tmp_path)
    yield made
    made.close()


@pytest.fixture
def notifier(opened: Opened, qtbot: QtBot) -> Iterator[Notifier]:
    tray = SpyTray()
    made = Notifier(tray, tray)
    yield made
    made.stop()
    tray.menu.deleteLater()


def said(notifier: Notifier) -> list[str]:
    tray = notifier.parent()
    assert isinstance(tray, SpyTray)
    return tray.said


def begin(notifier: Notifier, opened: Opened) -> None:
    desk = Desk(opened.office, sync=True)
    notifier.start(desk)
    assert desk.close()


@pytest.mark.servers
@pytest.mark.behaviour("NTF-1")
def test_a_notification_has_buttons_and_each_does_what_it_says(
    tmp_path: Path, opened: Opened, notifier: Notifier, qtbot: QtBot
) -> None:
    with KeyringSession(tmp_path / "bus", daemon=False):
        desktop = Desktop()
        try:
            begin(notifier, opened)
            stopped = Alert("Sending has stopped", "5 < 6 & so on", PAGE, ("retry",), "stopped")
            desktop.presses = ["default"]
            with qtbot.waitSignal(notifier.opened) as where:
                notifier.say(stopped)
            assert where.args == [PAGE]
            desktop.presses = ["retry"]
            with qtbot.waitSignal(notifier.pressed) as code:
                notifier.say(stopped)
            assert code.args == ["retry"]
            first, second = desktop.shown
            assert first[1] == 0 and second[1] == 1, "the second takes the place of the first"
            assert first[3:6] == ("Sending has stopped", "5 &lt; 6 &amp; so on",
                                  ["default", "Open", "retry", "Try now"])  # fmt: skip
            assert said(notifier) == []
            desktop.refuses = True
            notifier.say(stopped)
            qtbot.waitUntil(lambda: said(notifier) == ["Sending has stopped"])
            assert desktop.is_alive()
        finally:
            desktop.end()
        notifier.say(replace(stopped, title="Again"))
        qtbot.waitUntil(lambda: said(notifier)[1:] == ["Again"])


@pytest.mark.servers
@pytest.mark.behaviour("NTF-1")
def test_a_desktop_without_buttons_or_without_a_bus_is_told_by_the_tray(
    tmp_path: Path, opened: Opened, notifier: Notifier, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with KeyringSession(tmp_path / "bus", daemon=False):
        desktop = Desktop(("body",))
        begin(notifier, opened)
        desktop.end()
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert connect() is None
    tray = notifier.parent()
    assert isinstance(tray, SpyTray)
    with qtbot.waitSignal(notifier.opened) as where:
        tray.icon.messageClicked.emit()
    assert where.args == [PAGE], "nothing was said yet, and the icon of the desktop may still be clicked"
    notifier.say(Alert("Bounced", "…", Place("account", account_id=7)))
    assert said(notifier) == ["Bounced"] and desktop.shown == []
    with qtbot.waitSignal(notifier.opened) as where:
        tray.icon.messageClicked.emit()
    assert where.args == [Place("account", account_id=7)]


def test_a_bus_that_goes_away_is_left_and_the_tray_speaks(opened: Opened, notifier: Notifier) -> None:
    class Gone:
        outgoing_serial = iter([1])

        def send(self, *given: object, **how: object) -> None:
            raise BrokenPipeError

        def close(self) -> None:
            pass

    notifier._bus = DesktopBus(Gone(), ())
    for title in ("One", "Two"):
        notifier.say(Alert(title, "", PAGE))
    assert said(notifier) == ["One", "Two"]


# What is told


def acts(glance: Glance, *titles: str, total: int = 0) -> Glance:
    """A glance before which clients have paid."""
    activity = Activity("action.pay", "import", "", glance.at)
    newest = tuple(
        client_acts.ClientAct(number, f"{title} Ltd", number, Kind.INVOICE, f"Invoice {title}", activity)
        for number, title in enumerate(titles, 1)
    )
    return replace(glance, acts=client_acts.ClientActs(9, total or len(titles), newest))


@pytest.mark.behaviour("NTF-1")
def test_what_clients_did_is_told_in_one_and_not_again_within_minutes(opened: Opened) -> None:
    glance, alerts = look(opened.office), Alerts()
    assert alerts.acts(glance) == []
    (one,) = alerts.acts(acts(glance, "Bluefin"))
    assert (one.title, one.words) == ("Bluefin Ltd", "“Invoice Bluefin”: Payment recorded")
    assert one.place == Place("account", account_id=1, tab="invoice", request_id=1)
    assert alerts.acts(acts(glance, "Cedar", "Dove")) == [], "five minutes have not passed"
    later = replace(acts(glance, "Elm", total=200), at=glance.at + alerts_apart())
    (many,) = alerts.acts(later)
    assert many.title == "Clients have acted on 202 request(s)"
    assert many.words == "Elm Ltd, Cedar Ltd, Dove Ltd …" and many.place == Place("today")
    assert alerts.acts(replace(later, acts=client_acts.ClientActs(9), at=later.at + alerts_apart())) == []


def alerts_apart() -> Any:
    from app.views.alerts import APART

    return APART


@pytest.mark.behaviour("NTF-1")
def test_who_wants_no_names_on_a_locked_screen_reads_none(opened: Opened) -> None:
    from tests.views.test_tray import problem

    alerts, glance = Alerts(), look(opened.office)
    alerts.news(glance, names=False)
    told = alerts.news(replace(glance, problems=(problem(1, "bounced", "550 ada@bluefin.example"),)), names=False)
    told += alerts.acts(acts(glance, "Bluefin"), names=False)
    told += Alerts().acts(acts(glance, "Bluefin", "Cedar"), names=False)
    assert len(told) == 3
    assert not [each for each in told if any(name in each.title + each.words for name in ("Bluefin", "Cedar", "ada@"))]


@pytest.mark.behaviour("INV-4", "NTF-1")
def test_only_what_nobody_at_a_window_wrote_down_is_news(opened: Opened) -> None:
    name_firm(opened.office)
    request_id = ask(opened.office, account := add_account(opened.office))
    head = look(opened.office).acts.head
    assert look(opened.office, since=head).acts.total == 0
    with opened.office.database.write() as uow:
        uow.audit("action.reply", "client", account_id=account, request_id=request_id)
        for kind in ("import", "system"):
            uow.audit("client.replied", "client", account_id=account, request_id=request_id,
                      actor=replace(uow.actor, kind=kind))  # fmt: skip
        uow.commit()
    found = look(opened.office, since=head).acts
    assert (found.total, found.head) == (2, head + 3)
    assert [(each.account_name, each.title) for each in found.newest] == [("Halden Bakery Ltd", "Year end papers")] * 2
    assert look(opened.office).acts == client_acts.ClientActs(head + 3), "what was before the program began is no news"
