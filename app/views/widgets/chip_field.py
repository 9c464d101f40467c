"""A field of chips: accounts or tags chosen one after the other, each with a × to take it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.avatar import paint_avatar
from app.views.widgets.button import Button
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.label import label
from app.views.widgets.painting import metrics, rounded, text

ROW, GAP, ENTRY = 28, 6, 110
"""Height of a row, room between two chips, and the least width of the entry, at 100 %."""
EDGE = 2
"""Width in pixels of the frame when it is widest: chips scroll inside."""
MOST_ROWS = 3
"""Beyond them the field scrolls."""
SHOWN = 40
"""Of more chips the others wait behind a button."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be a chip. `avatar` draws the square initials of an account before it."""

    key: str
    label: str
    avatar: bool = False


class _Chip(QPushButton):
    """One chip; pressing it (or Del, Backspace) takes it out."""

    removed = Signal(str)

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.label, parent)
        self.choice = choice
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(choice.label)
        self.setAccessibleName(self.tr("Remove {name}").format(name=choice.label))
        self.clicked.connect(self._on_removed)
        add_focus_ring(self, 4)

    def _on_removed(self) -> None:
        self.removed.emit(self.choice.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._on_removed()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lead = px(26) if self.choice.avatar else px(8)
        return QSize(lead + metrics(font(13)).horizontalAdvance(self.text()) + px(24), px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        rounded(
            painter,
            self.rect(),
            4,
            look.color("hover" if self.underMouse() else "surface"),
            look.color("border2"),
        )
        x = px(8)
        if self.choice.avatar:
            paint_avatar(
                painter,
                QRect(px(4), px(2), px(18), px(18)),
                self.text(),
                self.choice.key,
                square=True,
            )
            x = px(27)
        text(
            painter,
            QRect(x, 0, self.width() - x - px(20), self.height()),
            self.text(),
            font(13),
            look.color("text"),
        )
        paint_icon(painter, QPoint(self.width() - px(12), self.height() // 2), "x", "text2", 12)
        painter.end()


class _Rows(QWidget):
    """Chips one after the other, in as many rows as they need; the entry takes what is left of the last."""

    def __init__(self, entry: QLineEdit) -> None:
        super().__init__()
        self.setProperty("look", "clear")
        entry.setParent(self)
        self._entry = entry

    def lay_out(self, chips: Sequence[QWidget], width: int) -> int:
        """Put everything in its place; returns the number of rows."""
        x, row, gap = 0, 0, px(GAP)
        for widget in chips:
            wide = min(widget.sizeHint().width(), width)
            if x and x + wide > width:
                x, row = 0, row + 1
            widget.setGeometry(x, row * px(ROW) + px(5) - EDGE, wide, px(22))
            widget.setToolTip(widget.text() if isinstance(widget, _Chip) and wide < widget.sizeHint().width() else "")
            x += wide + gap
        if x and x + px(ENTRY) > width:
            x, row = 0, row + 1
        self._entry.setGeometry(x, row * px(ROW) + px(1) - EDGE, max(px(20), width - x), px(30))
        self.resize(width, (row + 1) * px(ROW) + px(32 - ROW) - 2 * EDGE)
        return row + 1


class ChipField(QWidget):
    """Chips and an entry with completion. `changed` tells that the chosen keys are others.

    It grows to three rows, then scrolls; of very many chips the first ones show, and a button that brings the others.
    The page may feed what can be chosen as the user types: `query_changed` carries the words, `set_choices` answers.
    """

    changed = Signal()
    query_changed = Signal(str)

    def __init__(self, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[str, Choice] = {}
        self._chips: dict[str, _Chip] = {}
        self._all_shown = False
        self._choices: dict[str, Choice] = {}
        self._popup: QAbstractItemView | None = None
        self._entry = QLineEdit()
        self._entry.setProperty("look", "bare")
        self._entry.setPlaceholderText(hint)
        self._entry.setAccessibleName(name)
        self._entry.installEventFilter(self)
        self._entry.textEdited.connect(self.query_changed)
        self._rows = _Rows(self._entry)
        self._more = Button("", "link", small=True, parent=self._rows)
        self._more.clicked.connect(self._show_all)
        self._more.hide()
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._rows)
        self._note = label("", "second", parent=self)
        self.setFixedHeight(px(32))
        self.setFocusProxy(self._entry)
        theme().changed.connect(self._lay_out)
        self._model = QStandardItemModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setObjectName("completer")
            popup.installEventFilter(self)
        completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self._entry.setCompleter(completer)
        self._popup = popup

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """What the completer offers."""
        self._choices = {choice.key: choice for choice in choices}
        self._model.clear()
        for choice in choices:
            item = QStandardItem(choice.label)
            item.setData(choice.key, Qt.ItemDataRole.UserRole)
            self._model.appendRow(item)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the chosen, in order."""
        return tuple(self._chosen)

    @property
    def chosen(self) -> tuple[tuple[str, str], ...]:
        """Keys and labels of the chosen, in order."""
        return tuple((choice.key, choice.label) for choice in self._chosen.values())

    def set_note(self, words: str) -> None:
        """A quiet note at the right end: "1 account = 1 request"."""
        self._note.setText(words)
        self._lay_out()

    def add(self, choice: Choice) -> None:
        """Add a chip; one that is there already is left."""
        if choice.key not in self._chosen:
            self._chosen[choice.key] = choice
            self._show_chips()
            self.changed.emit()

    def remove(self, key: str) -> None:
        """Take a chip out."""
        if self._chosen.pop(key, None) is not None:
            self._entry.setFocus()
            self._show_chips()
            self.changed.emit()

    def clear(self) -> None:
        """Take all chips out; the keyboard stays where it is."""
        if self._chosen:
            self._chosen.clear()
            self._show_chips()
            self.changed.emit()

    def _show_all(self) -> None:
        """Bring the chips that did not show; the first of them takes the keyboard."""
        first = next((key for key in self._chosen if key not in self._chips), None)
        self._all_shown = True
        self._show_chips()
        if first is not None:
            self._chips[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chips(self) -> None:
        """Make the chips that are to show, and take away those that are not."""
        wanted = list(self._chosen)[: None if self._all_shown else SHOWN]
        for key in [each for each in self._chips if each not in wanted]:
            chip = self._chips.pop(key)
            chip.hide()
            chip.deleteLater()
        before: QWidget = self._entry
        for key in wanted:
            if key not in self._chips:
                chip = self._chips[key] = _Chip(self._chosen[key], self._rows)
                chip.removed.connect(self.remove)
                chip.show()
            QWidget.setTabOrder(before, self._chips[key])
            before = self._chips[key]
        QWidget.setTabOrder(before, self._more)
        hidden = len(self._chosen) - len(wanted)
        self._more.setText(self.tr("+%n more", "", hidden))
        self._more.setVisible(hidden > 0)
        self._lay_out()

    def _lay_out(self) -> None:
        shown: list[QWidget] = [self._chips[key] for key in self._chosen if key in self._chips]
        if not self._more.isHidden():
            shown.append(self._more)
        note = self._note.sizeHint().width()
        room = self.width() - px(15) - (note + px(6) if note else 0)
        rows = self._rows.lay_out(shown, room)
        if rows > MOST_ROWS:
            rows = self._rows.lay_out(shown, room - self._scroll.verticalScrollBar().sizeHint().width())
        self.setFixedHeight(px(32) + (min(rows, MOST_ROWS) - 1) * px(ROW))
        self._scroll.setGeometry(px(5), EDGE, room, self.height() - 2 * EDGE)
        self._note.setGeometry(self.width() - px(10) - note, 0, note, px(32))
        held: QWidget | None = self.focusWidget()
        if held is None or held is self._entry:
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.maximum())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lay_out()  # hidden, the field cannot scroll to its end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _on_chosen(self, index: QModelIndex | QPersistentModelIndex) -> None:
        choice = self._choices.get(str(index.data(Qt.ItemDataRole.UserRole)))
        if choice is not None:
            self.add(choice)
        self._entry.clear()

    def _take_typed(self) -> bool:
        typed = self._entry.text().strip().casefold()
        fitting = [one for one in self._choices.values() if typed and typed in one.label.casefold()]
        exact = [one for one in fitting if one.label.casefold() == typed]
        chosen = exact or (fitting if len(fitting) == 1 else [])
        if not chosen:
            return False
        self.add(chosen[0])
        self._entry.clear()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._entry:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self.update()
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Backspace and not self._entry.text() and self._chosen:
                    self.remove(list(self._chosen)[-1])
                    return True
                plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self._take_typed():
                    return True
        if watched is self._popup and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            # Qt would only close the list: what fits alone is meant, and among several none is taken unseen.
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not self._popup.currentIndex().isValid():
                if self._take_typed():
                    self._popup.hide()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._entry.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        on = self._entry.hasFocus()
        wrong = self.property("error") == "true"
        edge = "bad-d" if wrong else "focus" if on else "input"
        rounded(
            painter,
            self.rect(),
            6,
            look.color("field"),
            look.color(edge),
            2 if on or wrong else 1,
        )
        painter.end()
