"""A document as it looks: a PDF page by page, a picture, a text; for the rest its size and a way to open it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.services.errors import Fault, Refused
from app.services.file_names import safe_name
from app.services.papers import pages
from app.services.papers.pages import PagePicture, Sizes
from app.views.desk import Desk
from app.views.theme import px
from app.views.widgets.button import Button, IconButton
from app.views.widgets.focus import add_focus_ring, lead_focus
from app.views.widgets.label import label
from app.views.widgets.paper_sheets import MARGIN, Sheets

PDF: Final = "application/pdf"
PICTURES: Final = ("image/png", "image/jpeg")
TEXTS: Final = ("text/plain", "text/csv")
MAX_TEXT: Final = 200_000
ZOOM_STEP, MIN_ZOOM, MAX_ZOOM = 1.25, 0.25, 6.0
RUNS: Final = frozenset(
    f".{each}" for each in (
        "exe", "bat", "cmd", "com", "scr", "msi", "ps1", "vbs", "js", "jse", "wsf", "hta", "lnk", "url", "sh", "app",
        "jar", "desktop", "reg", "dll",
    )
)  # fmt: skip
"""Endings that a computer runs rather than shows; a client's file of that kind is never opened from here."""
Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was found in a document, off the GUI thread."""

    data: bytes
    sizes: Sizes | None = None
    image: QImage | None = None
    text: str | None = None


class PaperView(QWidget):
    """`show_pdf` or `show_file` shows a document; `loaded` tells that it, or why not, can be seen.

    Page Up and Page Down go from page to page, Ctrl + and Ctrl - enlarge, Ctrl 0 fits the width.
    """

    loaded = Signal()
    page_changed = Signal(int)

    def __init__(self, desk: Desk, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = name
        self._read: _Read | None = None
        self._zoom = 1.0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        self._stack = QStackedWidget()
        self.sheets = Sheets()
        self.sheets.wanted.connect(self._on_wanted)
        self.area = _Scroll(self.sheets)
        add_focus_ring(self.area)
        self.area.setAccessibleName(name or self.tr("Document"))
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._tell_page())
        self.area.resized.connect(self._fit)
        self.plain_text = QPlainTextEdit()
        self.plain_text.setReadOnly(True)
        self.plain_text.setFrameShape(QFrame.Shape.NoFrame)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.plain_text)
        self._stack.addWidget(self._message())
        column.addWidget(self._stack, 1)
        lead_focus(self, self.area)
        self.clear()

    # What callers do

    def show_pdf(self, source: bytes | Make, name: str = "") -> None:
        """Show a PDF: its bytes, or what makes them on a worker."""
        self.show_file(name or self._name or "document.pdf", PDF, source)

    def show_file(self, name: str, media_type: str, source: bytes | Make) -> None:
        """Show a document of any type."""
        self._name = name
        self._read = None
        self._say(self.tr("One moment…"))

        def work() -> _Read:
            return _look(source() if callable(source) else source, media_type)

        self._desk.run(self, work, self._show, self._fail, key="paper")

    def clear(self) -> None:
        """Show nothing."""
        self._read = None
        self._say("")

    @property
    def count(self) -> int:
        """How many pages there are; 0 for what has none."""
        return self._read.sizes.count if self._read and self._read.sizes else 0

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        bar = self.area.verticalScrollBar()
        return self.sheets.page_at(bar.value() + self.area.viewport().height() // 3) + 1

    def data(self) -> bytes | None:
        """Return the document's bytes once they are read."""
        return self._read.data if self._read else None

    def go_to(self, page: int) -> None:
        """Show a page, from 1."""
        if self._pages():
            at = min(max(1, page), self._pages()) - 1
            self.area.verticalScrollBar().setValue(max(0, self.sheets.area(at).top() - px(MARGIN) // 2))

    def set_zoom(self, zoom: float) -> None:
        """Show the pages this many times as wide as there is room."""
        page = self.page
        self._zoom = min(MAX_ZOOM, max(MIN_ZOOM, zoom))
        self._fit()
        self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if key in steps and self._pages():
            self.go_to(self.page + steps[Qt.Key(key)])
        elif control and key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self._zoom * ZOOM_STEP)
        elif control and key == Qt.Key.Key_Minus:
            self.set_zoom(self._zoom / ZOOM_STEP)
        elif control and key in (Qt.Key.Key_0, Qt.Key.Key_Agrave):
            self.set_zoom(1.0)
        else:
            super().keyPressEvent(event)

    # Its parts

    def _bar(self) -> QWidget:
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(px(16), px(4), px(8), px(4))
        self._where = label("", "second")
        row.addWidget(self._where)
        row.addStretch(1)
        smaller = IconButton("zoom-out", self.tr("Smaller"))
        smaller.clicked.connect(lambda: self.set_zoom(self._zoom / ZOOM_STEP))
        self._percent = label("", "second")
        larger = IconButton("zoom-in", self.tr("Larger"))
        larger.clicked.connect(lambda: self.set_zoom(self._zoom * ZOOM_STEP))
        for each in (smaller, self._percent, larger):
            row.addWidget(each)
        return self._head

    def _message(self) -> QWidget:
        self._plain = QWidget()
        column = QVBoxLayout(self._plain)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._words = label("", "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._open = Button(self.tr("Open with the system’s program"), icon_name="external-link")
        self._open.clicked.connect(self._open_outside)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        return self._plain

    def _say(self, words: str, *, openable: bool = False) -> None:
        self._head.hide()
        self._words.setText(words)
        self._open.setVisible(openable)
        self._stack.setCurrentWidget(self._plain)

    def _show(self, found: _Read) -> None:
        self._read = found
        if found.sizes is not None:
            self._show_sheets(found.sizes.pages)
        elif found.image is not None:
            self._show_sheets(((float(found.image.width()), float(found.image.height())),))
            self.sheets.put(0, found.image)
        elif found.text is not None:
            self.plain_text.setPlainText(found.text)
            self._head.hide()
            self._stack.setCurrentWidget(self.plain_text)
        else:
            size = self.locale().formattedDataSize(len(found.data))
            words = self.tr("No preview of {name} ({size}).").format(name=self._name, size=size)
            self._say(words, openable=Path(self._name).suffix.lower() not in RUNS)
        self.loaded.emit()

    def _show_sheets(self, sizes: tuple[tuple[float, float], ...]) -> None:
        self._zoom = 1.0
        self.sheets.show_sizes(sizes, self._room())
        self._head.show()
        self._stack.setCurrentWidget(self.area)
        self.area.verticalScrollBar().setValue(0)
        self._tell_page()

    def _fail(self, error: Exception) -> None:
        code = error.code if isinstance(error, (Refused, Fault)) else ""
        sentences = {
            "pdf-locked": self.tr("This file is locked with a password: it cannot be shown here."),
            "document-missing": self.tr("The bytes of this document are missing from the data folder."),
            "document-damaged": self.tr("The bytes of this document are damaged: they are not what was kept."),
        }
        self._say(sentences.get(code, self.tr("This file cannot be shown here: it is damaged, or no such file.")))
        self.loaded.emit()

    def _pages(self) -> int:
        return len(self._read.sizes.pages) if self._read and self._read.sizes else 0

    def _room(self) -> int:
        return self.area.viewport().width() - 2 * px(MARGIN)

    def _fit(self) -> None:
        if self._read and (self._read.sizes or self._read.image):
            self.sheets.set_width(round(self._room() * self._zoom))
            self._tell_page()

    def _tell_page(self) -> None:
        self._percent.setText(self.tr("{number} %").format(number=round(self._zoom * 100)))
        if self._pages():
            self._where.setText(self.tr("Page {page} of {count}").format(page=self.page, count=self.count))
            self.page_changed.emit(self.page)
        else:
            self._where.setText("")

    def _on_wanted(self, at: int, width: int) -> None:
        found = self._read
        if found is None or found.sizes is None:
            return

        def put(made: PagePicture) -> None:
            if self._read is found:
                self.sheets.put(at, as_image(made))

        self._desk.run(self, lambda: pages.picture(found.data, at, width), put, lambda _: None, key=f"page {at}")

    def _open_outside(self) -> None:
        if self._read is None:
            return
        path = Path(tempfile.mkdtemp(prefix="relance-")) / safe_name(self._name)
        path.write_bytes(self._read.data)
        path.chmod(0o400)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class _Scroll(QScrollArea):
    resized = Signal()

    def __init__(self, sheets: Sheets) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(sheets)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(420))


def as_image(made: PagePicture) -> QImage:
    """Return a page as Qt draws it; it owns its bytes."""
    return QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_RGB32).copy()


def _look(data: bytes, media_type: str) -> _Read:
    if media_type == PDF or data[:5] == b"%PDF-":
        return _Read(data, sizes=pages.sizes(data))
    if media_type in PICTURES:
        return _Read(data, image=_image(data))
    if media_type in TEXTS:
        return _Read(data, text=data[:MAX_TEXT].decode("utf-8", "replace"))
    return _Read(data)


def _image(data: bytes) -> QImage:
    """Read a picture, no larger than `pages.MAX_PIXELS`; raises `Refused` for what is none."""
    held = QBuffer()
    held.setData(QByteArray(data))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(held)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > pages.MAX_PIXELS:
        factor = (pages.MAX_PIXELS / (size.width() * size.height())) ** 0.5
        reader.setScaledSize(QSize(max(1, int(size.width() * factor)), max(1, int(size.height() * factor))))
    image = reader.read()
    if image.isNull():
        raise Refused("picture-unreadable")
    return image
