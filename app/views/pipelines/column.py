"""One column of the board: the stage's name and automations above, its cards below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.services.pipelines.board import Card
from app.services.pipelines.editing import StageInput
from app.views.pipelines.cards import DOTS, JOB, MIME, CardDelegate, CardModel
from app.views.theme import px, theme
from app.views.widgets.button import Button, DotsButton
from app.views.widgets.card import IconView
from app.views.widgets.label import ElidedLabel, label, line
from app.views.widgets.painting import rounded
from app.views.words import pipelines

LEAST = 206
"""The least width of a column."""


class CardList(QListView):
    """The cards of a stage; what is done with them is said by signals."""

    opened = Signal(int)
    menu_wanted = Signal(int, QPoint)
    moved = Signal(int, int)
    """A job, and by how many stages (Ctrl ← and →)."""
    stepped = Signal(int)
    """The focus wants to go to the column before or after."""
    dropped = Signal(int)
    removed = Signal(int)
    over = Signal(bool)

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(px(24))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; } QListView::item { background: transparent; }")

    @property
    def current_job(self) -> int | None:
        """The job of the current card."""
        found = self.currentIndex().data(JOB)
        return int(found) if found is not None else None

    def choose(self, job_id: int) -> bool:
        """Make a card current; False where it is not here."""
        row = self._cards.row_of(job_id)
        if row < 0:
            return False
        self.setCurrentIndex(self._cards.index(row))
        self.scrollTo(self._cards.index(row))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the board say; all others are Qt's."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        job_id = self.current_job
        if step and held == Qt.KeyboardModifier.ControlModifier:
            if job_id is not None:
                self.moved.emit(job_id, step)
        elif step and not held:
            self.stepped.emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and job_id is not None:
            self.opened.emit(job_id)
        elif key == Qt.Key.Key_Delete and not held and job_id is not None:
            self.removed.emit(job_id)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by the keyboard, a card is current at once."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the menu of a card whose dots were clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            area = self.visualRect(index)
            if place.x() > area.right() - px(DOTS + 8) and place.y() < area.top() + px(DOTS):
                corner = QPoint(area.right() - px(8), area.top() + px(DOTS))
                self.menu_wanted.emit(int(index.data(JOB)), self.viewport().mapToGlobal(corner))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(int(index.data(JOB)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the card under the pointer, or of the current one for the menu key."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            corner = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wanted.emit(int(index.data(JOB)), self.viewport().mapToGlobal(corner))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards, and show that the column would."""
        if event.mimeData().hasFormat(MIME):
            self.over.emit(event.source() is not self)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the column is in the stage: the order is the due date's."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the column as it was."""
        self.over.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which card was dropped here. Qt moves nothing: the board is read anew when it has moved."""
        self.over.emit(False)
        if event.mimeData().hasFormat(MIME) and event.source() is not self:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()
            self.dropped.emit(int(bytes(event.mimeData().data(MIME).data()).decode()))


class StageColumn(QWidget):
    """A stage of the board."""

    automations_wanted = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(
        self, stage: StageInput, fetch: Callable[[Sequence[int]], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.stage = stage
        self.stage_id = stage.id or 0
        self._over = False
        self.setMinimumWidth(px(LEAST))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, px(10), 1, px(4))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(12), 0, px(6), 0)
        head.setSpacing(px(6))
        self._name = ElidedLabel("", "card")
        self._name.setSizePolicy(self._name.sizePolicy().Policy.Maximum, self._name.sizePolicy().Policy.Fixed)
        self._count = label("", "second")
        head.addWidget(self._name)
        head.addWidget(self._count)
        head.addStretch(1)
        self._dots = DotsButton("")
        self._dots.clicked.connect(self._on_dots)
        head.addWidget(self._dots)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(px(4), px(2), px(12), px(8))
        row.setSpacing(px(6))
        self.automations = Button("", "link", icon_name="zap", small=True)
        self.automations.clicked.connect(self._on_automations)
        row.addWidget(self.automations)
        row.addStretch(1)
        self._icons = QHBoxLayout()
        self._icons.setSpacing(px(5))
        row.addLayout(self._icons)
        column.addLayout(row)
        column.addWidget(line())
        column.addSpacing(px(8))
        self.model = CardModel(fetch)
        self.model.setParent(self)
        self.cards = CardList(self.model, self)
        self.cards.over.connect(self._on_over)
        column.addWidget(self.cards, 1)
        self.show_stage(stage)

    def show_stage(self, stage: StageInput) -> None:
        """Show the stage's name and what it does."""
        self.stage = stage
        self._name.setText(stage.name)
        self._dots.setAccessibleName(self.tr("More actions for {name}").format(name=stage.name))
        count = len(stage.automations)
        self.automations.setText(self.tr("%n automation(s)", "", count) if count else self.tr("Add automation"))
        self.automations.set_variant("link" if count else "ghost")
        self.automations.setAccessibleName(
            self.tr("Automations of {name}, {count}").format(name=stage.name, count=count)
        )
        while (item := self._icons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in stage.automations[:4]:
            icon = IconView(pipelines.icon_of(each.what), "muted", 14)
            icon.setToolTip(pipelines.does(each.what))
            self._icons.addWidget(icon)
        if stage.moves_on:
            on = IconView("arrow-right", "accent-t", 14)
            on.setToolTip(self.tr("Moves on by itself when all that was asked is done"))
            self._icons.addWidget(on)
        self.setMinimumWidth(max(px(LEAST), self._column.minimumSize().width()))

    def set_jobs(self, ids: Sequence[int], waiting: frozenset[int], cards: Sequence[Card]) -> None:
        """Show the jobs of the stage; the current card and the place stay."""
        current, scrolled = self.cards.current_job, self.cards.verticalScrollBar().value()
        self.model.set_jobs(ids, waiting, cards)
        self._count.setText(str(len(ids)))
        self.cards.setAccessibleName(self.tr("{name}, {count} jobs").format(name=self.stage.name, count=len(ids)))
        if current is not None and self.cards.choose(current):
            self.cards.verticalScrollBar().setValue(scrolled)

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST + 8), px(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        edge = look.color("accent" if self._over else "border")
        rounded(painter, self.rect(), 8, look.color("accent-s" if self._over else "surface2"), edge)
        painter.end()

    def _on_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def _on_automations(self) -> None:
        self.automations_wanted.emit(self.stage_id)

    def _on_dots(self) -> None:
        self.menu_wanted.emit(self.stage_id, self._dots.mapToGlobal(self._dots.rect().bottomRight()))
