"""Text with a little form, written and read: bold, italic, bullets, numbers, headings and nothing else (PRO-1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from app.services import rich_text
from app.services.rich_text import Block, BlockKind, Run
from app.views.theme import px, theme
from app.views.widgets.button import IconButton
from app.views.widgets.focus import lead_focus

HEADING_LEVEL = 2
BOLD = QFont.Weight.Bold
LIST_STYLES: dict[BlockKind, QTextListFormat.Style] = {
    "bullet": QTextListFormat.Style.ListDisc,
    "number": QTextListFormat.Style.ListDecimal,
}


def _list_of(block: QTextBlock) -> QTextList | None:
    """Qt's types do not say that most blocks are in no list."""
    return block.textList()


def kind_of(block: QTextBlock) -> BlockKind:
    """Tell what a block of a document is."""
    listed = _list_of(block)
    if listed is not None:
        return "number" if listed.format().style() == QTextListFormat.Style.ListDecimal else "bullet"
    return "heading" if block.blockFormat().headingLevel() else "text"


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """Return what a document says; all looks but ours are left out."""
    found: list[Block] = []
    block = document.begin()
    while block.isValid():
        kind, listed = kind_of(block), _list_of(block)
        number = listed.format().start() + listed.itemNumber(block) if listed is not None else 0
        runs: list[Run] = []
        at = block.begin()
        while not at.atEnd():
            piece = at.fragment()
            look = piece.charFormat()
            bold = look.fontWeight() >= BOLD and kind != "heading"
            runs.append(Run(piece.text(), bold, look.fontItalic()))
            at += 1
        found.append(Block(kind, tuple(runs), number))
        block = block.next()
    return rich_text.normal(found)


def _air(kind: BlockKind = "text") -> QTextBlockFormat:
    """Return the form of a block of a kind: paragraphs and headings stand apart, lines of a list close together."""
    form = QTextBlockFormat()
    form.setTopMargin(px({"heading": 10, "text": 6}.get(kind, 2)))
    if kind == "heading":
        form.setHeadingLevel(HEADING_LEVEL)
    return form


