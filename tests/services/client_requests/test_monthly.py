"""A monthly client request comes back exactly once, whoever looks at the same time (REQ-2)."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.models.kinds import Kind
from app.services.requests.client_request import ClientRequestDraft
from tests.support.firm import TestFirm

LOOK = """
import sys, time
from datetime import UTC, date, datetime
from pathlib import Path
from app.services.clock import SetClock
from app.services.database import Database
from app.services.requests import registry
from app.services.requests import client_request_monthly as monthly
database = Database(Path(sys.argv[1]), SetClock(datetime(2027, 1, 31, 8, tzinfo=UTC)))
print("ready", flush=True)
sys.stdin.readline()
with database.write() as uow:
    print(monthly.repeat(uow, date(2027, 1, 31)), flush=True)
    uow.commit()
database.close()
"""


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[TestFirm]:
    with closing(TestFirm(tmp_path)) as made:
        yield made


def monthly(firm: TestFirm) -> int:
    halden = firm.account("Halden", nora="nora@halden.example")
    firm.at("2026-12-31 09:00")
    asked = ClientRequestDraft(("Bank statements",), monthly=True)
    return firm.request(Kind.CLIENT_REQUEST, halden, content=asked, title="Papers of December 2026")


def titles(firm: TestFirm) -> list[str]:
    with firm.office.database.read() as session:
        from sqlalchemy import select

        from app.models.request import Request

        return list(session.scalars(select(Request.title).order_by(Request.id)))


@pytest.mark.behaviour("REQ-2")
def test_two_processes_that_look_at_once_make_one(firm: TestFirm) -> None:
    monthly(firm)
    path = firm.paths.database
    lookers = [
        subprocess.Popen(
            [sys.executable, "-c", LOOK, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd=Path(__file__).resolve().parents[3],
        )
        for _ in range(3)
    ]  # fmt: skip
    said = []
    for each in lookers:
        assert each.stdout is not None and each.stdout.readline() == "ready\n"
    for each in lookers:
        assert each.stdin is not None
        each.stdin.write("\n")
        each.stdin.flush()
    for each in lookers:
        assert each.stdin is not None and each.stdout is not None
        with each.stdin, each.stdout:
            said.append(each.stdout.readline().strip())
            assert each.wait(30) == 0
    assert sorted(said) == ["False", "False", "True"]
    assert titles(firm) == ["Papers of December 2026", "Papers of January 2027"]


@pytest.mark.behaviour("REQ-2")
def test_one_that_is_withdrawn_over_its_day_and_taken_up_again_comes_back_once(firm: TestFirm) -> None:
    request = monthly(firm)
    firm.at("2027-01-28 09:00")
    firm.end(request)
    firm.at("2027-01-31 09:00")
    firm.at("2027-02-02 09:00")
    assert len(titles(firm)) == 1, "given up, nothing is asked"
    firm.act(request, "restore")
    firm.wait(minutes=1)
    firm.wait(minutes=1)
    assert titles(firm) == ["Papers of December 2026", "Papers of February 2027"]
    firm.at("2027-02-28 09:00")
    firm.at("2027-02-28 09:10")
    assert len(titles(firm)) == 3, "and goes on from there"
    assert datetime(2027, 2, 28, tzinfo=UTC) < firm.clock.now()
