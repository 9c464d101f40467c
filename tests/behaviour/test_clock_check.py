"""A clock that was set wrong holds sending until it is put right, or somebody says that it is right (ENG-7)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.models.kinds import Kind
from app.services import accounts, clock_check, doctor
from app.services.accounts import AccountInput
from app.services.clock_check import CODE, written_ahead
from app.services.glance import look
from tests.support.firm import TestFirm
from tests.support.no_keyring import NoKeyring

NORA = "nora@halden.example"
pytestmark = pytest.mark.behaviour("ENG-10")


def ahead(firm: TestFirm) -> datetime | None:
    with firm.office.database.read() as session:
        return written_ahead(session, firm.office.clock.now())


@pytest.fixture
def behind(firm: TestFirm) -> TestFirm:
    """Sent on 30 November at 08:00, reminder due on 1 December; then the clock went back to the 20th."""
    firm.request(Kind.CHAT, firm.account("Halden", nora=NORA), days=1, number=3)
    firm.new_mails()
    firm.at("2026-11-20 10:00")
    return firm


def test_nothing_leaves_while_the_clock_is_behind_and_all_see_why(behind: TestFirm) -> None:
    accounts.create(behind.office, AccountInput(name="Entered meanwhile"))
    behind.send(behind.draft(Kind.CHAT, behind.account("Other", ada="ada@other.example")))
    behind.at("2026-11-20 11:00")
    report = behind.sender.run_pass()
    assert report.stopped == CODE
    assert behind.readers() == [], "not even what is sent by hand, and though more was written since"
    seen = look(behind.office)
    assert seen.stopped == CODE
    assert seen.written_until is not None and seen.written_until.day == 30
    found = {each.code: each for each in doctor.examine(behind.office.paths, behind.office.clock, NoKeyring())}
    assert (found["clock"].level, found["clock"].step) == ("bad", CODE)


def test_put_right_it_goes_on_by_itself(behind: TestFirm) -> None:
    behind.at("2026-12-01 09:00")
    assert ahead(behind) is None
    assert behind.readers() == [NORA]


def test_said_to_be_right_it_goes_on_and_the_trail_says_who_said_so(behind: TestFirm) -> None:
    clock_check.confirm(behind.office)
    assert ahead(behind) is None
    behind.send(behind.draft(Kind.CHAT, behind.account("Other", ada="ada@other.example")))
    behind.at("2026-11-20 10:05")
    assert behind.readers() == ["ada@other.example"]
    assert look(behind.office).stopped == ""


def test_a_clock_that_the_network_corrects_by_minutes_is_trusted(firm: TestFirm) -> None:
    firm.account("Halden", nora=NORA)
    now = firm.office.clock.now()
    firm.office.clock.set(now - timedelta(minutes=59))  # type: ignore[attr-defined]
    assert ahead(firm) is None
    firm.office.clock.set(now - timedelta(minutes=61))  # type: ignore[attr-defined]
    assert ahead(firm) is not None
