"""The Docs tab of an account: folders, adding, preview, pills that stack, and what open requests keep in place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QListWidgetItem
from pytestqt.qtbot import QtBot

from app.services import document_filing, document_folders, document_list, documents
from app.services.assembly import Opened
from app.services.document_list import DocumentQuery, DocumentRow
from app.services.errors import Refused
from app.services.requests import acting, creating, listing, sending
from app.services.requests.creating import NewRequest
from app.services.requests.kind_service import Given
from app.services.requests.listing import Kind
from app.services.requests.paperwork import DocumentDraft
from app.views.accounts.account_page import AccountPage
from app.views.desk import Desk, Place, Question, ToastWish
from app.views.documents.folder_list import AIMED
from app.views.documents.list import DocumentList
from app.views.documents.name_dialog import NameDialog
from app.views.widgets.menu import MenuEntry
from app.views.widgets.table import PillCell
from tests.support.window import add_account, name_firm, open_firm
from tests.views.widgets.test_paper_view import paper


class Docs:
    """The tab of one account, shown."""

    def __init__(self, firm: Opened, qtbot: QtBot, folder: Path) -> None:
        self.aimed: list[int] = []
        self.firm, self.folder = firm, folder
        self.account = add_account(firm.office)
        self.desk = Desk(firm.office, sync=True)
        self.toasts: list[ToastWish] = []
        self.refusals: list[Refused] = []
        self.questions: list[Question] = []
        self.desk.toasted.connect(self.toasts.append)
        self.desk.explained.connect(self.refusals.append)
        self.desk.asked.connect(self.questions.append)
        self.page = AccountPage(self.desk)
        qtbot.addWidget(self.page)
        self.page.resize(1300, 860)
        self.page.show()
        self.page.shown(Place("account", account_id=self.account, tab="docs"))
        body = self.page._bodies["docs"]
        assert isinstance(body, DocumentList)
        self.list = body

    def file(self, name: str, pages: int = 1) -> Path:
        path = self.folder / name
        path.write_bytes(paper(pages) + name.encode())
        return path

    def drop(self, *paths: Path) -> None:
        """Drop files on the list."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.list.dropEvent(
            QDropEvent(
                QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )  # fmt: skip

    def drag(self, *names: str, onto: str) -> None:
        """Drag rows onto a line beside the list, and let them go there."""
        table, lines = self.list.table, self.list.folders.list
        table.clearSelection()
        ids = [self.row(name).id for name in names]
        data = table.rows.mimeData([table.rows.index(table.rows.row_of(each), 1) for each in ids])
        at = QPointF(lines.visualItemRect(self._line(onto)).center())
        copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        lines.dragEnterEvent(QDragEnterEvent(at.toPoint(), copy, data, left, plain))
        over = QDragMoveEvent(at.toPoint(), copy, data, left, plain)
        lines.dragMoveEvent(over)
        self.aimed = [each for each in range(lines.count()) if lines.item(each).data(AIMED)]
        if over.isAccepted():
            lines.dropEvent(QDropEvent(at, copy, data, left, plain))

    def _line(self, words: str) -> QListWidgetItem:
        lines = self.list.folders.list
        return next(lines.item(at) for at in range(lines.count()) if lines.item(at).text() == words)

    def names(self) -> list[str]:
        return [row.name for row in self.rows()]

    def rows(self) -> list[DocumentRow]:
        return document_list.rows(self.firm.office, [int(each) for each in self.list._source.ids()])  # type: ignore[arg-type]

    def row(self, name: str) -> DocumentRow:
        return next(row for row in self.rows() if row.name == name)

    def pills(self, name: str) -> list[str]:
        cell = self.list._source.cell(self.row(name), "status")
        assert isinstance(cell, PillCell)
        return [pill.text for pill in cell.pills]

    def folders(self) -> list[tuple[str, int]]:
        return [(line.words, line.count) for line in self.list.folders._lines if not line.segment]

    def entries(self, name: str) -> list[MenuEntry]:
        menu = self.list.actions_.entries(self.row(name), lambda: None, self.list._show_request)
        return [each for each in menu if each is not None]

    def choose(self, name: str, *words: str) -> None:
        """Choose an entry of a document's menu, or of a menu in it."""
        entries: list[MenuEntry] = self.entries(name)
        for word in words[:-1]:
            entries = [each for each in next(e for e in entries if e.text == word).entries if each is not None]
        entry = next(each for each in entries if each.text == words[-1])
        assert entry.enabled and entry.on_triggered is not None
        entry.on_triggered()

    def show(self, line: str) -> None:
        """Choose a line beside the list: a folder, what came from clients, the archive, the trash."""
        lines = [each.words for each in self.list.folders._lines]
        self.list.folders.list.setCurrentRow(lines.index(line))

    def type_name(self, name: str) -> NameDialog:
        """Type into the dialog that asks for a name, and press its button."""
        dialog = next(each for each in self.list.findChildren(NameDialog) if each.isVisible())
        dialog.name.setText(name)
        dialog.primary_button.click()
        return dialog

    def new_folder(self, name: str) -> None:
        self.list.folders.new.click()
        self.type_name(name)

    def ask(self, kind: Kind, name: str) -> int:
        content = DocumentDraft(document_ids=(self.row(name).id,))
        (request,) = creating.create(self.firm.office, NewRequest(kind, (self.account,), name, content))
        sending.send(self.firm.office, [request])
        return request

    def undo(self) -> None:
        undo = self.toasts[-1].undo
        assert undo is not None
        undo()


