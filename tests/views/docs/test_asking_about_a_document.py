"""*Request signature*, *Request approval* and Resend from a document that the account has (DOC-2, DOC-3, MAN-6)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from app.models.content import Document
from app.models.mail import Mail, MailState
from app.services import contacts
from app.services.accounts import ContactInput
from app.services.clock import SetClock
from app.services.requests import acting, detail, listing
from app.services.requests.kind_service import Given
from app.services.requests.listing import Kind, RequestRow
from app.services.send_due import send_due
from app.views.desk import RequestWish
from app.views.requests.bulk_dialog import BulkDialog
from app.views.requests.new_request import NewRequestDialog
from tests.support.window import name_firm, open_firm
from tests.views.docs.test_documents_of_an_account import Docs

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def docs(tmp_path: Path, qtbot: QtBot) -> Iterator[Docs]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        made = Docs(opened, qtbot, tmp_path)
        peder = ContactInput("Peder", "Halden", "peder@halden.example", signatory=True)
        contacts.add(opened.office, made.account, peder)
        yield made
        assert made.desk.close()


def wished(docs: Docs, qtbot: QtBot) -> tuple[list[RequestWish], list[NewRequestDialog]]:
    """Open the dialogs that are wished for, as the window does."""
    wishes: list[RequestWish] = []
    dialogs: list[NewRequestDialog] = []

    def open_it(wish: RequestWish) -> None:
        wishes.append(wish)
        dialog = NewRequestDialog(docs.desk, wish.kind, wish.account_ids, docs.page, documents=wish.documents)
        dialogs.append(dialog)
        dialog.open()
        dialog._ask()

    docs.desk.request_wanted.connect(open_it)
    return wishes, dialogs


def requests_of(docs: Docs, name: str) -> tuple[RequestRow, ...]:
    return docs.row(name).requests


def pass_gap(docs: Docs) -> None:
    clock = docs.firm.office.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(days=7))


def queued(docs: Docs) -> int:
    with docs.firm.office.database.read() as session:
        return session.scalars(select(func.count(Mail.id)).where(Mail.state == MailState.QUEUED)).one()


@pytest.mark.behaviour("DOC-2")
def test_a_signature_is_asked_for_from_the_menu_of_a_document_with_signers_and_reminders(
    docs: Docs, qtbot: QtBot
) -> None:
    docs.drop(docs.file("Return.pdf"))
    _, dialogs = wished(docs, qtbot)
    docs.choose("Return.pdf", "Request signature…")
    (dialog,) = dialogs
    assert dialog.kind is Kind.SIGNATURE and dialog._title.text() == "Return"
    boxes = dialog._recipients._boxes
    assert [box.isChecked() for box in boxes.values()] == [True, True]
    fields = dialog._reminders.fields
    fields.toggle.setChecked(True)
    fields.days.setValue(4)
    fields.number.setValue(2)
    dialog.primary_button.click()
    assert not dialog.isVisible()
    (row,) = requests_of(docs, "Return.pdf")
    assert (row.phase, row.progress_total, row.reminders.days, row.reminders.number) == ("open", 2, 4, 2)
    assert docs.names() == ["Return.pdf"], "the document is not added a second time"
    found = detail.request_detail(docs.firm.office, row.id)
    assert found is not None
    acting.act(docs.firm.office, row.id, "sign", Given(contact_ids=(found.parties[0].contact_id,)))
    assert docs.pills("Return.pdf") == ["1 of 2 signed"]


@pytest.mark.behaviour("DOC-2")
def test_only_the_ticked_signers_are_asked(docs: Docs, qtbot: QtBot) -> None:
    docs.drop(docs.file("Return.pdf"))
    _, dialogs = wished(docs, qtbot)
    docs.choose("Return.pdf", "Request signature…")
    first = next(iter(dialogs[0]._recipients._boxes.values()))
    first.setChecked(False)
    dialogs[0]._ask()
    dialogs[0].primary_button.click()
    assert requests_of(docs, "Return.pdf")[0].progress_total == 1


@pytest.mark.behaviour("DOC-3")
def test_one_approval_is_asked_for_about_several_ticked_documents(docs: Docs, qtbot: QtBot) -> None:
    docs.drop(docs.file("Return.pdf"), docs.file("Balance.pdf"), docs.file("Payroll.pdf"))
    _, dialogs = wished(docs, qtbot)
    ids = [docs.row(name).id for name in ("Return.pdf", "Balance.pdf")]
    docs.list._model.set_checked(ids, True)
    assert docs.list.bulk.isVisible()
    entries = [each for each in docs.list.actions_.asking(docs.list.chosen()) if each is not None]
    asking = next(each for each in entries if each.text == "Request approval…")
    assert asking.enabled and asking.on_triggered is not None
    asking.on_triggered()
    dialogs[0]._title.setText("Papers of the year")
    dialogs[0]._reminders.fields.toggle.setChecked(True)
    dialogs[0]._reminders.fields.days.setValue(5)
    dialogs[0].primary_button.click()
    (one,), (other,) = requests_of(docs, "Return.pdf"), requests_of(docs, "Balance.pdf")
    assert one.id == other.id and requests_of(docs, "Payroll.pdf") == ()
    with docs.firm.office.database.read() as session:
        assert session.scalars(select(func.count(Document.id))).one() == 3
    assert (one.reminders.enabled, one.reminders.days) == (True, 5)
    assert set(one.extra.documents) == {"Return.pdf", "Balance.pdf"}


@pytest.mark.behaviour("DOC-2")
def test_a_document_taken_off_again_leaves_nothing_to_ask_about_and_the_dialog_says_so(
    docs: Docs, qtbot: QtBot
) -> None:
    docs.drop(docs.file("Return.pdf"))
    _, dialogs = wished(docs, qtbot)
    docs.choose("Return.pdf", "Request approval…")
    editor = dialogs[0]._editor()
    editor.files._remove(editor.files.documents[0])  # type: ignore[attr-defined]
    dialogs[0].primary_button.click()
    assert dialogs[0].isVisible() and editor.fields["file"].error
    dialogs[0].set_changed(False)
    dialogs[0].reject()


@pytest.mark.behaviour("MAN-6", "MAN-2", "MAN-4")
def test_signature_and_approval_are_each_resent_from_the_row_of_the_document_and_taken_back(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    docs.ask(Kind.SIGNATURE, "Return.pdf")
    docs.ask(Kind.APPROVAL, "Return.pdf")
    assert [each.text for each in docs.entries("Return.pdf")][1:3] == ["Resend signature", "Resend approval"]
    pass_gap(docs)
    for at, words in enumerate(("Resend signature", "Resend approval")):
        before = queued(docs)
        docs.choose("Return.pdf", words)
        assert queued(docs) == before + 2, "one mail to each who is notified"
        assert requests_of(docs, "Return.pdf")[at].surfaced_by == "resend"
        docs.undo()
        assert queued(docs) == before and requests_of(docs, "Return.pdf")[at].surfaced_by == "first"


@pytest.mark.behaviour("MAN-6")
def test_ctrl_r_on_a_document_about_which_two_things_wait_asks_which(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    signature = docs.ask(Kind.SIGNATURE, "Return.pdf")
    docs.ask(Kind.APPROVAL, "Return.pdf")
    pass_gap(docs)
    before = queued(docs)
    docs.list.table.select_id(docs.row("Return.pdf").id)
    docs.list._resend()
    (menu,) = [each for each in docs.list.actions_._owner.findChildren(QMenu) if each.isVisible()]
    assert [each.text() for each in menu.actions()] == ["Resend signature", "Resend approval"]
    menu.actions()[0].trigger()
    menu.close()
    assert queued(docs) == before + 2
    acting.act(docs.firm.office, signature, "sign", Given())
    assert [each.text for each in docs.entries("Return.pdf")][1] == "Resend approval", "only what still waits"
    docs.list._resend()
    assert requests_of(docs, "Return.pdf")[1].surfaced_by == "resend"


@pytest.mark.behaviour("MAN-6")
def test_signature_and_approval_are_resent_from_the_opened_document(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    docs.ask(Kind.SIGNATURE, "Return.pdf")
    docs.ask(Kind.APPROVAL, "Return.pdf")
    pass_gap(docs)
    docs.list.open_document(docs.row("Return.pdf").id)
    for at, words in enumerate(("Resend signature", "Resend approval")):
        docs.list.preview.dots.click()
        (menu,) = [each for each in docs.list.findChildren(QMenu) if each.isVisible()]
        next(each for each in menu.actions() if each.text() == words).trigger()
        menu.close()
        QApplication.processEvents()
        assert requests_of(docs, "Return.pdf")[at].surfaced_by == "resend"


@pytest.mark.behaviour("MAN-6", "MAN-4")
def test_what_waits_about_several_documents_is_resent_once_it_is_said_whom_that_reaches(docs: Docs) -> None:
    names = ("Return.pdf", "Balance.pdf")
    docs.drop(*(docs.file(name) for name in names))
    for name in names:
        docs.ask(Kind.APPROVAL, name)
    clock = docs.firm.office.clock
    assert isinstance(clock, SetClock)
    clock.advance(timedelta(minutes=1))
    send_due(docs.firm)
    pass_gap(docs)
    docs.list._model.set_checked([docs.row(name).id for name in names], True)
    before = queued(docs)
    docs.list._resend()
    (dialog,) = docs.list.actions_._owner.findChildren(BulkDialog)
    assert queued(docs) == before and "4 e-mail" in dialog.reach.accessibleName()
    dialog.primary_button.click()
    assert queued(docs) == before + 4
    assert {requests_of(docs, name)[0].surfaced_by for name in names} == {"resend"}
    docs.undo()
    assert queued(docs) == before


@pytest.mark.behaviour("MAN-6", "MAN-4")
def test_pressing_twice_sends_once(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    docs.ask(Kind.APPROVAL, "Return.pdf")
    pass_gap(docs)
    docs.choose("Return.pdf", "Resend approval")
    before = queued(docs)
    docs.choose("Return.pdf", "Resend approval")
    assert queued(docs) == before


@pytest.mark.behaviour("DOC-3", "STOP-6")
def test_an_approval_is_given_or_refused_with_a_reason_from_the_document(docs: Docs) -> None:
    docs.drop(docs.file("Return.pdf"))
    docs.ask(Kind.APPROVAL, "Return.pdf")
    (row,) = requests_of(docs, "Return.pdf")
    docs.choose("Return.pdf", f"Approval · {row.reference}", "Changes asked…")
    from app.views.requests.action_dialog import ActionDialog

    dialog = next(each for each in docs.list.findChildren(ActionDialog) if each.isVisible())
    dialog.primary_button.click()
    assert dialog.isVisible() and dialog._field is not None and dialog._field.error
    dialog._reason.setPlainText("The closing balance is wrong.")
    dialog.primary_button.click()
    assert not dialog.isVisible() and docs.pills("Return.pdf") == ["Changes asked"]
    found = detail.request_detail(docs.firm.office, row.id)
    assert found is not None and found.outcome_note == "The closing balance is wrong."
    docs.undo()
    docs.choose("Return.pdf", f"Approval · {row.reference}", "Mark as approved")
    assert docs.pills("Return.pdf") == ["Approved"]
    assert listing.rows(docs.firm.office, [row.id])[0].reminders.reason == "done"
