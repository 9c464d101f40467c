"""The jobs of an account that are under way: where each stands, and what can be done with it (PIP-1)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.database import Changes
from app.services.pipelines import board
from app.services.pipelines.board import AccountJob
from app.views.desk import Desk
from app.views.pipelines.cards import pill_of, second_line, sentence
from app.views.pipelines.job_actions import JobActions
from app.views.theme import px
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import Card
from app.views.widgets.label import ElidedLabel, line
from app.views.widgets.pill import Pill
from app.views.words.marking import translate

LIVE = frozenset({"job", "pipeline", "request", "staff"})


class JobsCard(Card):
    """Reads its jobs by itself; an account without any has no such card."""

    def __init__(self, desk: Desk, account_id: int, parent: QWidget | None = None) -> None:
        super().__init__(translate("JobsCard", "Jobs"), flush=True, parent=parent)
        self._desk, self._account_id = desk, account_id
        self.actions_ = JobActions(desk, self)
        self.jobs: tuple[AccountJob, ...] = ()
        self._rows: list[QWidget] = []
        self.body.setSpacing(0)
        self.hide()
        desk.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read the jobs, off the GUI thread."""
        office, account_id = self._desk.office, self._account_id
        self._desk.run(self, lambda: board.of_account(office, account_id), self._show, key="jobs")

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            self.refresh()

    def _show(self, jobs: Sequence[AccountJob]) -> None:
        if tuple(jobs) == self.jobs:
            return
        self.jobs = tuple(jobs)
        for each in self._rows:
            each.hide()
            each.deleteLater()
        self._rows = []
        for job in self.jobs:
            if self._rows:
                self._rows.append(line())
            self._rows.append(self._row(job))
        for each in self._rows:
            self.body.addWidget(each)
        self.setVisible(bool(self.jobs))

    def _row(self, job: AccountJob) -> QWidget:
        card, made = job.card, QWidget()
        across = QHBoxLayout(made)
        across.setContentsMargins(px(16), px(8), px(12), px(8))
        across.setSpacing(px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(second_line(card), "name"))
        words.addWidget(ElidedLabel(f"{job.pipeline.given.name} · {job.stage}", "second"))
        across.addLayout(words, 1)
        if (look := pill_of(card)) is not None:
            across.addWidget(Pill(look))
        opening = Button(self.tr("Open"), small=True)
        opening.setAccessibleName(self.tr("Open the job: {job}").format(job=sentence(card)))
        opening.clicked.connect(lambda: self.actions_.open(card.id))
        dots = DotsButton(self.tr("More actions for {name}").format(name=card.title))
        dots.clicked.connect(lambda: self._menu(job, dots))
        across.addWidget(opening)
        across.addWidget(dots)
        return made

    def _menu(self, job: AccountJob, dots: DotsButton) -> None:
        point = dots.mapToGlobal(dots.rect().bottomRight())
        self.actions_.popup(job.card, job.pipeline.given.stages, point)
