"""The engine killed from outside in every phase of a mail: nobody is mailed twice, nobody is forgotten."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, agree, ask, clients, relay
from tests.support.killing import (
    ONLY_THE_SERVER_KNOWS,
    PHASES,
    PLANNED,
    Killing,
    begin,
    can_look_into_processes,
)
from tests.support.smtp_server import SmtpServer

pytestmark = [
    pytest.mark.behaviour("ENG-3"),
    pytest.mark.skipif(not can_look_into_processes(), reason="needs /proc, to see what a process has not read"),
]

HITS = 5
TRIES = 20
CLIENTS, CONTACTS = 8, 2


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.behaviour("AUT-4", "ACC-1")
def test_killed_in_a_phase_five_times_each_reminder_reaches_each_contact_once_or_is_shown_as_uncertain(
    phase: str, tmp_path: Path
) -> None:
    """Bug classes 5, 36, 38."""  # bug class 5, 36, 38
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        with firm.office() as office:
            # Each request is due on a day of its own where the planning is to be killed; else all on one day.
            requests = [
                ask(office, each, days=3 + (index if phase == PLANNED else 0), number=1 if phase == PLANNED else 2)
                for index, each in enumerate(clients(office, CLIENTS, CONTACTS))
            ]
        firm.pass_at(DAY_0 + UNDO)
        assert agree(firm, server.accepted) == {"accepted": CLIENTS * CONTACTS}

        hits, uncertain = kill_again_and_again(firm, server, phase)
        print(f"{phase}: {dict(Counter(each.phase for each in hits))}")
        assert sum(each.phase == phase for each in hits) >= HITS

        end = DAY_0 + timedelta(days=3, hours=1)
        if phase == PLANNED:
            for day in range(3 + HITS, 3 + CLIENTS):
                firm.pass_at(DAY_0 + timedelta(days=day))
            end = DAY_0 + timedelta(days=3 + CLIENTS, hours=1)
        firm.pass_at(end)
        assert agree(firm, server.accepted)["uncertain"] == len(uncertain)
        assert_uncertain_where_only_the_server_knows(firm, uncertain)
        assert_reminder_counted(firm, requests, 1)
        assert len(firm.mails()) == 2 * CLIENTS * CONTACTS, "planned once"

        arrived = len(server.accepted)
        firm.pass_at(end + timedelta(hours=2))
        assert len(server.accepted) == arrived, "what is uncertain never leaves again by itself"

        if phase != PLANNED:
            firm.pass_at(DAY_0 + timedelta(days=6))
            agree(firm, server.accepted)
            assert len(server.accepted) == arrived + CLIENTS * CONTACTS, "the second reminder follows the first"
            assert_reminder_counted(firm, requests, 2)


def kill_again_and_again(firm: ChasingFirm, server: SmtpServer, phase: str) -> tuple[list[Killing], dict[str, Killing]]:
    """Kill until the phase was met often enough; returns all kills, and those after a claim by their address."""
    kills: list[Killing] = []
    for number in range(TRIES):
        day = timedelta(days=3 + (number if phase == PLANNED else 0), minutes=number)
        killing = begin(firm, server, DAY_0.replace(hour=9) + day, phase, nth=1 + number % 3)
        killing.finish()
        server.well_again()
        kills.append(killing)
        if sum(each.phase == phase for each in kills) == HITS:
            break
    uncertain = {each.address: each for each in kills if each.phase in ONLY_THE_SERVER_KNOWS}
    assert len(uncertain) == sum(each.phase in ONLY_THE_SERVER_KNOWS for each in kills), "never the same mail again"
    return kills, uncertain


def assert_uncertain_where_only_the_server_knows(firm: ChasingFirm, uncertain: dict[str, Killing]) -> None:
    shown = {row["address"]: row for row in firm.rows("SELECT * FROM mail WHERE state = 'uncertain'")}
    assert set(shown) == set(uncertain)
    assert {row["reason"] for row in shown.values()} <= {"interrupted"}


def assert_reminder_counted(firm: ChasingFirm, requests: list[int], number: int) -> None:
    clocks = firm.clocks()
    for each in requests:
        assert clocks[each]["sent"] == number
        assert clocks[each]["step_in_flight"] is None
        assert clocks[each]["trouble"] == ""
