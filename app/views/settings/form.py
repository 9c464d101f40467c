"""A form over named values: fields in columns, what was changed, and sentences beside the field they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from app.services.errors import Refused
from app.views.theme import px
from app.views.widgets.field import Field
from app.views.widgets.inputs import Combo, SpinBox
from app.views.widgets.label import label
from app.views.widgets.toggle import Toggle
from app.views.words import refusals

HOURS = "HH:mm"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the form: how it is read from its editor, and put there."""

    get: Callable[[], Any]
    put: Callable[[Any], None]
    field: Field | None
    editor: QWidget


class Form(QObject):
    """Holds the entries; `changed` after every edit by a person."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: dict[str, Entry] = {}
        self._loaded: dict[str, Any] = {}
        self._loading = False
        self.is_loaded = False

    # Making fields

    def text(self, name: str, caption: str, *, help_text: str = "", hint: str = "") -> Field:
        """A line of text."""
        editor = QLineEdit()
        editor.setPlaceholderText(hint)
        editor.textChanged.connect(self._touched)

        def put(value: Any) -> None:
            editor.setText(str(value))
            editor.setCursorPosition(0)  # of what is longer than the field, the beginning shows

        return self.add(name, caption, editor, editor.text, put, help_text)

    def choice(self, name: str, caption: str, choices: Sequence[tuple[Any, str]], *, help_text: str = "") -> Field:
        """One of several: (value, words)."""
        editor = Combo()
        fill(editor, choices)
        editor.currentIndexChanged.connect(self._touched)
        return self.add(name, caption, editor, editor.currentData, lambda value: choose(editor, value), help_text)

    def number(self, name: str, caption: str, low: int, high: int, *, help_text: str = "", unit: str = "") -> Field:
        """A whole number; with a `unit` after it."""
        editor = SpinBox(low, high, low, inline=not unit)
        editor.valueChanged.connect(self._touched)
        holder: QWidget = editor
        if unit:
            holder = _with_words(editor, unit)
        field = self.add(name, caption, holder, editor.value, lambda value: editor.setValue(int(value)), help_text)
        if unit:
            field.caption_label().setBuddy(editor)
            editor.setAccessibleName(f"{caption}, {unit}")
        return field

    def hour(self, name: str, caption: str, *, help_text: str = "") -> Field:
        """A time of day, kept as "09:00"."""
        editor = QTimeEdit()
        editor.setDisplayFormat(HOURS)
        editor.lineEdit().setTextMargins(px(6), 0, 0, 0)
        editor.setFixedWidth(px(88))
        editor.timeChanged.connect(self._touched)
        return self.add(
            name,
            caption,
            editor,
            lambda: editor.time().toString(HOURS),
            lambda value: editor.setTime(QTime.fromString(str(value), HOURS)),
            help_text,
        )

    def switch(self, name: str, caption: str, help_text: str = "") -> QWidget:
        """A toggle with its words at the right of it."""
        editor = Toggle(caption)
        editor.setAccessibleDescription(help_text)
        editor.toggled.connect(self._touched)
        self.entries[name] = Entry(editor.isChecked, lambda value: editor.setChecked(bool(value)), None, editor)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        line.addWidget(editor)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(label(caption, "body", wrap=True))
        if help_text:
            words.addWidget(label(help_text, "second", wrap=True))
        line.addLayout(words, 1)
        return row

    def add(
        self,
        name: str,
        caption: str,
        editor: QWidget,
        get: Callable[[], Any],
        put: Callable[[Any], None],
        help_text: str = "",
    ) -> Field:
        """An editor of any kind; call `touch` when a person changes it."""
        field = Field(caption, editor, help_text=help_text)
        self.entries[name] = Entry(get, put, field, editor)
        return field

    def touch(self) -> None:
        """An editor of one's own was changed."""
        self._touched()

    # Values

    def load(self, values: Mapping[str, Any]) -> None:
        """Show values; what was typed before is gone. Names without an entry are left out."""
        self._loading = True
        for name, value in values.items():
            if name in self.entries:
                self.entries[name].put(value)
        self._loading = False
        self._loaded = self.values()
        self.is_loaded = True
        self.clear_errors()
        self.changed.emit()

    def values(self) -> dict[str, Any]:
        """Return what the editors say now."""
        return {name: entry.get() for name, entry in self.entries.items()}

    def differing(self) -> dict[str, Any]:
        """Return what a person changed since the last load; nothing before the first one."""
        if not self.is_loaded:
            return {}
        return {name: value for name, value in self.values().items() if self._loaded.get(name) != value}

    def loaded(self, names: Iterable[str]) -> dict[str, Any]:
        """Return what was last loaded or saved, of some entries."""
        return {name: self._loaded[name] for name in names}

    def accept(self, values: Mapping[str, Any]) -> None:
        """These values are saved now; what was typed since is not."""
        self._loaded.update(values)
        self.clear_errors()
        self.changed.emit()

    def restore(self) -> None:
        """Put back what was loaded."""
        self.load(dict(self._loaded))

    # Errors

    def show_refusal(self, refused: Refused) -> bool:
        """Show a refusal beside its field and go there; False where it belongs to none."""
        self.clear_errors()
        entry = self.entries.get(refused.field or "")
        if entry is None or entry.field is None:
            return False
        entry.field.set_error(refusals.refusal(refused))
        entry.editor.setFocus()
        return True

    def clear_errors(self) -> None:
        """Take all sentences away."""
        for entry in self.entries.values():
            if entry.field is not None and entry.field.error:
                entry.field.set_error(None)

    def _touched(self, *_: object) -> None:
        if not self._loading:
            self.changed.emit()


def fill(editor: Combo, choices: Sequence[tuple[Any, str]]) -> None:
    """Offer other choices; what was chosen stays if it is among them."""
    kept = editor.currentData()
    editor.blockSignals(True)
    editor.clear()
    for value, words in choices:
        editor.addItem(words, value)
    choose(editor, kept)
    editor.blockSignals(False)


def choose(editor: Combo, value: Any) -> None:
    """Choose by value; one that is not offered is added as it is, so that nothing stored is lost by looking at it."""
    at = editor.findData(value)
    if at < 0 and value not in (None, ""):
        editor.addItem(str(value), value)
        at = editor.count() - 1
    if at >= 0:
        editor.setCurrentIndex(at)


def side_by_side(*fields: QWidget, stretches: Sequence[int] = ()) -> QWidget:
    """Fields in one row; those without a stretch of their own share the room."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(12))
    for at, field in enumerate(fields):
        line.addWidget(field, stretches[at] if at < len(stretches) else 1, Qt.AlignmentFlag.AlignTop)
    return row


def _with_words(editor: QWidget, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(8))
    line.addWidget(editor)
    line.addWidget(label(words, "second"))
    line.addStretch(1)
    row.setFocusProxy(editor)
    return row
