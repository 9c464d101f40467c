"""The page Pipelines: which pipeline, whose jobs, and its board (PIP-1)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services import account_lists
from app.services.database import Changes
from app.services.pipelines import board as boards
from app.services.pipelines import editing, shipped
from app.services.pipelines.board import NOBODY, Board, BoardQuery, Card
from app.services.pipelines.editing import PipelineView, StageInput
from app.views.desk import Desk, Place
from app.views.pipelines.board import AHEAD, BoardView
from app.views.pipelines.job_actions import JobActions
from app.views.pipelines.job_dialog import AddJobsDialog
from app.views.pipelines.pipeline_dialog import PipelineDialog
from app.views.pipelines.pipeline_menu import PipelineMenu
from app.views.pipelines.stage_dialog import StageDialog
from app.views.theme import px
from app.views.widgets.button import Button
from app.views.widgets.empty import EmptyState
from app.views.widgets.inputs import Combo, SearchField
from app.views.widgets.label import label
from app.views.widgets.menu import MenuEntry, build_menu, popup_at
from app.views.widgets.wrapping_bar import WrappingBar

TYPING_MS = 60
LIVE = frozenset({"job", "pipeline", "request", "mail", "account", "contact", "settings", "template", "staff"})


@dataclass(frozen=True, slots=True)
class _Read:
    pipelines: tuple[PipelineView, ...]
    archived: tuple[PipelineView, ...]
    board: Board | None
    cards: tuple[Card, ...]


class TitleButton(Button):
    """The page's title, which opens a menu."""

    def __init__(self) -> None:
        super().__init__("", "ghost", menu_arrow=True)

    def _face(self) -> tuple[int, int]:
        return 20, 600

    def _colors(self) -> tuple[QColor | None, QColor | None, str]:
        fill, edge, _ = super()._colors()
        return fill, edge, "text"


