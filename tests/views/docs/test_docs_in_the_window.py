"""Docs from the side bar of the real window: its tabs, asking for what is pending, an account's Approvals tab."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.account import ContactLink
from app.models.content import Document
from app.models.mail import Mail
from app.services import contacts
from app.services.accounts import ContactInput
from app.services.assembly import Opened, make_sender
from app.services.clock import SetClock
from app.services.requests import detail, listing
from app.services.requests.listing import Kind
from app.views.accounts.account_page import AccountPage
from app.views.desk import Desk, Place
from app.views.main_window import MainWindow
from app.views.pulse import Pulse
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.docs_page import DocsPage
from app.views.requests.request_list import RequestList
from tests.support.window import add_account, name_firm, open_firm
from tests.views.docs.test_request_for_pending import approvals, dialog_of


@dataclass
class Runs:
    """What a sender says that runs well."""

    stopped: str = ""
    stopped_words: str = ""


class Window:
    """The real window over a firm with two accounts whose approvals are pending."""

    def __init__(self, firm: Opened, qtbot: QtBot, folder: Path) -> None:
        self.firm = firm
        self.halden = add_account(firm.office)
        sato = add_account(firm.office, "Sato Ceramics", "ines@sato.example")
        self.asked = [
            *approvals(firm, self.halden, folder, "Balance.pdf", "Return.pdf", "Payroll.pdf"),
            *approvals(firm, sato, folder, "Memo.pdf"),
        ]
        self.desk = Desk(firm.office, sync=True)
        self.pulse = Pulse(self.desk, Runs)
        self.window = MainWindow(self.desk, self.pulse)
        qtbot.addWidget(self.window)
        self.window.show()
        self.pulse.start()

    def docs(self) -> DocsPage:
        """Press Docs in the side bar."""
        self.window.sidebar.buttons["docs"].click()
        page = self.window.page()
        assert isinstance(page, DocsPage)
        return page

    def account(self) -> RequestList:
        """Go to the Approvals tab of the first account."""
        self.desk.go(Place("account", account_id=self.halden, tab="approval"))
        page = self.window.page()
        assert isinstance(page, AccountPage)
        assert page.tabs.current_key == "approval"
        body = page._bodies["approval"]
        assert isinstance(body, RequestList)
        return body

    def sent(self) -> list[Mail]:
        """Let the mails that wait leave; return those that left just now."""
        clock = self.firm.office.clock
        assert isinstance(clock, SetClock)
        before = clock.now()
        clock.advance(timedelta(seconds=61))
        sender = make_sender(self.firm.office)
        sender.run_pass()
        sender.stop()
        with self.firm.office.database.read() as session:
            mails = list(session.scalars(select(Mail).where(Mail.claimed_at > before).order_by(Mail.id)))
            for each in mails:
                assert each.items
            return mails


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[Window]:
    with closing(open_firm(tmp_path)) as opened:
        name_firm(opened.office)
        made = Window(opened, qtbot, tmp_path)
        yield made
        assert made.desk.close()


@pytest.mark.behaviour("MAN-7", "DOC-3")
def test_the_ticked_approvals_go_out_from_docs_in_one_mail_with_the_edited_message(window: Window) -> None:
    page = window.docs()
    page.view.tabs.set_current_key("approval")
    listed = page.view.lists["approval"]
    listed._model.set_checked(window.asked[:2], True)
    dialog = dialog_of(listed)
    dialog.message.setPlainText("We file on Friday.\n\n{{ documents.list }}")
    dialog.primary_button.click()
    assert not dialog.isVisible()
    (mail,) = window.sent()
    assert {item.request_id for item in mail.items} == set(window.asked[:2])
    assert "We file on Friday." in mail.text and "Balance.pdf, APP" in mail.text
    assert "Payroll.pdf, APP" not in mail.text, "the third is only named among what is open besides"


@pytest.mark.behaviour("MAN-7")
def test_all_pending_of_an_account_go_out_from_its_approvals_tab_and_of_no_other(window: Window) -> None:
    listed = window.account()
    assert listed.together_button.text() == "Request approval for pending (3)"
    dialog = dialog_of(listed)
    dialog.primary_button.click()
    (mail,) = window.sent()
    assert {item.request_id for item in mail.items} == set(window.asked[:3])


@pytest.mark.behaviour("DOC-3", "STOP-6")
def test_approvals_are_given_and_refused_in_the_accounts_tab_and_shown_in_docs(window: Window) -> None:
    listed = window.account()
    first, second = listing.rows(window.firm.office, window.asked[:2])
    listed.actions_.act(first, "approve")
    listed.actions_.act(second, "disapprove")
    dialog = next(each for each in listed.findChildren(ActionDialog) if each.isVisible())
    dialog._reason.setPlainText("Please correct line 4.")
    dialog.primary_button.click()
    page = window.docs()
    page.view.tabs.set_current_key("approval")
    shown = page.view.lists["approval"]
    words = {
        listing.rows(window.firm.office, [request])[0].title: shown._source.cell(
            listing.rows(window.firm.office, [request])[0], "status"
        ).accessible
        for request in window.asked[:3]
    }
    assert words == {"Balance": "Approved", "Return": "Changes asked", "Payroll": "Pending"}
    found = detail.request_detail(window.firm.office, second.id)
    assert found is not None and found.outcome_note == "Please correct line 4."
    assert listing.waiting_counts(window.firm.office)[Kind.APPROVAL] == 2


@pytest.mark.behaviour("MAN-6")
def test_approvals_and_signatures_are_resent_from_their_lists_in_docs(window: Window) -> None:
    page = window.docs()
    page.view.tabs.set_current_key("approval")
    shown = page.view.lists["approval"]
    row = listing.rows(window.firm.office, [window.asked[3]])[0]
    entry = next(each for each in shown.actions_.entries(row) if each is not None and each.text == "Resend approval")
    assert entry.on_triggered is not None
    entry.on_triggered()
    (mail,) = window.sent()
    assert [item.request_id for item in mail.items] == [window.asked[3]]


@pytest.mark.behaviour("DOC-1")
def test_all_documents_of_all_accounts_stand_in_docs_and_open_there(window: Window) -> None:
    page = window.docs()
    page.view.tabs.set_current_key("all")
    listed = page.view.documents
    assert len(listed._source.ids()) == 4
    listed.search.setText("sato")
    listed.refresh()
    (only,) = listed._source.ids()
    listed.table.opened.emit(only)
    assert listed.side.is_open and listed.preview.row is not None and listed.preview.row.name == "Memo.pdf"


@pytest.mark.behaviour("DOC-3", "ACC-4")
def test_the_list_of_approvals_says_whose_word_is_waited_for_and_which_file_it_is(window: Window) -> None:
    contacts.add(window.firm.office, window.halden, ContactInput(first_name="Peder", email="peder@halden.example"))
    page = window.docs()
    page.view.tabs.set_current_key("approval")
    listed = page.view.lists["approval"]

    def cells(key: str) -> list[Any]:
        rows = listing.rows(window.firm.office, [window.asked[0], window.asked[3]])
        return [listed._source.cell(row, key) for row in rows]

    halden, sato = cells("asked")
    assert (halden.text, sato.text) == ("Nora Halden +1", "Nora Halden")
    assert halden.tooltip == "Nora Halden, Peder"
    assert [(cell.icon, cell.tone) for cell in cells("title")] == [("file-text", "bad")] * 2
    with window.firm.office.database.write() as uow:
        for link in uow.session.scalars(select(ContactLink)):
            link.notify = False
        uow.commit()
    halden, sato = cells("asked")
    assert (halden.text, halden.token) == ("No contact with NOTIFY", "warn")


@pytest.mark.behaviour("DOC-1", "DOC-3")
def test_documents_and_approvals_are_narrowed_to_what_one_person_uploaded(window: Window) -> None:
    with window.firm.office.database.write() as uow:
        for document in uow.session.scalars(select(Document).where(Document.name == "Memo.pdf")):
            document.added_by = "Ines Moreau"
        uow.commit()
    page = window.docs()
    adder = page.view.documents.adder
    entry = next(each for each in adder.entries() if each is not None and each.text == "Ines Moreau")
    assert entry.on_triggered is not None
    entry.on_triggered()
    assert adder.text() == "Uploaded by: Ines Moreau"
    assert len(page.view.documents._source.ids()) == 1
    page.view.tabs.set_current_key("approval")
    listed = page.view.lists["approval"]
    group = next(each for each in listed.filter.entries() if each is not None and each.text == "Uploaded by")
    choice = next(each for each in group.entries if each is not None and each.text == "Ines Moreau")
    assert choice.on_triggered is not None
    choice.on_triggered()
    assert list(listed._source.ids()) == [window.asked[3]]
    assert "Ines Moreau" in listed._foot.text()
