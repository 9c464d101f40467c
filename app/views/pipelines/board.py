"""The board: a column for each stage, side by side; cards go from one to the next by mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from app.services.pipelines import board as boards
from app.services.pipelines.board import Board, Card
from app.services.pipelines.editing import StageInput
from app.views.desk import Desk
from app.views.pipelines.column import StageColumn
from app.views.theme import px

AHEAD = 24
"""How many cards of each column are read with the board."""


class BoardView(QScrollArea):
    """Shows a board and says what is wanted with its jobs and stages."""

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)
    move_wanted = Signal(int, int)
    """A job, and the stage to which it is to go."""
    removed = Signal(int)
    automations_wanted = Signal(int)
    stage_menu_wanted = Signal(int, QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pipeline_id = 0
        self._follow: int | None = None
        self.columns: list[StageColumn] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._holder = QWidget()
        self._holder.setProperty("look", "clear")
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(px(24), 0, px(24), px(12))
        self._row.setSpacing(px(12))
        self.setWidget(self._holder)

    def show_board(self, board: Board, cards: Sequence[Card]) -> None:
        """Show a board that was read, with the cards that were read with it."""
        stages = board.pipeline.given.stages
        same = board.pipeline.id == self._pipeline_id
        if not same or [each.stage_id for each in self.columns] != [each.id for each in stages]:
            self._build(stages)
            self._pipeline_id = board.pipeline.id
        for column, stage in zip(self.columns, stages, strict=True):
            column.show_stage(stage)
            column.set_jobs(board.columns.get(column.stage_id, ()), board.waiting, cards)
        if self._follow is not None:
            followed, self._follow = self._follow, None
            self.choose(followed, focus=True)

    def follow(self, job_id: int) -> None:
        """Make a job's card current, with the focus, when the board is read next."""
        self._follow = job_id

    def choose(self, job_id: int, *, focus: bool = False) -> None:
        """Make a card current."""
        for column in self.columns:
            if column.cards.choose(job_id):
                self.ensureWidgetVisible(column)
                if focus:
                    column.cards.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                column.cards.clearSelection()

    def card(self, job_id: int) -> Card | None:
        """Return a card that is known here."""
        return next((found for each in self.columns if (found := each.model.card(job_id)) is not None), None)

    def focus_area(self) -> QWidget:
        """Return the column with cards that gets the focus."""
        full = [each.cards for each in self.columns if each.model.rowCount()]
        current = [each for each in full if each.currentIndex().isValid()]
        return next(iter(current or full), self)

    def _build(self, stages: Sequence[StageInput]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.columns = []
        for stage in stages:
            column = StageColumn(stage, self._fetching(len(self.columns)))
            cards = column.cards
            cards.opened.connect(self.opened)
            cards.menu_wanted.connect(self.menu_wanted)
            cards.removed.connect(self.removed)
            cards.moved.connect(self._on_moved)
            cards.stepped.connect(self._stepping(column))
            cards.dropped.connect(self._dropping(column))
            column.automations_wanted.connect(self.automations_wanted)
            column.menu_wanted.connect(self.stage_menu_wanted)
            self.columns.append(column)
            self._row.addWidget(column, 1)

    def _fetching(self, number: int) -> Callable[[Sequence[int]], None]:
        def fetch(ids: Sequence[int]) -> None:
            office, wanted = self._desk.office, tuple(ids)
            column = self.columns[number]
            self._desk.run(column, lambda: boards.cards(office, wanted), column.model.take)

        return fetch

    def _on_moved(self, job_id: int, step: int) -> None:
        at = next((n for n, each in enumerate(self.columns) if each.model.row_of(job_id) >= 0), -1)
        if at >= 0 and 0 <= at + step < len(self.columns):
            self.move_wanted.emit(job_id, self.columns[at + step].stage_id)

    def _dropping(self, column: StageColumn) -> Callable[[int], None]:
        return lambda job_id: self.move_wanted.emit(job_id, column.stage_id)

    def _stepping(self, column: StageColumn) -> Callable[[int], None]:
        def step(by: int) -> None:
            at = self.columns.index(column) + by
            while 0 <= at < len(self.columns):
                if self.columns[at].model.rowCount():
                    self.ensureWidgetVisible(self.columns[at])
                    self.columns[at].cards.setFocus(Qt.FocusReason.OtherFocusReason)
                    return
                at += by

        return step
