"""The documents of a signature or approval request: in its panel, and those that an account has already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models.content import Document
from app.models.request import Request
from app.services import accounts, documents
from app.services.accounts import AccountInput, ContactInput
from app.services.assembly import Opened
from app.services.errors import Refused
from app.services.requests import acting, creating, detail, editing, listing, sending
from app.services.requests.creating import NewRequest
from app.services.requests.editing import Revision
from app.services.requests.kind_service import Given
from app.services.requests.listing import Kind
from app.services.requests.paperwork import DocumentDraft, PaperDetail
from app.views.desk import Desk
from app.views.paper_dialog import PaperDialog
from app.views.requests.paper_cards import PapersCard
from app.views.requests.paperwork import SignatureEditor
from app.views.requests.request_list import RequestList
from tests.support.window import add_account, name_firm, open_firm
from tests.views.widgets.test_paper_view import paper


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Opened]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        yield opened


def ask(firm: Opened, kind: Kind, account: int, content: DocumentDraft) -> int:
    return creating.create(firm.office, NewRequest(kind, (account,), "Return 2026", content))[0]


def papers(firm: Opened, request: int) -> PaperDetail:
    found = detail.request_detail(firm.office, request)
    assert found is not None
    content: PaperDetail = found.content
    return content


def count(firm: Opened) -> int:
    with firm.office.database.read() as session:
        return session.scalars(select(func.count(Document.id))).one()


@pytest.mark.behaviour("DOC-1", "DOC-2", "STOP-5")
def test_the_signed_copy_stands_beside_the_original_with_its_hash_and_both_can_be_read(
    firm: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "Return.pdf").write_bytes(paper(2))
    (tmp_path / "Return signed.pdf").write_bytes(paper(3))
    request = ask(firm, Kind.SIGNATURE, add_account(firm.office), DocumentDraft((tmp_path / "Return.pdf",)))
    sending.send(firm.office, [request])
    (signed,) = documents.keep(firm.office.store, [tmp_path / "Return signed.pdf"])
    acting.act(firm.office, request, "sign", Given(evidence=signed))
    assert listing.rows(firm.office, [request])[0].phase == "done"
    desk = Desk(firm.office, sync=True)
    listed = RequestList(desk, (Kind.SIGNATURE,))
    qtbot.addWidget(listed)
    listed.resize(1200, 800)
    listed.show()
    listed.open_request(request)
    original, copy = listed.findChildren(PapersCard)[-2:]
    shown = [each.text() for each in copy.findChildren(type(copy._title)) if "SHA-256" in each.text()]
    assert shown == [f"SHA-256 {signed.sha256[:16]}…"]
    copy.buttons[0].click()
    (dialog,) = copy.findChildren(PaperDialog)
    assert dialog.pages.count == 3
    dialog.reject()
    original.buttons[0].click()
    (dialog,) = original.findChildren(PaperDialog)
    assert dialog.pages.count == 2
    dialog.reject()
    assert desk.close()


@pytest.mark.behaviour("DOC-2", "DOC-3")
def test_a_document_that_is_there_is_asked_about_and_never_added_twice(firm: Opened, tmp_path: Path) -> None:
    account, other = add_account(firm.office), add_account(firm.office, "Sato Ceramics", "ines@sato.example")
    (tmp_path / "Return.pdf").write_bytes(paper(1))
    first = ask(firm, Kind.SIGNATURE, account, DocumentDraft((tmp_path / "Return.pdf",)))
    (there,) = papers(firm, first).documents
    second = ask(firm, Kind.APPROVAL, account, DocumentDraft(document_ids=(there.document_id,)))
    assert papers(firm, second).documents == (there,) and count(firm) == 1
    with pytest.raises(Refused, match="document-missing"):
        ask(firm, Kind.APPROVAL, other, DocumentDraft(document_ids=(there.document_id,)))
    with pytest.raises(Refused, match="document-missing"):
        ask(firm, Kind.APPROVAL, account, DocumentDraft(document_ids=(9_999,)))


def test_a_draft_takes_other_documents_and_those_taken_off_stay_with_the_account(firm: Opened, tmp_path: Path) -> None:
    for name in ("One.pdf", "Two.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    request = ask(firm, Kind.SIGNATURE, add_account(firm.office), DocumentDraft((tmp_path / "One.pdf",)))
    with firm.office.database.read() as session:
        version = session.get_one(Request, request).version
    content = DocumentDraft((tmp_path / "Two.pdf",), all_must_sign=False)
    editing.revise(firm.office, request, version, Revision("Two", content))
    assert [each.name for each in papers(firm, request).documents] == ["Two.pdf"] and count(firm) == 2


@pytest.mark.behaviour("DOC-2", "STOP-5")
def test_one_signature_is_enough_where_the_firm_says_so_and_all_must_sign_else(
    firm: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "Minutes.pdf").write_bytes(paper(1))
    people = [ContactInput(name, "Halden", f"{name}@halden.example", signatory=True) for name in ("nora", "peder")]
    account = accounts.create(firm.office, AccountInput("Halden Bakery Ltd"), people)
    editor = SignatureEditor()
    qtbot.addWidget(editor)
    editor.add_files([tmp_path / "Minutes.pdf"])
    for one, expected in ((False, "open"), (True, "done")):
        editor.one.setChecked(one)
        request = ask(firm, Kind.SIGNATURE, account, editor.content())
        sending.send(firm.office, [request])
        found = detail.request_detail(firm.office, request)
        assert found is not None
        acting.act(firm.office, request, "sign", Given(contact_ids=(found.parties[0].contact_id,)))
        row = listing.rows(firm.office, [request])[0]
        assert (row.phase, row.progress_done, row.progress_total) == (expected, 1, 2)