class PipelinesPage(QWidget):
    """One pipeline at a time; the button with its name leads to the others."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bg")
        self._desk = desk
        self._pipeline_id: int | None = None
        self._board: Board | None = None
        self._stale = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self._head())
        self.board = BoardView(desk)
        self.actions_ = JobActions(desk, self, self._follow)
        self.verbs = PipelineMenu(desk, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.board)
        self._empty: EmptyState | None = None
        column.addWidget(self._stack, 1)
        self._connect()

    def _head(self) -> QWidget:
        head = WrappingBar(above=0, below=0)
        self.name = TitleButton()
        self.name.setAccessibleName(self.tr("Choose a pipeline"))
        self.name.clicked.connect(self._choose_menu)
        self._counts = label("", "muted")
        head.left.addWidget(self.name)
        head.left.addWidget(self._counts)
        head.left.addStretch(1)
        row = head.right
        self.search = SearchField(self.tr("Find a job"))
        self.search.setMinimumWidth(px(120))
        self.search.setMaximumWidth(px(190))
        row.addWidget(self.search, 1)
        self.segment, self.assignee = Combo(filter_look=True), Combo(filter_look=True)
        for key, words in (
            ("active", self.tr("Under way")), ("completed", self.tr("Completed")), ("archived", self.tr("Archived"))
        ):  # fmt: skip
            self.segment.addItem(words, key)
        self.segment.setAccessibleName(self.tr("Which jobs"))
        self.assignee.setAccessibleName(self.tr("Whose jobs"))
        row.addWidget(self.segment)
        row.addWidget(self.assignee)
        self.edit_button = Button(self.tr("Edit pipeline"), icon_name="pencil")
        self.add_button = Button(self.tr("Add job"), "primary", icon_name="plus")
        row.addWidget(self.edit_button)
        row.addWidget(self.add_button)
        return head

    def _connect(self) -> None:
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._timer.start())
        self.segment.activated.connect(lambda _: self.refresh())
        self.assignee.activated.connect(lambda _: self.refresh())
        self.edit_button.clicked.connect(self._edit)
        self.add_button.clicked.connect(lambda: self.add_job())
        self.board.opened.connect(self.actions_.open)
        self.board.menu_wanted.connect(self._on_menu)
        self.board.move_wanted.connect(self._on_move)
        self.board.removed.connect(self._on_removed)
        self.board.automations_wanted.connect(self.edit_stage)
        self.board.stage_menu_wanted.connect(self._on_stage_menu)
        new = QShortcut(QKeySequence("N"), self.board)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(lambda: self.add_job())
        self._desk.changed.connect(self._on_changed)

    # What the shell asks

    def title(self) -> str:
        """Return the place in words."""
        name = self._board.pipeline.given.name if self._board is not None else ""
        return name or self.tr("Pipelines")

    def shown(self, place: Place) -> None:
        """Read the board; another pipeline, or a job, where one is meant."""
        self._pipeline_id = place.pipeline_id or self._pipeline_id
        if place.job_id is not None:
            self.board.follow(place.job_id)
        self.refresh()

    def search_field(self) -> QWidget | None:
        """Return the search box."""
        return self.search

    def focus_area(self) -> QWidget:
        """Return what gets the focus: a column with cards, or the page's first button."""
        shown = self._stack.currentWidget() is self.board
        return self.board.focus_area() if shown else self.name

    # Reading

    def query(self, pipeline_id: int) -> BoardQuery:
        """Return what the board shows now."""
        assignee = self.assignee.currentData()
        return BoardQuery(
            pipeline_id, self.search.text(), int(assignee) if assignee is not None else None,
            str(self.segment.currentData()),
        )  # fmt: skip

    def refresh(self) -> None:
        """Read everything anew, off the GUI thread."""
        self._stale = False
        office, wanted = self._desk.office, self._pipeline_id
        query = self.query(wanted or 0)

        def work() -> _Read:
            found, away = editing.pipelines(office), editing.pipelines(office, archived=True)
            ids = [each.id for each in found]
            chosen = wanted if wanted in ids else next(iter(ids), None)
            if chosen is None:
                return _Read(found, away, None, ())
            board = boards.board(
                office, BoardQuery(chosen, query.search, query.assignee_id, query.segment)
            )  # fmt: skip
            ahead = [each for ids in board.columns.values() for each in ids[:AHEAD]] if board is not None else []
            return _Read(found, away, board, tuple(boards.cards(office, ahead)))

        self._desk.run(self, work, self._show, self._failed, key="board")

    def showEvent(self, event: object) -> None:
        if self._stale:
            self.refresh()

    def _show(self, found: _Read) -> None:
        self._board = found.board
        self.verbs.show(found.pipelines, found.archived, found.board.pipeline if found.board is not None else None)
        self._fill_assignees()
        there = found.board is not None
        for widget in (self.search, self.segment, self.assignee, self.edit_button, self.add_button):
            widget.setVisible(there)
        if found.board is None:
            self.name.setText(self.tr("Pipelines"))
            self._counts.setText("")
            self._show_empty(self._none_yet())
            return
        board = found.board
        self._pipeline_id = board.pipeline.id
        self.name.setText(board.pipeline.given.name.replace("&", "&&"))
        self._counts.setText(
            self.tr("{jobs} jobs · {waiting} waiting on clients").format(jobs=board.jobs, waiting=len(board.waiting))
        )
        self.board.show_board(board, found.cards)
        narrowed = self.search.text() or self.assignee.currentData() is not None
        narrowed = narrowed or self.segment.currentData() != "active"
        if not board.jobs and narrowed:
            self._show_empty(self._no_match())
        else:
            self._stack.setCurrentWidget(self.board)
        self._desk.titled.emit()

    def _failed(self, error: Exception) -> None:
        made = EmptyState(
            self.tr("The board could not be read"), self.tr("Nothing of it is lost."), action=self.tr("Try again")
        )  # fmt: skip
        made.acted.connect(self.refresh)
        self._show_empty(made)
        self._desk.explain(error)

    def _fill_assignees(self) -> None:
        chosen = self.assignee.currentData()
        self.assignee.clear()
        self.assignee.addItem(self.tr("Team: any"), None)
        self.assignee.addItem(self.tr("Nobody’s"), NOBODY)
        for staff_id, name, _ in account_lists.staff(self._desk.office):
            self.assignee.addItem(name, staff_id)
        self.assignee.setCurrentIndex(max(0, self.assignee.findData(chosen)))

    # Empty

    def _show_empty(self, made: EmptyState) -> None:
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = made
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)

    def _none_yet(self) -> EmptyState:
        made = EmptyState(
            self.tr("No pipeline yet"),
            self.tr("Jobs move through stages; a stage asks the client by itself. Begin with the prepared ones."),
            action=self.tr("Install the prepared pipelines"), icon_name="square-kanban",
        )  # fmt: skip
        made.acted.connect(self.install)
        return made

    def _no_match(self) -> EmptyState:
        made = EmptyState(
            self.tr("No job here"), self.tr("A filter is on."), tone="no_match", action=self.tr("Clear filters")
        )
        made.acted.connect(self._clear)
        return made

    def _clear(self) -> None:
        self.search.clear()
        self.segment.setCurrentIndex(0)
        self.assignee.setCurrentIndex(0)
        self.refresh()

    def install(self) -> None:
        """Keep the pipelines that come with the program, in the language of the firm, with their templates."""
        office = self._desk.office

        def done(added: int) -> None:
            self._desk.toast(self.tr("%n pipeline(s) installed", "", added), icon="check", seconds=5)
            self.refresh()

        self._desk.do(self, lambda: shipped.install(office), done)

    # What happens

    def _on_changed(self, changes: Changes) -> None:
        if any(entity in LIVE for entity, _ in changes.items):
            if self.isVisible():
                self.refresh()
            else:
                self._stale = True

    def _card(self, job_id: int) -> Card | None:
        return self.board.card(job_id) or next(iter(boards.cards(self._desk.office, [job_id])), None)

    def _stages(self) -> tuple[StageInput, ...]:
        return self._board.pipeline.given.stages if self._board is not None else ()

    def _on_move(self, job_id: int, stage_id: int) -> None:
        card = self._card(job_id)
        stage = next((each for each in self._stages() if each.id == stage_id), None)
        if card is not None and stage is not None:
            self.actions_.move(card, stage)

    def _follow(self, job_id: int) -> None:
        """Go with a job that has moved: its card is chosen where it is now."""
        self.board.follow(job_id)
        self.refresh()

    def _on_menu(self, job_id: int, point: QPoint) -> None:
        if (card := self._card(job_id)) is not None:
            self.actions_.popup(card, self._stages(), point)

    def _on_removed(self, job_id: int) -> None:
        card = self._card(job_id)
        if card is not None and not card.archived:
            self.actions_.archive(card)

    # The pipeline's verbs

    def add_job(self, stage_id: int | None = None) -> None:
        """Open the dialog for new jobs."""
        if self._board is None:
            return
        dialog = AddJobsDialog(self._desk, self._board.pipeline, stage_id, parent=self)
        dialog.added.connect(self.actions_.added)
        dialog.open()

    def edit_stage(self, stage_id: int) -> None:
        """Open what a stage does."""
        stage = self._board.pipeline.stage(stage_id) if self._board is not None else None
        if self._board is not None and stage is not None:
            StageDialog(self._desk, self._board.pipeline, stage, self).open()

    def _on_stage_menu(self, stage_id: int, point: QPoint) -> None:
        entries: list[MenuEntry | None] = [
            MenuEntry(self.tr("Automations…"), "zap", on_triggered=lambda: self.edit_stage(stage_id)),
            MenuEntry(self.tr("Add job here…"), "plus", on_triggered=lambda: self.add_job(stage_id)),
            MenuEntry(self.tr("Edit pipeline…"), "pencil", on_triggered=self._edit),
        ]
        popup_at(build_menu(self, entries), point)

    def _edit(self) -> None:
        if self._board is not None:
            self.open_editor(self._board.pipeline)

    def open_editor(self, pipeline: PipelineView | None) -> None:
        """Edit a pipeline, or (None) a new one."""
        dialog = PipelineDialog(self._desk, pipeline, self)
        dialog.saved.connect(self.choose)
        dialog.open()

    def choose(self, pipeline_id: int) -> None:
        """Show another pipeline."""
        self._pipeline_id = pipeline_id
        self.refresh()

    def _choose_menu(self) -> None:
        build_menu(self, self.verbs.entries()).popup(self.name.mapToGlobal(self.name.rect().bottomLeft()))
