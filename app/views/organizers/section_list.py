"""The left of an opened organizer: how far it is, and its sections with n / m."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
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

from app.views.icons import paint_icon
from app.views.organizers.draft import Draft
from app.views.theme import font, px, theme
from app.views.widgets.label import label
from app.views.widgets.painting import metrics, rounded, text
from app.views.widgets.progress import ProgressBar

COUNTS = Qt.ItemDataRole.UserRole
PERCENT = 100


class _SectionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(37))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look = theme()
        title, done, total = index.data(COUNTS)
        state = QStyle.StateFlag
        rect: QRect = option.rect.adjusted(px(8), 1, -px(8), -1)
        flags = option.state
        chosen = bool(flags & state.State_Selected)
        if chosen:
            rounded(painter, rect, 6, look.color("accent-s2"))
        elif flags & state.State_MouseOver:
            rounded(painter, rect, 6, look.color("hover"))
        if flags & state.State_HasFocus:
            rounded(painter, rect.adjusted(1, 1, -1, -1), 6, None, look.color("focus"))
        icon, token = ("circle-check", "ok") if done >= total else ("loader", "info") if done else ("circle", "muted")
        paint_icon(painter, QPoint(rect.left() + px(20), rect.center().y()), icon, token, 16)
        count = f"{done} / {total}"
        wide = metrics(font(13)).horizontalAdvance(count) + px(12)
        ink = look.color("accent-t" if chosen else "text")
        weight = 600 if chosen else 400
        text(painter, rect.adjusted(px(38), 0, -wide - px(8), 0), title, font(13, 500 if chosen else 400), ink)
        text(painter, rect.adjusted(0, 0, -px(10), 0), count, font(13, weight), ink, Qt.AlignmentFlag.AlignRight)


class SectionList(QFrame):
    """`chosen` carries the section's place."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(14), px(16), px(8))
        head.setSpacing(px(6))
        line = QHBoxLayout()
        self.done = label("", "card")
        line.addWidget(self.done, 1)
        self.percent = label("", "second")
        line.addWidget(self.percent)
        head.addLayout(line)
        self.meter = ProgressBar(name=self.tr("Answers"))
        head.addWidget(self.meter)
        self.missing = label("", "second", wrap=True)
        head.addWidget(self.missing)
        column.addLayout(head)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_SectionDelegate(self.list))
        self.list.currentRowChanged.connect(self._on_row)
        column.addWidget(self.list, 1)

    def show_draft(self, draft: Draft, section: int) -> None:
        """Show how far an organizer is."""
        now, missing = draft.progress(), len(draft.missing())
        self.done.setText(self.tr("{done} of {total} answers").format(done=now.done, total=now.total))
        percent = PERCENT * now.done / now.total if now.total else 0
        self.percent.setText(self.tr("{part} %").format(part=round(percent)))
        self.meter.set_percent(percent)
        required = self.tr("%n required answer(s) missing", "", missing)
        self.missing.setText(required if missing else self.tr("All required answers are in"))
        self.list.blockSignals(True)
        while self.list.count() > len(draft.sections):
            self.list.takeItem(self.list.count() - 1)
        for place, each in enumerate(draft.sections):
            item = self.list.item(place) if place < self.list.count() else QListWidgetItem(self.list)
            progress, _ = draft.section_progress(place)
            title = each.title or self.tr("Questions")
            item.setData(COUNTS, (title, progress.done, progress.total))
            said = self.tr("{section}: {done} of {total} answered")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                said.format(section=title, done=progress.done, total=progress.total),
            )
            item.setToolTip(title)
        self.list.setCurrentRow(section)
        self.list.blockSignals(False)
        self.list.viewport().update()

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)
