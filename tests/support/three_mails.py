"""A firm that has asked three clients, whose mails are ready to leave: fixtures, to be imported by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from app.services.office import Office
from tests.support.chasing_firm import DAY_0, UNDO, ChasingFirm, ask, clients


@pytest.fixture
def firm(tmp_path: Path) -> ChasingFirm:
    return ChasingFirm(tmp_path, account=None)


@pytest.fixture
def office(firm: ChasingFirm) -> Iterator[Office]:
    with firm.office() as opened:
        for account_id in clients(opened, 3, contacts=1):
            ask(opened, account_id)
        firm.clock.set(DAY_0 + UNDO)
        yield opened


@pytest.fixture
def outdated() -> Event:
    return Event()
