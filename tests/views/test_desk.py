"""What a page may rely on when it hands work to the desk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from pytestqt.qtbot import QtBot

from app.services.database import ChangeFeed, Changes
from app.services.errors import Refused
from app.services.office import Office
from app.views.desk import Desk


def office_with(feed: ChangeFeed) -> Office:
    return cast(Office, SimpleNamespace(database=SimpleNamespace(feed=feed)))


@pytest.fixture
def feed() -> ChangeFeed:
    return ChangeFeed()


@pytest.fixture
def desk(qtbot: QtBot, feed: ChangeFeed) -> Iterator[Desk]:
    made = Desk(office_with(feed))
    yield made
    assert made.close()


def on_gui_thread() -> bool:
    app = QCoreApplication.instance()
    return app is not None and QThread.currentThread() is app.thread()


def destroy(owner: QObject) -> None:
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)


def test_work_is_done_elsewhere_and_its_answer_arrives_in_the_gui_thread(qtbot: QtBot, desk: Desk) -> None:
    owner = QObject()
    seen: list[object] = []
    desk.run(owner, on_gui_thread, lambda worked_here: seen.append((worked_here, on_gui_thread())))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(False, True)]


def test_nothing_is_delivered_to_a_page_that_was_closed(qtbot: QtBot, desk: Desk) -> None:
    closed, open_ = QObject(), QObject()
    seen: list[str] = []
    gate = threading.Event()
    desk.run(closed, lambda: gate.wait(5), lambda _: seen.append("closed"))
    destroy(closed)
    gate.set()
    desk.run(open_, lambda: 1, lambda _: seen.append("open"))
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert seen == ["open"]


def test_only_the_newest_answer_of_a_search_is_shown(qtbot: QtBot, desk: Desk) -> None:
    owner = QObject()
    seen: list[str] = []
    begun: list[str] = []
    gate = threading.Event()

    def look(word: str) -> Callable[[], str]:
        def work() -> str:
            begun.append(word)
            gate.wait(5)
            return word

        return work

    desk.run(owner, look("h"), seen.append, key="search")
    qtbot.waitUntil(lambda: begun == ["h"])
    desk.run(owner, look("ha"), seen.append, key="search")
    desk.run(owner, look("hal"), seen.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert seen == ["hal"]


def test_what_is_read_again_and_again_is_read_once_at_a_time_and_shown_each_time(qtbot: QtBot, desk: Desk) -> None:
    owner, gate = QObject(), threading.Event()
    begun: list[int] = []
    seen: list[int] = []

    def look() -> int:
        begun.append(len(begun) + 1)
        number = len(begun)
        gate.wait(5)
        return number

    for _ in range(20):
        desk.run(owner, look, seen.append, key="glance", again=True)
    other = QObject()
    desk.run(other, lambda: 0, seen.append)
    qtbot.waitUntil(lambda: seen == [0])
    assert begun == [1], "twenty readings side by side leave the window no processor"
    gate.set()
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert seen == [0, 1, 2], "what was read is shown although more is asked for, and the last state in the end"
    desk.run(owner, look, seen.append, key="glance", again=True)
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert seen[-1] == 3


def test_writes_of_a_page_keep_their_order(qtbot: QtBot, desk: Desk) -> None:
    owner, written, gate = QObject(), [], threading.Event()

    def first() -> None:
        gate.wait(5)
        written.append(0)

    desk.do(owner, first)
    for number in range(1, 30):
        desk.do(owner, lambda number=number: written.append(number))  # type: ignore[misc]
    desk.run(owner, gate.set, lambda _: None)
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert written == list(range(30))


def test_a_write_is_done_although_its_page_was_closed(qtbot: QtBot, desk: Desk) -> None:
    owner, written, gate = QObject(), [], threading.Event()
    desk.do(owner, lambda: gate.wait(5))
    desk.do(owner, lambda: written.append("saved"))
    destroy(owner)
    gate.set()
    qtbot.waitUntil(lambda: desk.workers.pending == 0)
    assert written == ["saved"]


def test_quitting_finishes_the_writes_and_forgets_the_reads(qtbot: QtBot, feed: ChangeFeed) -> None:
    desk, owner = Desk(office_with(feed)), QObject()
    gate, written, read = threading.Event(), [], []
    for _ in range(4):
        desk.run(owner, lambda: gate.wait(5), lambda _: None)
    desk.do(owner, lambda: written.append(1))
    desk.do(owner, lambda: written.append(2))
    desk.run(owner, lambda: read.append(1), lambda _: None)
    threading.Timer(0.05, gate.set).start()
    assert desk.close()
    assert written == [1, 2]
    assert read == []


def test_what_fails_is_explained_or_handed_to_who_asked(qtbot: QtBot, desk: Desk) -> None:
    owner = QObject()
    own: list[Exception] = []

    def refuse() -> None:
        raise Refused("nobody-to-tell")

    with qtbot.waitSignal(desk.explained) as told:
        desk.run(owner, refuse, lambda _: None)
    assert isinstance(told.args[0], Refused)
    desk.do(owner, refuse, failed=own.append)
    qtbot.waitUntil(lambda: bool(own))


def test_many_commits_are_told_once_in_the_gui_thread(qtbot: QtBot, desk: Desk, feed: ChangeFeed) -> None:
    heard: list[tuple[Changes, bool]] = []
    desk.changed.connect(lambda changes: heard.append((changes, on_gui_thread())))

    def commit() -> None:
        for number in range(100):
            feed.publish(Changes(frozenset({("request", number)})))

    desk.run(desk, commit, lambda _: None)
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
    assert heard[0][1]
    assert all(heard[0][0].touches("request", number) for number in range(100))


def test_a_storm_of_commits_is_told_twice_a_second(qtbot: QtBot, desk: Desk, feed: ChangeFeed) -> None:
    with qtbot.waitSignal(desk.changed):
        feed.publish(Changes(frozenset({("mail", 1)})))
    feed.publish(Changes(frozenset({("mail", 2)})))
    timer = desk.bridge.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(timer.isActive)
    assert timer.interval() >= 500
    with qtbot.waitSignal(desk.changed) as told:
        feed.publish(Changes(frozenset({("mail", 3)})))
    assert told.args[0].items == {("mail", 2), ("mail", 3)}


def test_a_later_commit_is_told_too(qtbot: QtBot, desk: Desk, feed: ChangeFeed) -> None:
    for number in (1, 2):
        with qtbot.waitSignal(desk.changed) as told:
            feed.publish(Changes(frozenset({("mail", number)})))
        assert told.args[0].items == {("mail", number)}


def test_in_tests_work_is_done_at_once(qtbot: QtBot, feed: ChangeFeed) -> None:
    desk = Desk(office_with(feed), sync=True)
    seen: list[Any] = []
    desk.changed.connect(seen.append)
    desk.run(desk, lambda: 7, seen.append)
    feed.publish(Changes(frozenset({("mail", 1)})))
    assert seen == [7, Changes(frozenset({("mail", 1)}))]
    desk.close()
