"""A draft of a signature or approval request is edited from its menu: documents, words, due date, signers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import contacts
from app.services.accounts import ContactInput
from app.services.requests import creating, detail, sending
from app.services.requests.creating import NewRequest
from app.services.requests.detail import RequestDetail
from app.services.requests.listing import Kind
from app.services.requests.paperwork import DocumentDraft
from app.views.requests.edit_dialog import EditDialog
from tests.support.window import name_firm, open_firm
from tests.views.docs.test_documents_of_an_account import Docs


@pytest.fixture
def docs(tmp_path: Path, qtbot: QtBot) -> Iterator[Docs]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        made = Docs(opened, qtbot, tmp_path)
        contacts.add(opened.office, made.account, ContactInput("Peder", "Halden", "peder@halden.example"))
        made.drop(made.file("Return.pdf"), made.file("Balance.pdf"))
        yield made
        assert made.desk.close()


def drafted(docs: Docs, kind: Kind) -> int:
    content = DocumentDraft(document_ids=(docs.row("Return.pdf").id,))
    return creating.create(docs.firm.office, NewRequest(kind, (docs.account,), "Return", content))[0]


def opened(docs: Docs, kind: Kind) -> EditDialog:
    """*Edit…* in the menu of the document's request."""
    (row,) = docs.row("Return.pdf").requests
    docs.choose("Return.pdf", f"{kind.title()} · {row.reference}", "Edit…")
    return next(each for each in docs.list.findChildren(EditDialog) if each.isVisible())


def found(docs: Docs, request: int) -> RequestDetail:
    read = detail.request_detail(docs.firm.office, request)
    assert read is not None
    return read


@pytest.mark.behaviour("DOC-2")
def test_a_draft_shows_what_it_says_and_keeps_what_is_changed(docs: Docs) -> None:
    request = drafted(docs, Kind.SIGNATURE)
    dialog = opened(docs, Kind.SIGNATURE)
    assert dialog.title.text() == "Return"
    names = {box.text(): box for box in dialog.signers.values()}
    assert {name: box.isChecked() for name, box in names.items()} == {"Nora Halden": True, "Peder Halden": False}
    dialog.title.setText("Return and balance")
    dialog.has_due.setChecked(True)
    dialog.due.set_value(date(2026, 12, 4))
    names["Peder Halden"].setChecked(True)
    dialog.editor.add_files([docs.file("Annex.pdf")])
    dialog.editor.one.setChecked(True)  # type: ignore[attr-defined]
    dialog.primary_button.click()
    assert not dialog.isVisible()
    read = found(docs, request)
    assert (read.row.title, read.row.due_on) == ("Return and balance", date(2026, 12, 4))
    assert [each.name for each in read.documents] == ["Return.pdf", "Annex.pdf"]
    assert len(read.parties) == 2 and read.content.all_must_sign is False
    sending.send(docs.firm.office, [request])
    assert "Edit…" not in [each.text for each in docs.list.actions_.requests.entries(found(docs, request).row) if each]


@pytest.mark.behaviour("DOC-3")
def test_a_draft_without_title_or_document_is_refused_beside_the_field(docs: Docs) -> None:
    drafted(docs, Kind.APPROVAL)
    dialog = opened(docs, Kind.APPROVAL)
    assert "signers" not in dialog.fields
    dialog.title.setText(" ")
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog.fields["title"].error
    dialog.title.setText("Return")
    files = dialog.editor.files  # type: ignore[attr-defined]
    files._remove(files.documents[0])
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog.editor.fields["file"].error
    dialog.set_changed(False)
    dialog.reject()


@pytest.mark.behaviour("DOC-2")
def test_what_a_colleague_changed_meanwhile_is_not_overwritten(docs: Docs) -> None:
    request = drafted(docs, Kind.SIGNATURE)
    dialog = opened(docs, Kind.SIGNATURE)
    sending.send(docs.firm.office, [request])
    dialog.title.setText("Too late")
    dialog.primary_button.click()
    assert dialog.isVisible() and docs.refusals[-1].code == "changed-meanwhile"
    assert found(docs, request).row.title == "Return"
    dialog.set_changed(False)
    dialog.reject()
