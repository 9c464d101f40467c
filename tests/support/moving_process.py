"""Jobs moved by a process of its own, to be killed or to meet another that does the same."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, cast

from app.services.assembly import open_office
from app.services.errors import Refused
from app.services.pipelines import moving
from tests.support import engine_process
from tests.support.chasing_firm import NoPasswords


def move_all(data: Path, state: Path, job_ids: Sequence[int], stage_id: int) -> None:
    """Move job after job, as fast as can be, until nothing is left or the process dies."""
    opened = open_office(data, state_dir=state, secrets=cast(Any, NoPasswords()))
    for job_id in job_ids:
        try:
            moving.move(opened.office, job_id, stage_id)
        except Refused as refused:
            if refused.code not in {"job-there", "changed-meanwhile"}:
                raise
    opened.close()


def start(data: Path, state: Path, job_ids: Sequence[int], stage_id: int) -> BaseProcess:
    """Start moving jobs in a process of its own."""
    process = engine_process.context().Process(target=move_all, args=(data, state, job_ids, stage_id), daemon=True)
    process.start()
    return process
