"""Where a search or a key leads: the keyboard is on what was asked for, also where a page is still being read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.assembly import Opened
from app.services.requests.listing import Kind
from app.views.desk import Desk, Place
from app.views.requests.list_page import RequestListPage
from app.views.widgets.button import Button
from app.views.widgets.flow import FlowRow
from app.views.widgets.footer_note import FooterNote
from tests.support.window import add_account, ask, open_firm

pytestmark = pytest.mark.behaviour("APP-4")


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        yield opened


@pytest.fixture
def desk(firm: Opened) -> Iterator[Desk]:
    """One that reads on workers, as the program does."""
    made = Desk(firm.office)
    yield made
    made.close()


def test_the_row_of_an_opened_request_is_current_once_the_list_is_read(firm: Opened, desk: Desk, qtbot: QtBot) -> None:
    account = add_account(firm.office)
    first, second = ask(firm.office, account, "Letter"), ask(firm.office, account, "Papers")
    page = RequestListPage(desk, [Kind.CHAT])
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    for wanted in (first, second):
        page.shown(Place("chat", request_id=wanted))
        qtbot.waitUntil(lambda wanted=wanted: page.list.table.current_id() == wanted)  # type: ignore[misc]
    page.list.refresh()
    page.list.table.select_id(first)
    with qtbot.waitSignal(page.list.counted):
        page.list.refresh()
    assert page.list.table.current_id() == first, "who goes on to another row stays there"


def test_a_note_beside_buttons_gives_way_to_their_words(qtbot: QtBot) -> None:
    strip = QWidget()
    qtbot.addWidget(strip)
    row = FlowRow(strip)
    note = FooterNote(row)
    row.addWidget(note)
    row.addWidget(Button("Send to 2 contacts"))
    strip.resize(600, 50)
    strip.show()
    note.say("2 e-mails wait 10 s in the outbox")
    assert note.isVisible()
    strip.resize(260, 50)
    qtbot.waitUntil(lambda: not note.isVisible())
    strip.resize(600, 50)
    qtbot.waitUntil(note.isVisible)
