"""A row of choices of which one holds: the status filter above a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from app.views.theme import font, px, theme
from app.views.widgets.button import Button
from app.views.widgets.focus import one_stop
from app.views.widgets.menu import MenuEntry, build_menu
from app.views.widgets.painting import metrics, rounded, text


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice; `count` is shown after the word in a quiet colour."""

    key: str
    label: str
    count: int | None = None


class _Part(QRadioButton):
    """A radio button, so that arrow keys, the single tab stop and the screen reader's words come from Qt."""

    def __init__(self, segment: Segment, owner: Segments) -> None:
        super().__init__(segment.label, owner)
        self.segment_key = segment.key
        self._owner = owner
        self._count = segment.count
        self._by_key = True
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._name_it()

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name_it()
        self.updateGeometry()
        self.update()

    def _name_it(self) -> None:
        self.setAccessibleName(self.text() if self._count is None else f"{self.text()}, {self._count}")

    def _count_text(self) -> str:
        return "" if self._count is None else f"{self._count:n}"

    def sizeHint(self) -> QSize:
        width = metrics(font(self._owner.text_size, 600)).horizontalAdvance(self.text()) + 2 * px(12)
        if self._count is not None:
            width += metrics(font(12, 500)).horizontalAdvance(self._count_text()) + px(6)
        return QSize(width, self._owner.part_height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        on = self.isChecked()
        first, last = self._owner.ends(self)
        inside = self.rect().adjusted(1 if first else 0, 1, -1 if last else 0, -1)
        if on or self.underMouse():
            painter.setClipRect(inside)
            box = inside.adjusted(0 if first else -8, 0, 0 if last else 8, 0)
            rounded(painter, box, 5, look.color("accent-s" if on else "hover"))
            painter.setClipping(False)
        if not last:
            painter.fillRect(QRect(self.width() - 1, 1, 1, self.height() - 2), look.color("border2"))
        made = font(self._owner.text_size, 600 if on else 500)
        token = "disabled" if not self.isEnabled() else "accent-t" if on else "text2"
        width = metrics(made).horizontalAdvance(self.text())
        count = self._count_text()
        total = width + (metrics(font(12, 500)).horizontalAdvance(count) + px(6) if count else 0)
        x = (self.width() - total) // 2
        x += text(
            painter,
            QRect(x, 0, width + 2, self.height()),
            self.text(),
            made,
            look.color(token),
        ) + px(6)
        if count:
            quiet = look.color("accent-t" if on else "muted")
            text(
                painter,
                QRect(x, 0, self.width() - x, self.height()),
                count,
                font(12, 500, tabular=True),
                quiet,
            )
        if self.hasFocus():
            rounded(painter, self.rect(), 6, None, look.color("focus"), 2)
        painter.end()


class Segments(QWidget):
    """Choices side by side; `changed` carries the key of the chosen one. Arrow keys move, Tab leaves.

    Where the bar that holds them is too narrow for their words, one button stands for all and opens them as a menu.
    """

    changed = Signal(str)

    def __init__(
        self,
        segments: Sequence[Segment],
        current: str | None = None,
        *,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._small = small
        self._parts: list[_Part] = []
        self.setAccessibleName(name)
        self._name = name
        self._bar: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment in segments:
            part = _Part(segment, self)
            row.addWidget(part)
            self._parts.append(part)
            part.setChecked(segment.key == current)
            part.toggled.connect(self._on_toggled)
        self._folded = Button("", small=small, menu_arrow=True)
        self._folded.clicked.connect(self._open_menu)
        self._folded.hide()
        row.addWidget(self._folded)
        if current is None and self._parts:
            self._parts[0].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name_button()

    @property
    def text_size(self) -> int:
        """Size of the words at 100 %."""
        return 12 if self._small else 13

    @property
    def part_height(self) -> int:
        """Height in pixels."""
        return px(26 if self._small else 32)

    @property
    def current(self) -> str:
        """Key of the chosen segment, empty if there is none."""
        return next((part.segment_key for part in self._parts if part.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Choose by key; emits `changed` if it was another."""
        for part in self._parts:
            if part.segment_key == key:
                part.setChecked(True)

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """New counts by key; keys not named keep theirs."""
        for part in self._parts:
            if part.segment_key in counts:
                part.set_count(counts[part.segment_key])
        self._name_button()

    def ends(self, part: QRadioButton) -> tuple[bool, bool]:
        """Whether a part is the first and whether it is the last."""
        return part is self._parts[0], part is self._parts[-1]

    def _on_toggled(self, on: bool) -> None:
        if on:
            self._name_button()
            self.changed.emit(self.current)

    # One button for all

    def _name_button(self) -> None:
        one_stop(self._parts)
        words = next((part.accessibleName() for part in self._parts if part.isChecked()), "")
        self._folded.setText(words.replace("&", "&&"))
        self._folded.setAccessibleName(f"{self._name}: {words}" if self._name else words)
        self._folded.updateGeometry()

    def _open_menu(self) -> None:
        entries = [
            MenuEntry(part.accessibleName(), checked=part.isChecked(), on_triggered=partial(part.setChecked, True))
            for part in self._parts
        ]
        corner = self._folded.mapToGlobal(QPoint(0, self._folded.height() + 3))
        build_menu(self._folded, entries).popup(corner)

    def _fit(self) -> None:
        """Fold where the bar has no room for all words, and unfold where it has."""
        layout = self._bar.layout() if self._bar is not None else None
        if self._bar is None or layout is None or not self.isVisibleTo(self._bar):
            return
        folded = not self._folded.isHidden()
        whole = sum(part.sizeHint().width() for part in self._parts)
        spare = self._bar.width() - layout.minimumSize().width()
        if folded:
            spare -= whole - self._folded.sizeHint().width()
        if folded == (spare < 0):
            return
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        for part in self._parts:
            part.setVisible(folded)
        self._folded.setVisible(not folded)
        self.updateGeometry()
        if had_focus:
            shown = next((part for part in self._parts if part.isChecked()), None) if folded else self._folded
            (shown or self._parts[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._bar and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._bar is not self.parentWidget():
            if self._bar is not None:
                self._bar.removeEventFilter(self)
            self._bar = self.parentWidget()
            if self._bar is not None:
                self._bar.installEventFilter(self)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._folded.isHidden():
            return
        painter = QPainter(self)
        rounded(painter, self.rect(), 6, theme().color("surface"), theme().color("border2"))
        painter.end()
