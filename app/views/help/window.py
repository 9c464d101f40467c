"""The window of the help: contents and search at the left, the page at the right. One, never modal, offline."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.services import handbook
from app.services.handbook import INDEX, Handbook
from app.views.help.text import HelpText
from app.views.help.topics import topic_of
from app.views.icons import program_icon
from app.views.theme import font, px, theme
from app.views.widgets.button import IconButton
from app.views.widgets.focus import add_focus_ring
from app.views.widgets.inputs import SearchField
from app.views.widgets.label import label, line
from app.views.words import dates

PAGE_ROLE = Qt.ItemDataRole.UserRole + 1
SIDE, WIDEST = 260, 740
USUAL, SMALLEST = QSize(960, 700), QSize(560, 420)


class HelpWindow(QWidget):
    """Shows the pages in the language of the window, and remembers where one has been."""

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setProperty("look", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowIcon(program_icon())
        self.setMinimumSize(SMALLEST)
        self.resize(QSize(px(USUAL.width()), px(USUAL.height())).boundedTo(self.screen().availableSize()))
        self.page = ""
        self._came_from: QWidget | None = None
        self._behind: list[tuple[str, int]] = []
        self._ahead: list[tuple[str, int]] = []
        self.book: Handbook = handbook.read(dates.language())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side())
        row.addWidget(line(vertical=True))
        row.addLayout(self._main(), 1)
        self._bind_keys()
        self._renewing = QTimer(self)
        self._renewing.setSingleShot(True)
        self._renewing.timeout.connect(self._renew)
        theme().changed.connect(self._renewing.start)
        self._word()

    # Building

    def _side(self) -> QWidget:
        side = self._contents = QFrame()
        side.setProperty("look", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(side)
        column.setContentsMargins(px(12), px(12), px(12), px(12))
        column.setSpacing(px(8))
        self.search = SearchField("", "Ctrl+F")
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._open_first)
        column.addWidget(self.search)
        self.contents = QListWidget()
        add_focus_ring(self.contents, 4)
        self.contents.setFrameShape(QFrame.Shape.NoFrame)
        self.contents.setStyleSheet("QListWidget { background: transparent; }")
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.contents.currentItemChanged.connect(self._on_chosen)
        column.addWidget(self.contents, 1)
        self._nothing = label("", "muted", wrap=True)
        self._nothing.hide()
        column.addWidget(self._nothing)
        return side

    def _main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(20), px(8), px(20), px(8))
        bar.setSpacing(px(4))
        self.back = IconButton("arrow-left", "")
        self.forward = IconButton("arrow-right", "")
        self.first = IconButton("book-open", "")
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self.first.clicked.connect(lambda: self.open_page(INDEX))
        for button in (self.back, self.forward, self.first):
            bar.addWidget(button)
        bar.addStretch(1)
        column.addLayout(bar)
        column.addWidget(line())
        self.text = HelpText()
        self.text.anchorClicked.connect(self._on_link)
        held = QHBoxLayout()
        self.text.setMaximumWidth(px(WIDEST))
        held.addWidget(self.text, 1)
        column.addLayout(held, 1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text keeps most of the width, also where it is large."""
        super().resizeEvent(event)
        self._contents.setFixedWidth(min(px(SIDE), self.width() * 2 // 5))

    def _bind_keys(self) -> None:
        bound = {"Esc": self.close, "Alt+Left": self.go_back, "Alt+Right": self.go_forward,
                 "F1": lambda: self.open_page(INDEX)}  # fmt: skip
        for keys, slot in bound.items():
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _word(self) -> None:
        """Say everything in the language of the window."""
        self.book = handbook.read(dates.language())
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.contents.setAccessibleName(self.tr("Contents"))
        for button, words in (
            (self.back, self.tr("Back")), (self.forward, self.tr("Forward")), (self.first, self.tr("First page")),
        ):  # fmt: skip
            button.setAccessibleName(words)
            button.setToolTip(words)
        self._fill()

    # Pages

    def open_page(self, name: str, anchor: str = "") -> None:
        """Show a page, and remember the one before it; an unknown one is the first page."""
        name = name if name in self.book.pages else INDEX
        if self.page and (name != self.page or anchor):
            self._behind.append((self.page, self._scrolled()))
            self._ahead.clear()
        self._show(name)
        if anchor:
            self.text.go_to(anchor)

    def go_back(self) -> None:
        """Return to the page before."""
        self._turn(self._behind, self._ahead)

    def go_forward(self) -> None:
        """Take back the last Back."""
        self._turn(self._ahead, self._behind)

    def _turn(self, out: list[tuple[str, int]], kept: list[tuple[str, int]]) -> None:
        if not out:
            return
        kept.append((self.page, self._scrolled()))
        name, scrolled = out.pop()
        self._show(name)
        self.text.verticalScrollBar().setValue(scrolled)

    def _show(self, name: str) -> None:
        self.page = name
        page = self.book.pages[name]
        self.text.show_page(page, self.search.text())
        self.setWindowTitle(self.tr("{page} – Help – Relance").format(page=page.title))
        self.back.setEnabled(bool(self._behind))
        self.forward.setEnabled(bool(self._ahead))
        self._select(name)

    def _scrolled(self) -> int:
        return self.text.verticalScrollBar().value()

    def _on_link(self, link: QUrl) -> None:
        name, anchor = handbook.split_link(link.toString())
        self.open_page(name or self.page, anchor)

    # Contents and search

    def _fill(self) -> None:
        """List the contents; while somebody searches, the pages that were found."""
        words = self.search.text()
        found = self.book.find(words)
        self.contents.blockSignals(True)
        self.contents.clear()
        if words.strip():
            for page in found:
                self._add(page.name, page.title)
        else:
            for part in self.book.parts:
                self._add_heading(part.title)
                for name in part.pages:
                    self._add(name, self.book.pages[name].title)
        self.contents.blockSignals(False)
        self._nothing.setVisible(bool(words.strip()) and not found)
        self._nothing.setText(self.tr("No page says “{words}”. Try another word.").format(words=words.strip()))
        self._select(self.page)

    def _add(self, name: str, title: str) -> None:
        item = QListWidgetItem(title, self.contents)
        item.setData(PAGE_ROLE, name)
        item.setToolTip(title)

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title, self.contents)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(font(11, 600))
        item.setForeground(theme().color("muted"))

    def _select(self, name: str) -> None:
        self.contents.blockSignals(True)
        at = next((i for i in range(self.contents.count()) if self.contents.item(i).data(PAGE_ROLE) == name), -1)
        self.contents.setCurrentRow(at)
        self.contents.blockSignals(False)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(PAGE_ROLE):
            self.open_page(str(item.data(PAGE_ROLE)))

    def _on_search(self) -> None:
        self._fill()
        if self.page:
            self.text.show_page(self.book.pages[self.page], self.search.text())

    def _open_first(self) -> None:
        found = self.book.find(self.search.text())
        if found:
            self.open_page(found[0].name)
            self.text.setFocus()

    # The window

    def come_at(self, page: str, asked: QWidget | None = None) -> None:
        """Show a page before all other windows; closing gives the keyboard back to the window that asked."""
        self._came_from = asked.window() if asked is not None else None
        self.search.clear()
        self.open_page(page)
        if not self.isVisible() and self._came_from is not None:
            self.setGeometry(_beside(self._came_from, self.size()))
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.isVisible():
            came_from.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # After the shell has said which language it is, and once for all translators.
            self._renewing.start()

    def _renew(self) -> None:
        scrolled = self._scrolled()
        self._word()
        if self.page:
            self._show(self.page)
            self.text.verticalScrollBar().setValue(scrolled)


def _beside(other: QWidget, size: QSize) -> QRect:
    """Return a place for the window: over the right half of the other, within its screen."""
    room = other.screen().availableGeometry()
    size = size.boundedTo(room.size())
    wanted = other.geometry().topRight() + QPoint(px(40) - size.width(), px(40))
    left = max(room.left(), min(wanted.x(), room.right() - size.width()))
    top = max(room.top(), min(wanted.y(), room.bottom() - size.height()))
    return QRect(left, top, size.width(), size.height())


_window: HelpWindow | None = None


def help_for(asked: QWidget | None) -> None:
    """Open the help at the page for a widget: its dialog's, its screen's."""
    open_help(topic_of(asked), asked)


def open_help(page: str, asked: QWidget | None = None) -> None:
    """Open the help at a page by name, as *Learn more* does."""
    global _window
    if _window is None:
        _window = HelpWindow()
    _window.come_at(page, asked)


def close_help() -> None:
    """Close the help for good: the program ends."""
    global _window
    if _window is not None:
        _window.hide()
        _window.deleteLater()
        _window = None
