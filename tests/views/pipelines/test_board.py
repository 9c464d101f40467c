"""The board in the window: cards moved by keys and mouse, what it mails shown before, taken back after."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app.models.pipeline import Job, StageEntry
from app.services import accounts
from app.services.accounts import AccountInput
from app.services.assembly import Opened
from app.services.clock import SetClock
from app.services.errors import Refused
from app.services.mail import outbox_list
from app.services.mail.outbox_list import OutboxQuery
from app.services.pipelines import editing, jobs
from app.services.pipelines.editing import StageInput
from app.services.requests import creating, listing, sending
from app.services.requests.chores import do_chores
from app.services.requests.creating import NewRequest
from app.services.requests.invoice import InvoiceDraft, LineDraft
from app.services.requests.listing import Kind, RequestQuery
from app.views.desk import Desk, Place, ToastWish
from app.views.pipelines.archive_dialog import ArchiveJobDialog
from app.views.pipelines.cards import CARD, MIME, sentence
from app.views.pipelines.job_dialog import AddJobsDialog
from app.views.pipelines.move_dialog import AgainDialog, MoveDialog
from app.views.pipelines.page import PipelinesPage
from tests.support.pipelines import DOCUMENTS, asking, card, job, pipeline, stage_of, stages_of
from tests.support.window import ask

D = TypeVar("D", bound=QWidget)


def dialog(page: PipelinesPage, kind: type[D]) -> D:
    found = [each for each in page.findChildren(kind) if each.isVisible()]
    assert len(found) == 1, found
    return found[0]


def requests(firm: Opened) -> list[int]:
    return sorted(listing.request_ids(firm.office, RequestQuery()))


def collecting(firm: Opened) -> int:
    return pipeline(
        firm.office,
        StageInput("New"),
        StageInput("Collect", automations=(asking(firm.office), asking(firm.office, Kind.CLIENT_REQUEST, DOCUMENTS))),
    )


@pytest.mark.behaviour("PIP-1")
def test_control_and_an_arrow_move_a_card_which_says_first_whom_it_mails(
    page: PipelinesPage, desk: Desk, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    collecting(firm)
    books = job(firm.office, editing.pipelines(firm.office)[0].id, halden)
    page.refresh()
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    cards = page.board.columns[0].cards
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(page, MoveDialog)
    assert "2 automation(s) will run: 2 e-mail(s) to 1 contact(s)." in asked.said.text()
    assert requests(firm) == []
    asked.primary_button.click()
    assert stage_of(firm.office, books) == 1 and len(requests(firm)) == 2
    assert page.board.columns[1].cards.current_job == books, "the focus goes with the card"
    assert page.board.columns[1].cards.hasFocus()
    assert "2 e-mail(s)" in toasts[-1].text and toasts[-1].undo is not None
    toasts[-1].undo()
    assert stage_of(firm.office, books) == 0 and requests(firm) == []
    assert not outbox_list.mail_ids(firm.office, OutboxQuery("waiting"))


def drop(page: PipelinesPage, job_id: int, column: int) -> None:
    data = QMimeData()
    data.setData(MIME, str(job_id).encode())
    event = QDropEvent(
        QPointF(40, 60), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.board.columns[column].cards.dropEvent(event)


@pytest.mark.behaviour("PIP-1")
def test_a_card_dropped_back_and_forth_asks_before_it_mails_again(
    page: PipelinesPage, desk: Desk, firm: Opened, halden: int
) -> None:
    desk.preferences.set("ask_before_automations", False)
    collecting(firm)
    books = job(firm.office, editing.pipelines(firm.office)[0].id, halden)
    page.refresh()
    drop(page, books, 1)
    drop(page, books, 0)
    assert len(requests(firm)) == 2
    drop(page, books, 1)
    again = dialog(page, AgainDialog)
    assert stage_of(firm.office, books) == 0
    again.primary_button.click()
    assert (stage_of(firm.office, books), len(requests(firm))) == (1, 2)
    drop(page, books, 0)
    drop(page, books, 1)
    dialog(page, AgainDialog).again.click()
    assert (stage_of(firm.office, books), len(requests(firm))) == (1, 4)


@pytest.mark.behaviour("PIP-1")
def test_a_job_that_cannot_enter_stays_and_the_reason_is_said(page: PipelinesPage, desk: Desk, firm: Opened) -> None:
    desk.preferences.set("ask_before_automations", False)
    collecting(firm)
    silent = accounts.create(firm.office, AccountInput("Silent Ltd"))
    books = job(firm.office, editing.pipelines(firm.office)[0].id, silent)
    page.refresh()
    said: list[Exception] = []
    desk.explained.connect(said.append)
    drop(page, books, 1)
    assert stage_of(firm.office, books) == 0
    assert isinstance(said[0], Refused) and said[0].params["reason"] == "nobody-to-notify"


@pytest.mark.behaviour("PIP-1")
def test_many_accounts_get_jobs_by_their_tag(page: PipelinesPage, firm: Opened, qtbot: QtBot) -> None:
    pipeline(firm.office, StageInput("New"), name="VAT")
    for number in range(3):
        accounts.create(firm.office, AccountInput(f"Client {number}", tags=("VAT",) if number else ()))
    page.refresh()
    page.add_button.click()
    adding = dialog(page, AddJobsDialog)
    adding.primary_button.click()
    assert adding.accounts_field.error and adding.isVisible(), "nothing typed is lost"
    adding.fields.title.setText("VAT November")
    adding.accounts._entry.setText("Tag VAT")
    qtbot.keyClick(adding.accounts._entry, Qt.Key.Key_Return)
    adding.primary_button.click()
    shown = [page.board.columns[0].model.card(each) for each in page.board.columns[0].model.ids]
    assert [each.account_name for each in shown if each is not None] == ["Client 1", "Client 2"]


@pytest.mark.behaviour("PIP-1")
def test_a_job_that_comes_back_is_on_the_board_again_next_month_once(
    page: PipelinesPage, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    pipeline(firm.office, StageInput("New"), name="VAT")
    page.refresh()
    page.add_button.click()
    adding = dialog(page, AddJobsDialog)
    adding.fields.title.setText("VAT return")
    adding.fields.repeats.setCurrentIndex(adding.fields.repeats.findData("monthly"))
    adding.accounts._entry.setText("Halden Bakery Ltd")
    qtbot.keyClick(adding.accounts._entry, Qt.Key.Key_Return)
    adding.primary_button.click()
    clock = firm.office.clock
    assert isinstance(clock, SetClock)
    for days, shown in ((20, 1), (20, 2), (1, 2)):
        clock.advance(timedelta(days=days))
        with firm.office.database.write() as uow:
            do_chores(uow)
            uow.commit()
        page.refresh()
        assert len(page.board.columns[0].model.ids) == shown


@pytest.mark.behaviour("STOP-8")
def test_a_job_put_away_asks_which_requests_end_and_invoices_go_on(
    page: PipelinesPage, desk: Desk, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    made = pipeline(firm.office, StageInput("New"))
    books = job(firm.office, made, halden)
    chat = ask(firm.office, halden)
    other = ask(firm.office, halden, "Goes on")
    lines = InvoiceDraft((LineDraft("Advice", Decimal(1), 120_00),))
    (invoice,) = creating.create(firm.office, NewRequest(Kind.INVOICE, (halden,), "Advice", lines))
    sending.send(firm.office, [invoice])
    for each in (chat, other, invoice):
        jobs.link(firm.office, books, each)
    page.refresh()
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    cards = page.board.columns[0].cards
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_Delete)
    asked = dialog(page, ArchiveJobDialog)
    assert {each: box.isChecked() for each, box in asked.boxes.items()} == {
        chat: True, other: True, invoice: False,
    }  # fmt: skip
    asked.boxes[other].setChecked(False)
    asked.primary_button.click()
    phases = [each.phase for each in listing.rows(firm.office, [chat, other, invoice])]
    assert phases == ["ended", "open", "open"] and not page.board.columns[0].model.ids
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert [each.phase for each in listing.rows(firm.office, [chat, other])] == ["open", "open"]
    assert list(page.board.columns[0].model.ids) == [books]


def test_a_board_of_two_thousand_jobs_reads_one_screen_and_scrolls_in_time(
    page: PipelinesPage, firm: Opened, halden: int, qtbot: QtBot
) -> None:
    made = pipeline(firm.office, *(StageInput(f"Stage {number}") for number in range(5)))
    ids = stages_of(firm.office, made)
    with firm.office.database.write() as uow:
        rows = [
            {
                "id": number, "pipeline_id": made, "stage_id": ids[number % 5], "account_id": halden,
                "title": f"Job {number}", "search_text": f"job {number}", "entry_id": number, "entered_at": uow.now,
                "created_at": uow.now, "version": 1, "flag_details": {},
            }
            for number in range(1, 2001)
        ]  # fmt: skip
        uow.session.execute(insert(Job), rows)
        entries = [{"id": row["id"], "job_id": row["id"], "stage_id": row["stage_id"], "entered_at": uow.now}
                   for row in rows]  # fmt: skip
        uow.session.execute(insert(StageEntry), entries)
        uow.commit()
    began = time.perf_counter()
    page.refresh()
    read = time.perf_counter() - began
    column = page.board.columns[0]
    assert column.model.rowCount() == 400
    assert sum(column.model.card(each) is not None for each in column.model.ids) < 60
    bar = column.cards.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    frames = []
    for step in range(0, bar.maximum(), max(1, bar.maximum() // 60)):
        began = time.perf_counter()
        bar.setValue(step)
        column.cards.viewport().repaint()
        frames.append(time.perf_counter() - began)
    print(f"read {read * 1000:.0f} ms, frames {sorted(frames)[len(frames) // 2] * 1000:.1f} ms in the middle")
    assert sorted(frames)[len(frames) // 2] < 0.016
    assert read < 1.0
    last = column.model.index(399)
    qtbot.waitUntil(lambda: last.data(CARD) is not None, timeout=3000)


def test_a_card_says_in_words_what_it_shows(page: PipelinesPage, firm: Opened, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New", limit_days=2))
    books = job(firm.office, made, halden, "Books", assignee_id=None)
    jobs.link(firm.office, books, ask(firm.office, halden))
    words = sentence(card(firm.office, books))
    assert words.startswith("Halden Bakery Ltd, Books, No reply, 0 of 1 sent")


def test_an_empty_firm_is_offered_the_prepared_pipelines(page: PipelinesPage, firm: Opened, desk: Desk) -> None:
    assert page._empty is not None
    page._empty.acted.emit()
    names = [each.given.name for each in editing.pipelines(firm.office)]
    assert names == ["Bookkeeping month", "Company accounts", "Individual tax return", "New client", "Payroll"]
    page.install()
    assert len(editing.pipelines(firm.office)) == 5, "put in once"
    page.shown(Place("pipelines"))
    assert page.title() == "Bookkeeping month"


def test_a_search_without_a_match_can_be_cleared(page: PipelinesPage, firm: Opened, halden: int) -> None:
    made = pipeline(firm.office, StageInput("New"))
    job(firm.office, made, halden)
    page.refresh()
    page.search.setText("kessler")
    page.refresh()
    assert page._empty is not None and page._empty.isVisible()
    page._empty.acted.emit()
    assert page.board.isVisible() and len(page.board.columns[0].model.ids) == 1


def test_the_look_before_a_move_that_was_turned_off_can_be_turned_on_again(
    page: PipelinesPage, desk: Desk, firm: Opened
) -> None:
    desk.preferences.set("ask_before_automations", False)
    entry = next(each for each in page.verbs.entries() if each and each.text == "Show before automations run")
    assert entry.on_triggered is not None
    entry.on_triggered()
    assert desk.preferences.get("ask_before_automations")


@pytest.mark.behaviour("PIP-1")
def test_an_archived_pipeline_is_brought_back_from_the_menu_of_the_title(
    page: PipelinesPage, desk: Desk, firm: Opened
) -> None:
    made = pipeline(firm.office, StageInput("New"))
    name = next(each.given.name for each in editing.pipelines(firm.office) if each.id == made)
    toasts: list[ToastWish] = []
    desk.toasted.connect(toasts.append)
    page.refresh()
    _entry(page, "Archive this pipeline")()
    assert editing.pipelines(firm.office) == ()
    page.refresh()
    (menu,) = [each for each in page.verbs.entries() if each and each.text == "Bring back an archived pipeline"]
    (back,) = [each for each in menu.entries if each is not None]
    assert back.text == name and back.on_triggered is not None
    back.on_triggered()
    assert [each.id for each in editing.pipelines(firm.office)] == [made]
    assert page.title() == name
    assert toasts[-1].undo is not None
    toasts[-1].undo()
    assert editing.pipelines(firm.office) == ()


def _entry(page: PipelinesPage, words: str) -> Callable[[], object]:
    entry = next(each for each in page.verbs.entries() if each and each.text == words)
    assert entry.on_triggered is not None
    return entry.on_triggered