def fill(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Write blocks at a cursor, as one step that can be undone."""
    cursor.beginEditBlock()
    before: Block | None = None
    for block in blocks:
        if before is not None:
            cursor.insertBlock(_air(), QTextCharFormat())
        _begin(cursor, block, before)
        for run in block.runs:
            cursor.insertText(run.text.replace("\n", "\u2028"), _look(run, block.kind))
        before = block
    cursor.endEditBlock()


def _begin(cursor: QTextCursor, block: Block, before: Block | None) -> None:
    if block.kind == "heading":
        _make_heading(cursor)
    elif block.kind in LIST_STYLES:
        follows = before is not None and before.kind == block.kind
        if follows and (block.kind == "bullet" or (before is not None and block.number == before.number + 1)):
            listed = _list_of(cursor.block().previous())
            if listed is not None:
                cursor.setBlockFormat(_air(block.kind))
                listed.add(cursor.block())
                return
        cursor.setBlockFormat(_air(block.kind))
        form = QTextListFormat()
        form.setStyle(LIST_STYLES[block.kind])
        if block.kind == "number":
            form.setStart(block.number)
        cursor.createList(form)


def _make_heading(cursor: QTextCursor) -> None:
    cursor.setBlockFormat(_air("heading"))


def _look(run: Run, kind: BlockKind) -> QTextCharFormat:
    look = QTextCharFormat()
    if run.bold or kind == "heading":
        look.setFontWeight(BOLD)
    if run.italic:
        look.setFontItalic(True)
    if kind == "heading":
        look.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
    return look


class RichTextBox(QTextEdit):
    """The field itself: what is pasted keeps our looks only; Tab leaves; Ctrl Enter is the page's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasHtml():
            self.insertPlainText(source.text())
            return
        foreign = QTextDocument()
        foreign.setHtml(source.html())
        fill(self.textCursor(), blocks_of(foreign))
        self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        cursor = self.textCursor()
        if enter and kind_of(cursor.block()) in LIST_STYLES and not cursor.block().text():
            cursor.setBlockFormat(_air())
            return
        super().keyPressEvent(event)
        cursor = self.textCursor()
        if enter and kind_of(cursor.block()) == "heading" and not cursor.block().text():
            cursor.setBlockFormat(_air())
            cursor.setBlockCharFormat(QTextCharFormat())
            self.setCurrentCharFormat(QTextCharFormat())


class _LookButton(IconButton):
    """A button of the bar: filled while the look holds at the cursor."""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__(icon_name, name)
        self.setCheckable(True)

    def _colors(self) -> tuple[QColor | None, QColor | None, str]:
        if self.isChecked() and self.isEnabled():
            return theme().color("accent-s"), None, "accent-t"
        return super()._colors()


class RichTextEdit(QWidget):
    """A bar of looks above the text. `name` is what a screen reader calls the field."""

    changed = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = RichTextBox()
        self.box.setAccessibleName(name)
        self.box.textCursor().setBlockFormat(_air())
        lead_focus(self, self.box)
        self.bar = bar = QHBoxLayout()
        bar.setSpacing(px(2))
        self.bold = self._button(bar, "bold", self.tr("Bold (Ctrl B)"), self._on_bold)
        self.italic = self._button(bar, "italic", self.tr("Italic (Ctrl I)"), self._on_italic)
        self.bullets = self._button(bar, "list", self.tr("Bullets"), lambda: self._on_kind("bullet"))
        self.numbers = self._button(bar, "list-ordered", self.tr("Numbered list"), lambda: self._on_kind("number"))
        self.heading = self._button(bar, "heading", self.tr("Heading"), lambda: self._on_kind("heading"))
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(bar)
        column.addWidget(self.box, 1)
        for keys, button in (("Ctrl+B", self.bold), ("Ctrl+I", self.italic)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.box.textChanged.connect(self.changed)
        self.box.cursorPositionChanged.connect(self._show_looks)
        self.box.currentCharFormatChanged.connect(self._show_looks)

    def marked(self) -> str:
        """Return the text as it is stored."""
        return rich_text.write(blocks_of(self.box.document()))

    def set_marked(self, source: str) -> None:
        """Show a stored text; it is not a change, and cannot be undone."""
        self.box.blockSignals(True)
        self.box.document().setUndoRedoEnabled(False)
        self.box.clear()
        self.box.textCursor().setBlockFormat(_air())
        fill(QTextCursor(self.box.document()), rich_text.read(source))
        self.box.document().setUndoRedoEnabled(True)
        self.box.moveCursor(QTextCursor.MoveOperation.Start)
        self.box.blockSignals(False)
        self._show_looks()

    def _button(self, bar: QHBoxLayout, icon_name: str, name: str, act: Callable[[], None]) -> _LookButton:
        button = _LookButton(icon_name, name)
        button.clicked.connect(lambda: self._act(act))
        bar.addWidget(button)
        return button

    def _act(self, act: Callable[[], None]) -> None:
        act()
        self.box.setFocus()
        self._show_looks()

    def _on_bold(self) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Normal if self.box.fontWeight() >= BOLD else BOLD)
        self.box.mergeCurrentCharFormat(look)

    def _on_italic(self) -> None:
        look = QTextCharFormat()
        look.setFontItalic(not self.box.fontItalic())
        self.box.mergeCurrentCharFormat(look)

    def _on_kind(self, kind: BlockKind) -> None:
        """Make the lines of the selection this, or plain again where the first already is."""
        cursor = self.box.textCursor()
        first = cursor.document().findBlock(cursor.selectionStart())
        was = kind_of(first)
        cursor.beginEditBlock()
        block = first
        while block.isValid() and block.position() <= cursor.selectionEnd():
            whole = QTextCursor(block)
            whole.setBlockFormat(_air("text" if was == kind else kind))
            if "heading" in (was, kind):
                self._dress(whole, as_heading=kind == "heading" and was != kind)
            block = block.next()
        if was != kind and kind in LIST_STYLES:
            cursor.createList(LIST_STYLES[kind])
        cursor.endEditBlock()

    def _dress(self, whole: QTextCursor, *, as_heading: bool) -> None:
        """Give a line the looks of a heading, or take them."""
        if as_heading:
            _make_heading(whole)
        whole.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        look = _look(Run(""), "heading" if as_heading else "text")
        whole.setCharFormat(look)
        whole.setBlockCharFormat(look)

    def _show_looks(self) -> None:
        kind = kind_of(self.box.textCursor().block())
        for button, on in (
            (self.bold, self.box.fontWeight() >= BOLD),
            (self.italic, self.box.fontItalic()),
            (self.bullets, kind == "bullet"),
            (self.numbers, kind == "number"),
            (self.heading, kind == "heading"),
        ):
            button.setChecked(on)
        self.bold.set_disabled_reason(self.tr("A heading is bold already.") if kind == "heading" else None)
        if kind != "heading":
            self.bold.setToolTip(self.tr("Bold (Ctrl B)"))


class RichTextView(QTextEdit):
    """A stored text to read: as high as it is long, selectable, no links."""

    def __init__(self, source: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.set_marked(source)

    def set_marked(self, source: str) -> None:
        """Show a stored text."""
        self.clear()
        fill(QTextCursor(self.document()), rich_text.read(source))
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(int(self.document().size().height()) + px(16))
