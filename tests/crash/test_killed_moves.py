"""A program that is killed while jobs enter a stage: each entry asks once, or the job never entered."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import pytest

from app.services.pipelines.editing import StageInput
from tests.support import moving_process
from tests.support.firm import TestFirm
from tests.support.pipelines import asking, job, pipeline, stages_of

JOBS, KILLS = 24, 8


def _begin(firm: TestFirm, number: int, job_ids: list[int], stage_id: int) -> BaseProcess:
    return moving_process.start(firm.paths.data_dir, firm.folder / f"state{number}", job_ids, stage_id)


def _rows(firm: TestFirm, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(firm.paths.database)) as database:
        return database.execute(query).fetchall()


def _agree(firm: TestFirm, stage_id: int) -> int:
    """Hold jobs, runs, requests and mails against each other; returns how many jobs have entered."""
    entered = {row[0] for row in _rows(firm, f"SELECT id FROM job WHERE stage_id = {stage_id}")}
    runs = _rows(firm, "SELECT e.job_id FROM automation_run r JOIN stage_entry e ON e.id = r.entry_id")
    asked = _rows(firm, "SELECT job_id FROM job_request")
    mails = _rows(firm, "SELECT j.job_id FROM mail_item i JOIN job_request j ON j.request_id = i.request_id")
    for found in (runs, asked, mails):
        assert sorted(row[0] for row in found) == sorted(entered), "once for each that entered, and for no other"
    assert len(_rows(firm, "SELECT id FROM request")) == len(entered), "no request without its job"
    return len(entered)


@pytest.mark.behaviour("PIP-1")
def test_killed_while_it_moves_jobs_and_beside_another_that_does_the_same_each_entry_asks_once(tmp_path: Path) -> None:
    with closing(TestFirm(tmp_path)) as firm:
        halden = firm.account("Halden", nora="nora@halden.example")
        made = pipeline(firm.office, StageInput("New"), StageInput("Ask", automations=(asking(firm.office),)))
        stage_id = stages_of(firm.office, made)[1]
        job_ids = [job(firm.office, made, halden, f"Books {number}") for number in range(JOBS)]
        met = []
        for number in range(KILLS):
            before = _agree(firm, stage_id)
            process = _begin(firm, number, job_ids, stage_id)
            deadline = time.monotonic() + 60
            wanted = min(before + 1, JOBS - 1)
            while process.is_alive() and time.monotonic() < deadline:
                if _rows(firm, f"SELECT count(*) FROM job WHERE stage_id = {stage_id}")[0][0] >= wanted:
                    break
            time.sleep(0.002 * number)  # somewhere within the next move
            process.kill()
            process.join(30)
            met.append(_agree(firm, stage_id) - before)
        assert sum(1 for each in met if each) >= 3, met
        both = [_begin(firm, 100 + number, job_ids, stage_id) for number in range(2)]
        for process in both:
            process.join(90)
            assert process.exitcode == 0
        assert _agree(firm, stage_id) == JOBS
