"""A document as it looks: pages in sight, keys, pictures, texts; what cannot be shown says so."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

from app.services.assembly import Opened
from app.services.errors import Refused
from app.services.papers import pages
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.widgets.paper_view import PaperView
from tests.support.window import open_firm


def paper(count: int, password: str | None = None) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), encrypt=password)
    for number in range(count):
        canvas.drawString(100, 700, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        yield opened


@pytest.fixture
def view(firm: Opened, qtbot: QtBot) -> PaperView:
    made = PaperView(Desk(firm.office, sync=True), "The accounts")
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    return made


@pytest.mark.behaviour("DOC-1")
def test_a_paper_is_leafed_through_by_keys_and_only_pages_in_sight_are_made(view: PaperView, qtbot: QtBot) -> None:
    view.show_pdf(lambda: paper(40))
    view.grab()
    assert view.count == 40
    assert view._where.text() == "Page 1 of 40"
    assert view.sheets.has(0) and not view.sheets.has(20)
    qtbot.keyClick(view.area, Qt.Key.Key_PageDown)
    assert view.page == 2
    view.go_to(21)
    view.grab()
    assert view._where.text() == "Page 21 of 40" and view.sheets.has(20)
    narrow = view.sheets.area(0).width()
    qtbot.keyClick(view.area, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.sheets.area(0).width() > narrow and view.page == 21
    assert view._percent.text() == "125 %"


@pytest.mark.behaviour("DOC-1")
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.4 the accounts", "damaged"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 5000, "damaged"),
        (paper(1, "secret"), "password"),
    ],
)
def test_a_damaged_or_locked_paper_says_so_and_nothing_else_happens(view: PaperView, content: bytes, said: str) -> None:
    view.show_pdf(content)
    assert said in view._words.text() and view.count == 0
    view.show_pdf(paper(1))
    assert view.count == 1, "the next one is shown"


def test_a_picture_and_a_text_are_shown_and_the_rest_can_be_opened_elsewhere(view: PaperView, tmp_path: Path) -> None:
    scan = QImage(60, 40, QImage.Format.Format_RGB32)
    scan.fill(Qt.GlobalColor.red)
    scan.save(str(tmp_path / "scan.png"))
    view.show_file("scan.png", "image/png", (tmp_path / "scan.png").read_bytes())
    assert view.sheets.has(0) and view.area.isVisible()
    view.show_file("note.txt", "text/plain", "Chère Nora".encode())
    assert view.plain_text.toPlainText() == "Chère Nora"
    view.show_file("sheet.xlsx", "application/vnd.ms-excel", b"PK123")
    assert "sheet.xlsx" in view._words.text() and view._open.isVisible()
    view.show_file("invoice.exe", "application/octet-stream", b"MZ")
    assert not view._open.isVisible(), "a program is never started from here"
    view.show_file("scan.png", "image/png", b"no picture")
    assert "damaged" in view._words.text()


def test_a_hostile_page_size_is_drawn_within_the_cap() -> None:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(14_000, 14_000))
    canvas.showPage()
    canvas.save()
    made = pages.picture(held.getvalue(), 0, 50_000)
    assert made.width * made.height <= pages.MAX_PIXELS
    with pytest.raises(Refused):
        pages.picture(held.getvalue(), 7, 100)


@pytest.mark.behaviour("DOC-1")
def test_a_paper_is_saved_and_printed_from_its_dialog(
    firm: Opened, view: PaperView, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PaperDialog(Desk(firm.office, sync=True), view, "INV-7", lambda: paper(3))
    dialog.open()
    assert dialog.save_button.isEnabled() and dialog.print_button.isEnabled()
    dialog.save(tmp_path / "copy.pdf")
    assert pages.sizes((tmp_path / "copy.pdf").read_bytes()).count == 3
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.print_on(printer)
    assert pages.sizes((tmp_path / "printed.pdf").read_bytes()).count == 3
    dialog.reject()
