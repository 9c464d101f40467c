"""A proposal in the lists and in its panel: what it offers, who has signed, signed or declined for the client."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.services.requests import creating, sending
from app.services.requests.creating import NewRequest
from app.services.requests.listing import Kind, RequestRow
from app.services.requests.proposal import ProposalDraft, ServiceDraft
from app.views.accounts.account_page import AccountPage
from app.views.desk import Place
from app.views.paper_dialog import PaperDialog
from app.views.proposals.cards import ProposalCard
from app.views.requests.action_dialog import ActionDialog
from app.views.requests.list_page import RequestListPage
from app.views.requests.request_list import RequestList
from app.views.words import requests
from tests.views.proposals.conftest import Desks

CONTENT = ProposalDraft(
    "We keep your books.",
    (ServiceDraft("Books", 100_00, per="month"), ServiceDraft("Payroll", 30_00, per="month"),
     ServiceDraft("Accounts", 900_00, per="year")),
    document="letter", currency="EUR",
)  # fmt: skip


def sent(desks: Desks, *, all_must_sign: bool = True) -> int:
    content = replace(CONTENT, all_must_sign=all_must_sign)
    new = NewRequest(Kind.PROPOSAL, (desks.account,), "Letter 2027", content)
    (request_id,) = creating.create(desks.office, new)
    sending.send(desks.office, [request_id])
    return request_id


def the_list(desks: Desks) -> RequestList:
    page = desks.window.page()
    assert isinstance(page, RequestListPage)
    return page.list


def choose(desks: Desks, words: str) -> None:
    """Choose an entry of the three-dot menu of the only row."""
    (row,) = desks.rows()
    entries = the_list(desks).actions_.entries(row)
    entry = next(each for each in entries if each is not None and each.text == words)
    assert entry.enabled and entry.on_triggered is not None
    entry.on_triggered()


def pill(desks: Desks) -> str:
    return requests.status(the_row(desks)).text


def the_row(desks: Desks) -> RequestRow:
    (row,) = desks.rows()
    return row


@pytest.mark.behaviour("PRO-2", "MAN-1")
def test_proposals_stand_in_the_side_bar_and_in_the_account_and_are_resent_from_the_menu(
    desks: Desks, qtbot: QtBot
) -> None:
    sent(desks)
    button = desks.window.sidebar.buttons["proposal"]
    assert button.text() == "Proposals & ELs" and button.count == 1
    button.click()
    assert desks.place == "proposal" and the_list(desks).table.model().rowCount() == 1
    before = desks.mails()
    choose(desks, "Resend")
    assert desks.mails() == before + 2, "one more to each who has still to sign"
    desks.desk.go(Place("account", account_id=desks.account, tab="proposal"))
    page = desks.window.page()
    assert isinstance(page, AccountPage)
    body = page._bodies["proposal"]
    assert isinstance(body, RequestList)
    assert page.tabs.current_key == "proposal" and body.table.model().rowCount() == 1
    (row,) = desks.rows()
    assert "Resend" in [each.text for each in body.actions_.entries(row) if each is not None]


@pytest.mark.behaviour("PRO-1", "PRO-3")
@pytest.mark.papers
def test_the_panel_shows_services_totals_by_period_and_the_paper(desks: Desks, qtbot: QtBot) -> None:
    request_id = sent(desks)
    desks.desk.go(Place("proposal", request_id=request_id))
    QApplication.processEvents()
    (card,) = (each for each in the_list(desks).findChildren(ProposalCard) if each.isVisible())
    words = [each.text() for each in card.findChildren(QLabel)]
    for said in ("Engagement letter", "Books", "€100.00 · Every month", "Total per month", "€130.00", "Total per year"):
        assert said in words, said
    card.preview.click()
    dialog = desks.dialog(PaperDialog)
    assert dialog.pages.count == 1
    dialog.done(0)


@pytest.mark.behaviour("PRO-3", "STOP-3")
def test_signatures_are_recorded_for_the_client_one_by_one_and_the_list_counts_them(desks: Desks, qtbot: QtBot) -> None:
    request_id = sent(desks)
    desks.desk.go(Place("proposal", request_id=request_id))
    choose(desks, "Record a signature…")
    dialog = desks.dialog(ActionDialog)
    next(iter(dialog._boxes.values())).setChecked(True)
    dialog.primary_button.click()
    assert pill(desks) == "1 of 2 signed"
    assert the_row(desks).reminders.reason not in ("done", "ended"), "Peder is still reminded"
    choose(desks, "Record a signature…")
    dialog = desks.dialog(ActionDialog)
    dialog.primary_button.click()
    assert pill(desks) == "Signed" and the_row(desks).phase == "done"
    undo = desks.toasts[-1].undo
    assert undo is not None
    undo()
    assert pill(desks) == "1 of 2 signed"


@pytest.mark.behaviour("PRO-3")
def test_where_one_is_enough_the_first_signature_settles_it(desks: Desks, qtbot: QtBot) -> None:
    request_id = sent(desks, all_must_sign=False)
    desks.desk.go(Place("proposal", request_id=request_id))
    choose(desks, "Record a signature…")
    dialog = desks.dialog(ActionDialog)
    next(iter(dialog._boxes.values())).setChecked(True)
    dialog.primary_button.click()
    assert pill(desks) == "Signed" and the_row(desks).phase == "done"


@pytest.mark.behaviour("STOP-3")
def test_a_client_who_declines_is_recorded_with_her_reason_and_reminded_no_more(desks: Desks, qtbot: QtBot) -> None:
    request_id = sent(desks)
    desks.desk.go(Place("proposal", request_id=request_id))
    choose(desks, "Mark as declined…")
    dialog = desks.dialog(ActionDialog)
    dialog._reason.setPlainText("Too dear")
    dialog.primary_button.click()
    row = the_row(desks)
    assert (pill(desks), row.phase) == ("Declined", "done")
    assert row.reminders.next_at is None
    choose(desks, "Ask again")
    assert pill(desks) == "To sign"
