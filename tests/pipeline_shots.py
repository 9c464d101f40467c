"""Pictures of pipelines, for `tests.shots`: the board, a move, a job, the editors of stages and automations."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.services.pipelines import board as boards
from app.services.pipelines import editing, job_detail
from app.services.pipelines.board import BoardQuery
from app.services.pipelines.editing import PipelineView
from app.views.desk import Place
from app.views.pipelines.job_page import JobPage
from app.views.pipelines.page import PipelinesPage
from app.views.pipelines.stage_dialog import StageDialog

if TYPE_CHECKING:
    from tests.shots import Stage

NAMES = {"en": "Company accounts", "fr": "Comptes annuels"}
SMALLEST = (1024, 680)


def _pipeline(stage: Stage, name: str = "Company accounts") -> PipelineView:
    return next(each for each in editing.pipelines(stage.opened.office) if each.given.name == name)


def _page(stage: Stage, name: str = "Company accounts") -> PipelinesPage:
    page = stage.go(Place("pipelines", pipeline_id=_pipeline(stage, name).id))
    assert isinstance(page, PipelinesPage)
    return page


def board(stage: Stage) -> None:
    """The board, with a card chosen by the keyboard."""
    page = _page(stage, "Individual tax return")
    cards = page.board.columns[1].cards
    cards.setFocus()


def wide_board(stage: Stage) -> None:
    """A pipeline of more stages than the window has room for."""
    _page(stage)


def no_jobs(stage: Stage) -> None:
    """A pipeline without jobs."""
    _page(stage, "Nouveau client" if stage.language == "fr" else "New client")


def moving(stage: Stage) -> None:
    """What a move would mail, before it does."""
    page = _page(stage, "Bookkeeping month")
    ids = page.board.columns[0].model.ids
    page.board.move_wanted.emit(ids[0], page.board.columns[1].stage_id)


def _automations(stage: Stage) -> StageDialog:
    """The editor of a stage."""
    page = _page(stage, NAMES[stage.language])
    page.edit_stage(page.board.columns[1].stage_id)
    dialog = page.findChild(StageDialog)
    assert dialog is not None
    return dialog


def automations(stage: Stage) -> None:
    """The editor of a stage."""
    _automations(stage)


def automation_typed(stage: Stage) -> None:
    """Reminders of its own."""
    dialog = _automations(stage)
    dialog.form.reminders.follow.setChecked(False)
    dialog.form.reminders.fields.toggle.setFocus()


def testing(stage: Stage) -> None:
    """What a stage would do for an account."""
    _automations(stage).form.test.click()


def editing_pipeline(stage: Stage) -> None:
    """The stages of a pipeline."""
    _page(stage).edit_button.click()


def adding(stage: Stage) -> None:
    """New jobs."""
    _page(stage).add_button.click()


def _job(stage: Stage) -> int:
    """A job with a request that waits."""
    office = stage.opened.office
    found = boards.board(office, BoardQuery(_pipeline(stage).id))
    assert found is not None
    stages = list(found.columns)
    return next(each for each in found.columns[stages[1]] if each in found.waiting)


def job(stage: Stage) -> None:
    """The page of a job."""
    page = stage.go(Place("job", job_id=_job(stage)))
    assert isinstance(page, JobPage)


def job_with_request(stage: Stage) -> None:
    """A request of a job, which says what made it."""
    found = job_detail.job_detail(stage.opened.office, _job(stage))
    assert found is not None
    page = stage.go(Place("job", job_id=_job(stage)))
    assert isinstance(page, JobPage)
    page.open_request(found.requests[0][0].id)


def archiving(stage: Stage) -> None:
    """Which requests end with a job."""
    page = _page(stage)
    page.board.removed.emit(_job(stage))


def small_board(stage: Stage) -> Callable[[], None]:
    """The board in the smallest window."""
    before = stage.window.size()
    stage.window.resize(*SMALLEST)
    board(stage)
    return lambda: stage.window.resize(before)


def small_automations(stage: Stage) -> Callable[[], None]:
    """The editor of a stage in the smallest window."""
    before = stage.window.size()
    stage.window.resize(*SMALLEST)
    automations(stage)
    return lambda: stage.window.resize(before)


SCREENS = {
    "pipelines": board,
    "pipelines-wide": wide_board,
    "pipelines-no-jobs": no_jobs,
    "pipelines-move": moving,
    "pipelines-add": adding,
    "pipelines-edit": editing_pipeline,
    "stage-automations": automations,
    "stage-automations-typed": automation_typed,
    "stage-automations-test": testing,
    "job": job,
    "job-request": job_with_request,
    "job-archive": archiving,
    "small-pipelines": small_board,
    "small-stage-automations": small_automations,
}