@pytest.fixture
def docs(tmp_path: Path, qtbot: QtBot) -> Iterator[Docs]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        made = Docs(opened, qtbot, tmp_path)
        yield made
        assert made.desk.close()


@pytest.mark.behaviour("DOC-1")
def test_files_dropped_on_the_list_are_added_once_and_taken_back_by_undo(docs: Docs) -> None:
    one = docs.file("Return.pdf")
    docs.drop(one, docs.file("Balance.pdf"))
    assert sorted(docs.names()) == ["Balance.pdf", "Return.pdf"]
    again = docs.folder / "Return (1).pdf"
    again.write_bytes(one.read_bytes())
    docs.drop(again)
    assert sorted(docs.names()) == ["Balance.pdf", "Return.pdf"]
    assert "Return.pdf is there already" in docs.toasts[-1].text and docs.toasts[-1].undo is None
    docs.drop(docs.file("Payroll.pdf"))
    docs.undo()
    assert sorted(docs.names()) == ["Balance.pdf", "Return.pdf"]


@pytest.mark.behaviour("DOC-1")
def test_rows_dragged_onto_a_folder_lie_in_it_and_undo_puts_them_back(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"), docs.file("Payroll.pdf"))
    docs.new_folder("Tax")
    docs.list.folders.choose(None)
    docs.drag("Return.pdf", "Balance.pdf", onto="Tax")
    assert docs.aimed == [1], "where it would fall is seen before it falls"
    assert docs.folders() == [("All documents", 3), ("Tax", 2)]
    assert not any(docs.list.folders.list.item(each).data(AIMED) for each in range(5))
    docs.undo()
    assert docs.folders() == [("All documents", 3), ("Tax", 0)]
    docs.drag("Payroll.pdf", onto="Tax")
    docs.drag("Payroll.pdf", onto="All documents")
    assert docs.folders() == [("All documents", 3), ("Tax", 0)], "out of the folder again"


@pytest.mark.behaviour("DOC-1")
def test_a_ticked_row_brings_all_ticked_ones_and_nothing_falls_into_the_trash_by_dragging(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"), docs.file("Payroll.pdf"))
    docs.new_folder("Tax")
    docs.list.folders.choose(None)
    docs.list.table.rows.set_checked([docs.row("Return.pdf").id, docs.row("Balance.pdf").id], True)
    docs.drag("Balance.pdf", onto="Tax")
    assert docs.folders() == [("All documents", 3), ("Tax", 2)]
    docs.drag("Payroll.pdf", onto="Trash")
    assert docs.aimed == []
    assert len(docs.names()) == 3
    docs.show("Trash")
    assert not docs.list.table.dragEnabled()


@pytest.mark.behaviour("DOC-1")
def test_an_empty_file_is_refused_and_nothing_of_the_drop_is_added(docs: Docs) -> None:
    empty = docs.folder / "Scan.pdf"
    empty.touch()
    docs.drop(docs.file("Return.pdf"), empty)
    assert docs.names() == [] and docs.refusals[-1].code == "file-empty"


@pytest.mark.behaviour("DOC-1")
def test_folders_are_made_filled_renamed_and_taken_away_and_undo_puts_all_back(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"))
    docs.new_folder("Tax returns")
    docs.choose("Return.pdf", "Move to folder", "Tax returns")
    assert docs.folders() == [("All documents", 2), ("Tax returns", 1)]
    docs.list.folders.choose("Tax returns")
    assert docs.names() == ["Return.pdf"]
    docs.new_folder("2026")
    docs.drop(docs.file("Draft.pdf"))
    docs.choose("Draft.pdf", "Move to folder", "Tax returns / 2026")
    assert docs.folders() == [("All documents", 3), ("Tax returns", 2), ("2026", 1)]
    docs.list.folders.rename_wanted.emit("Tax returns")
    docs.type_name("Tax")
    assert {row.folder for row in docs.rows()} <= {"", "Tax", "Tax/2026"}
    docs.undo()
    docs.list.folders.remove_wanted.emit("Tax returns")
    assert docs.folders() == [("All documents", 3), ("2026", 1)]
    assert len(docs.names()) == 3, "nothing is lost with a folder"
    docs.undo()
    assert docs.folders() == [("All documents", 3), ("Tax returns", 2), ("2026", 1)]
    docs.list.folders.choose("Tax returns/2026")
    assert docs.names() == ["Draft.pdf"]


@pytest.mark.behaviour("DOC-1")
def test_a_name_that_is_there_is_refused_beside_the_field(docs: Docs) -> None:
    docs.new_folder("Letters")
    docs.list.folders.choose(None)
    for name, said in (("letters", "already"), ("", "Give the folder"), ("a/b", "no slash")):
        docs.list.folders.new.click()
        dialog = docs.type_name(name)
        assert dialog.isVisible() and said in dialog.field.error
        dialog.set_changed(False)
        dialog.reject()
    assert docs.folders() == [("All documents", 0), ("Letters", 0)]


@pytest.mark.behaviour("DOC-1", "DOC-2", "DOC-3")
def test_the_pills_of_a_document_stack_and_go_on_with_its_requests(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"))
    assert docs.pills("Return.pdf") == []
    signature, approval = docs.ask(Kind.SIGNATURE, "Return.pdf"), docs.ask(Kind.APPROVAL, "Return.pdf")
    assert docs.pills("Return.pdf") == ["To sign", "Pending"]
    docs.list.segments.set_current("signature")
    assert docs.names() == ["Return.pdf"]
    acting.act(docs.firm.office, signature, "sign", Given())
    assert docs.names() == [], "nothing waits for a signature any more"
    docs.list.segments.set_current("approval")
    assert docs.pills("Return.pdf") == ["Signed", "Pending"]
    acting.act(docs.firm.office, approval, "approve")
    docs.list.segments.set_current("all")
    assert docs.pills("Return.pdf") == ["Signed", "Approved"]


@pytest.mark.behaviour("DOC-1")
def test_what_a_request_waits_for_cannot_be_put_away_and_what_was_asked_about_is_never_deleted(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"))
    request = docs.ask(Kind.APPROVAL, "Return.pdf")
    docs.choose("Return.pdf", "Archive")
    assert docs.refusals[-1].code == "document-in-use" and docs.refusals[-1].params["title"] == "Return.pdf"
    acting.act(docs.firm.office, request, "approve")
    docs.choose("Return.pdf", "Archive")
    assert docs.names() == ["Balance.pdf"]
    docs.undo()
    assert len(docs.names()) == 2
    for name in ("Return.pdf", "Balance.pdf"):
        docs.choose(name, "Archive")
    docs.show("Archived")
    docs.choose("Return.pdf", "Put into the trash")
    assert docs.refusals[-1].code == "document-referred"
    docs.choose("Balance.pdf", "Put into the trash")
    assert docs.names() == ["Return.pdf"]


@pytest.mark.behaviour("DOC-1")
def test_what_is_thrown_away_is_taken_out_of_the_trash_to_where_it_lay(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"))
    docs.choose("Return.pdf", "Put into the trash")
    assert docs.names() == ["Balance.pdf"]
    docs.undo()
    assert len(docs.names()) == 2
    docs.choose("Balance.pdf", "Archive")
    docs.choose("Return.pdf", "Put into the trash")
    docs.show("Archived")
    docs.choose("Balance.pdf", "Put into the trash")
    assert docs.names() == [], "what lies in the trash lies nowhere else"
    docs.show("Trash")
    assert sorted(docs.names()) == ["Balance.pdf", "Return.pdf"]
    for name in ("Balance.pdf", "Return.pdf"):
        docs.choose(name, "Restore")
    assert docs.names() == []
    docs.show("All documents")
    assert docs.names() == ["Return.pdf"]
    docs.show("Archived")
    assert docs.names() == ["Balance.pdf"], "an archived one goes back into the archive"


@pytest.mark.behaviour("DOC-1")
def test_the_trash_is_emptied_for_good_after_a_yes_and_of_this_account_alone(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"), docs.file("Memo.pdf"))
    office = docs.firm.office
    other = add_account(office, "Sato Ceramics", "ines@sato.example")
    (theirs,) = document_filing.add_files(office, other, [docs.file("Theirs.pdf")]).ids
    document_filing.trash(office, [theirs])
    docs.choose("Return.pdf", "Put into the trash")
    docs.choose("Balance.pdf", "Put into the trash")
    docs.show("Trash")
    docs.choose("Return.pdf", "Delete for good…")
    assert docs.questions[-1].danger and len(docs.names()) == 2, "nothing is deleted before the yes"
    docs.questions[-1].on_yes()
    assert docs.names() == ["Balance.pdf"]
    assert docs.list.empty_button.isVisible()
    docs.list.empty_button.click()
    assert docs.questions[-1].title == "Delete 1 document(s) for good?"
    docs.questions[-1].on_yes()
    assert docs.names() == [] and not docs.list.empty_button.isVisible()
    assert document_list.document_ids(office, DocumentQuery(segment="trash")) == [theirs]
    docs.show("All documents")
    assert docs.names() == ["Memo.pdf"]


@pytest.mark.behaviour("DOC-1", "INB-1")
def test_what_came_from_the_client_stands_together_wherever_it_lies(docs: Docs) -> None:
    office = docs.firm.office
    docs.drop(docs.file("Return.pdf"), docs.file("Bank.pdf"), docs.file("Notes.pdf"))
    request = docs.ask(Kind.SIGNATURE, "Return.pdf")
    signed = documents.keep(office.store, [docs.file("Signed.pdf")])
    acting.act(office, request, "sign", Given(evidence=signed[0]))
    document_folders.move(office, [docs.row("Bank.pdf").id], "From the client")
    docs.show("From clients")
    assert sorted(docs.names()) == ["Bank.pdf", "Signed.pdf"]
    document_folders.move(office, [docs.row("Bank.pdf").id], "Letters")
    document_folders.move(office, [docs.row("Signed.pdf").id], "Letters")
    assert docs.names() == ["Signed.pdf"], "what staff put there leaves with the folder, what came back stays theirs"


@pytest.mark.behaviour("DOC-1")
def test_a_document_is_previewed_with_what_is_asked_about_it_and_the_request_is_opened_from_there(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf", 3))
    request = docs.ask(Kind.SIGNATURE, "Return.pdf")
    docs.list.table.opened.emit(docs.row("Return.pdf").id)
    assert docs.list.side.is_open and docs.list.preview.paper.count == 3
    (card,) = docs.list.preview._cards
    shown = [each.text() for each in card.findChildren(type(card._title))]
    assert "Signature" in shown and "Nora Halden" in shown
    docs.list.preview.request_wanted.emit(request)
    assert docs.list._panels.currentWidget() is docs.list.panel and docs.list.panel._request_id == request
    docs.page.shown(Place("account", account_id=docs.account, tab="signature", request_id=request))
    assert docs.list.panel._request_id == request and docs.list.table.current_id() == docs.row("Return.pdf").id


@pytest.mark.behaviour("DOC-1")
def test_a_document_that_is_renamed_is_named_so_by_the_mails_that_wait(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    request = docs.ask(Kind.APPROVAL, "Return.pdf")
    before = listing.rows(docs.firm.office, [request])[0].extra.documents
    docs.choose("Return.pdf", "Rename…")
    docs.type_name("Return 2026.pdf")
    assert (before, listing.rows(docs.firm.office, [request])[0].extra.documents) == (
        ("Return.pdf",), ("Return 2026.pdf",),
    )  # fmt: skip
    docs.undo()
    assert docs.names() == ["Return.pdf"]
    docs.choose("Return.pdf", "Rename…")
    dialog = docs.type_name("a/b.pdf")
    assert dialog.isVisible() and "do not take this name" in dialog.field.error
    dialog.set_changed(False)
    dialog.reject()


@pytest.mark.behaviour("DOC-1")
def test_a_search_finds_documents_without_accents_and_says_where_there_is_none(docs: Docs) -> None:
    docs.drop(docs.file("Bilan arrêté.pdf"), docs.file("Return.pdf"))
    docs.list.search.setText("arrete")
    docs.list.refresh()
    assert docs.names() == ["Bilan arrêté.pdf"]
    docs.list.search.setText("zeppelin")
    docs.list.refresh()
    assert docs.names() == [] and docs.list._stack.currentWidget() is docs.list._empty
    docs.list._empty.acted.emit()
    assert len(docs.names()) == 2


@pytest.mark.behaviour("DOC-1")
def test_open_requests_hold_signed_copies_and_what_a_thread_encloses_too(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    request = docs.ask(Kind.SIGNATURE, "Return.pdf")
    acting.act(docs.firm.office, request, "sign", Given(path=docs.file("Signed.pdf")))
    docs.choose("Signed.pdf", "Archive")
    assert sorted(docs.names()) == ["Return.pdf"], "it is signed: nothing waits"
    docs.undo()
    acting.act(docs.firm.office, request, "ask_again")
    docs.choose("Return.pdf", "Archive")
    assert docs.refusals[-1].code == "document-in-use"


@pytest.mark.behaviour("DOC-1")
def test_files_are_added_by_picking_them_into_the_folder_that_shows(docs: Docs) -> None:
    docs.new_folder("Letters")
    docs.list.folders.choose("Letters")
    docs.list.add_button.click()
    (dialog,) = docs.list.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(docs.file("Letter.pdf")), str(docs.file("Annex.pdf"))])
    dialog.close()
    assert {(row.name, row.folder) for row in docs.rows()} == {("Letter.pdf", "Letters"), ("Annex.pdf", "Letters")}
    assert docs.folders() == [("All documents", 2), ("Letters", 2)]
