"""What the calendar asks of the kinds, whichever they are, and of the jobs: done once in every pass of the sender."""

from __future__ import annotations

from app.services import settings as firm_settings
from app.services.database import UnitOfWork
from app.services.pipelines import chores as pipeline_chores
from app.services.requests.registry import SERVICES


def do_chores(uow: UnitOfWork) -> bool:
    """Let each kind, then the jobs, do what is due today in the firm's zone; says whether there is any to commit."""
    today = firm_settings.load(uow.session).calendar("").local_date(uow.now)
    done = [service.chores(uow, today) for service in SERVICES.values()]
    return any([*done, pipeline_chores.do_chores(uow, today)])
