"""Somebody, or the network, sets the computer's clock while the program runs (ENG-7)."""

from __future__ import annotations

import pytest

from app.models.kinds import Kind
from tests.support.firm import KINDS, SOME_KINDS, TestFirm, the_days

NORA = "nora@halden.example"
pytestmark = pytest.mark.behaviour("ENG-7", "ENG-3")


@pytest.fixture
def request_id(firm: TestFirm, kind: Kind) -> int:
    """Sent on Monday 30 November, with reminders on 3, 4 and 7 December."""
    made = firm.request(kind, firm.account("Halden", nora=NORA), days=1, number=3)
    firm.at("2026-12-01 09:00")
    assert the_days(firm.new_mails()) == ["2026-11-30", "2026-12-01"]
    return made


@pytest.mark.parametrize("kind", SOME_KINDS[:2])
@pytest.mark.parametrize("back", ["2026-12-01 06:00", "2026-11-20 09:00", "2024-01-02 09:00"])
def test_set_back_after_a_reminder_it_is_not_sent_again_and_the_next_keeps_its_day(
    firm: TestFirm, kind: Kind, request_id: int, back: str
) -> None:
    for moment in (back, f"{back[:10]} 10:00", f"{back[:10]} 17:59"):
        firm.at(moment)
    firm.restart()
    firm.sender.run_pass()
    assert firm.readers() == []
    for day in ("2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"):
        for hour in ("08:59", "09:00", "09:01", "14:00"):
            firm.at(f"{day} {hour}")
    assert the_days(firm.new_mails()) == ["2026-12-02", "2026-12-03"]
    assert firm.row(request_id).reminders.sent == 3


@pytest.mark.parametrize("kind", KINDS[:1])
def test_set_years_ahead_by_mistake_nothing_leaves_without_approval_and_put_right_it_goes_on(
    firm: TestFirm, kind: Kind, request_id: int
) -> None:
    firm.at("2036-12-01 09:00")
    firm.at("2036-12-02 09:00")
    assert firm.readers() == []
    assert firm.states(request_id)[-1][0] == "held", "so late a reminder wants an approval"
    firm.at("2026-12-02 09:00")
    assert firm.readers() == []
    assert firm.status().problems == 1, "shown until somebody decides"


@pytest.mark.parametrize("kind", SOME_KINDS)
def test_set_to_and_fro_all_day_the_days_reminder_leaves_once(firm: TestFirm, kind: Kind, request_id: int) -> None:
    for _ in range(3):
        for hour in ("08:58", "09:00", "11:30", "09:00", "17:59", "08:00", "18:30", "09:01"):
            firm.at(f"2026-12-02 {hour}")
    assert the_days(firm.new_mails()) == ["2026-12-02"]


def test_a_mail_sent_by_hand_is_not_kept_back_for_ever_by_a_clock_set_back(firm: TestFirm) -> None:
    made = firm.draft(KINDS[0], firm.account("Halden", nora=NORA))
    firm.send(made)
    firm.at("2026-11-30 05:00")
    assert firm.readers() == [], "its ten seconds are counted by the clock on the wall"
    firm.at("2026-11-30 08:01")
    assert firm.readers() == [NORA]
