"""Asking a keyring that hangs, cheats or breaks, without hanging, leaking or losing anything."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.services.errors import Fault
from app.services.mail.credentials import CHUNK, Credentials, KeyringState

pytestmark = pytest.mark.behaviour("ENG-2")


class Drawer(KeyringBackend):
    """A keyring in memory, as strict as the one of Windows; `before` runs ahead of each call.

    It has no priority, so that `keyring` never chooses it by itself.
    """

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}
        self.before: Callable[[str], object] = lambda call: None
        self.threads: set[str] = set()

    def _enter(self, call: str) -> None:
        self.threads.add(threading.current_thread().name)
        self.before(call)

    def get_password(self, service: str, username: str) -> str | None:
        self._enter("get")
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._enter("set")
        assert len(password.encode("utf-16-le")) <= 2560, "Windows takes no more"
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._enter("delete")
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_the_keyring_is_asked_on_a_thread_of_its_own(drawer: Drawer) -> None:
    credentials = Credentials(backend=drawer)
    credentials.set("firm", "secret")
    assert credentials.get("firm") == "secret"
    assert drawer.threads == {"keyring"}


def test_a_keyring_that_waits_for_its_dialog_is_not_waited_for_and_not_asked_twice(drawer: Drawer) -> None:
    answered = threading.Event()
    asked: list[str] = []

    def dialog(call: str) -> None:
        asked.append(call)
        answered.wait(10)

    drawer.before = dialog
    credentials = Credentials(timeout=0.1, backend=drawer)
    for _ in range(3):
        with pytest.raises(Fault, match="keyring-timeout"):
            credentials.get("firm")
    assert asked == ["get"]
    assert credentials.state() == KeyringState.LOCKED
    drawer.held["Relance", "firm"] = "secret"
    answered.set()
    patient = time.monotonic() + 5
    while time.monotonic() < patient:
        try:
            assert credentials.get("firm") == "secret"
            break
        except Fault:
            continue
    else:
        pytest.fail("the keyring was never asked again")
    assert asked == ["get", "get"]


def test_many_callers_are_served_one_after_another(drawer: Drawer) -> None:
    drawer.held["Relance", "firm"] = "secret"
    credentials = Credentials(backend=drawer)
    answers: list[str | None] = []
    callers = [threading.Thread(target=lambda: answers.append(credentials.get("firm"))) for _ in range(20)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert answers == ["secret"] * 20


@pytest.mark.parametrize("secret", ["x" * 5000, "é" * CHUNK, "🔑" * 2000, "relance-parts:a:9", "x" * (CHUNK + 1), ""])
def test_secrets_of_any_length_come_back_whole(drawer: Drawer, secret: str) -> None:
    credentials = Credentials(backend=drawer)
    credentials.set("token", secret)
    assert credentials.get("token") == secret
    credentials.delete("token")
    assert drawer.held == {}


@pytest.mark.logs("the keyring failed: OSError")
@pytest.mark.parametrize("writes_until_crash", range(6))
def test_a_crash_while_a_long_secret_is_replaced_leaves_the_old_or_the_new_one_whole(
    drawer: Drawer, writes_until_crash: int
) -> None:
    credentials = Credentials(backend=drawer)
    old, new = "o" * 3000, "n" * 4000
    credentials.set("token", old)
    left = [writes_until_crash]

    def crash(call: str) -> None:
        if call == "set":
            left[0] -= 1
            if left[0] < 0:
                raise OSError("power cut")

    drawer.before = crash
    if writes_until_crash < 5:
        with pytest.raises(Fault):
            credentials.set("token", new)
    else:
        credentials.set("token", new)
    drawer.before = lambda call: None
    assert Credentials(backend=drawer).get("token") == (old if writes_until_crash < 5 else new)


@pytest.mark.logs("the keyring failed: RuntimeError")
def test_a_fault_tells_nothing_of_the_secret_even_if_the_keyring_does(
    drawer: Drawer, caplog: pytest.LogCaptureFixture
) -> None:
    def leak(call: str) -> None:
        raise RuntimeError("cannot store 'hunter2'")

    drawer.before = leak
    credentials = Credentials(backend=drawer)
    with pytest.raises(Fault) as caught:
        credentials.set("firm", "hunter2")
    told = f"{caught.value!s} {caught.value!r} {caught.value.__cause__} {caught.value.__context__} {caplog.text}"
    assert "hunter2" not in told + repr(credentials) + repr(vars(credentials))


def test_a_locked_keyring_is_locked(drawer: Drawer) -> None:
    def locked(call: str) -> None:
        raise KeyringLocked

    drawer.before = locked
    credentials = Credentials(backend=drawer)
    assert credentials.state() == KeyringState.LOCKED
    with pytest.raises(Fault, match="keyring-locked"):
        credentials.get("firm")


class PlaintextKeyring(Drawer):
    """What `keyrings.alt` brings along."""


@pytest.mark.parametrize("unsafe", [FailKeyring, PlaintextKeyring])
def test_a_keyring_that_guards_nothing_is_refused(
    unsafe: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{unsafe.__module__}.{unsafe.__name__}")
    before = keyring.get_keyring()
    keyring.set_keyring(unsafe())
    try:
        with pytest.raises(Fault, match="keyring-missing"):
            Credentials().set("firm", "secret")
        assert Credentials().state() == KeyringState.MISSING
    finally:
        keyring.set_keyring(before)
