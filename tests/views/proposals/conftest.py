"""The real window over a firm on the disk, and a proposal written in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services import accounts
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.requests import detail, listing
from app.services.requests.listing import Kind, RequestQuery, RequestRow
from app.services.requests.proposal import ProposalDetail
from app.views.desk import Desk, Place, ToastWish
from app.views.main_window import MainWindow
from app.views.proposals.page import ProposalPage
from app.views.pulse import Pulse
from app.views.widgets.dialog import Dialog
from tests.support.window import name_firm, open_firm


class NoSender:
    """A sender that runs well and sends nothing."""

    stopped = ""
    stopped_words = ""


class Desks:
    """The window, what it said, and the firm behind it."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        self.office = opened.office
        self.desk = Desk(self.office, sync=True)
        self.pulse = Pulse(self.desk, NoSender)
        self.window = MainWindow(self.desk, self.pulse)
        self.toasts: list[ToastWish] = []
        self.desk.toasted.connect(self.toasts.append)
        qtbot.addWidget(self.window)
        self.window.resize(1360, 860)
        self.window.show()
        self.pulse.start()
        self.account = accounts.create(
            self.office, AccountInput("Halden Bakery Ltd"),
            [ContactInput("Nora", "Halden", "nora@halden.test", role="Owner", signatory=True),
             ContactInput("Peder", "Halden", "peder@halden.test", role="Director", signatory=True),
             ContactInput("Lise", "Amundsen", "lise@halden.test", role="Bookkeeper")],
        )  # fmt: skip

    def new(self, account_id: int | None = None) -> ProposalPage:
        """Press *New proposal*."""
        self.desk.new_request(kind=Kind.PROPOSAL, account_ids=() if account_id is None else (account_id,))
        return self.page

    def edit(self, request_id: int) -> ProposalPage:
        """Go to the page on which a proposal is edited."""
        self.desk.go(Place("proposal-edit", request_id=request_id))
        return self.page

    @property
    def page(self) -> ProposalPage:
        """The page that shows."""
        page = self.window.page()
        assert isinstance(page, ProposalPage)
        return page

    @property
    def place(self) -> str:
        """The name of the page that shows."""
        assert self.window.place is not None
        return self.window.place.page

    def rows(self) -> list[RequestRow]:
        """All proposals, as lists show them."""
        query = RequestQuery(kinds=(Kind.PROPOSAL,))
        return list(listing.rows(self.office, sorted(listing.request_ids(self.office, query))))

    def kept(self, request_id: int) -> ProposalDetail:
        """What a proposal says on the disk."""
        found = detail.request_detail(self.office, request_id)
        assert found is not None and isinstance(found.content, ProposalDetail)
        return found.content

    def mails(self) -> int:
        """How many mails are in the outbox, in whatever state."""
        return len(outbox_list.mail_ids(self.office, OutboxQuery()))

    def dialog(self, kind: type[Any]) -> Any:
        """The dialog that is open."""
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(found) == 1, found
        return found[0]


@pytest.fixture
def desks(tmp_path: Path, qtbot: QtBot) -> Iterator[Desks]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        made = Desks(opened, qtbot)
        yield made
        for dialog in made.window.findChildren(Dialog):
            dialog.done(0)
        made.window.hide()
        assert made.desk.close()


def press(widget: QWidget, keys: str) -> None:
    """Press a key with its modifiers in a widget: "Ctrl+Return"."""
    *held, key = keys.split("+")
    names = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Alt": Qt.KeyboardModifier.AltModifier}
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= names[each]
    QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), modifiers)
