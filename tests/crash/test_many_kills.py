"""A morning's mails with the power cut again and again, at moments drawn by lot (the same ones each time)."""

from __future__ import annotations

import random
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import audit
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, agree, ask, clients, relay
from tests.support.killing import Killing, begin, can_look_into_processes
from tests.support.smtp_server import POINTS, SmtpServer, Visit

pytestmark = [
    pytest.mark.behaviour("ENG-3"),
    pytest.mark.skipif(not can_look_into_processes(), reason="needs /proc, to see how a process stands"),
]

LATEST_POINT = 64
LONGEST_DELAY = 0.004
"""A mail takes about this long: behind a point, the kill may meet anything up to the next mail."""


@pytest.mark.timeout(3600)
@pytest.mark.parametrize(("accounts", "kills"), [(150, 25), pytest.param(1200, 200, marks=pytest.mark.long)])
def test_after_kills_at_random_moments_everybody_has_one_mail_or_is_shown_as_uncertain(
    accounts: int, kills: int, tmp_path: Path
) -> None:
    """Bug classes 20, 36, 37."""  # bug class 20, 36
    lot = random.Random(20260303)
    with SmtpServer() as server:
        firm = ChasingFirm(tmp_path, relay(server.port))
        with firm.office() as office:
            for each in clients(office, accounts, 2):
                ask(office, each)
        met = [cut_the_power(firm, server, lot, number) for number in range(kills)]
        killed = [each for each in met if each.process.exitcode == -9]
        assert len(killed) == kills, "too few mails for so many kills"

        report = firm.pass_at(DAY_0 + UNDO + timedelta(hours=1))
        assert report.accepted > 0, "the last mails were still to come"
        states = agree(firm, server.accepted)
        assert states.total() == accounts * 2
        assert states["uncertain"] == sum(each.address != "" for each in killed)
        assert {row["step_in_flight"] for row in firm.clocks().values()} == {None}
        with firm.office() as office:
            assert audit.verify(office).problem == ""
        print(f"{kills} kills: {dict(states)}, {len(server.accepted)} arrived")


def cut_the_power(firm: ChasingFirm, server: SmtpServer, lot: random.Random, number: int) -> Killing:
    """Run until a point of the conversation drawn by lot, and a little further."""
    point, delay = lot.randint(1, LATEST_POINT), lot.uniform(0, LONGEST_DELAY)
    seen = 0
    killing = begin(firm, server, DAY_0 + UNDO + timedelta(seconds=number))

    def kill_later() -> None:
        threading.Event().wait(delay)
        killing.kill()

    def hook(visit: Visit) -> None:
        nonlocal seen
        seen += 1
        if seen == point:
            killing.beside(kill_later)

    for each in POINTS:
        server.on(each, hook)
    killing.finish()
    server.well_again()
    return killing
