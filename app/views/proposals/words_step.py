"""A step of words: the introduction, or the terms, as text with a little form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import rich_text
from app.services.requests.placeholders import FIELDS
from app.views.theme import px
from app.views.widgets.field import Field
from app.views.widgets.label import label
from app.views.widgets.rich_text import RichTextEdit

NEAR_THE_END = 0.9


class WordsStep(QWidget):
    """`changed` after every edit."""

    changed = Signal()

    def __init__(self, caption: str, aside: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(10))
        self.edit = RichTextEdit(caption)
        self.edit.box.setMinimumHeight(px(220))
        self.field = Field(caption, self.edit, aside=aside)
        self.column.addWidget(self.field, 1)
        names = "  ".join(f"{{{{ {name} }}}}" for name in FIELDS)
        self._fields = label(
            self.tr("The client’s own values stand in for {names}").format(names=names), "second", wrap=True
        )
        self.column.addWidget(self._fields)
        self._source = ""
        self.edit.changed.connect(self._on_edited)

    def marked(self) -> str:
        """Return the text as it is stored."""
        return self._source

    def set_marked(self, source: str) -> None:
        """Show a stored text; it is not a change."""
        self._source = source
        self.edit.set_marked(source)
        self.field.set_error(None)
        self._count()

    def problem(self) -> str:
        """Return a sentence where it is too long to be kept, or ""."""
        if not rich_text.too_long(self._source):
            return ""
        sentence = self.tr("Shorten the text: at most {limit} characters are kept.").format(
            limit=rich_text.MAX_CHARACTERS
        )
        self.field.set_error(sentence)
        return sentence

    def _on_edited(self) -> None:
        self._source = self.edit.marked()
        if self.field.error:
            self.field.set_error(None)
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        length = len(self._source)
        near = length > NEAR_THE_END * rich_text.MAX_CHARACTERS
        self.field.set_counter(f"{length} / {rich_text.MAX_CHARACTERS}" if near else "")
