"""The folders of an account's documents: chosen, made, renamed, taken away; files are dropped on them (DOC-1)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.services.document_list import ALL, ARCHIVED, CLIENTS, TRASH, FolderView
from app.views.icons import paint_icon
from app.views.organizers.drop_box import dropped
from app.views.theme import font, px, theme
from app.views.widgets.button import Button
from app.views.widgets.painting import metrics, rounded, text

LINE, AIMED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
MIME = "application/x-relance-documents"
"""Documents that are dragged: their ids, as JSON."""
STEP = 14


@dataclass(frozen=True, slots=True)
class Line:
    """One line: all documents (`path` None), a folder, or (with a `segment`) what came from clients, archive, trash."""

    path: str | None
    words: str
    icon: str
    count: int = 0
    depth: int = 0
    segment: str = ""


class FolderList(QFrame):
    """`chosen` when another line is; the verbs are wished for by the other signals."""

    chosen = Signal()
    make_wanted = Signal(str)
    """The folder in which the new one is to be; empty: in none."""
    rename_wanted = Signal(str)
    remove_wanted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    files_dropped = Signal(str, object)
    documents_dropped = Signal(str, object)
    """Rows of the list beside it, by the documents' ids, onto a folder; onto all documents: into no folder."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(10), 0, px(8))
        column.setSpacing(px(4))
        self.list = _Lines(self)
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.currentItemChanged.connect(lambda *_: self.chosen.emit())
        column.addWidget(self.list, 1)
        self.new = Button(self.tr("New folder"), "link", icon_name="folder-plus", small=True)
        self.new.clicked.connect(lambda: self.make_wanted.emit(self.folder or ""))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), 0, px(8), 0)
        foot.addWidget(self.new)
        foot.addStretch(1)
        column.addLayout(foot)
        self._lines: list[Line] = []
        self.show_folders((), {})

    @property
    def line(self) -> Line:
        """The chosen line."""
        at = max(0, self.list.currentRow())
        return self._lines[at]

    @property
    def folder(self) -> str | None:
        """The chosen folder; None where all documents are shown, or those of a segment."""
        return self.line.path

    @property
    def segment(self) -> str:
        """The segment of the chosen line: what came from clients, the archive, the trash; else nothing."""
        return self.line.segment

    def show_folders(self, folders: Sequence[FolderView], counts: Mapping[str, int]) -> None:
        """Show the lines, `counts` by segment; the chosen one stays chosen, or all documents are where it is gone."""
        lines = [Line(None, self.tr("All documents"), "folder-open", counts.get(ALL, 0))]
        lines += [Line(each.path, each.name, "folder", each.count, each.depth) for each in folders]
        lines += [
            Line(None, words, icon, counts.get(segment, 0), segment=segment)
            for segment, words, icon in (
                (CLIENTS, self.tr("From clients"), "inbox"),
                (ARCHIVED, self.tr("Archived"), "archive"),
                (TRASH, self.tr("Trash"), "trash-2"),
            )
        ]
        if lines == self._lines:
            return
        before = self.line if self._lines else lines[0]
        self._lines = lines
        self._fit_own_words()
        self.list.blockSignals(True)
        self.list.forget_target()
        self.list.clear()
        for each in lines:
            item = QListWidgetItem(each.words, self.list)
            item.setData(LINE, each)
            item.setToolTip(each.path or each.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.words}, {each.count}")
        same = [at for at, each in enumerate(lines) if (each.path, each.segment) == (before.path, before.segment)]
        self.list.setCurrentRow(same[0] if same else 0)
        self.list.blockSignals(False)
        if not same:
            self.chosen.emit()

    def _fit_own_words(self) -> None:
        """Folders give way with an ellipsis, the two lines that are the program's do not."""
        own = (each.words for each in self._lines if each.path is None)
        widest = max(metrics(font(13, 600)).horizontalAdvance(each) for each in own)
        self.setFixedWidth(max(px(188), widest + px(94)))

    def choose(self, path: str | None) -> None:
        """Choose a folder, or (None) all documents."""
        at = next((at for at, each in enumerate(self._lines) if each.path == path and not each.segment), 0)
        self.list.setCurrentRow(at)


class _Lines(QListWidget):
    def __init__(self, owner: FolderList) -> None:
        super().__init__(owner)
        self._owner = owner
        self._target: QListWidgetItem | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setStyleSheet("QListWidget { background: transparent; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))

    def forget_target(self) -> None:
        """Its lines are about to be made anew."""
        self._target = None

    def _line_at(self, point: QPoint) -> Line | None:
        item = self.itemAt(point)
        return item.data(LINE) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        folder = self._owner.folder
        if event.key() == Qt.Key.Key_F2 and folder is not None:
            self._owner.rename_wanted.emit(folder)
        elif event.key() == Qt.Key.Key_Delete and folder is not None:
            self._owner.remove_wanted.emit(folder)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.itemAt(event.pos()) if by_mouse else self.currentItem()
        if item is None:
            return
        line: Line = item.data(LINE)
        if not line.segment:
            point = event.globalPos() if by_mouse else self.mapToGlobal(self.visualItemRect(item).bottomLeft())
            self._owner.menu_wanted.emit(line.path or "", point)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) or dropped(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        line = self._line_at(event.position().toPoint())
        taken = line is not None and not line.segment
        self._aim(self.itemAt(event.position().toPoint()) if taken else None)
        if taken:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        line, data = self._line_at(event.position().toPoint()), event.mimeData()
        self._aim(None)
        if line is None or line.segment:
            return
        event.acceptProposedAction()
        if data.hasFormat(MIME):
            ids = json.loads(bytes(data.data(MIME).data()))
            self._owner.documents_dropped.emit(line.path or "", [int(each) for each in ids])
        else:
            self._owner.files_dropped.emit(line.path or "", dropped(data))

    def _aim(self, item: QListWidgetItem | None) -> None:
        """Show onto which line it would fall."""
        if item is not self._target:
            for each, aimed in ((self._target, False), (item, True)):
                if each is not None:
                    each.setData(AIMED, aimed)
            self._target = item


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        line: Line = index.data(LINE)
        rect: QRect = option.rect.adjusted(px(8), 1, -px(8), -1)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        if on or option.state & QStyle.StateFlag.State_MouseOver:
            focused = on and bool(option.state & QStyle.StateFlag.State_HasFocus)
            edge = look.color("focus") if focused else None
            rounded(painter, rect, 6, look.color("nav-on" if on else "hover"), edge, 2 if focused else 1)
        if index.data(AIMED):
            rounded(painter, rect, 6, look.color("accent-s"), look.color("focus"), 2)
        on = on or bool(index.data(AIMED))
        token, middle = ("accent-t" if on else "text2"), rect.center().y() + 1
        left = px(10) + px(STEP) * (line.depth + (1 if line.path is not None else 0))
        paint_icon(painter, QPoint(rect.left() + left + px(8), middle), line.icon, token, 16)
        wide = 0
        if line.count:
            note = str(line.count)
            wide = metrics(font(12)).horizontalAdvance(note) + px(10)
            ink = look.color("accent-t" if on else "muted")
            text(painter, rect.adjusted(0, 0, -px(10), 0), note, font(12), ink, Qt.AlignmentFlag.AlignRight)
        words = rect.adjusted(left + px(24), 0, -wide - px(6), 0)
        text(painter, words, line.words, font(13, 600 if on else 400), look.color("accent-t" if on else "text"))
