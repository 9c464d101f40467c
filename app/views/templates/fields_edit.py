"""A text in which fields stand as tinted chips, and are completed while they are typed (TPL-2)."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.services.mail.template_language import FIELD, MARK
from app.views.templates.field_popup import FieldChoice, FieldCompleter
from app.views.theme import px, theme

TYPED = re.compile(r"\{\{[ \t]*([a-z0-9_.]*)$")
"""A field that is being typed, up to the cursor."""
INSERT = "Ctrl+I"
"""Opens the list of fields: braces need AltGr on many keyboards."""
KEYS_OF_POPUP = (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class _Highlighter(QSyntaxHighlighter):
    """Known fields as chips, anything else with braces in the colour of mistakes."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.known: Collection[str] = ()
        theme().changed.connect(self.rehighlight)

    def highlightBlock(self, line: str) -> None:
        look = theme()
        chip, bad = QTextCharFormat(), QTextCharFormat()
        chip.setForeground(look.color("accent-t"))
        chip.setBackground(look.color("accent-s"))
        bad.setForeground(look.color("bad"))
        bad.setBackground(look.color("bad-s"))
        spans = []
        for match in FIELD.finditer(line):
            spans.append(match.span())
            self.setFormat(match.start(), match.end() - match.start(), chip if match[1] in self.known else bad)
        for mark in MARK.finditer(line):
            if not any(start <= mark.start() < end for start, end in spans):
                self.setFormat(mark.start(), 2, bad)


class FieldsEdit(QPlainTextEdit):
    """`single_line` for a subject: it has no line ends. Tab leaves."""

    def __init__(self, *, single_line: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._single = single_line
        self._highlighter = _Highlighter(self.document())
        self.completer = FieldCompleter(self)
        self.completer.activated.connect(self._on_picked)
        self.setTabChangesFocus(True)
        if single_line:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setFixedHeight(px(54))

    def words(self) -> str:
        """Return what is typed, the spaces that do not break included: Qt's own plain text has lost them."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def offer(self, choices: Collection[FieldChoice]) -> None:
        """Offer these fields; those allowed are known."""
        self._highlighter.known = frozenset(each.name for each in choices if each.allowed)
        self._highlighter.rehighlight()
        self.completer.offer(list(choices))

    def begin_field(self) -> None:
        """Open the list at the cursor, as if the braces had been typed."""
        self.setFocus()
        cursor = self.textCursor()
        if TYPED.search(cursor.block().text()[: cursor.positionInBlock()]) is None:
            cursor.insertText("{{ ")
        self._complete()

    def insert_paragraph(self, words: str) -> None:
        """Put words at the cursor, as a paragraph of their own."""
        cursor = self.textCursor()
        before = self.toPlainText()[: cursor.position()]
        after = self.toPlainText()[cursor.position() :]
        lead = "" if not before or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        tail = "" if not after or after.startswith("\n\n") else "\n" if after.startswith("\n") else "\n\n"
        cursor.insertText(f"{lead}{words}{tail}")
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer.list
        if popup.isVisible() and event.key() in KEYS_OF_POPUP:
            event.ignore()  # the popup's: it picks, or closes
            return
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if QKeySequence(event.keyCombination()) == QKeySequence(INSERT) and self.completer.has_choices:
            self.begin_field()
            return
        if with_control and enter:
            event.ignore()  # the page's
            return
        if self._single and enter:
            return
        super().keyPressEvent(event)
        if event.text() or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._complete()
        else:
            popup.hide()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words; into a subject as one line."""
        if self._single:
            self.insertPlainText(" ".join(source.text().split()))
        else:
            super().insertFromMimeData(source)

    def _complete(self) -> None:
        cursor = self.textCursor()
        typed = TYPED.search(cursor.block().text()[: cursor.positionInBlock()])
        if typed is None:
            self.completer.list.hide()
            return
        self.completer.open_at(typed[1], self.cursorRect().translated(0, px(4)))

    def _on_picked(self, name: str) -> None:
        cursor = self.textCursor()
        typed = TYPED.search(cursor.block().text()[: cursor.positionInBlock()])
        if typed is not None:
            start = cursor.block().position() + typed.start()
            cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"{{{{ {name} }}}}")
        self.setTextCursor(cursor)
        # What stood behind the cursor of a field that was half there.
        rest = cursor.block().text()[cursor.positionInBlock() :]
        left = re.match(r"[ \t]*\}\}", rest)
        if left is not None:
            cursor.setPosition(cursor.position() + left.end(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
