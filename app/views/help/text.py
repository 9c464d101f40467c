"""A page of the help as it is read: Markdown in the program's own type and colours, light or dark."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.services.folding import fold
from app.services.handbook import HelpPage, anchor_of
from app.views.help.keys import PLACE, keys_markdown
from app.views.theme import font, px, theme
from app.views.widgets.focus import add_focus_ring

SIZES = {1: 20, 2: 15, 3: 13}
LINE_HEIGHT = 140
"""In percent."""


class HelpText(QTextBrowser):
    """Shows one page; it fetches nothing, and its links are followed by whoever listens to `anchorClicked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        add_focus_ring(self, 4)
        self.setOpenLinks(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setStyleSheet("QTextBrowser, QTextBrowser:focus { border: none; background: transparent; }")

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def show_page(self, page: HelpPage, words: str = "") -> None:
        """Show a page from its top; the places where `words` stand are marked."""
        self.setExtraSelections([])
        self.setMarkdown(page.text.replace(PLACE, keys_markdown()) if PLACE in page.text else page.text)
        self.document().setDocumentMargin(px(24))
        self.document().setDefaultFont(font(13))
        _dress(self.document())
        self._mark(fold(words).split())
        self.setAccessibleName(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, anchor: str) -> bool:
        """Scroll to the heading with this anchor; False where there is none."""
        document = self.document()
        block = document.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self.setTextCursor(QTextCursor(block))
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect().top() - px(16))
                return True
            block = block.next()
        return False

    def _mark(self, words: list[str]) -> None:
        marks = []
        for word in words:
            found = self.document().find(word)
            while not found.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = found, _marked()
                marks.append(mark)
                found = self.document().find(word, found)
        self.setExtraSelections(marks)


def _marked() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(theme().color("warn-s"))
    made.setForeground(theme().color("warn"))
    return made


def _dress(document: QTextDocument) -> None:
    """Give headings, paragraphs, lists and tables their sizes and gaps."""
    whole = QTextCursor(document)
    whole.beginEditBlock()  # laid out once, at the end
    block = document.begin()
    while block.isValid():
        _dress_block(block)
        block = block.next()
    whole.endEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame)


def _dress_block(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    level = block.blockFormat().headingLevel()
    gaps = QTextBlockFormat()
    gaps.setLineHeight(LINE_HEIGHT if not level else 120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if level:
        looks = QTextCharFormat()
        looks.setFont(font(SIZES[level], 600))
        cursor.setCharFormat(looks)
        gaps.setTopMargin(px(4 if level == 1 else 20))
        gaps.setBottomMargin(px(8))
    else:
        gaps.setTopMargin(0)
        in_table, in_list = cursor.currentTable() is not None, block.textList() is not None
        gaps.setBottomMargin(0 if in_table else px(4 if in_list else 10))
    QTextCursor(block).mergeBlockFormat(gaps)


def _dress_table(table: QTextTable) -> None:
    looks = table.format()
    looks.setBorder(1)
    looks.setBorderBrush(theme().color("border"))
    looks.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    looks.setBorderCollapse(True)
    looks.setCellPadding(px(6))
    looks.setCellSpacing(0)
    looks.setTopMargin(px(4))
    looks.setBottomMargin(px(12))
    looks.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(looks)
