"""The sender's thread beside the windows of its process: it heeds what they commit (ENG-1)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.services import pausing
from app.services import settings as firm_settings
from app.services.assembly import make_sender
from app.services.mail.sender import TICK, Sender
from app.services.office import Office
from tests.support.chasing_firm import ChasingFirm, ask, clients

LONG = TICK.total_seconds() / 4
"""Far less than the sender's own tick: who waits for that is late."""


@pytest.fixture
def firm(tmp_path: Path) -> ChasingFirm:
    return ChasingFirm(tmp_path, account=None)


@pytest.fixture
def office(firm: ChasingFirm) -> Iterator[Office]:
    with firm.office() as opened:
        firm_settings.save_firm(opened, undo_seconds=0)
        yield opened


@pytest.fixture
def sender(office: Office) -> Iterator[Sender]:
    made = make_sender(office)
    before = made.last_report
    made.start()
    until(lambda: made.last_report is not before)
    yield made
    made.stop()


def until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONG
    while not reached():
        assert time.monotonic() < deadline, "the sender did not look"
        time.sleep(0.01)


@pytest.mark.behaviour("ENG-1", "MAN-1")
def test_a_mail_sent_by_hand_leaves_at_its_moment_not_at_the_next_tick(
    firm: ChasingFirm, office: Office, sender: Sender
) -> None:
    (client,) = clients(office, 1)
    ask(office, client)
    until(lambda: firm.states() == {"accepted": 2})


@pytest.mark.behaviour("ENG-1")
def test_what_waited_for_a_pause_leaves_when_it_is_resumed(firm: ChasingFirm, office: Office, sender: Sender) -> None:
    pausing.pause_for(office, "resumed")
    until(lambda: sender.last_report.paused)
    (client,) = clients(office, 1)
    ask(office, client)
    time.sleep(0.3)
    assert firm.states() == {"queued": 2}
    pausing.resume(office)
    until(lambda: firm.states() == {"accepted": 2})
