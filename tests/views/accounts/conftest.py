"""A firm with one client, a desk that works at once, and what the desk was told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services import accounts, audit
from app.services.account_lists import AccountDetail, account_detail
from app.services.accounts import AccountInput, ContactInput
from app.services.audit import EntryQuery
from app.services.office import Office
from app.views.desk import Desk, Place, Question, RequestWish, ToastWish
from app.views.theme import theme
from app.views.words import dates
from tests.support.firm import TestFirm


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> None:
    theme().install(qapp)
    theme().set_mode("light")


@pytest.fixture
def firm(tmp_path: Path, qtbot: QtBot, _dressed: None) -> Iterator[TestFirm]:
    dates.set_reader("en", "Europe/Paris", date(2026, 11, 30))
    made = TestFirm(tmp_path)
    yield made
    made.close()


class Told:
    """What pages said to the desk."""

    def __init__(self, desk: Desk) -> None:
        self.toasts: list[ToastWish] = []
        self.errors: list[Exception] = []
        self.places: list[Place] = []
        self.questions: list[Question] = []
        self.wishes: list[RequestWish] = []
        desk.toasted.connect(self.toasts.append)
        desk.explained.connect(self.errors.append)
        desk.navigated.connect(self.places.append)
        desk.asked.connect(self.questions.append)
        desk.request_wanted.connect(self.wishes.append)


@pytest.fixture
def desk(firm: TestFirm) -> Iterator[Desk]:
    made = Desk(firm.office, sync=True)
    yield made
    assert made.close()


@pytest.fixture
def told(desk: Desk) -> Told:
    return Told(desk)


@pytest.fixture
def halden(firm: TestFirm) -> int:
    """Halden Bakery: Nora is told and signs, Lise is not told."""
    people = [
        ContactInput("Nora", "Halden", "nora@halden.example", role="Owner", signatory=True),
        ContactInput("Lise", "Amundsen", "lise@amundsen.example", role="Bookkeeper", notify=False),
    ]
    given = AccountInput("Halden Bakery Ltd", "HAL-0142", tags=("Payroll",), client_since=2019)
    return accounts.create(firm.office, given, people)


def saved(office: Office, account_id: int) -> AccountDetail:
    """Return an account as it is in the database."""
    found = account_detail(office, account_id)
    assert found is not None
    return found


def codes(office: Office, account_id: int) -> list[str]:
    """Return the codes of an account's audit entries, newest first."""
    return [entry.code for entry in audit.entries(office, EntryQuery(account_id=account_id))]
