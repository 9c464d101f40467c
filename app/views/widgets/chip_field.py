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
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.views.icons import paint_icon
from app.views.theme import font, px, theme
from app.views.widgets.avatar import paint_avatar
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.label import label
from app.views.widgets.painting import metrics, rounded, text


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


class ChipField(QWidget):
    """Chips and an entry with completion. `changed` tells that the chosen keys are others.

    The page may feed what can be chosen as the user types: `query_changed` carries the words, `set_choices` answers.
    """

    changed = Signal()
    query_changed = Signal(str)

    def __init__(self, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[_Chip] = []
        self._choices: dict[str, Choice] = {}
        self.setFixedHeight(px(32))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(5), 0, px(10), 0)
        row.setSpacing(px(6))
        self._row = row
        self._entry = QLineEdit(self)
        self._entry.setProperty("look", "bare")
        self._entry.setPlaceholderText(hint)
        self._entry.setAccessibleName(name)
        self._entry.installEventFilter(self)
        self._entry.textEdited.connect(self.query_changed)
        row.addWidget(self._entry, 1)
        self._note = label("", "second")
        row.addWidget(self._note)
        self.setFocusProxy(self._entry)
        self._model = QStandardItemModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        if (popup := completer.popup()) is not None:
            popup.setObjectName("completer")
        completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self._entry.setCompleter(completer)

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
        return tuple(chip.choice.key for chip in self._chips)

    @property
    def chosen(self) -> tuple[tuple[str, str], ...]:
        """Keys and labels of the chosen, in order."""
        return tuple((chip.choice.key, chip.choice.label) for chip in self._chips)

    def set_note(self, words: str) -> None:
        """A quiet note at the right end: "1 account = 1 request"."""
        self._note.setText(words)

    def add(self, choice: Choice) -> None:
        """Add a chip; one that is there already is left."""
        if choice.key in self.keys:
            return
        chip = _Chip(choice, self)
        chip.removed.connect(self.remove)
        self._row.insertWidget(len(self._chips), chip)
        self._chips.append(chip)
        self.changed.emit()

    def remove(self, key: str) -> None:
        """Take a chip out."""
        for chip in [each for each in self._chips if each.choice.key == key]:
            self._chips.remove(chip)
            self._row.removeWidget(chip)
            self._entry.setFocus()
            chip.hide()
            chip.deleteLater()
            self.changed.emit()

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
                if event.key() == Qt.Key.Key_Backspace and not self._entry.text() and self._chips:
                    self.remove(self._chips[-1].choice.key)
                    return True
                plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self._take_typed():
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
